"""What a statement is about: deeds, things, participants and words in a run of tokens behind a verb or before it."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache, lru_cache

from factcheck.language.concepts import broader, concepts, opposites
from factcheck.language.schema import load_language
from factcheck.model.frozen import frozen
from factcheck.parse.clauses.clauses import Frame, named_tokens
from factcheck.parse.clauses.parties import parties
from factcheck.parse.words.concept_roles import STEM, of_role, telling
from factcheck.parse.words.phrasebook import phrasebook
from factcheck.parse.words.phrases import Hit, covered
from factcheck.parse.words.tokens import WORD

# Nothing is told by these alone: where, and of what office.
_NO_TOPIC = frozenset({"country", "region", "city", "official", "president", "prime-minister", "party-member-state"})
STANCES = frozenset({"confirm", "deny", "accuse"})
_NOTHING: frozenset[str] = frozenset()
_SHORT = 4  # letters of a word that tells what is spoken of
_TIME = ("month", "weekday", "weekday_abbr", "season", "part")


@frozen
class About:
    """What a statement is about.

    deeds  concepts of what is done, with those that contain them. things  with what, with those that contain them;
    named  the things as they are told. actors  entities and names. words  stems of what no concept knows;
    said   stems of all that tells what it is, as it is written. head  the first of them, or "".
    origins  whose it is, by an adjective ("the Australian regulator"). last  the last token.
    """

    deeds: frozenset[str]
    things: frozenset[str]
    named: frozenset[str]
    actors: tuple[Hit, ...]
    words: frozenset[str]
    said: frozenset[str]
    head: str
    origins: frozenset[str]
    last: int

    @property
    def others(self) -> frozenset[str]:
        """The parties and names it is done to, with or for."""
        return parties(self.actors)

    @property
    def told(self) -> bool:
        """Whether anything tells what it is about."""
        return bool(self.things or self.actors or self.words)


def about(frame: Frame, start: int, last: int) -> About:
    """Return what is told in the tokens from start to last, both included."""
    known = _within(frame.of("concept"), start, last)
    entities, unlisted = _within(frame.of("entity"), start, last), _within(frame.of("name"), start, last)
    things = list(map(_things, known))
    named = _NOTHING.union(*things)
    deeds = wider(_NOTHING.union(*[of_role(h, "act", "happening") for h in known]))
    actors = tuple(sorted([*unlisted, *(h for h in entities if not h.value.adjective)]))
    passed = covered((*entities, *unlisted, *_within(frame.of("says"), start, last)))
    passed |= covered(h for h, told in zip(known, things, strict=True) if not told)
    said = _telling(frame, start, last, passed)
    listed = covered(known)
    words = frozenset(_stem(frame, i) for i in said if i not in listed)
    head = _stem(frame, said[0]) if said else ""
    stems = frozenset(_stem(frame, i) for i in said)
    origins = parties(h for h in entities if h.value.adjective)
    return About(deeds, _wider_things(named), telling(named) - _NO_TOPIC, actors, words, stems, head, origins, last)


def telling_words(frame: Frame, start: int, last: int) -> frozenset[str]:
    """Return the stems of the words from start to last that tell something, deeds among them, but no names."""
    return frozenset(_stem(frame, i) for i in _telling(frame, start, last, named_tokens(frame)))


def _things(hit: Hit) -> frozenset[str]:
    """Return the things of a phrase, and the measures ("a pension reform"), unless it is a deed as well ("sale")."""
    deed = bool(of_role(hit, "act", "happening"))
    return of_role(hit, "thing") if deed else of_role(hit, "thing", "measure")


def _within(hits: list[Hit], start: int, last: int) -> list[Hit]:
    return [h for h in hits if start <= h.first and h.last <= last]


def _telling(frame: Frame, start: int, last: int, passed: Set[int]) -> list[int]:
    """Return the words that tell what is spoken of: no small word, no day, no word for how it is done."""
    words, kinds, book = frame.tokens.words, frame.tokens.kinds, frame.book
    small, manner = _small(book.code), _manner(book.code)
    return [
        i
        for i in range(start, last + 1)
        if i not in passed
        and kinds[i] == WORD
        and len(words[i]) >= _SHORT
        and words[i] not in small
        and not words[i].endswith(manner)
    ]


def _stem(frame: Frame, at: int) -> str:
    return frame.tokens.words[at][:STEM]


@cache
def _small(code: str) -> frozenset[str]:
    book, words = phrasebook(code), load_language(code).words
    return book.stop.union(book.np_end, *(words.get(name, ()) for name in _TIME))


@cache
def _manner(code: str) -> tuple[str, ...]:
    return tuple(load_language(code).listed("adverb_endings"))


@lru_cache(maxsize=65_536)
def _wider_things(things: frozenset[str]) -> frozenset[str]:
    """Return things with what they are kinds of ("missile" is a weapon), without those that tell nothing."""
    return telling(things.union(*map(broader, things))) - _NO_TOPIC


@lru_cache(maxsize=65_536)
def wider(deeds: Sequence[str] | frozenset[str]) -> frozenset[str]:
    """Return deeds with those that contain them and those that go by the same words, without those of STANCES."""
    kin = frozenset(k for d in deeds for k in concepts()[d].kin)
    return kin.union(deeds, *map(broader, deeds)) - STANCES


@lru_cache(maxsize=65_536)
def ruled_out(deeds: Sequence[str] | frozenset[str]) -> frozenset[str]:
    """Return the deeds that nobody does together with one of some deeds."""
    return _NOTHING.union(*(opposites().get(d, frozenset()) for d in deeds))
