"""Who holds an office since when: "Ruth Hale, mayor of Orsen since 2014", "nommé ministre de l'Agriculture en 2017".

An office has one holder, who took it once: of such a date the sentence tells more than its nearest verb does. Read is
only what leaves no doubt: one name, one office behind it, nothing but what the office is of between it and the date.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claim import Claim, Office
from factcheck.model.frozen import frozen, replace
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.parties import is_demonym
from factcheck.parse.clauses.places import PLACE_KINDS
from factcheck.parse.words.concept_roles import of_role, stem
from factcheck.parse.words.names import short_form
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

APPOINTED, ELECTED = frozenset({"appoint"}), frozenset({"elect"})
_OF = 8  # tokens from an office to its date: "ministre de la Transition écologique et solidaire en"
_TAKEN = 3  # tokens from "nommé" to the office: "was appointed the new finance minister"
_SHORT = 3  # letters of a word that tells what an office is of
_OPENINGS = frozenset(",(")
_MARKS = frozenset(',;:()–—.«»"')


@frozen
class Tenure:
    """An office, who holds it, and how he came to it: of APPOINTED and ELECTED, both where only since when is told."""

    office: Office
    holder: frozenset[str]
    things: frozenset[str]
    came: frozenset[str]


def tenure(seen: SentenceFigures, figure: Figure, heir: frozenset[str]) -> Tenure | None:
    """Return the office that a date is the first day, month or year of, or None.

    heir  the one whom a pronoun stands for with which the sentence opens.
    """
    when = figure.when
    if when is None or when.period is None or when.period.low is None:
        return None
    office = _office_before(seen, figure) or (_office_behind(seen, figure) if heir else None)
    if office is None:
        return None
    came = _came(seen, office, figure)
    holder = _holder(seen, office, figure, heir) if came else frozenset[str]()
    if not holder:
        return None
    of = frozenset(stem(seen.tokens.words[i]) for i in _what_of(seen, office, figure))
    return Tenure(Office(office.value, of), holder, of_role(_concept(seen, office), "thing"), came)


def of_tenure(claim: Claim, held: Tenure) -> Claim:
    """Return the claim of a date as when somebody took an office; a span over years is how long he held it."""
    slots = claim.slots
    if claim.when is not None and claim.when.course is not None:
        return replace(claim, slots=replace(slots, office=held.office))
    slots = replace(
        slots,
        happening=held.came,
        predicate=held.came,
        things=held.things,
        subject=held.holder,
        object=frozenset(),
        names=slots.names | held.holder,
        policy="fixed",
        office=held.office,
    )
    return replace(claim, slots=slots, anchors_figure=False)


def _office_before(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return the last office before a date, with no mark and no other figure between."""
    words = seen.tokens.words
    near = [h for h in seen.frame.among("office", "leads", "post") if 0 < figure.first - h.last <= _OF]
    office = max(near, key=lambda h: (h.last, h.last - h.first), default=None)
    if office is not None and office.kind == "post":
        office = _meant_by(seen, office)
    if office is None:
        return None
    between = range(office.last + 1, figure.first)
    plain = not any(words[i] in _MARKS or i in seen.frame.occupied for i in between)
    return office if plain and not _ends_before(seen, between) else None


def _office_behind(seen: SentenceFigures, figure: Figure) -> Hit | None:
    """Return the first office that a pronoun takes behind the date that opens its sentence: "In 1960 she became"."""
    behind = [h for h in seen.frame.of("office") if 0 < h.first - figure.last <= _OF]
    office = min(behind, key=lambda h: (h.first, -h.last), default=None)
    if office is None or any(f.first in range(figure.last + 1, office.first) for f in seen.figures):
        return None
    return office


def _meant_by(seen: SentenceFigures, post: Hit) -> Hit | None:
    """Return a word for any office as the one that its sentence names before it: "the governor has held the post"."""
    words = seen.tokens.words
    before = [h for h in seen.frame.of("office") if h.last < post.first and _is_told_of_holder(seen, h)]
    offices = [h for h in before if not words[h.last + 1].startswith("'")]  # "the governor's aide has held the post"
    return Hit(post.first, post.last, "leads", offices[-1].value) if offices else None


def _ends_before(seen: SentenceFigures, between: range) -> bool:
    """Say whether another verb or clause stands between an office and a date: "le maire qui a ouvert la halle en"."""
    hits = seen.frame.among("clause_start", "concept")
    return any(h.first in between and (h.kind != "concept" or bool(of_role(h, "act"))) for h in hits)


def _came(seen: SentenceFigures, office: Hit, figure: Figure) -> frozenset[str]:
    """Return how somebody came to an office on a date, empty where that is not told."""
    assert figure.when is not None
    taken = next((h for h in seen.frame.of("takes_office") if _leads_to(seen, h, office)), None)
    if taken is not None:
        return APPOINTED if taken.value == "appointed" else ELECTED
    since = figure.when.bound == "since" or figure.when.course is not None
    return APPOINTED | ELECTED if since and _is_told_of_holder(seen, office) else frozenset()


