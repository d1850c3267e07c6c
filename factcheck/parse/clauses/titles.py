"""Titles: what somebody is, with a capital, is no part of a name: "le Premier ministre", "le Président Kern"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.parse.clauses.survey import Survey
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_GROUPS = frozenset(("police", "crew"))  # "Police Service Norvale" is no title


def titles(survey: Survey, first: int, concepts: Iterable[Hit]) -> Iterator[int]:
    """Yield the tokens of titles with a capital in a sentence that begins at a token.

    One of several words is a title anywhere, one of a single word behind an article ("Bruno Le Maire" is no mayor) or
    before a whole name: "Mayor Ann Reed".
    """
    tokens, articles = survey.tokens, survey.book.pure_articles
    for hit in concepts:
        if not tokens.capital(hit.first) or not any(map(is_person, hit.value)):
            continue
        single = not tokens.words[hit.last].endswith(survey.book.plural)  # "the Nationals" are a club
        led = single and hit.first > first and tokens.words[hit.first - 1] in articles
        if led and tokens.capital(hit.first - 1):
            led = hit.first - 1 == first and not survey.aliases.ends_name(tokens.words[hit.first])
        alone = single and _GROUPS.isdisjoint(hit.value) and _before_whole_name(survey, hit.last)
        if led or hit.last > hit.first or alone:
            yield from range(hit.first, hit.last + 1)


def _before_whole_name(survey: Survey, at: int) -> bool:
    """Say whether a whole name stands behind a token, two words with a capital: not in "Queen Mary University of"."""
    tokens, words = survey.tokens, survey.tokens.words
    if at + 2 >= len(words) or (at and tokens.capital(at - 1)):
        return False
    return all(
        tokens.kinds[i] == WORD and tokens.capital(i) and words[i] not in survey.book.stop for i in (at + 1, at + 2)
    )
