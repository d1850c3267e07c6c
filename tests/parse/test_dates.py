"""Dates: every phrase of the case files, what they hang on, and laws on any text."""

import builtins
import importlib
import locale
import pkgutil
import time
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Document, parse
from factcheck.language.schema import languages
from factcheck.model.mention import Mention
from factcheck.model.period import Period
from factcheck.parse.dates import anchors, calendar, date_resolver, date_rules, dates, single_dates
from tests.parse.dated import Case, all_of, cases, dates_of, negatives, one_date

SAID = {code: cases(code) for code in languages()}


def days(low: str, high: str | None) -> tuple[date | None, date | None]:
    return date.fromisoformat(low), None if high is None else date.fromisoformat(high)


def ends(mention: Mention) -> tuple[date | None, date | None]:
    assert mention.when is not None and mention.when.period is not None
    return mention.when.period.low, mention.when.period.high


@pytest.mark.parametrize(
    "case", [case for code in languages() for case in SAID[code]], ids=lambda c: f"{c.code}-{c.kind}-{c.text}"
)
def test_every_way_to_say_it(case: Case) -> None:
    found = all_of(case.text, case.code, case.day)
    here = [m for m in found if m.kind == case.kind and (m.start, m.end) == (case.start, case.end)]
    assert len(here) == 1, [(case.text[m.start : m.end], m.kind, m.timex) for m in found]
    mention = here[0]
    if case.kind != "date":
        assert mention.timex == case.value["is"]
        return
    assert mention.when is not None and mention.when.period is not None
    assert calendar.timex(mention.when.period) == case.value["is"]
    assert mention.timex == case.value.get("timex", mention.timex)
    assert mention.when.bound == case.value.get("bound", mention.when.bound)


@pytest.mark.parametrize(("code", "text"), [pair for code in languages() for pair in negatives(code)])
def test_what_is_no_date(code: str, text: str) -> None:
    assert [text[m.start : m.end] for m in dates_of(text, code)] == []


def test_there_are_enough_phrasings() -> None:
    least = {"fr": 300, "en": 300}
    assert [c for c in languages() if len(SAID[c]) + len(negatives(c)) < least.get(c, 120)] == []


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("chaque mois", "P1M"),
        ("tous les ans", "P1Y"),
        ("toutes les heures", "PT1H"),
        ("chaque samedi", "XXXX-WXX-6"),
        ("tous les mercredis soir", "XXXX-WXX-3TEV"),
        ("chaque matin", "XXXX-XX-XXTMO"),
        ("chaque été", "XXXX-SU"),
    ],
)
def test_what_comes_again_is_a_set_and_no_claim(text: str, timex: str) -> None:
    mention = one_date(text)
    assert (mention.timex, mention.when and mention.when.period) == (timex, None)
    assert parse(Document(id="d", text=f"Le conseil se réunit {text}.", lang="fr", published="2024-12-12")).claims == ()


def test_a_part_of_the_day_behind_its_preposition_is_of_the_day_told_of() -> None:
    found = dates_of("Lundi, le feu a pris dans la halle. En soirée, il était maîtrisé.", "fr")
    assert [m.timex for m in found] == ["2024-12-09", "2024-12-09TEV"]


def test_the_years_of_before_our_era_go_back_far() -> None:
    assert [m.timex for m in dates_of("The wall was built in 3000 BC.", "en")] == ["BC3000"]


def test_what_is_counted_behind_a_day_is_no_day() -> None:
    assert [m.timex for m in dates_of("On Jan. 3 and 12 people died in Leeds.", "en")] == ["2025-01-03"]


@pytest.mark.parametrize("text", ["every other Tuesday", "each Sunday", "every month", "every summer"])
def test_no_day_is_read_of_a_set(text: str) -> None:
    assert dates_of(f"The club meets {text}.", "en") == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Il écrit le 3 avril 1568 que le roi a fui le 25 mars précédent.", "1568-03-25"),
        ("Le 5 mai 2003, il part ; le 12 juin suivant, il revient.", "2003-06-12"),
        ("Il part le 5 mai 2003 et meurt le 2 mai suivant.", "2004-05-02"),
    ],
)
def test_a_day_beside_another_one_is_the_next_or_the_last_of_its_name(text: str, low: str) -> None:
    assert [ends(m)[0] for m in dates_of(text, "fr")][-1] == date.fromisoformat(low)


