"""When somebody was born who was so old in a year that is told: "was 44 when he left in 1862" says 1817 or 1818.

Another text may date the birth, and then one of the two is wrong, whatever they tell of the deed itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from factcheck.model.claim import Claim
from factcheck.model.date_fields import Fields
from factcheck.model.frozen import replace
from factcheck.model.period import Period
from factcheck.model.when import When
from factcheck.parse.claims.ages.lives import BORN
from factcheck.parse.claims.ages.running_lives import Dated
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.by_the_way import is_finite
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.participles import done_at
from factcheck.parse.words.deed_grammar import Grammar, grammar

_THEN, _YEAR = "back-then", "a"
_DAY = timedelta(days=1)
_LEAP = 29  # of February, which most years lack


def births_then(seen: SentenceFigures, listed: Iterable[Dated]) -> Iterator[tuple[Figure, Claim]]:
    """Yield the days that somebody may be born on, by an age and the only date of its sentence, with that age.

    Whose age it is must be told in full; of two dates nobody knows which one the age is of.
    """
    told = list(listed)
    dates = [(f, c) for f, c in told if c.kind == "date"]
    day = _of_deed(dates[0][1]) if len(dates) == 1 else None
    ages = [(f, c) for f, c in told if c.kind == "age"]
    if day is None or len(ages) != 1 or _far(seen, ages[0][0], dates[0][0]):
        return
    figure, age = ages[0]
    years = _full_years(age)
    when = None if years is None else _born(day, years)
    if when is not None:
        yield replace(figure, kind="date", quantity=None, when=when, timex=when.timex), age


def _far(seen: SentenceFigures, age: Figure, date: Figure) -> bool:
    """Say whether more than the "when" of an age stands before its date: "was 17 when she met the man who built"."""
    first, last = sorted((age, date), key=lambda f: f.first)
    starts = {h.first for h in seen.frame.of("clause_start") if first.last < h.first < last.first}
    return len(starts) > 1 or (first is age and _of_another(seen, age, date))


def _of_another(seen: SentenceFigures, age: Figure, date: Figure) -> bool:
    """Say whether a date behind an age may be of a thing in the clause of its "when", or of another deed beside it.

    "Was 52 when the firm she founded in 1990 was sold", "bought a house built in 1990", "repeated her 1990 win".
    """
    frame, words, book = seen.frame, seen.tokens.words, seen.book
    rules, before, behind = grammar(book.code), date.first - 1, date.last + 1
    if rules is None or _goes_on(seen, rules, range(age.last + 1, date.first)):
        return True
    closed = behind > seen.sentence.last or words[behind] in book.stop or not words[behind].isalpha()
    if not closed or is_finite(frame, behind) or words[before] in book.np_of | book.determiner:
        return True
    done = done_at(frame, date.first)
    verbs = [i for i in range(age.last + 1, done or 0) if is_finite(frame, i)]
    return bool(verbs) and done is not None and words[done - 1] not in rules.helpers


def _goes_on(seen: SentenceFigures, rules: Grammar, between: range) -> bool:
    """Say whether more is told between an age and a date than what the "when" of the age leads to."""
    frame, words = seen.frame, seen.tokens.words
    opened = {h.last + 1 for h in frame.among("clause_start", "age_link")}
    anew = {h.first for h in frame.among("and", "since", "origin")}
    subjects = (i for i in between if words[i] in seen.book.pronouns and i not in opened)
    return any(subjects) or any(
        i in anew or words[i] == "," or words[i].endswith(rules.gerund_endings) for i in between
    )


def _of_deed(claim: Claim) -> Period | None:
    """Return the days of a date that is told for sure and is one of something done; None for a birth or an end."""
    when = claim.when
    if when is None or when.soft or when.bound is not None or when.course is not None or claim.stance != "asserted":
        return None
    return None if BORN in claim.slots.happening else when.period


def _full_years(age: Claim) -> int | None:
    """Return how old one person, told in full, was on the day of a deed; None for about so old, and else."""
    told, said = age.quantity, age.slots
    if told is None or told.stated is None or told.hedge is not None or told.unit != _YEAR or age.stance != "asserted":
        return None
    one = len([name for name in said.subject if " " in name]) == 1
    return int(told.stated) if one and said.scope == {_THEN} else None


def _born(day: Period, years: int) -> When | None:
    """Return the days on which somebody was born who was so many years old on some day."""
    if day.low is None or day.high is None or years >= day.low.year - 1:
        return None
    low, high = _years_before(day.low, years + 1) + _DAY, _years_before(day.high, years)
    last = (high - _DAY).year
    return When(f"{low.year}/{last}", "year", Period(low, high, "year"), Fields(year=last))


def _years_before(day: date, years: int) -> date:
    leap = day.month == 2 and day.day == _LEAP
    return day.replace(year=day.year - years, day=_LEAP - 1 if leap else day.day)
