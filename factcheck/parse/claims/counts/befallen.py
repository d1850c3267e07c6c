"""What befell those whom a number counts: the verb or noun of it that no other number owns."""

from __future__ import annotations

from factcheck.language.concepts import broader
from factcheck.parse.claims.counts.count_scope import only_small_words
from factcheck.parse.clauses.active_verbs import done_to_others
from factcheck.parse.clauses.asides import past_aside
from factcheck.parse.clauses.citations import is_teller
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.words.concept_roles import is_person, of_role
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

_MACHINES = frozenset(("weapon", "vehicle"))
_WORKS = frozenset(("book",))
HURT, _ADMITTED = frozenset(("injured",)), frozenset(("hospitalised",))
DEAD, _LOST = frozenset(("dead",)), frozenset(("destroyed",))
IDENTIFIED, _MISSING = frozenset(("identified",)), frozenset(("missing",))
_RESCUED = frozenset(("rescued",))
# What befell those counted later, by what the noun for them tells.
_LATER = {
    HURT: (_ADMITTED,),
    _RESCUED: (_ADMITTED, HURT),
    frozenset(("kidnapped",)): (frozenset(("released",)), _RESCUED, DEAD),
}
BODIES, _BROUGHT = frozenset(("body",)), frozenset(("found", "rescued"))
# Jobs that are cut are workers laid off.
_JOBS, _CUTS = frozenset(("job",)), frozenset(("scrap", "fall", "laid-off"))
LAID_OFF, WORKERS = frozenset(("laid-off",)), frozenset(("worker",))
# What befalls land; of what is destroyed there nothing else is told so often as that it burned, but by one of these.
BURNED, _FIRE = frozenset(("burned",)), frozenset(("burned", "destroyed"))
_FORCES = frozenset(("flooded", "storm", "earthquake", "tsunami", "landslide", "eruption"))
_LAND = frozenset(("flooded", "damaged", "destroyed"))
_PASSIVE = 5
_LED = 3  # tokens from a cut to the jobs: "supprimer quelque 120 postes", "suppression de 120 postes"
_UNFOUND = 3
_SAYS = 4  # tokens from who tells to the verb: "les rescapés ont tous déclaré"
_CITED = 4  # tokens from "selon" to them: "selon les témoignages de survivants"


def are_named(frame: Frame, phrase: NounPhrase) -> bool:
    """Say whether the dead that a noun phrase counts are told to be those whose names are known."""
    known = [h for h in frame.concepts("happening") if not IDENTIFIED.isdisjoint(h.value) and h.last >= phrase.last]
    return bool(known) and (
        known[0].first <= phrase.last or suffered_right_behind(frame, known, phrase.last) is not None
    )


def without_unfound(happening: frozenset[str], frame: Frame, phrase: NounPhrase | None) -> frozenset[str]:
    """Return what befell those counted: bodies that were never recovered are the missing, not all of the dead."""
    if phrase is None or not happening >= DEAD:
        return happening
    span = range(phrase.first, phrase.last + _UNFOUND + 1)
    told = [h for h in frame.concepts("happening") if h.first in span and not _MISSING.isdisjoint(h.value)]
    told = [h for h in told if only_small_words(frame, range(phrase.last + 1, h.first))]  # not of "9 dead, 4 missing"
    linked = any(h.first in span for h in frame.of("and"))  # "dead or missing"
    return _MISSING if told and not linked else happening


def befell(frame: Frame, first: int, last: int, taken: frozenset[int], reach: int) -> Hit | None:
    """Return the nearest verb or noun of a happening that no other number owns: what befell those counted."""
    happenings = free_happenings(frame, first, last, taken)
    if not happenings:
        return None
    hit = suffered_right_behind(frame, happenings, last) or frame.nearest(happenings, first, last, reach)
    if hit is not None:
        for later in happenings:  # "were found dead": the participle says more than the verb it overlaps
            if hit.first < later.first <= hit.last < later.last:
                hit = later
    return hit


def free_happenings(frame: Frame, first: int, last: int, taken: frozenset[int]) -> list[Hit]:
    """Return what befell people in a sentence that may be those whom a figure, or a noun with it, counts.

    Of "two guards charged with the murder of nine inmates" the murder befell no guard, and of "four, including one in
    critical condition" the state is that of the one. Of "two gunmen killed nine" the gunmen did it.
    """
    told = frame.concepts("happening")
    if not told:
        return told
    taken |= tellers(frame)
    done = done_to_others(frame)
    held = (h.first for h in frame.of("held_for") if h.last > last and h.first > first)
    others = min(held, default=frame.sentence.last + 1)
    free = [h for h in told if h.first not in taken and h.last < others and not is_teller(frame, h.first, first)]
    if done:
        free = [h for h in free if h.first not in done or h.first < first or not frame.same_clause(h, first, last)]
    owned = {h.first for h in frame.of("state") if h.first - 1 in frame.numbered and h.first - 1 != last}
    return [h for h in free if h.first not in owned] if owned else free


@once
def tellers(frame: Frame) -> frozenset[int]:
    """Return the tokens of what befell who tells something, and nobody else: "survivors said", "selon les rescapés".

    A toll tells of those whom a figure counts: "selon un dernier bilan". Who is cited behind the verb tells of them:
    "douze personnes sont mortes selon la police".
    """
    words = frame.tokens.words
    sources = {h.first for h in frame.of("according")}
    tallies = {h.first for h in frame.of("tally")}
    found = set()
    for hit in frame.concepts("happening"):
        opens = hit.first == frame.clause_begin(hit.first) or words[hit.first - 1] in frame.book.stop
        said = (h for h in frame.of("says") if opens and 0 < h.first - hit.last <= _SAYS and h.first not in sources)
        cited = (h for h in frame.of("according") if 0 < hit.first - h.last <= _CITED)
        if hit.first not in tallies and (
            any(only_small_words(frame, range(hit.last + 1, h.first)) for h in said)
            or any(
                frame.same_clause(h, hit.first, hit.last) and frame.numbered.isdisjoint(range(h.last, hit.first))
                for h in cited
            )
        ):
            found.add(hit.first)
    return frozenset(found)


