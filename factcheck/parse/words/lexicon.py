"""The closed-class words of a language, found in a text and given a code each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, count
from typing import Any

from factcheck.language.schema import Language, load_language
from factcheck.language.units import prefixed, units
from factcheck.model.compiled import kept
from factcheck.model.frozen import frozen
from factcheck.model.shelf import Packed, Shelf, pack
from factcheck.parse.words.grammar import Compiled, Grammar
from factcheck.parse.words.pattern_syntax import compile_patterns, literal_class, literals
from factcheck.parse.words.reading import Item
from factcheck.parse.words.tokens import MARK, NUMBER, Tokens, cut, token_pattern

_FIRST_CODE = 0xE000

# Every set of classes that a folded number can have; see parse.numbers.numbers, which decides among them. Those of one
# class stand together, and so do their codes: a class is then a range or two of a regular expression.
NUMBER_SETS: tuple[frozenset[str], ...] = (
    frozenset({"number", "ordinal"}),
    frozenset({"number", "ordinal", "day"}),
    frozenset({"number", "day"}),  # a whole number from 1 to 31 without separators, in digits or words
    frozenset({"number"}),
    frozenset({"number", "year"}),  # four bare digits that can be a year
    frozenset({"number", "vague"}),  # a collective: "une trentaine", "dozens"
    frozenset({"number", "numeric_date"}),  # 3/4, which may be a fraction or a day of a month
    frozenset({"numeric_date"}),  # 12/03/2024
    frozenset({"clock"}),  # 10:30
    frozenset({"clock", "laptime"}),  # 2:06:41
    frozenset({"laptime"}),  # 3:43.13, 1'32''4
    frozenset({"code"}),  # digits that number no thing: part of AK-12, a phone number, a score
    frozenset({"unread"}),  # digits that say a number too long or too large to be one: 1e400
)

# Classes of words that only numbers are made of; folding spends them and keeps a word's other classes.
NUMBER_WORDS = frozenset(
    {
        "digits", "cardinal", "one", "score", "ordinal", "ordinal_plural", "ordinal_alone", "fraction", "fraction_sign",
        "demi", "demi_share", "collective", "collective_plural", "roman_ordinal", "adjective", "sized",
    }
)  # fmt: skip


@frozen
class _Phrase:
    """A phrase behind its first word: its other words, its classes with their values, and the code of these.

    glued  a symbol of several tokens, "A$", that blanks would make two words.
    """

    rest: tuple[str, ...]
    senses: Mapping[str, str]
    code: str
    glued: bool


@frozen
class Begun:
    """The phrases that begin with a word: all of them, the one of this word alone, the longer ones by their second."""

    phrases: tuple[_Phrase, ...]
    alone: _Phrase | None
    longer: dict[str, list[_Phrase]]


def _begun(found: list[tuple[Any, ...]]) -> Begun:
    phrases = tuple(_Phrase(*fields) for fields in found)
    longer: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        if phrase.rest:
            longer.setdefault(phrase.rest[0], []).append(phrase)
    return Begun(phrases, next((p for p in phrases if not p.rest), None), longer)


_BLANKS = " \u00a0\u202f"
_OPENS = frozenset('.!?…:«»“”"—–•-\n')  # what a sentence may begin behind


def _openings(text: str, word: str) -> Iterator[int]:
    """Give the places where a line or a sentence begins with a word that stands alone before another one."""
    at = text.find(word)
    while at >= 0:
        behind = at + len(word)
        alone = text[behind : behind + 1] in _BLANKS and text[behind + 1 : behind + 2].isalnum()
        before = at - 1
        while alone and before >= 0 and text[before] in _BLANKS:
            before -= 1
        if alone and (before < 0 or text[before] in _OPENS):
            yield at
        at = text.find(word, behind)


class Lexicon:
    """The words and patterns of one language, compiled.

    token_pattern  cuts text. begun  the phrases by their first word. code_of  gives the character of a set of classes.
    grammar  gives a section's patterns.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.token_pattern = token_pattern(tuple(language.listed("elisions")), tuple(language.listed("clitics")))
        self._openers = dict(pair.split("=") for pair in language.listed("bare_openers"))
        small = (*language.cues.get("stop", ()), *language.cues.get("np_end", ()), "\n")
        self.small = frozenset(small if language.settings.get("raised_apart") else ())
        self._codes: dict[frozenset[str], str] = {}
        self._codes, packed = kept(f"lexicon-{language.code}", ("language", "parse/words"), self._derive)
        self.begun = Shelf(packed, _begun)

    def accented(self, text: str) -> str:
        """Return a text with the accents that papers leave away where a small word opens a sentence: "A Paris"."""
        for bare, letter in self._openers.items():
            parts, end = [], 0
            for at in _openings(text, bare):
                parts += [text[end:at], letter]
                end = at + len(bare)
            text = "".join((*parts, text[end:])) if parts else text
        return text

    def _derive(self) -> tuple[dict[frozenset[str], str], Packed]:
        """Return the code of every set of classes, and the fields of the phrases by their first word."""
        senses = self._senses()
        # A number word can be something else as well ("second"): its folded number keeps that, so it needs a code.
        others = {tuple(sorted(set(c) - NUMBER_WORDS)) for c in senses.values() if NUMBER_WORDS & set(c)}
        for classes in NUMBER_SETS:
            for other in sorted(others | {()}):
                self.code_of(classes | frozenset(other))
        return self._codes, pack(self._index(senses))

    def _senses(self) -> dict[tuple[str, ...], dict[str, str]]:
        senses: dict[tuple[str, ...], dict[str, str]] = {}
        said = dict(self.language.words)
        said["measure"] = prefixed(said.get("measure", {}), said.pop("prefix", {}))
        for name, forms in said.items():
            for form, value in forms.items():
                senses.setdefault(self.cut(form), {})[name] = value
        for written, symbol in units().symbols.items():  # as written: who reads them compares the letters' case
            senses.setdefault(self.cut(written), {}).update({"symbol": written, f"{symbol.kind}_symbol": symbol.id})
        for patterns in self.language.patterns.values():
            for pattern in patterns:
                for phrase in literals(pattern.pattern):
                    senses.setdefault(self.cut(phrase), {})[literal_class(phrase)] = phrase
        return senses

    def cut(self, form: str) -> tuple[str, ...]:
        """Return the tokens of a form as the text would be cut."""
        return tuple(cut(form.replace("’", "'").lower(), self.token_pattern))

    def _index(self, senses: dict[tuple[str, ...], dict[str, str]]) -> dict[str, list[tuple[Any, ...]]]:
        spaced = {self.cut(written) for written in units().symbols if " " in written}
        symbols = {self.cut(written) for written in units().symbols} - spaced
        index: dict[str, list[tuple[Any, ...]]] = {}
        for words, classes in senses.items():
            glued = words in symbols and not classes.keys() - {"symbol", "measure_symbol", "currency_symbol"}
            index.setdefault(words[0], []).append((words[1:], classes, self.code_of(frozenset(classes)), glued))
        return {w: sorted(found, key=lambda p: -len(p[0])) for w, found in index.items()}

    def code_of(self, classes: frozenset[str]) -> str:
        """Return the character that stands for a set of classes."""
        code = self._codes.get(classes)
        if code is None:
            code = self._codes[classes] = chr(_FIRST_CODE + len(self._codes))
        return code

    def chars(self, name: str) -> frozenset[str]:
        """Return the characters of all sets that hold a class."""
        return frozenset(code for classes, code in self._codes.items() if name in classes)

    def only(self, *names: str) -> frozenset[str]:
        """Return the characters of the sets that hold the first class and no other than those named."""
        return frozenset(code for classes, code in self._codes.items() if names[0] in classes and classes <= {*names})

    def phrases(self, word: str) -> tuple[_Phrase, ...]:
        """Return the phrases that begin with a word, the longest first."""
        return self.begun[word].phrases if word in self.begun else ()

    def grammar(self, section: str) -> Grammar:
        """Return the compiled patterns of a section of the language files."""
        code, patterns = self.language.code, self.language.patterns[section]

        def derive() -> tuple[dict[frozenset[str], str], list[tuple[str, tuple[Any, ...]]]]:
            return dict(self._codes), compile_patterns(patterns, self.chars, f"language {code}, [[{section}]]")

        codes, compiled = kept(f"grammar-{code}-{section}", ("language", "parse/words"), derive)
        if codes != self._codes:  # kept by a run in which other sets of classes had been given codes by then
            codes, compiled = derive()
        return Grammar(Compiled(pattern, *fields) for pattern, fields in zip(patterns, compiled, strict=True))

    def look_up(self, tokens: Tokens) -> list[Item]:
        """Return the known words and phrases and the bare numbers of a text, in order, the longest phrase at each."""
        items: list[Item] = []
        add = items.append
        words, kinds = tokens.words, tokens.kinds
        skip = -1
        for i, known, behind in zip(count(), self.begun.each(words), chain(words[1:], [""]), strict=False):
            if known is None:
                if kinds[i] == NUMBER and i > skip:
                    add(Item(i, i, {"digits": words[i]}, "n"))
                continue
            if i <= skip:
                continue
            phrases = known.longer.get(behind)
            item = None if phrases is None else _longest(tokens, i, phrases, self.small)
            if item is not None:
                add(item)
                skip = item.last
                continue
            alone = known.alone
            if alone is not None:
                add(Item(i, i, alone.senses, alone.code))
            elif kinds[i] == NUMBER:
                add(Item(i, i, {"digits": words[i]}, "n"))
        return items


