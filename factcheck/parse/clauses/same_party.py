"""The party that a pronoun stands for which opens a sentence: the one that opened the sentence before."""

from __future__ import annotations

from factcheck.language.entities import entities
from factcheck.model.statement import BODY
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.fronted import fronted_end, is_apart
from factcheck.parse.clauses.joined_verbs import auxiliaries
from factcheck.parse.clauses.participants import Participants
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.phrases import Hit

_PARTING = frozenset(",;:")
_FRONTED = 20  # tokens of a phrase that opens a sentence, with its comma
_OWN = 3  # tokens of a noun and its adjectives: "maximum speed"
_ANY = "any"  # a pronoun for people and things
_EXTENTS = frozenset(("length", "width", "height", "depth", "diameter", "area", "weight", "speed", "population"))


@once
def goes_on(frame: Frame) -> bool:
    """Say whether a sentence opens with a pronoun for a party: "They stay on 35 points", "In 2015 they had 35".

    What it did may be told before: "Born in 1931, she wrote 14 novels". Nobody is meant where "il a plu 40 mm".
    """
    opening = _pronoun(frame) if frame.of("same_party") else None
    if opening is None or any(h.first == opening for h in frame.of("nobody")):
        return False
    if fronted_end(frame) == opening - 1 or _leads_to(frame, opening):
        return True
    return all(_is_date(frame, i) for i in range(frame.sentence.first, opening))


def _leads_to(frame: Frame, pronoun: int) -> bool:
    """Say whether a phrase without a verb or a subject leads to a pronoun: "Back in Paris after a stay in Rome, he"."""
    words, book, first = frame.tokens.words, frame.book, frame.sentence.first
    if words[pronoun - 1] != "," or pronoun - first > _FRONTED or any(h.first == first for h in frame.named):
        return False
    if words[first] in book.pure_articles or words[first] in book.pronouns:
        return False
    whole = any(first <= h.first < pronoun for h in frame.among("clause_start", "copula", "says"))
    return not whole and (words[first] in book.stop or words[first + 1] in book.np_end | book.np_of)


@once
def tells_of_own(frame: Frame) -> bool:
    """Say whether a sentence opens with something that a party has and that is nobody: "Its length is 574 m".

    Of his wife, his son Jan or his first novel other things hold than of him. An extent is had by whatever the text is
    about: "La longueur totale est de 574 m", "Superficie : 25 km²".
    """
    first = frame.sentence.first
    if not any(h.first == first for h in frame.of("same_owner")):
        return _opens_with_extent(frame) or tells_of_making(frame)
    own = range(first + 1, first + 1 + _OWN)
    people = (h for h in frame.concepts("thing") if h.first in own and any(map(is_person, h.value)))
    named = (h for h in frame.named if h.first in own)
    return not any(people) and not any(named) and frame.occupied.isdisjoint(own[:-1])


@once
def tells_of_making(frame: Frame) -> bool:
    """Say whether a sentence opens with the making of something, and does not say of what: "Construction began in".

    The verb stands right behind: of "work on the dam" and "the construction of the dam" the dam is told.
    """
    made = next((h for h in frame.of("same_making") if h.first == frame.sentence.first), None)
    if made is None or made.last + 2 >= frame.sentence.last:
        return False
    at = made.last + 1
    led = frame.tokens.words[at] in auxiliaries(frame.book.code) or frame.tokens.words[at].endswith("'")
    return led or any(h.first <= at <= h.last for h in frame.concepts("act"))


def _opens_with_extent(frame: Frame) -> bool:
    """Say whether a sentence opens with how long or large something is, and does not say what."""
    words, first = frame.tokens.words, frame.sentence.first
    begin = first + (words[first] in frame.book.pure_articles)
    near = (h for h in frame.concepts("measure") if begin <= h.first <= begin + 1 and not _EXTENTS.isdisjoint(h.value))
    extent = next(near, None)
    if extent is None or extent.last + 2 >= frame.sentence.last:
        return False
    behind = words[extent.last + 1 : extent.last + 3]
    return behind[0] == ":" if begin == first else frame.book.np_of.isdisjoint(behind)


def _pronoun(frame: Frame) -> int | None:
    """Return the pronoun that may stand for a party, the first of a sentence or of what its opening phrase leads to."""
    begin = fronted_end(frame) or frame.sentence.first
    return min((h.first for h in frame.of("same_party") if h.first >= begin), default=None)


def may_stand_for(frame: Frame, party: Participants) -> bool:
    """Say whether the pronoun that opens a sentence may stand for the party of the one before.

    One for things stands for nobody, and two things may be meant behind "Google bought Orbis"; one for people stands
    for no country and no service.
    """
    opening = _pronoun(frame) if goes_on(frame) else None
    stands = next((h.value for h in frame.of("same_party") if h.first == opening), _ANY)
    kinds = {entities()[p].kind for p in party.subject if p in entities()}
    if stands == "thing":
        return not party.object and "person" not in kinds
    return stands == _ANY or "person" in kinds or not (kinds or any(p.startswith(BODY) for p in party.subject))


def does(frame: Frame, deed: Hit | None) -> bool:
    """Say whether the pronoun that opens a sentence does a deed: "She married and died there", not "her son died".

    So it does where it stands before the verb once more: "In 1959 he moved to Tarvik, where he retired".
    """
    if deed is None or not goes_on(frame) or _is_of_aside(frame, deed):
        return False
    words, aside = frame.tokens.words, auxiliaries(frame.book.code)
    at, pronoun = deed.first - 1, words[_pronoun(frame) or 0]
    while at > frame.sentence.first and words[at] in aside:
        if words[at] == pronoun:
            return True
        at -= 1
    links = {h.last for h in frame.of("and")}
    return at <= frame.sentence.first or words[at] == "," or at in links or at in frame.occupied


def is_alone(frame: Frame, first: int, last: int) -> bool:
    """Say whether only the pronoun that opens a sentence can do what a figure tells: "He joined Orbis at 25".

    A new clause, what somebody says, or a second name may bring another party, and so may whose the figure is: "It was
    Kern's third film", "He beat Ann Lee, 24".
    """
    words, opening = frame.tokens.words, _pronoun(frame)
    if opening is None or not goes_on(frame) or words[first - 1].startswith("'") or words[first - 1] in _PARTING:
        return False
    clauses = (h.first for h in frame.among("clause_start", "relative", "says"))
    owner = any(h.first == last + 1 for h in frame.named)
    return not owner and not joins_another(frame, first) and not any(opening < at < first for at in clauses)


def joins_another(frame: Frame, first: int) -> bool:
    """Say whether a name that opens a clause stands before a token: "He left Orbis, and Ida Lund took 30 percent"."""
    words, joined = frame.tokens.words, {h.last for h in frame.of("and")}
    names = (h.first - 1 for h in frame.of("name") if frame.sentence.first < h.first < first)
    return any(at in joined or words[at] in _PARTING for at in names)


def _is_of_aside(frame: Frame, deed: Hit) -> bool:
    """Say whether a deed is told of a name right before it: "mariée à Luc Bren, mort en 2005, elle …"."""
    named = {h.last for h in frame.named}
    return is_apart(frame, deed.first, frame.sentence.last) and deed.first - 2 in named


def _is_date(frame: Frame, at: int) -> bool:
    """Say whether a token is of a figure that opens its sentence, or the small word or the comma beside it."""
    words, first = frame.tokens.words, frame.sentence.first
    if at in frame.occupied:
        return True
    beside = at + 1 if at == first else at - 1
    return beside in frame.occupied and (words[at] == "," or words[at] in frame.book.stop)
