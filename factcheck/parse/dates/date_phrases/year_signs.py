"""What tells that four digits are a year, and what that they are not: the words and marks around them."""

from __future__ import annotations

from factcheck.language.schema import load_language
from factcheck.language.units import units
from factcheck.parse.dates.date_match import NOMINAL, Match
from factcheck.parse.numbers.unit_senses import names_one
from factcheck.parse.words.reading import PLAIN_WORD, Reading

_FIRST_EDITION = 1900  # the first year that tells which budget or season is meant
_OLDEST_OF_NOUN = 1000  # the first that does so behind a noun with its article: "la loi de 1881 fixa"
_YEAR_DIGITS = 4
_SHORT_DIGITS = 2
_FIRST_YEAR = "1500"  # four digits below it go on a year as a code: "2019-1234"
_LONGEST_AGE = 500  # years from the first to the last of what is told by two
_TEN = 10
_ENDS = frozenset((*".,;:)", "", "\n"))
_NOUN_WORDS = 3  # from an article to the year behind its noun: "le projet de budget 2025"
_COUNTED = frozenset({"percent", "currency", "money", "measure"})


def told_as_year(match: Match, year: int) -> bool:
    """Say whether the words around four digits show them to be a year: "en 2023", "(2019)", "le bilan 2001"."""
    if _of_unit(match) or _of_articles(match):
        return False
    if not 1500 <= year <= 2100 and not _of_the_middle_ages(match, year):
        return False
    if year < 1500 and _of_two(match, year):
        return True
    if (match.before("dash") and _glued_to_figures(match)) or _counts_on(match):
        return False
    return _is_year(match, year)


def _of_articles(match: Match) -> bool:
    """Say whether four digits are the second number of what is cited: "les articles 1645 et 1646"."""
    reading, at = match.reading, match.found.start
    cited = reading.sense(at - 3, "reference") is not None and reading.sense(at - 3, "year_word") is None
    return cited and match.before("and", "or", "to", "comma") is not None


def _of_the_middle_ages(match: Match, year: int) -> bool:
    """Say whether four plain digits below 1500 are a year: "posée en 1163", "jusqu'en 1492", but nothing counted.

    A name behind is nothing counted: "In 1066 William won".
    """
    reading, at = match.reading, match.found.start - 1
    if not 1000 <= year < 1500 or match.tokens("year")[0] != f"{year:04}":
        return False
    defined = bool(year % _TEN) and _defined(match)
    if match.counts_something and not reading.tokens.capital(reading.firsts[match.found.end]):
        return defined and _singular(match)  # "la charte de 1215 limite"
    return match.before("lead") == "in" or (at >= 0 and _leads_to_year(match, at)) or defined or _of_two(match, year)


def _of_two(match: Match, year: int) -> bool:
    """Say whether a year before 1500 is an end of two: "(1214-1270)", "from 1226 to 1270", but not "risen from 1226".

    Round figures count: "de 1200 à 1400".
    """
    reading, first, last = match.reading, match.found.start, match.found.end - 1
    other = last + 2 if match.behind("to", "and", "dash") else first - 2
    if other < first and not match.before("to", "and", "dash"):
        return False
    figure = reading.sense(other, "year")
    if figure is None or not 0 < (figure.value - year) * (other - first) / abs(other - first) < _LONGEST_AGE:
        return False
    first, last = min(first, other), max(last, other)
    bracketed = _word(reading, first - 1) == "(" and _word(reading, last + 1) == ")"
    sure = bool(year % _TEN or figure.value % _TEN) and reading.sense(last + 1, "unit") is None
    led = reading.is_any(first - 1, "from", "between") or reading.sense(first - 1, "lead") == "near"
    opened = led and not _changed(reading, first - 2)
    return bracketed or (opened and sure and _word(reading, last + 1) in _ENDS)


def _changed(reading: Reading, item: int) -> bool:
    """Say whether a change is told at an item or right before: "passé de 1226 à 1270"."""
    return any(reading.sense(n, "change") is not None for n in (item, item - 1))


def _word(reading: Reading, item: int) -> str:
    """Return the first token of an item, "" outside the text."""
    return reading.tokens.words[reading.firsts[item]] if 0 <= item < len(reading.codes) else ""


def _leads_to_year(match: Match, item: int) -> bool:
    """Say whether the word at an item, or it and the one before, lead to a year: "depuis", "date de"."""
    said = _said(match.reading, item)
    return match.listed(said, "year_leads") or match.listed(f"{_said(match.reading, item - 1)} {said}", "year_leads")


