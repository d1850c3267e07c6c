"""Results of matches: "Lens a battu Nantes 3-1", "Ireland won 24-17 in Cardiff", "battus 89 à 76 par Limoges".

Two numbers are one figure here: what each side has. Which side is named first does not count, a result is told from
either; so the higher one comes first. Told is only what a sentence says somebody won, lost or drew by; a score on the
way ("menait 1-0 à la pause"), of one set or of two legs together is none, and neither is one of several sets.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.language.schema import load_language
from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.interval import Interval
from factcheck.model.named_concepts import CAST_VOTE
from factcheck.model.quantity import SCORE, Quantity
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.bodies import opener
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.parties import is_demonym
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.names import tokens_of
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.sentences import Sentence

_HIGHEST = 200  # points of a side
_STEP = Decimal(1000)  # more than any side has, so that two results are one number each
_TIE_BREAK = 5  # tokens of "(8/6)" between two sets
_TENSE = 6  # tokens from "had" to the result
_NEAR = 10  # tokens from the word for a win to the result
RESULT = Counted(frozenset(), frozenset({"score"}), "", frozenset(), "score")


def results(survey: Survey) -> list[Figure]:
    """Return the results of a text by place."""
    links = load_language(survey.book.code).cues.get("result_link", {})
    games = survey.phrases.of("game") if links else []
    if not games:
        return []
    starts, ends = [first for first, _ in games], frozenset(last for _, last in games)
    told = [_result(survey, m, ends) for m in _pattern(tuple(sorted(links))).finditer(survey.tokens.text)]
    known = [f for f in told if f is not None]
    rows = zip([None, *known], known, [*known[1:], None], strict=False)
    single = [f for before, f, behind in rows if not (_is_set(survey, before, f) or _is_set(survey, f, behind))]
    return [f for f in single if _is_near(starts, f)]


def with_results(inside: Sequence[Figure], found: Sequence[Figure], sentence: Sentence) -> list[Figure]:
    """Return the figures of a sentence with its results, and without the numbers that these are made of."""
    mine = [f for f in found if sentence.first <= f.first and f.last <= sentence.last]
    taken = {i for f in mine for i in range(f.first, f.last + 1)}
    return sorted([*(f for f in inside if f.first not in taken), *mine], key=lambda f: f.first) if mine else [*inside]


def is_result(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a result is one at the end of a match between two who are named, told of as the news."""
    frame, sentence = seen.frame, seen.sentence
    if seen.tokens.words[sentence.last] == "?" or frame.of("result_partial") or frame.of("condition"):
        return False
    if any(abs(h.first - figure.first) <= _NEAR for h in frame.among("planned", "possible", "about_to", "negation")):
        return False
    if _is_earlier(seen, figure) or _is_of_vote(seen, figure):
        return False
    return len(_parties(seen, figure)) > 1 and not _is_one_of_many(seen, figure)


