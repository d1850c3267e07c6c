"""Lines of an account that firms report every quarter: of two quarters they are two figures, whatever a text says."""

from __future__ import annotations

from factcheck.match.likeness.times import MONTH, QUARTER, closed, is_change
from factcheck.match.profiles.profile import Profile

# Terms of which firms report, and the lines of an account that they tell anew after each.
_REPORTING = ("quarter", "half")
_REPORTED = frozenset(("profit", "operating-profit", "adjusted-profit", "pretax-profit", "ebitda", "loss", "revenue"))


def of_later_report(a: Profile, b: Profile) -> bool:
    """Say whether one text tells a line of an account that is given every quarter, and the other one a later quarter's.

    Sales of the third quarter are none that a text of the end of January gives without saying when; neither are two
    such figures one that were told three months apart. No text tells of a quarter that has not ended.
    """
    if "toll" in (a.policy, b.policy):
        return False
    return _outdated(a, b) or _outdated(b, a) or _before_term(a, b) or _before_term(b, a)


def _before_term(old: Profile, new: Profile) -> bool:
    """Say whether an article was printed well before the time ended of which the other one tells."""
    event, term = new.claim.slots.event, closed(new)
    if event is None or term is None or old.event is not None or old.issued is None or new.issued is None:
        return False
    if event.granularity not in _REPORTING and not (_is_reported(old) and _is_reported(new)):
        return False
    return term[1] - term[0] >= MONTH and old.issued[1] + MONTH <= term[1] <= new.issued[0]


def _outdated(old: Profile, new: Profile) -> bool:
    if new.event is not None or new.issued is None or not (_is_reported(old) and _is_reported(new)):
        return False
    if old.event is None:
        return old.issued is not None and new.issued[0] - old.issued[1] > QUARTER
    term = closed(old)
    return term is not None and MONTH <= term[1] - term[0] <= QUARTER and new.issued[0] - term[1] > QUARTER


def _is_reported(claim: Profile) -> bool:
    return not claim.things.isdisjoint(_REPORTED) or is_change(claim)
