"""What begins with digits: a number with the words that go on with it, a time of day, a date, an identifier."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.numbers.counting import Count
from factcheck.parse.numbers.crowds import dozens
from factcheck.parse.numbers.digit_repairs import mended
from factcheck.parse.numbers.digit_values import Digits, is_year
from factcheck.parse.numbers.digits import read_digits
from factcheck.parse.numbers.folded import CODE, Folded, finished, item_of
from factcheck.parse.numbers.measures import may_be_minor
from factcheck.parse.numbers.plain_numbers import YEAR_CLASS
from factcheck.parse.numbers.powers import overflowing, powered
from factcheck.parse.numbers.scan import Saying, Scan
from factcheck.parse.numbers.shares import with_fraction
from factcheck.parse.numbers.spoken import abbreviated, go_on, with_decimals
from factcheck.parse.numbers.strokes import first_end, is_measured
from factcheck.parse.words.reading import Item


def number_in_digits(scan: Scan, k: int, before: Item | None) -> Folded:
    """Return what begins with a digit token: a number, or a date, a time of day, an identifier."""
    tokens, first, vocabulary = scan.tokens, scan.items[k].first, scan.vocabulary
    digits = powered(tokens, first, vocabulary)
    if digits is None:
        digits = mended(tokens, read_digits(tokens, first, vocabulary), vocabulary)
        beyond = overflowing(tokens, first)
        digits = digits if beyond is None else replace(digits, kind="unread", last=beyond)
    following = k + 1
    while following < len(scan.items) and scan.items[following].first <= digits.last:
        following += 1
    if digits.kind in ("numeric_date", "clock", "laptime"):
        senses = {digits.kind: digits.written} | ({} if digits.timing is None else {"laptime": digits.timing})
        return Folded(Item(digits.first, digits.last, senses, scan.vocabulary.code(*senses)), following)
    if digits.kind == "unread":
        return Folded(Item(digits.first, digits.last, {"unread": True}, vocabulary.code("unread")), following)
    if digits.kind == "code":
        return Folded(item_of(scan, digits.first, digits.last, CODE, digits.figure, {}), following)
    if digits.kind == "ordinal":
        return finished(scan, digits.first, Saying(digits.figure, digits.last, following), None, others={})
    told = _time_of_day(scan, digits, following) or first_end(scan, digits, following)
    return told or _number(scan, digits, following, before)


def _time_of_day(scan: Scan, digits: Digits, following: int) -> Folded | None:
    """Return "6 pm" and "2.17pm" as a time of day."""
    half = scan.sense(following, "meridiem")
    if half is None or not scan.follows(following, digits.last, hyphen=False) or digits.figure.grouped:
        return None
    hour, minute = int(digits.figure.value), int(digits.figure.value % 1 * 100)
    if not 1 <= hour <= 12 or minute > 59 or digits.literal.step < Decimal("0.01"):
        return None
    hour = hour % 12 + (12 if half == "pm" else 0)
    last = scan.items[following].last
    return Folded(Item(digits.first, last, {"clock": (hour, minute)}, scan.vocabulary.code("clock")), following + 1)


def _number(scan: Scan, digits: Digits, following: int, before: Item | None) -> Folded:
    """Return digits with the words that go on with them: "12 mille", "1,5 million", "2 1/2", "10k"."""
    saying = _with_words(scan, digits, following, before)
    written = scan.tokens.words[digits.last]
    alone = saying.last == digits.last
    bare = alone and not digits.figure.grouped and digits.literal.kind == "integer"
    if bare and len(written) > 1 and written[0] == "0":
        saying.figure = replace(saying.figure, cardinal=False)
    name = _lettered(scan, saying, digits.first) if alone else None
    if name is not None:
        figure = replace(saying.figure, cardinal=False)
        return Folded(item_of(scan, digits.first, name, CODE, figure, {}), following + 1)
    folded = finished(scan, digits.first, saying, before, others={}, day=bare)
    item = folded.item
    figure = item.senses["number"]
    if bare and digits.first == digits.last and is_year(written):
        folded.item = item_of(scan, item.first, item.last, YEAR_CLASS, figure, {})
    elif (
        alone
        and digits.figure.fraction
        and _day_month(digits.written)
        and not is_measured(scan, saying.next, saying.last)
    ):
        senses = {"number": figure, "numeric_date": digits.written}
        folded.item = Item(item.first, item.last, senses, scan.vocabulary.code(*senses))
    return folded


def _lettered(scan: Scan, saying: Saying, first: int) -> int | None:
    """Return the letter that makes digits a name: one of money where there is none, "5G", "1080p", "runway 34R"."""
    k = saying.next
    if not scan.follows(k, saying.last, hyphen=False) or not scan.tokens.glued(saying.last):
        return None
    item = scan.items[k]
    start, end = scan.tokens.span(item.first, item.last)
    if first > 0 and end - start == 1 and scan.tokens.words[first - 1] in scan.vocabulary.lettered:
        return item.last if scan.tokens.capital(item.first) else None
    if scan.tokens.text[start:end] in scan.vocabulary.signs:
        return None
    minor = item.senses.get("minor_symbol")
    if minor is not None:
        return None if may_be_minor(saying.figure, minor, scan.vocabulary) else item.last
    return item.last if "money_abbreviation" in item.senses else None


def _with_words(scan: Scan, digits: Digits, following: int, before: Item | None) -> Saying:
    figure = digits.figure
    size = figure if figure.value >= 0 else replace(figure, value=-figure.value)
    count = Count(scan.rules)
    count.write(size.value, digits.literal.step, False)
    saying = go_on(scan, count, digits.last, following, before)
    if saying.last == digits.last:
        saying.figure = size
    beside = before if before is not None and before.last + 1 == digits.first else None  # no "mur", a code of money
    saying = abbreviated(scan, saying, beside)
    saying = dozens(scan, with_fraction(scan, with_decimals(scan, saying)))
    if saying.last == digits.last:
        return Saying(figure, saying.last, saying.next)
    said = saying.figure
    value = -said.value if figure.value < 0 else said.value
    return Saying(replace(said, value=value, in_words=False, damaged=figure.damaged), saying.last, saying.next)


def _day_month(written: object) -> bool:
    """Say whether "12/03" may be a day of a month."""
    if not isinstance(written, str) or "/" not in written:
        return False
    a, _, b = written.partition("/")
    return bool(a) and len(a) <= 2 and len(b) <= 2 and int(a) <= 31 and int(b) <= 31
