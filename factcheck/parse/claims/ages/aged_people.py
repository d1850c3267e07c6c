"""Who has the years that are told beside: "le chauffeur, un homme de 52 ans", "the victim, aged 58"."""

from __future__ import annotations

from factcheck.language.concepts import broader
from factcheck.language.schema import load_language
from factcheck.model.frozen import replace
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_person, of_role, stem
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_AGE = frozenset({"age"})
_LED = 2  # tokens from "âgés de" to the age
_PERSON_REACH = 6  # tokens from a person to an age by tens
_COMPLEMENT = 4  # tokens from what somebody is to the comma behind it: "le conducteur du car, âgé de"


def told_of_people(frame: Frame, what: Counted, first: int) -> Counted:
    """Return what an age that begins at a token is of, as whoever has it.

    The word "aged" is no more than what leads to the years, and what is set between commas tells of whom stands before
    it: "la victime, un homme de 56 ans" is a victim and a man.
    """
    what = _without_things_behind(frame, what, first)
    who = frozenset(c for c in _of_whom(frame, first) if broader(c))  # "une personne de 34 ans" may be any man
    if not who:
        return replace(what, head=stem(_word_before(frame, first))) if what.things <= _AGE else what
    if what.things <= _AGE:
        return replace(what, things=who, head="")
    return replace(what, things=who | what.things)


def _without_things_behind(frame: Frame, what: Counted, first: int) -> Counted:
    """Return what an age between commas is of without the things behind it: "Ida Kern, 35 ans, dirige une usine"."""
    if first <= frame.sentence.first or frame.tokens.words[first - 1] != ",":
        return what
    before = frozenset().union(*(h.value for h in frame.concepts("thing", "measure") if h.last < first))
    return replace(what, things=frozenset(t for t in what.things if t in before or is_person(t)))


def _of_whom(frame: Frame, first: int) -> frozenset[str]:
    """Return the people right before an age, as concepts; none where nothing there says who has it."""
    at = _before_words_of_age(frame, first)
    near = _person_at(frame, at)
    told = of_role(near, "thing")
    if near is not None:
        at = _before_words_of_age(frame, near.first)
        if at == near.first - 1:  # no article: "deux femmes, victimes âgées de"
            return told
    return told | of_role(_before_comma(frame, at), "thing")


def _word_before(frame: Frame, first: int) -> str:
    """Return the word for the one whose age it is, where it is no known thing: "un convoyeur, âgé de 36 ans"."""
    at, words, book = _before_words_of_age(frame, first), frame.tokens.words, frame.book
    at -= words[at] == ","
    led = at > frame.sentence.first and words[at - 1] in book.determiner | book.indefinite
    return words[at] if led and frame.tokens.kinds[at] == WORD and words[at] not in book.stop else ""


def _before_words_of_age(frame: Frame, first: int) -> int:
    """Return the token before the small words and the "aged" that stand right before a token."""
    aged = {h.last: h.first for h in frame.concepts("measure") if not _AGE.isdisjoint(h.value)}
    at, words, small = first - 1, frame.tokens.words, frame.book.stop | frame.book.indefinite
    while at > frame.sentence.first and (at in aged or words[at] in small):
        at = aged.get(at, at) - 1
    return at


def _person_at(frame: Frame, at: int) -> Hit | None:
    return next((h for h in frame.concepts("thing") if h.last == at and any(map(is_person, h.value))), None)


def _before_comma(frame: Frame, comma: int) -> Hit | None:
    """Return who stands before a comma, no more than a complement between: "le maire de Lormont, un homme de"."""
    words, kinds = frame.tokens.words, frame.tokens.kinds
    if comma <= frame.sentence.first or words[comma] != ",":
        return None
    people = [h for h in frame.concepts("thing") if h.last < comma and any(map(is_person, h.value))]
    near = max(people, key=lambda h: h.last, default=None)
    if near is None or near.last + 1 == comma:
        return near
    between = range(near.last + 1, comma)
    led = words[near.last + 1] in frame.book.np_of and len(between) < _COMPLEMENT
    return near if led and all(kinds[i] == WORD for i in between) else None


def tells_age(frame: Frame, first: int) -> bool:
    """Say whether a duration is somebody's age: it stands right behind a word for a person ("un enfant de 30 mois")."""
    before = first - 1
    if before < frame.sentence.first or frame.tokens.words[before] not in frame.book.np_of:
        return False
    return any(h.last == before - 1 and any(map(is_person, h.value)) for h in frame.of("concept"))


def is_of_several(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether an age by tens is that of several people, and so of nobody: "three women in their 30s"."""
    if figure.kind != "age" or figure.quantity is None or figure.quantity.stated is not None:
        return False
    if figure.quantity.hedge == "between" and _is_of_all(seen, figure):
        return False
    people = (h for h in seen.frame.concepts("thing") if h.last < figure.first and any(map(is_person, h.value)))
    near = seen.frame.nearest(people, figure.first, figure.last, _PERSON_REACH)
    return near is not None and seen.tokens.words[near.last].endswith(seen.book.plural)


def _is_of_all(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a range of years is told of all: "six hikers aged between 19 and 44", "ils ont de 15 à 17 ans"."""
    code, before = seen.book.code, seen.tokens.words[figure.first - 1] if figure.first > seen.sentence.first else ""
    rules, have = grammar(code), load_language(code).words.get("has_years", {})
    if before in have or (rules is not None and before in rules.passives):
        return True
    said = (h for h in seen.frame.concepts("measure") if "age" in h.value)
    return any(0 < figure.first - h.last <= _LED for h in said)
