"""Losses in people: "les pertes russes sont évaluées à 4 000 hommes" counts dead and injured, and no money."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from factcheck.language.concepts import broader, concepts
from factcheck.model.frozen import replace
from factcheck.parse.claims.counts.befallen import DEAD
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.measures.levels import linked
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

_REACH = 10  # tokens from the losses to their figure: past who lost and who puts it so high
_OWNER = 3  # from the losses to whose they are: "les pertes de l'armée russe", "Russian troop losses"
_MANY = Decimal(10) ** 6  # a bare figure of millions has lost its currency more often
_SIDES = frozenset(("country", "region"))
_MEN = frozenset(("man", "person"))
_TROOPS = frozenset(("soldier",))
_ANYBODY = frozenset(("person",))


def in_people(frame: Frame, figure: Figure, what: Counted) -> Counted:
    """Return what befell those whom a count of losses counts, else what is counted as it is.

    A bare figure is one of people where the losses are those of a country or of its troops: "Seoul puts North Korean
    losses at 4,000". A company's are of money.
    """
    if figure.quantity is None or figure.quantity.unit is not None:
        return what
    if not what.happening and _lives_taken(frame, figure):
        return replace(what, happening=DEAD, things=_ANYBODY, head="")
    if lives := _lives(what.things):
        mine = what.head or (_is_count(figure) and _of_a_side(frame, figure))
        things = frozenset(t for t in what.things if not concepts()[t].lives)
        return replace(what, happening=what.happening | lives, things=things, head="") if mine else what
    if what.happening or not what.things or not all(map(_is_lost, what.things)):
        return what
    near = _losses(frame, figure)
    return replace(what, happening=_lives(near.value)) if near is not None and _settles(frame, figure) else what


def _lives_taken(frame: Frame, figure: Figure) -> bool:
    """Say whether lives are counted that something took: "the storm claimed 12 lives", "12 lives were lost"."""
    noun = next((h for h in frame.of("lives") if h.first == figure.last + 1), None)
    if noun is None:
        return False
    if any(h.last == figure.first - 1 for h in frame.of("takes_lives")):
        return True
    rules, at = grammar(frame.book.code), noun.last + 1
    while rules is not None and at < frame.sentence.last and frame.tokens.words[at] in rules.passives | frame.book.stop:
        at += 1  # "lives have been lost"
    return any(h.first == at for h in frame.of("lives_lost"))


def _lives(ids: Iterable[str]) -> frozenset[str]:
    """Return what befell the people that measures of losses count, where they count people."""
    return frozenset(lives for i in ids if (lives := concepts()[i].lives))


def _is_lost(thing: str) -> bool:
    """Say whether an army may lose what is counted: soldiers, "hommes", people; a firm that has losses has workers."""
    return thing in _MEN or not _TROOPS.isdisjoint((thing, *broader(thing)))


def _settles(frame: Frame, figure: Figure) -> bool:
    """Say whether a figure is what something before it comes to: "évaluées à 300 hommes", "losses of 300 men"."""
    return linked(frame, figure) or frame.tokens.words[figure.first - 1] in frame.book.np_of


def _is_count(figure: Figure) -> bool:
    stated = figure.stated
    return stated is not None and stated < _MANY and stated == stated.to_integral_value()


def _losses(frame: Frame, figure: Figure) -> Hit | None:
    """Return the losses that a figure of its clause is told of; those of several words, "net losses", are of money."""
    told = (h for h in frame.concepts("measure") if h.first == h.last and _lives(h.value))
    near = (h for h in told if frame.same_clause(h, figure.first, figure.last))
    return frame.nearest(near, figure.first, figure.last, _REACH)


def _of_a_side(frame: Frame, figure: Figure) -> bool:
    """Say whether the losses beside a figure are those of a country or of troops: "les pertes de l'armée russe"."""
    losses = _losses(frame, figure)
    if losses is None:
        return False
    sides = [h for h in frame.of("entity") if h.value.kind in _SIDES and _owns(frame, losses, h)]
    troops = [h for h in frame.concepts("thing") if not _TROOPS.isdisjoint(h.value)]
    return any(h.last - losses.last <= _OWNER and losses.first - h.first <= _OWNER for h in (*sides, *troops))


def _owns(frame: Frame, losses: Hit, side: Hit) -> bool:
    """Say whether a country is named, or an adjective of it stands right beside: "le groupe français" loses money."""
    beside = side.first == losses.last + 1 or side.last == losses.first - 1
    return beside or (not side.value.adjective and frame.tokens.capital(side.first))
