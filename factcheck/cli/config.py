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
    tables = []
    for name, field in type(configured.settings).model_fields.items():
        key, value = str(field.alias), getattr(configured.settings, name)
        if isinstance(value, dict) or hasattr(value, "model_fields_set"):
            tables.append((key, value))
        else:
            yield _line(key, value, configured.origin(key))
    for key, value in tables:
        yield from _table(key, value, configured.origin(key))


def _table(key: str, value: Any, origin: str) -> Iterator[str]:
    rows = value.items() if isinstance(value, dict) else type(value).model_fields.items()
    if not rows:
        yield f"# [{key}] is empty # {origin}"
        return
    if isinstance(value, dict) and any(hasattr(v, "model_fields_set") for v in value.values()):
        for name, inner in rows:
            yield from _table(f"{key}.{name}", inner, origin)
        return
    yield f"[{key}] # {origin}"
    for name, field in rows:
        inner = field if isinstance(value, dict) else getattr(value, name)
        label = json.dumps(name, ensure_ascii=False) if isinstance(value, dict) else str(field.alias)
        given = isinstance(value, dict) or name in value.model_fields_set
        yield _line(label, inner, origin if given else "default")


def _line(key: str, value: Any, origin: str) -> str:
    if value is None:
        return f"# {key} is not set # {origin}"
    written = str(value) if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False)
    return f"{key} = {written} # {origin}"
