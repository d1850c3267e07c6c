"""What is wrong with a file that people write, in words that help to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

if TYPE_CHECKING:
    from pydantic import ValidationError

_FIELDS = ("model_fields", "__dataclass_fields__")  # of a class of the validator, of one with fields
_LISTED = 40  # names that a reader still looks through


def nearest(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean …?" with the most similar known word, else a short list of what there is."""
    names = sorted(known)
    listed = f"; use one of {', '.join(names)}" if len(names) <= _LISTED else ""
    return likely(word, names) or listed


def likely(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean …?" with the most similar known word, or nothing where none is."""
    import difflib

    names = sorted(known)
    same = [name for name in names if name.casefold() == word.casefold()]  # "fcq201" is FCQ201 and nothing else
    close = same or difflib.get_close_matches(word, names, 1)
    return f"; did you mean {close[0]!r}?" if close else ""


def first_fault(error: ValidationError, root: type[Any]) -> str:
    """Return the first thing that a schema refuses: the key, the fault and, of an unknown key, the nearest known one.

    Where a key is missing beside an unknown one, the latter is told: it is most often the former, misspelt. Items of a
    list are counted from 1. root  the schema: a class of the validator, or one with fields.
    """
    fault = _telling(error.errors())
    path = [str(part + 1) if isinstance(part, int) else part for part in fault["loc"]]
    if path[-1:] == ["[key]"]:  # the key itself is at fault; it is shown as TOML writes it
        path[-2:] = [repr(path[-2])]
    place = ".".join(path)
    if fault["type"] in _UNKNOWN_KEY:
        return f"unknown key {place!r}{nearest(path[-1], _fields(_model_at(root, fault['loc'][:-1])))}"
    return f"{place}: {said(fault)}" if place else said(fault)


def remedied(fault: str, remedy: str) -> str:
    """Return a fault with what mends it; behind a question the remedy is a sentence of its own."""
    return f"{fault} {remedy[0].upper()}{remedy[1:]}" if fault.endswith("?") else f"{fault}; {remedy}"


def _telling(faults: Sequence[Any]) -> Any:
    """Return the first fault, or the unknown key of a table whose first fault is that a key is missing."""
    first = faults[0]
    if first["type"] not in _MISSING_KEY:
        return first
    unknown = (f for f in faults if f["type"] in _UNKNOWN_KEY and f["loc"][:-1] == first["loc"][:-1])
    return next(unknown, first)


_MISSING_KEY = ("missing", "missing_argument")
_UNKNOWN_KEY = ("extra_forbidden", "unexpected_keyword_argument")  # of a class of the validator, and of one with fields
# What a schema refuses, by the validator's own name for it; {…} are values that come with the fault.
_SAID: Mapping[str, str] = {
    "missing": "is missing",
    **dict.fromkeys(_UNKNOWN_KEY, "is not known here"),
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "string_too_short": "must not be empty",
    "too_short": "must hold at least {min_length}",
    "too_long": "must hold at most {max_length}",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be at most {le}",
    "string_pattern_mismatch": "is not of the form that is known here",
    "string": "must be a text in quotation marks",
    "bool": "must be true or false",
    "int": "must be a whole number",
    "decimal": "must be a number",
    "float": "must be a number",
    "date": "must be a day such as 2024-06-19",
    "tuple": 'must be a list in square brackets, such as ["…"]',
    "list": 'must be a list in square brackets, such as ["…"]',
    "dict": "must be a table of keys and values",
    "model": "must be a table of keys and values",
    "dataclass": "must be a table of keys and values",
    "mapping": "must be a table of keys and values",
}


def said(fault: Any) -> str:
    """Return what one fault of a schema (`ValidationError.errors()`) means, in words that no validator's manual
    explains, with the value that stands there where it is short."""
    kind, context = fault["type"], fault.get("ctx", {})
    if kind in ("value_error", "assertion_error"):
        message: str = fault["msg"]
        return message.partition(" error, ")[2] or message
    template = _SAID.get(kind) or _SAID.get(kind.partition("_")[0]) or "has a value that cannot be used here"
    text = template.format_map(_Blank(context))
    given = fault.get("input")
    shown = "" if kind in _TELLS_ALL or not isinstance(given, str | int | float | Decimal) else _as_written(given)
    return f"{text}, not {shown}" if shown and len(shown) <= _SHORT else text


_TELLS_ALL = ("missing", "string_too_short")  # the fault says what stands there
_SHORT = 60  # characters of a value that is repeated in an error


def _as_written(value: object) -> str:
    """Return a value as TOML and JSON write it: true, 5, 'text'."""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value) if isinstance(value, str) else str(value)


class _Blank(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"


def _model_at(root: type[Any], path: Iterable[int | str]) -> type[Any]:
    """Return the class that a path through a schema leads to."""
    model = root
    for part in path:
        field = _fields(model).get(str(part))
        model = model if field is None else next(_models_in(field), model)
    return model


def _fields(model: type[Any]) -> Mapping[str, Any]:
    """Return the fields of a class of a schema with their types."""
    if hasattr(model, "model_fields"):
        return {name: field.annotation for name, field in model.model_fields.items()}
    types = get_type_hints(model)
    return {name: types[name] for name in getattr(model, "__dataclass_fields__", ())}


def _models_in(annotation: Any) -> Iterator[type[Any]]:
    if isinstance(annotation, type) and any(hasattr(annotation, name) for name in _FIELDS):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
