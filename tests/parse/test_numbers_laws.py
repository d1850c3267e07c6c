"""Laws of reading numbers: spans on any input, round trips with another writer, separators, no surroundings."""

import locale
import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from factcheck import Document, parse
from factcheck.parse.numbers import numbers
from factcheck.parse.numbers.counting import Count, Rules
from factcheck.parse.numbers.figures import Figure, read_literal
from factcheck.parse.quantities import quantities
from factcheck.parse.words.lexicon import lexicon
from factcheck.parse.words.reading import lay_out
from factcheck.parse.words.tokens import tokenize

# Pieces that tear at a reader of numbers: signs, units, words, exotic blanks and digits, residue, marks on letters.
PIECES = [
    "9" * 5000, "0" * 60,
    "1", "12", "000", "3,5", "7.000", "10 000", "1/2", "½", "-", "−", "–", "€", "$", "M€", "%", "°", "°C", "km",
    "km/h", "m", "k", "h", ":", "/", ",", ".", "un", "une", "deux", "vingt", "quatre", "cent", "mille", "million",
    "millions", "de", "d'", "et", "demi", "dizaine", "milliers", "des", "plus", "plus de", "environ", "entre", "à",
    "neuf", "premier", "cinquième", "tiers", "virgule", "moins", "a", "one", "hundred", "thousand", "and", "half",
    "third", "dozen", "more than", "between", "to", "point", "dollars", "cents", "magnitude", "XNUMX", "\ufffd",
    "&nbsp;", "pm", "A", "G", "AK", "1e400", "COP", "+33", "²", "^", "·", "/100", "pour", "le", "de l'", "bonne",
    "une bonne", "centaine", "mort", "personne", "a été tuée", "'", '"', "+", "-odd", "Md", "kr", "p", "par",
    "\u0301", "\u200b", "\xad", "\xa0", "\u202f", "\u2009", "\n", "\t", "٣", "７", "－", "，",
    "万", "😀", "\x00", "ﬁ", "İ", "’", "(", ")", "«",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=25).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda glue: glue.join(pieces))
)
GRID = sorted(
    {*range(1200), 1920, 1980, 4700, 53_000_243_724, 1_234_567, 99_999_999, 200_000_000}
    | {10**k + d for k in range(3, 13) for d in (-1, 0, 1, 17, 71, 80, 81, 91, 99, 100, 101, 200, 999)}
    | {n * 1000 for n in (2, 3, 17, 21, 71, 80, 81, 91, 99, 100, 180, 200, 201, 300, 999)}
    | {n * 10**6 for n in (1, 2, 21, 80, 200, 999)}
)


def fold(lang: str, text: str) -> list[tuple[str, Figure]]:
    lex = lexicon(lang)
    tokens = tokenize(text, lex.token_pattern)
    items = numbers.fold(tokens, lex.look_up(tokens), lex)
    found = [(tokens.span(i.first, i.last), i.senses["number"]) for i in items if "number" in i.senses]
    return [(text[start:end], figure) for (start, end), figure in found]


@settings(max_examples=400, derandomize=True, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "en"]))
def test_every_mention_lies_in_the_text_and_is_whole(text: str, lang: str) -> None:
    lex = lexicon(lang)
    tokens = tokenize(text, lex.token_pattern)
    items = numbers.fold(tokens, lex.look_up(tokens), lex)
    assert all(a.last < b.first for a, b in pairwise(items)), "items overlap"
    for mention in quantities.read(lay_out(tokens, items), lang):
        assert 0 <= mention.start < mention.end <= len(text)
        quote = text[mention.start : mention.end]
        assert quote == quote.strip()
        assert mention.quantity is not None
        assert mention.quantity.stated is None or mention.quantity.stated.is_finite()


@pytest.mark.parametrize(("lang", "writer"), [("fr", "fr"), ("fr", "fr_BE"), ("fr", "fr_CH"), ("en", "en")])
def test_words_of_another_writer_come_back_as_their_number(lang: str, writer: str) -> None:
    wrong = []
    for n in GRID:
        words = num2words(n, lang=writer).replace(",", "")
        found = fold(lang, f"{words} {'personnes' if lang == 'fr' else 'people'}")
        if n != 1 and [(quote, figure.value) for quote, figure in found] != [(words, Decimal(n))]:
            wrong.append((n, words, found))
    assert not wrong


