"""Ages at death: "mort à 79 ans", "was 79 when she died", "lived to be 88".

Said of a death, a bare number, an age and a span of years are one thing; read as a count it would be a toll of 79.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.ages.lives import DEAD
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_person, of_role
from factcheck.parse.words.phrases import Hit, covered
from factcheck.parse.words.tokens import WORD

LONGEST_LIFE = 120  # years; somebody may die at 120
YOUNGEST = 14  # told as a bare figure between commas, but of one who is told to be a person
_SPELT = 13  # "at nine", "the two, three and four" are an hour and counts more often than ages
_INFANT = 1
_HOURS = 24  # "died at 9" may be a time of day
_GAP = 6  # tokens between a death and the words that lead to the age: "died in Lyon on Monday at the age of 66"
_YEAR = "a"


def at_death(seen: SentenceFigures, figure: Figure) -> Figure | None:
    """Return a figure as the age that somebody died at, or None when it is not said to be one."""
    link = _link(seen, figure)
    if figure.kind == "ordinal":
        return as_age(figure, link) if link is not None and _birthday(seen, figure, link) else None
    if not _may_be_age(figure):
        return None
    if _behind(seen, figure) or (link is not None and _after_death(seen, figure, link)):
        return as_age(figure, link)
    return as_age(figure, None) if _lived(seen, figure) else None


def aside_age(seen: SentenceFigures, figure: Figure) -> Figure | None:
    """Return a number between commas as the age of the one that stands before it ("the teacher, 45, died"), or None.

    Behind a plural it counts ("the passengers, 45, were safe"), but two are ages: "the suspects, 19 and 22, fled".
    """
    if not is_plain(seen, figure, _INFANT):
        return None
    pair = _pair(seen, figure)
    first, last = pair if pair is not None else (figure.first, figure.last)
    words, at, end = seen.tokens.words, first - 2, last + 1
    if (
        at < seen.sentence.first
        or end > seen.sentence.last
        or words[at + 1] != ","
        or words[end] not in (",", ".", ";")
    ):
        return None
    one = any(h.last == at for h in seen.frame.of("one_person"))
    if one or _is_somebody(seen, at, many=pair is not None) or _is_called(seen, at):
        return as_age(figure, None)
    return as_age(figure, None) if is_plain(seen, figure) and _is_surname(seen, at, end) else None


def is_plain(seen: SentenceFigures, figure: Figure, youngest: int = YOUNGEST, *, told: bool = False) -> bool:
    """Say whether a figure can be an age: bare, or in years, in digits or as a long word, "she was sixty".

    told  it is known not to count what stands behind it.
    """
    stated = figure.stated
    if stated is None or not youngest <= stated <= LONGEST_LIFE:
        return False
    if not seen.tokens.words[figure.first].isdecimal() and stated < _SPELT:
        return False
    if figure.kind == "duration":
        return figure.quantity is not None and figure.quantity.unit == _YEAR
    bare = told or seen.phrases.get(figure.first) is None
    return figure.kind == "number" and figure.first == figure.last and bare


def is_bounded(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a bare number with a bound or a hedge can be an age: "over 18", "about 40"."""
    stated, words = figure.stated, seen.tokens.words
    if not is_hedged(figure) or stated is None or not YOUNGEST <= stated <= LONGEST_LIFE:
        return False
    return words[figure.last].isdecimal() and seen.phrases[figure.first] is None


def is_hedged(figure: Figure) -> bool:
    """Say whether a figure is a number with a bound or a hedge."""
    return figure.kind == "range" and figure.quantity is not None and figure.quantity.hedge is not None


def _pair(seen: SentenceFigures, figure: Figure) -> tuple[int, int] | None:
    """Return the tokens of two figures that an "and" joins, one of which is the given one."""
    links = {h.first for h in seen.frame.of("and") if h.first == h.last}
    for other in seen.figures:
        left, right = sorted((figure, other), key=lambda f: f.first)
        if left.last + 2 == right.first and left.last + 1 in links and is_plain(seen, other):
            return left.first, right.last
    return None


