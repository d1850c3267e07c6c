"""What a comparator looked at, as text for a reader."""

from __future__ import annotations

from datetime import date

from factcheck.match.profiles.profile import Profile

# Most words or names that an explanation lists.
SHOWN = 6
# Where a comparator's name is not that of the field it looks at.
LOOKED_AT = {"counted": "concepts"}


def _day_of(span: tuple[int, int] | None) -> str:
    """Return the first day of a span, as an ISO day."""
    return "" if span is None else date.fromordinal(span[0]).isoformat()


def shown(profile: Profile, field: str) -> str:
    """Return what a comparator looked at in one claim, as text."""
    if field in ("event", "issued"):
        when = profile.claim.slots.event if field == "event" else None
        return when.timex if when is not None else _day_of(profile.issued) if field == "issued" else ""
    if field == "place":
        return ", ".join(sorted(profile.places or profile.scene)[:SHOWN])
    looked_at = getattr(profile, LOOKED_AT.get(field, field), None)
    if isinstance(looked_at, frozenset):
        return ", ".join(sorted(looked_at)[:SHOWN])
    if isinstance(looked_at, tuple):
        return ", ".join(looked_at[:SHOWN])
    return looked_at if isinstance(looked_at, str) else profile.claim.quote
