"""What a number counts: the noun behind it, what befell those counted, and the scope of the count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from factcheck.language.knowledge import broader, concepts, roles_of
from factcheck.model.frozen import frozen
from factcheck.parse.clauses import Frame, NounPhrase, named_tokens
from factcheck.parse.phrases import Hit
from factcheck.parse.verbs import grammar

_HAPPENING_REACH = 14
_MACHINES = frozenset(("weapon", "vehicle"))
_DEAD, _LOST = frozenset(("dead",)), frozenset(("destroyed",))
_IDENTIFIED, _MISSING = frozenset(("identified",)), frozenset(("missing",))
_SPECIFIC_REACH = 6  # a noun that says who is counted needs no happening: only a close one is its own
_THING_REACH = 8
_BESIDE = 8
_MEASURE_REACH = 5
PARENTHESIS_REACH = 22  # a bracket costs as a clause boundary does
ACT_REACH = 16
_PASSIVE = 5
_UNFOUND = 3
_ASIDE = 12
STEM = 6  # letters of a stem: inflection lies behind them in French and English alike


@frozen
class Counted:
    """What is counted: happening and thing concepts, the head's stem, its entities, and the words for a reader."""

    happening: frozenset[str]
    things: frozenset[str]
    head: str
    origin: frozenset[str]
    label: str
    told_at: int = -1  # the token of the happening that was taken from the clause, which then is no other figure's


NOTHING = Counted(frozenset(), frozenset(), "", frozenset(), "")


def counted(frame: Frame, phrase: NounPhrase | None, first: int, last: int, taken: frozenset[int]) -> Counted:
    """Return what the number in the tokens [first, last] counts.

    taken  tokens of noun phrases that other numbers of the sentence count.
    """
    inside = phrase.hits if phrase else ()
    happening = _unfound(concepts_by_role(inside).get("happening", frozenset()), frame, phrase)
    things = _headed(phrase) if phrase else frozenset()
    generic = not things or all(concepts()[c].generic for c in things)
    measured = bool(things) and all(concepts()[c].role == "measure" for c in things)
    told_at = -1
    if phrase is not None and not happening.isdisjoint(_DEAD) and _named(frame, phrase):
        happening = _IDENTIFIED  # "18 bodies have been named" are not all of the dead
    if not happening and not measured:  # nothing befalls a magnitude
        reach = _HAPPENING_REACH if generic else _SPECIFIC_REACH
        hit = _befell(frame, first, phrase.last if phrase else last, taken, reach)
        if hit is not None:
            happening, told_at = _befalling(_with_second(frame, hit), things), hit.first
    origin = frozenset(h.value.id for h in inside if h.kind == "entity")
    head = stem(_whole_word(frame, phrase.head)) if phrase and phrase.head is not None else ""
    return Counted(happening, things, head, origin, _label(frame, phrase), told_at)


def _named(frame: Frame, phrase: NounPhrase) -> bool:
    """Say whether the dead that a noun phrase counts are told to be those whose names are known."""
    known = [h for h in frame.concepts("happening") if not _IDENTIFIED.isdisjoint(h.value) and h.last >= phrase.last]
    return bool(known) and (known[0].first <= phrase.last or _passive(frame, known, phrase.last) is not None)


def _unfound(happening: frozenset[str], frame: Frame, phrase: NounPhrase | None) -> frozenset[str]:
    """Return what befell those counted: bodies that were never recovered are the missing, not all of the dead."""
    if phrase is None or not happening >= _DEAD:
        return happening
    span = range(phrase.first, phrase.last + _UNFOUND + 1)
    told = [h for h in frame.concepts("happening") if h.first in span and not _MISSING.isdisjoint(h.value)]
    told = [h for h in told if _empty(frame, range(phrase.last + 1, h.first))]  # not of "9 dead, 4 missing"
    linked = any(h.first in span for h in frame.of("and"))  # "dead or missing"
    return _MISSING if told and not linked else happening


