"""Parsing: from a prepared document to its mentions and claims.

The way of one text: tokens, known words, folded numbers, dates and quantities, sentences, clauses, claims.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.language.entities import lands
from factcheck.language.schema import languages
from factcheck.model.claim import Claim
from factcheck.model.document import Prepared, Published
from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed
from factcheck.model.text import Unknown
from factcheck.parse.claims.claims import read_claims
from factcheck.parse.clauses.clauses import Frame, may_open_with_name
from factcheck.parse.clauses.polls import pollsters
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.dates import dateline, dates
from factcheck.parse.durations import durations
from factcheck.parse.numbers import numbers
from factcheck.parse.quantities import quantities
from factcheck.parse.statements.statements import read_statements
from factcheck.parse.words.abbreviations import abbreviations
from factcheck.parse.words.lexicon import Reading, lay_out, lexicon
from factcheck.parse.words.phrases import phrasebook
from factcheck.parse.words.sentences import sentences
from factcheck.parse.words.tokens import tokenize
from factcheck.parse.words.vocabulary import vocabulary

_NO_DATE = Published(None, "unknown")
# The title and so many sentences tell where a story is set.
FIRST_SENTENCES = 3


def parse_prepared(prepared: Prepared) -> Parsed:
    """Return what a document says: its mentions, its claims, and what was seen but not understood.

    A document in a language that is not supported gives neither mentions nor claims; its notices say so.
    """
    if prepared.lang not in languages():
        return _unsupported(prepared)
    code, text = prepared.lang, prepared.document.text
    lex, book = lexicon(code), phrasebook(code)
    tokens = tokenize(text, lex.token_pattern)
    reading = lay_out(tokens, numbers.fold(tokens, lex.look_up(tokens), lex))
    pieces = dates.find(reading, code)
    given = _NO_DATE if prepared.published.period is None else prepared.published
    found = dates.resolve(pieces, reading, code, given)
    zones = dateline.without_scenes(text, given, found, prepared.zones)
    parts = sentences(tokens, zones, abbreviations(code))
    survey = Survey(tokens, book)
    line = dateline.Dateline(prepared.published, None, ())
    if any(z.kind == "dateline" for z in zones):
        spoken = dateline.spoken_dates(survey.phrases, found, parts, frozenset(lex.language.cues.get("this", ())))
        line = dateline.decide(prepared.published, found, zones, spoken)
        if line.published is not prepared.published:
            found = dates.resolve(pieces, reading, code, line.published)
    impossible = dates.impossible(pieces, reading)
    others = durations.read(reading, code, found) + quantities.read(reading, code)
    others = [m for m in others if not any(m.start < high and low < m.end for low, high in impossible)]
    name = prepared.document.id
    frames: dict[int, Frame] = {}
    claims, unknown, articles = read_claims(name, survey, parts, _sorted(found + others), frames)
    return Parsed(
        document=prepared.document,
        lang=code,
        published=line.published,
        zones=zones,
        notices=prepared.notices,
        mentions=_sorted(dates.with_days(found) + _without_hedged_dates(others, found) + articles),
        claims=tuple(claims),
        not_understood=_listed(
            unknown,
            _unanchored(reading, claims),
            _impossible(text, impossible),
            _beyond(reading, code),
            _ancient(text, found),
        ),
        dateline=line.mention,
        against=line.against,
        names=_names(claims),
        nameless=bool(claims) and not _named(claims, frames),
        lands=_lands(claims),
        pollsters=pollsters(frames),
        statements=tuple(read_statements(name, survey, parts, frames)),
        sha256=prepared.sha256,
    )


def _unsupported(prepared: Prepared) -> Parsed:
    return Parsed(
        document=prepared.document,
        lang=prepared.lang,
        published=prepared.published,
        zones=prepared.zones,
        notices=(*prepared.notices, "language-not-supported"),
        mentions=(),
        claims=(),
        sha256=prepared.sha256,
    )


def _sorted(mentions: list[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.kind)))


def _without_hedged_dates(others: list[Mention], found: Sequence[Mention]) -> list[Mention]:
    """Return mentions without the ranges whose number is a date's: "aux alentours de 2015" is not 2015 ± 10 %."""
    spans = sorted((m.start, m.end) for m in found)
    lows = [low for low, _ in spans]

    def ends_in_date(m: Mention) -> bool:
        at = bisect_right(lows, m.start)
        return at < len(spans) and spans[at][0] < m.end <= spans[at][1]

    return [m for m in others if m.kind != "range" or not ends_in_date(m)]


def _unanchored(reading: Reading, claims: list[Claim]) -> list[Unknown]:
    text = reading.tokens.text
    hanging = [c for c in claims if c.when is not None and c.when.period is None and not c.when.hour_alone]
    return [Unknown(c.start, c.end, text[c.start : c.end], "date-without-anchor") for c in hanging]


def _beyond(reading: Reading, code: str) -> list[Unknown]:
    """Return the digits that say a number beyond any that is counted: "1e400", a run of fifty digits."""
    if vocabulary(code).code("unread") not in reading.codes:
        return []
    spans = [reading.span(n, n + 1) for n, item in reading.known.items() if "unread" in item.senses]
    return [Unknown(start, end, reading.tokens.text[start:end], "number-out-of-range") for start, end in spans]


def _ancient(text: str, found: Iterable[Mention]) -> list[Unknown]:
    """Return the years and centuries before our era, which no calendar here reaches: "250 avant J.-C."."""
    ancient = (m for m in found if m.timex is not None and m.timex.startswith("BC"))
    return [Unknown(m.start, m.end, text[m.start : m.end], "date-before-era") for m in ancient]


def _impossible(text: str, spans: list[tuple[int, int]]) -> list[Unknown]:
    return [Unknown(low, high, text[low:high], "impossible-date") for low, high in spans]


def _listed(*unknown: list[Unknown]) -> tuple[Unknown, ...]:
    return tuple(sorted(chain(*unknown), key=lambda u: (u.start, u.end)))


def _lands(claims: list[Claim]) -> frozenset[str]:
    """Return the countries where the story is set: those that the title and the first sentences name."""
    first = (c.slots for c in claims if c.zone == "title" or c.sentence < FIRST_SENTENCES)
    named = frozenset[str]().union(*(s.names | s.places | s.subject | s.object | s.origin for s in first))
    return frozenset[str]().union(*map(lands, named))


def _named(claims: list[Claim], frames: dict[int, Frame]) -> bool:
    """Say whether a sentence that makes a claim has a name, or begins with a word that may be one: "Swift died"."""
    told = {c.sentence for c in claims}
    return any(c.slots.names for c in claims) or any(may_open_with_name(frames[i]) for i in told if i in frames)


def _names(claims: list[Claim]) -> tuple[tuple[str, int], ...]:
    """Return the names of the sentences that hold claims, with how many sentences each stands in."""
    by_sentence = {c.sentence: c.slots.names for c in claims}
    counts = Counter(name for names in by_sentence.values() for name in names)
    return tuple(sorted(counts.items()))
