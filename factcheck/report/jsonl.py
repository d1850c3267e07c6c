"""Parsed documents as JSON Lines: one document a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.model.contract import ParsedDocument
from factcheck.report.json import dump
from factcheck.report.source import Source


def render_parsed(documents: Iterable[ParsedDocument], sources: Mapping[str, Source]) -> str:  # noqa: ARG001
    """Return each document with its mentions and claims on a line of its own."""
    return "".join(dump(d.model_dump(mode="json")) for d in documents)
