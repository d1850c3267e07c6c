"""What forbids that two dates that differ be those of one event: two prizes, two reports, two weeks, two lives."""

from __future__ import annotations

from factcheck.match.likeness.sharing import (
    any_named,
    comes_about,
    compare_doings,
    compare_sets,
    nameless_deed,
    of_other_matters,
    one_named_thing,
)
from factcheck.match.likeness.times import WEEK
from factcheck.match.likeness.two_dates import LONG, are_terms, are_years, long_apart, looks_back
from factcheck.match.likeness.two_values import one_field_apart
from factcheck.match.profiles.profile import Profile
from factcheck.match.profiles.values import days_between
from factcheck.match.vetoes.dated_deeds import (
    is_day,
    is_done_once,
    one_blow,
    one_event,
    only_reports,
    tells_hour,
    two_forecasts,
)
from factcheck.match.vetoes.people import listed_apart, of_one_party, parties_compared, two_holders, two_lives
from factcheck.match.vetoes.things import two_extremes, two_things
from factcheck.model.named_concepts import MOVES, ONCE_DONE, UNEQUALLED
from factcheck.model.two_claims import beside_one_figure

# Sentences that a text tells from one date: "the following year" stands close behind the year it follows.
PASSAGE = 2
# What is announced is the news of a day; with so many days between them two announcements are of two things.
NEWS = 2
FORTNIGHT = 14
# An article's own time is no longer than this part of the time that lies between it and another.
OWN_SHARE = 5
# A prize, a medal, an order.
AWARD, COLLAPSE = frozenset(("award",)), frozenset(("collapse",))
# Ends of a time that something may take or must not outlast.
_TERMS = frozenset(("until", "by"))
# Two sentences whose words are so much the same, as a share, are no two texts in words of their own.
ALIKE = 0.85


def moved_veto(a: Profile, b: Profile) -> str:
    """Return why two dates that differ are not those of one event."""
    if (a.claim.anchors_figure or b.claim.anchors_figure) and not _one_change_ahead(a, b):
        return "anchor"
    if _two_tallies(a, b):
        return "anchor"
    # condemned in March, on appeal in May
    if of_other_matters(a, b) or _two_reckonings(a, b) or two_holders(a, b) or _two_prizes(a, b) or two_extremes(a, b):
        return "event"
    if _told_before(a, b) or _told_before(b, a) or _hangs_on_other(a, b) or _background(a, b) or _of_own_days(a, b):
        return "event"
    if (
        two_things(a, b)
        or looks_back(a, b)
        or listed_apart(a, b)
        or two_lives(a, b)
        or _one_ends(a, b)
        or _weekday_of_two_weeks(a, b)
        or _of_any_two(a, b)
        or _of_two_parties(a, b)
    ):
        return "event"
    known = one_event(a, b) or nameless_deed(a, b) or slip_of_a_day(a, b)
    return "" if known and not _namesakes(a, b) else "event"


def _of_any_two(a: Profile, b: Profile) -> bool:
    """Say whether something takes place and something begins, and nothing tells that they are one thing."""
    return comes_about(a.predicate | a.happening, b.predicate | b.happening) and a.things.isdisjoint(b.things)


def slip_of_a_day(a: Profile, b: Profile) -> bool:
    """Say whether two days of two texts differ in their day, month or year alone, and are not told of two deeds.

    "22 January 1917" and "22 September 1917": who sets two notes side by side means one of them.
    """
    if a.document == b.document or not (is_day(a) and is_day(b)) or not one_field_apart(a.claim, b.claim):
        return False
    years = [p.claim.when is not None and p.claim.when.fields.year for p in (a, b)]
    return all(years) and compare_doings(a, b) != "different"


def _loose_of_others(a: Profile, b: Profile) -> bool:
    """Say whether two texts tell days without a year, "fin juin", "le 9 juillet", and no one party that both name."""
    loose = a.span is None and b.span is None and a.document != b.document
    return loose and not any_named(a.names & b.names)


