"""What forbids that two figures be one fact: another scope, day, deed, place or party, or another thing counted."""

from __future__ import annotations

from factcheck.match.matches import one_match
from factcheck.match.measure_vetoes import limit_and_age, measure_veto
from factcheck.match.people import two_bearers
from factcheck.match.profile import MORE, Profile
from factcheck.match.relations import REPEAT, unit
from factcheck.match.running import RUNNING
from factcheck.match.sharing import (
    all_named,
    any_named,
    compare_deeds,
    compare_fates,
    compare_sets,
    of_other_matters,
    one_fate,
    one_noun,
    served_otherwise,
    shares_parties,
    two_actors,
    two_of_one_place,
)
from factcheck.match.times import (
    DAY,
    not_yet_told,
    of_later_report,
    of_the_past,
    of_unknown_times,
    other_day,
    other_period,
)
from factcheck.match.values import APART, SAME, days_between, one_apart
from factcheck.model.claim import TERMS, of_two_times
from factcheck.model.named_concepts import EXTENTS, MOVES, VOTE
from factcheck.model.quantity import SCORE

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
BRINGING = (frozenset(("buy",)), frozenset(("open", "establish", "build", "hired", "launch")))
# What has one of these has another as well: two lines of one account, two sides of one thing, two ends of a day, what
# came of one election, what one judgment has somebody pay.
PROFITS = frozenset(("profit", "operating-profit", "adjusted-profit", "pretax-profit"))
EARNED = PROFITS | frozenset(("loss", "revenue"))
ACCOUNT = EARNED | frozenset(("debt", "deficit", "budget", "export", "import", "salary"))
ENDS = frozenset(("temperature", "lowest-temperature"))
BALLOT = frozenset(("turnout", "abstention", "vote"))
JUDGMENT = frozenset(("fine", "damages"))
# A contest has several of these, each with a result of its own.
ROUND = frozenset(("round",))
# What is traded has a price at every moment of a session, which begins and ends.
SHARES = frozenset(("share-stock",))
SESSION = (frozenset(("open", "start")), frozenset(("close", "end", "complete")))
CARRIED = frozenset(("adopt", "ratify"))
# Ranks that every text gives to many things; a fifth or a twelfth is seldom that of two.
FIRST_RANKS = 3
# Scopes that make another count of it; "dont", "contre … auparavant" and shares may name the same figure elsewhere.
OTHER_COUNTS = frozenset(("increment", "first", "rate", "change", "capacity"))
# Counts of what is no part of the story: how many it would take, how many told it.
ASIDE_COUNTS = frozenset(("needed", "cited"))
# What several parties do at one time for one thing.
OFFERS = frozenset(("offer",))
# A line of an account is by far larger than that of a region from half as much again on, as a decimal logarithm.
_FAR = 0.176
_TENTH = 1.0
# What a share is at an hour says nothing of what it is at another hour, or at last.
MOMENT = "moment"
AND_ONE = "and-one"
SPARED = "spared"


def figure_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures can never be one fact, or "" when they may be.

    found  how they stand to each other, as `relations.relation` says.
    """
    if barred := _of_two(a, b, found):
        return barred
    if found == SAME:
        return "happening" if _nobody_else(a, b) else _repeat_veto(a, b)
    if "converted" in a.claim.slots.scope & b.claim.slots.scope:  # "$9.3bn (£5bn)", "$9.3bn (£4.8bn)" is one sum
        return "scope"
    if found == APART and (barred := _other_deed(a, b)):
        return barred
    if _two_sides(a, b) or _two_ranks_of_toll(a, b):
        return "counted"
    return _count_veto(a, b, found) if a.tells_noun else measure_veto(a, b)


def _of_two(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures are those of two matches, bidders or moves, be they equal or not; "" if they are not."""
    if a.dimension == SCORE and not one_match(a, b):
        return "actor"
    if a.dimension == "percent" and "needed" in a.narrow ^ b.narrow:  # "the 50% needed to win" is nobody's share
        return "scope"
    return "bidder" if _other_bidder(a, b, found) else "counted" if _two_movers(a, b) else ""


def _other_deed(a: Profile, b: Profile) -> str:
    """Return why two figures that differ are those of two deeds: other actors, months, or years; "" if they are not."""
    if of_other_matters(a, b) or _of_a_moment(a, b) or _two_rates(a, b) or _beside_one_more(a, b):
        return "scope"
    if _first_of_another(a, b):
        return "counted"
    if _other_actor(a, b):
        return "actor"
    if _other_vote(a, b) or _other_vote(b, a) or _two_rounds(a, b):
        return "happening"
    if _other_term(a, b) or other_period(a, b) or of_the_past(a, b) or of_unknown_times(a, b) or not_yet_told(a, b):
        return "day"
    return "day" if of_later_report(a, b) or _other_quotation(a, b) else ""


