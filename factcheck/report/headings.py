"""What a finding is called at a glance: the fact and its different values, or the rule and what it fell upon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model.contract import Claim
from factcheck.report.entries import Entry, section_of
from factcheck.report.figures import value_text
from factcheck.report.matrix import Cell
from factcheck.report.source import clip
from factcheck.report.timeline import dated, timeline
from factcheck.report.view import View
from factcheck.report.words import Words

# Between the values, by what is said of them together; signs that no language owns.
_SIGNS = {"conflict": " ≠ ", "update": " → ", "compatible": " ~ ", "agree": " = "}
_VALUES = 3
_QUOTE = 40  # of a statement, which is a clause and no figure
_WORDING, _WORDINGS = 60, 4  # characters of one wording in a table, and wordings in one cell
_WORD_TWICE = re.compile(r"\b(\w+) (?=\1\b)")


def title(entry: Entry, view: View) -> str:
    """Return what an entry is about in one line."""
    return view.words.typography.colon.join(filter(None, heading(entry, view)))


def heading(entry: Entry, view: View) -> tuple[str, str]:
    """Return the two parts of an entry's title; the message alone where neither a fact nor a rule has a name."""
    rule = view.rule(entry.finding)
    if entry.documents > 1 and len(entry.claims) > 1:
        if section_of(entry) == "conflict" and entry.pairs and all(p.verdict == "agree" for p in entry.pairs):
            return _capital(rule or label(entry)), " / ".join(_values(entry.claims, view.words))
        return _capital(label(entry) or rule), _sides(entry, view)
    if entry.told:
        return (_capital(rule), _standings(entry, view)) if rule else (view.message(entry, entry.finding), "")
    few = 0 < len(entry.claims) <= 2
    values = " / ".join(_values(entry.claims, view.words)) if few else view.short(entry.finding.document)
    return (_capital(rule), values) if rule else (view.message(entry, entry.finding), "")


def label(entry: Entry) -> str:
    """Return what an entry's fact is called, "" where it has none; "loss military loss" says one word twice."""
    names = (entry.fact.label if entry.fact else "").split(" · ")
    return " · ".join(_WORD_TWICE.sub("", name) for name in names)


def said(claim: Claim, words: Words) -> str:
    """Return a claim as written, a date with the days it was read as where the words do not say them."""
    understood = value_text(claim.value, words)
    placed = claim.kind == "date" and (claim.value.low is not None or claim.value.high is not None)
    return f"{claim.quote} ({understood})" if placed and understood not in claim.quote else claim.quote


def wordings(cell: Cell, words: Words) -> list[str]:
    """Return what one article says of a fact in its words, each short enough for a table of many columns."""
    told = [clip(said(claim, words), _WORDING) for claim in cell.claims]
    return [*told[:_WORDINGS], *(["…"] if len(told) > _WORDINGS else [])]


def _standings(entry: Entry, view: View) -> str:
    """Return how the statements of an entry stand against each other, and the beginning of the first one."""
    words = view.words
    found = dict.fromkeys(words.named("standing", told.standing) for told in entry.told)
    return f"{_SIGNS.get(section_of(entry), ' / ').join(found)} · {words.quoted(clip(entry.told[0].quote, _QUOTE))}"


def _sides(entry: Entry, view: View) -> str:
    """Return the values of an entry with a sign between them; of a conflict, the primary one against the others."""
    section, words = section_of(entry), view.words
    if section != "conflict":
        sign = _SIGNS[section] if section != "update" or dated(entry, view.documents) else " / "
        if section == "update":
            return sign.join(_ends(_different(timeline(entry, view.documents), words)))
        return sign.join(_values(entry.claims, words))
    first = entry.claims[0]
    against = {i for p in entry.pairs if p.verdict == "discrepant" and first.id in (p.a, p.b) for i in (p.a, p.b)}
    others = [c for c in entry.claims[1:] if not against or c.id in against]
    return _SIGNS[section].join((" / ".join(_values([first], words)), " / ".join(_values(others, words))))


def _values(claims: Sequence[Claim], words: Words) -> list[str]:
    """Return the first of the different values of claims."""
    values = _different(claims, words)
    return [*values[:_VALUES], *(["…"] if len(values) > _VALUES else [])]


def _ends(values: Sequence[str]) -> list[str]:
    """Return the first and the last of many values: where a figure moved, the latest is what a reader looks for."""
    return [*values] if len(values) <= _VALUES else [*values[: _VALUES - 1], "…", values[-1]]


def _different(claims: Sequence[Claim], words: Words) -> list[str]:
    """Return the different values of claims as first written, quoted."""
    first: dict[str, str] = {}
    for claim in claims:
        quoted = said(claim, words).replace(claim.quote, words.quoted(claim.quote), 1)
        first.setdefault(value_text(claim.value, words), quoted)
    known = set(first.values())
    return [v for v in dict.fromkeys(first.values()) if not any(k.startswith(f"{v} (") for k in known)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
