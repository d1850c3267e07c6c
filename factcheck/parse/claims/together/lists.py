"""Lists of figures: what one member says, the others share ("aged 12, 14 and 37", "12 femmes, 5 hommes tués")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.language.concepts import concepts
from factcheck.model.claim import Claim
from factcheck.model.frozen import replace
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.ages.aged_people import tells_age
from factcheck.parse.claims.building.claim_kinds import in_years
from factcheck.parse.claims.counts.counted import word_end
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.concept_roles import is_person
from factcheck.parse.words.deed_grammar import grammar

_TIMES = ("age", "duration")
_MEASURES = ("quantity", "percentage")
_NO_AGE = 120  # years: from here on a number in brackets behind a name is something else
_SINGLE = 8  # tokens from an article to the noun of a single one: "a 16-year-old schoolgirl"
_PLAIN = 3  # words among them that belong to no figure


def with_shared_years(seen: SentenceFigures) -> None:
    """Give the bare numbers of a list the age or the duration of one of its members, in place.

    A number in brackets behind a name is an age where the sentence tells another one: "Lise Kern, 60 ans, et Per (7)".
    """
    if not any(f.kind in _TIMES for f in seen.figures):
        return
    for group in _listed(seen):
        told = next((f for f in group if f.kind in _TIMES and _has_unit(seen, f)), None)
        if told is not None and told.kind == "duration" and tells_age(seen.frame, group[0].first):
            told = replace(told, kind="age", quantity=in_years(told.quantity))  # "un garçon de 5, 7 et 12 ans"
        if told is not None and told.quantity is not None:
            counting = {f.first - 1 for f in seen.figures}  # "a 19-year-old and two 17-year-olds"
            counting |= _counting_others(seen)
            # "for six hours and three of them were hurt": only what stands before a unit lacks its own
            behind = seen.sentence.last if told.kind == "age" else told.first
            bare = [f for f in group if _is_bare(seen, f) and f.last not in counting and f.first <= behind]
            shared = {f.first: _as(f, told.kind, told.quantity) for f in bare}
            seen.replace({told.first: told} | shared)
    age = next((f for f in seen.figures if f.kind == "age" and f.quantity is not None and f.quantity.unit == "a"), None)
    if age is not None and age.quantity is not None:
        seen.replace({f.first: _as(f, "age", age.quantity) for f in seen.figures if _is_behind_name(seen, f)})


def _counting_others(seen: SentenceFigures) -> set[int]:
    """Return the tokens right before what tells of others: "a woman aged 30 and three others"."""
    more = (h for kind in ("scope_left", "scope_right") for h in seen.frame.of(kind) if h.value == "increment")
    return {h.first - 1 for h in more}


def _has_unit(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure may give others its unit: not in "by 27 votes to 21, a week later"."""
    return figure.quantity is not None and seen.tokens.words[figure.first] not in seen.book.indefinite


def with_shared_units(seen: SentenceFigures) -> None:
    """Give bare numbers that an "and" joins to a measure its unit: "quakes of 7.6 and 7.5 magnitude".

    What the last one measures, the others do. Behind a unit that goes before its figure only a decimal is sure to be
    another such figure: "of magnitude 7.6 and 7.4 struck" beside "of magnitude 7 and 40 people died".
    """
    if not any(f.kind in _MEASURES for f in seen.figures):
        return
    for group in _listed(seen):
        *others, told = group
        before = max(group[0].first - 1, seen.sentence.first)
        led = seen.tokens.words[before] in seen.book.stop  # not so in "flat 3 and …"
        if led and told.kind in _MEASURES and told.quantity is not None and told.first - 1 in seen.links:
            bare = [f for f in others if _is_bare(seen, f)]
            seen.replace({f.first: _as(f, told.kind, told.quantity) for f in bare})
            seen.like |= {f.first: told for f in others if f in bare or _lacks_unit(f, told)}
        _share_unit_before(seen, *group)


def _lacks_unit(figure: Figure, told: Figure) -> bool:
    """Say whether a measure of one figure has been given its unit by another: "7.6" of "7.6 and 7.5 magnitude"."""
    if figure.quantity is None or told.quantity is None or figure.kind != told.kind:
        return False
    return figure.quantity.unit == told.quantity.unit and figure.first == figure.last and told.first < told.last


