"""What two claims have in common: their parties, what they count, the deed, and who is cited for them."""

from __future__ import annotations

from factcheck.match.likeness.two_values import APART, when_relation
from factcheck.match.profiles.profile import Profile
from factcheck.model.claim import Slots

# What "took place" is whatever deed another text names: "the quake struck at 7:37", "it happened at 7:37".
ANY_DEED = frozenset(("happen",))
PUT_OFF, BEGIN = frozenset(("postpone",)), frozenset(("start",))
# What "dates from" a year was made in it, whatever its making is called elsewhere.
ORIGIN = frozenset(("originate",))
MAKING = frozenset(("build", "establish", "film", "paint", "take", "launch", "record", "sign", "adopt"))
# What parties come together for, how many they are at least, and what comes of it on that day.
_MEETING, _OUTCOME = frozenset(("meet", "negotiate", "visit")), frozenset(("agree", "sign"))
_PARTIES = 2
# Who drowned is one of the dead.
DROWNED, DEAD = frozenset(("drowned",)), frozenset(("dead",))
_SERVING = frozenset(("suspended", "served"))
# What a poll or analysts foresee, the other candidate has, another court decides, or an event like this one cost is
# another fact; so is the part of a sentence that is suspended or served, what the law allows for or somebody asks for.
_OTHER_MATTERS = _SERVING | frozenset(
    (
        "poll",
        "foretold",
        "with-debt",
        "division",
        "opponent",
        "tallied",
        "appeal",
        "precedent",
        "at-most",
        "sought",
        "offered",
        "subgroup",
    )
)
# Names of one sum: what something cost is its budget, and a loss the damage done.
_SUMS = (frozenset(("price", "value", "budget", "investment")), frozenset(("damaged", "loss", "harm", "price")))
# What is only told to last so long.
LASTING = frozenset(("duration",))


def compare_sets(left: frozenset[str], right: frozenset[str]) -> str:
    """Compare two sets: "same" when they share something, "different", "unknown" of one side, "none" of both."""
    if not left and not right:
        return "none"
    if not left or not right:
        return "unknown"
    return "different" if left.isdisjoint(right) else "same"


def compare_deeds(left: frozenset[str], right: frozenset[str]) -> str:
    """Compare what is told to have been done; what just "took place" may be any deed.

    What "dates from 1965" was built, filmed or signed then. What was put off on a day did not take place on it.
    """
    found = compare_sets(left, right)
    if found != "different":
        return found
    if _is_origin(left, right) or _is_origin(right, left):
        return "same"
    if comes_about(left, right):
        return "same"
    any_deed = left <= ANY_DEED or right <= ANY_DEED
    return "unknown" if any_deed and PUT_OFF.isdisjoint(left | right) else found