def _is_somebody(seen: SentenceFigures, at: int, *, many: bool) -> bool:
    """Say whether one party ends at a token, or a plural one: "the teacher", "a mother-of-two", "the suspects"."""
    if any(at - 2 <= h.last < at for h in seen.frame.of("parent_of")):
        return True
    told = [h for h in seen.frame.of("concept") if h.last == at and any(map(is_person, h.value))]
    return bool(told) and (many or not seen.tokens.words[at].endswith(seen.book.plural))


def _is_called(seen: SentenceFigures, at: int) -> bool:
    """Say whether a name of one word stands at a token, and one person whose name it is before it: "his son Jim"."""
    if not seen.tokens.capital(at) or seen.tokens.capital(at - 1) or at <= seen.sentence.first:
        return False
    one = any(h.last == at - 1 for h in seen.frame.of("one_person"))
    return one or _is_somebody(seen, at - 1, many=False)


def _is_surname(seen: SentenceFigures, at: int, end: int) -> bool:
    """Say whether a name of one word stands at a token, and a verb behind the figure: "Kern, 50, was hurt".

    What a preposition leads to may be a place, and a list of names and figures gives each its score.
    """
    tokens, words = seen.tokens, seen.tokens.words
    verb = end + 1
    if not tokens.capital(at) or tokens.kinds[at] != WORD or words[end] != "," or verb > seen.sentence.last:
        return False
    if tokens.kinds[verb] != WORD or tokens.capital(verb) or words[at] in seen.book.stop:
        return False
    if any(h.first in (at - 1, verb) for h in seen.frame.of("and")):
        return False
    if at > seen.sentence.first and (tokens.capital(at - 1) or _leads_on(seen, at - 1)):
        return False
    return not any(h.first <= at <= h.last and h.value.kind != "person" for h in seen.frame.of("entity"))


def _leads_on(seen: SentenceFigures, before: int) -> bool:
    """Say whether a preposition of place or an article stands at a token."""
    return seen.tokens.words[before] in seen.book.determiner or any(h.last == before for h in seen.frame.of("place_in"))


def _may_be_age(figure: Figure) -> bool:
    quantity = figure.quantity
    if quantity is None or quantity.stated is None or not 0 < quantity.stated <= LONGEST_LIFE:
        return False
    bare = figure.kind == "number" or is_hedged(figure)
    return bare or (figure.kind in ("age", "duration") and quantity.unit == _YEAR)


def _birthday(seen: SentenceFigures, figure: Figure, link: Hit) -> bool:
    """Say whether a rank is that of the birthday before or after which somebody died."""
    counted = any(h.first == figure.last + 1 for h in seen.frame.of("birthday"))
    return counted and link.value != "at" and _after_death(seen, figure, link)


