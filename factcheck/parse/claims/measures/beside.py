"""What stands beside an amount and is none of it: who tells it, what another figure is of, what is left out."""

from __future__ import annotations

from factcheck.model.named_concepts import EXTENTS, MOVES
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.concept_roles import concepts_by_role
from factcheck.parse.words.phrases import Hit

_MEMBER = 4  # tokens from a word of a member of a list to its figure: "president Andrej Kiska with 5 %"
_SEPARATORS = frozenset(",;(-–—")
_TOLD_BY = 2  # tokens from a verb of speech to its subject behind it


def of_next_member(frame: Frame, hit: Hit, last: int) -> bool:
    """Say whether a word behind a share is of the next member of a list: "Sol with 7 %, ex-president Ro with 5 %".

    So is what a figure behind a mark counts: "Sol (6 % – 13 seats)".
    """
    separated = frame.tokens.words[min(last + 1, frame.sentence.last)] in _SEPARATORS
    separated = separated or any(h.first == last + 1 for h in frame.of("and"))
    if hit.first <= last or not separated:
        return False
    counted = any(i in frame.occupied for i in range(last + 1, hit.first))
    return counted or any(i in frame.occupied for i in range(hit.last + 1, hit.last + 1 + _MEMBER))


def is_told_by(frame: Frame, hit: Hit, last: int) -> bool:
    """Say whether a thing behind an amount is who tells it: "$3bn, the company said", "a annoncé l'entreprise"."""
    if hit.first <= last or concepts_by_role([hit]).keys() != {"thing"}:
        return False
    return any(h.first == hit.last + 1 or 0 < hit.first - h.last <= _TOLD_BY for h in frame.of("says"))


def moves_next(frame: Frame, hit: Hit, last: int) -> bool:
    """Say whether a rise or fall behind an amount is that by another figure: "340 millions, en baisse de 35 %"."""
    if hit.first <= last + 1 or not {*hit.value} <= MOVES or "," not in frame.tokens.words[last + 1 : hit.first]:
        return False
    behind = hit.last + 1
    behind += behind <= frame.sentence.last and frame.tokens.words[behind] in frame.book.np_of
    return behind in frame.occupied


def leads_next(frame: Frame, hit: Hit, last: int) -> bool:
    """Say whether a noun behind an amount leads to the next figure: "51 % contre 49 %, avec une participation de 44 %".

    Right behind the "of" of an amount it is what there is so much of: "a 3% rise in profits of 40 million".
    """
    behind = hit.last + 1
    if hit.first <= last + 2 or behind >= frame.sentence.last or frame.tokens.words[behind] not in frame.book.np_of:
        return False
    return any(first == behind + 1 for first, _ in frame.figures) and "measure" in concepts_by_role([hit])


def is_others(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether a measure is told not to be that of an amount, or to be the extent that another one tells.

    Of "a rock of 840 metres in diameter 310 million kilometres away" the diameter is that of the rock.
    """
    if _left_out(frame, hit) or _is_of_figure(frame, hit, first, last) or _is_joined(frame, hit, last):
        return True
    told = hit.first - 1 - (frame.tokens.words[hit.first - 1] in frame.book.np_of)
    return not EXTENTS.isdisjoint(hit.value) and told in frame.occupied and not first <= told <= last


def _is_of_figure(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether a measure is told as part of another figure: "the 52-year-old took $3.2 million"."""
    return hit.first in frame.occupied and not first <= hit.first <= last and "measure" in concepts_by_role([hit])


def _is_joined(frame: Frame, hit: Hit, last: int) -> bool:
    """Say whether a noun stands beside an amount, and is none of it: "50 millions d'euros et des primes"."""
    words, noun = frame.tokens.words, hit.first
    if not last + 1 < noun - 1 or words[noun - 1] not in frame.book.determiner:
        return False
    return any(h.first == last + 1 and h.last == noun - 2 for h in frame.of("and"))


def _left_out(frame: Frame, hit: Hit) -> bool:
    """Say whether something is told not to be part of an amount, or a part only: "hors bonus", "including debt"."""
    if any(h.first <= hit.first <= h.last for h in frame.of("with_debt")):
        return True
    return any(h.last == hit.first - 1 for h in frame.of("left_out"))