def _headed(phrase: NounPhrase) -> frozenset[str]:
    """Return what the head of a noun phrase counts, or what the phrase holds when the head is no known thing.

    Behind its head a phrase may run on into words that are not its own ("deux pays fournissent une assistance").
    """
    heads = [
        h for h in phrase.hits if h.kind == "concept" and phrase.head is not None and h.first <= phrase.head <= h.last
    ]
    names = {i for h in phrase.hits if h.kind in ("entity", "name") for i in range(h.first, h.last + 1)}
    others = [h for h in phrase.hits if h.first not in names]  # "quatre fondateurs de The Pirate Bay" are no pirates
    for hits in (heads, others):
        roles = concepts_by_role(hits)
        things = roles.get("thing", frozenset()) | roles.get("measure", frozenset())
        if things or roles.get("happening"):
            return things
    return frozenset()


def on_scale(what: Counted, figure: Decimal | None) -> Counted:
    """Return the measure that a figure with a fraction gives of what it seems to count: nobody counts 6.1 quakes."""
    scales = {concepts()[t].scale for t in what.things} - {""}
    if not scales or figure is None or figure == figure.to_integral_value():
        return what
    return replace(what, happening=frozenset(), things=frozenset(scales))


def concepts_by_role(hits: tuple[Hit, ...] | list[Hit]) -> Mapping[str, frozenset[str]]:
    """Return the concepts of some hits by their role."""
    known = concepts()
    out: dict[str, set[str]] = {}
    for hit in hits:
        if hit.kind == "concept":
            for concept in hit.value:
                out.setdefault(known[concept].role, set()).add(concept)
    return {role: frozenset(ids) for role, ids in out.items()}


def _befell(frame: Frame, first: int, last: int, taken: frozenset[int], reach: int) -> Hit | None:
    """Return the nearest verb or noun of a happening that no other number owns: what befell those counted."""

    happenings = [h for h in frame.concepts("happening") if h.first not in taken]
    hit = _passive(frame, happenings, last) or frame.nearest(happenings, first, last, reach)
    if hit is not None:
        for later in happenings:  # "were found dead": the participle says more than the verb it overlaps
            if hit.first < later.first <= hit.last < later.last:
                hit = later
    return hit


def _with_second(frame: Frame, hit: Hit) -> frozenset[str]:
    """Return what befell by a word and by one that an "and" ties to it: "300 rounds were found and confiscated"."""
    links = {h.last for h in frame.of("and") if h.first == hit.last + 1}
    second = next((h for h in frame.concepts("happening") if h.first - 1 in links), None)
    return of_role(hit, "happening") | of_role(second, "happening")


def _passive(frame: Frame, happenings: list[Hit], last: int) -> Hit | None:
    """Return what those counted are told to have suffered right behind them, whatever befell others before.

    In "a girl was killed and 40 people were injured" the 40 are nearer to the killing. Past the verb "to be" stand only
    small words, adverbs and modal verbs ("200 are safe and 11 may still be missing").
    """
    rules = grammar(frame.book.code)
    if rules is None:
        return None
    words, end = frame.tokens.words, frame.sentence.last
    partner = _past_partner(frame, last)
    behind = _past_source(frame, partner)
    aside = behind > partner
    modals = {i for kind in ("possible", "planned") for h in frame.of(kind) for i in range(h.first, h.last + 1)}
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
    """Return the noun that an "and" joins to the counted one, or "others": "300 houses and barns were damaged"."""
    increments = [
        h.last
        for k in ("scope_left", "scope_right")
        for h in frame.of(k)
        if h.value == "increment" and h.first == last + 1
    ]
    last = max(increments, default=last)
    joined = any(h.first == last + 1 == h.last for h in frame.of("and")) and last + 2 not in frame.numbered
    return last + 2 if joined and last + 2 < frame.sentence.last else last


