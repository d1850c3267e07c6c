"""What a date is the date of: a deed, a happening, or the noun that a year tells from others."""

from __future__ import annotations

from factcheck.model.named_concepts import LEVELS, UNEQUALLED
from factcheck.parse.claims.counts.counted import NOTHING, Counted
from factcheck.parse.claims.dates.owned_days import OwnedNoun, owned_noun
from factcheck.parse.claims.dates.unequalled import unequalled_since
from factcheck.parse.clauses.acts import act
from factcheck.parse.clauses.by_the_way import is_by_the_way, told_aside
from factcheck.parse.clauses.citations import is_teller
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.honours import as_honour
from factcheck.parse.clauses.participles import done_at, done_deed
from factcheck.parse.clauses.parties import words_of
from factcheck.parse.words.concept_roles import concepts_by_role, deeds, of_role, stem, telling
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_THING_REACH = 24
DATED_REACH = 30
_EVENT_LEAD = 4  # tokens from "pendant" to the year of what it leads to: "la tempête de 1999"
# Verbs that say no more than that what their subject names is to come, or came: "le procès aura lieu lundi".
_COMES = frozenset({"plan", "forecast", "happen", "originate"})
# What is told by its first day, whether or not a text says that it begins: "the trial opens on", "will be tried from".
_BEGINS, _BY_FIRST_DAY = frozenset({"start", "open"}), frozenset({"try"})
_OWNERS = frozenset({"city", "region", "country", "company"})


def dated(frame: Frame, first: int, last: int) -> Counted:
    """Return what a date is the date of: the nearest deed or happening, and the things it may be done to.

    A date often stands far from its verb, at the end or the beginning of the sentence, so the reach is long; which
    of the things near it the deed is done to is not decided ("a convenu … que les deux pays … un accord"). Right
    behind a verb of saying it dates the saying, and no deed: "said on Monday that 120 hostages remained".
    """
    if of_saying(frame, first):
        return NOTHING
    since = unequalled_since(frame, first)
    if since is not None:
        return _unequalled(frame, since, first)
    owned = owned_noun(frame, first, last)
    if owned is not None:
        return _owned(frame, owned)
    noun = _noun_of(frame, first, last)
    if noun is None:
        noun = named_by_year(frame, first, last)
    if noun is not None:
        return _dated_noun(frame, noun)
    hit = named_deed(frame, dated_deed(frame, first, last))
    near = [h for h in _things(frame, first) if h is not hit and frame.cost(h, first, last) <= _THING_REACH]
    things = telling(frozenset().union(*(of_role(h, "thing") for h in near)))
    nearest = frame.nearest(near, first, last, _THING_REACH)
    told = sorted(telling(of_role(nearest, "thing")))
    done = deeds_dated(frame, hit)
    return Counted(done, things, "", frozenset(), " ".join(told) or (words_of(frame, hit) if hit and not done else ""))


def _things(frame: Frame, first: int) -> list[Hit]:
    """Return the things that the date at a token may be of.

    What is told by the way is of no date behind it, and a date in it of nothing behind it: "the museum, which opened in
    1974, drew a crowd last year". A number that a hyphen ties to a noun says which thing is meant: "the 900-seat hall".
    Nor is it of who tells of it: "the bridge was closed on Monday, the hospital said".
    """
    asides, words, numbered = told_aside(frame), frame.tokens.words, frame.numbered
    things = [h for h in frame.concepts("thing") if words[h.first - 1] != "-" or h.first - 2 not in numbered]
    things = [h for h in things if not is_teller(frame, h.first, first)]
    if not asides:
        return things
    end = asides.get(first)
    if end is not None:
        return [h for h in things if h.last < end]
    return [h for h in things if not is_by_the_way(frame, h.first, first)]


def _owned(frame: Frame, owned: OwnedNoun) -> Counted:
    """Return the deed or the thing of the noun that owns a date, and nothing of what the sentence tells."""
    things = telling(concepts_by_role(owned.hits).get("thing", frozenset()))
    word = frame.tokens.words[owned.head]
    return Counted(deeds(owned.deed), things, stem(word), frozenset(), word)


