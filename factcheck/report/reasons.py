"""Reasons in the reader's language: the rooms below name a sentence and its values, the catalogue has the words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Annotated

from factcheck.model.compiled import kept, packaged
from factcheck.model.errors import DataError
from factcheck.model.shape import Held
from factcheck.model.text import Reason
from factcheck.model.toml import parse_toml
from factcheck.report.notation import Shown
from factcheck.report.words import Words, load_words

# key -> language -> sentence with {0}, {1} … for the values; {0:number}, {0:date}: as the language prints them
_BEGINS = re.compile(r"\{\d+:")  # a value that is said in words opens the sentence
_Catalogue = dict[str, dict[Annotated[str, Held(pattern=r"^[a-z]{2}$")], str]]


def reason_text(reason: Reason, words: Words) -> str:
    """Return a reason as a sentence; one that the catalogue does not know shows its key and its values."""
    return _told(reason.key, reason.args, words.lang)


@lru_cache(maxsize=65_536)
def _told(key: str, args: tuple[str, ...], lang: str) -> str:
    """Return a reason once for all the pairs of a large fact that have it."""
    return told(reasons(), key, args, load_words(lang))


def told(catalogue: Mapping[str, Mapping[str, str]], key: str, args: Sequence[str], words: Words) -> str:
    """Return a sentence of a catalogue in the report's language; one that it does not know shows its key and values."""
    found = catalogue.get(key, {})
    template = found.get(words.lang) or found.get("en")
    if template is None:
        return f"{key}{words.typography.colon}{', '.join(args)}" if args else key
    sentence = words.spaced(template.format(*(Shown(arg, words) for arg in args)))
    return sentence[0].upper() + sentence[1:] if _BEGINS.match(template) else sentence


def reasons() -> dict[str, dict[str, str]]:
    """Return the catalogue of reasons."""
    return sentences("reasons")


@cache
def sentences(name: str) -> dict[str, dict[str, str]]:
    """Return a catalogue of sentences, key -> language -> sentence; DataError when it breaks its shape."""
    return kept(name, ("report",), lambda: _derive(name))


def _derive(name: str) -> dict[str, dict[str, str]]:
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    entry = packaged("report", "catalogue", f"{name}.toml")
    try:
        raw = parse_toml(f"report/catalogue/{name}.toml", entry.read_text("utf-8"))
        return TypeAdapter(_Catalogue, config=ConfigDict(strict=True)).validate_python(raw)
    except FileNotFoundError:
        return {}
    except ValidationError as error:
        raise DataError(f"report/catalogue/{name}.toml: {error}") from error
