"""Nothing that came from outside acts in a report: a corpus of hostile strings in every place that shows one."""

import json
import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.model.contract import (
    Claim,
    DocumentInfo,
    Fact,
    Finding,
    NotUnderstood,
    Pair,
    PublishedDate,
    Result,
    SetAside,
    Unreadable,
    Value,
)
from factcheck.report import FORMATS, Source
from factcheck.report.escape import json_ascii, md_cell, md_code, md_link, md_text, path_target, terminal, web_target

CORPUS: list[str] = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text("utf-8"))["strings"]
CORPUS += ["\ud800 lone", "w" * 10_000, "| " * 300, "[" * 200, "*" * 200, "`" * 200]
ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0041]")
OWN_HTML = re.compile(r'<a id="[A-Za-z0-9._-]*">|</a>|<details><summary>[^<>]*</summary>|</details>|</?b>|<br>')


def tokens(markdown: str) -> Iterator[Token]:
    """Yield all tokens of a Markdown text, as a renderer that lets HTML through reads it."""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        yield token
        yield from token.children or ()


def shown(markdown: str) -> str:
    """Return the characters that a reader of one rendered line sees."""
    return "".join(t.content for t in tokens(markdown) if t.type in ("text", "text_special"))


def hostile_result(bad: str) -> tuple[Result, dict[str, Source]]:
    """Return a result that holds a string wherever one can come from outside."""
    text = f"{bad} Avant {bad} 12 {bad} après {bad}."
    start = text.index(" 12 ") + 1
    value = Value(stated=Decimal(12), low=Decimal(12), high=Decimal(12), unit=bad)
    date = Value(stated=bad)
    common = {"document": bad, "sentence_start": 0, "sentence_end": len(text), "kind": "quantity", "measure": bad}
    common |= {"stance": "attributed", "speaker": bad, "subject": bad, "place": bad, "period": bad}
    claims = (
        Claim(id="a", start=start, end=start + 2, quote="12", value=value, **common),  # type: ignore[arg-type]
        Claim(id="b", start=0, end=len(bad), quote=bad, value=date, **common),  # type: ignore[arg-type]
    )
    info = DocumentInfo(
        id=bad, path=bad, lang=bad, title=bad, source=bad, url=bad, published=PublishedDate(basis=bad), sha256=bad,
        notices=(bad,), not_understood=(NotUnderstood(start=0, end=len(bad), text=bad, reason=bad),),
    )  # fmt: skip
    other = DocumentInfo(
        id=bad + "2", lang="fr", url="https://a.example/" + bad, published=PublishedDate(basis="unknown"), sha256="0"
    )
    pair = Pair(a="a", b="b", verdict="discrepant", relation="disjoint", matched=(bad, bad), because=(bad,))
    fact = Fact(id=bad, label=bad, claims=("a", "b"), pairs=(pair, pair))
    found = {"document": bad, "start": 0, "end": len(bad), "severity": "error", "verdict": "discrepant", "message": bad}
    findings = (
        Finding(id=bad, rule=bad, claims=("a", "b"), because=(bad, bad), **found),  # type: ignore[arg-type]
        Finding(id=bad + "x", rule=bad, claims=(), **found),  # type: ignore[arg-type]
        Finding(id="y", rule=bad + "2", claims=(), **found | {"document": bad + "2", "message": "y"}),  # type: ignore[arg-type]
    )
    result = Result(
        documents=(info, other), claims=claims, facts=(fact,), findings=findings,
        set_aside=(SetAside(finding=findings[0], why=bad, reason=bad),),
        unreadable=(Unreadable(path=bad, reason=bad),), report_lang="fr",
    )  # fmt: skip
    return result, {bad: Source(text)}


def skeleton(markdown: str) -> list[str]:
    """Return the block structure of a page: what opens and closes, without any text."""
    return [t.type for t in tokens(markdown) if t.block and t.type != "inline"]


@pytest.mark.parametrize("bad", CORPUS, ids=lambda s: ascii(s[:30]))
def test_markdown_holds_no_live_element_of_an_article(bad: str) -> None:
    page = FORMATS["md"](*hostile_result(bad))
    plain = FORMATS["md"](*hostile_result("mot"))
    pages = tuple(filter(None, (web_target(bad), web_target("https://a.example/" + bad), "https://a.example/")))
    if bad.strip():
        assert skeleton(page) == skeleton(plain)
    for token in tokens(page):
        assert token.type not in ("image", "code_block", "fence", "s_open", "em_open")
        if token.type in ("html_inline", "html_block"):
            assert not OWN_HTML.sub("", token.content).strip(), token.content
        if token.type == "link_open":
            href = str(token.attrs["href"])
            assert not re.match(r"[a-z][a-z0-9+.-]*:", href, re.I) or href.startswith(pages), href
            assert not href.startswith("//")
    assert not ACTING.search(page)


