"""Clause reading: what surrounds a mention in its sentence, by distance and by clause boundary.

No parser of syntax stands behind this. Every question has the shape "the nearest X to the left or right,
where a comma costs a little, a new clause more and another figure most": the same measure for all fields,
and one that can be shown to a reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from itertools import accumulate, repeat
from typing import Any, Concatenate, ParamSpec, TypeVar

from factcheck.language.knowledge import concepts, roles_of
from factcheck.model.frozen import frozen
from factcheck.parse.names import names
from factcheck.parse.phrases import Hit, Phrasebook
from factcheck.parse.sentences import Sentence
from factcheck.parse.survey import Survey
from factcheck.parse.tense import foretold
from factcheck.parse.tokens import WORD, Tokens

P = ParamSpec("P")
T = TypeVar("T")

# What crossing a boundary costs, in tokens of distance. Tried on labelled news: only the order matters.
COMMA, CLAUSE, FIGURE = 3, 6, 4
_QUOTES, _CLOSING = frozenset('«“„"'), frozenset('»”“"')
_STRONG = frozenset(";:–—()")
_CROSSING = {",": COMMA, **dict.fromkeys(_STRONG, CLAUSE)}


@dataclass(slots=True)
class Frame:
    """One sentence with all that was found in it, ready for questions.

    hits   every cue, concept, entity and name by place. costs  running cost of boundaries up to each token.
    by_kind, by_roles  hits as they were asked for. named  its entities, then its names.
    occupied  the tokens of its figures and dates; numbered  those without ranks ("un premier bilan").
    answers  what was asked of it before; see `once`.
    """

    tokens: Tokens
    sentence: Sentence
    book: Phrasebook
    hits: list[Hit]
    by_kind: dict[str, list[Hit]] = field(default_factory=dict)
    costs: list[int] = field(default_factory=list)
    by_roles: dict[tuple[str, ...], list[Hit]] = field(default_factory=dict)
    occupied: frozenset[int] = frozenset()
    numbered: frozenset[int] = frozenset()
    named: list[Hit] = field(default_factory=list)
    answers: dict[object, Any] = field(default_factory=dict)

    def of(self, kind: str) -> list[Hit]:
        """Return the hits of one kind, by place."""
        return self.by_kind.get(kind, [])

    def concepts(self, *roles: str) -> list[Hit]:
        """Return the hits that have a concept of one of some roles, by place."""
        found = self.by_roles.get(roles)
        if found is None:
            if not self.by_roles:
                self._sort_by_role()
            if len(roles) > 1:
                self.by_roles[roles] = [h for h in self.of("concept") if not roles_of(h.value).isdisjoint(roles)]
            found = self.by_roles.get(roles, [])
        return found

    def _sort_by_role(self) -> None:
        for hit in self.of("concept"):
            for role in roles_of(hit.value):
                self.by_roles.setdefault((role,), []).append(hit)

    def cost(self, hit: Hit, first: int, last: int) -> int:
        """Return how far a hit is from the tokens [first, last]: tokens between, and boundaries crossed."""
        base = self.sentence.first
        if hit.last < first:  # the tokens' own beginning is no boundary
            return first - hit.last + self.costs[first - 1 - base] - self.costs[hit.last - base]
        if hit.first > last:
            return hit.first - last + self.costs[hit.first - base] - self.costs[last - base]
        return 0

    def same_clause(self, hit: Hit, first: int, last: int) -> bool:
        """Say whether no comma, other mark or beginning of a clause stands between a hit and the tokens."""
        start, stop = (hit.last + 1, first) if hit.last < first else (last + 1, hit.first)
        words = self.tokens.words
        if any(words[i] == "," or words[i] in _STRONG for i in range(start, stop)):
            return False
        return not any(start <= h.first < stop for h in self.of("clause_start"))

    def nearest(
        self, hits: Iterable[Hit], first: int, last: int, limit: int, accept: Callable[[Hit], bool] | None = None
    ) -> Hit | None:
        """Return the cheapest hit within a limit, the left one of two equal ones; None if there is none.

        Every field of every claim asks: so tokens alone are counted first, and `accept` is asked last.
        """
        best, best_cost = None, limit + 1
        for hit in hits:
            if first - hit.last >= best_cost or hit.first - last >= best_cost:
                continue
            cost = self.cost(hit, first, last)
            if cost < best_cost and (accept is None or accept(hit)):
                best, best_cost = hit, cost
        return best


def once(ask: Callable[Concatenate[Frame, P], T]) -> Callable[Concatenate[Frame, P], T]:
    """Have a frame asked one thing once, however many of its figures and verbs want to know; nobody changes it."""

    @wraps(ask)
    def answer(frame: Frame, /, *args: P.args, **kwargs: P.kwargs) -> T:
        question = (ask, args)
        if question not in frame.answers:
            frame.answers[question] = ask(frame, *args, **kwargs)
        found: T = frame.answers[question]
        return found

    return answer


@once
def named_tokens(frame: Frame) -> frozenset[int]:
    """Return the tokens of all entities and names of a sentence."""
    return frozenset(i for h in frame.named for i in range(h.first, h.last + 1))


def read_sentence(
    survey: Survey,
    sentence: Sentence,
    figures: Sequence[tuple[int, int]] = (),
    occupied: frozenset[int] = frozenset(),
) -> Frame:
    """Return the frame of a sentence.

    figures  the token spans of its numeric mentions. occupied  all tokens of its figures and dates.
    """
    tokens, book, first, last = survey.tokens, survey.book, sentence.first, sentence.last
    hits = survey.phrases.find(first, last)
    if occupied:
        hits = [h for h in hits if h.kind != "possible" or h.first not in occupied]  # "on 5 May" doubts nothing
    named = {i for h in hits if h.kind == "entity" for i in range(h.first, h.last + 1)}
    hits = [h for h in hits if h.kind != "says" or h.first not in named]  # nobody says in "the United States"
    hits += [Hit(i, i, "planned", "") for i in foretold(tokens, first, last, survey.future)]
    hits += names(tokens, first, last, hits, book.stop, occupied)
    frame = Frame(tokens, sentence, book, survey.aliases.resolve(hits), occupied=occupied)
    for hit in frame.hits:
        frame.by_kind.setdefault(hit.kind, []).append(hit)
    frame.named = [*frame.of("entity"), *frame.of("name")]
    frame.costs = _costs(tokens, sentence, frame.of("clause_start"), figures)
    return frame


def _costs(tokens: Tokens, sentence: Sentence, starts: Sequence[Hit], figures: Sequence[tuple[int, int]]) -> list[int]:
    base = sentence.first
    step = list(map(_CROSSING.get, tokens.words[base : sentence.last + 1], repeat(0)))
    for hit in starts:
        step[hit.first - base] += CLAUSE
    for first, _ in figures:
        if base <= first <= sentence.last:
            step[first - base] += FIGURE
    return list(accumulate(step))


@frozen
class NounPhrase:
    """The noun phrase behind a number: its tokens, its head token, and the hits inside it."""

    first: int
    last: int
    head: int | None
    hits: tuple[Hit, ...]


def noun_phrase(
    frame: Frame, after: int, stops: frozenset[int], reach: int = 7, passed: frozenset[int] = frozenset()
) -> NounPhrase | None:
    """Return the noun phrase that begins behind token `after`, or None when no noun stands there.

    stops  tokens that belong to other mentions. reach  how many tokens it may be long. passed  the hyphen and the
    number of a designation inside it ("six AK-47 rifles").
    """
    tokens, book = frame.tokens, frame.book
    words, kinds = tokens.words, tokens.kinds
    compound = _compound(frame, after)
    if compound is not None:
        return compound
    end = min(frame.sentence.last, after + reach)
    i = after + 1
    while i <= end and (words[i] in book.np_of or words[i] == "-"):
        i += 1
    if i > after + 1 and i <= end and words[i] in book.pronouns:
        return None  # "two of them managed to flee", "trois d'entre eux"
    if i > after + 1 and i < end and words[i] in book.definite | book.determiner:
        i += 1  # "nearly half of the houses"
    passed |= _quotation(tokens, i, end)
    first = i
    content: list[int] = []
    while i <= end and i not in stops and (kinds[i] == WORD or i in passed):  # a mark or a number ends the phrase
        word = words[i]
        if i in passed:
            i += 1
            continue
        if word in book.np_end:
            break
        if word not in book.np_of and word not in book.stop:
            content.append(i)
        elif word in book.np_of and content and book.head_last:
            break
        i += 1
        if i <= end and words[i] == "-" and tokens.glued(i - 1) and tokens.glued(i):
            i += 1
    last = i - 1
    while last >= first and words[last] in book.np_of:
        last -= 1
    if not content or (not book.head_last and _opens_with_name(frame, content[0])):
        return None
    inside = tuple(h for h in frame.hits if h.first >= first and h.last <= last)
    return NounPhrase(first, last, _head(frame, content, inside), inside)


def _quotation(tokens: Tokens, first: int, end: int) -> frozenset[int]:
    """Return the marks of a quotation that opens at token `first` and closes up to `end`: deux « bangs » sonores."""
    if first > end or tokens.words[first] not in _QUOTES:
        return frozenset()
    if tokens.words[first] in _CLOSING and (tokens.glued(first - 1) or not tokens.glued(first)):
        return frozenset()  # a straight mark behind a blank and before a word opens, any other one closes
    closing = next((i for i in range(first + 2, end + 1) if tokens.words[i] in _CLOSING), None)
    return frozenset((first, closing)) if closing is not None else frozenset()


def _compound(frame: Frame, after: int) -> NounPhrase | None:
    """Return the noun that a hyphen ties to the number: a "12-story tower" has twelve stories."""
    tokens = frame.tokens
    noun = after + 2
    if noun > frame.sentence.last or tokens.words[after + 1] != "-" or tokens.kinds[noun] != WORD:
        return None
    if not (tokens.glued(after) and tokens.glued(after + 1)) or tokens.words[noun] in frame.book.stop:
        return None
    inside = tuple(h for h in frame.hits if h.first == noun)
    return NounPhrase(noun, noun, noun, inside)


def _opens_with_name(frame: Frame, index: int) -> bool:
    """Say whether the phrase begins with a name, where nouns come first: "1,7 milliard, Crédit mutuel 1,2"."""
    if not frame.tokens.capital(index) or frame.tokens.text[frame.sentence.start : frame.sentence.end].isupper():
        return False
    return not any(h.kind == "concept" and h.first == index for h in frame.hits)


def may_open_with_name(frame: Frame) -> bool:
    """Say whether a sentence begins with a word that nothing is known of; its capital does not tell a name from it."""
    first, words = frame.sentence.first, frame.tokens.words
    if not frame.tokens.capital(first) or words[first] in frame.book.stop or first in frame.occupied:
        return False
    return not any(h.first <= first <= h.last for h in frame.hits)


def only_compares(frame: Frame, phrase: NounPhrase | None) -> bool:
    """Say whether no noun but a comparison stands behind a number: "un million de mieux", "500 supplémentaires"."""
    cues = (h for h in frame.of("scope_right") if h.value == "increment")
    return phrase is not None and any(h.first <= phrase.first and phrase.last <= h.last for h in cues)


def _only_act(hit: Hit) -> bool:
    """Say whether a word says a deed and nothing that can be counted: "58 confirmed lives" counts lives."""
    return all(concepts()[c].role == "act" for c in hit.value)


def _last_of_compound(counted: list[int], things: set[int]) -> int:
    """Return the last of known things that stand side by side: three "pirate ships" are ships."""
    head = counted[0]
    while head + 1 in things:
        head += 1
    return head


def _unknown_head(words: list[str], nouns: list[int], plural: tuple[str, ...]) -> int:
    """Return the first noun in the plural, behind which a verb may follow ("two joggers hid"), else the second word."""
    return next((i for i in nouns[:3] if words[i].endswith(plural)), nouns[min(len(nouns), 2) - 1])


def ratio_noun(frame: Frame, first: int, last: int) -> NounPhrase | None:
    """Return the noun inside the tokens of a ratio, "un lecteur sur dix", or None where none stands there."""
    inside = tuple(h for h in frame.hits if h.kind in ("concept", "entity") and first < h.first <= h.last < last)
    things = [h for h in inside if h.kind == "entity" or "thing" in roles_of(h.value)]
    return NounPhrase(things[0].first, things[0].last, things[0].first, inside) if things else None


def _head(frame: Frame, content: list[int], hits: tuple[Hit, ...]) -> int:
    """Return the head noun: the first noun in French, in English the last before a participle or preposition.

    A known noun is the head of what stands before the first "de": "six belles maisons", but "six voix d'élus".
    """
    words, book = frame.tokens.words, frame.book
    others = {i for h in hits if h.kind in ("entity", "scope_left") for i in range(h.first, h.last + 1)}
    nouns = [i for i in content if i not in others] or content  # "1 500 premiers soldats"
    counted = [h.first for h in hits if h.kind == "concept" and h.first in nouns and not _only_act(h)]
    if book.head_last:
        known = {h.first for h in hits if h.kind == "concept" and {"thing"} <= roles_of(h.value) <= {"thing", "act"}}
        return _last_of_compound(counted, known) if counted else _unknown_head(words, nouns, book.plural)
    nouns = [i for i in nouns if words[i] not in book.epithet] or nouns  # "quatre principaux fournisseurs"
    ends = book.np_of | book.indefinite  # "pour la première fois une femme"
    link = next((i for i in range(nouns[0], nouns[-1]) if words[i] in ends), nouns[-1] + 1)
    things = [h.first for h in hits if h.kind == "concept" and "thing" in roles_of(h.value)]
    return counted[0] if counted and counted[0] < link and counted[0] in things else nouns[0]
