"""Digits that blanks or damage have torn apart: "170, 000", "46 . 8", "10 h 30"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.parse.digit_dates import hours, simple_fraction
from factcheck.parse.digit_values import LONGEST, Digits
from factcheck.parse.figures import Literal
from factcheck.parse.tokens import NUMBER, Tokens
from factcheck.parse.vocabulary import Vocabulary


def spaced(tokens: Tokens, found: Digits, vocabulary: Vocabulary) -> Digits:
    """Look at what stands near: "10 h 30", a telephone number in pairs, digits that a cutter has torn apart."""
    at = found.last
    words, kinds = tokens.words, tokens.kinds
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


def _torn(tokens: Tokens, found: Digits, mark: str, vocabulary: Vocabulary) -> Digits:
    """Mend "170, 000", "80 , 000", "46 . 8" and "1 / 4", which tokenised corpora hold; leave lists ("12, 300")."""
    at = found.last
    part = tokens.words[at + 2]
    if len(part) > LONGEST:
        return found
    both = not tokens.glued(at) and not tokens.glued(at + 1)
    if mark == "/":
        return (simple_fraction(found, [tokens.words[at], part], at + 2, "/") or found) if both else found
    if tokens.glued(at + 1) or not (both or part == "000" or _cut_group(tokens, at, mark, vocabulary)):
        return found
    if (len(part) == 3 and mark != vocabulary.decimal_mark) or part == "000":
        value, step = found.figure.value * 1000 + int(part), Decimal(1)
    elif (both and mark == vocabulary.decimal_mark) or (both and mark == "."):
        step = Decimal(1).scaleb(-len(part))
        value = found.figure.value + int(part) * step
    else:
        return found
    figure = replace(found.figure, value=value, step=step, grouped=step == 1)
    literal = Literal(value, step, step == 1, "integer" if step == 1 else "decimal")
    return replace(found, last=at + 2, figure=figure, literal=literal)


def _cut_group(tokens: Tokens, at: int, mark: str, vocabulary: Vocabulary) -> bool:
    """Say whether "1, 500 houses" is one number: a group of three with a noun behind it, and in no list."""
    if mark != "," or vocabulary.decimal_mark == "," or len(tokens.words[at]) > 3 or len(tokens.words[at + 2]) != 3:
        return False
    behind = tokens.words[at + 3] if at + 3 < len(tokens.words) else ""
    listed = at > 0 and tokens.words[at - 1] in ",#"
    known = vocabulary.lexicon.phrases.get(behind, ())
    return behind[:1].isalpha() and not listed and not any("joiner" in p.senses or "choice" in p.senses for p in known)


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
