"""Claims: the mentions that say something comparable, each with what its sentence says around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.mention import Mention
from factcheck.model.text import Unknown
from factcheck.parse.claims.building import claim_kinds
from factcheck.parse.claims.contests.placings import marked_places
from factcheck.parse.claims.contests.scores import results, with_results
from factcheck.parse.claims.counts.spared import NONE
from factcheck.parse.claims.people.absences import absences
from factcheck.parse.claims.people.single_victims import counts_elsewhere, single_victims
from factcheck.parse.claims.reader import Reader
from factcheck.parse.claims.scene import Scenes
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import join_figures
from factcheck.parse.clauses.polls import opens_with_poll
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.numbers.designations import designations
from factcheck.parse.words.sentences import Sentence
from factcheck.parse.words.tokens import WORD

_SILENT_ZONES = ("boilerplate",)


def read_claims(
    document: str,
    survey: Survey,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    frames: dict[int, Frame],
) -> tuple[list[Claim], list[Unknown], list[Mention]]:
    """Return the claims of a document by place, the figures that nothing could be made of, and articles that count.

    frames  takes what was read of each sentence, by its index, for later readers.
    """
    told = list(_told(survey, sentences, mentions))
    articles = [article for seen in told for article in _articles(seen)]
    told = [seen for seen in told if seen.figures]
    frames.update((seen.sentence.index, seen.frame) for seen in told)
    passages = _passages(told)
    currency = claim_kinds.one_currency(figure for seen in told for figure in seen.figures)
    polled, ill = opens_with_poll(survey, sentences), bool(survey.phrases.of("disease"))
    scenes = Scenes(survey, sentences, frames)
    reader = Reader(document, currency, scenes, polled=polled, ill=ill, passed=_passed(survey, sentences))
    for seen in told:
        reader.read(seen, passages[seen.sentence.paragraph])
    return reader.claims, reader.unknown, articles


def _articles(seen: SentenceFigures) -> Iterator[Mention]:
    """Add the words of a sentence that count a victim, nobody, or go on counting to its figures, and yield them."""
    for figure, phrase in (*single_victims(seen), *absences(seen), *((f, None) for f in counts_elsewhere(seen))):
        seen.add(figure, phrase)
        yield Mention(*seen.tokens.span(figure.first, figure.last), "number", figure.quantity)


def _told(survey: Survey, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[SentenceFigures]:
    """Yield the sentences of a document that hold figures or may count nobody; "AK-47" only designates, and is none."""
    tokens = survey.tokens
    figures, found = join_figures(tokens, mentions), [*results(survey), *marked_places(survey, mentions)]
    starts = [f.first for f in figures]
    nobody = [first for first, _ in survey.phrases.of(NONE)]
    for sentence in sentences:
        inside = figures[bisect_left(starts, sentence.first) : bisect_right(starts, sentence.last)]
        inside = [f for f in inside if f.last <= sentence.last]
        inside = with_results(inside, found, sentence) if found else inside
        names = designations(tokens, sentence) if inside else {}
        inside = [f for f in inside if f.first not in names]
        if (inside or _any_within(nobody, sentence)) and sentence.zone not in _SILENT_ZONES:
            passed = frozenset(i for passed in names.values() for i in passed)
            yield SentenceFigures(survey, sentence, inside, passed)


def _passed(survey: Survey, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the sentences that bring no other party, by their index.

    They open with a pronoun, are of the page and not of its text, or have no word.
    """
    words, kinds, pronouns = survey.tokens.words, survey.tokens.kinds, survey.book.pronouns
    no_party = (s for s in sentences if words[s.first] in pronouns or s.zone in _SILENT_ZONES or _is_mark(kinds, s))
    return frozenset(s.index for s in no_party)


def _is_mark(kinds: Sequence[int], sentence: Sentence) -> bool:
    """Say whether a sentence has no word, as a rule between two parts of a text."""
    return WORD not in kinds[sentence.first : sentence.last + 1]


def _any_within(places: Sequence[int], sentence: Sentence) -> bool:
    """Say whether one of some tokens, by place, lies in a sentence."""
    return bisect_left(places, sentence.first) < bisect_right(places, sentence.last)


def _passages(told: list[SentenceFigures]) -> dict[int, frozenset[str]]:
    """Return what each paragraph speaks of: the names of its sentences that hold figures."""
    names: dict[int, set[str]] = {}
    for seen in told:
        names.setdefault(seen.sentence.paragraph, set()).update(seen.names)
    return {paragraph: frozenset(found) for paragraph, found in names.items()}
