"""What one language needs to say numbers, taken once from its lexicon into the shapes that reading wants."""

from __future__ import annotations

import re
from functools import cache

from factcheck.language.units import units
from factcheck.model.frozen import frozen
from factcheck.parse.words.lexicon import Lexicon, lexicon
from factcheck.parse.words.pattern_syntax import charset

# Classes of what can be the unit of a number, behind it and before it.
_UNITS_BEHIND = (
    "measure", "currency", "percent", "symbol", "measure_before", "either_unit", "occasion", "times_more", "below_zero",
    "minor_symbol", "point_unit", "hour_mark",
)  # fmt: skip
_UNITS_BEFORE = ("symbol", "currency", "measure", "percent", "measure_before", "multiplied")
_COUNTED = ("number", "code", "one", "few", "multiple", "zero_point")
# Classes of words that a number can begin with.
_OPENERS = (
    "cardinal", "one", "ordinal", "ordinal_plural", "ordinal_alone", "fraction", "fraction_sign", "collective",
    "collective_plural", "roman_ordinal", "demi", "sized",
)  # fmt: skip
# Classes of words that go on with a number, or change what the digits before them mean.
_MOVERS = (*_OPENERS, "digits", "joiner", "point", "abbreviation", "money_abbreviation", "meridiem")
_LETTERS = ("abbreviation", "money_abbreviation", "minor_symbol")  # what is written exactly so behind digits
_CHANGERS = ("sign", "reference", "decimal_word")


@frozen
class Vocabulary:
    """The number words of a language as sets and settings; the classes are documented in <language>/numbers.toml."""

    lexicon: Lexicon
    openers: frozenset[str]  # codes of what a number can begin with
    articles: frozenset[str]  # codes of "un", "a", which begin a number only before a mover
    movers: frozenset[str]  # codes of what changes a number that stands before it
    changers: frozenset[str]  # codes of what changes a number that stands behind it
    counted: re.Pattern[str]  # codes of folded numbers and of articles that may count
    units_behind: frozenset[str]  # codes of what can be the unit of the number before it
    units_before: frozenset[str]  # codes of what can be the unit of the number behind it
    partitive: frozenset[str]  # codes of "de", "of a" between a magnitude or a fraction and its unit
    hedges: frozenset[str]  # codes of hedges, before a number or behind it
    links: frozenset[str]  # codes of what makes two amounts a range
    beside: frozenset[str]  # codes of what makes two amounts share a unit: "et", "ou"
    ratio_links: frozenset[str]  # codes of what makes two numbers a ratio
    per: frozenset[str]  # codes of what a rate is told by: "par", "per"
    cardinals: frozenset[str]  # codes of number words that are nothing else
    joiners: frozenset[str]  # codes of "et", "and"
    hyphen: frozenset[str]  # codes of "-" where other readers know it
    decimal_mark: str
    joined_values: frozenset[int]
    unjoined_tens: frozenset[int]
    joiner_after: str
    ordinal_suffixes: frozenset[str]
    second_suffixes: frozenset[str]  # those that the second alone has
    suffixes_apart: frozenset[str]  # those that are no words, and may have lost their digits: "le 3 e étage"
    first_suffixes: frozenset[str]  # those of them that say the first: "le 1 er mai"
    clock_marks: frozenset[str]
    decade_suffixes: frozenset[str]
    counted_endings: tuple[str, ...]
    residue_beside: frozenset[str]
    residue_inside: tuple[tuple[str, ...], ...]  # the longest first
    residue_first: frozenset[str]  # first tokens of residue, beside or inside
    share_verbs: frozenset[str]  # in the plural, behind a share alone: "a third are"
    share_behind: frozenset[str]  # behind a share that can be no rank: "a quarter said"; not "a third said"
    halved: frozenset[str]  # what half is said of without "of": "half the voters"
    marks_leads: frozenset[str]  # words before "scores of", which then are of marks or of music
    share_price: frozenset[str]  # hundredths in which shares are told, by the hundred: "842p"
    screen_lines: frozenset[str]  # digits that tell how fine a picture is: "1080p"
    lettered: frozenset[str]  # nouns whose number may end in a letter: "runway 34R"
    in_millions: frozenset[str]  # what "2.5m" counts by the million, though it may be metres
    gross: frozenset[str]  # "brut", "net" between a sum and what it is by
    each: frozenset[str]  # articles behind a price, "le kilo"; rate_article: whether "a" is one, "$80 a barrel"
    each_size: frozenset[str]  # what a measure, none of time, is a rate's behind: "à l'hectare"
    rate_article: bool
    apart: frozenset[str]  # words that show that no rate stands before them: "a year ago"
    streets: frozenset[str]  # codes of what stands behind the number of a house
    feet_mark: bool  # 6'2" is a height
    richter: frozenset[str]  # names of the scale on which degrees are a magnitude
    spread_verbs: frozenset[str]  # behind which "over three years" is in three years
    quake: frozenset[str]  # what has such degrees
    angles: frozenset[str]  # what has degrees that are no heat; angles_behind: behind them only
    angles_behind: frozenset[str]
    heat: frozenset[str]  # before a figure of which a letter alone says the degrees: "warming of 2C"
    extents: frozenset[str]  # behind a length: "a mile and a half long"
    sides: frozenset[str]  # between two sides of a thing: "3 mètres sur 4"
    taxed: frozenset[str]  # behind a sum: before or after taxes, "2 000 euros net"
    weighed: frozenset[str]  # what is told by its weight, however many pounds of it there are
    degree_unit: str  # what "°" alone says, "" where it may be heat or an angle
    signs: frozenset[str]  # symbols of units and currencies as written
    weak_signs: frozenset[str]  # those of currencies that are words as well ("COP"), in lower case
    exact: frozenset[str]  # abbreviations and symbols as they must be written, for those of one or two letters

    def code(self, *classes: str) -> str:
        """Return the character of a set of classes."""
        return self.lexicon.code_of(frozenset(classes))