def with_second(frame: Frame, hit: Hit) -> frozenset[str]:
    """Return what befell by a word and by one that an "and" ties to it: "300 rounds were found and confiscated"."""
    links = {h.last for h in frame.of("and") if h.first == hit.last + 1}
    second = next((h for h in frame.concepts("happening") if h.first - 1 in links), None)
    return of_role(hit, "happening") | of_role(second, "happening")


def suffered_right_behind(frame: Frame, happenings: list[Hit], last: int) -> Hit | None:
    """Return what those counted are told to have suffered right behind them, whatever befell others before.

    In "a girl was killed and 40 people were injured" the 40 are nearer to the killing. Past the verb "to be" stand only
    small words, adverbs and modal verbs ("200 are safe and 11 may still be missing").
    """
    rules = grammar(frame.book.code)
    if rules is None:
        return None
    if not any(h.first > last for h in happenings):
        return None
    words, end = frame.tokens.words, frame.sentence.last
    partner = _past_partner(frame, last)
    behind = past_aside(frame, partner)
    aside = behind > partner
    modals = {i for h in frame.among("possible", "planned") for i in range(h.first, h.last + 1)}
    for i in range(behind + 1, min(behind + _PASSIVE, end) + 1):
        found = next((h for h in happenings if h.first == i), None)
        if found is not None:
            whole = i == behind + 1 < found.last  # a phrase that holds its own verb: "71 corps ont un nom"
            return found if aside or whole or not rules.passives.isdisjoint(words[behind + 1 : i + 1]) else None
        if aside and words[i] in rules.auxiliaries:
            continue
        helps = i < end and words[i] in frame.book.stop and words[i + 1] in rules.passives  # "had been", "ont été"
        adverb = words[i] in rules.adverbs or words[i].endswith(rules.adverb_endings)
        modal = i in modals or (
            i > behind + 1 and words[i] in frame.book.stop and not modals.isdisjoint(range(behind, i))
        )
        if not (helps or adverb or modal or words[i] in rules.passives):
            return None
    return None


def _past_partner(frame: Frame, last: int) -> int:
    """Return the noun that an "and" joins to the counted one, or "others": "300 houses and a barn were damaged"."""
    increments = [
        h.last
        for k in ("scope_left", "scope_right")
        for h in frame.of(k)
        if h.value == "increment" and h.first == last + 1
    ]
    last = max(increments, default=last)
    joined = any(h.first == last + 1 == h.last for h in frame.of("and")) and last + 2 not in frame.numbered
    noun = min(last + 2, frame.sentence.last)
    noun += joined and frame.tokens.words[noun] in frame.book.articles
    return noun if joined and noun < frame.sentence.last else last


def are_cut(frame: Frame, phrase: NounPhrase, things: frozenset[str], first: int) -> bool:
    """Say whether jobs are counted that somebody cuts: "supprimera 120 postes", "120 jobs will be axed".

    frame  of the sentence. first  the token of the number. A rise or a fall "of 120 jobs" is one of all jobs there are.
    """
    if not things or not things <= _JOBS:
        return False
    cuts = [h for h in frame.of("concept") if not _CUTS.isdisjoint(h.value)]
    before = any(1 <= first - h.last <= _LED and only_small_words(frame, range(h.last + 1, first)) for h in cuts)
    return before or suffered_right_behind(frame, cuts, phrase.last) is not None


def befalling(happening: frozenset[str], things: frozenset[str]) -> frozenset[str]:
    """Return what befell those counted: a drone that is "abattu" is lost, and counts among no dead.

    Books do not die: of "the author of 12 novels died" somebody else did.
    """
    if things and things <= _WORKS:
        return happening - DEAD
    if not things or any(is_person(t) for t in things):
        return happening
    happening -= _ADMITTED  # of "taken to three hospitals" the people were, of "300 meals sent to a clinic" nobody
    if all(_MACHINES.isdisjoint({t, *broader(t)}) for t in things):
        return happening
    happening -= HURT  # "40 ambulances sent to take the injured to hospital"
    return happening if happening.isdisjoint(DEAD) else happening - DEAD | _LOST


def admitted(frame: Frame, happening: frozenset[str], last: int) -> Hit | None:
    """Return what is told right behind the injured that brought them to a hospital: "30 blessés ont été hospitalisés".

    So is what became of survivors and hostages: "12 survivors were injured", "four hostages were freed".
    last  the last token of who is counted.
    """
    fates = _LATER.get(happening)
    if fates is None:
        return None
    told = [h for h in frame.concepts("happening") if frozenset(h.value) in fates]
    return suffered_right_behind(frame, told, last) if told else None


def of_land(frame: Frame, happening: frozenset[str]) -> frozenset[str]:
    """Return what befell so many hectares: whatever a fire destroys or lays waste to has burned, and no storm does."""
    other = any(not _FORCES.isdisjoint(h.value) for h in frame.of("concept"))
    return happening & _LAND if other or happening.isdisjoint(_FIRE) else BURNED


def of_bodies(happening: frozenset[str]) -> frozenset[str]:
    """Return what befell those whose bodies are counted: whoever was found so has died, and some may be named."""
    return happening - _BROUGHT or DEAD
