"""Concepts that several rooms ask for by name: what one of them writes into a claim, the others look for.

Each is an id of the concepts of language/concepts.toml, which this room does not import; a test holds the two together.
"""

from __future__ import annotations

# What has had no equal since a date: "the worst flood since 1954".
UNEQUALLED = frozenset({"unequalled"})
# What is told of a whole and of each of its parts: the rate of all, and that of women.
LEVELS = frozenset(
    {"inflation", "unemployment", "turnout", "abstention", "growth", "rate", "popularity", "deficit", "debt"}
)
# A term of prison, and the deeds whose length is one: "jailed for nine years".
PRISON_TERM = frozenset({"prison-term"})
PRISON = PRISON_TERM | {"jailed", "sentenced"}
# What binds for a time of its own, whatever is done with it: "signed a five-year contract", "joined on a …".
BINDING = frozenset({"contract", "treaty", "ceasefire", "sanction", "loan"})
# How far a thing reaches: every thing has all of them.
EXTENTS = frozenset({"length", "width", "height", "depth", "diameter"})
# Who live somewhere: a census counts them for the years up to the next one.
RESIDENTS = frozenset({"resident"})
# How far it is to something, and how far off something goes by: "passed within 400 km of Varna".
DISTANCE, FLYBY = frozenset({"distance"}), frozenset({"flyby"})
# What a share, a price or a level does, and so does everything else.
MOVES = frozenset({"rise", "fall"})
# What only says that there is an amount: "le bénéfice atteint 286 millions".
LEVEL = frozenset({"reach", "remain"})
# What is traded, and costs another sum at every moment.
SHARES = frozenset({"share-stock"})
# The place of somebody in a ranking, a contest or a chart.
RANK = frozenset({"rank"})
# What is cast for a party, and what a share of an election is one of.
VOTE = frozenset({"vote"})
CAST_VOTE = frozenset({"cast-vote"})
# What a country makes, of which shares of everything it owes, earns and spends are told.
OUTPUT = frozenset({"gdp"})
# Deeds done once to one thing, and of which a town, a year or a page tells of many things.
ONCE_DONE = frozenset({"establish", "build", "open", "launch", "close", "complete", "originate"})
