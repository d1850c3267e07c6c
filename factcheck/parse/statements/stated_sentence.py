"""A sentence that may state something: its verbs, and what its places tell of a verb."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import cached_property

from factcheck.model.statement import LEXICAL
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.parties import parties
from factcheck.parse.clauses.verbs import Deed, Verb, told_verbs
from factcheck.parse.statements.about import STANCES, About, about
from factcheck.parse.words.deed_grammar import Grammar
from factcheck.parse.words.sentences import Sentence

_REACH = 24  # tokens of what a statement is about
_BEHIND = 5  # tokens between a verb and the "that" of its own clause
ABOUT = 2  # "de livrer", "to supply", "avoir livré": tokens before an infinitive
JOINED = 4  # tokens between two verbs of one subject
_VERB_STEM = 4  # letters of a verb that no concept knows: "bribing", "bribed"
_THAT = 4  # tokens from "that" to the first party of its clause: "que « les deux Corées"
_LEADS = 1  # "que l'" and the article of the subject behind it
_OPENING = 5
# Cues whose verb only leads to another one.
_LEADING = ("ruled_out", "not_yet", "about_to", "awaits")


class StatedSentence:
    """One sentence with its verbs of deeds and of confirming, denying and accusing, ready for questions.

    leads  cues whose verb only leads to another one. last_deed  how the last stance before was told, whose subject a
    second verb may share.
    """

    def __init__(self, document: str, frame: Frame, rules: Grammar, passage: Callable[[Sentence], Set[str]]) -> None:
        """Take a sentence as it was read; `passage` gives the entities of its paragraph."""
        self.document, self.frame, self.rules = document, frame, rules
        self._passage = passage
        self.verbs = told_verbs(frame)
        self.stances = [v for v in self.verbs if not STANCES.isdisjoint(v.deeds)]
        self.starts = [h.first for h in frame.of("clause_start")]
        self.conditions = {h.first for h in frame.of("condition")}
        self.leads = frame.among(*_LEADING)
        self.last_deed: Deed | None = None

    @cached_property
    def names(self) -> frozenset[str]:
        """The parties of the sentence, and those of its paragraph, which it may mean by other words."""
        return parties(self.frame.named) | self._passage(self.frame.sentence)

    def leading(self, verb: Verb) -> bool:
        """Say whether a verb only leads to another one: "a refusé de libérer", "demande que la Norvège livre"."""
        return any(h.first <= verb.first and verb.last <= h.last for h in self.leads)

    def unsaid(self, subject: int) -> bool:
        """Say whether a subject stands in a "that" clause which nobody says: "l'OTAN veut que la Norvège livre"."""
        frame = self.frame
        words = frame.tokens.words
        opening = max((i for i in self.starts if subject - _THAT <= i < subject), default=None)
        if opening is None or words[opening] not in self.rules.that:
            return False
        earlier = max((i for i in self.starts if i < opening), default=frame.sentence.first)
        denied = any(earlier <= h.first < opening for h in frame.of("denies"))
        return denied or not any(earlier <= h.first < opening for h in frame.of("says"))

    def behind(self, kind: str, subject: int) -> bool:
        """Say whether a cue leads to the clause of a subject."""
        return any(0 <= subject - h.last - 1 <= _LEADS for h in self.frame.of(kind))

    def infinitive(self, start: int) -> bool:
        """Say whether an infinitive begins within a few tokens: "nié avoir livré", "accused of supplying"."""
        return any(
            v.form == "base" or self.frame.tokens.words[v.first].endswith(self.rules.gerund_endings) or self._having(v)
            for v in self.verbs
            if start <= v.first <= start + ABOUT
        )

    def _having(self, verb: Verb) -> bool:
        return verb.form == "participle" and self.frame.tokens.words[verb.first - 1] in self.rules.infinitive_marks

    def conditional(self, at: int) -> bool:
        """Say whether the clause of a token begins with "if"."""
        if not self.conditions:
            return False
        starts = [first for first in self.starts if first < at]
        return bool(starts) and starts[-1] in self.conditions

    def negated(self, at: int) -> bool:
        """Say whether a negation stands close before a token."""
        return any(h.last < at <= h.last + 4 for h in self.frame.of("negation"))

    def about(self, start: int, *, commas: bool, clause: bool = False) -> About:
        """Read on from a verb to the end of what it is about, over commas and into its own "that" clause if told so."""
        words, frame = self.frame.tokens.words, self.frame
        last, stop = start - 1, self._next_stance(start)
        for i in range(start, min(frame.sentence.last, start + _REACH) + 1):
            if words[i] in ";:–—()" or (words[i] == "," and not commas):
                break
            if i in self.conditions or (i in self.starts and not (clause and i <= start + _BEHIND)):
                break
            if i >= stop:
                break
            last = i
        return about(frame, start, last)

    def _next_stance(self, start: int) -> int:
        """Return the token before which the next verb of confirming, denying or accusing takes over."""
        verb = next((v.first for v in self.stances if v.first > start), None)
        if verb is None:
            return self.frame.sentence.last + 1
        return max((h.first for h in self.frame.of("and") if verb - JOINED <= h.first < verb), default=verb)

    def unknown_deed(self, start: int) -> int | None:
        """Return the token of a verb that no concept knows, told by its place: "avoir détourné", "denied bribing"."""
        words, marks, last = self.frame.tokens.words, self.rules.infinitive_marks, self.frame.sentence.last
        for i in range(start, min(start + ABOUT, last) + 1):
            if words[i].endswith(self.rules.gerund_endings) and self.rules.auxiliaries.isdisjoint((words[i],)):
                return i if not self.rules.auxiliaries else None
            if self.rules.auxiliaries and words[i] in marks and i < last:
                return i + 1
        return None

    def lexical(self, start: int) -> frozenset[str]:
        """Return a deed that no concept knows by the stem of its verb; it compares within one language only."""
        at = self.unknown_deed(start)
        return frozenset() if at is None else frozenset({LEXICAL + self.frame.tokens.words[at][:_VERB_STEM]})

    def opening(self, first: int) -> int:
        """Return the token that the noun phrase of a subject begins with: "les dirigeants russes", "ni la Corée"."""
        words, book = self.frame.tokens.words, self.frame.book
        small = {h.first for h in self.frame.of("negation")}
        for i in range(first - 1, max(self.frame.sentence.first, first - _OPENING) - 1, -1):
            if i in self.starts or not words[i][0].isalpha():
                break
            if words[i] in book.determiner and words[i] not in book.np_of:
                return i - 1 if i - 1 in small else i
        return first
