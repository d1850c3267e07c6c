"""The noun that an amount is told of: the one before it, or the subject of the verb that leads to it."""

from __future__ import annotations

from factcheck.parse.claims.measures.movers import noun_between
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.words.concept_roles import deeds
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.tokens import WORD

_REACH = 5  # tokens from an amount to the word that leads to it
_AGENT = 8  # tokens from "by" to the amount: "évalués par la chambre de commerce à"
# What is done to a building for a price, how far before the sum, and what that sum is.
_MADE, _MADE_FOR = frozenset({"build", "renovate", "rebuilt", "enlarge", "restore"}), 6
PRICE = frozenset({"price"})
_ESTIMATE = frozenset({"forecast"})
_BREAKS = frozenset(",;:()")
_LONGEST = 3  # words of a noun phrase without small ones: "le salaire annuel net"


def head_before(frame: Frame, first: int, kind: str) -> str:
    """Return the noun that an amount is one of, "" where no word leads to the amount; see `head_at`."""
    at = head_at(frame, first, kind)
    return "" if at is None else frame.tokens.words[at]


def deed_priced(frame: Frame, first: int) -> frozenset[str]:
    """Return the deed that an amount is the price of, as its noun names it: "le rachat est estimé à 14 millions"."""
    at = head_at(frame, first, "money")
    return deeds(next((h for h in frame.concepts("act") if h.first == at), None))


def is_priced(frame: Frame, first: int, befell: frozenset[str]) -> bool:
    """Say whether a sum is what something was made for, or is put at: "rebuilt for £16m", "la halle est estimée à".

    What befell the thing tells what the sum is of, and it has no price: "le butin est estimé à".
    """
    before = [h for h in frame.concepts("act", "happening") if h.last < first <= h.last + _MADE_FOR]
    if any(h.last == first - 1 for h in frame.of("price_of")):
        return any(not _MADE.isdisjoint(h.value) and frame.same_clause(h, first, first) for h in before)
    linked = {h.first for h in frame.of("level_at") if h.last == first - 1 and not befell}
    return any({*h.value} <= _ESTIMATE and h.last + 1 in linked for h in before)


def head_at(frame: Frame, first: int, kind: str) -> int | None:
    """Return the token of the noun that an amount is one of, or None where no word leads to the amount.

    kind  as in Claim.

    Of "un coût estimé à 3 milliards" and "le coût est estimé à 3 milliards" it is the cost: whatever is told in money
    is estimated, set or put at a sum. What takes two hours is the deed itself: "a attendu deux heures".
    """
    at = word_before(frame, first)
    if at is None or kind == "duration":
        return at
    if _is_led(frame, at):
        noun = noun_between(frame, frame.clause_begin(at), at)
        return at if noun is None else noun
    return at if frame.book.head_last else _opening(frame, at)


def agent_begins(frame: Frame, first: int) -> int:
    """Return where the agent of a passive begins that stands right before an amount; without one, that token.

    What is said of "5 millions" is said of "par l'assureur à 5 millions", and stands before those words: "les dégâts
    sont évalués par l'assureur à 5 millions", "a loss put by analysts at $5m".
    """
    words = frame.tokens.words
    cue = max(
        (h for h in frame.of("agent") if first - _AGENT <= h.first < first - 2), key=lambda h: h.first, default=None
    )
    if cue is None or cue.first <= frame.sentence.first or frame.book.stop.isdisjoint(words[first - 1 : first + 1]):
        return first
    between = range(cue.last + 1, first)
    if not _BREAKS.isdisjoint(words[cue.last + 1 : first]) or not frame.numbered.isdisjoint(between):
        return first
    given = any(h.last == cue.first - 1 for h in frame.of("given"))
    return cue.first if given or _is_led(frame, cue.first - 1) else first


def word_before(frame: Frame, first: int) -> int | None:
    """Return the content word right before an amount, past small ones ("à un coût de 3 milliards")."""
    words, kinds = frame.tokens.words, frame.tokens.kinds
    for i in range(first - 1, max(frame.sentence.first, first - _REACH) - 1, -1):
        if kinds[i] != WORD or words[i] == "\n":
            return None
        if words[i] not in frame.book.stop:
            return i
    return None


def _is_led(frame: Frame, at: int) -> bool:
    """Say whether a word is the verb of its clause, as what stands before it shows: "a été fixé", "s'élève"."""
    rules, words = grammar(frame.book.code), frame.tokens.words
    if rules is None:
        return False
    before = at - 1
    while before > frame.sentence.first and (
        words[before] in rules.adverbs or words[before].endswith(rules.adverb_endings)
    ):
        before -= 1
    helps = words[before] in rules.helpers or words[before] in rules.reflexives
    return before >= frame.sentence.first and helps


def _opening(frame: Frame, at: int) -> int:
    """Return the word that opens the noun phrase which ends with a word, where an article shows that it is one.

    Behind an "of" stands what the noun before it is of: "le col de Lorme passe à", "le budget de la commune atteint".
    """
    words, kinds, book = frame.tokens.words, frame.tokens.kinds, frame.book
    i, far = at, max(frame.sentence.first, at - _LONGEST)
    while i > far:
        if kinds[i] != WORD or words[i] == "\n" or words[i] in book.stop:
            return at
        if words[i - 1] in book.np_of or (words[i - 1] in book.determiner and words[i - 2] in book.np_of):
            i -= 1 if words[i - 1] in book.np_of else 2
            far = max(frame.sentence.first, i - 1 - _LONGEST)
        elif words[i - 1] in book.determiner:
            return i
        i -= 1
    return at
