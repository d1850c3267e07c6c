"""Which date of its sentence a figure is told of."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.quantity import Quantity
from factcheck.model.when import When
from factcheck.parse.claims.counts.count_scope import is_former
from factcheck.parse.claims.dates.compared_figures import is_bracketed, is_compared, is_compared_time, told_behind
from factcheck.parse.claims.dates.date_subjects import dated_deed
from factcheck.parse.claims.dates.others_dates import of_fronted, of_joined, of_main_clause, of_outdone
from factcheck.parse.claims.dates.unequalled import compared_since
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joined_verbs import foreseen_behind, reported_behind
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.participles import done_at

EVENT_REACH = 40

_BEGUN = frozenset({"start", "establish"})
_FROM = _BEGUN | {"open", "launch"}
_SINCE = 9  # tokens from "since" to the date in its clause: "since the vaccination campaign began on 3 May"
_OWN = 3  # tokens from a figure to the date that is its own
_AMOUNTS = frozenset(("money", "percentage", "quantity"))
_OF_A_TIME = _AMOUNTS | {"number"}
# Figures of whom a sentence tells: ages, ranks, and how long.
_OF_PEOPLE = frozenset(("age", "ordinal", "duration"))
# What is done to somebody for a deed of some day before.
_CHARGED = frozenset(("accuse", "charge", "try", "convict", "sentenced", "jailed", "acquit", "arrested"))
_ASIDE = 8  # tokens between a date and the commas around what is said by the way


def event(seen: SentenceFigures, figure: Figure) -> When | None:
    """Return the date that a figure is told of: the nearest that is not another figure's, or None."""
    dates = [d for d in seen.dates if _reaches(seen, d, figure)]
    if len(dates) > 1:  # "a 1912 painting fetched 23 million on Wednesday"
        dates = [d for d in dates if not _tells_age(seen, d)] or dates
    nearest = min(dates, key=lambda d: seen.apart(d, figure), default=None)
    if nearest is None or nearest.when is None or seen.apart(nearest, figure) >= EVENT_REACH:
        return None
    # what stood at 4.1% "as of June" stood there in June, and nobody says for how long
    unbound = is_state(seen, nearest) or _opens_clause(seen, nearest, figure)
    return replace(nearest.when, bound=None) if unbound else nearest.when


