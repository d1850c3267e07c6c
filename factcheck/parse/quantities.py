"""Quantities: numbers with their units, hedges and ranges, as mentions.

First each number is joined to the unit beside it (an amount), then amounts that make one ("5 feet 10 inches"), then
two amounts with a link between them (a range), then an amount with its hedge. Every layer is a mention of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.mention import Mention
from factcheck.model.quantity import Quantity
from factcheck.parse.figures import Figure
from factcheck.parse.hedges import hedged
from factcheck.parse.lexicon import Lexicon, Reading, lexicon
from factcheck.parse.measures import Measure, based, measure_at, of_figure
from factcheck.parse.tokens import MARK
from factcheck.parse.vocabulary import vocabulary

_ONE = Decimal(1)
_INNER_MARKS = frozenset("-'%/&")  # marks behind which a phrase goes on
_BOUNDS = ("more_than", "at_least", "less_than", "at_most")
_SCORE_REACH = 8
_SMALL = 30  # a bare "6-3" of two numbers up to this is a result before it is a range


@dataclass(slots=True)
class Amount:
    """A number with the unit beside it.

    index         its item; for a compound, that of the first number. first, last  items it spans, unit included.
    number_end    the item behind its number. figure, measure  its value and unit.
    """

    index: int
    first: int
    last: int
    figure: Figure
    measure: Measure | None
    number_end: int

    @property
    def kind(self) -> str:
        """Return the mention kind of the amount."""
        if self.measure is not None:
            return self.measure.kind
        return "ordinal" if self.figure.ordinal else "number"


def read(reading: Reading, code: str) -> list[Mention]:
    """Return the numbers, ordinals, percentages, amounts of money, quantities and ranges of a text, by place."""
    reader = _Reader(reading, lexicon(code))
    amounts = reader.amounts()
    spanning = reader.ranges(amounts)
    mentions = [m for a in amounts for m in reader.layers(a)]
    mentions += spanning
    mentions.sort(key=lambda m: (m.start, m.end, m.kind))
    return mentions


class _Reader:
    """One text being read."""

    def __init__(self, reading: Reading, lex: Lexicon) -> None:
        self.reading = reading
        self.codes = reading.codes
        self.known = reading.known
        self.lexicon = lex
        self.counted = vocabulary(lex.language.code).counted
        self.barred: set[int] = set()  # items of amounts that a range has swallowed

    def sense(self, index: int, name: str) -> str | None:
        """Return the value that an item has in a class, or None."""
        item = self.known.get(index)
        return None if item is None else item.senses.get(name)

    def word(self, index: int) -> str:
        """Return the first token of an item, "" outside the text."""
        return self.reading.tokens.words[self.reading.firsts[index]] if 0 <= index < len(self.codes) else ""

    def mark(self, index: int) -> bool:
        """Say whether an item is a mark or a line break."""
        first = self.reading.firsts[index]
        return self.reading.tokens.kinds[first] == MARK or self.reading.tokens.words[first] == "\n"

    def plain_word(self, index: int) -> bool:
        """Say whether an item is a word that is no number."""
        if not 0 <= index < len(self.codes) or self.sense(index, "number") is not None:
            return False
        return not self.mark(index) and self.reading.tokens.words[self.reading.firsts[index]][0].isalpha()

    def glued(self, index: int) -> bool:
        """Say whether nothing stands between an item and the next one."""
        return index + 1 < len(self.codes) and self.reading.tokens.glued(self.reading.lasts[index])

    # ------------------------------------------------------------ amounts

    def amounts(self) -> list[Amount]:
        """Return the amounts of the text, by place, compounds joined."""
        out: list[Amount] = []
        counted = self.counted
        for index, item in self.known.items():
            if item.code not in counted:
                continue
            figure = item.senses.get("number") or item.senses.get("code")
            if figure is None:
                if "one" not in item.senses or (out and index <= out[-1].last):
                    continue
                amount = self._article(index, out[-1] if out else None)
            elif isinstance(figure, Figure):
                amount = self._amount(index, figure, out[-1].last if out else -1)
            else:
                continue
            if amount is None:
                continue
            joined = self._compound(out[-1], amount) if out else None
            if joined is not None:
                out[-1] = joined
            else:
                out.append(amount)
        return [self._ratio(a, n) if n is not None else a for a, n in self._pairs(out)]

    def _pairs(self, amounts: list[Amount]) -> Iterator[tuple[Amount, Amount | None]]:
        """Yield each amount with the one that a ratio divides it by, the divisors themselves left out."""
        skip = False
        for a, b in zip(amounts, [*amounts[1:], None], strict=False):
            if skip:
                skip = False
                continue
            skip = b is not None and self._divides(a, b)
            yield a, (b if skip else None)

    def _amount(self, index: int, figure: Figure, taken: int) -> Amount | None:
        plain = Amount(index, index, index, figure, None, index + 1)
        if index + 1 not in self.known and index - 1 not in self.known and self.word(index + 1) != "-":
            return plain
        if figure.ordinal or "code" in self.known[index].senses:
            return plain
        right = self._right(index, figure)
        left = self._left(index, taken)
        if right is not None and (left is None or right[0].kind != "money"):
            measure, last = right
            return self._measured(replace(plain, last=last), measure, self._signed(index, measure))
        if left is not None:
            measure, first = left
            end = index
            if right is not None and right[0].kind == "money" and not right[0].name and right[0].unit != measure.unit:
                measure, end = right[0], right[1]
            return self._measured(replace(plain, first=first, last=end), measure, False)
        return plain

    def _measured(self, amount: Amount, measure: Measure, minus: bool) -> Amount:
        figure = amount.figure
        if measure.scale != 1:
            step, value = figure.step * measure.scale, figure.value * measure.scale
            figure = replace(
                figure, value=value, step=step, magnitude=measure.scale > 1, scale=max(measure.scale, _ONE)
            )
        if minus:
            figure = replace(figure, value=-figure.value)
            amount = replace(amount, first=amount.first - 1)
        elif measure.dimension in ("temperature", "degree") and self.sense(amount.last + 1, "below_zero") is not None:
            figure = replace(figure, value=-abs(figure.value))
            amount = replace(amount, last=amount.last + 1)
        return replace(amount, figure=figure, measure=measure)

    def _right(self, index: int, figure: Figure) -> tuple[Measure, int] | None:
        """Return the unit behind a number, with its last item: behind a hyphen, "de" or "of a" where they may stand."""
        at = index + 1
        if self.word(at) == "-":
            at += 1
            if self.sense(at, "measure_before"):
                return self._named(at), at
        elif self._linkable(figure) and self.sense(at, "link") is not None:
            at += 1
            if figure.fraction and self.sense(at, "one") is not None:
                at += 1
        elif figure.fraction and self.sense(at, "one") is not None:
            at += 1
        if self.sense(at, "measure_before") is not None and self.sense(at + 1, "number") is None:
            return self._named(at), at  # "a 7.3 magnitude quake"
        measure = self._either(at, figure) or measure_at(self.reading, at)
        if measure is None or self._of_next(at, measure) or (measure.weak and not self._sure(at, measure, figure)):
            return None
        if measure.kind == "quantity" and not measure.name and not self._symbol_fits(at):
            return None
        return measure, at

    def _of_next(self, at: int, measure: Measure) -> bool:
        """Say whether a currency sign belongs to the number behind it: "1 $10 bill"."""
        if measure.kind != "money" or measure.name or self.glued(at - 1) or not self.glued(at):
            return False
        return self.sense(at + 1, "number") is not None

    def _linkable(self, figure: Figure) -> bool:
        return figure.scale > 1 or figure.vague is not None or figure.fraction

    def _named(self, index: int) -> Measure:
        unit = self.sense(index, "measure_before")
        assert unit is not None
        return Measure("quantity", unit, unit)

    def _either(self, at: int, figure: Figure) -> Measure | None:
        """Return what "livres", "pounds" are: money with a magnitude, mass with decimals, else as settings say."""
        units = self.sense(at, "either_unit")
        if units is None:
            return None
        money, _, mass = units.partition("|")
        if figure.scale >= 1000 or figure.value >= 10_000:
            return Measure("money", money, f"money:{money}")
        if figure.step < 1 or self.lexicon.language.settings.get("pound_is_mass"):
            return Measure("quantity", mass, "mass")
        return None

    def _sure(self, at: int, measure: Measure, figure: Figure) -> bool:
        """Say whether a weak symbol is one: "30 C" but not "13F be", "2 1/2 in" but not "5 in 2010"."""
        if measure.dimension == "temperature":
            behind = self.word(at + 1)
            apart = not self.glued(at) or behind in ".,;:!?)"
            return apart and figure.scale == 1 and -90 <= figure.value <= 140 and (abs(figure.value) >= 14)
        return figure.fraction or self.glued(at - 1) or self._ends(at + 1)

    def _ends(self, index: int) -> bool:
        return index >= len(self.codes) or (self.mark(index) and self.word(index) not in _INNER_MARKS)

    def _symbol_fits(self, at: int) -> bool:
        """Refuse one-letter symbols that begin a name or an elided word: "24703 L-202", "5 m 'a"."""
        if len(self.word(at)) > 1 or self.reading.firsts[at] != self.reading.lasts[at]:
            return True
        return not (self.glued(at) and (self.word(at + 1) == "-" or self.word(at + 1)[:1].isalnum())) or self._metres(
            at
        )

    def _metres(self, at: int) -> bool:
        return self.word(at) == "m" and self.word(at + 1).isdecimal() and len(self.word(at + 1)) == 2

    def _left(self, index: int, taken: int) -> tuple[Measure, int] | None:
        """Return the currency sign or the unit before a number ("$ 10", "EUR 20", "magnitude 7,2"), with its item."""
        at = index - 1
        if at <= taken or at < 0:
            return None
        if self.sense(at, "measure_before") is not None:
            return self._named(at), at
        measure = measure_at(self.reading, at)
        if measure is None or measure.kind != "money" or measure.name or measure.scale != 1:
            return None
        if at - 1 > taken and self.word(at - 1) == "-" and self.glued(at - 1) and not self.glued(at - 2):
            return measure, at
        return measure, at

    def _signed(self, index: int, measure: Measure) -> bool:
        """Say whether a minus stands apart before a temperature ("- 20 degrés"); elsewhere it is a bullet."""
        if measure.dimension not in ("temperature", "degree") or self.word(index - 1) != "-" or index < 1:
            return False
        return index < 2 or self.sense(index - 2, "number") is None

    # ------------------------------------------------------------ articles and compounds

    def _article(self, index: int, before: Amount | None) -> Amount | None:
        """Return an article that counts: before a unit, behind a hedge, alone, beside another number."""
        figure = Figure(_ONE, self.word(index), in_words=True)
        at = index + 1
        measure = measure_at(self.reading, at)
        if measure is not None and measure.kind == "percentage" and self.sense(index, "one_numeral") is None:
            measure = None
        spelled = measure is not None and (measure.name or (measure.kind == "quantity" and len(self.word(at)) > 1))
        if measure is not None and spelled and self.sense(at, "not_with_article") is None:
            return Amount(index, index, at, figure, measure, index + 1)
        alone = self.sense(index, "one_numeral") is not None and self._alone(index)
        if alone or self._bounded_one(index) or self._beside(index, before):
            return Amount(index, index, index, figure, None, index + 1)
        return None

    def _bounded_one(self, index: int) -> bool:
        """Say whether a bound makes an article count: "plus d'un", but not "autour d'un temple", "over a year"."""
        hedge = self._hedge(index)
        return hedge is not None and hedge[0] in _BOUNDS and self.sense(index, "one_numeral") is not None

    def _alone(self, index: int) -> bool:
        left = index == 0 or self.mark(index - 1)
        return left and self._ends(index + 1) and self.word(index - 1) not in ("'", "-")

    def _beside(self, index: int, before: Amount | None) -> bool:
        """Say whether another number stands beside it: "un ou deux", "un sur dix", "vingt, un"."""
        if self.sense(index, "one_numeral") is None:
            return False
        links = ("choice", "ratio_link")
        right = any(self.sense(index + 1, n) for n in links) and self.sense(index + 2, "number") is not None
        opens = index == 0 or self._ends(index - 1)
        comma = self.word(index + 1) == "," and self.sense(index + 2, "number") is not None and opens
        left = before is not None and before.last == index - 1 and self._ends(index + 1)
        listed = (
            before is not None and before.last == index - 2 and self.word(index - 1) == "," and self._ends(index + 1)
        )
        return right or comma or left or listed or self._coordinated(index, before)

    def _coordinated(self, index: int, before: Amount | None) -> bool:
        """Say whether a noun and another number stand beside it: "un mort et trois blessés", "une personne sur dix"."""
        for n in (2, 3):
            if not self.plain_word(index + n - 1):
                break
            link = self.sense(index + n, "joiner") or (n == 2 and self.sense(index + n, "ratio_link"))
            if link and self.sense(index + n + 1, "number") is not None:
                return True
        if before is None or before.figure.ordinal or self.sense(index - 1, "joiner") is None:
            return False
        gap = index - 1 - before.last
        return 1 < gap <= 3 and all(self.plain_word(before.last + n) for n in range(1, gap))

    def _compound(self, a: Amount, b: Amount) -> Amount | None:
        """Return two amounts that say one: "5 feet 10 inches", "13 dollars and 45 cents", "1 m 85", "3 euros 50"."""
        gap = b.first - a.last - 1
        if a.measure is None or gap > 2 or b.figure.ordinal or b.figure.value < 0 or a.figure.scale != 1:
            return None
        between = [self.word(a.last + 1 + n) for n in range(gap)]
        linked = all(w == "," or self.sense(a.last + 1 + n, "joiner") for n, w in enumerate(between))
        if not linked:
            return None
        if a.measure.kind == "money":
            return self._cents(a, b, gap)
        if a.measure.kind != "quantity":
            return None
        if b.measure is None:
            return self._bare_centimetres(a, b) if gap == 0 else None
        return self._lengths(a, b)

    def _cents(self, a: Amount, b: Amount, gap: int) -> Amount | None:
        assert a.measure is not None
        if a.measure.minor or a.figure.step != 1 or b.figure.step != 1 or not 0 < b.figure.value < 100:
            return None
        named = b.measure is not None and b.measure.minor
        bare = (
            b.measure is None
            and gap == 0
            and a.measure.name
            and len(self.word(b.index)) == 2
            and self._ends(b.last + 1)
        )
        if not (named or (bare and self.word(b.index).isdecimal())):
            return None
        value = a.figure.value + b.figure.value / 100
        figure = replace(a.figure, value=value, step=Decimal("0.01"))
        return replace(a, last=b.last, figure=figure, number_end=a.number_end)

    def _bare_centimetres(self, a: Amount, b: Amount) -> Amount | None:
        assert a.measure is not None
        written = self.word(b.index)
        if a.measure.unit != "m" or a.figure.step != 1 or not (written.isdecimal() and len(written) == 2):
            return None
        figure = replace(a.figure, value=a.figure.value + b.figure.value / 100, step=Decimal("0.01"))
        return replace(a, last=b.last, figure=figure)

    def _lengths(self, a: Amount, b: Amount) -> Amount | None:
        """Return a sum in the smaller unit: "7 feet 10 inches" is 94 inches."""
        assert a.measure is not None and b.measure is not None
        if a.measure.dimension != b.measure.dimension or a.measure.dimension not in ("length", "mass"):
            return None
        big = of_figure(replace(a.figure, magnitude=True), Interval.point(a.figure.value), a.measure).low
        small = of_figure(replace(b.figure, magnitude=True), Interval.point(_ONE), b.measure).low
        per_unit = of_figure(replace(a.figure, magnitude=True), Interval.point(_ONE), a.measure).low
        if big is None or small is None or per_unit is None or small >= per_unit or b.figure.scale != 1:
            return None
        value = big / small + b.figure.value
        figure = replace(b.figure, value=value)
        return Amount(a.index, a.first, b.last, figure, b.measure, a.number_end)

    # ------------------------------------------------------------ ratios

    def _divides(self, a: Amount, b: Amount) -> bool:
        """Say whether "9 sur 10", "un Français sur dix", "one in ten" stands there."""
        if a.measure is not None or b.measure is not None or a.figure.ordinal or b.figure.ordinal:
            return False
        link = b.first - 1
        kind = self.sense(link, "ratio_link")
        if kind is None or not 1 <= link - a.last <= 3 or not 0 < abs(a.figure.value) < b.figure.value:
            return False
        if not all(self.plain_word(n) for n in range(a.last + 1, link)):
            return False
        if a.figure.step != 1 or b.figure.step != 1 or a.figure.vague is not None or not self._uncounted(b.last + 1):
            return False
        if kind == "one":
            year = self.sense(b.index, "year") is not None
            return abs(a.figure.value) == 1 and not year and link - a.last <= 2
        return a.figure.cardinal and b.figure.cardinal

    def _uncounted(self, index: int) -> bool:
        """Say whether no unit stands there: "3 sur 10 ans" is no ratio."""
        item = self.known.get(index)
        return item is None or not item.senses.keys() & {"unit", "measure", "month", "percent", "symbol"}

    def _ratio(self, a: Amount, b: Amount) -> Amount:
        figure = replace(a.figure, value=a.figure.value / b.figure.value, step=Decimal(0), fraction=True)
        return Amount(a.index, a.first, b.last, figure, None, b.last + 1)

    # ------------------------------------------------------------ ranges and hedges

    def ranges(self, amounts: list[Amount]) -> list[Mention]:
        """Return what two ends or a hedge make of the amounts."""
        out: list[Mention] = []
        bounds: list[tuple[int, int, Amount, str]] = []
        skip = -1
        for n, a in enumerate(amounts):
            if n <= skip:
                continue
            b = amounts[n + 1] if n + 1 < len(amounts) else None
            spanned = self._range(a, b, amounts[n - 1] if n else None) if b is not None else None
            if spanned is not None:
                out.append(spanned)
                skip = n + 1
                continue
            bound = self._bound(a)
            if bound is not None:
                bounds.append(bound)
        return out + list(self._bounded(bounds))

    def _hedge(self, first: int) -> tuple[str, int] | None:
        """Return the meaning of the hedge before an item, with the hedge's item."""
        at = first - 1
        meaning = self.sense(at, "hedge")
        if meaning is None and self.word(at) == "-":
            return None
        return None if meaning is None else (meaning, at)

    def _bound(self, a: Amount) -> tuple[int, int, Amount, str] | None:
        """Return first item, last item, amount and meaning of a hedged amount."""
        if a.figure.ordinal or not a.figure.cardinal:
            return None
        before = self._hedge(a.first)
        behind = self.sense(a.last + 1, "hedge_after")
        if behind is not None and (before is None or before[0] in ("about", "some")):
            return a.first, a.last + 1, a, behind  # the bound says more: "about five hundred or more"
        return None if before is None else (before[1], a.last, a, before[0])

    def _bounded(self, bounds: list[tuple[int, int, Amount, str]]) -> Iterator[Mention]:
        """Yield hedged amounts; two bounds side by side are one range ("plus de 10 mais moins de 20")."""
        n = 0
        while n < len(bounds):
            both = self._both(bounds[n], bounds[n + 1]) if n + 1 < len(bounds) else None
            if both is not None:
                yield both
                n += 2
                continue
            first, last, a, meaning = bounds[n]
            yield self._mention(first, last, _range_kind(a), a, hedged(meaning, a.figure), meaning, a.figure.value)
            n += 1

    def _both(self, a: tuple[int, int, Amount, str], b: tuple[int, int, Amount, str]) -> Mention | None:
        gap = b[0] - a[1] - 1
        joined = gap == 1 and (self.sense(a[1] + 1, "range_joiner") or self.word(a[1] + 1) == ",")
        if not joined or a[2].measure != b[2].measure:
            return None
        one, other = hedged(a[3], a[2].figure), hedged(b[3], b[2].figure)
        if (one.low is None) == (other.low is None) or (one.high is None) == (other.high is None):
            return None
        meet = one.meet(other)
        if meet is None or meet.is_point:
            return None
        return self._mention(a[0], b[1], _range_kind(b[2]), b[2], meet, "between", None)

    def _range(self, a: Amount, b: Amount, previous: Amount | None) -> Mention | None:
        """Return the range that two amounts are the ends of, or None."""
        link = self._link(a, b)
        if link is None or not _can_end(a) or not _can_end(b):
            return None
        if b.measure is None and self.sense(a.index, "year") is not None and self.sense(b.index, "year") is not None:
            return None  # "de 1950 à 1953" is a time
        first = self._opener(a, link, previous)
        if first is None or (link == "dash" and not self._dash(a, b)):
            return None
        ends = _ends(a, b)
        if ends is None:
            return None
        low, high = ends
        hedge = self._hedge(first)
        if hedge is not None:
            first = hedge[1]
        interval = Interval(low.figure.value, high.figure.value)
        self.barred |= {a.index, b.index} if b.measure is not None or a.measure is not None else set()
        return self._mention(first, b.last, _range_kind(low), high, interval, "between", None)

    def _link(self, a: Amount, b: Amount) -> str | None:
        """Return what stands between two amounts: "and", "to", "dash"; a hedge may stand behind it."""
        at = a.last + 1
        gap = b.first - at
        if gap == 2 and self.sense(at + 1, "hedge") in ("about", "some", "nearly"):
            gap = 1
        if gap != 1:
            return None
        return self.sense(at, "range_link")

    def _opener(self, a: Amount, link: str, previous: Amount | None) -> int | None:
        """Return the first item of a range: its opener where it has one; None where "de … à" says a change."""
        at = a.first - 1
        if self.sense(at, "hedge") in ("about", "some", "nearly"):
            at -= 1
        opener = self.sense(at, "range_open")
        if opener == "and" and link in ("and", "to"):
            return at
        if link == "and":
            return None
        if opener == "to" and link == "to":
            changed = any(self.sense(at - n, "change") is not None for n in (1, 2))
            return None if changed else at
        if previous is not None and previous.last + 2 == a.first and self.word(a.first - 1) == "-":
            return None  # 1-2-3
        return a.first

    def _dash(self, a: Amount, b: Amount) -> bool:
        """Tell a range from a result, a telephone number or a name: "10-15 %" from "3-1", "01-02-03", "737-800"."""
        dash = a.last + 1
        if (
            self.glued(a.last) != self.glued(dash)
            and b.figure.value >= 0
            and self.word(dash) == "-"
            and self.glued(a.last)
        ):
            return False
        if self.word(b.last + 1) == "-" and self.sense(b.last + 2, "number") is not None:
            return False
        if a.measure is not None or b.measure is not None or b.figure.scale > 1:
            return True
        name = self.plain_word(a.first - 1) and self._capital(a.first - 1)
        small = a.figure.value <= _SMALL and b.figure.value <= _SMALL and self.glued(a.last)
        return not (name or (small and (self._result(a.first) or not self._word_behind(b.last + 1))))

    def _capital(self, index: int) -> bool:
        begins = index == 0 or self.mark(index - 1)
        return not begins and self.reading.tokens.capital(self.reading.firsts[index])

    def _result(self, first: int) -> bool:
        """Say whether a word of sports stands shortly before."""
        return any(self.sense(n, "score_word") is not None for n in range(max(0, first - _SCORE_REACH), first))

    def _word_behind(self, index: int) -> bool:
        return index < len(self.codes) and self.reading.tokens.words[self.reading.firsts[index]][:1].isalpha()

    # ------------------------------------------------------------ mentions

    def layers(self, a: Amount) -> Iterator[Mention]:
        """Yield the mentions of one amount: the number, and with a unit the whole."""
        figure = a.figure
        if a.measure is None:
            interval = figure.interval
            hedge = "about" if figure.vague is not None and figure.vague.high is not None else None
            stated = None if figure.vague is not None and figure.vague.high is None else figure.value
            yield self._mention(a.first, a.last, a.kind, a, interval, hedge, stated)
            return
        inner = self.reading.known[a.index].senses.get("number")
        if isinstance(inner, Figure) and a.measure.scale == 1:
            number = Amount(a.index, a.index, a.index, inner, None, a.index + 1)
            yield from self.layers(number)
        if a.index in self.barred:
            return
        hedge = "about" if figure.vague is not None and figure.vague.high is not None else None
        stated = None if figure.vague is not None and figure.vague.high is None else figure.value
        yield self._mention(a.first, a.last, a.kind, a, figure.interval, hedge, stated)

    def _mention(
        self, first: int, last: int, kind: str, a: Amount, interval: Interval, hedge: str | None, stated: Decimal | None
    ) -> Mention:
        start, end = self.reading.span(first, last + 1)
        if a.measure is None and hedge is None:
            quantity = Quantity(stated, interval, None, _bare(a.figure), interval)
            return Mention(start, end, kind, quantity, None, None, a.figure.cardinal, a.figure.damaged)
        unit, dimension = (a.measure.unit, a.measure.dimension) if a.measure is not None else (None, _bare(a.figure))
        base = (
            of_figure(a.figure, interval, a.measure)
            if hedge in (None, "between")
            else based(interval, a.figure.step, unit, exact=True)
        )
        quantity = Quantity(stated, interval, unit, dimension, base, hedge)
        return Mention(start, end, kind, quantity, cardinal=a.figure.cardinal, damaged=a.figure.damaged)


