"""The party that is cited: which words name it, who it is, and of what kind."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.parse.clauses.clauses import Frame, named_tokens, once
from factcheck.parse.clauses.verbs import verbs
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_LIST_WORDS = 16
_NOUN = 4  # words between the noun of a party and the adjective that says of which country
PARTY_ENDS = frozenset((",", ";", ".", "(", ")", "»", '"', "”", ":", "–", "—"))


@frozen
class Speaker:
    """Who is cited: entities and name keys, the kind of party, and the words a reader sees."""

    who: frozenset[str]
    kind: str
    label: str


NOBODY = Speaker(frozenset(), "", "")
# A pronoun is cited, and who stands behind it is not said.
UNNAMED = Speaker(frozenset(), "", "")


@once
def party_behind(frame: Frame, start: int, stop: int, parties_only: bool = False) -> Speaker | None:
    """Return the party that a citing phrase names from token `start` on, with all that are listed with it."""
    if start <= stop and frame.tokens.words[start] in frame.book.pronouns:
        return UNNAMED
    end = _name_end(frame, start, _list_end(frame, start, stop))
    start = _behind_tally(frame, start, end)
    hits = inside(frame, start, end - 1, "entity", "name", "speaker_kind")
    content = [i for i in range(start, end) if frame.tokens.words[i] not in frame.book.stop]
    if content and any(h.first == content[0] for h in frame.of("no_source")):
        return None
    if parties_only and not any(_is_party(h) and h.first <= content[0] for h in hits if content):
        return None
    if hits:
        last = max(h.last for h in hits) if parties_only else end - 1  # "released by police show the suspect"
        return described(frame, hits, start, last)
    if parties_only or not content:
        return None
    return Speaker(frozenset({"w:" + frame.tokens.words[content[0]][:7]}), "", label(frame, start, end - 1))


def _behind_tally(frame: Frame, start: int, end: int) -> int:
    """Return where the party begins: "selon un bilan de la préfecture" cites the prefecture, "selon le bilan" nobody.

    Behind a count stands who made it, if anybody is said to have.
    """
    tally = next((h for h in frame.of("tally") if start <= h.first and h.last < end), None)
    if tally is None:
        return start
    named = [h.first for h in inside(frame, start, end - 1, "entity", "name", "speaker_kind")]
    if any(at < tally.first for at in named):
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
    first_mark = next((i for i in range(start, stop + 1) if words[i] in PARTY_ENDS and i not in named), stop + 1)
    if first_mark > stop or words[first_mark] != "," or not any(start <= h.first < first_mark for h in actors):
        return first_mark  # "according to official results, the Liberals and the Greens won": nobody is listed
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


def _is_party(hit: Hit) -> bool:
    return hit.kind == "speaker_kind" or (
        hit.kind == "entity" and hit.value.kind in ("organisation", "agency", "union")
    )


def inside(frame: Frame, start: int, stop: int, *kinds: str) -> list[Hit]:
    """Return the hits of some kinds that lie within some tokens."""
    return [h for h in frame.among(*kinds) if h.first >= start and h.last <= stop]


@once
def right_behind(frame: Frame, *cues: str) -> frozenset[int]:
    """Return the tokens right behind citing phrases of some kinds, where whom they cite stands."""
    return frozenset(i for h in frame.among(*cues) if h.value != "given" for i in (h.last + 1, h.last + 2))


def described(frame: Frame, hits: list[Hit], start: int, stop: int) -> Speaker:
    """Return the party that some hits name together, in the words between two tokens."""
    who = frozenset(h.value.actor if h.kind == "entity" else h.value for h in hits if h.kind in ("entity", "name"))
    kinds = [h.value for h in hits if h.kind == "speaker_kind"]
    kinds += [k for h in hits if h.kind == "entity" and (k := SPEAKING_KINDS.get(h.value.kind))]
    kind = kinds[0] if kinds else ""
    if kinds and all(h.kind == "entity" and h.value.kind in TOWNS for h in hits if h.kind in ("entity", "name")):
        who = frozenset()  # "la police de Lyon" and "à Lyon, la police" are the police, as elsewhere in the text
    return Speaker(
        who or frozenset({"k:" + kind} if kind else ()), kind, label(frame, _whole(frame, hits, start), stop)
    )


TOWNS = ("city", "region")
SPEAKING_KINDS = {"union": "organiser", "agency": "media", "police": "police"}


def _whole(frame: Frame, hits: list[Hit], start: int) -> int:
    """Return where the words of a party begin: of "le renseignement militaire ukrainien" not with its adjective.

    A short name in brackets begins none: "the Election Board (YSK) chief Ida Kern".
    """
    words, book = frame.tokens.words, frame.book
    if start > frame.sentence.first and words[start - 1] == "(":
        behind = next((i + 1 for i in range(start, frame.sentence.last) if words[i] == ")"), start)
        return behind if any(h.first >= behind for h in hits) else start
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
