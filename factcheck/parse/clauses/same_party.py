"""The party that a pronoun stands for which opens a sentence: the one that opened the sentence before."""

from __future__ import annotations

from factcheck.language.concepts import deed_verbs, happening_verbs
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.fronted import fronted_end, is_apart
from factcheck.parse.clauses.joined_verbs import auxiliaries
from factcheck.parse.clauses.participants import NO_PARTY, Participants
from factcheck.parse.clauses.parties import is_demonym, parties, words_of
from factcheck.parse.clauses.subjects import doers_ending
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.concept_roles import is_person, of_role
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_PARTING = frozenset(",;:")
_TITLE = 4  # tokens before a name that tell who it is: "le cycliste belge"
_FRONTED = 20  # tokens of a phrase that opens a sentence, with its comma
_SAID = 5  # tokens from "is" to what a party is: "un grand navire de"
_OWN = 3  # tokens of a noun and its adjectives: "maximum speed"
# What goes by the name of the town or the river it stands at.
_SITES = frozenset(
    {"airport", "base", "beach", "bridge", "building", "factory", "hospital", "island", "lake", "library", "museum"}
    | {"nightclub", "power-plant", "river", "road", "school", "shipyard", "station", "worship-place"}
)
_EXTENTS = frozenset(("length", "width", "height", "depth", "diameter", "area", "weight", "speed", "population"))
_THING = 3  # tokens of what opens a sentence up to its name: "le viaduc de"


@once
def goes_on(frame: Frame) -> bool:
    """Say whether a sentence opens with a pronoun for a party: "They stay on 35 points", "In 2015 they had 35".

    What it did may be told before: "Born in 1931, she wrote 14 novels". Nobody is meant where "il a plu 40 mm".
    """
    opening = _pronoun(frame) if frame.of("same_party") else None
    if opening is None or any(h.first == opening for h in frame.of("nobody")):
        return False
    if fronted_end(frame) == opening - 1 or _leads_to(frame, opening):
        return True
    return all(_is_date(frame, i) for i in range(frame.sentence.first, opening))


def _leads_to(frame: Frame, pronoun: int) -> bool:
    """Say whether a phrase without a verb or a subject leads to a pronoun: "Back in Paris after a stay in Rome, he"."""
    words, book, first = frame.tokens.words, frame.book, frame.sentence.first
    if words[pronoun - 1] != "," or pronoun - first > _FRONTED or any(h.first == first for h in frame.named):
        return False
    if words[first] in book.articles - book.np_of or words[first] in book.pronouns:
        return False
    whole = any(first <= h.first < pronoun for h in frame.among("clause_start", "copula", "says"))
    return not whole and (words[first] in book.stop or words[first + 1] in book.np_end | book.np_of)


@once
def tells_of_own(frame: Frame) -> bool:
    """Say whether a sentence opens with something that a party has and that is nobody: "Its length is 574 m".

    Of his wife, his son Jan or his first novel other things hold than of him. An extent is had by whatever the text is
    about: "La longueur totale est de 574 m", "Superficie : 25 km²".
    """
    first = frame.sentence.first
    if not any(h.first == first for h in frame.of("same_owner")):
        return _opens_with_extent(frame)
    own = range(first + 1, first + 1 + _OWN)
    people = (h for h in frame.concepts("thing") if h.first in own and any(map(is_person, h.value)))
    named = (h for h in frame.named if h.first in own)
    return not any(people) and not any(named) and frame.occupied.isdisjoint(own[:-1])


def _opens_with_extent(frame: Frame) -> bool:
    """Say whether a sentence opens with how long or large something is, and does not say what."""
    words, first = frame.tokens.words, frame.sentence.first
    begin = first + (words[first] in frame.book.articles - frame.book.np_of)
    near = (h for h in frame.concepts("measure") if begin <= h.first <= begin + 1 and not _EXTENTS.isdisjoint(h.value))
    extent = next(near, None)
    if extent is None or extent.last + 2 >= frame.sentence.last:
        return False
    behind = words[extent.last + 1 : extent.last + 3]
    return behind[0] == ":" if begin == first else frame.book.np_of.isdisjoint(behind)


def _pronoun(frame: Frame) -> int | None:
    """Return the pronoun that may stand for a party, the first of a sentence or of what its opening phrase leads to."""
    begin = fronted_end(frame) or frame.sentence.first
    return min((h.first for h in frame.of("same_party") if h.first >= begin), default=None)


@once
def opening_thing(frame: Frame) -> frozenset[str]:
    """Return the things that a noun names by which a sentence may go on telling of one: "La sonde emporte 22 …".

    It stands alone: "la sonde de Norbus" and "la sonde voisine" are others; of people nobody knows who is meant.
    """
    words, book = frame.tokens.words, frame.book
    begin = (fronted_end(frame) or frame.sentence.first - 1) + 1
    if words[begin] not in book.articles - book.indefinite - book.np_of:
        return frozenset()
    noun = next((h for h in frame.concepts("thing") if h.first == begin + 1), None)
    if noun is None or noun.last == frame.sentence.last or any(map(is_person, noun.value)):
        return frozenset()
    return of_role(noun, "thing") if _is_verb(frame, noun.last + 1) else frozenset()