def _link(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return the longest words that lead to an age right before a figure ("at the age of")."""
    led = [h for h in seen.frame.of("age_link") if h.last == figure.first - 1]
    return min(led, key=lambda h: h.first) if led else None


def _after_death(seen: SentenceFigures, figure: Figure, link: Hit) -> bool:
    """Say whether a death is told shortly before the words that lead to a figure, and it is not its hour."""
    known = [h for h in seen.frame.of("concept") if _is_death(h)]
    passing = seen.frame.of("passing")
    told = [h for h in known + passing if h.last < link.first and link.first - h.last <= _GAP + 1]
    if figure.kind == "number" and link.first == link.last:
        if seen.phrases.get(figure.first) is not None or not _late(figure):
            return False
        told = [h for h in told if h in passing and _led_by(seen, figure, h, link)]
    told = [h for h in told if not _of_other_deed(seen, h, link)]
    if any(_in_closing(seen, figure, h, link) for h in passing):
        return True
    return any(seen.frame.same_clause(h, link.first, link.last) for h in told)


def _of_other_deed(seen: SentenceFigures, death: Hit, link: Hit) -> bool:
    """Say whether something else was done right before the years: "the killer was sentenced to 20 years"."""
    known = [h for h in seen.frame.of("concept") if death.last < h.first < link.first <= h.last + 1]  # "condamné (à)"
    return any(of_role(h, "act") and not of_role(h, "happening") for h in known)


def _in_closing(seen: SentenceFigures, figure: Figure, death: Hit, link: Hit) -> bool:
    """Say whether an age closes a sentence behind a death and its day and place: "died at home in Tarvik, aged 77"."""
    comma, words = link.first - 1, seen.tokens.words
    if figure.kind != "age" or death.last >= comma or words[comma] != "," or not _ends(seen, figure.last):
        return False
    between = range(death.last + 1, comma)
    if any(h.first in between and any(map(is_person, h.value)) for h in seen.frame.of("concept")):
        return False  # "died with her son in Tarvik, aged 7"
    return "," not in words[death.last + 1 : comma] and _led_by(seen, figure, death, link, comma)


def _ends(seen: SentenceFigures, last: int) -> bool:
    return last + 1 >= seen.sentence.last or not seen.tokens.words[last + 1][0].isalnum()


def _led_by(seen: SentenceFigures, figure: Figure, death: Hit, link: Hit, stop: int | None = None) -> bool:
    """Say whether a bare "at" may be of a death: of one party, with no more than its time and place in between.

    "Deaths held steady at 43" and "the number of dead at 58" are tolls. stop  the token that ends it instead.
    """
    words, book = seen.tokens.words, seen.book
    before = death.first - 1
    if before >= seen.sentence.first and words[before] in book.determiner | book.np_of:
        return False
    if death.first in seen.owned_by_others(figure):  # "three dead at 45"
        return False
    known = covered(h for h in seen.frame.among("entity", "name", "place_in", "concept") if _tells_where(h))
    dates = {i for f in seen.figures if f.kind == "date" for i in range(f.first, f.last + 1)}
    return all(
        i in known or i in dates or words[i] in book.stop
        for i in range(death.last + 1, link.first if stop is None else stop)
    )


def _tells_where(hit: Hit) -> bool:
    return hit.kind != "concept" or bool(of_role(hit, "thing"))


def _late(figure: Figure) -> bool:
    return (figure.stated or 0) > _HOURS


def _is_death(hit: Hit) -> bool:
    return DEAD in of_role(hit, "happening")


def _behind(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether the death stands right behind: "was 79 when he died", "at his death"."""
    return any(h.first == figure.last + 1 for h in seen.frame.of("at_death"))


def _lived(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a life is told as having lasted so long: "lived to be 88", "vécut 57 ans." but not "in Lyon".

    Nor "in Leeds, where he had lived for 12 years".
    """
    frame = seen.frame
    lived = next((h for h in frame.of("lived") if h.first < figure.first <= h.last + 1), None)  # "jusqu'à" is its own
    if lived is None or any(h.last >= lived.first > h.first for h in frame.of("lived_there")):
        return False
    if any(h.last < lived.first and frame.same_clause(h, lived.first, lived.first) for h in frame.of("where")):
        return False
    behind = figure.last + 1
    return behind > seen.sentence.last or not seen.tokens.words[behind][0].isalnum()


def as_age(figure: Figure, link: Hit | None) -> Figure:
    """Return a figure as an age in years; words that lead to it may make a bound of it."""
    assert figure.quantity is not None
    stated = figure.quantity.stated
    span, hedge = figure.quantity.interval, figure.quantity.hedge
    if hedge == "at_most" and stated is not None:  # "vécut jusqu'à 88 ans"
        span, hedge = Interval.point(stated), None
    if link is not None and link.value in ("less_than", "more_than") and stated is not None:
        span, hedge = _bounded(stated, link.value), link.value
    return replace(figure, kind="age", quantity=Quantity(stated, span, _YEAR, "age", span, hedge))


def _bounded(age: Decimal, side: str) -> Interval:
    """Return the ages before or after a birthday; behind it, it is the age of a year."""
    return Interval(None, age, high_open=True) if side == "less_than" else Interval(age, None)
