"""What is wrong with a file that people write, in words that help to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError


def nearest(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean …?" with the most similar known word, or what there is to choose from."""
    import difflib

    names = sorted(known)
    close = difflib.get_close_matches(word, names, 1)
    return f"; did you mean {close[0]!r}?" if close else f"; known are {', '.join(names)}"


def first_fault(error: ValidationError, root: type[BaseModel]) -> str:
    """Return the first thing that a schema refuses: the key, the fault and, of an unknown key, the nearest known one.

    Items of a list are counted from 1.
    """
    fault = error.errors()[0]
    path = [str(part + 1) if isinstance(part, int) else part for part in fault["loc"]]
    place = ".".join(path)
    if fault["type"] == "extra_forbidden":
        return f"unknown key {place!r}{nearest(path[-1], _model_at(root, fault['loc'][:-1]).model_fields)}"
    message = fault["msg"].removeprefix("Value error, ")
    return f"{place}: {message}" if place else message


def _model_at(root: type[BaseModel], path: Iterable[int | str]) -> type[BaseModel]:
    """Return the model that a path through a model leads to."""
    model = root
    for part in path:
        field = model.model_fields.get(str(part))
        model = model if field is None else next(_models_in(field.annotation), model)
    return model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
