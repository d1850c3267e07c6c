"""`factcheck explain`: every step from the lines of the articles to one finding."""

from __future__ import annotations

import argparse

from factcheck.cli.exits import ExitCode, incomplete
from factcheck.cli.inputs import add_inputs, add_rule_folders, read, rules_of
from factcheck.cli.output import print_result


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Show every step from the lines of the articles to one finding."
    parser.set_defaults(run=_explain, strict=False)
    parser.add_argument("finding", metavar="FINDING_ID", help="its id as the report shows it, or the beginning of it")
    add_inputs(parser)
    parser.add_argument("--report-lang", metavar="LANG", help="fr or en (default: that of most documents)")
    add_rule_folders(parser)


def _explain(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.explain import explain
    from factcheck.pipeline import source_of

    rules = rules_of(options.rules)
    prepared, unreadable = read(options)
    sources = {p.document.id: source_of(p) for p in prepared}
    lang = options.report_lang
    print_result(explain(prepared, options.finding, report_lang=lang, rules=rules, sources=sources))
    return incomplete(unreadable, options) or (ExitCode.CLEAN, "1 finding explained")
