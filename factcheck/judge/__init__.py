"""Judging: what two claims of one fact are to each other, and what the rules say of it to a reviewer.

This room knows no language and no file but the rules. Verdicts come from intervals and times alone; severity and
words come from the rules, which are data.
"""

from factcheck.judge.context import Context
from factcheck.judge.judge import judge
from factcheck.judge.rule import Rule, load_rules
from factcheck.judge.verdict import judge_pair

__all__ = ["Context", "Rule", "judge", "judge_pair", "load_rules"]