# ---------------------------------------------------------------- anchors


@pytest.mark.parametrize(
    ("text", "timex", "weekday", "month"),
    [
        ("samedi", "XXXX-WXX-6", 6, None),
        ("vendredi soir", "XXXX-WXX-5TEV", 5, None),
        ("en juin", "XXXX-06", None, 6),
        ("le 25 mars", "XXXX-03-25", None, 3),
        ("hier", "XXXX-XX-XX", None, None),
        ("la semaine dernière", "XXXX-WXX", None, None),
        ("l'an dernier", "XXXX", None, None),
        ("cet automne", "XXXX-FA", None, None),
        ("Noël", "XXXX-12-25", None, None),
    ],
)
def test_without_anchor_a_phrase_keeps_its_fields(
    text: str, timex: str, weekday: int | None, month: int | None
) -> None:
    when = one_date(text, day=None).when
    assert when is not None
    assert (when.period, when.basis, when.timex) == (None, "none", timex)
    assert (when.fields.weekday, when.fields.month) == (weekday, month)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("en juin dernier", "2024-06-01", "2024-07-01"),
        ("en décembre", "2024-12-01", "2025-01-01"),
        ("le 25 mars", "2024-03-25", "2024-03-26"),
        ("la dernière semaine d'octobre", "2024-10-25", "2024-11-01"),
        ("l'automne dernier", "2024-09-01", "2024-12-01"),
        ("cette année", "2024-01-01", "2025-01-01"),
    ],
)
def test_a_bound_carries_months_and_years(text: str, low: str, high: str) -> None:
    mention = one_date(text, basis="bounded")
    assert ends(mention) == days(low, high)
    assert mention.when is not None and mention.when.basis == "bounded" and mention.when.soft


@pytest.mark.parametrize(
    "text", ["samedi", "ce vendredi", "hier", "la semaine dernière", "ce mois-ci", "il y a trois semaines"]
)
def test_a_bound_carries_no_day(text: str) -> None:
    when = one_date(text, basis="bounded").when
    assert when is not None and when.period is None and when.basis == "none"


@pytest.mark.parametrize(
    ("text", "day", "low"),
    [
        ("en juin", "2024-12", "2024-06-01"),
        ("l'an dernier", "2024", "2023-01-01"),
        ("ce mois-ci", "2024-12", "2024-12-01"),
        ("le 25 mars dernier", "2024-12", "2024-03-25"),
        ("samedi", "2024-12", None),
        ("hier", "2024-12", None),
        ("en juin", "2024", None),
    ],
)
def test_a_month_or_year_anchors_only_as_far_as_it_carries(text: str, day: str, low: str | None) -> None:
    when = one_date(text, day=day).when
    assert when is not None
    assert (when.period.low.isoformat() if when.period and when.period.low else None) == low


def test_what_is_stated_needs_no_anchor() -> None:
    mention = one_date("le 19 juin 2024", day=None)
    assert mention.when is not None and mention.when.basis == "stated"


def test_the_text_itself_is_an_anchor() -> None:
    veille = dates_of("L'usine a brûlé le 25 mars 2020. La veille, tout allait bien.", day=None)[1]
    assert ends(veille) == days("2020-03-24", "2020-03-25")
    assert veille.when is not None and veille.when.basis == "narrative"


@pytest.mark.parametrize(
    ("code", "text", "said", "timex"),
    [
        ("fr", "Trois jours plus tôt, le 3 mai 2020, il pleuvait.", "Trois jours plus tôt", "2020-05-03"),
        ("fr", "La veille, mardi 3 décembre, il pleuvait.", "La veille", "2024-12-03"),
        ("fr", "Le lendemain matin, 4 mai 2020, il partit.", "Le lendemain matin", "2020-05-04TMO"),
        ("en", "Three days earlier, on 3 May 2020, it rained.", "Three days earlier", "2020-05-03"),
        ("fr", "Au lendemain de l'attaque du 3 mai 2020, il partit.", "lendemain", "2020-05-04"),
        ("fr", "À la veille du scrutin du 3 mai 2020, il partit.", "la veille", "2020-05-02"),
        ("fr", "Deux jours après l'attaque de la gare du 3 mai 2020, il partit.", "Deux jours après", "2020-05-05"),
        ("en", "Two days after the raid on May 3, 2020, he left.", "Two days after", "2020-05-05"),
        ("en", "The day before the raid of 3 May 2020 he left.", "The day before", "2020-05-02"),
    ],
)
def test_a_date_behind_it_settles_an_offset(code: str, text: str, said: str, timex: str) -> None:
    first, second = dates_of(text, code)
    assert (text[first.start : first.end], first.timex) == (said, timex)
    assert second.when is not None and second.when.granularity == "day" and second.when.basis != "narrative"