def _said(reading: Reading, item: int) -> str:
    """Return the words of an item as they are listed."""
    return " ".join(reading.tokens.words[reading.firsts[item] : reading.lasts[item] + 1]).replace("' ", "'")


def _of_unit(match: Match) -> bool:
    """Say whether a unit stands behind four digits: "2000 euros", "1600 m", but not "2014 Real Madrid" behind "in"."""
    if before_symbol(match) or match.behind("street_part"):  # "the 1900 block of Elm Street"
        return True
    if not match.behind("percent", "currency", "money", "measure", "unit", "point_unit"):
        return False
    return not names_one(match.reading, match.found.end - 1, match.found.end)


def before_symbol(match: Match) -> bool:
    """Say whether the symbol of a unit stands behind a number, written as it must be: "m", "t", "km", "€".

    A capital letter more often begins a name: "En 2019 M. Kern".
    """
    reading, at = match.reading, match.found.end
    written = reading.sense(at, "symbol")
    if written is None or (len(written) == 1 and written.isupper()) or match.behind("lead", "meridiem"):
        return False
    found = reading.tokens.text[slice(*reading.span(at, at + 1))]
    return found == written or (len(found) > 1 and found in units().symbols)


def _counts_on(match: Match) -> bool:
    """Say whether four digits go on to a count or a code: "de 2010 à 2050 euros", "case 2019-1234"."""
    reading, at = match.reading, match.found.end + 1
    if not match.behind("to", "and", "dash"):
        return False
    if match.behind("dash") and _is_code(reading, at):
        return True
    if match.before("lead") == "in":  # "rose by a tenth in 2023 to 38.6 billion euros"
        return False
    counted = reading.known.get(at + 1)
    return reading.sense(at, "number") is not None and counted is not None and not _COUNTED.isdisjoint(counted.senses)


def _is_code(reading: Reading, item: int) -> bool:
    """Say whether an item is glued digits that are no second year: the end of "2019-1234", but not of "2019-20"."""
    if item >= len(reading.codes):
        return False
    first = reading.firsts[item]
    digits, glued = reading.tokens.words[first], reading.tokens.glued
    year = len(digits) == _YEAR_DIGITS and digits >= _FIRST_YEAR
    code = digits.isdigit() and len(digits) > _SHORT_DIGITS and not year
    return code and glued(first - 1) and glued(first - 2)


def _is_year(match: Match, year: int) -> bool:
    """Say whether words around four digits make them a year; nothing counts behind a preposition of time only."""
    if match.behind("genitive"):  # "2004's total"
        return year >= _FIRST_EDITION
    if match.constants.get("article") and _attributive(match, year):
        return True
    lead = match.before("lead")
    if lead is None and match.before("hedge", "slightly") is not None:  # "since at least 2011", "since just 2009"
        lead = match.reading.sense(match.found.start - 2, "lead")
    if lead is None and _compared(match, year):
        return True
    if (lead is not None and lead != "near") or match.before("between") is not None:
        return bool(year % 100) or not match.counts_something
    if match.counts_something:
        known = year >= _FIRST_EDITION or (year >= _OLDEST_OF_NOUN and bool(year % 100) and _defined(match))
        return known and (_tells_which(match) or (_ends_years(match, year) and _singular(match)))
    led = match.before("lead", "from", "of", "to", "and", "dash", "or", "rest")
    return led is not None or _stands_as_year(match)


def _compared(match: Match, year: int) -> bool:
    """Say whether a change is told against a year: "a 4.9 percent increase over 2019", "rose 4% over 2019"."""
    reading, at = match.reading, match.found.start - 2
    told = any(reading.sense(at, name) is not None for name in ("change", "percent")) or _percent_sign(reading, at)
    return match.before("hedge") == "more_than" and told and year >= _FIRST_EDITION and not match.counts_something


def _percent_sign(reading: Reading, item: int) -> bool:
    return item >= 0 and reading.tokens.words[reading.lasts[item]] == "%"


def _tells_which(match: Match) -> bool:
    """Say whether four digits behind a noun tell which one it is: "le budget 2025 prévoit", "la rentrée 2024 verra".

    So many of anything stand in the plural; "dans la rue 2000 manifestants" counts.
    """
    leads = match.setting("head_last") and match.before("of") is None  # "the 2015 attacks", but "the law of 1905"
    if leads or len(match.tokens("year")[0]) != _YEAR_DIGITS:
        return False
    return _singular(match) and _noun_in_front(match)


