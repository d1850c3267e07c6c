"""Lines that belong to a picture: captions, which say something, and bare credits, which do not."""

from __future__ import annotations

import re

from factcheck.ingest.lines import Line, key_of
from factcheck.ingest.phrases import Phrases

# "… à Pyongyang. (Photo : Agence/Someone)" and "… © Agence" at the end of a line.
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,100})[)\]]\.?$")
_SIGNED = re.compile(r"(?:©|\(c\))\s?([\w .,/'’&-]{2,60})\.?$", re.IGNORECASE)
_SLASHED = re.compile(r"/\s?([\w ]{2,20})\)?\.?$")

# A caption is a phrase of its own; fewer words beside the credit only name the picture.
_CAPTION_WORDS = 8


def caption_kind(line: Line, known: Phrases) -> str:
    """Return "caption", "boilerplate" for a credit alone, or "" when the line belongs to no picture."""
    if (
        known.picture_only.found(line.key)
        and not line.figures
        and not line.is_sentence
        and line.words <= _CAPTION_WORDS
    ):
        return "boilerplate"
    said = _without_credit(line, known)
    if said is None:
        return "caption" if _tells_sides(line, known) else ""
    return "caption" if len(said.split()) > _CAPTION_WORDS or any(c.isdigit() for c in said) else "boilerplate"


def _without_credit(line: Line, known: Phrases) -> str | None:
    """Return what a line says besides its credit, or None when it has no credit."""
    text = line.text
    lead = known.credit_leads.found(line.key)
    if lead and line.key[len(lead) : len(lead) + 1] == ":":
        return text[text.index(":") + 1 :]
    if not _may_sign(text):
        return None
    for pattern, is_credit in ((_BRACKETED, _names_credit), (_SIGNED, _any), (_SLASHED, _is_agency)):
        found = pattern.search(text)
        if found and is_credit(found.group(1), known):
            return text[: found.start()]
    return None


def _may_sign(text: str) -> bool:
    tail = text[-110:]
    return ")" in tail or "©" in tail or "/" in tail or "]" in tail


def _names_credit(inner: str, known: Phrases) -> bool:
    key = key_of(inner)
    lead = known.credit_leads.found(key)
    signed = "/" in inner and key.rsplit("/", 1)[1].strip() in known.agencies
    return signed or (bool(lead) and key[len(lead) : len(lead) + 1] in (":", " ")) or "©" in inner


def _is_agency(inner: str, known: Phrases) -> bool:
    return key_of(inner) in known.agencies


def _any(_inner: str, _known: Phrases) -> bool:
    return True


def _tells_sides(line: Line, known: Phrases) -> bool:
    if "(" not in line.text:
        return False
    said = line.text.lower()
    return sum(side in said for side in known.page.sides) >= 2