@pytest.mark.parametrize(
    "text",
    [
        "Au lendemain de l'attaque, le 3 mai 2020, il partit.",
        "À la veille du sommet. Le 3 mai 2020, il partit.",
        "Deux jours après l'attaque, on apprit que le 3 mai 2020 il partirait.",
    ],
)
def test_a_mark_or_a_clause_keeps_an_event_from_a_date(text: str) -> None:
    assert [m.timex for m in dates_of(text)] == ["2020-05-03"]


def test_a_list_shares_the_year_that_its_last_month_names() -> None:
    assert [m.timex for m in dates_of("en mai et juin de l'an dernier")] == ["2023-05", "2023-06"]
    assert [m.timex for m in dates_of("in May and June last year", "en")] == ["2023-05", "2023-06"]


def test_a_fiscal_year_reaches_beyond_its_own() -> None:
    for text, code in (("sur l'exercice 2024", "fr"), ("in fiscal 2024", "en"), ("in FY2024", "en")):
        when = one_date(text, code).when
        assert when is not None and when.timex == "2024" and when.reach is not None
        assert (when.reach.low, when.reach.high) == days("2023-04-01", "2025-04-01")


def test_a_day_told_long_before_is_no_anchor_any_more() -> None:
    text = "L'usine a brûlé le 25 mars 2020. Rien. Rien. Rien. Rien. Le lendemain, elle a rouvert."
    late = dates_of(text)[-1].when
    assert late is not None and late.period is None


def test_an_aside_takes_the_year_that_opens_it() -> None:
    text = "deux ruptures en 97 (en janvier rue Haute, en octobre rue Basse)"
    assert [m.timex for m in dates_of(text)] == ["1997", "1997-01", "1997-10"]


def test_the_end_of_a_list_speaks_for_the_list() -> None:
    assert [m.timex for m in dates_of("en mai et juin derniers")] == ["2024-05", "2024-06"]
    text = "les 6 et 13 avril prochains"
    assert [(text[m.start : m.end], m.timex) for m in dates_of(text)] == [
        ("les 6", "2025-04-06"),
        ("13 avril prochains", "2025-04-13"),
    ]


def test_a_weekday_decides_the_year_of_its_day() -> None:
    assert one_date("samedi 29 mai", day="2005-01-10").timex == "2004-05-29"


# ---------------------------------------------------------------- tense


@pytest.mark.parametrize(
    ("code", "text", "timex"),
    [
        ("fr", "Il a annoncé mardi que le sommet se tiendra vendredi.", ["2024-12-10", "2024-12-13"]),
        ("fr", "Le tribunal jugera vendredi l'homme arrêté mardi.", ["2024-12-13", "2024-12-10"]),
        ("fr", "Le suspect, interpellé mardi, sera jugé lundi.", ["2024-12-10", "2024-12-16"]),
        ("fr", "Les choses vont vite ; il a signé mardi.", ["2024-12-10"]),
        ("fr", "Elle va mal, elle a été opérée lundi.", ["2024-12-09"]),
        ("en", "He said Tuesday that the summit will open Friday.", ["2024-12-10", "2024-12-13"]),
        ("en", "The summit will have been held by Friday.", ["2024-12-13"]),
        ("en", "The man arrested Tuesday is due in court Friday.", ["2024-12-10", "2024-12-13"]),
    ],
)
def test_the_nearest_verb_decides(code: str, text: str, timex: list[str]) -> None:
    assert [m.timex for m in dates_of(text, code)] == timex


