"""A small result made by hand, as a run over five articles on one flood would give it, in either language."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from factcheck.model.contract import (
    Claim,
    DocumentInfo,
    Fact,
    Finding,
    NotUnderstood,
    Pair,
    PublishedDate,
    Result,
    RuleInfo,
    SetAside,
    Unreadable,
    Value,
)
from factcheck.report import Source

TEXTS = {
    "courrier.txt": (
        "Crue de la Vourle : la digue avait deux ans\n\n"
        "La digue du Pré-Long, inaugurée en mars 2021, a cédé dans la nuit de samedi à dimanche.\n"
        "Plus de 1 200 habitants ont été évacués, selon la préfecture, et 4 personnes sont mortes.\n"
    ),
    "depeche.jsonl:3": (
        "L’ouvrage, inauguré en 2019 par le conseil départemental, n’avait jamais été inspecté. "
        "Environ 1 300 habitants ont été évacués."
    ),
    "echo.txt": (
        "Le bilan est désormais de 6 morts, ont annoncé lundi les secours.\n"
        "Quelque 40 000 foyers sont privés d’électricité.\n"
    ),
    "observer.md": "The Pré-Long dyke was opened on 12 March 2021. About 40,000 homes lost power.\n",
}


def _claim(name: str, document: str, quote: str, kind: str, measure: str, value: Value, **more: Any) -> Claim:
    text = TEXTS[document]
    start = text.index(quote)
    ends = [i for i in (text.find(stop, start) for stop in (".\n", ". ")) if i >= 0]
    before = max(text.rfind(stop, 0, start) for stop in (". ", "\n"))
    return Claim(
        id=name,
        document=document,
        start=start,
        end=start + len(quote),
        quote=quote,
        sentence_start=0 if before < 0 else before + (1 if text[before] == "\n" else 2),
        sentence_end=min(ends) + 1 if ends else len(text),
        kind=kind,
        measure=measure,
        stance=more.pop("stance", "asserted"),
        value=value,
        **more,
    )


def _number(low: str, high: str | None, hedge: str | None = None) -> Value:
    ends = Decimal(low), None if high is None else Decimal(high)
    return Value(low=ends[0], high=ends[1], low_open=hedge == "more_than", hedge=hedge)


def _days(timex: str, low: str, high: str) -> Value:
    return Value(stated=timex, low=low, high=high, high_open=True)


def _said_by(speaker: str) -> dict[str, str]:
    return {"speaker": speaker, "stance": "attributed"}


_VAGUE = _number("36000", "44000", "about")
_OPENED = {
    "c-a1": _days("2021-03", "2021-03-01", "2021-04-01"),
    "c-b1": _days("2019", "2019-01-01", "2020-01-01"),
    "c-d1": _days("2021-03-12", "2021-03-12", "2021-03-13"),
}
_MORE, _ABOUT = _number("1200", None, "more_than"), _number("1170", "1430", "about")
_A, _B, _C, _D = TEXTS

CLAIMS = (
    _claim("c-a1", _A, "en mars 2021", "date", "opening", _OPENED["c-a1"]),
    _claim("c-a2", _A, "Plus de 1 200 habitants", "quantity", "evacuated", _MORE, **_said_by("la préfecture")),
    _claim("c-a3", _A, "4 personnes", "quantity", "dead", _number("4", "4")),
    _claim("c-b1", _B, "en 2019", "date", "opening", _OPENED["c-b1"]),
    _claim("c-b2", _B, "Environ 1 300 habitants", "quantity", "evacuated", _ABOUT),
    _claim("c-c1", _C, "6 morts", "quantity", "dead", _number("6", "6"), **_said_by("les secours")),
    _claim("c-c2", _C, "Quelque 40 000 foyers", "quantity", "home", _VAGUE),
    _claim("c-d1", _D, "on 12 March 2021", "date", "opening", _OPENED["c-d1"]),
    _claim("c-d2", _D, "About 40,000 homes", "quantity", "home", _VAGUE),
)

_SAID = {
    "fr": {
        "opening": "L’inauguration de la digue est datée de mars 2021 et de 2019.",
        "dead": "Le nombre de morts passe de 4 à 6.",
        "evacuated": "Les chiffres des évacués diffèrent mais peuvent être vrais tous les deux.",
        "home": "Deux articles donnent 40 000 foyers.",
        "weekday": "« lundi » ne peut être placé : l’article n’a pas de date.",
        "days": "mars 2021 et 2019 n’ont aucun jour en commun",
        "slip": "cause possible : une année d’écart de saisie",
        "toll": "un bilan qui évolue : chaque chiffre vaut à sa date",
        "bounds": "plus de 1 200 et environ 1 300 se recoupent",
        "inside": "le 12 mars 2021 tombe dans mars 2021",
        "thing": "ce qui est daté : dyke, open (identique)",
        "place": "le lieu : Pré-Long (identique)",
    },
    "en": {
        "opening": "The opening of the dyke is dated March 2021 and 2019.",
        "dead": "The number of dead goes from 4 to 6.",
        "evacuated": "The figures for those evacuated differ but can both be true.",
        "home": "Two articles give 40,000 homes.",
        "weekday": "“lundi” cannot be placed: the article has no date.",
        "days": "March 2021 and 2019 have no day in common",
        "slip": "possible cause: a slip in the year",
        "toll": "a toll that changes: each figure holds at its date",
        "bounds": "more than 1,200 and about 1,300 overlap",
        "inside": "12 March 2021 falls inside March 2021",
        "thing": "what is dated: dyke, open (same)",
        "place": "the place: Pré-Long (same)",
    },
}

RULES = (
    RuleInfo(
        id="FCD101",
        name="date-disjoint",
        over="fact",
        severity="error",
        about="Finds an event that articles date differently.\n\nExample: opened in 2019, opened in [March] 2021.",
    ),
    RuleInfo(id="FCD120", name="hanging-day", over="document", severity="warning", about="Finds days without a week."),
    RuleInfo(id="FCQ202", name="figures-hold", over="fact", severity="note", about="Finds figures that both hold."),
    RuleInfo(id="FCQ301", name="same-figure", over="fact", severity="note", about="Finds figures told twice."),
    RuleInfo(id="FCU801", name="moved-toll", over="fact", severity="note", about="Finds a toll that moved."),
)


def result(lang: str) -> Result:
    """Return the result with its messages in a language."""
    said = _SAID[lang]
    return Result(
        documents=_documents(),
        claims=CLAIMS,
        facts=_facts(said),
        findings=_findings(said),
        set_aside=_set_aside(said),
        unreadable=(Unreadable(path="photo.txt", reason="holds no text; remove it or name another file"),),
        rules=RULES,
        report_lang=lang,
    )


def sources() -> dict[str, Source]:
    """Return where the texts stand: one after front matter, one on the third line of a file of records."""
    return {
        "courrier.txt": Source(TEXTS["courrier.txt"]),
        "depeche.jsonl:3": Source(TEXTS["depeche.jsonl:3"], 3, one_line=True),
        "echo.txt": Source(TEXTS["echo.txt"]),
        "observer.md": Source(TEXTS["observer.md"], 5),
    }


def _documents() -> tuple[DocumentInfo, ...]:
    none = PublishedDate(basis="unknown")
    day = PublishedDate(low="2023-11-20", high="2023-11-21", basis="given")
    return (
        _info("courrier.txt", PublishedDate(low="2023-11-19", high="2023-11-20", basis="dateline"), "fr"),
        _info("depeche.jsonl:3", none, "fr", path="depeche.jsonl", source="Agence Vallée"),
        _info("echo.txt", none, "fr", notices=("decoded-cp1252",), not_understood=_unseen()),
        _info("observer.md", day, "en", source="The Vale Observer", url="https://observer.example/dyke"),
    )


def _info(name: str, published: PublishedDate, lang: str, **more: Any) -> DocumentInfo:
    path = more.pop("path", name)
    return DocumentInfo(id=name, path=path, lang=lang, published=published, sha256="0f" * 32, **more)


def _unseen() -> tuple[NotUnderstood, ...]:
    at = TEXTS["echo.txt"].index("lundi")
    return (NotUnderstood(start=at, end=at + 5, text="lundi", reason="date-without-anchor"),)


def _facts(said: dict[str, str]) -> tuple[Fact, ...]:
    match = (said["thing"], said["place"])
    clash, inside = (said["days"], said["slip"]), (said["inside"],)
    return (
        Fact(
            id="f-1",
            label="opening",
            claims=("c-a1", "c-b1", "c-d1"),
            pairs=(
                Pair(a="c-a1", b="c-b1", verdict="discrepant", relation="disjoint", matched=match, because=clash),
                Pair(a="c-a1", b="c-d1", verdict="compatible", relation="refines", matched=match, because=inside),
                Pair(a="c-b1", b="c-d1", verdict="discrepant", relation="disjoint", because=clash[:1]),
            ),
        ),
        _pair_fact("f-2", "dead", ("c-a3", "c-c1"), "updated", "superseded", said["toll"]),
        _pair_fact("f-3", "evacuated", ("c-a2", "c-b2"), "compatible", "overlaps", said["bounds"]),
        _pair_fact("f-4", "home", ("c-c2", "c-d2"), "agree", "identical", ""),
    )


def _pair_fact(name: str, label: str, claims: tuple[str, str], verdict: str, relation: str, why: str) -> Fact:
    because = (why,) if why else ()
    pair = Pair(a=claims[0], b=claims[1], verdict=verdict, relation=relation, because=because)
    return Fact(id=name, label=label, claims=claims, pairs=(pair,))


def _findings(said: dict[str, str]) -> tuple[Finding, ...]:
    at = TEXTS["echo.txt"].index("lundi")
    return (
        _finding("FC-1", "FCD101", "error", "discrepant", said["opening"], ("c-b1", "c-a1", "c-d1")),
        _finding("FC-2", "FCU801", "note", "updated", said["dead"], ("c-a3", "c-c1")),
        _finding("FC-3", "FCQ202", "note", "compatible", said["evacuated"], ("c-a2", "c-b2")),
        _finding("FC-4", "FCQ301", "note", "agree", said["home"], ("c-c2", "c-d2")),
        Finding(
            id="FC-5", document="echo.txt", start=at, end=at + 5, rule="FCD120",
            severity="warning", message=said["weekday"], claims=(),
        ),
    )  # fmt: skip


def _set_aside(said: dict[str, str]) -> tuple[SetAside, ...]:
    finding = _finding("FC-6", "FCQ202", "warning", "compatible", said["evacuated"], ("c-b2", "c-a2"))
    return (SetAside(finding=finding, why="suppressed", reason="le compte de la préfecture [sic]"),)


def _finding(name: str, rule: str, severity: str, verdict: str, message: str, claims: tuple[str, ...]) -> Finding:
    first = next(c for c in CLAIMS if c.id == claims[0])
    return Finding(
        id=name,
        document=first.document,
        start=first.start,
        end=first.end,
        rule=rule,
        severity=severity,
        verdict=verdict,
        message=message,
        claims=claims,
    )
