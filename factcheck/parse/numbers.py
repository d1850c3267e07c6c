"""Numbers: digits and number words of a text, folded into one item each.

An item's figure is the sense of each of its classes (see lexicon.NUMBER_SETS); a `numeric_date` has its digits as
written ("12/03/2024"), a `clock` an (hour, minute) pair, a `one` is an article that may count ("un mort").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from factcheck.model.interval import Interval
from factcheck.parse.counting import Count, Rules
from factcheck.parse.digits import Digits, read_digits, stands_plain
from factcheck.parse.figures import Figure, read_literal
from factcheck.parse.lexicon import NUMBER_WORDS, Item, Lexicon
from factcheck.parse.tokens import NUMBER, WORD, Tokens
from factcheck.parse.vocabulary import Vocabulary, vocabulary

_HALF = Decimal("0.5")
_ABOUT = Decimal("0.1")


def fold(tokens: Tokens, items: list[Item], lexicon: Lexicon) -> list[Item]:
    """Return the items with every number as one item: its class set as code, its Figure as the value of each class."""
    words = tokens.words
    hyphens = [item for item in items if words[item.first] == "-" and item.first == item.last]
    if hyphens:  # a hyphen may be a known word of other readers; here it is only what joins
        items = [item for item in items if words[item.first] != "-" or item.first != item.last]
    scan = _Scan(tokens, items, vocabulary(lexicon.language.code))
    openers = scan.vocabulary.openers
    out: list[Item] = []
    k, size = 0, len(items)
    while k < size:
        item = items[k]
        if item.code not in openers:
            out.append(item)
            k += 1
            continue
        if item.code == "n":
            plain = scan.plain(k, out[-1] if out else None)
            if plain is not None:
                out.append(plain)
                k += 1
                continue
        said = scan.number(k, out[-1] if out else None)
        if said is None:
            out.append(item)
            k += 1
            continue
        while out and out[-1].first >= said.item.first:
            out.pop()  # a sign word, "plusieurs" before a collective
        out.append(said.item)
        k = said.next
        while k < size and items[k].first <= said.item.last:
            k += 1
    return _merged(out, hyphens) if hyphens else out


def _merged(items: list[Item], hyphens: list[Item]) -> list[Item]:
    """Put back the hyphens that no number has taken."""
    taken = {at for item in items if item.last > item.first for at in range(item.first, item.last + 1)}
    free = [hyphen for hyphen in hyphens if hyphen.first not in taken]
    starts = {item.first for item in items}
    return sorted([*items, *(h for h in free if h.first not in starts)], key=lambda item: item.first)


@dataclass(slots=True)
class _Said:
    """A folded number and the item behind it."""

    item: Item
    next: int


@dataclass(slots=True)
class _Amount:
    """A number while it is being put together: its figure, its last token, the item behind it."""

    figure: Figure
    last: int
    next: int


class _Scan:
    """One text being folded."""

    def __init__(self, tokens: Tokens, items: list[Item], vocabulary: Vocabulary) -> None:
        self.tokens = tokens
        self.items = items
        self.vocabulary = vocabulary
        self.rules = Rules(vocabulary.joined_values, vocabulary.unjoined_tens, vocabulary.joiner_after)

    # ------------------------------------------------------------ items

    def follows(self, k: int, last: int, hyphen: bool = True) -> bool:
        """Say whether item k stands directly behind a token, or behind a hyphen."""
        if k >= len(self.items):
            return False
        gap = self.items[k].first - last
        return gap == 1 or (hyphen and gap == 2 and self.tokens.words[last + 1] == "-")

    def sense(self, k: int, name: str) -> Any:
        """Return the value of item k in a class, or None."""
        return self.items[k].senses.get(name) if k < len(self.items) else None

    # ------------------------------------------------------------ one number

    def plain(self, k: int, before: Item | None) -> Item | None:
        """Return a number in digits that nothing around it changes, as nearly all are; None to look closer."""
        item, vocabulary = self.items[k], self.vocabulary
        at, tokens = item.first, self.tokens
        following = self.items[k + 1] if k + 1 < len(self.items) else None
        if following is not None and following.first == at + 1 and following.code in vocabulary.movers:
            return None
        if before is not None and before.last + 1 == at and before.code in vocabulary.changers:
            return None
        if not stands_plain(tokens, at, vocabulary):
            return None
        word = tokens.words[at]
        literal = read_literal(word, vocabulary.decimal_mark)
        if literal.kind == "code" or (word[0] == "0" and len(word) > 1 and literal.kind == "integer"):
            return None
        figure = Figure(literal.value, word, False, False, None, literal.step, literal.grouped)
        classes = _PLAIN
        if literal.kind == "integer" and not literal.grouped:
            classes = _YEAR if _is_year(word) else (_DAY if 1 <= literal.value <= 31 else _PLAIN)
        return Item(at, at, dict.fromkeys(classes, figure), vocabulary.lexicon.code_of(classes))

    def number(self, k: int, before: Item | None) -> _Said | None:
        """Return the number that begins at item k, or None when the words count nothing here."""
        item = self.items[k]
        if item.code == "n":
            return self._from_digits(k, before)
        amount = self._in_words(k, before)
        if amount is None:
            return None
        first = item.first
        if (
            amount.figure.vague is not None
            and before is not None
            and "several" in before.senses
            and before.last + 1 == first
        ):
            first = before.first
        return self._finish(first, amount, before, day=True, others=item.senses if amount.last == item.last else {})

    def _finish(self, first: int, amount: _Amount, before: Item | None, day: bool, others: Mapping[str, Any]) -> _Said:
        figure = amount.figure
        if (
            before is not None
            and "sign" in before.senses
            and before.last + 1 == first
            and not figure.ordinal
            and figure.vague is None
        ):
            first = before.first
            figure = replace(figure, value=-figure.value)
        figure = self._checked(figure, first, amount.last, before)
        start, end = self.tokens.span(first, amount.last)
        figure = replace(figure, literal=self.tokens.text[start:end])
        classes = _classes(figure, day)
        return _Said(self._item(first, amount.last, classes, figure, others), amount.next)

    def _item(self, first: int, last: int, classes: frozenset[str], figure: Figure, others: Mapping[str, Any]) -> Item:
        senses: dict[str, Any] = {n: v for n, v in others.items() if n not in NUMBER_WORDS and n not in _FOLDED}
        senses.update(dict.fromkeys(classes, figure))
        return Item(first, last, senses, self.vocabulary.lexicon.code_of(frozenset(senses)))

    def _checked(self, figure: Figure, first: int, last: int, before: Item | None) -> Figure:
        """Note a reference ("article 49.3") before a number and residue ("7.000 XNUMX") behind it."""
        words = self.tokens.words
        if before is not None and before.last + 1 == first and "reference" in before.senses:
            figure = replace(figure, cardinal=False)
        if last + 1 < len(words) and words[last + 1] in self.vocabulary.residue_beside:
            figure = replace(figure, damaged=True)
        return figure

    # ------------------------------------------------------------ digits first

    def _from_digits(self, k: int, before: Item | None) -> _Said | None:
        item = self.items[k]
        digits = self._mended(read_digits(self.tokens, item.first, self.vocabulary))
        following = k + 1
        while following < len(self.items) and self.items[following].first <= digits.last:
            following += 1
        if digits.kind in ("numeric_date", "clock"):
            code = self.vocabulary.code(digits.kind)
            return _Said(Item(digits.first, digits.last, {digits.kind: digits.written}, code), following)
        if digits.kind == "code":
            return _Said(self._item(digits.first, digits.last, frozenset({"code"}), digits.figure, {}), following)
        if digits.kind == "ordinal":
            amount = _Amount(digits.figure, digits.last, following)
            return self._finish(digits.first, amount, None, day=True, others={})
        clock = self._meridiem(digits, following)
        if clock is not None:
            return clock
        return self._with_magnitude(k, digits, following, before)

    def _meridiem(self, digits: Digits, following: int) -> _Said | None:
        """Return "6 pm" and "2.17pm" as a time of day."""
        half = self.sense(following, "meridiem")
        if half is None or not self.follows(following, digits.last, hyphen=False) or digits.figure.grouped:
            return None
        hour, minute = int(digits.figure.value), int(digits.figure.value % 1 * 100)
        if not 1 <= hour <= 12 or minute > 59 or digits.literal.step < Decimal("0.01"):
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
        last = self.items[following].last
        return _Said(Item(digits.first, last, {"clock": (hour, minute)}, self.vocabulary.code("clock")), following + 1)

    def _mended(self, digits: Digits) -> Digits:
        """Join digits that residue of an encoding has torn apart ("10�000"), and note the damage."""
        words = self.tokens.words
        at = digits.last + 1
        if digits.kind != "number" or at >= len(words):
            return digits
        for form in self.vocabulary.residue_inside:
            end = at + len(form)
            if tuple(words[at:end]) == form and self.tokens.glued(digits.last):
                figure, last = replace(digits.figure, damaged=True), digits.last
                if end < len(words) and self.tokens.kinds[end] == NUMBER and _group(words[end]):
                    last = end
                    whole = Decimal(words[end].replace(",", "").replace(".", ""))
                    figure = replace(figure, value=figure.value * 1000 + whole, grouped=True)
                return replace(digits, last=last, figure=figure)
        return digits

    def _with_magnitude(self, k: int, digits: Digits, following: int, before: Item | None) -> _Said:
        count = Count(self.rules)
        figure = digits.figure
        count.write(abs(figure.value), digits.literal.step, False)
        amount = self._go_on(count, digits.last, following, before)
        if amount.last == digits.last:
            amount = replace(amount, figure=replace(figure, value=abs(figure.value)))
        amount = self._abbreviated(amount, before)
        amount = self._dozens(self._with_fraction(self._with_decimals(amount)), before)
        bare = amount.last == digits.last and not figure.grouped and digits.literal.kind == "integer"
        if amount.last == digits.last:
            amount = replace(amount, figure=figure)
        else:
            sign = -1 if figure.value < 0 else 1
            result = replace(amount.figure, value=sign * amount.figure.value, in_words=False, damaged=figure.damaged)
            amount = replace(amount, figure=result)
        if bare and len(self.tokens.words[digits.last]) > 1 and self.tokens.words[digits.last][0] == "0":
            amount = replace(amount, figure=replace(amount.figure, cardinal=False))
        said = self._finish(digits.first, amount, before, day=bare, others={})
        if bare and digits.first == digits.last and _is_year(self.tokens.words[digits.last]):
            said = _Said(self._item(said.item.first, said.item.last, _YEAR, said.item.senses["number"], {}), said.next)
        if digits.figure.fraction and amount.last == digits.last and _day_month(digits.written):
            item = said.item
            senses = {"number": item.senses["number"], "numeric_date": digits.written}
            said = _Said(replace(item, senses=senses, code=self.vocabulary.code(*senses)), said.next)
        return said

    # ------------------------------------------------------------ words

    def _go_on(self, count: Count, last: int, k: int, before: Item | None) -> _Amount:
        """Say the words from item k on as long as they fit; `count` has begun."""
        between = before is not None and before.senses.get("range_open") == "and"
        ordinal = plural = False
        joined = before_join = None
        while k < len(self.items):
            at, was_joined = k, False
            if not self.follows(k, last):
                break
            hyphen = self.items[k].first - last == 2
            if "joiner" in self.items[k].senses and not between:
                nxt = self._word_value(k + 1)
                if nxt is None or not self.follows(k + 1, self.items[k].last) or not count.can_join(nxt):
                    break
                before_join = (count.copy(), last, k)
                at, was_joined = k + 1, True
            item = self.items[at]
            senses = item.senses
            if "digits" in senses:
                if not self._may_write(count, at, was_joined) or not count.write(
                    Decimal(senses["digits"]), Decimal(1), was_joined
                ):
                    break
                last, k, joined = item.last, at + 1, before_join if was_joined else joined
                continue
            name = next((n for n in ("cardinal", "one", "ordinal", "ordinal_plural") if n in senses), None)
            if name is None or (name == "one" and not _says_one(senses, count, was_joined or hyphen)):
                break
            value = int(senses[name])
            if name == "ordinal_plural" and value >= 100:
                break  # "quatre centièmes" is a fraction
            if "currency" in senses and (count.digits or count.group >= 20):
                break  # "34 cents", "quarante-cinq cents"
            trial = count.copy()
            if name == "ordinal" and value >= 1000 and not count.started:
                trial.say(1, False, False)  # "le millionième"
            if not trial.say(value, "score" in senses, was_joined or hyphen):
                break
            count, last, k = trial, item.last, at + 1
            joined = before_join if was_joined else (joined if value < 1000 else None)
            if name.startswith("ordinal"):
                ordinal, plural = True, name == "ordinal_plural"
                break
        if joined is not None and k < len(self.items) and not ordinal and self._must_part(k, last, joined):
            count, last, k = joined
        figure = Figure(
            count.value, "", in_words=True, ordinal=ordinal, step=count.step, magnitude=count.scaled, scale=count.scale
        )
        del plural
        return _Amount(figure, last, k)

    def _word_value(self, k: int) -> int | None:
        """Return the value of a number word or of digits, to decide whether it may be joined."""
        if k >= len(self.items):
            return None
        senses = self.items[k].senses
        for name in ("cardinal", "one", "ordinal", "ordinal_plural"):
            if name in senses:
                return int(senses[name])
        digits = senses.get("digits", "")
        return int(digits) if digits.isdecimal() and len(digits) < 3 else None

    def _may_write(self, count: Count, k: int, joined: bool) -> bool:
        """Say whether digits may go on a number: "4 thousand 3 hundred", "1 million 200 000", "3 hundred and 21"."""
        digits = self.items[k].senses["digits"]
        if joined:
            return bool(digits.isdecimal()) and digits[0] != "0"
        if not count.parts or not digits.isdecimal():
            return False
        return (self._word_value(k + 1) or 0) >= 100 and self.follows(k + 1, self.items[k].last, hyphen=False)

    def _must_part(self, k: int, last: int, joined: tuple[Count, int, int]) -> bool:
        """Say whether what "and" joined belongs to what follows: "one hundred and three quarters", "… and two hundred"."""
        if not self.follows(k, last):
            return False
        senses = self.items[k].senses
        if "cardinal" in senses and self.vocabulary.joiner_after == "hundred":
            return True
        denominator = self._denominator(k, plural_only=False)
        if denominator is None:
            return False
        said = self._between(joined[2] + 1, k)
        return said is not None and said < denominator

    def _between(self, k: int, stop: int) -> Decimal | None:
        """Return the number that the items from k up to stop say on their own."""
        count = Count(self.rules)
        for item in self.items[k:stop]:
            value = item.senses.get("cardinal", item.senses.get("one"))
            if value is None or not count.say(int(value), "score" in item.senses, True):
                return None
        return count.value

    def _in_words(self, k: int, before: Item | None) -> _Amount | None:
        """Return the number that number words from item k on say, or None when they count nothing."""
        item = self.items[k]
        senses = item.senses
        if "fraction_sign" in senses:
            return _Amount(_part(Decimal(1), senses["fraction_sign"]), item.last, k + 1)
        if "roman_ordinal" in senses:
            return self._roman(k)
        if "ordinal_alone" in senses:
            return _Amount(_rank(senses["ordinal_alone"]), item.last, k + 1)
        if "collective" in senses or "collective_plural" in senses:
            return self._collective(k, None, before)
        if "cardinal" not in senses and "one" not in senses and "ordinal" not in senses:
            return self._lone_fraction(k, before)
        return self._counted(k, before)

    def _counted(self, k: int, before: Item | None) -> _Amount | None:
        item, senses = self.items[k], self.items[k].senses
        article = "one" in senses and "cardinal" not in senses
        if article:
            return self._after_article(k, before)
        several = (
            before is not None and before.last + 1 == item.first and before.senses.keys() & {"several", "plural_mark"}
        )
        if "cardinal" in senses and several and int(senses["cardinal"]) >= 100 and not self._goes_on(k):
            return self._collective(k, None, before)
        if "cardinal" in senses and (int(senses["cardinal"]) >= 10000 or "currency" in senses):
            return None
        count = Count(self.rules)
        if not self._lone_word_counts(k, before):
            return None
        amount = self._go_on(count, item.first - 1, k, before)
        if amount.last < item.first:
            return None
        if amount.figure.ordinal:
            return amount
        return self._completed(amount, before)

    def _goes_on(self, k: int) -> bool:
        """Say whether a smaller number word follows ("les mille deux cents"): then the word counts exactly."""
        value = self._word_value(k + 1)
        return self.follows(k + 1, self.items[k].last) and value is not None and value < 1000

    def _completed(self, amount: _Amount, before: Item | None) -> _Amount:
        amount = self._with_decimals(amount)
        amount = self._with_fraction(amount)
        return self._dozens(amount, before)

    def _after_article(self, k: int, before: Item | None) -> _Amount | None:
        """Return what "un", "une", "a" begins: a longer number, a fraction, a collective; else an article that may count."""
        item = self.items[k]
        if not self.follows(k + 1, item.last):
            return None
        value = self._word_value(k + 1)
        senses = self.items[k + 1].senses
        count = Count(self.rules)
        if "cardinal" in senses and value is not None and value >= 100:
            if value >= 1000 or "cents" not in senses:
                count.say(1, False, False)
                amount = self._go_on(count, item.last, k + 1, before)
                return None if amount.last == item.last else self._completed(amount, before)
        if "collective" in senses:
            return self._collective(k + 1, item, before)
        one = _Amount(Figure(Decimal(1), "", in_words=True), item.last, k + 1)
        amount = self._with_decimals(one) if "one_numeral" in item.senses else one
        if amount.last == item.last:
            amount = self._with_fraction(one, article=True)
        return None if amount.last == item.last else amount

    def _lone_word_counts(self, k: int, before: Item | None) -> bool:
        """Say whether a word that is also something else is a number here ("un logement neuf")."""
        item = self.items[k]
        adjective = "adjective" in item.senses
        pronoun = item.senses.get("cardinal") == "1"
        if not adjective and not pronoun:
            return True
        words, kinds = self.tokens.words, self.tokens.kinds
        behind = item.last + 1
        follows = self.follows(k + 1, item.last)
        if follows and self._word_value(k + 1) is not None:
            return True
        touches = before is not None and before.last + 1 == item.first
        if pronoun:
            barred = touches and before is not None and "one_before" in before.senses
            return not barred and not (follows and "one_after" in self.items[k + 1].senses)
        if (
            touches
            and before is not None
            and ("numero" in before.senses or "number" in before.senses or "hedge" in before.senses)
        ):
            return True
        if follows and self._measures(k + 1):
            return True
        if follows and "ratio_link" in self.items[k + 1].senses:
            return True
        if not self._is_word(item.first - 1) and not self._is_word(behind):
            return True  # alone between marks
        plural = (
            behind < len(words) and kinds[behind] == WORD and words[behind].endswith(self.vocabulary.plural_endings)
        )
        return plural and len(words[behind]) > 3

    def _is_word(self, at: int) -> bool:
        return 0 <= at < len(self.tokens.words) and self.tokens.kinds[at] == WORD and self.tokens.words[at] != "\n"

    def _measures(self, k: int) -> bool:
        """Say whether an item can be counted by the number before it: a month, a unit, a currency, "pour cent"."""
        senses = self.items[k].senses
        return self.tokens.kinds[self.items[k].first] == WORD and bool(senses.keys() & _COUNTED)

    # ------------------------------------------------------------ what comes behind the words

    def _abbreviated(self, amount: _Amount, before: Item | None) -> _Amount:
        """Apply "k", "M", "bn" behind digits; "m" and "B" only where a currency stands before the digits."""
        k, figure = amount.next, amount.figure
        if not self.follows(k, amount.last, hyphen=False) or figure.scale != 1:
            return amount
        item = self.items[k]
        start, end = self.tokens.span(item.first, item.last)
        written = self.tokens.text[start:end]
        words = self.vocabulary.lexicon.language.words
        by = words.get("abbreviation", {}).get(written)
        money = before is not None and bool(_MONEY & before.senses.keys())
        behind = self.follows(k + 1, item.last, hyphen=False) and bool(_MONEY & self.items[k + 1].senses.keys())
        if by is None and (money or behind):
            by = words.get("money_abbreviation", {}).get(written)
        if by is None:
            return amount
        scale = Decimal(by)
        figure = replace(figure, value=figure.value * scale, step=figure.step * scale, scale=scale, magnitude=True)
        return _Amount(figure, item.last, k + 1)

    def _with_decimals(self, amount: _Amount) -> _Amount:
        """Read "virgule cinquante-deux", "point five", and a magnitude behind it ("two point two million")."""
        k = amount.next
        if self.sense(k, "point") is None or not self.follows(k, amount.last, hyphen=False) or amount.figure.scale != 1:
            return amount
        digits, last, nxt = "", self.items[k].last, k + 1
        while nxt < len(self.items) and self.follows(nxt, last):
            count = Count(self.rules)
            written = self.items[nxt].senses.get("digits")
            if written is not None and written.isdecimal() and not digits:
                digits, last, nxt = written, self.items[nxt].last, nxt + 1
                break
            value = self.items[nxt].senses.get("cardinal", self.items[nxt].senses.get("one"))
            if value is None or int(value) >= 1000 or (digits and len(value) > 1):
                break
            said = self._go_on(count, last, nxt, None)
            if said.next == nxt or said.figure.scale != 1:
                count = Count(self.rules)
                count.say(int(value), False, True)
                said = _Amount(Figure(count.value, ""), self.items[nxt].last, nxt + 1)
            digits, last, nxt = digits + str(said.figure.value), said.last, said.next
        if not digits:
            return amount
        value, step = amount.figure.value + Decimal("0." + digits), Decimal(1).scaleb(-len(digits))
        count = Count(self.rules)
        count.write(value, step, False)
        return self._go_on(count, last, nxt, None)

    def _denominator(self, k: int, plural_only: bool) -> Decimal | None:
        """Return what item k divides by: "tiers" 3, "quarters" 4, "cinquièmes" 5."""
        senses = self.items[k].senses if k < len(self.items) else {}
        if "fraction" in senses:
            return Decimal(senses["fraction"].partition("/")[2])
        if "ordinal_plural" in senses:
            return Decimal(senses["ordinal_plural"])
        if not plural_only and "ordinal" in senses and int(senses["ordinal"]) > 2:
            return Decimal(senses["ordinal"])
        return None

    def _with_fraction(self, amount: _Amount, article: bool = False) -> _Amount:
        """Read a denominator behind a number, "et demi", "and three fifths", "1/2" behind "2", and a magnitude behind all."""
        figure, k = amount.figure, amount.next
        if figure.ordinal or k >= len(self.items):
            return amount
        single = figure.value == 1 and figure.in_words
        if self.follows(k, amount.last):
            below = self._denominator(k, plural_only=not single)
            last = self.items[k].last
            if below is not None and figure.in_words and (not single or self._is_part(k, article)):
                part = _part(figure.value, f"1/{below}")
                return self._magnified(_Amount(replace(part, in_words=True), last, k + 1))
            mixed = self._mixed(k, amount)
            if mixed is not None:
                return mixed
        if self.sense(k, "joiner") is None or not self.follows(k, amount.last, hyphen=False):
            return amount
        added = self._added_part(k + 1, self.items[k].last)
        if added is None:
            return amount
        scale = figure.scale
        if scale > 1:
            larger = self._magnified(added)
            if larger.last != added.last:  # "one billion and a half million"
                added, scale = larger, Decimal(1)
        step = scale * added.figure.value if scale > 1 else added.figure.step
        figure = replace(figure, value=figure.value + scale * added.figure.value, step=step, fraction=True)
        amount = _Amount(figure, added.last, added.next)
        return amount if figure.scale > 1 else self._magnified(amount)

    def _mixed(self, k: int, amount: _Amount) -> _Amount | None:
        """Return "2 1/2" and "2½" as one number."""
        if amount.figure.scale != 1 or amount.figure.step != 1 or amount.figure.in_words:
            return None
        item = self.items[k]
        if "fraction_sign" in item.senses and item.first == amount.last + 1:
            part = _part(Decimal(1), item.senses["fraction_sign"]).value
            return _Amount(replace(amount.figure, value=amount.figure.value + part, fraction=True), item.last, k + 1)
        if item.code != "n" or item.first != amount.last + 1:
            return None
        digits = read_digits(self.tokens, item.first, self.vocabulary)
        if not digits.figure.fraction or self.tokens.glued(amount.last):
            return None
        nxt = k + 1
        while nxt < len(self.items) and self.items[nxt].first <= digits.last:
            nxt += 1
        figure = replace(amount.figure, value=amount.figure.value + digits.figure.value, fraction=True)
        return self._magnified(_Amount(figure, digits.last, nxt))

    def _is_part(self, k: int, article: bool) -> bool:
        """Say whether "un cinquième", "a third" is a part ("… des électeurs") and not a rank ("un cinquième mandat")."""
        item = self.items[k]
        if "fraction" in item.senses and not article:
            return True
        behind = item.last + 1
        if behind >= len(self.tokens.words) or self.tokens.kinds[behind] != WORD or self.tokens.words[behind] == "\n":
            return "cardinal" not in item.senses
        senses = self.items[k + 1].senses if self.follows(k + 1, item.last) else {}
        if "ordinal" in item.senses and not article:
            return self.vocabulary.joiner_after == "hundred" or "of" in senses
        return (
            bool(senses.keys() & {"of", "joiner", "measure", "either_unit"}) or (self._word_value(k + 1) or 0) >= 1000
        )

    def _added_part(self, k: int, last: int) -> _Amount | None:
        """Return the fraction below one that "et" adds: "demi", "deux tiers", "a half", "fifty-four hundredths"."""
        if not self.follows(k, last, hyphen=False):
            return None
        senses = self.items[k].senses
        if "demi" in senses:
            return _Amount(_part(Decimal(1), "1/2"), self.items[k].last, k + 1)
        if "fraction_sign" in senses:
            return _Amount(_part(Decimal(1), senses["fraction_sign"]), self.items[k].last, k + 1)
        value = senses.get("cardinal", senses.get("one"))
        if value is None or int(value) >= 100:
            return None
        said = self._go_on(Count(self.rules), last, k, None)
        if "one" in senses and said.next == k:
            said = _Amount(Figure(Decimal(1), ""), self.items[k].last, k + 1)
        below = self._denominator(said.next, plural_only=said.figure.value != 1)
        if below is None or said.figure.value >= below or not self.follows(said.next, said.last) or said.figure.ordinal:
            return None
        return _Amount(_part(said.figure.value, f"1/{below}"), self.items[said.next].last, said.next + 1)

    def _magnified(self, amount: _Amount) -> _Amount:
        """Apply a magnitude behind a fraction: "demi-million", "a quarter of a million", "five and a half million"."""
        k, last = amount.next, amount.last
        while k < len(self.items) and self.follows(k, last) and self.items[k].senses.keys() & {"link", "one"}:
            last, k = self.items[k].last, k + 1
        if not self.follows(k, last):
            return amount
        senses = self.items[k].senses
        by = senses.get("cardinal", senses.get("collective"))
        if by is None or (int(by) < 1000 and "collective" not in senses):
            return amount
        scale = Decimal(by)
        figure = replace(amount.figure, value=amount.figure.value * scale, step=scale / 2, scale=scale)
        return _Amount(replace(figure, magnitude=scale >= 1_000_000), self.items[k].last, k + 1)

    def _lone_fraction(self, k: int, before: Item | None) -> _Amount | None:
        """Return "half", "la moitié", "demi-million" where they say a share: before "of" or a magnitude, behind a hedge."""
        item = self.items[k]
        if "fraction" not in item.senses:
            return None
        part = _Amount(replace(_part(Decimal(1), item.senses["fraction"]), in_words=True), item.last, k + 1)
        whole = self._magnified(part)
        if whole.last != part.last:
            return whole
        hedged = before is not None and before.last + 1 == item.first and "hedge" in before.senses
        shared = self.follows(k + 1, item.last, hyphen=False) and "of" in self.items[k + 1].senses
        if hedged or (shared and "demi_share" in item.senses) or self._measured_behind(k + 1, item.last):
            return part
        return None

    def _measured_behind(self, k: int, last: int) -> bool:
        """Say whether a unit follows, perhaps behind "of a": "quart de litre", "half a gallon", "quarter-litre"."""
        while self.follows(k, last) and self.items[k].senses.keys() & {"of", "one"}:
            last, k = self.items[k].last, k + 1
        return self.follows(k, last) and bool(self.items[k].senses.keys() & {"measure", "percent"})

    # ------------------------------------------------------------ ranks and collectives

    def _roman(self, k: int) -> _Amount | None:
        item = self.items[k]
        if self.sense(k + 1, "roman_noun") is None or not self.follows(k + 1, item.last):
            return None
        if not self.tokens.capital(item.first):
            return None
        return _Amount(replace(_rank(item.senses["roman_ordinal"]), in_words=False), item.last, k + 1)

    def _dozens(self, amount: _Amount, before: Item | None) -> _Amount:
        """Return "deux douzaines" and "200 dozens" as exact numbers."""
        k = amount.next
        if not self.follows(k, amount.last, hyphen=False) or amount.figure.fraction:
            return amount
        senses = self.items[k].senses
        by = senses.get("collective_plural", senses.get("collective"))
        if by is None:
            return amount
        scale = Decimal(by)
        figure = replace(amount.figure, value=amount.figure.value * scale, step=scale)
        return _Amount(replace(figure, magnitude=figure.magnitude or scale >= 1_000_000), self.items[k].last, k + 1)

    def _collective(self, k: int, article: Item | None, before: Item | None) -> _Amount | None:
        """Return "une trentaine" as about thirty, "des dizaines de milliers" as twenty thousand and more."""
        value, last, nxt, plural = Decimal(1), 0, k, False
        while nxt < len(self.items) and (nxt == k or self.follows(nxt, last)):
            senses = self.items[nxt].senses
            by = senses.get("collective", senses.get("collective_plural", senses.get("cardinal")))
            if by is None or ("cardinal" in senses and int(by) < 100):
                break
            plural = plural or (nxt == k and "collective" not in senses)
            value, last, nxt = value * Decimal(by), self.items[nxt].last, nxt + 1
            linked = self.sense(nxt, "link") is not None and self.follows(nxt, last, hyphen=False)
            if linked and self.items[nxt + 1 : nxt + 2] and self._multiplies(nxt + 1):
                last, nxt = self.items[nxt].last, nxt + 1
            else:
                break
        if article is None and not plural:
            return None
        of = nxt < len(self.items) and self.follows(nxt, last, hyphen=False) and "of" in self.items[nxt].senses
        if "of_needed" in self.items[k].senses and not of and nxt == k + 1:
            return None
        vague = Interval(value * 2, None) if plural else Interval(value - value * _ABOUT, value + value * _ABOUT)
        return _Amount(Figure(value, "", in_words=True, vague=vague, step=value), last, nxt)

    def _multiplies(self, k: int) -> bool:
        senses = self.items[k].senses
        by = senses.get("collective_plural", senses.get("cardinal", "0"))
        return int(by) >= 1000


_FOLDED = frozenset({"number", "year", "day", "vague", "code"})
# Classes of the words that a number counts or dates, here or in the files of dates and units.
_COUNTED = frozenset({"month", "unit", "measure", "either_unit", "currency", "percent"})
_MONEY = frozenset({"currency", "currency_symbol"})
_PLAIN = frozenset({"number"})
_YEAR = frozenset({"number", "year"})
_DAY = frozenset({"number", "day"})


def _classes(figure: Figure, day: bool) -> frozenset[str]:
    names = {"number"}
    if figure.vague is not None:
        names.add("vague")
    elif figure.ordinal:
        names.add("ordinal")
    if day and figure.vague is None and figure.scale == 1 and 1 <= figure.value <= 31 and figure.value % 1 == 0:
        names.add("day")
    return frozenset(names)


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits[0] in "12"


def _day_month(written: object) -> bool:
    if not isinstance(written, str) or "/" not in written:
        return False
    a, _, b = written.partition("/")
    return a.isdigit() and b.isdigit() and len(a) <= 2 and len(b) <= 2 and int(a) <= 31 and int(b) <= 31


def _group(digits: str) -> bool:
    return len(digits) == 3 or all(len(p) == 3 for p in digits.replace(",", ".").split("."))


def _says_one(senses: Mapping[str, Any], count: Count, joined: bool) -> bool:
    """Say whether an article goes on with a number: "vingt et un", "cent un", but not "25 million a season"."""
    return "one_numeral" in senses and (joined or not count.started or count.hundreds or bool(count.parts))


def _part(above: Decimal, share: str) -> Figure:
    top, _, below = share.partition("/")
    return Figure(above * Decimal(top) / Decimal(below), "", step=Decimal(0), fraction=True)


def _rank(value: str) -> Figure:
    return Figure(Decimal(value), "", in_words=True, ordinal=True)


__all__ = ["Figure", "fold"]
