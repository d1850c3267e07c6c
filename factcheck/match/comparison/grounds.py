"""What two values that differ must have in common to be set against each other: a thing, a party, a place, words."""

from __future__ import annotations

from factcheck.match.comparison.measured import (
    ANY_MOVE,
    SHARES,
    of_one_account,
    of_one_measure,
    of_one_room,
    only_moves,
    untimed_levels,
)
from factcheck.match.documents.context import Context
from factcheck.match.likeness.sharing import (
    any_named,
    compare_sets,
    is_own_name,
    nameless_deed,
    rivals,
    shares,
    shares_parties,
)
from factcheck.match.likeness.two_dates import are_years
from factcheck.match.profiles.parts import PART
from factcheck.match.profiles.profile import TELLING, Profile
from factcheck.match.vetoes.dated_deeds import one_blow, one_event
from factcheck.match.vetoes.measures import is_penalty
from factcheck.model.named_concepts import EXTENTS, PRISON, UNEQUALLED
from factcheck.model.quantity import one_digit_apart
from factcheck.model.two_claims import of_one_noun

# How like the words around two measures must be that have little else in common.
SOME_WORDS = 0.3
ONE_WORD = 0.1  # the adjective of the country that two texts both name
MANY_WORDS = 0.4  # sentences that say nearly the same
# Dimensions of which reports give whole rows: the shares of a poll, the takings of a week, the jobs of a month.
ROWS = frozenset(("count", *SHARES))
# Deeds that every other thing does.
PHASES = frozenset(("start", "end", "establish", "launch", "released", "plan")) | UNEQUALLED
_STEM = 5  # letters that tell a word of a sentence for the name of another
# What a labour report tells of every sector, each with its figure.
JOBS, SECTORS = frozenset(("job",)), frozenset(("laid-off", "hired"))
# Names that make two years those of one work: "X is a 2002 film", "X is a 1992 film starring …".
SAME_NAMES = 0.6


class Grounds:
    """Tells what there is to set two values against each other."""

    def __init__(self, context: Context) -> None:
        """Take what the documents tell together."""
        self.context = context

    def lack(self, a: Profile, b: Profile) -> bool:
        """Say whether nothing shows that two values that differ are of one thing.

        A second figure that is one shows it, and so does a figure that is the other one but for a digit.
        """
        if a.dated and not self.context.corpus.has_note and not (one_event(a, b) or nameless_deed(a, b)):
            return True  # two days that are alike in all but one field
        if _of_two_sectors(a, b) or self._of_two_nouns(a, b):
            return True
        bare = (self._in_need(a, b) and self._groundless(a, b)) or self._of_two_rows(a, b)
        return bare and not (self.context.siblings.tell_alike(a, b) or _is_slip(a, b))

    def _in_need(self, a: Profile, b: Profile) -> bool:
        """Say whether two values that differ need more in common than what is counted or done.

        A note that somebody puts beside another text tells of one thing, which that text tells of too.
        """
        if self.context.corpus.has_note:
            return nameless_deed(a, b) if a.dated else a.dimension != "count"
        return _by_deed_alone(a, b) if a.dated else a.dimension != "count" or _by_noun_alone(a, b)

    def _groundless(self, a: Profile, b: Profile) -> bool:
        """Say whether two measures that differ share neither thing, place nor party, nor the words around them.

        A magnitude is an earthquake's; where both articles tell of several quakes, that is not enough.
        """
        if a.dated:
            return not (are_years(a, b) and self.context.name_overlap(a, b) >= SAME_NAMES) and (
                self.context.word_overlap(a, b) < MANY_WORDS
            )
        if a.dimension in SHARES and (few := self._words_in_need(a, b)):
            return self.context.word_overlap(a, b) < few
        if a.dimension == "ordinal" and not self.context.corpus.has_note and _by_rank_alone(a, b):
            return True
        if a.dimension in TELLING:
            several = self.context.tells_many(a) and self.context.tells_many(b)
            return several and not shares_parties(a, b)
        if self._of_one_thing(a, b):
            return False
        extents = not EXTENTS.isdisjoint(a.things & b.things) and a.names != b.names  # of Pluto, and of "the moon"
        few = MANY_WORDS if extents and self._of_two_moons(a, b) else SOME_WORDS
        few = ONE_WORD if self._only_of_noun(a, b) else few
        return self.context.word_overlap(a, b) < few

    def _only_of_noun(self, a: Profile, b: Profile) -> bool:
        """Say whether each of two texts counts one noun once, as in "340 interventions"; "people" may be anybody.

        A part may be any of those that the noun names: "two of the lifts" were repainted, "nine of the lifts" stood.
        """
        alike = a.dimension == "count" and a.lang == b.lang and a.head and a.head == b.head
        if not alike or a.claim.slots.people or not PART.isdisjoint(a.narrow):
            return False
        return self.context.is_only_value(a) and self.context.is_only_value(b)

    def _of_two_nouns(self, a: Profile, b: Profile) -> bool:
        """Say whether two counts are of two nouns, and neither a deed nor the words around them make them one.

        "Won it twice" and "three marriages" share the name of whom both texts are about. "People" may be anybody:
        "28 million people", "29 million inhabitants".
        """
        if self.context.corpus.has_note or not (a.dimension == b.dimension == "count" and a.lang == b.lang):
            return False
        if not (a.head and b.head) or a.head == b.head or any(p.claim.slots.people and not p.things for p in (a, b)):
            return False
        if not (a.concepts | a.predicate).isdisjoint(b.concepts | b.predicate) or rivals(a, b):
            return False
        return not of_one_room(a, b) and self.context.word_overlap(a, b) < MANY_WORDS

    def _of_one_thing(self, a: Profile, b: Profile) -> bool:
        """Say whether two figures share more than their noun: a thing, a place, a party, two names of one sum."""
        if a.dimension == "ordinal":  # a first and a third "time" or goal are of any two deeds
            return not a.things.isdisjoint(b.things) and shares_parties(a, b)
        if a.dimension == "count":
            return False
        if shares(a, b) and not self._of_two_moons(a, b):
            return True
        if a.dimension == "duration":
            return _of_one_penalty(a, b)
        return self.context.deals.of_one(a, b) or self.context.only_sums(a, b)

    def _of_two_moons(self, a: Profile, b: Profile) -> bool:
        """Say whether two notes tell of the same side of what may be any two things: the diameters of two moons.

        So do the prison terms of two people. In two articles on one event a depth or a length is that of the same
        thing more often.
        """
        shared, corpus = a.concepts & b.concepts, self.context.corpus
        if shares_parties(a, b):
            return False
        of_terms = bool(shared) and shared <= PRISON
        return (shared <= EXTENTS and corpus.is_nameless_pair) or (of_terms and corpus.has_note)

    def _of_two_rows(self, a: Profile, b: Profile) -> bool:
        """Say whether two figures that differ are each one of many of their text, and not told in like words.

        Two polls have ten shares each, and any two of them could be set side by side. What befell somebody is counted
        by every text anew, and a note tells of one thing.
        """
        rows = a.dimension in ROWS or a.dimension.startswith("money")
        if not rows or a.document == b.document or self.context.corpus.has_note:
            return False
        if not a.happening.isdisjoint(b.happening) or rivals(a, b) or of_one_account(a, b):
            return False
        if not ((self.context.of_many(a) and self.context.of_many(b)) or untimed_levels(a, b)):
            return False
        return self.context.word_overlap(a, b) < MANY_WORDS

    def _words_in_need(self, a: Profile, b: Profile) -> float:
        """Return how like the words around two shares must be that have little else in common; 0 for no matter.

        Two that only move may move anything; a country alone has car sales and a debt.
        """
        if only_moves(a, b):
            return MANY_WORDS
        if of_one_measure(a, b) or (a.head and a.head == b.head):
            return 0.0
        mine, theirs = (p.names | p.subject | p.object for p in (a, b))
        named = any_named(mine & theirs)
        return ONE_WORD if not named and self.context.word_overlap(a, b) < ONE_WORD else 0.0


