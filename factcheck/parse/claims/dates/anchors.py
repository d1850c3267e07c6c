"""Which dates only tell when a figure holds, or a thing: no deed is dated by them."""

from __future__ import annotations

from factcheck.language.concepts import concepts, deed_verbs
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.dates.compared_figures import is_compared_time
from factcheck.parse.claims.dates.date_subjects import named_by_year
from factcheck.parse.claims.dates.event_dates import EVENT_REACH, is_state
from factcheck.parse.claims.dates.unequalled import unequalled_since
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_event
from factcheck.parse.words.tokens import WORD

_AMOUNTS = frozenset(("money", "percentage", "quantity"))
# What a date beside one of these tells of is the deed: "le premier cas a été détecté le 4 mai".
_UNDATED = frozenset(("date", "ordinal"))
_RECKONED = frozenset(("number", "money", "percentage"))
# Deeds that are done for a price.
_TRADES = frozenset({"buy", "sell", "transfer"})
_SPAN = 8  # days from which on a time with two ends is one that figures are reckoned for
_OPENING = 1  # tokens before the date that opens a sentence: "Ainsi, du 2 mai au 9 juin"
_COUNTED = 6  # tokens from such a date to the count: ", un total de 107 cas"
_LED = 2  # tokens from what leads to a time, or from a former figure, to the time: "than in 2023", "200 en 2023"
_CLOSED = 5  # tokens from an extent in an aside to the date behind it: "900 m deep, around 3 May"
_MORE = 4  # tokens from a change to what it is compared with: "12 % de plus que"


def anchors_figure(seen: SentenceFigures, figure: Figure, kind: str, what: counted.Counted) -> bool:
    """Say whether a date only tells when a figure or a thing holds, and no deed's date; or a length of time of one.

    A date stands right behind an amount, or near one and dates no deed; or it tells which thing is meant. What is
    said of now, or "as of Monday", is no event of that day.
    """
    if kind == "duration":
        return _is_window(seen, figure)
    if kind != "date" or unequalled_since(seen.frame, figure.first) is not None:
        return False
    if any(
        tells_when(seen, figure) for tells_when in (_names_thing, is_state, _opens_reckoning, _names_report, _is_base)
    ):
        return True
    for other in seen.figures:
        if other.first == figure.first:  # "a 1980 film": the year is a number among the figures
            continue
        gap = figure.first - other.last
        if _is_price(seen, other, what.happening) or _is_aside(seen, other, figure):
            continue
        if other.kind in _AMOUNTS and 0 < gap <= 3 and not _has_own_verb(seen, other, figure):
            return True
        if other.kind not in _UNDATED and abs(gap) <= 6 and not is_event(what.happening):
            return True
    return _is_toll_of_day(seen, figure, what.happening)


def _names_thing(seen: SentenceFigures, date: Figure) -> bool:
    return named_by_year(seen.frame, date.first, date.last) is not None


