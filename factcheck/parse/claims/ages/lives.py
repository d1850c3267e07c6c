"""Lives in brackets behind a name: "Lise Kern (3 mai 1911 - 4 juin 1988)" is born, dies, and dies aged 77.

A reader of another text meets the same life as three statements ("was born in", "died on", "at the age of"), so one
bracket makes three claims; each can be wrong by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.model.frozen import frozen, replace
from factcheck.model.interval import Interval
from factcheck.model.period import Period, full_years
from factcheck.model.quantity import Quantity
from factcheck.model.when import When
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.participants import Participants
from factcheck.parse.clauses.parties import parties, words_of
from factcheck.parse.dates.timex_dates import ends_of
from factcheck.parse.words.phrases import Hit, covered

BORN, DEAD = "born", "dead"
# A life is longer than most wars and offices, and no longer than people live.
_SHORTEST, _LONGEST = 15, 110
# Years alone may be those of an office, which few hold so long: "Angela Merkel (2005-2021)".
_SHORTEST_IN_YEARS = 25
# How far before the bracket the name stands: "Maurice Harold Macmillan, 1st Earl of Stockton, (".
_TITLE = 8
# How far inside the bracket the dates stand: "(née Jacob ; 13 July 1927 – 30 June 2017)".
_ASIDE = 8
# What may close a name or a title right before the bracket: "Stockton , (", "Jr. (", "Ann « Nan » Li (".
_CLOSING = frozenset(',."»')
# Years by which a year may be off that is told as about right.
_ABOUT = 5
_DAY = timedelta(days=1)
_DASHES = frozenset("-–—")
# What stands between two dates of a life, with places: "May 3, 1911, Bath, Maine, U.S. – June 4, 1988".
_PLACES, _BETWEEN = 12, frozenset(",.")


@frozen
class Life:
    """The ends of a life, each a date of its own, the age that was reached, if known, and whose life it is."""

    born: Figure
    dead: Figure
    age: Figure | None
    who: Participants


def lives(seen: SentenceFigures) -> dict[int, Life | None]:
    """Return the lives of a sentence by the first token of their dates; the second of two dates stands for None."""
    found: dict[int, Life | None] = {}
    for ends, figures in _ends(seen):
        life = _life(seen, *ends)
        if life is not None:
            found |= dict.fromkeys((f.first for f in figures), None)
            found[figures[0].first] = life
    return found


def _ends(seen: SentenceFigures) -> Iterator[tuple[tuple[Figure, Figure], tuple[Figure, ...]]]:
    """Yield what may be the ends of lives, and the figures that they are: one range, or two dates and a dash."""
    figures = seen.figures
    for figure in figures:
        ends = _parted(seen, figure)
        if ends is not None:
            yield ends, (figure,)
    for left, right in pairwise(figures):
        if left.kind == right.kind == "date" and _dash_between(seen, left.last + 1, right.first):
            yield (left, right), (left, right)


def _dash_between(seen: SentenceFigures, start: int, stop: int) -> bool:
    """Say whether one dash stands between two dates, and else no more than places: "1839, Varna – 2 June 1901"."""
    if stop - start > _PLACES:
        return False
    tokens, small = seen.tokens, covered(seen.frame.among("circa", "place_in"))
    between = [i for i in range(start, stop) if i not in small and tokens.words[i] not in _BETWEEN]
    dashes = [i for i in between if tokens.words[i] in _DASHES]
    one = bool(dashes) and dashes[-1] - dashes[0] < len(dashes)  # two hyphens are a dash, too
    return one and all(i in dashes or tokens.capital(i) for i in between)


def _parted(seen: SentenceFigures, figure: Figure) -> tuple[Figure, Figure] | None:
    """Return the two dates of a range that is written with a dash."""
    ends = ends_of(figure.timex) if figure.kind == "date" else None
    if ends is None:
        return None
    dashes = [i for i in range(figure.first + 1, figure.last) if seen.tokens.words[i] in _DASHES]
    if len(dashes) != 1:
        return None
    left, right = ends
    born = replace(figure, last=dashes[0] - 1, when=left, timex=left.timex)
    return born, replace(figure, first=dashes[0] + 1, when=right, timex=right.timex)


def _life(seen: SentenceFigures, born: Figure, dead: Figure) -> Life | None:
    """Return the life that two dates in a bracket behind a name are the ends of, or None."""
    bracket = _bracket(seen, born.first, dead.last)
    age_alone = bracket is not None and _in_years(born, dead) and _has_article(seen, bracket)
    who = None if bracket is None or age_alone else _named(seen, _first_bracket(seen, bracket))
    age = None if who is None else age_between(born, dead)
    if who is None or age is None or bracket is None:
        return None
    around = {h.last + 1 for h in seen.frame.of("circa")}
    if around.isdisjoint((born.first, dead.first)):
        return Life(born, dead, age, who)
    born, dead = (_widened(f) if f.first in around else f for f in (born, dead))
    return Life(born, dead, None, who)


def _widened(figure: Figure) -> Figure:
    """Return a date with the days that it may be when it is told as about right."""
    span = figure.when.period if figure.when is not None else None
    if figure.when is None or span is None or span.low is None or span.high is None:
        return figure
    low, high = (end.replace(year=end.year + n, day=1) for end, n in ((span.low, -_ABOUT), (span.high, _ABOUT)))
    return replace(figure, when=replace(figure.when, wide=Period(low, high, span.granularity)))


def _first_bracket(seen: SentenceFigures, bracket: int) -> int:
    """Return the bracket behind the name, where two stand there: "Lise Kern (née Roth) (3 May 1911 – 4 June 1988)"."""
    words, first = seen.tokens.words, seen.sentence.first
    if bracket - 1 <= first or words[bracket - 1] != ")":
        return bracket
    return next((i for i in range(bracket - 2, max(first, bracket - _ASIDE) - 1, -1) if words[i] == "("), bracket)


def _bracket(seen: SentenceFigures, first: int, last: int) -> int | None:
    """Return the bracket that opens before the tokens [first, last] and closes right behind them, or at a place."""
    words, sentence = seen.tokens.words, seen.sentence
    if not any(words[i] == ")" for i in range(last + 1, min(sentence.last, last + _ASIDE) + 1)):
        return None
    for i in range(first - 1, max(sentence.first, first - _ASIDE) - 1, -1):
        if words[i] == ")":
            return None
        if words[i] == "(":
            return i
    return None


def _has_article(seen: SentenceFigures, bracket: int) -> bool:
    """Say whether the name right before a bracket has an article, as an age has: "the Cold War (1947-1991)"."""
    frame, words = seen.frame, seen.tokens.words
    named = [h for h in frame.among("name", "entity") if h.last == bracket - 1]
    before = min((h.first for h in named), default=bracket) - 1
    while before > seen.sentence.first and words[before][0].isdigit() | seen.tokens.capital(before):
        before -= 1  # "la IIIe République"
    return before >= seen.sentence.first and words[before] in seen.book.determiner


def _named(seen: SentenceFigures, bracket: int) -> Participants | None:
    """Return whose name stands before a bracket, with no more than a title between commas in between."""
    frame, words = seen.frame, seen.tokens.words
    people = [h for h in may_live(seen) if h.last < bracket]
    right_before = [h for h in people if h.last == bracket - 1]
    first = min(people, key=lambda h: h.first, default=None)
    closed = words[bracket - 1] in _CLOSING or any(h.last == bracket - 1 for h in frame.of("honour"))
    if first is None or not (right_before or (closed and bracket - first.last <= _TITLE)):
        return None
    who = parties([first, *right_before])
    return Participants(who, frozenset(), " ".join(words_of(seen.frame, first).split()))


def may_live(seen: SentenceFigures) -> list[Hit]:
    """Return what a sentence names that may have lived."""
    frame = seen.frame
    return [h for h in (*frame.of("name"), *frame.of("entity")) if h.kind == "name" or h.value.kind == "person"]


def age_between(born: Figure, dead: Figure) -> Figure | None:
    """Return the age that was reached between two dates, None where nobody lives so long or so short."""
    found = None if born.when is None or dead.when is None else years_between(born.when, dead.when)
    if found is None:
        return None
    youngest, oldest = found
    shortest = _SHORTEST_IN_YEARS if _in_years(born, dead) else _SHORTEST
    if oldest < shortest or youngest > _LONGEST:
        return None
    span = Interval(Decimal(youngest), Decimal(oldest))
    stated = Decimal(oldest) if youngest == oldest else None
    return replace(born, last=dead.last, kind="age", quantity=Quantity(stated, span, "a", "age", span), when=None)


def years_between(start: When, end: When) -> tuple[int, int] | None:
    """Return the fewest and the most full years from a date to another one, None where one has no end."""
    first, last = start.period, end.period
    if first is None or last is None or first.low is None or first.high is None:
        return None
    if last.low is None or last.high is None:
        return None
    return full_years(first.high - _DAY, last.low), full_years(first.low, last.high - _DAY)


def _in_years(born: Figure, dead: Figure) -> bool:
    """Say whether two dates are no more than years."""
    return all(f.when is not None and f.when.granularity == "year" for f in (born, dead))


def of_life(claim: Claim, event: str, who: Participants | None = None) -> Claim:
    """Return a claim as what it says of a life: an event, BORN or DEAD, of somebody; nobody dies a second time.

    who  whose life it is, where the sentence does not say it as of any other deed.
    """
    deed = frozenset({event})
    slots = replace(claim.slots, happening=deed, predicate=deed, policy="fixed")
    if claim.quantity is not None:
        slots = replace(slots, event=None)  # an age is none of the day of the birth
    if who is not None:
        full = sorted(name for name in who.subject if " " in name)
        born = len(full) == 1 and event == BORN
        slots = replace(slots, subject=who.subject, object=frozenset(), bearer=full[0] if born else "")
    told = "asserted" if claim.stance == "planned" else claim.stance  # "lived to be 88"
    label = claim.subject if who is None else who.label
    return replace(claim, measure=event, subject=label, slots=slots, stance=told, anchors_figure=False)
