"""Messages of findings: templates with placeholders of a closed set, filled from the claims a finding shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from factcheck.judge.amounts import plain, show
from factcheck.judge.clocks import show_date
from factcheck.judge.subject import World
from factcheck.model.claim import Claim
from factcheck.model.mention import Mention
from factcheck.model.statement import Statement

_THOUSANDS = "\u202f"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_OF_CLAIM = ("quote", "value", "figure", "time", "source", "sentence")
_OF_PAIR = frozenset(f"{side}.{what}" for side in ("left", "right") for what in _OF_CLAIM) | {"values"}
_SPOKEN = ("quote", "source")  # what a statement has of these
_NOT_OF_A_STATEMENT = {f"{side}.{what}" for side in ("left", "right") for what in _OF_CLAIM if what not in _SPOKEN}

# What a message may speak of, by what its rule looks at; `first`, `others` and `all` are quotes a question found.
PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "claim": frozenset(f"claim.{what}" for what in _OF_CLAIM) | {"others"},
    "pair": _OF_PAIR,
    "fact": _OF_PAIR | {"label", "documents"},
    "meeting": _OF_PAIR - _NOT_OF_A_STATEMENT | {"label", "documents"},
    "document": frozenset({"source", "first", "others", "all", "count"}),
    "remark": frozenset({"source", "quote", "rules", "reason", "until"}),
}


def placeholders(template: str) -> tuple[str, ...]:
    """Return the names of a template's placeholders, in order."""
    return tuple(_PLACEHOLDER.findall(template))


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its placeholders filled; what stands in the values is never read as a placeholder."""
    return _PLACEHOLDER.sub(lambda m: values[m.group(1)], template)


def of_claim(side: str, claim: Claim, world: World) -> dict[str, str]:
    """Return the placeholders of one claim: its words, value, figure and time, who says so, and where."""
    words, time = claim.quote, time_of(claim)
    found = (words, value_of(claim), figure_of(claim), time, source_of(claim, world), world.sentence(claim))
    return {f"{side}.{what}": text for what, text in zip(_OF_CLAIM, found, strict=True)}


def of_statement(side: str, statement: Statement, world: World) -> dict[str, str]:
    """Return the placeholders of one statement: its words, and who says so."""
    return {f"{side}.quote": statement.quote, f"{side}.source": source_of(statement, world)}


def value_of(claim: Claim) -> str:
    """Return a claim's value as understood, in signs and digits that no language owns."""
    if claim.quantity is not None:
        return show(claim.quantity)
    return show_date(claim.when) if claim.when is not None else claim.quote


def figure_of(claim: Claim) -> str:
    """Return a claim's figure without the sign of its hedge, which the quote has in words: "7000" as "7 000".

    Its thousands stand apart by the narrow space of the SI, which no language owns.
    """
    stated = claim.stated
    return value_of(claim) if stated is None else f"{Decimal(plain(stated)):,f}".replace(",", _THOUSANDS)


def time_of(claim: Claim) -> str:
    """Return the time that a claim is told of, in digits: "2024"; empty where the article tells none."""
    when = claim.slots.event
    return show_date(when) if when is not None else ""


def source_of(claim: Claim | Statement, world: World) -> str:
    """Return the article a claim stands in, and in brackets whom it names for it."""
    name = document_name(claim.document, world)
    return f"{name} ({claim.speaker})" if claim.speaker else name


def document_name(document: str, world: World) -> str:
    """Return the outlet of a document with its id, or the id alone."""
    parsed = world.parsed.get(document)
    source = parsed.document.source if parsed is not None else None
    return f"{source}, {document}" if source and source != document else document


def by_value(claims: Iterable[Claim | Statement], world: World) -> str:
    """Return every different wording with the articles that have it: "43 (a) / 52 (b, c)"."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        found.setdefault(claim.quote, set()).add(document_name(claim.document, world))
    return " / ".join(f"{quote} ({'; '.join(sorted(names))})" for quote, names in found.items())


def quotes_of(evidence: Iterable[Claim | Mention], text: str) -> str:
    """Return the quotes of what a question found, each once, in order of place."""
    places = sorted({(e.start, e.end) for e in evidence})
    return " / ".join(dict.fromkeys(text[start:end] for start, end in places))
