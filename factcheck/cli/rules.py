"""`factcheck rules`: list the rules, show one, or run their cases."""

from __future__ import annotations

import argparse
from pathlib import Path

from factcheck.cli.configure import add_configuration, rules_of
from factcheck.cli.exits import ExitCode, some
from factcheck.cli.inputs import add_rule_folders
from factcheck.cli.output import print_result
from factcheck.model.errors import UsageError
from factcheck.settings.rules import nearest_rule


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "List the rules, show all of one, or run the cases of a folder of rules."
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    listing = commands.add_parser("list", help="one line a rule")
    listing.set_defaults(run=_list_rules)
    add_rule_folders(listing)
    add_configuration(listing)
    showing = commands.add_parser("show", help="all of one rule")
    showing.set_defaults(run=_show_rule)
    showing.add_argument("id", metavar="ID")
    add_rule_folders(showing)
    add_configuration(showing)
    testing = commands.add_parser("test", help="run the cases of a folder of rules")
    testing.set_defaults(run=_test_rules)
    testing.add_argument("folder", nargs="?", metavar="DIR", help="holds rules, and their cases in DIR/cases")


def _list_rules(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.rules import list_rules

    rules = rules_of(options)
    print_result(list_rules(rules))
    return ExitCode.CLEAN, some(len(rules), "rule")


def _show_rule(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.rules import show_rule

    rules = {rule.id: rule for rule in rules_of(options)}
    if options.id not in rules:
        raise UsageError(f"rule {options.id!r}: not known{nearest_rule(options.id, rules)}")
    print_result(show_rule(rules[options.id]))
    return ExitCode.CLEAN, "1 rule"


def _test_rules(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.casework import run_cases
    from factcheck.judge.rule import rules_in, shipped_folder
    from factcheck.report.rules import show_outcomes

    folder = Path(options.folder) if options.folder else shipped_folder()
    outcomes = run_cases(folder, rules_in(folder))
    print_result(show_outcomes(outcomes))
    failed, untested = sum(len(o.failures) for o in outcomes), sum(o.untested for o in outcomes)
    if failed:
        return ExitCode.FOUND, f"{some(failed, 'case')} failed"
    return ExitCode.CLEAN, f"all cases hold; {some(untested, 'rule')} without flagged and clean cases"
