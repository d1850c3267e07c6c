"""Lines that date the page and say nothing else: "jeu. 12 décembre 2024", "Updated March 3, 2024 at 10:15"."""

from __future__ import annotations

import re

from factcheck.ingest.lines import Line
from factcheck.ingest.phrases import Phrases, phrases
from factcheck.model.late import late

_PARTS = re.compile(r"\s*[•|·]\s*|\s+[–—-]\s+")
_ASIDE = re.compile(r"\([^()\n]{6,80}\)|\[[^\[\]\n]{6,80}\]")
# "— Jane Doe (@janedoe) August 3, 2016": who sent a message that the page shows, and when.
_SIGNED = late(r"\(@\w{1,30}\)[\s,:·–—-]*(?P<date>[^\n()@]{4,30}?\b(?:19|20)\d\d)\b")
_FIGURE = re.compile(r"\d")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_NUMERIC_DATE = late(r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}))\b")
_LENGTH = 120
_LABEL_WORDS = 6
# What ends a dateline in the first sentence: an agency in brackets or strokes, then a dash or a full stop.
_OPENING_END = re.compile(
    r"\s*(?P<agency>\([^()\d]{2,40}\)|/\s?[^/\d]{2,40}/)?\s*(?P<mark>[–—-]{1,2}(?=\s|$)|\.(?=\s|$)|$)"
)
_NOTICE_END = late(r"(?:\.|\s*[|•·–—-])\s+")
_PLACE = late(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,4}(?: ?\([^()\d]{2,30}\))?")
_PLACE_LINK = 4  # letters of the small words inside the name of a place: "Rio de Janeiro", "Stoke upon Trent"
_PLACE_PARTS = 3  # town, county, country
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_EMPHASIS = " \t*_#"


def is_dateline(line: Line) -> bool:
    """Say whether a line holds a date and, at most, names beside it: "Gazette • 16/12/2022"."""
    if len(line.text) > _LENGTH or not line.figures:
        return False
    known = phrases()
    parts = [part for part in _PARTS.split(line.text) if part]
    dated = [is_date(part, known) for part in parts]
    return any(dated) and all(ok or _is_label(part) for ok, part in zip(dated, parts, strict=True))


def is_dated_line(line: Line) -> bool:
    """Say whether a line tells when the page was published: "Par Jean Dupont, publié le 3 mars 2024 à 10h"."""
    if len(line.text) > _LENGTH or not line.figures:
        return False
    known = phrases()
    words = list(_TOKEN.finditer(line.text))
    for word in words[: _LABEL_WORDS + 1]:
        rest = line.text[word.start() :]
        if known.published.found(rest.lower()) and is_date(rest, known):
            return _is_label(line.text[: word.start()]) or word.start() == 0
    return False


def dated_asides(line: Line) -> list[tuple[int, int]]:
    """Return where brackets inside a line only say when something was published: "(Published Monday, Aug. 29, 2016)".

    What they date is a picture or an earlier article, never what the sentence around them tells.
    """
    if not ("(" in line.text or "[" in line.text) or not line.figures:
        return []
    inside = ((m.span(), m.group()[1:-1].strip()) for m in _ASIDE.finditer(line.text))
    return [(line.start + start, line.start + end) for (start, end), said in inside if is_dated_line(_line_of(said))]


def dated_signatures(line: Line) -> list[tuple[int, int]]:
    """Return where a line signs and dates a message of somebody: "(@janedoe) August 3, 2016".

    The day is that of the message, which may be about anything; two messages of one sender have two days.
    """
    if "(@" not in line.text:
        return []
    known = phrases()
    found = (m for m in _SIGNED.finditer(line.text) if is_date(m["date"], known))
    return [(line.start + m.start(), line.start + m.end()) for m in found]


