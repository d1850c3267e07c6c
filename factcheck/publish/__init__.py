"""Inner values as the forms of the contract: what the JSON holds and what the Python API returns."""

from factcheck.publish.documents import publish_parsed
from factcheck.publish.results import publish_result, with_findings

__all__ = ["publish_parsed", "publish_result", "with_findings"]
