"""Phrase patterns of a language, compiled to regular expressions over word classes.

A text is read as a string with one character an item (a word, a set phrase, a folded number); the
character stands for the set of classes that the item belongs to. A pattern over classes is then an ordinary
regular expression over that string: C speed, and no pattern ever sees a letter of any language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

from factcheck.language.schema import Pattern
from factcheck.model.frozen import frozen
from factcheck.parse.words.pattern_syntax import AGAIN, charset

_SIGHT = 12  # codes that are looked at before a pattern is compiled

T = TypeVar("T")


class Shape(NamedTuple):
    """Which codes a pattern can consist of, one after the other: what can be seen of it without matching it.

    Its atoms are counted in the order in which they are written.
    codes  of each atom. first, last  atoms that it can begin and end with. follow  those that can follow each.
    """

    codes: tuple[frozenset[str], ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    follow: tuple[tuple[int, ...], ...]

    def may_begin(self, window: str) -> bool:
        """Say whether a match can end within some codes, or reach beyond them."""
        atoms: Iterable[int] = self.first
        for code in window:
            next_atoms: set[int] = set()
            for atom in atoms:
                if code in self.codes[atom]:
                    if atom in self.last:
                        return True
                    next_atoms.update(self.follow[atom])
            if not next_atoms:
                return False
            atoms = next_atoms
        return True


class Compiled:
    """A pattern ready to match.

    The regular expression is compiled when it is first needed: most patterns of a language meet no text of a run.
    """

    __slots__ = ("_regex", "_source", "shape", "source")

    def __init__(self, source: Pattern, regex: str, shape: tuple[Any, ...]) -> None:
        self.source, self.shape = source, Shape(*shape)
        self._source = regex
        self._regex: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """Return the regular expression over codes."""
        if self._regex is None:
            self._regex = re.compile(self._source)
        return self._regex

    def match(self, codes: str, position: int, stop: int) -> re.Match[str] | None:
        """Return the match that begins at an item and ends before `stop`, or None.

        To follow a dozen codes through the shape takes a fiftieth of compiling, and a third of the patterns that get
        as far as here never match.
        """
        if self._regex is None and not self.shape.may_begin(codes[position : min(position + _SIGHT, stop)]):
            return None
        return self.regex.match(codes, position, stop)


@frozen
class Found:
    """A pattern that matched the items [start, end); `groups` holds the item spans of its named parts."""

    pattern: Pattern
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]


def _beginning(shapes: Iterable[Shape]) -> str:
    """Return a regular expression of what patterns can begin with: a code alone, or one with another behind it.

    Most items begin no pattern, and most of those that could do not go on: five of six are passed over here.
    """
    alone, begun, behind = set[str](), set[str](), set[str]()
    for shape in shapes:
        for atom in shape.first:
            (alone if atom in shape.last else begun).update(shape.codes[atom])
            behind.update(*(shape.codes[n] for n in shape.follow[atom]))
    ways = [charset(alone)] if alone else []
    ways += [f"{charset(begun - alone)}(?={charset(behind)})"] if begun - alone and behind else []
    return "|".join(ways) or "(?!)"


_WINDOW = 3  # codes by which patterns are told apart before they are matched: three spare two matches of three


class Grammar:
    """The patterns of one section, indexed by the codes they can begin with."""

    def __init__(self, patterns: Iterable[Compiled]) -> None:
        self.compiled = tuple(patterns)
        self._by_first: dict[str, list[Compiled]] = {}
        for compiled in self.compiled:
            shape = compiled.shape
            for code in frozenset[str]().union(*(shape.codes[atom] for atom in shape.first)):
                self._by_first.setdefault(code, []).append(compiled)
        self._first = re.compile(_beginning([compiled.shape for compiled in self.compiled]))
        # The patterns that can begin with a few codes, found when these first meet: it is nearly always none.
        self._by_window: dict[str, tuple[Compiled, ...]] = {}

    def _candidates(self, window: str) -> tuple[Compiled, ...]:
        """Return the patterns that can begin with a few codes: few of those that can begin with the first of them."""
        found = self._by_window.get(window)
        if found is None:
            near = self._candidates(window[:-1]) if window[1:] else self._by_first.get(window, ())
            found = self._by_window[window] = tuple(c for c in near if c.shape.may_begin(window))
        return found

    def read(self, codes: str, accept: Callable[[Found], T | None], start: int = 0, end: int | None = None) -> list[T]:
        """Return what `accept` makes of the matches, left to right, without overlap.

        At each place the longest match comes first, then file order; the first that `accept` does not refuse
        with None is taken, and reading goes on behind it.
        """
        out: list[T] = []
        free, stop = start, len(codes) if end is None else end
        known, last = self._by_window.get, stop - _WINDOW
        for begun in self._first.finditer(codes, start, stop):
            position = begun.start()
            if position < free:
                continue
            window = codes[position : position + _WINDOW if position <= last else stop]
            candidates = known(window)
            if not (self._candidates(window) if candidates is None else candidates):
                continue
            for found in self.at(codes, position, stop):
                value = accept(found)
                if value is not None:
                    out.append(value)
                    free = found.end
                    break
        return out

    def at(self, codes: str, position: int, stop: int) -> list[Found]:
        """Return all matches that begin at an item, longest first, then in file order."""
        out = []
        for compiled in self._candidates(codes[position : min(position + _WINDOW, stop)]):
            match = compiled.match(codes, position, stop)
            if match and match.end() > position:
                groups: dict[str, tuple[int, int]] = {}
                for name, value in match.groupdict().items():
                    if value is not None:
                        groups.setdefault(name.partition(AGAIN)[0], match.span(name))
                out.append(Found(compiled.source, position, match.end(), groups))
        if len(out) > 1:
            out.sort(key=lambda f: -f.end)  # stable: file order among equals
        return out