def _of_two_parties(a: Profile, b: Profile) -> bool:
    """Say whether no party is told to be that of both dates, where one must be: two hours of a day, two loose days."""
    if tells_hour(a):
        return not (of_one_party(a, b) or one_blow(a, b))
    return "same" not in parties_compared(a, b) and _loose_of_others(a, b)


def _one_ends(a: Profile, b: Profile) -> bool:
    """Say whether one date alone is a term: what must be done by Friday may have been asked for on Sunday."""
    terms = [p.claim.when is not None and p.claim.when.bound in _TERMS for p in (a, b)]
    return terms[0] != terms[1]


def _weekday_of_two_weeks(a: Profile, b: Profile) -> bool:
    """Say whether two articles tell one weekday, and only their own days make two weeks of it.

    Either each tells of its own week, or one of them is filed under another day; no reader sees two dates.
    """
    left, right = a.claim.when, b.claim.when
    if a.document == b.document or left is None or right is None or left.weekday is None:
        return False
    if tells_hour(a) and a.span == b.span:  # two hours of one day
        return False
    return left.weekday == right.weekday and left.fields.day is None and right.fields.day is None


def _one_change_ahead(a: Profile, b: Profile) -> bool:
    """Say whether two days are those from which one change will hold: "de 5 % le 1er juillet", "de 5 % le 1er août".

    The same figure of what has not moved yet, when both texts are written, is told of one change, not of two.
    """
    moves = not MOVES.isdisjoint(a.predicate & b.predicate) and beside_one_figure(a.claim, b.claim)
    placed = compare_sets(a.places | a.object, b.places | b.object) == "different"
    return moves and not placed and all(is_day(p) and _is_ahead(p) for p in (a, b))


def _is_ahead(claim: Profile) -> bool:
    """Say whether a date lies behind the day on which its text was written."""
    return claim.span is not None and claim.issued is not None and claim.issued[1] <= claim.span[0]


def _two_reckonings(a: Profile, b: Profile) -> bool:
    """Say whether two months, quarters or years are those of a figure that goes up and down in each of them.

    What rose in November may have risen in December, too. A bridge collapses once.
    """
    both = a.predicate & b.predicate
    gave_way = both >= COLLAPSE and not a.things.isdisjoint(b.things)
    return are_terms(a, b) and not MOVES.isdisjoint(both) and not gave_way


def _two_tallies(a: Profile, b: Profile) -> bool:
    """Say whether two terms stand beside two figures of one kind: "in 2024, 40 drowned", "it sold 9,800 in May".

    So do those of two reports in the same words: "rescued 310 in August", "rescued 240 in July".
    """
    mine, theirs = a.claim.beside, b.claim.beside
    if mine is None or theirs is None or not are_terms(a, b):
        return False
    return mine.dimension == theirs.dimension and not beside_one_figure(a.claim, b.claim)


def _told_before(a: Profile, b: Profile) -> bool:
    """Say whether what one article announces was over, by the other, before that article was written.

    Of "meets the queen later this week" and "met the envoy last month", told on one day, neither is the other. Dates
    that are told in the same fields but for one may be a slip of the pen.
    """
    if a.span is None or b.span is None or a.issued is None or b.issued is None or one_field_apart(a.claim, b.claim):
        return False
    ahead = a.span[0] >= a.issued[0] and a.span[1] > a.issued[1]
    over = b.span[1] <= min(a.issued[0], b.issued[1])
    return ahead and over and b.claim.when is not None and b.claim.when.bound is None


def _ahead_since(a: Profile, b: Profile) -> bool:
    """Say whether all that one article foretold was over long before the other foretold its own: strikes of two months.

    What was put off is told anew, for another day; neither date was wrong when it was printed.
    """
    if a.span is None or b.span is None or a.issued is None or b.issued is None:
        return False
    foretold = b.span[1] > b.issued[1] and a.span[0] >= a.issued[0]
    return foretold and a.issued[0] - b.span[1] > FORTNIGHT


