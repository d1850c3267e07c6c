"""Bytes to text without losing a character, and the checks that tell text from everything else."""

from __future__ import annotations

import codecs
import re

from factcheck.model.errors import UnreadableInputError
from factcheck.model.late import late

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_PROBE = 8192
# "Ã©" is the two bytes of "é" in UTF-8, each read as a character of cp1252 and saved once more; "â€™" was "’".
_TWICE = late("Ã[\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€[\u0080-\u00bfœŸžƒ˜–—‘’‚“”„†‡•…‰‹›€™]")
_TWICE_AT_LEAST = 2  # one may be a name, or a text that tells of the fault

# How a file begins that is no plain text, whatever it is called, and what to do with it; of its marks and keys the
# figures would be read as well. Another tag follows: an article on web pages may begin with "<html>" and tell of it.
_FORMS = (
    (
        late(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b[^>]*>\s*<", re.IGNORECASE),
        "is a web page; call it .html",
    ),
    (late(r"\s*<\?xml\b[^>]*>\s*<"), "is XML; extract its text to a .txt file first"),
    (late(r"\{\\rtf\d"), "is a file of a word processor (RTF); save it as plain text"),
)

# The five bytes that cp1252 leaves undefined stand for themselves, as browsers do it.
_CP1252 = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(256))

# Web pages that say ISO-8859-1 mean cp1252 (WHATWG Encoding Standard, labels of windows-1252).
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}


def decode(raw: bytes, path: str, *, html: bool = False) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file and notices: by its mark, as UTF-8, as its page declares, else as cp1252.

    Line ends stay as they are. Raises UnreadableInputError for bytes that are no text.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _by_mark(raw[len(mark) :], name, path)
    _refuse_binary(raw, path)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = _as_declared(raw) if html else None
    if text is not None:
        return text, ()
    return codecs.charmap_decode(raw, "strict", _CP1252)[0], ("decoded-cp1252",)


def refuse_other_forms(text: str, path: str) -> None:
    """Raise UnreadableInputError for a file that is to be read as plain text and holds a page, XML, RTF or JSON."""
    begun = text.lstrip()
    if begun[:1] not in ("<", "{", "["):  # most texts, for which no pattern needs to be compiled
        return
    for beginning, what in _FORMS:
        if beginning.match(text):
            raise UnreadableInputError(path, what)
    if begun[:1] in ("{", "[") and text.rstrip()[-1:] in ("}", "]") and (_is_json(text) or _are_objects(begun)):
        raise UnreadableInputError(path, "is JSON; write one object a line, with its id and text, to a .jsonl file")


def _are_objects(text: str) -> bool:
    """Say whether a text is JSON Lines, under a name that does not say so."""
    first = text.partition("\n")[0]
    return first.startswith("{") and _is_json(first)


def _is_json(text: str) -> bool:
    import json  # few runs meet one

    try:
        return bool(json.loads(text))
    except (ValueError, RecursionError):
        return False


def encoded_twice(text: str) -> bool:
    """Say whether a text was saved as UTF-8, read as cp1252 and saved again: "blessÃ©s" where "blessés" was meant."""
    if "Ã" not in text and "â€" not in text:
        return False
    return sum(1 for _ in _TWICE.finditer(text)) >= _TWICE_AT_LEAST


def _by_mark(raw: bytes, name: str, path: str) -> tuple[str, tuple[str, ...]]:
    try:
        return raw.decode(name), ()
    except UnicodeDecodeError:
        raise UnreadableInputError(path, f"begins as {name.upper()} but is broken; save it as UTF-8") from None


def _refuse_binary(raw: bytes, path: str) -> None:
    probe = raw[:_PROBE]
    if probe.startswith(b"%PDF-"):
        raise UnreadableInputError(path, "is a PDF file; extract its text to a .txt file first")
    fewer, more = sorted((probe[::2].count(0), probe[1::2].count(0)))
    if more > 0.45 * len(probe) and fewer <= 0.25 * len(probe):  # every second byte, or three of four
        raise UnreadableInputError(path, "seems to be UTF-16 or UTF-32 without its mark; save it as UTF-8")
    if b"\0" in probe or len(_CONTROL.findall(probe)) > len(probe) // 10:
        raise UnreadableInputError(path, "is not text but a binary file; give its text as .txt, .md, .html or .jsonl")


def _as_declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
        name = _MEANT.get(name, name)
        return codecs.charmap_decode(raw, "strict", _CP1252)[0] if name == "cp1252" else raw.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None
