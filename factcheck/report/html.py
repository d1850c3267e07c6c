"""The report as one HTML file: the findings to filter and walk through, the articles side by side with their claims.

Nothing is loaded from anywhere, and the policy of the page allows only its own style and script, by their digests.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from factcheck.model.compiled import packaged
from factcheck.model.contract import Result
from factcheck.model.finding import SEVERITIES
from factcheck.report.decisions import DECISIONS
from factcheck.report.entries import whole
from factcheck.report.escape import html_text
from factcheck.report.headings import label, wordings
from factcheck.report.html_parts import Parts
from factcheck.report.matrix import Cell, Matrix, matrices
from factcheck.report.source import Source, clip
from factcheck.report.view import SECTIONS, View
from factcheck.report.words import load_words

if TYPE_CHECKING:
    import jinja2

SHOWN_UNSEEN = 200
SHOWN_ASIDE = 500


def render(result: Result, sources: Mapping[str, Source], limit: int | None = None) -> str:
    """Return the report as one HTML page; `sources` gives the text and lines of each document, by id.

    limit  most findings shown.
    """
    words = load_words(result.report_lang)
    view = View(result, words, limit)
    parts = Parts(view, sources)
    style, script = _file("page.css"), _file("page.js")
    page = _template().render(
        lang=result.report_lang,
        policy=_policy(style, script),
        style=_raw(style),
        script=_raw(script),
        words=words,
        ui=words.ui,
        decisions=[{"value": d, "name": words.ui[d or "open"]} for d in ("", *DECISIONS)],
        keys=[{"key": words.ui.get(f"key_{key}", key), "does": does} for key, does in words.keys.items()],
        **_whole(view),
        **_findings(view, parts),
        **_appendices(view, parts),
    )
    return page.rstrip("\n") + "\n"


def _whole(view: View) -> dict[str, Any]:
    """Return what is said of the whole result."""
    left_out = view.words.count(view.words.scope.left_out, view.left_out) if view.left_out else ""
    return {
        "verdict": view.verdict(),
        "coverage": view.coverage(),
        "left_out": left_out,
        "counts": view.count_rows(),
        "matrices": [_matrix(view, matrix) for matrix in matrices(whole(view.entries, view.result))],
        "total": view.words.integer(len(view.entries)),
    }


def _findings(view: View, parts: Parts) -> dict[str, Any]:
    """Return the findings by section, and what they can be filtered by."""
    sections = [
        {"key": name, "title": view.words.title[name], "entries": [parts.entry(e) for e in view.sections[name]]}
        for name in SECTIONS
        if view.sections[name]
    ]
    severities = Counter(e.finding.severity for e in view.entries)
    return {
        "sections": sections,
        "severities": [
            {"key": s, "name": view.words.severity[s], "count": view.words.integer(severities[s])} for s in SEVERITIES
        ],
        "filters": _filters(view, parts),
    }


def _filters(view: View, parts: Parts) -> list[dict[str, Any]]:
    """Return what the findings can be chosen by: rule, article, language; each value with how many it leaves."""
    rules = Counter(f.rule for e in view.entries for f in e.findings)
    documents = Counter(d for e in view.entries for d in parts.documents_of(e))
    languages = Counter(lang for e in view.entries for lang in parts.languages_of(e))
    named = {rule: " ".join(filter(None, (rule, view.words.rule.get(rule)))) for rule in rules}
    options = {
        "rule": [(rule, named[rule], n) for rule, n in sorted(rules.items())],
        "source": [(str(parts.number[d]), view.short(d), n) for d, n in sorted(documents.items())],
        "language": [(lang, lang, n) for lang, n in sorted(languages.items())],
    }
    ui = view.words.ui
    return [
        {
            "key": key,
            "name": ui[key],
            "all": ui[f"all_{key}"],
            "options": [{"value": v, "name": clip(name, 60), "count": view.words.integer(n)} for v, name, n in found],
        }
        for key, found in options.items()
        if len(found) > 1
    ]


def _matrix(view: View, matrix: Matrix) -> dict[str, Any]:
    rows = [
        {
            "id": row.entry.finding.id,
            "name": f"{row.entry.number}. {label(row.entry)}",
            "cells": [_cell(view, cell) for cell in row.cells],
            "others": view.words.count(view.words.scope.more_articles, row.left_out) if row.left_out else "",
        }
        for row in matrix.rows
    ]
    return {
        "documents": [view.short(d) for d in matrix.documents],
        "rows": rows,
        "others": any(row.left_out for row in matrix.rows),
    }


def _cell(view: View, cell: Cell | None) -> dict[str, Any]:
    if cell is None:
        return {"text": "", "disputed": False}
    return {"text": " / ".join(wordings(cell, view.words)), "disputed": cell.disputed}


def _appendices(view: View, parts: Parts) -> dict[str, Any]:
    """Return the documents with their texts, and the lists that nobody reads first."""
    words, result = view.words, view.result
    unseen = view.unseen
    more = len(unseen) - SHOWN_UNSEEN
    return {
        "documents": [_document(parts.document(info)) for info in result.documents],
        "inputs_count": words.count(words.scope.articles, len(result.documents)),
        "unseen": [parts.unseen(info, place) for info, place in unseen[:SHOWN_UNSEEN]],
        "unseen_count": words.typography.semicolon.join(
            f"{words.named('not_understood', reason)}{words.typography.colon}{words.integer(n)}"
            for reason, n in view.reasons_unseen()
        ),
        "unseen_more": f"{words.count(words.scope.omitted, more)} {words.scope.full_list}" if more > 0 else "",
        "aside": [parts.aside(a) for a in result.set_aside[:SHOWN_ASIDE]],
        "aside_count": words.count(words.scope.set_aside, len(result.set_aside)),
        "unreadable": [{"path": u.path, "reason": u.reason} for u in result.unreadable],
    }


def _document(shown: dict[str, Any]) -> dict[str, Any]:
    """Return a document with its body as the markup that `html_marked` made of it."""
    return shown | {"body": _raw(shown["body"])}


def _policy(*allowed: str) -> str:
    """Return the content security policy of a page that may run and show only these two pieces of its own."""
    style, script = (base64.b64encode(hashlib.sha256(x.encode()).digest()).decode() for x in allowed)
    rules = ("default-src 'none'", f"style-src 'sha256-{style}'", f"script-src 'sha256-{script}'")
    return "; ".join((*rules, "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"))


@cache
def _file(name: str) -> str:
    return packaged("report", "page", name).read_text("utf-8")


@cache
def _template() -> jinja2.Template:
    import jinja2

    class Environment(jinja2.Environment):
        def getattr(self, obj: Any, attribute: str) -> Any:
            """Return a field of the page: the `keys` that it shows are not the method `keys` of a dict."""
            return obj[attribute] if isinstance(obj, dict) else super().getattr(obj, attribute)

    environment = Environment(autoescape=True, finalize=_escaped, trim_blocks=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(_file("page.html.jinja"))


def _escaped(value: Any) -> Any:
    """Return a string as the page may show it; all that the template prints comes through here."""
    return _raw(html_text(value)) if type(value) is str else value


def _raw(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)
