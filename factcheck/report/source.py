"""Where a document's text stands: what a report needs to lead its reader there."""

from __future__ import annotations

import re

from factcheck.model.contract import Claim, Statement
from factcheck.model.frozen import frozen


@frozen
class Source:
    """The text of a document and its place in the file it came from.

    text        offsets of claims and findings are its code points.
    first_line  line of the file, from 1, that the text begins on; None where lines of the file mean nothing (HTML).
    one_line    True for a record of a `.jsonl` file: the whole text stands on `first_line`.
    link        where the file lies as seen from the report; None when that is the document's own path.
    """

    text: str
    first_line: int | None = 1
    one_line: bool = False
    link: str | None = None

    def line(self, offset: int) -> int | None:
        """Return the line of the file that an offset of the text is on."""
        if self.first_line is None or self.one_line:
            return self.first_line
        return self.first_line + self.text.count("\n", 0, offset)

    def place(self, document: str, offset: int) -> str:
        """Return a document's id with the line; the id of a record stands for its line already."""
        line = self.line(offset)
        return document if line is None or self.one_line else f"{document}:{line}"


UNPLACED = Source("", first_line=None)


@frozen
class Excerpt:
    """A value inside its sentence: what stands before it, the value itself, and what follows."""

    before: str
    value: str
    after: str


@frozen
class PageWords:
    """Words of a page that a link leads to, with the words before and after them where they alone are not enough."""

    words: str
    prefix: str = ""
    suffix: str = ""


_BLANKS = re.compile(r"\s+")
_NEIGHBOURS = 3


def excerpt(claim: Claim | Statement, source: Source | None, limit: int = 200) -> Excerpt:
    """Return a claim's value in its sentence, cut to about `limit` characters around the value.

    Without a source only the quote is known. Cuts fall between words where there are any, and show as "…".
    """
    value = clip(claim.quote, limit)
    if source is None:
        return Excerpt("", value, "")
    before = source.text[claim.sentence_start : claim.start]
    after = source.text[claim.end : claim.sentence_end]
    room = max(limit - len(value), 40)
    left = min(len(before), max(room // 2, room - len(after)))
    return Excerpt(_tail(before, left), value, clip(after, room - left))


def tells_itself(claim: Claim, words: str, source: Source | None) -> bool:
    """Say whether a claim's own sentence has some words; without a source nothing tells that it has not."""
    return source is None or words in source.text[claim.sentence_start : claim.sentence_end]


def page_words(claim: Claim | Statement, source: Source | None) -> PageWords:
    """Return what finds a claim's value in its page: the quote alone where the text has it once, else with neighbours.

    The form is that of text fragments (WICG, "URL Fragment Text Directives"): prefix, words, suffix.
    """
    quote = _one_line(claim.quote)
    if source is None or _BLANKS.sub(" ", source.text).count(quote) == 1:
        return PageWords(quote)
    before = source.text[claim.sentence_start : claim.start].split()[-_NEIGHBOURS:]
    after = source.text[claim.end : claim.sentence_end].split()[:_NEIGHBOURS]
    return PageWords(quote, " ".join(before), " ".join(after))


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def clip(text: str, limit: int) -> str:
    """Return the beginning of a text, at most `limit` characters, ended by "…" where something is left out."""
    if len(text) <= limit:
        return text
    cut = text[: max(limit - 1, 0)]
    at = cut.rfind(" ")
    return (cut[:at] if at > limit // 2 else cut).rstrip() + "…"


def _tail(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    cut = text[len(text) - max(limit - 1, 0) :]
    at = cut.find(" ")
    return "…" + (cut[at + 1 :] if -1 < at < limit // 2 else cut).lstrip()
