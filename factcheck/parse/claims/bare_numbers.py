"""What a number without a noun may count: the thing before its bracket, the last thing counted, its own deed."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.frozen import replace
from factcheck.parse.claims.building.claim_kinds import has_fraction
from factcheck.parse.claims.contests.ballots import ballot
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.counts.count_scope import moved_from
from factcheck.parse.claims.counts.counted_things import collective, who_together
from factcheck.parse.claims.dates.compared_figures import former_of
from factcheck.parse.claims.measures.levels import told_number, told_to_number
from factcheck.parse.claims.measures.movers import mover
from factcheck.parse.claims.measures.moves import count_moved_by
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.claims.thread import Thread
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.clauses.places import PLACE_KINDS
from factcheck.parse.words.concept_roles import is_person, of_role, stem
from factcheck.parse.words.deed_grammar import grammar

_CROWD = 10_000
_MANY = 10
_HEDGE = 3  # tokens of a hedge before a figure: "ils étaient un peu plus de 300"
_OPENERS = frozenset(",;:\n")
_BREAKS = frozenset(",;:()")
_PRONOUN = 6  # tokens from "n'en" to the figure: "n'en avait plus obtenu que 246"
_PLACE = 3  # tokens from a figure to the place where so many were
# What is done with nothing but people.
_WITH_PEOPLE = frozenset({"charge", "convict", "treat"})
_PEOPLE = counted.Counted(frozenset(), frozenset({"person"}), "", frozenset(), "person")


def bare_count(
    seen: SentenceFigures, figure: Figure, near: counted.Counted, cited: bool, thread: Thread, taken: frozenset[int]
) -> counted.Counted:
    """Return what a number with no noun behind it counts, or counted.NOTHING.

    near  what befell somebody close to it. cited  whether somebody is cited for it. taken  tokens that are others'.
    """
    readings = _readings(seen, figure, near, cited, thread, taken)
    return next((r for r in readings if r is not counted.NOTHING), counted.NOTHING)


def _readings(
    seen: SentenceFigures, figure: Figure, near: counted.Counted, cited: bool, thread: Thread, taken: frozenset[int]
) -> Iterator[counted.Counted]:
    """Yield what a bare number may count, the likeliest first; counted.NOTHING where a reading does not hold."""
    frame, first, last = seen.frame, figure.first, figure.last
    if former_of(seen, figure) is not None:
        yield _last_counted(thread)
    if first > seen.sentence.first and seen.tokens.words[first - 1] == "(":  # "les postes supprimés (13 500)"
        yield counted.antecedent(frame, first, last, counted.PARENTHESIS_REACH)
    yield _of_collective(seen, figure, near)
    yield told_to_number(seen, figure)
    yield ballot(seen, figure)
    yield told_number(seen, figure)
    if has_fraction(figure):
        yield counted.scaled_before(frame, first)
    yield counted.measure_beside(frame, first, last)
    if not near.happening:
        yield _moved(seen, figure)
    yield _told_to_be(seen, figure)
    yield _of_those(seen, figure, counted.own_happening(frame, first, last, taken), thread)
    if not near.happening:  # "la foule a tué 146 personnes et en a blessé 150"
        yield _of_them(seen, figure, thread)
    if near.happening and thread.ranked:
        yield near  # "a sixth blast came as the toll of the first rose to 10": that is no number of blasts
    yield thread.counted or counted.NOTHING
    if near.happening:
        yield near
    if moved_from(frame, first):
        yield _moved_to(seen, figure, taken)
        yield counted.antecedent(frame, first, last, counted.PARENTHESIS_REACH)
    if cited or (_is_crowd(figure) and frame.of("speaker_kind")):
        yield thread.topic or counted.NOTHING
    if figure.quantity is not None and figure.quantity.hedge is not None:
        yield counted.antecedent(frame, first, last)
    if _numbers_people(seen, figure, cited):
        yield thread.topic or _PEOPLE


def fills_bracket(seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None) -> bool:
    """Say whether a figure and what it counts stand alone in a bracket: "à Brenne (40 000 habitants)"."""
    words, opening = seen.tokens.words, figure.first - 1
    closing = (figure.last if phrase is None else phrase.last) + 1
    return opening > seen.sentence.first and closing <= seen.sentence.last and words[opening] + words[closing] == "()"


def _of_collective(seen: SentenceFigures, figure: Figure, near: counted.Counted) -> counted.Counted:
    """Return those of whom a figure says how many they are together: "a crew of five", or counted.NOTHING.

    near  what befell them: "a family of four was rescued".
    """
    led = collective(seen.frame, figure.first)
    if led is None or seen.tokens.capital(figure.first):  # "the Group of Seven" is a name
        return counted.NOTHING
    hit = who_together(seen.frame, led)
    if hit is None:
        return replace(_PEOPLE, happening=near.happening, told_at=near.told_at)
    word = seen.tokens.words[hit.first]
    return counted.Counted(near.happening, of_role(hit, "thing"), stem(word), frozenset(), word, near.told_at)


def _moved(seen: SentenceFigures, figure: Figure) -> counted.Counted:
    """Return what rose or fell by a number: "the workforce grew by 1,200", or counted.NOTHING."""
    frame = seen.frame
    at = mover(frame, figure.first) if count_moved_by(frame, figure.first) else None
    if at is None:
        return counted.NOTHING
    word = seen.tokens.words[at]
    told = (of_role(h, role) for role in ("thing", "measure") for h in frame.concepts(role) if h.first <= at <= h.last)
    return counted.Counted(frozenset(), frozenset[str]().union(*told), stem(word), frozenset(), word)


def _last_counted(thread: Thread) -> counted.Counted:
    """Return what the figure before counted, of which no happening is taken twice, or counted.NOTHING."""
    return replace(thread.counted, told_at=-1) if thread.counted is not None else counted.NOTHING


def _of_them(seen: SentenceFigures, figure: Figure, thread: Thread) -> counted.Counted:
    """Return what was counted last, where a pronoun says that a figure counts it too, or counted.NOTHING.

    "Il fallait 288 voix. La motion n'en a obtenu que 246." "Douze agents sont blessés. Trois d'entre eux le sont
    grièvement."
    """
    if thread.last is None or not 0 <= seen.sentence.index - thread.last[0] <= 1:
        return counted.NOTHING
    if _is_of_those(seen, figure):
        return replace(thread.last[1], told_at=-1)
    led = [h for h in seen.frame.of("of_them") if h.last < figure.first <= h.last + _PRONOUN]
    between = range(led[-1].last + 1, figure.first) if led else range(0)
    if not led or any(i in seen.frame.occupied or seen.tokens.words[i] in _BREAKS for i in between):
        return counted.NOTHING
    return replace(thread.last[1], told_at=-1)


def _is_of_those(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a pronoun right behind a figure tells of whom it is a part: "trois d'entre eux", "six of them"."""
    return any(h.value == "part" and h.first == figure.last + 1 for h in seen.frame.of("scope_right"))


