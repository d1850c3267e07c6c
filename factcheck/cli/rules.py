"""`factcheck rules`: list the rules, or show one."""

from __future__ import annotations

import argparse

from factcheck.cli.exits import ExitCode, some
from factcheck.cli.inputs import add_rule_folders, known, rules_of
from factcheck.cli.output import print_result


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "List the rules, or show all of one."
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    listing = commands.add_parser("list", help="one line a rule")
    listing.set_defaults(run=_list_rules)
    add_rule_folders(listing)
    showing = commands.add_parser("show", help="all of one rule")
    showing.set_defaults(run=_show_rule)
    showing.add_argument("id", metavar="ID")
    add_rule_folders(showing)


def _list_rules(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.rules import list_rules

    rules = rules_of(options.rules)
    print_result(list_rules(rules))
    return ExitCode.CLEAN, some(len(rules), "rule")


def _show_rule(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.rules import show_rule

    rules = {rule.id: rule for rule in rules_of(options.rules)}
    known("rule", options.id, rules)
    print_result(show_rule(rules[options.id]))
    return ExitCode.CLEAN, "1 rule"
