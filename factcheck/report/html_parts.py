"""The parts of the HTML report as plain values for its template: findings, places, documents with marked texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.model.contract import Claim, DocumentInfo, Finding, NotUnderstood, SetAside, Statement
from factcheck.report.entries import Entry
from factcheck.report.escape import html_id, html_marked, path_target, web_target
from factcheck.report.headings import heading, title
from factcheck.report.source import UNPLACED, Source, clip, excerpt, page_words
from factcheck.report.view import View

_LABEL = 80
_SHOWN_CLAIMS = 60
_SHOWN_STEPS = 60
_SHOWN_MATCHED = 5


class Parts:
    """What the template shows of one result. Documents and claims are called by their numbers, never by their ids."""

    def __init__(self, view: View, sources: Mapping[str, Source]) -> None:
        self.view = view
        self.words = view.words
        self.sources = sources
        self.number = {d.id: n for n, d in enumerate(view.result.documents)}
        told = sorted({c.id for e in view.entries for c in e.evidence})
        self.claim_number = {name: n for n, name in enumerate(told)}
        self.marked: dict[str, list[Claim | Statement]] = {}
        everything: tuple[Claim | Statement, ...] = (*view.result.claims, *view.result.statements)
        for claim in everything:
            if claim.id in self.claim_number:
                self.marked.setdefault(claim.document, []).append(claim)

    def documents_of(self, entry: Entry) -> list[str]:
        """Return the documents of an entry in the order of its claims, the place of the finding first."""
        return list(dict.fromkeys((entry.finding.document, *(c.document for c in entry.evidence))))

    def languages_of(self, entry: Entry) -> list[str]:
        """Return the languages of an entry's documents, as ids."""
        return sorted({html_id(self.view.documents[d].lang) for d in self.documents_of(entry)})

    def entry(self, entry: Entry) -> dict[str, Any]:
        """Return one finding with all that rests on it."""
        words, view, finding = self.words, self.view, entry.finding
        label, values = heading(entry, view)
        more = len(entry.evidence) - _SHOWN_CLAIMS
        return {
            "id": html_id(finding.id),
            "finding": finding.id,
            "number": words.integer(entry.number),
            "severity": finding.severity,
            "severity_name": words.severity[finding.severity],
            "rule": finding.rule,
            "rule_name": view.rule(finding),
            "rules": " ".join(sorted({f.rule for f in entry.findings})),
            "documents": " ".join(str(self.number[d]) for d in self.documents_of(entry)),
            "languages": " ".join(self.languages_of(entry)),
            "title": clip(title(entry, view), 300),
            "label": clip(label, 120),
            "figures": clip(values, 160),
            "meta": " · ".join(dict.fromkeys((finding.rule, *self._about(entry, values)))),
            "articles": view.articles(entry),
            "message": view.message(entry, finding) if entry.documents == 1 or entry.told else "",
            "place": "" if entry.evidence else self._bare_place(entry),
            "claims": [self._claim(n, c) for n, c in self.view.evidence(entry)[:_SHOWN_CLAIMS]],
            "more": words.count(words.label["more_claims"], more) if more > 0 else "",
            "why": view.why(entry),
            "because": entry.because,
            "matched": words.typography.semicolon.join(entry.matched[:_SHOWN_MATCHED]),
            "also": [self._also(entry, f) for f in entry.also],
            "advice": view.advice(entry).split("`"),
            "findings": [html_id(f.id) for f in entry.findings],
            "steps": [
                {"head": head, "reasons": (*matched, *because)}
                for head, matched, because in view.steps(entry)[:_SHOWN_STEPS]
                if matched or because
            ],
        }

    def _about(self, entry: Entry, values: str) -> tuple[str, ...]:
        """Return how many articles an entry is about, or which one where its values do not name it already."""
        if entry.documents > 1:
            return (self.view.articles(entry),)
        name = self.view.short(entry.finding.document)
        return () if name == values else (name,)

    def document(self, info: DocumentInfo) -> dict[str, Any]:
        """Return a document with its text, the claims of findings marked in it."""
        words, view = self.words, self.view
        source = self.sources.get(info.id)
        spans = [(c.start, c.end, self.claim_number[c.id]) for c in self.marked.get(info.id, ())]
        return {
            "id": clip(info.id, _LABEL),
            "name": clip(info.title or info.source or view.short(info.id), 120),
            "source": clip(info.source or info.title or "", _LABEL),
            "href": self._target(info.id),
            "page": web_target(info.url or ""),
            "lang": info.lang,
            "lang_code": html_id(info.lang),
            "days": view.days(info.id),
            "basis": words.named("basis", info.published.basis),
            "claims": words.integer(view.claims_by_document[info.id]),
            "notices": view.notices(info.id),
            "body": html_marked(source.text, spans) if source else "",
        }

    def unseen(self, info: DocumentInfo, place: NotUnderstood) -> dict[str, str]:
        """Return a place that was not understood."""
        return {
            "place": self._place(info.id, place.start),
            "text": self.words.quoted(clip(place.text, 120)),
            "reason": self.words.named("not_understood", place.reason),
        }

    def aside(self, aside: SetAside) -> dict[str, str]:
        """Return a finding that is not open, and why."""
        finding = aside.finding
        return {
            "id": finding.id,
            "message": clip(finding.message, 200),
            "place": self._place(finding.document, finding.start),
            "why": self.words.named("set_aside", aside.why),
            "reason": clip(aside.reason or "", 300),
        }

    def _claim(self, number: int, claim: Claim | Statement) -> dict[str, Any]:
        part = excerpt(claim, self.sources.get(claim.document), 260)
        return {
            "number": number,
            "claim": self.claim_number[claim.id],
            "place": self._named_place(claim.document, claim.start),
            "href": self._target(claim.document, claim.start),
            "page": self._page(claim),
            "days": self.view.days(claim.document),
            "quote": self.words.quoted(clip(claim.quote, 160)),
            "understood": self.view.understood(claim),
            "before": part.before,
            "value": part.value,
            "after": part.after,
        }

    def _also(self, entry: Entry, finding: Finding) -> dict[str, str]:
        severity = self.words.severity[finding.severity]
        return {"severity": severity, "rule": finding.rule, "message": clip(self.view.message(entry, finding), 300)}

    def _bare_place(self, entry: Entry) -> str:
        finding = entry.finding
        source = self.sources.get(finding.document)
        said = clip(source.text[finding.start : finding.end], 200) if source else ""
        place = self._named_place(finding.document, finding.start)
        return f"{place}{self.words.typography.colon}{self.words.quoted(said)}" if said.strip() else place

    def _named_place(self, document: str, offset: int) -> str:
        name, place = self.view.name(document), self._place(document, offset)
        own = name in (document, self.view.documents[document].path)
        return place if own else f"{clip(name, _LABEL)} · {place}"

    def _place(self, document: str, offset: int) -> str:
        return self.sources.get(document, UNPLACED).place(clip(self.view.bare(document), _LABEL), offset)

    def _target(self, document: str, offset: int | None = None) -> str:
        """Return where the file of a document lies, as seen from the report; "" for one that is no file."""
        source = self.sources.get(document, UNPLACED)
        link = source.link or self.view.documents[document].path
        line = None if offset is None else source.line(offset)
        return "" if link is None else path_target(link, line)

    def _page(self, claim: Claim | Statement) -> str:
        url = self.view.documents[claim.document].url
        found = page_words(claim, self.sources.get(claim.document))
        return web_target(url, found.words, found.prefix, found.suffix) if url else ""
