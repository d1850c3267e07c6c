"""Numbers that are parts of names: "la Renault 5 arrive", "France 24", "the First Amendment", "Erik Ten Hag"."""

from __future__ import annotations

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.places import PLACE_KINDS
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.tokens import WORD

_MARKS = frozenset(",;:.")
_NAMED_DIGITS = 4  # of a model or a mission: "the Soyuz 4 capsule", "la Peugeot 5008 noire"


def is_of_a_name(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a bare number belongs to the name before it: "la Renault 5 arrive", "the Soyuz 4 capsule".

    "À Varna 12 personnes", "the Reds 3 goals" and "Brent 79 dollars" count: a noun in the plural or a unit follows.
    """
    words, at, behind = seen.tokens.words, figure.first - 1, figure.last + 1
    digits = words[figure.first]
    if figure.kind != "number" or figure.first != figure.last or not digits.isdecimal() or len(digits) > _NAMED_DIGITS:
        return False
    if at <= seen.sentence.first or behind > seen.sentence.last:
        return False
    if not (_is_singular_word(seen, behind) or _is_verb_of_one(seen, behind)):
        return False
    makers = [h for h in seen.frame.of("entity") if h.value.kind not in PLACE_KINDS | {"person"}]
    named = next((h for h in (*seen.frame.of("name"), *makers) if h.last == at), None)
    if named is None or words[named.first - 1] not in seen.book.determiner:
        return False
    return not any(h.last + 1 in (named.first, named.first - 1) for h in seen.frame.of("place_in"))


def is_inside_a_name(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a number stands in a name that is known: "rapporte France 24", "la chaîne Direct 8"."""
    return any(h.first < figure.first and figure.last <= h.last for h in seen.frame.of("entity"))


def _is_singular_word(seen: SentenceFigures, at: int) -> bool:
    """Say whether a word stands at a token that may be a verb or a noun in the singular, and no "and"."""
    word = seen.tokens.words[at]
    if any(h.first == at for h in seen.frame.of("and")) or seen.tokens.kinds[at] != WORD:
        return False
    return word in seen.book.stop or not word.endswith(seen.book.plural)


def _is_verb_of_one(seen: SentenceFigures, at: int) -> bool:
    """Say whether a word that may be a plural is the verb of its clause: "the Slate 4 costs from $399".

    What it is done to or where follows at once, and no other verb: "the Tarnow 12 workers were freed".
    """
    rules, words, behind = grammar(seen.book.code), seen.tokens.words, at + 1
    if rules is None or not seen.book.head_last or not words[at].endswith(seen.book.plural):
        return False
    if words[at - 2].endswith(seen.book.plural):  # "the Reds 3 goals"
        return False
    follows = behind <= seen.sentence.last and (behind in seen.frame.occupied or words[behind] in seen.book.stop)
    if not follows or words[behind] in seen.book.np_of:
        return False
    end = next((i for i in range(behind, seen.sentence.last + 1) if words[i] in _MARKS), seen.sentence.last + 1)
    return rules.passives.isdisjoint(words[behind:end]) and rules.pluperfect.isdisjoint(words[behind:end])


def is_in_name(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a rank begins a name: "the First Amendment", "la Première Guerre mondiale"; titles write all so."""
    tokens, behind = seen.tokens, figure.last + 1
    if figure.first <= seen.sentence.first or behind > seen.sentence.last or seen.sentence.zone == "title":
        return False
    if tokens.words[figure.first][0].isdigit() or not (tokens.capital(figure.first) and tokens.capital(behind)):
        return False
    words = [i for i in seen.content if i not in (figure.first, behind)]
    return tokens.kinds[behind] == WORD and not all(map(tokens.capital, words))


def is_surname(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a number in words is a part of a name: "Erik Ten Hag"; a headline may write all words so."""
    tokens, before, behind = seen.tokens, figure.first - 1, figure.last + 1
    if figure.first != figure.last or tokens.kinds[figure.first] != WORD:
        return False
    if before < seen.sentence.first or behind > seen.sentence.last or seen.sentence.zone == "title":
        return False
    if tokens.kinds[before] != WORD:
        return False
    named = (figure.first, behind)
    return all(tokens.kinds[i] == WORD and tokens.capital(i) for i in named) and _are_apart(seen, *named)


def is_joined_to_name(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a hyphen joins a number in words to a name: "Deux-Sèvres", "Trois-Rivières"."""
    tokens, at = seen.tokens, figure.last
    if figure.first != at or at + 2 > seen.sentence.last or tokens.words[at + 1] != "-":
        return False
    joined = tokens.kinds[at] == WORD and tokens.glued(at) and tokens.glued(at + 1)
    named = joined and tokens.kinds[at + 2] == WORD and tokens.capital(at) and tokens.capital(at + 2)
    return named and (not seen.book.head_last or _are_apart(seen, at, at + 2))


def _are_apart(seen: SentenceFigures, *named: int) -> bool:
    """Say whether some word beside those of a name has no capital: a headline may write all words with one."""
    return not all(seen.tokens.capital(i) for i in seen.content if i not in named)
