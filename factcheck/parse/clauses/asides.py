"""Asides between two commas or two dashes: a source, an age, an apposition."""

from __future__ import annotations

from factcheck.parse.clauses.by_the_way import is_finite
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.offices import is_of, office_of
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_COMMA, _DASHES = frozenset(","), frozenset(("–", "—", "--"))
_MARKS = _COMMA | _DASHES
# The marks that close an aside, each with those that open it.
_OPENS = {",": _COMMA, ")": frozenset("("), **dict.fromkeys(_DASHES, _DASHES)}
_LONGEST = 12  # tokens of a source with its commas: ", selon un bilan de la préfecture de police,"
_AGED = 3  # tokens from a comma to an age: ", âgés de 19 et 24 ans,"
_APPOSED = 6  # tokens from the comma of an apposition to the name in it: ", the party of Ann Berg,"
_AGENT = 2  # tokens from the mark that opens an aside to "by": ", joined by Ann Berg,"
_LINK = 3  # tokens from the comma that closes an aside to an amount: ", de près de"
_CLAUSE = 8  # tokens of a subject with its article and adjectives: "le ministère turc de l'Intérieur"
_DETERMINED = 2  # tokens from a verb to a name behind it, with its article
_VERB_GROUP = 5  # tokens from the comma behind an aside to the verb: ", n'a pas encore livré"


def past_aside(frame: Frame, last: int) -> int:
    """Return the comma behind what is said by the way before the verb: "9 000 jeunes, selon la police, ont défilé".

    That is a source, an age, a part, or whatever a small word opens: "two climbers, both from Orsen, were rescued". A
    part may stand before a participle alone: "vingt autres, dont des enfants, blessés". Further counts of the same
    people may stand between, each with a source of its own: "9 000 selon la police, 20 000 selon la CGT, ont défilé".
    """
    end = _past_one(frame, last)
    while end > last and (counted := _counted_again(frame, end + 1)) is not None:
        past = _past_one(frame, counted)
        if past == counted:
            break
        end = past
    return end


def _past_one(frame: Frame, last: int) -> int:
    words, final = frame.tokens.words, frame.sentence.last
    if last + 2 > final:
        return last
    if (aged := _past_age(frame, last)) > last:
        return aged
    cited = _begins(frame, last + 1, "according")
    if words[last + 1] != "," and not cited:
        return last
    ends = range(last + 3, min(last + _LONGEST, final) + 1)
    end = next((i for i in ends if words[i] == ","), last)
    aged = not frame.numbered.isdisjoint(range(last + 2, last + 2 + _AGED))
    if cited or aged or words[last + 2] in frame.book.stop or _opens_aside(frame, last + 2):
        return end
    return end if any(h.last + 1 == end and h.first > last + 2 for h in frame.of("says")) else last


def _past_age(frame: Frame, last: int) -> int:
    """Return the last token of an age that no comma parts from whose it is: "six hikers aged between 19 and 44 were".

    Behind words for an age stand small words, then years with what ties one to the next; without years nothing is an
    age.
    """
    words, numbered = frame.tokens.words, frame.numbered
    at = next((h.last + 1 for h in frame.concepts("measure") if h.first == last + 1 and "age" in h.value), None)
    if at is None:
        return last
    while at not in numbered and at < frame.sentence.last and words[at] in frame.book.stop:
        at += 1
    ties = {h.first for h in frame.of("and")}
    end = last
    while at in numbered or ((at in ties or words[at] == ",") and at + 1 in numbered):
        end, at = at, at + 1
        if at > frame.sentence.last:
            break
    return end


def aside_begins(frame: Frame, first: int) -> int:
    """Return the comma that opens what is said by the way between a verb and the amount at a token, else that token.

    What is said of "9,2 %" is said of ", selon l'institut, de 9,2 %", and stands before the comma: "le taux est, selon
    l'institut, de 9,2 %", "turnout was, at noon, 31%". Such an aside is a time, or a small word or a
    source opens it; with a figure of its own it is none.
    """
    words, stop = frame.tokens.words, frame.book.stop
    closing = first - 1
    while closing > frame.sentence.first and words[closing] in stop:
        closing -= 1
    if words[closing] != "," or first - closing > _LINK:
        return first
    near = range(closing - 2, max(frame.sentence.first, closing - _LONGEST), -1)
    opening = next((i for i in near if words[i] in _MARKS), None)
    if opening is None or words[opening] != "," or any(opening < begin < closing for begin, _ in frame.figures):
        return first
    opened = words[opening + 1] in stop or opening + 1 in frame.occupied or _begins(frame, opening + 1, "according")
    return opening if opened and _leads_to_amount(frame, opening - 1) else first


def _leads_to_amount(frame: Frame, at: int) -> bool:
    """Say whether a word is a verb that an amount may follow: "est", "s'élève", "stood", "a été évalué"."""
    return is_finite(frame, at) or any(h.first <= at <= h.last for h in frame.concepts("act"))


def _counted_again(frame: Frame, at: int) -> int | None:
    """Return the last token of a bare number that counts the same people again: "…, ou 20 000, selon la CGT"."""
    link = next((h.last for h in frame.of("and") if h.first == at), None)
    first = at if link is None else link + 1
    last = first
    while last <= frame.sentence.last and last in frame.numbered:
        last += 1
    return last - 1 if last > first else None


def _begins(frame: Frame, at: int, kind: str) -> bool:
    return any(h.first == at for h in frame.of(kind))


def _opens_aside(frame: Frame, at: int) -> bool:
    """Say whether a source or a part of those just counted begins at a token."""
    return _begins(frame, at, "according") or any(
        h.first == at and h.value == "part" for k in ("scope_left", "scope_right") for h in frame.of(k)
    )


