"""Values that are quick to declare, to make and to fill.

A dataclass has up to seven methods of its own written and compiled when its module is loaded, and a frozen one sets
every field through `object.__setattr__`, which looks the field up by its name each time: the one took a tenth of a
short run, the other an eighth of a long one. Here all classes share all methods but the constructor, which sets the
fields by plain assignment and is written when the first value is made: of most classes a run makes none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise, product
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import Field, replace  # mypy knows its fields
else:

    def replace(value, /, **changes):
        """Return a value with some fields changed, as `dataclasses.replace` does.

        Raises TypeError for a field that it does not have.
        """
        made = value.__class__
        take = changes.pop
        fields = [take(name) if name in changes else getattr(value, name) for name in made.__slots__]
        # What is left of the changes is no field, and the constructor says so.
        return (
            made(*fields, **changes)
            if made.__match_args__
            else made(**dict(zip(made.__slots__, fields, strict=True)), **changes)
        )


__all__ = ["field", "fields_of", "frozen", "named", "record", "replace"]

T = TypeVar("T")
_MISSING = object()  # stands where a value is to be made
_MOST_FIELDS = 50  # of a class whose constructor is kept from run to run


class _Anew:
    """What makes the default of a field for each value."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], T]) -> T:
    """Return the default of a field that is made anew for each value; `dataclasses.field` knows more, none of it
    needed here."""
    return cast("T", _Anew(default_factory))