def _share_unit_before(seen: SentenceFigures, told: Figure, *others: Figure) -> None:
    """Give the decimals that follow a figure the unit that stands before it: "magnitude 7.6 and 7.4"."""
    if told.kind not in _MEASURES or told.quantity is None or not seen.tokens.words[told.last][:1].isdigit():
        return
    decimals = [f for f in others if f.kind == "number" and f.quantity is not None and _is_decimal(f.quantity)]
    seen.phrases |= dict.fromkeys((f.first for f in decimals), None)
    seen.replace({f.first: _as(f, told.kind, told.quantity) for f in decimals})
    seen.like |= {f.first: told for f in decimals}


def _is_decimal(quantity: Quantity) -> bool:
    return quantity.stated is not None and quantity.stated % 1 != 0


def _listed(seen: SentenceFigures) -> Iterator[list[Figure]]:
    """Yield the runs of figures that only a comma or an "and" keeps apart."""
    group: list[Figure] = []
    for one, other in pairwise(seen.figures):
        between = range(one.last + 1, other.first)
        apart = not between or any(seen.tokens.words[i] != "," and i not in seen.links for i in between)
        if not apart:
            group = [*(group or [one]), other]
        if apart and group:
            yield group
            group = []
    if group:
        yield group


def _is_bare(seen: SentenceFigures, figure: Figure) -> bool:
    return figure.kind == "number" and figure.quantity is not None and seen.phrases[figure.first] is None