def _by_rank_alone(a: Profile, b: Profile) -> bool:
    """Say whether two ranks share no deed, and neither text tells what they are ranks of: rounds, halves, attempts.

    Who led the first round is expected in the second; who was elected in the first was not elected in the second.
    """
    if a.things or b.things:
        return False
    return (a.predicate | a.happening).isdisjoint(b.predicate | b.happening)


def _of_two_sectors(a: Profile, b: Profile) -> bool:
    """Say whether jobs lost or made are counted, of nobody whom both texts name near: "factories cut 14,000 jobs"."""
    if not (a.things >= JOBS and b.things >= JOBS):
        return False
    if (a.happening | b.happening).isdisjoint(SECTORS):
        return False
    return not (_named_by(a, b) or _named_by(b, a))


def _named_by(a: Profile, b: Profile) -> bool:
    """Say whether a text tells near its figure of somebody whom the other names.

    What opens a sentence is known for a name by the other text alone: "Kestrel plans to cut 600 jobs".
    """
    own = [name for name in b.names if is_own_name(name)]
    lasts = {name.partition(":")[2].rpartition(" ")[2] for name in own}
    return not a.names.isdisjoint(own) or any(
        last.startswith(word) and len(word) >= _STEM for last in lasts for word in a.words
    )


def _of_one_penalty(a: Profile, b: Profile) -> bool:
    """Say whether two lengths of time are what somebody is sentenced to: "jailed for nine years"."""
    return is_penalty(a) and is_penalty(b) and compare_sets(a.subject, b.subject) != "different"


def _is_slip(a: Profile, b: Profile) -> bool:
    """Say whether two figures of one thing differ in one digit of four and more: 54.28 % and 54.58 % of the votes."""
    quantities = (a.claim.quantity, b.claim.quantity)
    if any(q is None or q.stated is None for q in quantities) or (a.concepts - ANY_MOVE).isdisjoint(
        b.concepts - ANY_MOVE
    ):
        return False
    left, right = (str(q.stated).replace(".", "") for q in quantities if q is not None)
    while left.endswith("0") and right.endswith("0"):  # of 155,000 and 150,000 three digits are told
        left, right = left[:-1], right[:-1]
    return one_digit_apart(left, right)


def _by_deed_alone(a: Profile, b: Profile) -> bool:
    """Say whether two dates have nothing in common but the deed: "water fell on Friday", "prices fell on Monday".

    Whatever begins, ends or comes out is one thing of many of one party: that party alone makes no two of them one.
    """
    if nameless_deed(a, b):
        return True
    if not a.things.isdisjoint(b.things) or (a.lang == b.lang and of_one_noun(a.claim, b.claim)) or one_blow(a, b):
        return False
    return (a.predicate | a.happening) & (b.predicate | b.happening) <= PHASES or not shares_parties(a, b)


def _by_noun_alone(a: Profile, b: Profile) -> bool:
    """Say whether two counts share no more than a noun that says nothing: 12 million people out of work, 40 people.

    What befell those counted says enough, and so does a deed that both texts tell of them.
    """
    if "toll" in (a.policy, b.policy) or shares(a, b, by_head=False) or rivals(a, b):
        return False
    return (a.happening | a.predicate).isdisjoint(b.happening | b.predicate)
