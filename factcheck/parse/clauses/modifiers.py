"""Words between a number and its noun that only say of what kind is counted: "eight armed and masked men"."""

from __future__ import annotations

from factcheck.language.concepts import deed_verbs, happening_verbs, roles_of
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.dates.tense import ends_as_past
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.tokens import WORD

_PAUSE = ","
_PARTICIPLE = "participle"
_LOWER = frozenset((_PARTICIPLE, "other"))
_SORTED = 3  # tokens from the first word of a phrase to a joint: "heavily armed and masked men"
_NOUN_REACH = 3  # "stolen and damaged safety deposit boxes"


def joints(frame: Frame, first: int, end: int) -> frozenset[int]:
    """Return the "and" or comma between words of one sort before the noun, in the plural, that both tell of.

    Of two and more the noun is in the plural, so a phrase without one goes on: "five gold and silver cups". Those of
    whom more than their sort is told are counted already: "two killed and rescue teams search on".
    """
    if not frame.book.head_last:
        return frozenset()
    at = next((i for i in range(first + 1, min(first + _SORTED, end - 1)) if _is_joint(frame, i)), None)
    return frozenset((at,)) if at is not None and _joins(frame, first, at, end) else frozenset()


def _is_joint(frame: Frame, at: int) -> bool:
    return frame.tokens.words[at] == _PAUSE or any(h.first == h.last == at for h in frame.of("and"))


def _joins(frame: Frame, first: int, at: int, end: int) -> bool:
    words = frame.tokens.words
    left, right = _sort(frame, at - 1), _sort(frame, at + 1)
    told = any(h.last == at - 1 for h in frame.of("concept"))
    alike = left == right or (not told and {left, right} <= _LOWER)
    if not left or not alike or any(_is_counted(frame, i) for i in (*range(first, at), at + 1)):
        return False
    if words[at] == _PAUSE and (told or left != _PARTICIPLE):
        return False  # "two arrested, stolen goods found"
    return _plural_behind(frame, at + 2, end)


def is_participle(frame: Frame, at: int) -> bool:
    """Say whether a word is a participle: "stolen", "armed"."""
    word, code = frame.tokens.words[at], frame.book.code
    told = deed_verbs(code).get(word) or happening_verbs(code).get(word)
    return ends_as_past(frame.tokens, at, code) or (told is not None and told[1] == "participle")


def _is_counted(frame: Frame, at: int) -> bool:
    """Say whether a word is a noun: in the plural, a known thing, or what befell somebody ("dead", no participle)."""
    word, book = frame.tokens.words[at], frame.book
    if word.endswith(book.plural) or word in book.stop | book.np_end:
        return True
    roles = {role for h in frame.of("concept") if h.first <= at <= h.last for role in roles_of(h.value)}
    return "thing" in roles or ("happening" in roles and not is_participle(frame, at))


def _sort(frame: Frame, at: int) -> str:
    """Return of which sort a word is: a participle, of a country, a name, or any other."""
    tokens = frame.tokens
    rules = grammar(frame.book.code)
    if tokens.kinds[at] != WORD or tokens.words[at] in frame.book.stop | frame.book.np_end:
        return ""
    if any(h.first == h.last == at for h in frame.of("entity")):
        return "entity"
    if tokens.capital(at):
        return "name"
    ends = rules is not None and tokens.words[at].endswith(rules.gerund_endings)
    return _PARTICIPLE if ends or is_participle(frame, at) else "other"


def _plural_behind(frame: Frame, first: int, end: int) -> bool:
    """Say whether a noun in the plural follows before any small word or mark."""
    tokens, book = frame.tokens, frame.book
    for i in range(first, min(first + _NOUN_REACH, end + 1)):
        if tokens.kinds[i] != WORD or tokens.words[i] in book.stop | book.np_end:
            return False
        if tokens.words[i].endswith(book.plural):
            return True
    return False


def suspended_words(frame: Frame, first: int, end: int) -> frozenset[int]:
    """Return the words whose second part stands behind the next one: "4,800 full- and part-time students"."""
    if not frame.book.head_last or not frame.of("and"):
        return frozenset()
    tokens, joining = frame.tokens, {h.first for h in frame.of("and")}
    open_ended = (i for i in range(first, end - 1) if tokens.words[i + 1] == "-" and i + 2 in joining)
    return frozenset(i for i in open_ended if tokens.glued(i) and not tokens.glued(i + 1))


def crew(frame: Frame, noun: int) -> int:
    """Return the people behind the noun that a hyphen ties to their number: a "five-person crew" is a crew of five."""
    if not frame.book.head_last or noun >= frame.sentence.last:
        return noun
    people = {h.first for h in frame.concepts("thing") if h.first == h.last and any(map(is_person, h.value))}
    return noun + 1 if {noun, noun + 1} <= people else noun


def is_verb_of_number(frame: Frame, first: int, end: int) -> bool:
    """Say whether a verb stands right behind a number, before its object: "a team of 12 searched the house".

    What befell so many may stand there before a day: "with 12 injured the day before".
    """
    book, words = frame.book, frame.tokens.words
    if not book.head_last or first >= end:
        return False
    if words[first + 1] not in book.determiner and words[first + 1] not in book.pronouns:
        return False
    if not ends_as_past(frame.tokens, first, book.code):
        return False
    return not any(h.first == first for h in frame.concepts("happening", "thing"))


def ends_as_several(frame: Frame, at: int) -> bool:
    """Say whether a word ends as a verb of several does; whatever goes with a noun in the plural ends like that one.

    An adverb does not: "deux seulement".
    """
    rules, word = grammar(frame.book.code), frame.tokens.words[at]
    if rules is None or not word.endswith(rules.several_endings) or frame.tokens.capital(at):
        return False
    return not word.endswith(rules.adverb_endings)
