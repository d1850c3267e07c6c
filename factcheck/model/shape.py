"""Values that a data file of the package states: their class is the schema of the file, too.

To declare a class of the validator takes ten times as long as to declare one of ours, and a run needs none of these:
what comes of the files is kept. So they are values like all others, and the validator meets them where a file is read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar

from factcheck.model.errors import DataError

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, TypeAdapter
    from pydantic_core import CoreSchema

T = TypeVar("T")


class Table:
    """The base of a class that `frozen` makes and that is a table of a file; a key that is no field is refused."""

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}


class Held:
    """What the value of a key must hold beside its type, for `Annotated`; the validator is told where a file is read.

    before, after  functions that take what is written, or what was understood, and return it, changed perhaps, or
                   raise ValueError. schema  the JSON Schema of what may be written. bounds  as `pydantic.Field` has
                   them: strict, gt, min_length, pattern ….
    """

    def __init__(
        self,
        *,
        before: Callable[[Any], Any] | None = None,
        after: Callable[[Any], Any] | None = None,
        schema: dict[str, Any] | None = None,
        **bounds: Any,
    ) -> None:
        """Take what must hold."""
        self._before, self._after, self._schema, self._bounds = before, after, schema, bounds

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of the type with what must hold."""
        from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

        told = source if self._before is None else Annotated[source, BeforeValidator(self._before)]
        told = Annotated[told, Field(**self._bounds)] if self._bounds else told
        told = told if self._after is None else Annotated[told, AfterValidator(self._after)]
        told = told if self._schema is None else Annotated[told, WithJsonSchema(self._schema)]
        return handler.generate_schema(told)


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


def json_schema(shape: type[Table]) -> dict[str, Any]:
    """Return the JSON Schema of the table of a file, for editors."""
    return _adapter(shape).json_schema(by_alias=True)  # type: ignore[arg-type]  # a class can be hashed


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(shape)
