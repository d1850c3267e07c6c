"""What the amounts of a sentence measure: each what stands beside it, or what the one before it does."""

from __future__ import annotations

from factcheck.language.concepts import concepts
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import MOVES, PRISON_TERM
from factcheck.parse.claims.ages.aged_people import told_of_people
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.counts.count_scope import moved_from
from factcheck.parse.claims.dates.compared_figures import former_of
from factcheck.parse.claims.lengths.distances import way_to
from factcheck.parse.claims.lengths.lasting import of_its_term
from factcheck.parse.claims.lengths.penalties import is_asked, is_given
from factcheck.parse.claims.measures.groups import group_behind, set_beside
from factcheck.parse.claims.measures.levels import moved_to, moves_on
from factcheck.parse.claims.measures.measured import measured
from factcheck.parse.claims.measures.moves import moves_by
from factcheck.parse.claims.measures.signed import led_to
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import of_role


class Amounts:
    """The amounts of one sentence, in order."""

    def __init__(self) -> None:
        self._last: tuple[Figure, counted.Counted] | None = None  # with what it is one of
        self._change: tuple[Figure, counted.Counted] | None = None  # the last by which something moves, and what moves

    def measured(self, seen: SentenceFigures, figure: Figure, kind: str, taken: frozenset[int]) -> counted.Counted:
        """Return what an amount measures; a length that leads to a place is a distance."""
        length = kind == "measure" and figure.quantity is not None and figure.quantity.dimension == "length"
        way = way_to(seen.frame, figure.first, figure.last) if length else None
        if way is not None:
            return way
        if kind == "duration" and (is_given(seen, figure) or is_asked(seen, figure)):
            return replace(counted.NOTHING, things=PRISON_TERM)
        like = seen.like.get(figure.first, figure)
        of_stuff = kind == "duration" or (kind == "measure" and not length)
        told, ends = _dimension(figure), (like.first, like.last)
        what = (
            self._of_others(seen, figure)
            or self._before(seen, figure, kind)
            or measured(seen.frame, *ends, kind, dimension=told, of_stuff=of_stuff)
        )
        if kind == "duration":
            what = of_its_term(seen, figure, what)
        if kind == "age" and not what.happening:  # "the driver killed was a woman in her 50s"
            befell = counted.own_happening(seen.frame, figure.first, figure.last, taken)
            what = replace(what, happening=befell.happening)
        if kind == "age":
            what = told_of_people(seen.frame, what, figure.first)
        if kind == "percentage" and not what.things and self._apposed(seen, figure):
            what = replace(what, things=self._moving)
        what = replace(what, things=what.things | _group(seen, figure, kind)) if what.things else what
        self._last = figure, what
        if what.things and moves_by(seen.frame, figure.first, figure.last, kind):
            self._change = self._last
        return what

    def _of_others(self, seen: SentenceFigures, figure: Figure) -> counted.Counted | None:
        """Return what an amount measures that others have as well: "86 years for women and 80 years for men"."""
        if self._last is None:
            return None
        before, what = self._last
        group = set_beside(seen.frame, before, figure)
        if group is None or _dimension(before) != _dimension(figure):
            return None
        shared = what.things - of_role(group_behind(seen.frame, before.last), "thing")
        return replace(what, things=shared | of_role(group, "thing")) if shared else None

    def _apposed(self, seen: SentenceFigures, figure: Figure) -> bool:
        """Say whether a share is by how much the amount before it moved: "un bénéfice de 340 M€, en baisse de"."""
        if self._last is None or not moves_by(seen.frame, figure.first, figure.last, "percentage"):
            return False
        before, words = self._last[0], seen.tokens.words
        between = range(before.last + 2, figure.first)
        moved = [h.first for h in seen.frame.concepts("act") if not MOVES.isdisjoint(h.value)]
        said = all(i in moved or words[i] in seen.book.stop for i in between)
        return before.kind == "money" and words[before.last + 1] == "," and said

    @property
    def _moving(self) -> frozenset[str]:
        """Return the measures that the last amount is one of: a company is none of which a share is told."""
        things = self._last[1].things if self._last is not None else frozenset[str]()
        return frozenset(c for c in things if concepts()[c].role == "measure")

    def _before(self, seen: SentenceFigures, figure: Figure, kind: str) -> counted.Counted | None:
        """Return what the amount before measures where it came from or comes to this one: "fell to 7.1%, from 7.4%"."""
        if self._change is not None and moved_to(seen, self._change[0], figure):
            return self._change[1]
        if self._last is None:
            return None
        if kind == "percentage" and group_behind(seen.frame, figure.last) is not None:
            return None  # "62 % des femmes, contre 48 % des hommes"
        before, what = self._last
        if led_to(seen, before, figure):
            return what
        them = any(h.last == figure.first - 1 for h in seen.frame.of("they_number"))  # "… ; ils étaient 48,7 % en 2020"
        moved = them or moved_from(seen.frame, figure.first) or moves_on(seen, before, figure)
        if not moved and former_of(seen, figure) is not before:
            return None
        alike = before.quantity and figure.quantity and before.quantity.dimension == figure.quantity.dimension
        return what if alike else None


def _group(seen: SentenceFigures, figure: Figure, kind: str) -> frozenset[str]:
    """Return the people whom a rate or an amount is told of, beside others or alone: "7 % chez les hommes"."""
    group = group_behind(seen.frame, figure.last)
    if group is None or seen.tokens.words[figure.last + 1] in seen.book.np_of:
        return frozenset()
    behind = next((f for f in seen.figures if f.first > figure.last), None)
    beside = behind is not None and set_beside(seen.frame, figure, behind) is not None
    return of_role(group, "thing") if kind == "percentage" or beside else frozenset()


def _dimension(figure: Figure) -> str:
    """Return what an amount is measured in, sums of all currencies being "money"; "" of what has no dimension."""
    return figure.quantity.dimension.split(":")[0] if figure.quantity is not None else ""
