"""From files to documents: every kind of file, and one clear line for each that cannot be read."""

import errno
import os
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ingest import Inputs, pieces, prepare, read_paths
from factcheck.ingest.encoding import decode
from factcheck.ingest.frontmatter import split_front_matter
from factcheck.ingest.limits import LIMITS
from factcheck.model.document import Document
from factcheck.model.frozen import replace

PAGE = """<html lang="{lang}"><head><title>Crue : 12 morts - Le Journal</title>{meta}</head><body>
<nav><a href="/">Accueil</a></nav><article><h1>Crue : 12 morts</h1>
<p>La crue a fait au moins 12 morts dans la vallée, selon la préfecture, qui craint un bilan plus lourd.</p>
<p>Deux ponts restent fermés et plus de 1 800 personnes dorment dans des gymnases depuis samedi soir.</p>
</article><footer>© 2019 Le Journal</footer></body></html>"""


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, content: str | bytes) -> str:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return name


def errors(inputs: Inputs) -> list[tuple[str, bool, bool]]:
    return [(str(e), e.named, e.missing) for e in inputs.unreadable]


def only_error(inputs: Inputs) -> str:
    assert not inputs.documents
    [error] = inputs.unreadable
    assert "\n" not in str(error)
    return str(error)


def test_a_folder_is_read_in_order_without_hidden_and_foreign_files() -> None:
    for name in ("d/b.txt", "d/a.md", "d/c/z.txt", "d/.hidden.txt", "d/.factcheck/x.txt", "d/picture.png"):
        write(name, "La crue a fait 12 morts.")
    inputs = read_paths(["./d/"])
    assert [d.id for d in inputs.documents] == ["d/a.md", "d/b.txt", "d/c/z.txt"]
    assert [d.path for d in inputs.documents] == ["d/a.md", "d/b.txt", "d/c/z.txt"]
    assert not inputs.unreadable


def test_the_order_of_the_paths_does_not_matter_and_a_file_is_read_once() -> None:
    for name in ("d/a.txt", "d/b.txt", "c.txt"):
        write(name, "La crue a fait 12 morts.")
    one = read_paths(["d", "c.txt", "d/b.txt"])
    assert [d.id for d in one.documents] == ["c.txt", "d/a.txt", "d/b.txt"]
    assert one == read_paths(["d/b.txt", "c.txt", "./d", "d"])


def test_links_that_go_round_end() -> None:
    write("d/a.txt", "La crue a fait 12 morts.")
    Path("d/again").symlink_to(Path("d").resolve())
    Path("d/nowhere.txt").symlink_to(Path("d/b.txt").resolve())
    inputs = read_paths(["d"])
    assert [d.id for d in inputs.documents] == ["d/a.txt"]
    assert only_paths(inputs) == ["d/nowhere.txt"]


def only_paths(inputs: Inputs) -> list[str]:
    return [e.path for e in inputs.unreadable]


def test_a_missing_path_is_told_and_the_others_are_read() -> None:
    inputs = read_paths(["gone.txt", write("a.txt", "Douze morts.")])
    assert [d.id for d in inputs.documents] == ["a.txt"]
    assert errors(inputs) == [("gone.txt: no such file or folder; check the spelling", True, True)]


