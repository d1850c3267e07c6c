"""The file of decisions as the commands write it: lines are added, never changed."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.clock import moment
from factcheck.cli.git import user_name
from factcheck.cli.output import complain
from factcheck.cli.triage import DECISIONS
from factcheck.model.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model.contract import Result
    from factcheck.triage import Given
    from factcheck.triage.decisions import Choice, Decision


class Ledger:
    """Where decisions are added: which file, who decides, and when."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Write to the file of the options, under the name that git knows unless one is given."""
        self.path = Path(options.decisions or DECISIONS)
        self._who = options.who or user_name()
        self._options = options

    def add(self, result: Result, given: Given, finding: str, choice: Choice, note: str | None = None) -> Decision:
        """Add one decision on a finding of a result and return it."""
        from factcheck.triage.decisions import decide, line_of

        decision = decide(result, given, finding, choice, moment(self._options), self._who, note)
        self._append(line_of(decision))
        return decision

    def take_back(self, finding: str, rule: str, note: str | None = None) -> None:
        """Add a line that takes the decisions on a finding back."""
        from factcheck.triage.decisions import Decision, line_of

        moved = moment(self._options)
        self._append(
            line_of(Decision(finding=finding, rule=rule, decision="reopen", date=moved, who=self._who, note=note))
        )

    def _append(self, line: str) -> None:
        new = not self.path.exists()
        try:
            with self.path.open("ab") as file:
                file.write(f"{'' if new or _ends_a_line(self.path) else chr(10)}{line}\n".encode())
        except OSError as error:
            raise UsageError(f"{self.path}: {error.strerror}; name a file that can be written") from error
        if new:
            complain(f"made {self.path}; with `{self.path.name} merge=union` in .gitattributes git merges it")


def unbegun(options: argparse.Namespace) -> tuple[str, ...]:
    """Return which of the user's files need not be there, for it is what a command begins: that of the decisions."""
    return () if options.decisions is None or os.path.lexists(options.decisions) else ("decisions",)


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(size - 1, 0))
        return file.read(1) in (b"", b"\n")


def add_who(parser: argparse.ArgumentParser) -> None:
    """Declare under which name decisions are taken."""
    parser.add_argument("--who", metavar="NAME", help="who decides (default: the name that git commits under)")
