"""Whether one passage, printed twice, was given another figure on the way, though both figures could be true.

"More than 4.6 million" and "more than 46 million" can both hold, and so can "since 2016" and "since 2017"; but who
copies a sentence copies its figure, and where it changed somebody changed it.
"""

from __future__ import annotations

from factcheck.judge.context import TOLL, Context
from factcheck.model.claim import Claim
from factcheck.model.quantity import Quantity
from factcheck.model.when import When

# Relations of one figure, written more or less exactly.
_ONE_FIGURE = ("identical", "within_precision")


def written_otherwise(left: Claim, right: Claim, relation: str, context: Context) -> bool:
    """Say whether two claims at one place of one passage state two figures, or two dates, behind one hedge.

    relation  of the two, as judged. A bound of a toll rises with the toll, and a later copy may well have it raised.
    """
    if left.quote == right.quote or (relation in _ONE_FIGURE and not _other_unit(left.quantity, right.quantity)):
        return False
    if left.quantity is not None and right.quantity is not None:
        bounded = left.quantity.hedge is not None and context.policy(left) == TOLL
        return not bounded and _other_figure(left.quantity, right.quantity)
    return left.when is not None and right.when is not None and _other_date(left.when, right.when)


def _other_unit(left: Quantity | None, right: Quantity | None) -> bool:
    """Say whether one figure was given another unit: "over 50 km" for "over 50 miles"."""
    if left is None or right is None or left.stated is None or left.dimension != right.dimension:
        return False
    return left.stated == right.stated and left.unit != right.unit


def _other_figure(left: Quantity, right: Quantity) -> bool:
    if left.dimension != right.dimension or left.hedge != right.hedge:
        return False
    if left.stated is None or right.stated is None:
        return left.stated is right.stated and left.base != right.base  # two ranges
    return (left.stated, left.unit) != (right.stated, right.unit)


def _other_date(left: When, right: When) -> bool:
    """Say whether two dates differ in what both of them write: the year, the month, the day, the ends of a span."""
    if left.granularity != right.granularity:
        return False
    ours, theirs = left.fields, right.fields
    if ours.named_zone == theirs.named_zone and ours.minutes_from(theirs):
        return True
    pairs = ((ours.year, theirs.year), (ours.month, theirs.month), (ours.day, theirs.day))
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return True
    bare = all(a is None and b is None for a, b in pairs)
    return bare and left.basis == right.basis == "stated" and left.period != right.period