def comes_about(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether what takes place on a day may be what begins on it: "put off to 2027", "introduced in 2026"."""
    if BEGIN.isdisjoint(left) and BEGIN.isdisjoint(right):
        return False
    sides = ((left, right), (right, left))
    return any(bool(one) and one <= ANY_DEED and not BEGIN.isdisjoint(other) for one, other in sides)


def one_meeting(a: Profile, b: Profile) -> bool:
    """Say whether one date is that of a meeting, and the other of what its parties agreed on in the same month.

    "In May they signed a pact" beside "during their talks in Orsen on May 6, 2025": who signs a pact meets for it.
    """
    mine, theirs = a.claim.when, b.claim.when
    if mine is None or theirs is None or mine.fields.month is None or mine.fields.month != theirs.fields.month:
        return False
    shared = a.names & b.names
    if len(_last_words(shared) | {n for n in shared if " " not in n}) < _PARTIES:  # "Lena Vik" goes by "Vik" as well
        return False
    doings = (a.predicate | a.happening, b.predicate | b.happening)
    come = any(not (_MEETING.isdisjoint(x) or _OUTCOME.isdisjoint(y)) for x, y in (doings, doings[::-1]))
    return come and when_relation(mine, theirs) != APART


def compare_fates(a: Profile, b: Profile) -> str:
    """Compare what befell those counted; who drowned is dead, so more who drowned than died contradict each other."""
    found = compare_deeds(a.happening, b.happening)
    if found != "different":
        return found
    return "same" if one_fate(a, b) or one_meeting(a, b) else found


def compare_doings(a: Profile, b: Profile) -> str:
    """Compare all that two texts tell to be done, or to befall somebody, beside their figures or dates."""
    found = compare_deeds(a.predicate | a.happening, b.predicate | b.happening)
    return "same" if one_verb(a, b) or (found == "different" and one_meeting(a, b)) else found


def one_verb(a: Profile, b: Profile) -> bool:
    """Say whether one verb that no list knows tells what is done in both: "was reactivated in 1986"."""
    verb = a.claim.slots.verb
    return bool(verb) and verb == b.claim.slots.verb and a.lang == b.lang


def one_fate(a: Profile, b: Profile) -> bool:
    """Say whether those who drowned in one text may be all who died in the other."""
    return _drowned_all(a, b) or _drowned_all(b, a)


def _drowned_all(one: Profile, other: Profile) -> bool:
    """Say whether one claim counts the dead by how they died, and no fewer than the other: three are some of 14.

    Of one who died an age is told, which no other dead can be among.
    """
    if one.happening != DROWNED or other.happening != DEAD:
        return False
    if one.dimension == other.dimension == "age":
        return True
    figures = one.claim.stated, other.claim.stated
    return figures[0] is not None and figures[1] is not None and figures[0] >= figures[1]


def _is_origin(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether one deed is how the thing came to be that the other text dates."""
    return left <= ORIGIN and not right.isdisjoint(MAKING)


def shares(a: Profile, b: Profile, *, by_head: bool = True) -> bool:
    """Say whether two measures have anything in common that they could be measures of: 45 and 42 degrees alone do not.

    A count brings its noun; a length or a temperature must be of one thing, in one place, or of one party.

    by_head  a noun that is no known concept is enough.
    """
    if not a.concepts.isdisjoint(b.concepts) or shares_parties(a, b):
        return True
    return by_head and bool(a.head) and a.head == b.head


def shares_parties(a: Profile, b: Profile) -> bool:
    """Say whether two claims share a place, a party or a name."""
    apart = a.places.isdisjoint(b.places) and a.subject.isdisjoint(b.subject) and a.object.isdisjoint(b.object)
    return not (apart and a.names.isdisjoint(b.names))


def names_of_sum(a: Profile, b: Profile) -> frozenset[str]:
    """Return the names of one sum that two sums of money go by, or none: "cost $120 million", "a budget of …"."""
    if not a.dimension.startswith("money") or not (a.concepts and b.concepts):
        return frozenset()
    return next((names for names in _SUMS if a.concepts | b.concepts <= names), frozenset())


def one_noun(a: Profile, b: Profile) -> bool:
    """Say whether two claims count one thing: "premier voyage" and "première fois" are no two reports of a first."""
    return bool(a.head and a.head == b.head) or not a.concepts.isdisjoint(b.concepts)


def nameless_deed(a: Profile, b: Profile) -> bool:
    """Say whether two dates are of no deed that is known, but of one name: "is a 1930 comedy by Noël Coward".

    Who was mayor until 2006 may have been a member of parliament after that.
    """
    if a.document == b.document or any(p.predicate or p.happening for p in (a, b)):
        return False
    if compare_sets(a.things, b.things) == "different":
        return False
    return not a.names.isdisjoint(b.names)


def of_other_state(a: Profile, b: Profile) -> bool:
    """Say whether two lengths of time are those of two offices, or of one deed done to two parties.

    "Pour une durée de cinq ans" names nothing that lasts.
    """
    if compare_sets(a.things - LASTING, b.things - LASTING) == "different":
        return True
    return bool(a.object and b.object) and all_named(a.object | b.object) and a.object.isdisjoint(b.object)


def is_own_name(name: str) -> bool:
    """Say whether a name is one that a text brings itself, and none of the world's countries and cities."""
    return name.startswith("n:")


def all_named(who: frozenset[str]) -> bool:
    """Say whether a party has no other names than such."""
    return all(map(is_own_name, who))


def any_named(who: frozenset[str]) -> bool:
    """Say whether a party has such a name."""
    return any(map(is_own_name, who))


def one_named_thing(a: Slots, b: Slots) -> bool:
    """Say whether two deeds are done to a thing of one name that is none of the world's countries and cities."""
    return a.thing is not None and b.thing is not None and any_named(a.thing.names & b.thing.names)


def two_actors(a: Profile, b: Profile) -> bool:
    """Say whether two claims are of two parties, and neither text's sentence names that of the other."""
    if compare_sets(a.subject, b.subject) != "different":
        return False
    return a.subject.isdisjoint(b.names) and b.subject.isdisjoint(a.names)


def two_of_one_place(a: Profile, b: Profile) -> bool:
    """Say whether two parties share no more than the place they are in: two schools of one town.

    Each has a name of its own that the other text does not have near the figure.
    """
    if a.subject <= b.subject or b.subject <= a.subject:  # nearly always: neither has a party of its own, or one none
        return False
    mine, theirs = (frozenset(filter(is_own_name, p)) for p in (a.subject - b.subject, b.subject - a.subject))
    if not (mine and theirs and mine.isdisjoint(b.passage) and theirs.isdisjoint(a.passage)):
        return False
    shared = (a.subject & b.subject) - a.places - b.places
    return not any_named(shared - _last_words(a.subject) - _last_words(b.subject))


def _last_words(who: frozenset[str]) -> frozenset[str]:
    """Return the last words of names as names: "School" of "Camden High School", which others end with as well."""
    return frozenset("n:" + name.rpartition(" ")[2] for name in who if " " in name)


def of_other_matters(a: Profile, b: Profile) -> bool:
    """Say whether one of two claims alone is of a poll, of an opponent, of another court or of an earlier event."""
    return bool((a.narrow ^ b.narrow) & _OTHER_MATTERS)


def served_otherwise(a: Profile, b: Profile) -> bool:
    """Say whether of two terms of prison one is suspended and the other served."""
    return (a.narrow ^ b.narrow) >= _SERVING


def rivals(a: Profile, b: Profile) -> bool:
    """Say whether two parties give the figures: police and organisers count one march in two ways."""
    return bool(a.speaker_kind and b.speaker_kind and a.speaker_kind != b.speaker_kind)


def told_against(a: Profile, b: Profile) -> bool:
    """Say whether two parties are named for the figures, by their kind or by name."""
    return rivals(a, b) or bool(a.speaker and b.speaker and a.speaker.isdisjoint(b.speaker))


def of_other_topics(a: Profile, b: Profile) -> bool:
    """Say whether two sentences open with one noun and tell two of its kind: "la photo du port", "du village"."""
    (head, which), (other, that) = a.claim.slots.topic, b.claim.slots.topic
    return bool(head) and head == other and a.lang == b.lang and a.document != b.document and which.isdisjoint(that)
