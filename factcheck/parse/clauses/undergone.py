"""What was founded, opened or closed, began or took place on a date: the noun phrase of it, "the museum, opened in"."""

from __future__ import annotations

from factcheck.language.name_keys import name_key
from factcheck.model.claim import Thing
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import ONCE_DONE
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.parties import actor_of
from factcheck.parse.clauses.phrase_spans import REACH, is_letter, leading_on, leftward, rightward
from factcheck.parse.clauses.verbs import is_small
from factcheck.parse.words.concept_roles import of_role, stem
from factcheck.parse.words.deed_grammar import Grammar, grammar
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

# Nouns that any of these may go by: "the firm" is whichever the text is about.
_ANY = frozenset({"company", "building", "site", "product"})
# Deeds that are told by the noun of what they are done to: works and talks begin, meetings take place.
_DATED = ONCE_DONE | {"start", "end", "happen"}
_UNNAMED = Thing("", frozenset(), frozenset(), frozenset(), bare=False)


@once
def undergone(frame: Frame, deed: Hit | None, first: int) -> Thing | None:
    """Return what a deed is done to whose date begins at a token; None where no noun or name tells it.

    A pronoun that opens a text stands for something that the text does not name.
    """
    rules = grammar(frame.book.code)
    if deed is None or rules is None or _DATED.isdisjoint(deed.value):
        return None
    span = _span(frame, deed, first, rules)
    if _is_by_pronoun(frame, deed, rules):
        return _UNNAMED if frame.sentence.first == 0 else None
    if span is None:
        return None
    copula = _said_by(frame, deed, span[0])
    whole = _said_of(frame, copula) if copula is not None else None
    return whole or _thing(frame, *_of_deed(frame, *span))


def _is_by_pronoun(frame: Frame, deed: Hit, rules: Grammar) -> bool:
    """Say whether a pronoun that opens a sentence is what a deed is done to: "It was founded on June 4, 1992"."""
    words, opening = frame.tokens.words, frame.sentence.first
    if words[opening] not in frame.book.pronouns or rules.passives.isdisjoint(words[opening + 1 : deed.first]):
        return False
    return all(is_small(frame, i, rules) for i in range(opening + 1, deed.first))


def _said_by(frame: Frame, deed: Hit, begin: int) -> Hit | None:
    """Return the verb by which a sentence says what something is and what was done to it: "is a ferry built in 1911".

    With an "and" before it that is done to nobody who is named in between: "is a film directed by Jan Kern and
    released in 1952".
    """
    words, book = frame.tokens.words, frame.book
    said = [h for h in frame.of("copula") if h.last < begin and words[h.last + 1] in book.indefinite]
    joined = any(h.last == deed.first - 1 for h in frame.of("and"))
    return said[-1] if said and (joined or begin <= said[-1].last + 2) else None


def _said_of(frame: Frame, copula: Hit) -> Thing | None:
    """Return what opens a sentence that says what it is, by its name and by that noun, or None."""
    named, noun = leftward(frame, copula.first - 1), rightward(frame, copula.last + 1)
    if named is None or noun is None or named[0] != frame.sentence.first:
        return None
    whose, what = _thing(frame, *named), _thing(frame, *noun)
    if whose is None or what is None:
        return None
    return replace(what, nouns=what.nouns | whose.nouns, names=what.names | whose.names, bare=False)


def _span(frame: Frame, deed: Hit, first: int, rules: Grammar) -> tuple[int, int] | None:
    """Return the tokens of the noun phrase: behind "the founding of", behind the verb, behind a comma, or before it."""
    words, book = frame.tokens.words, frame.book
    behind = deed.last + 1
    if behind < frame.sentence.last and words[behind] in book.np_of:
        return rightward(frame, behind + 1)
    if deed.first > frame.sentence.first and words[deed.first - 1].startswith("'"):  # "the club's founding"
        return leftward(frame, deed.first - 2)
    apart = first < deed.first and behind <= frame.sentence.last
    if (apart or deed.first < behind < first) and (words[behind] in book.articles or _is_named(frame, behind)):
        return rightward(frame, behind)  # "a fondé le studio Pralin en 2009", "founded Norbus in 2009"
    if all(is_small(frame, i, rules) for i in range(frame.sentence.first, deed.first)):
        comma = next((i for i in range(first, min(first + REACH, frame.sentence.last)) if words[i] == ","), None)
        return rightward(frame, comma + 1) if comma is not None else None
    end = _subject_end(frame, _helper_of_both(frame, deed.first, rules), rules)
    found = leftward(frame, end) if end is not None else None
    return _explained(frame, *found) or found if found is not None else None


def _is_named(frame: Frame, at: int) -> bool:
    return any(h.first == at for h in frame.named)


