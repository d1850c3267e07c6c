"""factcheck compares the numbers and dates that several articles give, and says which of them conflict.

The public names are those of `__all__`; they are loaded when first asked for, so that `factcheck --version`
and a program that only parses do not pay for the rest.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from factcheck.model.version import __version__

if TYPE_CHECKING:
    from factcheck.model.contract import ParsedDocument, Result
    from factcheck.model.document import Document
    from factcheck.model.errors import FactcheckError
    from factcheck.pipeline import check, parse

__all__ = ["Document", "FactcheckError", "ParsedDocument", "Result", "__version__", "check", "parse"]

_HOME = {
    "Document": "factcheck.model.document",
    "FactcheckError": "factcheck.model.errors",
    "ParsedDocument": "factcheck.model.published",
    "Result": "factcheck.model.published",
    "check": "factcheck.pipeline",
    "parse": "factcheck.pipeline",
}


if not TYPE_CHECKING:  # a type checker would take any misspelt name for one that is loaded so

    def __getattr__(name: str) -> Any:
        """Load a public name when it is first asked for."""
        if name not in _HOME:
            raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOME[name]), name)
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """A package whose public names no room can cover: importing the room `factcheck.parse` would else bind it here."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
