"""Sums that an article does for its reader: what comes on top of a total, parts and their whole.

Each function takes one claim and answers with the other claims of its document that do not fit, or nothing.
All comparisons are between intervals, widened by what rounding allows: a reviewer is told of a sum only when no
reading of the figures makes it right.
"""

from __future__ import annotations

from decimal import Decimal

from factcheck.judge.context import LEVEL, TOLL
from factcheck.judge.subject import World
from factcheck.model.claim import Claim
from factcheck.model.two_claims import of_two_times

# Scopes that make a count something else than the plain number of a thing.
NOT_PLAIN = frozenset({"increment", "part", "first", "rate", "change", "previous", "share"})
_SHARE = frozenset({"share"})
_ILL = frozenset({"infected"})  # who fell ill may have died of it, or recovered
_SEXES, _CHILD = frozenset({"man", "woman"}), frozenset({"child"})


def nearest_total(claim: Claim, world: World) -> tuple[Claim, ...]:
    """Return the nearest plain and larger count of the same thing in the claim's document, or nothing.

    Of what moves from month to month, as the number of jobs, every count is one of its own time. A further year is no
    part of the time before it: "a four-year contract with the option of a further year". "256 other flights" are others
    than those just told of: they come on top of those alone to which the same was done. What is to come is not there:
    "has 214 million customers, and expects to add 8.5 million".
    """
    if claim.stance in ("planned", "possible"):
        return ()
    if claim.slots.policy == LEVEL or claim.kind == "duration" or _tops_its_own(claim, world):
        return ()
    found = [c for c in world.neighbours(claim) if _counts_same(claim, c) and _larger(c, claim) and not _next(c, claim)]
    return tuple(sorted(found, key=lambda c: (abs(c.sentence - claim.sentence), c.start, c.id))[:1])


def _tops_its_own(claim: Claim, world: World) -> bool:
    """Say whether the sentence says what a figure comes on top of: "has 16 of the planes, with another 34 on order".

    So it does of who suffered the same: "fifteen injured on the bus, and four others injured on the train"; and what
    the sum came to, it may say as well: "four more have signed, bringing the number to 27".
    """
    told = [c for c in world.beside(claim) if c.kind == "quantity"]
    sums = (c for c in told if c.start > claim.start and (c.revision or "total" in c.slots.scope))
    if any(_can_be_summed(claim, c) and _larger(c, claim) for c in sums):
        return True
    plain = [c.slots for c in told if c.start < claim.start and not c.slots.scope & NOT_PLAIN]
    return any(s.things & claim.slots.things or s.happening & claim.slots.happening for s in plain)


def _counts_same(claim: Claim, other: Claim) -> bool:
    """Say whether another claim is a plain count of the same thing, told of the same people.

    "133 more injured" come on top of no crowd, and nothing comes on top of "hundreds".
    """
    if not _can_be_summed(claim, other):
        return False
    a, b = claim.slots, other.slots
    if b.scope & NOT_PLAIN or (a.policy == TOLL and not b.happening):
        return False
    if "others" in a.scope and a.predicate.isdisjoint(b.predicate):
        return False
    named = bool(a.things & b.things) if a.things and b.things else bool(a.head) and a.head == b.head
    joined = (a.origin & b.origin) or (a.subject & b.subject) or (a.predicate & b.predicate)
    return named and bool(joined) and not _of_others(claim, other)


def _can_be_summed(claim: Claim, other: Claim) -> bool:
    """Say whether two amounts are whole figures of one dimension: "2,4 points de plus" are a change of a share."""
    mine, theirs = claim.quantity, other.quantity
    if mine is None or theirs is None or mine.dimension != theirs.dimension:
        return False
    whole = all(q.stated is not None and q.stated % 1 == 0 for q in (mine, theirs))
    return whole and theirs.hedge != "first" and not (other.damaged and claim.damaged)


def _of_others(claim: Claim, other: Claim) -> bool:
    """Say whether two counts are told of two origins, deeds, times or parties.

    What one airline orders comes on top of nothing that another one has; a toll is one of all places that are named.
    Soldiers of one country are the same people, whoever sends them or tells of them.
    """
    a, b = claim.slots, other.slots
    if any(x and y and not x & y for x, y in ((a.origin, b.origin), (a.happening, b.happening))):
        return True
    if of_two_times(claim, other):
        return True
    if a.origin & b.origin:
        return False
    if a.subject and b.subject and not a.subject & b.subject:
        return True
    return a.policy != TOLL and bool(a.names and b.names) and not a.names & b.names


