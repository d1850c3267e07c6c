"""Compounds: two amounts that say one, "5 feet 10 inches", "3 euros 50", "neuf personnes sur dix"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.dates.date_match import NOMINAL, function_words
from factcheck.parse.numbers.measures import per_base
from factcheck.parse.numbers.view import View
from factcheck.parse.quantities.amounts import Amount
from factcheck.parse.quantities.heights import FEET, FOOT, INCHES

_PARTS = frozenset(map(Decimal, (4, 5, 10, 20, 100)))
_FEW = frozenset(map(Decimal, (4, 5, 10)))  # of these a share is told in figures too: "seven in 10"
_MOST_PARTS = 12  # a share is told out of few: "sept foyers sur dix"
_BASES = frozenset(Decimal(10) ** n for n in range(2, 7))  # what rates are told by
_SURE_BASE = 10_000
_RATES = frozenset(("base", "by"))
_GAP = 3  # items from a figure to what it is told by: "12 décès recensés pour 1 000 habitants"
_CENT = Decimal("0.01")
_DIGITS = {"m": 2, "km": 3, "kg": 3}  # decimal places that a bare number behind a unit says
_COUNTABLE = frozenset((*NOMINAL, "number", "code", "percent", "symbol", "month", "dash"))


def compound(view: View, a: Amount, b: Amount) -> Amount | None:
    """Return two amounts that say one: "5 feet 10 inches", "13 dollars and 45 cents", "1 m 85", "3 euros 50"."""
    gap = b.first - a.last - 1
    if a.measure is None or gap > 2 or b.figure.ordinal or b.figure.value < 0 or a.figure.scale != 1:
        return None
    between = [view.word(a.last + 1 + n) for n in range(gap)]
    linked = all(w == "," or view.sense(a.last + 1 + n, "joiner") for n, w in enumerate(between))
    if between == ["."] and b.measure is not None and view.glued(a.last):
        linked = not (a.measure.name or b.measure.name)  # "5 ft. 10 in."
    if not linked:
        return None
    if a.measure.kind == "money":
        return _cents(view, a, b, gap)
    if a.measure.kind != "quantity":
        return None
    if b.measure is None:
        return _bare_part(view, a, b) if gap == 0 else None
    return _lengths(a, b)


def _cents(view: View, a: Amount, b: Amount, gap: int) -> Amount | None:
    """Return "3 euros 50", "trois euros cinquante", "3€50", "17 USD 25", "13 dollars and 45 cents"."""
    assert a.measure is not None
    if a.measure.minor or a.figure.step != 1 or b.figure.step != 1 or not 0 < b.figure.value < 100:
        return None
    named = b.measure is not None and b.measure.minor
    spelt = a.measure.name or (a.first == a.index and view.word(a.last).isalpha())
    whole = spelt or (view.glued(a.last) and view.glued(a.last - 1) and a.first == a.index)
    if not (named or (b.measure is None and gap == 0 and whole and _left_out(view, b, 2))):
        return None
    value = a.figure.value + b.figure.value / 100
    figure = replace(a.figure, value=value, step=_CENT)
    return replace(a, last=b.last, figure=figure)


def _bare_part(view: View, a: Amount, b: Amount) -> Amount | None:
    """Return "1 m 85", "un mètre quatre-vingts", "3 kg 200": the smaller unit is left out."""
    assert a.measure is not None
    if a.measure.unit == FEET:
        return _inches(view, a, b)
    digits = _DIGITS.get(a.measure.unit)
    if digits is None or a.figure.step != 1 or a.figure.value <= 0 or not _left_out(view, b, digits):
        return None
    part = Decimal(10) ** -digits
    return replace(a, last=b.last, figure=replace(a.figure, value=a.figure.value + b.figure.value * part, step=part))


def _inches(view: View, a: Amount, b: Amount) -> Amount | None:
    """Return "six foot two" in inches."""
    figure = b.figure
    whole = figure.step == figure.scale == a.figure.step == 1 and figure.cardinal and b.first == b.last
    if not whole or not 0 < figure.value < FOOT or a.figure.value <= 0:
        return None
    if not is_over(view, b.last + 1) and view.word(b.last + 1) not in view.vocabulary.extents:  # "eight foot six deep"
        return None
    return replace(a, last=b.last, figure=replace(figure, value=a.figure.value * FOOT + figure.value), measure=INCHES)


def _left_out(view: View, b: Amount, digits: int) -> bool:
    """Say whether a bare number says so many decimal places of the unit before it, and counts nothing itself."""
    figure = b.figure
    if figure.step != 1 or figure.scale != 1 or figure.vague is not None or figure.ordinal or b.first != b.last:
        return False
    written = view.word(b.index)
    size = len(written) == digits if written.isdecimal() else figure.in_words and len(str(figure.value)) == digits
    return size and is_over(view, b.last + 1)


def is_over(view: View, index: int) -> bool:
    """Say whether nothing that can be counted stands at an item: the phrase ends, or a small word goes on."""
    if view.ends(index) or view.word(index) in function_words(view.lexicon.language.code):
        return True
    item = view.known.get(index)
    return item is not None and not item.senses.keys() & _COUNTABLE


def _lengths(a: Amount, b: Amount) -> Amount | None:
    """Return a sum in the smaller unit: "7 feet 10 inches" is 94 inches."""
    assert a.measure is not None and b.measure is not None
    if a.measure.dimension != b.measure.dimension or a.measure.dimension not in ("length", "mass"):
        return None
    big, small = per_base(a.measure.unit), per_base(b.measure.unit)
    if small >= big or b.figure.scale != 1:
        return None
    value = a.figure.value * big / small + b.figure.value
    figure = replace(b.figure, value=value)
    return Amount(a.index, a.first, b.last, figure, b.measure)


def ratios(view: View, amounts: list[Amount]) -> Iterator[Amount]:
    """Yield the amounts, two that stand as "9 sur 10" as one."""
    links = view.vocabulary.ratio_links
    n = 0
    while n < len(amounts):
        a = amounts[n]
        b = amounts[n + 1] if n + 1 < len(amounts) else None
        n += 1
        if b is not None and view.codes[b.first - 1] in links and _divides(view, a, b):
            n += 1
            a = _ratio(a, b.last, b.figure.value)
        elif a.measure is None:
            a = _by_magnitude(view, a) or a
        yield a


def _divides(view: View, a: Amount, b: Amount) -> bool:
    """Say whether "9 sur 10", "un Français sur dix", "one in ten" stands there."""
    if a.measure is not None or b.measure is not None or a.figure.ordinal or b.figure.ordinal:
        return False
    link = b.first - 1
    kind = view.sense(link, "ratio_link")
    if kind is None or not 1 <= link - a.last <= _GAP or not 0 < abs(a.figure.value) < b.figure.value:
        return False
    if not all(view.plain_word(n) for n in range(a.last + 1, link)):
        return False
    if a.figure.vague is not None or not _uncounted(view, b.last + 1):
        return False
    if kind in _RATES:
        over = view.plain_word(b.last + 1) or (link == a.last + 1 and view.ends(b.last + 1))
        return a.figure.cardinal and over and _tells_base(a, b, link, kind)
    return a.figure.step == 1 and b.figure.step == 1 and _told_as_share(view, a, b, kind)


def _tells_base(a: Amount, b: Amount, link: int, kind: str) -> bool:
    """Say whether a rate is told by so many: "3,2 cas pour 1 000 habitants", "45 lits par 100 000 habitants".

    "Par" tells who did it too: "12 lois votées par 1 000 élus".
    """
    many = kind == "base" or (b.figure.value >= _SURE_BASE and link <= a.last + 2)
    return many and b.figure.value in _BASES


def _by_magnitude(view: View, a: Amount) -> Amount | None:
    """Return a rate told by a magnitude word without a number: "12 cas par million d'habitants"."""
    per, near = view.vocabulary.per, view.codes[a.last + 1 : a.last + 1 + _GAP]
    if per.isdisjoint(near) or a.figure.ordinal or a.figure.vague is not None or not a.figure.cardinal:
        return None
    link = next(n for n, code in enumerate(near, a.last + 1) if code in per)
    said = view.sense(link + 1, "cardinal")
    if said is None or not all(view.plain_word(n) for n in (*range(a.last + 1, link), link + 2)):
        return None
    base = Decimal(said)
    return _ratio(a, link + 1, base) if base in _BASES and 0 < abs(a.figure.value) < base else None


def _told_as_share(view: View, a: Amount, b: Amount, kind: str) -> bool:
    """Say whether the link between two numbers makes them a share, by its kind: "one" or "any"."""
    link = b.first - 1
    if kind == "any":
        return a.figure.cardinal and b.figure.cardinal and not _of_all(a, b, link)
    if link == a.last + 1 and b.figure.value in _PARTS and (b.figure.value in _FEW or _in_words(a, b)):
        return a.figure.cardinal and b.figure.cardinal  # "nine in ten", "seven in 10"
    if link == a.last + 1 and b.figure.grouped and b.figure.value in _BASES:
        return a.figure.cardinal  # "12 in 100,000"
    year = view.sense(b.index, "year") is not None
    return abs(a.figure.value) == 1 and not year and link - a.last <= 2


def _in_words(a: Amount, b: Amount) -> bool:
    return a.figure.in_words and b.figure.in_words


def _of_all(a: Amount, b: Amount, link: int) -> bool:
    """Say whether some are counted out of all there are, not told as a share: "76 sièges sur 150"."""
    named = link > a.last + 1
    return named and abs(a.figure.value) != 1 and b.figure.value > _MOST_PARTS and b.figure.value not in _PARTS


def _uncounted(view: View, index: int) -> bool:
    """Say whether no unit stands there: "3 sur 10 ans" is no ratio."""
    item = view.known.get(index)
    return item is None or not item.senses.keys() & {"unit", "measure", "month", "percent"}


def _ratio(a: Amount, last: int, whole: Decimal) -> Amount:
    figure = replace(a.figure, value=a.figure.value / whole, step=Decimal(0), fraction=True)
    return Amount(a.index, a.first, last, figure, None)