def test_a_weekday_of_the_day_of_writing_is_that_day() -> None:
    assert one_date("Le ministre sera reçu jeudi.").timex == "2024-12-12"


# ---------------------------------------------------------------- bounds, readings, clock times


def test_a_bound_is_outside_the_span_and_opens_the_reach() -> None:
    text = "depuis le 25 mars 2024"
    mention = one_date(text)
    assert text[mention.start : mention.end] == "le 25 mars 2024"
    assert mention.when is not None and mention.when.bound == "since"
    assert mention.when.reach == Period(date(2024, 3, 25), None, "day")


def test_before_is_inside_the_span_and_excludes_the_date() -> None:
    mention = one_date("avant 2000")
    assert ends(mention) == (None, date(2000, 1, 1))
    assert (mention.start, mention.end) == (0, 10)


def test_the_article_of_a_noun_keeps_the_bound_from_the_year() -> None:
    when = one_date("before the 2027 election", "en").when
    assert when is not None and when.bound is None


@pytest.mark.parametrize(
    ("code", "timex", "other"), [("fr", "2024-12-03", "2024-03-12"), ("en", "2024-03-12", "2024-12-03")]
)
def test_figures_keep_both_orders(code: str, timex: str, other: str) -> None:
    when = one_date("03/12/2024", code).when
    assert when is not None and when.soft
    assert when.timex == timex
    assert [p.low for p in when.others] == [date.fromisoformat(other)]


def test_weeks_ago_name_a_day_and_mean_about_that_day() -> None:
    when = one_date("il y a trois semaines").when
    assert when is not None and when.reach is not None and when.period is not None
    assert when.period.within(when.reach) and not when.reach.within(when.period)


# ---------------------------------------------------------------- laws

_WORDS = st.sampled_from([
    "le", "du", "au", "12", "3", "mars", "mai", "2024", "97", "samedi", "hier", "prochain", "dernier", "de", "à",
    "en", "depuis", "avant", "et", "–", "-", "/", "(", ")", ".", ",", "il", "y", "a", "trois", "semaines", "the",
    "of", "march", "may", "19", "June", "Q3", "last", "week", "next", "from", "to", "between", "ago", "10h30", "l'",
    "été", "XXe", "siècle", "les", "années", "90", "fin", "mi-juin", "2024-02-30", "31/02/2024", "1er", "0", "00",
    "lendemain", "veille", "nuit", "exercice", "semaine", "31", "entre", "heures", "h", "pm", "and", "Sep", "'", "dash",
    "plus tôt", "plus tard", "beyond", "fiscal", "FY", "Octobre", "32", "3/3/15", "2024-13-45", "soir", "là", "that",
    "9999", "early", "late", "\n", "\u00a0", "\u202f", "e\u0301te\u0301", "é", "😀", "３", "mars",
])  # fmt: skip
_TEXTS = st.one_of(
    st.text(max_size=80), st.lists(_WORDS, max_size=14).map(" ".join), st.lists(_WORDS, max_size=10).map("".join)
)
_CODES = st.sampled_from(["fr", "en"])
_DAYS = st.sampled_from([None, "2024-12-12", "2024-02-29", "2024-02", "2023", "0001-01-01", "9998-06-01"])


