"""What a date phrase means on the calendar, one rule a kind of phrase; no rule knows a language."""

from collections.abc import Mapping

from factcheck.parse.dates.date_rules import fields, named, offsets, units
from factcheck.parse.dates.date_rules.named import fiscal_reach, school_reach
from factcheck.parse.dates.date_rules.offsets import shifted
from factcheck.parse.dates.date_rules.phrase import Phrase, Rule

# By the kind of phrase.
RULES: Mapping[str, Rule] = {**fields.RULES, **units.RULES, **offsets.RULES, **named.RULES}

__all__ = ["RULES", "Phrase", "Rule", "fiscal_reach", "school_reach", "shifted"]
