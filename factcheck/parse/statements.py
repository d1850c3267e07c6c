"""Statements: the sentences that say without a number what was done, denied, confirmed, planned, obliged or allowed.

Silence is the rule: a sentence gives a statement only where its subject stands plainly before its verb, or a treaty
or a law before what it obliges to; questions, conditions and passives give none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from factcheck.language.knowledge import broader, concepts
from factcheck.model.frozen import frozen
from factcheck.model.statement import Statement
from factcheck.parse import speech
from factcheck.parse.candidates import Candidates
from factcheck.parse.clauses import Frame, read_sentence
from factcheck.parse.counted import of_role, telling
from factcheck.parse.phrases import Hit, Phrases
from factcheck.parse.roles import parties
from factcheck.parse.sentences import Sentence
from factcheck.parse.survey import Survey
from factcheck.parse.tokens import WORD
from factcheck.parse.verbs import Deed, Grammar, Verb, grammar, is_small, told, verbs

_REACH = 24  # tokens of what a statement is about
_BEHIND = 5  # tokens between a verb and the "that" of its own clause
_ABOUT = 2  # "de livrer", "to supply", "avoir livré": tokens before an infinitive
_JOINED = 4
_OPENING = 5
_NEAR = 14  # tokens between a treaty and what it obliges to that are quoted with it
_HOLDER = 22  # "le traité … entre les deux pays, qui prévoit": in the costs of parse.clauses
_QUOTE_WORDS = 30
_SILENT_ZONES = ("boilerplate", "dateline")
# What obliges and allows.
_INSTRUMENTS = frozenset({"treaty", "contract", "law", "article", "ceasefire", "injunction"})
# Nothing is told by these alone: where, and of what office.
_NO_TOPIC = frozenset({"country", "region", "city", "official", "president", "prime-minister", "party-member-state"})
# Standings that somebody may be cited for.
_TOLD = ("done", "undone", "planned", "possible")
_STANCES = frozenset({"confirm", "deny", "accuse"})


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


@frozen
class _About:
    """What a statement is about: deeds, things and actors told in a run of tokens, and its last token."""

    deeds: frozenset[str]
    things: frozenset[str]
    actors: tuple[Hit, ...]
    last: int


class _Reader:
    """Reads the statements of one sentence."""

    def __init__(self, document: str, frame: Frame, rules: Grammar) -> None:
        self.document, self.frame, self.rules = document, frame, rules
        self.verbs = verbs(frame)
        self.stances = [v for v in self.verbs if not _STANCES.isdisjoint(v.deeds)]
        self.starts = [h.first for h in frame.of("clause_start")]
        self.conditions = {h.first for h in frame.of("condition")}
        self.last_deed: Deed | None = None

    def statements(self) -> list[Statement]:
        """Return the statements of the sentence by place."""
        found = [*self._obligations()]
        for verb in self.verbs:
            if self._conditional(verb.first):
                continue
            made = self._deed(verb) if _STANCES.isdisjoint(verb.deeds) else self._stance(verb)
            if made is not None:
                found.append(made)
        return sorted(found, key=lambda s: (s.start, s.end, s.id))

    def _deed(self, verb: Verb) -> Statement | None:
        """Read "X a livré des armes à Y", done, planned or possible, and "X n'a pas livré d'armes à Y"."""
        deed = told(self.frame, verb, self.rules)
        if deed is None or (deed.negated and (deed.standing != "done" or deed.hearsay)):
            return None
        about = self._about(verb.last + 1, commas=False)
        if not about.things and not about.actors:
            return None
        deeds = _wider(verb.deeds)
        standing = "undone" if deed.negated else deed.standing
        return self._made(deed.agents[0].first, about, standing, deeds, about.things, agents=deed.agents)

    def _stance(self, verb: Verb) -> Statement | None:
        """Read "X a confirmé / n'a pas confirmé / dément …" and "X accuse Y d'avoir livré …"."""
        if "accuse" in verb.deeds:
            return self._accused(verb)
        alone = told(self.frame, verb, self.rules)
        deed = alone or self._joined(verb)
        if deed is None or deed.standing != "done" or deed.hearsay:
            return None
        self.last_deed = deed
        about = self._about(verb.last + 1, commas=True, clause=True)
        denied = "deny" in verb.deeds
        if (denied and (deed.negated or not about.deeds)) or not (about.deeds or about.things):
            return None
        standing = "denied" if denied else "unconfirmed" if deed.negated else "confirmed"
        first = deed.agents[0].first if alone is not None else verb.first
        agents = deed.agents if denied or self._infinitive(verb.last + 1) else ()
        return self._made(first, about, standing, about.deeds, about.things, agents=agents, holder=parties(deed.agents))

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
        about = self._about(verb.last + 1, commas=True)
        inner = next((v for v in self.verbs if verb.last < v.first <= about.last and v not in self.stances), None)
        if inner is None or self._negated(verb.first) or not self._infinitive(inner.first - _ABOUT):
            return None
        accused = tuple(h for h in about.actors if verb.last < h.last < inner.first)
        rest = self._about(inner.last + 1, commas=False)
        if len(accused) != 1 or not rest.things:
            return None
        who = speech.subject(self.frame, Hit(verb.first, verb.last, "says", None), inner.first, inner.last)
        deeds = _wider(inner.deeds)
        label = who.label if who is not None else ""
        return self._made(verb.first, rest, "done", deeds, rest.things, agents=accused, speaker=label)

    def _obligations(self) -> Iterator[Statement]:
        """Read "le traité oblige à …" and "la loi permet de …"."""
        allowing = self.frame.of("allows")
        for standing, cues in (("allowed", allowing), ("obliged", self.frame.of("obliges"))):
            for cue in cues:
                if standing == "obliged" and any(h.first <= cue.last and cue.first <= h.last for h in allowing):
                    continue
                made = self._obligation(standing, cue)
                if made is not None:
                    yield made

    def _obligation(self, standing: str, cue: Hit) -> Statement | None:
        frame = self.frame
        holder = frame.nearest(
            frame.of("concept"),
            cue.first,
            cue.last,
            _HOLDER,
            lambda h: h.last < cue.first and not _INSTRUMENTS.isdisjoint(h.value),
        )
        if holder is None or self._negated(cue.first) or self._conditional(cue.first):
            return None
        about = self._about(cue.last + 1, commas=False, clause=True)
        if not about.things:
            return None
        instrument = _INSTRUMENTS.intersection(holder.value)
        near = cue.first - holder.first <= _NEAR
        return self._made(
            holder.first if near else cue.first, about, standing, about.deeds, about.things, holder=instrument
        )

    def _about(self, start: int, *, commas: bool, clause: bool = False) -> _About:
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
        inside = [h for h in frame.hits if start <= h.first and h.last <= last]
        told_of = [h for h in inside if h.kind == "concept"]
        things = _wider_things(c for h in told_of for c in of_role(h, "thing"))
        deeds = _wider(d for h in told_of for d in of_role(h, "act", "happening"))
        actors = tuple(h for h in inside if h.kind == "entity" and not h.value.adjective)
        return _About(deeds, things, actors, last)

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
        about: _About,
        standing: str,
        deeds: frozenset[str],
        things: frozenset[str],
        *,
        agents: Sequence[Hit] = (),
        holder: frozenset[str] = frozenset(),
        speaker: str | None = None,
    ) -> Statement:
        frame, sentence = self.frame, self.frame.sentence
        last = about.last
        while last > first and (frame.tokens.words[last] in frame.book.stop or frame.tokens.kinds[last] != WORD):
            last -= 1
        start, end = frame.tokens.span(self._opening(first), last)
        quote = frame.tokens.text[start:end]
        doing = parties(agents)
        cited = (
            speech.speaker(frame, first, last)
            if standing in ("done", "undone", "planned", "possible")
            else speech.NOBODY
        )
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
            things=things,
            holder=holder,
            agents=doing,
            others=parties(about.actors) - doing,
            names=parties(frame.named),
            speaker=speaker or cited.label or None,
            attributed=speaker is not None or cited is not speech.NOBODY,
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


def _wider_things(things: Iterable[str]) -> frozenset[str]:
    """Return things with what they are kinds of ("missile" is a weapon), without those that tell nothing."""
    found = frozenset(things)
    return telling(found.union(*(broader(t) for t in found))) - _NO_TOPIC


def _wider(deeds: Iterable[str]) -> frozenset[str]:
    """Return deeds with those that contain them and those that go by the same words, without those of _STANCES."""
    found = frozenset(deeds)
    kin = frozenset(k for d in found for k in concepts()[d].kin)
    return found.union(kin, *(broader(d) for d in found)) - _STANCES
