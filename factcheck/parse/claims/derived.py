"""What the dates of a sentence leave to its reader: how old somebody became, how long something lasted.

A reader of another text meets it as a statement of its own, so it is a claim of its own, whose words are the dates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.parse.claims.ages.ages_then import Hero, at_deed
from factcheck.parse.claims.ages.births_then import births_then
from factcheck.parse.claims.ages.lives import BORN, DEAD, Life, of_life
from factcheck.parse.claims.ages.running_lives import Dated, goes_on, told_life
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.measures.measured import measured
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.claims.told import Told
from factcheck.parse.clauses import speakers
from factcheck.parse.clauses.cited_parties import NOBODY
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.participants import Participants
from factcheck.parse.durations.spans import lasting, of_course, of_span, start_to_end

Build = Callable[[SentenceFigures, Told], Claim]


class Derived:
    """Works out, sentence by sentence, what the dates of one document come to."""

    def __init__(self, build: Build) -> None:
        """Take what builds the claim of a figure."""
        self._build = build
        self._hero = Hero()

    def of_bracket(self, seen: SentenceFigures, life: Life | None) -> Iterator[Claim]:
        """Yield what a life in brackets says: the birth, the death, and the age at it."""
        parts = () if life is None else ((life.born, BORN), (life.age, DEAD), (life.dead, DEAD))
        for figure, event in parts:
            if figure is None:
                continue
            assert life is not None
            yield of_life(self._of_life(seen, figure, event), event, life.who)

    def at_death(self, seen: SentenceFigures, age: Figure) -> Claim:
        """Return the claim of an age that somebody died at."""
        return of_life(self._of_life(seen, age, DEAD), DEAD)

    def of_dates(self, seen: SentenceFigures, listed: Sequence[Dated], lives: Sequence[Claim]) -> list[Claim]:
        """Return what follows from the dated claims of a sentence. lives  those of its brackets."""
        found = [claim for dated in listed for claim in self._span(seen, *dated)]
        found += self._told_life(seen, listed)
        found += self._from_start_to_end(seen, listed)
        found += self._births_then(seen, listed)
        for age, deed in self._hero.deeds(seen, listed, lives):
            found.append(at_deed(self._build(seen, Told(age, age.kind, counted.NOTHING, None, NOBODY)), deed))
        found += self._age_of(seen, self._hero.at_end(seen, listed))
        return found

    def _births_then(self, seen: SentenceFigures, listed: Sequence[Dated]) -> Iterator[Claim]:
        """Yield when somebody was born who is told to have been so old in a year."""
        for figure, age in births_then(seen, listed):
            who = Participants(age.slots.subject, frozenset(), age.subject or "")
            yield of_life(self._of_life(seen, figure, BORN), BORN, who)

    def _told_life(self, seen: SentenceFigures, listed: Sequence[Dated]) -> Iterator[Claim]:
        """Yield the age at a death whose sentence dates the birth as well."""
        yield from self._age_of(seen, told_life(seen, listed))

    def _age_of(self, seen: SentenceFigures, ended: Dated | None) -> Iterator[Claim]:
        """Yield the age at a death, of the one whose birth is told."""
        if ended is not None:
            age, born = ended
            claim = self.at_death(seen, age)
            slots = replace(claim.slots, subject=born.slots.subject)
            yield replace(claim, subject=born.subject, slots=slots)

    def _span(self, seen: SentenceFigures, figure: Figure, dates: Claim) -> Iterator[Claim]:
        """Yield how long a span of time is that no figure hangs on; in brackets one of days is a life."""
        by_days = dates.when is not None and dates.when.granularity != "year"
        if dates.anchors_figure or (by_days and seen.tokens.words[figure.first - 1] == "("):
            return
        lasted = lasting(figure)
        if lasted is not None:
            told = Told(lasted, lasted.kind, measured(seen.frame, figure.first, figure.last), None, NOBODY)
            yield of_span(self._build(seen, told), dates)

    def _from_start_to_end(self, seen: SentenceFigures, listed: Sequence[Dated]) -> Iterator[Claim]:
        """Yield how long something lasted whose start and end a sentence dates: "began in May 1911, ended in 1916"."""
        found = start_to_end(listed)
        ends = [f for f, _ in listed if found is not None and f.first >= found[0].first and f.last <= found[0].last]
        if found is not None and goes_on(seen, ends[0], ends[-1]):
            lasted, start = found
            yield of_course(self._build(seen, Told(lasted, lasted.kind, counted.NOTHING, None, NOBODY)), start)

    def _of_life(self, seen: SentenceFigures, figure: Figure, event: str) -> Claim:
        cited = speakers.speaker(seen.frame, figure.first, figure.last)
        what = counted.Counted(frozenset({event}), frozenset(), "", frozenset(), event)
        return self._build(seen, Told(figure, figure.kind, what, None, cited))
