"""The set phrases of a language, compiled: a trie of its cues, concepts and entities, and its sets of small words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from factcheck.language import concepts, entities
from factcheck.language.schema import load_language
from factcheck.model.compiled import kept
from factcheck.model.frozen import frozen
from factcheck.model.memo import Memo
from factcheck.model.shelf import Shelf, pack
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.tokens import WORD, kind_of

# Cue classes that are asked for word by word, as sets, because they stand at every second token.
WORD_SETS = (
    "stop",
    "np_end",
    "np_of",
    "definite",
    "determiner",
    "indefinite",
    "pronoun",
    "impersonal",
    "epithet",
    "each",
    "magnitude",
    "near_votes",
    "name_acts",
    "noun_leads",
    "no_finite",
)

# Cue classes that are asked for over a whole text: to part all phrases by kind for that would cost four times as much.
TEXT_WIDE = frozenset(
    {
        "clause_start", "and", "negation", "planned", "possible", "about_to", "ruled_out", "not_yet", "hearsay", "body",
        "obliges", "allows", "forbids", "poll", "credited", "disease", "game", "none", "rank_mark", "rank_noun",
        "placing", "reaching", "worldwide",
    }
)  # fmt: skip

_BARE = str.maketrans("àâéèêëîïôöûüç", "aaeeeeiioouuc")
_SHORT = 2
HERE = ""  # the key in a trie node under which the phrases that end there lie; no token is empty, and one may be NUL


# What is known of a phrase: its cue classes with their values, those of TEXT_WIDE among them, its concepts, and the
# readings of its entity.
Leaf = tuple[tuple[tuple[str, str], ...], tuple[str, ...], tuple[str, ...] | None, tuple[Any, ...] | None]

# What a trie has under a word: what may follow the word, if anything, and what is known of the word alone.
Entry = tuple[dict[str | None, Any] | None, Leaf | None]


@frozen
class Phrasebook:
    """What clause reading needs of one language: its code, the trie of its phrases, the word sets and the settings.

    articles  all words of `definite`, `determiner` and `indefinite`; pure_articles  those that hold no "of", as "des"
    does. before_nouns  all articles, and the words of `noun_leads` and `no_finite`.
    content  which words say something by themselves.
    bare_endings  of common words that open a sentence without an article.
    """

    code: str
    trie: Shelf[Entry]
    stop: frozenset[str]
    np_end: frozenset[str]
    np_of: frozenset[str]
    definite: frozenset[str]
    determiner: frozenset[str]
    indefinite: frozenset[str]
    articles: frozenset[str]
    pure_articles: frozenset[str]
    pronouns: frozenset[str]
    impersonal: frozenset[str]
    epithet: frozenset[str]
    each: frozenset[str]
    magnitude: frozenset[str]
    name_acts: frozenset[str]
    noun_leads: frozenset[str]
    no_finite: frozenset[str]
    before_nouns: frozenset[str]
    place_in: frozenset[str]
    content: Memo[bool]
    supposing: tuple[str, ...]
    plural: tuple[str, ...]
    bare_endings: tuple[str, ...]
    singular: tuple[str, ...]
    head_last: bool


def _finite(code: str) -> frozenset[str]:
    """Return the forms of verbs of a deed that only one who does it stands before: "adhère", "rejoignit".

    Where a bare participle is a past tense none does: "Troops killed in Orsen". Nor does a plural, or what may be a
    noun as well: "Température baisse".
    """
    rules = grammar(code)
    if rules is None or not rules.auxiliaries:
        return frozenset()
    nouns = concepts.also_nouns(code)
    verbs = (*concepts.deed_verbs(code).items(), *concepts.happening_verbs(code).items())
    told = (form for form, (_, kind) in verbs if kind == "finite" and form not in nouns and " " not in form)
    return frozenset(form for form in told if not form.endswith(rules.several_endings))


@cache
def phrasebook(code: str) -> Phrasebook:
    """Return the compiled phrases of a language."""
    language = load_language(code)
    sets = {name: frozenset(language.cues.get(name, ())) for name in WORD_SETS}
    articles = sets["definite"] | sets["determiner"] | sets["indefinite"]
    packed, finite = kept(
        f"phrases-{code}", ("language", "parse/words"), lambda: (pack(trie(_phrases(code))), _finite(code))
    )
    return Phrasebook(
        code=code,
        trie=Shelf(packed, _entry),
        stop=sets["stop"],
        np_end=sets["np_end"],
        np_of=sets["np_of"],
        definite=sets["definite"],
        determiner=sets["determiner"],
        indefinite=sets["indefinite"],
        articles=articles,
        pure_articles=articles - sets["np_of"],
        pronouns=sets["pronoun"],
        impersonal=sets["impersonal"],
        epithet=sets["epithet"],
        each=sets["each"],
        magnitude=sets["magnitude"],
        name_acts=sets["name_acts"] | finite,
        noun_leads=sets["noun_leads"],
        no_finite=sets["no_finite"],
        before_nouns=articles | sets["noun_leads"] | sets["no_finite"],
        place_in=frozenset(language.cues.get("place_in", ())),
        content=Memo(lambda word: kind_of(word) == WORD and len(word) > 2 and word not in sets["stop"]),
        supposing=tuple(language.listed("supposing_endings")),
        plural=tuple(language.listed("plural_endings")),
        bare_endings=tuple(language.listed("bare_endings")),
        singular=tuple(language.listed("singular_endings")),
        head_last=bool(language.settings.get("head_last", False)),
    )


def _phrases(code: str) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    """Give the words, the kind and the value of every phrase of a language, with and without accents on capitals."""
    phrases = list(_written(code))
    yield from phrases
    if not load_language(code).settings.get("bare_capitals", False):
        return
    known = {words for words, _, _ in phrases}
    for words, kind, value in phrases:
        bare = tuple(map(_bare, words))
        if bare not in known:
            yield bare, kind, value


def _bare(word: str) -> str:
    """Return a word without the accent on its first letter: "égypte" as "egypte"; a word of two letters is another."""
    return word[0].translate(_BARE) + word[1:] if len(word) > _SHORT else word


def _written(code: str) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    cut = lexicon(code).cut
    for name, forms in load_language(code).cues.items():
        if name not in WORD_SETS:
            yield from ((cut(form), name, value) for form, value in forms.items())
    yield from ((words, "concept", ids) for words, ids in concepts.concept_phrases(code).items())
    for words, readings in entities.entity_phrases(code).items():
        yield words, "entity", tuple(map(tuple, readings))


def _entry(node: dict[str | None, Any]) -> Entry:
    alone = node.pop(HERE, None)
    return node or None, alone


def trie(phrases: Iterable[tuple[tuple[str, ...], str, Any]]) -> dict[str, Any]:
    """Return phrases as a trie of tokens."""
    root: dict[str, Any] = {}
    for words, kind, value in phrases:
        node = root
        for word in words:
            node = node.setdefault(word, {})
        cues, wide, ids, readings = node.get(HERE, ((), (), None, None))
        if kind == "concept":
            ids = value
        elif kind == "entity":
            readings = value
        elif kind not in dict(cues):
            cues, wide = (*cues, (kind, value)), (*wide, *({kind} & TEXT_WIDE))
        node[HERE] = cues, wide, ids, readings
    return root
