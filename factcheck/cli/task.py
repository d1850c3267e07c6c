"""What a command works on, and the run over it: the documents with the user's files that say what is known of them."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from typing import TYPE_CHECKING

from factcheck.cli.clock import today
from factcheck.cli.configure import rules_of, same_source_of
from factcheck.cli.inputs import read
from factcheck.cli.triage import BASELINE, DECISIONS, FACTS, load
from factcheck.cli.work import parsing
from factcheck.model.frozen import frozen

if TYPE_CHECKING:
    from factcheck.model.contract import Result
    from factcheck.model.document import Prepared
    from factcheck.model.errors import UnreadableInputError
    from factcheck.triage import Given, Triage
    from factcheck.triage.baseline import Baseline
    from factcheck.triage.changed import Before
    from factcheck.triage.decisions import Decision
    from factcheck.triage.facts import Facts


@frozen
class Task:
    """The documents, pinned facts among them, what could not be read, and what the user's files say."""

    prepared: list[Prepared]
    unreadable: tuple[UnreadableInputError, ...]
    triage: Triage

    def given(self, result: Result) -> Given:
        """Return what triage may look at beside a result of this task."""
        from factcheck.pipeline import given

        return given(result, self.prepared)


def task_of(options: argparse.Namespace, *, without: Collection[str] = ()) -> Task:
    """Return the documents and what the files say of them; which default file is used is told on standard error.

    without  names of options that are not looked at.
    """
    from factcheck.triage import Triage

    place = options.configured.place
    facts = load(place("facts"), options.facts, FACTS, _facts)
    decisions = None if "decisions" in without else load(place("decisions"), options.decisions, DECISIONS, _decisions)
    baseline = None if "baseline" in without else load(place("baseline"), options.baseline, BASELINE, _baseline)
    prepared, unreadable = read(options)
    every = prepared if facts is None else [*prepared, *_pinned(facts)]
    return Task(every, unreadable, Triage(today(options), facts, decisions or (), baseline, _before(options, every)))


# Most runs have none of these files and no commit to compare with, and need not know how they are read.


def _facts(name: str, content: bytes) -> Facts:
    from factcheck.triage.facts import read_facts

    return read_facts(name, content)


def _pinned(facts: Facts) -> list[Prepared]:
    from factcheck.triage.fact_documents import pinned_facts

    return pinned_facts(facts)


def _decisions(name: str, content: bytes) -> tuple[Decision, ...]:
    from factcheck.triage.decisions import read_decisions

    return read_decisions(name, content)


def _baseline(name: str, content: bytes) -> Baseline:
    from factcheck.triage.baseline import read_baseline

    return read_baseline(name, content)


def _before(options: argparse.Namespace, prepared: list[Prepared]) -> Before | None:
    ref = getattr(options, "changed_since", None)
    if ref is None:
        return None
    from factcheck.cli.git import before

    return before(ref, prepared, options.lang)


def checked(options: argparse.Namespace, task: Task) -> Result:
    """Return what a check of the documents gives, as the options say it is to be done."""
    from factcheck.pipeline import check_prepared

    rules, same_source = rules_of(options), same_source_of(task.prepared, options)
    with parsing(options, task.prepared) as parse_many:
        return check_prepared(
            task.prepared,
            unreadable=task.unreadable,
            report_lang=getattr(options, "report_lang", None),
            rules=rules,
            triage=task.triage,
            same_source=same_source,
            parse_many=parse_many,
        )
