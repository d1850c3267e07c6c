"""The context of a claim: by which sentence it is known again after the run that found it.

Lines move, files are reflowed, a remark to this tool is added beside a figure: none of that changes what a sentence
says. A changed word or figure does.
"""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

from factcheck.model.remark import REMARK

_FIGURE = re.compile(r"\d+(?:[\s.,]\d+)*")
_APOSTROPHES = str.maketrans("\u2019\u02bc", "''")
_LENGTH = 12


def sentence_key(sentence: str) -> str:
    """Return a digest (12 hexadecimal digits) that a sentence keeps when only blanks or remarks in it change."""
    said = unicodedata.normalize("NFC", REMARK.sub(" ", sentence)).translate(_APOSTROPHES)
    return sha256(" ".join(said.split()).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def frame_key(sentence: str, start: int, end: int) -> str:
    """Return a digest of a sentence without its figures, and without what stands at [start, end).

    A sentence keeps it when its value is corrected: "43 personnes sont mortes" and "45 personnes sont mortes".
    """
    before, after = (_FIGURE.sub("#", part) for part in (sentence[:start], sentence[end:]))
    return sentence_key(f"{before}\0{after}")


def pair_key(a: tuple[str, str], b: tuple[str, str]) -> tuple[str, ...]:
    """Return the key of two contexts, each a sentence key and a measure; their order does not matter."""
    first, second = sorted((a, b))
    return (*first, *second)
