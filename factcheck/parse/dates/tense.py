"""Which way a word looks: verbs of what was done, of what is to come, and what only seems to be one."""

from __future__ import annotations

from functools import cache

from factcheck.language.schema import load_language
from factcheck.model.frozen import frozen
from factcheck.model.memo import Memo
from factcheck.parse.dates.anchors import FUTURE, PAST
from factcheck.parse.words.tokens import WORD, Tokens

WAITING = 12  # words from "before" to the verb behind it
PAUSES = frozenset(",;:")
ENDERS = frozenset(".!?…\n")


@frozen
class Tense:
    """The words and endings of one language that look back or ahead, as its settings list them."""

    future: frozenset[str]
    to_come: frozenset[str]
    to_come_ends: frozenset[str]
    compared: frozenset[str]
    foreseen: frozenset[str]
    future_endings: tuple[str, ...]
    ahead_endings: tuple[str, ...]
    not_future: frozenset[str]
    past: frozenset[str]
    behind_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    not_past_endings: tuple[str, ...]
    helpers: frozenset[str]
    being: frozenset[str]
    done: frozenset[str]
    asides: frozenset[str]
    months: frozenset[str]
    doubtful: frozenset[str]
    breaks: frozenset[str]
    until: frozenset[str]
    until_verbs: frozenset[str]
    put_off: frozenset[str]
    awaiting: dict[str, tuple[str, ...]]
    calls: frozenset[str]
    called_to: frozenset[str]
    infinitives: tuple[str, ...]
    date_leads: frozenset[str]
    subjects: frozenset[str]
    determiners: frozenset[str]
    held: frozenset[str]


def _by_last_word(phrases: list[str]) -> dict[str, tuple[str, ...]]:
    """Return phrases, each behind a blank, by the word that they end with."""
    out: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        last = phrase.split()[-1]
        out[last] = (*out.get(last, ()), f" {phrase}")
    return out


@cache
def tense_words(code: str) -> Tense:
    """Return the words and endings of a language that look back or ahead."""
    language = load_language(code)
    words = language.listed
    return Tense(
        future=frozenset(words("future_words")),
        to_come=frozenset(words("to_come")),
        to_come_ends=frozenset(phrase.split()[-1] for phrase in words("to_come")),
        compared=frozenset(words("compared")),
        foreseen=frozenset(words("foreseen")),
        future_endings=tuple(words("future_endings")),
        ahead_endings=(*words("future_endings"), *words("conditional_endings")),
        not_future=frozenset(words("not_future")),
        past=frozenset(words("past_words")),
        behind_endings=(*words("past_participles"), *words("past_endings")),
        participle_endings=tuple(words("past_participles")),
        not_past_endings=tuple(words("not_past_endings")),
        helpers=frozenset(words("participle_helpers")),
        being=frozenset(words("being")),
        done=frozenset(words("done")),
        asides=frozenset((*words("done"), *words("aside_participles"))),
        months=frozenset(words("doubtful_months")),
        doubtful=frozenset((*words("doubtful_months"), *words("foreseen"), *words("future_words"))),
        breaks=frozenset(words("clause_breaks")),
        until=frozenset(words("until_words")),
        until_verbs=frozenset(words("until_verbs")),
        put_off=frozenset(words("put_off")),
        awaiting=_by_last_word(words("awaiting")),
        calls=frozenset(words("calls")),
        called_to=frozenset(words("called_to")),
        infinitives=tuple(words("infinitive_endings")),
        date_leads=frozenset(words("date_leads")),
        subjects=frozenset(words("subjects")),
        held=frozenset(words("held_participles")),
        determiners=frozenset(language.cues.get("determiner", ())),
    )


def future_words(tokens: Tokens, code: str) -> frozenset[str]:
    """Return the words of a text that are verbs in the future where they are no names: "versera", "construiront"."""
    return frozenset(filter(_futures(code).__getitem__, tokens.words))


@cache
def _futures(code: str) -> Memo[bool]:
    """Return which words end as verbs in the future do."""
    known = tense_words(code)
    return Memo(lambda word: len(word) > 3 and word.endswith(known.future_endings) and word not in known.not_future)


def foretold(tokens: Tokens, first: int, last: int, future: frozenset[str]) -> list[int]:
    """Return the tokens from first to last, both included, that are verbs in the future, of `future_words`."""
    words = tokens.words[first : last + 1]
    if future.isdisjoint(words):
        return []
    found = [i for i, word in enumerate(words, first) if word in future]
    return [i for i in found if tokens.kinds[i] == WORD and not _is_name(tokens, i)]


def looks_back(tokens: Tokens, index: int, code: str) -> bool:
    """Say whether a word tells what was done: "signé", but not in "sera signé"."""
    return direction_of(tokens, index, tense_words(code)) == PAST


