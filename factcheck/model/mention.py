"""Mentions: numbers, quantities, dates and durations where they stand."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.model.quantity import Quantity
from factcheck.model.when import When

KINDS = ("number", "ordinal", "percentage", "money", "quantity", "age", "range", "date", "duration")


@frozen
class Mention:
    """One number, quantity, date or duration, with its exact span in the document's text.

    start, end  code points, end exclusive. kind  one of KINDS.
    quantity    what it amounts to, for every kind but "date". when  for "date".
    timex       TIMEX3 value of dates and durations ("P3D").
    cardinal    False for a digit run that numbers no thing: an identifier, a score, a model name, a time of day.
    damaged     True when residue of a translation or of an encoding stands beside or inside it.
    hedge_start, hedge_end  where the hedge of an amount with a unit begins before its span, or ends behind it; None
                without one. Of "plus de 10 km" the span is "10 km"; the hedge of a bare number is in its span.
    whole       of a time of day: the span that it has together with the day beside it, "samedi à 10h30".
    """

    start: int
    end: int
    kind: str
    quantity: Quantity | None = None
    when: When | None = None
    timex: str | None = None
    cardinal: bool = True
    damaged: bool = False
    hedge_start: int | None = None
    hedge_end: int | None = None
    whole: tuple[int, int] | None = None

    @property
    def phrase(self) -> tuple[int, int]:
        """Return the span with the hedge."""
        return self.start if self.hedge_start is None else self.hedge_start, self.hedge_end or self.end
