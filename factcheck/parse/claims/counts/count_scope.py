"""What narrows or shifts a count: a part, an increment, the first ones, an earlier figure."""

from __future__ import annotations

from factcheck.model.named_concepts import MOVES
from factcheck.parse.claims.counts.count_rates import holds_each_time, is_rate
from factcheck.parse.claims.counts.parts_of_counts import is_part
from factcheck.parse.clauses.clauses import Frame, named_tokens
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.words.concept_roles import concepts_by_role, is_person
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

GRAVITY = frozenset(("serious", "slight"))
_MEASURE = 7  # tokens of a measure with its article: "a pro forma net profit"
_DENIED = 3  # tokens from a verb to the people: "ne touche pas les 45 000 élèves"
_NEGATION = 4  # tokens from a negation to its verb: "not expected to affect"
_ONE_MORE = 2  # tokens from an article to who is one more: "the pilot", "le jeune conducteur"


def moved_from(frame: Frame, first: int) -> bool:
    """Say whether a figure is the one that something moved away from: "est passé de 200 000 à 300 000"."""
    cues = (h for h in frame.of("scope_left") if h.value == "previous" and h.last == first - 1)
    return any(not _only_origin(frame, h) for h in cues)


def is_former(frame: Frame, cue: Hit, first: int) -> bool:
    """Say whether what leads to a former figure stands before its measure: "compared with a profit of $38 million"."""
    words, link = frame.tokens.words, first - 1
    if cue.value != "previous" or not 0 < link - cue.last <= _MEASURE or words[link] not in frame.book.np_of:
        return False
    told = (h for h in frame.concepts("measure") if cue.last < h.first <= h.last < link)
    compared = not frame.numbered.isdisjoint(range(frame.sentence.first, cue.first))  # not "a vote against a budget of"
    plain = all(frame.tokens.kinds[i] == WORD for i in range(cue.last + 1, link))
    return compared and plain and any(told)


def _only_origin(frame: Frame, cue: Hit) -> bool:
    """Say whether a cue tells where somebody or something is from, as nothing is told to move: "from 12 villages"."""
    if not any(h.first == cue.first for h in frame.of("origin")):
        return False
    moved = any(not MOVES.isdisjoint(h.value) for h in frame.concepts("act")) or frame.of("revision")
    return not moved and not any(h.last + 1 in frame.numbered for h in frame.of("level_at"))


def exceeds(frame: Frame, last: int) -> bool:
    """Say whether a figure is by how much something exceeds a mark: "2.1 metres above its flood level"."""
    return any(h.value == "change" and h.first == last + 1 for h in frame.of("scope_right"))


def is_gap(frame: Frame, last: int) -> bool:
    """Say whether a temperature is by how much it is above or below another one: "1.5 °C above the norms of May".

    "5 °C above zero" are 5 °C.
    """
    zero = {h.first for h in frame.of("zero")}
    return any(h.first == last + 1 and h.last + 1 not in zero for h in frame.of("beyond"))


def scope(
    frame: Frame, first: int, last: int, phrase: NounPhrase | None, others: frozenset[int] = frozenset()
) -> frozenset[str]:
    """Return what narrows or shifts a count, of model.claim.SCOPES: cues right before it, or in and behind its noun.

    others  tokens of other figures; a cue before one of them is its own ("passé de 12 à 15 morts").
    """
    end = phrase.last if phrase else last
    found = _cues_left(frame, first, phrase, others)
    found |= _cues_right(frame, last, end, others, share="share" in found)
    if phrase is not None and holds_each_time(frame, first, phrase.last):
        found.add("rate")
    if phrase is not None and any(h.last == first - 1 for h in frame.of("according")):
        found.add("cited")
    if is_part(frame, first, last, phrase, others):
        found.add("part")
    if "part" in found and _in_its_own_place(frame, end):
        found.discard("part")
    if found & {"increment", "part"} and _of_others(frame, first, last, phrase):
        found.add("others")
    if phrase is not None and "part" not in found and _and_one(frame, phrase.last, others):
        found.add("and-one")
    if _left_alone(frame, first, end):
        found.add("spared")
    if phrase and "child" in concepts_by_role(phrase.hits).get("thing", ()):
        found.add("child")
    return frozenset(found)


def _cues_right(frame: Frame, last: int, end: int, others: frozenset[int], *, share: bool) -> set[str]:
    """Return what the cues behind a figure narrow it to; its noun ends at token `end`, and it is a share of others.

    In "12 of the 70 injured are in hospital" the 12 are; "growth of 3% was less than in May" is growth of 3 %.
    """
    found, right = set(), frame.of("scope_right")
    of_them = max((h.last for h in right if h.value == "part" and h.first == end + 1), default=end) if right else end
    for hit in right:
        behind = end + 1 if hit.value == "change" else end if share else of_them + 2
        own = others.isdisjoint((hit.first, hit.last)) or is_rate(frame, hit.first, hit.last, end)
        if last < hit.first <= behind and own and not _leads_on(frame, hit):  # not of "13 offices and more than 350"
            found.add("change" if hit.value == "increment" and _compares(frame, hit) else hit.value)
    return found


