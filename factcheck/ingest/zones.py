"""What part of the page each line of a text is: headline, body, caption, dateline or boilerplate.

Precision goes before recall: a navigation line left in the body costs little, a paragraph thrown away
loses its claims. Whatever no phrase and no shape speaks against is body.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.ingest.captions import caption_kind
from factcheck.ingest.datelines import (
    dated_asides,
    dated_signatures,
    is_dated_line,
    is_dateline,
    opening_dateline,
    opening_notices,
)
from factcheck.ingest.lines import Line, lines_of
from factcheck.ingest.phrases import Phrases, phrases
from factcheck.ingest.share_buttons import share_buttons
from factcheck.ingest.stamps import stamp
from factcheck.model.text import Zone

_URL = re.compile(r"(?:[^\W\d_]{2,12}\s?:\s?)?(?:https?://|www\.)\S+")
_MARKS = re.compile(r"[|©/(\[]|www\.")
_TRAIL = re.compile(r"\s[>»›/|]\s")

# A lead to one other article ("Lire aussi") brings its headline, sometimes a second one.
_LINKED_LINES = 2
_TITLE_LENGTH = 220
# Longer lines are paragraphs, whatever they begin with.
_FURNITURE_LENGTH = 450
_HEAD_LINES = 15
# A dateline stands in the first sentence, or in the first under a headline and what stands below that.
_OPENING_LINES = 3


def zones_of(text: str, title: str | None = None) -> tuple[Zone, ...]:
    """Return the zones of a text, sorted and disjoint; what no zone covers is body.

    title  the headline where the file tells it. A text of one line, or without one line of prose, is body, but for
    a dateline in its first sentence: there is nothing to tell its parts apart by.
    """
    lines, lowered = lines_of(text), text.lower()
    if len(lines) < 2 or not any(line.is_prose for line in lines):
        return _zones(lines, [""] * len(lines), _inside(lines, [""] * len(lines)), share_buttons(lines, lowered))
    known = phrases()
    kinds: list[str] = [""] * len(lines)
    _mark_furniture(lines, kinds, known, lowered.replace("’", "'"))
    _mark_sections(lines, kinds, known)
    _mark_head(lines, kinds, known, title)
    _mark_datelines(lines, kinds)
    return _zones(lines, kinds, _inside(lines, kinds), share_buttons(lines, lowered))


def _mark_furniture(lines: list[Line], kinds: list[str], known: Phrases, lowered: str) -> None:
    groups = [g for g in known.page.furniture_holds if g[0] in lowered and all(phrase in lowered for phrase in g)]
    for i, line in enumerate(lines):
        if len(line.text) > _FURNITURE_LENGTH:
            continue
        marked = _may_be_furniture(line, known)
        if (marked and _is_furniture(line, known)) or (groups and _holds_any(line, groups)):
            kinds[i] = "boilerplate"
        elif marked:
            kinds[i] = caption_kind(line, known)


def _may_be_furniture(line: Line, known: Phrases) -> bool:
    return known.may_start(line.key) or not line.key or _MARKS.search(line.text) is not None


def _is_furniture(line: Line, known: Phrases) -> bool:
    return known.is_furniture(line) or _is_link(line) or _is_tag_line(line) or is_byline(line, known)


def _holds_any(line: Line, groups: list[tuple[str, ...]]) -> bool:
    """Say whether a line without a figure holds all phrases of a group."""
    lowered = line.text.lower().replace("’", "'")
    found = any(g[0] in lowered and all(phrase in lowered for phrase in g) for g in groups)
    return found and not line.figures


def _is_link(line: Line) -> bool:
    return ("http" in line.text or "www." in line.text) and _URL.fullmatch(line.text) is not None


def _is_tag_line(line: Line) -> bool:
    """Say whether a line lists tags: "Santé | Europe | Vaccins". A table row has figures."""
    parts = line.text.split(" | ")
    return len(parts) >= 3 and not line.figures and all(len(part.split()) <= 5 for part in parts)


def is_byline(line: Line, known: Phrases) -> bool:
    """Say whether a line only names its author: "by Jane Doe", "Par Jean Dupont avec AFP"."""
    lead = known.byline.found(line.key)
    if not lead or line.figures or len(line.text) > 80 or line.is_sentence:
        return False
    names = line.text[len(lead) :].replace(",", " ").split()
    return 1 <= len(names) <= 8 and all(name[0].isupper() or name in known.byline_joins for name in names)


def _mark_sections(lines: list[Line], kinds: list[str], known: Phrases) -> None:
    """Mark what follows "You may also like" up to a full paragraph, and the headlines under "Lire aussi"."""
    in_section, linked = False, 0
    for i, line in enumerate(lines):
        if line.key in known.section_ends:
            in_section, linked = True, 0
        elif line.key in known.link_leads:
            linked = _LINKED_LINES
        elif in_section:
            in_section = bool(kinds[i]) or not line.is_paragraph
        elif linked:
            linked = 0 if line.is_sentence or line.is_prose else linked - 1
            kinds[i] = kinds[i] or ("boilerplate" if not (line.is_sentence or line.is_prose) else "")
        if in_section:
            kinds[i] = "boilerplate"


def _first_prose(lines: list[Line], kinds: list[str]) -> int:
    """Return which line is the first of prose, 0 where none is."""
    return next((i for i, line in enumerate(lines) if line.is_prose and not kinds[i]), 0)


def _mark_head(lines: list[Line], kinds: list[str], known: Phrases, title: str | None) -> None:
    """Mark headline, trail, categories and repeats in what stands before the first line of prose."""
    prose = _first_prose(lines, kinds)
    head = range(min(prose, _HEAD_LINES))
    for i in head:
        if not kinds[i] and _is_trail(lines[i], known):
            kinds[i] = "boilerplate"
    headline = _headline(lines, kinds, head, title, known)
    if headline is None:
        return
    repeats = [i for i in head if lines[i].text == lines[headline].text]
    for i in range(repeats[-1] + 1):
        if (
            i in repeats
            or (i > headline and not kinds[i] and _is_label(lines[i]))
            or _is_glued(lines[i], lines[headline], known)
        ):
            kinds[i] = "boilerplate"
    kinds[headline] = "title"
    _mark_categories(lines, kinds, head, known)


def _headline(lines: list[Line], kinds: list[str], head: range, title: str | None, known: Phrases) -> int | None:
    """Return the line of the headline: the title given, else a repeated line, else the first that can be one."""
    texts = [lines[i].text for i in head]
    for i in head:
        if title and texts[i].strip("# ") == title.strip():
            return i
    for i in head:
        glued = any(_is_glued(lines[j], lines[i], known) for j in range(i))
        if lines[i].words >= 3 and (texts.count(texts[i]) > 1 or glued):
            return i
    free = (i for i in head if not kinds[i] and not is_dateline(lines[i]))
    return next((i for i in free if lines[i].words >= 3 and len(lines[i].text) <= _TITLE_LENGTH), None)


def _is_glued(line: Line, headline: Line, known: Phrases) -> bool:
    """Say whether a navigation trail ends in the headline: "Home ActualitéKim Jong Un …"."""
    longer = len(headline.text) < len(line.text) < len(headline.text) + 60
    return longer and line.text.endswith(headline.text) and bool(known.home.found(line.key))


def _is_trail(line: Line, known: Phrases) -> bool:
    return not line.figures and bool(known.home.found(line.key)) and _TRAIL.search(line.text) is not None


def _is_label(line: Line) -> bool:
    """Say whether a line is short enough for a category or a list of them: "Corée du Nord, Russie"."""
    return not line.figures and line.words <= 6 and len(line.text) <= 60 and not line.is_sentence


def _mark_categories(lines: list[Line], kinds: list[str], head: range, known: Phrases) -> None:
    """Mark the labels glued under an author's line."""
    for i in head[1:]:
        follows = kinds[i - 1] == "boilerplate" and lines[i].joined
        after_byline = any(is_byline(lines[j], known) for j in range(max(0, i - 3), i))
        if not kinds[i] and follows and after_byline and _is_label(lines[i]):
            kinds[i] = "boilerplate"


