"""What the arguments name: the documents, the rules, the formats; each refused in one line with its remedy."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.output import complain
from factcheck.model.errors import UnreadableInputError, UsageError

if TYPE_CHECKING:
    from factcheck.judge.rule import Rule
    from factcheck.model.document import Prepared
    from factcheck.report.formats import Render


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """Declare the documents to read."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file (.txt .md .html .jsonl) or a folder")
    parser.add_argument("--lang", metavar="LANG", help="language of documents that do not say theirs")


def add_rule_folders(parser: argparse.ArgumentParser) -> None:
    """Declare folders with rules of the user's own."""
    parser.add_argument("--rules", action="append", default=[], metavar="DIR", help="also apply the rules of a folder")


def read(options: argparse.Namespace) -> tuple[list[Prepared], tuple[UnreadableInputError, ...]]:
    """Return the documents of the paths, and what could not be read, which is said at once."""
    from factcheck.ingest import read_paths
    from factcheck.language.schema import languages
    from factcheck.pipeline import prepare_inputs

    if options.lang is not None:
        known("--lang", options.lang, languages())
    inputs = read_paths([relative(path) for path in options.paths])
    for error in inputs.unreadable:
        complain(str(error))
    if not inputs.documents and not any(error.named for error in inputs.unreadable):
        raise UsageError("no document could be read; name a file or folder that holds one")
    return prepare_inputs(inputs, options.lang), inputs.unreadable


def outputs_of(pairs: Sequence[str]) -> list[tuple[str, Path]]:
    """Return the files to write, each with its format; all are judged before any work is done."""
    outputs = []
    for pair in pairs:
        name, equals, path = pair.partition("=")
        if not equals or not path:
            raise UsageError(f"--output {pair!r}: must be FORMAT=FILE, for example md=report.md")
        known("--output", name, formats())
        if not Path(path).absolute().parent.is_dir():
            raise UsageError(f"--output {path}: its folder does not exist; create it first")
        outputs.append((name, Path(path)))
    return outputs


def formats() -> Mapping[str, Render]:
    """Return the formats of a whole result by name."""
    from factcheck.report import FORMATS

    return FORMATS


def rules_of(folders: Sequence[str]) -> tuple[Rule, ...]:
    """Return the rules that come with the package and those of the folders."""
    from factcheck.judge.rule import load_rules

    return load_rules([Path(folder) for folder in folders])


def known(option: str, value: str, names: Iterable[str]) -> None:
    """Raise UsageError, with the nearest of the known names, for a value that is none of them."""
    there = sorted(names)
    if value in there:
        return
    from difflib import get_close_matches

    near = get_close_matches(value, there, 1)
    remedy = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(there)}"
    raise UsageError(f"{option} {value!r}: not known; {remedy}")


def relative(path: str) -> str:
    """Return a path as it may be printed: one given from the root is told from where the command runs."""
    return os.path.relpath(path) if os.path.isabs(path) else path  # noqa: PTH117
