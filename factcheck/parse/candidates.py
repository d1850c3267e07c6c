"""Which sentences may hold a statement: told by a few words of theirs, before a frame is made of them.

Most sentences name a deed and give no statement all the same, because nobody stands before its verb. What is asked here
is asked again, and sharper, where statements are read: a sentence that passes need not hold one, and none that is
refused does.
"""

from __future__ import annotations

from factcheck.parse.sentences import Sentence
from factcheck.parse.survey import Survey
from factcheck.parse.verbs import MODALS, WALK, Grammar, small_word


class Candidates:
    """The sentences of one text that may hold a statement.

    ends   tokens with which a phrase that may name a party ends. modal  tokens of what tells a plan, a doubt, a denial.
    bound  tokens with which it is told that somebody must or may.
    """

    def __init__(self, survey: Survey, rules: Grammar) -> None:
        self.survey, self.rules, self.tokens = survey, rules, survey.tokens
        told = survey.phrases.of
        self.ends = {last for _, last in told("entity")}
        self.modal = {i for kind in MODALS for first, last in told(kind) for i in range(first, last + 1)}
        self.bound = sorted(first for kind in ("obliges", "allows") for first, _ in told(kind))

    def may_state(self, sentence: Sentence) -> bool:
        """Say whether a sentence may hold one: a verb of a deed behind a party, an accusation, or an obligation."""
        first, words, verbs = sentence.first, self.tokens.words, self.rules.verbs
        if any(first <= i <= sentence.last for i in self.bound):
            return True
        span = words[first : sentence.last + 1]
        if verbs.keys().isdisjoint(span):
            return False
        for i, word in enumerate(span, first):
            if word in verbs and (word in self.rules.accusing or self._party_before(i - verbs[word], i, first)):
                return True
        return False

    def _party_before(self, low: int, high: int, first: int) -> bool:
        """Say whether a party may stand before a verb that begins with one of the tokens `low` to `high`."""
        return any(self._has_party(at, first) for at in range(max(low, first), high + 1))

    def _has_party(self, verb: int, first: int) -> bool:
        survey, words = self.survey, self.tokens.words
        for i in range(verb - 1, max(first, verb - WALK) - 1, -1):
            if i in self.ends or self._may_end_name(i, first):
                return True
            if not (i in self.modal or words[i] in survey.future or small_word(words[i], survey.book, self.rules)):
                return False
        return False

    def _may_end_name(self, at: int, first: int) -> bool:
        """Say whether a token may be the last of a name: of "Petit-trou", "G7" and "Kim œuvre" it has no capital.

        The word that opens a sentence has one anyway: it is a name where the text has the long form of it.
        """
        tokens, word = self.tokens, self.tokens.words[at]
        if at == first:
            return word not in self.survey.book.stop and tokens.capital(at) and self.survey.aliases.knows(word)
        if tokens.capital(at) or word[0] > "ÿ":
            return True
        elided = tokens.words[at - 1][-1] == "'" and not tokens.capital(at - 1)
        return tokens.glued(at - 1) and not (elided and not (at - 1 > first and tokens.glued(at - 2)))
