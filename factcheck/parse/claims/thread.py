"""What a text goes on with from one figure to the next, without saying it again."""

from __future__ import annotations

from factcheck.model.claim import CROWD_COUNTERS
from factcheck.model.frozen import record
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.scene import Scenes
from factcheck.parse.clauses.cited_parties import NOBODY, Speaker
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.opening_parties import opening_party, opening_thing, told_as
from factcheck.parse.clauses.participants import NO_PARTY, Participants
from factcheck.parse.clauses.same_party import goes_on, may_stand_for, tells_of_own
from factcheck.parse.words.concept_roles import is_person


@record
class Thread:
    """What the figures so far leave to those that follow.

    topic    what the last figure that somebody was cited for counted: "700 000 selon la CGT" goes on counting it.
    money    the last sum of money, unless another large count came after it.
    counting  the votes told of are not all counted yet.
    polled   the text opens with a poll: the shares of votes in it are foreseen, unless told to be counted.
    counted, cited, told  of this sentence: what the last figure counted, who was cited for it, and the tokens of the
    happenings that figures have taken. ranked  that figure was an ordinal.
    voting   the text so far tells of an election. voted  its sentences, by their index, in which shares are of votes.
    last     what the last figure counted, with the index of its sentence.
    sentence  the last one with figures, by its index. about  the party that it is about, or where that is to be read:
    what was read of a sentence, or the index of one.
    is_told_as  the things that the party is told to be. renamed  this sentence opens with such a noun for it.
    passed   the sentences that bring no other party, as those that open with a pronoun, by their index.
    scenes   where the text goes on telling.
    """

    scenes: Scenes
    topic: Counted | None = None
    money: Quantity | None = None
    counted: Counted | None = None
    ranked: bool = False
    last: tuple[int, Counted] | None = None
    cited: Speaker = NOBODY
    counting: bool = False
    polled: bool = False
    told: frozenset[int] = frozenset()
    voting: bool = False
    voted: frozenset[int] = frozenset()
    sentence: int = -2
    about: Participants | Frame | int = NO_PARTY
    is_told_as: frozenset[str] = frozenset()
    renamed: bool = False
    passed: frozenset[int] = frozenset()

    def go_on(self, index: int, frame: Frame) -> None:
        """Take what a sentence leaves to those behind it.

        The party of the sentence before stays where a pronoun opens this one, or what that party has; else it is the
        one that opens it.
        """
        self.counting = self.counting or bool(frame.among("tallied", "provisional"))
        between = (i for i in range(index - 1, max(self.sentence, -1), -1) if i not in self.passed)
        self.sentence, before = index, next(between, self.about)
        if goes_on(frame) or tells_of_own(frame):
            self.about, self.renamed = before, False
            return
        things = opening_thing(frame)
        if things:
            self.about = before
            self.renamed = bool(self.party().subject) and not self.is_told_as.isdisjoint(things)
        else:
            self.renamed = False
        if not self.renamed:
            self.about, self.is_told_as = frame, frozenset()

    def party(self) -> Participants:
        """Return the party that the last sentence is about: of most nobody asks."""
        if isinstance(self.about, int):
            self.about = self.scenes.frame(self.about)
        if isinstance(self.about, Frame):
            self.is_told_as = told_as(self.about)
            self.about = opening_party(self.about)
        return self.about

    def stood_for(self, frame: Frame) -> frozenset[str]:
        """Return the party that the last sentence is about, if what opens the next one may stand for it."""
        party = self.party()
        return party.subject if may_stand_for(frame, party) else NO_PARTY.subject

    def tell_of(self, party: Participants) -> None:
        """Take a party for the one that the sentence is about, unless it opens with one."""
        self.about = party if not self.party().subject else self.about

    def new_sentence(self) -> None:
        """Let go of what holds within one sentence."""
        self.counted, self.cited, self.told = None, NOBODY, frozenset()

    def take_sum(self, kind: str, quantity: Quantity | None, large: bool) -> None:
        """Remember a sum of money; a large count of something else ends its reach."""
        if kind == "money" and quantity is not None:
            self.money = quantity
        elif kind == "quantity" and large:
            self.money = None

    def take_count(self, what: Counted, cited: Speaker, *, ranked: bool, aside: bool) -> None:
        """Remember what a figure counted, or ranked.

        aside  it fills a bracket: "onze morts à Brenne (40 000 habitants), cinq à Tardes" goes on counting the dead.
        """
        if not (what.happening or what.things or what.head) or (aside and self.counted is not None):
            return
        self.counted, self.ranked = what, ranked
        self.last = (self.sentence, what)
        # "la police a compté 2 300 agriculteurs"
        crowd = cited.kind in CROWD_COUNTERS and any(map(is_person, what.things))
        if cited is not NOBODY and (what.happening or crowd):
            self.topic = what
