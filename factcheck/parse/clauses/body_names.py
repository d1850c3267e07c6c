"""Names of bodies that a language writes with one capital: "le Parti libéral", "l'Union nationale"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.language.concepts import deed_verbs, happening_verbs
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

if TYPE_CHECKING:
    from factcheck.parse.clauses.clauses import Frame


def described_bodies(frame: Frame) -> dict[int, int]:
    """Return by the capital word for a body the adjective right behind it, without which its name is none.

    A verb is none: "le Parti gagne", "l'Union annonce".
    """
    bodies = frame.of("body_noun")
    if not bodies:
        return {}
    told = {h.first for h in frame.among("says", "denies", "takes_votes", "entity")}
    return {h.last: h.last + 1 for h in bodies if h.last + 1 not in told and _is_described(frame, h)}


def _is_described(frame: Frame, body: Hit) -> bool:
    tokens, book, at = frame.tokens, frame.book, body.last + 1
    if at > frame.sentence.last or not tokens.capital(body.first) or tokens.capital(at):
        return False
    word, verbs = tokens.words[at], (deed_verbs(book.code), happening_verbs(book.code))
    verb = any(known.get(word, ((), ""))[1] == "finite" for known in verbs)
    return tokens.kinds[at] == WORD and word not in book.stop and not verb
