"""`factcheck config`: every setting that holds here, and where its value comes from."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.cli.configure import add_configuration
from factcheck.cli.exits import ExitCode
from factcheck.cli.output import print_result

if TYPE_CHECKING:
    from factcheck.cli.configure import Configured


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Print every setting that holds here, and where its value comes from."
    parser.set_defaults(run=_config)
    parser.add_argument("--show", action="store_true", help="the same; this is all that the command does")
    add_configuration(parser)


def _config(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.escape import terminal

    print_result("".join(f"{terminal(line)}\n" for line in _lines(options.configured)))
    return ExitCode.CLEAN, f"settings from {options.configured.file or 'no file'}"


def _lines(configured: Configured) -> Iterator[str]:
    from factcheck.model.shape import Table

    values = _fields(configured.settings)
    tables = {key for key, value in values.items() if isinstance(value, dict | Table)}
    for key, value in values.items():
        if key not in tables:
            yield _line(key, value, configured.origin(key))
    for key, value in values.items():
        if key in tables:
            yield from _table(key, value, configured)


def _fields(table: Any) -> dict[str, Any]:
    """Return the values of a table of fixed keys, as the file writes these."""
    from factcheck.model.frozen import fields_of
    from factcheck.settings.schema import written

    return {written(name): getattr(table, name) for name in fields_of(type(table))}


def _table(key: str, value: Any, configured: Configured) -> Iterator[str]:
    origin = configured.origin(key)
    if not isinstance(value, dict):
        yield f"[{key}] # {origin}"
        for name, inner in _fields(value).items():
            yield _line(name, inner, configured.origin(f"{key}.{name}"))
    elif not value:
        yield f"# [{key}] is empty # {origin}"
    elif key == "rule":
        for name, inner in value.items():
            yield from _table(f"{key}.{name}", inner, configured)
    else:
        yield f"[{key}] # {origin}"
        for name, inner in value.items():
            yield _line(json.dumps(name, ensure_ascii=False), inner, origin)


def _line(key: str, value: Any, origin: str) -> str:
    if value is None:
        return f"# {key} is not set # {origin}"
    written = str(value) if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)
    return f"{key} = {written} # {origin}"