def _other_quotation(a: Profile, b: Profile) -> bool:
    """Say whether two prices of shares are told of two days, or of the two ends of one: "opened at", "closed at".

    So is any price that had risen in the one article and fallen in that of another day: "gained 5% to $36.04".
    """
    if _moved_otherwise(a, b):
        return True
    if not (a.dimension.startswith("money") and a.things & b.things >= SHARES):
        return False
    opened = [not SESSION[0].isdisjoint(p.predicate) for p in (a, b)]
    closed = [not SESSION[1].isdisjoint(p.predicate) for p in (a, b)]
    if (opened[0] and closed[1]) or (closed[0] and opened[1]):
        return True
    return of_two_times(a.claim, b.claim)


def _moved_otherwise(a: Profile, b: Profile) -> bool:
    """Say whether a sum that is no line of an account rose in an article and fell in one of another day."""
    if not a.dimension.startswith("money") or a.issued is None or b.issued is None:
        return False
    if days_between(a.issued, b.issued) < 0:
        return False
    mine, theirs = a.predicate & MOVES, b.predicate & MOVES
    return len(mine) == len(theirs) == 1 and mine != theirs and ACCOUNT.isdisjoint(a.things | b.things)


def _other_term(a: Profile, b: Profile) -> bool:
    """Say whether two lines of an account are reckoned for two lengths of time, or are such lengths: nine months."""
    if a.dimension == "duration" and not (a.things & b.things).isdisjoint(EARNED):
        return True
    mine, theirs = (p.claim.slots.scope & TERMS for p in (a, b))
    return bool(mine and theirs) and mine.isdisjoint(theirs) and not (a.things | b.things).isdisjoint(ACCOUNT)


def _of_a_moment(a: Profile, b: Profile) -> bool:
    """Say whether one figure is how things stood at a moment: a share at an hour, a score where the other has none."""
    moments = MOMENT in a.narrow, MOMENT in b.narrow
    return any(moments) and (a.dimension == "percent" or not all(moments))


def _two_rounds(a: Profile, b: Profile) -> bool:
    """Say whether two ranks are of two parts of one contest, in which no one deed is told to be done.

    "Prepares for a second round" and "led in the first round" are of two; who is out in the second is not out in the
    third.
    """
    if a.dimension != "ordinal" or ROUND.isdisjoint(a.things & b.things):
        return False
    mine, theirs = (p.event or p.day for p in (a, b))
    if mine is not None and theirs is not None and days_between(mine, theirs) >= DAY:
        return True
    return compare_deeds(a.predicate | a.happening, b.predicate | b.happening) != "same"


def _other_vote(a: Profile, b: Profile) -> bool:
    """Say whether one number of votes adopted something, and another rejected something: the plan, an amendment."""
    if "reject" not in b.predicate:
        return False
    return not CARRIED.isdisjoint(a.predicate) and not VOTE.isdisjoint(a.things & b.things)


def _beside_one_more(a: Profile, b: Profile) -> bool:
    """Say whether two counts of others are one apart: "the seven others", and six beside the two who are named."""
    if "others" not in a.claim.slots.scope or "others" not in b.claim.slots.scope:
        return False
    return one_apart(a.claim, b.claim)


def _two_sides(a: Profile, b: Profile) -> bool:
    """Say whether two figures are of two measures that one thing has side by side: its debt and its budget."""
    if not a.things or not b.things:
        return False
    for each in (ACCOUNT, EXTENTS, ENDS, BALLOT, JUDGMENT):
        mine, theirs = a.things & each, b.things & each
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    return False


def _first_of_another(a: Profile, b: Profile) -> bool:
    """Say whether one of two ranks is the first and the nouns are two: "for the first time", "in the second half".

    Whatever happened is the first of something. A third term and a fourth mandate may be one.
    """
    if a.dimension != "ordinal" or a.lang != b.lang or not a.head or not b.head or a.head == b.head:
        return False
    ranks = {p.claim.quantity.stated for p in (a, b) if p.claim.quantity is not None}
    return 1 in ranks and a.things.isdisjoint(b.things)


def _two_ranks_of_toll(a: Profile, b: Profile) -> bool:
    """Say whether two ranks are those of a count that goes on: the fifth and the seventh boy to be rescued."""
    return a.dimension == "ordinal" and "toll" in (a.policy, b.policy)


def _two_rates(a: Profile, b: Profile) -> bool:
    """Say whether two sums are paid by the year and by the month: articles give both, rounded or with other parts."""
    return a.dimension == b.dimension and a.dimension.startswith("money") and unit(a) != unit(b)


