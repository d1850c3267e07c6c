"""Which date of its sentence a figure is told of, and which dates only tell when a figure holds."""

from __future__ import annotations

from factcheck.language.concepts import concepts, deed_verbs
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import ONCE_DONE
from factcheck.model.quantity import Quantity
from factcheck.model.when import When
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.dates.date_subjects import named_by_year
from factcheck.parse.claims.dates.unequalled import compared_since, unequalled_since
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.fronted import is_apart
from factcheck.parse.clauses.joined_verbs import foreseen_behind
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_event
from factcheck.parse.words.tokens import WORD

_EVENT_REACH = 40
_LONG = frozenset(("month", "season", "year", "decade", "century"))
_OF_ITS_OWN = ONCE_DONE | {"born", "marry", "released", "publish"}
_BEGUN = frozenset({"start", "establish"})
_OWN = 3  # tokens from a figure to the date that is its own
_AMOUNTS = frozenset(("money", "percentage", "quantity"))
_OF_A_TIME = _AMOUNTS | {"number"}
# What a date beside one of these tells of is the deed: "le premier cas a été détecté le 4 mai".
_UNDATED = frozenset(("date", "ordinal"))
# Figures of whom a sentence tells: ages, ranks, and how long.
_OF_PEOPLE = frozenset(("age", "ordinal", "duration"))
_RECKONED = frozenset(("number", "money", "percentage"))
_SPAN = 8  # days from which on a time with two ends is one that figures are reckoned for
_OPENING = 1  # tokens before the date that opens a sentence: "Ainsi, du 2 mai au 9 juin"
_COUNTED = 6  # tokens from such a date to the count: ", un total de 107 cas"
_ASIDE = 8  # tokens between a date and the commas around what is said by the way


def event(seen: SentenceFigures, figure: Figure) -> When | None:
    """Return the date that a figure is told of: the nearest that is not another figure's, or None."""
    dates = [d for d in seen.dates if _reaches(seen, d, figure)]
    nearest = min(dates, key=lambda d: seen.apart(d, figure), default=None)
    if nearest is None or nearest.when is None or seen.apart(nearest, figure) >= _EVENT_REACH:
        return None
    # what stood at 4.1% "as of June" stood there in June, and nobody says for how long
    unbound = _is_state(seen, nearest) or _opens_clause(seen, nearest, figure)
    return replace(nearest.when, bound=None) if unbound else nearest.when


