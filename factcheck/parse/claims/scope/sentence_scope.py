"""What the sentence of a figure says of its scope: another deed, another court, what analysts foresaw, so far."""

from __future__ import annotations

from factcheck.model.date_fields import GMT
from factcheck.parse.claims.ages.bare_ages import back_then
from factcheck.parse.claims.lengths.penalties import how_served, is_sought
from factcheck.parse.claims.scope.account_scope import scope_of_account
from factcheck.parse.claims.scope.precedents import is_of_precedent
from factcheck.parse.claims.scope.share_scope import scope_of_share
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_toll
from factcheck.parse.words.phrases import Hit

_REACH = 40
_FORESEER = 8  # tokens between who foresees and the verb: "economists polled by Reuters on Monday had forecast"
_FORESEEN = 3  # tokens between a noun for it, or a verb behind it, and the figure: "the $20bn that analysts expected"
_EXTREME = 5  # tokens from a superlative to "so far": "the largest haul of weapons so far"
_LAST = 2  # tokens from how often to the deeds: "cinq opérations", "les cinq dernières opérations"
_SERIES = 3  # tokens from "in" to how often something was done: "in the last five operations"
_APPEAL_COURT = "appeal-court"
_HOSPITAL, _TAKES_IN = "hospital", frozenset(("receive", "meet", "treat"))
_WALK = 8  # tokens between a hospital and its verb: "les hôpitaux de la ville ont déjà reçu"
_ZONE_WORDS = 2  # tokens of a zone between an hour and the bracket: "heure mexicaine"
_CLAUSE_WORDS = 8  # from a count to the area it is told of: "420 personnes ont été évacuées dans ce secteur"
_SEVERAL = 8  # tokens from "one of" to an age: "l'un des quatre suspects du vol, âgé de 19 ans"
_SEATS = frozenset(("seat", "lawmaker"))


def scope_of_sentence(seen: SentenceFigures, figure: Figure, kind: str, *, polled: bool = False) -> frozenset[str]:
    """Return those of model.claim.SCOPES that stand anywhere in the sentence of a figure.

    kind  as in Claim; a date has only "besides", "appeal" and "precedent". polled  the text is about a poll.
    """
    found = _of_any(seen, figure, kind)
    if kind in ("quantity", "money", "percentage", "measure") and _foretold(seen, figure):
        found.add("foretold")
    if kind in ("money", "percentage"):
        found |= scope_of_account(seen, figure, kind)
    if kind in ("duration", "quantity"):
        found.update(how_served(seen, figure))
    if kind in ("duration", "quantity", "money") and is_sought(seen, figure):
        found.add("sought")
    if kind == "age" and any(_is_one_of(seen, h, figure) for h in seen.frame.of("one_of_several")):
        found.add("one-of")
    if kind == "quantity":
        kinds = seen.frame.by_kind.keys()
        found.update(name for name, cues, holds in _OF_COUNTS if not kinds.isdisjoint(cues) and holds(seen, figure))
    if kind == "percentage":
        found |= scope_of_share(seen, figure, polled)
    return frozenset(found)


def _is_one_of(seen: SentenceFigures, cue: Hit, figure: Figure) -> bool:
    """Say whether an age is that of one of several: "l'un des quatre suspects, âgé de 19 ans".

    In "another seven were hurt after a 26-year-old opened fire" it is not.
    """
    if not 0 < figure.first - cue.last <= _SEVERAL:
        return False
    counts = any(f.first == cue.last + 1 and f.kind == "number" for f in seen.figures)
    return not counts or seen.tokens.words[cue.last] in seen.book.definite


def _of_any(seen: SentenceFigures, figure: Figure, kind: str) -> set[str]:
    """Return the scopes that a figure of any kind may have, and those of a date or an age alone."""
    found = set()
    if is_of_precedent(seen, figure):
        found.add("precedent")
    appeals = [*seen.frame.of("appeal"), *_appeal_courts(seen)]
    if appeals and _near(seen, appeals, figure):
        found.add("appeal")
    if kind == "date" and _near(seen, seen.frame.of("besides"), figure):
        found.add("besides")
    if kind == "date" and _hour_elsewhere(seen, figure):
        found.add("converted")
    if kind == "age" and back_then(seen, figure):
        found.add("back-then")
    return found


def scope_of_length(seen: SentenceFigures, figure: Figure, found: frozenset[str]) -> frozenset[str]:
    """Return the scope of a length of time.

    How long after something, "two hours later", is no time that it took, and neither is how often something is done,
    "every two hours". It took so long what was done "for two hours before" something else.
    """
    if any(h.last == figure.first - 1 for h in seen.frame.of("how_often")):
        found |= {"rate"}
    lasts = any(h.last == figure.first - 1 and h.value == "for" for h in seen.frame.of("lasts"))
    apart = not lasts and any(h.first == figure.last + 1 for h in seen.frame.of("apart"))
    return found - {"previous"} | {"apart"} if apart else found