def _other_actor(a: Profile, b: Profile) -> bool:
    """Say whether two figures that differ are those of two actors: what Airbus delivers, Boeing does not.

    Of a magnitude or a temperature the subject is who measured it; across languages it is not read surely enough.
    """
    if not a.tells_noun or a.lang != b.lang or "toll" in (a.policy, b.policy):
        return False
    return two_actors(a, b) or two_of_one_place(a, b)


def _other_bidder(a: Profile, b: Profile, found: str) -> bool:
    """Say whether two figures are of the offers of two parties, which may well be alike: two clubs offer four years.

    Of a figure like 163,4 million there are no two; elsewhere one offer is told of a company and of its head.
    """
    if OFFERS.isdisjoint(a.predicate) or OFFERS.isdisjoint(b.predicate):
        return False
    return a.lang == b.lang and not (found == SAME and a.rarity == "rare") and two_actors(a, b)


def _two_movers(a: Profile, b: Profile) -> bool:
    """Say whether something rose in one text and something else fell in the other: sales up 11%, profit down 11%.

    Only of what both name, a thing or whose it is, would two directions be a contradiction.
    """
    if "change" not in a.narrow or "change" not in b.narrow:  # nearly always: most figures are no change
        return False
    mine, theirs = MOVES & a.predicate, MOVES & b.predicate
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return False
    what = compare_sets(a.things, b.things)
    return what == "different" or (what != "same" and compare_sets(a.subject, b.subject) != "same")


def _repeat_veto(a: Profile, b: Profile) -> str:
    """Return why two equal figures are not one fact: ordinals of two things, a small number twice in one text.

    "Three founders" are not "three other people", who come on top of somebody: a small number is like that by chance.
    Of a sentence as much may be suspended here as is served there: "dont deux avec sursis", "dont deux ferme".
    So are crowds of two days: 2,5 million on 31 January and more than 2,5 million on 11 February.
    """
    if _comes_on_top(a, b) or limit_and_age(a, b) or served_otherwise(a, b):
        return "scope"
    if _two_marches(a, b):
        return "day"
    if a.dimension == "age" and two_bearers(a.subject, b.subject):
        return "actor"
    if one_noun(a, b):
        return ""
    if a.document == b.document and a.rarity == "small":
        return REPEAT
    return "counted" if _counts_other(a, b) else ""


def _comes_on_top(a: Profile, b: Profile) -> bool:
    """Say whether one of two small equal figures alone is that of others, or of a time that lies between two events.

    A sum is paid on top of another one whether or not a text says so: "200 euros more", "500 euros, then 200 euros".
    """
    if a.rarity != "small" or a.dimension.startswith("money"):
        return False
    return bool((a.narrow ^ b.narrow) & {"increment", "apart"})


def _counts_other(a: Profile, b: Profile) -> bool:
    """Say whether two equal counts are small and of two things ("deux trains", "deux hôpitaux"), or two common ranks.

    "Two shooters" may be "two men".
    """
    if a.dimension == "ordinal":
        return _common_rank(a, b)
    if a.rarity != "small" or not a.dimension == b.dimension == "count":
        return False
    if a.claim.slots.people and b.claim.slots.people:
        return False
    return compare_sets(a.things, b.things) == "different" or _is_nobody(a, b) or _is_nobody(b, a)


def _nobody_else(a: Profile, b: Profile) -> bool:
    """Say whether two counts are of nobody, to whom two things did not happen: "nobody was killed", "none was hurt".

    Nought is the same of all that did not happen; 31 hurt and 31 injured are the same people.
    """
    nobody = all(p.claim.quantity is not None and p.claim.quantity.stated == 0 for p in (a, b))
    return nobody and compare_sets(a.happening, b.happening) == "different"


def _is_nobody(thing: Profile, somebody: Profile) -> bool:
    """Say whether something that is no people is counted, and people are: "nine counts of murder", "nine people"."""
    return bool(thing.things) and not thing.claim.slots.people and somebody.claim.slots.people


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


