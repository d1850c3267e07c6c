"""The formats by name. A new one is a module here with `render`, a line in FORMATS, and a golden file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from factcheck.model.contract import ParsedDocument, Result
from factcheck.report import json, jsonl, md, text
from factcheck.report.source import Source

Render = Callable[[Result, Mapping[str, Source]], str]
RenderParsed = Callable[[Iterable[ParsedDocument], Mapping[str, Source]], str]

FORMATS: dict[str, Render] = {"json": json.render, "md": md.render, "text": text.render}
PARSED_FORMATS: dict[str, RenderParsed] = {
    "json": json.render_parsed,
    "jsonl": jsonl.render_parsed,
    "text": text.render_parsed,
}
