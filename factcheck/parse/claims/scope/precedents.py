"""Figures of another event than the one a text is about: one like it, years before, or without an equal since."""

from __future__ import annotations

from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.words.phrases import Hit

_APOSTROPHES = frozenset("'’")
_EQUAL = 8  # tokens from a superlative to "since": "the deadliest railway accident in the country since"
_GOES_ON = ("clause_start", "relative", "where")  # they tell of that time
_OPENED = 2  # tokens from what opens a clause to its figure: "years after some 30"


def is_of_precedent(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is of an event like another one: "un accident similaire", "had already taken place".

    "Such" says so beside what happened, not beside "a similar number"; what stands in a clause before it is the news.
    So is what opens a clause that is told to be years past: "four years after some 60 travellers were hurt", and what
    a thing has had no equal since: "the deadliest crash since 52 people died near Lodi".
    """
    frame = seen.frame
    if _since_then(seen, figure):
        return True
    for cue in frame.of("precedent"):
        if cue.value == "after":
            if 0 < figure.first - cue.last <= _OPENED:
                return True
            continue
        if cue.value == "like" and not any(_beside(h, cue) for h in frame.of("concept")):
            continue
        if cue.last < figure.first or frame.same_clause(cue, figure.first, figure.last):
            return True
    return False


def _since_then(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a figure is told of that since which something is the most: "the worst since 1954, when 12 died".

    What stands behind a comma by itself is of the news again: "a record since 1996, with 12 wins". So is all behind a
    bare date, but for the clause that it opens: "the worst since 1954 and killed 12", "a record since May at 5.2%".
    """
    frame, superlatives = seen.frame, seen.frame.of("superlative")
    if not superlatives or figure.when is not None:
        return False
    goes_on = {h.first - 1 for h in frame.among(*_GOES_ON)}
    for since in frame.of("since"):
        between = range(since.last + 1, figure.first)
        apart = any(seen.tokens.words[i] == "," and i not in goes_on for i in between)
        apart = apart or _past_date(seen, since, figure)
        if since.last < figure.first and not apart and any(0 < since.first - h.last <= _EQUAL for h in superlatives):
            return True
    return False


def _past_date(seen: SentenceFigures, since: Hit, figure: Figure) -> bool:
    """Say whether nothing but a date stands behind "since", and what is told of that time does not follow it."""
    date = next((d for d in seen.dates if d.first == since.last + 1 and d.last < figure.first), None)
    if date is None:
        return False
    words, behind = seen.tokens.words, date.last + 1
    behind += words[behind] == ","
    told = words[behind] == "(" or words[date.last + 1][0] in _APOSTROPHES
    return not told and all(h.first != behind for h in seen.frame.among(*_GOES_ON))


def _beside(hit: Hit, cue: Hit) -> bool:
    return hit.first == cue.last + 1 or hit.last == cue.first - 1
