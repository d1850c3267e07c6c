"""Verbs of deeds in a clause: which form stands there, who does it, and how it stands with the deed."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.language.concepts import deed_verbs, happening_verbs
from factcheck.model.frozen import frozen
from factcheck.parse.clauses.bodies import opener
from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.subjects import doers_ending
from factcheck.parse.words.deed_grammar import Grammar, grammar
from factcheck.parse.words.phrasebook import Phrasebook
from factcheck.parse.words.phrases import Hit

WALK = 9  # tokens between a verb and its subject: auxiliaries, adverbs, a modal verb
_NEITHER = 2  # tokens from "ni" or "neither" to the first party: "ni la Serbie ni la Hongrie"
# Cues that may stand between a subject and its verb.
MODALS = ("planned", "possible", "about_to", "ruled_out", "not_yet", "hearsay", "negation")
# What a cue between a subject and its verb makes of the deed, the first that stands there.
_BY_CUE = {
    "not_yet": "undone",
    "ruled_out": "excluded",
    "possible": "possible",
    "about_to": "planned",
    "planned": "planned",
}


@frozen
class Verb:
    """One verb of a deed: its tokens, its concepts, and its form ("base", "participle" or "finite")."""

    first: int
    last: int
    deeds: tuple[str, ...]
    form: str


@once
def verbs(frame: Frame) -> list[Verb]:
    """Return the verbs of deeds of a sentence by place; a word that a determiner makes a noun is none."""
    return _verbs(frame, deed_verbs(frame.book.code), {})


@once
def told_verbs(frame: Frame) -> list[Verb]:
    """Return them with the verbs of what befell somebody: "a libéré", "has arrested"."""
    code = frame.book.code
    return _verbs(frame, deed_verbs(code), happening_verbs(code))


_Forms = Mapping[str, tuple[tuple[str, ...], str]]  # the concepts of each form of a verb, and which it is


def _verbs(frame: Frame, known: _Forms, befell: _Forms) -> list[Verb]:
    rules = grammar(frame.book.code)
    if rules is None:
        return []
    book, words, base = frame.book, frame.tokens.words, frame.sentence.first
    out = []
    for hit in frame.of("concept"):
        # A phrase may begin with its auxiliary, "was found guilty", which is no part of the verb here.
        first = hit.first + (hit.first < hit.last and words[hit.first] in rules.passives)
        phrase = words[first] if first == hit.last else " ".join(words[first : hit.last + 1])
        found = known.get(phrase) or befell.get(phrase)
        if found is None:
            continue
        verb = Verb(first, hit.last, *found)
        if verb.first == base or not is_noun(words, verb, book, rules):
            out.append(verb)
    return out


def is_noun(words: list[str], verb: Verb, book: Phrasebook, rules: Grammar) -> bool:
    """Say whether the word before a verb makes a noun of it; "accused of supplying", "accusé de fournir" are none."""
    before = words[verb.first - 1]
    if before not in book.determiner:
        return False
    nominal = verb.form == "base" or words[verb.last].endswith(rules.gerund_endings)
    return not (nominal and before in book.np_of)


@frozen
class Deed:
    """How a verb tells its deed: by whom, negated or not, and whether it is done, planned, possible or ruled out."""

    agents: tuple[Hit, ...]
    negated: bool
    standing: str
    hearsay: bool


def told(frame: Frame, verb: Verb, rules: Grammar) -> Deed | None:
    """Return how a verb tells its deed, or None where its subject or its form is not plain.

    Between the subject and its verb stand only auxiliaries, adverbs, negations and modal verbs: "la Russie n'a pas
    encore livré", "Kim et Poutine pourraient éventuellement signer". A passive has no subject that does the deed.
    """
    words = frame.tokens.words
    at = _subject_end(frame, verb.first, rules)
    if at is None:
        return None
    between = range(at + 1, verb.first)
    going_on = words[verb.first].endswith(rules.gerund_endings)  # "is considering closing"
    if verb.form == "participle" and not going_on and any(words[i] in rules.passives for i in between):
        return None
    agents = doers_ending(frame, at)
    if not agents:
        return None
    negated = is_negated(frame, agents[0].first - _NEITHER, verb.first - 1)
    standing = _standing(frame, verb, at, rules)
    if standing is None:
        return None
    hearsay = bool(_cues(frame, "hearsay", at + 1, verb.first - 1))
    return Deed(agents, negated, standing, hearsay)


def _standing(frame: Frame, verb: Verb, subject: int, rules: Grammar) -> str | None:
    """Return "done", "undone", "planned", "possible" or "excluded", or None for a form that tells nothing by itself."""
    by_cue = standing_by_cue(frame, subject + 1, verb.first - 1)
    if by_cue is not None:
        return by_cue
    words = frame.tokens.words
    return form_tells(words[verb.first], verb.form, words[subject + 1 : verb.first], rules)


def form_tells(word: str, form: str, before: list[str], rules: Grammar) -> str | None:
    """Return "done", "planned" or "possible" as a form of a verb tells by itself behind some words, or None."""
    if word.endswith(rules.gerund_endings):
        return None
    if form == "participle":
        tells = not rules.auxiliaries or not rules.auxiliaries.isdisjoint(before)
        return "done" if tells else None
    infinitive = form == "base" and (rules.auxiliaries or not rules.infinitive_marks.isdisjoint(before))
    if infinitive:
        return None
    if word.endswith(rules.future_endings):
        return "planned"
    return "possible" if word.endswith(rules.conditional_endings) else "done"


def standing_by_cue(frame: Frame, start: int, stop: int) -> str | None:
    """Return what a cue between two tokens makes of the deed behind it, or None."""
    return next((standing for h, standing in _standings(frame) if start <= h.first and h.last <= stop), None)


@once
def _standings(frame: Frame) -> list[tuple[Hit, str]]:
    """Return the cues of a sentence that may tell how it stands with a deed, the strongest kind first."""
    return [(hit, _BY_CUE[hit.kind]) for hit in frame.among(*_BY_CUE)]


def _subject_end(frame: Frame, verb: int, rules: Grammar) -> int | None:
    """Return the last token of the subject that stands before a verb, or None."""
    starts, ends = _borders(frame)
    for i in range(verb - 1, max(frame.sentence.first, verb - WALK) - 1, -1):
        if i in ends:
            return i
        if frame.tokens.words[i] == "," and i - 1 in ends:
            continue  # "le maire, Marc Vidal, a confirmé"
        if i in starts or not is_small(frame, i, rules):
            return i if i == frame.sentence.first and opener(frame) is not None else None
    return None


@once
def _borders(frame: Frame) -> tuple[frozenset[int], frozenset[int]]:
    """Return where clauses and "and" begin, and where parties end."""
    starts = frozenset(h.first for h in frame.among("clause_start", "and"))
    return starts, frozenset(h.last for h in (*frame.named, *frame.of("body")))


def is_small(frame: Frame, at: int, rules: Grammar) -> bool:
    """Say whether a token may stand between a subject and its verb: auxiliary, adverb, negation, modal verb."""
    if small_word(frame.tokens.words[at], frame.book, rules):
        return True
    return at in _modal_tokens(frame)


@once
def _modal_tokens(frame: Frame) -> frozenset[int]:
    """Return the tokens of all cues that may stand between a subject and its verb."""
    return frozenset(i for h in frame.among(*MODALS) for i in range(h.first, h.last + 1))


def small_word(word: str, book: Phrasebook, rules: Grammar) -> bool:
    """Say whether a word by itself may stand there: an auxiliary, an adverb, a pronoun."""
    return word in book.stop or word in rules.adverbs or word.endswith(rules.adverb_endings)


def is_negated(frame: Frame, start: int, stop: int) -> bool:
    """Say whether a negation stands between two tokens, and not as a part of a longer cue: "n'a pas voulu"."""
    found = _cues(frame, "negation", start, stop)
    if not found:
        return False
    longer = frame.among("ruled_out", "not_yet")
    return any(not any(h.first <= n.first and n.last <= h.last for h in longer) for n in found)


def _cues(frame: Frame, kind: str, start: int, stop: int) -> list[Hit]:
    return [h for h in frame.of(kind) if start <= h.first and h.last <= stop]
