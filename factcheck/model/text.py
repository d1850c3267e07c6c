"""Places in a text and what they are part of."""

from __future__ import annotations

from factcheck.model.frozen import frozen

# What a run of text can be part of; boilerplate is the page around the article, and no claim comes from it.
ZONES = ("title", "body", "caption", "dateline", "boilerplate")


@frozen
class Zone:
    """A run of a document's text that is headline, body, caption, dateline or boilerplate.

    start, end  code points of the text, end exclusive. kind  one of ZONES.
    """

    start: int
    end: int
    kind: str


@frozen
class Unknown:
    """A place that was seen but not understood, with the reason as a key of the message catalogue."""

    start: int
    end: int
    text: str
    reason: str


@frozen
class Reason:
    """A sentence of the explanation, as a key of the message catalogue and the values it speaks of.

    Rooms below the report do not write prose: the same reason is told in the reader's language.
    """

    key: str
    args: tuple[str, ...] = ()