def _past_source(frame: Frame, last: int) -> int:
    """Return the comma behind a source or ages before the verb: "9 000 jeunes, selon la police, ont défilé"."""
    words = frame.tokens.words
    if last + 2 > frame.sentence.last or words[last + 1] != ",":
        return last
    if last + 2 not in frame.numbered and not any(h.first == last + 2 for h in frame.of("according")):
        return last
    ends = range(last + 3, min(last + _ASIDE, frame.sentence.last) + 1)
    return next((i for i in ends if words[i] == ","), last)


def act(frame: Frame, first: int, last: int, reach: int = ACT_REACH, roles: tuple[str, ...] = ("act",)) -> Hit | None:
    """Return the nearest verb or nominal event that says what is done, or None.

    A word that only says which thing is meant ("un traité de coopération") is taken where nothing else is done, and so
    is a participle right behind, which tells what came of it: "struck the town on Monday killing 12".
    """
    dated = "happening" in roles
    adjunct = gerund_at(frame, last + 1) if dated and last < frame.sentence.last else None

    def is_act(hit: Hit) -> bool:
        outside = (hit.last < first or hit.first > last) and hit.first not in frame.occupied  # "début" of an afternoon
        return outside and not (_is_noun(frame, hit) or _in_a_name(frame, hit) or _may_be_sum(hit))

    def is_told(hit: Hit) -> bool:
        return is_act(hit) and hit.first != adjunct and not _only_names(frame, hit)

    told = frame.concepts(*roles)
    return frame.nearest(told, first, last, reach, is_told) or frame.nearest(told, first, last, reach, is_act)


def gerund_at(frame: Frame, at: int) -> int | None:
    """Return a token if it is a verb that tells what goes along with another one: "killing", "tuant"."""
    rules = grammar(frame.book.code)
    return at if rules is not None and frame.tokens.words[at].endswith(rules.gerund_endings) else None


def policy(what: Counted) -> str:
    """Return how a count behaves in time, by what befell those counted, else by what is counted; "" if none says."""
    for ids in (what.happening, what.things):
        found = {concepts()[c].policy for c in ids} - {None}
        for name in ("toll", "fixed", "level"):
            if name in found:
                return name
    return ""


def is_event(happening: frozenset[str]) -> bool:
    """Say whether one of the concepts happens on a day: "reach" and "remain" have no policy, for they do not."""
    return any(concepts()[c].policy is not None for c in happening)


def _is_noun(frame: Frame, hit: Hit) -> bool:
    """Say whether a word that may be a thing or a deed is the thing: "un traité", not "il a traité"."""
    before = hit.first - 1
    return (
        "thing" in roles_of(hit.value)
        and before >= frame.sentence.first
        and frame.tokens.words[before] in frame.book.determiner
    )


def _may_be_sum(hit: Hit) -> bool:
    """Say whether a word for what befell may be one for money: a firm's "pertes" are no deed that a date dates."""
    return {"happening", "measure"} <= roles_of(hit.value)


def _in_a_name(frame: Frame, hit: Hit) -> bool:
    """Say whether a word that could be a deed is part of a longer name: "Asylum Records", "Marie Duval"."""
    return any(n.first <= hit.first and hit.last <= n.last and n.first < n.last for n in frame.of("name"))


def _only_names(frame: Frame, hit: Hit) -> bool:
    """Say whether a word that could be a deed only says which thing is meant: "un traité de coopération"."""
    words, before = frame.tokens.words, hit.first - 1
    if before <= frame.sentence.first or "act" not in roles_of(hit.value):
        return False
    things = frame.concepts("thing")
    if words[before] in frame.book.np_of:
        return any(h.last == before - 1 for h in things)
    return words[before] in frame.book.determiner and any(h.first == hit.last + 1 for h in things)


