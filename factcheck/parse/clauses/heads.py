"""The head of a noun phrase: which of its words is the noun that a number counts."""

from __future__ import annotations

from factcheck.language.concepts import roles_of
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.modifiers import is_participle
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrasebook import Phrasebook
from factcheck.parse.words.phrases import Hit

_ACT = frozenset({"act"})
_MODIFIED = 4  # a participle and up to three words that end in the noun


def head_of(frame: Frame, content: list[int], hits: tuple[Hit, ...], *, several: bool) -> int:
    """Return the head noun: the first noun in French, in English the last before a participle or preposition.

    A known noun is the head of what stands before the first "de": "six belles maisons", but "six voix d'élus".
    """
    words, book = frame.tokens.words, frame.book
    others = {i for h in hits if h.kind in ("entity", "scope_left") for i in range(h.first, h.last + 1)}
    nouns = [i for i in content if i not in others] or content  # "1 500 premiers soldats"
    told = [h for h in hits if h.kind == "concept" and h.first in nouns and not _only_act(h)]
    if book.head_last:
        nouns = [i for i in nouns if not _opens_compound(frame, i, nouns)]
        told = [h for h in told if h.first in nouns]
        behind = _behind_participle(frame, told, nouns) if several and told else None
        if behind is not None:
            return behind
        known = {h.first: _noun_of(h, book, words) for h in hits if h.kind == "concept" and _is_thing(h)}
        if not told or _is_verb_of_unknown(told[0], nouns, words, book):
            return _past_kinds(book, words, nouns, _unknown_head(words, nouns, book.plural))
        known = {i: last for i, last in known.items() if not _is_verb(frame, i)}
        head = _past_kinds(book, words, nouns, _last_of_compound(told[0], known))
        return head + 1 if several and head + 1 in nouns and _names_more(words, head, book.plural) else head
    counted = [h.first for h in told]
    nouns = [i for i in nouns if words[i] not in book.epithet] or nouns  # "quatre principaux fournisseurs"
    nouns = nouns[1:] if len(nouns) > 1 and _is_adverb(frame, nouns[0]) else nouns
    ends = book.np_of | book.indefinite  # "pour la première fois une femme"
    link = next((i for i in range(nouns[0], nouns[-1]) if words[i] in ends), nouns[-1] + 1)
    things = [h.first for h in hits if h.kind == "concept" and "thing" in roles_of(h.value)]
    return counted[0] if counted and counted[0] < link and counted[0] in things else nouns[0]


def _only_act(hit: Hit) -> bool:
    """Say whether a word says a deed and nothing that can be counted: "58 confirmed lives" counts lives."""
    return roles_of(hit.value) <= _ACT


def _behind_participle(frame: Frame, told: list[Hit], nouns: list[int]) -> int | None:
    """Return the noun in the plural that a participle before it tells of: "73 stolen deposit boxes"; None for none."""
    words, plural, first = frame.tokens.words, frame.book.plural, told[0]
    if (
        first.first != nouns[0]
        or first.first != first.last
        or _is_thing(first)
        or not is_participle(frame, first.first)
    ):
        return None
    if any(h.first == first.last + 1 for h in told):
        return None
    return next((i for i in nouns[1:_MODIFIED] if words[i].endswith(plural)), None)


def _opens_compound(frame: Frame, at: int, nouns: list[int]) -> bool:
    """Say whether a hyphen ties a word to the next of a phrase: 12 "diesel-powered" submarines are no diesel."""
    tokens = frame.tokens
    return at + 2 in nouns and tokens.words[at + 1] == "-" and tokens.glued(at) and tokens.glued(at + 1)


def _is_verb(frame: Frame, at: int) -> bool:
    """Say whether a word that may also tell a deed is the verb of those counted: "ten firms employ"."""
    words, plural = frame.tokens.words, frame.book.plural
    acts = any(h.first == h.last == at for h in frame.concepts("act"))
    if not acts or at == frame.sentence.first or words[at].endswith(plural):
        return False
    return words[at - 1].endswith(plural) or looks_back(frame.tokens, at, frame.book.code)


def _is_thing(hit: Hit) -> bool:
    """Say whether a word tells what can be counted, whatever deed it may tell as well."""
    return {"thing"} <= roles_of(hit.value) <= {"thing", "act"}


def _last_of_compound(counted: Hit, things: dict[int, int]) -> int:
    """Return the last of known things that stand side by side: three "pirate ships" are ships.

    things  where the noun of each ends, by where it begins.
    """
    head = things.get(counted.first, counted.first)
    while head + 1 in things:
        head = things[head + 1]
    return head


def _names_more(words: list[str], head: int, plural: tuple[str, ...]) -> bool:
    """Say whether a plural right behind a known noun in the singular is what is counted: 10 "shell casings"."""
    return words[head + 1].endswith(plural[:1]) and not words[head].endswith(plural)


def _noun_of(hit: Hit, book: Phrasebook, words: list[str]) -> int:
    """Return the noun of a known thing of several words: of "police officers" the last, not of "members of staff"."""
    inner = range(hit.first, hit.last + 1)
    return hit.first if any(words[i] in book.np_of or words[i] in book.stop for i in inner) else hit.last


def _unknown_head(words: list[str], nouns: list[int], plural: tuple[str, ...]) -> int:
    """Return the first noun in the plural, behind which a verb may follow ("two joggers hid"), else the second word.

    No plural ends in a double letter: "210 glass beads" are beads.
    """
    several = (i for i in nouns[:3] if words[i].endswith(plural) and words[i][-1] != words[i][-2:-1])
    return next(several, nouns[min(len(nouns), 2) - 1])


def _is_verb_of_unknown(told: Hit, nouns: list[int], words: list[str], book: Phrasebook) -> bool:
    """Say whether what is told is no noun, and an unknown one stands in the plural before it: "18 climbers injured"."""
    before = told.first - 1
    if before not in nouns or "thing" in roles_of(told.value) or words[told.first].endswith(book.plural):
        return False
    return words[before].endswith(book.plural) and not words[before].endswith(book.singular)


def _past_kinds(book: Phrasebook, words: list[str], nouns: list[int], head: int) -> int:
    """Return the plural behind a noun that only looks like one, and says of which kind it is: "12 gas stations"."""
    while head + 1 in nouns and words[head + 1].endswith(book.plural):
        if not words[head].endswith(book.singular) and words[head] not in book.epithet:
            break
        head += 1
    return head


def _is_adverb(frame: Frame, index: int) -> bool:
    """Say whether a word in the singular before one in the plural is an adverb: "40 grièvement blessés"."""
    words, rules = frame.tokens.words, grammar(frame.book.code)
    if rules is None or not words[index].endswith(rules.adverb_endings) or index >= frame.sentence.last:
        return False
    return words[index + 1].endswith(frame.book.plural)
