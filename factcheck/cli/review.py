"""`factcheck review`: walk through the open findings, one key a decision.

Every decision is written at once, so that a review can be left at any time and taken up again: what is decided is
not open any more.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from factcheck.cli.exits import ExitCode, some
from factcheck.cli.inputs import add_inputs, add_report_lang, add_rule_folders
from factcheck.cli.keys import Keys
from factcheck.cli.ledger import Ledger, add_who, unbegun
from factcheck.cli.output import print_result
from factcheck.cli.task import checked, task_of
from factcheck.cli.triage import add_triage
from factcheck.model.finding import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model.contract import Finding, Result
    from factcheck.report.source import Source
    from factcheck.triage import Given
    from factcheck.triage.decisions import Choice

_CHOICES: dict[str, Choice] = {"a": "accept", "d": "dismiss", "n": "not-comparable"}
_NOTE, _UNDO, _SKIP, _QUIT = "c", "u", "s", "q"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Walk through the open findings, the worst first, one key a decision."
    parser.usage = "%(prog)s PATH... [OPTION...]"
    parser.set_defaults(run=_review, strict=False)
    add_inputs(parser)
    add_report_lang(parser)
    parser.add_argument(
        "--level", default="note", choices=SEVERITIES, help="least severe finding shown (default: note)"
    )
    add_who(parser)
    add_rule_folders(parser)
    add_triage(parser)


def _review(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.pipeline import source_of

    task = task_of(options, without=unbegun(options))
    result = checked(options, task)
    shown = SEVERITIES[: SEVERITIES.index(options.level) + 1]
    open_ones = sorted((f for f in result.findings if f.severity in shown), key=_order)
    session = _Session(
        result, task.given(result), {p.document.id: source_of(p) for p in task.prepared}, Ledger(options)
    )
    session.walk(open_ones)
    left = len(open_ones) - session.taken
    return ExitCode.CLEAN, f"{some(session.taken, 'finding')} decided, {left or 'none'} left open"


def _order(finding: Finding) -> tuple[int, int, str, int, str]:
    severity = SEVERITIES.index(finding.severity)
    return severity, finding.verdict != "discrepant", finding.document, finding.start, finding.id


class _Session:
    """One walk: what is shown, what was decided, and the way back."""

    def __init__(self, result: Result, given: Given, sources: Mapping[str, Source], ledger: Ledger) -> None:
        self._result, self._given, self._sources, self._ledger = result, given, sources, ledger
        self._keys = Keys()
        self._bold = _may_colour()
        self._decided: dict[int, str] = {}

    @property
    def taken(self) -> int:
        """Return how many findings were decided and not taken back."""
        return len(self._decided)

    def walk(self, findings: Sequence[Finding]) -> None:
        """Ask of one finding after the other until all are passed or the reviewer leaves."""
        at = 0
        while at < len(findings):
            self._show(findings[at], at + 1)
            step = self._ask(findings, at)
            if step is None:
                return
            at = max(at + step, 0)

    def _show(self, finding: Finding, number: int) -> None:
        from factcheck.report.text import render_finding

        head, _, rest = render_finding(self._result, self._sources, finding, number).partition("\n")
        title = f"\x1b[1m{head}\x1b[0m" if self._bold else head
        print_result(f"\n{title}\n{rest}\n")

    def _ask(self, findings: Sequence[Finding], at: int) -> int | None:
        """Return how far to go from here after a key, None to leave."""
        note: str | None = None
        while True:
            print_result(f"[{at + 1}/{len(findings)}] {self._said('keys')} > ")
            key = self._keys.press()
            print_result(f"{key}\n")
            if key in _CHOICES:
                self._decide(findings[at], at, _CHOICES[key], note)
                return 1
            if key in ("", _QUIT):
                return None
            if key == _SKIP:
                return 1
            if key == _UNDO:
                return self._undo(findings, at)
            if key == _NOTE:
                print_result(f"{self._said('note')} > ")
                note = self._keys.line() or None
            else:
                print_result(f"{self._said('unknown')}\n")

    def _decide(self, finding: Finding, at: int, choice: Choice, note: str | None) -> None:
        self._ledger.add(self._result, self._given, finding.id, choice, note)
        self._decided[at] = choice

    def _undo(self, findings: Sequence[Finding], at: int) -> int:
        """Go back to the finding before; a decision on it is taken back by a line of its own."""
        if at == 0:
            print_result(f"{self._said('first')}\n")
            return 0
        if self._decided.pop(at - 1, None) is not None:
            self._ledger.take_back(findings[at - 1].id, findings[at - 1].rule)
        return -1

    def _said(self, key: str) -> str:
        from factcheck.model.text import Reason

        return self._given.say(Reason(f"review-{key}"))


def _may_colour() -> bool:
    return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
