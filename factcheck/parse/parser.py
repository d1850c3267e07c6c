"""Parsing: from a prepared document to its mentions and claims.

The way of one text: tokens, known words, folded numbers, dates and quantities, sentences, clauses, claims.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from factcheck.language.entities import lands
from factcheck.language.schema import languages
from factcheck.model.claim import Claim
from factcheck.model.document import UNRECOGNISED, Prepared
from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed
from factcheck.parse.claims.claims import read_claims
from factcheck.parse.claims.not_understood import not_understood
from factcheck.parse.clauses.clauses import Frame, may_open_with_name
from factcheck.parse.clauses.polls import pollsters
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.dates.dated import Dated, read_dates
from factcheck.parse.dates.dates import with_days
from factcheck.parse.durations import durations
from factcheck.parse.durations.ranged import ranged
from factcheck.parse.numbers import numbers
from factcheck.parse.quantities import quantities
from factcheck.parse.statements.statements import read_statements
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.phrasebook import phrasebook
from factcheck.parse.words.reading import Reading, lay_out
from factcheck.parse.words.tokens import tokenize

# The title and so many sentences tell where a story is set.
FIRST_SENTENCES = 3


def parse_prepared(prepared: Prepared) -> Parsed:
    """Return what a document says: its mentions, its claims, and what was seen but not understood.

    A document in a language that is not supported gives neither mentions nor claims; its notices say so.
    """
    if prepared.lang not in languages():
        return _unsupported(prepared)
    code, name = prepared.lang, prepared.document.id
    lex = lexicon(code)
    tokens = tokenize(prepared.document.text, lex.token_pattern, lex.accented(prepared.read))
    reading = lay_out(tokens, numbers.fold(tokens, lex.look_up(tokens), lex))
    survey = Survey(tokens, phrasebook(code))
    dated = read_dates(prepared, reading, survey.phrases)
    others = _amounts(reading, code, dated)
    frames: dict[int, Frame] = {}
    mentions = _sorted(dated.once + others)
    claims, unknown, articles = read_claims(name, survey, dated.sentences, mentions, frames)
    return Parsed(
        document=prepared.document,
        lang=code,
        published=dated.line.published,
        zones=dated.zones,
        notices=prepared.notices,
        mentions=_published(dated, others, articles),
        claims=tuple(claims),
        not_understood=not_understood(reading, code, claims, dated.mentions, dated.impossible, unknown),
        dateline=dated.line.mention,
        against=dated.line.against,
        names=_names(claims),
        nameless=bool(claims) and not _named(claims, frames),
        lands=_lands(claims),
        pollsters=pollsters(frames),
        statements=tuple(read_statements(name, survey, dated.sentences, frames)),
        sha256=prepared.sha256,
    )


def _unsupported(prepared: Prepared) -> Parsed:
    # The remedies differ: a language nobody recognised can be named, one without data cannot be read.
    unread = "language-not-recognised" if prepared.lang == UNRECOGNISED else "language-not-supported"
    return Parsed(
        document=prepared.document,
        lang=prepared.lang,
        published=prepared.published,
        zones=prepared.zones,
        notices=(*prepared.notices, unread),
        mentions=(),
        claims=(),
        sha256=prepared.sha256,
    )


def _published(dated: Dated, others: list[Mention], articles: list[Mention]) -> tuple[Mention, ...]:
    """Return the mentions as they are told to others: with the layers that no claim is made of."""
    amounts = _without_hedged_dates(others, dated.mentions)
    return _sorted([*with_days(dated.mentions), *amounts, *ranged(amounts), *articles])


def _sorted(mentions: list[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.kind)))


def _amounts(reading: Reading, code: str, dated: Dated) -> list[Mention]:
    """Return the durations and quantities of a text, none of them in a date that does not exist."""
    found = durations.read(reading, code, dated.mentions) + quantities.read(reading, code)
    if not dated.impossible:
        return found
    return [m for m in found if not any(m.start < high and low < m.end for low, high in dated.impossible)]


def _without_hedged_dates(others: list[Mention], found: Sequence[Mention]) -> list[Mention]:
    """Return mentions without the ranges whose number is a date's: "aux alentours de 2015" is not 2015 ± 10 %."""
    spans = sorted((m.start, m.end) for m in found)
    lows = [low for low, _ in spans]

    def ends_in_date(m: Mention) -> bool:
        at = bisect_left(lows, m.start)
        return at < len(spans) and spans[at][0] < m.end <= spans[at][1]

    return [m for m in others if m.kind != "range" or not ends_in_date(m)]


def _lands(claims: list[Claim]) -> frozenset[str]:
    """Return the countries where the story is set: those that the title and the first sentences name."""
    first = (c.slots for c in claims if c.zone == "title" or c.sentence < FIRST_SENTENCES)
    named = {name for s in first for names in (s.names, s.places, s.subject, s.object, s.origin) for name in names}
    return frozenset().union(*map(lands, named))


def _named(claims: list[Claim], frames: dict[int, Frame]) -> bool:
    """Say whether a sentence that makes a claim has a name, or begins with a word that may be one: "Swift died"."""
    told = {c.sentence for c in claims}
    return any(c.slots.names for c in claims) or any(may_open_with_name(frames[i]) for i in told if i in frames)


def _names(claims: list[Claim]) -> tuple[tuple[str, int], ...]:
    """Return the names of the sentences that hold claims, with how many sentences each stands in."""
    by_sentence = {c.sentence: c.slots.names for c in claims}
    counts = Counter(name for names in by_sentence.values() for name in names)
    return tuple(sorted(counts.items()))
