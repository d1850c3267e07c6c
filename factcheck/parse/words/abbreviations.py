"""Full stops behind an abbreviation: whether the sentence ends with it or goes on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.language.schema import Language, load_language
from factcheck.model.frozen import frozen
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.tokens import WORD, Tokens

# What an abbreviation says of what follows it; each is a setting of a language, "abbreviations_" before it.
NAMED = "named"  # a name, or whatever it shortens the beginning of: "Dr. Brown", "e.g. Paris"
COUNTED = "counted"  # a figure, a day or a month: "no. 5", "Sat. Nov. 5"
EITHER = "either"  # a name or a new sentence: "Ford Motor Co. Chief …", "… by Ford Motor Co. The …"
LAST = "last"  # a new sentence, but for a day, a month or a zone: "at 9 p.m. Friday", "at 9 p.m. The …"
_QUOTES = frozenset("\"“«‘'([")
# Classes of words that go on from an hour, and those that lead to one at the beginning of a sentence.
_GO_ON = ("weekday", "weekday_abbr", "month", "month_abbr", "zone", "feast", "deictic", "deictic_part")
_LEAD_IN = (
    "clock_lead",
    "lead",
    "part_lead",
    "slightly",
    "weekday",
    "month",
    "part",
    "article",
    "deictic",
    "comma",
    "of",
)

Abbreviation = tuple[str, ...]


@frozen
class Abbreviations:
    """What a language writes with a full stop that ends no sentence, or need not.

    kinds    the tokens of each, without the last stop, and what may follow. longest  tokens of the longest.
    openers  words that open a sentence. sure  those of them that are no surname: they do so behind an initial too.
    go_on    first words of what goes on from an hour, with the words behind them. zone_words  "time" in "Moscow time".
    lead_in  words that may stand before an hour at the beginning of a sentence.
    """

    kinds: Mapping[Abbreviation, str]
    longest: int
    openers: frozenset[str]
    sure: frozenset[str]
    go_on: frozenset[Abbreviation]
    zone_words: frozenset[str]
    lead_in: frozenset[str]

    def known(self, tokens: Tokens, mark: int) -> tuple[str, int] | None:
        """Return what may follow the abbreviation whose full stop is given, and its first token; None for none."""
        for size in range(min(self.longest, mark), 0, -1):
            first = mark - size
            kind = self.kinds.get(tuple(tokens.words[first:mark]))
            if kind is not None and not _inside_word(tokens, first):
                return kind, first
        return None

    def ends(self, tokens: Tokens, begun: int, mark: int, following: int) -> bool | None:
        """Say whether a sentence that begins at a token ends with a full stop; None where no abbreviation is before it.

        following  the first token behind the stop and the marks that close a quotation.
        """
        kind, first = self.known(tokens, mark) or (NAMED if _is_initial(tokens, mark - 1) else None, mark - 1)
        if kind is None:
            return None
        while tokens.words[following] in _QUOTES and following + 1 < len(tokens.words):
            following += 1
        if tokens.kinds[following] != WORD or not tokens.capital(following):
            return False
        word = tokens.words[following]
        if kind == NAMED:
            return word in self.sure
        if kind == EITHER:
            return word in self.openers
        return not self._goes_on(tokens, following) and not (kind == LAST and self._opens(tokens, begun, first))

    def _goes_on(self, tokens: Tokens, at: int) -> bool:
        """Say whether a day, a month, a feast or a zone stands there: "Friday", "Moscow time"."""
        words = tokens.words
        ahead = tuple(words[at : at + 4])
        named = any(ahead[:size] in self.go_on for size in range(1, len(ahead) + 1))
        return named or any(word in self.zone_words for word in ahead[1:])

    def _opens(self, tokens: Tokens, begun: int, first: int) -> bool:
        """Say whether only an hour stands in the sentence so far: "At around 4:30 a.m. Delmar Homes called"."""
        return all(tokens.kinds[i] != WORD or tokens.words[i] in self.lead_in for i in range(begun, first))


def _is_initial(tokens: Tokens, at: int) -> bool:
    return at >= 0 and len(tokens.words[at]) == 1 and tokens.words[at].isalpha() and tokens.glued(at)


def _inside_word(tokens: Tokens, first: int) -> bool:
    """Say whether letters and a stop go on to the left: "S.A." ends no "U.S.A."."""
    return first > 1 and tokens.glued(first - 1) and tokens.glued(first - 2) and tokens.words[first - 1] == "."


@cache
def abbreviations(code: str) -> Abbreviations:
    """Return what a language writes with a full stop that need not end a sentence."""
    language = load_language(code)
    cut = lexicon(code).cut
    kinds = {
        cut(said.rstrip(".")): kind
        for kind in (NAMED, COUNTED, EITHER, LAST)
        for said in language.listed(f"abbreviations_{kind}")
    }
    return Abbreviations(
        kinds,
        max(map(len, kinds), default=0),
        frozenset((*language.listed("sentence_openers"), *language.listed("sure_openers"))),
        frozenset(language.listed("sure_openers")),
        frozenset(cut(said) for said in (*_said(language, _GO_ON), *language.listed("hour_goes_on"))),
        frozenset(_said(language, ("zone_word",))),
        frozenset(word for said in _said(language, _LEAD_IN) for word in cut(said)),
    )


def _said(language: Language, classes: Iterable[str]) -> Iterable[str]:
    for name in classes:
        yield from language.words.get(name, ())
