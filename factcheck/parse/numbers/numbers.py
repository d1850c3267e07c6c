"""Numbers: digits and number words of a text, folded into one item each.

An item's figure is the sense of each of its classes (see lexicon.NUMBER_SETS); a `numeric_date` has its digits as
written ("12/03/2024"), a `clock` an (hour, minute) pair, a `one` is an article that may count ("un mort").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count
from operator import attrgetter

from factcheck.parse.numbers.folded import Folded, finished
from factcheck.parse.numbers.number_digits import number_in_digits
from factcheck.parse.numbers.numberwords import in_words
from factcheck.parse.numbers.plain_numbers import moves_on, plain_number
from factcheck.parse.numbers.scan import Scan, touches
from factcheck.parse.words.lexicon import Lexicon
from factcheck.parse.words.reading import Item
from factcheck.parse.words.tokens import Tokens
from factcheck.parse.words.vocabulary import vocabulary


def fold(tokens: Tokens, items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Return the items with every number as one item: its class set as code, its Figure as the value of each class."""
    language = vocabulary(lexicon.language.code)
    codes = [item.code for item in items]
    hyphens = [items[k] for k in _places(codes, language.hyphen) if tokens.words[items[k].first] == "-"]
    if hyphens:  # a hyphen may be a known word of other readers; here it is only what joins
        apart = {item.first for item in hyphens}
        items = [item for item in items if item.first not in apart]
        codes = [item.code for item in items]
    scan = Scan(tokens, items, language)
    out: list[Item] = []
    numbers: list[Item] = []
    done, size = 0, len(items)
    for k in _places(codes, language.openers):
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


def _places(codes: list[str], wanted: frozenset[str]) -> Iterator[int]:
    """Give the places of the codes that are among some."""
    return compress(count(), map(wanted.__contains__, codes))


def _free(hyphens: list[Item], numbers: list[Item]) -> list[Item]:
    """Return the hyphens that no number has taken."""
    taken = {at for item in numbers if item.last > item.first for at in range(item.first, item.last + 1)}
    return [hyphen for hyphen in hyphens if hyphen.first not in taken]


def _merged(items: list[Item], hyphens: list[Item]) -> list[Item]:
    """Put the hyphens back into their places."""
    return sorted(items + hyphens, key=attrgetter("first")) if hyphens else items


def _fold_at(scan: Scan, k: int, before: Item | None) -> Folded | None:
    """Return the number that begins at item k, or None when the words count nothing here."""
    item = scan.items[k]
    if item.code in scan.vocabulary.articles and (k + 1 == len(scan.items) or not moves_on(scan, k + 1, item.last)):
        return None
    plain = plain_number(scan, k, before)
    if plain is not None:
        return plain
    if item.code == "n":
        return number_in_digits(scan, k, before)
    saying = in_words(scan, k, before)
    if saying is None:
        return None
    first = item.first
    if saying.figure.vague is not None and touches(before, first, "several") and before is not None:
        first = before.first
    return finished(scan, first, saying, before, others=item.senses if saying.last == item.last else {})
