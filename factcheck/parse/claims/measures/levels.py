"""The level that a figure tells: of a number named before it, or of what a change beside it moves to."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.named_concepts import LEVEL
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.dates.event_dates import has_own_date
from factcheck.parse.claims.measures.moves import count_moved_by
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import noun_phrase
from factcheck.parse.clauses.verbs import told_verbs
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.concept_roles import is_person, is_toll, of_role
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

_SUBJECT = 8  # tokens from an article to "numbering": "les communes touchées sont au nombre de"
# What is said of a number that a figure then gives: "le nombre de naissances atteint 680 000".
_LEVELS = LEVEL | {"rise", "fall", "forecast"}


def told_number(seen: SentenceFigures, figure: Figure) -> counted.Counted:
    """Return what a bare figure counts where the number of it is named before, or counted.NOTHING.

    "Le nombre de chômeurs a baissé de 0,4 %, à 2,13 millions", "the number of visitors reached 4.6 million"; so is by
    how many it rose or fell.
    """
    frame = seen.frame
    cue = next((h for h in reversed(frame.of("number_of")) if h.last < figure.first), None)
    settled = _settles(frame, figure) or count_moved_by(frame, figure.first)
    if not settled or _has_verb(frame, figure):
        return counted.NOTHING
    if cue is None:
        return _told_toll(seen, figure)
    if not _goes_on(seen, cue.last + 1, figure.first):
        return counted.NOTHING
    stops = frame.occupied | {h.first for h in _levels(frame)}
    phrase = noun_phrase(frame, cue.last, stops, several=True)
    if phrase is None:
        return counted.NOTHING
    return counted.counted(frame, phrase, cue.first, cue.last, frozenset())


def told_to_number(seen: SentenceFigures, figure: Figure) -> counted.Counted:
    """Return whom a figure counts that stand before "numbering": "les braqueurs, au nombre de cinq, ont fui".

    counted.NOTHING where no such word leads to the figure, or no article to a noun before it.
    """
    frame, book, words = seen.frame, seen.book, seen.tokens.words
    cue = next((h for h in frame.of("numbering") if h.last == figure.first - 1), None)
    if cue is None:
        return counted.NOTHING
    led = range(cue.first - 2, max(seen.sentence.first, cue.first - _SUBJECT) - 1, -1)
    article = next((i for i in led if words[i] in book.definite or words[i] == ","), None)
    phrase = None if article is None else noun_phrase(frame, article, frame.occupied, several=True)
    if phrase is None or article is None or words[article] == ",":
        return counted.NOTHING
    return counted.counted(frame, phrase, article, article, frozenset())


def _told_toll(seen: SentenceFigures, figure: Figure) -> counted.Counted:
    """Return whom a bare figure counts at the end of a clause that a toll opens, or counted.NOTHING.

    "The toll in the collapse of the eight-storey building rose to 265" counts no storeys.
    """
    frame = seen.frame
    tallies = {h.last for h in frame.of("tally")}
    before = [h for h in frame.concepts("happening") if h.last < figure.first and h.last in tallies and is_toll(h)]
    if not before:
        return counted.NOTHING
    between = range(before[-1].last + 1, figure.first)
    phrases = (phrase for f in seen.figures if f.first in between and (phrase := seen.phrases[f.first]))
    counting = (h for phrase in phrases for h in phrase.hits if h.kind == "concept")
    if _opened(frame, between.start, between.stop) or any(any(map(is_person, h.value)) for h in counting):
        return counted.NOTHING
    return replace(counted.NOTHING, happening=of_role(before[-1], "happening"))


def moved_to(seen: SentenceFigures, change: Figure, figure: Figure) -> bool:
    """Say whether an amount is the level that the change before it leads to: "a progressé de 5 %, à 12 milliards".

    A comma or nothing stands before what leads to it: "rose 5 percent to $12 million".
    """
    if _reaches(seen, change, figure):
        return True
    frame, link = seen.frame, figure.first - 1
    between = range(change.last + 1, link)
    if not linked(frame, figure) or (between and frame.tokens.words[link - 1] != ","):
        return False
    told = (h for h in frame.of("concept") if h.first in between)
    return next(told, None) is None and _goes_on(seen, change.last + 1, figure.first)


def _reaches(seen: SentenceFigures, change: Figure, figure: Figure) -> bool:
    """Say whether a verb tells what a change leads to, with no more than a time between: "of 5% in May to reach 12"."""
    frame = seen.frame
    ends = (figure.first - 1, figure.first - 2) if linked(frame, figure) else (figure.first - 1,)
    verb = next((h for h in frame.concepts("act") if h.last in ends and not LEVEL.isdisjoint(h.value)), None)
    if verb is None or verb.first <= change.last:
        return False
    return _only_times(seen, range(change.last + 1, verb.first))


def _only_times(seen: SentenceFigures, between: range) -> bool:
    """Say whether nothing stands at some tokens but dates, lengths of time, commas and small words."""
    times = [*seen.dates, *(f for f in seen.figures if f.kind == "duration")]
    told = {i for d in times for i in range(d.first, d.last + 1)}
    words = seen.tokens.words
    return all(i in told or words[i] == "," or words[i] in seen.book.stop for i in between)


def moves_on(seen: SentenceFigures, before: Figure, figure: Figure) -> bool:
    """Say whether an amount is that of the next time: "2,4 % en août puis à 1,2 % en septembre"."""
    between = range(before.last + 1, figure.first)
    dates = [d for d in seen.dates if d.first in between]
    if not dates or not has_own_date(seen, figure):
        return False
    return _only_times(seen, between)


def _settles(frame: Frame, figure: Figure) -> bool:
    """Say whether a word for a level stands right before a figure: "à 3 000", "est de 3 000", "atteint 3 000"."""
    return linked(frame, figure) or any(h.last == figure.first - 1 for h in _levels(frame))


def _has_verb(frame: Frame, figure: Figure) -> bool:
    """Say whether a verb follows right behind a figure: "homes lost when the river rose to 12 are many"."""
    rules, behind = grammar(frame.book.code), figure.last + 1
    return rules is not None and behind <= frame.sentence.last and frame.tokens.words[behind] in rules.passives


def linked(frame: Frame, figure: Figure) -> bool:
    """Say whether right before a figure stands what a level is told with: "à 3 000", "est de 3 000", "at 3,000"."""
    return any(h.last == figure.first - 1 for h in frame.of("level_at"))


def _levels(frame: Frame) -> list[Hit]:
    return [h for h in frame.concepts("act") if not _LEVELS.isdisjoint(h.value)]


def _opened(frame: Frame, start: int, stop: int) -> bool:
    """Say whether a clause begins between two tokens, and the level before the second is told in it.

    A clause with a verb of its own is over there: "the toll from a ferry that sank off the coast has risen to 35".
    """
    starts = [h.last for h in frame.of("clause_start") if start <= h.first < stop]
    if not starts:
        return False
    rules = grammar(frame.book.code)
    if rules is None or any(frame.tokens.words[i] in rules.passives for i in range(start, starts[0])):
        return True  # "the toll was a sign that …"
    levels = [h.first for h in _levels(frame) if starts[-1] < h.first < stop]
    verb = levels[-1] if levels else stop - 1
    return not any(_is_verb(frame, i) for i in range(starts[-1] + 1, verb))


def _is_verb(frame: Frame, at: int) -> bool:
    """Say whether a word is a verb of the past, which is all that tells what an event was."""
    if any(h.first <= at <= h.last for h in frame.of("name")):
        return False
    told = any(v.first <= at <= v.last and v.form != "base" for v in told_verbs(frame))
    return told or looks_back(frame.tokens, at, frame.book.code)


def _goes_on(seen: SentenceFigures, start: int, stop: int) -> bool:
    """Say whether no clause begins between two tokens, and nothing is counted there."""
    opened = _opened(seen.frame, start, stop)
    counting = (f for f in seen.figures if start <= f.first < stop and seen.phrases[f.first])
    return not opened and all(seen.tokens.words[f.last + 1] == "-" for f in counting)  # "in the 12-storey tower"
