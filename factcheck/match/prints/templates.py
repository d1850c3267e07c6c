"""Sentences of one mould: "Police in Ashby arrested 6 people", "Police in Corley arrested 9 people".

Whoever fills in results by town, firm, court or club writes one sentence for each: where two differ in nothing but
their figures and a name, they are told of two bearers, and neither their figures nor their dates are one fact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from factcheck.match.likeness.sharing import is_own_name, one_named_thing
from factcheck.match.prints.masked import MASK, masked, unaccented
from factcheck.match.profiles.profile import Profile
from factcheck.model.claim import Claim, Slots
from factcheck.model.frozen import frozen
from factcheck.model.parsed import Parsed

# A mould has at least so many words besides the names, and all but this part of them are those of the other sentence.
_LEAST, _OTHER = 5, 0.2
# The first sentences of two texts that share no name may have so many other words: of a pool, of an ice rink. In a run
# of more texts the others tell whether the two are of one event.
_OTHER_OPENING = 0.4
_PAIR = 2
# So many sentences that claim something open a text.
OPENING = 5
# Words no longer than this go with a name: "de", "au", "the".
_SMALL = 3
# Names from this likeness on (0 to 100) may be one that is misspelt, or written in two ways.
_ALIKE = 70.0
_WORD = re.compile(rf"{MASK}|[^\W_]+(?:-[^\W_]+)*")
_Place = tuple[int, int, int]


@frozen
class Wording:
    """A sentence without its figures: its words and marks, and those of them that tell something and are in no name."""

    words: list[str]
    telling: frozenset[str]


class Templates:
    """Tells which sentences of two documents were made in one mould for two bearers, and which documents."""

    def __init__(self, parsed: Sequence[Parsed], claims: Sequence[Profile]) -> None:
        """Take the documents and claims in their order; a sentence is looked at when it is first asked for."""
        self._parsed = parsed
        self._texts: dict[_Place, str] = {}
        self._wordings: dict[str, Wording] = {}
        self._moulds: dict[tuple[str, str], bool] = {}
        self._bearers: dict[int, frozenset[str]] = {}
        self._known: dict[tuple[_Place, _Place], bool] = {}
        self._first: dict[int, dict[_Place, Profile]] = defaultdict(dict)
        for claim in claims:
            first = self._first[claim.document]
            if len(first) < OPENING:
                first.setdefault(_place(claim), claim)

    def of_two_texts(self, left: int, right: int) -> bool:
        """Say whether one of the sentences that one text opens with has its like, of another bearer, in the other.

        left, right  two texts that share no name. Of two places that the world knows one may lie in the other.
        """
        mine, theirs = tuple(self._first[left].values()), tuple(self._first[right].values())
        if any(self.of_two(a, b) for a in mine for b in theirs):
            return True
        if len(self._parsed) != _PAIR or not (mine and theirs and self._apart_by_name(mine[0], theirs[0])):
            return False
        if not all(any(map(is_own_name, self._named(first))) for first in (mine[0], theirs[0])):
            return False
        left_opening, right_opening = (self._read(self._text(_place(first))) for first in (mine[0], theirs[0]))
        return _of_one_mould(left_opening, right_opening, _OTHER_OPENING)

    def openings(self, left: int, right: int) -> tuple[Profile, Profile] | None:
        """Return a claim of the first sentence of each text where these two are of one mould and of two bearers."""
        mine, theirs = (next(iter(self._first[n].values()), None) for n in (left, right))
        return (mine, theirs) if mine is not None and theirs is not None and self.of_two(mine, theirs) else None

    def of_two(self, a: Profile, b: Profile) -> bool:
        """Say whether the sentences of two claims are of one mould and of two bearers."""
        left, right = _place(a), _place(b)
        if left[0] == right[0]:
            return False
        found = self._known.get((left, right))
        if found is None:
            found = self._apart_by_name(a, b)
            found = self._known[left, right] = found and self._of_one_mould(self._text(left), self._text(right))
        return found

    def _apart_by_name(self, a: Profile, b: Profile) -> bool:
        return _named_apart(a.claim.slots, b.claim.slots, self._named(a), self._named(b))

    def _named(self, claim: Profile) -> frozenset[str]:
        found = self._bearers.get(claim.number)
        if found is None:
            found = self._bearers[claim.number] = _bearers(claim.claim.slots)
        return found

    def _text(self, place: _Place) -> str:
        """Return a sentence with one mark for each figure."""
        found = self._texts.get(place)
        if found is None:
            found = self._texts[place] = masked(self._parsed[place[0]], *place[1:])
        return found

    def _of_one_mould(self, left: str, right: str) -> bool:
        """Say whether two masked sentences are of one mould; in lists of prices the same few meet again and again."""
        found = self._moulds.get((left, right))
        if found is None:
            found = self._moulds[left, right] = _of_one_mould(self._read(left), self._read(right))
        return found

    def _read(self, text: str) -> Wording:
        found = self._wordings.get(text)
        if found is None:
            found = self._wordings[text] = wording(text)
        return found


def _place(claim: Profile) -> _Place:
    """Return the document of a claim, and where its sentence begins and ends."""
    return claim.document, claim.claim.sentence_start, claim.claim.sentence_end


def wording(passage: str) -> Wording:
    """Return a sentence without its figures as it is laid beside others."""
    words = _WORD.findall(passage)
    return Wording(words, frozenset(w for w in words if len(w) > _SMALL and not w[0].isupper()))


def filled_in_for_two(a: Claim, b: Claim, left: Wording, right: Wording) -> bool:
    """Say whether two claims, given with their sentences, are of one mould and of two bearers."""
    return _named_apart(a.slots, b.slots, _bearers(a.slots), _bearers(b.slots)) and _of_one_mould(left, right)


def _named_apart(a: Slots, b: Slots, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether two sentences have each a name that the other has not, and that is of no one bearer.

    mine, theirs  their names, as `_bearers` gives them.

    Who cites two agencies, or two mayors, in the same words has one event told by two. One bridge that two builders
    are said to have opened is one bridge; "Ida Kern" and "Mayor Kern" may be one.
    """
    own, other = mine - theirs, theirs - mine
    if not (own and other) or "media" in (a.speaker_kind, b.speaker_kind) or one_named_thing(a, b):
        return False
    if not (own.isdisjoint(b.regions) and other.isdisjoint(a.regions)):
        return False
    ends = tuple(f" {_bare(name)}" for name in mine & theirs)
    return not any(name.endswith(ends) for name in own | other)


