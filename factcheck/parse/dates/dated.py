"""The dates of a document, read as of the day it was published, and where that day is told."""

from __future__ import annotations

from factcheck.model.document import Prepared, Published
from factcheck.model.frozen import frozen
from factcheck.model.mention import Mention
from factcheck.model.text import Zone
from factcheck.parse.dates import dateline, dates
from factcheck.parse.dates.date_values import RECURS
from factcheck.parse.words.abbreviations import abbreviations
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.phrases import Phrases
from factcheck.parse.words.reading import Reading
from factcheck.parse.words.sentences import Sentence, sentences

_NO_DATE = Published(None, "unknown")


@frozen
class Dated:
    """The dates of a document, with what they decide.

    mentions  the dates. impossible  spans of what is written as one and is none. line  when the document was
    published, and the dateline that says so. zones  without datelines of scenes; sentences  as those zones end them.
    """

    mentions: list[Mention]
    impossible: list[tuple[int, int]]
    line: dateline.Dateline
    zones: tuple[Zone, ...]
    sentences: list[Sentence]

    @property
    def once(self) -> list[Mention]:
        """Return the dates without what comes again: "chaque mois" is no day that anything is told of."""
        return [m for m in self.mentions if m.when is None or m.when.basis != RECURS]


def read_dates(prepared: Prepared, reading: Reading, phrases: Phrases) -> Dated:
    """Return the dates of a document; they are read again where its dateline tells another day of publication."""
    code = prepared.lang
    pieces = dates.find(reading, code)
    given = _NO_DATE if prepared.published.period is None else prepared.published
    found = dates.resolve(pieces, reading, code, given)
    zones = dateline.without_scenes(prepared.document.text, given, found, prepared.zones)
    parts = sentences(reading.tokens, zones, abbreviations(code))
    line = dateline.Dateline(prepared.published, None, ())
    if any(z.kind == "dateline" for z in zones):
        this = frozenset(lexicon(code).language.cues.get("this", ()))
        spoken = dateline.spoken_dates(phrases, found, parts, this)
        line = dateline.decide(prepared.published, found, zones, spoken)
        if line.published is not prepared.published:
            found = dates.resolve(pieces, reading, code, line.published)
    return Dated(found, dates.impossible(pieces, reading), line, zones, parts)