def _mark_datelines(lines: list[Line], kinds: list[str]) -> None:
    """Mark date lines before the article, and anywhere those that say "published"; a chronology keeps its own."""
    prose = _first_prose(lines, kinds)
    for i, line in enumerate(lines):
        free = kinds[i] in ("", "boilerplate")
        if free and (is_dated_line(line) or (i < min(prose, _HEAD_LINES) and is_dateline(line))):
            kinds[i] = "dateline"


def _inside(lines: list[Line], kinds: list[str]) -> tuple[int, int, int]:
    """Return which line holds a dateline beside other text, and where that begins and ends; (-1, 0, 0) for none."""
    at, end = _opening(lines, kinds)
    if at >= 0:
        return at, lines[at].start, end
    free = [i for i, kind in enumerate(kinds) if kind in ("", "title")][:_OPENING_LINES]
    noticed = next(((i, length) for i in free if (length := opening_notices(lines[i]))), None)
    if noticed is not None:
        at, length = noticed
        return at, lines[at].start, lines[at].start + length
    stamps = ((i, stamp(lines[i])) for i in free)
    return next(((i, *found) for i, found in stamps if found is not None), (-1, 0, 0))


def _opening(lines: list[Line], kinds: list[str]) -> tuple[int, int]:
    """Return which line begins with a dateline in its first sentence, and where that ends; (-1, 0) for none.

    It opens the article. Where a later line begins with a place and a date too, they are stations of a chronology.
    """
    prose = _first_prose(lines, kinds)
    free = [i for i, kind in enumerate(kinds) if kind in ("", "title")]
    dated = [(i, length) for i in free[:_OPENING_LINES] if (length := opening_dateline(lines[i]))]
    if len(dated) != 1 or dated[0][0] > prose or any(opening_dateline(lines[i]) for i in free[_OPENING_LINES:]):
        return -1, 0
    at, length = dated[0]
    return at, lines[at].start + length


def _zones(
    lines: list[Line], kinds: list[str], inside: tuple[int, int, int], buttons: list[tuple[int, int]]
) -> tuple[Zone, ...]:
    """Return one zone for each run of lines of one kind, and one for the dateline that stands inside a line.

    buttons  where a line holds those that share the page.
    """
    found: list[Zone] = []
    last = ""
    for i, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if i == inside[0]:
            _, start, end = inside
            if kind and line.start < start:
                found.append(Zone(line.start, start, kind))
            found.append(Zone(start, end, "dateline"))
            if kind and end < line.end:
                found.append(Zone(end, line.end, kind))
            last = ""
            continue
        if kind and kind == last:
            found[-1] = Zone(found[-1].start, line.end, kind)
        elif kind:
            found.append(Zone(line.start, line.end, kind))
        else:
            shown = buttons[bisect_left(buttons, (line.start,)) : bisect_left(buttons, (line.end,))]
            asides = sorted(dated_asides(line) + dated_signatures(line) + shown)
            found += [Zone(start, end, "boilerplate") for start, end in asides]
        last = kind
    return tuple(found)
