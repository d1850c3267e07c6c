"""Partners: figures that differ are told apart by what else their articles tell."""

import pytest

from factcheck import Document
from factcheck.ingest import prepare
from factcheck.match.align import Matcher
from factcheck.match.weights import load_weights
from factcheck.parse import parse_prepared

FIRM = "Varlet opened {} bakeries in Sarn on 4 May 2021."
TWO = "Varlet opened {} bakeries in Sarn on 4 May 2021. It had {} bakeries."


def partners(*texts: str) -> set[frozenset[str]]:
    """Return the figures of the pairs that matching takes for each other's partners."""
    parsed = [parse_prepared(prepare(Document(id=str(n), text=t, lang="en"))) for n, t in enumerate(texts)]
    matcher = Matcher(parsed, load_weights())
    weighed = matcher.weighed(matcher.blocks.candidates(matcher.events))
    return {frozenset((a.claim.quote, b.claim.quote)) for a, b, c in weighed if "partner.best" in c.cases}


def test_the_only_figures_of_a_noun_are_partners() -> None:
    assert partners(FIRM.format(12), FIRM.format(17)) == {frozenset(("12 bakeries", "17 bakeries"))}


def test_who_has_an_equal_partner_has_no_other() -> None:
    found = partners(FIRM.format(12), TWO.format(17, 12))
    assert frozenset(("12 bakeries", "17 bakeries")) not in found


@pytest.mark.parametrize("other", ["Varlet opened 17 offices in Sarn on 4 May 2021.", FIRM.format(12)])
def test_other_nouns_and_equal_figures_are_none(other: str) -> None:
    assert partners(FIRM.format(12), other) == set()


def test_the_order_of_the_articles_decides_nothing() -> None:
    texts = FIRM.format(12), TWO.format(17, 30), FIRM.format(14)
    assert partners(*texts) == partners(*reversed(texts)) != set()