def _unequalled(frame: Frame, superlative: Hit, first: int) -> Counted:
    """Return what has had no equal since a date: what a superlative stands before, "the worst outbreak since 1989"."""
    # whose crisis it is tells not which
    known = [h for h in frame.concepts("thing", "happening") if not _OWNERS.issuperset(h.value)]
    told = [h for h in known if superlative.first <= h.first < first]
    if not told:  # "la crue, la plus forte depuis 1945"
        before = frame.nearest(known, superlative.first, first, _THING_REACH, lambda h: h.last < superlative.first)
        told = [before] if before is not None else []
    if not told:  # "il faut remonter à 2016 pour trouver une telle saisie"
        told = [h for h in known if h.first > first][:1]
    if not told:  # "l'inflation a atteint 6 %, un record depuis 1991"
        levels = [h for h in frame.concepts("measure") if not LEVELS.isdisjoint(h.value)]
        level = frame.nearest(levels, superlative.first, first, _THING_REACH)
        told = [level] if level is not None else []
    what = telling(frozenset().union(*(frozenset(h.value) for h in told)))
    head = "" if what else _noun_beside(frame, superlative, first)
    return Counted(UNEQUALLED, what, head, frozenset(), words_of(frame, told[0]) if told else "")


def _noun_beside(frame: Frame, superlative: Hit, first: int) -> str:
    """Return the noun that a superlative is told of, known or not: "the hottest day", "la journée la plus chaude"."""
    before = superlative.first - 1
    if not frame.book.head_last and before >= frame.sentence.first and _tells(frame, before):
        return stem(frame.tokens.words[before])
    behind = superlative.last + 1
    return stem(frame.tokens.words[behind]) if behind < first and _tells(frame, behind) else ""


def _tells(frame: Frame, at: int) -> bool:
    return frame.tokens.kinds[at] == WORD and frame.tokens.words[at] not in frame.book.stop


@once
def dated_deed(frame: Frame, first: int, last: int) -> Hit | None:
    """Return the deed that a date is the date of: before "remontant à" and "dating back to" stands what is that old.

    Of those "arrested on Friday over the theft of 23 coins" the theft is no deed of that day. Who "was in critical
    condition on Monday" may have been hurt on Sunday.
    """
    back = next((h for h in frame.of("dates_back") if h.last == first - 1), None)
    if back is not None:
        return act(frame, back.first, frame.sentence.last, DATED_REACH, ("act", "happening"))
    owned = owned_noun(frame, first, last)
    if owned is not None:
        return owned.deed
    hit = _done(frame, first)
    if hit is None and (start := _event_start(frame, first)) != first:
        first, hit = start, _done(frame, start)
    hit = hit or act(frame, first, last, DATED_REACH, ("act", "happening"))
    if hit is not None and any(last < h.first and h.last < hit.first for h in frame.of("held_for")):
        hit = act(frame, first, frame.sentence.last, DATED_REACH, ("act", "happening")) or hit
    return None if hit is not None and (_is_state(frame, hit) or _lies_ahead(frame, hit, last)) else hit


def _lies_ahead(frame: Frame, hit: Hit, last: int) -> bool:
    """Say whether a date before a deed tells when it was near: "was on Monday about to sign", "mardi en passe de"."""
    return any(last < h.first and h.last < hit.first for h in frame.of("brink"))


def _is_state(frame: Frame, hit: Hit) -> bool:
    """Say whether somebody is only told to be in a state: "in critical condition", "in a coma"."""
    return any(h.first <= hit.first and hit.last <= h.last for h in frame.of("state"))


def _done(frame: Frame, first: int) -> Hit | None:
    """Return the deed that a participle right before a date tells: "lors de fouilles commencées en 2004"."""
    done = done_at(frame, first)
    if done is not None:
        return done_deed(frame, done)
    before = first - 1 - (frame.tokens.words[first - 1] in frame.book.np_end)
    return next((h for h in frame.concepts("act") if h.first < h.last == before), None)


def named_deed(frame: Frame, hit: Hit | None) -> Hit | None:
    """Return the deed that the noun before a verb of planning or taking place names: "la réouverture est prévue le 8".

    Of "le rapport sur l'attentat est prévu en mai" the report is to come, and no attack.
    """
    if hit is None or not _COMES.issuperset(hit.value):
        return hit
    return _noun_before(frame, hit) or hit


