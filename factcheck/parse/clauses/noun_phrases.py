"""The noun phrase behind a number: where it begins and ends."""

from __future__ import annotations

from factcheck.language.concepts import roles_of
from factcheck.model.frozen import frozen
from factcheck.parse.clauses.active_verbs import done_to_others
from factcheck.parse.clauses.clauses import Frame, known_things
from factcheck.parse.clauses.heads import head_of
from factcheck.parse.clauses.modifiers import crew, ends_as_several, is_verb_of_number, joints, suspended_words
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD, Tokens

_QUOTES, _CLOSING = frozenset('«“„"'), frozenset('»”“"')
_INSIDE = ("concept", "entity", "name", "scope_left")
_MOST_OF_MODEL = 99  # higher figures before a name are mostly numbers: of flights, laws, roads


@frozen
class NounPhrase:
    """The noun phrase behind a number: its tokens, its head token, and what of _INSIDE is found there, kind by kind."""

    first: int
    last: int
    head: int | None
    hits: tuple[Hit, ...]


def noun_phrase(
    frame: Frame,
    after: int,
    stops: frozenset[int],
    reach: int = 7,
    passed: frozenset[int] = frozenset(),
    several: bool = False,
) -> NounPhrase | None:
    """Return the noun phrase that begins behind token `after`, or None when no noun stands there.

    stops  tokens that belong to other mentions. reach  how many tokens it may be long. passed  the hyphen and the
    number of a designation inside it ("six AK-47 rifles"). several  the number is of two and more, whose noun is in the
    plural.
    """
    compound = _compound(frame, after)
    if compound is not None:
        return compound
    tokens, book = frame.tokens, frame.book
    after = next((h.last for h in frame.of("and_last") if h.first == after + 1), after)
    end = min(frame.sentence.last, after + reach)
    first = _opening(frame, after + 1, end)
    if first is None or is_verb_of_number(frame, first, end):
        return None
    if several and first <= end and ends_as_several(frame, first):
        return None
    passed |= _quotation(tokens, first, end) | (joints(frame, first, end) if several else frozenset())
    content, last = _content(frame, first, end, stops, passed)
    while last >= first and tokens.words[last] in book.np_of:
        last -= 1
    if not content:
        return None
    named = _named(frame, after, first, content[0])
    if named is not None or (not book.head_last and _opens_with_name(frame, content[0])) or _only_how(frame, content):
        return named
    last = max((h.last for h in frame.of("concept") if h.first in content and _goes_on(h, last)), default=last)
    inside = _inside(frame, first, last)
    return NounPhrase(first, last, head_of(frame, content, inside, several=several), inside)


def _inside(frame: Frame, first: int, last: int) -> tuple[Hit, ...]:
    return tuple(h for h in frame.among(*_INSIDE) if h.first >= first and h.last <= last)


def _opening(frame: Frame, behind: int, end: int) -> int | None:
    """Return where a noun may begin, past an "of" and an article; None where the number is of people just named."""
    words, book = frame.tokens.words, frame.book
    i = behind
    while i <= end and (words[i] in book.np_of or words[i] == "-"):
        i += 1
    if i > behind and i <= end and words[i] in book.pronouns:
        return None  # "two of them managed to flee", "trois d'entre eux"
    if behind < i < end and (words[i] in book.definite or words[i] in book.determiner):
        i += 1  # "nearly half of the houses"
    return i


def _content(
    frame: Frame, first: int, end: int, stops: frozenset[int], passed: frozenset[int]
) -> tuple[list[int], int]:
    """Return the words of a noun phrase that are no "of" and no article, and its last token.

    A mark or a number ends the phrase, but for the full stop of an abbreviation: "two U.S. senators".
    """
    tokens, book = frame.tokens, frame.book
    words, kinds = tokens.words, tokens.kinds
    content: list[int] = []
    suspended = suspended_words(frame, first, end)
    i = first
    while i <= end and i not in stops and (kinds[i] == WORD or i in passed or _shortens(frame, i)):
        word = words[i]
        if i in passed or kinds[i] != WORD:
            i += 1
            continue
        if i in suspended:
            i += 3
            continue
        if _is_verb_of_others(frame, i):
            break
        if word in book.np_end or (word in book.np_of and content and book.head_last):
            break
        if content and (i in done_to_others(frame) or _is_verb_of_several(frame, i)):
            break
        if word not in book.np_of and word not in book.stop:
            content.append(i)
        i += 1
        if i <= end and words[i] == "-" and tokens.glued(i - 1) and tokens.glued(i):
            i += 1
    return content, i - 1


def _is_verb_of_several(frame: Frame, at: int) -> bool:
    """Say whether a word can only be the verb of those counted: "quarante pays signent un accord".

    Behind an "of" stands another noun.
    """
    return ends_as_several(frame, at) and frame.tokens.words[at - 1] not in frame.book.np_of | frame.book.determiner


def _is_verb_of_others(frame: Frame, at: int) -> bool:
    """Say whether an unknown word stands behind "others", who are counted already: "two others remain in hospital"."""
    word, book = frame.tokens.words[at - 1], frame.book
    if not word.endswith(book.plural) or not any(h.first == h.last == at - 1 for h in frame.of("others")):
        return False
    return not any(h.first == at for h in frame.concepts("thing", "happening"))


def _shortens(frame: Frame, at: int) -> bool:
    """Say whether a full stop inside a sentence belongs to the capital behind which it stands: "U.S."."""
    tokens = frame.tokens
    if tokens.words[at] != "." or at >= frame.sentence.last or not tokens.glued(at - 1):
        return False
    return len(tokens.words[at - 1]) == 1 and tokens.kinds[at - 1] == WORD and tokens.capital(at - 1)


