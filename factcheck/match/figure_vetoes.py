"""What forbids that two figures be one fact: another scope, day, deed, place or party, or another thing counted."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.match.profile import Profile
from factcheck.match.relations import REPEAT, unit
from factcheck.match.sharing import compare_deeds, compare_sets, of_other_matters, of_other_state, one_noun
from factcheck.match.times import DAY, of_the_past, of_unknown_times, other_period
from factcheck.match.values import APART, SAME, days_between, days_relation

# Figures given to times that begin further apart, in days, are those of two years: a budget, a profit, a harvest.
YEARS = 300
# Measures that are of one kind of thing only: a magnitude is an earthquake's.
TELLING = frozenset(("magnitude",))
_SCALES = frozenset(("length", "width", "height", "depth"))
_DISTANCE = frozenset(("distance",))
# Who is convicted to so many years is sentenced to them, though of the days of the two each is its own.
PENALTY = frozenset(("convict", "sentenced"))
# Of one kind of thing somebody has some, and some are bought, made, sold, brought, opened, closed: each is a count.
HANDLING = (
    frozenset(("have",)),
    frozenset(("buy",)),
    frozenset(("production",)),
    frozenset(("sell",)),
    frozenset(("supply", "send", "receive")),
    frozenset(("export",)),
    frozenset(("import",)),
    frozenset(("open", "establish", "build", "hired", "launch")),
    frozenset(("close",)),
    frozenset(("laid-off",)),
    frozenset(("lose",)),
    frozenset(("win",)),
)
# What has one of these has another as well: two lines of one account, two sides of one thing, two ends of a day.
ACCOUNT = frozenset(("debt", "profit", "loss", "deficit", "revenue", "budget", "export", "import", "salary"))
SIDES = frozenset(("length", "width", "height", "depth"))
ENDS = frozenset(("temperature", "lowest-temperature"))
# Ranks that every text gives to many things; a fifth or a twelfth is seldom that of two.
FIRST_RANKS = 3
# Scopes that make another count of it; "dont", "contre … auparavant" and shares may name the same figure elsewhere.
OTHER_COUNTS = frozenset(("increment", "first", "rate", "change", "capacity"))
# Counts of what is no part of the story: how many it would take, how many told it.
ASIDE_COUNTS = frozenset(("needed", "cited"))
# What several parties do at one time for one thing.
OFFERS = frozenset(("offer",))
# What a share is at an hour says nothing of what it is at another hour, or at last.
MOMENT = "moment"


def figure_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures can never be one fact, or "" when they may be.

    found  how they stand to each other, as `relations.relation` says.
    """
    if _other_bidder(a, b, found):
        return "bidder"
    if found == SAME:
        return _repeat_veto(a, b)
    if "converted" in a.claim.slots.scope & b.claim.slots.scope:  # "$9.3bn (£5bn)", "$9.3bn (£4.8bn)" is one sum
        return "scope"
    if found == APART and (barred := _other_deed(a, b)):
        return barred
    if _two_sides(a, b) or _two_ranks_of_toll(a, b):
        return "counted"
    return _count_veto(a, b, found) if a.tells_noun else _measure_veto(a, b)


def _other_deed(a: Profile, b: Profile) -> str:
    """Return why two figures that differ are those of two deeds: other actors, months, or years; "" if they are not."""
    if of_other_matters(a, b) or MOMENT in a.narrow | b.narrow or _two_rates(a, b):
        return "scope"
    if _other_actor(a, b):
        return "actor"
    return "day" if other_period(a, b) or of_the_past(a, b) or of_unknown_times(a, b) else ""


def _two_sides(a: Profile, b: Profile) -> bool:
    """Say whether two figures are of two measures that one thing has side by side: its debt and its budget."""
    for each in (ACCOUNT, SIDES, ENDS):
        mine, theirs = a.things & each, b.things & each
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    return False


def _two_ranks_of_toll(a: Profile, b: Profile) -> bool:
    """Say whether two ranks are those of a count that goes on: the fifth and the seventh boy to be rescued."""
    return a.dimension == "ordinal" and "toll" in (a.policy, b.policy)


