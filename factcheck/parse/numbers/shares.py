"""Fractions in words and signs: "deux tiers", and behind a whole "cinq et un quart", "2 1/2"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.numbers.counting import MILLION, Count
from factcheck.parse.numbers.digits import read_digits
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.scan import Saying, Scan
from factcheck.parse.numbers.spoken import go_on, is_money
from factcheck.parse.words.reading import Item

_CENT = Decimal("0.01")
_FINEST = 10  # a tenth; a third has no end in figures


def share(above: Decimal, written: str, in_words: bool = False) -> Figure:
    """Return a multiple of a fraction as data writes it ("1/4")."""
    top, _, below = written.partition("/")
    return Figure(above * Decimal(top) / Decimal(below), "", in_words, step=Decimal(0), fraction=True)


def with_fraction(scan: Scan, saying: Saying, article: bool = False) -> Saying:
    """Read a denominator, "et demi", "and three fifths", "1/2" behind "2", and a magnitude behind all of it."""
    figure, k = saying.figure, saying.next
    if figure.ordinal or k >= len(scan.items):
        return saying
    if scan.follows(k, saying.last):
        divided = _divided(scan, saying, article) or _mixed(scan, k, saying)
        if divided is not None:
            return divided
    if scan.sense(k, "joiner") is None or not scan.follows(k, saying.last):
        return saying
    hyphened = scan.items[k].first > saying.last + 1  # "two-and-a-half-hour"
    added = _added(scan, k + 1, scan.items[k].last, hyphened)
    return saying if added is None else _sum(scan, figure, added)


def _divided(scan: Scan, saying: Saying, article: bool) -> Saying | None:
    """Return "deux tiers", "un cinquième des …", "a quarter of a million"."""
    figure, k = saying.figure, saying.next
    single = figure.value == 1
    if not figure.in_words:
        return None
    below = scan.denominator(k, plural_only=not single)
    if below is None:
        return _finely(scan, saying, article)
    if single and not _is_part(scan, k, article):
        return None
    return magnified(scan, Saying(share(figure.value, f"1/{below}", True), scan.items[k].last, k + 1))


def _finely(scan: Scan, saying: Saying, article: bool) -> Saying | None:
    """Return "un vingt-cinquième", "three twenty-firsts": a denominator of several words, below a hundred."""
    k = saying.next
    if int(scan.items[k].senses.get("cardinal", 0)) not in range(20, 100):
        return None
    below = go_on(scan, Count(scan.rules), saying.last, k, None)
    last = below.next - 1
    single = saying.figure.value == 1
    if not below.figure.ordinal or ("ordinal_plural" in scan.items[last].senses) == single:
        return None
    if single and not _is_part(scan, last, article):
        return None
    return Saying(share(saying.figure.value, f"1/{below.figure.value}", True), below.last, below.next)


def _sum(scan: Scan, figure: Figure, added: Saying) -> Saying:
    """Add a fraction to a whole; behind a magnitude it is a part of that magnitude ("deux millions et demi")."""
    scale = figure.scale
    if scale > 1:
        larger = magnified(scan, added)
        if larger.last != added.last:  # "one billion and a half million"
            added, scale = larger, Decimal(1)
    step = scale * added.figure.value if scale > 1 else added.figure.step
    figure = replace(figure, value=figure.value + scale * added.figure.value, step=step, fraction=True)
    saying = Saying(figure, added.last, added.next)
    return saying if figure.scale > 1 else magnified(scan, saying)


def _mixed(scan: Scan, k: int, saying: Saying) -> Saying | None:
    """Return "2 1/2" and "2½" as one number, and so the parts of a cent: "$4.12 1/2"."""
    item, figure = scan.items[k], saying.figure
    cents = figure.step == _CENT and k > 1 and is_money(scan, scan.items[k - 2])  # "$4.12 1/2 a bushel"
    unit = _CENT if cents else Decimal(1)
    if figure.scale != 1 or figure.step != unit or figure.in_words or item.first != saying.last + 1:
        return None
    if "fraction_sign" in item.senses:
        part = share(unit, item.senses["fraction_sign"]).value
        return Saying(replace(figure, value=figure.value + part, fraction=not cents), item.last, k + 1)
    if item.code != "n" or scan.tokens.glued(saying.last):
        return None
    digits = read_digits(scan.tokens, item.first, scan.vocabulary)
    if not digits.figure.fraction:
        return None
    while k < len(scan.items) and scan.items[k].first <= digits.last:
        k += 1
    value = figure.value + unit * digits.figure.value
    return magnified(scan, Saying(replace(figure, value=value, fraction=not cents), digits.last, k))


def _is_part(scan: Scan, k: int, article: bool) -> bool:
    """Say whether "un cinquième", "a third" is a part ("… des voix") and not a rank ("un cinquième mandat")."""
    item = scan.items[k]
    if begins_compound(scan, k):
        return False
    if "fraction" in item.senses and not article:
        return True
    if not scan.is_word(item.last + 1) or _has_verb(scan, item):
        return True
    senses = scan.items[k + 1].senses if scan.follows(k + 1, item.last) else {}
    if "ordinal" in item.senses and not article:
        return scan.vocabulary.joiner_after == "hundred" or "of" in senses
    return (
        bool(senses.keys() & {"of", "joiner", "measure", "either_unit", "point_unit"})
        or (scan.value(k + 1) or 0) >= 1000
    )


def begins_compound(scan: Scan, k: int) -> bool:
    """Say whether a hyphen makes a word of it: "a third-party candidate", not "a quarter-mile", "a quarter-million"."""
    tokens, last = scan.tokens, scan.items[k].last
    if not (scan.is_word(last + 2) and tokens.words[last + 1] == "-" and tokens.glued(last) and tokens.glued(last + 1)):
        return False
    behind = next((item.senses for item in scan.items[k + 1 : k + 3] if item.first == last + 2), {})
    return "cardinal" not in behind and ("ordinal" in scan.items[k].senses or not behind.keys() & _PARTED)


# Of these one has half: "une demi-heure", "un demi-point".
_PARTED = frozenset({"measure", "either_unit", "currency", "unit", "point_unit"})


def _has_verb(scan: Scan, item: Item) -> bool:
    """Say whether the verb behind is that of several: "a quarter were lost", "un tiers ont voté"; no rank has one.

    "A third report" and "a third said" may be of the third one.
    """
    verb, known = scan.tokens.words[item.last + 1], scan.vocabulary
    return verb in known.share_verbs or ("ordinal" not in item.senses and verb in known.share_behind)


def _added(scan: Scan, k: int, last: int, hyphened: bool) -> Saying | None:
    """Return the fraction below one that "et" adds: "demi", "deux tiers", "a half", "fifty-four hundredths"."""
    if not scan.follows(k, last, hyphen=hyphened):
        return None
    item, senses = scan.items[k], scan.items[k].senses
    if "demi" in senses:
        return Saying(share(Decimal(1), "1/2"), item.last, k + 1)
    if "fraction_sign" in senses:
        return Saying(share(Decimal(1), senses["fraction_sign"]), item.last, k + 1)
    value = senses.get("cardinal", senses.get("one"))
    if value is None or int(value) >= 100:
        return None
    said = go_on(scan, Count(scan.rules), last, k, None)
    if said.next == k and "one" in senses:
        said = Saying(Figure(Decimal(1), ""), item.last, k + 1)
    below = scan.denominator(said.next, plural_only=said.figure.value != 1)
    if below is None or said.figure.value >= below or said.figure.ordinal or not scan.follows(said.next, said.last):
        return None
    return Saying(share(said.figure.value, f"1/{below}"), scan.items[said.next].last, said.next + 1)


def magnified(scan: Scan, saying: Saying) -> Saying:
    """Apply a magnitude behind a fraction: "demi-million", "a quarter of a million", "five and a half million"."""
    k, last = saying.next, saying.last
    while scan.follows(k, last) and scan.items[k].senses.keys() & {"link", "one"}:
        last, k = scan.items[k].last, k + 1
    if not scan.follows(k, last):
        return saying
    senses = scan.items[k].senses
    by = senses.get("cardinal", senses.get("collective"))
    if by is None or (int(by) < 1000 and "collective" not in senses):
        return saying
    scale = Decimal(by)
    value, step = saying.figure.value * scale, scale / _parts(saying.figure.value)
    figure = replace(saying.figure, value=value, step=step, scale=scale, magnitude=scale >= MILLION)
    return Saying(figure, scan.items[k].last, k + 1)


def _parts(value: Decimal) -> int:
    """Return how finely a fraction speaks: by halves, by quarters in "three quarters of a million", else by thirds."""
    below = value.as_integer_ratio()[1]
    return max(below, 2) if below <= _FINEST else 3