def _bare(figure: Figure) -> str:
    if figure.ordinal:
        return "ordinal"
    return "ratio" if figure.fraction else "count"


def _range_kind(a: Amount) -> str:
    """Return the kind of a range of two ends: that of its unit, "range" without one."""
    return "range" if a.measure is None else a.measure.kind


def _can_end(a: Amount) -> bool:
    f = a.figure
    return not f.ordinal and f.cardinal and f.vague is None


def _ends(a: Amount, b: Amount) -> tuple[Amount, Amount] | None:
    """Return both ends in one unit and with their magnitude, the lower first; None where they make no range.

    The first end takes the multiplier of the second: "10 à 12 millions" begins at ten million.
    """
    if a.measure is not None and b.measure is not None and a.measure.dimension != b.measure.dimension:
        return None
    if a.measure is not None and b.measure is None and a.measure.name:
        return None
    measure = b.measure or a.measure
    scale = b.figure.scale
    if a.figure.scale == 1 and scale > 1 and a.figure.value < b.figure.value / scale:
        f = a.figure
        a = replace(
            a, figure=replace(f, value=f.value * scale, step=f.step * scale, scale=scale, magnitude=b.figure.magnitude)
        )
    if measure is not None and a.measure is not None and b.measure is not None and a.measure.unit != b.measure.unit:
        return None
    a, b = replace(a, measure=measure), replace(b, measure=measure)
    if b.figure.value < a.figure.value:
        below = a.figure.value <= 0 and b.figure.value <= 0
        return (b, a) if below else None
    return (a, b) if a.figure.value < b.figure.value else None