def _two_rates(a: Profile, b: Profile) -> bool:
    """Say whether two sums are paid by the year and by the month: articles give both, rounded or with other parts."""
    return a.dimension == b.dimension and a.dimension.startswith("money") and unit(a) != unit(b)


def _other_actor(a: Profile, b: Profile) -> bool:
    """Say whether two figures that differ are those of two actors: what Airbus delivers, Boeing does not.

    Across languages, or where one text names both, who does it is not read surely enough.
    """
    if not a.tells_noun:  # of a magnitude or a temperature the subject is who measured it
        return False
    if a.lang != b.lang or "toll" in (a.policy, b.policy) or compare_sets(a.subject, b.subject) != "different":
        return False
    return a.subject.isdisjoint(b.names) and b.subject.isdisjoint(a.names)


def _other_bidder(a: Profile, b: Profile, found: str) -> bool:
    """Say whether two figures are of the offers of two parties, which may well be alike: two clubs offer four years.

    Of a figure like 163,4 million there are no two; elsewhere one offer is told of a company and of its head.
    """
    if a.lang != b.lang or (found == SAME and a.rarity == "rare"):
        return False
    if OFFERS.isdisjoint(a.predicate) or OFFERS.isdisjoint(b.predicate):
        return False
    if compare_sets(a.subject, b.subject) != "different":
        return False
    return a.subject.isdisjoint(b.names) and b.subject.isdisjoint(a.names)


def _repeat_veto(a: Profile, b: Profile) -> str:
    """Return why two equal figures are not one fact: ordinals of two things, a small number twice in one text.

    "Three founders" are not "three other people", who come on top of somebody: a small number is like that by chance.
    So are crowds of two days: 2,5 million on 31 January and more than 2,5 million on 11 February.
    """
    if (a.rarity == "small" and (a.narrow ^ b.narrow) & {"increment", "apart"}) or _limit_and_age(a, b):
        return "scope"
    if _two_marches(a, b):
        return "day"
    if one_noun(a, b):
        return ""
    if a.document == b.document and a.rarity == "small":
        return REPEAT
    counts = a.rarity == "small" and a.dimension == b.dimension == "count"
    if counts and compare_sets(a.things, b.things) == "different":
        # "deux trains", "deux hôpitaux"; but "two shooters" may be "two men"
        return "" if a.claim.slots.people and b.claim.slots.people else "counted"
    return "counted" if a.dimension == "ordinal" and _common_rank(a, b) else ""


def _two_marches(a: Profile, b: Profile) -> bool:
    """Say whether two counts of one figure, hedged in one text alone, are told of two days and of what has one day."""
    if a.bounds == b.bounds:
        return False
    if a.dimension != "count" or a.event is None or b.event is None or "fixed" not in (a.policy, b.policy):
        return False
    return "toll" not in (a.policy, b.policy) and days_between(a.event, b.event) > DAY


def _common_rank(a: Profile, b: Profile) -> bool:
    """Say whether two equal ranks of two nouns are such that most texts have, or of two things that are known."""
    figure = a.claim.quantity.stated if a.claim.quantity is not None else None
    return figure is None or figure <= FIRST_RANKS or compare_sets(a.things, b.things) == "different"


def _measure_veto(a: Profile, b: Profile) -> str:
    """Return why two measures that differ are not one fact: two quakes of two days have each their magnitude."""
    if a.claim.anchors_figure or b.claim.anchors_figure:  # "36,000 acres in five days", "in about a week"
        return "anchor"
    if a.things & b.things >= _DISTANCE and compare_sets(a.object | a.places, b.object | b.places) == "different":
        return "place"  # "à 12 km de Varna", "à 13 km de Sarn"
    of_its_kind = _OF_KIND.get(a.dimension)
    if of_its_kind is not None:
        return of_its_kind(a, b)
    return "day" if a.dimension in TELLING and _other_day(a, b) else ""