@settings(max_examples=400, deadline=None, derandomize=True)
@given(_TEXTS, _CODES, _DAYS)
def test_laws_of_every_mention(text: str, code: str, day: str | None) -> None:
    last = 0
    found = dates_of(text, code, day)
    for mention, told in zip(found, dates.with_days(found), strict=True):
        assert 0 <= told.start <= mention.start < mention.end <= told.end <= len(text)
    for mention in found:
        assert last <= mention.start < mention.end <= len(text)
        last = mention.end
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        when = mention.when
        assert when is not None and when.timex == mention.timex
        assert (when.period is None) == (when.basis == "none")
        if when.period is None or when.period.low is None or when.period.high is None:
            continue
        assert when.period.low < when.period.high
        if "/" not in when.timex and when.timex != "PRESENT_REF" and when.granularity != "minute":
            assert when.timex.split("T")[0] == calendar.timex(when.period)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_easter_is_a_sunday_in_spring(day: date) -> None:
    found = calendar.easter(day.year)
    assert found.isoweekday() == 7
    assert date(day.year, 3, 22) <= found <= date(day.year, 4, 25)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_the_orthodox_easter_is_a_sunday_on_or_after_the_other(day: date) -> None:
    found = calendar.orthodox_easter(day.year)
    assert found.isoweekday() == 7
    assert (found - calendar.easter(day.year)).days in (0, 7, 28, 35)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("O", "2024-05-05"),
        ("O", "2023-04-16"),
        ("O", "2017-04-16"),  # both Easters fall together
        ("E-47", "2024-02-13"),
        ("E+60", "2024-05-30"),
        ("11/1/1+1", "2022-11-08"),  # a Tuesday behind the first Monday, never the first of the month
        ("11/4/4+4", "2024-12-02"),
        ("5/1/-1", "2024-05-27"),
        ("5/7/-1~E+49", "2024-05-26"),
        ("4-27!7:-1", "2024-04-27"),
        ("4-27!7:-1", "2014-04-26"),  # a Sunday
        ("10-16!6:-1,7:+1", "2016-10-17"),  # a Sunday
        ("10-16!6:-1,7:+1", "2021-10-15"),  # a Saturday
        ("5/7/-1~E+49", "2023-06-04"),  # the last Sunday of May was Pentecost
    ],
)
def test_feasts_fall_where_calendars_print_them(rule: str, day: str) -> None:
    assert calendar.feast(rule, int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        ("2024-05-27", "2024-05-25", "2024-05-28"),  # a Monday
        ("2024-07-05", "2024-07-05", "2024-07-08"),  # a Friday
        ("2024-11-28", "2024-11-28", "2024-12-02"),  # a Thursday
        ("2024-12-25", "2024-12-28", "2024-12-30"),  # a Wednesday makes no weekend longer
        ("2021-10-31", "2021-10-30", "2021-11-01"),
    ],
)
def test_the_weekend_of_a_feast(day: str, low: str, high: str) -> None:
    found = calendar.weekend_of(date.fromisoformat(day))
    assert (found.low, found.high) == days(low, high)


@pytest.mark.parametrize(("published", "basis"), [("2024", "given"), ("2024-12", "given"), ("2024-12-12", "bounded")])
def test_what_is_left_of_a_year_is_the_year_where_the_day_is_unknown(published: str, basis: str) -> None:
    for text in ("earlier this year", "the rest of the year", "the year to date"):
        assert ends(one_date(text, "en", published, basis)) == days("2024-01-01", "2025-01-01")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]),
)
def test_a_unit_holds_its_day_and_has_a_timex_of_its_own(day: date, unit: str) -> None:
    whole = calendar.unit_around(day, unit)
    assert whole.low is not None and whole.high is not None
    assert unit == "weekend" or whole.low <= day < whole.high
    assert "/" not in calendar.timex(whole)
    assert calendar.unit_around(whole.high - timedelta(days=1), unit) == whole


def test_parts_of_a_month_cover_it() -> None:
    month = calendar.unit_around(date(2024, 2, 14), "month")
    parts = [calendar.portion(month, which) for which in ("early", "mid", "late")]
    assert parts[0].low == month.low and parts[2].high == month.high
    assert (parts[0].high, parts[1].high) == (parts[1].low, parts[2].low)


