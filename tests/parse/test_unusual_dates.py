"""Formats that the grammar does not know: read by dateparser, and believed only where every field stands there."""

import subprocess
import sys
from datetime import datetime
from typing import Any

import pytest

from factcheck.parse.dates import unusual_dates
from tests.parse.dated import dates_of


@pytest.mark.parametrize(
    ("code", "text", "said", "timex"),
    [
        ("en", "He came on Sep-23-2020.", "Sep-23-2020", "2020-09-23"),
        ("en", "The file is dated September-2020-23.", "September-2020-23", "2020-09-23"),
        ("en", "Printed 2020/23/Sep.", "2020/23/Sep", "2020-09-23"),
        ("en", "Born 16. Nov. 2016.", "16. Nov. 2016", "2016-11-16"),
        ("en", "Posted 12 Dec '24.", "12 Dec '24", "2024-12-12"),
        ("en", "Posted 2024 Dec 12.", "2024 Dec 12", "2024-12-12"),
        ("fr", "Le colis porte la date septembre-23-2020.", "septembre-23-2020", "2020-09-23"),
        ("fr", "Reçu le 12-déc-24.", "12-déc-24", "2024-12-12"),
        ("fr", "Fait à Lyon, 16. nov. 2016.", "16. nov. 2016", "2016-11-16"),
    ],
)
def test_a_format_of_another_trade_is_read(code: str, text: str, said: str, timex: str) -> None:
    (found,) = dates_of(text, code, None)
    assert (text[found.start : found.end], found.timex) == (said, timex)
    assert found.when is not None and found.when.basis == "stated"


@pytest.mark.parametrize(
    ("phrase", "month"),
    [
        ("sep-2020", 9),  # the day would come from nowhere
        ("sep-23", 9),  # and so would the year
        ("sep-23-2020", 10),  # the word says another month than dateparser does
        ("sep-45-2020", 9),
        ("x" * 41, 1),
        ("yesterday", 9),
    ],
)
def test_what_dateparser_would_fill_in_is_refused(phrase: str, month: int) -> None:
    assert unusual_dates.read(phrase, "en", "mdy", month) is None


@pytest.mark.parametrize("text", ["In 2016 may 12 people leave.", "The AK-12-2020 rifle", "the Jan-Mar-2020 quarter"])
def test_other_compounds_are_no_days(text: str) -> None:
    assert [m.timex for m in dates_of(text, "en") if m.when and m.when.granularity == "day"] == []


def test_dateparser_reads_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    unusual_dates.read.cache_clear()
    assert unusual_dates.read("sep-23-2020", "en", "mdy", 9) is not None  # what is loaded once is loaded

    class NoClock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> "NoClock":
            raise AssertionError("the clock was read")

        @classmethod
        def utcnow(cls) -> "NoClock":
            raise AssertionError("the clock was read")

    for name, module in sorted(sys.modules.items()):
        if name.startswith("dateparser") and getattr(module, "datetime", None) is datetime:
            monkeypatch.setattr(module, "datetime", NoClock)
    for phrase in ("sep-24-2020", "sep-2020", "sep-23", "yesterday"):
        unusual_dates.read(phrase, "en", "mdy", 9)


def test_an_ordinary_text_does_not_load_it() -> None:
    code = """
import sys
from factcheck import Document, parse
parse(Document(id="a", text="Le 12 mai 2020, à 10h30, trois personnes sont mortes, et deux le 03/06/2021.", lang="fr"))
print("dateparser" in sys.modules)
parse(Document(id="a", text="Reçu le 12-déc-24.", lang="fr"))
print("dateparser" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["False", "True"]
