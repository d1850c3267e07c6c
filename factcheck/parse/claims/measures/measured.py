"""What an amount, a share, a measure or a duration is one of."""

from __future__ import annotations

from factcheck.language.concepts import concepts
from factcheck.model.named_concepts import LEVEL, VOTE
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.measures.amount_heads import PRICE, agent_begins, head_before, is_priced, word_before
from factcheck.parse.claims.measures.antecedents import antecedent, resumed
from factcheck.parse.claims.measures.beside import is_others, is_told_by, leads_next, moves_next, of_next_member
from factcheck.parse.claims.measures.each_paid import each_of, earned_by_each, is_each_of_another
from factcheck.parse.claims.measures.extremes import level_begins
from factcheck.parse.claims.measures.groups import fate_of_whole, whole_done_to
from factcheck.parse.claims.measures.measure_leads import (
    befell_goods,
    compared,
    led_on,
    of_whole,
    phrase_behind,
    suffered,
)
from factcheck.parse.claims.measures.movers import mover
from factcheck.parse.claims.measures.moves import moves_by, noun_at, tells_way
from factcheck.parse.clauses.asides import aside_begins
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joined_verbs import foreseen_behind
from factcheck.parse.clauses.noun_phrases import noun_phrase
from factcheck.parse.clauses.parties import words_of
from factcheck.parse.words.concept_roles import concepts_by_role, is_person, of_role, stem
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

# What one word is in English: what somebody earns, and the giving of money.
_PAY = frozenset(("salary", "pay"))
_MEASURE_REACH = 12
_ELECTION = frozenset({"election"})  # a share told of one, and of nothing else, is one of the votes
# Who earns a sum makes a profit or is paid.
_EARNED, _PAID = frozenset({"profit", "salary"}), frozenset({"salary"})
_HOLDERS = frozenset({"company", "fund", "bank"})
_STRIKING = frozenset({"striking"})
_DIMENSIONED = frozenset({"measure", "money", "duration"})  # kinds of claims; a share may be one of any measure


def measured(
    frame: Frame, first: int, last: int, kind: str = "", *, dimension: str = "", of_stuff: bool = False
) -> Counted:
    """Return what an amount, a share, a measure or a duration is one of: the nearest measure, thing or happening.

    kind  as in Claim. dimension  of the amount, which no measure of another one has.
    of_stuff  what stands behind it may be what there is so much of: not "12 km de long".
    """
    stuff, first = _stuff(frame, last) if of_stuff else "", aside_begins(frame, level_begins(frame, first))
    first = agent_begins(frame, first)
    near = _nearest(frame, first, last, kind, dimension, stuff)
    hit = None if near is None else led_on(frame, near, first, last, kind, dimension)
    whole = whole_done_to(frame, near, hit, last) if kind == "percentage" else None
    told = [h for h in ((near, whole) if whole else (hit,)) if h]
    roles = concepts_by_role(told)
    things = roles.get("measure", frozenset()) | roles.get("thing", frozenset())
    if kind != "money" and things == _EARNED:
        things = _PAID  # "earns 12% less", "40,000 dollars a year"
    if kind == "percentage" and things == _ELECTION:
        things |= VOTE
    if kind == "percentage" and hit is not None and hit.first > last:
        things |= _apposed(frame, hit)
    done = of_role(suffered(frame, last) if kind == "money" else None, "happening")
    if kind == "percentage":
        done = fate_of_whole(frame, first, last)
    happening = done or roles.get("happening", frozenset()) or befell_goods(frame, things, first, last)
    if kind == "money" and not things and is_priced(frame, first, happening):
        things = PRICE
    head = stuff or head_before(frame, first, kind)
    if kind == "percentage" and moves_by(frame, first, last, kind):
        at = mover(frame, first)
        head = "" if at is None else frame.tokens.words[at]  # every other share "rises" too
        if at is not None and hit is not None and not hit.first <= at <= hit.last:
            things &= roles.get("measure", frozenset())  # of "the fees at eight universities" no universities rise
    elif whole:
        head = frame.tokens.words[whole.last]
    label = words_of(frame, told[-1]) if told and (things or "happening" in roles) else _noun_before(frame, first)
    return Counted(happening, things, stem(head) if head else "", frozenset(), label)


def _apposed(frame: Frame, hit: Hit) -> frozenset[str]:
    """Return who the people of a share are besides, by the noun right behind: "66 % des chefs d'entreprise femmes"."""
    behind = next((h for h in frame.concepts("thing") if h.first == hit.last + 1), None)
    people = behind is not None and all(any(map(is_person, h.value)) for h in (hit, behind))
    return of_role(behind, "thing") if people else frozenset()


def _nearest(frame: Frame, first: int, last: int, kind: str, dimension: str, stuff: str) -> Hit | None:
    """Return what stands right behind an amount and says what it is one of, else the nearest that may.

    stuff  what there is so much of, a word that nothing is known of: then a thing farther off is another one.
    """

    def may_be(hit: Hit) -> bool:
        if kind == "percentage" and (of_next_member(frame, hit, last) or tells_way(frame, hit, first, last)):
            return False
        if kind in _DIMENSIONED and _is_of_another(hit, dimension):
            return False
        if (stuff and of_role(hit, "thing")) or _in_a_name(frame, hit) or is_told_by(frame, hit, last):
            return False
        if hit.first in frame.occupied and concepts_by_role([hit]).keys() == {"act"}:
            return False  # nothing ends "à fin juin", "in the year ended June"
        if kind == "money" and _is_paying(frame, hit, first):
            return False
        of_other = is_each_of_another(frame, hit, last)
        return _may_be_of(frame, hit, first, last) and not of_other

    return (
        _unit_of(frame, first, last, kind)
        or of_whole(frame, first, last)
        or _amount_of(frame, last)
        or (_paid_as(frame, last) if kind == "money" else None)
        or earned_by_each(frame, first, last)
        or each_of(frame, last)
        or (compared(frame, first, last) if kind == "percentage" else None)
        or antecedent(frame, first)
        or resumed(frame, first)
        or frame.nearest(frame.of("concept"), first, last, _MEASURE_REACH, may_be)
    )


