"""Who says what: the facts told in several articles against the articles that tell them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.model.contract import Claim, Value
from factcheck.model.frozen import frozen
from factcheck.report.entries import Entry

COLUMNS = 8  # more articles than this side by side nobody reads; the rest is counted
ROWS = 30


@frozen
class Cell:
    """What one article says of a fact: each wording once, and whether most of the others contradict it."""

    claims: tuple[Claim, ...]
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

    entries  each with all that is told of its fact (`entries.whole`).
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
    columns = _columns(entries)
    return Matrix(columns, tuple(_row(entry, columns) for entry in entries))


def _columns(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the documents that head the columns: of each fact one for every value, then those that tell most facts."""
    counts = Counter(d for e in entries for d in {c.document for c in e.claims})
    telling: dict[str, None] = {}
    for entry in entries:
        seen: set[Value] = set()
        for claim in entry.claims:
            if claim.value not in seen:
                telling.setdefault(claim.document)
            seen.add(claim.value)
    rest = sorted(counts, key=lambda d: (-counts[d], d))
    return tuple(sorted(list(dict.fromkeys((*telling, *rest)))[:COLUMNS]))


def _row(entry: Entry, columns: Sequence[str]) -> Row:
    left_out = {c.document for c in entry.claims}.difference(columns)
    against = _against(entry)
    others = len({c.document for c in entry.claims}) - 1
    cells = []
    for document in columns:
        first = {c.quote: c for c in reversed(entry.claims) if c.document == document}
        told = tuple(c for c in entry.claims if first.get(c.quote) is c)
        disputed = any(2 * len(against.get(c.id, ())) > others for c in entry.claims if c.document == document)
        cells.append(Cell(told, disputed) if told else None)
    return Row(entry, tuple(cells), len(left_out))


def _against(entry: Entry) -> dict[str, set[str]]:
    """Return for every claim the other documents that have one it cannot be true with."""
    home = {c.id: c.document for c in entry.claims}
    found: dict[str, set[str]] = {}
    for pair in entry.pairs:
        if pair.verdict == "discrepant" and home[pair.a] != home[pair.b]:
            found.setdefault(pair.a, set()).add(home[pair.b])
            found.setdefault(pair.b, set()).add(home[pair.a])
    return found
