"""The user's own files that say which findings need no look, and the options that name them."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.cli.clock import add_today
from factcheck.cli.exits import some
from factcheck.cli.output import complain, note, relative
from factcheck.model.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model.contract import Result
    from factcheck.triage import Triage

BASELINE = "factcheck.baseline.json"
DECISIONS = "factcheck.decisions.jsonl"
FACTS = "facts.toml"
DEFAULTS = {"baseline": BASELINE, "decisions": DECISIONS, "facts": FACTS}

_MOST = 200_000_000  # bytes; a decision takes some 400

T = TypeVar("T")


def add_triage(parser: argparse.ArgumentParser) -> None:
    """Declare the files that set findings aside; the one in brackets is used when it is there, and "" uses none."""
    parser.add_argument("--baseline", metavar="FILE", help=f"findings there were before ({BASELINE})")
    parser.add_argument("--changed-since", metavar="REF", help="only what rests on documents changed since a commit")
    add_files(parser)


def add_files(parser: argparse.ArgumentParser) -> None:
    """Declare those of the files that say what findings there are at all, and the clock they go by."""
    parser.add_argument("--decisions", metavar="FILE", help=f"what reviewers decided ({DECISIONS})")
    parser.add_argument("--facts", metavar="FILE", help=f"pinned facts and known disagreements ({FACTS})")
    add_today(parser)


def load(option: str, named: str | None, default: str, read: Callable[[str, bytes], T]) -> T | None:
    """Return what a file says, None without one; a named one must be there, the default one is said to be used."""
    if named == "" or (named is None and not Path(default).is_file()):
        return None
    path = Path(named or default)
    try:
        with path.open("rb") as file:
            content = file.read(_MOST + 1)
    except OSError as error:
        raise UsageError(f"{option} {path}: {error.strerror}; name a file that can be read") from error
    if len(content) > _MOST:  # a device may have no end
        raise UsageError(f"{option} {path}: is larger than {_MOST // 1_000_000} MB; name a file made by factcheck")
    if named is None:
        note(f"using {default}")
    return read(relative(str(path)).replace(os.sep, "/"), content)


def tell_idle(result: Result, triage: Triage, rules: Callable[[], Collection[str]]) -> None:
    """Say on standard error which declared disagreements no finding meets, and which are past their last day.

    rules  gives the ids of all rules there are: a slip in the one that a disagreement names is told as such.
    """
    facts = triage.facts
    if facts is None or not facts.known:
        return
    from factcheck.settings.rules import nearest_rule
    from factcheck.triage.known import expired, idle

    for entry in idle(result, facts):
        said = f"no finding meets the known disagreement {entry.reason!r}"
        strange = entry.rule is not None and entry.rule not in rules()
        why = (
            f"no rule is called {entry.rule!r}{nearest_rule(entry.rule or '', rules())}"
            if strange
            else "is it settled?"
        )
        complain(f"{facts.name}: {said}; {why}")
    for entry in facts.known:
        if expired(entry, triage.today):
            complain(f"{facts.name}: the known disagreement {entry.reason!r} held until {entry.until}")


def aside(result: Result) -> str:
    """Return how many findings are set aside and why, for the last line; "" when none is."""
    counts = Counter(item.why for item in result.set_aside)
    if not counts:
        return ""
    whys = ", ".join(f"{n} {why}" for why, n in sorted(counts.items()))
    return f"; {some(len(result.set_aside), 'finding')} set aside ({whys})"