def _is_of_another(hit: Hit, dimension: str) -> bool:
    """Say whether a phrase only measures another dimension: of "weighs 48 tonnes and measures 18 metres".

    What it tells as a deed besides is no measure: "le thermomètre a culminé à 46 degrés" tells no height.
    """
    measures = [known for c in hit.value if (known := concepts()[c]).role in ("measure", "thing")]
    return bool(measures) and all(m.dimensions and dimension not in m.dimensions for m in measures)


def _in_a_name(frame: Frame, hit: Hit) -> bool:
    """Say whether a word for a thing is part of a longer name: "Kestrel Foods", but not "Kestrel Shares Fall"."""
    if concepts_by_role([hit]).keys() != {"thing"}:
        return False
    rows = (h for h in frame.of("name") if h.first < h.last and h.first <= hit.first and hit.last <= h.last)
    row = next(rows, None)
    return row is not None and not any(row.first <= h.first <= row.last for h in frame.concepts("act", "measure"))


def _is_paying(frame: Frame, hit: Hit, first: int) -> bool:
    """Say whether "pay" is a verb with the amount for its object: who "must pay $300" gives nobody a wage."""
    if not frozenset(hit.value) >= _PAY or hit.last >= first:
        return False
    words, book = frame.tokens.words, frame.book
    return all(words[i] in book.stop and words[i] not in book.np_of for i in range(hit.last + 1, first))


def _unit_of(frame: Frame, first: int, last: int, kind: str) -> Hit | None:
    """Return what a unit and the words right behind it tell together.

    "24 metres wide" is no length, and a "24-hour strike" lasts a day; "two years in prison" may be asked for or served.
    """
    strikes = [h for h in frame.concepts("happening") if kind == "duration" and not _STRIKING.isdisjoint(h.value)]
    return next((h for h in (*frame.concepts("measure"), *strikes) if first <= h.first <= last < h.last), None)


def scales(frame: Frame, things: frozenset[str], last: int) -> frozenset[str]:
    """Return what an amount of a unit measures: a scale ("depth"), or what it is an amount of ("3 tonnes d'acier")."""
    measures = frozenset(t for t in things if concepts()[t].role == "measure")
    return measures or (things if _amount_of(frame, last) is not None else frozenset())


def _amount_of(frame: Frame, last: int) -> Hit | None:
    """Return what stands right behind an amount and its "of": "trois millions d'euros d'aide", "$24 million in aid"."""
    link = last + 1
    links = {h.first for h in frame.of("amount_of")}
    if link >= frame.sentence.last or link not in links:
        return None
    return _described(frame, link) or noun_at(frame, link + 1) or phrase_behind(frame, last)


def _paid_as(frame: Frame, last: int) -> Hit | None:
    """Return the noun right behind a sum that says what it is: "must pay $1.4 million restitution".

    Who has it may stand there as well: "the $12 billion company".
    """
    hit = noun_at(frame, last + 1) if frame.book.head_last else None
    held = hit is None or not _HOLDERS.isdisjoint(hit.value) or any(map(is_person, hit.value))
    return None if held else hit


def _described(frame: Frame, link: int) -> Hit | None:
    """Return the known noun that others before it describe: "$2 million in financial penalties", "in property damage".

    Behind an article stands a place or a whole: "$2 million in the region".
    """
    tokens, behind = frame.tokens, link + 1
    if not frame.book.head_last or tokens.capital(behind) or tokens.words[behind] in frame.book.determiner:
        return None
    figures = frozenset(i for i in frame.occupied if tokens.kinds[i] != WORD)  # "in quarterly revenue"
    noun = noun_phrase(frame, link, figures)
    if noun is None or noun.last == behind:
        return None
    return next((h for h in frame.concepts("measure", "thing", "happening") if h.last == noun.last), None)


def _may_be_of(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether an amount may be one of what a phrase says; of "4% and is expected to" nothing is forecast."""
    if any(h.first <= hit.last and hit.first <= h.last for h in foreseen_behind(frame, last)):
        return False
    if moves_next(frame, hit, last) or leads_next(frame, hit, last):
        return False
    return _outside(hit, first, last) and not {*hit.value} <= LEVEL and not is_others(frame, hit, first, last)


def _stuff(frame: Frame, last: int) -> str:
    """Return the word for what a measure is so much of, where it is no known thing: "2 400 tonnes of gravel"."""
    link, words = last + 1, frame.tokens.words
    if link >= frame.sentence.last or words[link] not in frame.book.np_of:
        return ""
    if any(h.first == link + 1 for h in frame.of("concept")):  # "12 km de long"
        return ""
    plain = frame.tokens.kinds[link + 1] == WORD and words[link + 1] not in frame.book.stop
    return words[link + 1] if plain and not frame.tokens.capital(link + 1) else ""


def _outside(hit: Hit, first: int, last: int) -> bool:
    return hit.last < first or hit.first > last


def _noun_before(frame: Frame, first: int) -> str:
    """Return the word right before an amount where an article shows that it is a noun: "le prix de 3 euros"."""
    words, at = frame.tokens.words, word_before(frame, first)
    led = at is not None and at > frame.sentence.first and words[at - 1] in frame.book.determiner
    return words[at] if at is not None and led else ""
