"""The result as JSON: what model/contract.py fixes, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from factcheck.model.contract import ParsedDocument, Result
from factcheck.model.published import json_of
from factcheck.report.escape import json_ascii
from factcheck.report.source import Source


def render(result: Result, sources: Mapping[str, Source]) -> str:  # noqa: ARG001 - every format takes both
    """Return the result as one indented JSON object."""
    return dump(json_of(result), indent=2)


def render_parsed(documents: Iterable[ParsedDocument], sources: Mapping[str, Source]) -> str:  # noqa: ARG001
    """Return the parsed documents as one indented JSON array."""
    return dump([json_of(d) for d in documents], indent=2)


def dump(value: object, indent: int | None = None) -> str:
    """Return a value as JSON, letters as themselves, acting characters as escapes, and a final newline."""
    return json_ascii(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)) + "\n"
