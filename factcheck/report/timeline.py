"""The claims of one fact in the order in which their articles came."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.model.contract import Claim, DocumentInfo
from factcheck.report.entries import Entry


def timeline(entry: Entry, documents: Mapping[str, DocumentInfo]) -> tuple[Claim, ...]:
    """Return the claims of an entry by the day their articles were published, undated ones last."""

    def moment(claim: Claim) -> tuple[str, str, Decimal, str, int]:
        published = documents[claim.document].published
        days = published.low or published.high or "~", published.high or "~"
        least = claim.value.low if isinstance(claim.value.low, Decimal) else Decimal(0)
        return *days, least, claim.document, claim.start

    return tuple(sorted(entry.claims, key=moment))


def dated(entry: Entry, documents: Mapping[str, DocumentInfo]) -> bool:
    """Say whether the articles of an entry are known to have come one after the other."""
    days = {documents[c.document].published for c in entry.claims}
    return len(days) > 1 and all(d.low or d.high for d in days)
