"""The formats by name. A new one is a module here with `render`, a line in FORMATS, and a golden file.

A format is loaded when it is asked for: a run prints one or two of them and does not pay for the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import TypeVar, cast

from factcheck.model.contract import ParsedDocument, Result
from factcheck.report.limit import Limited
from factcheck.report.source import Source

Render = Callable[[Result, Mapping[str, Source]], str]
RenderParsed = Callable[[Iterable[ParsedDocument], Mapping[str, Source]], str]
_F = TypeVar("_F")


class _Formats(Mapping[str, _F]):
    """Functions of one name by the name of their format, which is the name of their module."""

    def __init__(self, function: str, *names: str) -> None:
        self._function = function
        self._names = names

    def __getitem__(self, name: str) -> _F:
        if name not in self._names:
            raise KeyError(name)
        return cast(_F, getattr(import_module(f"factcheck.report.{name}"), self._function))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


FORMATS: Mapping[str, Render] = _Formats(
    "render",
    "concise",
    "csv",
    "github",
    "gitlab",
    "html",
    "json",
    "jsonl",
    "junit",
    "md",
    "rdjson",
    "sarif",
    "text",
)
# Those made for reading, which can show less than all.
READABLE: Mapping[str, Limited] = _Formats("render", "html", "md", "text")
PARSED_FORMATS: Mapping[str, RenderParsed] = _Formats("render_parsed", "json", "jsonl", "text")
