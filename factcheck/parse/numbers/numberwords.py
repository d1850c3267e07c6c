"""Number words: what a word of a text begins, a count, a rank, a share or a collective, or nothing that counts."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from factcheck.parse.numbers.counting import Count
from factcheck.parse.numbers.crowds import collective, dozens
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.lone_shares import changed_by, lone_fraction
from factcheck.parse.numbers.scan import Saying, Scan, touches
from factcheck.parse.numbers.shares import share, with_fraction
from factcheck.parse.numbers.spoken import go_on, with_decimals
from factcheck.parse.words.reading import Item
from factcheck.parse.words.tokens import WORD

# Classes of the words that a number counts or dates, here or in the files of dates and units.
_COUNTED = frozenset({"month", "unit", "measure", "either_unit", "currency", "percent"})


def in_words(scan: Scan, k: int, before: Item | None) -> Saying | None:
    """Return the number that number words from item k on say, or None when they count nothing."""
    for name, reader in _READERS.items():
        if name in scan.items[k].senses:
            return reader(scan, k, before)
    return lone_fraction(scan, k, before)


def _sign(scan: Scan, k: int, _: Item | None) -> Saying:
    return Saying(share(Decimal(1), scan.items[k].senses["fraction_sign"]), scan.items[k].last, k + 1)


def _rank_alone(scan: Scan, k: int, before: Item | None) -> Saying | None:
    item = scan.items[k]
    if "unit" in item.senses and touches(before, item.first, "ordinal", "per", "link", "last"):
        return None  # "la première seconde", "un dixième de seconde", "à la dernière seconde"
    beside = scan.items[k + 1].senses if scan.follows(k + 1, item.last) else {}
    if touches(before, item.first, "ordinal_alone") or ("ordinal_alone" in beside and "unit" not in beside):
        return None  # "premier second" ranks nothing
    return Saying(_rank(scan.items[k].senses["ordinal_alone"]), scan.items[k].last, k + 1)


def _rank_said(scan: Scan, k: int, before: Item | None) -> Saying | None:
    if "time_unit" in scan.items[k].senses and touches(before, scan.items[k].first, "per", "last"):
        return None  # "24 frames per second", "at the last second"
    said = go_on(scan, Count(scan.rules), scan.items[k].first - 1, k, before)
    return said if said.last >= scan.items[k].first else None


def _crowd(scan: Scan, k: int, before: Item | None) -> Saying | None:
    """Return "des dizaines", "quelques dizaines", and "la trentaine de maires" as "une trentaine" is."""
    item = scan.items[k]
    of = scan.follows(k + 1, item.last, hyphen=False) and "of" in scan.items[k + 1].senses
    led = of and "crowd" in item.senses and touches(before, item.first, "article", "this") and not scan.value(k + 2)
    return collective(scan, k, article=bool(led), several=touches(before, item.first, "several"))


def _sized(scan: Scan, k: int, _: Item | None) -> Saying | None:
    """Return "une bonne centaine", "a good hundred", "un bon tiers": so many or so much, as without the adjective."""
    if not scan.follows(k + 1, scan.items[k].last, hyphen=False):
        return None
    item = scan.items[k + 1]
    below = scan.denominator(k + 1, plural_only=False)
    of = scan.follows(k + 2, item.last, hyphen=False) and "of" in scan.items[k + 2].senses
    if below is not None and (of or "fraction" in item.senses):
        return Saying(share(Decimal(1), f"1/{below}", True), item.last, k + 2)
    return collective(scan, k + 1, article=True, sized=True)


def _counted(scan: Scan, k: int, before: Item | None) -> Saying | None:
    """Return the number that begins with a cardinal; bare magnitudes count as collectives only ("des millions")."""
    item = scan.items[k]
    value = int(item.senses["cardinal"])
    if value >= 100 and _is_plural(scan, item, before) and not _goes_on(scan, k):
        return collective(scan, k, article=False)
    if value >= 10_000 or "currency" in item.senses or not _counts(scan, k, before):
        return None
    said = go_on(scan, Count(scan.rules), item.first - 1, k, before)
    if said.last < item.first or said.figure.ordinal:
        return said if said.figure.ordinal else None
    return _completed(scan, said)


def _is_plural(scan: Scan, item: Item, before: Item | None) -> bool:
    """Say whether a magnitude is told in the plural: "des millions", "les millions", but not "les cent élus"."""
    if touches(before, item.first, "several"):
        return True
    plural = scan.tokens.words[item.last].endswith(scan.vocabulary.counted_endings)
    return plural and touches(before, item.first, "plural_mark")


def _goes_on(scan: Scan, k: int) -> bool:
    """Say whether a smaller number word follows ("les mille deux cents"): then the word counts exactly."""
    value = scan.value(k + 1)
    return scan.follows(k + 1, scan.items[k].last) and value is not None and value < 1000


def _completed(scan: Scan, saying: Saying) -> Saying:
    return dozens(scan, with_fraction(scan, with_decimals(scan, saying)))


def _after_article(scan: Scan, k: int, before: Item | None) -> Saying | None:
    """Return what "un", "une", "a" begins: a longer number, a share, a collective; None where it stays an article."""
    item = scan.items[k]
    if not scan.follows(k + 1, item.last):
        return None
    senses = scan.items[k + 1].senses
    if int(senses.get("cardinal", 0)) >= 100:
        count = Count(scan.rules)
        count.say(1, False, False)
        said = go_on(scan, count, item.last, k + 1, before)
        return None if said.last == item.last else _completed(scan, said)
    if "collective" in senses:
        return collective(scan, k + 1, article=True)
    one = Saying(Figure(Decimal(1), "", True), item.last, k + 1)
    said = with_decimals(scan, one) if "one_numeral" in item.senses else one
    if said.last == item.last:
        said = with_fraction(scan, one, article=True)
    if said.last == item.last:
        return changed_by(scan, k, before)
    return said


def _counts(scan: Scan, k: int, before: Item | None) -> bool:
    """Say whether a word that is also something else is a number here ("un logement neuf", "this one")."""
    item = scan.items[k]
    adjective = "adjective" in item.senses
    if touches(before, item.first, "decimal_word") or _is_acronym(scan, item):
        return False  # "virgule cinq" behind no number
    if not adjective and item.senses["cardinal"] != "1":
        return True
    follows = scan.follows(k + 1, item.last)
    if follows and scan.value(k + 1) is not None:
        return True
    behind = scan.items[k + 1].senses if follows else {}
    if not adjective:
        return not touches(before, item.first, "one_before") and "one_after" not in behind
    return (
        touches(before, item.first, "numero", "number", "hedge")
        or "ratio_link" in behind
        or (follows and _counted_behind(scan, k + 1))
        or _between_marks_or_before_plural(scan, item)
    )


def _is_acronym(scan: Scan, item: Item) -> bool:
    """Say whether capitals make a name of a number word: "l'opérateur SIX", but not "DEUX MORTS", "SIX des élus"."""
    first = item.first
    if first != item.last or not scan.is_word(first - 1) or not _in_capitals(scan, first):
        return False
    return not any(_in_capitals(scan, at) for at in (first - 1, first + 1))


def _in_capitals(scan: Scan, at: int) -> bool:
    if not scan.is_word(at) or not scan.tokens.capital(at):
        return False
    written = scan.tokens.text[slice(*scan.tokens.span(at, at))]
    return len(written) > 1 and written.isupper()


def _between_marks_or_before_plural(scan: Scan, item: Item) -> bool:
    if not scan.is_word(item.first - 1) and not scan.is_word(item.last + 1):
        return True
    behind = scan.tokens.words[item.last + 1] if scan.is_word(item.last + 1) else ""
    return len(behind) > 3 and behind.endswith(scan.vocabulary.counted_endings)


def _counted_behind(scan: Scan, k: int) -> bool:
    """Say whether an item can be counted by the number before it: a month, a unit, a currency, "pour cent"."""
    return scan.tokens.kinds[scan.items[k].first] == WORD and bool(scan.items[k].senses.keys() & _COUNTED)


def _roman(scan: Scan, k: int, _: Item | None) -> Saying | None:
    """Return "XIXe" before "siècle" and in "XVIIIe et XIXe siècles"; elsewhere "vie" and "ive" are words.

    Copies of encyclopaedias have no capitals: "xixe siècle".
    """
    item = scan.items[k]
    sure = scan.tokens.capital(item.first) or scan.tokens.words[item.first].startswith(_TEN)
    if not (_ranks_noun(scan, k) or (sure and _ranks_with_another(scan, k))):
        return None
    return Saying(_rank(item.senses["roman_ordinal"], in_words=False), item.last, k + 1)


def _ranks_noun(scan: Scan, k: int) -> bool:
    return scan.sense(k + 1, "roman_noun") is not None and scan.follows(k + 1, scan.items[k].last)


def _ranks_with_another(scan: Scan, k: int) -> bool:
    """Say whether another roman figure with the noun stands close behind: "entre le XVe et le XVIIe siècle"."""
    last = scan.items[k].last
    near = [j for j in range(k + 1, min(k + 5, len(scan.items))) if scan.items[j].first - last <= _JOINED]
    return any(scan.sense(j, "roman_ordinal") is not None and _ranks_noun(scan, j) for j in near)


_TEN = "x"  # the first sign of ten and more, with which no word that is no figure begins
_JOINED = 4  # tokens from one to the other of "du XVe et jusqu'au XVIIe siècle"


def _rank(value: str, in_words: bool = True) -> Figure:
    return Figure(Decimal(value), "", in_words, ordinal=True)


# What a word's class begins, the surer classes first: "demi" is a share before it is anything else.
_READERS: dict[str, Callable[[Scan, int, Item | None], Saying | None]] = {
    "fraction_sign": _sign,
    "roman_ordinal": _roman,
    "ordinal_alone": _rank_alone,
    "sized": _sized,
    "collective": _crowd,
    "collective_plural": _crowd,
    "cardinal": _counted,
    "one": _after_article,
    "ordinal": _rank_said,
}
