"""Parsing: from a prepared document to its mentions and claims."""

from __future__ import annotations

from factcheck.model.document import Prepared
from factcheck.model.parsed import Parsed


def parse_prepared(prepared: Prepared) -> Parsed:
    """Return what a document says; see `parser.parse_prepared`, which the parts of this room do not depend on."""
    from factcheck.parse import parser

    return parser.parse_prepared(prepared)
