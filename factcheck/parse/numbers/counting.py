"""Number words as a small machine that refuses nonsense; where it refuses, the next number begins.

The state is what has been said so far, and the room that is left: behind "vingt" a unit fits, behind "cent" anything
below a hundred, behind "cinq" nothing but a word that multiplies. "vingt quinze" is therefore two numbers.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import frozen, record

ALL = 1000  # room of an empty group
MILLION = 1_000_000


@frozen
class Rules:
    """Where a language joins its number words: see the settings in <language>/numbers.toml."""

    joined_values: frozenset[int]
    unjoined_tens: frozenset[int]
    joiner_after: str  # "ten", "hundred" or "any": all of hundreds, tens and units


@record
class Count:
    """A number that is being said.

    parts  what magnitude words have closed, as (value, magnitude). group  what is open below the next magnitude.
    room   values below it can still be added. ten  the tens word just said, or 0. hundreds  whether "hundred" was said.
    step   place value of the last digit said. scaled  whether a million or more, or digits with "thousand", was said.
    """

    rules: Rules
    parts: tuple[tuple[Decimal, Decimal], ...] = ()
    group: Decimal = Decimal(0)
    room: int = ALL
    ten: int = 0
    hundreds: bool = False
    digits: bool = False
    started: bool = False
    step: Decimal = Decimal(1)
    scaled: bool = False
    scale: Decimal = Decimal(1)

    def copy(self) -> Count:
        """Return a state that goes on independently."""
        return Count(
            self.rules, self.parts, self.group, self.room, self.ten, self.hundreds, self.digits, self.started,
            self.step, self.scaled, self.scale,
        )  # fmt: skip

    @property
    def value(self) -> Decimal:
        """Return what has been said so far."""
        return sum((p[0] for p in self.parts), self.group)

    def say(self, value: int, score: bool, joined: bool) -> bool:
        """Take the next word if it fits; `joined` says that "et", "and" or a hyphen stands before it."""
        if value >= 1000:
            return self._multiply(Decimal(value))
        if value >= 100:
            return self._hundred() if value == 100 else self._hundreds(value)
        if value >= 20:
            whole = value % 10 == 0  # nothing goes on behind "veintiuno"
            return self._add(value, 100, (20 if score else 10) if whole else 0, value if whole else 0)
        if value == 0:
            return not self.started and self._add(0, ALL, 0, 0)
        if self.ten and not joined and value in self.rules.joined_values and self.ten not in self.rules.unjoined_tens:
            return False
        return self._add(value, 10 if value < 10 else 20, 0, 0)

    def can_join(self, value: int) -> bool:
        """Say whether "et" or "and" may stand before a word of this value here."""
        if self.rules.joiner_after == "ten":
            return bool(self.ten) and value in self.rules.joined_values  # Belgians say "quatre-vingt et un" too
        if self.rules.joiner_after == "any":  # "cento e vinte e um", "mil e quinhentos"
            behind_thousand = bool(self.parts) and not self.group and value < 1000
            behind_ten, behind_hundred = bool(self.ten) and value < 10, self.hundreds and self.room == 100 > value
            return behind_ten or behind_hundred or behind_thousand
        behind_hundred = self.hundreds and self.room == 100
        return (value < 100 and (behind_hundred or (bool(self.parts) and not self.group))) or self._next_group(value)

    def _next_group(self, value: int) -> bool:
        """Say whether a group as in "two thousand and two hundred" may begin."""
        return value == 100 and bool(self.parts) and not self.group

    def write(self, value: Decimal, step: Decimal, joined: bool) -> bool:
        """Take digits: at the beginning, below a magnitude ("4 thousand 3 hundred"), behind "and" ("300 and 2")."""
        if joined and self.hundreds and self.room == 100 and value < 100 and step == 1:
            return self._add(int(value), 100, 0, 0)
        if self.room != ALL or self.group or (self.parts and (step != 1 or value >= self.parts[-1][1])):
            return False
        self.group, self.room, self.digits, self.started, self.step, self.scale = value, 0, True, True, step, Decimal(1)
        return True

    def _add(self, value: int, needed: int, room: int, ten: int) -> bool:
        if self.room < needed or self.digits:
            return False
        self.group += value
        self.room, self.ten, self.started, self.step, self.scale = room, ten, True, Decimal(1), Decimal(1)
        return True

    def _hundred(self) -> bool:
        if (
            self.hundreds
            or (self.digits and self.group >= 1000)
            or (self.started and not self.group and not self.parts)
        ):
            return False
        self.step = self.step * 100 if self.digits else Decimal(1)
        self.group = (self.group or Decimal(1)) * 100
        self.room, self.ten, self.hundreds, self.started, self.digits = 100, 0, True, True, False
        return True

    def _hundreds(self, value: int) -> bool:
        """Take several hundreds said in one word: "doscientos", "quinhentos"."""
        said = self._add(value, ALL, 100, 0)
        self.hundreds = self.hundreds or said
        return said

    def _multiply(self, by: Decimal) -> bool:
        """Close the group with a magnitude word; "mille milliards" multiplies what smaller magnitudes have closed."""
        smaller = tuple(p for p in self.parts if p[1] < by)
        larger = tuple(p for p in self.parts if p[1] >= by)
        base = sum((p[0] for p in smaller), self.group)
        if (smaller and larger) or any(p[1] == by for p in larger):
            return False
        if not base and by == 1000 and (larger or not self.started):  # "mille", "un million mille"
            base = Decimal(1)
        if not base or (larger and base * by >= larger[-1][1]):
            return False
        decimal = self.digits and self.step < 1
        self.parts = (*larger, (base * by, by))
        self.step, self.scale = (self.step if self.digits else Decimal(1)) * by, by if not larger else Decimal(1)
        self.scaled = self.scaled or by >= MILLION or decimal
        self.group, self.room, self.ten, self.hundreds, self.digits, self.started = (
            Decimal(0),
            ALL,
            0,
            False,
            False,
            True,
        )
        return True
