"""What parsing one document gives."""

from __future__ import annotations

from datetime import date

from factcheck.model.claim import Claim
from factcheck.model.document import Document, Published
from factcheck.model.frozen import frozen
from factcheck.model.mention import Mention
from factcheck.model.statement import Statement
from factcheck.model.text import Unknown, Zone


@frozen
class Parsed:
    """A document with its mentions and claims, each sorted by place.

    published  as decided after the body was read: a dateline counts only if the body does not speak against it.
    dateline   the mention that dates the page, if there is one. against: the mentions of the body that it clashes with.
    names      capitalised names and entities of the whole document with how often each stands.
    nameless   no sentence that makes a claim names anybody or anything, nor begins with a word that may be a name.
    lands      countries that its title and first sentences name, or name a place of.
    pollsters  whose poll it opens with: the names beside what says that there is one.
    statements what it says without a number, by place.
    """

    document: Document
    lang: str
    published: Published
    zones: tuple[Zone, ...]
    notices: tuple[str, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    not_understood: tuple[Unknown, ...] = ()
    dateline: Mention | None = None
    against: tuple[Mention, ...] = ()
    names: tuple[tuple[str, int], ...] = ()
    nameless: bool = False
    lands: frozenset[str] = frozenset()
    pollsters: frozenset[str] = frozenset()
    statements: tuple[Statement, ...] = ()
    sha256: str = ""


def first_printed(parsed: Parsed) -> tuple[date, tuple[str, ...]]:
    """Return what documents are sorted by wherever their order decides anything: the day of print, then what they say.

    The day is the earliest possible one; who has none comes last. Ids, which are often names of files, come behind all
    else, so that renaming a file moves no fact.
    """
    period, document = parsed.published.period, parsed.document
    day = period.low if period is not None and period.low is not None else date.max
    return day, (document.text, *(told or "" for told in (document.title, document.source, document.url)), document.id)
