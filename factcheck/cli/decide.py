"""`factcheck decide`: a decision on one finding, or those ticked in a report."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from factcheck.cli.configure import add_configuration
from factcheck.cli.exits import ExitCode, some
from factcheck.cli.inputs import add_report_lang, add_rule_folders
from factcheck.cli.ledger import Ledger, add_who, unbegun
from factcheck.cli.output import complain, print_result
from factcheck.cli.task import checked, task_of
from factcheck.cli.triage import DECISIONS, add_files, load
from factcheck.cli.work import add_work
from factcheck.model.errors import UsageError
from factcheck.model.frozen import frozen
from factcheck.report.escape import terminal
from factcheck.triage.decisions import CHOICES, Choice, Decision, in_force

if TYPE_CHECKING:
    from factcheck.model.contract import Result
    from factcheck.triage import Given

_ID = re.compile(r"FC-[0-9a-f]{1,12}")
# A ticked box of a report, alone on its line; anything else on the line and it is not one.
_TICK = re.compile(r"[-*] \[[xX]\] (accept|dismiss|not-comparable) `(FC-[0-9a-f]{12})`[ \t]*\r?")
_BOX = re.compile(r"[-*] \[[ xX]\] (?:accept|dismiss|not-comparable) `FC-[0-9a-f]{12}`")
_NO_REPORT = (
    "holds no decisions of the form “- [x] dismiss `FC-0123456789ab`”; name a report made with --format md, "
    "or what was saved in the HTML page"
)
# A row of the table of documents: the first cell leads to the file, the last is its digest.
_READ = re.compile(r"\| \[.*?\]\(<?([^()<> ]+)>?\) \|.*\| `[0-9a-f]{12}` \|\r?")
_PURPOSES: dict[Choice, str] = {
    "accept": "it is right: a true discrepancy",
    "dismiss": "it is not: nothing has to be done",
    "not-comparable": "its places do not speak of one thing; they are kept apart from now on",
    "reopen": "an earlier decision no longer holds",
}
_OPTIONS = [f"--{choice}" for choice in CHOICES]


@frozen
class _Wish:
    finding: str
    choice: Choice
    place: str


class _Split(argparse.Action):
    """Tells the ids of findings from the paths among the arguments."""

    def __call__(self, _: Any, options: argparse.Namespace, values: Any, *__: Any) -> None:
        options.findings = [word for word in values if _ID.fullmatch(word)]
        options.paths = [word for word in values if not _ID.fullmatch(word)]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Decide one finding, or read the boxes ticked in a Markdown report."
    parser.usage = "%(prog)s FINDING_ID... [PATH...] --accept\n       %(prog)s --from-report FILE [PATH...]"
    parser.set_defaults(run=_decide, strict=False, findings=[], stdin_filename=None)
    parser.add_argument(
        "paths",
        nargs="*",
        action=_Split,
        metavar="FINDING_ID | PATH",
        help="ids of findings, and the documents they are about (default: those of the settings or of the report)",
    )
    choice = parser.add_mutually_exclusive_group()
    for name in CHOICES:
        choice.add_argument(f"--{name}", dest="choice", action="store_const", const=name, help=_PURPOSES[name])
    choice.add_argument("--from-report", metavar="FILE", help="read the ticked boxes of a Markdown report")
    parser.add_argument("--note", metavar="TEXT", help="why")
    parser.add_argument("--lang", metavar="LANG", help="language of documents that do not say theirs")
    add_report_lang(parser)
    add_who(parser)
    add_rule_folders(parser)
    add_files(parser)
    add_work(parser)
    add_configuration(parser)


def _decide(options: argparse.Namespace) -> tuple[ExitCode, str]:
    if options.choice == "reopen":
        return _reopen(options)
    report = _lines_of(options.from_report) if options.from_report else []
    if options.from_report and not any(_BOX.match(line) or _READ.fullmatch(line) for line in report):
        raise UsageError(f"--from-report {options.from_report}: {_NO_REPORT}")
    wishes, faults = _ticked(options.from_report, report) if options.from_report else (_asked(options), 0)
    if not options.paths and options.from_report:
        options.paths = documents_of(options.from_report, report)
    if not options.paths and options.from_report:
        raise UsageError(f"--from-report {options.from_report}: names no document; give the PATHs it is about")
    task = task_of(options, without=("baseline", *unbegun(options)))
    result = checked(options, task)
    desk = _Desk(result, task.given(result), task.triage.decisions, Ledger(options))
    done = [desk.take(wish, options.note) for wish in wishes]
    said = f"{some(sum(done), 'decision')} written to {desk.ledger.path}"
    if not faults:
        return ExitCode.CLEAN, said
    return ExitCode.FAILED, f"{said}; {some(faults, 'line')} of {options.from_report} could not be used"


def _reopen(options: argparse.Namespace) -> tuple[ExitCode, str]:
    """Take decisions back; that needs no document, and what was kept apart is in none of their findings."""
    from factcheck.triage.decisions import read_decisions

    ledger = Ledger(options)
    place = options.configured.place("decisions")
    stands = {d.finding: d for d in in_force(load(place, options.decisions, DECISIONS, read_decisions) or ())}
    for wish in _asked(options):
        names = [name for name in stands if name.startswith(wish.finding)]
        if len(names) != 1:
            raise UsageError(f"{wish.finding}: {_unfit(len(names), 'nothing was decided on it')}")
        ledger.take_back(names[0], stands[names[0]].rule, options.note)
        print_result(f"{names[0]} reopen\n")
    return ExitCode.CLEAN, f"{some(len(options.findings), 'decision')} taken back in {ledger.path}"


def _lines_of(report: str) -> list[str]:
    try:
        return Path(report).read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8"
        raise UsageError(f"--from-report {report}: {reason}; name a Markdown report of factcheck") from error


def documents_of(report: str, lines: Iterable[str]) -> list[str]:
    """Return the files that a Markdown report lists as read, as seen from here; its links lead from where it lies."""
    from factcheck.ingest.readers import READERS

    folder = Path(report).parent
    links = (unquote(found[1]) for line in lines if (found := _READ.fullmatch(line)))
    files = (os.path.normpath(folder / link) for link in links if Path(link).suffix.lower() in READERS)
    return sorted({file.replace(os.sep, "/") for file in files})


def _asked(options: argparse.Namespace) -> list[_Wish]:
    if not options.findings or options.choice is None:
        raise UsageError(f"name a finding and what it is: factcheck decide FC-0123456789ab {' | '.join(_OPTIONS)}")
    return [_Wish(name, options.choice, "") for name in options.findings]


def _ticked(report: str, lines: Iterable[str]) -> tuple[list[_Wish], int]:
    """Return what is ticked in a report, and of how many findings two boxes are; those are left out and said."""
    wishes: dict[str, list[_Wish]] = {}
    for number, line in enumerate(lines, 1):
        tick = _TICK.fullmatch(line)
        if tick is not None:
            choice = next(c for c in CHOICES if c == tick[1])
            wishes.setdefault(tick[2], []).append(_Wish(tick[2], choice, f"{report}:{number}: "))
    twice = [found for found in wishes.values() if len({w.choice for w in found}) > 1]
    for found in twice:
        complain(f"{found[1].place}{found[1].finding} is ticked {found[0].choice} too; leave one of them")
    return [found[0] for found in wishes.values() if found not in twice], len(twice)


class _Desk:
    """Where decisions are taken: what may be decided, and what stands already."""

    def __init__(self, result: Result, given: Given, decisions: Iterable[Decision], ledger: Ledger) -> None:
        self.ledger = ledger
        self._result, self._given = result, given
        self._stands = {d.finding: d for d in in_force(decisions)}
        self._open = {f.id: f for f in result.findings}
        self._aside = {s.finding.id: s.finding for s in result.set_aside}

    def take(self, wish: _Wish, note: str | None) -> bool:
        """Write a decision, unless it stands already; UsageError for a finding that is asked for and not there."""
        known = sorted({*self._open, *self._aside, *self._stands})
        names = [name for name in known if name.startswith(wish.finding)]
        if len(names) != 1:
            self._refuse(wish, len(names))
            return False
        name, standing = names[0], self._stands.get(names[0])
        if name not in self._open and standing is not None and standing.decision == wish.choice:
            complain(f"{wish.place}{name}: decided so already")
            return False
        finding = self._open.get(name) or self._aside.get(name)
        if finding is None:
            complain(f"{wish.place}{name}: not comparable by an earlier decision; take that back with --reopen first")
            return False
        self.ledger.add(self._result, self._given, name, wish.choice, note)
        print_result(f"{name} {wish.choice}: {terminal(finding.message)}\n")
        return True

    def _refuse(self, wish: _Wish, fitting: int) -> None:
        reason = _unfit(fitting, "no such finding in these documents")
        if not wish.place:
            remedy = "" if fitting else "; take an id from a report on the same ones"
            raise UsageError(f"{wish.finding}: {reason}{remedy}")
        complain(f"{wish.place}{wish.finding}: {reason} any more")


def _unfit(fitting: int, none: str) -> str:
    return f"{fitting} findings begin so; give more of the id" if fitting else none