def _bearers(slots: Slots) -> frozenset[str]:
    """Return the names of a sentence, without that of who only says what it tells; a town counts its own dead."""
    said = [f" {_bare(who)}" for who in slots.speaker - slots.places]
    names = filter(None, (*slots.names, slots.opener))
    return frozenset(name for name in names if not any(who.endswith(f" {_bare(name)}") for who in said))


def _bare(name: str) -> str:
    return name.removeprefix("n:")


def _of_one_mould(a: Wording, b: Wording, most: float = _OTHER) -> bool:
    """Say whether two sentences are the same but for names, none of which may be that of the other sentence.

    most  how many words may be others, for one that is the same; more than usual, also beside a name in its place.
    """
    left, right = a.words, b.words
    foreign = max(len(a.telling.difference(right)), len(b.telling.difference(left)))
    if foreign > most * min(len(left), len(right)):
        return False  # most pairs: told before their words are laid side by side
    from difflib import SequenceMatcher  # few runs come here

    names, same, other = 0, 0, 0
    for tag, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        mine, theirs = left[i:j], right[k:m]
        if tag == "equal":
            same += j - i
            continue
        called = [_names_in(mine), _names_in(theirs)]
        told = [sum(map(_tells, words)) for words in (mine, theirs)]
        beside = [n - len(found) for n, found in zip(told, called, strict=True)]
        if not all(called) or (any(beside) and most == _OTHER):
            other += max(told)
        elif _may_be_one(*called):
            return False
        else:
            names, other = names + 1, other + max(beside)
    return names > 0 and same >= _LEAST and other <= most * same


def _names_in(words: Sequence[str]) -> list[str]:
    """Return the words of a part of a sentence that are of names."""
    return [w for w in words if _tells(w) and w[0].isupper()]


def _tells(word: str) -> bool:
    return len(word) > _SMALL or (len(word) > 1 and word.isupper())


def _may_be_one(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether two names may be one: a word of theirs is shared or misspelt, or made of the other's initials."""
    from rapidfuzz import fuzz  # as few

    parts = ([part for w in words if _tells(w) for part in w.split("-") if part] for words in (left, right))
    mine, theirs = ([unaccented(part.casefold()) for part in words] for words in parts)
    if any(fuzz.ratio(x, y) >= _ALIKE for x in mine for y in theirs):
        return True
    return any("".join(w[0] for w in one) in other for one, other in ((mine, theirs), (theirs, mine)))
