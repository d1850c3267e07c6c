"""A sentence with the figures in it, as everything that reads claims of it looks at them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, count

from factcheck.language.concepts import roles_of
from factcheck.model.date_fields import Fields
from factcheck.model.when import When
from factcheck.parse.clauses.clauses import Frame, read_sentence
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase, noun_phrase, ratio_noun
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.names import short_form
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.sentences import Sentence
from factcheck.parse.words.tokens import Tokens

_NOWHERE: frozenset[int] = frozenset()
_NO_FIELDS = Fields()
_COUNTED = ("number", "range")
_COUNTS = ("number", "range", "ordinal")
_NO_KINDS = ("range", "date", "ordinal", "percentage")  # no hyphen ties these to what they tell of


class SentenceFigures:
    """The figures of one sentence and what was read around them.

    frame    the cues, concepts and names of the sentence. phrases  the noun phrase behind a figure, by its first token.
    owned    the tokens of that phrase. names  entities and names of the sentence. dates  its figures that are a time.
    content  its tokens that say something. links  those that join the members of a list: "and".
    like     by its first token the figure whose unit another one shares: "7.6 and 7.5 magnitude".
    """

    __slots__ = (
        "book",
        "content",
        "dates",
        "figures",
        "frame",
        "like",
        "links",
        "names",
        "owned",
        "phrases",
        "sentence",
        "tokens",
    )

    def __init__(self, survey: Survey, sentence: Sentence, figures: Sequence[Figure], passed: frozenset[int]) -> None:
        tokens, book = survey.tokens, survey.book
        self.tokens, self.sentence, self.figures, self.book = tokens, sentence, figures, book
        spans = [(f.first, f.last) for f in figures if f.kind != "date" and not _is_aside(f)]
        occupied = frozenset(i for f in figures for i in range(f.first, f.last + 1))
        self.frame: Frame = read_sentence(survey, sentence, spans, occupied)
        self.frame.numbered = occupied - {i for f in figures if f.kind == "ordinal" for i in range(f.first, f.last + 1)}
        self.frame.counts = frozenset(f.first for f in figures if f.kind in _COUNTED)
        tied = _tied(tokens, figures) if book.head_last else _NOWHERE
        self.phrases: dict[int, NounPhrase | None] = {
            f.first: _phrase(self.frame, f, passed, tied) if f.kind in _COUNTS else None for f in figures
        }
        self.phrases |= self._parts()
        self.owned = {key: _tokens(phrase) for key, phrase in self.phrases.items()}
        self.like: dict[int, Figure] = {}
        self.names = _names(self.frame)
        self.links = frozenset(h.first for h in self.frame.of("and"))
        self.dates = [f for f in figures if f.kind == "date" and places_in_time(f.when)]
        telling = map(book.content.__getitem__, tokens.words[sentence.first : sentence.last + 1])
        self.content = list(compress(count(sentence.first), telling))

    def _parts(self) -> dict[int, NounPhrase | None]:
        """Return the noun phrases of figures that are a part of another one: "twelve of the 40 passengers".

        One word may stand before the other one, and is no noun: "four of the last five races".
        """
        out, wholes = {}, {f.first: f for f in self.figures if f.kind in _COUNTS}
        words, book = self.tokens.words, self.book
        for figure in wholes.values():
            at, own = figure.last + 1, self.phrases[figure.first]
            if at >= self.sentence.last or words[at] not in book.np_of:
                continue
            if own is None:
                whole = wholes.get(at + 1) or (wholes.get(at + 2) if words[at + 1] in book.definite else None)
            else:
                whole = wholes.get(own.last + 1) if at + 1 < own.first == own.last else None
            if whole is not None and (own is None or self.phrases[whole.first] is not None):
                out[figure.first] = self.phrases[whole.first]
        return out

    def add(self, figure: Figure, phrase: NounPhrase | None) -> None:
        """Take in a figure that was found later, with the noun phrase that it counts, if one does."""
        self.figures = sorted([*self.figures, figure], key=lambda f: f.first)
        self.phrases[figure.first] = phrase
        self.owned[figure.first] = _tokens(phrase)

    def replace(self, changed: Mapping[int, Figure]) -> None:
        """Take figures, by their first token, for what they turned out to be."""
        if changed:
            self.figures = [changed.get(f.first, f) for f in self.figures]

    def apart(self, one: Figure, other: Figure) -> int:
        """Return how far two figures are from each other, in the costs of parse.clauses.clauses."""
        return self.frame.cost(Hit(one.first, one.last, "date", None), other.first, other.last)

    def owned_by_others(self, figure: Figure) -> frozenset[int]:
        """Return the tokens of the noun phrases that the other figures count."""
        return frozenset().union(*(tokens for key, tokens in self.owned.items() if key != figure.first))

    def verbs_of_others(self, figure: Figure) -> frozenset[int]:
        """Return the happenings that lead to later counts: "hit 4 cars, killing 12 people", "la mort de 12 mineurs"."""
        later = {f.first - 1 for f in self.figures if f.first > figure.last and f.kind in ("number", "range")}
        later |= {i - 1 for i in later if self.tokens.words[i] in self.frame.book.np_of}
        told = self.frame.concepts("happening")
        return frozenset(h.first for h in told if h.last in later and h.first > figure.last + 1)


def _tokens(phrase: NounPhrase | None) -> frozenset[int]:
    return frozenset(range(phrase.first, phrase.last + 1)) if phrase else _NOWHERE


def _is_aside(figure: Figure) -> bool:
    """Say whether a figure only describes those told of, and parts nothing: "two men in their 20s were arrested"."""
    return figure.kind == "age"


def places_in_time(when: When | None) -> bool:
    """Say whether a date phrase names a time at all: "désormais" and "jadis" do not."""
    return when is not None and (when.period is not None or when.timex[:1] in "X0123456789")


def is_hour(when: When | None) -> bool:
    """Say whether a date phrase is a time of day alone: it is a claim, and dates no other."""
    return when is not None and when.hour_alone


def is_said_again(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a part of a day only says more of a day that its sentence dates: "le 25 janvier, en début de soirée".

    By itself it is a claim ("dans la soirée, il a démissionné"); beside its day it is none of its own.
    """
    when = figure.when
    if when is None or when.basis != "narrative" or when.period is None or "T" not in when.timex:
        return False
    if when.fields != _NO_FIELDS:
        return False
    others = (f.when for f in seen.figures if f.first != figure.first and f.when is not None)
    return any(o.fields != _NO_FIELDS and o.period is not None and o.period.same_days(when.period) for o in others)