def _is_earlier(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a result is of a match before the one that is the news: "Nantes avait gagné 2-0 en octobre"."""
    rules = grammar(seen.book.code)
    before = seen.tokens.words[max(seen.sentence.first, figure.first - _TENSE) : figure.first]
    return rules is not None and not rules.pluperfect.isdisjoint(before)


def _is_of_vote(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a result is that of a vote, by the word right before it: "the judges voted 5-4"."""
    return any(h.last == figure.first - 1 and not CAST_VOTE.isdisjoint(h.value) for h in seen.frame.of("concept"))


def _is_one_of_many(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a sentence tells several results of one pair: "won 3-0, 2-1 and 4-0 against Everton"."""
    mine = set(map(_key, _parties(seen, figure)))
    others = [f for f in seen.figures if f.kind == SCORE and f.first != figure.first]
    return any(mine & set(map(_key, _parties(seen, f))) for f in others)


def of_result(seen: SentenceFigures, figure: Figure, claim: Claim) -> Claim:
    """Return the claim of a result with the two sides as its parties: the one named nearest, then all others."""
    nearest, *others = _parties(seen, figure)
    slots = replace(
        claim.slots,
        subject=frozenset((_key(nearest),)),
        object=frozenset(map(_key, others)),
        policy="fixed",
        scope=frozenset(),
        places=frozenset(),
        regions=frozenset(),
    )
    return replace(claim, slots=slots, stance="asserted" if claim.stance == "attributed" else claim.stance)


@cache
def _pattern(links: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, links))
    # What stands before the first digit is asked behind it: an expression that begins with a digit is sought by digits.
    return re.compile(rf"(\d(?<![\w.,/–-].)\d{{0,2}})(?:[-–]| (?:{words}) )(\d{{1,3}})(?![\w/%–-]|[.,]\d)")


def _result(survey: Survey, match: re.Match[str], games: frozenset[int]) -> Figure | None:
    """Return two numbers as a result, None for what counts something or is a range: "de 12 à 15", "3 à 5 jours".

    games  the last tokens of words for a win, a loss or a draw.
    """
    tokens, book = survey.tokens, survey.book
    first, last = tokens_of(tokens, *match.span())
    one, other = sorted((int(match[1]), int(match[2])), reverse=True)
    if one > _HIGHEST or last <= first or tokens.span(first, last) != match.span():
        return None
    behind = tokens.words[last + 1] if last + 1 < len(tokens.words) else "."
    glued = tokens.text[match.end(1)] in "-–"
    days = load_language(book.code).words.get("weekday", {})  # "a battu l'Italie 73 à 24 dimanche"
    counts = behind[0].isalpha() and behind not in book.stop and behind not in book.np_end and behind not in days
    led = first > 0 and tokens.words[first - 1] in book.stop
    if int(match[1]) < int(match[2]) and not (glued and (not counts or _is_lost(survey, first, last, games))):
        return None
    if not glued and (counts or led):
        return None
    span = Interval(Decimal(other), Decimal(one))
    return Figure(
        first, last, SCORE, Quantity(None, span, SCORE, SCORE, Interval.point(one * _STEP + other)), None, False
    )


def _is_lost(survey: Survey, first: int, last: int, games: frozenset[int]) -> bool:
    """Say whether two rising numbers stand right behind a loss: "s'est incliné 24-26 face", not "win 80-90 seats"."""
    return first - 1 in games and not survey.tokens.words[last + 1].endswith(survey.book.plural)


def _is_near(games: Sequence[int], result: Figure) -> bool:
    """Say whether a word for a win, a loss or a draw stands near a result."""
    at = bisect_left(games, result.first - _NEAR)
    return at < len(games) and games[at] <= result.last + _NEAR


def _is_set(survey: Survey, one: Figure | None, other: Figure | None) -> bool:
    """Say whether two results follow each other as the sets of one match do: "6-4, 6-3"."""
    if one is None or other is None:
        return False
    between = survey.tokens.words[one.last + 1 : other.first]
    return len(between) <= _TIE_BREAK and all(not word[0].isalpha() for word in between)


def _parties(seen: SentenceFigures, figure: Figure) -> list[Hit]:
    """Return who is named beside a result, the nearest first: of several in a sentence each has two of its own."""
    known = {h.first for h in seen.frame.among("game", "concept")}
    named = [h for h in seen.frame.named if not is_demonym(h)]
    first = opener(seen.frame)  # "Lens a battu Nantes"
    named += [first] if first is not None and first.first not in known else []
    others = [f for f in seen.figures if f.kind == SCORE and f.first != figure.first]
    named = [h for h in named if not any(_lies_between(f, h, figure) for f in others)]
    named.sort(key=lambda h: (_away(h, figure), h.first))
    distinct = list({_key(h): h for h in reversed(named)}.values())[::-1]
    distinct.sort(key=lambda h: (_away(h, figure), h.first))
    return distinct[:2] if others else distinct


def _key(party: Hit) -> str:
    return str(party.value.actor if party.kind == "entity" else party.value)


def _away(party: Hit, figure: Figure) -> int:
    return party.first - figure.last if party.first > figure.last else figure.first - party.last


def _lies_between(result: Figure, party: Hit, figure: Figure) -> bool:
    return min(party.first, figure.first) < result.first < max(party.first, figure.first)