def before_aside(frame: Frame, actors: list[Hit], near: Hit | None, deed: int) -> Hit | None:
    """Return who is set before an aside that ends at the verb, where the nearest actor is only named in that aside.

    Of "Norair, premier transporteur devant Sudair, a commandé 60 avions" Norair is the subject, and Sudair no party;
    so it is where the aside names nobody: "Norair, according to two newspapers, has ordered 60 planes". Who is named
    behind an office is its holder, and no aside: "la maire de Tarvik, Ida Kern, a annoncé". A bracket is one, whatever
    it holds: "the Varnel viaduct (654 m) was built".
    """
    words, first = frame.tokens.words, frame.sentence.first
    begin = max(first, deed - _VERB_GROUP)
    closing = next((i for i in range(deed - 1, begin - 1, -1) if words[i] in _OPENS), None)
    if closing is None or (near is not None and near.last >= closing):
        return None
    opening = next((i for i in range(closing - 1, first, -1) if words[i] in _OPENS[words[closing]]), None)
    if opening is None or (near is not None and near.first < opening):
        return None
    if near is None and words[closing] != ")" and not _tells_more(frame, opening, closing):
        return None  # who counts a crowd, "le cabinet Norel, mandaté par la presse, a compté", is none of it
    if ";" in words[opening:closing]:  # "Norair, 1,2 milliard ; Sudair, 1,1 milliard"
        return None
    alone = near is not None and (near.first, near.last) == (opening + 1, closing - 1)
    told = _set_before(frame, actors, opening, past_noun=not alone)
    return None if alone and told is not None and office_of(frame, told) is not None else told


def _tells_more(frame: Frame, opening: int, closing: int) -> bool:
    """Say whether an aside is a source, a relative clause, or tells a measure: ", which is 412 metres long,"."""
    if any(h.first == opening + 1 for h in frame.among("according", "clause_start")):
        return True
    return any(opening < at < closing for at in frame.numbered)


def parties_before_aside(frame: Frame, verb: int) -> list[Hit]:
    """Return the parties that open a clause before an aside that ends at a verb and names no other one.

    "La Turquie, qui accueille 3 millions de Syriens, a prévenu", "the union – joined by Ann Berg – counted". What
    somebody leads is no other party: "Ida Kern, directrice de Norbus, a déclaré".
    """
    words, first, rules = frame.tokens.words, frame.sentence.first, grammar(frame.book.code)
    closing = verb - 1
    while rules is not None and closing > first and words[closing] in rules.auxiliaries:
        closing -= 1
    if words[closing] not in _MARKS:
        return []
    same = _COMMA if words[closing] == "," else _DASHES
    parties = [h for h in (*frame.named, *frame.of("speaker_kind")) if not is_based(frame, h)]
    told = [h.first - 1 for h in frame.of("relative") if h.first < closing and words[h.first - 1] in same]
    plain = next((i for i in range(closing - 1, first, -1) if words[i] in same), None)
    near = (range(verb, h.first) for h in parties if verb < h.first <= verb + _DETERMINED)
    behind = any(frame.numbered.isdisjoint(between) for between in near)  # ", qui iront à la relance, déclare le maire"
    if plain is not None and not behind and frame.numbered.isdisjoint(range(plain, closing)):
        done = any(plain < h.first <= plain + _AGENT for h in frame.of("agent"))
        others = any(plain < h.first < closing and not is_of(frame, h) for h in parties)
        told += [plain] if done or not others else []
    for opening in told:
        begin = frame.clause_begin(opening - 1)
        before = [h for h in parties if begin <= h.first and h.last < opening]
        if before and "," not in words[begin:opening] and opening - begin <= _CLAUSE:
            return before + [h for h in frame.of("speaker_kind") if opening < h.first < closing]
    return []


def is_based(frame: Frame, hit: Hit) -> bool:
    """Say whether a name is only part of a word that tells where somebody sits: "a London-based group"."""
    behind, tokens = hit.last + 1, frame.tokens
    joined = behind < frame.sentence.last and tokens.words[behind] == "-" and tokens.glued(hit.last)
    return joined and not tokens.capital(behind + 1)  # "Miami-Dade Fire Rescue"


def _set_before(frame: Frame, actors: list[Hit], comma: int, *, past_noun: bool) -> Hit | None:
    """Return who stands before the comma that opens an aside, past a bracket, a noun, and an aside of its own.

    "Sol (Sun), a party led by Ann Berg, …", "the Sol party, led by …", "Sol, the party of Ann Berg, led by …".
    past_noun  the aside is more than a name, which that noun may lead to: "the Indian ship, INS Sukanya, …".
    """
    words, first = frame.tokens.words, frame.sentence.first
    end = comma - 1
    if words[end] == ")":
        end = next((i - 1 for i in range(end - 1, first, -1) if words[i] == "("), end)
    noun = past_noun and end > first and not frame.tokens.capital(end) and frame.tokens.kinds[end] == WORD
    told = next((h for h in actors if h.last == end or (noun and h.last == end - 1)), None)
    if told is None:
        return None
    commas = (i for i in range(told.first - 1, max(first, told.first - _APPOSED) - 1, -1) if words[i] == ",")
    before = next(commas, None)
    if before is None or any(before < h.first < told.first for h in (*frame.named, *frame.of("and"))):
        return told
    apposed = any(words[i] not in frame.book.determiner - frame.book.np_of for i in range(before + 1, told.first))
    return next((h for h in actors if apposed and h.last == before - 1), told)
