"""Plant one error at a time into articles of the project's own, and count how many are found.

    planted.py [--json FIGURES.json] [--missed N]

Every article of articles.toml is told twice. An error goes into the second telling, which is then checked beside the
first ("told"), or into a copy of the first, checked beside the original ("copy"; the articles of seeds/ as well).
Found means: a finding of the run names a claim at the planted place, or between two documents, that the run without
the error does not have, and it is a conflict, an update or a warning. The errors are planted by patterns of their own
and not by what factcheck reads, so that what it does not read counts as missed.

Also printed: how many pairs without an error give no such finding. `--json` writes the figures into a file, beside
those that it holds already; `--missed` lists what was not found. Exit code 0; floors.py holds the figures to floors.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck import Document, Result, check
from factcheck.model.frozen import replace

HERE = Path(__file__).parent
MONTHS = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip
WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MAGNITUDES = {"million": "milliard", "milliard": "million"}, {"million": "billion", "billion": "million"}
UNITS = {
    "fr": {"euros": "dollars", "dollars": "euros", "mètres": "kilomètres", "hectares": "km²", "tonnes": "kilos"},
    "en": {"kilometres": "metres", "metres": "kilometres", "kilograms": "tonnes", "euros": "dollars"},
}
NUMBER = r"(?<![\w.,-])\d+(?:[ \u00a0\u202f,.]\d{3})*(?:[.,]\d+)?(?![\w-]|[.,]\d)"
YEAR = r"\b(?:19|20)\d\d\b"


@dataclass(frozen=True)
class Edit:
    """One error: what kind, where it stands in the text that has it, and that text."""

    kind: str
    start: int
    end: int
    text: str


def edits(text: str, lang: str) -> Iterator[Edit]:
    """Yield a text with one error in it, for every place and every kind of error that fits the place."""
    for kind, pattern, change in _kinds(lang):
        for found in re.finditer(pattern, text):
            new = change(found)
            if new is not None and new != found.group():
                start = found.start()
                yield Edit(kind, start, start + len(new), text[:start] + new + text[found.end() :])


Change = Callable[[re.Match[str]], str | None]


def _kinds(lang: str) -> Iterator[tuple[str, str, Change]]:
    months, days = "|".join(MONTHS[lang]), "|".join(WEEKDAYS[lang])
    dated = rf"(?! (?:{months}))"
    figure = rf"{NUMBER}{dated}"
    day = rf"\b\d{{1,2}}(?= (?:{months}))"
    yield "digits_swapped", figure, _if_no_year(_swapped)
    yield "times_ten", figure, _if_no_year(_times_ten)
    yield "day_off", day, lambda m: str(int(m.group()) % 28 + 1)
    yield "month_off", rf"\b(?:{months})\b(?= \d{{4}})", lambda m: _next(MONTHS[lang], m.group())
    yield "year_off", YEAR, lambda m: str(int(m.group()) - 1)
    table = MAGNITUDES[lang == "en"]
    yield "magnitude", rf"(?<=\d )(?:{'|'.join(table)})", lambda m: table[m.group()]
    yield "unit", rf"(?<=\d )(?:{'|'.join(UNITS[lang])})\b", lambda m: UNITS[lang][m.group()]
    yield "weekday", rf"\b(?:{days})\b(?=,? \d)", lambda m: _next(WEEKDAYS[lang], m.group())


def _next(names: tuple[str, ...], name: str) -> str:
    return names[(names.index(name) + 1) % len(names)]


def _if_no_year(change: Callable[[str], str | None]) -> Change:
    return lambda m: None if re.fullmatch(YEAR, m.group()) else change(m.group())


def _swapped(number: str) -> str | None:
    """Swap the first two digits in a row that differ, unless a zero would come to lead."""
    for i in range(len(number) - 1):
        a, b = number[i], number[i + 1]
        if a.isdigit() and b.isdigit() and a != b and not (i == 0 and b == "0"):
            return number[:i] + b + a + number[i + 2 :]
    return None


def _times_ten(number: str) -> str | None:
    """Return a whole number with one more digit, grouped as it was; decimals lose their mark instead."""
    mark = next((c for c in number if not c.isdigit()), "")
    digits = re.sub(r"\D", "", number)
    if mark and len(number.rpartition(mark)[2]) != 3:
        return digits if number.count(mark) == 1 else None
    whole = digits + "0"
    groups = [whole[max(0, i - 3) : i] for i in range(len(whole), 0, -3)][::-1]
    return mark.join(groups) if mark else whole


@dataclass(frozen=True)
class Telling:
    """Two texts that say the same, and how the second came about: "copy" or "told"."""

    name: str
    how: str
    first: Document
    second: Document


def tellings() -> Iterator[Telling]:
    """Yield the pairs that errors are planted in: every article beside its copy and beside its other telling."""
    articles = tomllib.loads((HERE / "articles.toml").read_text("utf-8"))["article"]
    for a in articles:
        first = Document(id="first", text=a["text"], lang=a["lang"], published=a["published"])
        again = a.get("again_lang", a["lang"])
        yield Telling(a["name"], "copy", first, replace(first, id="second"))
        yield Telling(
            a["name"], "told", first, Document(id="second", text=a["again"], lang=again, published=a["published"])
        )
    for file in sorted((HERE.parent.parent / "seeds").glob("*.txt")):
        first = Document(id="first", text=file.read_text("utf-8"), lang="fr")
        yield Telling(file.stem, "copy", first, replace(first, id="second"))


def alarms(result: Result) -> dict[str, tuple[tuple[str, int, int], ...]]:
    """Return the findings that a reviewer would act on, by id, each with the places of its claims."""
    places = {c.id: (c.document, c.start, c.end) for c in result.claims}
    return {
        f.id: ((f.document, f.start, f.end), *(places[i] for i in f.claims))
        for f in result.findings
        if f.verdict in ("discrepant", "updated") or f.severity != "note"
    }


def found(edit: Edit, before: dict[str, tuple[tuple[str, int, int], ...]], telling: Telling) -> bool:
    """Say whether checking the text with the error gives a finding on its place that was not there without it."""
    spoilt = replace(telling.second, text=edit.text)
    after = alarms(check([telling.first, spoilt]))
    return any(
        document == "second" and start < edit.end and edit.start < end
        for name, claims in after.items()
        if name not in before
        for document, start, end in claims
    )


def measure(missed: int) -> dict[str, float]:
    """Return the figures: the share of errors found by how and kind, and the share of pairs that stay silent."""
    planted, caught, silent, pairs = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for telling in tellings():
        before = alarms(check([telling.first, telling.second]))
        across = [name for name, claims in before.items() if len({d for d, _, _ in claims}) == 2]
        pairs[telling.how] += 1
        silent[telling.how] += not across
        for edit in edits(telling.second.text, telling.second.lang or "fr"):
            key = f"{telling.how}.{edit.kind}"
            planted[key] += 1
            if found(edit, before, telling):
                caught[key] += 1
            elif missed > 0:
                missed -= 1
                around = edit.text[max(0, edit.start - 50) : edit.end + 30].replace("\n", " ")
                print(f"  missed {telling.name} {key}: …{around}…")
    figures = {f"planted.{key}": caught[key] / n for key, n in sorted(planted.items())}
    figures |= {f"planted.{how}.silent_unchanged": silent[how] / n for how, n in sorted(pairs.items())}
    for how in sorted(pairs):
        total = sum(n for key, n in planted.items() if key.startswith(how))
        figures[f"planted.{how}.all"] = sum(n for key, n in caught.items() if key.startswith(how)) / total
        print(f"planted.{how}: {total} errors in {pairs[how]} pairs")
    return {name: round(value, 4) for name, value in figures.items()}


def main(argv: list[str] | None = None) -> int:
    """Print the figures, and write them where asked; return the exit code."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--json", type=Path, help="write the figures into this file, beside those that it holds")
    ask.add_argument("--missed", type=int, default=0, metavar="N", help="list up to N errors that were not found")
    options = ask.parse_args(argv)
    figures = measure(options.missed)
    for name, value in figures.items():
        print(f"{name} {value}")
    if options.json:
        held = json.loads(options.json.read_text("utf-8")) if options.json.exists() else {}
        options.json.write_text(json.dumps({**held, **figures}, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