def _tied(tokens: Tokens, figures: Sequence[Figure]) -> frozenset[int]:
    """Return the tokens of figures that hyphens tie to their unit, to tell of what kind a noun is: "16-year-old boys".

    A count before them counts that noun: "two 16-year-old boys", "five three-bedroom houses".
    """
    out: set[int] = set()
    for figure in figures:
        hyphen = figure.first + 1
        if figure.kind in _NO_KINDS or _is_ratio(figure) or hyphen + 1 >= len(tokens.words):
            continue
        if tokens.words[hyphen] == "-" and tokens.glued(figure.first) and tokens.glued(hyphen):
            out.update(range(figure.first, max(figure.last, hyphen + 1) + 1))
    return frozenset(out)


def _phrase(frame: Frame, figure: Figure, passed: frozenset[int], tied: frozenset[int]) -> NounPhrase | None:
    """Return what a figure counts: the noun inside a ratio ("un lecteur sur dix"), else the noun phrase behind it."""
    inside = ratio_noun(frame, figure.first, figure.last) if _is_ratio(figure) else None
    phrase = inside or _noun_behind(frame, figure, passed, tied)
    if phrase is None:
        return None
    # "les 2,5 millions de son décompte" are no counts, nine "counts of fraud" are
    known = any(h.first == phrase.head and h.last > h.first for h in phrase.hits if h.kind == "concept")
    of_toll = not known and any(h.first == phrase.head for h in frame.of("tally"))
    if of_toll or _is_given(frame, figure, phrase) or _foresees(frame, figure, phrase):
        return None
    return None if _does_together(frame, figure, phrase) else phrase


