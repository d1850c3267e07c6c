"""`factcheck check`: compare documents and report what conflicts."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.configure import every_rule
from factcheck.cli.exits import ExitCode, incomplete, some
from factcheck.cli.inputs import (
    STDIN,
    add_how,
    add_paths,
    add_report_lang,
    add_rule_folders,
    formats,
    known,
    outputs_of,
    show_files,
)
from factcheck.cli.output import complain, print_result, spare_inputs, write_file
from factcheck.cli.task import checked, task_of
from factcheck.cli.triage import add_triage, aside, tell_idle
from factcheck.model.errors import UnreadableInputError, UsageError
from factcheck.model.finding import SEVERITIES
from factcheck.model.frozen import replace

if TYPE_CHECKING:
    from factcheck.model.contract import Result
    from factcheck.report import Source
    from factcheck.report.limit import Limit


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Compare all the documents given and report what conflicts."
    parser.usage = "factcheck check [OPTION]... [PATH]..."
    parser.set_defaults(run=_check)
    add_paths(parser)
    _add_reports(parser)
    _add_exits(parser)
    add_rule_folders(parser)
    parser.add_argument("--select", action="append", metavar="ID", help="only rules whose id begins so")
    parser.add_argument("--ignore", action="append", metavar="ID", help="no rules whose id begins so")
    add_triage(parser)
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--show-files", action="store_true", help="only list the files that would be read")
    instead.add_argument("--statistics", action="store_true", help="only count the findings of each rule")
    instead.add_argument("--watch", action="store_true", help="check again whenever a file changes")
    add_how(parser)


def _add_reports(parser: argparse.ArgumentParser) -> None:
    """Declare the forms of the report, and how long it may be."""
    others = ", ".join(name for name in formats() if name != "text")
    parser.add_argument("--format", metavar="FORMAT", help=f"text (default), {others}")
    parser.add_argument("--output", action="append", metavar="FORMAT=FILE", help="also write a file")
    parser.add_argument("--limit", metavar="N|SIZE", help="of text, md, html: the worst N, or what fits 60KB")
    add_report_lang(parser)


def _add_exits(parser: argparse.ArgumentParser) -> None:
    """Declare what decides about the exit code."""
    parser.add_argument(
        "--fail-level",
        choices=(*SEVERITIES, "never"),
        metavar="LEVEL",
        help="exit 1 from error (default), warning or note; or never",
    )
    parser.add_argument("--exit-zero", action="store_true", default=None, help="exit 0 also when something is found")
    parser.add_argument("--strict", action="store_true", default=None, help="exit 3 when a file could not be read")


def _check(options: argparse.Namespace) -> tuple[ExitCode, str]:
    if options.show_files:
        return show_files(options)
    if options.watch:
        from factcheck.cli.watch import watch

        if STDIN in options.paths:
            raise UsageError("--watch: standard input is read once; leave - out")
        return watch(options, _check_once)
    return _check_once(options)


def _check_once(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.pipeline import source_of

    known(options.configured.place("format"), options.format, formats())
    outputs = outputs_of(options)
    within = _within(options)
    _tell_whole([options.format, *(name for name, _ in outputs)], options)
    task = task_of(options)
    prepared, unreadable = task.prepared, task.unreadable
    spare_inputs(outputs, [p.document.path for p in prepared if p.document.path])
    result = checked(options, task)
    tell_idle(result, task.triage, lambda: [rule.id for rule in every_rule(options)])
    shown, left_out = _limited(result, options)

    def drawn(name: str, folder: str = ".") -> str:
        return _drawn(name, result, shown, {p.document.id: source_of(p, folder) for p in prepared}, within)

    unwritten = sum(not _written(path, drawn, name) for name, path in outputs)
    if options.statistics:
        from factcheck.report.statistics import statistics

        print_result(statistics(result))
    else:
        print_result(drawn(options.format))
    if unwritten:
        return ExitCode.FAILED, f"{some(unwritten, 'file')} could not be written"
    return _verdict(result, unreadable, left_out, options)


def _written(path: Path, drawn: Callable[[str, str], str], name: str) -> bool:
    """Write a file, and say whether that went well: the other files and standard output are served all the same."""
    try:
        write_file(path, drawn(name, os.path.relpath(path.parent).replace(os.sep, "/")))
    except UsageError as error:
        complain(str(error))
        return False
    return True


def _limited(result: Result, options: argparse.Namespace) -> tuple[Result, int]:
    """Return the result with at most as many findings as the settings allow, the worst kept, and how many are not."""
    limit = options.configured.settings.limits.findings
    if limit is None or len(result.findings) <= limit:
        return result, 0
    from factcheck.report.places import by_weight

    kept = {finding.id for finding in by_weight(result)[:limit]}
    left_out = len(result.findings) - limit
    complain(f"{some(left_out, 'finding')} left out of the report, the least severe ones; limits.findings is {limit}")
    return replace(result, findings=tuple(f for f in result.findings if f.id in kept)), left_out


def _within(options: argparse.Namespace) -> Limit | None:
    """Return how long the reports made for reading may be: what the option says, else the settings."""
    from factcheck.report.limit import Limit, limit_of

    if options.limit is not None:
        return limit_of(options.limit)
    findings = options.configured.settings.limits.findings
    return None if findings is None else Limit(findings=findings)


def _tell_whole(names: Sequence[str], options: argparse.Namespace) -> None:
    """Say which of the forms asked for no option cuts: programs read them, and cannot see that something is missing."""
    from factcheck.report import READABLE

    whole = dict.fromkeys(name for name in names if name not in READABLE)
    if whole and options.limit is not None:
        complain(f"--limit {options.limit}: {', '.join(whole)} holds all findings; the option cuts text, md and html")


def _drawn(name: str, result: Result, shown: Result, sources: Mapping[str, Source], within: Limit | None) -> str:
    """Return a result in a named format; those made for reading say themselves how much is left out."""
    from factcheck.report import READABLE
    from factcheck.report.limit import render_within

    if within is None or name not in READABLE:
        return formats()[name](shown, sources)
    return render_within(READABLE[name], result, sources, within)


def _verdict(
    result: Result, unreadable: Sequence[UnreadableInputError], left_out: int, options: argparse.Namespace
) -> tuple[ExitCode, str]:
    level = options.fail_level
    counted = SEVERITIES[: SEVERITIES.index(level) + 1] if level in SEVERITIES else ()
    n = sum(finding.severity in counted for finding in result.findings)
    found = f"{some(n, 'finding')} at or above {level}" if counted else "--fail-level never"
    if n and options.exit_zero:
        found, n = f"--exit-zero, with {found}", 0
    if left_out and options.strict:
        cut = ExitCode.INCOMPLETE, f"{some(left_out, 'finding')} left out of the report (--strict)"
        return incomplete(unreadable, options) or cut
    return incomplete(unreadable, options) or (ExitCode.FOUND if n else ExitCode.CLEAN, found + aside(result))
