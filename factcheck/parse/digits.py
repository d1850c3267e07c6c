"""A digit token with what is glued to it: sign, ordinal ending, date, time of day, identifier.

"1er" is an ordinal, "AK-12" a name, "10h30" a time, "5G" a name too, "-5" below zero.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.parse.figures import Figure, Literal, read_literal
from factcheck.parse.telephones import dialled
from factcheck.parse.tokens import NUMBER, WORD, Tokens
from factcheck.parse.vocabulary import Vocabulary

_LONGEST = 12  # digits that one part of a date, a time or a fraction can have
_APART = frozenset(' \n\t\u00a0\u202f\u2009()[]"«»“”')
_BEFORE = _APART | frozenset("$€£~≈<>")
_AFTER = _APART | frozenset("%€")
_DATE_SIZES = {(2, 2, 4), (1, 2, 4), (2, 1, 4), (1, 1, 4), (2, 2, 2), (1, 2, 2), (2, 1, 2)}
_LONG_DATE_SIZES = {(4, 2, 2), (2, 2, 4)}
_YEARS_OF_DATES = range(1900, 2100)


@dataclass(slots=True)
class Digits:
    """What begins at a digit token.

    kind  "number" "ordinal" "numeric_date" "clock" "code" or "unread". first, last  its tokens. figure  its value.
    written  for dates and times: the digits with their marks. day_month: a fraction that may also be a date.
    """

    kind: str
    first: int
    last: int
    figure: Figure
    literal: Literal
    written: object = None


def stands_plain(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Say whether only blanks and marks that say nothing surround a digit token, and nothing near can change it."""
    plain, start, end = tokens.plain, tokens.starts[at], tokens.ends[at]
    if start and plain[start - 1] not in _BEFORE:
        return False
    if not (end == len(plain) or plain[end] in _AFTER or _closed(plain[end : end + 2])):
        return False
    words, kinds = tokens.words, tokens.kinds
    if at + 1 >= len(words):
        return True
    following = words[at + 1]
    if kinds[at + 1] == NUMBER or following in vocabulary.residue_first:
        return False
    if following == ")" and at and words[at - 1] == "(" and kinds[at + 2 - (at + 2 == len(words))] == NUMBER:
        return False  # "(202) 555-0175"
    return (
        at + 2 >= len(words)
        or kinds[at + 2] != NUMBER
        or not (following in ".,/x×*·" or following in vocabulary.clock_marks)
    )


def _closed(after: str) -> bool:
    """Say whether a mark behind digits ends a phrase or joins a word: "12, ", "12-story", not "12,5" and "10:30"."""
    return after[1:].isalpha() if after[0] == "-" else after[0] in ".,;:!?)" and (after[1:] == "" or after[1] in _APART)


