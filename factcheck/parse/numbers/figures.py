"""Figures: what a written number amounts to, and how the digits of one literal are read."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from factcheck.model.frozen import frozen
from factcheck.model.interval import Interval

ONE = Decimal(1)
_LONGEST = 27  # digits of a figure: one more than the largest sum anybody told, and exact in every calculation
_COARSEST = 4  # a magnitude word rounds by at most this part of its figure: half a million of two
_GROUP_MARKS = re.compile("[\u0020\u00a0\u202f\u2009']")


@frozen
class Figure:
    """A number as written.

    value      signed, magnitude words applied. literal  the text it was read from.
    in_words   written in words, at least in part ("3 millions" is not). ordinal  says a rank.
    vague      what a collective commits to ("des milliers": 2 000 and more; "une trentaine": about 30; "quelques":
               under 20), else None.
    step       place value of the last written digit; magnitude words keep it ("43,3 millions": 100 000).
    grouped    thousands are marked. magnitude  a million or more, or an abbreviation such as "k", is applied.
    scale      what the magnitude words multiply by: the first end of "10 à 12 millions" takes it from the second.
    cardinal   False for digits that number no thing: an identifier, a score, a model name, an article of law.
    damaged    residue of a translation or of an encoding stands beside or inside it.
    fraction   said as a part of one ("deux tiers", "1/4").
    """

    value: Decimal
    literal: str
    in_words: bool = False
    ordinal: bool = False
    vague: Interval | None = None
    step: Decimal = ONE
    grouped: bool = False
    magnitude: bool = False
    scale: Decimal = ONE
    cardinal: bool = True
    damaged: bool = False
    fraction: bool = False

    @property
    def stated(self) -> Decimal | None:
        """Return the figure as stated; a plural collective ("des milliers") and "quelques" state none."""
        return None if self.vague is not None and (self.vague.high is None or self.vague.high_open) else self.value

    @property
    def hedge(self) -> str | None:
        """Return the hedge that the figure says itself: "une trentaine" is about thirty, "quelques" are some."""
        if self.vague is None or self.vague.high is None:
            return None
        return "some" if self.vague.high_open else "about"

    @property
    def interval(self) -> Interval:
        """Return the values the figure commits to: a magnitude word is precise to half its last digit.

        Nobody rounds further than the two of "two million" does: 1.4 million is not "a million".
        """
        if self.vague is not None:
            return self.vague
        point = Interval.point(self.value)
        return point.rounded(min(self.step / 2, abs(self.value) / _COARSEST)) if self.magnitude else point


@frozen
class Literal:
    """The digits of one token: value, place value of the last digit, whether thousands are marked.

    kind  "integer" "decimal", "code" for what is no number ("1.2.3"), "unread" for one longer than any that counts.
    """

    value: Decimal
    step: Decimal
    grouped: bool
    kind: str


@lru_cache(maxsize=4096)
def read_literal(digits: str, decimal_mark: str) -> Literal:
    """Return the reading of a digit token in a language.

    A mark that stands once, before exactly three digits, groups thousands unless it is the decimal mark of the
    language: "7.000" is 7 000 in French and seven in English. A mark that stands several times always groups.
    """
    plain = _GROUP_MARKS.sub("", digits)
    if len(plain) > _LONGEST and sum(map(str.isdecimal, plain)) > _LONGEST:
        return Literal(Decimal(0), ONE, False, "unread")  # told as not understood, never cut
    marks = [c for c in plain if c in ".,"]
    if not marks:
        return _integer(plain, plain != digits)
    last = marks[-1]
    if len(set(marks)) == 2:
        whole, _, part = plain.rpartition(last)
        grouping = whole.split(marks[0])
        return _decimal(whole.replace(marks[0], ""), part, True) if _groups(grouping) and last not in whole else _code()
    parts = plain.split(last)
    if len(marks) > 1:
        return _integer("".join(parts), True) if _groups(parts) else _code()
    whole, part = parts
    if last != decimal_mark and plain == digits and len(part) == 3 and _groups(parts):
        return _integer(whole + part, True)
    return _decimal(whole, part, plain != digits)


def _groups(parts: list[str]) -> bool:
    """Say whether the parts can be groups of thousands, or Indian groups of two before a last one of three."""
    head, *rest = parts
    if not rest:
        return True
    sizes = {len(p) for p in rest[:-1]}
    return 1 <= len(head) <= 3 and head[0] != "0" and len(rest[-1]) == 3 and (sizes <= {3} or sizes == {2})


def _integer(digits: str, grouped: bool) -> Literal:
    return Literal(Decimal(digits), ONE, grouped, "integer")


def _decimal(whole: str, part: str, grouped: bool) -> Literal:
    return Literal(Decimal(f"{whole}.{part}"), Decimal(1).scaleb(-len(part)), grouped, "decimal")


def _code() -> Literal:
    return Literal(Decimal(0), ONE, False, "code")
