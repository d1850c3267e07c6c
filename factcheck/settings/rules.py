"""Rules as a user wants them: which of them run, how severe they are, how much they let pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from factcheck.judge.rule import Rule
from factcheck.judge.tolerance import KEYS, idle
from factcheck.model.errors import UsageError
from factcheck.model.finding import SEVERITIES
from factcheck.model.frozen import fields_of, replace
from factcheck.model.nearest import nearest
from factcheck.settings.schema import RuleSettings


def choose(
    rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str], where: Sequence[str]
) -> tuple[Rule, ...]:
    """Return the rules whose id begins with one of `select` (all, where it is empty) and with none of `ignore`.

    where  what to call the two lists in an error. Raises UsageError for a beginning that no rule has, and where no
    rule is left: a check without one would call everything clean.
    """
    for place, listed in zip(where, (select, ignore), strict=True):
        for prefix in listed:
            if not prefix:
                raise UsageError(f"{place} '': names no rule; give an id such as {rules[0].id}, or how ids begin")
            if not any(rule.id.startswith(prefix) for rule in rules):
                names = {name for rule in rules for name in (rule.id, rule.id[:3])}
                raise UsageError(f"{place} {prefix!r}: no rule begins so{nearest_rule(prefix, names)}")
    chosen = [r for r in rules if not select or r.id.startswith(tuple(select))]
    left = tuple(r for r in chosen if not r.id.startswith(tuple(ignore)))
    if chosen and not left:
        raise UsageError(f"{where[1]} {', '.join(ignore)}: leaves no rule to check by; take one of them out")
    return left


def nearest_rule(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean …?" with the rule that is most like a word, else where all there are can be seen."""
    return nearest(word, known) or "; `factcheck rules list` names all there are"


def changed(rules: Sequence[Rule], settings: Mapping[str, RuleSettings], where: str) -> tuple[Rule, ...]:
    """Return the rules with the user's severities and tolerances.

    where  what to call the settings in an error. Raises UsageError for a rule that does not exist, and for a
    tolerance that would do nothing in its rule.
    """
    known = {rule.id: rule for rule in rules}
    for name, wanted in settings.items():
        if name not in known:
            raise UsageError(f"{where}: rule.{name}: no such rule{nearest_rule(name, known)}")
        given = (key for key in KEYS if getattr(wanted, key) is not None)
        if fault := idle(given, known[name].over, known[name].when):
            raise UsageError(f"{where}: rule.{name}: {fault}")
    return tuple(_changed(rule, settings[rule.id]) if rule.id in settings else rule for rule in rules)


def _changed(rule: Rule, wanted: RuleSettings) -> Rule:
    given = ((key, getattr(wanted, key)) for key in fields_of(RuleSettings))
    update: dict[str, Any] = {key: value for key, value in given if value is not None}
    severity = wanted.severity or rule.severity
    if rule.lower_to is not None and SEVERITIES.index(severity) > SEVERITIES.index(rule.lower_to):
        update["lower_to"] = severity  # what lowers a severity must not raise it
    return replace(rule, **update)
