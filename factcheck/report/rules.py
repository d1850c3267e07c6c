"""The rules for a reader at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from factcheck.judge.casefile import Outcome
from factcheck.judge.rule import Rule
from factcheck.report.escape import terminal
from factcheck.report.layout import WIDTH


def list_rules(rules: Sequence[Rule]) -> str:
    """Return one line a rule: id, severity, what it looks at, name."""
    rows = [(r.id, r.severity, r.over, r.name) for r in rules]
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(3)]
    lines = ("  ".join((*(row[i].ljust(widths[i]) for i in range(3)), row[3])) for row in rows)
    return "".join(terminal(line) + "\n" for line in lines)


def show_rule(rule: Rule) -> str:
    """Return all of one rule, as its file says it."""
    facts = [
        ("over", rule.over),
        ("severity", rule.severity),
        ("when", ", ".join(rule.when)),
        ("unless", ", ".join(rule.unless)),
        ("lower to", rule.lower_to or ""),
        ("lower when", ", ".join(rule.lower_when)),
        ("note when", ", ".join(rule.note_when)),
        ("message (fr)", rule.message.fr),
        ("message (en)", rule.message.en),
    ]
    lines = [terminal(f"{rule.id} {rule.name}"), ""]
    for name, value in facts:
        if value:
            lines += _wrapped(value, f"  {name:14}", " " * 16)
    return "\n".join([*lines, "", *_wrapped(rule.about, "", ""), ""])


def show_outcomes(outcomes: Sequence[Outcome]) -> str:
    """Return one line a rule with how many of its cases there are, and under it one line a case that failed."""
    lines = []
    for o in outcomes:
        state = "FAILED" if o.failures else "no cases" if not (o.flagged or o.clean) else "holds"
        lines.append(terminal(f"{o.rule} {state} ({o.flagged} flagged, {o.clean} clean) {o.name}"))
        lines += [f"    {terminal(failure)}" for failure in o.failures]
    return "".join(f"{line}\n" for line in lines)


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(terminal(text), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
