"""A text as a reader sees it, of the same length: no remark, no mark of emphasis, no line broken by its width alone."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise

from factcheck.model.late import late
from factcheck.model.remark import blanked

# Breaks of lines that are none of "\n" or "\r\n": of old editors, of pages ("\f"), of word processors.
_BREAK = late(r"\r(?!\n)|[\v\f\x85\u2028\u2029]")
_ENTITY = late(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#[xX][0-9a-fA-F]{2,4});")
_NO_WIDTH = "\u200b"  # fills up what a mark of one sign was written with
# "[12 morts](https://…)": the words of a link stay, its address goes; a picture goes whole.
_TARGET = r"\((?:https?:|mailto:|[/#.])[^\s()]*(?:\([^\s()]*\)[^\s()]*)?(?:[ ]\"[^\"\n]*\")?\)"
_LINK = late(rf"(!?\[)([^\[\]\n]{{0,300}})(\]{_TARGET})")
# "mairie.[1] Le", "mairie [2]. Le", "mairie.¹ Le"; an editor's figure, "[12] personnes", parts its words by blanks.
_NOTE = late(r"\[(?:(?<=[^\s\[(\]]\[)\d{1,3}\](?:\[\d{1,3}\])*(?![\w(])|(?<=[ \u00a0]\[)\d{1,3}\](?=[.,;:]))")
_ODD = late(r"[\r\v\f\x85\u2028\u2029¹²³⁴-⁹⁰]")
_RAISED = late(r"[¹²³⁴-⁹⁰](?<=[.,!?»”].)[¹²³⁴-⁹⁰]{0,2}(?=\s|$)")
# "• Le maire", "> Le maire", "– Le maire"; before a figure they may be its sign, "- 12 %", "> 500", "- de 18".
_SPACE = r"[ \t\u00a0]"
_SMALL = rf"(?:[a-z]{{1,2}}{_SPACE}+)?"
_SHOWN, _SIGNS = "•▪■●◦‣▶►➤➜→⁃∙✓✔", "-*–—>»"
_LEADS = frozenset(_SHOWN + _SIGNS)
_LEAD = late(rf"(?m)^(?:{_SPACE}*(?:[{_SHOWN}]|[{_SIGNS}](?!{_SPACE}+{_SMALL}[-+]?\d))(?={_SPACE}))+")
_STROKE = late(r"(?<=[^\W\d_])[`´](?=[^\W\d_])")  # for an apostrophe
_DOUBLED = late(r"``|(?<!\d)''")  # for quotation marks, on wires
_OPENED = late(r"(?:^|(?<=[\s(\[]))(?:``|'')")
# "**2 000** soldats", "*300*", "__34__": the marks of Markdown stand at the edges of what they emphasise. What stands
# before is looked at behind the first mark, for a pattern that begins with a mark is tried at marks alone.
_EMPHASIS = late(r"([*_](?<![\w*][*_])[*_]{0,2})(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\w*])")
# `"plus de 300 millions" d'euros`, "«15 millions d'euros» par jour": who copies a figure out word by word stops before
# its noun, its unit or what it is by, and the marks part nothing. A sentence, a title and a name keep theirs.
_GAP = r"(?:[ \u00a0\u202f\u200b]{1,8})"
_NUMBER = rf"[$€£]?\d{{1,15}}(?:(?:[.,]|{_GAP})\d{{1,6}}){{0,6}}(?!\d)"
_SECOND = rf"(?:{_GAP}(?:[^\W\d_]+{_GAP}){{1,2}}{_NUMBER})?"
_UNIT = rf"(?:{_GAP}?[%€$]|(?:{_GAP}(?:d['’])?[^\W\d_]+){{1,2}})?"
_SHORT = rf"(?:[^\W\d_]+(?:['’]|{_GAP})){{0,3}}{_NUMBER}{_SECOND}{_UNIT}"
_OPENING = rf"[\"“«](?<![^\s('’][\"“«])(?:(?<=[“«]){_GAP})?"
_COPIED = late(rf"({_OPENING})({_SHORT})(\"|{_GAP}?[”»])(?={_GAP}[^\W\d_])")
_COPYING = '"“«'
_WORDS, _REACH = 4, 200  # words up to the end of a number, and characters that these have at most
_NARROWEST, _WIDEST = 32, 110  # columns at which editors and mail programs break lines
_FEWEST = 3  # lines of which the first paragraph broken at a width has that many
_BULLETS = ("-", "*", "•", "–", "—", ">", "#", "|", "·")


def as_read(text: str) -> str:
    """Return a text with blanks for what is no part of its words; every offset stays."""
    return _unlisted(_uncopied(_unwrapped(_unmarked(_plain(blanked(text))))))


def _unlisted(text: str) -> str:
    """Return a text with blanks for the marks before its lines: of lists, and of what is quoted at length."""
    if _LEADS.isdisjoint(line.lstrip()[:1] for line in text.split("\n")):
        return text
    return _LEAD.sub(lambda m: _blank(m[0]), text)


def _plain(text: str) -> str:
    """Return a text without the signs of a page, a notebook or a keyboard: entities, links, notes, doubled strokes."""
    if "&" in text:
        text = _ENTITY.sub(_sign, text)
    if "](" in text:
        text = _LINK.sub(_linked, text)
    if "[" in text:
        text = _NOTE.sub(lambda m: _blank(m[0]), text)
    if _ODD.search(text):
        text = _RAISED.sub(lambda m: _blank(m[0]), _BREAK.sub("\n", text))
    if "`" in text or "´" in text:
        text = _STROKE.sub("'", text)
    if "``" in text or "''" in text:
        text = _DOUBLED.sub('" ', _OPENED.sub(' "', text))
    return text


def _sign(entity: re.Match[str]) -> str:
    """Return what an entity stands for, as long as it is written; one that is none stays."""
    sign = unescape(entity[0])
    return sign + _NO_WIDTH * (len(entity[0]) - 1) if len(sign) == 1 and sign != "\n" else entity[0]


def _linked(link: re.Match[str]) -> str:
    if link[1] != "[":
        return _blank(link[0])
    return " " + link[2] + _blank(link[3])


def _unmarked(text: str) -> str:
    """Return a text with blanks for the marks of emphasis."""
    if "*" not in text and "_" not in text:
        return text
    return _EMPHASIS.sub(lambda m: " " * len(m[1]) + m[2] + " " * len(m[1]), text)


def _uncopied(text: str) -> str:
    """Return a text with blanks for the quotation marks around no more than a figure that goes on behind them."""
    if not any(_may_copy(text, mark) for mark in _COPYING):
        return text
    return _COPIED.sub(lambda m: m[0] if m[2] != m[2].lower() else _blank(m[1]) + m[2] + _blank(m[3]), text)


def _may_copy(text: str, mark: str) -> bool:
    """Say whether a digit stands among the first words behind a quotation mark: else no pattern need be compiled."""
    at = text.find(mark)
    while at >= 0:
        if any(map(str.isdecimal, "".join(text[at + 1 : at + _REACH].split(maxsplit=_WORDS)[:_WORDS]))):
            return True
        at = text.find(mark, at + 1)
    return False


def _blank(marks: str) -> str:
    return " " * len(marks)


def _unwrapped(text: str) -> str:
    """Return a text with a blank for each line break that only the width of its lines made.

    An editor breaks a line before the first word that goes beyond the width; who ends a line for its sense does not.
    """
    lines = text.split("\n")
    if len(lines) < _FEWEST:
        return text
    blocks = list(_blocks(lines))
    broken = [block for block in blocks if len(block) >= _FEWEST and _is_wrapped(block)]
    if not broken:
        return text
    width = max(len(line.rstrip()) for block in broken for line in block)
    return "\n".join(
        (" " if len(block) > 1 and _fills(block, width) else "\n").join(block) for block in _blocks(lines, keep=True)
    )


def _blocks(lines: list[str], keep: bool = False) -> list[list[str]]:
    """Return the runs of lines without an empty one between; `keep` has the empty lines as blocks of their own."""
    out: list[list[str]] = []
    before = ""
    for line in lines:
        if not line.strip():
            if keep:
                out.append([line])
        elif before.strip() and out:
            out[-1].append(line)
        else:
            out.append([line])
        before = line
    return out


def _is_wrapped(block: list[str]) -> bool:
    """Say whether a paragraph is broken at a width: its lines fill it and go on in small letters or figures."""
    width = max(len(line.rstrip()) for line in block)
    if not _NARROWEST <= width <= _WIDEST or not _fills(block, width):
        return False
    firsts = [line.lstrip()[0] for line in block[1:]]
    going_on = sum(sign.islower() or sign.isdigit() for sign in firsts)
    return 2 * going_on >= len(firsts) and any(map(str.islower, firsts))


def _fills(block: list[str], width: int) -> bool:
    """Say whether no line but the last had room for the first word of the next one, and none begins a list."""
    if any(line.lstrip().startswith(_BULLETS) for line in block):
        return False
    return all(
        len(line.rstrip()) + 1 + len(_first_word(after)) > width and len(line.rstrip()) <= width
        for line, after in pairwise(block)
    )


def _first_word(line: str) -> str:
    """Return what no editor breaks at the head of a line: a blank that holds its words together ends none."""
    return line.lstrip().split(" ", 1)[0]
