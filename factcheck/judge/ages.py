"""Ages against dates of birth: told by one article, or by two.

Inside one article whoever is aged is whoever is born. Of two articles each must name the person in full and leave no
doubt whose age or birth it tells, nothing may speak for two people of one name, and the day that the age is of must be
known; all that is then found out by subtraction is told.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from factcheck.judge.subject import World, dates_birth
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.period import Period, full_years
from factcheck.model.when import When

_DEATH = "dead"
_THEN = "back-then"
_YEAR = "a"
# Dates so near to the day of publication do not make an article one about the past.
_RECENT = timedelta(days=366)
_Days = tuple[date | None, date | None]


def age_at_odds(claim: Claim, world: World) -> tuple[Claim, ...]:
    """Return the date of birth of the same person that an age does not fit when the document was published."""
    published = world.context.published.get(claim.document)
    if claim.kind != "age" or claim.quantity is None or published is None or not claim.slots.subject:
        return ()
    if _DEATH in claim.slots.predicate or _THEN in claim.slots.scope:  # what somebody died or won at is none of today
        return ()
    births = world.births_told(claim)
    return tuple(b for b in births if _age_fits(claim, b, (published.low, published.high)) is False)[:1]


def age_at_odds_elsewhere(claim: Claim, world: World) -> tuple[Claim, ...]:
    """Return the dates of birth that other articles give and that an age cannot come from, or nothing.

    Nothing as well if one of them fits: then the articles differ over the birth, which is another finding.
    """
    births = [c for c in world.births.get(claim.slots.bearer, ()) if dates_birth(c)]
    if not births or claim.slots.scope or claim.stance not in ("asserted", "attributed"):
        return ()
    days = _days_of(claim, world)
    if days is None:
        return ()
    told_here = any(c.slots.bearer == claim.slots.bearer and dates_birth(c) for c in world.neighbours(claim))
    if told_here or any(_strangers(claim, c, world) for c in births):
        return ()
    return tuple(births) if all(_age_fits(claim, b, days) is False for b in births) else ()


def _days_of(claim: Claim, world: World) -> _Days | None:
    """Return the first and the last day that an age may be of, None for an open end; None where neither is known.

    "Lise Kern, 60, founded the museum in 1999" tells her age in 1999 or that of today. Without a date it is that of
    today, unless the article tells of the past.
    """
    if claim.kind != "age" or claim.quantity is None or claim.quantity.unit != _YEAR or not claim.slots.bearer:
        return None
    if _DEATH in claim.slots.predicate | claim.slots.happening:  # nobody grows older than that
        return _day_of_death(claim, world)
    event = _settled(claim.slots.event)
    published = world.context.published.get(claim.document)
    if event is not None:
        return event.low, _later(event.high, published.high if published is not None else None)
    if published is None or claim.slots.event is not None:
        return None
    return (None if _of_the_past(claim, published, world) else published.low), published.high


def _day_of_death(claim: Claim, world: World) -> _Days | None:
    """Return the days of the only death that the sentence of an age dates, or None."""
    dates = [c.when for c in world.beside(claim) if c.kind == "date" and _DEATH in c.slots.happening]
    days = _settled(dates[0]) if len(dates) == 1 else None
    return None if days is None else (days.low, days.high)


def _settled(when: When | None) -> Period | None:
    """Return the days of a date that is not guessed, or None."""
    return when.period if when is not None and not when.soft else None


def _later(event: date | None, published: date | None) -> date | None:
    return None if event is None or published is None else max(event, published)


def _of_the_past(claim: Claim, published: Period, world: World) -> bool:
    """Say whether an article gives the date of anything but a birth that was long over when it was published."""
    told = [c.when.period for c in world.neighbours(claim) if c.when is not None and not dates_birth(c)]
    ends = [p.high for p in told if p is not None and p.high is not None]
    return published.low is None or any(end < published.low - _RECENT for end in ends)


def _strangers(age: Claim, birth: Claim, world: World) -> bool:
    """Say whether two articles may speak of two people of one name: each names others, and they have none in common."""
    ours, theirs = (_others_named(c, age.slots.bearer, world) for c in (age, birth))
    return bool(ours and theirs) and not ours & theirs


def _others_named(claim: Claim, bearer: str, world: World) -> frozenset[str]:
    """Return whom and what an article names beside one person and the parts of that name."""
    own = {bearer, *(f"n:{part}" for part in bearer.removeprefix("n:").split())}
    parsed = world.parsed.get(claim.document)
    named = {name for name, _ in parsed.names} if parsed is not None else set()
    return frozenset(named | claim.slots.names) - own


def _age_fits(claim: Claim, birth: Claim, days: _Days) -> bool | None:
    """Say whether an age can be that of a birth on some days, None where nothing can be worked out."""
    born = birth.when.period if birth.when is not None else None
    if born is None or born.low is None or born.high is None or days == (None, None):
        return None
    first, last = days
    youngest = None if first is None else Decimal(full_years(born.high, first))
    oldest = None if last is None else Decimal(full_years(born.low, last))
    if youngest is not None and oldest is not None:
        youngest = min(youngest, oldest)
    assert claim.quantity is not None
    return not Interval(youngest, oldest).disjoint(claim.quantity.interval)