def _does_together(frame: Frame, figure: Figure, phrase: NounPhrase) -> bool:
    """Say whether a verb stands behind how many do it: "a crowd of 21,640 saw the match", "five won and 35 abstained".

    "A group of 12 wounded soldiers" counts soldiers.
    """
    deed = any(h.first == phrase.first and roles_of(h.value) == {"act"} for h in phrase.hits if h.kind == "concept")
    leads = frame.among("collective", "and") if deed else frame.of("collective")
    if phrase.first != phrase.last or not any(h.last == figure.first - 1 for h in leads):
        return False
    return looks_back(frame.tokens, phrase.first, frame.book.code)


def _noun_behind(frame: Frame, figure: Figure, passed: frozenset[int], tied: frozenset[int]) -> NounPhrase | None:
    stated = figure.stated
    whole = stated is not None and stated > 1 and stated == stated.to_integral_value()
    several = figure.kind in _COUNTED and whole
    after = _behind(frame.tokens, figure)
    if _needs_of(frame, figure.last):  # "les 40 milliards constitués en octobre" are sums
        return None
    if not several or figure.first in tied:
        return noun_phrase(frame, after, frame.occupied, passed=passed, several=several)
    while after + 1 in tied:
        after += 1
    return noun_phrase(frame, after, frame.occupied - tied, passed=passed | tied, several=several)


def _needs_of(frame: Frame, last: int) -> bool:
    """Say whether a figure ends in a word behind which a noun is only counted with an "of" ("2 millions de tonnes")."""
    if frame.tokens.words[last] not in frame.book.magnitude:
        return False
    return last >= frame.sentence.last or frame.tokens.words[last + 1] not in frame.book.np_of


def _is_given(frame: Frame, figure: Figure, phrase: NounPhrase) -> bool:
    """Say whether a participle of giving alone stands behind a figure with an article: "more than the 99 given"."""
    told = figure.first > frame.sentence.first and frame.tokens.words[figure.first - 1] in frame.book.determiner
    return told and phrase.first == phrase.head and any(h.first == phrase.head for h in frame.of("given"))


def _foresees(frame: Frame, figure: Figure, phrase: NounPhrase) -> bool:
    """Say whether those behind a figure are not counted but foresaw it: "below the 104,000 economists had expected".

    What opens a sentence is its subject: "The 40 analysts expected a cut".
    """
    before, cues = figure.first - 1, frame.of("foresight")
    if not cues or before <= frame.sentence.first or frame.tokens.words[before] not in frame.book.definite:
        return False
    who = {h.last for h in cues if h.value == "who" and h.first == phrase.first}
    return any(h.value == "verb" and h.first - 1 in who for h in cues)


def _is_ratio(figure: Figure) -> bool:
    return figure.last > figure.first and figure.quantity is not None and figure.quantity.dimension == "ratio"


def _behind(tokens: Tokens, figure: Figure) -> int:
    """Return the last token of a figure, with the capitals that a translation left behind a damaged one."""
    after = figure.last + 1
    if figure.damaged and after < len(tokens.words):
        start, end = tokens.span(after, after)
        if tokens.text[start:end].isupper():
            return after
    return figure.last


def _names(frame: Frame) -> frozenset[str]:
    """Return the entities and names of a sentence, full names also by their short form."""
    named = {h.value.actor if h.kind == "entity" else h.value for h in frame.named}
    short = {short_form(name) for name in named if name.startswith("n:")}
    return frozenset(named | {name for name in short if name})