def _in_zone(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a count is told of the area just named, by the few words behind it."""
    cues = (c for c in seen.frame.of("zone") if figure.last < c.first <= figure.last + _CLAUSE_WORDS)
    return any(seen.frame.same_clause(cue, figure.first, figure.last) for cue in cues)


def _foretold(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is what others foresaw: "analysts had forecast 3%", "above expectations of $20bn".

    Of several figures it is the one behind the verb, or right before it: "the $20bn that analysts expected".
    """
    cues = seen.frame.of("foresight")
    if not cues:
        return False
    if any(h.value == "noun" and h.last < figure.first <= h.last + _FORESEEN for h in cues):
        return True
    named = seen.tokens.words[figure.first - 1] in seen.book.definite  # "short of the 1.49 billion expected"
    if named and any(h.value == "verb" and h.first == figure.last + 1 for h in cues):
        return True
    who = [h for h in cues if h.value == "who"]
    for verb in (h for h in cues if h.value == "verb"):
        if not any(abs(h.first - verb.first) <= _FORESEER and h.first != verb.first for h in who):
            continue
        if not seen.frame.same_clause(verb, figure.first, figure.last):
            continue
        if verb.last < figure.first:
            return not any(verb.last < f.first < figure.first for f in seen.figures)
        return verb.first <= figure.last + _FORESEEN
    return False


def _hour_elsewhere(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether an hour in brackets is the one before it once more, in another zone, be it named or not.

    "Vers 11 h (05 h 15 GMT)", "à 22h25 heure mexicaine (5h25 chez nous)"; in "23h28 GMT (00h28)" the second is local.
    """
    if figure.when is None or figure.when.fields.clock is None or seen.tokens.words[figure.first - 1] != "(":
        return False
    named = figure.when.fields.zone is not None
    near = range(figure.first - 2 - (0 if named else _ZONE_WORDS), figure.first - 1)
    before = [f.when.fields for f in seen.figures if f.last in near and f.when is not None]
    return any(hour.clock is not None and (named or hour.zone != GMT) for hour in before)


def _foreseen(seen: SentenceFigures, _: Figure) -> bool:
    """Say whether seats are told of that a poll foresees."""
    seats = any(not _SEATS.isdisjoint(h.value) for h in seen.frame.of("concept"))
    return seats and bool(seen.frame.of("projected"))


def _taken_in(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is the first behind a hospital's verb: "les hôpitaux ont reçu, dit-on, 3 200 blessés"."""
    told = seen.frame.of("concept")
    for hospital in (h for h in told if _HOSPITAL in h.value and h.last < figure.first):
        verb = next((h for h in told if h.first > hospital.last and not _TAKES_IN.isdisjoint(h.value)), None)
        if verb is not None and verb.first <= hospital.last + _WALK and verb.last < figure.first:
            between = (f for f in seen.figures if verb.last < f.first < figure.first)
            return next(between, None) is None
    return False


def _near(seen: SentenceFigures, cues: list[Hit], figure: Figure) -> bool:
    return seen.frame.nearest(cues, figure.first, figure.last, _REACH) is not None


def _appeal_courts(seen: SentenceFigures) -> list[Hit]:
    return [h for h in seen.frame.of("body") if h.value == _APPEAL_COURT]


def _runs(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is what several deeds or a time until now came to: "so far", "in five operations"."""
    frame = seen.frame
    extremes = [h for h in frame.of("superlative") if h.value == "most"]  # "the deadliest raid so far" is one raid
    cues = [c for c in frame.of("running") if not any(0 < c.first - e.last <= _EXTREME for e in extremes)]
    if cues and _near(seen, cues, figure):
        return True
    if not frame.of("series"):
        return False
    opened = {h.last for h in frame.of("series_in")}
    for deeds in frame.of("series"):
        times = next((f for f in seen.figures if f.last < deeds.first <= f.last + _LAST and f is not figure), None)
        several = times is not None and (times.stated or 0) > 1
        if times is not None and several and not opened.isdisjoint(range(times.first - _SERIES, times.first)):
            return True
    return False


def _after_some_stages(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is how a contest stood after some of its parts: "6,452 points after seven events"."""
    opened = {h.last + 1 for h in seen.frame.of("stage_after")}
    parts = {h.first for h in seen.frame.of("stages")} if opened else set()
    return any(f.first in opened and f.last + 1 in parts and f is not figure for f in seen.figures)


def _of_victims_before(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is taken from the toll that its sentence opens with: "parmi les 12 blessés, trois".

    Of "sur les 300 salariés, 120 partiront" the 120 are all who leave.
    """
    before = max((f for f in seen.figures if f.last < figure.first), key=lambda f: f.last, default=None)
    if before is None or before.kind != figure.kind:
        return False
    words, first = seen.tokens.words, seen.sentence.first
    cues = (h for h in seen.frame.of("scope_left") if h.value == "share" and h.last < before.first <= h.last + 2)
    if not any(h.first == first or words[h.first - 1] == "," for h in cues):
        return False
    comma = next((i for i in range(before.last, figure.first) if words[i] == ","), before.last)
    return any(before.last <= h.first < comma and is_toll(h) for h in seen.frame.concepts("happening"))


def _of_each(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether each of several has so many: "Each season has eight episodes" tells nothing of how many there are.

    "Each year the plant makes 54,000 cars" tells how many it makes.
    """
    frame, begin = seen.frame, seen.frame.clause_begin(figure.first)
    if any(h.first == begin and h.value == "rate" for h in frame.of("scope_left")):
        return False
    return any(h.first == begin and h.last < figure.first for h in frame.of("of_each"))


# The scopes of counts, the kinds of hits without which a sentence tells none of them, and what tells them.
_OF_COUNTS = (
    ("rate", ("of_each",), _of_each),
    ("part", ("scope_left",), _of_victims_before),
    ("hospital", ("concept",), _taken_in),
    ("zone", ("zone",), _in_zone),
    ("poll", ("projected",), _foreseen),
    ("running", ("running", "series"), _runs),
    ("moment", ("stage_after",), _after_some_stages),
)
