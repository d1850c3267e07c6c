"""One finding, from the lines of the articles to the verdict: the run that made it, looked at step by step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from factcheck.judge.finding import pick
from factcheck.judge.judge import judge
from factcheck.judge.remarks import judge_remarks
from factcheck.judge.rule import Rule, load_rules
from factcheck.judge.subject import RemarkSubject
from factcheck.judge.trace import asked
from factcheck.language.concepts import policies
from factcheck.language.readable import readable
from factcheck.match.align import Matcher
from factcheck.match.prints.copies import find_copies
from factcheck.match.trace import PairTrace, trace
from factcheck.match.weights import load_weights
from factcheck.model.document import Prepared
from factcheck.model.fact import Fact
from factcheck.model.finding import Finding
from factcheck.pipeline import (
    ParseMany,
    given,
    heeded,
    in_order,
    main_language,
    names_of,
    parse_in_turn,
    remarks_stated,
)
from factcheck.publish import publish_result, with_findings
from factcheck.report.explain import Steps, explained
from factcheck.report.source import Source
from factcheck.triage import Triage, triaged
from factcheck.triage.fact_documents import as_pinned

_NO_TRIAGE = Triage()


def explain(
    prepared: Iterable[Prepared],
    finding: str,
    *,
    report_lang: str | None = None,
    rules: Sequence[Rule] | None = None,
    sources: Mapping[str, Source] | None = None,
    same_source: Iterable[Collection[str]] = (),
    parse_many: ParseMany | None = None,
    triage: Triage = _NO_TRIAGE,
) -> str:
    """Return every step from the lines of the articles to one finding, as text for a terminal.

    finding  its id or the beginning of it. sources  where the documents stand, by id.
    same_source, parse_many, triage  as in `check_prepared`; a finding that is set aside is explained
    all the same, and it says so.
    Raises UsageError when no finding, or more than one, has that id.
    """
    parsed = (parse_many or parse_in_turn)(in_order(prepared))
    articles = [p for p in parsed if p.document.id not in triage.pinned]
    known = load_rules() if rules is None else rules
    copies, wide = find_copies(articles).declared(same_source), as_pinned(parsed, triage)
    matcher = Matcher(parsed, load_weights(), triage.apart, triage.pinned, copies)
    run = judge(matcher.groups(), wide, policies(), known, readable, copies, matcher.meetings())
    result = publish_result(parsed, run.facts, run.findings, (), report_lang or main_language(articles))
    texts = given(result, parsed)
    told = remarks_stated(result, texts, known, triage.today)
    remarks = judge_remarks(told, names_of(result), known)
    found = pick(finding, (*run.findings, *remarks))
    rule = next(r for r in known if r.id == found.rule)
    subjects = {**run.subjects(), "remark": tuple(RemarkSubject(s) for s in told)}
    closed = triaged(heeded(result, texts, known, triage.today), texts, triage).set_aside
    aside = next((s for s in closed if s.finding.id == found.id), None)
    steps = Steps(found, rule, asked(rule, found, subjects), _traces(matcher, found, run.facts), aside)
    return explained(with_findings(result, remarks), steps, sources or {})


def _traces(matcher: Matcher, finding: Finding, facts: Iterable[Fact]) -> tuple[PairTrace, ...]:
    """Return how every two claims of a finding that are of one fact came together, the pair that decides first."""
    judged_pairs = {frozenset((p.a, p.b)) for f in facts for p in f.pairs}
    pairs = (pair for pair in combinations(finding.claims, 2) if frozenset(pair) in judged_pairs)
    return tuple(trace(matcher, a, b) for a, b in pairs)
