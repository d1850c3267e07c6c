"""Numbers: digits and number words of a text, folded into one item each.

An item's figure is the sense of each of its classes (see lexicon.NUMBER_SETS); a `numeric_date` has its digits as
written ("12/03/2024"), a `clock` an (hour, minute) pair, a `one` is an article that may count ("un mort").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from factcheck.parse.counting import MILLION, Count
from factcheck.parse.crowds import dozens
from factcheck.parse.digit_repairs import mended
from factcheck.parse.digit_values import Digits, is_year
from factcheck.parse.digits import read_digits, stands_plain
from factcheck.parse.figures import Figure, read_literal
from factcheck.parse.lexicon import NUMBER_WORDS, Item, Lexicon
from factcheck.parse.numberwords import in_words
from factcheck.parse.powers import overflowing, powered
from factcheck.parse.scan import Saying, Scan, touches
from factcheck.parse.shares import with_fraction
from factcheck.parse.spoken import abbreviated, go_on, with_decimals
from factcheck.parse.tokens import Tokens
from factcheck.parse.vocabulary import vocabulary

_HUNDRED = 100  # what a whole has of its hundredths
_MEASURES = frozenset({"measure", "symbol", "currency", "percent"})
_FOLDED = frozenset({"number", "year", "day", "vague", "code"})
_PLAIN_CLASS = frozenset({"number"})
_YEAR = frozenset({"number", "year"})
_DAY = frozenset({"number", "day"})
_CODE = frozenset({"code"})


@dataclass(slots=True)
class _Folded:
    """A folded number and the item behind it."""

    item: Item
    next: int


def fold(tokens: Tokens, items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Return the items with every number as one item: its class set as code, its Figure as the value of each class."""
    language = vocabulary(lexicon.language.code)
    hyphens = [item for item in items if item.code in language.hyphen and tokens.words[item.first] == "-"]
    if hyphens:  # a hyphen may be a known word of other readers; here it is only what joins
        apart = {item.first for item in hyphens}
        items = [item for item in items if item.first not in apart]
    scan = Scan(tokens, items, language)
    openers = language.openers
    out: list[Item] = []
    numbers: list[Item] = []
    done, size = 0, len(items)
    for k in [k for k, item in enumerate(items) if item.code in openers]:
        if k < done:
            continue
        out += items[done:k]
        done = k
        found = _fold_at(scan, k, out[-1] if out else None)
        if found is None:
            continue
        while out and out[-1].first >= found.item.first:
            out.pop()  # a sign word, "plusieurs" before a collective
        out.append(found.item)
        numbers.append(found.item)
        done = found.next
        while done < size and items[done].first <= found.item.last:
            done += 1
    out += items[done:]
    return _merged(out, _free(hyphens, numbers)) if hyphens else out


def _free(hyphens: list[Item], numbers: list[Item]) -> list[Item]:
    """Return the hyphens that no number has taken."""
    taken = {at for item in numbers if item.last > item.first for at in range(item.first, item.last + 1)}
    return [hyphen for hyphen in hyphens if hyphen.first not in taken]


def _merged(items: list[Item], hyphens: list[Item]) -> list[Item]:
    """Put the hyphens back into their places."""
    return sorted(items + hyphens, key=attrgetter("first")) if hyphens else items


def _fold_at(scan: Scan, k: int, before: Item | None) -> _Folded | None:
    """Return the number that begins at item k, or None when the words count nothing here."""
    item = scan.items[k]
    if item.code in scan.vocabulary.articles and (k + 1 == len(scan.items) or not _moves(scan, k + 1, item.last)):
        return None
    plain = _plain(scan, k, before)
    if plain is not None:
        return plain
    if item.code == "n":
        return _digits(scan, k, before)
    saying = in_words(scan, k, before)
    if saying is None:
        return None
    first = item.first
    if saying.figure.vague is not None and touches(before, first, "several") and before is not None:
        first = before.first
    return _finished(scan, first, saying, before, others=item.senses if saying.last == item.last else {})


def _moves(scan: Scan, k: int, last: int) -> bool:
    """Say whether item k can go on with a number that ends in a token; "et" only where a number word follows it."""
    items, vocabulary = scan.items, scan.vocabulary
    if k >= len(items) or items[k].code not in vocabulary.movers or not scan.follows(k, last):
        return False
    return items[k].code not in vocabulary.joiners or _moves(scan, k + 1, items[k].last)


# ---------------------------------------------------------------- numbers that nothing around them changes


def _plain(scan: Scan, k: int, before: Item | None) -> _Folded | None:
    """Return a number of one word, "12", "trois", or of digits and a magnitude, "1,2 million", as nearly all are.

    None to look closer: where something beside it goes on with it or changes it.
    """
    vocabulary, item = scan.vocabulary, scan.items[k]
    if before is not None and before.last + 1 == item.first and before.code in vocabulary.changers:
        return None
    if item.code != "n":
        return _plain_word(scan, k) if item.code in vocabulary.cardinals else None
    if not stands_plain(scan.tokens, item.first, vocabulary):
        return None
    plain = _in_digits(scan.tokens.words[item.first], vocabulary.decimal_mark)
    if plain is None:
        return None
    classes, senses = plain
    if not _moves(scan, k + 1, item.last):
        return _Folded(Item(item.first, item.first, senses, vocabulary.lexicon.code_of(classes)), k + 1)
    return _plain_magnitude(scan, k, senses["number"])


