"""Judging: what two claims of one fact are to each other, and what the rules say of it to a reviewer.

This room knows no language and no file but the rules. Verdicts come from intervals and times alone; severity and
words come from the rules, which are data. The modules in the order in which a run asks them:

judge, context, subject       facts from groups, what is known beyond their claims, and what a rule looks at
verdict, outcome              two claims of one fact, and what one question about them comes to
  amounts, directions, slips  two figures
  times, clocks, zones, years, twice  two dates and hours
  tolls, updates              values that differ, each true at its own time or for its own speaker
bearings, stated              statements that bear on each other
rule, asking, fitting         rules as data, and which subjects answer their questions with yes
predicates                    the questions themselves, a function each
  arithmetic, percentages, ages, chronology, rewritten, tolerance  what some of them reckon
claim_drafts, fact_drafts, meetings, remarks  what rules find, by what they look at
finding, message              from a draft to the place, severity, words and id of a finding
trace, casefile               why a rule spoke, and the cases that hold it
"""

from factcheck.judge.context import Context
from factcheck.judge.judge import judge
from factcheck.judge.rule import Rule, load_rules
from factcheck.judge.verdict import judge_pair

__all__ = ["Context", "Rule", "judge", "judge_pair", "load_rules"]
