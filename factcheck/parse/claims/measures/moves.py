"""What rises or falls, and by how much: "une hausse de 5 % des ventes", "wheat harvests fell by 50%"."""

from __future__ import annotations

from factcheck.model.named_concepts import MOVES
from factcheck.parse.claims.measures.signed import signed_way
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.verbs import verbs
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_OBJECT = 8  # tokens from a verb to the share that it moves something by: "reduce the risk of heart attacks by 20%"


def moves_by(frame: Frame, first: int, last: int, kind: str) -> bool:
    """Say whether something rises or falls by an amount: "a chuté de 50 %", "rose by $3", "rose 2%", "a 5% rise".

    kind  as in Claim. Right behind the verb only a percentage is a change: "cut 300 jobs" counts them.
    """
    if kind == "quantity":
        return count_moved_by(frame, first)
    first = _past_degree(frame, first)
    before = first - 1
    if kind not in ("percentage", "money") or before < frame.sentence.first:
        return False
    if (kind == "percentage" and way(frame, first, last)) or _moved_by(frame, first):
        return True
    linked = frame.tokens.words[before] in frame.book.np_of or any(h.last == before for h in frame.of("agent"))
    if kind == "money" and not linked:
        return False
    reach = 2 if linked else 1
    moved = [h for h in frame.concepts("act") if not MOVES.isdisjoint(h.value)]
    reckoned = {h.last: h.first for h in frame.of("over")}  # "une hausse annuelle de 3 %", "a monthly rise of 3%"
    if reckoned.get(first - reach) in {h.first for h in moved}:
        return True
    return any(h.last == first - reach or (kind == "percentage" and h.first == last + 1) for h in moved)


def _past_degree(frame: Frame, first: int) -> int:
    """Return where an amount begins with what only says how little or much it is: "grew just 2%", "que de 2 %"."""
    degrees = frame.of("degree")
    return min((h.first for h in degrees if h.last == first - 1), default=first) if degrees else first


def count_moved_by(frame: Frame, first: int) -> bool:
    """Say whether a number is by how many something rose or fell, by its verb: "a diminué de 16 000", "grew by 300"."""
    before = _past_degree(frame, first) - 1
    linked = frame.tokens.words[before] in frame.book.np_of or any(h.last == before for h in frame.of("agent"))
    return linked and any(v.last == before - 1 and not MOVES.isdisjoint(v.deeds) for v in verbs(frame))


def way(frame: Frame, first: int, last: int) -> frozenset[str]:
    """Return "rise" or "fall" where a word beside a share tells it: "closed up 6%", "ended 3% lower", "5% more pay".

    So does a sign: "(+8 %)". Who "prend 20 % du capital" takes a part of it, and rises by nothing.
    """
    if signed := signed_way(frame, first):
        return frozenset((signed,))
    behind = [h for h in frame.of("way_behind") if h.first == last + 1]
    return frozenset(h.value for h in behind or _ways_before(frame, first, last))


def tells_way(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether a word only tells which way something moves by a share: "le titre gagne 3 %" is no pay.

    Who "gagne 20 % de plus" than others is paid, and who "cède 20 % du terrain" sells.
    """
    cues = [h for h in _ways_before(frame, first, last) if h.first <= hit.first <= h.last]
    return bool(cues) and not any(h.first == last + 1 for h in frame.of("way_behind"))


def only_way(frame: Frame, done: frozenset[str], deed: Hit | None, share: Figure) -> frozenset[str]:
    """Return what is done by a share without what else its verb may say: who "cède 3 %" sells nothing."""
    return done & MOVES if deed is not None and tells_way(frame, deed, share.first, share.last) else done


def _ways_before(frame: Frame, first: int, last: int) -> list[Hit]:
    """Return the words before a share that tell its way, with or without "by": "slipped 3%", "avançait de 3 %".

    Of a share of something they tell none.
    """
    words, first = frame.tokens.words, _past_degree(frame, first)
    if last < frame.sentence.last and words[last + 1] in frame.book.np_of:
        return []
    linked = words[first - 1] in frame.book.np_of or any(h.last == first - 1 for h in frame.of("agent"))
    return [h for h in frame.of("way_before") if h.last in ((first - 1, first - 2) if linked else (first - 1,))]


def _moved_by(frame: Frame, first: int) -> bool:
    """Say whether a verb tells what moves before how far it does: "cut deaths by 27%", "a réduit sa dette de 3 %"."""
    by = any(h.last == first - 1 for h in frame.of("agent"))
    if not by and (frame.book.head_last or frame.tokens.words[first - 1] not in frame.book.np_of):
        return False
    verbs_told = (v for v in verbs(frame) if v.last < first - 1 and not MOVES.isdisjoint(v.deeds))
    last = max(verbs_told, key=lambda v: v.last, default=None)
    if last is None or first - last.last > _OBJECT:
        return False
    between = range(last.last + 1, first - 1)
    return (by or _is_known(frame, between)) and all(frame.tokens.kinds[i] == WORD for i in between)


def _is_known(frame: Frame, object_: range) -> bool:
    """Say whether what a verb moves is known, so that no "of" tells its size: not in "réduit un déficit de 3 %"."""
    words, book = frame.tokens.words, frame.book
    told = book.determiner - book.indefinite - book.np_of
    return bool(object_) and words[object_[0]] in told and all(words[i] not in book.indefinite for i in object_)


def moving(frame: Frame, act: Hit, first: int, last: int) -> Hit | None:
    """Return what moves by an amount, told behind both: "une hausse de 5 % des ventes", "a 5% rise in sales".

    Right behind stands what a verb moves so far, or what is so much lower: "réduit de 30 % le risque", "a 30% lower
    risk".
    """
    beside = act.first == last + 1 or act.last == first - 2
    if not beside or MOVES.isdisjoint(act.value):
        return None
    words, at = frame.tokens.words, max(act.last, last) + 1
    if at >= frame.sentence.last:
        return None
    if words[at] not in frame.book.np_of | _links(frame):
        where = any(h.last == at for h in frame.of("place_in"))  # "a chuté de 5 % aux États-Unis"
        if not (words[at] in frame.book.articles and not where if act.last < first else frame.book.head_last):
            return None
        at -= 1
    if words[at + 1] in frame.book.determiner:
        at += 1
    return noun_at(frame, at + 1)


@once
def _links(frame: Frame) -> frozenset[str]:
    """Return the words of a sentence that tie an amount to what it is one of: "of", "in"."""
    return frozenset(frame.tokens.words[h.first] for h in frame.of("amount_of"))


def noun_at(frame: Frame, at: int) -> Hit | None:
    """Return the measure or thing that a noun phrase names from a token on: the last of two in "wheat harvests"."""
    told = None
    for hit in frame.concepts("measure", "thing"):
        if told is not None and hit.last + 1 in frame.numbered:
            continue  # "340 kilograms of cocaine worth $12 million"
        if hit.first == at or (told is not None and frame.book.head_last and hit.first == told.last + 1):
            told = hit
    return told
