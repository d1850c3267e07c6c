"""Frozen values that are quick to make.

A frozen dataclass sets every field through `object.__setattr__`, which looks the field up by its name each time: of
the time that a run took, an eighth went into that. Here the fields are set through their slots, found once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def value(cls: type[T]) -> type[T]:
    """Return a class as a frozen dataclass with slots, as `dataclass(frozen=True, slots=True)` makes it, but quicker.

    Defaults are values, not factories, and every field is given to the constructor.
    """
    made = dataclass(frozen=True, slots=True)(cls)
    made.__init__ = _constructor(made)  # type: ignore[method-assign]
    return made


def _constructor(made: type[Any]) -> Callable[..., None]:
    """Return `__init__` of a class with slots: one line a field, as the standard library writes it."""
    known: dict[str, Any] = {}
    parameters, lines = ["self"], []
    for field in fields(made):
        known[f"set_{field.name}"] = getattr(made, field.name).__set__
        known[f"default_{field.name}"] = field.default
        parameters.append(field.name if field.default is MISSING else f"{field.name}=default_{field.name}")
        lines.append(f" set_{field.name}(self, {field.name})")
    if hasattr(made, "__post_init__"):
        lines.append(" self.__post_init__()")
    exec("\n".join([f"def __init__({', '.join(parameters)}):", *lines]), known)
    constructor: Callable[..., None] = known["__init__"]
    constructor.__qualname__ = f"{made.__qualname__}.__init__"
    return constructor