def _extent_veto(a: Profile, b: Profile) -> str:
    """Return why two extents that differ are not one fact: 412 metres long, 24 metres wide.

    The subject of these is what is so long; of a magnitude or a temperature it is who measured it.
    """
    if compare_sets(a.things & _SCALES, b.things & _SCALES) == "different":
        return "counted"
    return "actor" if _two_things(a, b) else ""


def _two_things(a: Profile, b: Profile) -> bool:
    """Say whether two extents are those of two things with names, neither of which the other text has."""
    if compare_sets(a.subject, b.subject) != "different" or not _named(a.subject | b.subject):
        return False
    return a.subject.isdisjoint(b.names) and b.subject.isdisjoint(a.names)


def _named(who: frozenset[str]) -> bool:
    return all(name.startswith("n:") for name in who)


def _span_veto(a: Profile, b: Profile) -> str:
    """Return why two lengths of time that differ are not one fact."""
    if (a.vague or b.vague) and unit(a) != unit(b):
        return "dimension"  # "24 years" are also more than "a few hours", and nobody would say so
    if "apart" in a.narrow ^ b.narrow:
        return "scope"  # "a two-hour ceremony", "less than two hours later"
    if unit(a) == unit(b) == "a" and of_other_state(a, b):
        return "event"  # mayor for eight years, member of parliament for five
    if not (a.predicate.isdisjoint(PENALTY) or b.predicate.isdisjoint(PENALTY)):
        return ""
    deeds = compare_deeds(a.predicate, b.predicate)
    return "event" if deeds == "different" else ""  # "fought for two hours", "met for five hours"


def _age_veto(a: Profile, b: Profile) -> str:
    """Return why two ages that differ are not one fact."""
    if _limit_and_age(a, b):
        return "scope"
    if ("dead" in a.predicate) != ("dead" in b.predicate):
        return "happening"  # how old somebody became, and how old on another day
    return "actor" if _two_people(a.subject, b.subject) else ""


_OF_KIND: dict[str, Callable[[Profile, Profile], str]] = {
    "length": _extent_veto,
    "area": _extent_veto,
    "duration": _span_veto,
    "age": _age_veto,
}


def _limit_and_age(a: Profile, b: Profile) -> bool:
    """Say whether one age is a limit and the other how old somebody else is: "runners under 16", "the boy, 16"."""
    limits = [p.claim.quantity is not None and p.claim.quantity.hedge in ("less_than", "more_than") for p in (a, b)]
    return a.dimension == "age" and limits[0] != limits[1] and compare_sets(a.subject, b.subject) != "same"


def _two_people(left: frozenset[str], right: frozenset[str]) -> bool:
    """Say whether two parties are people of other first names: the singer Ida Kern and her father Jan Kern."""
    mine, theirs = (_first_names(who) for who in (left, right))
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _first_names(who: frozenset[str]) -> frozenset[str]:
    """Return all words but the last of the names of a party, none where a name is of one word."""
    names = [name.partition(":")[2].split() for name in who if name.startswith("n:")]
    ends = {words[-1] for words in names if len(words) > 1}
    names = [words for words in names if len(words) > 1 or words[0] not in ends]  # "n:kern" beside "n:ida kern"
    whole = names and all(n.startswith("n:") for n in who) and all(len(words) > 1 for words in names)
    return frozenset(word for words in names for word in words[:-1]) if whole else frozenset()