@cache
def vocabulary(code: str) -> Vocabulary:
    """Return the number vocabulary of a language."""
    lex = lexicon(code)
    listed = lex.language.listed
    openers = frozenset("n") | _chars(lex, *_OPENERS)
    inside = tuple(sorted({lex.cut(form) for form in listed("residue_inside")}, key=lambda f: (-len(f), f)))
    hyphen = frozenset(p.code for p in lex.phrases("-") if not p.rest)
    exact = set(units().symbols)
    exact |= {f for name in _LETTERS for f in lex.language.words.get(name, {})}
    return Vocabulary(
        lexicon=lex,
        openers=openers,
        articles=lex.chars("one") - lex.chars("cardinal"),
        movers=frozenset("n") | _chars(lex, *_MOVERS),
        changers=_chars(lex, *_CHANGERS),
        counted=re.compile(charset(_chars(lex, *_COUNTED))),
        units_behind=_chars(lex, *_UNITS_BEHIND) | hyphen,
        units_before=_chars(lex, *_UNITS_BEFORE) | hyphen,
        partitive=_chars(lex, "link", "one"),
        hedges=_chars(lex, "hedge", "hedge_after"),
        links=_chars(lex, "range_link", "choice"),
        beside=_chars(lex, "joiner", "choice"),
        ratio_links=_chars(lex, "ratio_link"),
        per=lex.chars("per"),
        cardinals=lex.only("cardinal", "score"),
        joiners=lex.chars("joiner"),
        hyphen=hyphen,
        decimal_mark=str(lex.language.settings.get("decimal_mark", ".")),
        joined_values=frozenset(map(int, listed("joined_values"))),
        unjoined_tens=frozenset(map(int, listed("unjoined_tens"))),
        joiner_after=str(lex.language.settings.get("joiner_after", "")),
        ordinal_suffixes=frozenset(listed("ordinal_suffixes")),
        second_suffixes=frozenset(listed("second_suffixes")),
        suffixes_apart=frozenset(listed("suffixes_apart") + listed("first_suffixes_apart")),
        first_suffixes=frozenset(listed("first_suffixes_apart")),
        clock_marks=frozenset(listed("clock_marks")),
        decade_suffixes=frozenset(listed("decade_suffixes")),
        counted_endings=tuple(listed("counted_endings")),
        residue_beside=frozenset(listed("residue_beside")),
        residue_inside=inside,
        residue_first=frozenset(listed("residue_beside")) | {form[0] for form in inside},
        share_verbs=frozenset(listed("share_verbs")),
        share_behind=frozenset(listed("share_behind")),
        halved=frozenset(listed("halved")),
        marks_leads=frozenset(listed("marks_leads")),
        share_price=frozenset(listed("share_price")),
        screen_lines=frozenset(listed("screen_lines")),
        lettered=frozenset(listed("lettered")),
        in_millions=frozenset(listed("in_millions")),
        gross=frozenset(listed("gross")),
        each=frozenset(listed("each")),
        each_size=frozenset(listed("each_size")),
        rate_article=bool(lex.language.settings.get("rate_article")),
        apart=frozenset(lex.language.cues.get("apart", ())),
        streets=lex.chars("street"),
        feet_mark=bool(lex.language.settings.get("feet_mark")),
        richter=frozenset(listed("richter")),
        spread_verbs=frozenset(listed("spread_verbs")),
        quake=frozenset(listed("quake")),
        angles=frozenset(listed("angles")),
        angles_behind=frozenset(listed("angles") + listed("angles_behind")),
        heat=frozenset(listed("heat")),
        extents=frozenset(listed("extents")),
        sides=frozenset(listed("sides")),
        taxed=frozenset(listed("taxed")),
        weighed=frozenset(listed("weighed")),
        degree_unit=str(lex.language.settings.get("degree_unit", "")),
        signs=frozenset(units().symbols),
        weak_signs=frozenset(s.lower() for s, of in units().symbols.items() if of.weak and of.kind == "currency"),
        exact=frozenset(exact),
    )


def _chars(lex: Lexicon, *classes: str) -> frozenset[str]:
    return frozenset[str]().union(*(lex.chars(name) for name in classes))
