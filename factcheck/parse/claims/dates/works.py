"""Years of works: "Brubaker is a 1980 film" and "Le Phare est un roman de 1930" date a name, as "was released" does.

The year stands beside a noun, and no deed is told, or none but that the work was made; what it dates is what the
sentence says so of, by its whole name.
"""

from __future__ import annotations

from factcheck.language.name_keys import name_key
from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

# Any of these may be what another text says of the same thing: it came out, was founded, began, was built.
CAME = frozenset({"launch", "released", "establish", "start", "build"})
_LONG = frozenset(("year", "decade", "century"))
_TITLE = 10  # words of a name: "A Funny Thing Happened on the Way to the Forum" has nine
_NOUNS = 4  # words of the noun behind a year: "a 2018 French crime film"
_REACH = 10  # tokens from the copula to the year of a language that puts it behind: "est un film américain … de 2002"


def work_of_year(seen: SentenceFigures, figure: Figure) -> str | None:
    """Return the key of the name that a bare year dates by what it is, or None."""
    when = figure.when
    if when is None or when.period is None:
        return None
    made = _made(seen, figure) if when.granularity in _LONG else None
    if made is not None:
        return _name_before(seen, made)
    if when.granularity != "year" or figure.first != figure.last or len(when.timex) != 4:
        return None
    if _in_brackets(seen, figure):
        return _title_behind(seen, figure.first - 2)
    copula = _copula(seen, figure)
    return None if copula is None else _name_before(seen, copula)


def _in_brackets(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a year stands alone in brackets: "Hearts of Oak (1879)"."""
    words, at = seen.tokens.words, figure.first
    return seen.sentence.first < at - 1 and at < seen.sentence.last and words[at - 1] == "(" and words[at + 1] == ")"


def _title_behind(seen: SentenceFigures, last: int) -> str | None:
    """Return the key of the title of two words and more that ends at a token, or None: "his play Hearts of Oak".

    "The Battle of Varna (1858)" is no work, and the year tells it from others.
    """
    tokens, small = seen.tokens, seen.book.stop
    named = {i for h in seen.frame.of("entity") for i in range(h.first, h.last + 1)}
    first = at = last
    while at >= max(seen.sentence.first, last - _TITLE) and (tokens.capital(at) or tokens.words[at] in small):
        first = at if tokens.capital(at) and tokens.words[at] not in seen.book.determiner else first
        at -= 1
    event = any(first <= h.first <= last for h in seen.frame.concepts("act", "happening"))
    whole = first < last and tokens.capital(last) and last not in named and not event
    return f"n:{name_key(tokens.said(first, last))}" if whole else None


def _made(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return the "was made" that stands right before a date: "Brubaker was made before 1985"."""
    words, small = seen.tokens.words, seen.book.stop
    cues = (h for h in seen.frame.of("made") if h.last < figure.first)
    return next((h for h in cues if all(words[i] in small for i in range(h.last + 1, figure.first))), None)


def _copula(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return the "is" of "is a 1980 film" or of "est un film de 1980"."""
    words, book = seen.tokens.words, seen.book
    copulas = [h for h in seen.frame.of("copula") if h.last < figure.first and words[h.last + 1] in book.indefinite]
    last = copulas[-1] if copulas else None
    if last is None or seen.tokens.kinds[figure.first - 1] != WORD:
        return None
    if book.head_last:
        noun = figure.last + 1
        fits = last.last + 2 == figure.first and noun <= seen.sentence.last and seen.tokens.kinds[noun] == WORD
        return last if fits and not _of_somebody(seen, noun, noun + _NOUNS) else None
    plain = not any(words[i] in ",;:()" for i in range(last.last, figure.first))
    near = words[figure.first - 1] in book.np_of and figure.first - last.last <= _REACH
    return last if plain and near and not _of_somebody(seen, last.last + 1, figure.first) else None


def _of_somebody(seen: SentenceFigures, first: int, end: int) -> bool:
    """Say whether a noun phrase is a person's: "a 2004 graduate of Yale" and "a 1996 Olympic champion" are no works."""
    words = seen.tokens.words
    ends = (
        i for i in range(first, min(end, seen.sentence.last + 1)) if words[i] in seen.book.stop or words[i] in ",;."
    )
    last = next(ends, end) if seen.book.head_last else end
    inside = [h for h in seen.frame.among("concept", "laureate") if first <= h.first < last]
    return any(h.kind == "laureate" or any(map(is_person, h.value)) for h in inside)


def _name_before(seen: SentenceFigures, copula: Hit) -> str | None:
    """Return the key of the name that a sentence opens with, without its bracket and its quotation marks.

    A title ends in a word without capital where nouns come first: "Le Phare des ombres est un film".
    """
    tokens, first = seen.tokens, seen.sentence.first
    while first < copula.first and (tokens.kinds[first] != WORD or tokens.words[first] in seen.book.determiner):
        first += 1
    if first + 1 < copula.first and not tokens.capital(first) and tokens.capital(first + 1):
        first += 1  # "The film Brubaker"
    inside = range(first, copula.first)
    last = next((i for i in inside if tokens.words[i] in '(,"»”;:'), copula.first) - 1
    if not first <= last < first + _TITLE or not tokens.capital(first) or tokens.words[first] in seen.book.stop:
        return None
    if seen.book.head_last and not (tokens.capital(last) or tokens.words[last] in seen.book.stop):
        return None
    key = name_key(tokens.said(first, last))
    return f"n:{key}" if key else None


def of_work(claim: Claim, name: str) -> Claim:
    """Return the claim of a year as when a work came to be."""
    slots = claim.slots
    names, subject = slots.names | {name}, frozenset({name})
    slots = replace(slots, happening=CAME, predicate=CAME, subject=subject, names=names, policy="fixed")
    return replace(claim, slots=slots, anchors_figure=False)
