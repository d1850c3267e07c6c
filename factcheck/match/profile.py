"""What matching looks at in a claim, worked out once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from decimal import Decimal
from types import MappingProxyType

from factcheck.match.scenes import Scenes, is_about_the_world, looked_back
from factcheck.match.values import bounds, days, figure_key, magnitude, period_days, rarity, value_key
from factcheck.model.claim import TERMS, Claim, Slots
from factcheck.model.frozen import frozen
from factcheck.model.named_concepts import MOVES
from factcheck.model.parsed import Parsed

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
        "division",
        "opponent",
        "tallied",
        "moment",
        "appeal",
        "suspended",
        "served",
        "sought",
        "at-most",
        "precedent",
        "apart",
        "area",
        "running",
    )
)
# A toll "first reported" or "given earlier" is an earlier state of the same count.
EARLIER = frozenset(("first", "previous"))
# A toll of which some are told is the whole toll: "12 of the 70 injured".
WHOLES = frozenset(("share",))
# What others of its kind, or a whole of its kind, make of a toll.
MORE = frozenset(("increment",))
OF_OTHERS = MORE | {"part"}
IN_HOSPITAL, HURT = frozenset(("hospitalised",)), frozenset(("injured",))
NEUTRAL = TERMS | frozenset(("total", "besides", "converted", "back-then", "others", "one-of", "and-one", "spared"))
# What a percentage of these is a change by itself, and what the percentage of a price is one by: "prices rose 5 %".
CHANGING = frozenset(("inflation", "growth"))
# Measures that are of one kind of thing only: a magnitude is an earthquake's.
TELLING = frozenset(("magnitude",))
# Things that are also subgroups: "quatre enfants" and "quatre morts, tous des enfants" are told apart by neither alone.
SUBGROUPS = frozenset(("child",))
NO_PAST: Mapping[int, tuple[int, int]] = MappingProxyType({})
COUNTING = frozenset(("count", "money", "percent", "ordinal"))


@frozen
class Profile:
    """One claim as matching sees it.

    number      place in the sorted corpus. document  number of the document.
    dimension   what may be compared with what; "date" for dates. dated: it is a date of an event or a figure.
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


def profiles(parsed: Sequence[Parsed], scenes: Scenes | None = None) -> list[Profile]:
    """Return the profiles of all claims that may meet claims of other documents, by document and place.

    scenes  of the same documents, where they are worked out already.
    """
    scenes = scenes or Scenes(parsed)
    told = _told_names(parsed)
    found: list[Profile] = []
    for number, document in enumerate(parsed):
        befell: set[str] = set()
        here: set[str] = set()
        sentence = -1
        day, oldest = scenes.day(number), scenes.oldest(number)
        past = looked_back(document.claims, day)
        sentences: dict[int, list[Claim]] = defaultdict(list)
        for claim in document.claims:
            sentences[claim.sentence].append(claim)
        for claim in sorted(document.claims, key=lambda c: (c.start, c.end, c.id)):
            if not is_about_the_world(claim):
                continue
            if claim.sentence != sentence:
                here, sentence = set(), claim.sentence
            named = frozenset((claim.slots.opener,)) & told
            suffered = (here or befell) | _beside(claim, sentences)
            found.append(profile(claim, len(found), number, document, day, suffered, oldest, past, named))
            if claim.slots.policy == "toll":
                here |= claim.slots.happening
            befell |= claim.slots.happening
    return found


def _told_names(parsed: Sequence[Parsed]) -> frozenset[str]:
    """Return the names that the documents have inside their sentences, where a capital says that they are names.

    "Lumo, set up in 2006, is to buy Trex" names the firm of which another text says that "the firm Lumo was founded".
    """
    return frozenset(name for document in parsed for name, _ in document.names)


