"""The baseline: findings that were there before, so that a run speaks of new ones only.

It is keyed by content and sorted, and holds neither lines nor the day it was written: two people who write it from
the same articles write the same bytes, and git shows what came and went.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.model.contract import Result
from factcheck.model.errors import DataError
from factcheck.model.nearest import first_fault, remedied
from factcheck.triage.content import Content, Contents, Given, Records, Side, move, values_of


class Entry(BaseModel):
    """One finding that is known: its id, its rule and what it rests on."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    finding: str
    rule: str
    claims: tuple[Side, ...] = ()

    def covers(self, content: Content) -> bool:
        """Say whether every value of a finding is stated in an article or in a sentence known for it.

        By the article too, because a sentence that is reworded around the same value brings no new conflict; by the
        sentence, because an article may be renamed. Two other articles that happen to differ by the same two
        values are another finding, although its id is the same.
        """
        places = {s.document for s in self.claims} | {s.sentence for s in self.claims}
        return values_of(s for s in content.claims if {s.document, s.sentence} & places) == content.values


class Baseline(BaseModel):
    """All findings that are known, sorted by rule, place and id."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    version: Literal[1] = 1
    findings: tuple[Entry, ...] = ()


def baselined(result: Result, given: Given, baseline: Baseline) -> Result:
    """Return the result with the findings of the baseline set aside as `baseline`."""
    return move(result, "baseline", dict.fromkeys(_known(result, given, baseline)))


def baseline_of(result: Result, given: Given) -> Baseline:
    """Return the baseline that holds all open findings of a result."""
    contents = Contents(result, given).of.values()
    return _sorted(Entry(finding=c.finding, rule=c.rule, claims=tuple(sorted(c.claims, key=_place))) for c in contents)


def stale(result: Result, given: Given, baseline: Baseline, unread: Callable[[str], bool]) -> tuple[Entry, ...]:
    """Return the entries that no finding of a result needs any more.

    unread  says of a document that it is not part of the run but may still be there: an entry that rests on it
            is not judged.
    """
    needed = {id(entry) for entries in _known(result, given, baseline).values() for entry in entries}
    gone = (entry for entry in baseline.findings if id(entry) not in needed)
    return tuple(entry for entry in gone if not any(unread(s.document) for s in entry.claims))


def _known(result: Result, given: Given, baseline: Baseline) -> dict[str, list[Entry]]:
    """Return the findings of a result that the baseline knows, each with its entries."""
    records = Records(baseline.findings)
    found = {f: [e for e in records.of(c) if e.covers(c)] for f, c in Contents(result, given).of.items()}
    return {f: entries for f, entries in found.items() if entries}


def without(baseline: Baseline, entries: Iterable[Entry]) -> Baseline:
    """Return a baseline without some of its entries."""
    gone = set(entries)
    return _sorted(entry for entry in baseline.findings if entry not in gone)


def write_baseline(baseline: Baseline) -> str:
    """Return the file of a baseline, one line a finding so that git merges it."""
    lines = [json.dumps(e.model_dump(mode="json"), ensure_ascii=False) for e in baseline.findings]
    rows = "[\n  " + ",\n  ".join(lines) + "\n ]" if lines else "[]"
    return f'{{\n "version": {baseline.version},\n "findings": {rows}\n}}\n'


def read_baseline(name: str, content: bytes) -> Baseline:
    """Return the baseline of a file; DataError names the file, the place and the remedy."""
    try:
        return Baseline.model_validate(json.loads(content.decode("utf-8")))
    except (ValueError, RecursionError) as error:
        if isinstance(error, ValidationError):
            fault = first_fault(error, Baseline)
            raise DataError(f"{name}: {remedied(fault, 'write it anew with `factcheck baseline write`')}") from error
        raise DataError(
            f"{name}: not readable as JSON: {error}; write it anew with `factcheck baseline write`"
        ) from error


def _sorted(entries: Iterable[Entry]) -> Baseline:
    return Baseline(findings=tuple(sorted(entries, key=_order)))


def _order(entry: Entry) -> tuple[str, str, str]:
    return entry.rule, entry.claims[0].document if entry.claims else "", entry.finding


def _place(side: Side) -> tuple[str, str, str, str]:
    return side.document, side.measure, side.value, side.sentence