@pytest.mark.parametrize("bad", CORPUS, ids=lambda s: ascii(s[:30]))
def test_text_holds_nothing_that_a_terminal_acts_on(bad: str) -> None:
    assert not ACTING.search(FORMATS["text"](*hostile_result(bad)))


@pytest.mark.parametrize("bad", CORPUS, ids=lambda s: ascii(s[:30]))
def test_json_keeps_the_value_and_shows_no_control(bad: str) -> None:
    result, sources = hostile_result(bad)
    page = FORMATS["json"](result, sources)
    assert not ACTING.search(page)
    page.encode("utf-8")
    assert json.loads(page)["documents"][0]["title"] == bad


@pytest.mark.parametrize("escape", [md_text, md_cell], ids=["text", "cell"])
@pytest.mark.parametrize("bad", [s for s in CORPUS if s.strip()], ids=lambda s: ascii(s[:30]))
def test_what_a_reader_sees_is_what_the_article_says(escape: object, bad: str) -> None:
    assert callable(escape)
    seen = shown(escape(bad)).replace("\u200b", "")
    assert seen == terminal(bad)


# The pieces that Markdown, HTML and terminals act on, and letters between them.
PIECES = st.sampled_from(
    [*"<>&|`*_[](){}#!~$:@/\\.\"'=+-\n\t 19aé", "\x1b", "\u202e", "www.", "://", "```", "--", "&lt;"]
)


@settings(derandomize=True, max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_any_mixture_shows_as_itself(bad: str) -> None:
    line = f"avant {md_text(bad)} après"
    kinds = {t.type for t in tokens(line)}
    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    alone = {t.type for t in tokens(md_text(bad))}
    assert alone <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    assert shown(md_text(bad)).replace("\u200b", "") == terminal(bad)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=10).map("".join))
def test_a_code_span_is_one_span_in_a_paragraph(bad: str) -> None:
    inline = [t for t in tokens(f"x {md_code(bad)} y") if not t.block]
    assert [t.type for t in inline] == ["text", "code_inline", "text"]


def test_bidi_overrides_and_controls_are_shown() -> None:
    assert terminal("a\u202eb\x1b[0m") == "a⟨U+202E⟩b⟨U+001B⟩[0m"


def test_letters_marks_and_emoji_stay() -> None:
    said = "« Où ? » – l’été, naïve Ⅻ 11\u202f000 café\u0301 👩\u200d🚒 السلام"
    assert terminal(said) == said


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("a b/c.txt", "a%20b/c.txt#L3"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29#L3"),
        ("//evil.example/x", "/evil.example/x#L3"),
        ("été.txt", "%C3%A9t%C3%A9.txt#L3"),
        ("x)](y", "x%29%5D%28y#L3"),
        ("../a.md", "../a.md#L3"),
        ("caf\udce9.txt", "caf%E9.txt#L3"),  # a name in Latin-1
        ("\ud800.txt", "%ED%A0%80.txt#L3"),
    ],
)
def test_a_path_is_never_a_scheme(path: str, target: str) -> None:
    assert path_target(path, 3) == target


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "ftp://x.example", "//x.example", "", "https://", "https://a\u202eb"],
)
def test_only_web_addresses_are_linked(url: str) -> None:
    assert web_target(url) == ""
    assert md_link("x", web_target(url)) == "x"


def test_a_web_address_leads_to_its_words() -> None:
    target = web_target("https://a.example/(x)?q=<b>", "dès 2019, mi-mars & plus")
    assert target == "https://a.example/%28x%29?q=%3Cb%3E#:~:text=d%C3%A8s%202019%2C%20mi%2Dmars%20%26%20plus"


def test_json_escapes_are_the_same_value() -> None:
    said = json.dumps({"k": "a\u202e\U000e0041\x7f"}, ensure_ascii=False)
    assert json_ascii(said) == '{"k": "a\\u202e\\udb40\\udc41\\u007f"}'
    assert json.loads(json_ascii(said)) == json.loads(said)
