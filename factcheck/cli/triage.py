"""The user's own files that say which findings need no look, and the options that name them."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.cli.exits import some
from factcheck.cli.output import complain
from factcheck.model.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model.contract import Result
    from factcheck.model.document import Prepared
    from factcheck.triage import Triage

BASELINE = "factcheck.baseline.json"
DECISIONS = "factcheck.decisions.jsonl"

T = TypeVar("T")


def add_triage(parser: argparse.ArgumentParser) -> None:
    """Declare the files that set findings aside; the one in brackets is used when it is there, and "" uses none."""
    parser.add_argument("--baseline", metavar="FILE", help=f"findings there were before ({BASELINE})")
    parser.add_argument("--decisions", metavar="FILE", help=f"what reviewers decided ({DECISIONS})")
    parser.add_argument("--changed-since", metavar="REF", help="only what rests on documents changed since a commit")


def triage_of(options: argparse.Namespace, prepared: Sequence[Prepared], *, without: Collection[str] = ()) -> Triage:
    """Return what the files say; which default file is used is told on standard error.

    without  names of options that are not looked at.
    """
    from factcheck.triage import Triage
    from factcheck.triage.baseline import read_baseline
    from factcheck.triage.decisions import read_decisions

    baseline = None
    if "baseline" not in without:
        baseline = load("--baseline", options.baseline, BASELINE, read_baseline)
    decisions = load("--decisions", options.decisions, DECISIONS, read_decisions)
    ref = options.changed_since
    if ref is None:
        return Triage(decisions or (), baseline)
    from factcheck.cli.git import before

    return Triage(decisions or (), baseline, before(ref, prepared, options.lang))


def load(option: str, named: str | None, default: str, read: Callable[[str, bytes], T]) -> T | None:
    """Return what a file says, None without one; a named one must be there, the default one is said to be used."""
    if named == "" or (named is None and not Path(default).is_file()):
        return None
    path = Path(named or default)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{option} {path}: {error.strerror}; name a file that can be read") from error
    if named is None:
        complain(f"using {default}")
    return read(str(path), content)


def aside(result: Result) -> str:
    """Return how many findings are set aside and why, for the last line; "" when none is."""
    counts = Counter(item.why for item in result.set_aside)
    if not counts:
        return ""
    whys = ", ".join(f"{n} {why}" for why, n in sorted(counts.items()))
    return f"; {some(len(result.set_aside), 'finding')} set aside ({whys})"
