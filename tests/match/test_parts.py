"""The parts of matching one by one: values, keys, gate, weights, evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib import resources

import pytest
from make import claim, parsed, when

from factcheck.match.align import Matcher, alignment
from factcheck.match.comparison.fields import COMPARATORS
from factcheck.match.likeness.relations import relation
from factcheck.match.likeness.two_values import APART, MEET, SAME, UNTOLD, one_slip, two_digits_swapped, when_relation
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.profiling import profiles
from factcheck.match.profiles.values import rarity, value_key
from factcheck.match.vetoes.veto import veto
from factcheck.match.weights import FILE, load_weights, parse_weights
from factcheck.model.date_fields import Fields
from factcheck.model.errors import DataError
from factcheck.model.when import When

TEXT = (resources.files("factcheck.match") / FILE).read_text("utf-8")
EVENT = ["n:tarvik", "n:orsen", "norland", "n:vael"]


def test_a_hedge_does_not_change_the_stated_value() -> None:
    plain, hedged = claim("a", 0, {"value": 4000}), claim("b", 0, {"value": 4000, "hedge": "about"})
    assert value_key(plain) == value_key(hedged)
    assert value_key(plain) != value_key(claim("c", 0, {"value": 4000, "dimension": "percent"}))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"value": 14832}, "rare"),
        ({"value": "6.14"}, "rare"),
        ({"value": 43}, "plain"),
        ({"value": 20000}, "small"),
        ({"value": 5}, "small"),
        ({"date": "2024-06-19"}, "rare"),
        ({"date": "2024-06"}, "plain"),
        ({"date": "2024"}, "small"),
    ],
)
def test_how_telling_an_equal_value_is(data: dict[str, object], expected: str) -> None:
    assert rarity(claim("a", 0, data)) == expected


def test_dates_meet_clash_or_leave_it_open() -> None:
    friday = When("XXXX-WXX-5", "day", None, Fields(weekday=5), "none")
    assert when_relation(when("2024-06"), when("2024-06")) == SAME
    assert when_relation(when("2024-06"), when("2024-06-19")) == MEET
    assert when_relation(when("2023"), when("2024-06")) == APART
    assert when_relation(friday, friday) == UNTOLD


def test_two_fridays_of_unknown_weeks_are_not_one_value() -> None:
    left, right = (claim(name, 0, {"date": "2024-06-21"}) for name in "ab")
    assert value_key(left) == value_key(right)
    friday = When("XXXX-WXX-5", "day", None, Fields(weekday=5), "none")
    assert value_key(replace(left, when=friday)) != value_key(replace(right, when=friday))


def test_every_answer_of_a_comparator_has_a_weight_and_every_weight_a_comparator() -> None:
    weights = load_weights()
    assert set(weights.fields) == set(COMPARATORS)
    assert parse_weights(TEXT, FILE) == weights


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("likeness =", "likenes =", "weights.toml: unknown key 'gate.likenes'; did you mean 'likeness'"),
        ('same = { level = "same",', 'same = { level = "alike",', "level"),
        ("[limits]", "[limits]\ngrup = 1", "did you mean 'group'"),
        ("[limits]", "[limits", "not valid TOML"),
    ],
)
def test_a_broken_file_of_weights_is_told_by_file_and_key(old: str, new: str, message: str) -> None:
    assert old in TEXT
    with pytest.raises(DataError, match=r"weights\.toml") as error:
        parse_weights(TEXT.replace(old, new, 1), FILE)
    assert message in str(error.value)


def test_a_key_with_too_many_pairs_is_left_out_and_said() -> None:
    def table(name: str) -> list[dict[str, object]]:
        return [{"value": 1000 + i, "things": ["house"], "words": ["tableau"]} for i in range(30)]

    result = alignment([parsed("a", table("a"), names=EVENT), parsed("b", table("b"), names=EVENT)])
    assert "hot-keys" in [reason.key for reason in result.notices]
    assert len(result.groups) == 30  # equal values still meet by their own key


def test_evidence_names_the_fields_with_both_values() -> None:
    left = parsed("a", [{"value": 43, "happening": ["dead"], "sentence": 0, "words": ["incendie"]}], names=EVENT)
    right = parsed("b", [{"value": 52, "happening": ["dead"], "sentence": 0, "words": ["incendie"]}], names=EVENT)
    (group,) = alignment([left, right]).groups
    evidence = {e.field: e for e in group.links[0].evidence}
    assert (evidence["happening"].level, evidence["happening"].left) == ("same", "dead")
    weights = [abs(e.weight) for e in group.links[0].evidence]
    assert weights == sorted(weights, reverse=True)
    assert group.label == "dead"


def test_documents_of_two_events_do_not_meet_and_those_of_one_do() -> None:
    def article(name: str, names: list[str], words: list[str]) -> object:
        return parsed(name, [{"value": 7, "happening": ["dead"], "words": words, "names": names}], names=names)

    fires = [article(f"f{i}", ["n:tarvik", "n:orsen", "n:vael"], ["incendie", "pompier"]) for i in range(3)]
    quakes = [article(f"q{i}", ["n:selm", "n:krol", "n:tamm"], ["secousse", "magnitude"]) for i in range(3)]
    matcher = Matcher([*fires, *quakes], load_weights())  # type: ignore[list-item]
    names = [p.document.id[0] for p in matcher.parsed]
    assert matcher.events.meetings
    assert {names[a] + names[b] for a, b in matcher.events.meetings} == {"ff", "qq"}


@pytest.mark.parametrize(("before", "narrow"), [("dead", set()), ("injured", {"increment"})])
def test_others_are_an_increment_to_others_of_their_kind_only(before: str, narrow: set[str]) -> None:
    """In "146 dead and 150 others injured" nobody else was injured, in "150 injured, then 20 others" many were."""
    first = {"value": 146, "happening": [before], "policy": "toll"}
    others = {"value": 150, "happening": ["injured"], "policy": "toll", "scope": ["increment"]}
    assert profiles([parsed("a", [first, others])])[1].narrow == narrow


def test_a_barely_told_figure_knows_what_the_others_of_its_value_say() -> None:
    told = {"value": 1280000, "happening": ["protested"], "policy": "fixed", "speaker_kind": "police", "speaker": ["s"]}
    told |= {"words": ["manifester", "cortège"]}
    bare = {"value": 1280000, "words": ["manifester", "cortège"]}
    matcher = Matcher([parsed("a", [told], names=EVENT), parsed("b", [bare], names=EVENT)], load_weights())
    assert matcher.claims[1].happening == frozenset()
    matcher.pool()
    filled = matcher.claims[1]
    assert (filled.happening, filled.speaker_kind, filled.policy) == ({"protested"}, "police", "fixed")


def test_a_small_figure_is_said_of_too_much_to_know_from_others() -> None:
    told, bare = {"value": 5, "happening": ["injured"], "words": ["bus"]}, {"value": 5, "words": ["bus"]}
    matcher = Matcher([parsed("a", [told], names=EVENT), parsed("b", [bare], names=EVENT)], load_weights())
    matcher.pool()
    assert matcher.claims[1].happening == frozenset()


@pytest.mark.parametrize(
    ("first", "published", "expected"),
    [
        ({"date": "2024-03-09", "sentence": 0}, "2024-03-10", "2024-03-09"),
        ({"date": "2023-01-31", "sentence": 0}, "2024-03-10", "2024-03-10"),  # a day that it is compared with
        ({"date": "2024-03-09", "sentence": 7}, "2024-03-10", "2024-03-10"),
        ({"date": "2024-03-09", "sentence": 0}, None, "2024-03-09"),
    ],
)
def test_an_article_tells_of_the_day_in_its_lead(
    first: dict[str, object], published: str | None, expected: str
) -> None:
    count = {"value": 40, "sentence": 1}
    day = profiles([parsed("a", [first, count], published=published)])[1].day
    low = date.fromisoformat(expected).toordinal()
    assert day == (low, low + 1)


@pytest.mark.parametrize(("deed", "barred"), [("happen", ""), ("strike-nature", ""), ("sign", "event")])
def test_what_took_place_is_the_deed_that_the_other_text_names(deed: str, barred: str) -> None:
    quake = {"date": "2024-06-18", "happening": ["strike-nature"], "predicate": ["strike-nature"]}
    other = {"date": "2024-06-19", "happening": [deed], "predicate": [deed]}
    a, b = profiles([parsed("a", [quake]), parsed("b", [other])])
    assert veto(a, b, relation(a, b)) == barred


@pytest.mark.parametrize(
    ("a", "b", "slip"),
    [
        ({"value": 12500000}, {"value": 12500000000}, True),
        ({"value": 3000}, {"value": 3000000}, False),  # one digit is alike by chance
        ({"value": 320, "unit": "m"}, {"value": 320, "unit": "km"}, True),
        ({"value": 320, "unit": "m"}, {"value": 320, "unit": "m"}, False),
        ({"value": 8400}, {"value": 8040}, True),
        ({"value": 1842}, {"value": 8142}, True),
        ({"value": 1842}, {"value": 8207}, False),
        ({"value": 1842}, {"value": 1482000}, False),
        ({"value": 23}, {"value": 32}, False),  # so are two digits that are only swapped
        ({"value": [10, 12]}, {"value": 11}, False),
        ({"date": "2021"}, {"value": 2012}, False),
    ],
)
def test_a_slip_of_the_pen(a: dict[str, object], b: dict[str, object], slip: bool) -> None:
    left, right = claim("a", 0, a), claim("b", 0, b)
    assert one_slip(left, right) is slip
    assert one_slip(right, left) is slip


@pytest.mark.parametrize(
    ("a", "b", "swapped"),
    [
        ({"value": 640}, {"value": 460}, True),
        ({"value": "8.5"}, {"value": "5.8"}, True),
        ({"value": 23}, {"value": 32}, True),
        ({"value": 640}, {"value": 46}, False),
        ({"value": 640}, {"value": 450}, False),
        ({"value": 1842}, {"value": 8142}, False),  # one_slip tells of these
        ({"value": [10, 12]}, {"value": 21}, False),
        ({"value": 64, "unit": "m"}, {"value": 46, "unit": "km"}, False),
    ],
)
def test_two_digits_are_swapped(a: dict[str, object], b: dict[str, object], swapped: bool) -> None:
    left, right = claim("a", 0, a), claim("b", 0, b)
    assert two_digits_swapped(left, right) is swapped
    assert two_digits_swapped(right, left) is swapped


@pytest.mark.parametrize(
    ("second", "size"),
    [
        ({"speaker": ["vael"]}, 5),
        ({"revision": True}, 5),
        ({"speaker": ["orsen"]}, 3),
        ({"speaker": ["vael"], "scope": ["part"]}, 3),
    ],
)
def test_a_text_that_sets_two_figures_against_each_other_may_repeat_them_without_a_party(
    second: dict[str, object], size: int
) -> None:
    told: dict[str, object] = {"things": ["house"], "words": ["maison", "brûler", "incendie"]}
    first = [
        {"value": 340, "sentence": 3, "speaker": ["orsen"], **told},
        {"value": 410, "sentence": 3, **told, **second},
        {"value": 340, "sentence": 9, **told},
        {"value": 410, "sentence": 12, **told},
    ]
    other = [{"value": 410, "sentence": 0, **told}]
    groups = alignment([parsed("a", first, names=EVENT), parsed("b", other, names=EVENT)]).groups
    assert max(len(group.claims) for group in groups) == size


def test_documents_of_a_handful_that_share_no_name_weigh_less_against_a_group_than_those_of_many() -> None:
    def weight(size: int) -> float:
        crowd = [parsed(f"d{i:02}", [{"value": 100 + i}], names=[f"n:only{i}"]) for i in range(size)]
        matcher = Matcher(crowd, load_weights())
        return matcher._compare_or_unmet(matcher.claims[0], matcher.claims[1]).score

    assert load_weights().limits.unmet <= weight(60) < weight(4) < 0


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"happening": ["arrested"], "policy": "toll"}, APART),
        ({"happening": ["arrested"], "policy": "toll", "revision": True}, UNTOLD),
        ({"happening": ["rise"]}, UNTOLD),
        ({"predicate": ["announce"]}, UNTOLD),
    ],
)
def test_what_befalls_once_is_not_of_two_weekdays(told: dict[str, object], expected: str) -> None:
    def of(name: str, weekday: int) -> Profile:
        bare = When(f"XXXX-WXX-{weekday}", "day", None, Fields(weekday=weekday), "none")
        (made,) = profiles([parsed(name, [{"date": "2024-06-21", **told}])])
        return replace(made, claim=replace(made.claim, when=bare), key=("date", bare.timex, name), document=weekday)

    assert relation(of("a", 6), of("b", 7)) == expected


@pytest.mark.parametrize(("nameless", "meet"), [(True, True), (False, False)])
def test_a_note_that_names_nobody_meets_the_other_note_of_two(nameless: bool, meet: bool) -> None:
    """ "She retired before 2008" and "Ana Selm retired in 2009", which somebody puts side by side."""
    left = {"date": "2007", "happening": ["retire"], "predicate": ["retire"]}
    right = {"date": "2009", "happening": ["retire"], "predicate": ["retire"], "names": ["n:orsen"]}
    notes = [replace(parsed("a", [left]), nameless=nameless), parsed("b", [right], names=["n:orsen"])]
    assert bool(Matcher(notes, load_weights()).events.meetings) is meet
    crowd = [*notes, parsed("c", [right], names=["n:orsen"])]
    assert (0, 1) not in Matcher(crowd, load_weights()).events.meetings
