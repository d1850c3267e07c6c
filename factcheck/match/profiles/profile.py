"""What matching looks at in a claim, worked out once."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.claim import SPANS, TERMS, Claim
from factcheck.model.frozen import frozen

# Scopes under which a figure counts something else than without them; "total" only stresses that it is a whole.
NARROWING = frozenset(
    (
        "increment",
        "part",
        "first",
        "rate",
        "change",
        "previous",
        "share",
        "capacity",
        "zone",
        "needed",
        "cited",
        "remaining",
        "poll",
        "foretold",
        "with-debt",
        "division",
        "opponent",
        "tallied",
        "moment",
        "appeal",
        "suspended",
        "served",
        "sought",
        "offered",
        "subgroup",
        "at-most",
        "precedent",
        "apart",
        "area",
        "running",
    )
)
# What others of its kind, or a whole of its kind, make of a toll.
MORE = frozenset(("increment",))
NEUTRAL = (
    TERMS
    | SPANS
    | frozenset(
        ("total", "besides", "converted", "back-then", "others", "one-of", "and-one", "spared", "confirmed", "counting")
    )
)
# Measures that are of one kind of thing only: a magnitude is an earthquake's.
TELLING = frozenset(("magnitude",))


@frozen
class Profile:
    """One claim as matching sees it.

    number      place in the sorted corpus. document  number of the document.
    dimension   what may be compared with what; "date" for dates. dated: it is a date of an event or a figure.
    by_dates    it is how long something was that its text tells by two dates alone: "from 1998 to 2001".
    tells_noun  the noun beside it says what is counted or paid; a magnitude or a distance says so itself.
    concepts    happening and things together. what: those, or the head where no concept is known.
    key, figure  see values.value_key and figure_key. bounds, size, rarity  of the figure; vague: a collective.
    span, event, issued, day  day numbers of the date, of the event, of the publication, of what the article tells of.
    oldest  the first day that the article tells of, anywhere; None where it gives no date.
    policy      how the value behaves in time, as in Slots.
    done        as in Slots.
    narrow      scopes that change what is counted. kinds  subgroups ("child"). lead  it stands in title or lead.
    """

    number: int
    document: int
    lang: str
    claim: Claim
    dimension: str
    dated: bool
    by_dates: bool
    tells_noun: bool
    concepts: frozenset[str]
    what: frozenset[str]
    happening: frozenset[str]
    things: frozenset[str]
    head: str
    predicate: frozenset[str]
    subject: frozenset[str]
    object: frozenset[str]
    origin: frozenset[str]
    done: frozenset[str]
    places: frozenset[str]
    scene: frozenset[str]
    wide: frozenset[str]
    regions: frozenset[str]
    speaker: frozenset[str]
    speaker_kind: str
    policy: str
    narrow: frozenset[str]
    kinds: frozenset[str]
    names: frozenset[str]
    passage: frozenset[str]
    words: tuple[str, ...]
    key: tuple[str, ...]
    figure: str
    rarity: str
    bounds: tuple[Decimal, bool, Decimal, bool] | None
    size: float | None
    vague: bool
    span: tuple[int, int] | None
    event: tuple[int, int] | None
    issued: tuple[int, int] | None
    day: tuple[int, int] | None
    oldest: int | None
    lead: bool

    __eq__ = object.__eq__  # two claims are never one, whatever they say
    __hash__ = object.__hash__
