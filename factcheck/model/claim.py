"""Claims: a mention with what it says."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.model.period import When
from factcheck.model.quantity import Quantity, one_figure

KINDS = ("quantity", "money", "percentage", "measure", "age", "duration", "ordinal", "date")
LEAD_SENTENCES = 2
STANCES = ("asserted", "attributed", "denied", "planned", "possible")
# Kinds of speakers that count the people of one march, each in its own way.
CROWD_COUNTERS = frozenset(("police", "organiser"))

# What changes the scope of a count: two claims that differ in one of these do not count the same thing.
SCOPES = (
    "increment",  # "3 000 soldats supplémentaires": on top of something else
    "others",  # of an increment: others than those just told of, "256 other flights"
    "part",  # "dont 12 enfants", "parmi lesquels": some of a whole named beside it
    "first",  # "les premiers mille": a first contingent, not a total
    "total",  # "au total", "un total de"
    "rate",  # "par jour", "par an"
    "change",  # "une hausse de 12 %", "12 de plus qu'hier"
    "apart",  # of a length of time: "two hours later", between two events
    "previous",  # a figure that the text says it corrects or compares with: "contre 304 auparavant"
    "capacity",  # what a place or a vehicle can hold: "une capacité de 400 passagers"
    "share",  # "sur un total de", "un sur dix"
    "running",  # what several deeds or a whole time came to: "14 rifles so far", "in five operations"
    "zone",  # of the area that the text has just named: "dans cette zone", "in this district"
    "area",  # of an area named after a town: "la métropole de Lyon", "Greater London"
    "needed",  # how many it takes, not how many there are: "les 289 sièges nécessaires"
    "remaining",  # how many are left of them: "twelve stages to go"
    "cited",  # those who are cited: "selon trois personnes", "according to two officials"
    "besides",  # of a date: its deed is told as another one, "elle a par ailleurs vendu le 10 mai"
    "poll",  # of a share of votes: foreseen by a poll, not cast
    "division",  # of a part of a firm: "the retail division's sales"
    "quarter",  # of an amount of a firm's accounts: that of three months
    "half-year",
    "nine-months",
    "full-year",
    "foretold",  # what others foresaw: "analysts had forecast 3%"
    "opponent",  # of a share of votes: the second of "52 % contre 48 %"
    "tallied",  # a share of votes that have been counted
    "moment",  # a share at a time of day, as the turnout at 5 pm; a score after some parts of a contest
    "appeal",  # decided on appeal: another decision than the first court's
    "suspended",  # of a term of prison: "dont trois avec sursis", "a suspended two-year term"
    "served",  # of a term of prison: "dont deux ferme"
    "at-most",  # of a term of prison: what the law allows, "faces up to 20 years"
    "converted",  # the sum or hour before it once more, in another currency or zone: "$9.3bn (£5bn)"
    "precedent",  # of another event like the one that the text is about: "un accident similaire avait fait 3 morts"
    "back-then",  # of an age: told of the day of some deed, "she was 35 when she joined", not of the article's
    "one-of",  # of an age: that of one of several, "l'un des suspects, âgé de 19 ans"
    "and-one",  # not all: somebody stands beside those counted, "three passengers and the pilot"
    "spared",  # what befell others did not befall them: "will not affect the 45,000 pupils of private schools"
    "serious",  # "grièvement blessés"
    "hospital",  # "hospitalisés"
    "child",
    "foreign",
)
# Those for how long a time the accounts of a firm are told.
TERMS = frozenset(("quarter", "half-year", "nine-months", "full-year"))


@frozen
class Heading:
    """Which way a length leads from a landmark: "au nord de Brest".

    degrees   clockwise from north. landmark  id or name key of the place that it leads from.
    words     the direction and the landmark as the text has them.
    """

    degrees: int
    landmark: str
    words: str


@frozen
class Office:
    """An office that somebody holds: what it is in every language ("mayor"), and the stems of what it is of."""

    name: str
    of: frozenset[str]

    def is_other(self, other: Office) -> bool:
        """Say whether two are surely two offices: a mayor's and a minister's, those of two towns."""
        return self.name != other.name or (bool(self.of) and bool(other.of) and self.of.isdisjoint(other.of))

    def is_same(self, other: Office) -> bool:
        """Say whether two offices of one person are surely one; a minister may have been one of something else before.

        Of what a coach or a mayor is one goes without saying in one of two texts.
        """
        if self.name != other.name:
            return False
        untold = self.name != "minister" and not (self.of and other.of)
        return untold or self.of == other.of or not self.of.isdisjoint(other.of)


@frozen
class Thing:
    """What a deed is done to that befalls it once, by its noun phrase: "la faculté de droit de Brest".

    head    stem of the noun, "" where that is one which any thing may go by, "the firm".
    kinds   concepts of that noun: a plant is a factory.
    nouns   stems of all words up to the first "of", such nouns left out. names  the words of names in all of it.
    bare    a name alone tells it: "Tarvo was founded". beside  the words of each other name of the sentence.
    """

    head: str
    kinds: frozenset[str]
    nouns: frozenset[str]
    names: frozenset[str]
    bare: bool
    beside: frozenset[frozenset[str]]


@frozen
class Slots:
    """What a claim is about, field by field, in words that no language owns.

    Concept and entity ids come from concepts.toml and gazetteer.toml; stems only where no concept is known.
    Empty means "not said", which is never a difference.

    happening     what befell those counted or what took place: {"dead"}, {"sign"}.
    things        what is counted, paid or dated: {"soldier"}, {"treaty"}.
    people        those counted are people, whatever they are called: "two shooters", "two men".
    given         they are told with an article or the like, as known already: "the three boats", "ces trois cargos".
    head          stem of the counted noun itself, "" if none.
    predicate     concepts, or the stem, of the governing verb or nominal event: {"send"}.
    subject       entities that do it. object: entities it is done to or with.
    origin        entities of an adjective on the counted noun ("soldats nord-coréens": {"north-korea"}).
    places        entities the count is confined to. regions: all entities that contain one of them.
    speaker       entities, name keys or stems of who says so.
    speaker_kind  "police", "organiser", "official", "union", … or "".
    scope         of SCOPES.
    policy        how the value behaves in time: "toll" rises as an event unfolds, "fixed" is settled with it,
                  "level" is true at a date, "" when no concept says.
    event         when what is counted happened, or the date the figure is true of.
    words         stems around the claim in its clause and sentence, nearest first.
    names         entities and capitalised names of the sentence; passage: those of the paragraph.
    bearer        the one person, named in full, whose age or day of birth it is; "" where that is in doubt.
    done          what is told right beside to be done to those counted: bought, sold, had; empty where nothing is.
    heading       which way a distance leads from a landmark.
    office        the office that a date is the first day of.
    thing         what was founded, built, opened or closed on a date; None where no noun or name tells it.
    topic         stem of the noun that opens its sentence, and what tells which one it is: "la photo du port".
    opener        key of the word that opens its sentence, where that may be a name: "Lumo, set up in 2006, …".
    """

    happening: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    people: bool = False
    given: bool = False
    head: str = ""
    predicate: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    origin: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    speaker: frozenset[str] = frozenset()
    speaker_kind: str = ""
    scope: frozenset[str] = frozenset()
    policy: str = ""
    event: When | None = None
    words: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    passage: frozenset[str] = frozenset()
    bearer: str = ""
    done: frozenset[str] = frozenset()
    heading: Heading | None = None
    topic: tuple[str, frozenset[str]] = ("", frozenset())
    office: Office | None = None
    thing: Thing | None = None
    opener: str = ""


@frozen
class Claim:
    """One thing that an article says with a number or a date.

    id          content hash. document  the document's id.
    start, end, quote  the value phrase (at most 12 words).
    sentence    number of the sentence in the document, from 0; sentence_start, sentence_end  its span.
    paragraph   number of the paragraph, from 0. zone  one of model.text.ZONES.
    kind        one of KINDS. stance  one of STANCES. measure, subject, place, period, speaker  labels for a reader.
    quantity    for every kind but "date"; when  for "date" and for a duration between two dates.
    slots       what matching compares.
    final       the text says that this is the definitive figure. revision: that it replaces an earlier one;
                moved: as what something rose or fell to, which corrects nobody.
    damaged     the mention is.
    anchors_figure  a date that only says when a figure of its clause holds, or the length of time in which it was
    counted: not a dated event, nor its length. beside: the one figure of the sentence of a date.
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    sentence: int
    sentence_start: int
    sentence_end: int
    paragraph: int
    zone: str
    kind: str
    stance: str
    measure: str
    subject: str | None
    place: str | None
    period: str | None
    speaker: str | None
    quantity: Quantity | None
    when: When | None
    slots: Slots
    final: bool = False
    revision: bool = False
    moved: bool = False
    damaged: bool = False
    anchors_figure: bool = False
    beside: Quantity | None = None

    @property
    def in_lead(self) -> bool:
        """Say whether the claim stands in the title or the first sentences: what an article is about stands there."""
        return self.zone == "title" or self.sentence < LEAD_SENTENCES


