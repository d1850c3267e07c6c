"""Statements: what a sentence says without a number or a date that decides whether two articles can both be right.

"Ni Pyongyang ni Moscou n'ont confirmé l'envoi de soldats", "le traité oblige les deux pays à s'assister", "Kiev accuse
Minsk d'avoir livré des armes": who, what deed, with what, and how it stands with it. Statements are compared by
these fields alone; they are no claims of the contract, which all carry a value, and meet in pairs, not in facts.
"""

from __future__ import annotations

from factcheck.model.frozen import frozen

# How it stands with the deed.
STANDINGS = (
    "done",  # "a livré", "livre", also as somebody's word
    "undone",  # "n'a pas livré", "n'a pas encore livré"
    "planned",  # "va livrer", "devrait livrer"
    "possible",  # "pourrait livrer"
    "obliged",  # "oblige à livrer": a treaty, a law, a ruling does
    "allowed",  # "permet de livrer", "prévoit la possibilité d'une livraison"
    "confirmed",  # "a reconnu avoir livré": by one who must know
    "unconfirmed",  # "n'a pas confirmé"
    "denied",  # "dément avoir livré"
)


@frozen
class Statement:
    """One deed, and how a text says that it stands with it.

    id          content hash. document  the document's id.
    start, end, quote  from the words for the standing or the deed to the end of what it is about.
    sentence    number of the sentence in the document. sentence_start, sentence_end  its span.
    zone        one of model.text.ZONES. standing  one of STANDINGS.
    deeds       concepts of what is done, with the wider ones that contain it; things: with what it is done. Either may
                be empty, not both.
    holder      entities that confirm or deny, or the concept of what obliges or allows ("treaty"); else empty.
    agents      entities that do the deed; others  entities it is done to or with; both empty where not said.
    names       entities of the sentence. speaker  who is cited for it, for a reader, or None.
    attributed  the text gives it as somebody's word.
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    sentence: int
    sentence_start: int
    sentence_end: int
    zone: str
    standing: str
    deeds: frozenset[str]
    things: frozenset[str]
    holder: frozenset[str]
    agents: frozenset[str]
    others: frozenset[str]
    names: frozenset[str]
    speaker: str | None = None
    attributed: bool = False


@frozen
class Meeting:
    """Statements of several documents that bear on each other.

    bearing  how: "acknowledged" (not confirmed or denied, then confirmed by the same party), "contested" (denied by
             the one who is said to have done it), "duty" (allowed, obliged), "carried-out" (announced, done),
             "undone" (not done, done).
    left, right  the statements of the first and of the second standing, each by place, neither empty.
    """

    bearing: str
    left: tuple[Statement, ...]
    right: tuple[Statement, ...]
