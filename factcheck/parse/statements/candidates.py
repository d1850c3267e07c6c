"""Which sentences may hold a statement: told by a few words of theirs, before a frame is made of them.

Most sentences name a deed and give no statement all the same, because nobody stands before its verb. What is asked here
is asked again, and sharper, where statements are read: a sentence that passes need not hold one, and none that is
refused does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from factcheck.language.concepts import deed_verbs, happening_verbs
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.clauses.verbs import MODALS, WALK, Verb, form_tells, is_noun, small_word
from factcheck.parse.words.deed_grammar import Grammar
from factcheck.parse.words.sentences import Sentence


class Candidates:
    """The sentences of one text that may hold a statement.

    ends    tokens with which a phrase that may name a party ends. modal  those of what tells a plan, doubt or denial.
    bound   where it is told that somebody must or may. breaks  where a clause or an "and" begins, and its last token.
    verbs   the forms of verbs of deeds by place, and firsts, where they begin.
    """

    def __init__(self, survey: Survey, rules: Grammar) -> None:
        self.survey, self.rules, self.tokens = survey, rules, survey.tokens
        told, words, code = survey.phrases.of, survey.tokens.words, survey.book.code
        known, befell = deed_verbs(code), happening_verbs(code)
        self.ends = {last for kind in ("entity", "body") for _, last in told(kind)}
        self.modal = {i for kind in MODALS for first, last in told(kind) for i in range(first, last + 1)}
        self.bound = sorted(first for kind in ("obliges", "allows", "forbids") for first, _ in told(kind))
        self.breaks = dict(sorted((span for kind in ("clause_start", "and") for span in told(kind)), reverse=True))
        self.verbs: list[Verb] = []
        for first, last in told("concept"):
            phrase = words[first] if first == last else " ".join(words[first : last + 1])
            found = known.get(phrase) or befell.get(phrase)
            if found is not None:
                self.verbs.append(Verb(first, last, *found))
        self.firsts = [verb.first for verb in self.verbs]

    def may_state(self, sentence: Sentence) -> bool:
        """Say whether a sentence may hold one: a verb of a deed behind a party, an accusation, or an obligation."""
        first, last = sentence.first, sentence.last
        if bisect_left(self.bound, first) < bisect_right(self.bound, last):
            return True
        inside = self.verbs[bisect_left(self.firsts, first) : bisect_right(self.firsts, last)]
        return any("accuse" in verb.deeds or self._may_tell(verb, sentence) for verb in inside)

    def _may_tell(self, verb: Verb, sentence: Sentence) -> bool:
        """Say whether a party may stand before a verb and do what it says.

        The tokens before it are gone through as where its subject is looked for. What ends at one of them may be no
        party after all, and the subject stand further on.
        """
        words, rules, book, first = self.tokens.words, self.rules, self.survey.book, sentence.first
        if verb.first > first and is_noun(words, verb, book, rules):
            return False
        going_on = words[verb.first].endswith(rules.gerund_endings)
        for i in range(verb.first - 1, max(first, verb.first - WALK) - 1, -1):
            if (i in self.ends or self._may_end_name(i, first)) and self._may_stand(verb, i):
                return True
            if self.breaks.get(i, sentence.last + 1) <= sentence.last:
                return False
            if words[i] in rules.passives and verb.form == "participle" and not going_on:
                return True
            if words[i] == "," and i - 1 > first:
                continue  # "le maire, Marc Vidal, a confirmé": the name before it is asked for next
            if not (i in self.modal or words[i] in self.survey.future or small_word(words[i], book, rules)):
                return False
        return False

    def _may_stand(self, verb: Verb, subject: int) -> bool:
        """Say whether a verb behind a subject that ends at a token may tell a deed, planned or done."""
        between = range(subject + 1, verb.first)
        words = self.tokens.words
        if any(i in self.modal or words[i] in self.survey.future for i in between):
            return True
        return form_tells(words[verb.first], verb.form, words[subject + 1 : verb.first], self.rules) is not None

    def _may_end_name(self, at: int, first: int) -> bool:
        """Say whether a token may be the last of a name: of "Petit-trou", "G7" and "Kim œuvre" it has no capital.

        The word that opens a sentence has one anyway.
        """
        tokens, word = self.tokens, self.tokens.words[at]
        if not (word[-1].isalnum() or word[-1] == "_"):
            return False
        if at == first:
            return word not in self.survey.book.stop and tokens.capital(at)
        if tokens.capital(at) or word[0] > "ÿ":
            return True
        elided = tokens.words[at - 1][-1] == "'" and not tokens.capital(at - 1)
        return tokens.glued(at - 1) and not (elided and not (at - 1 > first and tokens.glued(at - 2)))