def _is_behind_name(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a whole number stands alone in brackets behind a name: "Per Lund (29)"."""
    words, before, behind = seen.tokens.words, figure.first - 1, figure.last + 1
    if before <= seen.sentence.first or behind > seen.sentence.last or not _is_bare(seen, figure):
        return False
    named = any(h.last == before - 1 for h in seen.frame.among("name", "entity"))
    stated = figure.stated
    in_brackets = words[before] == "(" and words[behind] == ")"
    return named and in_brackets and stated is not None and 0 < stated < _NO_AGE


def _as(figure: Figure, kind: str, like: Quantity) -> Figure:
    """Return a bare number in the unit of another figure."""
    own = figure.quantity
    if own is None:
        return figure
    high, base = like.interval.high, like.base.high
    scaled = own.interval.scaled(base / high) if high and base else own.interval
    quantity = replace(own, unit=like.unit, dimension=like.dimension, base=scaled)
    return replace(figure, kind=kind, quantity=quantity)


def shared_fate(seen: SentenceFigures, figure: Figure, claim: Claim, before: Figure, earlier: Claim) -> Claim:
    """Return a member of a list with what befell the one before it: "killed 12 women and 5 men", "burned 4 barns".

    What befell things stands before the list; behind a noun it is that noun's own ("12 maisons détruites, 3 ponts").
    """
    slots, told = claim.slots, earlier.slots
    if slots.happening or not _suffers(told.happening) or not claim.kind == earlier.kind == "quantity":
        return claim
    if _is_people(claim) != _is_people(earlier) or not _shares(seen, figure, before, told.happening, _is_people(claim)):
        return claim
    return _befallen(claim, told.happening)


def _shares(seen: SentenceFigures, figure: Figure, before: Figure, happening: frozenset[str], people: bool) -> bool:
    """Say whether a verb before a member of a list and the one before it, or behind both, tells what befell both."""
    if not people and linked(seen, before, figure) and _told_behind(seen, figure, happening):
        return True
    if not _follows(seen, before, figure):
        return False
    return people or (_told_before(seen, before, happening) and _ends_with_head(seen, figure))


def _suffers(happening: frozenset[str]) -> bool:
    """Say whether something befell those counted: killed, damaged, seized."""
    return any(concepts()[c].policy in ("toll", "fixed") for c in happening)


def _told_before(seen: SentenceFigures, figure: Figure, happening: frozenset[str]) -> bool:
    """Say whether a verb before a figure tells what befell the things that it and others count."""
    return any(h.last < figure.first and not happening.isdisjoint(h.value) for h in seen.frame.concepts("happening"))


def _told_behind(seen: SentenceFigures, figure: Figure, happening: frozenset[str]) -> bool:
    """Say whether a verb of the same clause behind the noun of a figure tells what befell it and others."""
    phrase = seen.phrases[figure.first]
    if phrase is None:
        return False
    told = [h for h in seen.frame.concepts("happening") if h.first > phrase.last and not happening.isdisjoint(h.value)]
    return any(seen.frame.same_clause(h, phrase.first, phrase.last) for h in told)


def _ends_with_head(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether nothing but a small word stands behind a counted noun: of "3 schools remain closed" it does not."""
    phrase = seen.phrases[figure.first]
    if phrase is None or phrase.head is None:
        return False
    behind = word_end(seen.frame, phrase.head) + 1
    return behind > phrase.last or seen.tokens.words[behind] in seen.book.stop | seen.book.np_of


def _befallen(claim: Claim, happening: frozenset[str]) -> Claim:
    policies = {c: concepts()[c].policy for c in happening}
    policy = "toll" if "toll" in policies.values() else "fixed"
    befell = frozenset(c for c, known in policies.items() if known in ("toll", "fixed"))
    measure = " ".join([claim.measure, *sorted(befell)])
    return replace(claim, measure=measure, slots=replace(claim.slots, happening=befell, policy=policy))


def with_fate_behind(seen: SentenceFigures, told: list[tuple[Figure, Claim]]) -> dict[str, Claim]:
    """Return by id the members of lists that a verb behind the last one tells of: "59 men and 46 boys have died".

    told  the claims of one sentence with their figures, by place.
    """
    changed: dict[str, Claim] = {}
    counts = [t for t in told if t[1].kind == "quantity"]  # "two 16-year-old boys and three girls died"
    for (before, earlier), (figure, claim) in reversed(list(pairwise(counts))):
        known = changed.get(claim.id, claim)
        shared = _fate_before(seen, figure, known, before, earlier, last=claim.id not in changed)
        if shared is not earlier:
            changed[earlier.id] = shared
    return changed


def _fate_before(
    seen: SentenceFigures, figure: Figure, claim: Claim, before: Figure, earlier: Claim, *, last: bool
) -> Claim:
    """Return the member of a list with what befell the one behind it, which a verb behind the last one tells."""
    phrase, happening = seen.phrases[figure.first], claim.slots.happening
    if phrase is None or earlier.slots.happening:
        return earlier
    if not _suffers(happening) or _is_people(claim) != _is_people(earlier) or not linked(seen, before, figure):
        return earlier
    befell = [h for h in seen.frame.concepts("happening") if not happening.isdisjoint(h.value)]
    end = phrase.last if phrase.head is None or not seen.book.head_last else phrase.head  # "and 12 girls died"
    inside = any(phrase.first <= h.first <= end for h in befell)
    if last and (inside or not any(h.first > end for h in befell)):
        return earlier
    return _befallen(earlier, happening)


def _is_people(claim: Claim) -> bool:
    return any(is_person(c) for c in claim.slots.things)


def _follows(seen: SentenceFigures, before: Figure, figure: Figure) -> bool:
    """Say whether a figure goes on a list: a comma or an "and" behind the noun before it, no verb behind its own."""
    other, rules = seen.phrases[figure.first], grammar(seen.book.code)
    if other is None or rules is None:
        return False
    behind = seen.tokens.words[other.last + 1] if other.last < seen.sentence.last else ""
    return behind not in rules.helpers and linked(seen, before, figure)


def linked(seen: SentenceFigures, before: Figure, figure: Figure) -> bool:
    """Say whether only a comma, an "and" or a single one stands between a counted noun and the next figure.

    A single one is told with an article: "two men, a woman and three children were killed".
    """
    one = seen.phrases[before.first]
    at = one.last + 1 if one is not None else figure.first
    if at >= figure.first:
        return False
    while at < figure.first:
        if seen.tokens.words[at] == "," or at in seen.links:
            at += 1
        elif seen.tokens.words[at] in seen.book.indefinite:
            at = _behind_single(seen, at)
        else:
            return False
    return at == figure.first


def _behind_single(seen: SentenceFigures, article: int) -> int:
    """Return the token behind the noun of a single one, or one past all figures where none stands there."""
    ends = (h.last + 1 for h in seen.frame.concepts("thing") if article < h.first <= article + _SINGLE)
    inside = min(ends, default=seen.sentence.last + 1)
    plain = [i for i in range(article + 1, inside) if i not in seen.frame.occupied]
    return inside if len(plain) <= _PLAIN else seen.sentence.last + 1
