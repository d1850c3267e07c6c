"""The scope of a claim: what its sentence says it is a count of, and what the figure itself rules out."""

from __future__ import annotations

from factcheck.model.claim import TERMS
from factcheck.model.named_concepts import VOTE
from factcheck.parse.claims.contests.ballots import Side
from factcheck.parse.claims.contests.standings import holder
from factcheck.parse.claims.counts import count_scope
from factcheck.parse.claims.dates.compared_figures import former_of
from factcheck.parse.claims.measures.each_paid import each_of
from factcheck.parse.claims.measures.moves import moves_by
from factcheck.parse.claims.people.dwellers import of_area
from factcheck.parse.claims.scope.sentence_scope import scope_of_length, scope_of_sentence
from factcheck.parse.claims.scope.set_against import is_outdone, is_set_against
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.claims.thread import Thread
from factcheck.parse.claims.told import Told
from factcheck.parse.clauses.cited_parties import NOBODY
from factcheck.parse.words.concept_roles import is_person

_HEIGHT = frozenset(("height",))
_SHARE, _RATE, _TIMES_OR_HOMES = frozenset(("share",)), frozenset(("rate",)), frozenset(("season", "family"))
_AREA, _LENGTH = frozenset(("area",)), "length"
# What a share is not that is told to be somebody's: "une majorité absolue de 57 % pour Kern, contre 21 % pour Korsac".
_SET_AGAINST = frozenset(("previous", "needed"))
_HOSPITAL, _CLINICAL = frozenset(("hospital",)), frozenset(("hospital", "patient", "hospitalised", "injured", "doctor"))
_CHANGE, _MORE = frozenset(("change",)), frozenset(("increment",))
_JUDGED = frozenset(("fine", "damages"))
_ILL, _TESTS = frozenset(("infected",)), frozenset(("suspected", "confirmed"))


def scope_of_claim(seen: SentenceFigures, told: Told, thread: Thread, side: Side) -> frozenset[str]:
    """Return the scope of a claim, of SCOPES; "contre" before another party's figure sets it beside, not before.

    Of a date only whether its sentence tells another deed than the one before ("also sold on 9 May").
    side  of a vote. thread  is told who is cited.
    """
    figure, cited = told.figure, told.cited
    found = scope_of_sentence(seen, figure, told.kind, polled=thread.polled)
    if told.kind == "date":
        return found
    others = frozenset(i for f in seen.figures if f is not figure for i in range(f.first, f.last + 1))
    found |= count_scope.scope(seen.frame, figure.first, figure.last, told.phrase, others)
    found |= count_scope.of_deed(seen.frame, told.what.told_at)
    found = _of_figure(seen, told, found)
    if told.kind == "duration":
        found = scope_of_length(seen, figure, found)
    rival = cited is not NOBODY and thread.cited is not NOBODY and cited.who != thread.cited.who
    thread.cited = cited
    if figure.quantity is not None and figure.quantity.hedge == "first":
        found |= {"first"}
    if side.against:
        found |= {"opponent"}
    if thread.counting and not VOTE.isdisjoint(told.what.things):
        found |= {"counting"}
    if holder(seen, figure) is not None:
        return found - _SET_AGAINST
    if is_outdone(seen, figure) or former_of(seen, figure) is not None:
        return found | {"previous"}
    beside = rival or "opponent" in found or ("previous" in found and is_set_against(seen, figure))
    return found - {"previous"} if beside else found


def _of_figure(seen: SentenceFigures, told: Told, found: frozenset[str]) -> frozenset[str]:
    """Return a scope as the figure itself allows it: what moves by it, whether it is a price, an area, a height."""
    figure = told.figure
    if moves_by(seen.frame, figure.first, figure.last, told.kind):
        found = found - _MORE | _CHANGE  # "5% more pay" is a rise, nothing on top of something else
    if not count_scope.exceeds(seen.frame, figure.last):
        found -= _of_extent(told)
    quantity = figure.quantity
    if quantity is not None and quantity.dimension == "temperature" and count_scope.is_gap(seen.frame, figure.last):
        found |= _CHANGE
    if found >= _HOSPITAL and not told.what.happening and not _has_hospital(seen):
        found -= _HOSPITAL  # "le musée a accueilli 400 000 visiteurs"
    if not _JUDGED.isdisjoint(told.what.things):
        found -= TERMS  # "six mois avec sursis et 900 euros d'amende": no firm made them in six months
    if _ILL.isdisjoint(told.what.happening):
        found -= _TESTS  # twelve suspects, a probable rise, confirmed deaths
    if of_area(seen.frame, told.what):
        found |= _AREA
    if not any(f.kind == figure.kind and f.first != figure.first for f in seen.figures):
        found -= _SHARE  # "s'entendre sur 12 dollars": a whole is told beside its part
    each = each_of(seen.frame, figure.last) if told.kind == "money" else None
    if each is not None and _TIMES_OR_HOMES.isdisjoint(each.value) and not any(map(is_person, each.value)):
        found -= _RATE  # "12 dollars par action" is the price of a share, as "12,50 dollars l'action" is
    return found if _RATE.isdisjoint(found) else found - TERMS  # "an average annual profit" is none of one year


def _has_hospital(seen: SentenceFigures) -> bool:
    return any(not _CLINICAL.isdisjoint(h.value) for h in seen.frame.of("concept"))


def _of_extent(told: Told) -> frozenset[str]:
    """Return the scopes that a height or a length never has by the verb beside it: who fell 200 metres changed none."""
    if told.what.things >= _HEIGHT:
        return _CHANGE | {"previous"}  # "une chute de quatre étages", "fell from the fourth floor"
    quantity = told.figure.quantity
    return _CHANGE if quantity is not None and quantity.dimension == _LENGTH else frozenset()
