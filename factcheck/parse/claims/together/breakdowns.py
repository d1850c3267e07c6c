"""Wholes told with their parts: "20 blessés, dont 15 enfants et 12 pompiers", "sept morts : trois hommes, …".

Those of a whole that something else befell are told in the next sentence: "Cinq d'entre eux sont morts".
"""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.claims.together.lists import linked
from factcheck.parse.clauses.joining import Figure

_PART = frozenset({"part"})
# Who all of some people are: told behind a whole of another name, they are its parts.
_SORTS = frozenset({"man", "woman", "child"})
# Scopes that say who is counted, and go over to some of them.
_KINDS = frozenset({"child"})
_OPENING, _CLOSING = frozenset(":("), frozenset(",)")


def with_parts(seen: SentenceFigures, told: list[tuple[Figure, Claim]]) -> dict[str, Claim]:
    """Return by id the members of lists that are parts of a whole before the list.

    told  the claims of one sentence with their figures, by place.
    """
    changed: dict[str, Claim] = {}
    for number, (figure, claim) in enumerate(told):
        if number and _goes_on(seen, told[number - 1], figure, claim, changed):
            changed[claim.id] = _as_part(claim)
        run = _sorts(seen, told[number + 1 :])
        if len(run) > 1 and _is_whole(claim) and _is_apposed(seen, figure, run):
            changed |= {part.id: _as_part(part) for _, part in run}
    return changed


def _goes_on(
    seen: SentenceFigures, before: tuple[Figure, Claim], figure: Figure, claim: Claim, changed: dict[str, Claim]
) -> bool:
    """Say whether a count goes on a list of parts: the four women of "dont neuf hommes et quatre femmes".

    Behind a comma, "and" goes on with the sentence: "vingt manifestants, dont trois mineurs, et deux policiers".
    """
    earlier = changed.get(before[1].id, before[1])
    if "part" not in earlier.slots.scope or claim.slots.scope & _PART or not claim.kind == earlier.kind == "quantity":
        return False
    if claim.slots.people != earlier.slots.people or not claim.slots.happening <= earlier.slots.happening:
        return False
    words, at = seen.tokens.words, figure.first - 1
    return linked(seen, before[0], figure) and not (at in seen.links and words[at - 1] == ",")


def _sorts(seen: SentenceFigures, told: list[tuple[Figure, Claim]]) -> list[tuple[Figure, Claim]]:
    """Return the first claims of some as far as they list men, women and children, each once."""
    run: list[tuple[Figure, Claim]] = []
    for figure, claim in told:
        things = claim.slots.things
        if claim.kind != "quantity" or len(things) != 1 or not things <= _SORTS:
            break
        if run and (not linked(seen, run[-1][0], figure) or any(things == c.slots.things for _, c in run)):
            break
        run.append((figure, claim))
    return run


def _is_whole(claim: Claim) -> bool:
    people = claim.slots.people or claim.slots.policy == "toll"
    return claim.kind == "quantity" and people and not claim.slots.scope and claim.slots.things.isdisjoint(_SORTS)


def _is_apposed(seen: SentenceFigures, whole: Figure, run: list[tuple[Figure, Claim]]) -> bool:
    """Say whether a list tells who a whole are: behind a colon or in brackets, or right behind it between commas.

    "Trois policiers, deux hommes et deux femmes ont été blessés" are seven people.
    """
    words, first, phrase = seen.tokens.words, run[0][0].first, seen.phrases[whole.first]
    if words[first - 1] in _OPENING:
        return True
    last = seen.phrases[run[-1][0].first]
    beside = phrase is not None and first == phrase.last + 2 and words[first - 1] == ","
    return beside and last is not None and last.last < seen.sentence.last and words[last.last + 1] in _CLOSING


def of_those_before(seen: SentenceFigures, figure: Figure, claim: Claim, before: Claim | None) -> Claim:
    """Return a count of some of those whom the sentence before counts as a count of such people, by what befell them.

    Of "312 enfants sont malades. Cinq d'entre eux sont morts" five children died, as another text may say outright.

    before  the last count of people before the claim, if any.
    """
    if before is None or claim.sentence - before.sentence != 1 or not _points_back(seen, figure, claim):
        return claim
    slots, whole = claim.slots, before.slots
    if not slots.happening or not slots.happening.isdisjoint(whole.happening):
        return claim
    slots = replace(
        slots,
        things=whole.things,
        head=whole.head,
        people=True,
        scope=slots.scope - _PART | whole.scope & _KINDS,
        places=slots.places or whole.places,
        regions=slots.regions or whole.regions,
    )
    return replace(claim, slots=slots, measure=" ".join([*sorted(whole.things), *sorted(slots.happening)]))


def _points_back(seen: SentenceFigures, figure: Figure, claim: Claim) -> bool:
    """Say whether a count says nothing of who they are but "of them"; who is one of them is told of for himself."""
    if claim.kind != "quantity" or claim.slots.things or claim.slots.head:
        return False
    several = figure.quantity is not None and figure.quantity.stated != 1
    return several and any(h.value == "part" and h.first == figure.last + 1 for h in seen.frame.of("scope_right"))


def _as_part(claim: Claim) -> Claim:
    return replace(claim, slots=replace(claim.slots, scope=claim.slots.scope | _PART))
