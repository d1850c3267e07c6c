"""Verbs of deeds in a clause: which form stands there, who does it, and how it stands with the deed."""

from __future__ import annotations

from functools import cache

from factcheck.language.knowledge import deed_verbs
from factcheck.language.schema import load_language
from factcheck.model.frozen import frozen
from factcheck.parse.clauses import Frame, once
from factcheck.parse.phrases import Hit, Phrasebook

WALK = 9  # tokens between a verb and its subject: auxiliaries, adverbs, a modal verb
_PARTY = 7  # tokens of a list of parties, or between an office and the state it belongs to
_OFFICES = frozenset({"official", "president", "prime-minister", "soldier", "lawmaker", "police", "delegation"})
MODALS = ("planned", "possible", "hearsay", "negation")  # cues that may stand between a subject and its verb
_SPEAKING = ("police", "official", "organiser", "company", "opposition")


@frozen
class Grammar:
    """What telling a deed needs to know of a language.

    auxiliaries  empty where a bare participle is a past tense.
    """

    auxiliaries: frozenset[str]
    passives: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    conditional_endings: tuple[str, ...]
    gerund_endings: tuple[str, ...]
    infinitive_marks: frozenset[str]


@cache
def grammar(code: str) -> Grammar | None:
    """Return the grammar of deeds of a language, or None where its files say nothing of it."""
    settings = load_language(code).settings
    if "deed_passives" not in settings:
        return None

    def words(key: str) -> list[str]:
        value = settings.get(key, [])
        return value if isinstance(value, list) else [str(value)]

    return Grammar(
        frozenset(words("deed_auxiliaries")),
        frozenset(words("deed_passives")),
        frozenset(words("adverbs")),
        tuple(words("adverb_endings")),
        tuple(words("deed_future_endings")),
        tuple(words("deed_conditional_endings")),
        tuple(words("deed_gerund_endings")),
        frozenset(words("infinitive_marks")),
    )


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
    rules = grammar(frame.book.code)
    if rules is None:
        return []
    book, words, base = frame.book, frame.tokens.words, frame.sentence.first
    known = deed_verbs(book.code)
    out = []
    for hit in frame.of("concept"):
        found = known.get(tuple(words[hit.first : hit.last + 1]))
        if found is None:
            continue
        verb = Verb(hit.first, hit.last, *found)
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
    """How a verb tells its deed: by whom, negated or not, and whether it is done, planned or only possible."""

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
    if any(words[i] in rules.passives for i in between):
        return None
    agents = parties_ending(frame, at)
    if not agents:
        return None
    negated = bool(_cues(frame, "negation", at - _PARTY, verb.first - 1))
    standing = _standing(frame, verb, at, rules)
    if standing is None:
        return None
    hearsay = bool(_cues(frame, "hearsay", at + 1, verb.first - 1))
    return Deed(agents, negated, standing, hearsay)


def _standing(frame: Frame, verb: Verb, subject: int, rules: Grammar) -> str | None:
    """Return "done", "planned" or "possible", or None for a form that tells nothing by itself."""
    for modal in ("possible", "planned"):
        if _cues(frame, modal, subject + 1, verb.first - 1):
            return modal
    words = frame.tokens.words
    return form_tells(words[verb.first], verb.form, words[subject + 1 : verb.first], rules)


def form_tells(word: str, form: str, before: list[str], rules: Grammar) -> str | None:
    """Return "done", "planned" or "possible" as a form of a verb tells by itself behind some words, or None."""
    if form == "participle":
        tells = not rules.auxiliaries or not rules.auxiliaries.isdisjoint(before)
        return "done" if tells else None
    infinitive = form == "base" and (rules.auxiliaries or not rules.infinitive_marks.isdisjoint(before))
    if infinitive or word.endswith(rules.gerund_endings):
        return None
    if word.endswith(rules.future_endings):
        return "planned"
    return "possible" if word.endswith(rules.conditional_endings) else "done"


