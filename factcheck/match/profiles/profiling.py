"""The profiles of all claims of a corpus: what each claim says itself, and what its article adds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from factcheck.match.profiles.profile import MORE, NARROWING, NEUTRAL, Profile
from factcheck.match.profiles.scenes import Scenes, is_about_the_world, looked_back
from factcheck.match.profiles.values import bounds, days, figure_key, magnitude, period_days, rarity, value_key
from factcheck.model.claim import Claim, Slots
from factcheck.model.frozen import frozen
from factcheck.model.named_concepts import MOVES
from factcheck.model.parsed import Parsed
from factcheck.model.sets import once, union

# A toll "first reported" or "given earlier" is an earlier state of the same count.
EARLIER = frozenset(("first", "previous"))
# A toll of which some are told is the whole toll: "12 of the 70 injured".
WHOLES = frozenset(("share",))
OF_OTHERS = MORE | {"part"}
IN_HOSPITAL, HURT = frozenset(("hospitalised",)), frozenset(("injured",))
# What a percentage of these is a change by itself, and what the percentage of a price is one by: "prices rose 5 %".
CHANGING = frozenset(("inflation", "growth"))
# Things that are also subgroups: "quatre enfants" and "quatre morts, tous des enfants" are told apart by neither alone.
SUBGROUPS = frozenset(("child",))
TAKEN_IN = frozenset(("hospital",))
COUNTING = frozenset(("count", "money", "percent", "ordinal"))


@frozen
class _Article:
    """What the claims of one document have from it.

    number  of the document. issued, day, oldest  as in `Profile`. past  see `match.profiles.scenes.looked_back`.
    dates   where the words of its dates stand.
    """

    number: int
    lang: str
    issued: tuple[int, int] | None
    day: tuple[int, int] | None
    oldest: int | None
    past: Mapping[int, tuple[int, int]]
    dates: frozenset[tuple[int, int]]


def profiles(parsed: Sequence[Parsed], scenes: Scenes | None = None) -> list[Profile]:
    """Return the profiles of all claims that may meet claims of other documents, by document and place.

    scenes  of the same documents, where they are worked out already.
    """
    scenes = scenes or Scenes(parsed)
    told = _told_names(parsed)
    found: list[Profile] = []
    for number, document in enumerate(parsed):
        day = scenes.day(number)
        issued, past = period_days(document.published.period), looked_back(document.claims, day)
        dates = frozenset((c.start, c.end) for c in document.claims if c.kind == "date")
        article = _Article(number, document.lang, issued, day, scenes.oldest(number), past, dates)
        for claim, befell in _with_fates(document.claims):
            named = frozenset((claim.slots.opener,)) & told
            found.append(_profile(claim, len(found), article, befell, named))
    return found


def _with_fates(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Set[str]]]:
    """Yield the claims about the world in the order of the text, each with what befell others.

    That is what befell those counted before it in its sentence, or in its document where none are, and those whom a
    part stands beside.
    """
    befell: set[str] = set()
    here: set[str] = set()
    sentence = -1
    sentences: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.sentence].append(claim)
    for claim in sorted(claims, key=lambda c: (c.start, c.end)):
        if not is_about_the_world(claim):
            continue
        if claim.sentence != sentence:
            here, sentence = set(), claim.sentence
        yield claim, (here or befell) | _beside(claim, sentences)
        if claim.slots.policy == "toll" and claim.kind != "date":  # the day of a toll counts nobody
            here |= claim.slots.happening
        befell |= claim.slots.happening


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
    others = (c.slots for c in sentences[part.sentence] if c is not part and c.kind != "date")
    return frozenset().union(*(o.happening for o in others if o.policy == "toll" and "part" not in o.scope))


def _profile(claim: Claim, number: int, article: _Article, befell: Set[str], named: frozenset[str]) -> Profile:
    """Return the profile of one claim.

    befell  see `_with_fates`. named  the word that opens its sentence, where another document has it as a name.
    """
    slots, quantity = claim.slots, claim.quantity
    concepts = once(slots.happening | slots.things)
    return Profile(
        number=number,
        document=article.number,
        lang=article.lang,
        claim=claim,
        dimension=quantity.dimension if quantity is not None else "date",
        dated=quantity is None,
        by_dates=claim.kind == "duration" and (claim.start, claim.end) in article.dates,
        tells_noun=quantity is not None and quantity.dimension.partition(":")[0] in COUNTING,
        concepts=concepts,
        what=concepts or once(frozenset((slots.head,) if slots.head else ())),
        happening=slots.happening,
        things=slots.things,
        head=slots.head,
        predicate=slots.predicate,
        subject=slots.subject or named,
        object=slots.object,
        origin=slots.origin,
        done=slots.done,
        places=slots.places,
        scene=slots.scene,
        wide=slots.wide,
        regions=slots.regions,
        speaker=slots.speaker,
        speaker_kind=slots.speaker_kind,
        policy=slots.policy,
        narrow=once(_narrow(slots, befell) | _changing(claim)),
        kinds=once(_kinds(slots)),
        names=union(slots.names, named),
        passage=union(slots.passage, union(slots.names, named)),
        words=slots.words,
        key=value_key(claim),
        figure=figure_key(claim),
        rarity=rarity(claim),
        bounds=None if quantity is None else bounds(quantity),
        size=None if quantity is None else magnitude(quantity),
        vague=quantity is not None and quantity.stated is None and quantity.interval.high is None,
        span=days(claim.when) if quantity is None else None,
        event=article.past.get(claim.sentence) if slots.event is None and slots.policy == "toll" else days(slots.event),
        issued=article.issued,
        day=article.day,
        oldest=article.oldest,
        lead=claim.in_lead,
    )


def _kinds(slots: Slots) -> frozenset[str]:
    """Return the subgroups that are counted; a hospital sets apart only those whom something befell.

    A museum that "a accueilli 300 000 visiteurs" had as many.
    """
    found = (slots.scope | slots.things & SUBGROUPS) - NARROWING - NEUTRAL
    return found if slots.policy == "toll" else found - TAKEN_IN


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