def test_a_named_file_of_any_suffix_is_text() -> None:
    assert read_paths([write("notes.article", "Douze morts.")]).documents[0].text == "Douze morts."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "a.txt: is empty"),
        ("a.txt", b" \r\n ", "a.txt: is empty"),
        ("a.txt", b"PK\x03\x04\x00\x00", "a.txt: is not text but a binary file"),
        ("a.dat", bytes(range(1, 32)) * 9, "a.dat: is not text but a binary file"),
        ("a.txt", "Douze morts à Varna.".encode("utf-16-le"), "a.txt: seems to be UTF-16 or UTF-32 without its mark"),
        ("a.txt", "Douze morts à Varna.".encode("utf-32-be"), "a.txt: seems to be UTF-16 or UTF-32 without its mark"),
        ("a.txt", b"\0" * 500, "a.txt: is not text but a binary file"),
        ("a.pdf", b"%PDF-1.7 text", "a.pdf: is a PDF file"),
        ("a.txt", b"<!DOCTYPE html>\n<p>Douze morts", "a.txt: is a web page; call it .html"),
        ("page.php", b'<?xml version="1.0"?><html lang="fr"><p>Douze', "page.php: is a web page; call it .html"),
        ("a.xml", b"<?xml version='1.0'?><rss>12 morts</rss>", "a.xml: is XML; extract its text to a .txt"),
        ("a.txt", b"{\\rtf1\\ansi Douze morts}", "a.txt: is a file of a word processor (RTF); save it as plain"),
        ("a.json", b'[{"id": "a", "text": "Douze morts"}]\n', "a.json: is JSON; write one object a line, with its id"),
        (
            "b.json",
            b'{"id": "a", "text": "Douze"}\n{"id": "b", "text": "Six"}\n',
            "b.json: is JSON; write one object a",
        ),
        ("a.txt", b"x" * (LIMITS.article + 1), "a.txt: is larger than 20 MB"),
        ("a.txt", b"\xff\xfea", "a.txt: begins as UTF-16-LE but is broken"),
        ("a.md", b"---\ntitle: x\n---\n", "a.md: holds no text"),
        ("a.md", b"---\ntitle: x\npublished: soon\n---\nx", "a.md:3: published must be an ISO 8601"),
        ("a.md", "---\npublished: ²024-01-01\n---\nx".encode(), "a.md:2: published must be an ISO 8601"),
        ("a.md", b"---\ntitle: [x\n---\nx", "a.md:"),
        ("a.md", b"---\ntitle: x\nlang: [fr, en]\n---\nx", "a.md:3: lang must be one value"),
        ("a.md", b"---\nid: x\ntitle: x\nid: y\n---\nx", "a.md:4: key 'id' stands twice, with two values; keep one"),
        ("a.md", b"---\ndate: 2024\npublished: 2025\n---\nx", "a.md:3: the date of publication stands twice"),
        ("a.html", b"<html><body></body></html>", "a.html: holds no article"),
        ("a.jsonl", b'{"id": "a"}', "a.jsonl:1: 'text' is missing"),
        ("a.jsonl", b'\n{"id": "a", "txt": "x"}', "a.jsonl:2: unknown key 'txt'; did you mean 'text'?"),
        ("a.jsonl", b'{"id": "a", "text": "x", "date": "2024"}', "a.jsonl:1: unknown key 'date'; did you mean 'pub"),
        ("a.jsonl", b'{"id": "a", "text": "x", "text": "y"}', "a.jsonl:1: key 'text' stands twice in one object; keep"),
        ("a.jsonl", b'{"id": "a", "text": "x", "zzzzzz": 1}', "a.jsonl:1: unknown key 'zzzzzz'; known are id, text"),
        ("a.jsonl", b'{"id": "a", "text": "x", "published": "June"}', "a.jsonl:1: published must be an ISO 8601"),
        ("a.jsonl", b'{"id": 7, "text": "x"}', "a.jsonl:1: id: must be a text in quotation marks, not 7"),
        ("a.jsonl", b'{"id": "a", "text": " "}', "a.jsonl:1: 'text' is empty"),
        ("a.jsonl", b"[1]", "a.jsonl:1: one JSON object a line is expected"),
        (
            "a.jsonl",
            b'{"id": "a", "text": "x", "published": true}',
            "a.jsonl:1: published: must be a text in quotation ",
        ),
        ("a.jsonl", b'[\n{"id": "a", "text": "x"}\n]', "a.jsonl: is a JSON array; write each object on a line of its"),
        ("a.jsonl", b'\n{\n"id": "a",\n"text": "x"}', "a.jsonl: is a JSON object over many lines; write each object"),
        (
            "a.md",
            b"---\ntitle: x\n" + b"tag: y\n" * 3000 + b"---\nx",
            "a.md:1: front matter opens here and is longer than",
        ),
        ("a.md", b"---\ndate: true\n---\nx", "a.md:2: published must be an ISO 8601"),
        ("a.jsonl", b"[" * 200_000, "a.jsonl:1: JSON that cannot be read"),
        ("a.jsonl", b'{"id": "a", "text": "\\ud800"}', "a.jsonl:1: 'text' holds half a character"),
    ],
)
def test_what_cannot_be_read_is_one_line_with_place_and_remedy(name: str, content: bytes, said: str) -> None:
    assert only_error(read_paths([write(name, content)])).startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "<html> ouvre une page ; en 2023, Varna en a mis 12 000 en ligne.",
        "<!DOCTYPE html> is how a page begins. Varna made 12,000 of them.",
        "<?xml version='1.0'?> opens a file. Varna made 12,000 of them.",
        '<div align="center">\n\n# Varna\n\n</div>\n\nDouze maisons ont brûlé.',
        "```html\n<html>\n```\nDouze maisons ont brûlé.",
        "[00:01] Douze maisons ont brûlé. [rires]",
        "{ Le maire } a parlé de douze maisons {sic}",
    ],
)
def test_an_article_that_begins_with_a_tag_or_a_bracket_is_read(text: str) -> None:
    assert [d.text for d in read_paths([write("a.md", text)]).documents] == [text]


