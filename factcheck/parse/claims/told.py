"""A figure with what its sentence makes of it, from which a claim is put together."""

from __future__ import annotations

from factcheck.model.frozen import frozen
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.clauses.cited_parties import Speaker
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase


@frozen
class Told:
    """A figure with what was made of it.

    kind  as in Claim. what  what it counts, measures or dates. phrase  the noun phrase that it counts, if one does.
    cited  who is cited for it.
    """

    figure: Figure
    kind: str
    what: Counted
    phrase: NounPhrase | None
    cited: Speaker
