"""What a rule looks at: a claim, a pair, a fact, a document or a meeting, each with the run around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck.judge.context import Context
from factcheck.judge.stated import MeetingVerdict
from factcheck.judge.verdict import judge_pair
from factcheck.model.claim import Claim
from factcheck.model.copies import Copies
from factcheck.model.fact import Fact, Pair
from factcheck.model.frozen import field, frozen
from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed
from factcheck.model.remark import REMARK, Stated
from factcheck.model.statement import Meeting

_BIRTH = frozenset({"born"})
_UNMET = -1.0  # the score of two claims that were never compared


@frozen
class World:
    """All that one run knows: documents and claims by id, by document and by sentence in order of place, and copies.

    births  the claims that date a birth, by whose birth it is, in order of document and place.
    texts   the first of the documents that are copies of one text, by each of them.
    born    the claims that date a birth, by document and by each of those whom it tells of, in order of place.
    judged  verdicts on claims at one place of several texts: each is asked for up to seven times.
    issues  whether two documents are two issues of one bulletin, by their ids: asked for every value that differs.
    """

    parsed: Mapping[str, Parsed]
    claims: Mapping[str, Claim]
    by_document: Mapping[str, tuple[Claim, ...]]
    by_sentence: Mapping[tuple[str, int], tuple[Claim, ...]]
    context: Context = field(default_factory=Context)
    copies: Copies = field(default_factory=Copies)
    births: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    born: Mapping[tuple[str, str], tuple[Claim, ...]] = field(default_factory=dict)
    judged: dict[tuple[str, str], Pair] = field(default_factory=dict)
    issues: dict[tuple[str, str], bool] = field(default_factory=dict)

    def neighbours(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the other claims of the claim's document, in order of place."""
        return tuple(c for c in self.by_document.get(claim.document, ()) if c.id != claim.id)

    def births_told(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the other claims of the document that date a birth of whom a claim tells of, in order of place."""
        told = {c.id: c for person in claim.slots.subject for c in self.born.get((claim.document, person), ())}
        told.pop(claim.id, None)
        return tuple(sorted(told.values(), key=lambda c: (c.start, c.end)))

    def beside(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the other claims of the claim's sentence, in order of place."""
        inside = self.by_sentence.get((claim.document, claim.sentence), ())
        return tuple(c for c in inside if c.id != claim.id)

    def twins(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims at the same place of the same passage in other documents."""
        return tuple(self.claims[i] for i in self.copies.twins.get(claim.id, ()))

    def judge(self, left: Claim, right: Claim) -> Pair:
        """Return the verdict on two of the claims, each with the year that its document gives it."""
        key = (left.id, right.id) if left.id < right.id else (right.id, left.id)
        found = self.judged.get(key)
        if found is None:
            found = self.judged[key] = judge_pair(left, right, self.context)
        return found

    def printed_in(self, claims: Iterable[Claim]) -> set[str]:
        """Return the ids of the documents that claims stand in, and of those that print them once more."""
        further = self.copies.further
        return {d for c in claims for d in (c.document, *(self.claims[i].document for i in further.get(c.id, ())))}

    def sources(self, claims: Iterable[Claim]) -> int:
        """Return how many independent texts some claims stand in: copies of one text or passage count as one."""
        named = {c.id: self.texts.get(c.document, c.document) for c in claims}
        seen: set[str] = set()
        count = 0
        for claim, text in sorted(named.items()):
            told = {claim, *self.copies.twins.get(claim, ()), text}
            count += seen.isdisjoint(told)
            seen |= told
        return count

    def sentence(self, claim: Claim) -> str:
        """Return the text of the sentence that a claim stands in, "" for a document that is not known.

        Without remarks to this tool: one inside a sentence must not make another finding of it.
        """
        parsed = self.parsed.get(claim.document)
        said = "" if parsed is None else parsed.document.text[claim.sentence_start : claim.sentence_end]
        return " ".join(REMARK.sub(" ", said).split()) if "<!--" in said else said


@frozen
class ClaimSubject:
    """One claim."""

    claim: Claim
    world: World


@frozen
class PairSubject:
    """One judged pair of a fact; left and right in order of their ids, or of their places in a finding."""

    left: Claim
    right: Claim
    pair: Pair
    fact: Fact
    world: World

    @property
    def sides(self) -> tuple[Claim, Claim]:
        """Return both claims."""
        return self.left, self.right

    @property
    def score(self) -> float | None:
        """Return how well the two fit each other, in the scale of the weights; None where nothing was compared."""
        links, ends = self.fact.links, (self.pair.a, self.pair.b)
        if not links:
            return None
        at = bisect_left(links, ends, key=lambda k: (k.a, k.b))
        return links[at].score if at < len(links) and (links[at].a, links[at].b) == ends else _UNMET


@frozen
class FactSubject:
    """One fact with its claims, dates settled as its pairs were judged, and all its pairs."""

    fact: Fact
    claims: Mapping[str, Claim]
    pairs: tuple[PairSubject, ...]
    world: World


@frozen
class DocumentSubject:
    """One document."""

    parsed: Parsed
    world: World


@frozen
class MeetingSubject:
    """Statements that bear on each other, judged."""

    meeting: Meeting
    judged: MeetingVerdict
    world: World


@frozen
class RemarkSubject:
    """One remark to this tool that does not do what its writer expects."""

    stated: Stated


Subject = ClaimSubject | PairSubject | FactSubject | DocumentSubject | MeetingSubject | RemarkSubject

# What a question found, beyond yes: claims or mentions that a finding then shows and lies on.
Evidence = tuple[Claim | Mention, ...]


def world_of(parsed: Sequence[Parsed], context: Context, copies: Copies | None = None) -> World:
    """Return the run as rules see it."""
    claims = {c.id: c for p in parsed for c in p.claims}
    by_document = {p.document.id: tuple(sorted(p.claims, key=lambda c: (c.start, c.end))) for p in parsed}
    by_sentence: dict[tuple[str, int], tuple[Claim, ...]] = {}
    for inside in by_document.values():
        for c in inside:
            by_sentence[c.document, c.sentence] = (*by_sentence.get((c.document, c.sentence), ()), c)
    documents, copies = {p.document.id: p for p in parsed}, copies or Copies()
    births = _births(by_document, copies.repeated())
    texts = {document: group[0] for group in copies.groups for document in group}
    return World(documents, claims, by_document, by_sentence, context, copies, births, texts, _born(by_document))


def dates_birth(claim: Claim) -> bool:
    """Say whether a claim gives the date of a birth, and does not guess it."""
    slots = claim.slots
    return claim.when is not None and not claim.when.soft and bool((slots.predicate | slots.happening) & _BIRTH)


def _born(by_document: Mapping[str, tuple[Claim, ...]]) -> dict[tuple[str, str], tuple[Claim, ...]]:
    """Return the claims that date a birth, by document and by each of those whom it tells of.

    A roll of 5,000 people asks of each age whose births the document dates: of all its claims, that took minutes.
    """
    found: dict[tuple[str, str], tuple[Claim, ...]] = {}
    for document, inside in by_document.items():
        for c in filter(dates_birth, inside):
            for person in c.slots.subject:
                found[document, person] = (*found.get((document, person), ()), c)
    return found


def _births(by_document: Mapping[str, tuple[Claim, ...]], repeated: Collection[str]) -> dict[str, tuple[Claim, ...]]:
    """Return the dated claims that have a bearer, by that one; only a birth has one and a date.

    repeated  ids of claims that another one stands for: who was born when has been told there.
    """
    found: dict[str, tuple[Claim, ...]] = {}
    for document in sorted(by_document):
        for c in by_document[document]:
            if c.slots.bearer and c.when is not None and c.id not in repeated:
                found[c.slots.bearer] = (*found.get(c.slots.bearer, ()), c)
    return found