def of_deed(frame: Frame, told_at: int) -> frozenset[str]:
    """Return how badly those counted were hurt, as the adverb beside the verb says it: "ont été légèrement blessés".

    told_at  the token of the verb, or less than 0.
    """
    told = frame.concepts("happening") if told_at >= 0 else ()
    deed = next((h for h in told if h.first == told_at), None)
    if deed is None:
        return frozenset()
    beside = (h for h in frame.of("scope_right") if h.last == deed.first - 1 or h.first == deed.last + 1)
    return frozenset(h.value for h in beside) & GRAVITY


def _leads_on(frame: Frame, hit: Hit) -> bool:
    """Say whether a word for an earlier time leads to what came later: "wounded 30 before he was shot"."""
    tokens, behind = frame.tokens, hit.last + 1
    if hit.value != "previous" or tokens.words[hit.last] not in frame.book.np_end or behind > frame.sentence.last:
        return False
    return tokens.kinds[behind] == WORD


def _left_alone(frame: Frame, first: int, end: int) -> bool:
    """Say whether a verb before known people denies what befell others: "will not affect the 45,000 pupils"."""
    if first <= frame.sentence.first or frame.tokens.words[first - 1] not in frame.book.definite:
        return False
    verb = next((h for h in frame.concepts("happening") if 1 < first - h.last <= _DENIED), None)
    if verb is None:
        return False
    denied = (h for h in frame.of("negation") if h.last < verb.first <= h.last + _NEGATION)
    return any(frame.same_clause(h, first, end) for h in denied) and not frame.of("negation_off")


def _and_one(frame: Frame, last: int, others: frozenset[int]) -> bool:
    """Say whether somebody whom no number counts is told beside those counted: "three passengers and the pilot"."""
    link = next((h for h in frame.of("and") if h.first == last + 1), None)
    if (
        link is None
        or link.last + 2 > frame.sentence.last
        or not only_small_words(frame, range(link.last + 1, link.last + 2))
    ):
        return False
    noun = range(link.last + 2, link.last + 2 + _ONE_MORE)
    if not others.isdisjoint(range(link.last + 1, noun.stop)):
        return False
    return any(h.first in noun and any(map(is_person, h.value)) for h in frame.concepts("thing"))


def _of_others(frame: Frame, first: int, last: int, phrase: NounPhrase | None) -> bool:
    """Say whether those counted are others than those just told of: "256 other flights" come on top of no total."""
    start, end = (min(first, phrase.first), phrase.last) if phrase else (first, last)
    return any(start - 1 <= h.first <= end + 1 for h in frame.of("others"))


def _cues_left(frame: Frame, first: int, phrase: NounPhrase | None, others: frozenset[int]) -> set[str]:
    """Return what the cues right before a count, or before its noun, make of it."""
    found = set()
    named, opened = named_tokens(frame), {h.first for h in frame.of("clause_start")}
    for hit in frame.of("scope_left"):
        if hit.first in named or _only_origin(frame, hit):  # nothing is new in "New York with 13 offices"
            continue
        if hit.value == "previous" and hit.first in frame.occupied:  # "down 4% from a year earlier at $2bn"
            continue
        if hit.value == "increment" and hit.last + 1 in opened:  # "adding that 300 people had left"
            continue
        within = phrase is not None and phrase.first <= hit.first <= phrase.last
        between = range(hit.last + 1, first)
        before = hit.last < first <= hit.last + 3 and others.isdisjoint(between) and only_small_words(frame, between)
        before = before or is_former(frame, hit, first)
        if hit.value == "increment":  # of "trois autres de leurs cinq enfants" the three are the others
            before = before and hit.first - 1 not in others and not _of_toll(frame, hit)
        if before or (within and hit.value in ("first", "increment")):
            rest = hit.value == "increment" and _of_the_rest(frame, min(hit.first, first))
            found.add("part" if rest else "share" if _is_among(frame, hit, others) else hit.value)
    return found


def _is_among(frame: Frame, cue: Hit, others: frozenset[int]) -> bool:
    """Say whether a cue leads from some to all that they are some of: "two children were among 14 people who died"."""
    if not any(h.first == cue.first for h in frame.of("among")):
        return False
    start = frame.clause_begin(cue.first)
    return not others.isdisjoint(range(start, cue.first))


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


def only_small_words(frame: Frame, tokens: range) -> bool:
    """Say whether only small words stand between a cue and its figure.

    In "le recul de Lefort Entre 130 000 …" a title runs into its text, in "après avoir passé 123 jours" nothing is told
    of what was before.
    """
    return all(frame.tokens.words[i] in frame.book.stop for i in tokens)


def _compares(frame: Frame, cue: Hit) -> bool:
    """Say whether a count comes on top of nothing here, but of another time or thing: "30 de plus qu'en 2022"."""
    return any(h.first == cue.last + 1 for h in frame.of("than"))


def _of_toll(frame: Frame, cue: Hit) -> bool:
    """Say whether "new" is said of the toll and not of those counted: "selon un nouveau bilan, 31 morts"."""
    return any(h.first == cue.last + 1 for h in frame.of("tally"))
