"""Pinned facts as documents, each a statement that is compared with every article."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.ingest import prepare
from factcheck.language.schema import hold_to_known
from factcheck.model.document import Document, Prepared
from factcheck.model.errors import DataError
from factcheck.model.parsed import Parsed
from factcheck.triage.facts import Facts
from factcheck.triage.tolerance import widened
from factcheck.triage.triage import Triage


def pinned_facts(facts: Facts) -> list[Prepared]:
    """Return the pinned facts of a file as documents, each a statement on the line where its entry begins."""
    for n, fact in enumerate(facts.fact):
        hold_to_known(facts.id_of(n), fact.lang)
    return [
        prepare(
            Document(id=facts.id_of(n), text=fact.says, lang=fact.lang, source=fact.source, path=facts.name),
            first_line=facts.lines[n],
        )
        for n, fact in enumerate(facts.fact)
    ]


def as_pinned(parsed: Sequence[Parsed], triage: Triage) -> list[Parsed]:
    """Return the documents with pinned facts as wide as they are meant; DataError for one that says nothing."""
    told = []
    for each in parsed:
        fact = triage.pinned.get(each.document.id)
        if fact is not None and not each.claims:
            remedy = "write it as an article would, and give its lang if it is short"
            raise DataError(f"{each.document.id}: no figure or date could be read in {fact.says!r}; {remedy}")
        told.append(each if fact is None or fact.tolerance is None else widened(each, fact.tolerance))
    return told
