"""What makes years an age: the words, names and marks that stand around them."""

from __future__ import annotations

from factcheck.parse.dates.date_match import Match
from factcheck.parse.durations.duration_values import Lasting
from factcheck.parse.words.reading import PLAIN_WORD, Reading
from factcheck.parse.words.tokens import NUMBER, WORD

_EVENT_REACH = 4  # words from what came in a life to the age: "décédé lundi à", "mort à Nice à", "entré à l'usine à"
_PUT_REACH = 5  # items from "âge" to what it is put at: "l'âge du bébé est estimé à"
_SHORT_NOUN = 5  # letters: "piste", "liste" end as persons do, and are none


def is_age(amount: Lasting, match: Match) -> bool:
    """Say whether what stands around makes years an age: "âgé de", "un homme de", ", 41 ans,"."""
    reading, at, unit = match.reading, amount.start - 1, amount.parts[0][1]
    if at < 0 or len(amount.parts) != 1 or unit not in ("year", "month", "week", "day"):
        return False
    if any(reading.sense(place, "aged") is not None for place in (at, _range_start(reading, at))):
        return True
    if unit != "year":
        of_infant = reading.sense(at, "of") is not None and reading.sense(at - 1, "infant") is not None
        return of_infant or _put_at(reading, at)
    if _of_an_age_group(reading, at, amount):
        return True
    known = _has_years(match, at) or _told_as_age(reading, at, amount) or _of_a_person(match, at, amount)
    return known or _set_off(reading, at, amount.end) or _of_a_life(match, at, amount)


def _of_an_age_group(reading: Reading, at: int, amount: Lasting) -> bool:
    """Say whether years name who has them: "les 18-24 ans", "aux 65 ans et plus", "enfants entre 3 et 6 ans".

    A sentence lasts: "les 5 à 10 ans de prison", and so does what is to come: "dans les 5-10 ans".
    """
    start = _range_start(reading, at)
    if reading.sense(start, "between") is not None and names_person(reading, start - 1):
        return True
    open_ended = amount.hedge in ("at_least", "at_most") and reading.sense(amount.start, "roughly") is None
    if (start == at and not open_ended) or reading.sense(amount.end, "of") is not None:
        return False
    led = reading.sense(start, "article") is not None or reading.sense(start, "contracted") is not None
    return led and reading.sense(start - 1, "in_life") is None


def _of_a_life(match: Match, at: int, amount: Lasting) -> bool:
    """Say whether "à 34 ans" tells when in a life something came: "élue à 34 ans", not "arrêté et condamné à 9 ans"."""
    reading = match.reading
    if reading.sense(at, "age_at") is None or reading.sense(amount.end, "of") is not None:
        return False
    events, first, words = match.words_of("age_events"), reading.firsts[at], reading.tokens.words
    if first and match.listed(words[first - 1], "put_at_years") and not _of_right(match, first):
        return False
    if reading.sense(at, "age_alone") is not None:  # "signe à seulement 17 ans"
        return True
    return any(word in events for word in words[max(0, first - _EVENT_REACH) : first])


def _of_right(match: Match, first: int) -> bool:
    """Say whether a right that begins at an age stands shortly before a word: "la retraite est fixée à 64 ans"."""
    before = match.reading.tokens.words[max(0, first - _EVENT_REACH) : first]
    return any(match.listed(word, "set_at_age") for word in before)


def _set_off(reading: Reading, at: int, end: int) -> bool:
    """Say whether "à 56 ans" stands between marks: "Aujourd'hui, à 56 ans, elle écrit", "morte lundi, à 88 ans.".

    What opens a sentence with a few years may be the length of a plan: "À 5 ans, l'objectif est de …".
    """
    words, firsts = reading.tokens.words, reading.firsts
    before = words[reading.lasts[at - 1]] if at > 0 else "\n"
    if reading.sense(at, "age_at") is None or before not in _SET_OFF | _OPENERS:
        return False
    if before in _OPENERS and not _grown(reading, at + 1, end):
        return False
    return end >= len(reading.codes) or words[firsts[end]] in (",", ".", ";", ")", "\n")