def _plain_word(scan: Scan, k: int) -> _Folded | None:
    item, words = scan.items[k], scan.tokens.words
    value = int(item.senses["cardinal"])
    damaged = item.last + 1 < len(words) and words[item.last + 1] in scan.vocabulary.residue_beside
    if value == 1 or value >= 100 or damaged or _moves(scan, k + 1, item.last):
        return None
    start, end = scan.tokens.span(item.first, item.last)
    figure = Figure(Decimal(value), scan.tokens.text[start:end], True)
    return _of(scan, item.first, item.last, figure, _DAY if 1 <= value <= 31 else _PLAIN_CLASS, k + 1)


def _plain_magnitude(scan: Scan, k: int, figure: Figure) -> _Folded | None:
    """Return "1,2 million" where nothing goes on with it."""
    word, words = scan.items[k + 1], scan.tokens.words
    by = Decimal(word.senses["cardinal"]) if word.code in scan.vocabulary.cardinals else Decimal(0)
    if by < 1000 or not figure.value or word.first != scan.items[k].last + 1 or _moves(scan, k + 2, word.last):
        return None
    if word.last + 1 < len(words) and words[word.last + 1] in scan.vocabulary.residue_beside:
        return None
    start, end = scan.tokens.span(scan.items[k].first, word.last)
    scaled = Figure(
        figure.value * by, scan.tokens.text[start:end], step=figure.step * by,
        magnitude=by >= MILLION or figure.step < 1, scale=by,
    )  # fmt: skip
    return _of(scan, scan.items[k].first, word.last, scaled, _PLAIN_CLASS, k + 2)


def _of(scan: Scan, first: int, last: int, figure: Figure, classes: frozenset[str], following: int) -> _Folded:
    code = scan.vocabulary.lexicon.code_of(classes)
    return _Folded(Item(first, last, dict.fromkeys(classes, figure), code), following)


@lru_cache(maxsize=4096)
def _in_digits(word: str, decimal_mark: str) -> tuple[frozenset[str], Mapping[str, Figure]] | None:
    """Return the classes and the senses of a number in digits that nothing changes."""
    literal = read_literal(word, decimal_mark)
    if literal.kind in ("code", "unread") or (word[0] == "0" and len(word) > 1 and literal.kind == "integer"):
        return None
    figure = Figure(literal.value, word, False, False, None, literal.step, literal.grouped)
    classes = _PLAIN_CLASS
    if literal.kind == "integer" and not literal.grouped:
        classes = _YEAR if is_year(word) else (_DAY if 1 <= literal.value <= 31 else _PLAIN_CLASS)
    return classes, MappingProxyType(dict.fromkeys(classes, figure))


# ---------------------------------------------------------------- digits


def _digits(scan: Scan, k: int, before: Item | None) -> _Folded:
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
    if digits.kind in ("numeric_date", "clock"):
        code = scan.vocabulary.code(digits.kind)
        return _Folded(Item(digits.first, digits.last, {digits.kind: digits.written}, code), following)
    if digits.kind == "unread":
        return _Folded(Item(digits.first, digits.last, {"unread": True}, vocabulary.code("unread")), following)
    if digits.kind == "code":
        return _Folded(_item(scan, digits.first, digits.last, _CODE, digits.figure, {}), following)
    if digits.kind == "ordinal":
        return _finished(scan, digits.first, Saying(digits.figure, digits.last, following), None, others={})
    return _time_of_day(scan, digits, following) or _number(scan, digits, following, before)


def _time_of_day(scan: Scan, digits: Digits, following: int) -> _Folded | None:
    """Return "6 pm" and "2.17pm" as a time of day."""
    half = scan.sense(following, "meridiem")
    if half is None or not scan.follows(following, digits.last, hyphen=False) or digits.figure.grouped:
        return None
    hour, minute = int(digits.figure.value), int(digits.figure.value % 1 * 100)
    if not 1 <= hour <= 12 or minute > 59 or digits.literal.step < Decimal("0.01"):
        return None
    hour = hour % 12 + (12 if half == "pm" else 0)
    last = scan.items[following].last
    return _Folded(Item(digits.first, last, {"clock": (hour, minute)}, scan.vocabulary.code("clock")), following + 1)