def _explained(frame: Frame, begin: int, end: int) -> tuple[int, int] | None:
    """Return what the noun phrase between two commas tells more of: "Olvane, filiale du groupe Kern, créée"."""
    words, opening = frame.tokens.words, frame.sentence.first
    if begin - 2 < opening or words[begin - 1] != "," or words[end + 1] != ",":
        return None
    outer = leftward(frame, begin - 2)
    whole = outer is not None and outer[0] == opening and opening not in leading_on(frame)
    return outer if whole else None


def _subject_end(frame: Frame, verb: int, rules: Grammar) -> int | None:
    """Return the last token of what stands before a verb, past its helpers, a bracket, "which" and the comma."""
    words, book = frame.tokens.words, frame.book
    starts = {i for h in frame.of("clause_start") for i in range(h.first, h.last + 1)}
    inside = range(0)
    for i in range(verb - 1, max(frame.sentence.first, verb - REACH) - 1, -1):
        if words[i] == ")":
            inside = range(next((k for k in range(i, frame.sentence.first, -1) if words[k] == "("), i), i + 1)
        if i in inside:
            continue
        if words[i] in book.pronouns:
            return None
        if not is_letter(frame, i) and (words[i] == "," or i in starts or is_small(frame, i, rules)):
            continue
        return i if frame.tokens.kinds[i] == WORD or words[i].startswith("'") else None
    return None


def _helper_of_both(frame: Frame, verb: int, rules: Grammar) -> int:
    """Return the helper that a verb shares with the one an "and" joins it to, or the verb: "was built and opened"."""
    joint = next((h.first for h in frame.of("and") if h.last == verb - 1), None)
    if joint is None:
        return verb
    starts = [h.first for h in frame.of("clause_start") if h.first < joint]
    before = range(joint, max([frame.sentence.first, joint - REACH, *starts]) - 1, -1)
    return next((i for i in before if frame.tokens.words[i] in rules.passives), verb)


def _of_deed(frame: Frame, begin: int, end: int) -> tuple[int, int]:
    """Return a noun phrase without the noun of a deed that it opens with: "la fondation du club" dates the club."""
    words, book = frame.tokens.words, frame.book
    for hit in frame.concepts("act"):
        if begin <= hit.first <= begin + 1 and hit.last < end and words[hit.last + 1] in book.np_of:
            return hit.last + 2, end
        if hit.last == end and hit.first - 2 >= begin and words[hit.first - 1].startswith("'"):
            return begin, hit.first - 2
    return begin, end


def _thing(frame: Frame, begin: int, end: int) -> Thing | None:
    """Return what a noun phrase names; None where it says no more than "the firm"."""
    tokens, words, book = frame.tokens, frame.tokens.words, frame.book
    small = book.articles | book.np_of | book.stop
    inside = (i for i in range(begin, end + 1) if tokens.kinds[i] == WORD)
    plain = [i for i in inside if words[i] not in small or is_letter(frame, i)]
    if not plain:
        return None
    stop = next((i for i in range(plain[0] + 1, end + 1) if _leads_on(frame, i)), end + 1)
    owned = max((i for i in range(begin, stop) if words[i].startswith("'")), default=begin)
    own = [i for i in plain if owned <= i < stop] or plain
    nouns = [i for i in own if not _is_any(frame, i)]
    named = frozenset(_name(frame, i) for i in plain if tokens.capital(i) and not _is_any(frame, i))
    if not nouns and not named:
        return None
    head = nouns[-1 if book.head_last else 0] if nouns else None
    return Thing(
        head=stem(words[head]) if head is not None else "",
        kinds=_kinds(frame, head) if head is not None else frozenset(),
        nouns=frozenset(stem(words[i]) for i in nouns),
        names=named,
        bare=all(tokens.capital(i) for i in own if not _is_any(frame, i)),
    )


def _leads_on(frame: Frame, at: int) -> bool:
    return not frame.tokens.capital(at) and at in leading_on(frame)


def _is_any(frame: Frame, at: int) -> bool:
    """Say whether a noun is one that any thing may go by."""
    return any(h.first <= at <= h.last and not _ANY.isdisjoint(h.value) for h in frame.of("concept"))


def _kinds(frame: Frame, at: int) -> frozenset[str]:
    """Return the things that a noun is known for: a plant is a factory."""
    known = (h for h in frame.concepts("thing") if h.first <= at <= h.last)
    return frozenset().union(*(of_role(h, "thing") for h in known))


def _name(frame: Frame, at: int) -> str:
    known = next((h for h in frame.of("entity") if h.first <= at <= h.last), None)
    return actor_of(known) if known is not None else "n:" + name_key(frame.tokens.words[at])
