"""YAML front matter: what a text file says of itself before its text begins."""

from __future__ import annotations

import re
from typing import Any

from factcheck.model.document import published_period
from factcheck.model.errors import UnreadableInputError
from factcheck.model.frozen import frozen
from factcheck.model.late import late

KEYS = ("id", "title", "date", "published", "lang", "source", "url")

_OPENING = re.compile(r"---[ \t]*\r?\n")
_CLOSING = late(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_KNOWN_KEY = late(rf"^(?:{'|'.join(KEYS)})[ \t]*:", re.MULTILINE)
_INDENTED = late(rf"[ \t]+(?:{'|'.join(KEYS)}):")  # the first line of a block that is set in from the margin
_LONGEST = 20_000
_SHOWN = 40  # characters of a value that a message repeats
_YES_OR_NO = ("true", "false", "yes", "no", "on", "off")  # "published: true" says of a page that it is online, not when
# Nothing but keys, with what hangs on them: pages carry "layout" and "tags" alone, or "pubished" by a slip. A line of a
# text is seldom so, for a key is one lower-case word and its colon follows at once.
_KEY_LINE = r"[a-z][\w-]*:(?:[ \t][^\r\n]*)?"
_ONLY_KEYS = late(rf"{_KEY_LINE}(?:\r?\n(?:{_KEY_LINE}|[ \t#-][^\r\n]*|))*(?:\r?\n)?")
# Lines of "key: value" without a gap, a known key among them: a rule of dashes above a text has none.
_UNCLOSED = late(rf"(?:[\w-]+[ \t]*:.*\n)*?(?:{'|'.join(KEYS)})[ \t]*:")


@frozen
class FrontMatter:
    """What stood before the text: values by key of `Document`, the text itself and the line it begins on.

    notices  keys of the message catalogue. remarks  the same for who runs the tool: file and line, what is not used.
    """

    values: dict[str, str]
    text: str
    first_line: int = 1
    notices: tuple[str, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()


def split_front_matter(text: str, path: str) -> FrontMatter:
    """Return front matter and text apart; a rule of dashes that neither a known key nor keys alone follow is text.

    Raises UnreadableInputError, with the line, for broken YAML and for a value that cannot be used.
    """
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end(), _LONGEST) if opening else None
    if opening is not None and closing is None and _UNCLOSED.match(text, opening.end()):
        if _CLOSING.search(text, _LONGEST):
            reason = f"front matter opens here and is longer than {_LONGEST} characters; leave out what is not needed"
        else:
            reason = "front matter opens here and is never closed; put a line of three dashes (---) behind its last key"
        raise UnreadableInputError(f"{path}:1", reason)
    if opening is None or closing is None or not _has_keys(text, opening.end(), closing.start()):
        return FrontMatter({}, text)
    values, unused = _values(text[opening.end() : closing.start()], path)
    first_line = text.count("\n", 0, closing.end()) + 1
    notices = ("front-matter-keys-ignored",) if unused else ()
    remarks = tuple((f"{path}:{line}", f"front matter key {key!r} {_why_unused(key)}") for key, line in unused)
    return FrontMatter(values, text[closing.end() :], first_line, notices, remarks)


def _has_keys(text: str, start: int, end: int) -> bool:
    known = _KNOWN_KEY.search(text, start, end) or _INDENTED.match(text, start, end)
    return known is not None or _ONLY_KEYS.fullmatch(text, start, end) is not None


def _remedied(problem: str | None) -> str:
    """Return what YAML says of a block, with the remedy for what headlines bring along: "title: Varna : 43 morts"."""
    colon = problem is not None and problem.startswith("mapping values")
    return f"{problem}; put a value that has a colon in it between quotation marks" if colon else str(problem)


def _why_unused(key: str) -> str:
    """Return why a key is not used, with the known one that is likely to be meant: many are no mistake ("tags")."""
    from difflib import get_close_matches

    if key in KEYS:
        return "says yes or no and is not used; a date such as 2024-06-19 would be"
    near = get_close_matches(key.lower(), KEYS, 1, 0.7)
    return f"is not used; did you mean {near[0]!r}?" if near else "is not used"


def _values(block: str, path: str) -> tuple[dict[str, str], list[tuple[str, int]]]:
    """Return the values of known keys as they are written, and the keys not used, each with its line of the file.

    Nothing is resolved: the id 007 stays "007", the language "no" stays Norwegian.
    """
    import yaml

    try:
        node = yaml.compose(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line if error.problem_mark else 0) + 2
        raise UnreadableInputError(f"{path}:{line}", f"front matter is not YAML: {_remedied(error.problem)}") from None
    except (yaml.YAMLError, RecursionError):
        raise UnreadableInputError(f"{path}:1", "front matter is not YAML; mend or remove it") from None
    values: dict[str, str] = {}
    unused: list[tuple[str, int]] = []
    for key, value in node.value if isinstance(node, yaml.MappingNode) else []:
        if key.value not in KEYS or _is_flag(key.value, value.value):
            unused.append((str(key.value), key.start_mark.line + 2))
        else:
            _keep(values, "published" if key.value == "date" else key.value, _scalar(key, value, path), key, path)
    return {key: value for key, value in values.items() if value}, unused


def _is_flag(key: str, value: object) -> bool:
    return key == "published" and isinstance(value, str) and value.strip().lower() in _YES_OR_NO


def _keep(values: dict[str, str], name: str, value: str, key: Any, path: str) -> None:
    """Keep a value; of two that differ none is taken for the other, as in a line of JSON."""
    if values.setdefault(name, value) != value:
        twice = f"key {key.value!r}" if name == key.value != "published" else "the date of publication"
        place = f"{path}:{key.start_mark.line + 2}"
        raise UnreadableInputError(place, f"{twice} stands twice, with two values; keep one of them")


def _scalar(key: object, node: object, path: str) -> str:
    """Return a value as written; the line in an error counts from the file's first line."""
    name, line = getattr(key, "value", ""), getattr(key, "start_mark").line + 2  # noqa: B009
    value = getattr(node, "value", None)
    if not isinstance(value, str):
        raise UnreadableInputError(f"{path}:{line}", f"{name} must be one value, not a list or a mapping")
    value = "" if value in ("null", "~") else value.strip()
    if name in ("date", "published") and value:
        checked_published(value, f"{path}:{line}")
    return value


def checked_published(value: str, place: str) -> str:
    """Return a publication date that `Document` will accept; UnreadableInputError names the place otherwise."""
    try:
        published_period(value)
    except ValueError:
        said = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"
        reason = f"published must be an ISO 8601 day, month or year such as 2024-06-19, not {said!r}"
        raise UnreadableInputError(place, reason) from None
    return value
