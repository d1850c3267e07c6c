"""Every string that came from outside passes here before it is printed, once per format.

Article text, titles, ids, paths and messages are untrusted: an article may hold HTML, Markdown, table pipes,
terminal escapes or bidi overrides. Each function returns text that its format shows as plain characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from urllib.parse import quote

from factcheck.model.late import late

# Characters that act instead of showing: C0 and C1 controls, soft hyphen, zero-width and bidi controls, line
# separators, interlinear and tag characters, byte order marks and lone surrogates. U+200D stays: emoji need it.
_ACTIVE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINE_ENDS = late("\r\n|[\r\x85\u2028\u2029]")
_BLANKS = re.compile("[ \t\n\r\f\v\x85\u2028\u2029]+")
_MARKS = re.compile(r"([̀-ͯ⃐-⃿]{4})[̀-ͯ⃐-⃿]+")  # stacked accents climb over the lines above: four are enough

_MD_SPECIAL = late(r"[\\`*_{}\[\]<>&|~$]|@|(?<=:)//|:(?=[a-z0-9_+-]+:)|(?<=\bwww)\.|#(?=\w)", re.I)
_MD_ENTITIES = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "|": "&#124;",  # a backslash would do in a cell but not everywhere
    "$": "&#36;",  # "\$" still opens a formula on some hosts
    "//": "&#47;&#47;",  # "https://…" would become a live link
    ":": "&#58;",  # ":skull:" would become a picture
    ".": "&#46;",  # "www.…" would become a live link
    "@": "@&#8203;",  # an address would become a link, and "@name" would call somebody
    "#": "#&#8203;",  # "#12" would become a link to an issue
}
_MD_LINE_START = late(r"^(?:([#+=-])|(\d+)([.)]))")


def visible(text: str) -> str:
    """Return the text on one line, with every character that acts instead of showing written as ⟨U+202E⟩."""
    return _shown(_BLANKS.sub(" ", text).strip(" "))


def _shown(line: str) -> str:
    return _MARKS.sub(r"\1", _ACTIVE.sub(lambda m: f"⟨U+{ord(m.group()):04X}⟩", line))


def md_text(text: str) -> str:
    """Return the text as Markdown that shows exactly its characters, in a paragraph, a heading or a list."""
    line = _MD_SPECIAL.sub(_md_special, visible(text))
    return _MD_LINE_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", line)


def md_html(text: str) -> str:
    """Return the text for a place where Markdown lets HTML through and reads no marks of its own, as in a summary."""
    return _MD_SPECIAL.sub(lambda m: _MD_ENTITIES.get(m.group(), m.group()), visible(text))


def md_cell(text: str) -> str:
    """Return the text as the content of a Markdown table cell; an empty one shows a dash."""
    return md_text(text) or "–"


def md_code(text: str) -> str:
    """Return the text as a Markdown code span that no run of backticks inside can close; good in a cell too."""
    line = visible(text).replace("|", "¦")
    fence = "`" * (max((len(run) for run in re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def md_link(label: str, target: str) -> str:
    """Return a Markdown link whose label is untrusted text; a target made by `path_target` or `web_target`."""
    return f"[{md_text(label)}]({target})" if target else md_text(label)


def path_target(path: str, line: int | None = None) -> str:
    """Return a relative link to a file, `path#L12`; a colon is encoded, so that no path can be a scheme."""
    one_root = re.sub("^//+", "/", path)  # "//host" would lead to another machine
    try:
        raw = one_root.encode("utf-8", "surrogateescape")  # the byte of a name that is no UTF-8
    except UnicodeEncodeError:
        raw = one_root.encode("utf-8", "surrogatepass")
    target = quote(raw, safe="/._-")
    return target if line is None else f"{target}#L{line}"


def web_target(url: str, words: str = "", prefix: str = "", suffix: str = "") -> str:
    """Return a link to a web page, or "" for any address that is not http or https.

    words           of the page, that the link leads to (a text fragment), where known.
    prefix, suffix  what stands before and after them there, where the words alone are not enough.
    """
    if not re.match(r"https?://[^/\s]", url, re.I) or _ACTIVE.search(url):
        return ""
    target = quote(url, safe=":/?#@!$&'*+,;=%-._~")
    if not words:
        return target
    parts = (f"{_directive(prefix)}-" if prefix else "", _directive(words), f"-{_directive(suffix)}" if suffix else "")
    return f"{target}{'' if '#' in target else '#'}:~:text={','.join(filter(None, parts))}"


def _directive(words: str) -> str:
    """Return words of a page for a text directive, in which a dash, a comma and an ampersand would be syntax."""
    return quote(words, safe="._~").replace("-", "%2D")


def html_text(text: str) -> str:
    """Return the text for an HTML element or a quoted attribute, where it shows exactly its characters."""
    return _escaped(_shown(_BLANKS.sub(" ", text)))


def html_marked(text: str, spans: Iterable[tuple[int, int, int]]) -> str:
    """Return a whole text as HTML with its lines kept, and spans of it (start, end, number) in `mark` elements.

    Where spans overlap, each piece names all the numbers it belongs to.
    """
    found = sorted((s, e, n) for s, e, n in spans if s < e)
    cuts = sorted({0, len(text), *(s for s, _, _ in found), *(e for _, e, _ in found)})
    pieces = []
    for start, end in pairwise(cuts):
        inside = [str(n) for s, e, n in found if s <= start and end <= e]
        shown = _escaped(_kept_lines(text[start:end]))
        pieces.append(f'<mark data-claims="{" ".join(inside)}">{shown}</mark>' if inside else shown)
    return "".join(pieces)


def _escaped(text: str) -> str:
    from html import escape  # brings all names of characters along, which no other form needs

    return escape(text, quote=True)


def _kept_lines(text: str) -> str:
    """Return the text with its lines, and every other character that acts instead of showing made visible."""
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ").split("\n")
    return "\n".join(_shown(line) for line in lines)


def html_id(text: str) -> str:
    """Return the text as the value of an id attribute: letters, digits, dot, dash and underscore only."""
    return re.sub(r"[^A-Za-z0-9._-]", "-", text)


def terminal(text: str) -> str:
    """Return the text as one line for a terminal: no escape sequence, no control, no bidi override is live."""
    return visible(text)


def json_ascii(serialised: str) -> str:
    """Return serialised JSON with every acting character inside its strings written as \\uXXXX; the same value."""
    return _ACTIVE.sub(_json_escape, serialised)


def _json_escape(match: re.Match[str]) -> str:
    char = match.group()
    if char == "\n":  # between values; inside strings it is already written as \n
        return char
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))


def _md_special(match: re.Match[str]) -> str:
    char = match.group()
    return _MD_ENTITIES.get(char, "\\" + char)
