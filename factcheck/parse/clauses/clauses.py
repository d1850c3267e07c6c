"""Clause reading: what surrounds a mention in its sentence, by distance and by clause boundary.

No parser of syntax stands behind this. Every question has the shape "the nearest X to the left or right,
where a comma costs a little, a new clause more and another figure most": the same measure for all fields,
and one that can be shown to a reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from itertools import accumulate, repeat
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from factcheck.language.concepts import roles_of
from factcheck.model.frozen import field, record
from factcheck.parse.clauses.admissions import add_admissions
from factcheck.parse.clauses.body_names import described_bodies
from factcheck.parse.clauses.plans import add_plans
from factcheck.parse.clauses.silenced import drop_named_doubts, drop_nouns, heed
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.clauses.titles import titles
from factcheck.parse.clauses.verb_leads import as_nouns, as_verbs
from factcheck.parse.dates.tense import foretold
from factcheck.parse.words.names import names
from factcheck.parse.words.phrasebook import Phrasebook
from factcheck.parse.words.phrases import Hit, covered
from factcheck.parse.words.sentences import Sentence
from factcheck.parse.words.tokens import Tokens

P = ParamSpec("P")
T = TypeVar("T")
# What crossing a boundary costs, in tokens of distance. Tried on labelled news: only the order matters.
COMMA, CLAUSE, FIGURE = 3, 6, 4
_STRONG = frozenset(";:–—()")
_CROSSING = {",": COMMA, **dict.fromkeys(_STRONG, CLAUSE)}
_NONE: list[Hit] = []  # the hits of a kind that a sentence has none of: most questions find nothing


@record
class Frame:
    """One sentence with all that was found in it, ready for questions.

    by_kind  every cue, concept, entity and name, each kind by place. by_roles  its concepts as they were asked for.
    figures  the token spans of its numeric mentions. named  its entities, then its names.
    costs  running cost of boundaries up to each token, added up when it is first asked for.
    occupied  the tokens of its figures and dates; numbered  those without ranks ("un premier bilan"); counts  where
    those begin that may count something: no dates, ages, sums and lengths of time.
    answers  what was asked of it before; see `once`.
    """

    tokens: Tokens
    sentence: Sentence
    book: Phrasebook
    by_kind: dict[str, list[Hit]]
    figures: Sequence[tuple[int, int]] = ()
    costs: list[int] = field(default_factory=list)
    by_roles: dict[tuple[str, ...], list[Hit]] = field(default_factory=dict)
    occupied: frozenset[int] = frozenset()
    numbered: frozenset[int] = frozenset()
    counts: frozenset[int] = frozenset()
    named: list[Hit] = field(default_factory=list)
    answers: dict[object, Any] = field(default_factory=dict)

    def of(self, kind: str) -> list[Hit]:
        """Return the hits of one kind, by place; nobody changes the list."""
        return self.by_kind.get(kind, _NONE)

    def among(self, *kinds: str) -> list[Hit]:
        """Return the hits of some kinds, kind by kind."""
        known, found = self.by_kind, []
        for kind in kinds:
            if kind in known:
                found += known[kind]
        return found

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
        base, costs = self.sentence.first, self.costs or self._added_up()
        if hit.last < first:  # the tokens' own beginning is no boundary
            return first - hit.last + costs[first - 1 - base] - costs[hit.last - base]
        if hit.first > last:
            return hit.first - last + costs[hit.first - base] - costs[last - base]
        return 0

    def _added_up(self) -> list[int]:
        base, last = self.sentence.first, self.sentence.last
        step = list(map(_CROSSING.get, self.tokens.words[base : last + 1], repeat(0)))
        for hit in self.of("clause_start"):
            step[hit.first - base] += CLAUSE
        for first, _ in self.figures:
            if base <= first <= last:
                step[first - base] += FIGURE
        self.costs = list(accumulate(step))
        return self.costs

    def knows(self, first: int, last: int) -> bool:
        """Say whether a phrase or a name stands at one of some tokens."""
        return any(h.first <= last and first <= h.last for hits in self.by_kind.values() for h in hits)

    def same_clause(self, hit: Hit, first: int, last: int) -> bool:
        """Say whether no comma, other mark or beginning of a clause stands between a hit and the tokens."""
        start, stop = (hit.last + 1, first) if hit.last < first else (last + 1, hit.first)
        words = self.tokens.words
        if any(words[i] == "," or words[i] in _STRONG for i in range(start, stop)):
            return False
        return not any(start <= h.first < stop for h in self.of("clause_start"))

    def clause_begin(self, at: int) -> int:
        """Return the first token of the clause that a token stands in."""
        starts = {h.last + 1 for h in self.of("clause_start")}
        words, first = self.tokens.words, self.sentence.first
        return next((i for i in range(at, first, -1) if i in starts or words[i - 1] in _CROSSING), first)

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


_UNASKED: Any = object()


def once(ask: Callable[Concatenate[Frame, P], T]) -> Callable[Concatenate[Frame, P], T]:
    """Have a frame asked one thing once, however many of its figures and verbs want to know; nobody changes it."""
    question: Any = ask

    @wraps(ask)
    def answer(frame: Frame) -> T:
        answers = frame.answers
        found: T = answers.get(question, _UNASKED)
        if found is _UNASKED:
            found = answers[question] = question(frame)
        return found

    @wraps(ask)
    def answer_of(frame: Frame, /, *args: P.args, **kwargs: P.kwargs) -> T:
        answers = frame.answers
        found: T = answers.get((ask, args), _UNASKED)
        if found is _UNASKED:
            found = answers[ask, args] = ask(frame, *args, **kwargs)
        return found

    alone = ask.__annotations__.keys() == {"frame", "return"}  # most are asked of the frame alone
    return cast("Callable[Concatenate[Frame, P], T]", answer) if alone else answer_of


@once
def named_tokens(frame: Frame) -> frozenset[int]:
    """Return the tokens of all entities and names of a sentence."""
    return frozenset(covered(frame.named))


@once
def known_things(frame: Frame) -> list[Hit]:
    """Return the concepts and the entities of a sentence by place, of those at one token the longest first."""
    return sorted(frame.among("concept", "entity"), key=lambda h: (h.first, -h.last))


def read_sentence(
    survey: Survey,
    sentence: Sentence,
    figures: Sequence[tuple[int, int]] = (),
    occupied: frozenset[int] = frozenset(),
) -> Frame:
    """Return the frame of a sentence.

    figures, occupied  as the frame has them.
    """
    tokens, book, first, last = survey.tokens, survey.book, sentence.first, sentence.last
    by_kind = survey.phrases.find(first, last)
    frame = Frame(tokens, sentence, book, by_kind, figures, occupied=occupied)
    named = covered(frame.of("entity"))
    heed(by_kind, named, occupied)
    drop_nouns(by_kind, tokens.words, book)
    if "credited" in by_kind and survey.phrases.of("poll"):  # elsewhere they were credited with votes they got
        by_kind["poll"] = sorted([*by_kind.get("poll", _NONE), *by_kind["credited"]])
    add_admissions(by_kind, tokens.words)
    as_verbs(by_kind, tokens.words, book.code, book.np_end)
    as_nouns(by_kind, tokens.words, book)
    if planned := [Hit(i, i, "planned", "") for i in foretold(tokens, first, last, survey.future)]:
        by_kind["planned"] = frame.of("planned") + planned
    if "planned" in by_kind:
        add_plans(by_kind, tokens, last, book, occupied)
    nouns, honours = {h.last for h in frame.of("place_noun")}, covered(frame.of("honour"))
    no_names = named | occupied | {*titles(survey, first, frame.of("concept"))}
    found = names(tokens, first, last, nouns, honours, book.stop, no_names, described_bodies(frame))
    for hit in survey.aliases.resolve(found, by_kind):
        by_kind.setdefault(hit.kind, []).append(hit)
    frame.named = [*frame.of("entity"), *frame.of("name")]
    drop_named_doubts(by_kind, tokens)
    return frame


def may_open_with_name(frame: Frame) -> bool:
    """Say whether a sentence begins with a word that nothing is known of; its capital does not tell a name from it."""
    first, words = frame.sentence.first, frame.tokens.words
    if not frame.tokens.capital(first) or words[first] in frame.book.stop or first in frame.occupied:
        return False
    return not frame.knows(first, first)