_SET_OFF = frozenset(",(\n")
_OPENERS = frozenset('.!?:;«»“”"–—')


def _grown(reading: Reading, at: int, end: int) -> bool:
    """Say whether an age is no child's, or the one who is so old is told behind it: "À 5 ans, il jouait"."""
    figure = reading.sense(at, "number")
    return (figure is not None and figure.value >= _YOUNG) or reading.sense(end + 1, "someone") is not None


_YOUNG = 14


def _has_years(match: Match, at: int) -> bool:
    """Say whether someone has so many years: "Il a 41 ans.", but not "il a deux ans pour …", "dix ans de métier".

    So of several: "ils ont entre 19 et 25 ans", "les deux frères ont 19 et 22 ans".
    """
    reading, end = match.reading, match.found.end
    if reading.sense(at, "turning") is not None:
        return True
    first = _range_start(reading, at)
    first -= first != at and (reading.sense(first, "between") or reading.sense(first, "of")) is not None
    if reading.sense(first, "has_years") is None:
        return False
    if _dated_behind(reading, end):
        return True
    word = end < len(reading.codes) and reading.tokens.kinds[reading.firsts[end]] in (WORD, NUMBER)
    return not word or match.behind("and", "age_when") or reading.tokens.words[reading.firsts[end]] == "\n"


def _dated_behind(reading: Reading, end: int) -> bool:
    """Say whether a day, a month or a year follows, in which someone is so old: "aura 17 ans le 29 décembre"."""
    led = any(reading.sense(end, name) is not None for name in ("article", "lead", "contracted"))
    return any(reading.sense(end + led, name) is not None for name in ("day", "weekday", "month", "deictic", "year"))


def _range_start(reading: Reading, at: int) -> int:
    """Return the item in front of a range or a list that ends in front of an item: "âgé de 2 à", "de 14, 15 et"."""
    start = at
    while start > 1 and reading.sense(start, "number") is None and reading.sense(start - 1, "number") is not None:
        start -= 2
        if not reading.is_any(start, "and", "comma"):
            break
    return start


def _put_at(reading: Reading, at: int) -> bool:
    """Say whether an age is put at months: "dont l'âge est évalué à 30 mois", not "l'âge recule de trois mois"."""
    if reading.sense(at, "put_at") is None:
        return False
    told = range(max(0, at - _PUT_REACH), at)
    said = max((i for i in told if reading.sense(i, "age_word") is not None), default=None)
    words = reading.tokens.words
    return said is not None and "," not in words[reading.lasts[said] : reading.firsts[at]]


def _told_as_age(reading: Reading, at: int, amount: Lasting) -> bool:
    """Say whether the word "age" or a limit stands in front: "l'âge légal à 64 ans", "les moins de 17 ans"."""
    word = max((i for i in range(max(0, at - 8), at + 1) if reading.sense(i, "age_word") is not None), default=None)
    if word is not None and not _aged_already(reading, word, at):
        return True
    inside = reading.sense(amount.start, "age_limit") is not None
    before = at if inside else at - 1
    limited = inside or reading.sense(at, "age_limit") is not None
    return limited and any(reading.sense(before, name) is not None for name in ("article", "contracted"))


def _aged_already(reading: Reading, word: int, at: int) -> bool:
    """Say whether the word "age" has its years already: "median age 54, for a median of 6.2 years"."""
    told = (i for i in range(word + 1, at) if reading.sense(i + 1, "comma") is not None)
    return any(reading.sense(i, "number") is not None and reading.sense(i, "year") is None for i in told)