def _count_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures that differ are not one fact: another scope, another happening, another thing counted."""
    happenings = compare_fates(a, b)
    if _other_count(a, b, happenings):
        return "scope"
    if other_day(a, b):
        return "day"
    if found == APART or _counts_nobody(a):
        return _told_apart(a, b, happenings)
    return "counted" if a.lang == b.lang and _other_thing(a, b) else ""


def _told_apart(a: Profile, b: Profile, happenings: str) -> str:
    """Return why two figures are not one fact that nothing but the event joins: they differ, or both are nought."""
    if happenings == "different" or _other_handling(a, b):
        return "happening"
    if SPARED in a.claim.slots.scope ^ b.claim.slots.scope or _all_but_one(a, b) or _all_but_one(b, a):
        return "scope"
    if _spares_some(a, b) or _spares_some(b, a):
        return "scope"
    if _other_place(a, b) or _of_one_region(a, b) or _of_one_region(b, a):
        return "place"
    return "counted" if _other_thing(a, b) else ""


def _other_count(a: Profile, b: Profile, happenings: str) -> bool:
    """Say whether one of two counts alone is an increment or a rate, is of one area, is how many it takes, or cited."""
    one_alone = a.narrow ^ b.narrow
    if a.dimension == "count" and one_alone & ASIDE_COUNTS:
        return True
    left = "remaining" in one_alone and "toll" not in (a.policy, b.policy)  # 21 stages, twelve to go
    if left or ("part" in one_alone and _of_unknown_whole(a, b)):
        return True
    if RUNNING in one_alone or "area" in one_alone:  # so far; a city and what is named after it
        return True
    if a.document == b.document and "zone" in one_alone:  # the area is one that this text alone sets against others
        return True
    other = one_alone & OTHER_COUNTS
    if other == MORE and _both_bring(a, b):
        return False
    return bool(other) and happenings != "same"


def _both_bring(a: Profile, b: Profile) -> bool:
    """Say whether both texts tell of one kind of deed that brings things, which are new as such: "ouvrir 35 magasins".

    "53 nouveaux magasins" are no more than those opened, if both are still to come or both are there.
    """
    one_time = a.event is not None and a.event == b.event
    if not one_time and (a.claim.stance == "planned") != (b.claim.stance == "planned"):
        return False
    if "others" in a.claim.slots.scope | b.claim.slots.scope:
        return False
    mine, theirs = a.done | a.predicate, b.done | b.predicate
    return any(not kind.isdisjoint(mine) and not kind.isdisjoint(theirs) for kind in BRINGING)


def _of_unknown_whole(a: Profile, b: Profile) -> bool:
    """Say whether a part and a whole are of things, and of no one party or place: "dont 530 000 entrées dimanche".

    Those of one time that both texts tell are all of them: "dont 130 tableaux acquis en 2019".
    """
    if a.dimension != "count" or (a.event is not None and a.event == b.event):
        return False
    return not (a.happening or b.happening) and not shares_parties(a, b)


def _counts_nobody(claim: Profile) -> bool:
    quantity = claim.claim.quantity
    return quantity is not None and quantity.stated == 0 and claim.dimension == "count"


def _all_but_one(some: Profile, all_of_them: Profile) -> bool:
    """Say whether a count leaves out one whom its text tells of beside it: "three passengers and the pilot", four."""
    if AND_ONE not in some.claim.slots.scope or AND_ONE in all_of_them.claim.slots.scope:
        return False
    counts = [p.claim.quantity.stated for p in (some, all_of_them) if p.claim.quantity is not None]
    return None not in counts and counts[-1] - counts[0] == 1  # type: ignore[operator]


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
        if "laid-off" in one.happening and not other.happening and "establish" in other.predicate:
            return True  # "va supprimer 120 emplois", "va créer 150 emplois"
    if not a.done or not b.done:
        return False
    mine, theirs = ([kind for kind in HANDLING if not kind.isdisjoint(p.done)] for p in (a, b))
    return bool(mine) and bool(theirs) and not any(kind in theirs for kind in mine)


def _other_thing(a: Profile, b: Profile) -> bool:
    """Say whether two counts are of two things; one noun counts one thing, whatever befell it in the one text.

    So are two changes: sales up 15%, staff up 3%.
    """
    if "change" in a.narrow & b.narrow:
        return compare_sets(a.things, b.things) == "different"
    if a.dimension != "count" or (a.head and a.head == b.head) or one_fate(a, b):
        return False
    return compare_sets(a.concepts, b.concepts) == "different"


def _other_place(a: Profile, b: Profile) -> bool:
    """Say whether two counts are confined to two places that are known, or to a place and what contains it.

    What a text names itself may lie anywhere: a shop in the mall that another text names, an island and its port. But
    a share of votes is that of the one town or the other.
    """
    if compare_sets(a.places, b.places) != "different":
        return False
    if not any_named(a.places | b.places):
        return True
    apart = a.places.isdisjoint(b.passage) and b.places.isdisjoint(a.passage)
    return a.dimension == "percent" and all_named(a.places | b.places) and apart


def _of_one_region(part: Profile, whole: Profile) -> bool:
    """Say whether one line of an account alone is confined to a place, and by far the smaller: sales in Europe, sales.

    Who gives 59 billion in Europe does not contradict 157 billion; 150 and 157 might be one figure. Of any other sum a
    tenth is a part: 58 million of tax, and 1.1 million of it in one region.
    """
    if not part.places or whole.places or part.size is None or whole.size is None:
        return False
    account = not (part.things & whole.things).isdisjoint(ACCOUNT)
    if not account and not part.dimension.startswith("money"):
        return False
    return whole.size - part.size >= (_FAR if account else _TENTH)
