"""Statements: the sentences that say without a number what was done, denied, confirmed, planned, obliged or allowed.

Silence is the rule: a sentence gives a statement only where its subject stands plainly before its verb, or a treaty
or a law before what it obliges to; questions, conditions and passives give none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from factcheck.language.concepts import concepts
from factcheck.model.statement import LEXICAL, Statement
from factcheck.parse import sayers, speakers
from factcheck.parse.about import STANCES, About, about, ruled_out, wider
from factcheck.parse.candidates import Candidates
from factcheck.parse.cited_parties import NOBODY
from factcheck.parse.clauses import Frame, read_sentence
from factcheck.parse.deed_grammar import Grammar, grammar
from factcheck.parse.norms import Norm, norms
from factcheck.parse.parties import parties
from factcheck.parse.passives import passive
from factcheck.parse.phrases import Hit, Phrases
from factcheck.parse.sentences import Sentence
from factcheck.parse.survey import Survey
from factcheck.parse.tokens import WORD
from factcheck.parse.verbs import Deed, Verb, is_small, told, told_verbs

_REACH = 24  # tokens of what a statement is about
_BEHIND = 5  # tokens between a verb and the "that" of its own clause
_ABOUT = 2  # "de livrer", "to supply", "avoir livré": tokens before an infinitive
_JOINED = 4
_VERB_STEM = 4  # letters of a verb that no concept knows: "bribing", "bribed"
_THAT = 4  # tokens from "that" to the first party of its clause: "que « les deux Corées"
_LEADS = 1  # "que l'" and the article of the subject behind it
_OPENING = 5
_NEAR = 14  # tokens between a treaty and what it obliges to that are quoted with it
_QUOTE_WORDS = 30
_SILENT_ZONES = ("boilerplate", "dateline")
# Standings that somebody may be cited for.
_TOLD = ("done", "undone", "planned", "possible", "excluded")
# What a negation makes of a deed that is told; of a deed that is only possible it makes nothing.
_LEADING = ("ruled_out", "not_yet", "about_to", "awaits")
_NEGATED = {"done": "undone", "planned": "excluded"}


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
    candidates = Candidates(survey, rules)
    for sentence in sentences:
        if sentence.zone not in _SILENT_ZONES and tokens.words[sentence.last] != "?" and candidates.may_state(sentence):
            frame = frames.get(sentence.index) or read_sentence(survey, sentence)
            out += _Reader(document, frame, rules).statements()
    passages: dict[int, frozenset[str]] = {}
    for sentence in (sentences[s.sentence] for s in out):
        if sentence.paragraph not in passages:
            passages[sentence.paragraph] = _passage(survey.phrases, sentences, sentence.index)
    return [replace(s, names=s.names | passages[sentences[s.sentence].paragraph]) for s in out]


def _passage(phrases: Phrases, sentences: Sequence[Sentence], at: int) -> frozenset[str]:
    """Return the entities of the paragraph of a sentence: "le traité entre les deux pays" names neither of them."""
    paragraph = sentences[at].paragraph
    first = last = at
    while first > 0 and sentences[first - 1].paragraph == paragraph:
        first -= 1
    while last + 1 < len(sentences) and sentences[last + 1].paragraph == paragraph:
        last += 1
    return parties(phrases.entities(sentences[first].first, sentences[last].last))


class _Reader:
    """Reads the statements of one sentence."""

    def __init__(self, document: str, frame: Frame, rules: Grammar) -> None:
        self.document, self.frame, self.rules = document, frame, rules
        self.verbs = told_verbs(frame)
        self.stances = [v for v in self.verbs if not STANCES.isdisjoint(v.deeds)]
        self.starts = [h.first for h in frame.of("clause_start")]
        self.conditions = {h.first for h in frame.of("condition")}
        self.last_deed: Deed | None = None

    def statements(self) -> list[Statement]:
        """Return the statements of the sentence by place."""
        bound = list(norms(self.frame))
        found = [*self._obligations(bound)]
        for verb in self.verbs:
            binds = any(n.cue.first <= verb.first <= n.cue.last for n in bound)  # the by-law bans, not the mayor
            if binds or self._conditional(verb.first) or self._leading(verb):
                continue
            made = self._deed(verb) if STANCES.isdisjoint(verb.deeds) else self._stance(verb)
            if made is not None:
                found.append(made)
        return sorted(found, key=lambda s: (s.start, s.end, s.id))

    def _alone(self, deed: Deed, verb: Verb) -> bool:
        """Say whether a deed that is done to nothing tells enough: a named person "resigned", and only once."""
        once = any(concepts()[d].policy == "fixed" for d in verb.deeds)
        return once and all(h.kind == "name" or (h.kind == "entity" and h.value.kind == "person") for h in deed.agents)

    def _leading(self, verb: Verb) -> bool:
        """Say whether a verb only leads to another one: "a refusé de libérer", "demande que la Norvège livre"."""
        cues = (h for kind in _LEADING for h in self.frame.of(kind))
        return any(h.first <= verb.first and verb.last <= h.last for h in cues)

    def _deed(self, verb: Verb) -> Statement | None:
        """Read "X a livré des armes à Y", done, planned or possible, and "X n'a pas livré d'armes à Y"."""
        deed = told(self.frame, verb, self.rules)
        if deed is None:
            return self._passive(verb)
        if deed.negated and deed.hearsay:
            return None
        waits = self._behind("awaits", deed.agents[0].first)
        if not waits and self._unsaid(deed.agents[0].first):
            return None
        standing = _NEGATED.get(deed.standing) if deed.negated else "planned" if waits else deed.standing
        told_of = self._about(verb.last + 1, commas=False)
        if standing is None or not (told_of.told or self._alone(deed, verb)):
            return None
        return self._made(deed.agents[0].first, told_of, standing, wider(verb.deeds), agents=deed.agents)

    def _passive(self, verb: Verb) -> Statement | None:
        """Read "la réforme a été rejetée par les députés": what it is done to is what it is about."""
        found = passive(self.frame, verb, self.rules)
        if found is None or self._unsaid(found.first):
            return None
        standing = _NEGATED.get(found.standing) if found.negated else found.standing
        told_of = about(self.frame, found.first, found.last)
        if standing is None or not (told_of.named or told_of.words):
            return None
        end = max((verb.last, *(h.last for h in found.agents)))
        return self._made(found.first, replace(told_of, last=end), standing, wider(verb.deeds), agents=found.agents)

    def _unsaid(self, subject: int) -> bool:
        """Say whether a subject stands in a "that" clause which nobody says: "l'OTAN veut que la Norvège livre"."""
        frame = self.frame
        words = frame.tokens.words
        opening = max((i for i in self.starts if subject - _THAT <= i < subject), default=None)
        if opening is None or words[opening] not in self.rules.that:
            return False
        earlier = max((i for i in self.starts if i < opening), default=frame.sentence.first)
        denied = any(earlier <= h.first < opening for h in frame.of("denies"))
        return denied or not any(earlier <= h.first < opening for h in frame.of("says"))

    def _behind(self, kind: str, subject: int) -> bool:
        """Say whether a cue leads to the clause of a subject."""
        return any(0 <= subject - h.last - 1 <= _LEADS for h in self.frame.of(kind))

    def _stance(self, verb: Verb) -> Statement | None:
        """Read "X a confirmé / n'a pas confirmé / dément …" and "X accuse Y d'avoir livré …"."""
        if "accuse" in verb.deeds:
            return self._accused(verb)
        alone = told(self.frame, verb, self.rules)
        deed = alone or self._joined(verb)
        denied = "deny" in verb.deeds
        open_still = deed is not None and not denied and deed.standing in ("excluded", "undone")
        if deed is None or deed.hearsay or not (deed.standing == "done" or open_still):
            return None
        self.last_deed = deed
        told_of = self._about(verb.last + 1, commas=True, clause=True)
        if not (told_of.deeds or told_of.told):
            told_of = self._shared(verb) or told_of
        deeds = told_of.deeds or self._lexical(verb.last + 1)
        if (denied and (deed.negated or not deeds)) or not (deeds or told_of.told):
            return None
        standing = "denied" if denied else "unconfirmed" if deed.negated or open_still else "confirmed"
        first = deed.agents[0].first if alone is not None else verb.first
        agents = deed.agents if denied or self._infinitive(verb.last + 1) else ()
        holder = parties(deed.agents)
        return self._made(first, told_of, standing, deeds, agents=agents, holder=holder)

    def _shared(self, verb: Verb) -> About | None:
        """Return what the next stance is about, behind one about nothing: "n'a ni confirmé ni démenti la vente"."""
        after = next((v for v in self.stances if verb.last < v.first <= verb.last + _JOINED), None)
        return None if after is None else self._about(after.last + 1, commas=True, clause=True)

    def _joined(self, verb: Verb) -> Deed | None:
        """Return the deed of a second verb of one subject: "n'ont pas confirmé l'envoi et ont nié la livraison"."""
        before = self.last_deed
        if before is None:
            return None
        words = self.frame.tokens.words
        for link in self.frame.of("and"):
            between = range(link.last + 1, verb.first)
            if (
                link.last < verb.first
                and len(between) <= _JOINED
                and all(is_small(self.frame, i, self.rules) for i in between)
            ):
                negated = any(h.first in between for h in self.frame.of("negation"))
                passive = any(words[i] in self.rules.passives for i in between)
                return None if passive else Deed(before.agents, negated, "done", hearsay=False)
        return None

    def _accused(self, verb: Verb) -> Statement | None:
        """Read an accusation: who is accused does the deed, as the word of the accuser."""
        told_of = self._about(verb.last + 1, commas=True)
        accused = told_of.actors[:1]
        if not accused or self._negated(verb.first):
            return None
        inner = self._accusation(accused[0].last + 1, told_of.last)
        rest = self._about(inner.last + 1, commas=False) if inner is not None else None
        if inner is None or rest is None or not rest.told:
            return None
        who = sayers.subject(self.frame, Hit(verb.first, verb.last, "says", None), inner.first, inner.last)
        label = who.label if who is not None else ""
        deeds = wider(inner.deeds) or self._lexical(inner.first - (1 if self.rules.auxiliaries else 0))
        return self._made(verb.first, rest, "done", deeds, agents=accused, speaker=label)

    def _accusation(self, start: int, stop: int) -> Verb | None:
        """Return the deed behind the one who is accused: "d'avoir livré", "of bribing"; known or not."""
        known = next((v for v in self.verbs if start <= v.first <= stop and v not in self.stances), None)
        if known is not None and self._infinitive(known.first - _ABOUT) and known.first <= start + _ABOUT:
            return known
        at = self._unknown_deed(start)
        return None if at is None else Verb(at, at, (), "participle")

    def _unknown_deed(self, start: int) -> int | None:
        """Return the token of a verb that no concept knows, told by its place: "avoir détourné", "denied bribing"."""
        words, marks, last = self.frame.tokens.words, self.rules.infinitive_marks, self.frame.sentence.last
        for i in range(start, min(start + _ABOUT, last) + 1):
            if words[i].endswith(self.rules.gerund_endings) and self.rules.auxiliaries.isdisjoint((words[i],)):
                return i if not self.rules.auxiliaries else None
            if self.rules.auxiliaries and words[i] in marks and i < last:
                return i + 1
        return None

    def _lexical(self, start: int) -> frozenset[str]:
        """Return a deed that no concept knows by the stem of its verb; it compares within one language only."""
        at = self._unknown_deed(start)
        return frozenset() if at is None else frozenset({LEXICAL + self.frame.tokens.words[at][:_VERB_STEM]})

    def _obligations(self, bound: Sequence[Norm]) -> Iterator[Statement]:
        """Read "le traité oblige à …", "la loi permet de …" and "the rules ban …"."""
        for norm in bound:
            told_of = self._about(norm.cue.last + 1, commas=False, clause=True)
            if told_of.told and not self._conditional(norm.cue.first):
                near = norm.cue.first - norm.holder.first <= _NEAR
                first = norm.holder.first if near else norm.cue.first
                whose = [h for h in self.frame.hits if norm.holder.last < h.first < norm.cue.first]
                whose = [h for h in whose if h.kind in ("entity", "name")]
                yield self._made(first, told_of, norm.standing, told_of.deeds, agents=whose, holder=norm.instrument)

    def _about(self, start: int, *, commas: bool, clause: bool = False) -> About:
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
        return max((h.first for h in self.frame.of("and") if verb - _JOINED <= h.first < verb), default=verb)

    def _infinitive(self, start: int) -> bool:
        """Say whether an infinitive begins within a few tokens: "nié avoir livré", "accused of supplying"."""
        return any(
            v.form == "base" or self.frame.tokens.words[v.first].endswith(self.rules.gerund_endings) or self._having(v)
            for v in self.verbs
            if start <= v.first <= start + _ABOUT
        )

    def _having(self, verb: Verb) -> bool:
        return verb.form == "participle" and self.frame.tokens.words[verb.first - 1] in self.rules.infinitive_marks

    def _conditional(self, at: int) -> bool:
        """Say whether the clause of a token begins with "if"."""
        starts = [first for first in self.starts if first < at]
        return bool(starts) and starts[-1] in self.conditions

    def _negated(self, at: int) -> bool:
        return any(h.last < at <= h.last + 4 for h in self.frame.of("negation"))

    def _made(
        self,
        first: int,
        told_of: About,
        standing: str,
        deeds: frozenset[str],
        *,
        agents: Sequence[Hit] = (),
        holder: frozenset[str] = frozenset(),
        speaker: str | None = None,
    ) -> Statement:
        frame, sentence = self.frame, self.frame.sentence
        last = told_of.last
        while last > first and (frame.tokens.words[last] in frame.book.stop or frame.tokens.kinds[last] != WORD):
            last -= 1
        start, end = frame.tokens.span(self._opening(first), last)
        quote = frame.tokens.text[start:end]
        doing = parties(agents)
        cited = speakers.speaker(frame, self._opening(first), last) if standing in _TOLD else NOBODY
        return Statement(
            id=self._id(standing, quote),
            document=self.document,
            start=start,
            end=end,
            quote=quote,
            sentence=sentence.index,
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            zone=sentence.zone,
            standing=standing,
            deeds=deeds,
            things=told_of.things,
            holder=holder,
            agents=doing,
            others=told_of.others - doing,
            names=parties(frame.named),
            lang=frame.book.code,
            named=told_of.named,
            words=told_of.words,
            said=told_of.said,
            head=told_of.head,
            origins=told_of.origins,
            against=ruled_out(deeds) if standing == "done" else frozenset(),
            speaker=speaker or cited.label or None,
            attributed=speaker is not None or cited is not NOBODY,
        )

    def _opening(self, first: int) -> int:
        """Return the token that the noun phrase of a subject begins with: "les dirigeants russes", "ni la Corée"."""
        words, book = self.frame.tokens.words, self.frame.book
        small = {h.first for h in self.frame.of("negation")}
        for i in range(first - 1, max(self.frame.sentence.first, first - _OPENING) - 1, -1):
            if i in self.starts or not words[i][0].isalpha():
                break
            if words[i] in book.determiner and words[i] not in book.np_of:
                return i - 1 if i - 1 in small else i
        return first

    def _id(self, standing: str, quote: str) -> str:
        sentence = self.frame.sentence
        raw = "\0".join((self.document, standing, quote, str(sentence.start)))
        return "s-" + blake2b(raw.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
