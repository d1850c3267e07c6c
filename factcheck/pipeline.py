"""The way from documents to a result, one room after the other."""

from __future__ import annotations

import gc
import posixpath
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TypeVar, cast

from factcheck.ingest import Inputs, prepare
from factcheck.ingest.remarks import marks_as_written, remarks_of
from factcheck.judge.judge import judge
from factcheck.judge.rule import Rule, load_rules
from factcheck.language.concepts import policies
from factcheck.language.readable import readable
from factcheck.match import alignment
from factcheck.match.prints.copies import find_copies
from factcheck.model.contract import ParsedDocument, Result
from factcheck.model.document import Document, Prepared
from factcheck.model.errors import UnreadableInputError, UsageError
from factcheck.model.frozen import replace
from factcheck.model.parsed import Parsed
from factcheck.model.remark import Stated
from factcheck.parse import parse_prepared
from factcheck.publish import publish_parsed, publish_result, with_findings
from factcheck.report import Source, report_languages
from factcheck.report.reasons import reason_text
from factcheck.report.words import load_words
from factcheck.triage import Given, Triage, triaged
from factcheck.triage.suppress import Marks, stated, suppressed

T = TypeVar("T")
_LANGUAGE_OF_LAST_RESORT = "en"
_NO_TRIAGE = Triage()
_INSIDE = "inside_one_document"  # the question by which a rule over pairs needs no second document
ParseMany = Callable[[Sequence[Prepared]], Sequence[Parsed]]


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Spare a run the garbage collector, which would look at every claim and fact again and again.

    All of them stay until the end, and none of what is thrown away on the way holds itself: with five hundred
    documents a quarter of the time went into looking. A caller who has it at rest already finds it so. Nothing is
    frozen: what a caller had thrown away before would then be old, and small calls in a row would never free it.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_collector_at_rest()
def check(
    documents: Iterable[Document],
    *,
    report_lang: str | None = None,
    rules: Sequence[Rule] | None = None,
    today: date | None = None,
) -> Result:
    """Return what several documents say of the same things, and which of it conflicts.

    report_lang  language of messages and reasons; by default the one that most documents are in.
    rules        those to apply; by default the rules that come with the package.
    today        the day by which suppressions in the documents expire; without it none does.
    Returned is the model of `Result` (`factcheck.model.published`).
    Raises UsageError for an id of two documents, for a report language that is not there; TypeError for what is no
    Document.
    """
    if isinstance(documents, Document):
        raise TypeError("several documents are expected; give a list of them")
    prepared = [prepare(_document(each)) for each in documents]
    return _modelled(check_prepared(prepared, report_lang=report_lang, rules=rules, triage=Triage(today=today)))


def _document(given: Document) -> Document:
    """Return what is given if it is a document: a text or a row of a file has no id of its own, or no checked date."""
    if not isinstance(given, Document):
        raise TypeError(f"a Document is expected, not {type(given).__name__}; give Document(id=…, text=…)")
    return given


def _modelled(value: T) -> T:
    """Return the model of a value, whose fields and types are the same."""
    from factcheck.model.published import published  # the command line can do without

    return cast(T, published(value))


@_collector_at_rest()
def parse(document: Document) -> ParsedDocument:
    """Return the mentions and claims of one document; the same input gives the same output.

    Returned is the model of `ParsedDocument` (`factcheck.model.published`). Raises TypeError for what is no Document.
    """
    return _modelled(publish_parsed(parse_prepared(prepare(_document(document)))))


@_collector_at_rest()
def check_prepared(
    prepared: Iterable[Prepared],
    *,
    unreadable: Iterable[UnreadableInputError] = (),
    report_lang: str | None = None,
    rules: Sequence[Rule] | None = None,
    triage: Triage = _NO_TRIAGE,
    same_source: Iterable[Collection[str]] = (),
    parse_many: ParseMany | None = None,
) -> Result:
    """Return the result for documents that are prepared already; the order they come in does not matter.

    triage       what the user's files say. Its pinned facts are among `prepared`, as `pinned_facts` gives them.
    same_source  ids of documents that the user calls copies of one source, beside those that are found to be.
    parse_many   parses the documents, in their order: by default one after the other; a caller may keep what was
                 parsed before, or share the work out.

    Raises DataError for a pinned fact in which nothing can be read.
    """
    parsed = (parse_many or parse_in_turn)(in_order(prepared))
    articles = [p for p in parsed if p.document.id not in triage.pinned]
    copies = find_copies(articles).declared(same_source)
    found = alignment(parsed, apart=triage.apart, pinned=triage.pinned, copies=copies)
    applied = load_rules() if rules is None else rules
    wide = _as_pinned(parsed, triage) if triage.pinned else parsed
    run = judge(found.groups, wide, policies(), applied, readable, copies, found.meetings)
    lang = report_lang or main_language(articles)
    result = publish_result(parsed, run.facts, run.findings, unreadable, lang, copies, applied, found.notices)
    known = given(result, parsed)
    return triaged(heeded(result, known, applied, triage.today), known, triage)


