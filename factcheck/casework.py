"""Running the cases of rules: articles that a rule must flag, and articles that it must leave alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from factcheck.ingest import prepare, read_paths
from factcheck.judge.casefile import FOLDER, Article, Case, CaseFile, Outcome, case_files, place, read_cases
from factcheck.judge.rule import Rule
from factcheck.language.schema import hold_to_known
from factcheck.model.contract import Finding, Result
from factcheck.model.document import Document, Prepared
from factcheck.model.errors import DataError
from factcheck.model.frozen import replace
from factcheck.pipeline import check_prepared, prepare_inputs
from factcheck.triage import Triage


def run_cases(folder: Path, rules: Sequence[Rule]) -> tuple[Outcome, ...]:
    """Return how the cases of a folder of rules went, rule by rule.

    folder  holds the rules, and their cases in `cases`. rules  those of the folder; cases are judged by no other.
    Raises DataError for a case file that breaks its schema, or that belongs to no rule of the folder.
    """
    files = case_files(folder / FOLDER, rules)
    return tuple(_outcome(rule, files.get(rule.id), rules) for rule in rules)


def _outcome(rule: Rule, file: Path | None, rules: Sequence[Rule]) -> Outcome:
    cases = CaseFile() if file is None else read_cases(file)
    failures = []
    if file is not None:
        for kind, told in (("flagged", cases.flagged), ("clean", cases.clean)):
            for case in told:
                where = f"{place(file)}: {kind}: {case.about}"
                try:
                    wrong = _wrong(rule, case, kind, file.parent, rules)
                except DataError as error:
                    raise DataError(f"{where}: {error}") from error
                failures += [f"{where}: {wrong}"] if wrong else []
    return Outcome(rule.id, rule.name, len(cases.flagged), len(cases.clean), tuple(failures))


def _wrong(rule: Rule, case: Case, kind: str, folder: Path, rules: Sequence[Rule]) -> str:
    """Return what a case got that it must not get, or "" when it holds.

    A rule is judged alone, but for one over remarks: whether a remark is needed hangs on what the others find.
    """
    applied = rules if rule.over == "remark" else [rule]
    result = check_prepared(_prepared(case, folder), rules=applied, triage=Triage(today=case.today))
    result = replace(result, findings=tuple(f for f in result.findings if f.rule == rule.id))
    if kind == "clean":
        return "; ".join(f"flagged all the same: {f.message}" for f in result.findings)
    if not result.findings:
        return "not flagged"
    fitting = [f for f in result.findings if _fits(f, case, result)]
    return "" if fitting else "flagged otherwise: " + "; ".join(_told(f, result) for f in result.findings)


def _fits(finding: Finding, case: Case, result: Result) -> bool:
    quotes = _quotes(finding, result)
    return set(case.quotes) <= set(quotes) and case.severity in (None, finding.severity)


def _told(finding: Finding, result: Result) -> str:
    return f"{finding.severity} on {', '.join(_quotes(finding, result)) or 'the document'}"


def _quotes(finding: Finding, result: Result) -> list[str]:
    quotes = {c.id: c.quote for c in result.claims} | {s.id: s.quote for s in result.statements}
    return [quotes[i] for i in (*finding.claims, *finding.statements)]


def _prepared(case: Case, folder: Path) -> list[Prepared]:
    articles = [*(Article(text=text) for text in case.texts), *case.documents]
    prepared = [prepare(d) for d in _documents(articles, case.lang)]
    if case.files:
        inputs = read_paths([str(folder / name) for name in case.files])
        if inputs.unreadable:
            raise DataError(f"{inputs.unreadable[0]}; put the file beside the case file")
        prepared += prepare_inputs(inputs, case.lang)
    return prepared


def _documents(articles: Iterable[Article], lang: str | None) -> Iterator[Document]:
    for number, article in enumerate(articles, 1):
        given: dict[str, Any] = article.model_dump(exclude_none=True)
        document = Document(**{"lang": lang, **given, "id": f"text {number}"})
        hold_to_known(document.id, document.lang)
        yield document