def befell_once(left: Claim, right: Claim) -> bool:
    """Say whether two dates are of one thing that befalls a person once, as an arrest does, and no report of it."""
    shared = left.slots.happening & right.slots.happening
    return bool(shared) and "toll" in (left.slots.policy, right.slots.policy) and not (left.revision or right.revision)


def beside_one_figure(a: Claim, b: Claim) -> bool:
    """Say whether two dates stand each beside one figure, and it is the same: "de 5 % le 1er juillet", "… août"."""
    return one_figure(a.beside, b.beside)


# Sums of which the law sets the most there may be.
_SET_BY_LAW = frozenset(("fine", "damages", "tax"))


def two_maxima(a: Claim, b: Claim) -> bool:
    """Say whether two figures are each told as the most there is, and not the same: "up to 140 km/h", "up to 110 km/h".

    Any figure below both can hold, and yet one thing has one maximum. Of a count it is an estimate ("up to 100 dead"),
    and who offers up to 180 million may offer more: of sums only what the law allows for has one.
    """
    left, right = a.quantity, b.quantity
    if left is None or right is None or not left.hedge == right.hedge == "at_most":
        return False
    if left.dimension == "count" or (left.unit, left.dimension) != (right.unit, right.dimension):
        return False
    if a.kind == "money" and (a.slots.things & b.slots.things).isdisjoint(_SET_BY_LAW):
        return False
    return None not in (left.stated, right.stated) and left.stated != right.stated


