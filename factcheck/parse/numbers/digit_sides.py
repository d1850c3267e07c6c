"""What is glued to digits on the right ("1er", "10h30", "5G") and on the left ("-5", "AK-12", "$5")."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.numbers.digit_dates import chain, chained, hours
from factcheck.parse.numbers.digit_values import APART, LONGEST, Digits, code, glued_digit, is_known, run
from factcheck.parse.words.tokens import NUMBER, WORD, Tokens
from factcheck.parse.words.vocabulary import Vocabulary


def with_right(tokens: Tokens, found: Digits, after: str, vocabulary: Vocabulary) -> Digits | None:
    """Return digits with what is glued behind them, the mark or letter `after` first; None where it changes nothing."""
    at = found.last
    bare = tokens.words[at].isdecimal() and len(tokens.words[at]) <= LONGEST
    if after in "/-:." and bare:
        numbers = chain(tokens, at, after)
        if len(numbers) > 1:
            return chained(found, after, [tokens.words[n] for n in numbers], numbers[-1])
    if not (after.isalpha() or after in "°ª") or at + 1 >= len(tokens.words):
        return None
    letters = tokens.words[at + 1]
    grouped = found.literal.grouped and found.literal.kind == "integer"  # "the 1,000th"
    ranks = letters in vocabulary.ordinal_suffixes and not _dimension(tokens, at, vocabulary)
    if (bare or grouped) and ranks and not glued_digit(tokens, at + 1):
        return replace(found, kind="ordinal", last=at + 1, figure=replace(found.figure, ordinal=True))
    if bare and letters in vocabulary.clock_marks:
        return hours(tokens, found, at + 1)
    return _named(tokens, found, letters, vocabulary)


def _dimension(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Say whether a letter that ends "2d" alone stands behind another number, or as a capital: "en 3D", "le 2D"."""
    of_two = tokens.words[at + 1] in vocabulary.second_suffixes
    return of_two and (tokens.words[at] != "2" or tokens.capital(at + 1))


def _named(tokens: Tokens, found: Digits, letters: str, vocabulary: Vocabulary) -> Digits | None:
    """Return digits with unknown letters behind them as an identifier ("24703L202", "13F"), else None."""
    at = found.last
    if tokens.kinds[at + 1] != WORD or letters in vocabulary.residue_first or is_known(tokens, at + 1, vocabulary):
        return None
    if letters in vocabulary.decade_suffixes and len(tokens.words[at]) == 4:
        return None  # "the 1960s"
    return replace(found, kind="code", last=run(tokens, at), figure=replace(found.figure, cardinal=False))


def with_left(tokens: Tokens, found: Digits, before: str, vocabulary: Vocabulary) -> Digits:
    """Return digits with what is glued before them, of which `before` is the last mark or letter."""
    at = found.first
    if before.isalpha() or before == "_":
        return found if _may_precede(tokens, found, vocabulary) else code(found, at)
    if before == "-":
        return _behind_hyphen(tokens, found, vocabulary)
    if before == vocabulary.decimal_mark and found.literal.kind == "integer" and _stands_apart(tokens, at - 1):
        part = tokens.words[at]
        value, step = Decimal("0." + part), Decimal(1).scaleb(-len(part))
        figure = replace(found.figure, value=value, step=step, literal=before + part)
        literal = replace(found.literal, kind="decimal", value=value, step=step)
        return signed(tokens, replace(found, first=at - 1, figure=figure, literal=literal))
    if before in "#@":
        return code(found, at)
    return found


def _may_precede(tokens: Tokens, found: Digits, vocabulary: Vocabulary) -> bool:
    """Say whether glued letters leave the digits a number of their own: a currency, damage ("Â10").

    "US3" and "Rs20" are money, "Dh2,000", "CAD3.03" and "R20bn" too, but not "COP28".
    """
    word = tokens.words[found.first - 1]
    behind = vocabulary.lexicon.phrases(tokens.words[found.last + 1]) if tokens.glued(found.last) else ()
    sure = found.literal.grouped or found.literal.kind == "decimal" or any("abbreviation" in p.senses for p in behind)
    named = word in vocabulary.weak_signs and not sure
    phrases = () if named else vocabulary.lexicon.phrases(word)
    return (word,) in vocabulary.residue_inside or any("currency_symbol" in p.senses and not p.rest for p in phrases)


def _stands_apart(tokens: Tokens, at: int) -> bool:
    start = tokens.starts[at]
    return start == 0 or tokens.plain[start - 1] in APART or tokens.plain[start - 1] == "-"


def _behind_hyphen(tokens: Tokens, found: Digits, vocabulary: Vocabulary) -> Digits:
    """Tell a sign ("-5") from a name ("AK-12"), and leave what is between two numbers to the reader of ranges."""
    at, hyphen = found.first, found.first - 1
    start = tokens.starts[hyphen]
    before = tokens.plain[start - 1] if start else " "
    if before.isalpha():
        word = tokens.words[hyphen - 1]
        counted = hyphen > 1 and tokens.kinds[hyphen - 2] == NUMBER and tokens.glued(hyphen - 2)
        if any("measure_before" in p.senses and not p.rest for p in vocabulary.lexicon.phrases(word)):
            return found  # "a magnitude-6.8 quake"
        if counted and is_known(tokens, hyphen - 1, vocabulary):
            return found  # "5k-20k"
        year = found.literal.kind == "integer" and len(tokens.words[at]) == 4
        if year and (word in vocabulary.lexicon.begun or not tokens.capital(hyphen - 1)):
            return found
        return code(found, at)
    return found if before.isdecimal() else signed(tokens, found)


def signed(tokens: Tokens, found: Digits) -> Digits:
    """Return a number with the minus that is glued to its left, unless the minus belongs to a number before it."""
    hyphen = found.first - 1
    if hyphen < 0 or tokens.words[hyphen] != "-" or not tokens.glued(hyphen):
        return found
    start = tokens.starts[hyphen]
    if start and tokens.plain[start - 1] not in APART and not _symbol(tokens.plain[start - 1]):
        return found
    if hyphen and tokens.kinds[hyphen - 1] == NUMBER:
        return found
    figure = replace(found.figure, value=-found.figure.value, literal="-" + found.figure.literal)
    return replace(found, first=hyphen, figure=figure)


def _symbol(char: str) -> bool:
    return not char.isalnum() and char not in "-.,;:/)%°"
