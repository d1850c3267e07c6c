"""Claims: a mention with what it says."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import frozen
from factcheck.model.quantity import Quantity
from factcheck.model.when import When

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
    "with-debt",  # of the sum of a deal: with the debts of what is bought, "dette comprise"
    "division",  # of a part of a firm: "the retail division's sales"
    "quarter",  # of an amount of a firm's accounts: that of three months
    "half-year",
    "nine-months",
    "full-year",
    "over-month",  # of a change or a rate of change: since the month before, "sur un mois", "month-on-month"
    "over-quarter",
    "over-year",
    "foretold",  # what others foresaw: "analysts had forecast 3%"
    "opponent",  # of a share of votes: the second of "52 % contre 48 %"
    "subgroup",  # of a rate: that of some only, "youth unemployment", "core inflation"
    "tallied",  # a share of votes that have been counted
    "counting",  # of votes, or a share of them: told before all are counted, by provisional results
    "moment",  # a share at a time of day, as the turnout at 5 pm; a score after some parts of a contest
    "appeal",  # decided on appeal: another decision than the first court's
    "suspended",  # of a term of prison: "dont trois avec sursis", "a suspended two-year term"
    "served",  # of a term of prison: "dont deux ferme"
    "sought",  # what somebody asks for: a penalty, "a requis six ans", or a rise, "réclament 12 %"
    "offered",  # what the other side offers, of a rise: "propose 5 %"
    "at-most",  # of a term of prison: what the law allows, "faces up to 20 years"
    "converted",  # the sum or hour before it once more, in another currency or zone: "$9.3bn (£5bn)"
    "precedent",  # of another event like the one that the text is about: "un accident similaire avait fait 3 morts"
    "back-then",  # of an age: told of the day of some deed, "she was 35 when she joined", not of the article's
    "one-of",  # of an age: that of one of several, "l'un des suspects, âgé de 19 ans"
    "and-one",  # not all: somebody stands beside those counted, "three passengers and the pilot"
    "spared",  # what befell others did not befall them: "will not affect the 45,000 pupils of private schools"
    "serious",  # "grièvement blessés"
    "slight",  # "légèrement blessés"
    "hospital",  # "hospitalisés"
    "intensive",  # "en réanimation", "in intensive care": some of those in hospital
    "suspected",  # of cases of a disease: "120 cas suspects", of which some are confirmed later
    "confirmed",
    "child",
    "foreign",
)
# Those for how long a time the accounts of a firm are told.
TERMS = frozenset(("quarter", "half-year", "nine-months", "full-year"))
# Since when something rose or fell by a share.
SPANS = frozenset(("over-month", "over-quarter", "over-year"))


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
    bare    a name alone tells it: "Tarvo was founded".
    """

    head: str
    kinds: frozenset[str]
    nouns: frozenset[str]
    names: frozenset[str]
    bare: bool


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
    places        entities the count is confined to.
    scene         the one where a sentence before it was, if its own sentence names no place.
    wide          those of them that are regions: a town of another text may lie in one, and nothing here tells.
    regions       all entities that contain one of those.
    speaker       entities, name keys or stems of who says so.
    speaker_kind  "police", "organiser", "official", "union", … or "".
    scope         of SCOPES.
    policy        how the value behaves in time: "toll" rises as an event unfolds, "fixed" is settled with it,
                  "level" is true at a date, "" when no concept says.
    event         when what is counted happened, or the date the figure is true of.
    words         stems around the claim in its clause and sentence, nearest first.
    senses        what those words mean, by concepts or by roots that languages share.
    names         entities and capitalised names of the sentence; passage: those of the paragraph.
    bearer        the one person, named in full, whose age or day of birth it is; "" where that is in doubt.
    done          what is told right beside to be done to those counted: bought, sold, had; empty where nothing is.
    heading       which way a distance leads from a landmark.
    office        the office that a date is the first day of.
    thing         what was founded, built, opened or closed on a date; None where no noun or name tells it.
    topic         stem of the noun that opens its sentence, and what tells which one it is: "la photo du port".
    opener        key of the word that opens its sentence, where that may be a name: "Lumo, set up in 2006, …".
    verb          stem of the verb of a date or an age, where no list knows the deed: "was reactivated in 1986".
    works         kinds of the works that a sentence with a date names by their nouns: a novel is no film of its title.
    service       the service without a name whose work a number counts: {"police"} dealt with 340 calls.
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
    scene: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    speaker: frozenset[str] = frozenset()
    speaker_kind: str = ""
    scope: frozenset[str] = frozenset()
    policy: str = ""
    event: When | None = None
    words: tuple[str, ...] = ()
    senses: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    passage: frozenset[str] = frozenset()
    bearer: str = ""
    done: frozenset[str] = frozenset()
    heading: Heading | None = None
    topic: tuple[str, frozenset[str]] = ("", frozenset())
    office: Office | None = None
    thing: Thing | None = None
    opener: str = ""
    verb: str = ""
    works: frozenset[str] = frozenset()
    service: frozenset[str] = frozenset()


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
    def stated(self) -> Decimal | None:
        """Return the figure as it stands; None of a date, and where bounds alone are told."""
        return self.quantity.stated if self.quantity is not None else None

    @property
    def in_lead(self) -> bool:
        """Say whether the claim stands in the title or the first sentences: what an article is about stands there."""
        return self.zone == "title" or self.sentence < LEAD_SENTENCES