def of_two_times(a: Claim, b: Claim) -> bool:
    """Say whether two figures are told of two times that have no day in common: of two quarters, of two days."""
    mine, theirs = a.slots.event, b.slots.event
    return mine is not None and theirs is not None and mine.days_disjoint(theirs) is True


# Offices that somebody may be said to hold from an election, or from the day he took them.
_ELECTED_BEFORE = frozenset(("power", "president", "prime-minister", "governor"))
_ELECTED = frozenset(("elect",))
_TERM, _TWO_TERMS = 5, 8  # years; further apart lie two times in one office


def took_office_twice(a: Claim, b: Claim) -> bool:
    """Say whether two texts tell two years in which one person took one office.

    Who holds it since one year took it in that year, or was elected the year before, as heads of state are. Who was
    elected later may have been reelected, and many years apart lie two times in one office: "became prime minister in
    1996", "prime minister since 2009".
    """
    mine, theirs = a.slots.office, b.slots.office
    if mine is None or theirs is None or not mine.is_same(theirs) or a.slots.subject.isdisjoint(b.slots.subject):
        return False
    since = [c.when is not None and c.when.bound == "since" for c in (a, b)]
    years = [year for year in map(_first_year, (a, b)) if year is not None]
    if not any(since) or len(years) < len(since):
        return False
    apart = abs(years[0] - years[1])
    if all(since):
        return (mine.name in _ELECTED_BEFORE) < apart < _TWO_TERMS
    if apart > _TERM:
        return False
    held, taken = years if since[0] else years[::-1]
    elected = (b if since[0] else a).slots.happening == _ELECTED
    return held - taken > 1 or (taken - held > 1 and not elected)


def _first_year(claim: Claim) -> int | None:
    period = claim.when.period if claim.when is not None and not claim.when.others else None
    return period.low.year if period is not None and period.low is not None else None
