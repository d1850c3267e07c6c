"""Collectives: "une trentaine" is about thirty, "des dizaines de milliers" twenty thousand and more."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.parse.numbers.counting import MILLION
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.scan import Saying, Scan

_DOZEN = 10  # below this a collective is one of others as well: "a couple of dozen", "a couple of hundred"
_ABOUT = Decimal("0.1")  # as in parse/quantities/hedges.py "about" is ten per cent either way


def collective(scan: Scan, k: int, article: bool, sized: bool = False, several: bool = False) -> Saying | None:
    """Return what a collective says: with an article about so many, in the plural at least two of them.

    sized    an adjective makes one of a plain number as well: "a good hundred".
    several  a word before it makes it a plural: "a few dozen".
    """
    plural = several or ("collective" not in scan.items[k].senses and not sized)
    value, last, following = _product(scan, k)
    if (not article and not plural) or last is None:
        return None
    of = scan.follows(following, last, hyphen=False) and "of" in scan.items[following].senses
    if "of_needed" in scan.items[k].senses and not of and following == k + 1:
        return None  # "he scores", "a couple was rescued"
    if of and following == k + 1 and _is_of_marks(scan, k, following + 1):
        return None
    width = value * _ABOUT
    vague = Interval(value * 2, None) if plural else Interval(value - width, value + width)
    return Saying(Figure(value, "", True, vague=vague, step=value), last, following)


def _is_of_marks(scan: Scan, k: int, behind: int) -> bool:
    """Say whether a word that needs "of" is none of a crowd: "the scores of two films", "scores of 12 and 15"."""
    if "of_needed" not in scan.items[k].senses:
        return False
    led = scan.tokens.words[max(0, scan.items[k].first - 1)] in scan.vocabulary.marks_leads
    return led or scan.value(behind) is not None or scan.sense(behind, "digits") is not None


def _product(scan: Scan, k: int) -> tuple[Decimal, int | None, int]:
    """Return what "dizaines de milliers" multiplies to, its last token, if it is one, and the item behind it."""
    value: Decimal = Decimal(1)
    last: int | None = None
    while k < len(scan.items):
        by = _multiplier(scan, k)
        if by is None:
            break
        value, last, k = value * by, scan.items[k].last, k + 1
        at = k + 1 if scan.sense(k, "link") is not None and scan.follows(k, last, hyphen=False) else k
        if not scan.follows(at, scan.items[at - 1].last) or not _multiplies(scan, at, value):
            break
        k = at
    return value, last, k


def _multiplies(scan: Scan, k: int, value: Decimal) -> bool:
    """Say whether a word multiplies what a collective says: "dizaines de milliers", "several hundred thousand"."""
    by = _multiplier(scan, k)
    return by is not None and (by >= 1000 or (by >= _DOZEN and value < _DOZEN))


def _multiplier(scan: Scan, k: int) -> Decimal | None:
    senses = scan.items[k].senses
    by = senses.get("collective", senses.get("collective_plural"))
    if by is not None:
        return Decimal(by)
    return Decimal(senses["cardinal"]) if int(senses.get("cardinal", 0)) >= 100 else None


def dozens(scan: Scan, saying: Saying) -> Saying:
    """Return "deux douzaines" and "200 dozens" as exact numbers."""
    k = saying.next
    if saying.figure.fraction or not scan.follows(k, saying.last, hyphen=False):
        return saying
    senses = scan.items[k].senses
    by = senses.get("collective_plural", senses.get("collective"))
    if by is None:
        return saying
    scale = Decimal(by)
    magnitude = saying.figure.magnitude or scale >= MILLION
    figure = replace(saying.figure, value=saying.figure.value * scale, step=scale, magnitude=magnitude)
    return Saying(figure, scan.items[k].last, k + 1)