def ends_as_past(tokens: Tokens, index: int, code: str) -> bool:
    """Say whether a word has a regular ending of the past, as "arrested" has and "fell" has not."""
    return _by_ending(tokens, index, tense_words(code)) == PAST


def is_participle(tokens: Tokens, index: int, code: str, *, told: bool = False) -> bool:
    """Say whether a word is a participle of what was done: "rendu", "signé", but not in "sera rendu".

    told  a list of verbs says that it is a participle.
    """
    known = tense_words(code)
    word = tokens.words[index]
    ends = len(word) > 3 and word.endswith(known.participle_endings) and not word.endswith(known.not_past_endings)
    return (told or ends or word in known.done) and not _helped(tokens, index, known)


def direction_of(tokens: Tokens, index: int, known: Tense) -> int:
    """Return which way one word looks; a participle looks back unless its helper looks ahead ("sera jugé")."""
    word = tokens.words[index]
    if word in known.doubtful and _looks_nowhere(tokens, index, known):
        return 0
    if word in known.future or (word in known.to_come_ends and _is_to_come(tokens, index, known)):
        return FUTURE
    if word in known.until_verbs and _waited_for(tokens, index, known):
        return FUTURE
    if word in known.done:
        return PAST if any(w in known.being for w in tokens.words[max(0, index - 3) : index]) else 0
    looks = PAST if word in known.past else _by_ending(tokens, index, known)
    return 0 if looks == PAST and _helped(tokens, index, known) else looks


def _looks_nowhere(tokens: Tokens, index: int, known: Tense) -> bool:
    """Say whether a word that looks ahead elsewhere is a month, compared with, or a name: "on 5 May", "as expected"."""
    word = tokens.words[index]
    if word in known.foreseen and index > 0 and tokens.words[index - 1] in known.compared:
        return True
    return (word in known.months and tokens.capital(index)) or (word in known.future and _is_titled(tokens, index))


def _is_to_come(tokens: Tokens, index: int, known: Tense) -> bool:
    """Say whether a word ends a phrase that looks ahead: "prices are to rise"."""
    return index > 0 and " ".join(tokens.words[index - 1 : index + 1]) in known.to_come


def _waited_for(tokens: Tokens, index: int, known: Tense) -> bool:
    """Say whether a verb tells what a clause waits for: "avant que le texte soit voté", "before the report is out"."""
    words = tokens.words[max(0, index - WAITING) : index]
    openers = [n for n, word in enumerate(words) if word in known.until]
    return bool(openers) and not any(mark in PAUSES for mark in words[openers[-1] :])


def _by_ending(tokens: Tokens, index: int, known: Tense) -> int:
    word = tokens.words[index]
    if len(word) < 4 or word in known.not_future:
        return 0
    if word.endswith(known.ahead_endings) and not _is_name(tokens, index):
        return FUTURE
    past = word.endswith(known.behind_endings)
    return PAST if past and not word.endswith(known.not_past_endings) else 0


def _helped(tokens: Tokens, index: int, known: Tense) -> bool:
    """Say whether a helper that looks ahead stands close before: "will be held", "doit être jugé".

    So does any verb in the future right before: "resteront fermées". One that looks back stands nearer in "tout va
    bien, il a signé", but not in "will have been held".
    """
    if index > 0 and _ends_as_future(tokens, index - 1, known):
        return True
    for i in range(index - 1, max(0, index - 4) - 1, -1):
        if tokens.words[i] in known.helpers:
            return True
        if tokens.words[i] in known.until_verbs and _waited_for(tokens, i, known):
            return True
        if tokens.words[i] in known.past:
            return i > 0 and tokens.words[i - 1] in known.helpers
    return False


def _ends_as_future(tokens: Tokens, index: int, known: Tense) -> bool:
    """Say whether a word has an ending of the future, and no capital of its own."""
    word = tokens.words[index]
    ends = bool(known.future_endings) and len(word) > 3 and word.endswith(known.future_endings)
    return ends and word not in known.not_future and not _is_name(tokens, index)


def _is_titled(tokens: Tokens, index: int) -> bool:
    """Say whether a capital inside a sentence makes a name of a verb: "on "Meet the Press" Sunday"."""
    return index > 0 and tokens.words[index - 1] not in ENDERS and _is_name(tokens, index)


def _is_name(tokens: Tokens, index: int) -> bool:
    """Say whether a word has a capital of its own: "Ankara", but not "LE VILLAGE FERA LA FÊTE"."""
    start, end = tokens.span(index, index)
    return tokens.capital(index) and not tokens.text[start:end].isupper()