def _reaches(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date can be that of a figure; one behind it may be that of a figure it is compared with.

    "3,5 millions, un million de mieux que le 31 janvier" and "1,28 million, plus qu'au 31 janvier (1,27 million)"
    both give the date to another figure.
    """
    if _opens_clause(seen, date, figure):
        return True
    if _compares(seen, date) or any(is_other(seen, date, figure) for is_other in _OTHERS):
        return False
    if date.first < figure.first:
        former = _of_previous(seen, figure, date) or _of_former(seen, date, figure)
        compared = is_compared(seen, figure) or _of_moved_from(seen, date)
        return not (compared or (former and has_own_date(seen, figure)))
    if date.last < seen.sentence.last and seen.tokens.words[date.last + 1] == "(":
        return not any(f.first == date.last + 2 for f in seen.figures)
    later = (*foreseen_behind(seen.frame, figure.last), *reported_behind(seen.frame))
    if _of_previous(seen, date, figure) or any(figure.last < h.first < date.first for h in later):
        return False
    state = {h.first for h in seen.frame.of("as_of")}  # "4.1% as of June 2018" begins no clause
    if is_compared(seen, figure):
        state |= told_behind(seen, figure)
    starts = (h.first for h in seen.frame.of("clause_start") if h.first not in state)
    return not any(figure.last < start < date.first for start in starts)


def _next_sentence(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is of what is told behind a semicolon: "they had three children; he died in 2004"."""
    return ";" in seen.tokens.words[figure.last : date.first]


def _of_older_deed(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is of what somebody is tried for, or of a thing, and not of whose age it is at the deed.

    "Ann Lee, 52, was convicted of a theft in 2009", "Ida Kern, 52 ans, a inauguré un pont bâti en 1992".
    """
    if figure.kind != "age" or date.first < figure.first:
        return False
    told = next((h for h in seen.frame.concepts("act", "happening") if h.first > figure.last), None)
    own = dated_deed(seen.frame, date.first, date.last)
    if told is None or own is None or own.first <= told.last:
        return False
    return not _CHARGED.isdisjoint(told.value) or done_at(seen.frame, date.first) is not None


def _tells_age(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a year tells before a noun how old one thing is: "a 1912 painting", but not "its 2024 profit"."""
    words, before = seen.tokens.words, date.first - 1
    year = date.first == date.last < seen.sentence.last and words[date.first].isdecimal()
    return year and seen.book.head_last and before >= seen.sentence.first and words[before] in seen.book.indefinite


def _opens_clause(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a figure stands in the clause that a date opens: "the worst since 1981, when a fire killed 180"."""
    behind = date.last + 1 + (date.last < seen.sentence.last and seen.tokens.words[date.last + 1] == ",")
    if not any(h.first == behind and h.last < figure.first for h in seen.frame.of("time_clause")):
        return False
    starts = [d.first for d in seen.dates] + [h.first for h in seen.frame.of("clause_start")]
    return not any(behind < start < figure.first for start in starts)


def _of_previous(seen: SentenceFigures, right: Figure, left: Figure) -> bool:
    """Say whether a former figure begins between two others: "fell to 7.1%, from 7.4% a year earlier"."""
    cues = [h for h in seen.frame.of("scope_left") if h.value == "previous" and left.last < h.first < right.first]
    former = [f for f in seen.figures if f.kind != "date" and f.last <= right.last]
    return any(0 < f.first - h.last <= 2 or is_former(seen.frame, h, f.first) for h in cues for f in former)


def _of_former(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date stands right behind a figure of one kind with that behind it: "2.4% in August and 1.2%"."""
    amounts = (f for f in seen.figures if f.kind == figure.kind and f.kind in _OF_A_TIME and f.first != figure.first)
    return any(0 < date.first - f.last <= _OWN for f in amounts)


def _of_moved_from(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a date stands right behind the amount from which one behind it moved: "from $58bn last year to"."""
    former = {h.last + 1 for h in seen.frame.of("scope_left") if h.value == "previous"}
    amounts = (f for f in seen.figures if f.kind in _OF_A_TIME and 0 < date.first - f.last <= _OWN)
    return any(not former.isdisjoint((f.first, f.first - 1)) for f in amounts)


def has_own_date(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a date stands right behind a figure: "to 3.2% in April from 3.5% in March"."""
    return any(0 < d.first - figure.last <= _OWN for d in seen.dates)


def _compares(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a figure is compared with that of a date: "12 % par rapport à 2022", "the worst since 1996"."""
    return is_compared_time(seen, date) or compared_since(seen.frame, date.first) is not None


def _began(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is when something began that a relative clause tells of: "the war that began in 2022".

    Of "since the campaign began on 3 May" it is the day from which a figure was counted, and no day of the figure.
    """
    near = [h for h in seen.frame.concepts("act") if date.first - 3 <= h.last < date.first]
    since = [h for h in seen.frame.of("since") if near and date.first - _SINCE <= h.first < near[-1].first]
    if since and not _FROM.isdisjoint(near[-1].value) and not since[-1].first < figure.first < date.first:
        return True
    if date.first > figure.first:
        return False
    begun = [h for h in near if not _BEGUN.isdisjoint(h.value)]
    starts = {h.last + n for h in seen.frame.of("clause_start") for n in (1, 2)}
    return any(h.first in starts for h in begun)


def _aside(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date stands with its own deed between commas: "le groupe, fondé en 1954, emploie 21 300"."""
    words, first, last = seen.tokens.words, seen.sentence.first, seen.sentence.last
    before = next((i for i in range(date.first - 1, max(first, date.first - _ASIDE) - 1, -1) if words[i] == ","), None)
    after = next((i for i in range(date.last + 1, min(last, date.last + _ASIDE) + 1) if words[i] == ","), None)
    if before is None or after is None or before < figure.first < after:
        return False
    return any(before < i < date.first for i in seen.content)


def _held_since(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is when somebody was held or tried for what a figure behind it is told of.

    Those "arrested on Friday over the theft of 23 coins" had taken the coins before.
    """
    return any(date.last < h.first and h.last < figure.first for h in seen.frame.of("held_for"))


def only_figure(seen: SentenceFigures) -> Quantity | None:
    """Return what the one figure of a sentence tells beside its dates, or None where there are more, or none.

    Of what somebody did "aged 62" for 310,000 euros the sum is what a date stands beside.
    """
    told = [f for f in seen.figures if f.kind != "date"]
    told = told if len(told) == 1 else [f for f in told if f.kind not in _OF_PEOPLE]
    return told[0].quantity if len(told) == 1 else None


def is_state(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a date only says of when a state of things is told: "now", "as of Monday"."""
    if date.when is not None and date.when.timex == "PRESENT_REF":
        return True
    return any(h.last == date.first - 1 for h in seen.frame.of("as_of"))


_OTHERS = (
    _next_sentence,
    _of_older_deed,
    _aside,
    _held_since,
    _began,
    of_fronted,
    of_joined,
    of_main_clause,
    of_outdone,
    is_bracketed,
)