def _next(large: Claim, small: Claim) -> bool:
    """Say whether a total is one more: "les 13 autres accusés" beside "les 14 accusés" are all but the one named."""
    a, b = large.stated, small.stated
    return a is not None and b is not None and a - b == 1


def _larger(large: Claim, small: Claim) -> bool:
    assert large.quantity is not None and small.quantity is not None
    floor, ceiling = large.quantity.base.low, small.quantity.base.high
    floor = large.quantity.base.high if floor is None else floor
    ceiling = small.quantity.base.low if ceiling is None else ceiling
    return floor is not None and ceiling is not None and floor > ceiling


def parts_too_large(claim: Claim, world: World) -> tuple[Claim, ...]:
    """Return the parts of a count in its sentence that are more than the whole, whichever way they are read.

    Parts are added only if they are of different kinds of things; else the largest of them is looked at. What "74 seats
    out of 150" are taken from is a whole as well, of the figure before it.
    """
    if claim.slots.scope == _SHARE:
        return _taken_from(claim, world)
    if claim.kind != "quantity" or claim.slots.scope & NOT_PLAIN or claim.quantity is None:
        return ()
    # One has no parts: "one passenger, among more than 50 injured".
    if claim.quantity.stated == 1 or not (claim.slots.things or claim.slots.happening):
        return ()  # "Two managed to flee, but the other three boats were caught": of what, nobody says
    ceiling = claim.quantity.base.high
    if ceiling is None or len(_wholes(claim, world)) != 1:  # asked first: of a long list of counts none is the whole
        return ()
    parts = [c for c in world.beside(claim) if _is_part_of(c, claim, world)]
    separate = all(_exclude(a, b, claim) for i, a in enumerate(parts) for b in parts[:i])
    floors = [_floor(c) for c in parts]
    if (sum(floors, Decimal(0)) if separate else max(floors)) > ceiling:
        return tuple(parts)
    return ()


def _exclude(a: Claim, b: Claim, whole: Claim) -> bool:
    """Say whether nobody is in two parts of a whole: a woman may be a tourist, but no child is a firefighter.

    What befell all of the whole tells no part from another: of 19 cases 18 may be confirmed, and 17 of these dead.
    """
    mine, theirs = a.slots.things, b.slots.things
    if not mine or not theirs:
        common = whole.slots.happening | _ILL
        kinds = (a.slots.happening - common) | mine, (b.slots.happening - common) | theirs
        return all(kinds) and kinds[0].isdisjoint(kinds[1])
    sexes = _SEXES.isdisjoint(mine) == _SEXES.isdisjoint(theirs) or not _CHILD.isdisjoint(mine | theirs)
    return sexes and mine.isdisjoint(theirs)


def _taken_from(whole: Claim, world: World) -> tuple[Claim, ...]:
    """Return the count right before a whole that is larger than it, of the same thing: "740 seats out of 150"."""
    before = [c for c in world.beside(whole) if c.start < whole.start and c.kind == "quantity"]
    part = max(before, key=lambda c: (c.start, c.end), default=None)
    if part is None or part.slots.scope or not one_thing(part, whole) or not _larger(part, whole):
        return ()
    return (part,)


def _is_part_of(part: Claim, whole: Claim, world: World) -> bool:
    """Say whether a part stands behind a whole with no other count between: "two dead and 16 hurt, including three".

    "Three by gunshots and the other five by falls" are two parts of the eight told before.
    """
    if part.kind != "quantity" or "part" not in part.slots.scope or "others" in part.slots.scope:
        return False
    mine, theirs = part.quantity, whole.quantity
    if mine is None or theirs is None or mine.dimension != theirs.dimension or part.start <= whole.start:
        return False
    between = (c for c in world.beside(whole) if c.kind == "quantity" and whole.start < c.start < part.start)
    return all("part" in c.slots.scope for c in between)


def _wholes(claim: Claim, world: World) -> list[Claim]:
    """Return the plain counts of the claim's sentence: with two of them nobody knows what the parts are parts of."""
    found = [claim, *world.beside(claim)]
    return [c for c in found if c.kind == "quantity" and not c.slots.scope & NOT_PLAIN]


def _floor(claim: Claim) -> Decimal:
    assert claim.quantity is not None
    return claim.quantity.base.low or Decimal(0)


def one_thing(a: Claim, b: Claim) -> bool:
    """Say whether two figures of one dimension are of the same things, or by the same noun where no thing is known."""
    if a.quantity is None or b.quantity is None or a.quantity.dimension != b.quantity.dimension:
        return False
    return bool(a.slots.things & b.slots.things) or (not a.slots.things and a.slots.head == b.slots.head)
