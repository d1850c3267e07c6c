"""How old somebody was when he did what a text dates, where it dates his birth: born in 1961, she took a prize in 1990.

Another text may tell it as an age: "won the prize at 49". A text that tells one life has one hero, who is named in full
where the birth is told; of nobody else is anything worked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from factcheck.language.schema import load_language
from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.ages.lives import BORN, DEAD, age_between, may_live, years_between
from factcheck.parse.claims.ages.running_lives import Dated
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.parties import parties
from factcheck.parse.words.tokens import WORD

_LIFE = frozenset((BORN, DEAD))
_YOUNGEST, _OLDEST = 6, 100  # years in which somebody does what a text dates


class Hero:
    """The one whose life a document tells, as far as it has been read."""

    def __init__(self) -> None:
        self._birth: Claim | None = None
        self._death: Claim | None = None
        self._alone = True

    def deeds(self, seen: SentenceFigures, listed: Iterable[Dated], lives: Iterable[Claim]) -> Iterator[Dated]:
        """Yield the age at each deed of the hero that a sentence dates, with the claim of its date.

        lives  the claims of the lives in its brackets.
        """
        dated = [(f, c) for f, c in listed if c.kind == "date" and c.when is not None]
        self._take([c for _, c in dated] + [c for c in lives if c.kind == "date"])
        birth = self._birth
        if birth is None or not self._alone or not _told_of(seen, birth.slots.subject):
            return
        for figure, claim in dated:
            if _is_deed(claim) and claim.slots.subject & birth.slots.subject and not self._outlived(claim):
                age = _age(figure, birth, claim)
                if age is not None:
                    yield age, of_hero(claim, birth)

    def at_end(self, seen: SentenceFigures, listed: Iterable[Dated]) -> Dated | None:
        """Return the age at the death of the hero that a sentence dates behind that of his birth, with the birth."""
        birth = self._birth
        if birth is None or birth.when is None or not self._alone or birth.sentence == seen.sentence.index:
            return None
        told = list(listed)
        if any(claim.kind == "age" for _, claim in told):
            return None  # "died on 4 May 2003, aged 81"
        for figure, claim in told:
            if claim is self._death and _told_of(seen, birth.slots.subject) and claim.when is not None:
                born = replace(figure, when=birth.when, timex=birth.when.timex)
                age = age_between(born, figure)
                return None if age is None else (age, birth)
        return None

    def _take(self, dated: Iterable[Claim]) -> None:
        """Take the first birth for that of the hero; with a second one nobody knows whose life is told."""
        for claim in dated:
            if self._death is None and self._birth is not None and claim.slots.happening == {DEAD}:
                own = not claim.slots.subject.isdisjoint(self._birth.slots.subject)
                self._death = claim if own else None
            if BORN not in claim.slots.happening:
                continue
            if self._birth is None and claim.slots.bearer:
                self._birth = claim
            elif self._birth is None or claim.slots.subject.isdisjoint(self._birth.slots.subject):
                self._alone = False

    def _outlived(self, deed: Claim) -> bool:
        """Say whether a deed is told of a day behind the death of the hero: an honour, or that of a namesake."""
        death = self._death.when.period if self._death is not None and self._death.when is not None else None
        done = deed.when.period if deed.when is not None else None
        if death is None or done is None or death.high is None or done.high is None:
            return False
        return done.high > death.high


def _told_of(seen: SentenceFigures, hero: frozenset[str]) -> bool:
    """Say whether a sentence names nobody who shares a name with the hero, and nothing that is called after him or his.

    "Otto Kern, his grandson", "the Kern Museum", "Kern's brother", "le fils d'Anna Kern".
    """
    words, book = seen.tokens.words, seen.book
    owning = load_language(book.code).listed("possessives")
    for hit in may_live(seen):
        keys = parties([hit])
        if keys.isdisjoint(hero):
            continue
        before, behind = hit.first - 1, hit.last + 1
        led = before >= seen.sentence.first and words[before] in book.determiner | book.np_of
        owner = behind <= seen.sentence.last and (words[behind] in owning or _goes_on_as_name(seen, behind))
        if led or owner or any(" " in key and key not in hero for key in keys):
            return False
    return True


def _goes_on_as_name(seen: SentenceFigures, at: int) -> bool:
    return seen.tokens.kinds[at] == WORD and seen.tokens.capital(at)


def _is_deed(claim: Claim) -> bool:
    """Say whether a date is surely that of a deed, and of no birth or death."""
    when, said = claim.when, claim.slots
    if when is None or when.soft or when.bound is not None or claim.stance != "asserted" or claim.anchors_figure:
        return False
    return bool(said.happening) and said.happening.isdisjoint(_LIFE)


def _age(figure: Figure, birth: Claim, deed: Claim) -> Figure | None:
    """Return a date as how old the hero was then, in full years; None where nobody is as old."""
    assert birth.when is not None
    assert deed.when is not None
    found = years_between(birth.when, deed.when)
    if found is None or not _YOUNGEST <= found[0] <= found[1] <= _OLDEST:
        return None
    span = Interval(Decimal(found[0]), Decimal(found[1]))
    stated = Decimal(found[0]) if found[0] == found[1] else None
    return replace(figure, kind="age", quantity=Quantity(stated, span, "a", "age", span), when=None)


def of_hero(deed: Claim, birth: Claim) -> Claim:
    """Return what the date of a deed says, as said of the one whose birth is told."""
    return replace(deed, subject=birth.subject, slots=replace(deed.slots, subject=birth.slots.subject))


def at_deed(age: Claim, deed: Claim) -> Claim:
    """Return the claim of an age as that of the day of a deed."""
    said = deed.slots
    slots = replace(
        age.slots,
        happening=frozenset(),
        predicate=said.predicate | said.happening,
        subject=said.subject,
        object=said.object,
        scope=frozenset({"back-then"}),
        event=None,
        bearer="",
    )
    return replace(age, measure="age", subject=deed.subject, slots=slots, anchors_figure=False)
