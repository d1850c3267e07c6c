"""`factcheck schema`: print the JSON Schema of what the JSON formats hold, or of the settings."""

from __future__ import annotations

import argparse

from factcheck.cli.exits import ExitCode
from factcheck.cli.output import print_result


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Print the JSON Schema of the result, of a parsed document, or of the settings."
    parser.set_defaults(run=_schema)
    parser.add_argument(
        "subject",
        nargs="?",
        default="result",
        choices=("result", "parsed", "settings"),
        help="what check prints (default), one document as parse prints it, or factcheck.toml",
    )


def _schema(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.json import dump
    from factcheck.report.schema import schema_of

    if options.subject == "settings":
        from factcheck.model.shape import json_schema
        from factcheck.settings.schema import Settings

        schema = json_schema(Settings)
    else:
        schema = schema_of(options.subject)
    print_result(dump(schema, indent=2))
    return ExitCode.CLEAN, f"the schema of {options.subject}"
