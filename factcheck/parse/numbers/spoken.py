"""Number words said one after the other: the words that a text holds, driven through the counting machine."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.model.frozen import record, replace
from factcheck.model.late import late
from factcheck.parse.numbers.counting import Count
from factcheck.parse.numbers.digit_values import glued_digit
from factcheck.parse.numbers.figures import Figure
from factcheck.parse.numbers.scan import Saying, Scan
from factcheck.parse.words.reading import Item

_MILLION, _FEW = 1_000_000, 100
_LONGEST = 15  # digits that can go on a number in words
_GROUP = 3  # digits of a group of thousands
_GROUPED = late("[\u0020\u00a0\u202f.,](?=[0-9]{3}(?![0-9]))")
_DASHES = ("-", "–", "—")
_SAID = ("cardinal", "one", "ordinal", "ordinal_plural")


@record
class _State:
    """How far the words have come: the count, its last token, the item behind it, the state before the last "and"."""

    count: Count
    last: int
    next: int
    unjoined: _State | None = None
    ordinal: bool = False


def go_on(scan: Scan, count: Count, last: int, k: int, before: Item | None) -> Saying:
    """Say the words from item k on as long as they fit; `count` has begun and `last` is its last token."""
    state = _State(count, last, k)
    between = before is not None and before.senses.get("range_open") == "and"
    while not state.ordinal and _step(scan, state, between):
        pass
    parted = state.unjoined
    if parted is not None and not state.ordinal and _must_part(scan, state, parted):
        state = parted
    count = state.count
    figure = Figure(count.value, "", True, state.ordinal, None, count.step, False, count.scaled, count.scale)
    return Saying(figure, state.last, state.next)


def _step(scan: Scan, state: _State, between: bool) -> bool:
    """Say the next word, with "et", "and" or a hyphen before it; False when none fits."""
    k = state.next
    if not scan.follows(k, state.last):
        return False
    hyphen = scan.items[k].first - state.last == 2
    joined = "joiner" in scan.items[k].senses
    if joined:
        value = scan.value(k + 1)
        if between or value is None or not scan.follows(k + 1, scan.items[k].last) or not state.count.can_join(value):
            return False
        k += 1
    elif _counts_time(scan, state.count, k):
        return False
    count = state.count.copy()
    item = scan.items[k]
    said = _write(scan, count, k, joined) if "digits" in item.senses else _say(item.senses, count, joined, hyphen)
    if said is None:
        return False
    if joined:
        state.unjoined = _State(state.count, state.last, state.next)
    elif said >= 1000:
        state.unjoined = None
    state.count, state.last, state.next = count, item.last, k + 1
    state.ordinal = "digits" not in item.senses and "cardinal" not in item.senses and "one" not in item.senses
    return True


def _counts_time(scan: Scan, count: Count, k: int) -> bool:
    """Say whether a word behind millions counts a span of time of its own: "contre 980 millions un an plus tôt"."""
    timed = scan.sense(k + 1, "unit") is not None or scan.sense(k + 1, "part") is not None
    if count.value < _MILLION or count.group or not timed:
        return False
    return scan.follows(k + 1, scan.items[k].last, hyphen=False) and (scan.value(k) or _MILLION) < _FEW


def _say(senses: Mapping[str, Any], count: Count, joined: bool, hyphen: bool) -> int | None:
    """Return the value of a word that was said, or None when it does not fit."""
    name = next((n for n in _SAID if n in senses), None)
    if name is None or (name == "one" and not _says_one(senses, count, joined or hyphen)):
        return None
    value = int(senses[name])
    if name == "ordinal_plural" and value >= 100:
        return None  # "quatre centièmes" is a fraction
    if "currency" in senses and (count.digits or count.group >= 20):
        return None  # "34 cents", "quarante-cinq cents"
    if name == "ordinal" and value >= 1000 and not count.started:
        count.say(1, False, False)  # "le millionième"
    return value if count.say(value, "score" in senses, joined or hyphen) else None


def _says_one(senses: Mapping[str, Any], count: Count, joined: bool) -> bool:
    """Say whether an article goes on with a number: "vingt et un", "cent un", but not "25 million a season"."""
    return "one_numeral" in senses and (joined or not count.started or count.hundreds or bool(count.parts))


def _write(scan: Scan, count: Count, k: int, joined: bool) -> int | None:
    """Return digits that go on a number: "4 thousand 3 hundred", "3 hundred and 21"; None when they do not fit.

    Behind a magnitude they fill what it leaves: "178 mille 535", "2 millions 300 000".
    """
    digits = _GROUPED.sub("", scan.items[k].senses["digits"])
    if not digits.isdecimal() or len(digits) > _LONGEST:
        return None
    if joined:
        fits = digits[0] != "0"
    else:
        multiplied = (scan.value(k + 1) or 0) >= 100 and scan.follows(k + 1, scan.items[k].last, hyphen=False)
        fits = bool(count.parts) and (multiplied or _fills(count, digits))
    return int(digits) if fits and count.write(Decimal(digits), Decimal(1), joined) else None


def _fills(count: Count, digits: str) -> bool:
    """Say whether digits are as long as what a magnitude word leaves open: three behind a thousand, five or six, …"""
    closed = count.parts[-1][1]
    room = len(str(int(closed))) - 1
    return count.step == closed and digits[0] != "0" and room - (room > _GROUP) <= len(digits) <= room


def _must_part(scan: Scan, state: _State, parted: _State) -> bool:
    """Say whether what "and" joined belongs to what follows: "one hundred and three quarters", "… and two hundred"."""
    k = state.next
    if not scan.follows(k, state.last):
        return False
    if "cardinal" in scan.items[k].senses and scan.vocabulary.joiner_after != "ten":
        return True
    denominator = scan.denominator(k, plural_only=False)
    said = None if denominator is None else _alone(scan, parted.next + 1, k)
    return said is not None and denominator is not None and said < denominator


def _alone(scan: Scan, k: int, stop: int) -> Decimal | None:
    """Return the number that the items from k up to stop say on their own."""
    count = Count(scan.rules)
    for item in scan.items[k:stop]:
        value = item.senses.get("cardinal", item.senses.get("one"))
        if value is None or not count.say(int(value), "score" in item.senses, True):
            return None
    return count.value


def with_decimals(scan: Scan, saying: Saying) -> Saying:
    """Read "virgule cinquante-deux", "point five", and a magnitude behind it ("two point two million")."""
    k = saying.next
    if saying.figure.scale != 1 or scan.sense(k, "point") is None or not scan.follows(k, saying.last, hyphen=False):
        return saying
    last, following = scan.items[k].last, k + 1
    digits = ""
    while scan.follows(following, last):
        more = _digits_said(scan, following, last, bool(digits))
        if more is None:
            break
        digits, last, following = digits + more[0], more[1], more[2]
        if "digits" in scan.items[following - 1].senses:
            break
    if not digits:
        return saying
    count = Count(scan.rules)
    count.write(saying.figure.value + Decimal("0." + digits), Decimal(1).scaleb(-len(digits)), False)
    return go_on(scan, count, last, following, None)


def _digits_said(scan: Scan, k: int, last: int, begun: bool) -> tuple[str, int, int] | None:
    """Return the decimals that item k says, with the last token and the item behind: "five", "cinquante-deux", "14"."""
    senses = scan.items[k].senses
    written = senses.get("digits")
    if written is not None:
        return (written, scan.items[k].last, k + 1) if written.isdecimal() and not begun else None
    value = senses.get("cardinal", senses.get("one"))
    if value is None or int(value) >= 1000 or (begun and len(value) > 1):
        return None
    said = go_on(scan, Count(scan.rules), last, k, None)
    if said.next == k or said.figure.scale != 1:
        return value, scan.items[k].last, k + 1
    return str(said.figure.value), said.last, said.next


def abbreviated(scan: Scan, saying: Saying, before: Item | None) -> Saying:
    """Apply "k", "M", "bn" behind digits; "m" and "B" only where a currency stands beside them."""
    k, figure = saying.next, saying.figure
    if figure.scale != 1 or not scan.follows(k, saying.last, hyphen=False):
        return saying
    item = scan.items[k]
    if glued_digit(scan.tokens, item.last):
        return saying  # "180 K2 tanks" are 180
    start, end = scan.tokens.span(item.first, item.last)
    written = scan.tokens.text[start:end]
    words = scan.vocabulary.lexicon.language.words
    by = words.get("abbreviation", {}).get(written)
    if by is None and (
        _in_millions(scan, saying.last, item)
        or is_money(scan, before)
        or _ends_range_of_money(scan, k - 1)
        or (scan.follows(k + 1, item.last, hyphen=False) and is_money(scan, scan.items[k + 1]))
    ):
        by = words.get("money_abbreviation", {}).get(written)
    if by is None or (int(by) == _THOUSAND <= figure.value and not scan.tokens.glued(saying.last)):
        return saying  # "5 000 K" are kelvins
    scale = Decimal(by)
    figure = replace(figure, value=figure.value * scale, step=figure.step * scale, scale=scale, magnitude=True)
    return Saying(figure, item.last, k + 1)


_THOUSAND = 1000


def _ends_range_of_money(scan: Scan, k: int) -> bool:
    """Say whether the digits of item k end a range whose beginning has the currency: "$140-150m", "from £2 to 3b"."""
    items, at = scan.items, k - 1
    if at < 1:
        return False
    if "range_link" in items[at].senses:
        opened = at > 2 and any("range_open" in items[i].senses for i in (at - 3, at - 4) if i >= 0)
        if "and" in items[at].senses and not opened:  # "spent $140 and ran 150m"
            return False
        at -= 1
    elif scan.tokens.words[items[k].first - 1] not in _DASHES:
        return False
    at -= "money_abbreviation" in items[at].senses
    return at > 0 and "digits" in items[at].senses and is_money(scan, items[at - 1])


def _in_millions(scan: Scan, last: int, item: Item) -> bool:
    """Say whether the letter behind digits multiplies what is counted by the million: "2.5m people"."""
    words = scan.tokens.words
    behind = words[item.last + 1] if item.last + 1 < len(words) else ""
    return scan.tokens.glued(last) and behind in scan.vocabulary.in_millions


def is_money(scan: Scan, item: Item | None) -> bool:
    """Say whether an item is a currency; a code that is a word too must be written as one: not "le 400 m"."""
    if item is None or "currency" in item.senses:
        return item is not None
    if "currency_symbol" not in item.senses:
        return False
    start, end = scan.tokens.span(item.first, item.last)
    written = scan.tokens.text[start:end]
    return written.lower() not in scan.vocabulary.weak_signs or written in scan.vocabulary.signs
