"""Titles: what somebody is, with a capital, is no part of a name: "le Premier ministre", "le Président Kern"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.parse.clauses.survey import Survey
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.phrases import Hit


def titles(survey: Survey, first: int, concepts: Iterable[Hit]) -> Iterator[int]:
    """Yield the tokens of titles with a capital in a sentence that begins at a token.

    One of several words is a title anywhere, one of a single word behind an article: "Bruno Le Maire" is no mayor.
    """
    tokens, articles = survey.tokens, survey.book.articles - survey.book.np_of
    for hit in concepts:
        if not tokens.capital(hit.first) or not any(map(is_person, hit.value)):
            continue
        single = not tokens.words[hit.last].endswith(survey.book.plural)  # "the Nationals" are a club
        led = single and hit.first > first and tokens.words[hit.first - 1] in articles
        if led and tokens.capital(hit.first - 1):
            led = hit.first - 1 == first and not survey.aliases.ends_name(tokens.words[hit.first])
        if led or hit.last > hit.first:
            yield from range(hit.first, hit.last + 1)
