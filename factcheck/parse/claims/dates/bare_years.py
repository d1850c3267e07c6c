"""Bare numbers that are years: "a 1996 film", "its 2024 report", "le budget pour 2025 prévoit"."""

from __future__ import annotations

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.concept_roles import concepts_by_role

_FIRST_YEAR, _LAST_YEAR = 1500, 2100  # what four bare digits can be the year of
_NOUNS = frozenset(("thing", "measure", "act"))  # roles of what a noun in the singular names
_THIS_AGE, _NEXT_AGE = 1900, 2100  # what they are the year of where nothing but a verb follows


def dates_a_noun(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a bare year dates and counts nothing.

    Behind a singular article it dates the noun ("a 1996 film"), and so it does between a possessive and a noun in the
    singular ("its 2024 report"), where a count of thousands has its comma; before a verb it stands alone: "le budget
    pour 2025 prévoit", "the plan for 2025 cuts"; and so it does at the head of a sentence: "1935 marque la fin de".
    """
    before, words = figure.first - 1, seen.tokens.words
    if not _may_be_year(seen, figure):
        return False
    if before < seen.sentence.first:
        return _opens(seen, figure)
    return words[before] in seen.book.indefinite or _is_of_one(seen, figure) or _is_before_verb(seen, figure)


def tells_which_one(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a bare year stands before one thing, without any article: "1993 Nobel laureate Ann Lee died".

    It tells which one is meant, and dates nothing that is said of it. So many of a thing, or of those whom something
    befell, stand in the plural, which a language whose nouns come last shows by the end of the noun, or of the one it
    goes on to: "1987 workers", "1987 dead", "1987 hotel rooms".
    """
    phrase = seen.phrases[figure.first]
    if not seen.book.head_last or not _may_be_year(seen, figure) or phrase is None or phrase.head is None:
        return False
    year, last = int(seen.tokens.words[figure.first]), min(phrase.head + 1, phrase.last)
    if not _THIS_AGE < year < _NEXT_AGE or not year % 100 or phrase.first != figure.first + 1:
        return False
    hits = [h for h in phrase.hits if h.first <= last]
    noun = concepts_by_role(hits).keys() <= _NOUNS and not looks_back(seen.tokens, phrase.head, seen.book.code)
    return noun and not any(w.endswith(seen.book.plural) for w in seen.tokens.words[phrase.first : last + 1])


def _may_be_year(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is four bare digits that may be those of a year."""
    digits = seen.tokens.words[figure.first]
    bare = figure.kind == "number" and figure.first == figure.last and len(digits) == 4 and digits.isdecimal()
    return bare and _FIRST_YEAR <= int(digits) <= _LAST_YEAR


def _opens(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a year at the head of a sentence stands before a verb of what a year does: no "1850 died"."""
    behind = figure.last + 1
    if behind > seen.sentence.last or seen.tokens.words[behind] not in seen.book.name_acts:
        return False
    return not any(h.first == behind for h in seen.frame.among("concept", "says"))


def _is_of_one(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a year stands between a possessive and a noun in the singular, which ends its phrase there."""
    words, at, book = seen.tokens.words, figure.first, seen.book
    if not book.head_last or at >= seen.sentence.last or words[at - 1] not in book.definite:
        return False
    return int(words[at]) % 100 > 0 and not words[at + 1].endswith(book.plural)


def _is_before_verb(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a word stands right behind a year that no number counts: a plan, a deed, no plural."""
    behind = figure.first + 1
    phrase = seen.phrases[figure.first]
    if phrase is None or phrase.first != behind or not _THIS_AGE <= int(seen.tokens.words[figure.first]) < _NEXT_AGE:
        return False
    if any(h.first == behind for h in seen.frame.among("planned", "says", "denies")):
        return True
    known = any(h.first == behind and not concepts_by_role([h]).keys() <= {"act"} for h in seen.frame.of("concept"))
    return not known and not seen.tokens.words[behind].endswith(seen.book.plural)
