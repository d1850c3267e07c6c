"""Reading TOML, with one line that says where it is none: rules, their cases, pinned facts, settings, knowledge."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factcheck.model.errors import DataError

_MARK = b"\xef\xbb\xbf"  # the byte order mark that some editors put before UTF-8


def read_toml(name: str, content: bytes, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    """Return the table of a TOML file, given its bytes; `parse_toml` has the rest."""
    return parse_toml(name, decoded(name, content), parse_float)


def parse_toml(name: str, text: str, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    """Return the table of a TOML text.

    name         what messages call the file.
    parse_float  makes a number with a decimal point out of its text.
    Raises DataError, with the line where it can be told, for what is no TOML.
    """
    import tomllib

    try:
        return tomllib.loads(text, parse_float=parse_float)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{name}: not valid TOML: {error}") from error
    except RecursionError:
        raise DataError(f"{name}: not valid TOML: nested too deeply") from None


def decoded(name: str, content: bytes) -> str:
    """Return the text of a TOML file, with or without a byte order mark.

    Raises DataError that names the first line that is no UTF-8.
    """
    try:
        return content.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        told = f"line {line} holds the byte 0x{content[error.start]:02x}, which is no UTF-8"
        raise DataError(f"{name}: not valid TOML: {told}; save the file as UTF-8") from None
