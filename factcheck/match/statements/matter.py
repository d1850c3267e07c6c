"""Whether two statements speak of one matter and of one party, by concepts across languages and by words within one."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.statement import AND, BODY, WHICH, Statement

# Things that are told by what they are about: "the law on hunting" is not "the law on pensions".
_BLANKS = frozenset({"treaty", "contract", "law", "article", "document", "company", "product", "building", "site"})


def one_matter(left: Statement, right: Statement) -> bool:
    """Say whether two statements are about one thing.

    A thing that both name settles it, unless it is one of _BLANKS, which take what is said of them beside; then what no
    concept knows decides, within one language; and where neither names a thing at all, whom it was done to.
    """
    if not fit(left.origins, right.origins):
        return False
    if (left.named - _BLANKS) & right.things or (right.named - _BLANKS) & left.things:
        return True
    if left.named - _BLANKS and right.named - _BLANKS:
        return False
    if left.lang == right.lang and left.words and right.words:
        return 2 * len(left.words & right.words) >= min(len(left.words), len(right.words))
    if left.named & right.named:
        return True
    bare = not (left.named or right.named or left.words or right.words)
    return bare and (same_parties(left.others, right.others) or bool(left.deeds & right.deeds))


def in_like_words(left: Statement, right: Statement, *, head: bool = True) -> bool:
    """Say whether two statements of one language name what they are about alike.

    Scooters and bikes are both vehicles: where one text forbids what the other allows, that is not enough.
    head  the same first word will do, and without it nearly all words must be the same: "a school near the tower" is
          no tower. Of what binds the first word is but who is bound: "oblige les éleveurs à …".
    """
    if left.lang != right.lang or not left.said or not right.said or (head and left.head == right.head):
        return True
    size = max(len(left.said), len(right.said)) if head else min(len(left.said), len(right.said))
    return 3 * len(left.said & right.said) >= 2 * size


def same_doers(left: Statement, right: Statement) -> bool:
    """Say whether one party does what two statements tell, or, where one names none, both tell it of the same words.

    "The reform was rejected" names nobody: then all that it is told of must be told alike.
    """
    if left.agents and right.agents:
        return same_parties(left.agents, right.agents, all_of_one=True)
    if left.lang != right.lang or not left.head or left.head != right.head:
        return False
    return 3 * len(left.said & right.said) >= 2 * max(len(left.said), len(right.said)) and left.others == right.others


def fit(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two sets do not differ: they share something, or one of them says nothing."""
    return not left or not right or same_parties(left, right)


def same_parties(left: frozenset[str], right: frozenset[str], *, all_of_one: bool = False) -> bool:
    """Say whether two sets share a party; or whether all parties of the one are among those of the other.

    "Vidal" is short for "Marc Vidal", and "the court" for the court of any town; no set without a party shares one.
    """
    if not left or not right:
        return False
    left, right = _in_full(left), _in_full(right)
    if not all_of_one:
        return any(_same(a, b) for a in left for b in right)
    return _within(left, right) or _within(right, left)


def all_same(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two sets hold the same parties: "neither of them has signed" is not said of the one that has."""
    left, right = _in_full(left), _in_full(right)
    return _within(left, right) and _within(right, left)


def _in_full(names: frozenset[str]) -> frozenset[str]:
    """Return parties without the short names of those that are named in full: two Sardes are not one."""
    full = [name for name in names if name[:2] == "n:" and " " in name]
    return names - {"n:" + word for name in full for word in name[2:].split()}


def _within(left: Iterable[str], right: Iterable[str]) -> bool:
    return all(any(_same(a, b) for b in right) for a in left)


def _same(left: str, right: str) -> bool:
    if left == right:
        return True
    if left.startswith(BODY) and right.startswith(BODY):
        (kind, which), (other, where) = _parts(left), _parts(right)
        return kind == other and (not which or not where or which <= where or where <= which)
    if left[:2] == right[:2] == "n:":
        ours, theirs = left[2:].split(), right[2:].split()
        return ours[-1] == theirs[-1] and 1 in (len(ours), len(theirs))
    return False


def _parts(body: str) -> tuple[str, frozenset[str]]:
    kind, _, which = body.removeprefix(BODY).partition(WHICH)
    return kind, frozenset(which.split(AND)) if which else frozenset()
