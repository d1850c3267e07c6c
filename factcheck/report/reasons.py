"""Reasons in the reader's language: the rooms below name a sentence and its values, the catalogue has the words."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from factcheck.language.compiled import kept
from factcheck.model.errors import DataError
from factcheck.model.text import Reason
from factcheck.report.words import Words

# key -> language -> sentence with {0}, {1} … for the values
_Catalogue = dict[str, dict[Annotated[str, Field(pattern=r"^[a-z]{2}$")], str]]


def reason_text(reason: Reason, words: Words) -> str:
    """Return a reason as a sentence; one that the catalogue does not know shows its key and its values."""
    told = reasons().get(reason.key, {})
    template = told.get(words.lang) or told.get("en")
    if template is None:
        return f"{reason.key}{words.typography.colon}{', '.join(reason.args)}" if reason.args else reason.key
    return words.spaced(template.format(*reason.args))


@cache
def reasons() -> dict[str, dict[str, str]]:
    """Return the catalogue of reasons; DataError when it breaks its shape."""
    return kept("reasons", ("report",), _derive)


def _derive() -> dict[str, dict[str, str]]:
    import tomllib

    entry = resources.files("factcheck.report") / "catalogue" / "reasons.toml"
    try:
        raw = tomllib.loads(entry.read_text("utf-8"))
        return TypeAdapter(_Catalogue, config=ConfigDict(strict=True)).validate_python(raw)
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise DataError(f"report/catalogue/reasons.toml: {error}") from error
