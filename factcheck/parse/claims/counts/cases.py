"""Cases of a disease: in a text that tells of one, who counts bare cases counts those who fell ill."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.noun_phrases import NounPhrase

_INFECTED = frozenset({"infected"})


def as_cases(seen: SentenceFigures, phrase: NounPhrase | None, what: Counted) -> Counted:
    """Return cases of a disease, bare ones being those of the disease that the text tells of: "2 630 cas relevés".

    So are "2,150 measles cases"; "three court cases" are none, and neither are "trois cas de fraude" and "trois cas
    suspectés de fraude"; "trois cas mortels" are dead. What befell others of the clause befell no cases.
    """
    if phrase is None or phrase.head is None or what.things or (what.happening and what.told_at < 0):
        return what
    if not any(h.first == phrase.head for h in seen.frame.of("case")) or not _of_disease(seen, phrase):
        return what
    if _of_else(seen, phrase.head + 1) or _of_else(seen, phrase.head + 2):
        return what
    return replace(what, happening=_INFECTED, told_at=-1)


def _of_else(seen: SentenceFigures, at: int) -> bool:
    """Say whether an "of" leads from cases to a noun that is no disease: "cas de fraude", "cas suspectés de fraude"."""
    words = seen.tokens.words
    if at >= seen.sentence.last or words[at] not in seen.book.np_of or words[at - 1] in seen.book.stop:
        return False
    named = {h.first for h in seen.frame.of("disease")} | {h.first for h in seen.frame.of("name")}
    return at + 1 not in named and words[at + 1] not in seen.book.stop and at + 1 not in seen.frame.numbered


def _of_disease(seen: SentenceFigures, phrase: NounPhrase) -> bool:
    """Say whether the words before bare cases, if there are any, name a disease: "measles cases", not "court cases"."""
    before = range(phrase.first, phrase.head or phrase.first)
    kinds = any(seen.tokens.words[i] not in seen.book.stop for i in before)
    return not kinds or any(h.first in before for h in seen.frame.of("disease"))
