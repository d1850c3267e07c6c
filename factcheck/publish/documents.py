"""What is told of one document: itself, its mentions, claims and statements, as forms of the contract."""

from __future__ import annotations

from factcheck.model import contract
from factcheck.model.claim import Claim
from factcheck.model.document import Published
from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed
from factcheck.model.statement import Statement
from factcheck.model.when import When
from factcheck.publish.values import claim_value, iso_days


def publish_parsed(parsed: Parsed) -> contract.ParsedDocument:
    """Return one parsed document in its published form, mentions and claims in the order of the text."""
    text = parsed.document.text
    mentions = sorted(parsed.mentions, key=lambda m: (m.start, m.end, m.kind))
    return contract.ParsedDocument(
        document=published_document(parsed),
        mentions=tuple(_mention(m, text) for m in mentions),
        claims=published_claims(parsed),
        statements=tuple(published_statement(s) for s in parsed.statements),
    )


def published_document(parsed: Parsed) -> contract.DocumentInfo:
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
    low, high = iso_days(published.period)
    return contract.PublishedDate(low=low, high=high, basis=published.basis)


def published_claims(parsed: Parsed) -> tuple[contract.Claim, ...]:
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
        value=claim_value(claim),
    )


def published_statement(statement: Statement) -> contract.Statement:
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
    low, high = iso_days(when.period)
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
