"""Lines that date the page and say nothing else: "jeu. 12 décembre 2024", "Updated March 3, 2024 at 10:15"."""

from __future__ import annotations

import re

from factcheck.ingest.lines import Line
from factcheck.ingest.phrases import Phrases, phrases

_PARTS = re.compile(r"\s*[•|·]\s*|\s+[–—-]\s+")
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_NUMERIC_DATE = re.compile(r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}))\b")
_LENGTH = 120
_LABEL_WORDS = 6


def is_dateline(line: Line) -> bool:
    """Say whether a line holds a date and, at most, names beside it: "Gazette • 16/12/2022"."""
    if len(line.text) > _LENGTH or not line.figures:
        return False
    known = phrases()
    parts = [part for part in _PARTS.split(line.text) if part]
    dated = [_is_date(part, known) for part in parts]
    return any(dated) and all(ok or _is_label(part) for ok, part in zip(dated, parts, strict=True))


def is_dated_line(line: Line) -> bool:
    """Say whether a line tells when the page was published: "Par Jean Dupont, publié le 3 mars 2024 à 10h"."""
    if len(line.text) > _LENGTH or not line.figures:
        return False
    known = phrases()
    words = list(_TOKEN.finditer(line.text))
    for word in words[: _LABEL_WORDS + 1]:
        rest = line.text[word.start() :]
        if known.published.found(rest.lower()) and _is_date(rest, known):
            return _is_label(line.text[: word.start()]) or word.start() == 0
    return False


def _is_label(part: str) -> bool:
    """Say whether a run of text only names someone; an outlet may have a figure in its name ("France 24")."""
    words = part.split()
    named = [word for word in words if word[0].isupper()]
    figures = [word for word in words if any(c.isdigit() for c in word)]
    return len(words) <= _LABEL_WORDS and (not figures or (len(figures) == 1 and len(words) <= 4 and bool(named)))


def _is_date(part: str, known: Phrases) -> bool:
    """Say whether a run of text is a date, with its time and its verb, and nothing else."""
    words = [word.lower() for word in _TOKEN.findall(part)]
    if any(not word.isdigit() and word not in known.date_words for word in words):
        return False
    named = any(word in known.months for word in words) and any(word.isdigit() for word in words)
    return named or _NUMERIC_DATE.search(part) is not None