def word_end(frame: Frame, index: int) -> int:
    """Return the last token of a word that hyphens may join: of "co" in "co-fondateurs" it is "fondateurs"."""
    tokens = frame.tokens
    while index + 2 <= frame.sentence.last and tokens.words[index + 1] == "-":
        if not (tokens.glued(index) and tokens.glued(index + 1)):
            break
        index += 2
    return index


def _whole_word(frame: Frame, index: int) -> str:
    """Return a word without its hyphens: "co-fondateurs" is "cofondateurs"."""
    words = frame.tokens.words[index : word_end(frame, index) + 1]
    return "".join(w for w in words if w != "-")


def _befalling(happening: frozenset[str], things: frozenset[str]) -> frozenset[str]:
    """Return what befell those counted: a drone that is "abattu" is lost, and counts among no dead."""
    machines = any(not _MACHINES.isdisjoint({t, *broader(t)}) for t in things)
    if not machines or any(is_person(t) for t in things) or happening.isdisjoint(_DEAD):
        return happening
    return happening - _DEAD | _LOST


def is_person(concept: str) -> bool:
    """Say whether a concept is a person: a woman, a soldier, a passenger."""
    return concept == "person" or "person" in broader(concept)


def telling(things: frozenset[str]) -> frozenset[str]:
    """Return the things that say what is counted; "personnes" alone says nothing."""
    known = concepts()
    return frozenset(t for t in things if not known[t].generic)


def of_role(hit: Hit | None, *roles: str) -> frozenset[str]:
    """Return the concepts of a hit that have one of the roles."""
    if hit is None:
        return frozenset()
    return frozenset(c for c in hit.value if concepts()[c].role in roles)


def own_happening(frame: Frame, first: int, last: int, taken: frozenset[int]) -> Counted:
    """Return what happens in a figure's own clause ("… killed 95; as many as 14 might be missing"), or NOTHING."""

    def own(hit: Hit) -> bool:
        return hit.first not in taken and frame.same_clause(hit, first, last)

    free = [h for h in frame.concepts("happening") if h.first not in taken]
    hit = _passive(frame, free, last) or frame.nearest(free, first, last, _BESIDE, own)
    if hit is None:
        return NOTHING
    if hit.last != first - 1:  # "a fire in Leeds killed 45" is told by its verb
        hit = next((h for h in frame.concepts("happening") if own(h) and _is_of(frame, h, hit)), hit)
    return Counted(of_role(hit, "happening"), frozenset(), "", frozenset(), frame.tokens.words[hit.first])


def _is_of(frame: Frame, toll: Hit, event: Hit) -> bool:
    """Say whether a noun only says of what event a toll before it is: "the death toll from the Varna flood is 27"."""
    tokens, behind, before = frame.tokens, toll.last + 1, event.first - 1
    if not behind <= before < behind + _BESIDE or not frame.same_clause(toll, event.first, event.last):
        return False
    noun = tokens.capital(before) or tokens.words[before] in frame.book.determiner | frame.book.np_of
    return noun and tokens.words[behind] in frame.book.stop


def measure_beside(frame: Frame, first: int, last: int) -> Counted:
    """Return the measure that a bare number is told on ("a force of 6.1 on the Richter scale"), or NOTHING."""

    def beside(hit: Hit) -> bool:  # of "killed a 10-year-old and injured dozens" the dozens are no age
        return hit.first not in frame.occupied and frame.same_clause(hit, first, last)

    hit = frame.nearest(frame.concepts("measure"), first, last, _MEASURE_REACH, beside)
    if hit is None:
        return NOTHING
    return Counted(frozenset(), of_role(hit, "measure"), "", frozenset(), frame.tokens.words[hit.first])


def antecedent(frame: Frame, first: int, last: int, reach: int = _THING_REACH) -> Counted:
    """Return what a figure without a noun counts by the nearest thing before it ("des camps, au moins cinq")."""

    before = (h for h in frame.concepts("thing") if h.last < first)
    hit = frame.nearest(before, first, last, reach)
    if hit is None:
        return NOTHING
    word = frame.tokens.words[hit.first]
    return Counted(frozenset(), of_role(hit, "thing"), stem(word), frozenset(), word)


