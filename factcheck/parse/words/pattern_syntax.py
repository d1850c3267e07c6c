"""The little parser of phrase patterns: from what a language writes to a regular expression over codes of classes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from factcheck.language.schema import Pattern
from factcheck.model.errors import DataError
from factcheck.model.frozen import field, record
from factcheck.model.late import late

_SYNTAX = late(r"\s*(?:(?P<literal>'[^']+')|(?P<atom>\w+(?::\w+)?)|(?P<mark>[()|?*+]))")
# What repeats does so a dozen times at most: "le 12, le 12, le 12, …" would else be read to its end from each "le".
_TIMES = {"?": "?", "*": "{0,12}", "+": "{1,12}"}
AGAIN = "__"  # marks the second and later groups of one name in a pattern
ClassChars = Callable[[str], frozenset[str]]


def literals(pattern: str) -> list[str]:
    """Return the literal phrases that a pattern names, without their quotes."""
    return [m["literal"][1:-1] for m in _SYNTAX.finditer(pattern) if m["literal"]]


def literal_class(phrase: str) -> str:
    """Return the name of the class that holds one literal phrase only."""
    return "=" + phrase


def charset(codes: Iterable[str]) -> str:
    """Return the part of a regular expression that one of some codes matches, neighbours as a range: to compile two
    ranges takes a tenth of the time that three codes take."""
    runs: list[list[str]] = []
    for code in sorted(codes):
        if runs and ord(runs[-1][-1]) + 1 == ord(code):
            runs[-1].append(code)
        else:
            runs.append([code])
    return "[" + "".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs) + "]"


def compile_patterns(patterns: Iterable[Pattern], chars: ClassChars, label: str) -> list[tuple[str, tuple[Any, ...]]]:
    """Return the regular expression of each pattern and its shape, as `Compiled` takes them.

    Raises DataError, naming the pattern, for what cannot be read and for a class without words.
    """
    same: dict[frozenset[str], frozenset[str]] = {}  # many atoms are of one class
    compiled = [_compile(pattern, chars, label) for pattern in patterns]
    return [(regex, (tuple(same.setdefault(c, c) for c in codes), *rest)) for regex, (codes, *rest) in compiled]


@record
class _Node:
    """A part of a pattern: its regular expression, and the atoms it can begin and end with."""

    regex: str
    first: list[int]
    last: list[int]
    empty: bool


@record
class _Draft:
    """A pattern being compiled: the codes of each atom, and which atoms can follow which."""

    marks: list[str]
    chars: ClassChars
    label: str
    names: set[str] = field(default_factory=set)
    codes: list[frozenset[str]] = field(default_factory=list)
    follow: list[set[int]] = field(default_factory=list)

    def link(self, left: list[int], right: list[int]) -> None:
        """Note that each atom on the right can follow each on the left."""
        for atom in left:
            self.follow[atom].update(right)


def _compile(pattern: Pattern, chars: ClassChars, label: str) -> tuple[str, tuple[Any, ...]]:
    where = f"{label}: pattern {pattern.pattern!r}"
    draft = _Draft(_lex(pattern.pattern, where), chars, where)
    node, rest = _alternatives(draft, 0)
    if rest != len(draft.marks):
        raise DataError(f"{where}: ')' without '('")
    if node.empty:
        raise DataError(f"{where} matches nothing at all; make one part required")
    follow = tuple(tuple(sorted(after)) for after in draft.follow)
    return node.regex, (tuple(draft.codes), tuple(node.first), tuple(node.last), follow)


def _lex(pattern: str, where: str) -> list[str]:
    out, at = [], 0
    text = pattern.rstrip()
    while at < len(text):
        match = _SYNTAX.match(text, at)
        if match is None:
            raise DataError(f"{where}: cannot read {text[at:]!r}")
        out.append(match.group().strip())
        at = match.end()
    return out


def _alternatives(draft: _Draft, at: int) -> tuple[_Node, int]:
    branches = []
    while True:
        node, at = _sequence(draft, at)
        branches.append(node)
        if at < len(draft.marks) and draft.marks[at] == "|":
            at += 1
            continue
        break
    if len(branches) == 1:
        return branches[0], at
    first = [atom for b in branches for atom in b.first]
    last = [atom for b in branches for atom in b.last]
    regex = "(?:" + "|".join(b.regex for b in branches) + ")"
    return _Node(regex, first, last, any(b.empty for b in branches)), at


def _sequence(draft: _Draft, at: int) -> tuple[_Node, int]:
    whole = _Node("", [], [], True)
    while at < len(draft.marks) and draft.marks[at] not in ")|":
        node, at = _repeated(draft, at)
        draft.link(whole.last, node.first)
        whole = _Node(
            whole.regex + node.regex,
            whole.first + node.first if whole.empty else whole.first,
            whole.last + node.last if node.empty else node.last,
            whole.empty and node.empty,
        )
    return whole, at


def _repeated(draft: _Draft, at: int) -> tuple[_Node, int]:
    mark = draft.marks[at]
    if mark == "(":
        node, at = _alternatives(draft, at + 1)
        if at >= len(draft.marks) or draft.marks[at] != ")":
            raise DataError(f"{draft.label}: '(' without ')'")
        at += 1
    elif mark in "?*+":
        raise DataError(f"{draft.label}: {mark!r} has nothing before it")
    else:
        node, at = _atom(draft, mark), at + 1
    if at < len(draft.marks) and draft.marks[at] in "?*+":
        sign = draft.marks[at]
        if sign != "?":
            draft.link(node.last, node.first)
        node = _Node(f"(?:{node.regex}){_TIMES[sign]}", node.first, node.last, node.empty or sign != "+")
        at += 1
    return node, at


def _atom(draft: _Draft, mark: str) -> _Node:
    name, _, cls = mark.partition(":")
    literal = mark.startswith("'")
    found = draft.chars(literal_class(mark[1:-1]) if literal else (cls or name))
    if not found:
        raise DataError(f"{draft.label}: no word has the class {mark!r}")
    draft.codes.append(found)
    draft.follow.append(set())
    here = [len(draft.codes) - 1]
    if literal:
        return _Node(charset(found), here, here, False)
    own = name if name not in draft.names else f"{name}{AGAIN}{len(draft.names)}"  # the first that took part counts
    draft.names.add(own)
    return _Node(f"(?P<{own}>{charset(found)})", here, here, False)
