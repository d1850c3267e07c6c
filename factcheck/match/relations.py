"""How two claims stand before anything is weighed: their values, and what forbids that they be one fact."""

from __future__ import annotations

from factcheck.match.profile import Profile
from factcheck.match.times import LONG, long_apart, of_the_past, other_period
from factcheck.match.values import (
    APART,
    MEET,
    SAME,
    UNTOLD,
    bounds_apart,
    days_between,
    days_relation,
    in_years,
    when_relation,
)
from factcheck.model.claim import befell_once

# A common value that stands twice in one text: no reason to link the two, nor to keep apart what other texts link.
REPEAT = "repeat"
# An event told of the day before or after is the same one, across time zones and a night's work.
DAY = 1
# Figures given to times that begin further apart, in days, are those of two years: a budget, a profit, a harvest.
YEARS = 300
# Sentences that a text tells from one date: "the following year" stands close behind the year it follows.
PASSAGE = 2
# What is announced is the news of that day, and articles so many days apart tell other news.
REPORTS = frozenset(("announce",))
NEWS = 2
# Measures that are of one kind of thing only: a magnitude is an earthquake's.
TELLING = frozenset(("magnitude",))
# Scopes that make another count of it; "dont", "contre … auparavant" and shares may name the same figure elsewhere.
# What "took place" is whatever deed another text names: "the quake struck at 7:37", "it happened at 7:37".
ANY_DEED = frozenset(("happen",))
# From a million on (as a decimal logarithm) a figure without unit may be a sum whose currency goes without saying.
SUM = 6.0
_DISTANCE = frozenset(("distance",))
# Ranks that every text gives to many things; a fifth or a twelfth is seldom that of two.
FIRST_RANKS = 3
# Two sentences whose words are so much the same, as a share, are no two texts in words of their own.
ALIKE = 0.85
OTHER_COUNTS = frozenset(("increment", "first", "rate", "change"))
# What a share is at an hour says nothing of what it is at another hour, or at last.
MOMENT = "moment"
# What a poll foresees, the other candidate has, another court decides, or an event like this one cost is another fact.
OTHER_MATTERS = frozenset(("poll", "opponent", "tallied", "appeal", "precedent"))


def relation(a: Profile, b: Profile) -> str:
    """Return how two values stand to each other; of two dimensions only a bare figure can be said to be the same."""
    if a.key == b.key:
        return SAME
    if a.dimension != b.dimension:
        return SAME if a.figure and a.figure == b.figure and _one_scale(a, b) else UNTOLD
    if a.bounds is not None and b.bounds is not None:
        if a.bounds == b.bounds:
            return SAME
        return APART if bounds_apart(a.bounds, b.bounds) else MEET
    return _dates(a, b)


def _dates(a: Profile, b: Profile) -> str:
    """Return how two dates stand to each other; a weekday without a week is no date but of what happens once."""
    left, right = a.claim.when, b.claim.when
    if left is None or right is None:
        return UNTOLD
    if a.document != b.document and (left.floating or right.floating) and not befell_once(a.claim, b.claim):
        return UNTOLD
    return when_relation(left, right)


def _one_scale(a: Profile, b: Profile) -> bool:
    """Say whether one figure in two dimensions may be the same statement: bare, a sum without its currency, an age."""
    if bare(a) or bare(b):
        return True
    if a.dimension.startswith("money") and a.dimension.partition("/")[0] == b.dimension.partition("/")[0]:
        return True  # a salary "par an", elsewhere without its year
    kinds = {a.dimension.partition(":")[0], b.dimension.partition(":")[0]}
    if kinds == {"count", "money"}:  # "la BNP doit toucher 2,55 milliards", elsewhere "2,55 milliards d'euros"
        return a.size is not None and a.size >= SUM
    if kinds == {"count", "duration"}:  # "un contrat de cinq saisons" is one of five years
        return in_years(a.claim) and in_years(b.claim)
    return kinds == {"age", "duration"} and _unit(a) == _unit(b)  # "à 87 ans, la veuve …" reads like a duration


def _unit(claim: Profile) -> str | None:
    return claim.claim.quantity.unit if claim.claim.quantity is not None else None


def bare(claim: Profile) -> bool:
    """Say whether a figure stands without unit and known noun: "6,1" may be the magnitude that another text names."""
    return claim.dimension == "count" and not claim.concepts


def situation(a: Profile, found: str) -> str:
    """Return which column of the weights holds."""
    if a.dated:
        return "moved" if found == APART else "date"
    return "equal" if found == SAME else "differ"


def veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two claims can never be one fact, or "" when they may be.

    Equal values are seldom kept apart by a word that one text has and the other lacks; different ones are.
    """
    if a.dimension != b.dimension and found != SAME:
        return "dimension"
    if found != SAME and (a.claim.damaged or b.claim.damaged):  # what a damaged number was, nobody knows
        return "damaged"
    if a.dated:
        return _date_veto(a, b, found)
    if found == APART and (barred := _other_deed(a, b)):
        return barred
    if found == SAME:
        return _repeat_veto(a, b)
    return _count_veto(a, b, found) if a.tells_noun else _measure_veto(a, b)


def shares(a: Profile, b: Profile) -> bool:
    """Say whether two measures have anything in common that they could be measures of: 45 and 42 degrees alone do not.

    A count brings its noun; a length or a temperature must be of one thing, in one place, or of one party.
    """
    return not a.concepts.isdisjoint(b.concepts) or shares_parties(a, b) or bool(a.head and a.head == b.head)


def shares_parties(a: Profile, b: Profile) -> bool:
    """Say whether two claims share a place, a party or a name."""
    mine, theirs = (a.places, a.subject, a.object, a.names), (b.places, b.subject, b.object, b.names)
    return any(not left.isdisjoint(right) for left, right in zip(mine, theirs, strict=True))


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
    if a.dimension == "duration":
        return _span_veto(a, b)
    if a.dimension == "age":
        return _age_veto(a, b)
    if a.dimension == "percentage" and compare_sets(a.things, b.things) == "different":
        return "counted"  # a rise of 15%, a capacity used to 80%
    return "day" if a.dimension in TELLING and _other_day(a, b) else ""


def _span_veto(a: Profile, b: Profile) -> str:
    """Return why two lengths of time that differ are not one fact."""
    if (a.vague or b.vague) and _unit(a) != _unit(b):
        return "dimension"  # "24 years" are also more than "a few hours", and nobody would say so
    if "apart" in a.narrow ^ b.narrow:
        return "scope"  # "a two-hour ceremony", "less than two hours later"
    deeds = compare_deeds(a.predicate, b.predicate)
    return "event" if deeds == "different" else ""  # "fought for two hours", "met for five hours"


def _age_veto(a: Profile, b: Profile) -> str:
    """Return why two ages that differ are not one fact."""
    if _limit_and_age(a, b):
        return "scope"
    if ("dead" in a.predicate) != ("dead" in b.predicate):
        return "happening"  # how old somebody became, and how old on another day
    return "actor" if _two_people(a.subject, b.subject) else ""


def _limit_and_age(a: Profile, b: Profile) -> bool:
    """Say whether one age is a limit and the other how old somebody else is: "runners under 16", "the boy, 16"."""
    limits = [p.claim.quantity is not None and p.claim.quantity.hedge in ("less_than", "more_than") for p in (a, b)]
    return a.dimension == "age" and limits[0] != limits[1] and compare_sets(a.subject, b.subject) != "same"


def _count_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two figures that differ are not one fact: another scope, another happening, another thing counted."""
    happenings = compare_sets(a.happening, b.happening)
    if (a.narrow ^ b.narrow) & OTHER_COUNTS and happenings != "same":
        return "scope"
    if _other_day(a, b):
        return "day"
    if found != APART:
        return "counted" if a.lang == b.lang and _other_thing(a, b) else ""
    if happenings == "different":
        return "happening"
    if _other_place(a, b):
        return "place"
    return "counted" if _other_thing(a, b) else ""


def _other_thing(a: Profile, b: Profile) -> bool:
    """Say whether two counts are of two things; one noun counts one thing, whatever befell it in the one text."""
    if a.dimension != "count" or (a.head and a.head == b.head):
        return False
    return compare_sets(a.concepts, b.concepts) == "different"


def _other_deed(a: Profile, b: Profile) -> str:
    """Return why two figures that differ are those of two deeds: other actors, months, or years; "" if they are not."""
    if (a.narrow ^ b.narrow) & OTHER_MATTERS or MOMENT in a.narrow | b.narrow or _two_rates(a, b):
        return "scope"
    if _other_actor(a, b):
        return "actor"
    return "day" if other_period(a, b) or of_the_past(a, b) else ""


def _two_rates(a: Profile, b: Profile) -> bool:
    """Say whether two sums are paid by the year and by the month: articles give both, rounded or with other parts."""
    return a.dimension == b.dimension and a.dimension.startswith("money") and _unit(a) != _unit(b)


def _other_actor(a: Profile, b: Profile) -> bool:
    """Say whether two figures that differ are those of two actors: what Airbus delivers, Boeing does not.

    Across languages, or where one text names both, who does it is not read surely enough.
    """
    if not a.tells_noun:  # of a magnitude or a temperature the subject is who measured it
        return False
    if a.lang != b.lang or "toll" in (a.policy, b.policy) or compare_sets(a.subject, b.subject) != "different":
        return False
    return a.subject.isdisjoint(b.names) and b.subject.isdisjoint(a.names)


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