def test_a_message_repeats_the_beginning_of_a_long_value() -> None:
    said = only_error(read_paths([write("a.md", b"---\npublished: " + b"9" * 5000 + b"\n---\nx")]))
    assert said.endswith("not '" + "9" * 40 + "…'")


def test_a_broken_line_of_json_lines_leaves_the_others() -> None:
    rows = ['{"id": "a", "text": "Douze morts."}', "", '{"id": "b", "text": ', '{"id": "c", "text": "Vingt."}\r']
    inputs = read_paths([write("x.jsonl", "\n".join(rows))])
    assert [(d.id, d.path) for d in inputs.documents] == [("a", "x.jsonl"), ("c", "x.jsonl")]
    assert [(o.first_line, o.lines_kept) for o in inputs.origins] == [(1, False), (4, False)]
    [(said, named, missing)] = errors(inputs)
    assert said.startswith("x.jsonl:3: broken JSON at column 21") and named and not missing


def test_an_id_taken_is_an_error_for_the_later_document() -> None:
    write("d/a.md", "---\nid: one\n---\nDouze morts.")
    write("d/b.jsonl", '{"id": "two", "text": "x"}\n{"id": "one", "text": "x"}\n{"id": "two", "text": "y"}')
    inputs = read_paths(["d"])
    assert [d.id for d in inputs.documents] == ["one", "two"]
    assert [(path, said) for path, said in zip(only_paths(inputs), map(str, inputs.unreadable), strict=True)] == [
        ("d/b.jsonl:2", "d/b.jsonl:2: the id 'one' is already that of d/a.md; give each document its own"),
        ("d/b.jsonl:3", "d/b.jsonl:3: the id 'two' is already that of d/b.jsonl:1; give each document its own"),
    ]
    assert not any(e.named for e in inputs.unreadable)
    assert only_paths(read_paths(["d/a.md"], known={"one"})) == ["d/a.md"]


def test_front_matter_is_kept_as_written() -> None:
    head = "---\r\nid: 007\r\ntitle: Crue\r\ndate: 2024-12\r\nlang: no\r\ntags: [a]\r\n---\r\n"
    inputs = read_paths([write("a.txt", head + "Douze\r\nmorts.\r\n")])
    [document], [origin] = inputs.documents, inputs.origins
    assert (document.id, document.title, document.published, document.lang) == ("007", "Crue", "2024-12", "no")
    assert document.text == "Douze\r\nmorts.\r\n"
    assert (origin.first_line, origin.notices) == (8, ("front-matter-keys-ignored",))
    assert origin.remarks == (("a.txt:6", "front matter key 'tags' is not used"),)


def test_a_key_of_front_matter_that_is_not_used_is_told_with_the_nearest_known_one() -> None:
    [origin] = read_paths([write("a.md", "---\nid: x\npublishd: 2024-12-01\n---\nDouze morts.\n")]).origins
    assert origin.remarks == (("a.md:3", "front matter key 'publishd' is not used; did you mean 'published'?"),)


