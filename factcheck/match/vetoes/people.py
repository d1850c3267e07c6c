"""Whether two claims are of two people: their names, what each of them has for himself, to whom a deed is done."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.match.likeness.sharing import all_named, compare_sets, is_own_name, two_actors
from factcheck.match.profiles.profile import Profile

# What happens once in a life.
LIFE_ENDS = frozenset(("born", "dead"))
# What each of two people has for himself.
_OF_ONE = LIFE_ENDS | {"appoint", "elect", "resign", "retire", "married"}
_NAMES_SHARED = 2  # words of two names of one: "Jan Aldo Kern", "Jan Kern Aldo"


def two_people(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two parties are people of other first names: the singer Ida Kern and her father Jan Kern."""
    mine, theirs = (_first_names(who) for who in (left, right))
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _first_names(who: frozenset[str]) -> frozenset[str]:
    """Return all words but the last of the names of a party, none where a name is of one word."""
    names = _words(filter(is_own_name, who))
    ends = {words[-1] for words in names if len(words) > 1}
    names = [words for words in names if len(words) > 1 or words[0] not in ends]  # "n:kern" beside "n:ida kern"
    whole = names and all_named(who) and all(len(words) > 1 for words in names)
    return frozenset(word for words in names for word in words[:-1]) if whole else frozenset()


def two_bearers(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two parties are people whose names share no word, of whom one at least is named in full.

    "Ida" may be "Kern", but neither of them is "Jan Olm".
    """
    if not (left and right and all_named(left | right)):
        return False
    mine, theirs = _words(left), _words(right)
    full = any(len(words) > 1 for words in mine + theirs)
    return full and {w for words in mine for w in words}.isdisjoint(w for words in theirs for w in words)


def _words(who: Iterable[str]) -> list[list[str]]:
    """Return the words of each name of a party."""
    return [name.partition(":")[2].split() for name in who]


def two_holders(a: Profile, b: Profile) -> bool:
    """Say whether one deed befell two people, each of whom one text alone names: two mayors of one town are elected.

    Two births of which nobody doubts whose they are may be told beside each other's name.
    """
    if two_bearers(_born(a), _born(b)):
        return True
    if (a.predicate | a.happening).isdisjoint(_OF_ONE) or (b.predicate | b.happening).isdisjoint(_OF_ONE):
        return False
    if not all_named(a.subject | b.subject) or not (two_actors(a, b) or two_people(a.subject, b.subject)):
        return False
    if not (a.subject.isdisjoint(b.names) and b.subject.isdisjoint(a.names)) and not a.subject & b.subject:
        return False  # "Ida Kern, better known as Anna Vik"
    mine, theirs = ({word for words in _words(p.subject) for word in words} for p in (a, b))
    return len(mine & theirs) < _NAMES_SHARED


def _born(claim: Profile) -> frozenset[str]:
    """Return whose birth is told without a doubt: of whom a full name tells, or the word that opens the sentence."""
    slots = claim.claim.slots
    opens = slots.opener if not slots.subject and "born" in slots.happening else ""
    return frozenset(filter(None, (slots.bearer or opens,)))


def two_lives(a: Profile, b: Profile) -> bool:
    """Say whether two births or two deaths share neither the day, the month nor the year: those of two namesakes.

    Who copies a date wrongly changes one of its fields, seldom all.
    """
    if not a.happening & b.happening & LIFE_ENDS or a.claim.when is None or b.claim.when is None:
        return False
    mine, theirs = ((w.fields.year, w.fields.month, w.fields.day) for w in (a.claim.when, b.claim.when))
    return None not in (*mine, *theirs) and all(x != y for x, y in zip(mine, theirs, strict=True))


def listed_apart(a: Profile, b: Profile) -> bool:
    """Say whether two dates are of two parties to whom something is done, or one article lists them.

    "Fired Lena Vik in 2017" and "fired Jan Olm in 2010" are two deeds in whatever articles. In one article, a list of
    concerts in one hall has a singer each: what both sentences name is then where or for whom it happens, and no party
    does it in both; or both name to whom it is done, and two who do it: "Lena Vik met the council", "Jan Olm met it".
    """
    if _two_named(a.object, b.object, a, b):
        return True
    if a.document != b.document or a.claim.sentence == b.claim.sentence:
        return False
    if _two_named(a.subject, b.subject, a, b):
        return True
    if "same" in parties_compared(a, b):
        return False
    mine, theirs = (frozenset(filter(is_own_name, p.names)) for p in (a, b))
    return bool(mine - theirs) and bool(theirs - mine)


def _two_named(left: frozenset[str], right: frozenset[str], a: Profile, b: Profile) -> bool:
    """Say whether two parties have names of their own, neither of which the other sentence has."""
    if not left or not right or not all_named(left | right):
        return False
    return left.isdisjoint(b.names | right) and right.isdisjoint(a.names)


def parties_compared(a: Profile, b: Profile) -> tuple[str, str]:
    """Compare who does a deed and to whom; what strikes at 4:43 and at 7:48 may be two things."""
    return compare_sets(a.subject, b.subject), compare_sets(a.object, b.object)


def of_one_party(a: Profile, b: Profile) -> bool:
    """Say whether two texts tell of one party what it does, or what happens to it or where.

    "Une explosion a secoué l'usine Vael" does to the plant what "l'explosion de l'usine Vael" has it do. Two shops of
    one town share no more than the town.
    """
    if "same" in parties_compared(a, b):
        return True
    if (a.subject and b.subject) or (a.object and b.object) or a.things.isdisjoint(b.things):
        return False
    return not ((a.subject | a.object) & (b.subject | b.object)) <= a.places | b.places
