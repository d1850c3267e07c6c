"""How two dates stand to each other: both of months or of weeks, or years apart, the one news and the other not."""

from __future__ import annotations

from datetime import date

from factcheck.match.likeness.times import LONGEST
from factcheck.match.profiles.profile import Profile
from factcheck.model.period import RECKONED

# Beyond so many days between two dates of one deed, the texts must show that they mean one thing.
LONG = 3 * 365


def are_terms(a: Profile, b: Profile) -> bool:
    """Say whether two claims are dates of months, quarters, seasons or years, for which figures are reckoned."""
    return all(p.claim.when is not None and p.claim.when.granularity in RECKONED for p in (a, b))


def are_years(a: Profile, b: Profile) -> bool:
    """Say whether two dates are years: the attribute of a work or a law more often than the time of a deed."""
    return all(p.claim.when is not None and p.claim.when.granularity == "year" for p in (a, b))


def are_weeks(a: Profile, b: Profile) -> bool:
    """Say whether two claims are dates of two weeks, each told as one: "week 18", "la semaine dernière"."""
    return all(p.claim.when is not None and p.claim.when.granularity == "week" for p in (a, b))


def long_apart(a: Profile, b: Profile) -> bool:
    """Say whether years lie between two dates, and not by one digit: 2014 for 2024 is a slip, 1963 is another deed."""
    if a.span is None or b.span is None or abs(a.span[0] - b.span[0]) <= LONG:
        return False
    mine, theirs = (str(date.fromordinal(p[0]).year) for p in (a.span, b.span))
    return sum(x != y for x, y in zip(mine, theirs, strict=False)) > 1


def looks_back(a: Profile, b: Profile) -> bool:
    """Say whether one date is the news of its article and the other a year long past: "in recent days", "in 2005"."""
    return long_apart(a, b) and ((_is_news(a) and _is_years(b)) or (_is_news(b) and _is_years(a)))


def _is_news(claim: Profile) -> bool:
    """Say whether a date is of at most a month, and begins no more than a month before its article was written."""
    span, issued = claim.span, claim.issued
    return span is not None and issued is not None and span[1] - span[0] < LONGEST and span[0] > issued[0] - LONGEST


def _is_years(claim: Profile) -> bool:
    return claim.claim.when is not None and claim.claim.when.granularity in ("year", "decade", "century")
