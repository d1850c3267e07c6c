"""Whether two dates are those of two things founded, built or closed: a museum and a library, a firm and its owner."""

from __future__ import annotations

from factcheck.match.likeness.sharing import all_named, any_named, compare_sets, is_own_name
from factcheck.match.profiles.profile import Profile
from factcheck.model.claim import Thing
from factcheck.model.named_concepts import LEVELS, ONCE_DONE, UNEQUALLED
from factcheck.model.two_claims import beside_one_figure

# So many letters a name has in common with the words that are made of it.
_STEM = 5


def two_things(a: Profile, b: Profile) -> bool:
    """Say whether two texts tell when two things were founded, opened or closed.

    Where one text tells no thing, only "the firm", what the other one names must stand in its passage, if that names
    anything at all. What begins or takes place goes by any noun: the fire and the blaze, the campaign and the drive.
    """
    if compare_sets(a.claim.slots.works, b.claim.slots.works) == "different":  # the novel, and the film of its title
        return True
    mine, theirs = a.claim.slots.thing, b.claim.slots.thing
    if any((p.predicate | p.happening).isdisjoint(ONCE_DONE) for p in (a, b)):
        return False
    if mine is None or theirs is None:
        return mine is not theirs and _foreign(a, b)
    if a.lang != b.lang:
        named = mine.names and theirs.names and all_named(mine.names | theirs.names)
        return bool(named) and mine.names.isdisjoint(theirs.names)
    if mine.names <= theirs.names or theirs.names <= mine.names:
        return _by_noun(mine, theirs)
    return True


def _by_noun(mine: Thing, theirs: Thing) -> bool:
    """Say whether two nouns are two things: neither is among the words of the other, "the maternity ward", "hospital".

    A noun that any thing may go by, "the firm", is none. "The plant", without a name, goes back to the Orsen factory;
    the school and the college of one town are two.
    """
    if not (mine.nouns and theirs.nouns):
        return False
    if not (mine.names and theirs.names) and mine.kinds & theirs.kinds:
        return False
    if mine.bare and theirs.bare:
        return not (mine.nouns <= theirs.nouns or theirs.nouns <= mine.nouns)
    return mine.head not in theirs.nouns and theirs.head not in mine.nouns


def _foreign(a: Profile, b: Profile) -> bool:
    """Say whether the passage of a date that is told of no thing has names, and none that the other text names.

    What it is done to may be named in full before: "The Korsa Hut lies below the glacier. It was built in 1931".
    """
    told, untold = (a, b) if a.claim.slots.thing is not None else (b, a)
    if untold.predicate.isdisjoint(ONCE_DONE):
        return False
    names = frozenset(filter(is_own_name, told.names | told.subject))
    known = untold.passage | {name for name in untold.subject if " " in name}
    return bool(names) and any_named(untold.passage) and not _named_alike(names, known)


def _named_alike(names: frozenset[str], passage: frozenset[str]) -> bool:
    """Say whether a passage has one of some names, or a word made of it: "Bavaria", "the Bavarian State"."""
    words = {word for name in passage for word in name.removeprefix("n:").replace("-", " ").split()}
    stems = {name.removeprefix("n:")[:_STEM] for name in names if len(name.removeprefix("n:")) >= _STEM}
    return not names.isdisjoint(passage) or any(word.startswith(stem) for stem in stems for word in words)


def two_extremes(a: Profile, b: Profile) -> bool:
    """Say whether two things may each have had no equal since a year of its own: the prices of energy, inflation.

    One thing shows by what it is, or by its noun: "the hottest day since 2003", "the hottest day since 2013". A rate is
    told of women, and of all; where it stands at one figure in both texts, and both name whose it is, it is one.
    """
    if not a.happening & b.happening >= UNEQUALLED:
        return False
    shared = a.things & b.things
    if shared:
        one = beside_one_figure(a.claim, b.claim) and compare_sets(a.names, b.names) != "different"
        return shared <= LEVELS and not one
    return not a.head or a.head != b.head or a.lang != b.lang
