"""Build a small run from hand-made claims: texts that hold them, parsed documents and groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from factcheck.judge import judge, load_rules
from factcheck.judge.remarks import judge_remarks
from factcheck.model.claim import Claim
from factcheck.model.copies import Copies
from factcheck.model.document import Document, Published
from factcheck.model.fact import Fact, Group, Link
from factcheck.model.finding import Finding
from factcheck.model.mention import Mention
from factcheck.model.parsed import Parsed
from factcheck.model.remark import Remark, Stated
from factcheck.model.text import Reason
from tests.judge.make import claim, meeting, period, when

POLICIES = {"dead": "toll", "injured": "toll", "price": "level", "protested": "fixed"}
RULES = load_rules()
NAMES = {"a": "Le Courrier"}


def run(case: Mapping[str, Any]) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Judge a case: `claims` are the arguments of `claim`, with `fact` naming their group ("" for none).

    documents  further keys of documents by id: published, source, notices, dateline, against (quotes in its text).
    remarks    remarks of document "a" that do not do what their writer expects.
    links      pairs of claim numbers that were compared; by default no link is known.
    copies     numbers of claims that stand at the same place of one passage; retold: of two tellings of one story.
    meetings   arguments of `meeting`.
    """
    settings = {d["id"]: d for d in case.get("documents", ())}
    raw = [dict(c) for c in case.get("claims", ())]
    facts = [c.pop("fact", "f") for c in raw]
    made = [claim(**{**c, "id": c.get("id", f"c{i}")}) for i, c in enumerate(raw)]
    met = [meeting(**m) for m in case.get("meetings", ())]
    told = {s.document for m in met for s in (*m.left, *m.right)}
    documents = sorted({c.document for c in made} | set(settings) | told)
    parsed = [_parsed(d, [c for c in made if c.document == d], settings.get(d, {})) for d in documents]
    links = tuple(Link(f"c{a}", f"c{b}", 1.0) for a, b in case.get("links", ()))
    groups = [
        Group(
            name,
            case.get("label", "dead"),
            tuple(sorted(c.id for c, f in zip(made, facts, strict=True) if f == name)),
            links,
        )
        for name in sorted(set(facts) - {""})
    ]
    run = judge(groups, parsed, POLICIES, RULES, copies=_copies(case), meetings=met)
    return run.facts, (*run.findings, *judge_remarks([_stated(r) for r in case.get("remarks", ())], NAMES, RULES))


def _stated(raw: Mapping[str, Any]) -> Stated:
    """Return a remark of document "a" that is in a state; `quote` is how it is written."""
    until = date.fromisoformat(raw["until"]) if "until" in raw else None
    remark = Remark(0, len(raw["quote"]), 0, 1, tuple(raw.get("rules", ())), until, raw.get("reason", ""))
    because = tuple(Reason(key) for key in raw.get("because", ()))
    return Stated("a", remark, raw["quote"], raw["state"], remark.rules, because)


def _copies(case: Mapping[str, Any]) -> Copies:
    return Copies(twins=_others(case.get("copies", ())), retold=_others(case.get("retold", ())))


def _others(places: Sequence[Sequence[int]]) -> dict[str, tuple[str, ...]]:
    return {f"c{n}": tuple(f"c{m}" for m in sorted(place) if m != n) for place in places for n in place}


def _parsed(document: str, claims: Sequence[Claim], settings: Mapping[str, Any]) -> Parsed:
    """Write a text of one line a sentence that holds the quotes of the claims, and place them in it."""
    text, placed = "", []
    for number in sorted({c.sentence for c in claims}):
        inside = [c for c in claims if c.sentence == number]
        start = len(text)
        line = "; ".join(c.quote for c in inside) + "."
        at = start
        for c in inside:
            placed.append(
                replace(c, start=at, end=at + len(c.quote), sentence_start=start, sentence_end=start + len(line))
            )
            at += len(c.quote) + 2
        text += line + "\n"
    head = settings.get("dateline", "")
    for extra in (head, *settings.get("against", ())):
        text += extra + "\n" if extra else ""
    published = settings.get("published")
    return Parsed(
        document=Document(id=document, text=text, source=settings.get("source")),
        lang="fr",
        published=Published(period(published) if published else None, "given" if published else "unknown"),
        zones=(),
        notices=tuple(settings.get("notices", ())),
        mentions=(),
        claims=tuple(placed),
        dateline=_mention(text, head) if head else None,
        against=tuple(_mention(text, quote) for quote in settings.get("against", ())),
    )


def _mention(text: str, quote: str) -> Mention:
    start = text.index(quote)
    return Mention(start, start + len(quote), "date", when=when("2024"))
