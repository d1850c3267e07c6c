"""Documents: what a caller hands in, and what ingest adds to it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from factcheck.model.frozen import fields_of, frozen
from factcheck.model.late import late
from factcheck.model.nearest import said
from factcheck.model.period import Period
from factcheck.model.text import Zone

UNRECOGNISED = "und"  # the language of a text whose words do not tell it


@frozen
class Document:
    """One article to be checked.

    id         unique among the documents of one run. text  the article, never changed; offsets are its code points.
    lang       two-letter code, or None to have it recognised. published  ISO 8601 day, month, year or date-time.
    source, title, url  what is known of its origin. path  as the user gave it, relative, "/" between folders.

    Raises ValueError, with the field, for an empty id, a value that is no text and a date of publication that is none.
    """

    id: str
    text: str
    lang: str | None = None
    published: str | None = None
    source: str | None = None
    title: str | None = None
    url: str | None = None
    path: str | None = None

    def __post_init__(self) -> None:
        """Refuse what an article cannot have."""
        for name in fields_of(Document):
            value = getattr(self, name)
            if not isinstance(value, str) and (value is not None or name in ("id", "text")):
                shown = value if isinstance(value, int | float | None) else type(value).__name__
                raise ValueError(f"{name}: {said({'type': 'string', 'input': shown})}")
        if not self.id:
            raise ValueError("id: must not be empty; give each document its own")
        if self.published is not None:
            try:
                published_period(self.published)
            except ValueError as error:
                raise ValueError(f"published: {error}") from error


# A day, month or year, then nothing, a time zone, or an hour in any notation: "2024-05-123" is a slip, not the 12th.
_HOUR = r"(?:(?:[01]?\d|2[0-4])(?!\d)|(?:[01]\d|2[0-4])[0-5]\d).*"
_WRITTEN = late(
    rf"(\d{{4}}(?:-\d{{1,2}}(-\d{{1,2}})?)?)(?:Z|[+-]\d\d:\d\d|(?(2)[Tt ] *{_HOUR}|(?!)))?"  # no hour of a whole year
)
# What follows the year 9999 where a period would end beyond it: the year whole, its last month, its last day.
_LAST_OF_CALENDAR: tuple[list[int], ...] = ([], [12], [12, 31])


@lru_cache(maxsize=1024)
def published_period(value: str) -> Period:
    """Return the days that an ISO 8601 day, month, year or date-time names.

    Raises ValueError when it is none of them, or when the calendar ends with it: a period needs the day behind.
    """
    written = _WRITTEN.fullmatch(value.strip())
    if written is None:
        raise ValueError(f"must be an ISO 8601 day, month or year, not {value!r}")
    numbers = [int(part) for part in written[1].split("-")]
    if numbers[0] == date.max.year and numbers[1:] in _LAST_OF_CALENDAR:
        raise ValueError(f"must lie before the last day of the calendar, {date.max}, not {value!r}")
    if len(numbers) == 3:
        low = date(*numbers)
        return Period(low, low + timedelta(days=1), "day")
    year = numbers[0]
    if len(numbers) == 2:
        month = numbers[1]
        low = date(year, month, 1)
        return Period(low, date(year + month // 12, month % 12 + 1, 1), "month")
    return Period(date(year, 1, 1), date(year + 1, 1, 1), "year")


@frozen
class Published:
    """When a document was published, and how that is known.

    period  the days it may have been written on; None when nothing tells.
    basis   "given" (caller or front matter), "metadata" (HTML), "dateline" (stated in the text and not spoken
            against), "bounded" (a dateline that the body speaks against: written on or before it), "unknown".
    """

    period: Period | None
    basis: str


@frozen
class Prepared:
    """A document ready to be parsed: its language, its zones, its publication date as far as the file tells.

    read     its text as a reader sees it, see `as_read`.
    lang     "fr", "en", … or "und" when it was not recognised.
    zones    sorted, not overlapping; what no zone covers is body.
    notices  keys of the message catalogue, such as "decoded-cp1252".
    first_line  line of the file, from 1, on which the text begins: after front matter, or the line of a JSONL file.
    lines_kept  whether the text's lines are lines of the file; not so in HTML and JSONL.
    """

    document: Document
    read: str
    lang: str
    published: Published
    zones: tuple[Zone, ...] = ()
    notices: tuple[str, ...] = ()
    sha256: str = ""
    first_line: int = 1
    lines_kept: bool = True
