"""Inner values as the forms of the contract: what the JSON holds and what the Python API returns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from factcheck.judge.rule import Rule
from factcheck.language.readable import readable
from factcheck.model import contract
from factcheck.model.claim import Claim
from factcheck.model.copies import Copies
from factcheck.model.document import Published
from factcheck.model.errors import UnreadableInputError
from factcheck.model.fact import Fact
from factcheck.model.finding import Finding
from factcheck.model.frozen import replace
from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed
from factcheck.model.period import Period, When
from factcheck.model.quantity import Quantity
from factcheck.model.statement import Statement
from factcheck.model.text import Reason
from factcheck.report.evidence import matched_lines
from factcheck.report.reasons import reason_text
from factcheck.report.words import Words, load_words


def publish_parsed(parsed: Parsed) -> contract.ParsedDocument:
    """Return one parsed document in its published form, mentions and claims in the order of the text."""
    text = parsed.document.text
    mentions = sorted(parsed.mentions, key=lambda m: (m.start, m.end, m.kind))
    return contract.ParsedDocument(
        document=_document(parsed),
        mentions=tuple(_mention(m, text) for m in mentions),
        claims=_claims(parsed),
        statements=tuple(_statement(s) for s in parsed.statements),
    )


def publish_result(
    parsed: Sequence[Parsed],
    facts: Iterable[Fact],
    findings: Sequence[Finding],
    unreadable: Iterable[UnreadableInputError],
    lang: str,
    copies: Copies | None = None,
    rules: Iterable[Rule] = (),
    notices: Iterable[Reason] = (),
) -> contract.Result:
    """Return a whole run in its published form, every list sorted and every sentence in the report's language.

    rules    those that ran; the result holds those that found something.
    notices  what the matcher left out.
    """
    words = load_words(lang)
    ordered = sorted(parsed, key=lambda p: p.document.id)
    claims = tuple(claim for p in ordered for claim in _claims(p))
    rank = {claim.id: n for n, claim in enumerate(claims)}
    by_place = sorted(facts, key=lambda f: (min(rank[c] for c in f.claims), f.id))
    inner = {claim.id: claim for p in ordered for claim in p.claims}
    sentences = {c.id: p.document.text[c.sentence_start : c.sentence_end] for p in ordered for c in p.claims}
    found = sorted(findings, key=_place)
    met = _met(ordered, findings, copies)
    return contract.Result(
        documents=tuple(_document(p) for p in ordered),
        claims=claims,
        facts=tuple(_fact(f, inner, sentences, words) for f in by_place),
        findings=tuple(_finding(f, lang, words) for f in found),
        copies=copies.groups if copies is not None else (),
        reprints=_reprints(copies, (*rank, *(s.id for s in met))) if copies is not None else (),
        notices=tuple(reason_text(n, words) for n in (*_repeated(copies, inner), *notices)),
        statements=met,
        unreadable=tuple(sorted((_unreadable(u) for u in unreadable), key=lambda u: (u.path, u.reason))),
        rules=_rules(rules, {finding.rule for finding in found}),
        report_lang=lang,
    )


def _repeated(copies: Copies | None, claims: Mapping[str, Claim]) -> tuple[Reason, ...]:
    """Return how much of how many documents was compared in others."""
    found = [claims[i].document for i in copies.repeated() if i in claims] if copies is not None else []
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


def _unreadable(error: UnreadableInputError) -> contract.Unreadable:
    return contract.Unreadable(path=error.path, reason=error.reason)


def _document(parsed: Parsed) -> contract.DocumentInfo:
    document = parsed.document
    return contract.DocumentInfo(
        id=document.id,
        path=document.path,
        lang=parsed.lang,
        title=document.title,
        source=document.source,
        url=document.url,
        published=_published(parsed.published),
        sha256=parsed.sha256,
        notices=parsed.notices,
        not_understood=tuple(
            contract.NotUnderstood(start=u.start, end=u.end, text=u.text, reason=u.reason)
            for u in sorted(parsed.not_understood, key=lambda u: (u.start, u.end, u.reason))
        ),
    )


def _published(published: Published) -> contract.PublishedDate:
    low, high = _days(published.period)
    return contract.PublishedDate(low=low, high=high, basis=published.basis)


def _days(period: Period | None) -> tuple[str | None, str | None]:
    """Return the two ends of a period as ISO days, half-open; None where an end is open or nothing is known."""
    if period is None:
        return None, None
    return (period.low and period.low.isoformat()) or None, (period.high and period.high.isoformat()) or None


def _claims(parsed: Parsed) -> tuple[contract.Claim, ...]:
    ordered = sorted(parsed.claims, key=lambda c: (c.start, c.end, c.kind, c.id))
    return tuple(_claim(c) for c in ordered)


def _claim(claim: Claim) -> contract.Claim:
    return contract.Claim(
        id=claim.id,
        document=claim.document,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        sentence_start=claim.sentence_start,
        sentence_end=claim.sentence_end,
        kind=claim.kind,
        measure=claim.measure,
        subject=claim.subject,
        place=claim.place,
        period=claim.period,
        speaker=claim.speaker,
        stance=claim.stance,
        zone=claim.zone,
        value=_claim_value(claim),
    )


def _met(
    parsed: Iterable[Parsed], findings: Iterable[Finding], copies: Copies | None
) -> tuple[contract.Statement, ...]:
    """Return the statements that findings rest on, and those they stand for; `parse` alone tells all others."""
    named = {i for f in findings for i in f.statements}
    if copies is not None:
        named |= {other for i in named for other in copies.further.get(i, ())}
    return tuple(_statement(s) for p in parsed for s in p.statements if s.id in named)


def _statement(statement: Statement) -> contract.Statement:
    return contract.Statement(
        id=statement.id,
        document=statement.document,
        start=statement.start,
        end=statement.end,
        quote=statement.quote,
        sentence_start=statement.sentence_start,
        sentence_end=statement.sentence_end,
        zone=statement.zone,
        standing=statement.standing,
        deeds=tuple(sorted(statement.deeds)),
        things=tuple(sorted(statement.things)),
        holder=tuple(sorted(statement.holder)),
        agents=tuple(sorted(statement.agents)),
        others=tuple(sorted(statement.others)),
        speaker=statement.speaker,
    )


def _claim_value(claim: Claim) -> contract.Value:
    """Return the value a claim is compared by: the date of a date, the figure of everything else."""
    if claim.quantity is not None and claim.kind != "date":
        return _quantity_value(claim.quantity)
    return _date_value(claim.when) if claim.when is not None else contract.Value()


def _quantity_value(quantity: Quantity) -> contract.Value:
    interval = quantity.interval
    return contract.Value(
        stated=quantity.stated,
        low=interval.low,
        high=interval.high,
        low_open=interval.low_open,
        high_open=interval.high_open,
        unit=quantity.unit,
        hedge=quantity.hedge,
    )


def _date_value(when: When) -> contract.Value:
    """Return a date as its timex and half-open days, open where a bound opens them; the high end is not part of it."""
    low, high = _days(when.stated)
    return contract.Value(
        stated=when.timex, low=low, high=high, high_open=high is not None, granularity=when.granularity
    )


def _mention(mention: Mention, text: str) -> contract.Mention:
    quote = text[mention.start : mention.end]
    if mention.when is not None and mention.kind == "date":
        return _date_mention(mention, mention.when, quote)
    quantity = mention.quantity
    low, high = (quantity.interval.low, quantity.interval.high) if quantity else (None, None)
    return contract.Mention(
        start=mention.start,
        end=mention.end,
        text=quote,
        kind=mention.kind,
        value=quantity.stated if quantity and mention.kind != "range" else None,
        low=low,
        high=high,
        unit=quantity.unit if quantity else None,
        hedge=quantity.hedge if quantity else None,
        timex=mention.timex,
    )


def _date_mention(mention: Mention, when: When, quote: str) -> contract.Mention:
    low, high = _days(when.period)
    return contract.Mention(
        start=mention.start,
        end=mention.end,
        text=quote,
        kind=mention.kind,
        low=low,
        high=high,
        timex=mention.timex or when.timex,
        granularity=when.granularity,
    )


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