def deeds_dated(frame: Frame, hit: Hit | None) -> frozenset[str]:
    """Return all that is done on a date by the deed near it: who opens a trial on a day also tries somebody from then.

    Most of what begins is done on another day: "construction began in 2012".
    """
    named = named_deed(frame, hit)
    done = as_honour(frame, named, deeds(named))
    if named is None or not done or not done <= _BEGINS:
        return done
    return done | deeds(_noun_before(frame, named)) & _BY_FIRST_DAY


def _noun_before(frame: Frame, hit: Hit) -> Hit | None:
    """Return the deed that the noun names with which the clause of a verb begins."""
    begin, words, small = frame.clause_begin(hit.first), frame.tokens.words, frame.book.stop
    while begin < hit.first and words[begin] in small:
        begin += 1
    told = [h for h in frame.concepts("act", "happening") if begin <= h.first and h.last < hit.first]
    opening = next((h for h in told if h.first == begin), None)
    if opening is not None or not _qualifies(frame, begin):
        return opening
    return next((h for h in told if h.first == begin + 1 and words[h.last + 1] in small), None)


def _qualifies(frame: Frame, at: int) -> bool:
    """Say whether a word only tells which one the noun behind it names: "une deuxième réunion", "a peace summit"."""
    if frame.book.head_last:
        plain = frame.tokens.kinds[at] == WORD and not frame.tokens.capital(at)
        return plain and not any(h.first <= at <= h.last for h in frame.concepts("thing"))
    return at in frame.occupied or frame.tokens.words[at] in frame.book.epithet


def named_by_year(frame: Frame, first: int, last: int) -> int | None:
    """Return the noun that a bare year tells one of from the others ("le budget 2025", "its 2024 report"), or None.

    Such a year is when a thing holds or which one it is, and no event's: the budgets of 2025 and 2026 are two.
    """
    words, kinds, book = frame.tokens.words, frame.tokens.kinds, frame.book
    if first != last or len(words[first]) != 4 or not words[first].isdecimal():
        return None
    noun = first + 1 if book.head_last else first - 1
    article = first - 1 if book.head_last else first - 2
    if article < frame.sentence.first or noun > frame.sentence.last or kinds[noun] != WORD or words[noun] in book.stop:
        return None
    told = book.pure_articles if book.head_last else book.articles
    if words[article] not in told or _amid(frame, article):
        return None
    return noun


def _noun_of(frame: Frame, first: int, last: int) -> int | None:
    """Return the noun whose year a bare year is ("la campagne de 2007", "le record de 2011"), or None."""
    words, book = frame.tokens.words, frame.book
    before = first - 2
    if first != last or before < frame.sentence.first or words[first - 1] not in book.np_of or book.head_last:
        return None
    year = len(words[first]) == 4 and words[first].isdecimal()
    plain = frame.tokens.kinds[before] == WORD and words[before] not in book.stop
    told = any(h.last == first - 1 for h in frame.concepts("act"))  # "le pont date de 1965" names no "date"
    return before if year and plain and not told and not _amid(frame, before - 1) else None


def _amid(frame: Frame, article: int) -> bool:
    """Say whether an event with its article only tells when something was done: "tombé pendant la tempête de 1999"."""
    return any(h.last in (article - 1, article, article + 1) for h in frame.of("amid"))


def _event_start(frame: Frame, first: int) -> int:
    """Return where the event begins whose year a date is and in which something was done, or where the date begins."""
    near = [h for h in frame.of("amid") if first - _EVENT_LEAD <= h.last < first]
    return near[-1].first if near else first


def _dated_noun(frame: Frame, noun: int) -> Counted:
    """Return the event or the thing that a noun names, which alone its year dates."""
    hits = [h for h in frame.of("concept") if h.last == noun]
    roles = concepts_by_role(hits)
    happened = roles.get("act", frozenset()) | roles.get("happening", frozenset())
    word = frame.tokens.words[noun]
    return Counted(happened, telling(roles.get("thing", frozenset())), stem(word), frozenset(), word)


@once
def of_saying(frame: Frame, first: int) -> bool:
    """Say whether a verb of saying stands right before, past no more than a small word, and nothing is told done."""
    words = frame.tokens.words
    said = [h for h in frame.of("says") if first - 2 <= h.last < first]
    if not said:
        return False
    acts = [h for h in frame.of("concept") if any(h.first <= s.last and s.first <= h.last for s in said)]
    return not acts and all(words[i] in frame.book.stop for i in range(said[-1].last + 1, first))
