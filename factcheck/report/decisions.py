"""What a reviewer can tick in a report, in the words that `factcheck decide --from-report` reads back."""

from __future__ import annotations

# The same in every language of the report: a program reads them.
DECISIONS = ("accept", "dismiss", "not-comparable")
