"""Who says what: the facts told in several articles against the articles that tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.model.frozen import frozen
from factcheck.report.entries import Entry

COLUMNS = 6  # more articles than this side by side nobody reads; the rest is counted
ROWS = 30


@frozen
class Cell:
    """What one article says of a fact: its different wordings, and whether one of them cannot be true with another."""

    quotes: tuple[str, ...]
    disputed: bool


@frozen
class Row:
    """One fact: its entry, a cell for every column (None: not told), and how many articles have no column."""

    entry: Entry
    cells: tuple[Cell | None, ...]
    left_out: int


@frozen
class Matrix:
    """Facts that share articles: the ids of the documents that head the columns, and a row a fact."""

    documents: tuple[str, ...]
    rows: tuple[Row, ...]


def matrices(entries: Iterable[Entry]) -> tuple[Matrix, ...]:
    """Return the facts of several articles in tables, one for every set of articles that facts link together.

    Two events of which no article tells both have no column in common, so that each is a table of its own.
    """
    told = [e for e in entries if e.fact is not None and e.documents > 1][:ROWS]
    return tuple(_matrix(group) for group in _linked(told))


def _linked(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the entries in groups that share articles, each in its order, groups by their first entry."""
    groups: list[tuple[set[str], list[Entry]]] = []
    for entry in entries:
        documents, own = {c.document for c in entry.claims}, [entry]
        for group in [g for g in groups if not g[0].isdisjoint(documents)]:
            groups.remove(group)
            documents |= group[0]
            own = group[1] + own
        groups.append((documents, sorted(own, key=lambda e: e.number)))
    return sorted((own for _, own in groups), key=lambda own: own[0].number)


def _matrix(entries: Sequence[Entry]) -> Matrix:
    counts = Counter(d for e in entries for d in {c.document for c in e.claims})
    columns = tuple(sorted(sorted(counts, key=lambda d: (-counts[d], d))[:COLUMNS]))
    return Matrix(columns, tuple(_row(entry, columns) for entry in entries))


def _row(entry: Entry, columns: Sequence[str]) -> Row:
    left_out = {c.document for c in entry.claims}.difference(columns)
    return Row(entry, tuple(_cell(entry, document) for document in columns), len(left_out))


def _cell(entry: Entry, document: str) -> Cell | None:
    own = [c for c in entry.claims if c.document == document]
    disputed = {i for pair in entry.pairs if pair.verdict == "discrepant" for i in (pair.a, pair.b)}
    quotes = tuple(dict.fromkeys(c.quote for c in own))
    return Cell(quotes, any(c.id in disputed for c in own)) if own else None
