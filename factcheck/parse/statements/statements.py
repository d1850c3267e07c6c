"""Statements: the sentences that say without a number what was done, denied, confirmed, planned, obliged or allowed.

Silence is the rule: a sentence gives a statement only where its subject stands plainly before its verb, or a treaty
or a law before what it obliges to; questions and conditions give none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from factcheck.model.statement import Statement
from factcheck.parse.clauses.asides import past_aside
from factcheck.parse.clauses.clauses import Frame, read_sentence
from factcheck.parse.clauses.norms import Norm, norms
from factcheck.parse.clauses.parties import parties
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.statements.about import STANCES
from factcheck.parse.statements.candidates import Candidates
from factcheck.parse.statements.stated import made
from factcheck.parse.statements.stated_deeds import told_deed
from factcheck.parse.statements.stated_sentence import StatedSentence
from factcheck.parse.statements.stated_stances import told_stance
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Phrases
from factcheck.parse.words.sentences import Sentence

_NEAR = 14  # tokens between a treaty and what it obliges to that are quoted with it
_SILENT_ZONES = ("boilerplate", "dateline")


def read_statements(
    document: str, survey: Survey, sentences: Sequence[Sentence], frames: Mapping[int, Frame]
) -> list[Statement]:
    """Return the statements of a document by place.

    frames  of sentences that were read already, by their index.
    """
    tokens, rules = survey.tokens, grammar(survey.book.code)
    if rules is None:
        return []
    out: list[Statement] = []
    candidates, passages = Candidates(survey, rules), _Passages(survey.phrases, sentences)
    for sentence in sentences:
        if sentence.zone not in _SILENT_ZONES and tokens.words[sentence.last] != "?" and candidates.may_state(sentence):
            frame = frames.get(sentence.index) or read_sentence(survey, sentence)
            before = partial(_before, survey, sentences, frames, sentence)
            out += _statements(StatedSentence(document, frame, rules, passages.of), before)
    return out


class _Passages:
    """The entities of paragraphs, looked up when one of their sentences states something."""

    def __init__(self, phrases: Phrases, sentences: Sequence[Sentence]) -> None:
        self._phrases, self._sentences = phrases, sentences
        self._known: dict[int, frozenset[str]] = {}

    def of(self, sentence: Sentence) -> frozenset[str]:
        """Return the entities around a sentence: "le traité entre les deux pays" names neither of them."""
        paragraph = sentence.paragraph
        if paragraph not in self._known:
            sentences, first, last = self._sentences, sentence.index, sentence.index
            while first > 0 and sentences[first - 1].paragraph == paragraph:
                first -= 1
            while last + 1 < len(sentences) and sentences[last + 1].paragraph == paragraph:
                last += 1
            self._known[paragraph] = parties(self._phrases.entities(sentences[first].first, sentences[last].last))
        return self._known[paragraph]


def _before(
    survey: Survey, sentences: Sequence[Sentence], frames: Mapping[int, Frame], sentence: Sentence
) -> Frame | None:
    """Return the sentence before one of the same paragraph, read; None for the first."""
    earlier = sentences[sentence.index - 1] if sentence.index else None
    if earlier is None or earlier.paragraph != sentence.paragraph:
        return None
    return frames.get(earlier.index) or read_sentence(survey, earlier)


def _statements(scope: StatedSentence, before: Callable[[], Frame | None]) -> list[Statement]:
    """Return the statements of the sentence by place."""
    bound = list(norms(scope.frame, before))
    found = [*_obligations(scope, bound)]
    for verb in scope.verbs:
        binds = any(n.cue.first <= verb.first <= n.cue.last for n in bound)  # the by-law bans, not the mayor
        if binds or scope.conditional(verb.first) or scope.leading(verb):
            continue
        told = told_deed(scope, verb) if STANCES.isdisjoint(verb.deeds) else told_stance(scope, verb)
        if told is not None:
            found.append(told)
    return sorted(found, key=lambda s: (s.start, s.end, s.id))


def _obligations(scope: StatedSentence, bound: Sequence[Norm]) -> Iterator[Statement]:
    """Read "le traité oblige à …", "la loi permet de …" and "the rules ban …"."""
    for norm in bound:
        told_of = scope.about(past_aside(scope.frame, norm.cue.last) + 1, commas=False, clause=True)
        if told_of.told and not scope.conditional(norm.cue.first):
            near = norm.cue.first - norm.holder.first <= _NEAR
            first = norm.holder.first if near else norm.cue.first
            whose = [h for h in scope.frame.named if norm.holder.last < h.first < norm.cue.first]
            yield made(scope, first, told_of, norm.standing, told_of.deeds, agents=whose, holder=norm.instrument)