def _reaches(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date can be that of a figure; one behind it may be that of a figure it is compared with.

    "3,5 millions, un million de mieux que le 31 janvier" and "1,28 million, plus qu'au 31 janvier (1,27 million)"
    both give the date to another figure.
    """
    if _opens_clause(seen, date, figure):
        return True
    others = (_aside, _held_since, _began, _of_fronted)
    if _compares(seen, date) or any(is_other(seen, date, figure) for is_other in others):
        return False
    if date.first < figure.first:
        return not ((_of_previous(seen, figure, date) or _of_former(seen, date, figure)) and has_own_date(seen, figure))
    if date.last < seen.sentence.last and seen.tokens.words[date.last + 1] == "(":
        return not any(f.first == date.last + 2 for f in seen.figures)
    if _of_previous(seen, date, figure) or any(h.first < date.first for h in foreseen_behind(seen.frame, figure.last)):
        return False
    state = {h.first for h in seen.frame.of("as_of")}  # "4.1% as of June 2018" begins no clause
    starts = (h.first for h in seen.frame.of("clause_start") if h.first not in state)
    return not any(figure.last < start < date.first for start in starts)


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
    return any(0 < f.first - h.last <= 2 for h in cues for f in former)


def _of_former(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date stands right behind a figure of one kind with that behind it: "2.4% in August and 1.2%"."""
    amounts = (f for f in seen.figures if f.kind == figure.kind and f.kind in _OF_A_TIME and f.first != figure.first)
    return any(0 < date.first - f.last <= _OWN for f in amounts)


def has_own_date(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a date stands right behind a figure: "to 3.2% in April from 3.5% in March"."""
    return any(0 < d.first - figure.last <= _OWN for d in seen.dates)


def _compares(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a figure is compared with that of a date: "12 % par rapport à 2022", "the worst since 1996"."""
    if any(date.first - 2 <= h.last < date.first for h in seen.frame.of("compared")):
        return True
    return compared_since(seen.frame, date.first) is not None


def _began(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is when something began that a relative clause tells of: "the war that began in 2022"."""
    if date.first > figure.first:
        return False
    begun = [h for h in seen.frame.concepts("act") if date.first - 3 <= h.last < date.first and _BEGUN & {*h.value}]
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


def _of_fronted(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is of the deed that opens its sentence: "launched in 2019, the craft weighs 850 kg".

    Of "arrested on Tuesday, the two men" what they did is told of that day more often than not.
    """
    if date.when is None or not is_apart(seen.frame, date.first, figure.first):
        return False
    begun = (h.value for h in seen.frame.concepts("act", "happening") if h.first == seen.sentence.first)
    return date.when.granularity in _LONG or any(not _OF_ITS_OWN.isdisjoint(deeds) for deeds in begun)


def _held_since(seen: SentenceFigures, date: Figure, figure: Figure) -> bool:
    """Say whether a date is when somebody was held or tried for what a figure behind it is told of.

    Those "arrested on Friday over the theft of 23 coins" had taken the coins before.
    """
    return any(date.last < h.first and h.last < figure.first for h in seen.frame.of("held_for"))


def anchors_figure(seen: SentenceFigures, figure: Figure, kind: str, what: counted.Counted) -> bool:
    """Say whether a date only tells when a figure or a thing holds, and no deed's date; or a length of time of one.

    A date stands right behind an amount, or near one and dates no deed; or it tells which thing is meant. What is
    said of now, or "as of Monday", is no event of that day.
    """
    if kind == "duration":
        return _is_window(seen, figure)
    if kind != "date" or unequalled_since(seen.frame, figure.first) is not None:
        return False
    if any(tells_when(seen, figure) for tells_when in (_names_thing, _is_state, _opens_reckoning, _names_report)):
        return True
    for other in seen.figures:
        if other.first == figure.first:  # "a 1980 film": the year is a number among the figures
            continue
        gap = figure.first - other.last
        if _is_price(seen, other, what.happening):
            continue
        if other.kind in _AMOUNTS and 0 < gap <= 3 and not _has_own_verb(seen, other, figure):
            return True
        if other.kind not in _UNDATED and abs(gap) <= 6 and not is_event(what.happening):
            return True
    return _is_toll_of_day(seen, figure, what.happening)


def _names_thing(seen: SentenceFigures, date: Figure) -> bool:
    return named_by_year(seen.frame, date.first, date.last) is not None


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


# Deeds that are done for a price.
_TRADES = frozenset({"buy", "sell", "transfer"})


def _is_price(seen: SentenceFigures, figure: Figure, deeds: frozenset[str]) -> bool:
    """Say whether a sum is what a dated deed was done for: "bought the yard for $220 million in March 2015"."""
    if figure.kind != "money" or deeds.isdisjoint(_TRADES):
        return False
    return any(h.last == figure.first - 1 for h in seen.frame.of("price_of"))


def only_figure(seen: SentenceFigures) -> Quantity | None:
    """Return what the one figure of a sentence tells beside its dates, or None where there are more, or none.

    Of what somebody did "aged 62" for 310,000 euros the sum is what a date stands beside.
    """
    told = [f for f in seen.figures if f.kind != "date"]
    told = told if len(told) == 1 else [f for f in told if f.kind not in _OF_PEOPLE]
    return told[0].quantity if len(told) == 1 else None


def _is_state(seen: SentenceFigures, date: Figure) -> bool:
    """Say whether a date only says of when a state of things is told: "now", "as of Monday"."""
    if date.when is not None and date.when.timex == "PRESENT_REF":
        return True
    return any(h.last == date.first - 1 for h in seen.frame.of("as_of"))


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
    """Say whether a length of time is that in which something else was counted: "36,000 acres in five days"."""
    if not any(h.last == length.first - 1 for h in seen.frame.of("window")):
        return False
    counts = (f for f in seen.figures if f.kind not in ("date", "duration") and f.last < length.first)
    return any(seen.apart(f, length) < _EVENT_REACH for f in counts)