def _singular(match: Match) -> bool:
    """Say whether the word behind four digits is no noun in the plural, no unit, and no name."""
    return not _plural(match) and not match.reading.tokens.capital(match.reading.firsts[match.found.end])


def _plural(match: Match) -> bool:
    """Say whether the word behind four digits may be what they count."""
    plurals, reading = match.words_of("plural_endings"), match.reading
    if not plurals or match.behind(*NOMINAL):
        return True
    word = reading.tokens.words[reading.firsts[match.found.end]]
    return word.endswith(tuple(plurals)) and not word.endswith(tuple(match.words_of("singular_endings")))


def _attributive(match: Match, year: int) -> bool:
    """Say whether four digits in front of a noun date it: "the 2015 attacks", "their 1979 album", "a 2007 drama".

    A count of thousands has its comma in English; a round one may lack it: "the 2000 strikers". Before 1900 the noun is
    in the singular: "this 1865 photograph", "the 1865 strikers".
    """
    if match.before("article") and year % 100:
        return year >= _FIRST_EDITION or (_noun_behind(match) and _singular(match))
    word = match.reading.tokens.words[match.reading.lasts[match.found.start - 1]] if match.found.start else ""
    cues = load_language(match.code).cues
    led = word in cues.get("definite", ()) or word in cues.get("indefinite", ()) or match.listed(word[1:], "clitics")
    led = led or match.listed(word, "pointing")
    return led and _noun_behind(match) and bool(year % 100) and not _plural(match)


def _noun_behind(match: Match) -> bool:
    """Say whether a word or a mark that may go on to one stands behind, and not the end."""
    return match.found.end < len(match.reading.codes) and not match.behind("dash", "measure_symbol")


def _ends_years(match: Match, year: int) -> bool:
    """Say whether another year is what four digits go on from: "between 1931 and 1951 even"."""
    earlier = match.reading.sense(match.found.start - 2, "year")
    joined = match.before("and", "to", "dash") is not None
    return joined and earlier is not None and bool(year % 100) and 1500 <= earlier.value < year


def _defined(match: Match) -> bool:
    """Say whether the noun in front of "de" and four digits is a known one: "la loi de 1881 fixa", not "une foule"."""
    reading, at = match.reading, match.found.start - 2
    if match.before("of") is None or match.before("contracted") is not None:
        return False
    least = max(at - _NOUN_WORDS, 0)
    while at > least and (reading.codes[at] == PLAIN_WORD or reading.sense(at, "of") is not None):
        at -= 1
    return at >= 0 and (reading.sense(at, "article") or reading.sense(at, "contracted")) is not None


def _noun_in_front(match: Match) -> bool:
    """Say whether a noun with its determiner stands in front: "le budget 2025", "la loi de 1905"."""
    reading, at = match.reading, match.found.start - 1
    at -= match.before("of") is not None
    determiners = load_language(match.code).cues.get("determiner", ())
    noun = at
    while noun > max(at - _NOUN_WORDS, 0) and reading.codes[noun] == PLAIN_WORD:
        noun -= 1
        if reading.tokens.words[reading.lasts[noun]] in determiners:
            return True
    return False


def _glued_to_figures(match: Match) -> bool:
    """Say whether the dash in front hangs on digits that are no year: "82-2100"."""
    reading, at = match.reading, match.found.start - 2
    if at < 0 or not reading.tokens.glued(reading.lasts[at]):
        return False
    item = reading.known.get(at)
    figures = item is None or "number" in item.senses or "code" in item.senses
    return figures and not (item is not None and "year" in item.senses)


def _stands_as_year(match: Match) -> bool:
    """Say whether what is in front lets four digits be a year: a word, a bracket, the beginning."""
    at = match.found.start - 1
    if at < 0:
        return True
    word = match.reading.tokens.words[match.reading.lasts[at]]
    if word == "." and _letter_in_bracket(match.reading, match.reading.lasts[at]):
        return True
    if word in ("(", "[", ",", ":", "\n", ";", "=", "«", '"', "†"):
        return True
    return (
        match.reading.codes[at] == PLAIN_WORD
        or match.before("season", "feast", "article", "feast_elsewhere", "roman_noun") is not None
    )


def _letter_in_bracket(reading: Reading, dot: int) -> bool:
    """Say whether a full stop ends a letter that a bracket opens: "(d. 1990)", "(b. 1950)"."""
    words = reading.tokens.words
    return dot > 1 and words[dot - 2] == "(" and len(words[dot - 1]) == 1 and words[dot - 1].isalpha()
