"""The reading of the sentences of a document in order: which claim each figure makes, and what a text goes on with."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import PRISON_TERM, VOTE
from factcheck.model.quantity import SCORE, Quantity
from factcheck.model.text import Unknown
from factcheck.parse.claims.ages.aged_people import is_of_several
from factcheck.parse.claims.ages.ages import aside_age, at_death
from factcheck.parse.claims.ages.bare_ages import bare_age
from factcheck.parse.claims.ages.lives import lives
from factcheck.parse.claims.ages.running_lives import with_one_life
from factcheck.parse.claims.bare_numbers import bare_count, fills_bracket
from factcheck.parse.claims.building import claim_kinds
from factcheck.parse.claims.building.claim_building import Builder
from factcheck.parse.claims.contests.placings import is_placing, placing
from factcheck.parse.claims.contests.scores import RESULT, is_result, of_result
from factcheck.parse.claims.contests.standings import with_holder
from factcheck.parse.claims.contests.vote_shares import as_vote_share, tells_of_election
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.counts.bounded_counts import bounded_behind
from factcheck.parse.claims.counts.cases import as_cases
from factcheck.parse.claims.counts.uncounted import counts_nothing, is_anaphoric
from factcheck.parse.claims.dates.bare_years import dates_a_noun, tells_which_one
from factcheck.parse.claims.dates.date_subjects import dated
from factcheck.parse.claims.dates.deed_dates import of_deed
from factcheck.parse.claims.dates.resumed import NO_EVENT, event_of, resumed
from factcheck.parse.claims.dates.tenures import of_tenure, tenure
from factcheck.parse.claims.dates.works import of_work, work_of_year
from factcheck.parse.claims.derived import Derived
from factcheck.parse.claims.lengths.falls import fallen
from factcheck.parse.claims.lengths.penalties import rest_of_term
from factcheck.parse.claims.measures.amounts import Amounts
from factcheck.parse.claims.measures.measured import measured
from factcheck.parse.claims.measures.signed import as_change
from factcheck.parse.claims.people.dwellers import POPULATION, dwelt, ends_bare, peopled
from factcheck.parse.claims.people.losses import in_people
from factcheck.parse.claims.people.offspring import offspring
from factcheck.parse.claims.scene import Scenes
from factcheck.parse.claims.sentence_figures import SentenceFigures, is_hour, is_said_again, places_in_time
from factcheck.parse.claims.thread import Thread
from factcheck.parse.claims.together.breakdowns import of_those_before, with_parts
from factcheck.parse.claims.together.conversions import converted
from factcheck.parse.claims.together.ellipses import with_shared_noun
from factcheck.parse.claims.together.fates import of_whole
from factcheck.parse.claims.together.foreseen import as_foreseen, with_result
from factcheck.parse.claims.together.lists import shared_fate, with_fate_behind, with_shared_units, with_shared_years
from factcheck.parse.claims.together.parts_of_whole import as_percentage, is_of_somebody, moved_part
from factcheck.parse.claims.told import Told
from factcheck.parse.clauses import speakers
from factcheck.parse.clauses.cited_parties import NOBODY, Speaker
from factcheck.parse.clauses.joining import Figure, as_year
from factcheck.parse.clauses.noun_phrases import NounPhrase, only_compares
from factcheck.parse.clauses.participants import Participants
from factcheck.parse.clauses.same_party import goes_on

_AMOUNTS = ("money", "percentage", "measure", "duration", "age")


class Reader:
    """Reads the claims of one document, sentence by sentence."""

    def __init__(
        self,
        document: str,
        currency: Quantity | None,
        scenes: Scenes,
        *,
        polled: bool,
        ill: bool,
        passed: frozenset[int],
    ) -> None:
        """Take the document's id, a sum in its only currency, and whether its first sentences tell of a poll.

        scenes  where the text goes on telling. ill  it tells of a disease.
        passed  the sentences that bring no other party, by their index.
        """
        self.claims: list[Claim] = []
        self.unknown: list[Unknown] = []
        self._builder = Builder(document)
        self._derived = Derived(self._build)
        self._thread = Thread(scenes)
        self._thread.polled, self._thread.passed, self._ill = polled, passed, ill
        self._currency = currency
        self._amounts = Amounts()
        self._event = NO_EVENT  # what the sentences so far tell of
        self._people: Claim | None = None  # the last count of people in the sentences so far
        self._passage: frozenset[str] = frozenset()  # the names of the paragraph
        self._before: list[tuple[Figure, Claim]] = []  # the claims of the sentence before

    def read(self, seen: SentenceFigures, passage: frozenset[str]) -> None:
        """Read the claims of the next sentence. passage  the names of its paragraph."""
        self._thread.new_sentence()
        self._thread.go_on(seen.sentence.index, seen.frame)
        self._amounts, self._passage = Amounts(), passage
        self._thread.voting = self._thread.voting or tells_of_election(seen.frame)
        with_shared_years(seen)
        with_shared_units(seen)
        told = lives(seen)
        derived: list[Claim] = []
        listed: list[tuple[Figure, Claim]] = []
        for figure in seen.figures:
            if figure.first in told:
                derived += self._derived.of_bracket(seen, told[figure.first])
                continue
            claim = self._figure(seen, figure)
            if claim is not None:
                claim = self._beside(seen, figure, claim, listed)
                listed.append((figure, claim))
        self._people = next((c for _, c in reversed(listed) if c.kind == "quantity" and c.slots.people), self._people)
        changed = _settled(seen, listed)
        listed = [(figure, changed.get(claim.id, claim)) for figure, claim in listed]
        self._before = listed
        derived += self._derived.of_dates(seen, listed, derived)
        mine = resumed(seen, [claim for _, claim in listed], self._event)
        self._event = event_of(seen, mine, self._event)
        for born in (c for c in mine if c.slots.bearer and c.kind == "date"):
            self._thread.tell_of(Participants(born.slots.subject, frozenset(), born.subject or ""))
        self.claims += sorted(mine + derived, key=lambda c: (c.start, c.end))

    def _beside(self, seen: SentenceFigures, figure: Figure, claim: Claim, listed: list[tuple[Figure, Claim]]) -> Claim:
        """Return a claim with what those before it say of it, the last of which it may change in turn."""
        if not listed:
            return as_foreseen(of_those_before(seen, figure, claim, self._people), self._before)
        before = listed[-1]
        member = next((one for one in reversed(listed) if one[1].kind == "quantity"), before)
        claim = shared_fate(seen, figure, of_whole(claim, _last_counted(listed)), *member)
        claim = with_holder(seen, figure, claim, *before)
        earlier, claim = converted(seen, figure, claim, *before)
        listed[-1] = (before[0], with_result(earlier, claim))
        return as_foreseen(claim, self._before + listed)

    def _figure(self, seen: SentenceFigures, figure: Figure) -> Claim | None:
        """Return the claim that a figure makes, or None where it tells nothing or counts nothing."""
        if is_placing(seen, figure):
            cited = speakers.speaker(seen.frame, figure.first, figure.last)
            return self._build(seen, Told(figure, "ordinal", placing(seen, figure), None, cited))
        return None if counts_nothing(seen, figure) or is_of_several(seen, figure) else self._claim(seen, figure)

    def _claim(self, seen: SentenceFigures, figure: Figure) -> Claim | None:
        if figure.kind in ("date", SCORE):
            return self._date_or_result(seen, figure)
        if dates_a_noun(seen, figure):
            return self._date(seen, as_year(figure))
        phrase = seen.phrases[figure.first]
        told = self._told_by_sentence(seen, figure)
        if told is not None:
            return told
        figure = aside_age(seen, figure) or bare_age(seen, figure) or as_change(seen, figure)
        money = self._thread.money or (self._currency if claim_kinds.is_huge(figure) else None)
        figure, kind = moved_part(seen, *claim_kinds.told_as(seen, figure, phrase, money))
        self._thread.take_sum(kind, figure.quantity, claim_kinds.is_large(figure))
        cited = speakers.speaker(seen.frame, figure.first, figure.last)
        if kind in _AMOUNTS:
            what = self._amounts.measured(seen, figure, kind, self._thread.told)
            if kind == "percentage" and self._thread.voting:
                what = as_vote_share(seen, figure, what, self._thread.voted)
                if not VOTE.isdisjoint(what.things):
                    self._thread.voted |= {seen.sentence.index}
            phrase = None if kind in ("money", "age") else phrase
            return self._build(seen, Told(figure, kind, what, phrase, cited))
        if is_anaphoric(seen, figure, phrase) or tells_which_one(seen, figure):
            return None
        return self._count(seen, figure, kind, phrase, cited)

    def _build(self, seen: SentenceFigures, told: Told) -> Claim:
        return self._builder.claim(seen, told, self._thread, self._passage)

    def _told_by_sentence(self, seen: SentenceFigures, figure: Figure) -> Claim | None:
        """Return the claim of a figure of which its sentence says what it is: an age at death, a part of a term."""
        reached = at_death(seen, figure)
        if reached is not None:
            return self._derived.at_death(seen, reached)
        part = rest_of_term(seen, figure)
        if part is None:
            return None
        cited = speakers.speaker(seen.frame, part.first, part.last)
        what = replace(counted.NOTHING, things=PRISON_TERM)
        return self._build(seen, Told(part, part.kind, what, seen.phrases[part.first], cited))

    def _date(self, seen: SentenceFigures, figure: Figure) -> Claim:
        what = dated(seen.frame, figure.first, figure.last)
        cited = speakers.speaker(seen.frame, figure.first, figure.last)
        claim = self._build(seen, Told(figure, "date", what, None, cited))
        held = tenure(seen, figure, self._thread.stood_for(seen.frame) if goes_on(seen.frame) else frozenset())
        if held is not None:
            return of_tenure(claim, held)
        work = work_of_year(seen, figure)
        return of_deed(seen, figure, claim) if work is None else of_work(claim, work)

    def _date_or_result(self, seen: SentenceFigures, figure: Figure) -> Claim | None:
        if figure.kind == SCORE:
            return self._result(seen, figure) if is_result(seen, figure) else None
        timed = places_in_time(figure.when) or is_hour(figure.when)
        return self._date(seen, figure) if timed and not is_said_again(seen, figure) else None

    def _result(self, seen: SentenceFigures, figure: Figure) -> Claim:
        cited = speakers.speaker(seen.frame, figure.first, figure.last)
        claim = self._build(seen, Told(figure, "measure", RESULT, None, cited))
        return of_result(seen, figure, claim)

    def _count(
        self, seen: SentenceFigures, figure: Figure, kind: str, phrase: NounPhrase | None, cited: Speaker
    ) -> Claim | None:
        """Return the claim of a number that counts something, or None when nothing is found that it counts."""
        children = offspring(seen.frame, phrase, figure.first)
        if children is not None:
            return self._build(seen, Told(figure, kind, *children, cited))
        what, phrase = self._counted(seen, figure, phrase, cited)
        what = as_cases(seen, phrase, what) if self._ill else what
        figure, phrase = bounded_behind(seen, figure, phrase)
        if what is counted.NOTHING and is_of_somebody(seen, figure):
            what = measured(seen.frame, figure.first, figure.last)
        elif phrase is None and what is counted.NOTHING:
            if kind != "ordinal":
                self._not_understood(seen, figure, "number-without-noun")
            return None
        figure, kind, what = fallen(seen, *_on_scale(figure, kind, in_people(seen.frame, figure, what)))
        if kind != "measure" and not only_compares(seen.frame, phrase):
            aside = fills_bracket(seen, figure, phrase)
            self._thread.take_count(what, cited, ranked=kind == "ordinal", aside=aside)
        return self._build(seen, Told(figure, kind, what, phrase, cited))

    def _counted(
        self, seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None, cited: Speaker
    ) -> tuple[counted.Counted, NounPhrase | None]:
        """Return what a number counts, and the noun phrase behind it that says so, if one does."""
        frame, first, last = seen.frame, figure.first, figure.last
        fraction = claim_kinds.has_fraction(figure)
        scaled = fraction and counted.scaled_before(frame, first) is not counted.NOTHING
        if scaled or (fraction and counted.measure_beside(frame, first, last) is not counted.NOTHING):
            phrase = None  # "a magnitude of over 6.3 struck": nothing is counted by a figure with a fraction
        if ends_bare(frame, phrase, first, figure.quantity.stated if figure.quantity else None):
            phrase = None
        taken = self._thread.told | seen.owned_by_others(figure) | seen.verbs_of_others(figure)
        what = dwelt(frame, phrase, first, counted.counted(frame, phrase, first, last, taken))
        if phrase is None and POPULATION not in what.things:
            what = peopled(bare_count(seen, figure, what, cited is not NOBODY, self._thread, taken))
        elif what.told_at >= 0:
            self._thread.told |= {what.told_at}
        return what, phrase

    def _not_understood(self, seen: SentenceFigures, figure: Figure, reason: str) -> None:
        start, end = seen.tokens.span(figure.first, figure.last)
        self.unknown.append(Unknown(start, end, seen.tokens.text[start:end], reason))


def _last_counted(listed: Sequence[tuple[Figure, Claim]]) -> Claim:
    """Return the last count of a sentence so far, else its last claim: "six hikers aged 19 to 44, including a boy"."""
    counts = (c for _, c in reversed(listed) if c.kind == "quantity" and (c.slots.people or c.slots.happening))
    return next(counts, listed[-1][1])


def _settled(seen: SentenceFigures, listed: list[tuple[Figure, Claim]]) -> dict[str, Claim]:
    """Return by id the claims of a sentence that only those behind them, or the whole before them, tell all about."""
    if len(listed) < 2:
        return {}
    changed = with_fate_behind(seen, listed) | with_shared_noun(seen, listed) | with_one_life(seen, listed)
    return changed | with_parts(seen, [(figure, changed.get(claim.id, claim)) for figure, claim in listed])


def _on_scale(figure: Figure, kind: str, what: counted.Counted) -> tuple[Figure, str, counted.Counted]:
    """Return a count as what it is on the scale of what it counts: a rank, a magnitude, a percentage."""
    if kind == "ordinal":
        what = counted.ranked(what)
    what = counted.on_scale(what, figure.quantity.stated if figure.quantity else None)
    return *as_percentage(*claim_kinds.on_its_scale(figure, kind, what)), what
