"""`factcheck parse`: print the mentions and claims of each document."""

from __future__ import annotations

import argparse

from factcheck.cli.exits import ExitCode, incomplete, some
from factcheck.cli.inputs import add_inputs, known, read
from factcheck.cli.output import print_result
from factcheck.cli.work import parsing


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Print the mentions and claims of each document."
    parser.set_defaults(run=_parse)
    add_inputs(parser)
    parser.add_argument("--format", default="jsonl", metavar="FORMAT", help="jsonl (default), json or text")
    parser.add_argument("--strict", action="store_true", default=None, help="exit 3 when a file could not be read")


def _parse(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.pipeline import parse_all, source_of
    from factcheck.report import PARSED_FORMATS

    known("--format", options.format, PARSED_FORMATS)
    prepared, unreadable = read(options)
    sources = {p.document.id: source_of(p) for p in prepared}
    with parsing(options, prepared) as parse_many:
        print_result(PARSED_FORMATS[options.format](parse_all(prepared, parse_many), sources))
    return incomplete(unreadable, options) or (ExitCode.CLEAN, f"{some(len(prepared), 'document')} parsed")