def _leads_to(seen: SentenceFigures, taken: Hit, office: Hit) -> bool:
    """Say whether a word for taking an office stands before it, with no mark and no other office between."""
    if taken.last >= office.last:
        return False
    between = range(taken.last + 1, office.first)
    if len(between) > _TAKEN or any(h.first in between for h in seen.frame.of("office")):
        return False
    return not any(seen.tokens.words[i] in _MARKS for i in between)


def _is_told_of_holder(seen: SentenceFigures, office: Hit) -> bool:
    """Say whether an office is what its holder is: behind a comma, "is" or a name, not in "adjoint au maire depuis"."""
    if office.kind == "leads":
        return True
    words, at = seen.tokens.words, office.first - 1
    if seen.book.head_last and at >= seen.sentence.first and at in _of_before(seen, office):
        at -= 1
    if at >= seen.sentence.first and words[at] in seen.book.determiner and words[at] not in seen.book.np_of:
        at -= 1
    if at < seen.sentence.first:
        return True
    return words[at] in _OPENINGS or any(h.last == at for h in seen.frame.among("copula", "takes_office", "as"))


def _of_before(seen: SentenceFigures, office: Hit) -> range:
    """Return the word before an English office that says what it is of: "finance minister", none for "the minister"."""
    words, at = seen.tokens.words, office.first - 1
    if not seen.book.head_last or at < seen.sentence.first or seen.tokens.kinds[at] != WORD:
        return range(0)
    told = {h.last for h in seen.frame.among("takes_office", "copula", "as")}
    small = words[at] in seen.book.stop or seen.tokens.capital(at) or at in told
    return range(0) if small else range(at, at + 1)


def _what_of(seen: SentenceFigures, office: Hit, figure: Figure) -> Iterator[int]:
    """Yield the words that tell what an office is of: "maire de Lurcy", "finance minister"."""
    words, book = seen.tokens.words, seen.book
    skipped = {i for h in seen.frame.of("since") for i in range(h.first, h.last + 1)}
    behind = range(office.last + 1, figure.first) if office.last < figure.first else _complement(seen, office)
    for i in (*_of_before(seen, office), *behind):
        tells = len(words[i]) > _SHORT and words[i] not in book.stop and words[i] not in book.np_end
        if tells and i not in skipped and seen.tokens.kinds[i] == WORD:
            yield i


def _complement(seen: SentenceFigures, office: Hit) -> range:
    """Return the words behind an office up to the next mark, figure or clause: "mayor of Varna and left"."""
    ends = {h.first for h in seen.frame.among("clause_start", "and")} | seen.frame.occupied
    last = min(seen.sentence.last, office.last + _OF)
    words, begin = seen.tokens.words, office.last + 1
    return range(begin, next((i for i in range(begin, last + 1) if i in ends or words[i] in _MARKS), last + 1))


def _holder(seen: SentenceFigures, office: Hit, figure: Figure, heir: frozenset[str]) -> frozenset[str]:
    """Return the keys of the only one named before an office, or of the first one behind it that opens a sentence.

    With nobody named before it the pronoun that opens the sentence is the heir's.
    """
    named = [h for h in seen.frame.named if h.kind == "name" or h.value.kind not in PLACE_KINDS]
    named = [h for h in named if not is_demonym(h)]
    words, leads_to = seen.tokens.words, seen.book.np_of  # "the mayor of Orsen has held the post" tells of one
    before = [h for h in named if h.last < office.first and not (h.first and words[h.first - 1] in leads_to)]
    if office.kind == "leads":  # "the director of the Ardent museum, Luc Brel, in the post since 2012"
        before = [h for h in before if h.kind == "name" and " " in h.value] or before
    if not before and heir:
        return heir
    if not before and _opens(seen, office):
        before = [h for h in named if h.first > figure.last][:1]
    if len(before) != 1 or not (before[0].kind == "name" or before[0].value.kind == "person"):
        return frozenset()
    key = before[0].value if before[0].kind == "name" else before[0].value.id
    return frozenset(k for k in (key, short_form(key)) if k)


def _opens(seen: SentenceFigures, office: Hit) -> bool:
    """Say whether an office opens its sentence: "Préfète du Loiret depuis 2019, …", "Nommé ministre en 2017, …"."""
    first, taken = seen.sentence.first, seen.frame.of("takes_office")
    return office.first == first or any(h.first == first and h.last < office.last for h in taken)


def _concept(seen: SentenceFigures, office: Hit) -> Hit | None:
    return next((h for h in seen.frame.of("concept") if office.first <= h.first <= office.last), None)