def _of_a_person(match: Match, at: int, amount: Lasting) -> bool:
    """Say whether a person or a name is what has these years: "une fillette de 6 ans", "Jean Aumont, 87 ans,"."""
    reading = match.reading
    at = _range_start(reading, at)  # "de 2 à 8 ans"
    of = reading.sense(at, "of") is not None
    if of and any(names_person(reading, n) or ends_as_person(match, n) for n in _heads(match, at - 1)):
        return True
    if _between_commas(reading, at, amount.end) and (ends_as_person(match, at - 1) or _of_somebody(match, at - 1)):
        return True  # "l'alpiniste, 27 ans, …", "le prévenu, 34 ans, …"
    if of and reading.codes[at - 1] == PLAIN_WORD and _behind_name(reading, at - 2, amount.end):
        return True  # "Jean Aumont, informaticien de 36 ans, …"
    return _behind_name(reading, at - of, amount.end)  # "Ana Robles, de 34 años, …"


def _heads(match: Match, at: int) -> tuple[int, ...]:
    """Return a noun, and the one that it goes on from without an article: "mère de famille", "homme d'affaires".

    None where what goes on from it lasts: "une carrière d'acteur de 20 ans" is no actor of twenty.
    """
    reading = match.reading
    if at < 2 or reading.sense(at - 1, "of") is None or reading.sense(at - 1, "contracted") is not None:
        return (at,)
    if reading.tokens.words[reading.lasts[at - 2]] in match.words_of("lasting"):
        return ()
    return (at, at - 2) if reading.codes[at] == PLAIN_WORD else (at,)


def _of_somebody(match: Match, at: int) -> bool:
    """Say whether an item is a noun behind its article, and none of what lasts: "Le prévenu, 34 ans, encourt"."""
    reading, figure = match.reading, match.figure("number")
    if reading.sense(at, "person") is not None:
        return True
    if at < 1 or reading.codes[at] != PLAIN_WORD or figure is None or figure.value < _YOUNG:
        return False
    word = reading.tokens.words[reading.lasts[at]]
    led = any(reading.sense(at - 1, name) is not None for name in ("article", "one"))
    return led and word not in match.words_of("lasting") and word not in match.words_of("no_person")


def _between_commas(reading: Reading, at: int, end: int) -> bool:
    """Say whether what begins behind an item and ends before another stands between commas."""
    words, firsts = reading.tokens.words, reading.firsts
    return at > 0 and words[reading.lasts[at]] == "," and end < len(firsts) and words[firsts[end]] == ","


def names_person(reading: Reading, at: int) -> bool:
    """Say whether one of the two words in front is a person: "un homme de", "une femme blessée de"."""
    if any(reading.sense(i, "person") is not None for i in range(max(0, at - 1), at + 1)):
        return True
    demonym = at > 0 and reading.codes[at] == PLAIN_WORD and reading.tokens.capital(reading.firsts[at])
    return demonym and (reading.sense(at - 1, "article") or reading.sense(at - 1, "one")) is not None


def ends_as_person(match: Match, at: int) -> bool:
    """Say whether a word ends as those for who does something do: "la skippeuse de 23 ans"."""
    reading, endings = match.reading, match.setting("person_endings")
    if at < 0 or not isinstance(endings, list) or reading.codes[at] != PLAIN_WORD:
        return False
    word = reading.tokens.words[reading.lasts[at]]
    ends = len(word) > _SHORT_NOUN and word.endswith(tuple(map(str, endings)))
    return ends and word not in match.words_of("no_person")


def _behind_name(reading: Reading, at: int, end: int) -> bool:
    """Say whether years stand between commas or brackets behind a name: "Jean Aumont, 87 ans, …", "alors 24 ans,"."""
    words, tokens = reading.tokens.words, reading.tokens
    at -= at > 0 and reading.sense(at, "aged_now") is not None
    mark = words[reading.lasts[at]]
    if mark not in (",", "(") or at < 1 or not tokens.capital(reading.lasts[at - 1]):
        return False
    end += reading.sense(end, "aged_now") is not None  # "19 ans à peine,"
    if end >= len(reading.codes):
        return True
    return words[reading.firsts[end]] in (",", ")", ".", ";", "\n")
