"""Datelines: a date that a page states outside its prose, and whether the body speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.document import Published
from factcheck.model.frozen import frozen
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.model.text import Zone
from factcheck.model.when import When
from factcheck.parse.words.phrases import Phrases
from factcheck.parse.words.sentences import Sentence

_FAR_DAYS = 31  # a report is not published later than that; what opens with such a place and date tells of that day
_LATE_DAYS = 1  # an article may be dated one day after what it tells, across time zones


@frozen
class Dateline:
    """The decision on a dateline: what it makes of the publication date, and what speaks against it."""

    published: Published
    mention: Mention | None
    against: tuple[Mention, ...]


def decide(
    given: Published, mentions: Sequence[Mention], zones: Sequence[Zone], spoken: Sequence[tuple[Mention, bool, bool]]
) -> Dateline:
    """Return how the publication date is known once the body was read.

    given     what the caller or the file's metadata said; it wins.
    mentions  dates read without any anchor. spoken  the body's dates, each with whether a demonstrative points
              at it ("ce vendredi") and whether its sentence speaks of what is to come.
    """
    stated = _stated(mentions, zones)
    if given.period is not None or stated is None or stated.when is None or stated.when.period is None:
        return Dateline(given, stated, ())
    period = stated.when.period
    against = tuple(m for m, pointed, ahead in spoken if m.when and not ahead and _clashes(m.when, period, pointed))
    basis = "bounded" if against else "dateline"
    return Dateline(Published(period, basis), stated, against)


def without_scenes(text: str, given: Published, mentions: Sequence[Mention], zones: Sequence[Zone]) -> tuple[Zone, ...]:
    """Return the zones without a dateline in the first sentence that sets a scene far from the day of publication.

    "Lyon, 13 novembre 2015. La ville dort …" opens a report of 2024: its date is that of what it tells.
    """
    return tuple(zone for zone in zones if not _is_scene(text, given, mentions, zone))


def _is_scene(text: str, given: Published, mentions: Sequence[Mention], zone: Zone) -> bool:
    inline = zone.kind == "dateline" and zone.end < len(text) and text[zone.end] not in "\r\n"
    stated = _stated(mentions, (zone,)) if inline and given.period is not None else None
    if stated is None or stated.when is None:
        return False
    told, page = stated.when.period, given.period
    if told is None or page is None or told.low is None or told.high is None or page.low is None or page.high is None:
        return False
    return max((told.low - page.high).days, (page.low - told.high).days) > _FAR_DAYS


def _stated(mentions: Sequence[Mention], zones: Sequence[Zone]) -> Mention | None:
    """Return the first full day that stands in a dateline zone."""
    for zone in zones:
        if zone.kind == "dateline":
            for mention in mentions:
                inside = zone.start <= mention.start and mention.end <= zone.end
                if inside and mention.when and mention.when.granularity in ("day", "minute") and mention.when.period:
                    return mention
    return None


def _clashes(when: When, page: Period, pointed: bool) -> bool:
    """Say whether a date of the body cannot stand in an article of the page's day.

    "ce vendredi" told as past cannot be told on a Thursday; a day after the page's own cannot have happened.
    """
    assert page.low is not None and page.high is not None
    if pointed and when.period is None and when.fields.weekday is not None and when.fields.day is None:
        return when.fields.weekday > page.low.isoweekday()
    if when.basis == "stated" and when.granularity == "day" and when.period and when.period.low:
        return (when.period.low - page.high).days >= _LATE_DAYS
    return False


def spoken_dates(
    phrases: Phrases, mentions: Sequence[Mention], sentences: Sequence[Sentence], this: frozenset[str]
) -> list[tuple[Mention, bool, bool]]:
    """Return the dates of the body with whether a demonstrative points at each and whether it lies ahead."""
    out = []
    for sentence in sentences:
        if sentence.zone not in ("body", "title"):
            continue
        inside = [m for m in mentions if sentence.start <= m.start and m.end <= sentence.end]
        if not inside:
            continue
        ahead = not {"planned", "possible"}.isdisjoint(phrases.find(sentence.first, sentence.last))
        for mention in inside:
            first_word = phrases.tokens.text[mention.start : mention.end].split()[0].lower()
            out.append((mention, first_word in this, ahead))
    return out
