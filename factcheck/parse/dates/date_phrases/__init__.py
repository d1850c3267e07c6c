"""From matched patterns to date phrases: what each shape says, and which matches are no dates.

No rule here knows a word: patterns name the classes, language files list the words.
"""

from collections.abc import Mapping

from factcheck.parse.dates.date_clocks import clock, clock_span
from factcheck.parse.dates.date_match import Builder
from factcheck.parse.dates.date_phrases import (
    ago,
    clocks,
    days,
    eras,
    feasts,
    figures,
    offsets,
    parts,
    sets,
    spans,
    units,
    weekdays,
    year_pairs,
    years,
)

# By the name that a pattern gives under `means`.
BUILDERS: Mapping[str, Builder] = {
    **days.BUILDERS,
    **spans.BUILDERS,
    **weekdays.BUILDERS,
    **years.BUILDERS,
    **eras.BUILDERS,
    **units.BUILDERS,
    **parts.BUILDERS,
    **offsets.BUILDERS,
    **ago.BUILDERS,
    **feasts.BUILDERS,
    **figures.BUILDERS,
    **sets.BUILDERS,
    **year_pairs.BUILDERS,
    **clocks.BUILDERS,
    "clock": clock,
    "clock_span": clock_span,
}

__all__ = ["BUILDERS"]
