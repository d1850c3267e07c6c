"""Cases as data: which two claims speak of one fact, and laws that every result keeps."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

import pytest
from make import parsed

from factcheck.match import alignment
from factcheck.model.parsed import Parsed

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text("utf-8"))["case"]
EVENT = ["n:tarvik", "n:orsen", "norland", "n:vael"]


def documents(case: dict[str, Any]) -> list[Parsed]:
    """Return the documents of a case: two, or one that holds both claims."""
    langs = case.get("langs", ["fr", "fr"])
    names = case.get("names", [EVENT, EVENT])
    if case.get("one_document"):
        return [parsed("a", [case["a"], case["b"]], langs[0], names[0])]
    issued = case.get("published", [None, None])
    first = [*case.get("others", []), case["a"]]
    return [
        parsed("a", first, langs[0], names[0], published=issued[0]),
        parsed("b", [case["b"]], langs[1], names[1], published=issued[1]),
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_two_claims_are_one_fact_or_not(case: dict[str, Any]) -> None:
    groups = alignment(documents(case)).groups
    assert bool(groups) is case["same"], groups
    for group in groups:
        assert len(group.claims) == 2
        assert group.links[0].evidence


def crowd(size: int, seed: int) -> list[Parsed]:
    """Return documents of one event with tolls that differ."""
    chance = random.Random(seed)
    made = []
    for number in range(size):
        claims = [
            {"value": chance.choice([43, 52]), "happening": ["dead"], "sentence": 0, "words": ["incendie", "mort"]},
            {"value": chance.choice([110, 115]), "happening": ["injured"], "words": ["incendie", "blessé"]},
            {"value": 1620, "things": ["house"], "words": ["maison", "brûler"]},
        ]
        made.append(parsed(f"d{number}", claims, chance.choice(["fr", "en"]), EVENT))
    return made


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_documents_does_not_matter(seed: int) -> None:
    found = crowd(8, seed)
    shuffled = found[:]
    random.Random(seed + 100).shuffle(shuffled)
    assert alignment(found).groups == alignment(shuffled).groups


@pytest.mark.parametrize("seed", range(5))
def test_a_claim_is_in_at_most_one_fact_and_every_pair_has_a_link(seed: int) -> None:
    groups = alignment(crowd(8, seed)).groups
    ids = [i for group in groups for i in group.claims]
    assert len(ids) == len(set(ids))
    for group in groups:
        size = len(group.claims)
        assert len(group.links) == size * (size - 1) // 2
        assert all(link.a < link.b for link in group.links)


def test_ten_articles_of_one_event_meet_although_they_share_everything() -> None:
    groups = alignment(crowd(10, 7)).groups
    assert max(len(group.claims) for group in groups) == 10


def test_hundreds_of_events_of_one_kind_stay_apart() -> None:
    """A hundred fires, two articles each: facts join the two articles of one fire only."""
    made = []
    for event in range(100):
        names = [f"n:town{event}", f"n:mayor{event}", "norland"]
        for twin in "ab":
            claims = [
                {
                    "value": 3 + event % 7,
                    "happening": ["dead"],
                    "sentence": 0,
                    "words": ["incendie", "mort"],
                    "names": names[:1],
                },
                {"value": 1200 + event, "things": ["house"], "words": ["maison", "brûler"], "names": names[1:2]},
            ]
            made.append(parsed(f"{event:03}{twin}", claims, "fr", names))
    result = alignment(made)
    assert result.groups
    for group in result.groups:
        assert len({claim[:3] for claim in group.claims}) == 1
    assert result.compared < 2000
