"""JSON Lines: one document a line, each line read for itself."""

from __future__ import annotations

import json
from collections.abc import Iterator

from factcheck.ingest.frontmatter import checked_published
from factcheck.ingest.limits import size
from factcheck.ingest.origin import Origin
from factcheck.model.document import Document
from factcheck.model.errors import UnreadableInputError

KEYS = ("id", "text", "lang", "published", "source", "title", "url")
_OVER_MANY_LINES = {"[": "a JSON array", "{": "a JSON object over many lines"}  # by what is alone on the first line


def documents_of(
    text: str, path: str, notices: tuple[str, ...], limit: int
) -> Iterator[tuple[Document, Origin] | UnreadableInputError]:
    """Yield the document of each line, or what is wrong with it; blank lines are skipped.

    limit  bytes that one line may have.
    """
    whole = _OVER_MANY_LINES.get(text.lstrip().partition("\n")[0].strip())
    if whole is not None:
        yield UnreadableInputError(path, f"is {whole}; write each object on a line of its own")
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                _check_size(line, f"{path}:{number}", limit)
                yield _document(line, f"{path}:{number}", path), Origin(None, notices, number, lines_kept=False)
            except UnreadableInputError as error:
                yield error


def _check_size(line: str, place: str, limit: int) -> None:
    if len(line) > limit or (len(line) * 4 > limit and len(line.encode("utf-8")) > limit):
        raise UnreadableInputError(place, f"is larger than {size(limit)}; split it into articles")


def _document(line: str, place: str, path: str) -> Document:
    try:
        row = json.loads(line, object_pairs_hook=_pairs)
    except _TwoValuesError as error:
        raise UnreadableInputError(place, f"key {error} stands twice in one object; keep one of them") from None
    except json.JSONDecodeError as error:
        raise UnreadableInputError(place, f"broken JSON at column {error.colno}: {error.msg}; mend this line") from None
    except (RecursionError, ValueError):
        raise UnreadableInputError(place, "JSON that cannot be read: nested too deeply or a number too long") from None
    if not isinstance(row, dict):
        raise UnreadableInputError(place, "one JSON object a line is expected")
    _check_keys(row, place)
    if isinstance(row.get("published"), str):
        checked_published(row["published"], place)
    try:
        return Document(**{**row, "path": path})
    except ValueError as error:
        raise UnreadableInputError(place, str(error)) from None


class _TwoValuesError(ValueError):
    """Two values of one key in an object: JSON would keep the last and lose the first."""


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    row = dict(pairs)
    if len(row) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwoValuesError(repr(next(key for key in keys if keys.count(key) > 1)))
    return row


def _check_keys(row: dict[str, object], place: str) -> None:
    for key in row:
        if key not in KEYS:
            from difflib import get_close_matches

            near = ["published"] if key == "date" else get_close_matches(key, KEYS, 1, 0.5)
            hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(KEYS)}"
            raise UnreadableInputError(place, f"unknown key {key!r}; {hint}")
    for key in ("id", "text"):
        if key not in row:
            raise UnreadableInputError(place, f"{key!r} is missing; every line needs an id and a text")
    for key in ("id", "text"):
        if isinstance(row[key], str) and not str(row[key]).strip():
            raise UnreadableInputError(place, f"{key!r} is empty")
    for key in sorted(row):
        if isinstance(row[key], str) and _is_damaged(str(row[key])):
            raise UnreadableInputError(
                place, f"{key!r} holds half a character (a lone surrogate); write it anew as UTF-8"
            )


def _is_damaged(value: str) -> bool:
    """Say whether a string cannot be written as UTF-8: JSON lets "\\ud83d" stand without its other half."""
    return any("\ud800" <= c <= "\udfff" for c in value) if not value.isascii() else False
