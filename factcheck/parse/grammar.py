"""Phrase patterns of a language, compiled to regular expressions over word classes.

A text is read as a string with one character an item (a word, a set phrase, a folded number); the
character stands for the set of classes that the item belongs to. A pattern over classes is then an ordinary
regular expression over that string: C speed, and no pattern ever sees a letter of any language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from factcheck.language.schema import Pattern
from factcheck.model.errors import DataError

_SYNTAX = re.compile(r"\s*(?:(?P<literal>'[^']+')|(?P<atom>\w+(?::\w+)?)|(?P<mark>[()|?*+]))")

_AGAIN = "__"  # marks the second and later groups of one name in a pattern

T = TypeVar("T")
ClassChars = Callable[[str], frozenset[str]]


def literals(pattern: str) -> list[str]:
    """Return the literal phrases that a pattern names, without their quotes."""
    return [m["literal"][1:-1] for m in _SYNTAX.finditer(pattern) if m["literal"]]


def literal_class(phrase: str) -> str:
    """Return the name of the class that holds one literal phrase only."""
    return "=" + phrase


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern ready to match: its regular expression over codes, and the codes it can begin with."""

    source: Pattern
    regex: re.Pattern[str]
    first: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern that matched the items [start, end); `groups` holds the item spans of its named parts."""

    pattern: Pattern
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]


class Grammar:
    """The patterns of one section, indexed by the code they can begin with."""

    def __init__(self, patterns: Iterable[Pattern], chars: ClassChars, label: str) -> None:
        self.compiled = tuple(_compile(p, chars, label) for p in patterns)
        self._by_first: dict[str, tuple[Compiled, ...]] = {}
        for code in sorted(frozenset().union(*(c.first for c in self.compiled))):
            self._by_first[code] = tuple(c for c in self.compiled if code in c.first)
        # One union per first code says quickly that nothing begins here, which is nearly always so.
        self._quick = {
            code: re.compile("|".join(_nameless(c.regex.pattern) for c in group))
            for code, group in self._by_first.items()
        }

    def read(self, codes: str, accept: Callable[[Found], T | None], start: int = 0, end: int | None = None) -> list[T]:
        """Return what `accept` makes of the matches, left to right, without overlap.

        At each place the longest match comes first, then file order; the first that `accept` does not refuse
        with None is taken, and reading goes on behind it.
        """
        out: list[T] = []
        position, stop = start, len(codes) if end is None else end
        quick = self._quick
        while position < stop:
            union = quick.get(codes[position])
            if union is None or union.match(codes, position, stop) is None:
                position += 1
                continue
            for found in self.at(codes, position, stop):
                value = accept(found)
                if value is not None:
                    out.append(value)
                    position = found.end
                    break
            else:
                position += 1
        return out

    def at(self, codes: str, position: int, stop: int) -> list[Found]:
        """Return all matches that begin at an item, longest first, then in file order."""
        out = []
        for compiled in self._by_first.get(codes[position], ()):
            match = compiled.regex.match(codes, position, stop)
            if match and match.end() > position:
                groups: dict[str, tuple[int, int]] = {}
                for name, value in match.groupdict().items():
                    if value is not None:
                        groups.setdefault(name.partition(_AGAIN)[0], match.span(name))
                out.append(Found(compiled.source, position, match.end(), groups))
        out.sort(key=lambda f: -f.end)  # stable: file order among equals
        return out


def _nameless(regex: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", regex)


# ---------------------------------------------------------------- the little parser of patterns


@dataclass(slots=True)
class _Node:
    regex: str
    first: frozenset[str]
    empty: bool


def _compile(pattern: Pattern, chars: ClassChars, label: str) -> Compiled:
    marks = _lex(pattern.pattern, label)
    node, rest = _alternatives(marks, 0, chars, set(), f"{label}: pattern {pattern.pattern!r}")
    if rest != len(marks):
        raise DataError(f"{label}: pattern {pattern.pattern!r}: ')' without '('")
    if node.empty:
        raise DataError(f"{label}: pattern {pattern.pattern!r} matches nothing at all; make one part required")
    return Compiled(pattern, re.compile(node.regex), node.first)


def _lex(pattern: str, label: str) -> list[str]:
    out, at = [], 0
    text = pattern.rstrip()
    while at < len(text):
        match = _SYNTAX.match(text, at)
        if match is None:
            raise DataError(f"{label}: pattern {pattern!r}: cannot read {text[at:]!r}")
        out.append(match.group().strip())
        at = match.end()
    return out


def _alternatives(marks: list[str], at: int, chars: ClassChars, names: set[str], label: str) -> tuple[_Node, int]:
    branches = []
    while True:
        node, at = _sequence(marks, at, chars, names, label)
        branches.append(node)
        if at < len(marks) and marks[at] == "|":
            at += 1
            continue
        break
    if len(branches) == 1:
        return branches[0], at
    regex = "(?:" + "|".join(b.regex for b in branches) + ")"
    return _Node(regex, frozenset().union(*(b.first for b in branches)), any(b.empty for b in branches)), at


def _sequence(marks: list[str], at: int, chars: ClassChars, names: set[str], label: str) -> tuple[_Node, int]:
    regex, first, empty = "", frozenset[str](), True
    while at < len(marks) and marks[at] not in ")|":
        node, at = _repeated(marks, at, chars, names, label)
        regex += node.regex
        if empty:
            first |= node.first
        empty = empty and node.empty
    return _Node(regex, first, empty), at


def _repeated(marks: list[str], at: int, chars: ClassChars, names: set[str], label: str) -> tuple[_Node, int]:
    mark = marks[at]
    if mark == "(":
        node, at = _alternatives(marks, at + 1, chars, names, label)
        if at >= len(marks) or marks[at] != ")":
            raise DataError(f"{label}: '(' without ')'")
        node = _Node(f"(?:{node.regex})", node.first, node.empty)
        at += 1
    elif mark in "?*+":
        raise DataError(f"{label}: {mark!r} has nothing before it")
    else:
        node, at = _atom(mark, chars, names, label), at + 1
    if at < len(marks) and marks[at] in "?*+":
        node = _Node(f"(?:{node.regex}){marks[at]}", node.first, node.empty or marks[at] != "+")
        at += 1
    return node, at


def _atom(mark: str, chars: ClassChars, names: set[str], label: str) -> _Node:
    name, _, cls = mark.partition(":")
    literal = mark.startswith("'")
    found = chars(literal_class(mark[1:-1]) if literal else (cls or name))
    if not found:
        raise DataError(f"{label}: no word has the class {mark!r}")
    charset = "[" + "".join(sorted(found)) + "]"
    if literal:
        return _Node(charset, found, False)
    own = name if name not in names else f"{name}{_AGAIN}{len(names)}"  # of several, the first that took part counts
    names.add(own)
    return _Node(f"(?P<{own}>{charset})", found, False)