def _as_pinned(parsed: Sequence[Parsed], triage: Triage) -> Sequence[Parsed]:
    from factcheck.triage.fact_documents import as_pinned  # few runs have a pinned fact

    return as_pinned(parsed, triage)


def heeded(result: Result, known: Given, rules: Sequence[Rule], today: date | None) -> Result:
    """Return the result with what the texts themselves suppress set aside, and what is wrong with their remarks."""
    quiet = suppressed(result, known, _marks(known), today)
    told = remarks_stated(result, known, rules, today)
    if not told:
        return quiet
    from factcheck.judge.remarks import judge_remarks  # few texts have a remark

    return with_findings(quiet, judge_remarks(told, names_of(result), rules), rules)


def _marks(known: Given) -> Marks:
    remarks = {document: found for document, text in sorted(known.texts.items()) if (found := remarks_of(text))}
    return Marks(remarks, marks_as_written)


def remarks_stated(result: Result, known: Given, rules: Sequence[Rule], today: date | None) -> tuple[Stated, ...]:
    """Return the remarks in the texts that do not do what their writer expects; `result` before any is heeded."""
    marks = _marks(known)
    if not marks.remarks:
        return ()
    several = len(known.texts) > 1
    judged = {rule.id for rule in rules if several or rule.over not in ("pair", "fact") or _INSIDE in rule.when}
    ids = sorted({rule.id for rule in (*rules, *load_rules())})
    return stated(result, known, marks, today, ids, judged.__contains__)


def names_of(result: Result) -> dict[str, str]:
    """Return what a message calls each document: its outlet, else its id."""
    return {info.id: info.source or info.id for info in result.documents}


def given(result: Result, documents: Iterable[Parsed | Prepared]) -> Given:
    """Return what triage may look at beside a result: the texts it came from, and the words of its language."""
    words = load_words(result.report_lang)
    return Given({d.document.id: d.document.text for d in documents}, lambda reason: reason_text(reason, words))


def prepare_inputs(inputs: Inputs, lang: str | None = None) -> list[Prepared]:
    """Return the documents of files ready to be parsed; `lang` is that of documents that do not say theirs."""
    prepared = []
    for document, origin in zip(inputs.documents, inputs.origins, strict=True):
        known = document if document.lang or not lang else replace(document, lang=lang)
        prepared.append(
            prepare(
                known,
                origin.metadata_published,
                notices=origin.notices,
                first_line=origin.first_line,
                lines_kept=origin.lines_kept,
            )
        )
    return in_order(prepared)


def parse_in_turn(prepared: Sequence[Prepared]) -> list[Parsed]:
    """Return what documents say, one after the other."""
    return [parse_prepared(each) for each in prepared]


def parse_all(prepared: Iterable[Prepared], parse_many: ParseMany | None = None) -> Iterator[ParsedDocument]:
    """Yield the mentions and claims of documents, one at a time; `parse_many` as in `check_prepared`."""
    yield from map(publish_parsed, map(parse_prepared, prepared) if parse_many is None else parse_many([*prepared]))


def in_order(prepared: Iterable[Prepared]) -> list[Prepared]:
    """Return documents sorted by id; UsageError when two have the same."""
    ordered = sorted(prepared, key=lambda p: p.document.id)
    ids = Counter(p.document.id for p in ordered)
    twice = [i for i, n in ids.items() if n > 1]
    if twice:
        raise UsageError(f"document id {twice[0]!r} is used {ids[twice[0]]} times; give each document its own")
    return ordered


def main_language(parsed: Iterable[Parsed], available: Collection[str] | None = None) -> str:
    """Return the language that most documents are in, of those a report can be written in; ties go by the alphabet."""
    known = report_languages() if available is None else available
    counts = Counter(p.lang for p in parsed if p.lang in known)
    return min(counts, key=lambda code: (-counts[code], code), default=_LANGUAGE_OF_LAST_RESORT)


def source_of(prepared: Prepared, folder: str = ".") -> Source:
    """Return where the text of a document stands, for a report in a folder to lead its reader there."""
    path, text = prepared.document.path, prepared.document.text
    if path is None:
        return Source(text, first_line=None)
    link = posixpath.relpath(path, folder) if folder != "." else None
    if not (prepared.lines_kept or path.endswith(".jsonl")):
        return Source(text, first_line=None, link=link)  # HTML: the text does not keep the lines of its file
    return Source(text, prepared.first_line, one_line=not prepared.lines_kept, link=link)