def test_no_clock_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    dates_of("hier", "fr"), dates_of("yesterday", "en")  # what is loaded once is loaded

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the clock was read")

    class NoDate(date):
        @classmethod
        def today(cls) -> "NoDate":
            raise AssertionError("the clock was read")

    class NoDateTime(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> "NoDateTime":
            raise AssertionError("the clock was read")

    for name in ("time", "localtime", "gmtime", "time_ns"):
        monkeypatch.setattr(time, name, refuse)
    rules = pkgutil.iter_modules(date_rules.__path__, f"{date_rules.__name__}.")
    modules = (dates, date_resolver, single_dates, calendar, anchors)
    for module in (*modules, *(importlib.import_module(found.name) for found in rules)):
        if hasattr(module, "date"):
            monkeypatch.setattr(module, "date", NoDate)
    monkeypatch.setattr("datetime.datetime", NoDateTime)
    monkeypatch.setattr(builtins, "input", refuse)
    for case in chain.from_iterable(SAID.values()):
        all_of(case.text, case.code, None)


@pytest.mark.parametrize("locale_name", ["C", "C.UTF-8", "fr_FR.UTF-8", "en_US.UTF-8", "tr_TR.UTF-8"])
def test_no_locale_is_read(locale_name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    said = [(case, all_of(case.text, case.code, case.day)) for cases_of in SAID.values() for case in cases_of[::5]]

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the locale was read")

    for name in ("LC_ALL", "LC_TIME", "LC_NUMERIC", "LANG"):
        monkeypatch.setenv(name, locale_name)
    before = locale.setlocale(locale.LC_ALL)
    try:
        with suppress(locale.Error):  # not every machine has every locale; what it has must not show
            locale.setlocale(locale.LC_ALL, locale_name)
        for name in ("getlocale", "localeconv", "nl_langinfo", "strxfrm", "strcoll"):
            monkeypatch.setattr(locale, name, refuse)
        for case, found in said:
            assert all_of(case.text, case.code, case.day) == found
    finally:
        monkeypatch.undo()
        locale.setlocale(locale.LC_ALL, before)


@pytest.mark.parametrize(
    ("lang", "text", "low", "high"),
    [
        ("fr", "Il dirige la ville depuis 2006.", "2006-01-01", None),
        ("fr", "La mesure court jusqu'au 3 mai 2025.", None, "2025-05-04"),
        ("fr", "L'objectif sera tenu d'ici 2030.", None, "2031-01-01"),
        ("fr", "Tout sera prêt d'ici la fin 2025.", None, "2026-01-01"),
        ("fr", "Le péage sera payant à partir du 1er mars 2025.", "2025-03-01", None),
        ("en", "He has led the town since 2006.", "2006-01-01", None),
        ("en", "The rule holds until May 3, 2025.", None, "2025-05-04"),
        ("en", "The goal must be met by 2030.", None, "2031-01-01"),
    ],
)
def test_a_claim_is_open_where_its_bound_opens_it(lang: str, text: str, low: str | None, high: str | None) -> None:
    parsed = parse(Document(id="a", text=text, lang=lang, published="2024-12-12"))
    (claim,) = (c for c in parsed.claims if c.kind == "date")
    assert (claim.value.low, claim.value.high) == (low, high)


@pytest.mark.parametrize(
    ("code", "text", "timex"),
    [
        ("fr", "avant la fin de l'année", "../2024-12-31"),
        ("fr", "avant fin 2025", "../2025-12-31"),
        ("fr", "après le début de l'année", "2024-01-01/.."),
        ("fr", "avant le début de l'année 2025", "../2024-12-31"),
        ("en", "before the end of December 2024", "../2024-12-31"),
        ("en", "after the beginning of 2024", "2024-01-01/.."),
    ],
)
def test_a_bound_on_an_end_holds_the_whole_up_to_it(code: str, text: str, timex: str) -> None:
    assert one_date(text, code).timex == timex


@pytest.mark.parametrize(
    ("code", "text", "timex"),
    [
        ("en", "On July 1, two people died.", "2024-07-01"),
        ("en", "In July, three people died.", "2024-07"),
        ("en", "On July 1, 17 people died.", "2024-07-01"),
        ("en", "In September one man died.", "2024-09"),
        ("en", "In the third quarter two firms failed.", "2024-Q3"),
        ("fr", "Le 1er juillet, deux hommes sont morts.", "2024-07-01"),
        ("fr", "En juillet deux hommes sont morts.", "2024-07"),
    ],
)
def test_a_number_behind_a_date_takes_nothing_from_it(code: str, text: str, timex: str) -> None:
    assert one_date(text, code).timex == timex


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Quatre mois plus tard, il est mort."),
        ("fr", "Le lendemain, il est parti."),
        ("en", "A day later he died."),
    ],
)
def test_what_was_done_after_a_day_that_nothing_tells_hangs_on_none(code: str, text: str) -> None:
    when = one_date(text, code).when
    assert when is not None and when.period is None and when.basis == "none"


