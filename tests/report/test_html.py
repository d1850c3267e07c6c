"""The HTML report read without a browser: one file, a strict policy, and nothing live that came from an article."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.report import html, report_languages
from factcheck.report.decisions import DECISIONS
from factcheck.report.escape import html_marked, html_text, visible
from tests.report.make import result, sources
from tests.report.test_escape import ACTING, CORPUS, hostile_result

# What the template itself is made of; an article adds only text and `mark`.
OWN = {
    *("html", "head", "meta", "title", "style", "script", "body", "header", "nav", "main", "section", "article"),
    *("div", "dialog", "form", "fieldset", "legend", "label", "input", "select", "option", "output", "button"),
    *("details", "summary", "a", "h1", "h2", "h3", "p", "ol", "ul", "li", "dl", "dt", "dd", "table", "thead"),
    *("tbody", "tr", "th", "td", "strong", "small", "span", "b", "code", "kbd", "mark"),
}


class Reading(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def page_of(bad: str) -> str:
    return html.render(*hostile_result(bad))


@pytest.mark.parametrize("bad", CORPUS, ids=lambda s: ascii(s[:30]))
def test_a_page_holds_no_live_element_of_an_article(bad: str) -> None:
    page = page_of(bad)
    reading = Reading(page)
    plain = Reading(page_of("mot"))
    if bad.strip():
        tags = [tag for tag, _ in reading.found if tag != "mark"]
        assert [t for t in tags if t != "a"] == [t for t, _ in plain.found if t not in ("mark", "a")]
    for tag, attributes in reading.found:
        assert tag in OWN
        assert not [name for name in attributes if name.startswith("on") or name in ("style", "src", "srcdoc")]
        if re.match(r"[a-z][a-z0-9+.-]*:", attributes.get("href", ""), re.I):
            assert attributes["href"].startswith(("https://a.example/", "https://evil.example/path?q=1%20and"))
    assert not ACTING.search(page)
    assert page.count("<script") == page.count("<style") == 1


@pytest.mark.parametrize("bad", [s for s in CORPUS if s.strip()], ids=lambda s: ascii(s[:30]))
def test_a_page_shows_what_the_article_says(bad: str) -> None:
    seen = re.sub(r"\s+", " ", "".join(Reading(page_of(bad)).text))
    assert visible(bad)[:60] in seen


@pytest.mark.parametrize("lang", report_languages())
def test_the_policy_lets_nothing_in_but_the_page_s_own_style_and_script(lang: str) -> None:
    page = html.render(result(lang), sources())
    policy = next(a["content"] for tag, a in Reading(page).found if a.get("http-equiv") == "Content-Security-Policy")
    for kind in ("style", "script"):
        inside = re.search(rf"<{kind}>(.*?)</{kind}>", page, re.S)
        assert inside
        digest = base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert not re.search(r'(?:src|href)="(?:https?:)?//(?!observer\.example)', page)


def test_every_claim_of_a_finding_is_marked_in_its_text() -> None:
    reading = Reading(html.render(result("en"), sources()))
    buttons = {a["data-claim"] for tag, a in reading.found if tag == "button" and "data-claim" in a}
    marks = {n for tag, a in reading.found if tag == "mark" for n in a["data-claims"].split()}
    assert buttons == marks
    assert len(buttons) == 9


def test_every_finding_can_be_decided() -> None:
    reading = Reading(html.render(result("en"), sources()))
    choices = [(a["data-finding"], a["value"]) for tag, a in reading.found if a.get("type") == "radio"]
    assert sorted(choices) == sorted((f.id, d) for f in result("en").findings for d in ("", *DECISIONS))


def test_a_limit_shows_the_worst_and_says_how_many_are_left_out() -> None:
    page = html.render(result("en"), sources(), 2)
    assert 'id="FC-1"' in page
    assert 'id="FC-4"' not in page
    assert "3 less severe findings are not shown." in page


def test_a_report_without_texts_still_shows_the_quotes() -> None:
    page = html.render(result("en"), {})
    assert "“en 2019”" in page
    assert "<mark" not in page


TEXT = "a<b> 12 c"


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([], "a&lt;b&gt; 12 c"),
        ([(5, 7, 0)], 'a&lt;b&gt; <mark data-claims="0">12</mark> c'),
        ([(1, 7, 0), (5, 9, 1)],
         'a<mark data-claims="0">&lt;b&gt; </mark><mark data-claims="0 1">12</mark><mark data-claims="1"> c</mark>'),
        ([(0, 9, 3), (5, 7, 4)],
         '<mark data-claims="3">a&lt;b&gt; </mark><mark data-claims="3 4">12</mark><mark data-claims="3"> c</mark>'),
        ([(5, 5, 0)], "a&lt;b&gt; 12 c"),
    ],
    ids=["none", "one", "overlapping", "nested", "empty"],
)  # fmt: skip
def test_claims_are_marked_where_they_stand(spans: list[tuple[int, int, int]], marked: str) -> None:
    assert html_marked(TEXT, spans) == marked


def test_a_marked_text_keeps_its_lines_and_shows_what_acts() -> None:
    assert html_marked("a\r\n\tb\u2028c\u202ed\x00", []) == "a\n b\nc⟨U+202E⟩d⟨U+0000⟩"


@settings(derandomize=True, max_examples=200, deadline=None)
@given(
    st.text("a<&\"' \n\u202e", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 5)), max_size=6),
)
def test_marks_never_change_the_text(text: str, spans: list[tuple[int, int, int]]) -> None:
    inside = [(min(s, len(text)), min(e, len(text)), n) for s, e, n in spans]
    assert "".join(Reading(html_marked(text, inside)).text) == "".join(Reading(html_marked(text, [])).text)


def test_an_attribute_cannot_be_left() -> None:
    assert html_text("\"'><x") == "&quot;&#x27;&gt;&lt;x"
