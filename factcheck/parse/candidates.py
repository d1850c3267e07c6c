"""Which sentences may hold a statement: told from their phrases alone, before a frame is made of them.

Most sentences name a deed and give no statement all the same, because nobody stands before its verb. What is asked here
is asked again, and sharper, where statements are read: a sentence that passes need not hold one, and none that is
refused does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.parse.phrases import Hit, Phrasebook
from factcheck.parse.sentences import Sentence
from factcheck.parse.survey import Survey
from factcheck.parse.tokens import Tokens
from factcheck.parse.verbs import INSTRUMENTS, MODALS, WALK, Grammar, small_word, verbs_among


def may_state(survey: Survey, sentence: Sentence, hits: Sequence[Hit], rules: Grammar) -> bool:
    """Say whether a sentence may hold a statement: a verb of a deed behind a party, an accusation, or an obligation.

    hits  its phrases; further ones do no harm.
    """
    concepts = [h for h in hits if h.kind == "concept"]
    told = verbs_among(concepts, survey.tokens.words, sentence.first, survey.book, rules)
    if any("accuse" in verb.deeds for verb in told):
        return True
    if told and _Before(survey, sentence, hits, rules).stands_before(verb.first for verb in told):
        return True
    bound = any(h.kind in ("obliges", "allows") for h in hits)
    return bound and any(not INSTRUMENTS.isdisjoint(h.value) for h in concepts)


class _Before:
    """Looks for a party before the verbs of a sentence, over the small words between."""

    def __init__(self, survey: Survey, sentence: Sentence, hits: Iterable[Hit], rules: Grammar) -> None:
        self.survey, self.rules, self.first = survey, rules, sentence.first
        self.ends: set[int] = set()
        self.starts: set[int] = set()
        self.modal: set[int] = set()
        for hit in hits:
            if hit.kind == "entity":
                self.ends.add(hit.last)
            elif hit.kind in ("clause_start", "and"):
                self.starts.add(hit.first)
            elif hit.kind in MODALS:
                self.modal.update(range(hit.first, hit.last + 1))

    def stands_before(self, verbs: Iterable[int]) -> bool:
        """Say whether a party may stand before one of some verbs."""
        return any(map(self._has_party, verbs))

    def _has_party(self, verb: int) -> bool:
        tokens, book = self.survey.tokens, self.survey.book
        for i in range(verb - 1, max(self.first, verb - WALK) - 1, -1):
            if i in self.ends or self._may_end_name(tokens, book, i):
                return True
            word = tokens.words[i]
            small = i in self.modal or word in self.survey.future or small_word(word, book, self.rules)
            if i in self.starts or not small:
                return False
        return False

    def _may_end_name(self, tokens: Tokens, book: Phrasebook, at: int) -> bool:
        """Say whether a token may be the last of a name: of "Petit-trou", "G7" and "Kim œuvre" it has no capital.

        The word that opens a sentence has one anyway: it is a name where the text has the long form of it.
        """
        word = tokens.words[at]
        if at == self.first:
            return word not in book.stop and tokens.capital(at) and self.survey.aliases.knows(word)
        if tokens.capital(at) or word[0] > "ÿ":
            return True
        elided = tokens.words[at - 1][-1] == "'" and not tokens.capital(at - 1)
        return tokens.glued(at - 1) and not (elided and not (at - 1 > self.first and tokens.glued(at - 2)))