@pytest.mark.parametrize(
    ("lang", "text", "stance"),
    [
        ("fr", "L'État versera l'aide vendredi.", "planned"),
        ("fr", "La société construira l'usine en mars.", "planned"),
        ("fr", "L'avion devrait atterrir mardi soir.", "planned"),
        ("fr", "Les travaux prendront fin en mars.", "planned"),
        ("fr", "La troupe restaura le château en mars.", "asserted"),
        ("fr", "Le Sahara a brûlé vendredi.", "asserted"),
        ("en", "The town fell on 5 May.", "asserted"),
        ("en", "The town may fall on Friday.", "possible"),
    ],
)
def test_a_verb_in_the_future_makes_a_plan(lang: str, text: str, stance: str) -> None:
    parsed = parse(Document(id="a", text=text, lang=lang, published="2024-12-12"))
    assert [c.stance for c in parsed.claims if c.kind == "date"] == [stance]


@pytest.mark.parametrize(
    ("code", "text", "timex"),
    [
        ("en", "The firm has bought 41 rivals in 45 months.", []),
        ("en", "He built it in two years.", []),
        ("en", "He will return in two weeks.", ["2024-12-26"]),
        ("en", "We will have a vote in two weeks.", ["2024-12-26"]),
        ("en", "The deal closes in two weeks.", ["2024-12-26"]),
        ("fr", "Le ministre a promis une réponse dans trois jours.", ["2024-12-15"]),
    ],
)
def test_what_was_done_in_a_span_of_time_took_it(code: str, text: str, timex: list[str]) -> None:
    assert [m.timex for m in dates_of(text, code)] == timex


def test_a_feast_told_as_past_is_the_last_one() -> None:
    assert one_date("The quake hit on Boxing Day.", "en").timex == "2023-12-26"
    assert one_date("La digue a cédé à Noël.").timex == "2023-12-25"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le port les reçoit du 6 au 15 septembre de l'an prochain."),
        ("en", "It runs from the 6th to the 15th of September next year."),
        ("en", "September 6-15 next year"),
    ],
)
def test_days_of_a_month_take_the_year_behind_them(code: str, text: str) -> None:
    assert ends(one_date(text, code)) == days("2025-09-06", "2025-09-16")


@pytest.mark.parametrize(("text", "timex"), [("on 3/12 in Paris", "2024-03-12"), ("from 10/5 to Rome", "2024-10-05")])
def test_a_small_word_behind_figures_is_no_unit(text: str, timex: str) -> None:
    assert one_date(text, "en").timex == timex


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Aux alentours de 2015, un parc a été aménagé."),
        ("fr", "L'alerte a été donnée aux alentours de 3 heures mardi."),
        ("fr", "Le moulin date des environs de 1700, le pont a été bâti aux environs de 1850."),
        ("en", "The pier has been shut since at least 2009."),
        ("en", "The mill was built in about 1950."),
        ("en", "They have been at odds since around 1990."),
    ],
)
def test_a_hedge_before_a_year_or_an_hour_makes_no_range_of_it(code: str, text: str) -> None:
    found = parse(Document(id="a", text=text, lang=code, published="2024-12-12")).mentions
    assert [m.kind for m in found].count("range") == 0
    assert [m.kind for m in found].count("date") > 0


@pytest.mark.parametrize(
    ("code", "text", "timex"),
    [
        ("fr", "Il part en 1981. Cette année-là, il pleut.", "1981"),
        ("fr", "Né le 3 mai 1920, il meurt le 5 juin de la même année.", "1920-06-05"),
        ("fr", "Il visite la Chine en 1981 et meurt en mars de cette année-là.", "1981-03"),
        ("fr", "Il naît le 5 mai 1920. La même année, son père meurt.", "1920"),
        ("en", "He visited China in 1981 and died in March the same year.", "1981-03"),
        ("en", "He left in 1981. That year, it rained.", "1981"),
        ("en", "He left on 5 May 1920, and that same month he died.", "1920-05"),
    ],
)
def test_the_same_year_is_the_one_told_of(code: str, text: str, timex: str) -> None:
    assert [m.timex for m in dates_of(text, code)][-1] == timex


@pytest.mark.parametrize(
    ("code", "text"),
    [("fr", "Cette année-là fut dure."), ("fr", "Ces années furent dures."), ("en", "These years were hard.")],
)
def test_what_no_text_told_of_is_no_year_of_writing(code: str, text: str) -> None:
    assert dates_of(text, code) == []
