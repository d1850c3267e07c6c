"""`factcheck check`: compare documents and report what conflicts."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.cli.exits import ExitCode, incomplete, some
from factcheck.cli.inputs import add_inputs, add_rule_folders, formats, known, outputs_of, read, rules_of
from factcheck.cli.output import print_result, spare_inputs, write_file
from factcheck.cli.triage import add_triage, aside, triage_of
from factcheck.model.errors import UnreadableInputError
from factcheck.model.finding import SEVERITIES

if TYPE_CHECKING:
    from factcheck.model.contract import Result


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Compare all the documents given and report what conflicts."
    parser.usage = "%(prog)s PATH... [OPTION...]"
    parser.set_defaults(run=_check)
    add_inputs(parser)
    listed = ", ".join(name for name in formats() if name != "text")
    parser.add_argument("--format", default="text", metavar="FORMAT", help=f"text (default), {listed}")
    parser.add_argument("--output", action="append", default=[], metavar="FORMAT=FILE", help="also write a file")
    parser.add_argument("--report-lang", metavar="LANG", help="fr or en (default: that of most documents)")
    parser.add_argument(
        "--fail-level",
        default="error",
        choices=(*SEVERITIES, "never"),
        help="least severe finding that makes the exit code 1 (default: error)",
    )
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 also when something is found")
    parser.add_argument("--strict", action="store_true", help="exit 3 when a file in a folder could not be read")
    add_rule_folders(parser)
    add_triage(parser)


def _check(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.pipeline import check_prepared, source_of

    known("--format", options.format, formats())
    outputs = outputs_of(options.output)
    rules = rules_of(options.rules)
    spare_inputs(outputs, options.paths)
    prepared, unreadable = read(options)
    triage = triage_of(options, prepared)
    result = check_prepared(
        prepared, unreadable=unreadable, report_lang=options.report_lang, rules=rules, triage=triage
    )
    for name, path in outputs:
        folder = os.path.relpath(path.parent).replace(os.sep, "/")
        write_file(path, formats()[name](result, {p.document.id: source_of(p, folder) for p in prepared}))
    print_result(formats()[options.format](result, {p.document.id: source_of(p) for p in prepared}))
    return _verdict(result, unreadable, options)


def _verdict(
    result: Result, unreadable: Sequence[UnreadableInputError], options: argparse.Namespace
) -> tuple[ExitCode, str]:
    level = options.fail_level
    counted = SEVERITIES[: SEVERITIES.index(level) + 1] if level in SEVERITIES else ()
    n = sum(finding.severity in counted for finding in result.findings)
    found = f"{some(n, 'finding')} at or above {level}" if counted else "--fail-level never"
    if n and options.exit_zero:
        found, n = f"--exit-zero, with {found}", 0
    return incomplete(unreadable, options) or (ExitCode.FOUND if n else ExitCode.CLEAN, found + aside(result))
