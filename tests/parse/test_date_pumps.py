"""Reading dates and durations goes forward only: for every pattern a text made of its own parts, twice as long."""

from __future__ import annotations

import re._constants as ops
import re._parser as parser
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from factcheck.language.schema import languages
from factcheck.parse.durations import durations
from factcheck.parse.words.grammar import Compiled
from factcheck.parse.words.lexicon import grammar
from tests.parse.dated import published, read_dates, reading_of

_LENGTH = 60  # items of a pumped text; its double has twice as many
_TIMES = 24  # how often a part is repeated; more often than any pattern may take it
PATTERNS = [(code, section, n) for code in ("fr", "en") for section in ("date", "duration")
            for n in range(len(grammar(code, section).compiled))]  # fmt: skip


class _Steps:
    """A backtracking matcher that counts its steps: as `re` goes through a text, but telling how far it went."""

    def __init__(self, text: str) -> None:
        self.text, self.count = text, 0

    def run(self, nodes: list[Any], at: int) -> int:
        before = self.count
        self._sequence(nodes, 0, at, lambda end: True)
        return self.count - before

    def _sequence(self, nodes: list[Any], n: int, at: int, then: Callable[[int], bool]) -> bool:
        if n == len(nodes):
            return then(at)
        return self._node(nodes[n], at, lambda end: self._sequence(nodes, n + 1, end, then))

    def _node(self, node: tuple[Any, Any], at: int, then: Callable[[int], bool]) -> bool:
        op, value = node
        self.count += 1
        if op in (ops.LITERAL, ops.IN):
            return at < len(self.text) and ord(self.text[at]) in _charset(node) and then(at + 1)
        if op is ops.SUBPATTERN:
            return self._sequence(list(value[3]), 0, at, then)
        if op is ops.BRANCH:
            return any(self._sequence(list(branch), 0, at, then) for branch in value[1])
        assert op is ops.MAX_REPEAT, op
        least, most, body = value
        return self._repeat(list(body), int(most), int(least), at, then)

    def _repeat(self, body: list[Any], most: int, least: int, at: int, then: Callable[[int], bool]) -> bool:
        def again(end: int) -> bool:
            return end > at and self._repeat(body, most - 1, max(least - 1, 0), end, then)

        return bool(most and self._sequence(body, 0, at, again)) or (least == 0 and then(at))


def _charset(node: tuple[Any, Any]) -> frozenset[int]:
    op, value = node
    found: set[int] = set()
    for kind, codes in [node] if op is ops.LITERAL else value:
        found.update(range(codes[0], codes[1] + 1) if kind is ops.RANGE else (codes,))
    return frozenset(found)


def _shortest(nodes: Any) -> str:
    return "".join(next(iter(_texts(node))) for node in nodes)


def _texts(node: tuple[Any, Any]) -> Iterator[str]:
    """Yield a text that a part takes, without what is optional, and then with its repetitions pumped."""
    op, value = node
    if op in (ops.LITERAL, ops.IN):
        yield chr(min(_charset(node)))
    elif op is ops.SUBPATTERN:
        yield _shortest(value[3])
    elif op is ops.BRANCH:
        for branch in value[1]:
            yield _shortest(branch)
    else:
        least, most, body = value
        yield _shortest(body) * int(least)
        yield _shortest(body) * (1 if most == 1 else _TIMES)


def _pumps(compiled: Compiled) -> list[str]:
    """Return texts of a pattern's own parts: whole, cut before its end, and each part that may repeat, repeated."""
    nodes = list(parser.parse(compiled.regex.pattern))
    full = "".join(list(_texts(node))[-1] for node in nodes)
    parts = [text for node in nodes for text in _texts(node) if len(text) > 1]
    return sorted({full, full[:-1], full[: len(full) // 2], *parts} - {""})


@pytest.mark.parametrize(("code", "section", "number"), PATTERNS)
def test_a_pattern_asks_twice_as_much_of_a_text_twice_as_long(code: str, section: str, number: int) -> None:
    compiled = grammar(code, section).compiled[number]
    nodes = list(parser.parse(compiled.regex.pattern))

    def steps(text: str) -> int:
        matcher = _Steps(text)
        return sum(matcher.run(nodes, at) for at in range(len(text)))

    for pump in _pumps(compiled):
        long = pump * (_LENGTH // len(pump) + 1)
        once, twice = steps(long), steps(long + long)
        assert twice <= 2.2 * once + 100, (compiled.source.pattern, pump)
        assert once <= 1000 * len(long), (compiled.source.pattern, once / len(long))


_TEXTS = [
    "le 12, ", "le 12 et ", "le 12 mai, ", "de ", "du 3 au ", "entre le 3 et ", "12 ", "12/", "12-", "mars ", "en 97 (",
    "la veille de l'", "trois jours plus tôt, ", "lundi ", "lundi, ", "à 10 h ", "10h30 ", "fin ", "début du ",
    "avant ", "depuis ", "il y a ", "deux ans et ", "le premier ", "la semaine du ",
]  # fmt: skip


@pytest.mark.parametrize("pump", _TEXTS)
def test_what_follows_a_match_goes_forward_too(pump: str) -> None:
    """Linking and resolving ask the words of a text about twice as often in a text twice as long."""

    def questions(times: int) -> int:
        reading = reading_of(pump * times, "fr")
        words = _Counting(reading.tokens.words)
        reading.tokens.__class__.words.__set__(reading.tokens, words)  # type: ignore[attr-defined]
        found = read_dates(reading, "fr", published("2024-12-12"))
        durations.read(reading, "fr", found)
        return words.asked

    once, twice = questions(200), questions(400)
    assert twice <= 2.2 * once + 100


class _Counting(list[str]):
    """A list that counts how many elements it was asked for."""

    asked = 0

    def __getitem__(self, key):  # type: ignore[no-untyped-def, override]
        self.asked += len(range(*key.indices(len(self)))) if isinstance(key, slice) else 1
        return super().__getitem__(key)


def test_every_language_has_patterns_to_pump() -> None:
    assert {code for code, _, _ in PATTERNS} <= set(languages()) and len(PATTERNS) > 100
