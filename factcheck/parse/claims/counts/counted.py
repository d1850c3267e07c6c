"""What a number counts: the noun behind it, or the nearest thing, measure or happening that it can be one of."""

from __future__ import annotations

from decimal import Decimal

from factcheck.language.concepts import concepts
from factcheck.model.frozen import frozen, replace
from factcheck.parse.claims.counts.befallen import (
    BODIES,
    DEAD,
    HURT,
    IDENTIFIED,
    LAID_OFF,
    WORKERS,
    admitted,
    are_cut,
    are_named,
    befalling,
    befell,
    free_happenings,
    of_bodies,
    suffered_right_behind,
    with_second,
    without_unfound,
)
from factcheck.parse.claims.counts.counted_things import things_counted
from factcheck.parse.claims.counts.spared import spared, without_attempt
from factcheck.parse.clauses.by_the_way import is_by_the_way
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.words.concept_roles import concepts_by_role, is_person, of_role, stem
from factcheck.parse.words.phrases import Hit

_THING_REACH = 8
_BESIDE = 8
_MEASURE_REACH = 5
_SCALED = 4  # tokens from a quake to its magnitude: "séisme d'une puissance de 5,6"
_VICTIMS = frozenset(("victim",))
_CHARGES = frozenset(("crime",))  # of "nine counts of murder" nobody has died
PARENTHESIS_REACH = 22  # a bracket costs as a clause boundary does


@frozen
class Counted:
    """What is counted: happening and thing concepts, the head's stem, its entities, and the words for a reader."""

    happening: frozenset[str]
    things: frozenset[str]
    head: str
    origin: frozenset[str]
    label: str
    told_at: int = -1  # the token of the happening that was taken from the clause, which then is no other figure's


NOTHING = Counted(frozenset(), frozenset(), "", frozenset(), "")


def counted(frame: Frame, phrase: NounPhrase | None, first: int, last: int, taken: frozenset[int]) -> Counted:
    """Return what the number in the tokens [first, last] counts.

    taken  tokens of noun phrases that other numbers of the sentence count.
    """
    things, reach = things_counted(frame, phrase, first)
    kinds = _kind_words(frame, phrase)
    taken |= kinds
    happening, told_at = _in_phrase(frame, phrase, kinds), -1
    if things and things <= _CHARGES:
        happening = frozenset()
    elif not happening and _may_befall(frame, things, first):
        hit = befell(frame, first, phrase.last if phrase else last, taken, reach)
        if hit is not None and is_by_the_way(frame, hit.first, first) and not any(map(is_person, things)):
            hit = None  # "the film, released in May, won three prizes"
        if hit is not None and not spared(frame, first, last, hit):
            happening = without_attempt(frame, hit, befalling(with_second(frame, hit), things))
            told_at = hit.first
    taken_in = admitted(frame, happening, phrase.last) if phrase is not None and told_at < 0 else None
    if taken_in is not None:
        kept = happening if happening == HURT else frozenset[str]()  # nobody counts survivors by whether they are hurt
        happening, told_at = kept | of_role(taken_in, "happening"), taken_in.first
    if things and things <= BODIES:
        happening, things = of_bodies(happening), frozenset()
    if phrase is not None and are_cut(frame, phrase, things, first):
        happening, things = LAID_OFF, things | WORKERS
    origin = frozenset(h.value.id for h in (phrase.hits if phrase else ()) if h.kind == "entity")
    head = stem(_whole_word(frame, phrase.head)) if phrase and phrase.head is not None else ""
    return Counted(happening, things, head, origin, _label(frame, phrase), told_at)


def _kind_words(frame: Frame, phrase: NounPhrase | None) -> frozenset[int]:
    """Return the nouns that only tell of what kind is counted: of "12 murder suspects" nobody has died.

    Whose fate a noun before them tells are the victims: "12 murder victims".
    """
    if phrase is None or phrase.head is None or not frame.book.head_last:
        return frozenset()
    kinds = frozenset(h.first for h in frame.of("kind_noun") if phrase.first <= h.first < phrase.head)
    if not kinds:
        return kinds
    suffer = any(h.first <= phrase.head <= h.last and not _VICTIMS.isdisjoint(h.value) for h in frame.concepts("thing"))
    return frozenset[int]() if suffer else kinds


def _in_phrase(frame: Frame, phrase: NounPhrase | None, kinds: frozenset[int]) -> frozenset[str]:
    """Return what befell those counted as their noun phrase tells it; "18 bodies have been named" are not all dead.

    kinds  tokens that only tell of what kind they are.
    """
    hits = [h for h in phrase.hits if h.first not in kinds] if phrase else []
    told = concepts_by_role(hits).get("happening", frozenset())
    happening = without_unfound(told, frame, phrase)
    named = phrase is not None and not happening.isdisjoint(DEAD) and are_named(frame, phrase)
    return IDENTIFIED if named else happening


def _may_befall(frame: Frame, things: frozenset[str], first: int) -> bool:
    """Say whether the sentence may tell what befell those counted: nothing befalls a magnitude."""
    measured = bool(things) and all(concepts()[c].role == "measure" for c in things)
    return not measured and not _one_of(frame, first)


def _one_of(frame: Frame, first: int) -> bool:
    """Say whether one of those counted does or suffers what is told: "one of the four suspects was killed"."""
    before = first - 1 - (frame.tokens.words[first - 1] in frame.book.definite and first - 1 > frame.sentence.first)
    return any(h.last in (before, first - 1) for h in frame.of("one_of"))