def _is_base(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a time is only what another one is compared with: "12% more than in 2023", "against 200 in 2023"."""
    frame, others = seen.frame, [f for f in seen.figures if f.kind != "date" and f.last < date.first]
    than = [h for h in frame.of("than") if 0 < date.first - h.last <= _LED]
    if is_compared_time(seen, date) or any(0 < h.first - f.last <= _MORE for f in others for h in than):
        return True
    former = [f for f in others if date.first - f.last <= _LED]
    cues = [h for h in frame.of("scope_left") if h.value == "previous"]
    return any(0 < f.first - h.last <= _LED for f in former for h in cues)


def _opens_reckoning(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a date is the time that is reckoned by what it leads to: "Entre le 2 mai et le 9 juin, 18 cas …".

    It has two ends, opens its sentence, and a count stands right behind its comma; another time has another count.
    """
    period = date.when.period if date.when is not None else None
    if period is None or period.granularity != "day" or period.low is None or period.high is None:
        return False
    if (period.high - period.low).days < _SPAN or date.first > seen.sentence.first + _OPENING:
        return False
    if date.last == seen.sentence.last or seen.tokens.words[date.last + 1] != ",":
        return False
    return any(f.kind in _RECKONED and 0 < f.first - date.last <= _COUNTED for f in seen.figures)


def _names_report(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a month tells one report, forecast or flight from the others: "above its April guidance".

    As a year does, "its 2024 report"; those of April and May are two.
    """
    words, book, noun = seen.tokens.words, seen.book, date.last + 1
    alone = seen.sentence.first < date.first == date.last
    if not book.head_last or not alone or date.when is None or date.when.granularity != "month":
        return False
    if noun > seen.sentence.last or seen.tokens.kinds[noun] != WORD or words[noun] in book.stop:
        return False
    return words[date.first - 1] in (book.determiner | book.definite) - book.np_of


def _has_own_verb(seen: SentenceFigures, figure: Figure, date: Figure) -> bool:
    """Say whether the verb of a deed stands between a figure and a date: "une halle de 780 m² ouvre le 9 septembre".

    A participle tells what is counted, and is dated with it: "12 millions investis en 2023".
    """
    verbs, words = deed_verbs(seen.book.code), seen.tokens.words
    between = range(figure.last + 1, date.first)
    if any(h.first in between for h in seen.frame.of("planned")):  # "un pont de 300 mètres sera inauguré le 3 mai"
        return True
    told = (verbs.get(words[i]) for i in between)
    return any(verb is not None and verb[1] != "participle" and is_event(frozenset(verb[0])) for verb in told)


def _is_price(seen: SentenceFigures, figure: Figure, deeds: frozenset[str]) -> bool:
    """Say whether a sum is what a dated deed was done for: "bought the yard for $220 million in March 2015"."""
    if figure.kind != "money" or deeds.isdisjoint(_TRADES):
        return False
    return any(h.last == figure.first - 1 for h in seen.frame.of("price_of"))


def _is_aside(seen: SentenceFigures, figure: Figure, date: Figure) -> bool:
    """Say whether an extent only describes what a dated deed leads to: "joindre la fosse, profonde de 900 m, le 3 mai".

    Commas close it off between its deed and the date, and no other figure stands before it: two may be a list.
    """
    if figure.kind != "quantity" or figure.last + _CLOSED < date.first:
        return False
    words, first = seen.tokens.words, seen.sentence.first
    closing = next((i for i in range(figure.last + 1, date.first) if words[i] == ","), None)
    opening = next((i for i in range(figure.first - 2, first, -1) if words[i] == ","), None)
    if closing is None or opening is None or any(f.last < figure.first for f in seen.figures):
        return False
    return any(h.last < opening for h in seen.frame.concepts("act"))


def _is_toll_of_day(seen: SentenceFigures, date: Figure, happening: frozenset[str]) -> bool:
    """Say whether a toll stood so on a date, which opens the sentence or stands behind the count: "31 morts au 4 mai".

    Behind a verb of its own the date is that of another deed: "a fait 31 morts et a été reporté au 4 mai".
    """
    cue = next((h for h in seen.frame.of("stands_at") if h.last == date.first - 1), None)
    if cue is None or not any(concepts()[c].policy == "toll" for c in happening):
        return False
    if cue.first == seen.sentence.first:
        return True
    counts = [f for f in seen.figures if f.kind != "date" and f.last < cue.first]
    return bool(counts) and not any(counts[-1].last < h.first < cue.first for h in seen.frame.concepts("act"))


def _is_window(seen: SentenceFigures, length: Figure) -> bool:
    """Say whether a length of time is that in which something else was counted: "36,000 acres in five days".

    What a bracket tells is not: "the viaduct (654 m) was built in fifteen months".
    """
    if not any(h.last == length.first - 1 for h in seen.frame.of("window")):
        return False
    counts = (f for f in seen.figures if f.kind not in ("date", "duration") and f.last < length.first)
    words = seen.tokens.words
    return any(seen.apart(f, length) < EVENT_REACH and ")" not in words[f.last : length.first] for f in counts)
