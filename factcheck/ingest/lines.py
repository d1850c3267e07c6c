"""Lines of a text, and the plain questions that zones ask of one line."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]+")
_NUMBER = re.compile(r"\d+(?:\s*[–-]\s*\d+)?")
_FIGURE = re.compile(r"\d")
_CLOSERS = " \t\u00a0\u202f\"'»”’)]*_"
_EDGES = " \t\u00a0\u202f#*•·–—-.:…!?«»\"“”'→›>|()"

# No phrase is longer: what a line is shows at its beginning.
_KEY_LENGTH = 100


class Line(NamedTuple):
    """One line that is not blank: its place without outer blanks, and what phrases are compared with.

    key      lower case, straight apostrophes, single blanks, no marks at the ends, "#" for a number.
    joined  no blank line stands between it and the line before.
    """

    start: int
    end: int
    text: str
    key: str
    joined: bool

    @property
    def figures(self) -> bool:
        """Say whether a digit stands in the line."""
        return _FIGURE.search(self.text) is not None

    @property
    def words(self) -> int:
        """Return the number of words, as blanks separate them."""
        return self.text.count(" ") + 1

    @property
    def is_sentence(self) -> bool:
        """Say whether the line ends as a sentence does: headlines have no full stop, teasers break off ("…")."""
        bare = self.text.rstrip(_CLOSERS)
        return bare.endswith((".", "!", "?")) and not bare.endswith("..")

    @property
    def is_prose(self) -> bool:
        """Say whether the line is running text: a whole sentence, or too long for a headline."""
        if len(self.text) >= 160:
            return not self.text.rstrip(_CLOSERS).endswith(("…", "..."))
        return self.words >= 6 and self.is_sentence and self.text.rstrip(_CLOSERS).endswith(".")

    @property
    def is_paragraph(self) -> bool:
        """Say whether the line is a full paragraph: prose that no teaser or form is long enough for."""
        return self.is_prose and (len(self.text) >= 120 or (len(self.text) >= 60 and ". " in self.text))


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text that are not blank, in order."""
    found: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if not stripped:
            continue
        start = match.start() + (0 if raw[0] == stripped[0] else len(raw) - len(raw.lstrip()))
        joined = bool(found) and start - last < 40 and text.count("\n", last, start) <= 1
        last = start + len(stripped)
        found.append(Line(start, last, stripped, key_of(stripped), joined))
    return found


def key_of(text: str) -> str:
    """Return a line, or the beginning of a long one, as phrases are compared with it."""
    head = text[:_KEY_LENGTH].lower().replace("’", "'").replace("#", "")
    key = " ".join(head.split()).strip(_EDGES).replace(" :", ":")
    return _NUMBER.sub("#", key) if _FIGURE.search(key) else key


def starts_with(key: str, phrase: str) -> bool:
    """Say whether a key begins with a phrase of whole words."""
    return key.startswith(phrase) and not key[len(phrase) : len(phrase) + 1].isalnum()