@pytest.mark.parametrize(
    ("lang", "marks"), [("fr", "\u0020\u00a0\u202f\u2009.'"), ("en", "\u0020\u00a0\u202f\u2009,'")]
)
@pytest.mark.parametrize("n", [1000, 12_345, 999_999, 1_000_000, 123_456_789, 5_000_000_000])
def test_a_separator_changes_no_value(lang: str, marks: str, n: int) -> None:
    for mark in marks:
        written = f"{n:,}".replace(",", mark)
        assert [(q, f.value, f.step) for q, f in fold(lang, f"soit {written} !")] == [(written, Decimal(n), Decimal(1))]


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_decimals_are_exact_in_both_conventions(value: Decimal) -> None:
    english = f"{value:,.2f}"
    french = english.replace(",", "\u202f").replace(".", ",")
    assert read_literal(english, ".").value == value
    assert read_literal(french, ",").value == value
    assert read_literal(english, ".").step == Decimal("0.01")


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.lists(st.sampled_from([1, 2, 9, 10, 12, 20, 60, 80, 100, 1000, 10**6, 10**9]), max_size=8))
def test_the_machine_never_takes_back_what_it_has_said(words: list[int]) -> None:
    count = Count(Rules(frozenset(), frozenset(), "hundred"))
    for word in words:
        before = count.value
        if count.say(word, word in (60, 80), joined=False):
            assert count.value >= before
        else:
            assert count.value == before


def test_neither_clock_nor_locale_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*args: object) -> None:
        raise AssertionError("surroundings read")

    for name in ("time", "localtime", "gmtime"):
        monkeypatch.setattr(time, name, never)
    for name in ("localeconv", "getlocale", "setlocale"):
        monkeypatch.setattr(locale, name, never)
    assert fold("fr", "plus de 7.000 soldats")[0][1].value == 7000


PUMPS = [
    "1-", "1/", "1:", "1 ", "01 ", "1.", "1,", "1-1.5-", "un et ", "cent et ", "dizaines de milliers de ",
    "douzaine de ", "virgule cinq ", "plus de 1 ", "entre 1 et ", "1 à ", "1 € ", "$ 1 ", "1 m 85 ", "-1", "- 1 ",
    "un sur ", "½", "1 1/2 ", "mille ", "a1", "1a", "1e", "1\ufffd", "1e400 ", "1 m/s", "1 m/", "1 kg·", "$1 a ",
    "1 € le ", "1 ou ", "deux à trois cents ", "+1 ", "(1) ", "0 12 ", "012.", "1 pour 100 ", "1 per 100 ", "1'",
    "1'2\"", "5G", "une bonne ", "a good ", "fait un mort ", "une personne ", "1-a-", "magnitude - 1 ", "9" * 60,
]  # fmt: skip


@pytest.mark.parametrize("pump", PUMPS)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_reading_goes_forward_only(lang: str, pump: str) -> None:
    """Twice the text asks at most about twice the questions: nothing makes the reader go back."""

    def questions(times: int) -> int:
        lex = lexicon(lang)
        tokens = tokenize(pump * times, lex.token_pattern)
        words = _Counting(tokens.words)
        tokens.__class__.words.__set__(tokens, words)  # the tokens are frozen
        items = numbers.fold(tokens, lex.look_up(tokens), lex)
        quantities.read(lay_out(tokens, items), lang)
        return words.asked

    once, twice = questions(100), questions(200)
    assert twice <= 2.2 * once + 100


class _Counting(list[str]):
    """A list that counts how often it is asked for an element."""

    asked = 0

    def __getitem__(self, key):  # type: ignore[no-untyped-def, override]
        self.asked += 1
        return super().__getitem__(key)


@pytest.mark.parametrize("code", ["fr", "en"])
def test_a_number_that_opens_a_text_is_read_as_one_within(code: str) -> None:
    """The first token of a text has the index 0, which is no sign that nothing was found ("Hundreds of people")."""
    for text in ("Hundreds of people", "Dozens injured", "A dozen eggs") if code == "en" else ("Douze personnes",):
        inside = f"« {text}"
        alone = parse(Document(id="a", text=text, lang=code)).mentions
        behind = parse(Document(id="a", text=inside, lang=code)).mentions
        assert [m.text for m in alone] == [m.text for m in behind] != []