def _count_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures that differ are not one fact: another scope, another happening, another thing counted."""
    happenings = compare_sets(a.happening, b.happening)
    if _other_count(a, b, happenings):
        return "scope"
    if _other_day(a, b):
        return "day"
    if found == APART or _counts_nobody(a):
        return _told_apart(a, b, happenings)
    return "counted" if a.lang == b.lang and _other_thing(a, b) else ""


def _told_apart(a: Profile, b: Profile, happenings: str) -> str:
    """Return why two figures are not one fact that nothing but the event joins: they differ, or both are nought."""
    if happenings == "different" or _other_handling(a, b):
        return "happening"
    if _spares_some(a, b) or _spares_some(b, a):
        return "scope"
    if _other_place(a, b):
        return "place"
    return "counted" if _other_thing(a, b) else ""


def _other_count(a: Profile, b: Profile, happenings: str) -> bool:
    """Say whether one of two counts alone is an increment or a rate, is of one area, is how many it takes, or cited."""
    one_alone = a.narrow ^ b.narrow
    if a.dimension == "count" and one_alone & ASIDE_COUNTS:
        return True
    if a.document == b.document and "zone" in one_alone:  # the area is one that this text alone sets against others
        return True
    return bool(one_alone & OTHER_COUNTS) and happenings != "same"


def _counts_nobody(claim: Profile) -> bool:
    quantity = claim.claim.quantity
    return quantity is not None and quantity.stated == 0 and claim.dimension == "count"


def _spares_some(nobody: Profile, somebody: Profile) -> bool:
    """Say whether none of a kind were counted, and others may be all that another text counts.

    "No passengers were hurt" and "nobody was seriously hurt" leave room for three injured.
    """
    if not _counts_nobody(nobody):
        return False
    return nobody.kinds != somebody.kinds or compare_sets(nobody.things, somebody.things) in ("different", "unknown")


def _other_handling(a: Profile, b: Profile) -> bool:
    """Say whether two deeds are done to those counted, or one to some of what somebody has: 40 closed, 210 had."""
    for one, other in ((a, b), (b, a)):
        if "have" in one.done and not one.happening and other.happening:
            return True  # a park has 300 wolves, 24 wolves were shot
    mine, theirs = ([kind for kind in HANDLING if not kind.isdisjoint(p.done)] for p in (a, b))
    return bool(mine) and bool(theirs) and not any(kind in theirs for kind in mine)


def _other_thing(a: Profile, b: Profile) -> bool:
    """Say whether two counts are of two things; one noun counts one thing, whatever befell it in the one text.

    So are two changes: sales up 15%, staff up 3%.
    """
    if "change" in a.narrow & b.narrow:
        return compare_sets(a.things, b.things) == "different"
    if a.dimension != "count" or (a.head and a.head == b.head):
        return False
    return compare_sets(a.concepts, b.concepts) == "different"


def _other_place(a: Profile, b: Profile) -> bool:
    """Say whether two counts are confined to two places that are known, or to a place and what contains it.

    What a text names itself may lie anywhere: a shop in the mall that another text names, an island and its port.
    """
    if any(place.startswith("n:") for place in a.places | b.places):
        return False
    return compare_sets(a.places, b.places) == "different"


def _other_day(a: Profile, b: Profile) -> bool:
    """Say whether two figures that differ are those of two days.

    A toll moves from day to day and stays one fact; a march, a sale or a score has one day, its own or its
    article's. One party's two figures are of one day only if both texts say so: nobody counts one crowd twice.
    """
    if "toll" in (a.policy, b.policy):
        return False
    mine, theirs = (a.event or a.day, b.event or b.day) if a.dimension == "count" else (a.event, b.event)
    if a.event is not None and b.event is not None and _years_apart(a.event, b.event):
        return True
    settled = "fixed" in (a.policy, b.policy) or a.dimension == "ordinal" or a.dimension in TELLING
    if a.dimension in TELLING and _days_told_apart(a, b):
        return True
    if settled and mine is not None and theirs is not None and days_between(mine, theirs) >= DAY:
        return True
    counted_twice = (
        a.dimension == "count" and not a.speaker.isdisjoint(b.speaker) and (a.event is None or a.event != b.event)
    )
    return settled and counted_twice


def _days_told_apart(a: Profile, b: Profile) -> bool:
    """Say whether the days that two texts give do not fit each other, although one says no year: 4 January, 6 April."""
    left, right = a.claim.slots.event, b.claim.slots.event
    if left is None or right is None or left.floating or right.floating:
        return False
    return (left.period is None or right.period is None) and left.days_disjoint(right) is True


def _years_apart(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Say whether two spans have no day in common and begin about a year or more from each other."""
    return days_relation(a, b) == APART and abs(a[0] - b[0]) > YEARS
