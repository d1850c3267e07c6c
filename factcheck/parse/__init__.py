"""Parsing: from a prepared document to its mentions and claims."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.model.document import Prepared
from factcheck.model.parsed import Parsed


def parse_prepared(prepared: Prepared) -> Parsed:
    """Return what a document says; see `parser.parse_prepared`, which the parts of this room do not depend on."""
    return _parser()(prepared)


@cache
def _parser() -> Callable[[Prepared], Parsed]:
    from factcheck.parse import parser  # asking for a module takes as long as reading three sentences, so once

    return parser.parse_prepared