def _beside(part: Claim, sentences: Mapping[int, Sequence[Claim]]) -> Set[str]:
    """Return what befell the others that the sentence of a part counts: "40 of the 90 injured", whose whole follows.

    sentences  the claims of its document, by the index of their sentence.
    """
    if "part" not in part.slots.scope:
        return frozenset()
    others = (c.slots for c in sentences[part.sentence] if c is not part)
    return frozenset().union(*(o.happening for o in others if o.policy == "toll" and "part" not in o.scope))


def profile(
    claim: Claim,
    number: int,
    document: int,
    parsed: Parsed,
    day: tuple[int, int] | None = None,
    befell: Set[str] = frozenset(),
    oldest: int | None = None,
    past: Mapping[int, tuple[int, int]] = NO_PAST,
    named: frozenset[str] = frozenset(),
) -> Profile:
    """Return the profile of one claim.

    day  the day its document tells of. befell  what befell those counted before it in its sentence, or in its document
    where none are, and those whom a part stands beside.
    oldest  the first day its document tells of. past  see `match.scenes.looked_back`.
    named  the word that opens its sentence, where another document has it as a name.
    """
    slots, quantity = claim.slots, claim.quantity
    concepts = slots.happening | slots.things
    return Profile(
        number=number,
        document=document,
        lang=parsed.lang,
        claim=claim,
        dimension=quantity.dimension if quantity is not None else "date",
        dated=quantity is None,
        tells_noun=quantity is not None and quantity.dimension.partition(":")[0] in COUNTING,
        concepts=concepts,
        what=concepts or frozenset((slots.head,) if slots.head else ()),
        happening=slots.happening,
        things=slots.things,
        head=slots.head,
        predicate=slots.predicate,
        subject=slots.subject or named,
        object=slots.object,
        origin=slots.origin,
        done=slots.done,
        places=slots.places,
        regions=slots.regions,
        speaker=slots.speaker,
        speaker_kind=slots.speaker_kind,
        policy=slots.policy,
        narrow=_narrow(slots, befell) | _changing(claim),
        kinds=(slots.scope | slots.things & SUBGROUPS) - NARROWING - NEUTRAL,
        names=slots.names | named,
        passage=slots.passage | slots.names | named,
        words=slots.words,
        key=value_key(claim),
        figure=figure_key(claim),
        rarity=rarity(claim),
        bounds=None if quantity is None else bounds(quantity),
        size=None if quantity is None else magnitude(quantity),
        vague=quantity is not None and quantity.stated is None and quantity.interval.high is None,
        span=days(claim.when) if quantity is None else None,
        event=past.get(claim.sentence) if slots.event is None and slots.policy == "toll" else days(slots.event),
        issued=period_days(parsed.published.period),
        day=day,
        oldest=oldest,
        lead=claim.in_lead,
    )


def _narrow(slots: Slots, befell: Set[str]) -> frozenset[str]:
    """Return the scopes that change what is counted; "others" are an increment only to others of their kind.

    In "146 dead and 150 others injured" nobody else was injured: the 150 are all of the injured. So are those who died
    "of the 190 on board" all of the dead, and no part of them.
    """
    found = slots.scope & NARROWING
    if slots.policy != "toll":
        return found
    found -= EARLIER | WHOLES
    # who is brought to a hospital is one of the injured: "one woman was wounded, three others taken to hospital"
    fates = slots.happening | HURT if slots.happening >= IN_HOSPITAL else slots.happening
    if not befell.isdisjoint(fates):
        return found
    return found - (OF_OTHERS if slots.happening else MORE)  # of 370 burnt hectares 50 of woods are a part


def _changing(claim: Claim) -> frozenset[str]:
    """Return the scope of a share that its own words do not tell: "inflation hit 5 %" is by how much prices rose."""
    things = claim.slots.things
    by_itself = not CHANGING.isdisjoint(things) or ("price" in things and not MOVES.isdisjoint(claim.slots.predicate))
    return frozenset(("change",)) if by_itself and claim.kind == "percentage" else frozenset()
