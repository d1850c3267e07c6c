"""The phrases of `pages/*.toml`, made ready for questions about one line."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.ingest.knowledge import Page, knowledge
from factcheck.ingest.lines import Line, key_of, starts_with
from factcheck.model.frozen import frozen

# Three, so that "by" with the blank behind it is a head too.
_HEAD = 3


@frozen
class Starts:
    """Phrases that a line may begin with, found by their first three characters."""

    by_head: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Starts:
        """Return the phrases sorted under their heads, longest first."""
        by_head: dict[str, tuple[str, ...]] = {}
        for phrase in sorted(phrases, key=lambda p: (-len(p), p)):
            head = f"{phrase} "[:_HEAD]
            by_head[head] = (*by_head.get(head, ()), phrase)
        return cls(by_head)

    def found(self, key: str) -> str:
        """Return the longest phrase that a key begins with, or ""."""
        for phrase in self.by_head.get(key[:_HEAD], ()):
            if starts_with(key, phrase):
                return phrase
        return ""


@frozen
class Phrases:
    """All phrases of all languages; see `knowledge.Page` for what each of them means."""

    page: Page
    furniture: frozenset[str]
    starts: Starts
    starts_with_figures: Starts
    section_ends: frozenset[str]
    link_leads: frozenset[str]
    home: Starts
    byline: Starts
    byline_joins: frozenset[str]
    published: Starts
    months: frozenset[str]
    date_words: frozenset[str]
    clock_halves: frozenset[str]
    credit_leads: Starts
    picture_only: Starts
    agencies: frozenset[str]
    heads: frozenset[str]

    def may_start(self, key: str) -> bool:
        """Say whether any phrase begins as a key does; most lines of prose are let go here."""
        return key[:_HEAD] in self.heads

    def is_furniture(self, line: Line) -> bool:
        """Say whether a phrase alone tells that a line belongs to the page around the article."""
        key = line.key
        if key in self.furniture or key in self.section_ends or key in self.link_leads or not key:
            return True
        if self.starts_with_figures.found(key):
            return len(line.text) < 250
        return not line.figures and bool(self.starts.found(key))


@cache
def phrases() -> Phrases:
    """Return the phrases of all files under `pages/`."""
    page = knowledge().page
    months = frozenset(page.date_words.split())
    return Phrases(
        page=page,
        furniture=frozenset(key_of(p.replace("#", "1")) for p in page.furniture),
        starts=Starts.of(page.furniture_starts),
        starts_with_figures=Starts.of(page.furniture_starts_with_figures),
        section_ends=frozenset(page.section_ends),
        link_leads=frozenset(page.link_leads),
        home=Starts.of(page.home),
        byline=Starts.of(page.byline),
        byline_joins=frozenset(page.byline_joins),
        published=Starts.of(page.published),
        months=months,
        date_words=months | frozenset(page.date_joins.split()),
        clock_halves=frozenset(page.clock_halves),
        credit_leads=Starts.of(page.credit_leads),
        picture_only=Starts.of(page.picture_only),
        agencies=frozenset(page.agencies),
        heads=_heads(page),
    )


def _heads(page: Page) -> frozenset[str]:
    """Return the heads of all phrases that a line may begin with or be."""
    starts = (
        page.furniture_starts,
        page.furniture_starts_with_figures,
        page.home,
        page.byline,
        page.credit_leads,
        page.picture_only,
    )
    whole = (page.furniture, page.section_ends, page.link_leads)
    return frozenset(f"{p} "[:_HEAD] for group in starts for p in group) | frozenset(
        key_of(p.replace("#", "1"))[:_HEAD] for group in whole for p in group
    )