def _number(scan: Scan, digits: Digits, following: int, before: Item | None) -> _Folded:
    """Return digits with the words that go on with them: "12 mille", "1,5 million", "2 1/2", "10k"."""
    saying = _with_words(scan, digits, following, before)
    written = scan.tokens.words[digits.last]
    alone = saying.last == digits.last
    bare = alone and not digits.figure.grouped and digits.literal.kind == "integer"
    if bare and len(written) > 1 and written[0] == "0":
        saying.figure = replace(saying.figure, cardinal=False)
    name = _lettered(scan, saying) if alone else None
    if name is not None:
        figure = replace(saying.figure, cardinal=False)
        return _Folded(_item(scan, digits.first, name, _CODE, figure, {}), following + 1)
    folded = _finished(scan, digits.first, saying, before, others={}, day=bare)
    item = folded.item
    figure = item.senses["number"]
    if bare and digits.first == digits.last and is_year(written):
        folded.item = _item(scan, item.first, item.last, _YEAR, figure, {})
    elif alone and digits.figure.fraction and _day_month(digits.written) and not _measured(scan, saying):
        senses = {"number": figure, "numeric_date": digits.written}
        folded.item = Item(item.first, item.last, senses, scan.vocabulary.code(*senses))
    return folded


def _lettered(scan: Scan, saying: Saying) -> int | None:
    """Return the letter that makes digits a name: one of money where there is none, "5G", "1080p"."""
    k = saying.next
    if not scan.follows(k, saying.last, hyphen=False) or not scan.tokens.glued(saying.last):
        return None
    item = scan.items[k]
    start, end = scan.tokens.span(item.first, item.last)
    if scan.tokens.text[start:end] in scan.vocabulary.signs:
        return None
    if "minor_symbol" in item.senses:
        return item.last if saying.figure.value >= _HUNDRED else None
    return item.last if "money_abbreviation" in item.senses else None


def _with_words(scan: Scan, digits: Digits, following: int, before: Item | None) -> Saying:
    figure = digits.figure
    size = figure if figure.value >= 0 else replace(figure, value=-figure.value)
    count = Count(scan.rules)
    count.write(size.value, digits.literal.step, False)
    saying = go_on(scan, count, digits.last, following, before)
    if saying.last == digits.last:
        saying.figure = size
    saying = abbreviated(scan, saying, before)
    saying = dozens(scan, with_fraction(scan, with_decimals(scan, saying)))
    if saying.last == digits.last:
        return Saying(figure, saying.last, saying.next)
    said = saying.figure
    value = -said.value if figure.value < 0 else said.value
    return Saying(replace(said, value=value, in_words=False, damaged=figure.damaged), saying.last, saying.next)


def _measured(scan: Scan, saying: Saying) -> bool:
    """Say whether a unit stands behind a number: "1/2 lb" is no day, but the "in" of "on 10/25 in Paris" is no inch."""
    k = saying.next
    if not scan.follows(k, saying.last, hyphen=False):
        return False
    senses = scan.items[k].senses.keys()
    return bool(senses & _MEASURES) and not senses & _LEADERS


_LEADERS = frozenset({"lead", "to", "part_lead", "range_link"})  # classes of small words that symbols look like


def _day_month(written: object) -> bool:
    """Say whether "12/03" may be a day of a month."""
    if not isinstance(written, str) or "/" not in written:
        return False
    a, _, b = written.partition("/")
    return bool(a) and len(a) <= 2 and len(b) <= 2 and int(a) <= 31 and int(b) <= 31


# ---------------------------------------------------------------- items


def _finished(
    scan: Scan, first: int, saying: Saying, before: Item | None, others: Mapping[str, Any], day: bool = True
) -> _Folded:
    """Return the item of a number, with its sign word and with what stands beside it noted in its figure."""
    figure = saying.figure
    value, signed = figure.value, touches(before, first, "sign") and not figure.ordinal and figure.vague is None
    cardinal = figure.cardinal and not (figure.scale == 1 and touches(before, first, "reference"))
    if signed and before is not None:
        first, value = before.first, -value
    words = scan.tokens.words
    beside = words[saying.last + 1] if saying.last + 1 < len(words) else ""
    damaged = figure.damaged or beside in scan.vocabulary.residue_beside
    start, end = scan.tokens.span(first, saying.last)
    figure = Figure(
        value, scan.tokens.text[start:end], figure.in_words, figure.ordinal, figure.vague, figure.step, figure.grouped,
        figure.magnitude, figure.scale, cardinal, damaged, figure.fraction,
    )  # fmt: skip
    return _Folded(_item(scan, first, saying.last, _classes(figure, day), figure, others), saying.next)


def _item(
    scan: Scan, first: int, last: int, classes: frozenset[str], figure: Figure, others: Mapping[str, Any]
) -> Item:
    senses: dict[str, Any] = {n: v for n, v in others.items() if n not in NUMBER_WORDS and n not in _FOLDED}
    senses.update(dict.fromkeys(classes, figure))
    return Item(first, last, senses, scan.vocabulary.lexicon.code_of(frozenset(senses)))


def _classes(figure: Figure, day: bool) -> frozenset[str]:
    names = {"number"}
    if figure.vague is not None:
        names.add("vague")
    elif figure.ordinal:
        names.add("ordinal")
    if day and figure.vague is None and figure.scale == 1 and 1 <= figure.value <= 31 and figure.value % 1 == 0:
        names.add("day")
    return frozenset(names)


__all__ = ["Figure", "fold"]
