"""`factcheck schema`: print the JSON Schema of what the JSON formats hold."""

from __future__ import annotations

import argparse

from factcheck.cli.exits import ExitCode
from factcheck.cli.output import print_result


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Print the JSON Schema of the result, or of a parsed document."
    parser.set_defaults(run=_schema)
    parser.add_argument(
        "subject",
        nargs="?",
        default="result",
        choices=("result", "parsed"),
        help="what check prints (default), or one document as parse prints it",
    )


def _schema(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.json import dump
    from factcheck.report.schema import schema_of

    print_result(dump(schema_of(options.subject), indent=2))
    return ExitCode.CLEAN, f"the schema of {options.subject}"