@pytest.mark.parametrize("flag", ["true", "False", "no", '"yes"'])
def test_a_page_that_says_only_that_it_is_online_is_read_and_told(flag: str) -> None:
    inputs = read_paths([write("a.md", f"---\ndate: 2024-12-01\npublished: {flag}\n---\nDouze morts.\n")])
    assert [d.published for d in inputs.documents] == ["2024-12-01"]
    assert inputs.origins[0].remarks == (
        ("a.md:3", "front matter key 'published' says yes or no and is not used; a date such as 2024-06-19 would be"),
    )


@pytest.mark.parametrize("head", ["---\ndate: 2024-12-01\n", "---\ntags: [a]\ntitle: x\n"])
def test_front_matter_that_is_never_closed_is_told(head: str) -> None:
    inputs = read_paths([write("a.md", head + "\nDouze morts.\n")])
    assert [str(e) for e in inputs.unreadable] == [
        "a.md:1: front matter opens here and is never closed; put a line of three dashes (---) behind its last key"
    ]


def closed(monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    """Let one folder be closed to whoever runs the tests, root too."""
    scandir = os.scandir

    def refuse(path: str) -> Any:
        if Path(path) == Path(folder):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)


def test_a_closed_folder_inside_a_folder_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    write("d/a.txt", "Douze morts.")
    write("d/sub/b.txt", "Onze morts.")
    closed(monkeypatch, "d/sub")
    inputs = read_paths(["d"])
    assert [d.path for d in inputs.documents] == ["d/a.txt"]
    assert errors(inputs) == [("d/sub: cannot be opened (permission denied); check its permissions", False, False)]
    assert errors(read_paths(["d"], wanted=lambda path: not path.startswith("d/sub/"))) == []  # left out on purpose


def test_a_closed_folder_that_is_named_is_told_to_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    write("d/a.txt", "Douze morts.")
    closed(monkeypatch, "d")
    assert errors(read_paths(["d"])) == [
        ("d: cannot be opened (permission denied); check its permissions", True, False)
    ]


def test_a_link_that_leads_nowhere_is_told_so() -> None:
    write("d/a.txt", "Douze morts.")
    Path("d/b.txt").symlink_to("gone.txt")
    Path("d/c.txt").symlink_to("c.txt")
    said = "is a link that leads nowhere; mend the link or remove it"
    assert errors(read_paths(["d"])) == [(f"d/{name}.txt: {said}", False, False) for name in "bc"]
    assert errors(read_paths(["d/b.txt"])) == [(f"d/b.txt: {said}", True, True)]


@pytest.mark.parametrize(
    "text",
    [
        *("---\nDouze morts.\n---\n", "---\n\ntitle: x\n", "--- title: x ---", "---\n: [\n---\n"),
        *("---\nBilan : 12 morts\n---\n", "---\nbilan: 12 morts\nDeux ponts sont fermés.\n---\n", "---\n\n---\n"),
    ],
)
def test_a_rule_of_dashes_is_text(text: str) -> None:
    assert split_front_matter(text, "a.md").text == text


