"""The hand-made result in every format and language, byte for byte; read a difference, then renew with --renew."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.model.published import json_of
from factcheck.report import FORMATS, report_languages
from tests.report.make import result, sources

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]
AROUND = [("0", "C", "UTC"), ("1", "C.UTF-8", "Asia/Tokyo"), ("2", "C", "America/Lima")]
CASES = [(name, lang) for name in sorted(FORMATS) for lang in report_languages()]


def made(name: str, lang: str) -> bytes:
    return FORMATS[name](result(lang), sources()).encode("utf-8")


def kept(name: str, lang: str) -> bytes:
    return (GOLDEN / f"{lang}.{name}").read_bytes()


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_the_report_is_the_golden_one(name: str, lang: str) -> None:
    assert made(name, lang) == kept(name, lang)


@pytest.mark.parametrize(("seed", "locale", "zone"), AROUND)
def test_hash_seed_locale_and_time_zone_do_not_matter(seed: str, locale: str, zone: str) -> None:
    around = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone, "COLUMNS": "40", "PYTHONPATH": str(ROOT)}
    code = "from tests.report import test_golden as t; print([t.made(*c) == t.kept(*c) for c in t.CASES])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, **around}, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == str([True] * len(CASES))


def test_no_golden_report_is_left_over() -> None:
    assert {p.name for p in GOLDEN.iterdir()} == {f"{lang}.{name}" for name, lang in CASES}


@pytest.mark.parametrize(("name", "lang"), CASES)
def test_a_report_ends_with_one_newline_and_has_no_trailing_blanks(name: str, lang: str) -> None:
    text = made(name, lang).decode("utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not re.search(r"[ \t]+$", text, re.M)


def test_markdown_sections_come_in_the_order_a_reviewer_reads() -> None:
    titles = re.findall(r"^## (.*)$", made("md", "en").decode("utf-8"), re.M)
    assert titles == [
        "Counts",
        "Who says what",
        "Conflicts",
        "Possible updates",
        "Problems inside one article",
        "Different figures that can both hold",
        "Corroborated facts",
        "Set aside",
        "Seen but not understood",
        "Inputs",
        "Could not be read",
        "How to read and decide",
    ]


def test_text_keeps_to_its_width() -> None:
    for lang in report_languages():
        assert max(map(len, made("text", lang).decode("utf-8").split("\n"))) <= 100


def test_json_is_the_result() -> None:
    assert json.loads(made("json", "fr")) == json_of(result("fr"))


if __name__ == "__main__" and "--renew" in sys.argv:
    GOLDEN.mkdir(exist_ok=True)
    for name, lang in CASES:
        (GOLDEN / f"{lang}.{name}").write_bytes(made(name, lang))