def _longest(tokens: Tokens, first: int, phrases: list[_Phrase], small: frozenset[str]) -> Item | None:
    """Return the longest of the phrases with two first words that stands at a token, or None.

    small  words behind which no number counts: "350 m 2 de bureaux"; none where "6 ft 3," is a height.
    """
    words = tokens.words
    for phrase in phrases:
        rest = phrase.rest
        last = first + len(rest)
        if tuple(words[first + 1 : last + 1]) == rest and not (rest == (".",) and _of_a_figure(tokens, first)):
            size = len(words[first]) + sum(map(len, rest))
            wide = tokens.ends[last] - tokens.starts[first] - size
            if not phrase.glued or not wide or (wide == 1 and _raised_apart(tokens, first, last, small)):
                return Item(first, last, phrase.senses, phrase.code)
    return None


def _of_a_figure(tokens: Tokens, first: int) -> bool:
    """Say whether a word with a full stop is glued to digits: the end of "It hit 30C." is no "c." of "c. 1480"."""
    return first > 0 and tokens.kinds[first - 1] == NUMBER and tokens.glued(first - 1)


def _raised_apart(tokens: Tokens, first: int, last: int, small: frozenset[str]) -> bool:
    """Say whether a blank parts a unit from its raised figure, as a page loses its markup: "5 m 3," "350 m 2 de"."""
    words, kinds = tokens.words, tokens.kinds
    if not small or words[last] not in _RAISED or tokens.glued(last - 1) or not first or kinds[first - 1] != NUMBER:
        return False
    return last + 1 == len(words) or kinds[last + 1] == MARK or words[last + 1] in small


_RAISED = ("2", "3")


@cache
def lexicon(code: str) -> Lexicon:
    """Return the compiled lexicon of a language."""
    return Lexicon(load_language(code))


@cache
def grammar(code: str, section: str) -> Grammar:
    """Return the compiled patterns of one section of a language."""
    return lexicon(code).grammar(section)