def _subject_end(frame: Frame, verb: int, rules: Grammar) -> int | None:
    """Return the last token of the subject that stands before a verb, or None."""
    starts, ends = _borders(frame)
    for i in range(verb - 1, max(frame.sentence.first, verb - WALK) - 1, -1):
        if i in ends:
            return i
        if i in starts or not is_small(frame, i, rules):
            return None
    return None


@once
def _borders(frame: Frame) -> tuple[frozenset[int], frozenset[int]]:
    """Return where clauses and "and" begin, and where parties end."""
    starts = frozenset(h.first for k in ("clause_start", "and") for h in frame.of(k))
    return starts, frozenset(h.last for h in frame.named)


def is_small(frame: Frame, at: int, rules: Grammar) -> bool:
    """Say whether a token may stand between a subject and its verb: auxiliary, adverb, negation, modal verb."""
    if small_word(frame.tokens.words[at], frame.book, rules):
        return True
    return any(h.first <= at <= h.last for kind in MODALS for h in frame.of(kind))


def small_word(word: str, book: Phrasebook, rules: Grammar) -> bool:
    """Say whether a word by itself may stand there: an auxiliary, an adverb, a pronoun."""
    return word in book.stop or word in rules.adverbs or word.endswith(rules.adverb_endings)


def parties_ending(frame: Frame, at: int) -> tuple[Hit, ...]:
    """Return the parties of a subject whose last token is `at`: one, or a list; none when it stands for another noun.

    "à Moscou" and "les habitants de Kiev" are no parties; "le gouvernement de Séoul" and "l'armée russe" are.
    """
    actors = sorted(frame.named, key=lambda h: h.first)
    found = [h for h in actors if h.last == at]
    if not found or not _stands_alone(frame, found[-1]):
        return ()
    group = [found[-1]]
    for hit in reversed([h for h in actors if h.last < group[0].first]):
        nearest = group[-1]
        if nearest.first - hit.last > _PARTY or not _listed(frame, hit.last + 1, nearest.first - 1):
            break
        if not _stands_alone(frame, hit):
            if _linked(frame, hit.last + 1, nearest.first - 1):
                return ()
            break  # "selon l'OTAN, la Norvège a fourni"
        group.append(hit)
    return tuple(reversed(group))


def _linked(frame: Frame, start: int, stop: int) -> bool:
    return any(start <= h.first <= stop for k in ("and", "negation") for h in frame.of(k))


def _listed(frame: Frame, start: int, stop: int) -> bool:
    """Say whether only "and", commas, negations and articles stand between two parties of one subject."""
    words, links = frame.tokens.words, {h.first for k in ("and", "negation") for h in frame.of(k)}
    inside = range(start, stop + 1)
    linked = any(words[i] == "," or i in links for i in inside)
    return linked and all(words[i] == "," or i in links or words[i] in frame.book.determiner for i in inside)


def _stands_alone(frame: Frame, hit: Hit) -> bool:
    """Say whether a party is the subject itself, or that of an office before it ("le gouvernement de Séoul")."""
    words, book = frame.tokens.words, frame.book
    before = hit.first - 1
    first = frame.sentence.first
    if before >= first and (words[before] in book.np_of or (hit.kind == "entity" and hit.value.adjective)):
        return _is_office(frame, hit.first)
    while before >= first and words[before] in book.determiner and words[before] not in book.np_of:
        before -= 1
    if before < first:
        return True
    starts = {i for k in ("clause_start", "and", "negation") for h in frame.of(k) for i in _span(h)}
    return before in starts or words[before] not in book.np_end | book.np_of


def _is_office(frame: Frame, at: int) -> bool:
    """Say whether a government, a ministry or an army stands close before a token."""
    near = [h for h in frame.hits if at - _PARTY <= h.first <= h.last < at]
    if any(h.kind == "speaker_kind" and h.value in _SPEAKING for h in near):
        return True
    return any(h.kind == "concept" and _OFFICES.intersection(h.value) for h in near)


def _cues(frame: Frame, kind: str, start: int, stop: int) -> list[Hit]:
    return [h for h in frame.of(kind) if start <= h.first and h.last <= stop]


def _span(hit: Hit) -> range:
    return range(hit.first, hit.last + 1)
