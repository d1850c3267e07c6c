"""What rules over pairs and over facts find, as drafts of findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.judge.asking import Subjects, why_lowered
from factcheck.judge.finding import Draft, Lowered, draft
from factcheck.judge.message import by_value, of_claim, value_of
from factcheck.judge.predicates import QUESTIONS
from factcheck.judge.rule import Rule
from factcheck.judge.subject import FactSubject, PairSubject, World
from factcheck.judge.tolerance import tolerated
from factcheck.judge.updates import AHEAD
from factcheck.model.claim import Claim
from factcheck.model.finding import SEVERITIES
from factcheck.model.frozen import replace
from factcheck.model.text import Reason


def over_pairs(rule: Rule, subjects: Subjects) -> Iterator[Draft]:
    """Give a draft for every pair of claims that answers as the rule asks and is not within its tolerance."""
    for pairs in subjects.pairs.values():
        for pair in pairs.fitting(rule.when, rule.unless):
            if not tolerated(pair, rule.tolerance, rule.tolerance_days):
                yield _pair_draft(rule, pair, pair.sides, why_lowered(rule, pair=pair), None)


def over_facts(rule: Rule, subjects: Subjects) -> Iterator[Draft]:
    """Yield a finding for every fact that answers as the rule asks and has pairs that do; a fact needs one."""
    when, unless = _by_subject(rule.when), _by_subject(rule.unless)
    for fact in subjects.facts.fitting(when["fact"], unless["fact"]):
        pairs = subjects.pairs[fact.fact.id].fitting(when["pair"], unless["pair"])
        found = [p for p in pairs if not tolerated(p, rule.tolerance, rule.tolerance_days)]
        if found:
            yield _fact_draft(rule, fact, found)


def _by_subject(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the questions about a fact and those about its pairs."""
    return {over: tuple(n for n in names if QUESTIONS[n].over == over) for over in ("fact", "pair")}


def _fact_draft(rule: Rule, subject: FactSubject, pairs: Sequence[PairSubject]) -> Draft:
    """Return one finding for all fitting pairs: primary is the value that fewer documents support.

    The severity is lowered only if it is for every pair: one exact conflict is enough for the reviewer's first page.
    """
    support = _support(subject)
    weighed = [(why_lowered(rule, pair=p, fact=subject), _outlier_first(p, support)) for p in pairs]
    lowered, chosen = min(weighed, key=lambda x: (_fall(rule, x[0]), _rank(x[1], support)))
    return _pair_draft(rule, chosen, _shown(chosen, pairs), lowered, _values_key(subject, pairs))


def _fall(rule: Rule, lowered: Lowered | None) -> int:
    """Return how severe a pair is, the most severe first; a severity that is lowered to itself comes after it."""
    return 2 * SEVERITIES.index(rule.severity) if lowered is None else 2 * SEVERITIES.index(lowered.to) + 1


def _support(subject: FactSubject) -> dict[str, int]:
    """Return for each claim how many documents, its own included, say what it says or what fits it."""
    printed = {i: subject.world.printed_in((c,)) for i, c in subject.claims.items()}
    documents = {i: set(d) for i, d in printed.items()}
    for pair in subject.fact.pairs:
        if pair.verdict in ("agree", "compatible"):
            documents[pair.a] |= printed[pair.b]
            documents[pair.b] |= printed[pair.a]
    return {i: len(d) for i, d in documents.items()}


def _outlier_first(pair: PairSubject, support: Mapping[str, int]) -> PairSubject:
    """Turn a pair so that the side with less support is on the left; of two equal ones the later document.

    A plan goes before its deed, whatever supports it: the message says which of the two announces.
    """
    if any(r.key == "plan-and-deed" for r in pair.pair.because):
        left, right = sorted(pair.sides, key=lambda c: (c.stance not in AHEAD, c.id))
        return replace(pair, left=left, right=right)
    left, right = sorted(pair.sides, key=lambda c: (c.document, c.start, c.id), reverse=True)
    if support[right.id] < support[left.id]:
        left, right = right, left
    return replace(pair, left=left, right=right)


def _rank(pair: PairSubject, support: Mapping[str, int]) -> tuple[Any, ...]:
    left, right = pair.sides
    return support[left.id], -support[right.id], left.document, left.start, right.document, right.start, right.id


def _shown(chosen: PairSubject, pairs: Sequence[PairSubject]) -> tuple[Claim, ...]:
    """Return the claims of a finding: the chosen pair, then all others of the fitting pairs by place."""
    rest = {c.id: c for p in pairs for c in p.sides if c.id not in (chosen.left.id, chosen.right.id)}
    return (*chosen.sides, *sorted(rest.values(), key=lambda c: (c.document, c.start, c.id)))


def _values_key(subject: FactSubject, pairs: Sequence[PairSubject]) -> tuple[str, ...]:
    """Return what the id of a fact's finding is made of: the values that meet and what they are values of.

    Not the sentences: an article that repeats a value in its own words must not bring the finding back. Inside one
    document, where nothing can repeat it, the sentences count as well.
    """
    claims = [c for p in pairs for c in p.sides]
    if len({c.document for c in claims}) == 1:
        return tuple(sorted({f"{subject.world.sentence(c)}\x1f{value_of(c)}" for c in claims}))
    kinds = sorted({c.kind for c in claims})
    return ("values", *kinds, *sorted({value_of(c) for c in claims}))


def _pair_draft(
    rule: Rule, pair: PairSubject, claims: Sequence[Claim], lowered: Lowered | None, identity: tuple[str, ...] | None
) -> Draft:
    world, fact = pair.world, pair.fact
    values = {
        **of_claim("left", pair.left, world),
        **of_claim("right", pair.right, world),
        "values": by_value(claims, world),
        "label": fact.label,
        "documents": str(len(world.printed_in(claims))),
    }
    place = (pair.left.document, pair.left.start, pair.left.end)
    because = (*pair.pair.because, *_copied(claims, world))
    verdict = None if _objects_all_the_same(rule, pair.pair.verdict) else pair.pair.verdict
    return draft(
        rule, place, values, claims, world, verdict=verdict, because=because, lowered=lowered, identity=identity
    )


def _objects_all_the_same(rule: Rule, verdict: str) -> bool:
    """Say whether a rule objects to two values although they agree, or although both may hold, for it did not ask.

    One figure is given for two years; a toll that may have risen stands at one place of a text and its translation.
    """
    if rule.severity == "note" or verdict == "discrepant":
        return False
    return verdict == "agree" or verdict not in rule.when


def _copied(claims: Sequence[Claim], world: World) -> tuple[Reason, ...]:
    """Say how many independent texts several documents are, where some of them have a passage from one."""
    documents, sources = len(world.printed_in(claims)), world.sources(claims)
    return (Reason("copied-among", (str(documents), str(sources))),) if sources < documents else ()
