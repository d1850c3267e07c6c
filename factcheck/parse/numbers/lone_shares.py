"""Fractions that are a share by themselves: "la moitié des voix", "half the voters", "dropped by a quarter"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.parse.numbers.scan import Saying, Scan, touches
from factcheck.parse.numbers.shares import begins_compound, magnified, share
from factcheck.parse.words.reading import Item

_HEDGED = 4  # tokens of "chuté de près d'" and of its hedges


def lone_fraction(scan: Scan, k: int, before: Item | None) -> Saying | None:
    """Return "half", "la moitié", "demi-million" where they say a share: before "of" or a magnitude, behind a hedge."""
    item = scan.items[k]
    if "fraction" not in item.senses:
        return None
    part = Saying(share(Decimal(1), item.senses["fraction"], True), item.last, k + 1)
    whole = magnified(scan, part)
    if whole.last != part.last:
        return whole
    shared = scan.follows(k + 1, item.last, hyphen=False) and "of" in scan.items[k + 1].senses
    words = scan.tokens.words
    halved = item.last + 1 < len(words) and words[item.last + 1] in scan.vocabulary.halved  # "half the voters"
    counts = touches(before, item.first, "hedge") or ((shared or halved) and "demi_share" in item.senses)
    counts = counts or _is_half_of_change(scan, k, before)
    return part if counts or _measured_behind(scan, k + 1, item.last) else None


def _is_half_of_change(scan: Scan, k: int, before: Item | None) -> bool:
    """Say whether something moves by half: "fell by half in a year", but not "fell by half a point"."""
    if before is None or before.last + 1 != scan.items[k].first or before.senses.get("lead") != "by":
        return False
    return "demi_share" in scan.items[k].senses and _behind_change(scan, k, before) and _closes(scan, k)


def changed_by(scan: Scan, k: int, before: Item | None) -> Saying | None:
    """Return what something moves by, behind the article at item k: "dropped by a quarter in 2023", "chuté d'un tiers".

    A small word or the end of its phrase follows, so that it ranks nothing: "fell by a fifth man".
    """
    item, below = scan.items[k], scan.denominator(k + 1, plural_only=False)
    if below is None or before is None or before.last + 1 != item.first or not scan.follows(k + 1, item.last):
        return None
    moved = "change" in before.senses  # "down a third this year"
    led = "hedge" in before.senses or before.senses.get("lead") == "by" or "link" in before.senses
    if not moved and not (led and _behind_change(scan, k, before)):
        return None
    if not _closes(scan, k + 1):
        return None
    return Saying(share(Decimal(1), f"1/{below}", True), scan.items[k + 1].last, k + 2)


def _behind_change(scan: Scan, k: int, before: Item) -> bool:
    """Say whether something moves shortly before item k: "dropped by"."""
    moved = (other for other in scan.items[max(0, k - _HEDGED) : k - 1] if before.first - other.last <= _HEDGED)
    return any("change" in other.senses for other in moved)


def _closes(scan: Scan, k: int) -> bool:
    """Say whether the phrase of the fraction at item k ends with it, or a small word goes on."""
    last = scan.items[k].last
    small = not scan.is_word(last + 1) or _small(scan, k + 1, last + 1)
    return small and not begins_compound(scan, k)


def _small(scan: Scan, k: int, at: int) -> bool:
    """Say whether a token is a small word or leads to a date: "since", "last year"."""
    if scan.follows(k, at - 1) and scan.items[k].senses.keys() & {"last", "this", "lead", "joiner"}:
        return True
    word, cues = scan.tokens.words[at], scan.vocabulary.lexicon.language.cues
    return word in cues.get("stop", ()) or word in cues.get("np_end", ())


def _measured_behind(scan: Scan, k: int, last: int) -> bool:
    """Say whether a unit follows, perhaps behind "of a": "quart de litre", "half a gallon", "quarter-litre"."""
    while scan.follows(k, last) and scan.items[k].senses.keys() & {"of", "one"}:
        last, k = scan.items[k].last, k + 1
    return scan.follows(k, last) and bool(scan.items[k].senses.keys() & {"measure", "percent", "currency"})
