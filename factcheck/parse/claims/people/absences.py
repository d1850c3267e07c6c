"""Counts of nobody: "aucun blessé", "no casualties were reported", "nobody was hurt", "ni mort ni blessé".

Only what a toll counts is told so: "aucune décision" and "no comment" count nothing that another article would. What
somebody was spared is no toll either ("he suffered no injuries"), nor is a look back over years ("nobody has died
here since 1996"), nor what a question asks or a condition supposes.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.language.concepts import broader, concepts
from factcheck.parse.claims.counts.spared import NO_ONE, NONE
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase, noun_phrase
from factcheck.parse.clauses.verbs import is_small
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.concept_roles import is_person, is_toll
from factcheck.parse.words.deed_grammar import Grammar, grammar
from factcheck.parse.words.phrases import Hit

_NEGATION = 5  # tokens from the negation to "any": "did not cause any"
_VERB_REACH = 6  # tokens from those counted to what befell: "no one has so far been reported"
_NOUN_REACH = 2  # adjectives before the noun: "no serious injuries"
# Who tells of no victims tells of nobody dead and nobody injured.
_VICTIM, _HARMED = "victim", "casualty"
# "No damage" and "no flooding" say how much, and not how many.
_UNCOUNTED = frozenset(("damaged", "flooded"))
_OPEN = ("since", "after")


def absences(seen: SentenceFigures) -> Iterator[tuple[Figure, NounPhrase]]:
    """Yield the words of a sentence that count nobody, each with the noun phrase or the verb of what befell nobody."""
    frame, rules = seen.frame, grammar(seen.book.code)
    cues = frame.of(NONE)
    if not cues or rules is None or _is_open(seen):
        return
    spared = {i for h in cues if h.value == "spared" for i in range(h.first, h.last + 1)}
    stops = frozenset(i for f in seen.figures for i in range(f.first, f.last + 1))
    for cue in cues:
        if cue.first in spared or (cue.value == "denied" and not _is_denied(frame, cue)):
            continue
        if cue.value == "pronoun":
            phrase = _befell(frame, cue, rules)
        elif cue.value == "part":
            phrase = _of_whole(seen, cue, stops, rules)
        else:
            phrase = _counted(frame, cue, stops, rules)
        if phrase is not None:
            yield Figure(cue.first, cue.last, "number", NO_ONE, None, damaged=False), phrase


def _is_open(seen: SentenceFigures) -> bool:
    """Say whether a sentence asks, supposes, or looks back over a time: "aucun mort depuis 2003"."""
    asks = seen.tokens.words[seen.sentence.last] == "?"
    ever = any(f.kind == "duration" or (f.when is not None and f.when.bound in _OPEN) for f in seen.figures)
    return asks or ever or bool(seen.frame.of("condition"))


def _is_denied(frame: Frame, cue: Hit) -> bool:
    return any(
        h.last < cue.first <= h.last + _NEGATION and frame.same_clause(h, cue.first, cue.last)
        for h in frame.of("negation")
    )


def _of_whole(seen: SentenceFigures, cue: Hit, stops: frozenset[int], rules: Grammar) -> NounPhrase | None:
    """Return those none of whom suffered something: "none of the 40 workers was hurt", "aucun des élèves"."""
    whole = next((f for f in seen.figures if cue.last < f.first <= cue.last + _NOUN_REACH), None)
    phrase = noun_phrase(seen.frame, cue.last, stops) if whole is None else seen.phrases[whole.first]
    return None if phrase is None else _with_fate(seen.frame, phrase, rules)


def _counted(frame: Frame, cue: Hit, stops: frozenset[int], rules: Grammar) -> NounPhrase | None:
    """Return the noun phrase behind a word for none, where it names a toll or people whom something befell."""
    phrase = noun_phrase(frame, cue.last, stops)
    if phrase is None or phrase.first != cue.last + 1:  # "aucun de ces blessés"
        return None
    toll = next((h for h in phrase.hits if is_toll(h) and _UNCOUNTED.isdisjoint(h.value)), None)
    if toll is not None and toll.first <= phrase.first + _NOUN_REACH:
        return _named(frame, phrase, toll)
    victims = next((h for h in phrase.hits if h.kind == "concept" and _VICTIM in h.value), None)
    if victims is not None and victims.first == phrase.head:
        harmed = Hit(victims.first, victims.last, "concept", (_HARMED,))
        return _named(frame, NounPhrase(phrase.first, phrase.last, phrase.head, (harmed,)), harmed)
    if not any(h.kind == "concept" and any(map(is_person, h.value)) for h in phrase.hits):
        return None
    return _with_fate(frame, phrase, rules)


def _named(frame: Frame, phrase: NounPhrase, toll: Hit) -> NounPhrase | None:
    """Return a noun phrase up to the toll it names, or None where that is not its head, or a word narrows it.

    "No plan to evacuate" and "no death certificates" count nobody, and "no mass arrests" are perhaps a few.
    """
    words, book, behind = frame.tokens.words, frame.book, toll.last + 1
    if not all(frame.knows(i, i) and words[i] not in book.np_of for i in range(phrase.first, toll.first)):
        return None
    if behind <= phrase.last and words[behind] not in book.stop:
        cues = ("says", "given", "scope_right") if book.head_last else ("says", "given", "scope_right", "concept")
        told = any(h.first == behind for h in frame.among(*cues))
        if not told and not looks_back(frame.tokens, behind, book.code):
            return None
    last = toll.last if book.head_last else phrase.last
    inside = tuple(h for h in phrase.hits if h.last <= last and h is not toll)
    return NounPhrase(phrase.first, last, toll.first, (*inside, _with_narrower(toll)))


def _with_narrower(toll: Hit) -> Hit:
    """Return a toll with all that it contains: where nobody came to harm nobody was killed."""
    contained = (c for c in sorted(concepts()) if not broader(c).isdisjoint(toll.value))
    return toll._replace(value=(*toll.value, *contained))


def _with_fate(frame: Frame, phrase: NounPhrase, rules: Grammar) -> NounPhrase | None:
    """Return a noun phrase for people with what none of them suffered: "aucun passager n'a été blessé"."""
    toll = _suffered(frame, phrase.last, rules)
    return None if toll is None else NounPhrase(phrase.first, phrase.last, phrase.head, (*phrase.hits, toll))


def _befell(frame: Frame, cue: Hit, rules: Grammar) -> NounPhrase | None:
    """Return what befell nobody behind a pronoun: "no one was hurt", "personne n'a péri"."""
    toll = _suffered(frame, cue.last, rules)
    return None if toll is None else NounPhrase(toll.first, toll.last, toll.first, (toll,))


def _suffered(frame: Frame, last: int, rules: Grammar) -> Hit | None:
    """Return the toll whose verb stands behind those counted with only small words between, and takes no object."""
    words = frame.tokens.words
    for toll in frame.concepts("happening"):
        between = range(last + 1, toll.first)
        if toll.first <= last or not is_toll(toll) or len(between) > _VERB_REACH:
            continue
        if not all(is_small(frame, i, rules) for i in between):
            return None
        passive = not rules.passives.isdisjoint(words[i] for i in between)
        return toll if passive or not _has_object(frame, toll) else None
    return None


def _has_object(frame: Frame, verb: Hit) -> bool:
    """Say whether somebody follows a verb, to whom it is done: "nobody rescued the crew"."""
    behind = verb.last + 1
    if behind > frame.sentence.last:
        return False
    return frame.tokens.words[behind] in frame.book.determiner or behind in frame.occupied
