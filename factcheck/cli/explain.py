"""`factcheck explain`: every step from the lines of the articles to one finding."""

from __future__ import annotations

import argparse

from factcheck.cli.configure import rules_of, same_source_of
from factcheck.cli.exits import ExitCode, incomplete
from factcheck.cli.inputs import add_inputs, add_report_lang, add_rule_folders
from factcheck.cli.output import print_result
from factcheck.cli.task import task_of
from factcheck.cli.triage import add_files
from factcheck.cli.work import parsing
from factcheck.model.errors import UsageError


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Show every step from the lines of the articles to one finding."
    parser.set_defaults(run=_explain, strict=False)
    parser.add_argument("finding", metavar="FINDING_ID", help="its id as the report shows it, or the beginning of it")
    add_inputs(parser)
    add_report_lang(parser)
    add_rule_folders(parser)
    add_files(parser)


def _explain(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.explain import explain
    from factcheck.judge.finding import PREFIX
    from factcheck.pipeline import source_of

    if not options.paths and not options.finding.startswith(PREFIX):
        raise UsageError(f"{options.finding!r} is no id of a finding; give one from a report, then the PATHs")
    rules = rules_of(options)
    task = task_of(options, without=("baseline",))
    prepared = task.prepared
    sources = {p.document.id: source_of(p) for p in prepared}
    lang = options.report_lang
    same_source = same_source_of(prepared, options)
    with parsing(options, prepared) as parse_many:
        told = explain(
            prepared,
            options.finding,
            report_lang=lang,
            rules=rules,
            sources=sources,
            same_source=same_source,
            parse_many=parse_many,
            triage=task.triage,
        )
    print_result(told)
    return incomplete(task.unreadable, options) or (ExitCode.CLEAN, "1 finding explained")
