"""The HTML report in Chromium, used as a reviewer uses it: clicks, keys, filters, a phone, a hostile article."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.contract import Result
from factcheck.model.frozen import replace
from factcheck.report import Source, html
from tests.report.make import result, sources
from tests.report.test_escape import CORPUS, hostile_result

driver = pytest.importorskip("playwright.sync_api", reason="the browser tests need playwright")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
CONTRAST = (Path(__file__).parent / "contrast.js").read_text("utf-8")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's package chromium"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with driver.sync_playwright() as play:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        opened = play.chromium.launch(executable_path=CHROMIUM, args=sandbox)
        yield opened
        opened.close()


class Opened:
    """A page with everything that went wrong in it: faults of the script, breaches of the policy, dialogs."""

    def __init__(self, browser: Any, folder: Path, content: str, **more: Any) -> None:
        file = folder / "report.html"
        file.write_text(content, "utf-8")
        self.page = browser.new_page(**more)
        self.wrong: list[str] = []
        self.asked: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda said: self.wrong.append(said.text))
        self.page.on("dialog", lambda dialog: (self.wrong.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())

    def open(self, finding: str) -> None:
        """Click a finding in the list, and wait for it: the page hears of a click a moment later."""
        self.page.locator(f'.item a[href="#{finding}"]').click()
        self.page.locator(f'.finding.current[id="{finding}"]').wait_for()

    def items(self) -> list[str]:
        return [str(a.get_attribute("href"))[1:] for a in self.page.locator(".item:not([hidden]) a").all()]

    def shown(self) -> list[str]:
        return [str(p.get_attribute("id")) for p in self.page.locator(".panel").all() if p.is_visible()]

    def now(self) -> list[str]:
        return [str(m.text_content()) for m in self.page.locator("#reader mark.now").all()]


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    page = Opened(browser, tmp_path, html.render(result("en"), sources()), viewport={"width": 1300, "height": 800})
    yield page
    assert page.wrong == []
    assert [url for url in page.asked if not url.startswith(("file:", "blob:file:", "blob:null"))] == []
    page.page.close()


def test_the_page_opens_with_who_says_what(opened: Opened) -> None:
    assert opened.shown() == ["overview"]
    assert opened.items() == ["FC-1", "FC-2", "FC-5", "FC-3", "FC-4"]
    opened.page.locator(".matrix a").first.click()
    assert opened.shown() == ["FC-1"]


def test_a_click_on_a_finding_sets_its_articles_side_by_side(opened: Opened) -> None:
    opened.open("FC-1")
    assert opened.shown() == ["FC-1"]
    columns = opened.page.locator("#reader .text")
    assert columns.count() == 3
    assert [m.text_content() for m in opened.page.locator("#reader mark.on").all()] == [
        "en 2019",
        "en mars 2021",
        "on 12 March 2021",
    ]
    opened.open("FC-4")
    assert columns.count() == 2
    assert opened.page.locator("#texts .text").count() == 2


def test_a_click_on_a_claim_brings_its_counterparts_into_view(browser: Any, tmp_path: Path) -> None:
    long = dict.fromkeys(sources(), "Une ligne de plus.\n" * 80)
    moved = {k: Source(long[k] + s.text + long[k], s.first_line) for k, s in sources().items()}
    full = result("en")
    shift = len("Une ligne de plus.\n" * 80)
    claims = tuple(replace(c, start=c.start + shift, end=c.end + shift) for c in full.claims)
    page = Opened(browser, tmp_path, html.render(replace(full, claims=claims), moved))
    page.open("FC-1")
    for body in page.page.locator("#reader .body").all():
        body.evaluate("node => node.scrollTop = 0")
    page.page.locator("#FC-1 .go").first.click()
    page.page.wait_for_timeout(1200)
    assert page.now() == ["en 2019", "en mars 2021", "on 12 March 2021"]
    inside = """mark => { const a = mark.getBoundingClientRect(), b = mark.closest('.body').getBoundingClientRect();
        return a.top >= b.top && a.bottom <= b.bottom; }"""
    assert [m.evaluate(inside) for m in page.page.locator("#reader mark.now").all()] == [True, True, True]
    page.page.locator("#reader mark.on").nth(1).click()
    assert page.page.evaluate("document.activeElement.textContent") == "en mars 2021"
    assert page.wrong == []


def test_a_claim_has_the_same_number_in_the_table_and_in_its_text(opened: Opened) -> None:
    for item in opened.page.locator(".item a").all():
        item.click()
        finding = (item.get_attribute("href") or "").removeprefix("#")
        opened.page.locator(f'.finding.current[id="{finding}"]').wait_for()
        for row in opened.page.locator(".finding.current .go").all():
            mark = opened.page.locator(f'#reader mark[data-claims~="{row.get_attribute("data-claim")}"]').first
            assert mark.get_attribute("data-number") == row.text_content()


def test_a_click_on_a_claim_of_another_finding_opens_that_one(opened: Opened) -> None:
    opened.open("FC-1")
    opened.page.locator("#reader mark", has_text="4 personnes").click()
    assert opened.shown() == ["FC-2"]
    assert opened.now() == ["4 personnes", "6 morts"]


def test_filters_leave_what_fits_and_say_how_many(opened: Opened) -> None:
    page = opened.page
    page.locator(".chip.note").click()
    assert opened.items() == ["FC-1", "FC-5"]
    assert page.locator("#count").text_content() == "2"
    page.locator("#reset").click()
    page.wait_for_function("document.getElementById('count').value === '5'")
    page.locator("#by-rule").select_option("FCU801")
    assert opened.items() == ["FC-2"]
    page.locator("#by-rule").select_option("")
    page.locator("#by-language").select_option("en")
    assert opened.items() == ["FC-1", "FC-4"]
    page.locator("#by-language").select_option("")
    page.locator("#by-source").select_option(label="Agence Vallée (2)")
    assert opened.items() == ["FC-1", "FC-3"]
    page.locator("#by-source").select_option("")
    page.locator("#search").fill("EVACUES environ")  # without its accents, in whatever case
    assert opened.items() == ["FC-3"]
    page.locator("#search").fill("nowhere at all")
    assert opened.items() == []
    assert page.locator("#none").is_visible()


def test_the_keyboard_alone_is_enough(opened: Opened) -> None:
    page, press = opened.page, opened.page.keyboard.press
    press("j")
    press("j")
    assert opened.shown() == ["FC-2"]
    press("k")
    assert opened.shown() == ["FC-1"]
    press("Enter")
    assert page.evaluate("document.activeElement.id") == "FC-1-title"
    press("n")
    assert page.evaluate("document.activeElement.textContent") == "en 2019"
    press("n")
    press("Space")
    assert page.evaluate("document.activeElement.textContent") == "en mars 2021"
    press("Escape")
    assert page.evaluate("document.activeElement.hash") == "#FC-1"
    press("/")
    page.keyboard.type("foyers")  # a letter in the search is no command
    assert opened.items() == ["FC-4"]
    press("Enter")
    assert opened.shown() == ["FC-4"]
    press("o")
    assert opened.shown() == ["overview"]
    press("?")
    assert page.locator("#help").is_visible()
    press("Escape")
    assert not page.locator("#help").is_visible()


def test_decisions_are_saved_as_the_lines_that_decide_reads(opened: Opened) -> None:
    page, press = opened.page, opened.page.keyboard.press
    assert not page.locator("#save").is_visible()
    opened.open("FC-2")
    press("d")
    press("k")
    page.locator("#FC-1").get_by_label("not comparable").check()
    opened.open("FC-3")
    press("a")
    press("u")  # open again
    assert page.locator("#save").text_content() == "Save: 2"
    assert page.locator(".item.decided").count() == 2
    with page.expect_download() as download:
        page.locator("#save").click()
    assert download.value.suggested_filename == "factcheck-decisions.md"
    assert download.value.path().read_text("utf-8") == "- [x] not-comparable `FC-1`\n- [x] dismiss `FC-2`\n"


def test_an_address_with_a_finding_opens_it(opened: Opened) -> None:
    opened.page.goto(opened.page.url.split("#")[0] + "#FC-3")
    assert opened.shown() == ["FC-3"]


def test_the_way_past_the_list_leads_into_the_finding(opened: Opened) -> None:
    opened.page.keyboard.press("j")
    opened.page.locator(".skip").focus()
    opened.page.keyboard.press("Enter")
    assert opened.shown() == ["FC-1"]
    assert opened.page.evaluate("document.activeElement.id") == "detail"


def test_an_address_of_a_finding_that_is_gone_shows_the_overview(browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, tmp_path, html.render(result("en"), sources()))
    page.page.goto("about:blank")
    page.page.goto((tmp_path / "report.html").as_uri() + "#FC-gone")
    assert page.shown() == ["overview"]


def test_dark_and_light_follow_the_system_and_the_button(opened: Opened) -> None:
    page = opened.page
    colour = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(colour) != light
    page.keyboard.press("t")
    assert page.evaluate(colour) == light


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(opened: Opened, scheme: str) -> None:
    opened.page.emulate_media(color_scheme=scheme)
    opened.open("FC-1")
    assert opened.page.evaluate(CONTRAST) == []


def test_a_phone_shows_one_thing_at_a_time_and_nothing_beyond_its_edge(browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, tmp_path, html.render(result("fr"), sources()), viewport={"width": 375, "height": 720})
    fits = "document.documentElement.scrollWidth <= innerWidth"
    assert page.page.evaluate(fits)
    page.open("FC-1")
    assert not page.page.locator("#list").is_visible()
    assert page.page.locator("#FC-1").is_visible()
    assert page.page.evaluate(fits)
    page.page.keyboard.press("a")
    assert page.page.evaluate(fits)
    assert page.page.locator("#save").is_visible()
    page.page.locator("#back").click()
    assert page.page.locator("#list").is_visible()
    assert page.wrong == []


def test_an_address_with_a_finding_hides_nothing_of_it_under_the_head_of_a_phone(browser: Any, tmp_path: Path) -> None:
    content = html.render(result("fr"), sources())
    page = Opened(browser, tmp_path, content, viewport={"width": 400, "height": 400}).page
    page.goto("about:blank")
    page.goto((tmp_path / "report.html").as_uri() + "#FC-1")
    edge = "(name) => document.querySelector(name).getBoundingClientRect()"
    page.wait_for_function("() => document.body.classList.contains('reading')")
    assert page.evaluate(edge, "#FC-1 .badge")["top"] >= page.evaluate(edge, ".top")["bottom"]


def test_everything_that_can_be_used_has_a_name(opened: Opened) -> None:
    opened.open("FC-1")
    nameless = """() => [...document.querySelectorAll('button, input, select, a[href], [role=button], nav, dialog')]
        .filter((n) => !(n.getAttribute('aria-label') || n.getAttribute('aria-labelledby') || n.textContent.trim()
            || n.labels?.length || n.title)).map((n) => n.outerHTML)"""
    assert opened.page.evaluate(nameless) == []
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    assert opened.page.locator("main").count() == opened.page.locator("h1").count() == 1
    assert opened.page.locator('.item a[aria-current="true"]').count() == 1


def test_without_the_script_the_report_is_whole(browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, tmp_path, html.render(result("en"), sources()), java_script_enabled=False)
    assert page.shown() == ["overview", "FC-1", "FC-2", "FC-5", "FC-3", "FC-4"]
    assert page.page.locator("#texts .text").first.is_visible()


def all_hostile() -> tuple[Result, dict[str, Source]]:
    """Return one result with every hostile string in every place."""
    results = [hostile_result(f"{bad} {n}") for n, bad in enumerate(CORPUS)]
    fields: dict[str, Any] = {}
    for name in ("documents", "facts", "unreadable"):
        fields[name] = tuple(x for r, _ in results for x in getattr(r, name))
    renamed = []
    for n, (r, _) in enumerate(results):
        new = {c.id: f"{c.id}{n}" for c in r.claims}
        fields.setdefault("claims", []).extend(replace(c, id=new[c.id]) for c in r.claims)
        renamed += [replace(f, id=f"{f.id}{n}", claims=tuple(new[c] for c in f.claims)) for f in r.findings]
    fields["findings"] = tuple(renamed)
    fields["claims"] = tuple(fields["claims"])
    fields["facts"] = ()
    return Result(**fields, report_lang="en"), {k: v for _, s in results for k, v in s.items()}


def test_a_hostile_article_does_nothing(browser: Any, tmp_path: Path) -> None:
    page = Opened(browser, tmp_path, html.render(*all_hostile()), viewport={"width": 1200, "height": 700})
    for link in page.page.locator(".item a").all()[::7]:
        link.evaluate("node => node.click()")
    page.page.locator("#reader mark").first.evaluate("node => node.click()")
    page.page.locator("#search").fill("script")
    page.page.wait_for_timeout(300)
    assert page.wrong == []
    assert page.asked == [page.page.url.split("#")[0]]
    live = (
        "img, iframe, object, embed, svg, video, audio, link, base, form:not(#filters, [method=dialog]), math, template"
    )
    assert page.page.locator(live).count() == 0
    assert page.page.locator("script").count() == page.page.locator("style").count() == 1
    handlers = """() => [...document.querySelectorAll('*')].flatMap((n) => n.getAttributeNames())
        .filter((name) => /^on|^style$/.test(name))"""
    assert page.page.evaluate(handlers) == []
    schemes = "() => [...new Set([...document.links].map((a) => a.protocol))].sort()"
    assert page.page.evaluate(schemes) == ["file:", "https:"]
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
