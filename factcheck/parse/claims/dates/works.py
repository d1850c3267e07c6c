"""Years of works: "Brubaker is a 1980 film" and "Le Phare est un roman de 1930" date a name, as "was released" does.

The year stands beside a noun, and no deed is told, or none but that the work was made; what it dates is what the
sentence says so of, by its whole name. In "her 2003 novel The Long Fire" that is the title behind the noun.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.language.name_keys import name_key
from factcheck.model.claim import Claim
from factcheck.model.frozen import frozen, replace
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

# Any of these may be what another text says of the same thing: it came out, was founded, began, was built.
CAME = frozenset({"launch", "released", "establish", "start", "build", "publish"})
_ANY = "any"  # nouns that works of several kinds go by
_LONG = frozenset(("year", "decade", "century"))
_QUOTES = frozenset('"“”‘’«»')
_TITLE = 10  # words of a name: "A Funny Thing Happened on the Way to the Forum" has nine
_NOUNS = 4  # words of the noun behind a year: "a 2018 French crime film"
_REACH = 10  # tokens from the copula to the year of a language that puts it behind: "est un film américain … de 2002"


@frozen
class Work:
    """A work that a year dates: the key of its title, and of which kind it is, where its noun tells."""

    name: str
    kinds: frozenset[str]


def work_of_year(seen: SentenceFigures, figure: Figure) -> Work | None:
    """Return the work that a bare year dates by what it is, or None."""
    when = figure.when
    if when is None or when.period is None:
        return None
    made = _made(seen, figure) if when.granularity in _LONG else None
    if made is not None:
        return _named(_name_before(seen, made), works_named(seen))
    if when.granularity != "year" or figure.first != figure.last or len(when.timex) != 4:
        return None
    if _in_brackets(seen, figure):
        return _named(_title_behind(seen, figure.first - 2), works_named(seen))
    copula = _copula(seen, figure)
    if copula is not None:
        return _named(_name_before(seen, copula), works_named(seen))
    noun = _work_behind(seen, figure) if seen.book.head_last else None
    return _named(_title_from(seen, noun.last + 1), _kinds([noun])) if noun is not None else None


def works_named(seen: SentenceFigures) -> frozenset[str]:
    """Return the kinds of the works that a sentence names by their nouns."""
    return _kinds(seen.frame.of("work"))


def _kinds(nouns: Iterable[Hit]) -> frozenset[str]:
    return frozenset(str(noun.value) for noun in nouns if noun.value != _ANY)


def _named(key: str | None, kinds: frozenset[str]) -> Work | None:
    return Work(key, kinds) if key is not None else None


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


def _work_behind(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return the noun of a work that a year stands before, past what else tells of it: "the 2012 crime drama"."""
    works = [h for h in seen.frame.of("work") if figure.last < h.first <= figure.last + _NOUNS]
    last = max(works, key=lambda h: h.last, default=None)
    between = range(figure.last + 1, last.first) if last is not None else range(0)
    plain = all(seen.tokens.kinds[i] == WORD and seen.tokens.words[i] not in seen.book.stop for i in between)
    return last if plain else None


def _title_from(seen: SentenceFigures, first: int) -> str | None:
    """Return the key of the title that begins at a token, in quotation marks or up to its last word with a capital."""
    tokens, end = seen.tokens, seen.sentence.last
    if first < end and tokens.words[first] in _QUOTES:
        last = next((i - 1 for i in range(first + 2, min(first + _TITLE, end) + 1) if tokens.words[i] in _QUOTES), None)
        return None if last is None else _key(seen, first + 1, last)
    small = seen.book.np_of | seen.book.articles
    last = at = first - 1
    while at < min(first + _TITLE, end) and (
        tokens.capital(at + 1) or (last >= first and tokens.words[at + 1] in small)
    ):
        at += 1
        last = at if tokens.capital(at) else last
    return _key(seen, first, last) if last >= first else None


def _key(seen: SentenceFigures, first: int, last: int) -> str | None:
    """Return the key of a name without the article it begins with."""
    first += first < last and seen.tokens.words[first] in seen.book.determiner
    key = name_key(seen.tokens.said(first, last))
    return f"n:{key}" if key else None


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
    return _key(seen, first, last)


def of_work(claim: Claim, work: Work) -> Claim:
    """Return the claim of a year as when a work came to be."""
    slots, subject = claim.slots, frozenset({work.name})
    names = slots.names | subject
    slots = replace(
        slots, happening=CAME, predicate=CAME, subject=subject, names=names, policy="fixed", works=work.kinds
    )
    return replace(claim, slots=slots, anchors_figure=False)
