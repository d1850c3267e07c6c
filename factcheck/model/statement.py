"""Statements: what a sentence says without a number or a date that decides whether two articles can both be right.

"Ni Pyongyang ni Moscou n'ont confirmé l'envoi de soldats", "le traité oblige les deux pays à s'assister", "Kiev accuse
Minsk d'avoir livré des armes": who, what deed, with what, and how it stands with it. Statements are compared by
these fields alone; they are no claims of the contract, which all carry a value, and meet in pairs, not in facts.
"""

from __future__ import annotations

from factcheck.model.frozen import frozen

# What the stem of a verb that no concept knows begins with, among deeds: "w:brib".
LEXICAL = "w:"
# What a body without a name of its own is written with, among entities: "b:court@douai+leeds". The names behind "@"
# tell which one it is, and may be missing.
BODY, WHICH, AND = "b:", "@", "+"
# How it stands with the deed.
STANDINGS = (
    "done",  # "a livré", "livre", also as somebody's word
    "undone",  # "n'a pas livré", "n'a pas encore livré"
    "planned",  # "va livrer", "devrait livrer"
    "possible",  # "pourrait livrer"
    "excluded",  # "ne livrera pas", "refuse de livrer"
    "obliged",  # "oblige à livrer": a treaty, a law, a ruling does
    "optional",  # "n'oblige pas à livrer"
    "allowed",  # "permet de livrer", "prévoit la possibilité d'une livraison"
    "forbidden",  # "interdit de livrer", "ne permet pas de livrer"
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
    deeds       concepts of what is done, with the wider ones that contain it; things: with what it is done.
    holder      entities that confirm or deny, or the concept of what obliges or allows ("treaty"); else empty.
    agents      entities that do the deed, or whose treaty or law it is; others  entities it is done to or with; both
                empty where not said.
    lang        code of the language. named  the things as they are told, without the wider ones. words  stems of the
                words that tell what it is about and that no concept knows, said  of all such words, head  the first of
                them or "": they compare within one language only.
    origins     whose what it is about is, told by an adjective: "the Australian regulator".
    against     deeds that nobody does together with these.
    fate        it is done to somebody named, once: "was acquitted". charge  stems of the words behind such a deed,
                which tell of what: "convicted of fraud".
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
    lang: str = ""
    named: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    head: str = ""
    origins: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    fate: bool = False
    charge: frozenset[str] = frozenset()
    speaker: str | None = None
    attributed: bool = False


@frozen
class Meeting:
    """Statements of several documents that bear on each other.

    bearing  how: "acknowledged" (not confirmed or denied, then confirmed by the same party), "contested" (denied by
             the one who is said to have done it), "duty" (allowed or optional, obliged), "ban" (forbidden, allowed
             or obliged), "carried-out" (announced, done), "ruled-out" (what somebody will not do, announced or
             done), "undone" (not done, done), "opposite" (done, and a deed done that rules it out).
    left, right  the statements of the first and of the second standing, each by place, neither empty.
    """

    bearing: str
    left: tuple[Statement, ...]
    right: tuple[Statement, ...]
