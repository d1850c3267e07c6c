"""`factcheck baseline`: keep the findings there are, so that later runs speak of new ones only."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.exits import ExitCode, incomplete, some
from factcheck.cli.inputs import add_inputs, add_rule_folders
from factcheck.cli.output import print_result, write_file
from factcheck.cli.task import checked, task_of
from factcheck.cli.triage import BASELINE, add_files, load
from factcheck.model.errors import UnreadableInputError, UsageError

if TYPE_CHECKING:
    from factcheck.model.contract import Result
    from factcheck.triage import Given
    from factcheck.triage.baseline import Baseline, Entry


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = f"Keep a file of the findings there are ({BASELINE}), so that `check` speaks of new ones only."
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, run, purpose in (
        ("write", _write, "write all open findings into the file"),
        ("prune", _prune, "take out the entries that no finding needs any more"),
        ("check", _check, "list the entries that no finding needs any more; exit 1 when there are any"),
    ):
        command = commands.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
        command.set_defaults(run=run, strict=False)
        add_inputs(command)
        add_rule_folders(command)
        command.add_argument("--baseline", metavar="FILE", help=f"the file ({BASELINE})")
        add_files(command)


def _write(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.triage.baseline import baseline_of, write_baseline

    result, given, unreadable = _run(options)
    baseline = baseline_of(result, given)
    path = Path(options.baseline or BASELINE)
    write_file(path, write_baseline(baseline), options.configured.place("baseline"))
    done = f"{some(len(baseline.findings), 'finding')} written to {path}"
    return incomplete(unreadable, options) or (ExitCode.CLEAN, done)


def _prune(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.triage.baseline import without, write_baseline

    baseline = _loaded(options)
    result, given, unreadable = _run(options)
    gone = _stale(result, given, baseline)
    path = Path(options.baseline or BASELINE)
    write_file(path, write_baseline(without(baseline, gone)), options.configured.place("baseline"))
    print_result("".join(_line(entry) for entry in gone))
    done = f"{some(len(gone), 'entry', 'entries')} of {len(baseline.findings)} taken out of {path}"
    return incomplete(unreadable, options) or (ExitCode.CLEAN, done)


def _check(options: argparse.Namespace) -> tuple[ExitCode, str]:
    baseline = _loaded(options)
    result, given, unreadable = _run(options)
    gone = _stale(result, given, baseline)
    print_result("".join(_line(entry) for entry in gone))
    why = f"{some(len(gone), 'entry', 'entries')} of {len(baseline.findings)} no longer needed"
    remedy = "; take them out with `factcheck baseline prune`" if gone else ""
    return incomplete(unreadable, options) or (ExitCode.FOUND if gone else ExitCode.CLEAN, why + remedy)


def _run(options: argparse.Namespace) -> tuple[Result, Given, tuple[UnreadableInputError, ...]]:
    """Return the findings that the baseline has to answer for: all but those set aside for a reason of their own."""
    task = task_of(options, without=("baseline",))
    result = checked(options, task)
    return result, task.given(result), task.unreadable


def _loaded(options: argparse.Namespace) -> Baseline:
    from factcheck.triage.baseline import read_baseline

    path, place = Path(options.baseline or BASELINE), options.configured.place("baseline")
    if not path.exists():
        raise UsageError(f"{place} {path}: no such file; make it first with `factcheck baseline write`")
    found = load(place, options.baseline or BASELINE, BASELINE, read_baseline)
    assert found is not None
    return found


def _stale(result: Result, given: Given, baseline: Baseline) -> tuple[Entry, ...]:
    """Return the entries that no finding needs; of a document that lies there but was not read nothing is known."""
    from factcheck.triage.baseline import stale

    return stale(result, given, baseline, lambda document: document not in given.texts and Path(document).exists())


def _line(entry: Entry) -> str:
    """Return one line on an entry that is safe to print: its id, rule and what it rested on."""
    from factcheck.report.escape import terminal

    rested = "; ".join(f"{side.document}: {side.quote}" for side in entry.claims)
    return terminal(f"{entry.finding} {entry.rule} {rested}".rstrip()) + "\n"
