"""From claims to facts: profiles, event gate, blocking, comparison, grouping."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import combinations

from factcheck.match.comparison.compare import Comparer, Comparison, refused
from factcheck.match.documents.context import Context
from factcheck.match.gate.corpus import Corpus
from factcheck.match.gate.events import WHOLE, Events
from factcheck.match.gate.keys import Blocks
from factcheck.match.groups.apart import Apart, kept_apart
from factcheck.match.groups.group import Grouping
from factcheck.match.groups.partners import partners
from factcheck.match.groups.pooled import pooled
from factcheck.match.likeness.relations import relation
from factcheck.match.likeness.two_values import SAME
from factcheck.match.prints.reprints import following, has_own
from factcheck.match.profiles.parts import parted
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.profiling import profiles
from factcheck.match.profiles.running import settled
from factcheck.match.profiles.scenes import Scenes
from factcheck.match.statements.meetings import meetings
from factcheck.match.weights import Weights, load_weights
from factcheck.model.copies import Copies
from factcheck.model.fact import Group, Link
from factcheck.model.frozen import frozen
from factcheck.model.parsed import Parsed, first_printed
from factcheck.model.statement import Meeting
from factcheck.model.text import Reason


@frozen
class Alignment:
    """The facts of a corpus and what was left out on the way.

    meetings  statements that bear on each other.
    compared  pairs of claims that were compared. notices  keys of the message catalogue: keys and features that were
    too common to be used.
    """

    groups: tuple[Group, ...]
    meetings: tuple[Meeting, ...]
    compared: int
    notices: tuple[Reason, ...]


def alignment(
    parsed: Sequence[Parsed],
    *,
    weights: Weights | None = None,
    apart: Apart = frozenset(),
    pinned: Collection[str] = (),
    copies: Copies | None = None,
) -> Alignment:
    """Return the facts: claims of one or several documents that speak of the same thing, sorted by place.

    apart   pairs of contexts (model.context.pair_key) whose claims are never joined.
    pinned  ids of documents that are one statement, to be compared with all others.
    copies  sentences that documents share, whose claims meet whatever else the documents are.

    The result depends neither on the order of the documents nor on their ids; a claim is in at most one group.
    """
    matcher = Matcher(parsed, weights or load_weights(), apart, pinned, copies)
    return Alignment(matcher.groups(), matcher.meetings(), matcher.compared, matcher.notices())


class Matcher:
    """One run of matching, step by step, so that tests and the learning of weights can look at each."""

    def __init__(
        self,
        parsed: Sequence[Parsed],
        weights: Weights,
        apart: Apart = frozenset(),
        pinned: Collection[str] = (),
        copies: Copies | None = None,
    ) -> None:
        """Profile the claims, decide which documents may meet, and index the claims."""
        copies = copies or Copies()
        self._repeated = copies.repeated()
        compared = (p for p in parsed if has_own(p, self._repeated))
        self.parsed = sorted(compared, key=first_printed)
        self.weights = weights
        scenes = Scenes(self.parsed)
        self.claims = parted(settled(profiles(self.parsed, scenes)))
        follows = following(self.parsed, copies.follows)
        self.corpus = Corpus(self.parsed, self.claims, follows)
        self.events = Events(self.corpus, scenes, weights.gate, follows)
        self.events.open_sentences(_places(self.claims, copies.echoes))
        self.events.open_retold(_places(self.claims, copies.retold))
        self._pinned = frozenset(n for n, each in enumerate(self.parsed) if each.document.id in pinned)
        for number in sorted(self._pinned):
            self.events.open_to_all(number)
        self._apart = kept_apart(self.parsed, self._own(), apart, weights.limits.unmet)
        self._known = dict(self._apart)
        self._index()

    def _index(self) -> None:
        """Make what rests on the slots of the claims: their context, the comparer, and the blocks."""
        self.context = Context(self.corpus, self.events, self.claims)
        self.comparer = Comparer(self.weights, self.context)
        own, copied = self._own(), sorted(self.events.copies | self.events.retold)
        self.blocks = Blocks(own, len(self.parsed), self.weights.limits.hot, copied)
        self._by_id = {p.claim.id: p for p in self.claims}

    def _own(self) -> Sequence[Profile]:
        """Return the claims to be compared: not those that another print of their sentence stands for."""
        return [p for p in self.claims if p.claim.id not in self._repeated] if self._repeated else self.claims

    def pool(self) -> None:
        """Join claims of one value, and let each know what the others of its value say."""
        alike = [(a, b) for a, b in self.blocks.candidates(self.events) if relation(a, b) == SAME]
        groups = self._grouping().join(self._strong(alike))
        self.claims = pooled(self.claims, groups)
        self._known = {pair: found for pair, found in self._known.items() if found.relation == SAME}
        self._known |= self._apart
        self._index()

    @property
    def compared(self) -> int:
        """Return how many pairs have been compared so far."""
        return len(self._known)

    def profile(self, claim: str) -> Profile:
        """Return a claim as matching sees it, by its id; KeyError when there is none."""
        return self._by_id[claim]

    def compare(self, a: Profile, b: Profile) -> Comparison:
        """Return the comparison of two claims, a before b in the corpus, made once."""
        found = self._known.get((a.number, b.number))
        if found is None:
            found = self._known[a.number, b.number] = self.comparer.compare(a, b)
        return found

    def scored(self) -> list[tuple[Profile, Profile, Comparison]]:
        """Return the candidate pairs that reach what is required of them, the strongest first."""
        return self._strong(self.blocks.candidates(self.events))

    def _strong(self, pairs: Iterable[tuple[Profile, Profile]]) -> list[tuple[Profile, Profile, Comparison]]:
        """Return the pairs that reach what is required of them, the strongest first."""
        required = self.comparer.required
        found = [x for x in self.weighed(pairs) if x[2].score >= required(x[2])]
        return sorted(found, key=lambda x: (required(x[2]) - x[2].score, x[0].number, x[1].number))

    def weighed(self, pairs: Iterable[tuple[Profile, Profile]]) -> list[tuple[Profile, Profile, Comparison]]:
        """Return the candidate pairs that no veto keeps apart, compared, with what only their rivals tell of them."""
        found = [(a, b, told) for a, b in pairs if not (told := self.compare(a, b)).veto]
        for n in partners(found, self.comparer.required):
            a, b, told = found[n]
            better = self._known[a.number, b.number] = self.comparer.as_partners(told)
            found[n] = (a, b, better)
        return found

    def groups(self) -> tuple[Group, ...]:
        """Return the facts with the evidence of every pair, sorted by place."""
        return tuple(self.described(members) for members in self.grouped())

    def grouped(self) -> list[list[Profile]]:
        """Return the claims of every fact."""
        self.pool()
        return self._grouping().join(self.scored())

    def _grouping(self) -> Grouping:
        return Grouping(self.comparer, self._compare_or_unmet, self._pinned)

    def meetings(self) -> tuple[Meeting, ...]:
        """Return the statements that bear on each other, of documents any of whose claims may meet."""
        whole = self.events.meetings
        return meetings(self.parsed, lambda a, b: whole.get((a, b)) == WHOLE, self._repeated)

    def _compare_or_unmet(self, a: Profile, b: Profile) -> Comparison:
        """Compare two claims of a group that would grow; documents that may not meet speak mildly against it.

        They speak as loudly as the gate is shut: of ten articles that somebody puts side by side two without a name in
        common are of one event more often than not, of a thousand they are of two.
        """
        if (a.number, b.number) not in self._known and not self.events.may_meet(a, b):
            return refused("untold", "equal", max(self.weights.limits.unmet, -self.events.against))
        return self.compare(a, b)

    def described(self, members: Sequence[Profile]) -> Group:
        """Return the group of some claims with the evidence of every pair."""
        links = [self._link(a, b) for a, b in combinations(members, 2)]
        ids = tuple(sorted(p.claim.id for p in members))
        name = blake2b("\n".join(ids).encode(), digest_size=8).hexdigest()
        return Group(name, label(members), ids, tuple(sorted(links, key=lambda k: (k.a, k.b))))

    def _link(self, a: Profile, b: Profile) -> Link:
        comparison = self._compare_or_unmet(a, b)
        if b.claim.id < a.claim.id:
            a, b = b, a
        return Link(a.claim.id, b.claim.id, round(comparison.score, 2), self.comparer.evidence(a, b, comparison))

    def notices(self) -> tuple[Reason, ...]:
        """Return what was too common to be used: keys under which too many claims met for them to tell anything."""
        skipped = self.blocks.skipped
        return (Reason("hot-keys", (str(len(skipped)), str(sum(skipped.values())))),) if skipped else ()


def _places(
    claims: Sequence[Profile], pairs: Mapping[str, Sequence[str]]
) -> dict[tuple[int, int], set[tuple[int, int]]]:
    """Return by pair of documents the claims at one place of both, all by their numbers."""
    found: dict[tuple[int, int], set[tuple[int, int]]] = {}
    by_id = {c.claim.id: c for c in claims}
    for name, others in pairs.items():
        for other in (by_id[i] for i in others if i in by_id and name in by_id):
            a, b = sorted((by_id[name], other), key=lambda c: c.number)
            found.setdefault((a.document, b.document), set()).add((a.number, b.number))
    return found


def label(members: Sequence[Profile]) -> str:
    """Return what a fact is about: the measure most of its claims have, with the subject or place most of them name."""
    measures = Counter(p.claim.measure for p in members)
    about = Counter(_about(p) for p in members)
    del about[""]
    parts = [_most(measures)]
    if about and 2 * max(about.values()) >= len(members):
        parts.append(_most(about))
    return " · ".join(part for part in parts if part)


def _about(claim: Profile) -> str:
    """Return who or where a claim is about: of what befell people the place, in whose list a name before it is none."""
    subject, place = claim.claim.subject or "", claim.claim.place or ""
    return (place or subject) if claim.happening else (subject or place)


def _most(counted: Counter[str]) -> str:
    return min(counted, key=lambda name: (-counted[name], name))
