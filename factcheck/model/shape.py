"""Values that a data file of the package states: their class is the schema of the file, too.

To declare a class of the validator takes ten times as long as to declare one of ours, and a run needs none of these:
what comes of the files is kept. So they are values like all others, and the validator meets them where a file is read.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from factcheck.model.errors import DataError

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")


class Table:
    """The base of a class that `frozen` makes and that is a table of a file; a key that is no field is refused."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}


def checked(label: str, shape: type[T], raw: Any) -> T:
    """Return the value that the table of a file states.

    label  what the message calls the file. shape  a subclass of `Table`.
    Raises DataError with file, key and the nearest known key.
    """
    from pydantic import ValidationError

    from factcheck.model.nearest import first_fault

    try:
        found: T = _adapter(shape).validate_python(raw)  # type: ignore[arg-type]  # a class can be hashed
    except ValidationError as error:
        raise DataError(f"{label}: {first_fault(error, shape)}") from error
    return found


def plain(value: Any) -> dict[str, Any]:
    """Return a value as builtin ones, the fields by their names, to be kept."""
    told: dict[str, Any] = _adapter(type(value)).dump_python(value)  # type: ignore[arg-type]
    return told


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(shape)