def _moved_to(seen: SentenceFigures, figure: Figure, taken: frozenset[int]) -> counted.Counted:
    """Return what the figure counts that another one moved to: "passée de 12 000 à 15 000 habitants"."""
    behind = next((f for f in seen.figures if f.first == figure.last + 2), None)
    phrase = seen.phrases[behind.first] if behind is not None else None
    if behind is None or phrase is None:
        return counted.NOTHING
    return counted.counted(seen.frame, phrase, behind.first, behind.last, taken)


def _numbers_people(seen: SentenceFigures, figure: Figure, cited: bool) -> bool:
    """Say whether a figure is how many people were counted: "ils étaient 5 400 à Rennes", by somebody or somewhere.

    "Ils étaient douze à vouloir lui succéder" counts no crowd.
    """
    frame = seen.frame
    stated = figure.stated
    many = stated is None or stated >= _MANY
    placed = any(0 < h.first - figure.last <= _PLACE for h in frame.of("entity") if h.value.kind in PLACE_KINDS)
    return _is_led(seen, figure) and many and (cited or placed)


def _is_led(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a pronoun stands for those whom a figure counts: "ils étaient un peu plus de 300"."""
    return any(0 <= figure.first - h.last - 1 <= _HEDGE for h in seen.frame.of("they_number"))


def _of_those(seen: SentenceFigures, figure: Figure, own: counted.Counted, thread: Thread) -> counted.Counted:
    """Return what befell those whom a pronoun stands for: "127 000 jeunes …, ils étaient 150 000 à défiler" are young.

    They are the last ones that somebody was cited for, else the last people counted, or those of whom the figure is
    a part.
    """
    topic = (thread.topic or _people_before(seen, thread)) if _is_led(seen, figure) else _whole(seen, figure, thread)
    if topic is None and _is_of_those(seen, figure):
        topic = _of_them(seen, figure, thread)
    if own is counted.NOTHING or own.things or topic is None:
        return own
    return replace(own, things=topic.things, head=topic.head, origin=topic.origin)


def _people_before(seen: SentenceFigures, thread: Thread) -> counted.Counted | None:
    """Return the people whom the sentence before counted last, if it did."""
    if thread.last is None or seen.sentence.index - thread.last[0] != 1:
        return None
    return thread.last[1] if any(map(is_person, thread.last[1].things)) else None


def _whole(seen: SentenceFigures, figure: Figure, thread: Thread) -> counted.Counted | None:
    """Return what the figure before counted, where this one is a part of it: "sur les 40 passagers, 12 sont morts"."""
    before = max((f for f in seen.figures if f.last < figure.first), key=lambda f: f.first, default=None)
    if before is None or seen.phrases.get(before.first) is None:
        return None
    shares = (h for h in seen.frame.of("scope_left") if h.value == "share" and h.last == before.first - 1)
    opened = any(h.first == seen.sentence.first or seen.tokens.words[h.first - 1] in _OPENERS for h in shares)
    parted = "," in seen.tokens.words[max(figure.first - 2, before.last + 1) : figure.first]  # ", seuls 12"
    return thread.counted if opened and parted else None


def _told_to_be(seen: SentenceFigures, figure: Figure) -> counted.Counted:
    """Return the people whom a bare figure is told to be, right behind it, or counted.NOTHING: "150 were on board".

    So are those with whom is done what is done with people alone: "172 were treated".
    """
    frame, rules = seen.frame, grammar(seen.book.code)
    if rules is None or figure.last + 2 > seen.sentence.last:
        return counted.NOTHING
    if seen.tokens.words[figure.last + 1] not in rules.passives:
        return counted.NOTHING
    if any(h.first == figure.last + 2 and not _WITH_PEOPLE.isdisjoint(h.value) for h in frame.concepts("act")):
        return _PEOPLE
    hit = next((h for h in frame.concepts("thing") if h.first == figure.last + 2), None)
    people = frozenset(filter(is_person, of_role(hit, "thing")))
    return replace(counted.NOTHING, things=people) if people else counted.NOTHING


def _is_crowd(figure: Figure) -> bool:
    """Say whether a bare figure is of the size in which parties count a crowd."""
    return figure.stated is not None and figure.stated >= _CROWD