@pytest.mark.parametrize(
    ("block", "told"),
    [
        ("pubished: 2024-06-19", ["a.md:2: front matter key 'pubished' is not used; did you mean 'published'?"]),
        ("layout: post\n# ours\ntags:\n- a\n  - b\n\ndraft: no", ["layout", "tags", "draft"]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_keys_alone_are_front_matter_even_where_none_is_known(block: str, told: list[str], end: str) -> None:
    front = split_front_matter(f"---\n{block}\n---\nDouze morts.".replace("\n", end), "a.md")
    assert (front.text, front.values, front.notices) == ("Douze morts.", {}, ("front-matter-keys-ignored",))
    assert [words in ": ".join(remark) for words, remark in zip(told, front.remarks, strict=True)] == [True] * len(told)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_keys_above_a_line_of_text_are_text_however_many_they_are(end: str) -> None:
    text = end.join(["---", *["layout: post"] * 40, "Douze morts.", "---", ""])
    assert split_front_matter(text, "a.md").text == text


def test_keys_set_in_from_the_margin_are_front_matter_and_a_tab_is_told() -> None:
    front = split_front_matter("---\n  date: 2024-06-19\n  title: x\n---\nDouze morts.", "a.md")
    assert (front.text, front.values) == ("Douze morts.", {"published": "2024-06-19", "title": "x"})
    told = only_error(read_paths([write("a.md", "---\n\tdate: 2024-06-19\n---\nDouze morts.")]))
    assert told.startswith("a.md:2: front matter is not YAML")


def test_a_headline_with_a_colon_is_told_with_its_remedy() -> None:
    told = only_error(read_paths([write("a.md", "---\ntitle: Varna : l'usine détruite\n---\nDouze morts.")]))
    assert told.startswith("a.md:2: front matter is not YAML")
    assert "colon" in told and "quotation marks" in told


def test_a_date_said_twice_alike_is_taken() -> None:
    assert split_front_matter("---\ndate: 2024\npublished: 2024\n---\nx", "a.md").values == {"published": "2024"}


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text().filter(lambda s: s.strip()), st.sampled_from(["\n", "\r\n"]))
def test_the_text_after_front_matter_is_the_rest_of_the_file(body: str, end: str) -> None:
    front = split_front_matter(f"---{end}title: x{end}---{end}{body}", "a.md")
    assert front.text == body
    assert front.first_line == 4


def test_a_tag_of_more_attributes_than_any_page_has_is_read_without_them() -> None:
    tags = {many: "<article " + " ".join(f'data-{n}="{n}"' for n in range(many)) + ">" for many in (900, 30_000)}
    for many, notices in ((900, ()), (30_000, ("attributes-left-out",))):
        page = PAGE.format(lang="fr", meta="").replace("<article>", tags[many])
        inputs = read_paths([write("a.html", page)])
        assert "au moins 12 morts dans la vallée" in inputs.documents[0].text
        assert inputs.origins[0].notices == notices


def test_html_gives_text_metadata_and_no_clock() -> None:
    meta = '<meta property="article:published_time" content="2024-12-12T23:30:00-05:00">'
    inputs = read_paths([write("a.html", PAGE.format(lang="en-US", meta=meta))])
    [document], [origin] = inputs.documents, inputs.origins
    assert document.title == "Crue : 12 morts"
    assert document.text.startswith("Crue : 12 morts\nLa crue a fait") and "©" not in document.text
    assert (document.lang, document.published, origin.lines_kept) == (None, None, False)
    prepared = prepare(document, origin.metadata_published, lines_kept=origin.lines_kept)
    assert (prepared.lang, prepared.published.basis) == ("fr", "metadata")
    assert prepared.published.period is not None and prepared.published.period.low == date(2024, 12, 12)


@pytest.mark.parametrize(
    ("meta", "published"),
    [
        ("", None),
        ('<meta name="date" content="yesterday">', None),
        ('<script type="application/ld+json">{"@graph": [{"datePublished": "2024-05-01"}]}</script>', "2024-05-01"),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
        ('<time datetime="2024-05-02T10:00">2 mai</time>', "2024-05-02T10:00"),
        ('<time datetime="2024-05-02">2 mai</time><time datetime="2024-05-03">3 mai</time>', None),
    ],
)
def test_html_is_dated_by_what_the_page_declares(meta: str, published: str | None) -> None:
    inputs = read_paths([write("a.html", PAGE.format(lang="fr", meta=meta))])
    assert inputs.origins[0].metadata_published == published


@pytest.mark.parametrize("sign", ["&#1;", "\x0b", "\ufffe", "&#xFFFF;"])
@pytest.mark.parametrize("place", ["<p>{0}{1}</p>", "{1}<p>{0}</p>", "<p><b>x</b>{0}{1}</p>"])
def test_a_remark_beside_a_control_character_is_kept_with_its_page(place: str, sign: str) -> None:
    remark = "<!-- factcheck: ignore FCQ201 -- an old quote -->"
    story = f"The dam of Varna held until Monday, and then 43 houses{sign} were under water, the mayor said."
    page = f"<html><body><article>{place.format(story, remark)}<p>{story}</p></article></body></html>"
    [document] = read_paths([write("a.html", page)]).documents
    assert "43 houses" in document.text and remark in document.text


def test_the_date_given_goes_before_metadata() -> None:
    document = read_paths([write("a.txt", "---\ndate: 2024\n---\nDouze morts dans la vallée.")]).documents[0]
    assert prepare(document, "2020-01-01").published.basis == "given"
    assert prepare(replace(document, published=None)).published.basis == "unknown"
    assert prepare(replace(document, lang="FR-ca")).lang == "fr"


@pytest.mark.parametrize(
    ("raw", "text", "notices"),
    [
        ("été".encode(), "été", ()),
        ("été".encode("utf-8-sig"), "été", ()),
        ("été".encode("utf-16"), "été", ()),
        ("été 5 €".encode("cp1252"), "été 5 €", ("decoded-cp1252",)),
        (b"\xe9\x81\x8d\x8f\x90\x9d", "é\x81\x8d\x8f\x90\x9d", ("decoded-cp1252",)),
        (b"a\r\nb\rc\n", "a\r\nb\rc\n", ()),
    ],
)
def test_no_character_is_lost(raw: bytes, text: str, notices: tuple[str, ...]) -> None:
    assert decode(raw, "a.txt") == (text, notices)


@pytest.mark.parametrize(
    ("text", "notices"),
    [
        ("Deux blessés près de la préfecture".encode().decode("cp1252"), ("encoded-twice",)),
        ("The mayor’s office and the state’s".encode().decode("cp1252", "ignore"), ("encoded-twice",)),
        ("Três habitações em SÃO JOÃO, à noite", ()),
        ("Deux blessés près de la préfecture", ()),
        ("On lit parfois « Ã© » pour un accent", ()),
    ],
)
def test_a_text_encoded_twice_is_told(text: str, notices: tuple[str, ...]) -> None:
    prepared = prepare(Document(id="a.txt", text=text))
    assert (prepared.document.text, prepared.notices) == (text, notices)


def test_a_page_may_declare_its_encoding() -> None:
    raw = '<meta charset="iso-8859-2"><p>Łódź'.encode("iso-8859-2")
    assert decode(raw, "a.html", html=True) == (raw.decode("iso-8859-2"), ())
    raw = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>5 €'.encode("cp1252")
    assert decode(raw, "a.html", html=True) == (raw.decode("cp1252"), ())
    assert decode(raw, "a.txt")[1] == ("decoded-cp1252",)
    assert decode(b'<meta charset="klingon">\xe9', "a.html", html=True)[0].endswith("é")


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.integers(32, 255).filter(lambda b: b != 127), max_size=60).map(lambda b: b"La crue" + bytes(b)))
def test_any_bytes_of_text_become_as_many_characters_or_are_utf8(raw: bytes) -> None:
    text, notices = decode(raw, "a.txt")
    assert len(text) == len(raw) if notices else text.encode("utf-8") == raw


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_text_survives_utf8(text: str) -> None:
    assert decode(text.encode("utf-8"), "a.txt")[0] == text.removeprefix("\ufeff")


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
def test_a_named_pipe_without_a_writer_is_refused_and_one_with_a_slow_writer_is_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pieces, "_PATIENCE", 0)
    os.mkfifo("pipe.txt")
    assert only_error(read_paths(["pipe.txt"])) == (
        "pipe.txt: is a pipe to which nobody has written; start its writer, or name a file"
    )
    reading = os.open("pipe.txt", os.O_RDONLY | os.O_NONBLOCK)
    with Path("pipe.txt").open("w", encoding="utf-8") as writer:
        writer.write("La crue a fait 12 morts.")  # goes out when the file is closed
        timer = threading.Timer(0.2, writer.close)
        timer.start()
        inputs = read_paths(["pipe.txt"])
    os.close(reading)
    assert ([d.text for d in inputs.documents], errors(inputs)) == (["La crue a fait 12 morts."], [])
