"""`factcheck init`: write a factcheck.toml in which every setting stands with its default, commented out."""

from __future__ import annotations

import argparse
from pathlib import Path

from factcheck.cli.exits import ExitCode
from factcheck.cli.output import write_file
from factcheck.model.compiled import packaged
from factcheck.model.errors import UsageError

FILE = "factcheck.toml"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = f"Write a {FILE} with every setting, its default and what it does; nothing is overwritten."
    parser.set_defaults(run=_init)
    parser.add_argument("folder", nargs="?", default=".", metavar="DIR", help="where to write it (default: here)")


def _init(options: argparse.Namespace) -> tuple[ExitCode, str]:
    path = Path(options.folder) / FILE
    if path.exists() or path.is_symlink():
        raise UsageError(f"{path}: exists already; edit it, or delete it first")
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent}: no such folder; create it first")
    write_file(path, template(), "init:")
    return ExitCode.CLEAN, f"{path} written"


def template() -> str:
    """Return the file as it is written."""
    return packaged("settings", "template.toml").read_text("utf-8")
