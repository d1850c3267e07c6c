"""Scenes: when and where the story of an article is set, as far as its first sentences and its dates tell."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.match.profiles.values import days, days_between, period_days
from factcheck.model.claim import Claim
from factcheck.model.parsed import Parsed

Span = tuple[int, int]
# Days that lie between an event and the article that brings it as news, at most.
NEWS = 7
# Two articles whose stories are so many days apart tell of one event only if one of them dates it back.
SEASON = 60
# What lies so many days before the day of the story is told to look back.
LONG_AGO = 300


def told_day(parsed: Parsed) -> Span | None:
    """Return the day that an article tells of: the first day in its title and lead, else that of its publication.

    News is of the week before it is written; a day farther back is one that it is compared with.
    """
    issued = period_days(parsed.published.period)
    for claim in sorted(parsed.claims, key=lambda c: (c.start, c.end)):
        if claim.in_lead and claim.when is not None and is_about_the_world(claim):
            found = days(claim.when) if claim.when.granularity in ("day", "minute") and not claim.when.bound else None
            if found is not None and (issued is None or days_between(found, issued) < NEWS):
                return found
    return issued


def is_about_the_world(claim: Claim) -> bool:
    """Say whether a claim speaks of more than its own page: a dateline dates the page, never the event."""
    return claim.measure != "publication" and claim.zone != "dateline"


def looked_back(claims: Sequence[Claim], day: Span | None) -> dict[int, Span]:
    """Return by sentence the time that it goes on telling of: that of the sentence before, long before the story.

    "In April last year a quake struck off the coast. Five people died": they died last year. A sentence with a date of
    its own tells of that, and one that only sets its own toll beside an older one stays with its story: "six people
    died in the worst crash since that of Orsen, which killed 56 in 1988". So does one behind it that tells the toll of
    the title or the lead anew.

    day  the day that the article tells of.
    """
    if day is None:
        return {}
    told: dict[int, list[Span | None]] = {}
    for claim in claims:
        if claim.when is not None and not claim.when.hour_alone and is_about_the_world(claim):
            told.setdefault(claim.sentence, []).append(None if claim.when.bound else days(claim.when))
    found = {}
    own = {c.sentence for c in claims if _is_own_toll(c)}
    news = {_toll(c) for c in claims if c.in_lead and _is_own_toll(c)}
    again = {c.sentence for c in claims if _is_own_toll(c) and _toll(c) in news}
    for sentence, spans in told.items():
        if sentence in own:
            continue
        past = [span for span in spans if span is not None and days_between(span, day) >= LONG_AGO]
        if past and len(past) == len(spans) and sentence + 1 not in told and sentence + 1 not in again:
            found[sentence + 1] = past[-1]
    return found


def _is_own_toll(claim: Claim) -> bool:
    """Say whether a claim is a toll without a time, and of no event that it is only set beside."""
    slots = claim.slots
    return slots.policy == "toll" and claim.when is None and slots.event is None and "precedent" not in slots.scope


def _toll(claim: Claim) -> tuple[frozenset[str], Decimal | None]:
    return claim.slots.happening, claim.quantity.stated if claim.quantity is not None else None


class Scenes:
    """Where and when the stories of some documents are set, by number of the document."""

    def __init__(self, parsed: Sequence[Parsed]) -> None:
        """Collect the countries of every lead, the day told of, and all times that the text names."""
        self._lands = [document.lands for document in parsed]
        self._days = [told_day(document) for document in parsed]
        self._times = [named_times(document) for document in parsed]

    def day(self, document: int) -> Span | None:
        """Return the day that a document tells of, as `told_day` does."""
        return self._days[document]

    def oldest(self, document: int) -> int | None:
        """Return the first day of all that a document names, or None where it names none."""
        times = self._times[document]
        return times[0][0] if times else None

    def elsewhere(self, a: int, b: int) -> bool:
        """Say whether two leads name countries, and none in common: a quake in Iran, a quake in Indonesia."""
        return bool(self._lands[a] and self._lands[b]) and self._lands[a].isdisjoint(self._lands[b])

    def another_time(self, a: int, b: int) -> bool:
        """Say whether two stories are set months apart, and neither text names the time of the other.

        Who writes three years after a collapse dates it.
        """
        mine, theirs = self._days[a], self._days[b]
        if mine is None or theirs is None or days_between(mine, theirs) < SEASON:
            return False
        return not _names_time(self._times[a], theirs) and not _names_time(self._times[b], mine)


def named_times(parsed: Parsed) -> list[Span]:
    """Return the spans of days of all dates in a text that are known from beginning to end, sorted."""
    told = (period_days(c.when.period) for c in parsed.claims if c.when is not None and is_about_the_world(c))
    return sorted({span for span in told if span is not None})


def _names_time(times: Sequence[Span], day: Span) -> bool:
    return any(days_between(time, day) < SEASON for time in times)
