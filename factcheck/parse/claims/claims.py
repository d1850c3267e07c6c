"""Claims: the mentions that say something comparable, each with what its sentence says around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.mention import Mention
from factcheck.model.named_concepts import PRISON_TERM
from factcheck.model.quantity import SCORE, Quantity
from factcheck.model.text import Unknown
from factcheck.parse.claims import claim_kinds, counted
from factcheck.parse.claims.absences import absences
from factcheck.parse.claims.aged_people import told_of_people
from factcheck.parse.claims.ages import aside_age, at_death
from factcheck.parse.claims.bare_ages import bare_age
from factcheck.parse.claims.bare_numbers import bare_count
from factcheck.parse.claims.bare_years import dates_a_noun
from factcheck.parse.claims.bounded_counts import bounded_behind
from factcheck.parse.claims.breakdowns import with_parts
from factcheck.parse.claims.claim_building import Builder, of_whole
from factcheck.parse.claims.conversions import converted
from factcheck.parse.claims.count_scope import moved_from
from factcheck.parse.claims.date_subjects import dated
from factcheck.parse.claims.distances import heading, is_distance
from factcheck.parse.claims.dwellers import POPULATION, dwelt, ends_bare
from factcheck.parse.claims.falls import fallen
from factcheck.parse.claims.levels import moved_to
from factcheck.parse.claims.lists import shared_fate, with_fate_behind, with_shared_units, with_shared_years
from factcheck.parse.claims.lives import BORN, DEAD, Life, lives, of_life, told_life
from factcheck.parse.claims.losses import in_people
from factcheck.parse.claims.measured import measured
from factcheck.parse.claims.moves import moves_by
from factcheck.parse.claims.offspring import offspring
from factcheck.parse.claims.parts_of_whole import as_percentage, is_of_somebody
from factcheck.parse.claims.penalties import rest_of_term
from factcheck.parse.claims.scores import RESULT, is_result, of_result, results, with_results
from factcheck.parse.claims.sentence_figures import SentenceFigures, is_hour, is_said_again, places_in_time
from factcheck.parse.claims.single_victims import counts_elsewhere, single_victims
from factcheck.parse.claims.spared import NONE
from factcheck.parse.claims.tenures import of_tenure, tenure
from factcheck.parse.claims.thread import Thread
from factcheck.parse.claims.told import Told
from factcheck.parse.claims.uncounted import counts_nothing, is_anaphoric
from factcheck.parse.claims.works import of_work, work_of_year
from factcheck.parse.clauses import speakers
from factcheck.parse.clauses.cited_parties import NOBODY, Speaker
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure, as_year, join_figures
from factcheck.parse.clauses.noun_phrases import NounPhrase, only_compares
from factcheck.parse.clauses.polls import opens_with_poll
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.durations.spans import lasting, of_span
from factcheck.parse.numbers.designations import designations
from factcheck.parse.words.sentences import Sentence

_AMOUNTS = ("money", "percentage", "measure", "duration", "age")
_SILENT_ZONES = ("boilerplate",)


def read_claims(
    document: str,
    survey: Survey,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    frames: dict[int, Frame],
) -> tuple[list[Claim], list[Unknown], list[Mention]]:
    """Return the claims of a document by place, the figures that nothing could be made of, and articles that count.

    frames  takes what was read of each sentence, by its index, for later readers.
    """
    told = list(_told(survey, sentences, mentions))
    articles = [article for seen in told for article in _articles(seen)]
    told = [seen for seen in told if seen.figures]
    frames.update((seen.sentence.index, seen.frame) for seen in told)
    reader, passages = _Reader(document), _passages(told)
    reader.thread.polled = opens_with_poll(survey, sentences)
    reader.currency = claim_kinds.one_currency(figure for seen in told for figure in seen.figures)
    for seen in told:
        reader.read(seen, passages[seen.sentence.paragraph])
    return reader.claims, reader.unknown, articles


def _articles(seen: SentenceFigures) -> Iterator[Mention]:
    """Add the words of a sentence that count a victim, nobody, or go on counting to its figures, and yield them."""
    for figure, phrase in (*single_victims(seen), *absences(seen), *((f, None) for f in counts_elsewhere(seen))):
        seen.add(figure, phrase)
        yield Mention(*seen.tokens.span(figure.first, figure.last), "number", figure.quantity)


def _told(survey: Survey, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Iterator[SentenceFigures]:
    """Yield the sentences of a document that hold figures or may count nobody; "AK-47" only designates, and is none."""
    tokens = survey.tokens
    figures, found = join_figures(tokens, mentions), results(survey)
    starts = [f.first for f in figures]
    nobody = [first for first, _ in survey.phrases.of(NONE)]
    for sentence in sentences:
        inside = figures[bisect_left(starts, sentence.first) : bisect_right(starts, sentence.last)]
        inside = [f for f in inside if f.last <= sentence.last]
        inside = with_results(inside, found, sentence) if found else inside
        names = designations(tokens, sentence) if inside else {}
        inside = [f for f in inside if f.first not in names]
        if (inside or _any_within(nobody, sentence)) and sentence.zone not in _SILENT_ZONES:
            passed = frozenset(i for passed in names.values() for i in passed)
            yield SentenceFigures(survey, sentence, inside, passed)


def _last_counted(listed: Sequence[tuple[Figure, Claim]]) -> Claim:
    """Return the last count of a sentence so far, else its last claim: "six hikers aged 19 to 44, including a boy"."""
    counts = (c for _, c in reversed(listed) if c.kind == "quantity" and (c.slots.people or c.slots.happening))
    return next(counts, listed[-1][1])


def _settled(seen: SentenceFigures, listed: list[tuple[Figure, Claim]]) -> dict[str, Claim]:
    """Return by id the claims of a sentence that only those behind them, or the whole before them, tell all about."""
    changed = with_fate_behind(seen, listed)
    return changed | with_parts(seen, [(figure, changed.get(claim.id, claim)) for figure, claim in listed])


def _on_scale(figure: Figure, kind: str, what: counted.Counted) -> tuple[Figure, str, counted.Counted]:
    """Return a count as what it is on the scale of what it counts: a rank, a magnitude, a percentage."""
    if kind == "ordinal":
        what = counted.ranked(what)
    what = counted.on_scale(what, figure.quantity.stated if figure.quantity else None)
    return *as_percentage(*claim_kinds.on_its_scale(figure, kind, what)), what


def _any_within(places: Sequence[int], sentence: Sentence) -> bool:
    """Say whether one of some tokens, by place, lies in a sentence."""
    return bisect_left(places, sentence.first) < bisect_right(places, sentence.last)


def _passages(told: list[SentenceFigures]) -> dict[int, frozenset[str]]:
    """Return what each paragraph speaks of: the names of its sentences that hold figures."""
    names: dict[int, set[str]] = {}
    for seen in told:
        names.setdefault(seen.sentence.paragraph, set()).update(seen.names)
    return {paragraph: frozenset(found) for paragraph, found in names.items()}


class _Reader:
    """Reads the claims of one document, sentence by sentence."""

    def __init__(self, document: str) -> None:
        self.build = Builder(document).claim
        self.thread = Thread()
        self.currency: Quantity | None = None  # a sum in the only currency of the document
        self.claims: list[Claim] = []
        self.unknown: list[Unknown] = []
        self.amount: tuple[Figure, counted.Counted] | None = None  # the last of the sentence, and what it is one of
        self.change: tuple[Figure, counted.Counted] | None = None  # the last by which something moves, and what moves

    def read(self, seen: SentenceFigures, passage: frozenset[str]) -> None:
        """Read the claims of the next sentence. passage  the names of its paragraph."""
        self.thread.new_sentence()
        self.thread.go_on(seen.sentence.index, seen.frame)
        self.amount = self.change = None
        with_shared_years(seen)
        with_shared_units(seen)
        told, derived, first = lives(seen), list[Claim](), len(self.claims)
        listed: list[tuple[Figure, Claim]] = []
        for figure in seen.figures:
            if figure.first in told:
                derived += self._life(seen, told[figure.first], passage)
                continue
            claim = None if counts_nothing(seen, figure) else self._claim(seen, figure, passage)
            if claim is None:
                continue
            if listed:
                before = listed[-1]
                claim = shared_fate(seen, figure, of_whole(claim, _last_counted(listed)), *before)
                earlier, claim = converted(seen, figure, claim, *before)
                self.claims[-1], listed[-1] = earlier, (before[0], earlier)
            listed.append((figure, claim))
            self.claims.append(claim)
            derived += self._span(seen, figure, claim, passage)
        derived += self._told_life(seen, listed, passage)
        changed = _settled(seen, listed)
        mine = [changed.get(c.id, c) for c in self.claims[first:]]
        self.claims[first:] = sorted(mine + derived, key=lambda c: (c.start, c.end))

    def _claim(self, seen: SentenceFigures, figure: Figure, passage: frozenset[str]) -> Claim | None:
        if figure.kind in ("date", SCORE):
            return self._date_or_result(seen, figure, passage)
        if dates_a_noun(seen, figure):
            return self._date(seen, as_year(figure), passage)
        phrase = seen.phrases[figure.first]
        told = self._told_by_sentence(seen, figure, passage)
        if told is not None:
            return told
        figure = aside_age(seen, figure) or bare_age(seen, figure) or figure
        money = self.thread.money or (self.currency if claim_kinds.is_huge(figure) else None)
        figure, kind = claim_kinds.told_as(seen, figure, phrase, money)
        self.thread.take_sum(kind, figure.quantity, claim_kinds.is_large(figure))
        cited = speakers.speaker(seen.frame, figure.first, figure.last)
        if kind in _AMOUNTS:
            what = self._measured(seen, figure, kind)
            phrase = None if kind == "money" else phrase
            return self.build(seen, Told(figure, kind, what, phrase, cited), self.thread, passage)
        if is_anaphoric(seen, figure, phrase):
            return None
        return self._count(seen, figure, kind, phrase, cited, passage)

    def _measured(self, seen: SentenceFigures, figure: Figure, kind: str) -> counted.Counted:
        """Return what an amount measures; a length that leads to a place is a distance."""
        length = kind == "measure" and figure.quantity is not None and figure.quantity.dimension == "length"
        if length and (is_distance(seen.frame, figure.last) or heading(seen.frame, figure.last)):
            return replace(counted.NOTHING, things=frozenset({"distance"}))
        like = seen.like.get(figure.first, figure)
        of_stuff = kind == "measure" and not length
        what = self._measured_before(seen, figure) or measured(
            seen.frame, like.first, like.last, kind, of_stuff=of_stuff
        )
        if kind == "age" and not what.happening:  # "the driver killed was a woman in her 50s"
            befell = counted.own_happening(seen.frame, figure.first, figure.last, self.thread.told)
            what = replace(what, happening=befell.happening)
        if kind == "age":
            what = told_of_people(seen.frame, what, figure.first)
        self.amount = figure, what
        if what.things and moves_by(seen.frame, figure.first, figure.last, kind):
            self.change = self.amount
        return what

    def _measured_before(self, seen: SentenceFigures, figure: Figure) -> counted.Counted | None:
        """Return what the amount before measures where it came from or comes to this one: "fell to 7.1%, from 7.4%"."""
        if self.change is not None and moved_to(seen, self.change[0], figure):
            return self.change[1]
        if self.amount is None or not moved_from(seen.frame, figure.first):
            return None
        before, what = self.amount
        alike = before.quantity and figure.quantity and before.quantity.dimension == figure.quantity.dimension
        return what if alike else None

    def _life(self, seen: SentenceFigures, life: Life | None, passage: frozenset[str]) -> Iterator[Claim]:
        """Yield what a life in brackets says: the birth, the death, and the age at it."""
        parts = () if life is None else ((life.born, BORN), (life.age, DEAD), (life.dead, DEAD))
        for figure, event in parts:
            if figure is None:
                continue
            assert life is not None
            yield of_life(self._told_of_life(seen, figure, event, passage), event, life.who)

    def _told_life(
        self, seen: SentenceFigures, listed: list[tuple[Figure, Claim]], passage: frozenset[str]
    ) -> Iterator[Claim]:
        """Yield the age at a death whose sentence dates the birth as well."""
        found = told_life(listed)
        if found is not None:
            age, born = found
            claim = of_life(self._told_of_life(seen, age, DEAD, passage), DEAD)
            slots = replace(claim.slots, subject=born.slots.subject)
            yield replace(claim, subject=born.subject, slots=slots)

    def _span(self, seen: SentenceFigures, figure: Figure, dates: Claim, passage: frozenset[str]) -> Iterator[Claim]:
        """Yield how long a span of years is that no figure hangs on."""
        lasted = None if dates.anchors_figure else lasting(figure)
        if lasted is not None:
            told = Told(lasted, lasted.kind, measured(seen.frame, figure.first, figure.last), None, NOBODY)
            yield of_span(self.build(seen, told, self.thread, passage), dates)

    def _told_of_life(self, seen: SentenceFigures, figure: Figure, event: str, passage: frozenset[str]) -> Claim:
        cited = speakers.speaker(seen.frame, figure.first, figure.last)
        what = counted.Counted(frozenset({event}), frozenset(), "", frozenset(), event)
        return self.build(seen, Told(figure, figure.kind, what, None, cited), self.thread, passage)

    def _told_by_sentence(self, seen: SentenceFigures, figure: Figure, passage: frozenset[str]) -> Claim | None:
        """Return the claim of a figure of which its sentence says what it is: an age at death, a part of a term."""
        reached = at_death(seen, figure)
        if reached is not None:
            return of_life(self._told_of_life(seen, reached, DEAD, passage), DEAD)
        part = rest_of_term(seen, figure)
        if part is None:
            return None
        cited = speakers.speaker(seen.frame, part.first, part.last)
        what = replace(counted.NOTHING, things=PRISON_TERM)
        return self.build(seen, Told(part, part.kind, what, seen.phrases[part.first], cited), self.thread, passage)

    def _date(self, seen: SentenceFigures, figure: Figure, passage: frozenset[str]) -> Claim:
        what = dated(seen.frame, figure.first, figure.last)
        cited = speakers.speaker(seen.frame, figure.first, figure.last)
        claim = self.build(seen, Told(figure, "date", what, None, cited), self.thread, passage)
        held = tenure(seen, figure)
        if held is not None:
            return of_tenure(claim, held)
        work = work_of_year(seen, figure)
        return claim if work is None else of_work(claim, work)

    def _date_or_result(self, seen: SentenceFigures, figure: Figure, passage: frozenset[str]) -> Claim | None:
        if figure.kind == SCORE:
            return self._result(seen, figure, passage) if is_result(seen, figure) else None
        timed = places_in_time(figure.when) or is_hour(figure.when)
        return self._date(seen, figure, passage) if timed and not is_said_again(seen, figure) else None

    def _result(self, seen: SentenceFigures, figure: Figure, passage: frozenset[str]) -> Claim:
        cited = speakers.speaker(seen.frame, figure.first, figure.last)
        claim = self.build(seen, Told(figure, "measure", RESULT, None, cited), self.thread, passage)
        return of_result(seen, figure, claim)

    def _count(
        self,
        seen: SentenceFigures,
        figure: Figure,
        kind: str,
        phrase: NounPhrase | None,
        cited: Speaker,
        passage: frozenset[str],
    ) -> Claim | None:
        """Return the claim of a number that counts something, or None when nothing is found that it counts."""
        children = offspring(seen.frame, phrase, figure.first)
        if children is not None:
            return self.build(seen, Told(figure, kind, *children, cited), self.thread, passage)
        what, phrase = self._counted(seen, figure, phrase, cited)
        figure, phrase = bounded_behind(seen, figure, phrase)
        if what is counted.NOTHING and is_of_somebody(seen, figure):
            what = measured(seen.frame, figure.first, figure.last)
        elif phrase is None and what is counted.NOTHING:
            if kind != "ordinal":
                self._not_understood(seen, figure, "number-without-noun")
            return None
        figure, kind, what = fallen(seen, *_on_scale(figure, kind, in_people(seen.frame, figure, what)))
        if kind != "measure" and not only_compares(seen.frame, phrase):
            self.thread.take_count(what, cited, ranked=kind == "ordinal")
        return self.build(seen, Told(figure, kind, what, phrase, cited), self.thread, passage)

    def _counted(
        self, seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None, cited: Speaker
    ) -> tuple[counted.Counted, NounPhrase | None]:
        """Return what a number counts, and the noun phrase behind it that says so, if one does."""
        frame, first, last = seen.frame, figure.first, figure.last
        fraction = claim_kinds.has_fraction(figure)
        if fraction and counted.measure_beside(frame, first, last) is not counted.NOTHING:
            phrase = None  # "a magnitude of over 6.3 struck": nothing is counted by a figure with a fraction
        if ends_bare(frame, phrase, first, figure.quantity.stated if figure.quantity else None):
            phrase = None
        taken = self.thread.told | seen.owned_by_others(figure) | seen.verbs_of_others(figure)
        what = dwelt(frame, phrase, first, counted.counted(frame, phrase, first, last, taken))
        if phrase is None and POPULATION not in what.things:
            what = bare_count(seen, figure, what, cited is not NOBODY, self.thread, taken)
        elif what.told_at >= 0:
            self.thread.told |= {what.told_at}
        return what, phrase

    def _not_understood(self, seen: SentenceFigures, figure: Figure, reason: str) -> None:
        start, end = seen.tokens.span(figure.first, figure.last)
        self.unknown.append(Unknown(start, end, seen.tokens.text[start:end], reason))