def read_digits(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Digits:
    """Return what the digit token `at` is the beginning of."""
    word = tokens.words[at]
    literal = read_literal(word, vocabulary.decimal_mark)
    plain, start, end = tokens.plain, tokens.starts[at], tokens.ends[at]
    before = plain[start - 1] if start else " "
    after = plain[end] if end < len(plain) else " "
    figure = Figure(literal.value, word, step=literal.step, grouped=literal.grouped)
    found = Digits("number", at, at, figure, literal)
    whole = _no_number(tokens, found, before)
    if whole is not None:
        return whole
    if before in _APART and after in _APART:
        return _spaced(tokens, found, vocabulary)
    if after not in _APART:
        longer = _with_right(tokens, found, after, vocabulary)
        if longer is not None:
            return signed(tokens, longer) if before == "-" and longer.kind == "number" else longer
    if before not in _APART:
        return _with_left(tokens, found, before, vocabulary)
    return _spaced(tokens, found, vocabulary)


def _no_number(tokens: Tokens, found: Digits, before: str) -> Digits | None:
    """Return digits that are dialled, or that no number is written with; None for those that may number something."""
    at = found.first
    if tokens.words[at][0] == "0" or before in "+(":
        last = dialled(tokens, at)
        if last is not None:
            return replace(_code(found, at), last=last)
    if found.literal.kind == "unread":
        return replace(found, kind="unread", last=_run(tokens, at))
    last = _address(tokens, at)
    if last > at:
        return replace(_code(found, at), last=last)
    return _dotted(tokens, at, found.literal) if found.literal.kind == "code" else None


def _address(tokens: Tokens, at: int) -> int:
    """Return the last token of "192.168.0.1", whose first half alone looks like thousands; `at` for other digits."""
    if "." not in tokens.words[at]:
        return at
    while tokens.glued(at) and tokens.words[at + 1] == "." and tokens.glued(at + 1) and tokens.kinds[at + 2] == NUMBER:
        at += 2
    return at


def _dotted(tokens: Tokens, at: int, literal: Literal) -> Digits:
    """Return "12.03.2024" as a date and "1.2.3" as an identifier."""
    word = tokens.words[at]
    parts = word.replace(",", ".").split(".")
    kind = "numeric_date" if "," not in word and _is_date(parts) else "code"
    figure = Figure(Decimal(parts[0][:_LONGEST]), word, cardinal=False)
    return Digits(kind, at, at, figure, literal, word)


def _is_date(parts: list[str]) -> bool:
    if len(parts) != 3:
        return False
    if len(parts[0]) == 4:  # 2024-03-12
        return len(parts[1]) <= 2 and len(parts[2]) <= 2 and _month(parts[1]) and _day(parts[2])
    sizes = (len(parts[0]), len(parts[1]), len(parts[2]))
    a, b = parts[0], parts[1]
    return sizes in _DATE_SIZES and ((_day(a) and _month(b)) or (_month(a) and _day(b)))


def _date_like(parts: list[str], mark: str) -> bool:
    """Say whether figures are written as a date: "3/3/15", and "2024-13-45", which is one that no calendar has."""
    sizes = tuple(map(len, parts))
    if mark == "/" and sizes == (1, 1, 2):
        return _day(parts[0]) and _day(parts[1]) and (_month(parts[0]) or _month(parts[1]))
    if sizes not in _LONG_DATE_SIZES or mark not in "/-" or int(max(parts, key=len)) not in _YEARS_OF_DATES:
        return False
    return sizes[0] == len("2024") or _month(parts[0]) or _month(parts[1])  # "32-45-2024" is a number of a file


def _day(digits: str) -> bool:
    return 1 <= int(digits) <= 31


def _month(digits: str) -> bool:
    return 1 <= int(digits) <= 12


# ---------------------------------------------------------------- to the right


def _with_right(tokens: Tokens, found: Digits, after: str, vocabulary: Vocabulary) -> Digits | None:
    at = found.last
    bare = tokens.words[at].isdecimal() and len(tokens.words[at]) <= _LONGEST
    if after in "/-:." and bare:
        numbers = _chain(tokens, at, after)
        if len(numbers) > 1:
            return _chained(found, after, [tokens.words[n] for n in numbers], numbers[-1])
    if not (after.isalpha() or after in "°ª") or at + 1 >= len(tokens.words):
        return None
    letters = tokens.words[at + 1]
    if bare and letters in vocabulary.ordinal_suffixes and not _glued_digit(tokens, at + 1):
        return replace(found, kind="ordinal", last=at + 1, figure=replace(found.figure, ordinal=True))
    if bare and letters in vocabulary.clock_marks:
        return _hours(tokens, found, at + 1)
    return _named(tokens, found, letters, vocabulary)


def _named(tokens: Tokens, found: Digits, letters: str, vocabulary: Vocabulary) -> Digits | None:
    """Return digits with unknown letters behind them as an identifier ("24703L202", "13F"), else None."""
    at = found.last
    if tokens.kinds[at + 1] != WORD or letters in vocabulary.residue_first or _known(tokens, at + 1, vocabulary):
        return None
    if letters in vocabulary.decade_suffixes and len(tokens.words[at]) == 4:
        return None  # "the 1960s"
    return replace(found, kind="code", last=_run(tokens, at), figure=replace(found.figure, cardinal=False))


def _run(tokens: Tokens, at: int) -> int:
    """Return the last of the words and digits that are glued to a token."""
    while tokens.glued(at) and tokens.kinds[at + 1] in (WORD, NUMBER):
        at += 1
    return at


def _glued_digit(tokens: Tokens, at: int) -> bool:
    return tokens.glued(at) and tokens.kinds[at + 1] == NUMBER


def _known(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Say whether glued letters are a known word, and written as symbols must be ("75ml", not "13F")."""
    phrases = vocabulary.lexicon.phrases.get(tokens.words[at])
    if phrases is None:
        return False
    start, end = tokens.span(at, at)
    if end - start > 1 or tokens.text[start:end] in vocabulary.exact:
        return True
    of_year = {"quarter_mark", "half_mark"} if len(tokens.words[at - 1]) == len("2016") else set()  # "2016Q2"
    marks = {"measure_symbol"} | of_year
    return _glued_digit(tokens, at) and any(marks & p.senses.keys() for p in phrases)


def _chain(tokens: Tokens, at: int, mark: str) -> list[int]:
    """Return the digit tokens that one mark glues together, beginning with `at`."""
    out = [at]
    words, kinds = tokens.words, tokens.kinds
    while (
        at + 2 < len(words)
        and words[at + 1] == mark
        and kinds[at + 2] == NUMBER
        and words[at + 2].isdecimal()
        and len(words[at + 2]) <= _LONGEST
        and tokens.glued(at)
        and tokens.glued(at + 1)
    ):
        at += 2
        out.append(at)
    return out


def _chained(found: Digits, mark: str, parts: list[str], last: int) -> Digits | None:
    """Return what digits with one mark between them are: a date, a time of day, a fraction, an identifier."""
    written = mark.join(parts)
    nothing = replace(found.figure, cardinal=False)
    if _is_date(parts) or _date_like(parts, mark):
        return replace(found, kind="numeric_date", last=last, written=written, figure=nothing)
    if mark == ":":
        return _colon(found, parts, last)
    if len(parts) == 2:
        return _fraction(found, parts, last, written) if mark == "/" else None
    return replace(found, kind="code", last=last, figure=nothing)


def _colon(found: Digits, parts: list[str], last: int) -> Digits:
    """Return "10:30" as a time of day, any other digits with a colon between as a score."""
    hour, minute = int(parts[0]), int(parts[1])
    time = len(parts[1]) == 2 and hour < 25 and minute < 60 and len(parts) < 4
    figure = replace(found.figure, cardinal=False)
    written = (hour, minute) if time else None
    return replace(found, kind="clock" if time else "code", last=last, figure=figure, written=written)


def _fraction(found: Digits, parts: list[str], last: int, written: str) -> Digits | None:
    above, below = int(parts[0]), int(parts[1])
    if not below or above >= below or len(parts[1]) > 3 or len(parts[0]) > 3:
        return None
    value = Decimal(above) / Decimal(below)
    return replace(found, last=last, figure=Figure(value, written, step=Decimal(0), fraction=True), written=written)


def _hours(tokens: Tokens, found: Digits, mark: int) -> Digits | None:
    """Return "10h30" as a time of day."""
    words = tokens.words
    minutes = words[mark + 1] if mark + 1 < len(words) else ""
    hour = int(words[found.last])
    if hour > 24 or len(minutes) != 2 or not minutes.isdecimal() or int(minutes) > 59:
        return None
    figure = replace(found.figure, cardinal=False)
    return replace(found, kind="clock", last=mark + 1, figure=figure, written=(hour, int(minutes)))


# ---------------------------------------------------------------- to the left


def _with_left(tokens: Tokens, found: Digits, before: str, vocabulary: Vocabulary) -> Digits:
    at = found.first
    if before.isalpha() or before == "_":
        return found if _may_precede(tokens, found, vocabulary) else _code(found, at)
    if before == "-":
        return _behind_hyphen(tokens, found, vocabulary)
    if before == vocabulary.decimal_mark and found.literal.kind == "integer" and _stands_apart(tokens, at - 1):
        part = tokens.words[at]
        value, step = Decimal("0." + part), Decimal(1).scaleb(-len(part))
        figure = replace(found.figure, value=value, step=step, literal=before + part)
        literal = replace(found.literal, kind="decimal", value=value, step=step)
        return signed(tokens, replace(found, first=at - 1, figure=figure, literal=literal))
    if before in "#@":
        return _code(found, at)
    return found


def _code(found: Digits, first: int) -> Digits:
    return replace(found, kind="code", first=first, figure=replace(found.figure, cardinal=False))


def _may_precede(tokens: Tokens, found: Digits, vocabulary: Vocabulary) -> bool:
    """Say whether glued letters leave the digits a number of their own: a currency, damage ("Â10").

    "US3" and "Rs20" are money, "Dh2,000" too, but not "COP28".
    """
    word = tokens.words[found.first - 1]
    named = word in vocabulary.weak_signs and not found.literal.grouped
    phrases = () if named else vocabulary.lexicon.phrases.get(word, ())
    return (word,) in vocabulary.residue_inside or any("currency_symbol" in p.senses and not p.rest for p in phrases)


def _stands_apart(tokens: Tokens, at: int) -> bool:
    start = tokens.starts[at]
    return start == 0 or tokens.plain[start - 1] in _APART or tokens.plain[start - 1] == "-"


def _behind_hyphen(tokens: Tokens, found: Digits, vocabulary: Vocabulary) -> Digits:
    """Tell a sign ("-5") from a name ("AK-12"), and leave what is between two numbers to the reader of ranges."""
    at, hyphen = found.first, found.first - 1
    start = tokens.starts[hyphen]
    before = tokens.plain[start - 1] if start else " "
    if before.isalpha():
        word = tokens.words[hyphen - 1]
        counted = hyphen > 1 and tokens.kinds[hyphen - 2] == NUMBER and tokens.glued(hyphen - 2)
        if any("measure_before" in p.senses and not p.rest for p in vocabulary.lexicon.phrases.get(word, ())):
            return found  # "a magnitude-6.8 quake"
        if counted and _known(tokens, hyphen - 1, vocabulary):
            return found  # "5k-20k"
        year = found.literal.kind == "integer" and len(tokens.words[at]) == 4
        if year and (vocabulary.lexicon.phrases.get(word) is not None or not tokens.capital(hyphen - 1)):
            return found
        return _code(found, at)
    return found if before.isdecimal() else signed(tokens, found)


def signed(tokens: Tokens, found: Digits) -> Digits:
    """Return a number with the minus that is glued to its left, unless the minus belongs to a number before it."""
    hyphen = found.first - 1
    if hyphen < 0 or tokens.words[hyphen] != "-" or not tokens.glued(hyphen):
        return found
    start = tokens.starts[hyphen]
    if start and tokens.plain[start - 1] not in _APART and not _symbol(tokens.plain[start - 1]):
        return found
    if hyphen and tokens.kinds[hyphen - 1] == NUMBER:
        return found
    figure = replace(found.figure, value=-found.figure.value, literal="-" + found.figure.literal)
    return replace(found, first=hyphen, figure=figure)


def _symbol(char: str) -> bool:
    return not char.isalnum() and char not in "-.,;:/)%°"


# ---------------------------------------------------------------- with spaces


def _spaced(tokens: Tokens, found: Digits, vocabulary: Vocabulary) -> Digits:
    """Look at what stands near: "10 h 30", a telephone number in pairs, digits that a cutter has torn apart."""
    at = found.last
    words, kinds = tokens.words, tokens.kinds
    if at + 2 >= len(words):
        return found
    following = words[at + 1]
    if kinds[at + 2] != NUMBER:
        return found
    if following in vocabulary.clock_marks and words[at].isdecimal() and len(words[at]) <= 2:
        return _hours(tokens, found, at + 1) or found
    if following in ".,/" and found.literal.kind == "integer" and words[at + 2].isdecimal() and len(words[at]) < 7:
        return _torn(tokens, found, following, vocabulary)
    return found


def _torn(tokens: Tokens, found: Digits, mark: str, vocabulary: Vocabulary) -> Digits:
    """Mend "170, 000", "80 , 000", "46 . 8" and "1 / 4", which tokenised corpora hold; leave lists ("12, 300")."""
    at = found.last
    part = tokens.words[at + 2]
    if len(part) > _LONGEST:
        return found
    both = not tokens.glued(at) and not tokens.glued(at + 1)
    if mark == "/":
        return (_fraction(found, [tokens.words[at], part], at + 2, "/") or found) if both else found
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


# ---------------------------------------------------------------- damage


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


def is_year(digits: str) -> bool:
    """Say whether a digit token can be a year: four bare digits from 1000 to 2999."""
    return len(digits) == 4 and digits[0] in "12" and digits.isdecimal()
