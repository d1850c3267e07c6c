"""The party that a sentence opens with, and the noun by which the next one may go on telling of it."""

from __future__ import annotations

from factcheck.language.concepts import deed_verbs, happening_verbs
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.fronted import fronted_end
from factcheck.parse.clauses.participants import NO_PARTY, Participants
from factcheck.parse.clauses.parties import is_demonym, parties, words_of
from factcheck.parse.clauses.subjects import doers_ending
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.concept_roles import is_person, of_role
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_ENDERS = frozenset(".!?…")
_TITLE = 4  # tokens before a name that tell who it is: "le cycliste belge"
_SAID = 5  # tokens from "is" to what a party is: "un grand navire de"
# What goes by the name of the town or the river it stands at.
_SITES = frozenset(
    {"airport", "base", "beach", "bridge", "building", "factory", "hospital", "island", "lake", "library", "museum"}
    | {"nightclub", "power-plant", "river", "road", "school", "shipyard", "station", "worship-place"}
)
_THING = 3  # tokens of what opens a sentence up to its name: "le viaduc de"


def opening_party(frame: Frame) -> Participants:
    """Return the party that a sentence opens with as its subject: "Norwick suffered a third defeat".

    What somebody is may stand before the name, "La romancière Anne Korsac est morte", and what was done before both. A
    bridge goes by the name of its town: "le viaduc de Varnel". A longer name in a bracket tells which of two that share
    the first one is meant, "Orsen (Brandt Quay) station", and other texts leave it out. Nor does a party open what only
    hangs on it: "Ann Berg's father died". Whom it did something to right behind the verb is the object.
    """
    fronted = fronted_end(frame)
    begin = frame.sentence.first if fronted is None else fronted + 1
    named = [h for h in sorted(frame.named, key=lambda h: h.first) if h.first >= begin and not is_demonym(h)]
    if named and _is_told_apart(frame, named[0]):
        return NO_PARTY
    if named and _is_called(frame, begin, named[0].first):
        return Participants(parties(named[:1]), frozenset(), words_of(frame, named[0]))
    first = next((h for h in named if _is_told_by(frame, begin, h.first)), None)
    found = doers_ending(frame, begin if first is None else first.last)
    behind = found[-1].last + 1 if found else frame.sentence.first
    owns = behind <= frame.sentence.last and frame.tokens.words[behind].startswith("'")
    if not found or owns:
        return NO_PARTY
    if first is None and found[0].kind == "name" and not _may_be_name(frame, begin):
        return NO_PARTY
    done_to = (h for h in named if h.first > found[-1].last and _is_behind_verb(frame, found[-1].last, h.first))
    return Participants(parties(found), parties(done_to), words_of(frame, found[0]))


def _may_be_name(frame: Frame, at: int) -> bool:
    """Say whether the word that opens a sentence may be a name, though only its capital says so.

    "Eight of them left" counts somebody, and a line without a full stop is a heading or of the page: "Advertisement",
    "Read more: the plan".
    """
    return at not in frame.occupied and not _ENDERS.isdisjoint(frame.tokens.words[frame.sentence.last])


def _is_behind_verb(frame: Frame, subject: int, name: int) -> bool:
    """Say whether only an article stands between a verb behind a subject and a name: "Ida Kern founded the Orbis"."""
    at = name - 1
    at -= frame.tokens.words[at] in frame.book.pure_articles
    return at > subject and _is_form(frame, at)


def _is_told_by(frame: Frame, begin: int, name: int) -> bool:
    """Say whether only an article and what somebody is stand before a name: "Kenyan runner Ann Lee".

    A verb behind a noun makes the name an object: "The storm hit Lisbon".
    """
    words, book = frame.tokens.words, frame.book
    if name - begin > _TITLE:
        return False
    before = range(begin + (words[begin] in book.articles), name)
    if any(_is_form(frame, i) for i in before[1:]):
        return False
    return all(words[i] not in book.stop and frame.tokens.kinds[i] == WORD and i not in frame.occupied for i in before)


def _is_told_apart(frame: Frame, name: Hit) -> bool:
    """Say whether a bracket with a name of its own of two words and more stands right behind a name."""
    words, behind = frame.tokens.words, name.last + 1
    if behind >= frame.sentence.last or words[behind] != "(":
        return False
    named = (h for h in frame.of("name") if h.first == behind + 1 < h.last < frame.sentence.last)
    return any(words[h.last + 1] == ")" for h in named)


def _is_called(frame: Frame, begin: int, name: int) -> bool:
    """Say whether only an article, what goes by the name of its town, and an "of" stand before a name."""
    words, book, noun = frame.tokens.words, frame.book, begin + 1
    if name != begin + _THING or words[begin] not in book.articles or words[name - 1] not in book.np_of:
        return False
    return any((h.first, h.last) == (noun, noun) and not _SITES.isdisjoint(h.value) for h in frame.concepts("thing"))


@once
def opening_thing(frame: Frame) -> frozenset[str]:
    """Return the things that a noun names by which a sentence may go on telling of one: "La sonde emporte 22 …".

    It stands alone: "la sonde de Norbus" and "la sonde voisine" are others; of people nobody knows who is meant.
    """
    words, book = frame.tokens.words, frame.book
    begin = (fronted_end(frame) or frame.sentence.first - 1) + 1
    if words[begin] not in book.pure_articles or words[begin] in book.indefinite:
        return frozenset()
    noun = next((h for h in frame.concepts("thing") if h.first == begin + 1), None)
    if noun is None or noun.last == frame.sentence.last or any(map(is_person, noun.value)):
        return frozenset()
    return of_role(noun, "thing") if _is_verb(frame, noun.last + 1) else frozenset()


def _is_verb(frame: Frame, at: int) -> bool:
    """Say whether a token is a verb of its own: a known form, or a word behind which an article or a figure stands."""
    words, book = frame.tokens.words, frame.book
    led = at < frame.sentence.last and (at + 1 in frame.occupied or words[at + 1] in book.pure_articles)
    return _is_form(frame, at) or (led and _is_plain(frame, at))


def _is_form(frame: Frame, at: int) -> bool:
    """Say whether a token is a known form of a verb that has a subject, or a word that looks back."""
    word, book, rules = frame.tokens.words[at], frame.book, grammar(frame.book.code)
    if word in book.name_acts or (rules is not None and word in rules.helpers):
        return True
    known = deed_verbs(book.code).get(word) or happening_verbs(book.code).get(word)
    if known is not None and known[1] == "finite":
        return True
    return _is_plain(frame, at) and looks_back(frame.tokens, at, book.code)


def _is_plain(frame: Frame, at: int) -> bool:
    tokens = frame.tokens
    return tokens.kinds[at] == WORD and tokens.words[at] not in frame.book.stop and not tokens.capital(at)


@once
def told_as(frame: Frame) -> frozenset[str]:
    """Return the things that a sentence says its first party is: "Galileo est une sonde", "la sonde Galileo"."""
    opening = next((h for h in sorted(frame.named, key=lambda h: h.first) if not is_demonym(h)), None)
    if opening is None:
        return frozenset()
    indefinite, begin = frame.book.indefinite, frame.sentence.first
    spans = [range(begin, opening.first)]
    for verb in frame.of("copula"):
        if opening.last < verb.first < frame.sentence.last and frame.tokens.words[verb.last + 1] in indefinite:
            spans.append(range(verb.last + 1, verb.last + 1 + _SAID))
            break
    told = (h for h in frame.concepts("thing") if any(h.first in span for span in spans))
    return frozenset().union(*(of_role(h, "thing") for h in told))
