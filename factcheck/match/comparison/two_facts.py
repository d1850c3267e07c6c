"""Two values of two facts: what else their documents tell shows that they are of two works, polls, deeds or offices."""

from __future__ import annotations

from factcheck.match.documents.context import Context
from factcheck.match.likeness.sharing import any_named
from factcheck.match.likeness.two_values import SAME, one_apart
from factcheck.match.profiles.profile import MORE, TELLING, Profile
from factcheck.match.vetoes.dated_deeds import only_reports
from factcheck.model.two_claims import other_course

# Words around two dates that make them those of one announcement.
SOME_WORDS = 0.3
# How far one figure lies from another that is twice as much, as a decimal logarithm.
TWICE = 0.3
# Words that make two spans of years those of one office, of which no more is known.
LIKE_WORDS = 0.65


class TwoFacts:
    """Tells why two claims that no veto keeps apart are two facts."""

    def __init__(self, context: Context) -> None:
        """Take what the documents tell together."""
        self.context = context

    def of_like_values(self, a: Profile, b: Profile, found: str) -> str:
        """Return why two claims whose values are the same or meet are two facts, or "".

        They are spans of two offices, or as many of two things that a text tells apart.
        """
        if found == SAME and (self.context.siblings.told_apart(a, b) or self.context.of_two_groups(a, b)):
            return "counted"
        if found == SAME and self.context.of_running_total(a, b):
            return "scope"
        return "event" if a.dated and other_course(a.claim, b.claim) and self._other_words(a, b) else ""

    def of_values(self, a: Profile, b: Profile) -> str:
        """Return why two claims whose values differ are two facts by what else their documents tell, or ""."""
        if self.context.of_namesakes(a, b):
            return "namesakes"
        if self.context.of_two_polls(a, b) or self._beside_one_more(a, b) or self._one_on_top(a, b):
            return "scope"
        if a.dated and self.context.of_series(a, b):
            return "event"
        if a.document == b.document:
            return ""
        if self.context.siblings.of_two_wholes(a, b):
            return "scope"
        apart = self.context.corpus.told_apart(a.document, b.document) or self._of_two_bearers(a, b)
        return "event" if apart or self._of_events(a, b) else ""

    def _beside_one_more(self, a: Profile, b: Profile) -> bool:
        """Say whether two counts of others are one apart: "the seven others", and six beside the two who are named.

        Both may be others than as many: "two killed and 17 others hurt", "two dead and 18 others injured".
        """
        if "others" not in a.claim.slots.scope or "others" not in b.claim.slots.scope:
            return False
        return one_apart(a.claim, b.claim) and not self.context.siblings.beside_as_many(a, b)

    def _one_on_top(self, a: Profile, b: Profile) -> bool:
        """Say whether one figure alone is of some more whom one thing befell: "one more arrested", nine arrested.

        Whoever counts "two dead and 15 more hurt" counts all who were hurt, and so may be whose figures are like.
        """
        some, whole = (a, b) if (a.size or 0) < (b.size or 0) else (b, a)
        scope = some.claim.slots.scope
        if "toll" not in (a.policy, b.policy) or "others" in scope or not scope - whole.claim.slots.scope >= MORE:
            return False
        far = some.size is not None and whole.size is not None and whole.size - some.size >= TWICE
        return far and not self.context.siblings.of_other_fate(some)

    def _of_two_bearers(self, a: Profile, b: Profile) -> bool:
        """Say whether one sentence was filled in for two towns, firms or people.

        Where it states one more figure, or an hour, that both have, one of the names may be wrong. What the first
        sentence is told of, so is the rest: "Airport of Pau: …", "Airport of Tarbes: …".
        """
        templates, alike = self.context.corpus.templates, self.context.siblings.tell_alike
        if templates.of_two(a, b):
            return not alike(a, b)
        opened = templates.openings(a.document, b.document)
        return opened is not None and not (alike(*opened) or alike(a, b))

    def _of_events(self, a: Profile, b: Profile) -> bool:
        """Say whether two texts tell two values of two events: two deeds, announcements, shocks or offices."""
        siblings = self.context.siblings
        if a.dimension in TELLING and siblings.of_later_one(a, b):
            return True
        if siblings.dates_twice(a, b) or self._two_statements(a, b):
            return True
        return a.dimension == "duration" and self._other_words(a, b)

    def _other_words(self, a: Profile, b: Profile) -> bool:
        """Say whether two spans of years are told of no one thing, nor in like words: a player's and a captain's."""
        if a.claim.when is None and not (_from_to(a) and _from_to(b)):
            return False
        if not (a.things | a.predicate).isdisjoint(b.things | b.predicate):
            return False
        return a.lang == b.lang and self.context.word_overlap(a, b) < LIKE_WORDS

    def _two_statements(self, a: Profile, b: Profile) -> bool:
        """Say whether two dates are of two things announced: "said Kern on Sunday", "the mayor announced on Friday".

        Everybody announces something in the days of one event, so that the deed alone makes no two of them one.
        """
        if not a.dated or not (only_reports(a) and only_reports(b)) or _one_party(a, b):
            return False
        return a.lang != b.lang or self.context.word_overlap(a, b) < SOME_WORDS


def _from_to(claim: Profile) -> bool:
    """Say whether a length of time is told by its two ends: "from 1999 to 2005"."""
    quantity = claim.claim.quantity
    return quantity is not None and quantity.stated is None and None not in (quantity.base.low, quantity.base.high)


def _one_party(a: Profile, b: Profile) -> bool:
    """Say whether two deeds share who does them, to whom, or a name that is none of the world's countries and cities.

    Every second sentence of a story about a country names that country.
    """
    if not (a.subject.isdisjoint(b.subject) and a.object.isdisjoint(b.object)):
        return True
    mine, theirs = (p.names | p.subject | p.object | p.speaker for p in (a, b))
    return any_named(mine & theirs)
