"""Terms of prison: which part of one is served and which suspended, and how long a part is that has no unit."""

from __future__ import annotations

from factcheck.model.frozen import replace
from factcheck.model.named_concepts import PRISON
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.verbs import told_verbs

_REACH = 4  # tokens between a term of prison and how it is served: "deux ans d'emprisonnement ferme"
_PASSIVE = 6  # tokens from one to the verb of its clause: "ans de prison ont été requis"
_RELATIVE = 10  # tokens from one to the verb of its relative clause, past whoever asked
_ASKED = 3  # tokens from what is asked for to the term: "asked for up to 15 years"
_PROSECUTION = "prosecution"
_TERMS = ("a", "mo")
_PARTS = frozenset(("suspended", "served"))
_JUDGED = frozenset(("jailed", "sentenced", "convict"))
_TOLD = PRISON | _JUDGED | {"fine"}  # a sentence that tells of a penalty


def how_served(seen: SentenceFigures, figure: Figure) -> set[str]:
    """Return whether a term of prison is suspended, served, or the longest there may be: "dont trois avec sursis".

    The cue stands right behind the term, or right before it, and no other figure between them.
    """
    cues = seen.frame.of("penalty")
    if not cues or all(PRISON.isdisjoint(h.value) for h in seen.frame.of("concept")):
        return set()
    behind = next((f.first for f in seen.figures if f.first > figure.last), seen.sentence.last + 1)
    reach = min(figure.last + 1 + _REACH, behind - 1)
    after = [h for h in cues if figure.last < h.first <= reach and seen.frame.same_clause(h, figure.first, figure.last)]
    return {h.value for h in after[:1] or [h for h in cues if h.last == figure.first - 1]}


def is_sought(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a penalty is what the prosecution asks for: "a requis six ans de prison", not "condamné à six ans".

    The last verb before the figure tells which; of a penalty told first, the verb behind it: "les six ans requis".
    """
    cues = seen.frame.of("penalty_sought")
    if cues and is_asked(seen, figure):
        return True
    if not cues or all(_TOLD.isdisjoint(h.value) for h in seen.frame.of("concept")):
        return False
    asked = max((h.last for h in cues if h.last < figure.first), default=-1)
    judged = [at for at in _judgments(seen) if asked < at < figure.first]
    if asked >= 0:
        return not judged
    if any(seen.frame.occupied.isdisjoint(range(at, figure.first)) for at in judged):
        return False  # "condamné à six ans de prison et demande sa libération"
    if any(h.first == figure.last + 1 for h in seen.frame.of("relative")):  # "the 15 years that prosecutors had sought"
        return any(figure.last < h.first <= figure.last + _RELATIVE for h in cues)
    behind = (h for h in cues if figure.last < h.first <= figure.last + _PASSIVE)
    return any(seen.frame.same_clause(h, figure.first, figure.last) for h in behind)


def is_asked(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a length of time is what the prosecution asks for right before it: "le parquet a requis 15 ans".

    So is what is asked for against somebody, whoever asks: "il a demandé 15 ans contre Kern et huit ans contre Arnal".
    """
    frame = seen.frame
    if figure.kind != "duration" or figure.quantity is None or figure.quantity.unit not in _TERMS:
        return False
    if any(h.first == figure.last + 1 for h in frame.of("penalty_target")):
        asked_at = max((h.last for h in frame.of("penalty_sought") if h.last < figure.first), default=-1)
        return asked_at >= 0 and not any(asked_at < at < figure.first for at in _judgments(seen))
    accusers = [h for h in frame.of("body") if h.value == _PROSECUTION]
    asked = (h for h in frame.of("penalty_sought") if 1 <= figure.first - h.last <= _ASKED)
    return any(any(frame.same_clause(h, cue.first, cue.last) for h in accusers if h.last < cue.first) for cue in asked)


def _judgments(seen: SentenceFigures) -> set[int]:
    """Return where verbs of sentencing stand, also those that lead on to the penalty: "condamné à", "jailed for"."""
    words, stop = seen.tokens.words, seen.book.stop
    told = {v.first for v in told_verbs(seen.frame) if _JUDGED & {*v.deeds}}
    leading = (h for h in seen.frame.of("concept") if _JUDGED & {*h.value} and words[h.last] in stop)
    return told | {h.first for h in leading}


def rest_of_term(seen: SentenceFigures, figure: Figure) -> Figure | None:
    """Return a bare number as a part of the term before it: "cinq ans de prison, dont trois avec sursis"."""
    if figure.kind != "number" or figure.quantity is None:
        return None
    terms = [f for f in seen.figures if f.kind == "duration" and f.last < figure.first]
    term = terms[-1].quantity if terms else None
    if term is None or _counts(seen, figure):
        return None
    if _PARTS.isdisjoint(how_served(seen, figure)):
        return None
    if term.interval.low is None or not term.interval.low or term.base.low is None:
        return None
    one = term.base.low / term.interval.low
    base = figure.quantity.interval.scaled(one)
    part = replace(figure.quantity, unit=term.unit, dimension=term.dimension, base=base)
    return replace(figure, kind="duration", quantity=part)


def is_given(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a length of time is what a verb of sentencing before it leads to: "jailed him for six years".

    Whom it befell stands between the two, and is not what lasts so long.
    """
    if not any(h.last == figure.first - 1 for h in seen.frame.of("term_of")):
        return False
    judged = (h for h in seen.frame.of("concept") if h.last < figure.first and not _JUDGED.isdisjoint(h.value))
    return any(seen.frame.same_clause(h, figure.first, figure.last) for h in judged)


def _counts(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether a noun stands behind a number and its cue: "two suspended officers" are no years."""
    phrase = seen.phrases[figure.first]
    return phrase is not None and phrase.last > figure.last + 1