def opening_dateline(line: Line) -> int:
    """Return the length of the dateline that a first sentence begins with, its dash too; 0 where there is none.

    "VARNA, 10 juillet 2024 (AFP) - Les eaux …", "Varna, 14 mars 2025. Les eaux …": places, a date, at most an agency,
    then a dash or a full stop. "Lyon, le 3 mai 2024, dormait" goes on and is a sentence; "Varna, 10 juillet 2024 -
    12 août 2024" is a span of days.
    """
    text = line.text[:_LENGTH]
    if not _FIGURE.search(text):
        return 0
    known = phrases()
    skip = len(text) - len(text.lstrip(_EMPHASIS))
    for match in _OPENING_END.finditer(text, skip):
        if match.end() == len(text) < len(line.text):
            break
        places, date = _places_and_date(text[skip : match.start()], known)
        if places and _opens(line.text, match, places, date, known):
            rest = line.text[match.end() :]
            return match.end() + len(rest) - len(rest.lstrip(_EMPHASIS)) if rest.strip(_EMPHASIS) else len(line.text)
    return 0


def opening_notices(line: Line) -> int:
    """Return the length of the notices of publication that a line of prose begins with, their marks too; 0 for none.

    "Publié le 6 mai 2026. Mis à jour le 7 mai 2026 – Le pont de Varn …". A notice inside a sentence ("Paru le
    3 mai 2024, le rapport …") goes on after the date and is told by the text.
    """
    length = 0
    while more := _opening_notice(line.text[length:][:_LENGTH]):
        length += more
    return length


def _opening_notice(text: str) -> int:
    if not _FIGURE.search(text) or not phrases().published.found(text.lower()):
        return 0
    for match in _NOTICE_END.finditer(text):
        if is_dated_line(_line_of(text[: match.start()])) and not text[match.end() :][:1].islower():
            return match.end()
    return 0


def _line_of(text: str) -> Line:
    return Line(0, len(text), text, text.lower(), False)


def _places_and_date(head: str, known: Phrases) -> tuple[list[str], str]:
    """Return the places and the date that a dateline is made of; no places where it is made of something else."""
    parts = head.split(",")
    for count in range(1, min(len(parts), _PLACE_PARTS + 1)):
        places, date = [p.strip() for p in parts[:count]], ",".join(parts[count:]).strip()
        if not all(_is_place(place, known) for place in places):
            break
        if is_date(date, known):
            return places, date
    return [], ""


def _is_place(part: str, known: Phrases) -> bool:
    """Say whether a run of words may be the name of a place: capitals first and last, no word of a date."""
    if not _PLACE.fullmatch(part):
        return False
    words = part.partition("(")[0].split()
    named = words[0][0].isupper() and words[-1][0].isupper()
    small = all(word[0].isupper() or len(word) <= _PLACE_LINK for word in words)
    return named and small and not any(word.lower() in known.date_words for word in (words[0], words[-1]))


def _opens(text: str, end: re.Match[str], places: list[str], date: str, known: Phrases) -> bool:
    """Say whether a place and a date open a text, by what ends them and what follows.

    Without a year or an agency a full stop may end a sentence without a verb: only capitals tell a dateline then.
    """
    if not end["mark"] or not any(char.isdigit() for char in date):
        return not end["mark"] and end.end() == len(text) and YEAR.search(date) is not None
    follows = text[end.end() :].lstrip(_EMPHASIS)
    words = [word.lower() for word in _TOKEN.findall(follows[:30])[:2]]
    if any(word in known.months for word in words) and any(word.isdigit() for word in words):
        return False
    sure = YEAR.search(date) is not None or end["agency"] is not None or places[0].isupper()
    return not follows[:1].islower() and (sure or end["mark"] != ".")


def _is_label(part: str) -> bool:
    """Say whether a run of text only names someone; an outlet may have a figure in its name ("France 24")."""
    words = part.split()
    named = [word for word in words if word[0].isupper()]
    figures = [word for word in words if any(c.isdigit() for c in word)]
    return len(words) <= _LABEL_WORDS and (not figures or (len(figures) == 1 and len(words) <= 4 and bool(named)))


def is_date(part: str, known: Phrases) -> bool:
    """Say whether a run of text is a date, with its time and its verb, and nothing else."""
    words = [word.lower() for word in _TOKEN.findall(part)]
    if any(not word.isdigit() and word not in known.date_words for word in words):
        return False
    named = any(word in known.months for word in words) and any(word.isdigit() for word in words)
    return named or _NUMERIC_DATE.search(part) is not None
