"""A whole run as forms of the contract: what was compared, what was found, and what stands for what."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck.judge.rule import Rule
from factcheck.language.readable import readable
from factcheck.model import contract
from factcheck.model.claim import Claim
from factcheck.model.copies import Copies
from factcheck.model.errors import UnreadableInputError
from factcheck.model.fact import Fact
from factcheck.model.finding import Finding
from factcheck.model.frozen import replace
from factcheck.model.parsed import Parsed
from factcheck.model.text import Reason
from factcheck.publish.documents import published_claims, published_document, published_statement
from factcheck.report.evidence import matched_lines
from factcheck.report.reasons import reason_text
from factcheck.report.words import Words, load_words

_NO_COPIES = Copies()


def publish_result(
    parsed: Sequence[Parsed],
    facts: Iterable[Fact],
    findings: Sequence[Finding],
    unreadable: Iterable[UnreadableInputError],
    lang: str,
    copies: Copies = _NO_COPIES,
    rules: Iterable[Rule] = (),
    notices: Iterable[Reason] = (),
) -> contract.Result:
    """Return a whole run in its published form, every list sorted and every sentence in the report's language.

    rules    those that ran; the result holds those that found something.
    notices  what the matcher left out.
    """
    words = load_words(lang)
    ordered = sorted(parsed, key=lambda p: p.document.id)
    claims = tuple(claim for p in ordered for claim in published_claims(p))
    found = sorted(findings, key=_place)
    met = _met(ordered, findings, copies)
    return contract.Result(
        documents=tuple(published_document(p) for p in ordered),
        claims=claims,
        facts=_facts(facts, claims, ordered, words),
        findings=tuple(_finding(f, lang, words) for f in found),
        copies=copies.groups,
        reprints=_reprints(copies, (*(c.id for c in claims), *(s.id for s in met))),
        notices=_reasons((*_repeated(copies, claims), *notices), words),
        statements=met,
        unreadable=_unreadable(unreadable),
        rules=_rules(rules, {finding.rule for finding in found}),
        report_lang=lang,
    )


def _repeated(copies: Copies, claims: Iterable[contract.Claim]) -> tuple[Reason, ...]:
    """Return how much of how many documents was compared in others."""
    repeated = copies.repeated()
    found = [claim.document for claim in claims if claim.id in repeated]
    return (Reason("reprints", (str(len(found)), str(len(set(found))))),) if found else ()


def _reprints(copies: Copies, told: Iterable[str]) -> tuple[contract.Reprint, ...]:
    """Return what others stand for, in the order of all that is told, by their ids."""
    first = {name: of for of, others in copies.further.items() for name in others}
    return tuple(contract.Reprint(claim=name, of=first[name]) for name in told if name in first)


def _rules(rules: Iterable[Rule], used: Collection[str]) -> tuple[contract.RuleInfo, ...]:
    told = (
        contract.RuleInfo(id=r.id, name=r.name, over=r.over, severity=r.severity, about=r.about.strip())
        for r in rules
        if r.id in used
    )
    return tuple(sorted(told, key=lambda r: r.id))


def with_findings(result: contract.Result, findings: Sequence[Finding], rules: Iterable[Rule] = ()) -> contract.Result:
    """Return a result with further findings among its own, in its language; `rules` are those that ran."""
    words = load_words(result.report_lang)
    more = (_finding(f, result.report_lang, words) for f in findings)
    every = sorted((*result.findings, *more), key=_place)
    told = {r.id: r for r in (*result.rules, *_rules(rules, {f.rule for f in findings}))}
    return replace(result, findings=tuple(every), rules=tuple(told[i] for i in sorted(told)))


def _place(finding: Finding | contract.Finding) -> tuple[str, int, int, str, str]:
    return finding.document, finding.start, finding.end, finding.rule, finding.id


def _unreadable(errors: Iterable[UnreadableInputError]) -> tuple[contract.Unreadable, ...]:
    told = (contract.Unreadable(path=error.path, reason=error.reason) for error in errors)
    return tuple(sorted(told, key=lambda u: (u.path, u.reason)))


def _met(parsed: Iterable[Parsed], findings: Iterable[Finding], copies: Copies) -> tuple[contract.Statement, ...]:
    """Return the statements that findings rest on, and those they stand for; `parse` alone tells all others."""
    named = {i for f in findings for i in f.statements}
    named |= {other for i in named for other in copies.further.get(i, ())}
    return tuple(published_statement(s) for p in parsed for s in p.statements if s.id in named)


def _facts(
    facts: Iterable[Fact], claims: Iterable[contract.Claim], parsed: Sequence[Parsed], words: Words
) -> tuple[contract.Fact, ...]:
    """Return the facts in the order of their first claims."""
    rank = {claim.id: n for n, claim in enumerate(claims)}
    inner = {claim.id: claim for p in parsed for claim in p.claims}
    sentences = {c.id: p.document.text[c.sentence_start : c.sentence_end] for p in parsed for c in p.claims}
    by_place = sorted(facts, key=lambda f: (min(rank[c] for c in f.claims), f.id))
    return tuple(_fact(f, inner, sentences, words) for f in by_place)


def _fact(fact: Fact, claims: Mapping[str, Claim], sentences: Mapping[str, str], words: Words) -> contract.Fact:
    links = {(link.a, link.b): link for link in fact.links}
    return contract.Fact(
        id=fact.id,
        label=readable(fact.label, words.lang),
        claims=fact.claims,
        pairs=tuple(
            contract.Pair(
                a=pair.a,
                b=pair.b,
                verdict=pair.verdict,
                relation=pair.relation,
                matched=matched_lines(links.get((pair.a, pair.b)), claims, sentences, words),
                because=_reasons(pair.because, words),
            )
            for pair in sorted(fact.pairs, key=lambda p: (p.a, p.b))
        ),
    )


def _reasons(reasons: Iterable[Reason], words: Words) -> tuple[str, ...]:
    return tuple(reason_text(r, words) for r in reasons)


def _finding(finding: Finding, lang: str, words: Words) -> contract.Finding:
    messages = dict(finding.message)
    message = messages.get(lang) or messages.get("en") or next(iter(messages.values()), finding.rule)
    return contract.Finding(
        id=finding.id,
        document=finding.document,
        start=finding.start,
        end=finding.end,
        rule=finding.rule,
        severity=finding.severity,
        verdict=finding.verdict,
        message=words.spaced(message),
        claims=finding.claims,
        because=_reasons(finding.because, words),
        statements=finding.statements,
    )
