"""One finding, from the lines of the articles to the verdict: the run that made it, looked at step by step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from factcheck.judge.finding import pick
from factcheck.judge.judge import judged
from factcheck.judge.rule import Rule, load_rules
from factcheck.judge.trace import asked
from factcheck.language.knowledge import policies, readable
from factcheck.match.align import Matcher
from factcheck.match.copies import find_copies
from factcheck.match.trace import PairTrace, trace
from factcheck.match.weights import load_weights
from factcheck.model.document import Prepared
from factcheck.model.fact import Fact
from factcheck.model.finding import Finding
from factcheck.pipeline import ParseMany, in_order, main_language, parse_in_turn
from factcheck.publish import publish_result
from factcheck.report.explain import Steps, explained
from factcheck.report.source import Source


def explain(
    prepared: Iterable[Prepared],
    finding: str,
    *,
    report_lang: str | None = None,
    rules: Sequence[Rule] | None = None,
    sources: Mapping[str, Source] | None = None,
    same_source: Iterable[Collection[str]] = (),
    parse_many: ParseMany | None = None,
) -> str:
    """Return every step from the lines of the articles to one finding, as text for a terminal.

    finding  its id or the beginning of it. sources  where the documents stand, by id.
    same_source, parse_many  as in `check_prepared`.
    Raises UsageError when no finding, or more than one, has that id.
    """
    parsed = (parse_many or parse_in_turn)(in_order(prepared))
    known = load_rules() if rules is None else rules
    matcher = Matcher(parsed, load_weights())
    copies = find_copies(parsed).declared(same_source)
    run = judged(matcher.groups(), parsed, policies(), known, readable, copies, matcher.meetings())
    found = pick(finding, run.findings)
    rule = next(r for r in known if r.id == found.rule)
    steps = Steps(found, rule, asked(rule, found, run.subjects()), _traces(matcher, found, run.facts))
    result = publish_result(parsed, run.facts, run.findings, (), report_lang or main_language(parsed))
    return explained(result, steps, sources or {})


def _traces(matcher: Matcher, finding: Finding, facts: Iterable[Fact]) -> tuple[PairTrace, ...]:
    """Return how every two claims of a finding that are of one fact came together, the pair that decides first."""
    judged_pairs = {frozenset((p.a, p.b)) for f in facts for p in f.pairs}
    pairs = (pair for pair in combinations(finding.claims, 2) if frozenset(pair) in judged_pairs)
    return tuple(trace(matcher, a, b) for a, b in pairs)
