"""Lives in the run of a sentence: "Peter Halloran was born in Cork in 1950 and died in 2001" tells an age as well."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.parse.claims.ages.lives import BORN, DEAD, age_between, may_live
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.participants import fronted_by
from factcheck.parse.clauses.parties import parties, words_of

Dated = tuple[Figure, Claim]
_DASHES = frozenset(";-–—")  # between the birth and the death of one life in brackets
_PARTING = _DASHES | {","}


def told_life(seen: SentenceFigures, listed: Iterable[Dated]) -> Dated | None:
    """Return the age that the claims of a sentence give one life, at both dates, with the claim of its birth, or None.

    "Peter Halloran was born in Cork in 1950 and died in 2001": whoever says that he lived to be 60 contradicts it.
    """
    found = _told_ends(listed)
    if found is None:
        return None
    (born, mine), (dead, theirs) = found
    one = mine.slots.subject == theirs.slots.subject and mine.slots.subject
    same = one and mine.stance == theirs.stance
    whole = same and (_joined(seen, born, dead, _DASHES) or _named_between(seen, found) or goes_on(seen, born, dead))
    age = age_between(born, dead) if whole else None
    return None if age is None else (age, mine)


def _named_between(seen: SentenceFigures, ends: tuple[Dated, Dated]) -> bool:
    """Say whether the one who is born and dies is named between both dates: "Born in 1931, the poet Ida Kern died"."""
    (born, mine), (dead, _) = ends
    between = (h for h in may_live(seen) if born.last < h.first < dead.first)
    return any(parties([h]) == mine.slots.subject for h in between)


def goes_on(seen: SentenceFigures, first: Figure, last: Figure) -> bool:
    """Say whether what stands between two dates names nobody and nothing anew: not "and her husband died in".

    A comma may part an apposition from its noun, so behind commas only the last noun counts.
    """
    words, between = seen.tokens.words, range(first.last + 1, last.first)
    commas = [i for i in between if words[i] == ","]
    opened = {h.last for h in seen.frame.of("clause_start")} | seen.links | set(commas[-1:])
    named = {h.first for h in may_live(seen)}
    behind = [i + 1 for i in between if i in opened or words[i] == ";"]
    return not any(words[i] in seen.book.determiner or i in named for i in behind if i < last.first)


def _told_ends(listed: Iterable[Dated]) -> tuple[Dated, Dated] | None:
    """Return the only birth and the only death that a sentence dates, in this order, or None."""
    dates = [(f, c) for f, c in listed if c.kind == "date" and c.when is not None and c.when.bound is None]
    born = [x for x in dates if x[1].slots.happening == {BORN}]
    dead = [x for x in dates if x[1].slots.happening == {DEAD}]
    if len(born) != 1 or len(dead) != 1 or born[0][0].last >= dead[0][0].first:
        return None
    return born[0], dead[0]


def with_one_life(seen: SentenceFigures, listed: Iterable[Dated]) -> dict[str, Claim]:
    """Return by id the birth and the death of one person that an "and" joins, with the person whose they are.

    The town between them did not die: "Ida Kern, née en 1911 à Dinan et morte en 1988 à Nice". Whom a sentence tells
    of behind both is born as well: "Né en 1911 à Dinan et mort en 1988, Jan Kern est un peintre".
    """
    found = _told_ends(listed)
    if found is None:
        return {}
    (born, mine), (dead, theirs) = found
    if not _joined(seen, born, dead):
        return {}
    who, label = mine.slots.subject, mine.subject
    if not who:
        person = fronted_by(seen.frame, may_live(seen), born.first, dead.last)
        if person is None:
            return {}
        who, label = parties([person]), words_of(seen.frame, person)
    return {c.id: _of_person(c, who, label) for c in (mine, theirs)}


def _of_person(claim: Claim, who: frozenset[str], label: str | None) -> Claim:
    slots = claim.slots
    return replace(claim, subject=label, slots=replace(slots, subject=who, object=slots.object - who))


def _joined(seen: SentenceFigures, born: Figure, dead: Figure, marks: frozenset[str] = _PARTING) -> bool:
    """Say whether the word of a death stands right behind an "and" or a mark that ends what is told of a birth."""
    told = [h for h in seen.frame.concepts("happening") if DEAD in h.value and born.last < h.first < dead.first]
    links = seen.links | {i for i in range(born.last + 1, dead.first) if seen.tokens.words[i] in marks}
    return len({h.last for h in told}) == 1 and any(h.first - 1 in links for h in told)