def _quotation(tokens: Tokens, first: int, end: int) -> frozenset[int]:
    """Return the marks of a quotation that opens at token `first` and closes up to `end`: deux « bangs » sonores."""
    if first > end or tokens.words[first] not in _QUOTES:
        return frozenset()
    if tokens.words[first] in _CLOSING and (tokens.glued(first - 1) or not tokens.glued(first)):
        return frozenset()  # a straight mark behind a blank and before a word opens, any other one closes
    closing = next((i for i in range(first + 2, end + 1) if tokens.words[i] in _CLOSING), None)
    return frozenset((first, closing)) if closing is not None else frozenset()


def _compound(frame: Frame, after: int) -> NounPhrase | None:
    """Return the noun that a hyphen ties to the number: a "12-story tower" has twelve stories.

    Where marks stand alone ("a five - boat attack") the noun is in the singular, and what has so many of it follows.
    """
    tokens, book = frame.tokens, frame.book
    noun = after + 2
    if noun > frame.sentence.last or tokens.words[after + 1] != "-" or tokens.kinds[noun] != WORD:
        return None
    if tokens.words[noun] in book.stop:
        return None
    if not (tokens.glued(after) and tokens.glued(after + 1)):
        apart = not (tokens.glued(after) or tokens.glued(after + 1) or tokens.words[noun].endswith(book.plural))
        follows = noun < frame.sentence.last and tokens.kinds[noun + 1] == WORD
        if not (book.head_last and apart and follows) or tokens.words[noun + 1] in book.stop:
            return None
    noun = crew(frame, noun)
    return NounPhrase(noun, noun, noun, tuple(h for h in frame.among(*_INSIDE) if h.first == noun))


def _opens_with_name(frame: Frame, index: int) -> bool:
    """Say whether the phrase begins with a name, where nouns come first: "1,7 milliard, Crédit mutuel 1,2"."""
    if not frame.tokens.capital(index) or frame.tokens.text[frame.sentence.start : frame.sentence.end].isupper():
        return False
    return not any(h.first == index for h in frame.of("concept"))


def _named(frame: Frame, number: int, first: int, noun: int) -> NounPhrase | None:
    """Return a name that is the noun itself: "six Canadair", "deux tiers des Français demandent"."""
    if _is_model(frame, number, noun):
        return NounPhrase(first, noun, noun, _of_maker(frame, noun))
    if frame.book.head_last or not _of_people(frame, noun):
        return None
    return NounPhrase(first, noun, noun, _inside(frame, first, noun))


def _of_people(frame: Frame, index: int) -> bool:
    """Say whether those of a country or a town are counted: "douze Palestiniens", but not "2 000 Air France"."""
    words, goes_on = frame.tokens.words, index < frame.sentence.last and frame.tokens.capital(index + 1)
    if goes_on or not words[index].endswith(frame.book.plural):
        return False
    return any(h.first == h.last == index and h.value.adjective for h in frame.of("entity"))


def _is_model(frame: Frame, number: int, index: int) -> bool:
    """Say whether several things are called by the name of their model right behind a number: "six Canadair".

    A name has no plural there; "cinq États" and "40 Français" have, and "le vol 447 Air France" counts nothing.
    """
    tokens, book = frame.tokens, frame.book
    if book.head_last or index != number + 1 or not tokens.capital(index) or tokens.words[index].endswith(book.plural):
        return False
    digits = tokens.words[number]
    if digits.isdigit() and not (digits.isdecimal() and 1 < int(digits) <= _MOST_OF_MODEL):  # no "10⁵"
        return False
    return not (number > frame.sentence.first + 1 and tokens.capital(number - 1))


def _of_maker(frame: Frame, index: int) -> tuple[Hit, ...]:
    """Return what a model's name says when its maker is known: "deux Boeing" are planes, "12 Rafale" no squalls."""
    hits = _inside(frame, index, index)
    return hits if any(h.kind == "entity" for h in hits) else ()


def only_compares(frame: Frame, phrase: NounPhrase | None) -> bool:
    """Say whether no noun but a comparison stands behind a number: "un million de mieux", "500 supplémentaires"."""
    cues = (h for h in frame.of("scope_right") if h.value == "increment")
    return phrase is not None and any(h.first <= phrase.first and phrase.last <= h.last for h in cues)


def _goes_on(hit: Hit, last: int) -> bool:
    """Say whether a known thing goes on behind an "of" that ended its phrase: 300 "rounds of ammunition"."""
    return hit.last > last and "thing" in roles_of(hit.value)


def ratio_noun(frame: Frame, first: int, last: int) -> NounPhrase | None:
    """Return the noun inside the tokens of a ratio, "un lecteur sur dix", or None where none stands there."""
    inside = tuple(h for h in known_things(frame) if first < h.first <= h.last < last)
    things = [h for h in inside if h.kind == "entity" or "thing" in roles_of(h.value)]
    return NounPhrase(things[0].first, things[0].last, things[0].first, inside) if things else None


def _only_how(frame: Frame, content: list[int]) -> bool:
    """Say whether nothing but an adverb stands behind a number: "dix blessés, neuf légèrement", "15 directly".

    So many of anything that ends like one would stand in the plural.
    """
    words, rules = frame.tokens.words, grammar(frame.book.code)
    if rules is None or any(h.first in content for h in frame.of("concept")):
        return False
    return all(words[i].endswith(rules.adverb_endings) for i in content)
