"""Numbers that nothing around them changes, as nearly all are: one word, or digits and a magnitude."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from factcheck.parse.numbers.counting import MILLION
from factcheck.parse.numbers.digit_values import is_year
from factcheck.parse.numbers.digits import stands_plain
from factcheck.parse.numbers.figures import Figure, read_literal
from factcheck.parse.numbers.folded import PLAIN_CLASS, Folded
from factcheck.parse.numbers.scan import Scan
from factcheck.parse.words.reading import Item

YEAR_CLASS = frozenset({"number", "year"})
_DAY = frozenset({"number", "day"})


def moves_on(scan: Scan, k: int, last: int) -> bool:
    """Say whether item k can go on with a number that ends in a token; "et" only where a number word follows it."""
    items, vocabulary = scan.items, scan.vocabulary
    if k >= len(items) or items[k].code not in vocabulary.movers or not scan.follows(k, last):
        return False
    return items[k].code not in vocabulary.joiners or moves_on(scan, k + 1, items[k].last)


def plain_number(scan: Scan, k: int, before: Item | None) -> Folded | None:
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
    if not moves_on(scan, k + 1, item.last):
        return Folded(Item(item.first, item.first, senses, vocabulary.lexicon.code_of(classes)), k + 1)
    return _plain_magnitude(scan, k, senses["number"])


def _plain_word(scan: Scan, k: int) -> Folded | None:
    item, words = scan.items[k], scan.tokens.words
    value = int(item.senses["cardinal"])
    damaged = item.last + 1 < len(words) and words[item.last + 1] in scan.vocabulary.residue_beside
    if value == 1 or value >= 100 or damaged or moves_on(scan, k + 1, item.last):
        return None
    start, end = scan.tokens.span(item.first, item.last)
    written = scan.tokens.text[start:end]
    if written.isupper():  # "DEUX MORTS", or the name "SIX"
        return None
    figure = Figure(Decimal(value), written, True)
    return _of(scan, item.first, item.last, figure, _DAY if 1 <= value <= 31 else PLAIN_CLASS, k + 1)


def _plain_magnitude(scan: Scan, k: int, figure: Figure) -> Folded | None:
    """Return "1,2 million" where nothing goes on with it."""
    word, words = scan.items[k + 1], scan.tokens.words
    by = Decimal(word.senses["cardinal"]) if word.code in scan.vocabulary.cardinals else Decimal(0)
    if by < 1000 or not figure.value or word.first != scan.items[k].last + 1 or moves_on(scan, k + 2, word.last):
        return None
    if word.last + 1 < len(words) and words[word.last + 1] in scan.vocabulary.residue_beside:
        return None
    start, end = scan.tokens.span(scan.items[k].first, word.last)
    scaled = Figure(
        figure.value * by, scan.tokens.text[start:end], step=figure.step * by,
        magnitude=by >= MILLION or figure.step < 1, scale=by,
    )  # fmt: skip
    return _of(scan, scan.items[k].first, word.last, scaled, PLAIN_CLASS, k + 2)


def _of(scan: Scan, first: int, last: int, figure: Figure, classes: frozenset[str], following: int) -> Folded:
    code = scan.vocabulary.lexicon.code_of(classes)
    return Folded(Item(first, last, dict.fromkeys(classes, figure), code), following)


@lru_cache(maxsize=4096)
def _in_digits(word: str, decimal_mark: str) -> tuple[frozenset[str], Mapping[str, Figure]] | None:
    """Return the classes and the senses of a number in digits that nothing changes."""
    literal = read_literal(word, decimal_mark)
    if literal.kind in ("code", "unread") or (word[0] == "0" and len(word) > 1 and literal.kind == "integer"):
        return None
    figure = Figure(literal.value, word, False, False, None, literal.step, literal.grouped)
    classes = PLAIN_CLASS
    if literal.kind == "integer" and not literal.grouped:
        classes = YEAR_CLASS if is_year(word) else (_DAY if 1 <= literal.value <= 31 else PLAIN_CLASS)
    return classes, MappingProxyType(dict.fromkeys(classes, figure))
