"""Who says a claim, and how it is said: asserted, attributed, denied, planned, possible."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.parse.clauses import Frame, named_tokens, once
from factcheck.parse.participles import done_at
from factcheck.parse.phrases import Hit
from factcheck.parse.tense import looks_back
from factcheck.parse.tokens import WORD
from factcheck.parse.verbs import grammar, verbs

# How far a cue may stand from what it governs, in the costs of parse.clauses.
_SPEECH, _MODAL, _DENIAL = 60, 8, 12
_OPENING = 3  # tokens before a date that opens a sentence: "depuis le", "on the"
_NEGATION = 4  # tokens from a negation to its verb: "n'a pas été signé"
# "final" beside a figure is the figure's; "the final toll" may stand at the other end of its sentence, as its source.
_FINAL, _FINAL_TOLL = 12, 45
_REVISION = 14
_CONDITION = 14  # from an "if" to the date in its clause
_THAT = 3  # tokens between a verb of denial and the "that" of what is denied: "denied reports that"
_BESIDE = 3
_SPEAKER_WORDS = 9
_PREPOSITION_WORDS = 5
_LIST_WORDS = 16
_AUXILIARIES = 4  # tokens that may stand between a verb of speech and its pronoun
_PRONOUN = 12  # what a pronoun costs more than a party: "on a compté 9 000 manifestants pour la police"
_BEHIND_VERB = 8  # tokens from a verb to its subject: "a déclaré mardi à l'AFP le maire"
_SHORT_SUBJECT = 4  # tokens of a subject behind its verb: "une source militaire."
_NOUN = 4  # words between the noun of a party and the adjective that says of which country
_BEHIND_QUOTE = (",", "»", '"', "”", "-")
_PARTY_ENDS = frozenset((",", ";", ".", "(", ")", "»", '"', ":"))


@frozen
class Speaker:
    """Who is cited: entities and name keys, the kind of party, and the words a reader sees."""

    who: frozenset[str]
    kind: str
    label: str


NOBODY = Speaker(frozenset(), "", "")
# A pronoun is cited, and who stands behind it is not said.
UNNAMED = Speaker(frozenset(), "", "")


def speaker(frame: Frame, first: int, last: int) -> Speaker:
    """Return who is cited for the tokens [first, last]; NOBODY when the article speaks for itself.

    A party that stands right before a figure without a verb ("l'Intérieur près de 1,1 million") speaks for it;
    otherwise the nearest citing phrase or speech verb of the sentence does.
    """
    beside = _gapped(frame, first)
    if beside is not None:
        return beside
    found: list[tuple[int, Speaker]] = []
    for cue in frame.of("according"):
        if frame.tokens.glued(cue.last) and frame.tokens.words[cue.last + 1] == "-":
            continue  # "d'après-midi"
        who = _party(frame, cue.last + 1, _before(frame, cue, first, _SPEAKER_WORDS))
        if who is not None:
            found.append((_side_cost(frame, cue, first, last), who))
    for cue in frame.of("according_party"):  # "pour la CGT": a preposition that cites only before a party
        if cue.value == "given" and not _is_given(frame, cue):
            continue
        who = _party(frame, cue.last + 1, _before(frame, cue, first, _PREPOSITION_WORDS), True)
        if who is not None:
            found.append((_side_cost(frame, cue, first, last), who))
    for cue in frame.of("says") + frame.of("denies"):
        who = subject(frame, cue, first, last)
        if who is not None:
            found.append((frame.cost(cue, first, last) + (_PRONOUN if who is UNNAMED else 2), who))
    if not found:
        return NOBODY
    cost, who = min(found, key=lambda f: f[0])
    return who if cost <= _SPEECH else NOBODY


def _before(frame: Frame, cue: Hit, figure: int, reach: int) -> int:
    """Return the last token that may name a party behind a citing phrase: never the figure it is cited for."""
    last = min(cue.last + reach, frame.sentence.last)
    return min(last, figure - 1) if cue.last < figure else last


def _side_cost(frame: Frame, cue: Hit, first: int, last: int) -> int:
    """A citing phrase belongs to the figure before it in a list of figures: to the right of it costs less."""
    cost = frame.cost(cue, first, last)
    return cost if cue.first > last else cost + 3


def _gapped(frame: Frame, first: int) -> Speaker | None:
    parties = [h for h in frame.of("entity") if h.value.kind in _ENTITY_PARTY]  # "… et la CGT 300 000"
    for hit in sorted(frame.of("speaker_kind") + parties, key=lambda h: -h.first):
        if hit.first - 1 in frame.numbered:
            continue  # "150 pompiers et 40 ambulances" are counted
        if hit.last < first <= hit.last + 4 and _plain_between(frame, hit.last + 1, first - 1):
            return _describe(frame, [hit, *_inside(frame, "entity", hit.first, hit.last)], hit.first, hit.last)
    return None


def _plain_between(frame: Frame, start: int, stop: int) -> bool:
    """Say whether only small words stand between: "le syndicat, lui, 3 000", but not "le groupe emploie 3 000"."""
    words, book = frame.tokens.words, frame.book
    between = range(start, stop + 1)
    return all(words[i] in book.stop and words[i] not in book.np_end for i in between)


@once
def _party(frame: Frame, start: int, stop: int, parties_only: bool = False) -> Speaker | None:
    """Return the party that a citing phrase names from token `start` on, with all that are listed with it."""
    if start <= stop and frame.tokens.words[start] in frame.book.pronouns:
        return UNNAMED
    end = _name_end(frame, start, _list_end(frame, start, stop))
    start = _behind_tally(frame, start, end)
    hits = [h for k in ("entity", "name", "speaker_kind") for h in _inside(frame, k, start, end - 1)]
    content = [i for i in range(start, end) if frame.tokens.words[i] not in frame.book.stop]
    if content and any(h.first == content[0] for h in frame.of("no_source")):
        return None
    if parties_only and not any(_is_party(h) and h.first <= content[0] for h in hits if content):
        return None
    if hits:
        last = max(h.last for h in hits) if parties_only else end - 1  # "released by police show the suspect"
        return _describe(frame, hits, start, last)
    if parties_only or not content:
        return None
    return Speaker(frozenset({"w:" + frame.tokens.words[content[0]][:7]}), "", label(frame, start, end - 1))


def _behind_tally(frame: Frame, start: int, end: int) -> int:
    """Return where the party begins: "selon un bilan de la préfecture" cites the prefecture, "selon le bilan" nobody.

    Behind a count stands who made it, if anybody is said to have.
    """
    tally = next((h for h in frame.of("tally") if start <= h.first and h.last < end), None)
    named = [h.first for k in ("entity", "name", "speaker_kind") for h in _inside(frame, k, start, end - 1)]
    if tally is None or any(at < tally.first for at in named):
        return start
    return min((at for at in named if at > tally.last), default=end)


def _name_end(frame: Frame, start: int, end: int) -> int:
    """Return the token behind a party, before a verb or a figure: "pour le gouvernement français prévoit 60"."""
    told_at = {v.first for v in verbs(frame) if v.form == "finite"}
    end = next((i for i in range(start + 1, end) if i in told_at or i in frame.numbered), end)
    while end > start + 1 and frame.tokens.words[end - 1] in frame.book.stop:
        end -= 1  # "pour l'Intérieur et de plus de 12 000"
    return end


def _list_end(frame: Frame, start: int, stop: int) -> int:
    """Return the token behind a party, or behind a list of parties.

    "Selon l'OTAN, des États-Unis et de Séoul, Pyongyang a envoyé …" cites three: a list runs on over commas up to
    the member that follows its "and"; without an "and" a comma ends the party.
    """
    words = frame.tokens.words
    actors, named = frame.named, named_tokens(frame)  # "the U.S. Navy" does not end at its full stops
    first_mark = next((i for i in range(start, stop + 1) if words[i] in _PARTY_ENDS and i not in named), stop + 1)
    if first_mark > stop or words[first_mark] != ",":
        return first_mark
    for link in frame.of("and"):
        if not first_mark < link.first <= first_mark + _LIST_WORDS:
            continue
        between = range(first_mark + 1, link.first)
        listed = all(
            words[i] == "," or words[i] in frame.book.stop or any(h.first <= i <= h.last for h in actors)
            for i in between
        )
        member = next((h for h in sorted(actors, key=lambda h: h.first) if link.last < h.first <= link.last + 3), None)
        if listed and member is not None and member.last < frame.sentence.last:
            return member.last + 1
    return first_mark


def subject(frame: Frame, cue: Hit, first: int, last: int) -> Speaker | None:
    """Return the party that a speech verb has for its subject: before it, or behind it after a quotation."""
    near, behind, unnamed = _may_say(frame, cue.first, cue.last)
    if last < unnamed:
        return UNNAMED
    near = [h for h in near if not first <= h.first <= last]
    if not near:
        return None
    start = min(near, key=lambda h: frame.cost(h, behind, cue.last))
    group = [h for h in near if abs(h.first - start.first) <= 6 and not _set_apart(frame, h, start, cue)]
    return _describe(frame, group, min(h.first for h in group), max(h.last for h in group))


@once
def _may_say(frame: Frame, first: int, last: int) -> tuple[list[Hit], int, int]:
    """Return the parties that may be the subject of a verb of speech at some tokens, and where that ends.

    The third value is a token: of figures before it is told by somebody without a name.
    """
    cue, words = Hit(first, last, "says", None), frame.tokens.words
    if any(h.first <= first and last <= h.last for h in frame.of("entity")):
        return [], first, -1  # "the United States"
    if _is_told_by(frame, cue, frame.book.impersonal):
        return [], first, -1
    if _is_told_by(frame, cue, frame.book.pronouns):
        return [], first, frame.sentence.last + 1
    where = _spots(frame)
    parties = [h for h in (*frame.named, *frame.of("speaker_kind")) if h.first not in where]
    parties = [h for h in parties if h.first - 1 not in frame.numbered and not _is_whence(frame, h)]
    behind = _past_spots(frame, first, where)
    left = [h for h in parties if h.last < behind and frame.cost(h, behind, last) <= 12]
    right = [h for h in parties if h.first > last and frame.cost(h, first, last) <= 4]
    if first < last and words[last] in frame.book.determiner:
        right = []  # "the deal puts the company at": an object, by its article
    inverted = first > frame.sentence.first and words[first - 1] in _BEHIND_QUOTE
    if not inverted and _is_inverted(frame, cue):
        right = [h for h in parties if 0 < h.first - last <= _BEHIND_VERB and _follows(frame, cue, h)]
        inverted = True
    unnamed = first if inverted and not right and _names_subject(frame, cue) else -1
    return right if right and (inverted or not left) else left, behind, unnamed


def _is_inverted(frame: Frame, cue: Hit) -> bool:
    """Say whether a verb of speech stands before its subject, right behind what is said: ", a déclaré le maire"."""
    words, rules = frame.tokens.words, grammar(frame.book.code)
    before = cue.first - 1
    if rules is not None and before > frame.sentence.first and words[before] in rules.auxiliaries:
        before -= 1
    return before >= frame.sentence.first and words[before] in _BEHIND_QUOTE


def _follows(frame: Frame, cue: Hit, hit: Hit) -> bool:
    """Say whether a party is the subject behind a verb: "a déclaré mardi à l'AFP le maire", not "sur la chaîne SBS"."""
    words, book = frame.tokens.words, frame.book
    leads = [h for h in frame.of("place_in") if h.first == h.last]
    known = named_tokens(frame).union(frame.numbered, *(range(h.first, h.last + 1) for h in leads))
    between = range(cue.last + 1, hit.first)
    told_to = hit.kind == "entity" and any(
        all(words[i] in book.determiner for i in range(h.last + 1, hit.first))
        for h in leads
        if cue.last < h.last < hit.first
    )
    return not told_to and all(i in known or words[i] in book.determiner for i in between)


def _names_subject(frame: Frame, cue: Hit) -> bool:
    """Say whether a clause that ends soon behind a verb names an unknown party: ", ont indiqué ces sources."."""
    words, at = frame.tokens.words, cue.last + 1
    cites = any(h.first == cue.first for h in frame.of("according"))  # "selon le bilan définitif" names none
    if cites or at > frame.sentence.last or words[at] not in frame.book.determiner:
        return False
    return any(words[i] in _PARTY_ENDS for i in range(at + 1, min(at + _SHORT_SUBJECT, frame.sentence.last) + 1))


def _set_apart(frame: Frame, hit: Hit, start: Hit, cue: Hit) -> bool:
    """Say whether a comma sets what stands before a party off from it: "the fire spread to Lodi, state media said".

    "Kim Sung, the ambassador, said" has a comma on both sides, "Denmark, Norway and Sweden said" an "and".
    """
    words = frame.tokens.words
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
    town = hit.kind == "entity" and hit.value.kind in _WHERE and not hit.value.adjective
    if not town or before <= frame.sentence.first or frame.tokens.words[before] not in frame.book.np_of:
        return False
    return not any(h.last == before - 1 for h in frame.of("speaker_kind"))


def _is_told_by(frame: Frame, cue: Hit, pronouns: frozenset[str]) -> bool:
    """Say whether a pronoun is the subject of a verb of speech: "elle a annoncé", "a-t-il dit", "they said"."""
    words = frame.tokens.words
    at = cue.first - 1
    while at >= frame.sentence.first and at > cue.first - _AUXILIARIES and words[at] not in pronouns:
        if words[at] not in frame.book.stop and words[at] not in "-t":
            return False
        at -= 1
    return at >= frame.sentence.first and words[at] in pronouns


def _is_given(frame: Frame, cue: Hit) -> bool:
    """Say whether a figure was given right before "par", "by": "annoncé par la police", not "arrêtés par la police".

    The figure itself may stand in between: "estimée à 3 millions d'euros par les assureurs".
    """
    end = cue.first - 1
    while end > frame.sentence.first and end in frame.numbered:
        end -= 1
    if end < cue.first - 1:
        while end > frame.sentence.first and frame.tokens.words[end] in frame.book.stop:
            end -= 1
    return any(h.last == end or h.first <= end <= h.last for h in frame.of("given"))


def _is_party(hit: Hit) -> bool:
    return hit.kind == "speaker_kind" or (
        hit.kind == "entity" and hit.value.kind in ("organisation", "agency", "union")
    )


def _inside(frame: Frame, kind: str, start: int, stop: int) -> list[Hit]:
    return [h for h in frame.of(kind) if h.first >= start and h.last <= stop]


def _describe(frame: Frame, hits: list[Hit], start: int, stop: int) -> Speaker:
    who = frozenset(h.value.actor if h.kind == "entity" else h.value for h in hits if h.kind in ("entity", "name"))
    kinds = [h.value for h in hits if h.kind == "speaker_kind"]
    kinds += [k for h in hits if h.kind == "entity" and (k := _ENTITY_PARTY.get(h.value.kind))]
    kind = kinds[0] if kinds else ""
    if kinds and all(h.kind == "entity" and h.value.kind in _WHERE for h in hits if h.kind in ("entity", "name")):
        who = frozenset()  # "la police de Lyon" and "à Lyon, la police" are the police, as elsewhere in the text
    return Speaker(
        who or frozenset({"k:" + kind} if kind else ()), kind, label(frame, _whole(frame, hits, start), stop)
    )


_WHERE = ("city", "region")
_ENTITY_PARTY = {"union": "organiser", "agency": "media", "police": "police"}


def _whole(frame: Frame, hits: list[Hit], start: int) -> int:
    """Return where the words of a party begin: of "le renseignement militaire ukrainien" not with its adjective."""
    words, book = frame.tokens.words, frame.book
    first = next((h for h in hits if h.first == start), None)
    if first is None or book.head_last or first.kind != "entity" or not first.value.adjective:
        return start
    for i in range(start - 1, max(frame.sentence.first, start - _NOUN) - 1, -1):
        if words[i] in book.stop or frame.tokens.kinds[i] != WORD:
            return i + 1
    return start


def label(frame: Frame, start: int, stop: int) -> str:
    """Return the words of a party for a reader, at most eight of them."""
    start_char, end_char = frame.tokens.span(start, min(stop, start + 7))
    return " ".join(frame.tokens.text[start_char:end_char].split())


def is_final(frame: Frame, first: int, last: int) -> bool:
    """Say whether the text calls a figure definitive: "the final toll is 31", "31 died, the final toll shows"."""
    if not frame.of("final"):
        return False
    tolls = [h for h in frame.of("final") if h.first < h.last]
    near = frame.nearest(frame.of("final"), first, last, _FINAL)
    return (near or frame.nearest(tolls, first, last, _FINAL_TOLL)) is not None


def is_revised(frame: Frame, first: int, last: int) -> bool:
    """Say whether the text gives a figure as one that replaces another, or is replaced: "revised to 31"."""

    if not frame.of("revision"):
        return False
    words = frame.tokens.words
    breaks = [h.first for h in frame.of("clause_start") if words[h.first - 1] == ","]

    def own(cue: Hit) -> bool:  # "99 given earlier, while 120 had been located": only the 99 are of earlier
        if cue.first in frame.occupied:  # "said earlier this year" revises nothing
            return False
        return not any(min(cue.first, first) < at < max(cue.first, first) for at in breaks)

    return frame.nearest(frame.of("revision"), first, last, _REVISION, own) is not None


def stance(frame: Frame, first: int, last: int, cited: Speaker, deed: Hit | None = None, *, dated: bool = False) -> str:
    """Return how a claim is said: one of model.claim.STANCES, the strongest cue near it first.

    deed   the deed that a date is of; what was done is no plan, whatever else the clause foresees.
    dated  the claim is a date.
    """

    done = dated and (done_at(frame, first) is not None or (deed is not None and _is_done(frame, deed, first)))

    def own(cue: Hit) -> bool:
        if any(h.first < cue.first <= h.last for h in frame.of("possible")):
            return False  # "believed to be" plans nothing
        if done and _is_subject(frame, cue):
            return False  # "the rescue plan was adopted Monday"
        return frame.same_clause(cue, first, last) and not (cue.first > last and done)

    denials = (h for h in frame.of("denies") if not (dated and _dates_it(h, first, last)))
    if frame.nearest(denials, first, last, _DENIAL, lambda h: _governs(frame, h, first, last)) is not None:
        return "denied"
    if deed is not None and _is_not_done(frame, deed, first, last):
        return "denied"
    for name in ("planned", "possible"):
        if frame.nearest(frame.of(name), first, last, _MODAL, own) is not None:
            return name
    if _supposed(frame, first) or (dated and _is_condition(frame, first, last)):
        return "possible"
    if cited is not NOBODY or frame.nearest(frame.of("hearsay"), first, last, _MODAL) is not None:
        return "attributed"
    return "asserted"


def _is_subject(frame: Frame, cue: Hit) -> bool:
    """Say whether the verb "to be" stands right behind a cue, which then is its subject."""
    rules = grammar(frame.book.code)
    return rules is not None and cue.last < frame.sentence.last and frame.tokens.words[cue.last + 1] in rules.passives


def _is_not_done(frame: Frame, deed: Hit, first: int, last: int) -> bool:
    """Say whether the deed of a date is negated: "was not founded in 1990", "depuis le 3 mai, rien n'a été signé".

    "Was not founded before 1990" and "n'a été fondé qu'en 1990" say when it was.
    """
    told = [h for h in frame.of("negation") if h.last < deed.first <= h.last + _NEGATION]
    if not told or not (frame.same_clause(deed, first, last) or _opens(frame, first, last)):
        return False
    if deed.first > last:  # the date opens the clause, and what is said of that day stands behind it
        ends = deed.last + _NEGATION
        return told[-1].first > last and not any(last < h.first <= ends for h in frame.of("negation_off"))
    behind = told[-1].first < first and deed.last < first
    return behind and not any(told[-1].first < h.first < first for h in frame.of("negation_off"))


def _opens(frame: Frame, first: int, last: int) -> bool:
    """Say whether a date opens its sentence and a comma sets it off: "Depuis le 25 mars, …"."""
    words, behind = frame.tokens.words, last + 1
    return behind < frame.sentence.last and words[behind] == "," and first <= frame.sentence.first + _OPENING


def _is_done(frame: Frame, deed: Hit, first: int) -> bool:
    """Say whether a date is of a done deed before it, whatever is told behind: "signé en 2023 …, prévoit …"."""
    return deed.last < first and looks_back(frame.tokens, deed.first, frame.book.code)


def _supposed(frame: Frame, first: int) -> bool:
    """Say whether a verb in the conditional stands close before: "ce qui porterait le groupe à 16 milliards"."""
    words, starts = frame.tokens.words, {h.first for h in frame.of("clause_start")}
    for i in range(first - 1, max(frame.sentence.first, first - _MODAL) - 1, -1):
        if i in starts or words[i] in _PARTY_ENDS:
            return False
        if words[i].endswith(frame.book.supposing) and not any(h.first == i for h in frame.of("hearsay")):
            return True
    return False


def _is_condition(frame: Frame, first: int, last: int) -> bool:
    """Say whether a date is of what is only supposed: "si l'élection avait lieu dimanche", "if it were held Sunday"."""
    return any(h.last < first and frame.cost(h, first, last) <= _CONDITION for h in frame.of("condition"))


def _governs(frame: Frame, cue: Hit, first: int, last: int) -> bool:
    """A denial reaches into its own "that" clause, and back only within its own clause.

    "Dément que 12 soient morts", "denied reports that 12 had died"; but not "denied a part in the blast that killed
    12": of what is told of a thing by the way nothing is denied.
    """
    if cue.last >= first:
        return frame.same_clause(cue, first, last)
    between = [h.first for h in frame.of("clause_start") if cue.last < h.first < first]
    return not between or (len(between) == 1 and between[0] <= cue.last + _THAT)


def _dates_it(cue: Hit, first: int, last: int) -> bool:
    """Say whether a date stands beside a verb of denial, and is its day: "a démenti mardi", "on Wednesday denied"."""
    return cue.first - last <= _BESIDE and first - cue.last <= _BESIDE