def on_scale(what: Counted, figure: Decimal | None) -> Counted:
    """Return the measure that a figure with a fraction gives of what it seems to count: nobody counts 6.1 quakes."""
    scales = {concepts()[t].scale for t in what.things} - {""}
    if not scales or figure is None or figure == figure.to_integral_value():
        return what
    return replace(what, happening=frozenset(), things=frozenset(scales))


def ranked(what: Counted) -> Counted:
    """Return what a rank counts: of a fire "on the second floor" nothing befell the floor."""
    if what.told_at < 0 or not what.things or any(map(is_person, what.things)):
        return what
    return replace(what, happening=frozenset(), told_at=-1)


def policy(what: Counted) -> str:
    """Return how a count behaves in time, by what befell those counted, else by what is counted; "" if none says.

    Jobs to be cut have no one day: a plan for 2027 is the one that another text tells without a date.
    """
    cut = what.happening == LAID_OFF and what.things > WORKERS
    for ids in (what.things,) if cut else (what.happening, what.things):
        found = {concepts()[c].policy for c in ids} - {None}
        for name in ("toll", "fixed", "level"):
            if name in found:
                return name
    return ""


def word_end(frame: Frame, index: int) -> int:
    """Return the last token of a word that hyphens may join: of "co" in "co-fondateurs" it is "fondateurs"."""
    tokens = frame.tokens
    while index + 2 <= frame.sentence.last and tokens.words[index + 1] == "-":
        if not (tokens.glued(index) and tokens.glued(index + 1)):
            break
        index += 2
    return index


def _whole_word(frame: Frame, index: int) -> str:
    """Return a word without its hyphens: "co-fondateurs" is "cofondateurs"."""
    words = frame.tokens.words[index : word_end(frame, index) + 1]
    return "".join(w for w in words if w != "-")


def own_happening(frame: Frame, first: int, last: int, taken: frozenset[int]) -> Counted:
    """Return what happens in a figure's own clause ("… killed 95; as many as 14 might be missing"), or NOTHING."""

    def own(hit: Hit) -> bool:
        return hit.first not in taken and frame.same_clause(hit, first, last)

    free = free_happenings(frame, first, last, taken)
    hit = suffered_right_behind(frame, free, last) or frame.nearest(free, first, last, _BESIDE, own)
    if hit is None:
        return NOTHING
    if hit.last != first - 1:  # "a fire in Leeds killed 45" is told by its verb
        hit = next((h for h in frame.concepts("happening") if own(h) and _is_of(frame, h, hit)), hit)
    return Counted(of_role(hit, "happening"), frozenset(), "", frozenset(), frame.tokens.words[hit.first])


def _is_of(frame: Frame, toll: Hit, event: Hit) -> bool:
    """Say whether a noun only says of what event a toll before it is: "the death toll from the Varna flood is 27"."""
    tokens, behind, before = frame.tokens, toll.last + 1, event.first - 1
    if not behind <= before < behind + _BESIDE or not frame.same_clause(toll, event.first, event.last):
        return False
    noun = tokens.capital(before) or tokens.words[before] in frame.book.determiner | frame.book.np_of
    return noun and tokens.words[behind] in frame.book.stop


def measure_beside(frame: Frame, first: int, last: int) -> Counted:
    """Return the measure that a bare number is told on ("a force of 6.1 on the Richter scale"), or NOTHING."""

    def beside(hit: Hit) -> bool:  # "killed a 10-year-old and injured dozens", "a man aged 40 and three others"
        aged = any("age" in concepts()[c].dimensions for c in hit.value)
        return not aged and hit.first not in frame.occupied and frame.same_clause(hit, first, last)

    hit = frame.nearest(frame.concepts("measure"), first, last, _MEASURE_REACH, beside)
    if hit is None:
        return NOTHING
    return Counted(frozenset(), of_role(hit, "measure"), "", frozenset(), frame.tokens.words[hit.first])


def scaled_before(frame: Frame, first: int) -> Counted:
    """Return the scale that a number is on by the thing right before it ("a quake of 5.6"), or NOTHING."""
    words, small = frame.tokens.words, frame.book.stop
    links = {i for h in frame.of("scaled") for i in range(h.first, h.last + 1)}
    for hit in frame.concepts("thing"):
        between = range(hit.last + 1, first)
        if not 0 < len(between) <= _SCALED or not all(i in links or words[i] in small for i in between):
            continue
        scales = frozenset(concepts()[t].scale for t in hit.value) - {""}
        if scales:
            return Counted(frozenset(), scales, "", frozenset(), words[hit.first])
    return NOTHING


def antecedent(frame: Frame, first: int, last: int, reach: int = _THING_REACH) -> Counted:
    """Return what a figure without a noun counts by the nearest thing before it ("des camps, au moins cinq")."""

    before = (h for h in frame.concepts("thing") if h.last < first)
    hit = frame.nearest(before, first, last, reach)
    if hit is None:
        return NOTHING
    word = frame.tokens.words[hit.first]
    return Counted(frozenset(), of_role(hit, "thing"), stem(word), frozenset(), word)


def _label(frame: Frame, phrase: NounPhrase | None) -> str:
    if phrase is None or phrase.head is None:
        return ""
    return frame.tokens.words[phrase.head]