def moved_from(frame: Frame, first: int) -> bool:
    """Say whether a figure is the one that something moved away from: "est passé de 200 000 à 300 000"."""
    return any(h.value == "previous" and h.last == first - 1 for h in frame.of("scope_left"))


def deeds(hit: Hit | None) -> frozenset[str]:
    """Return what is done, with the wider deeds that contain it: who signs a treaty also agrees on it."""
    acts = of_role(hit, "act")
    return of_role(hit, "happening").union(acts, *(broader(a) for a in acts))


def scope(
    frame: Frame, first: int, last: int, phrase: NounPhrase | None, others: frozenset[int] = frozenset()
) -> frozenset[str]:
    """Return what narrows or shifts a count, of model.claim.SCOPES: cues right before it, or in and behind its noun.

    others  tokens of other figures; a cue before one of them is its own ("passé de 12 à 15 morts").
    """
    end = phrase.last if phrase else last
    found = set()
    named = named_tokens(frame)
    for hit in frame.of("scope_left"):
        if hit.first in named:  # nothing is new in "New York with 13 offices"
            continue
        within = phrase is not None and phrase.first <= hit.first <= phrase.last
        between = range(hit.last + 1, first)
        before = hit.last < first <= hit.last + 3 and others.isdisjoint(between) and _empty(frame, between)
        if hit.value == "increment":  # of "trois autres de leurs cinq enfants" the three are the others
            before = before and hit.first - 1 not in others and not _of_toll(frame, hit)
        if before or (within and hit.value in ("first", "increment")):
            found.add("part" if hit.value == "increment" and _of_the_rest(frame, min(hit.first, first)) else hit.value)
    for hit in frame.of("scope_right"):
        if last < hit.first <= end + 2 and others.isdisjoint((hit.first, hit.last)):  # "13 offices and more than 350"
            found.add(hit.value)
    if "part" in found and _in_its_own_place(frame, end):
        found.discard("part")
    if phrase and "child" in concepts_by_role(phrase.hits).get("thing", ()):
        found.add("child")
    return frozenset(found)


def _in_its_own_place(frame: Frame, end: int) -> bool:
    """Say whether a part is told by its place, and is all that is counted there: "170,000 of them in Aceh"."""
    parts = {h.last + 1 for h in frame.of("scope_right") if h.value == "part" and end < h.first <= end + 2}
    return any(h.first in parts for h in frame.of("place_in"))


def _of_the_rest(frame: Frame, first: int) -> bool:
    """Say whether others are those that a known whole leaves: "les trois autres", "the other four boats".

    Behind a possessive they may be all that count: "ses quatre autres enfants" are four beside one. Of the two only an
    article ends a noun phrase.
    """
    articles = frame.book.definite & frame.book.np_end
    return first > frame.sentence.first and frame.tokens.words[first - 1] in articles


def _empty(frame: Frame, tokens: range) -> bool:
    """Say whether only small words stand between a cue and its figure.

    In "le recul de Lefort Entre 130 000 …" a title runs into its text, in "après avoir passé 123 jours" nothing is told
    of what was before.
    """
    return all(frame.tokens.words[i] in frame.book.stop for i in tokens)


def _of_toll(frame: Frame, cue: Hit) -> bool:
    """Say whether "new" is said of the toll and not of those counted: "selon un nouveau bilan, 31 morts"."""
    return any(h.first == cue.last + 1 for h in frame.of("tally"))


def stem(word: str) -> str:
    """Return the part of a word that its inflections share, well enough to compare words of one language."""
    return word[:STEM] if len(word) > STEM else word.rstrip("sx") or word


def _label(frame: Frame, phrase: NounPhrase | None) -> str:
    if phrase is None or phrase.head is None:
        return ""
    return frame.tokens.words[phrase.head]
