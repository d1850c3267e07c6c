"""Who says: the subject of a verb of speech, before it or behind it."""

from __future__ import annotations

from factcheck.parse.clauses.asides import is_based, parties_before_aside
from factcheck.parse.clauses.cited_parties import PARTY_ENDS, TOWNS, UNNAMED, Speaker, described, label
from factcheck.parse.clauses.clauses import Frame, named_tokens, once
from factcheck.parse.clauses.named_sayers import past_told, plain_sayer, titled
from factcheck.parse.clauses.offices import is_of
from factcheck.parse.clauses.parties import is_demonym
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

_JOINED = 3  # tokens from the hyphen behind a verb to its pronoun: "explique-t-elle"
_LINKS = frozenset("-t")
_AUXILIARIES = 4  # tokens that may stand between a verb of speech and its pronoun
_BEHIND_VERB = 8  # tokens from a verb to its subject: "a déclaré mardi à l'AFP le maire"
_SHORT_SUBJECT = 8  # tokens of a subject behind its verb: "la directrice de l'usine de Lens."
_BEHIND_QUOTE = (",", "»", '"', "”", "-")
_QUOTED = frozenset('»"”')
_QUOTING = frozenset(':«»"“”')  # the party goes on behind these


def subject(frame: Frame, cue: Hit, first: int, last: int) -> Speaker | None:
    """Return the party that a speech verb has for its subject: before it, or behind it after a quotation."""
    near, behind, unnamed = _may_say(frame, cue.first, cue.last)
    if last < unnamed:
        noun = plain_sayer(frame, cue)
        return UNNAMED if noun is None else Speaker(frozenset(), "", label(frame, *noun))
    near = [h for h in near if not first <= h.first <= last]
    if not near or _in_aside(frame, cue, first):
        return None
    start = min(near, key=lambda h: frame.cost(h, behind, cue.last))
    group = [h for h in near if abs(h.first - start.first) <= 6 and not _set_apart(frame, h, start, cue)]
    persons = [h for h in group if h.kind == "name" and not is_of(frame, h)]
    if persons:  # "the head of Norbus, Ida Kern, said": of what they lead only the kind is told
        group = [h for h in group if h.kind == "speaker_kind" or not is_of(frame, h)]
    if cue.last < start.first and _is_told_of(frame, max(h.last for h in group), first):
        return None
    begun = {p.first for p in persons}  # "Miami-Dade Fire Rescue", "Syrian Observatory"
    joined = [
        h for h in group if h.last + 1 in begun or (h.last + 2 in begun and frame.tokens.words[h.last + 1] == "-")
    ]
    told = persons + joined or group
    return described(frame, group, min(h.first for h in told), max(h.last for h in told))


def _is_told_of(frame: Frame, party: int, figure: int) -> bool:
    """Say whether the article tells a figure of the party behind its verb: ", said Ann Lee, who employs 30 people"."""
    if not party < figure:
        return False
    between, rules = frame.tokens.words[party + 1 : figure], grammar(frame.book.code)
    going_on = _QUOTING | rules.that if rules is not None else _QUOTING  # "adding that 20 people were hurt"
    return "," in between and going_on.isdisjoint(between)


def _in_aside(frame: Frame, cue: Hit, first: int) -> bool:
    """Say whether a figure stands in what is told by the way of who speaks: "Oslo, which took in 900, said"."""
    beyond = parties_before_aside(frame, cue.first) if first < cue.first else []
    return bool(beyond) and max(h.last for h in beyond) < first