def fields_of(cls: type) -> tuple[str, ...]:
    """Return the names of the fields of a class that is made here, in their order."""
    names: tuple[str, ...] = cls.__slots__  # type: ignore[attr-defined]
    return names


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Return a class as `dataclass(frozen=True, slots=True)` makes it, but quicker to declare, to make and to fill.

    Methods that the class has itself stay. A field may have a default or a `field(default_factory=…)` of this module.
    Raises TypeError for that of the standard library, for a field without a default behind one with, for a class that
    has fields from another one, and for a subclass of what is made; ValueError for a default that changes.
    """
    return _made(cls, _FROZEN)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def named(cls: type[T]) -> type[T]:
    """Return a class as `frozen` does whose fields are given by name alone, as `dataclass(kw_only=True)` has them.

    So a field without a default may stand behind one with. Raises as `frozen` does otherwise.
    """
    return _made(cls, _NAMED)


@dataclass_transform(field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """Return a class as `dataclass(slots=True)` makes it, but quicker to declare; its fields may change.

    Raises as `frozen` does.
    """
    return _made(cls, _SHARED)


def _made(cls: type[T], methods: Mapping[str, object]) -> type[T]:
    """Return a class anew, with a slot for each annotation, and methods that it does not have itself."""
    if any(getattr(base, "__slots__", ()) for base in cls.__mro__[1:]):
        raise TypeError(f"{cls.__name__}: a value with fields has no subclass with more of them")
    own = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    names = tuple(own.get("__annotations__", ()))
    defaults = {name: own.pop(name) for name in names if name in own}
    by_name = methods is _NAMED
    _check_defaults(cls.__name__, names, defaults, by_name)
    shape = {"__slots__": names, "__match_args__": () if by_name else names, "__qualname__": cls.__qualname__}
    made: Any = type(cls.__name__, cls.__bases__, {**methods, **own, **shape})
    made.__dataclass_fields__ = _Fields(made, defaults)
    made.__init__ = _first_constructor(made, defaults)
    return cast("type[T]", made)


def _check_defaults(cls: str, names: Sequence[str], defaults: Mapping[str, object], by_name: bool) -> None:
    """Refuse at once what the standard library refuses, and what it knows and the constructor here does not."""
    for name, behind in pairwise((*names, "")):
        default = defaults.get(name)
        if hasattr(default, "default_factory"):
            raise TypeError(f"{cls}.{name}: take `field` from the module of `frozen`, not from dataclasses")
        if default.__class__.__hash__ is None:
            raise ValueError(f"{cls}.{name}: a {default.__class__.__name__} needs a default_factory")
        if name in defaults and behind and behind not in defaults and not by_name:
            raise TypeError(f"{cls}.{behind}: a field without a default stands behind one with")


def _first_constructor(made: Any, defaults: Mapping[str, object]) -> Callable[..., None]:
    """Return an `__init__` that has the real one written and takes its place when the first value is made."""

    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:  # noqa: N807
        made.__init__ = _constructor(made, defaults)
        made.__init__(self, *args, **kwargs)

    return __init__


def _constructor(made: type[Any], defaults: Mapping[str, Any]) -> Callable[..., None]:
    """Return `__init__` of a class with slots: one line a field, as the standard library writes it.

    A value that does not change is of a class with the same slots until all of them are filled: to get past the method
    that refuses to set a field takes a call a field otherwise, which costs as much as seven assignments.
    """
    names, by_name, refuses = made.__slots__, made.__dict__["__reduce__"] is _made_by_name, made.__setattr__ is _refuse
    new = {n: defaults[name] for n, name in enumerate(names) if isinstance(defaults.get(name), _Anew)}
    written = _written(len(names), tuple(new), refuses, hasattr(made, "__post_init__"), by_name)
    called = {f"_{n}": name for n, name in enumerate(names)}
    code = written.replace(
        co_varnames=("self", *names), co_names=tuple(called.get(name, name) for name in written.co_names)
    )
    known: dict[str, Any] = {f"_new_{n}": default.make for n, default in new.items()}
    if refuses:
        known["_open"] = type(made.__name__, made.__bases__, {"__slots__": names})
    known |= {"_MISSING": _MISSING, "_made": made, "_set_class": object.__dict__["__class__"].__set__}
    given = {name: _MISSING if isinstance(default, _Anew) else default for name, default in defaults.items()}
    constructor: Any = FunctionType(code, known, "__init__", None if by_name else tuple(given.values()))
    constructor.__kwdefaults__ = given if by_name else None
    constructor.__qualname__ = f"{made.__qualname__}.__init__"
    return cast("Callable[..., None]", constructor)


@cache
def _written(count: int, new: tuple[int, ...], refuses: bool, checks: bool, by_name: bool) -> CodeType:
    """Return the code of a constructor of so many fields, `_0`, `_1` …: most classes share theirs with others.

    To compile one takes as long as to make a hundred values, so that the plain ones are kept from run to run.
    new  the fields with a factory. checks  whether the class looks at its values. by_name  whether they are given by
    name alone.
    """
    known = None if new or checks else _plain_constructors().get((count, refuses, by_name))
    return known or _compiled(count, new, refuses, checks, by_name)


@cache
def _plain_constructors() -> dict[tuple[int, bool, bool], CodeType]:
    from factcheck.model.compiled import kept  # not needed to ask for the version

    def derive() -> dict[tuple[int, bool, bool], CodeType]:
        kinds = product(range(_MOST_FIELDS + 1), (True, False), (True, False))
        return {kind: _compiled(kind[0], (), kind[1], False, kind[2]) for kind in kinds}

    return kept("constructors", ("model",), derive)


def _compiled(count: int, new: tuple[int, ...], refuses: bool, checks: bool, by_name: bool) -> CodeType:
    fields = [f"_{n}" for n in range(count)]
    lines = [" _set_class(self, _open)"] if refuses else []
    for n, name in enumerate(fields):
        lines.append(f" self.{name} = " + (f"_new_{n}() if {name} is _MISSING else {name}" if n in new else name))
    lines += [" self.__class__ = _made"] if refuses else []
    lines += [" self.__post_init__()"] if checks else []
    head = f"def __init__({', '.join(['self', *(['*'] if by_name and fields else []), *fields])}):"
    module = compile("\n".join([head, *(lines or [" pass"])]), "<constructor>", "exec")
    return next(part for part in module.co_consts if isinstance(part, CodeType))


class _Fields:
    """The fields of a class in the form of the standard library, worked out when one of its functions asks.

    That library looks through the sources of what it is given, so that to load it takes a fortieth of a short run.
    """

    def __init__(self, made: Any, defaults: Mapping[str, Any]) -> None:
        self._made = made
        self._defaults = defaults

    def __get__(self, value: object, owner: object) -> dict[str, Field[Any]]:
        import dataclasses

        types, given = self._made.__annotations__, dict(self._defaults)
        for name, default in self._defaults.items():
            if isinstance(default, _Anew):
                given[name] = dataclasses.field(default_factory=default.make)
        told = [(n, types[n], given[n]) if n in given else (n, types[n]) for n in self._made.__slots__]
        alike: Any = dataclasses.make_dataclass(self._made.__name__, told, kw_only=not self._made.__match_args__)
        found: dict[str, Field[Any]] = alike.__dataclass_fields__
        self._made.__dataclass_fields__ = found
        return found


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__slots__])


def _equal(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _show(self: Any) -> str:
    told = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{self.__class__.__qualname__}({told})"


def _no_subclass(cls: type, /, **_: object) -> None:
    raise TypeError(f"{cls.__name__}: a value has no subclass")


def _refuse(self: Any, name: str, *_: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{self.__class__.__qualname__}.{name}: a value does not change")


def _made_from(self: Any) -> tuple[Any, ...]:
    return self.__class__, _values(self)


def _made_by_name(self: Any) -> tuple[Any, ...]:
    return partial(self.__class__, **dict(zip(self.__slots__, _values(self), strict=True))), ()


_SHARED: dict[str, Any] = {"__eq__": _equal, "__hash__": None, "__repr__": _show, "__reduce__": _made_from}
_FROZEN: dict[str, Any] = {
    **_SHARED,
    "__hash__": _hash,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__init_subclass__": classmethod(_no_subclass),  # its values could not be filled as those of its base are
}
_NAMED: dict[str, Any] = {**_FROZEN, "__reduce__": _made_by_name}