def _date_veto(a: Profile, b: Profile, found: str) -> str:
    """Return why two dates can never be one fact: a day and an hour, dates of figures, events that clash."""
    if tells_hour(a) != tells_hour(b):  # "mardi" and "à 8h29" answer two questions
        return "hour"
    if found == APART:
        return _moved_veto(a, b)
    if found == UNTOLD and _is_other_day(a, b):
        return "event"
    if a.document != b.document:
        return "event" if _days_of_figures(a, b) else ""
    return "" if one_event(a, b) or _one_deed(a, b) else REPEAT


def _one_deed(a: Profile, b: Profile) -> bool:
    """Say whether both dates are of one deed by name: what a text dates twice to one day it tells twice."""
    return compare_deeds(a.predicate | a.happening, b.predicate | b.happening) == "same"


def _is_other_day(a: Profile, b: Profile) -> bool:
    """Say whether two days of which too little is told to compare them are not to be taken for one."""
    if _other_weekday(a, b):
        return True
    return (_deeds_differ(a, b) or _loose_days(a, b)) and not _one_weekday(a, b)


def _other_weekday(a: Profile, b: Profile) -> bool:
    """Say whether two days are two weekdays, whatever their weeks."""
    mine, theirs = (p.claim.when.weekday if p.claim.when is not None else None for p in (a, b))
    return mine is not None and theirs is not None and mine != theirs


def _one_weekday(a: Profile, b: Profile) -> bool:
    """Say whether two articles open with one weekday: "samedi soir" in both leads is the evening of what they tell."""
    mine, theirs = (p.claim.when.weekday if p.claim.when is not None else None for p in (a, b))
    return a.document != b.document and a.lead and b.lead and mine is not None and mine == theirs


def _days_of_figures(a: Profile, b: Profile) -> bool:
    """Say whether two equal days only tell when some figure held, and are not the day that both articles tell of.

    "C'est moins que les 440 000 du 16 février" dates no deed: two texts share such a day as they share the calendar.
    What is to come is dated for its own sake.
    """
    if not (a.claim.anchors_figure or b.claim.anchors_figure) or not (_is_day(a) and _is_day(b)):
        return False
    if a.claim.stance == b.claim.stance == "planned":
        return False
    return not (_is_told_day(a) and _is_told_day(b))


def _is_day(claim: Profile) -> bool:
    return claim.claim.when is not None and claim.claim.when.granularity == "day"


def _is_told_day(claim: Profile) -> bool:
    """Say whether a date is the day that its article tells of."""
    return claim.day is not None and claim.span is not None and days_between(claim.span, claim.day) < 1


def _moved_veto(a: Profile, b: Profile) -> str:
    """Return why two dates that differ are not those of one event."""
    if a.claim.anchors_figure or b.claim.anchors_figure:
        return "anchor"
    if (a.narrow ^ b.narrow) & OTHER_MATTERS:  # condemned in March, on appeal in May
        return "event"
    if _told_before(a, b) or _told_before(b, a) or _hangs_on_other(a, b) or _background(a, b) or _two_reports(a, b):
        return "event"
    loose = a.span is None and b.span is None and a.document != b.document  # "fin juin", "le 9 juillet"
    if (tells_hour(a) or loose) and "same" not in _parties_compared(a, b):
        return "event"
    return "" if (one_event(a, b) or nameless_deed(a, b)) and not _namesakes(a, b) else "event"


def _told_before(a: Profile, b: Profile) -> bool:
    """Say whether what one article announces was over, by the other, before that article was written.

    Of "meets the queen later this week" and "met the envoy last month", told on one day, neither is the other.
    """
    if a.span is None or b.span is None or a.issued is None or b.issued is None:
        return False
    ahead = a.span[0] >= a.issued[0] and a.span[1] > a.issued[1]
    over = b.span[1] <= min(a.issued[0], b.issued[1])
    return ahead and over and b.claim.when is not None and b.claim.when.bound is None


def _hangs_on_other(a: Profile, b: Profile) -> bool:
    """Say whether one of two dates of one passage is told from the other: "took power in 1970, and won the year after".

    What happened so long after an event is another one.
    """
    near = a.document == b.document and abs(a.claim.sentence - b.claim.sentence) <= PASSAGE
    return near and any(p.claim.when is not None and p.claim.when.basis == "narrative" for p in (a, b))


