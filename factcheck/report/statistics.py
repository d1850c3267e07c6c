"""How many findings each rule has, for a run that is only to be counted."""

from __future__ import annotations

from collections import Counter

from factcheck.model.contract import Result
from factcheck.report.escape import terminal
from factcheck.report.places import by_weight


def statistics(result: Result) -> str:
    """Return one line a rule and severity: how many findings, the id, the severity, the name; the most first."""
    counts = Counter((f.rule, f.severity) for f in by_weight(result))
    names = {rule.id: rule.name for rule in result.rules}
    rows = [(str(n), terminal(rule), severity, terminal(names.get(rule, ""))) for (rule, severity), n in counts.items()]
    rows.sort(key=lambda row: (-int(row[0]), row[1], row[2]))
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(3)]
    return "".join(
        f"{n:>{widths[0]}}  {rule:{widths[1]}}  {s:{widths[2]}}  {name}".rstrip() + "\n" for n, rule, s, name in rows
    )