def _hangs_on_other(a: Profile, b: Profile) -> bool:
    """Say whether one of two dates of one passage is told from the other: "took power in 1970, and won the year after".

    What happened so long after an event is another one.
    """
    near = a.document == b.document and abs(a.claim.sentence - b.claim.sentence) <= PASSAGE
    return near and any(p.claim.when is not None and p.claim.when.basis == "narrative" for p in (a, b))


def _background(a: Profile, b: Profile) -> bool:
    """Say whether one date is a decade or a century, and the other none, years off: "in the 1990s", "two weeks ago".

    What is done once is one deed all the same: "built in the 1960s", "built in 1981"; nor was who was born in the
    1950s born in 1962.
    """
    wide = [p.claim.when is not None and p.claim.when.granularity in ("decade", "century") for p in (a, b)]
    if wide[0] == wide[1] or is_done_once(a, b):
        return False
    return a.span is not None and b.span is not None and days_between(a.span, b.span) > LONG


def _two_reports(a: Profile, b: Profile) -> bool:
    """Say whether two dates some days apart are those of two announcements, for one figure is announced once.

    "Avaient annoncé samedi" stands in an article of Tuesday beside what Tuesday's news is. Of two years each is that of
    a work: "paru en 1944".
    """
    if not (only_reports(a) and only_reports(b)) or a.span is None or b.span is None or are_years(a, b):
        return False
    return days_between(a.span, b.span) >= NEWS and not beside_one_figure(a.claim, b.claim)


def _of_own_days(a: Profile, b: Profile) -> bool:
    """Say whether each article tells its own day: two announcements, two stories, two days to come."""
    foretold = _ahead_since(a, b) or _ahead_since(b, a)
    return foretold or _two_reports(a, b) or _two_stories(a, b) or two_forecasts(a, b)


def _two_stories(a: Profile, b: Profile) -> bool:
    """Say whether two articles written weeks apart each tell a day of their own week: a verdict, and the appeal.

    Of two seizures told six years apart one may be two months old by then: the wider the gap, the longer its own time.
    One bridge by its name is opened once, whenever that is told.
    """
    gap = 0 if a.issued is None or b.issued is None else days_between(a.issued, b.issued)
    own = WEEK if one_named_thing(a.claim.slots, b.claim.slots) else max(WEEK, gap / OWN_SHARE)
    return gap > FORTNIGHT and _tells_own(a, own) and _tells_own(b, own)


def _tells_own(claim: Profile, days: float) -> bool:
    """Say whether a date lies less than so many days off that on which its article was written."""
    return claim.span is not None and claim.issued is not None and days_between(claim.span, claim.issued) < days


def _two_prizes(a: Profile, b: Profile) -> bool:
    """Say whether two honours may be two that one person has: the prize of the jury, and that of the public.

    What somebody is honoured with is named as what he is given ("a obtenu le prix Norel") or by what he is honoured.
    """
    if AWARD.isdisjoint(a.predicate) or AWARD.isdisjoint(b.predicate):
        return False
    return a.object.isdisjoint(b.object | b.subject) and b.object.isdisjoint(a.object | a.subject)


def _namesakes(a: Profile, b: Profile) -> bool:
    """Say whether two dates that lie years apart are of two things of one kind, which each text tells in own words.

    "Le traité de l'Élysée, signé en 1963" and "un traité de défense, signé en 2024" share a deed and two countries; a
    name that is none of the world's countries and cities would make them one. What has had no equal since a year is the
    one thing that each of two texts of one event tells of.
    """
    if a.things.isdisjoint(b.things) or not long_apart(a, b) or a.happening & b.happening >= UNEQUALLED:
        return False
    mine, theirs = set(a.words), set(b.words)
    own = len(mine & theirs) < ALIKE * min(len(mine), len(theirs))  # one word in ten may be misspelt
    return own and not any_named(a.names & b.names) and not _of_one_passage(a, b)


def _of_one_passage(a: Profile, b: Profile) -> bool:
    """Say whether a deed is done once, to what two passages that share a name tell: "the ferry was built in 1998"."""
    once = not ONCE_DONE.isdisjoint(a.happening & b.happening)
    return once and any_named(a.passage & b.passage)
