"""Digits that blanks or damage have torn apart: "170, 000", "46 . 8", "10 h 30"."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model.frozen import replace
from factcheck.parse.numbers.digit_dates import hours, simple_fraction
from factcheck.parse.numbers.digit_values import LONGEST, Digits
from factcheck.parse.numbers.figures import Literal
from factcheck.parse.words.tokens import NUMBER, WORD, Tokens
from factcheck.parse.words.vocabulary import Vocabulary

MILLION = 1_000_000


def spaced(tokens: Tokens, found: Digits, vocabulary: Vocabulary) -> Digits:
    """Look at what stands near: "10 h 30", a telephone number in pairs, digits that a cutter has torn apart."""
    at = found.last
    words, kinds = tokens.words, tokens.kinds
    if at + 1 < len(words) and words[at + 1] in vocabulary.suffixes_apart:
        return _ranked(tokens, found, words[at + 1] in vocabulary.first_suffixes)
    if at + 2 >= len(words):
        return found
    following = words[at + 1]
    if kinds[at + 2] != NUMBER:
        return found
    if following in vocabulary.clock_marks and words[at].isdecimal() and len(words[at]) <= 2:
        return hours(tokens, found, at + 1) or found
    if following in ".,/" and found.literal.kind == "integer" and words[at + 2].isdecimal() and len(words[at]) < 7:
        return _torn(tokens, found, following, vocabulary)
    return found


def _ranked(tokens: Tokens, found: Digits, one: bool) -> Digits:
    """Mend "le 1 er mai", "au 3 e étage": a page that loses its markup parts an ordinal from its raised ending."""
    at = found.last
    first, second = tokens.text[slice(*tokens.span(at, at))], tokens.text[slice(*tokens.span(at + 1, at + 1))]
    whole = first.isdecimal() and len(first) <= _LONGEST_RANK and (int(first) == 1 if one else int(first) > 1)
    if not whole or not second.islower() or (at + 2 < len(tokens.words) and tokens.glued(at + 1)):
        return found
    return replace(found, kind="ordinal", last=at + 1, figure=replace(found.figure, ordinal=True))


_LONGEST_RANK = 3  # digits


def _torn(tokens: Tokens, found: Digits, mark: str, vocabulary: Vocabulary) -> Digits:
    """Mend "170, 000", "80 , 000", "46 . 8" and "1 / 4", which tokenised corpora hold; leave lists ("12, 300")."""
    at = found.last
    part = tokens.words[at + 2]
    if len(part) > LONGEST:
        return found
    both = not tokens.glued(at) and not tokens.glued(at + 1)
    if mark == "/":
        return (simple_fraction(found, [tokens.words[at], part], at + 2, "/") or found) if both else found
    fraction = _cut_fraction(tokens, at, mark, vocabulary)
    if tokens.glued(at + 1) or not (both or fraction or part == "000" or _cut_group(tokens, at, mark, vocabulary)):
        return found
    if (len(part) == 3 and mark != vocabulary.decimal_mark) or part == "000":
        value, step = found.figure.value * 1000 + int(part), Decimal(1)
    elif fraction or (both and mark in (vocabulary.decimal_mark, ".")):
        step = Decimal(1).scaleb(-len(part))
        value = found.figure.value + int(part) * step
    else:
        return found
    figure = replace(found.figure, value=value, step=step, grouped=step == 1)
    literal = Literal(value, step, step == 1, "integer" if step == 1 else "decimal")
    return replace(found, last=at + 2, figure=figure, literal=literal)


def _cut_group(tokens: Tokens, at: int, mark: str, vocabulary: Vocabulary) -> bool:
    """Say whether "1, 500 houses" is one number: a group of three, in no list, with a noun behind it or hedged."""
    if mark != "," or vocabulary.decimal_mark == "," or len(tokens.words[at]) > 3 or len(tokens.words[at + 2]) != 3:
        return False
    behind = tokens.words[at + 3] if at + 3 < len(tokens.words) else ""
    listed = at > 0 and tokens.words[at - 1] in ",#"
    if listed or _is_day(tokens, at, vocabulary):
        return False
    if at > 0 and _has(vocabulary, tokens.words[at - 1], "hedge") and tokens.kinds[at - 1] == WORD:
        return True  # "killing 600 people and wounding around 1, 400."
    return behind[:1].isalpha() and not _has(vocabulary, behind, "joiner", "choice")


def _is_day(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Say whether a figure is the day behind a month, which a comma ends: "on March 3, 250 people died"."""
    month = at - 2 if at > 1 and tokens.words[at - 1] == "." else at - 1
    return month >= 0 and _has(vocabulary, tokens.words[month], "month", "month_abbr")


def _cut_fraction(tokens: Tokens, at: int, mark: str, vocabulary: Vocabulary) -> bool:
    """Say whether "1, 4 milliard" or "66, 25 %" is one number: before a word for millions or a "%", in no list."""
    if mark != "," or vocabulary.decimal_mark != "," or len(tokens.words[at]) > 3 or len(tokens.words[at + 2]) > 2:
        return False
    listed = at > 0 and tokens.words[at - 1] in ",;"
    if listed or at + 3 >= len(tokens.words):
        return False
    behind = tokens.words[at + 4] if at + 4 < len(tokens.words) else ""
    if tokens.words[at + 3] == "%":  # "10, 25 % et 40 %" are three
        return not _has(vocabulary, behind, "joiner", "choice")
    return _is_magnitude(vocabulary, tokens.words[at + 3])


def _is_magnitude(vocabulary: Vocabulary, word: str) -> bool:
    values = (p.senses["cardinal"] for p in vocabulary.lexicon.phrases(word) if "cardinal" in p.senses)
    return any(value.isdecimal() and int(value) >= MILLION for value in values)


def _has(vocabulary: Vocabulary, word: str, *senses: str) -> bool:
    """Say whether a word alone has one of some senses."""
    return any(sense in p.senses for p in vocabulary.lexicon.phrases(word) for sense in senses)


def mended(tokens: Tokens, digits: Digits, vocabulary: Vocabulary) -> Digits:
    """Join digits that residue of an encoding has torn apart ("10\ufffd000"), and note the damage."""
    at = digits.last + 1
    words = tokens.words
    if digits.kind != "number" or at >= len(words) or words[at] not in vocabulary.residue_first:
        return digits
    for form in vocabulary.residue_inside:
        end = at + len(form)
        if tuple(words[at:end]) == form and tokens.glued(digits.last):
            return _joined(tokens, digits, end)
    return digits


def _joined(tokens: Tokens, digits: Digits, at: int) -> Digits:
    figure, last = replace(digits.figure, damaged=True), digits.last
    if at < len(tokens.words) and tokens.kinds[at] == NUMBER and _is_group(tokens.words[at]):
        last = at
        whole = Decimal(tokens.words[at].replace(",", "").replace(".", ""))
        figure = replace(figure, value=figure.value * 1000 + whole, grouped=True)
    return replace(digits, last=last, figure=figure)


def _is_group(digits: str) -> bool:
    return all(len(p) == 3 and p.isdecimal() for p in digits.replace(",", ".").split("."))