def _background(a: Profile, b: Profile) -> bool:
    """Say whether one date is a decade or a century, and the other none, years off: "in the 1990s", "two weeks ago"."""
    wide = [p.claim.when is not None and p.claim.when.granularity in ("decade", "century") for p in (a, b)]
    return wide[0] != wide[1] and a.span is not None and b.span is not None and days_between(a.span, b.span) > LONG


def _two_reports(a: Profile, b: Profile) -> bool:
    """Say whether each article tells what was announced on its own day, and they are of two days: two announcements."""
    if a.predicate != REPORTS or b.predicate != REPORTS or a.issued is None or b.issued is None:
        return False
    if days_between(a.issued, b.issued) <= NEWS:
        return False
    return all(p.span is not None and days_between(p.span, p.issued) <= DAY for p in (a, b) if p.issued is not None)


def _parties_compared(a: Profile, b: Profile) -> tuple[str, str]:
    """Compare who does a deed and to whom; what strikes at 4:43 and at 7:48 may be two things."""
    return compare_sets(a.subject, b.subject), compare_sets(a.object, b.object)


def _loose_days(a: Profile, b: Profile) -> bool:
    """Say whether two days that hang on unknown weeks are of no one deed that both texts tell of the same party.

    What two parties announce on "vendredi" is announced on two Fridays, and a Friday that dates nothing is any Friday.
    """
    whens = (a.claim.when, b.claim.when)
    if a.document == b.document or any(w is None or not w.floating for w in whens):
        return False
    return not one_event(a, b) or compare_sets(a.speaker, b.speaker) == "different"


def _namesakes(a: Profile, b: Profile) -> bool:
    """Say whether two dates that lie years apart are of two things of one kind, which each text tells in own words.

    "Le traité de l'Élysée, signé en 1963" and "un traité de défense, signé en 2024" share a deed and two countries; a
    name that is none of the world's countries and cities would make them one.
    """
    if a.things.isdisjoint(b.things) or not long_apart(a, b):
        return False
    mine, theirs = set(a.words), set(b.words)
    own = len(mine & theirs) < ALIKE * min(len(mine), len(theirs))  # one word in ten may be misspelt
    return own and not any(name.startswith("n:") for name in a.names & b.names)


def tells_hour(claim: Profile) -> bool:
    """Say whether a date claim is a time of day."""
    return claim.claim.when is not None and claim.claim.when.fields.clock is not None


def one_noun(a: Profile, b: Profile) -> bool:
    """Say whether two claims count one thing: "premier voyage" and "première fois" are no two reports of a first."""
    return bool(a.head and a.head == b.head) or not a.concepts.isdisjoint(b.concepts)


def _deeds_differ(a: Profile, b: Profile) -> bool:
    """Say whether two dates are of two deeds that both texts name."""
    return compare_deeds(a.predicate | a.happening, b.predicate | b.happening) == "different"


def one_event(a: Profile, b: Profile) -> bool:
    """Say whether two dates are slots of one event: only such may clash ("signé en 2023" / "signé en juin 2024").

    The deed must be one, and not done by one party here and by another there.
    """
    mine, theirs = a.predicate | a.happening, b.predicate | b.happening
    if not mine or not theirs or _deeds_differ(a, b):
        return False
    if compare_sets(a.subject, b.subject) != "different" or compare_sets(a.object, b.object) == "same":
        return True
    return not a.names.isdisjoint(b.names)  # in a passive the one it happens to is no subject


def nameless_deed(a: Profile, b: Profile) -> bool:
    """Say whether two dates are of no deed that is known, but of one name: "is a 1930 comedy by Noël Coward"."""
    if a.document == b.document or any(p.predicate or p.happening for p in (a, b)):
        return False
    return not a.names.isdisjoint(b.names)


def compare_sets(left: frozenset[str], right: frozenset[str]) -> str:
    if not left and not right:
        return "none"
    if not left or not right:
        return "unknown"
    return "different" if left.isdisjoint(right) else "same"


def compare_deeds(left: frozenset[str], right: frozenset[str]) -> str:
    """Compare what is told to have been done; what just "took place" may be any deed."""
    found = compare_sets(left, right)
    return "unknown" if found == "different" and (left <= ANY_DEED or right <= ANY_DEED) else found


def rivals(a: Profile, b: Profile) -> bool:
    """Say whether two parties give the figures: police and organisers count one march in two ways."""
    return bool(a.speaker_kind and b.speaker_kind and a.speaker_kind != b.speaker_kind)


def told_against(a: Profile, b: Profile) -> bool:
    """Say whether two parties are named for the figures, by their kind or by name."""
    return rivals(a, b) or bool(a.speaker and b.speaker and a.speaker.isdisjoint(b.speaker))