def _is_verb(frame: Frame, at: int) -> bool:
    """Say whether a token is a verb of its own: a known form, or a word behind which an article or a figure stands."""
    words, book, rules = frame.tokens.words, frame.book, grammar(frame.book.code)
    if words[at] in book.name_acts or (rules is not None and words[at] in rules.auxiliaries | rules.passives):
        return True
    known = deed_verbs(book.code).get(words[at]) or happening_verbs(book.code).get(words[at])
    if known is not None and known[1] == "finite":
        return True
    plain = frame.tokens.kinds[at] == WORD and words[at] not in book.stop and not frame.tokens.capital(at)
    led = at < frame.sentence.last and (at + 1 in frame.occupied or words[at + 1] in book.articles - book.np_of)
    return plain and (led or looks_back(frame.tokens, at, book.code))


@once
def told_as(frame: Frame) -> frozenset[str]:
    """Return the things that a sentence says its first party is: "Galileo est une sonde", "la sonde Galileo"."""
    opening = next((h for h in sorted(frame.named, key=lambda h: h.first) if not is_demonym(h)), None)
    if opening is None:
        return frozenset()
    indefinite, begin = frame.book.indefinite, frame.sentence.first
    spans = [range(begin, opening.first)]
    for verb in frame.of("copula"):
        if opening.last < verb.first and frame.tokens.words[verb.last + 1] in indefinite:
            spans.append(range(verb.last + 1, verb.last + 1 + _SAID))
            break
    told = (h for h in frame.concepts("thing") if any(h.first in span for span in spans))
    return frozenset().union(*(of_role(h, "thing") for h in told))


def does(frame: Frame, deed: Hit | None) -> bool:
    """Say whether the pronoun that opens a sentence does a deed: "She married and died there", not "her son died".

    So it does where it stands before the verb once more: "In 1959 he moved to Tarvik, where he retired".
    """
    if deed is None or not goes_on(frame) or _is_of_aside(frame, deed):
        return False
    words, aside = frame.tokens.words, auxiliaries(frame.book.code)
    at, pronoun = deed.first - 1, words[_pronoun(frame) or 0]
    while at > frame.sentence.first and words[at] in aside:
        if words[at] == pronoun:
            return True
        at -= 1
    links = {h.last for h in frame.of("and")}
    return at <= frame.sentence.first or words[at] == "," or at in links or at in frame.occupied


def is_alone(frame: Frame, first: int, last: int) -> bool:
    """Say whether only the pronoun that opens a sentence can do what a figure tells: "He joined Orbis at 25".

    A new clause, what somebody says, or a second name may bring another party, and so may whose the figure is: "It was
    Kern's third film", "He beat Ann Lee, 24".
    """
    words, opening = frame.tokens.words, _pronoun(frame)
    if opening is None or not goes_on(frame) or words[first - 1].startswith("'") or words[first - 1] in _PARTING:
        return False
    clauses = (h.first for h in frame.among("clause_start", "relative", "says"))
    owner = any(h.first == last + 1 for h in frame.named)
    return not owner and not joins_another(frame, first) and not any(opening < at < first for at in clauses)


def joins_another(frame: Frame, first: int) -> bool:
    """Say whether a name that opens a clause stands before a token: "He left Orbis, and Ida Lund took 30 percent"."""
    words, joined = frame.tokens.words, {h.last for h in frame.of("and")}
    names = (h.first - 1 for h in frame.of("name") if frame.sentence.first < h.first < first)
    return any(at in joined or words[at] in _PARTING for at in names)


def _is_of_aside(frame: Frame, deed: Hit) -> bool:
    """Say whether a deed is told of a name right before it: "mariée à Luc Bren, mort en 2005, elle …"."""
    named = {h.last for h in frame.named}
    return is_apart(frame, deed.first, frame.sentence.last) and deed.first - 2 in named


def _is_date(frame: Frame, at: int) -> bool:
    """Say whether a token is of a figure that opens its sentence, or the small word or the comma beside it."""
    words, first = frame.tokens.words, frame.sentence.first
    if at in frame.occupied:
        return True
    beside = at + 1 if at == first else at - 1
    return beside in frame.occupied and (words[at] == "," or words[at] in frame.book.stop)


def opening_party(frame: Frame) -> Participants:
    """Return the party that a sentence opens with as its subject: "Norwick suffered a third defeat".

    What somebody is may stand before the name, "La romancière Anne Korsac est morte", and what was done before both. A
    bridge goes by the name of its town: "le viaduc de Varnel". A longer name in a bracket tells which of two that share
    the first one is meant, "Orsen (Brandt Quay) station", and other texts leave it out.
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
    return Participants(parties(found), frozenset(), words_of(frame, found[0])) if found else NO_PARTY


def _is_told_by(frame: Frame, begin: int, name: int) -> bool:
    """Say whether only an article and what somebody is stand before a name: "Kenyan runner Ann Lee"."""
    words, book = frame.tokens.words, frame.book
    if name - begin > _TITLE:
        return False
    before = range(begin + (words[begin] in book.articles), name)
    return all(words[i] not in book.stop and frame.tokens.kinds[i] == WORD and i not in frame.occupied for i in before)


def _is_told_apart(frame: Frame, name: Hit) -> bool:
    """Say whether a bracket with a name of its own of two words and more stands right behind a name."""
    words, behind = frame.tokens.words, name.last + 1
    if behind >= frame.sentence.last or words[behind] != "(":
        return False
    return any(h.first == behind + 1 < h.last and words[h.last + 1] == ")" for h in frame.of("name"))


def _is_called(frame: Frame, begin: int, name: int) -> bool:
    """Say whether only an article, what goes by the name of its town, and an "of" stand before a name."""
    words, book, noun = frame.tokens.words, frame.book, begin + 1
    if name != begin + _THING or words[begin] not in book.articles or words[name - 1] not in book.np_of:
        return False
    return any((h.first, h.last) == (noun, noun) and not _SITES.isdisjoint(h.value) for h in frame.concepts("thing"))
