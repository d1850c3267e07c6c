"""Rules over remarks: suppressions that are unused, expired or malformed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.judge.asking import why_lowered
from factcheck.judge.context import Context
from factcheck.judge.finding import Draft, draft, settle
from factcheck.judge.fitting import Fitting
from factcheck.judge.rule import Rule
from factcheck.judge.subject import RemarkSubject, world_of
from factcheck.model.finding import Finding
from factcheck.model.remark import Stated


def judge_remarks(stated: Sequence[Stated], names: Mapping[str, str], rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return what the rules find in remarks; the most severe first.

    stated  remarks that do not do what their writer expects. names  document id -> what a message calls it.
    """
    subjects = Fitting([RemarkSubject(s) for s in stated])
    mine = sorted((rule for rule in rules if rule.over == "remark"), key=lambda rule: rule.id)
    return settle([d for rule in mine for d in _drafts(rule, subjects, names)])


def _drafts(rule: Rule, subjects: Fitting[RemarkSubject], names: Mapping[str, str]) -> Iterator[Draft]:
    """Give a draft for every remark that answers as the rule asks; it shows no claims, so it knows no documents."""
    seen: Counter[tuple[str, ...]] = Counter()
    world = world_of((), Context())
    for subject in subjects.fitting(rule.when, rule.unless):
        told, remark = subject.stated, subject.stated.remark
        values = {
            "source": names[told.document],
            "quote": told.quote,
            "rules": ", ".join(told.rules),
            "reason": remark.reason,
            "until": remark.until.isoformat() if remark.until else "",
        }
        same = (told.document, " ".join(told.quote.split()))
        seen[same] += 1  # two remarks of the same words are two findings
        place = (told.document, remark.start, remark.end)
        identity, lowered = (*same, str(seen[same])), why_lowered(rule, remark=subject)
        yield draft(rule, place, values, (), world, because=told.because, lowered=lowered, identity=identity)