@once
def _may_say(frame: Frame, first: int, last: int) -> tuple[list[Hit], int, int]:
    """Return the parties that may be the subject of a verb of speech at some tokens, and where that ends.

    The third value is a token: of figures before it is told by somebody without a name.
    """
    cue, words = Hit(first, last, "says", None), frame.tokens.words
    if any(h.first <= first and last <= h.last for h in frame.of("entity")):
        return [], first, -1  # "the United States"
    made = _makes(frame, cue) and not is_inverted(frame, cue)
    if made or is_passive(frame, cue) or has_pronoun(frame, cue, frame.book.impersonal):
        return [], first, -1
    if has_pronoun(frame, cue, frame.book.pronouns):
        return [], first, frame.sentence.last + 1
    beyond = parties_before_aside(frame, first)
    if beyond:
        return beyond, first, -1
    where = _spots(frame)
    parties = [h for h in (*frame.named, *frame.of("speaker_kind")) if h.first not in where]
    parties = [h for h in parties if h.first - 1 not in frame.numbered and not _is_whence(frame, h)]
    parties = [h for h in parties if not is_based(frame, h)]
    behind = _past_spots(frame, first, where)
    left = [h for h in parties if h.last < behind and frame.cost(h, behind, last) <= 12]
    right = [h for h in parties if h.first > last and frame.cost(h, first, last) <= 4]
    right = [h for h in right if not _tells_which(frame, h) or any(k.kind == "speaker_kind" for k in right)]
    if first < last and words[last] in frame.book.determiner:
        right = []  # "the deal puts the company at": an object, by its article
    inverted = first > frame.sentence.first and words[first - 1] in _BEHIND_QUOTE
    if is_inverted(frame, cue) and (not inverted or _is_compound(frame, cue)):
        right = [h for h in parties if 0 < h.first - last <= _BEHIND_VERB and _follows(frame, cue, h)]
        inverted = True
    right = (titled(frame, last, parties) if inverted else []) or right
    if inverted and not right and _names_subject(frame, cue):
        return [], behind, first
    unnamed = frame.sentence.last + 1 if not left and not right and plain_sayer(frame, cue) is not None else -1
    return right if right and (inverted or not left) else left, behind, unnamed


def _makes(frame: Frame, cue: Hit) -> bool:
    """Say whether a verb of speech has what somebody made for its object: "wrote 14 novels", "a écrit un roman"."""
    if not any(h.first <= cue.first and cue.last <= h.last for h in frame.of("makes")):
        return False
    behind, rules = min(cue.last + 1, frame.sentence.last), grammar(frame.book.code)
    word = frame.tokens.words[behind]
    told = rules is not None and word in rules.that  # "wrote that 300 homes had burned"
    return not told and (behind in frame.numbered or word in frame.book.articles)


def is_passive(frame: Frame, cue: Hit) -> bool:
    """Say whether nobody before a verb of speech says anything: "was recorded at Dorn Hill"; "s'est dit" is none."""
    words, rules, at = frame.tokens.words, grammar(frame.book.code), cue.first - 1
    if rules is None or words[cue.last].endswith(rules.gerund_endings):
        return False
    while at > frame.sentence.first and (words[at] in rules.adverbs or words[at].endswith(rules.adverb_endings)):
        at -= 1
    return at > frame.sentence.first and words[at] in rules.passives and words[at - 1] not in rules.reflexives


def _tells_which(frame: Frame, hit: Hit) -> bool:
    """Say whether an adjective only tells whose something is, which says nothing: "évaluent les pertes russes à".

    One that ends the sentence is of whoever speaks: ", ont pour leur part indiqué les secours kényans.".
    """
    ends = hit.last == frame.sentence.last or frame.tokens.words[hit.last + 1] in PARTY_ENDS
    return is_demonym(hit) and not ends


def is_inverted(frame: Frame, cue: Hit) -> bool:
    """Say whether a verb of speech stands before its subject, right behind what is said: ", a déclaré le maire"."""
    words, rules = frame.tokens.words, grammar(frame.book.code)
    before = cue.first - 1
    if rules is not None and before > frame.sentence.first and words[before] in rules.auxiliaries:
        before -= 1
    return before >= frame.sentence.first and words[before] in _BEHIND_QUOTE


def _is_compound(frame: Frame, cue: Hit) -> bool:
    """Say whether a verb of speech opens with its auxiliary, and so no day parts it from one: "a déclaré mardi le"."""
    rules = grammar(frame.book.code)
    return rules is not None and cue.first < cue.last and frame.tokens.words[cue.first] in rules.auxiliaries


def is_behind_quotation(frame: Frame, cue: Hit) -> bool:
    """Say whether a verb stands right behind a quotation: "», se félicite la maire", "», a conclu le préfet"."""
    words, rules, at = frame.tokens.words, grammar(frame.book.code), cue.first - 1
    small = rules.auxiliaries | rules.reflexives | rules.passives if rules is not None else frozenset()
    while at > frame.sentence.first and (words[at] in small or words[at] == ","):
        at -= 1
    return at > frame.sentence.first and words[at] in _QUOTED


