"""Sums that are told for a time: lines of an account, and what is traded at an hour of a session."""

from __future__ import annotations

from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import days_between
from factcheck.model.claim import SPANS, TERMS
from factcheck.model.named_concepts import MOVES, SHARES
from factcheck.model.two_claims import of_two_times

# Lines of one account: who has one of these has another as well.
PROFITS = frozenset(("profit", "operating-profit", "adjusted-profit", "pretax-profit", "ebitda"))
EARNED = PROFITS | frozenset(("loss", "revenue"))
_OTHER_LINES = ("debt", "deficit", "budget", "capital-increase", "export", "import", "salary", "dividend")
_FLOWS = ("cash-flow", "free-cash-flow")
ACCOUNT = EARNED | frozenset((*_OTHER_LINES, *_FLOWS))
# What is traded has a price at every moment of a session, which begins and ends.
SESSION = (frozenset(("open", "start")), frozenset(("close", "end", "complete")))
# A line of an account is by far larger than that of a region from half as much again on, as a decimal logarithm.
_FAR = 0.176
_FULL_YEAR = frozenset(("full-year",))
_FORESEEN = "forecast"
_YEARLY = frozenset(("over-year",))
_TENTH = 1.0


def other_quotation(a: Profile, b: Profile) -> bool:
    """Say whether two prices of shares are told of two days, or of the two ends of one: "opened at", "closed at".

    So is any price that had risen in the one article and fallen in that of another day: "gained 5% to $36.04"; and by
    how many per cent shares rose or fell.
    """
    if _moved_otherwise(a, b):
        return True
    if not _is_traded(a, b):
        return False
    opened = [not SESSION[0].isdisjoint(p.predicate) for p in (a, b)]
    closed = [not SESSION[1].isdisjoint(p.predicate) for p in (a, b)]
    if (opened[0] and closed[1]) or (closed[0] and opened[1]):
        return True
    return of_two_times(a.claim, b.claim)


def _is_traded(a: Profile, b: Profile) -> bool:
    """Say whether two figures are prices of shares, or by how many per cent they rose or fell."""
    told = a.dimension == "percent" or a.dimension.startswith("money")
    return told and a.things & b.things >= SHARES


def _moved_otherwise(a: Profile, b: Profile) -> bool:
    """Say whether what is no line of an account rose in an article and fell in one of another day."""
    priced = a.dimension.startswith("money") or _is_traded(a, b)
    if not priced or a.issued is None or b.issued is None:
        return False
    if days_between(a.issued, b.issued) < 0:
        return False
    mine, theirs = a.predicate & MOVES, b.predicate & MOVES
    return len(mine) == len(theirs) == 1 and mine != theirs and ACCOUNT.isdisjoint(a.things | b.things)


def other_term(a: Profile, b: Profile) -> bool:
    """Say whether two lines of an account are reckoned for two lengths of time, or are such lengths: nine months.

    So may two shares of change be. What is told of a year by its number is the sum of the whole year.
    """
    if a.dimension == "duration" and not (a.things & b.things).isdisjoint(EARNED):
        return True
    mine, theirs = (p.claim.slots.scope & TERMS or _whole_year(p) for p in (a, b))
    if mine and theirs and mine.isdisjoint(theirs) and not (a.things | b.things).isdisjoint(ACCOUNT):
        return True
    return a.dimension == "percent" and _other_span(a, b)


def foreseen_alone(a: Profile, b: Profile) -> bool:
    """Say whether one text tells what a firm expects to earn, and the other one what it earned."""
    if (a.things & b.things).isdisjoint(EARNED):
        return False
    earned = [p for p in (a, b) if _FORESEEN not in p.predicate]
    return len(earned) == 1 and earned[0].claim.stance != "planned"


def _whole_year(claim: Profile) -> frozenset[str]:
    """Return the length of time of a sum that its article tells of a year: "2 milliards en 2018"."""
    event = claim.claim.slots.event
    stated = event is not None and event.basis == "stated" and event.bound is None and not event.soft
    return _FULL_YEAR if stated and _of_a_year(claim) else frozenset()


def _other_span(a: Profile, b: Profile) -> bool:
    """Say whether two shares of change are reckoned over two times: up 0.4% on the month, up 6.2% on the year.

    Where one text says so a level without it is that of a year ("inflation was 6.2%"), and a move may be of either;
    but accounts are laid beside those of the year before.
    """
    mine, theirs = (p.claim.slots.scope & SPANS for p in (a, b))
    if mine and theirs:
        return mine.isdisjoint(theirs)
    if not mine and not theirs:
        return False
    said, bare = (mine, b) if mine else (theirs, a)
    if not ACCOUNT.isdisjoint(a.things | b.things) or _of_a_year(bare):
        return said.isdisjoint(_YEARLY)
    return "change" in bare.claim.slots.scope or said.isdisjoint(_YEARLY)


def _of_a_year(claim: Profile) -> bool:
    """Say whether a figure is told of as long a time as a year."""
    event = claim.claim.slots.event
    return event is not None and event.granularity == "year"


def of_one_region(part: Profile, whole: Profile) -> bool:
    """Say whether one line of an account alone is confined to a place, and by far the smaller: sales in Europe, sales.

    Who gives 59 billion in Europe does not contradict 157 billion; 150 and 157 might be one figure. Of any other sum a
    tenth is a part: 58 million of tax, and 1.1 million of it in one region.
    """
    if not part.places or whole.places or part.size is None or whole.size is None:
        return False
    account = not (part.things & whole.things).isdisjoint(ACCOUNT)
    if not account and not part.dimension.startswith("money"):
        return False
    return whole.size - part.size >= (_FAR if account else _TENTH)
