"""Where a reader of a Markdown report is led: the line of the file, or the words of the page."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.contract import Claim, Statement
from factcheck.report.escape import md_link, path_target, web_target
from factcheck.report.source import UNPLACED, Source, clip, page_words
from factcheck.report.view import View

_LABEL = 80  # an id longer than this is no label any more


class Links:
    """Links to the documents of a result, as seen from the report."""

    def __init__(self, view: View, sources: Mapping[str, Source]) -> None:
        self.view = view
        self.sources = sources

    def source(self, document: str) -> Source | None:
        """Return the text of a document, where it is known."""
        return self.sources.get(document)

    def link(self, document: str, offset: int) -> str:
        """Return a link to the line of an offset, named by file and line."""
        source = self.sources.get(document, UNPLACED)
        label = source.place(clip(self.view.bare(document), _LABEL), offset)
        return md_link(label, self.target(document, source.line(offset)))

    def target(self, document: str, line: int | None = None) -> str:
        """Return where a document can be opened: its file, else its page."""
        info = self.view.documents[document]
        link = self.sources.get(document, UNPLACED).link or info.path
        return web_target(info.url or "") if link is None else path_target(link, line)

    def page(self, claim: Claim | Statement) -> str:
        """Return a link to a claim's words in the page of its document, "" where no page is known."""
        url = self.view.documents[claim.document].url
        if not url:
            return ""
        found = page_words(claim, self.sources.get(claim.document))
        target = web_target(url, found.words, found.prefix, found.suffix)
        return md_link(str(self.view.words.label["page"]), target) if target else ""