def _follows(frame: Frame, cue: Hit, hit: Hit) -> bool:
    """Say whether a party is the subject behind a verb: "a déclaré mardi à l'AFP le maire", not "sur la chaîne SBS"."""
    words, book = frame.tokens.words, frame.book
    leads = [h for h in frame.of("place_in") if h.first == h.last]
    small = (*leads, *frame.of("speaker_kind"))
    known = named_tokens(frame).union(frame.occupied, *(range(h.first, h.last + 1) for h in small))
    between = range(cue.last + 1, hit.first)
    told_to = hit.kind != "name" and any(
        all(words[i] in book.determiner for i in range(h.last + 1, hit.first))
        for h in leads
        if cue.last < h.last < hit.first
    )
    return not told_to and all(i in known or words[i] in book.determiner for i in between)


def _names_subject(frame: Frame, cue: Hit) -> bool:
    """Say whether a clause that ends soon behind a verb names an unknown party: ", ont indiqué ces sources."."""
    words, at = frame.tokens.words, past_told(frame, cue.last) + 1  # "a annoncé lundi à la presse son agent"
    cites = any(h.first == cue.first for h in frame.of("according"))  # "selon le bilan définitif" names none
    rules = grammar(frame.book.code)
    if rules is None or cites or words[cue.last].endswith(rules.gerund_endings):
        return False
    if at > frame.sentence.last or words[at] not in frame.book.determiner - rules.that:
        return False
    return any(words[i] in PARTY_ENDS for i in range(at + 1, min(at + _SHORT_SUBJECT, frame.sentence.last) + 1))


def _set_apart(frame: Frame, hit: Hit, start: Hit, cue: Hit) -> bool:
    """Say whether a comma sets what stands before a party off from it: "the fire spread to Lodi, state media said".

    "Kim Sung, the ambassador, said" has a comma on both sides, "Denmark, Norway and Sweden said" an "and".
    """
    words = frame.tokens.words
    if hit.last < start.first and ";" in words[hit.last + 1 : start.first]:
        return True  # "according to organizers; police put the figure at 900"
    if hit.last >= start.first or "," not in words[hit.last + 1 : start.first]:
        return False
    listed = any(hit.last < h.first < start.first for h in frame.of("and"))
    return not listed and "," not in words[start.last + 1 : cue.first]


@once
def _spots(frame: Frame) -> set[int]:
    """Return where a place begins, also one set off behind another: "the Survey in Golden, Colo., said"."""
    where = {h.last + 1 for h in frame.of("place_in") if h.value != "listed"}
    named = sorted(frame.named, key=lambda h: h.first)
    words = frame.tokens.words
    for hit in named:
        if hit.first in where and hit.last + 1 < frame.sentence.last and words[hit.last + 1] == ",":
            aside = next((h for h in named if h.first == hit.last + 2), None)
            if aside is not None and {*words[aside.last + 1 : aside.last + 3]} & {","}:
                where.add(aside.first)
    return where


def _past_spots(frame: Frame, at: int, where: set[int]) -> int:
    """Return the token behind which the subject of a verb ends: before the places that tell where it sits."""
    words, named = frame.tokens.words, frame.named
    leads = {h.last: h.first for h in frame.of("place_in")}
    while True:
        end = at - 1
        while end > frame.sentence.first and words[end] in (",", "."):
            end -= 1
        spot = next((h for h in named if h.last == end and h.first in where), None)
        if spot is None:
            return at
        at = leads.get(spot.first - 1, spot.first)


def _is_whence(frame: Frame, hit: Hit) -> bool:
    """Say whether a town only says where somebody is from ("une habitante de Lyon"): no government speaks by it."""
    before = hit.first - 1
    town = hit.kind == "entity" and hit.value.kind in TOWNS and not hit.value.adjective
    if not town or before <= frame.sentence.first or frame.tokens.words[before] not in frame.book.np_of:
        return False
    return not any(h.last == before - 1 for h in frame.of("speaker_kind"))


def has_pronoun(frame: Frame, cue: Hit, pronouns: frozenset[str]) -> bool:
    """Say whether a pronoun is the subject of a verb of speech: "elle a dit", "a-t-il dit", "dit-il", "they said"."""
    words, behind = frame.tokens.words, cue.last + 1
    if behind < frame.sentence.last and words[behind] == "-" and frame.tokens.glued(cue.last):
        joined = (words[i] for i in range(behind + 1, min(behind + _JOINED, frame.sentence.last) + 1))
        if next((w for w in joined if w not in _LINKS), "") in pronouns:
            return True
    at = cue.first - 1
    while at >= frame.sentence.first and at > cue.first - _AUXILIARIES and words[at] not in pronouns:
        if words[at] not in frame.book.stop and words[at] not in "-t":
            return False
        at -= 1
    return at >= frame.sentence.first and words[at] in pronouns
