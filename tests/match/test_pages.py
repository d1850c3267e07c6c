"""Pages of a work of reference: which names they open with, and which of them are of two things."""

import pytest

from factcheck.match.gate.pages import heading, namesakes, page_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dorn, Salt County, Ohio Dorn is a village in Salt County.", "dorn salt county ohio"),
        ("Second Battle of Dorn The second battle of Dorn was fought in 1818.", "second battle of dorn"),
        ("Dorn (Ohio)\n\nDorn is a village.", "dorn ohio"),
        ("Lise Kern Kern passed her exam in 2009.", "lise kern"),
        ("Lise Kern (singer, born 1940) Lise Kern (born 9 May 1940) is a singer.", "lise kern singer born 1940"),
        ("Jan Orsen (died 1677) Sir Jan Orsen (3 March 1605 – 1677) was a judge.", "jan orsen died 1677"),
        ("Lise Kern (pianist) Lise Maria Kern played in Dorn.", "lise kern pianist"),
        ("Jan Orsen, 3rd Baron Jan Paul Orsen, 3rd Baron (1764 – 1808), of Dorn.", "jan orsen 3rd baron"),
        ("Lise Kern (Dorn) Maria Lise, from Dorn, Kern", ""),
        ("Lise Kern visits Dorn\n\nLise Kern arrived on Monday.", ""),
        ("Dorn Mine Crash Kills 24\n\nDorn Mine said on Monday that it regrets the crash.", ""),
        ("Storm Kills Four In Dorn\n\nThe storm came at night.", ""),
        ("Lise Kern à Dorn. Lise Kern est arrivée lundi.", ""),
        ("Dorn is a village in Ohio.", ""),
        ("", ""),
    ],
)
def test_a_page_opens_with_its_name_said_twice(text: str, name: str) -> None:
    assert " ".join(page_name(text)) == name


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ("dorn salt county ohio", "dorn pine county ohio", True),
        ("first battle of dorn", "second battle of dorn", True),
        ("lise kern died 1566", "lise kern died 1680", True),
        ("lise m. kern", "jan p. kern", True),
        ("dorn ohio", "dorn", False),
        ("dorn ohio", "dorn ohio", False),
        ("dorn ohio", "lise kern", False),
        ("", "dorn", False),
    ],
)
def test_two_things_of_one_name_have_each_an_addition_of_their_own(left: str, right: str, other: bool) -> None:
    mine, theirs = tuple(left.split()), tuple(right.split())
    assert namesakes(mine, theirs) is other
    assert namesakes(theirs, mine) is other


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dorn : 450 manifestants jeudi", "dorn"),
        ("Sarn-sur-Dorn. Huit agents recrutés", "sarn-sur-dorn"),
        ("Saint Jean de Dorn : deux blessés", "saint jean de dorn"),
        ("Dorn: three hurt in a fire", "dorn"),
        ("Dorn était prévenu : il y aura trois trains", ""),
        ("Le maire de Dorn : trois mois de prison", ""),
        ("Dr. Kern has two sons", ""),
        ("12 morts : le bilan", ""),
    ],
)
def test_a_headline_opens_with_the_name_before_its_colon(text: str, name: str) -> None:
    assert heading(text) == name
