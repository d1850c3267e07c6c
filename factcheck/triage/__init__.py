"""Triage: which findings need no look, and who said so.

Each mechanism is one module with one function from a result to a result; `triaged` applies them in a fixed order.
"""

from factcheck.triage.content import Given
from factcheck.triage.triage import Triage, triaged

__all__ = ["Given", "Triage", "triaged"]
