"""How a claim is said: asserted, attributed, denied, planned or possible; final, or revised."""

from __future__ import annotations

from factcheck.parse.clauses.cited_parties import NOBODY, PARTY_ENDS, Speaker
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joined_verbs import foreseen_behind
from factcheck.parse.clauses.participles import done_at
from factcheck.parse.clauses.silenced import CHANCE
from factcheck.parse.dates.tense import looks_back
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

# How far a cue may stand from what it governs, in the costs of parse.clauses.clauses.
_MODAL = 8
_DENIAL = 12
_OPENING = 3  # tokens before a date that opens a sentence: "depuis le", "on the"
_NEGATION = 4  # tokens from a negation to its verb: "n'a pas été signé"
# "final" beside a figure is the figure's; "the final toll" may stand at the other end of its sentence, as its source.
_FINAL, _FINAL_TOLL = 12, 45
_REVISION = 14
_CONDITION = 14  # from an "if" to the date in its clause
_LED = 3  # tokens from what plans a deed to its verb: "will then sign"
_THAT = 3  # tokens between a verb of denial and the "that" of what is denied: "denied reports that"
_BESIDE = 3
_CHANCE = 3  # tokens from a chance to what it is of: "a risk of severe flooding"


def is_final(frame: Frame, first: int, last: int) -> bool:
    """Say whether the text calls a figure definitive: "the final toll is 31", "31 died, the final toll shows"."""
    if not frame.of("final"):
        return False
    tolls = [h for h in frame.of("final") if h.first < h.last]
    near = frame.nearest(frame.of("final"), first, last, _FINAL)
    return (near or frame.nearest(tolls, first, last, _FINAL_TOLL)) is not None


def revision(frame: Frame, first: int, last: int) -> str:
    """Return "said" of a figure that the text gives for another, or another for it ("revised to 31"), else "".

    "moved" of one that something moved to or from: "rose to 31" corrects nobody.
    """
    if not frame.of("revision"):
        return ""
    words = frame.tokens.words
    breaks = [h.first for h in frame.of("clause_start") if words[h.first - 1] == ","]

    def own(cue: Hit) -> bool:  # "99 given earlier, while 120 had been located": only the 99 are of earlier
        # "said earlier this year" revises nothing, nor does "the previous record"; "un premier bilan" does
        if cue.first in frame.numbered or cue.value == "former":
            return False
        if any(h.first <= cue.first <= h.last for h in frame.of("over")):  # "6 % higher than a year earlier"
            return False
        return not any(min(cue.first, first) < at < max(cue.first, first) for at in breaks)

    near = frame.nearest(frame.of("revision"), first, last, _REVISION, own)
    return "" if near is None else "moved" if near.value == "moved" else "said"


def stance(
    frame: Frame,
    first: int,
    last: int,
    cited: Speaker,
    deed: Hit | None = None,
    *,
    dated: bool = False,
    aged: bool = False,
    share: bool = False,
) -> str:
    """Return how a claim is said: one of model.claim.STANCES, the strongest cue near it first.

    deed   the deed that a date is of; what was done is no plan, whatever else the clause foresees.
    dated  the claim is a date. aged  it is an age: "the teacher, 42, will have 25 seats" foresees none.
    share  it is a share, which measures a chance: of "a risk of rain on the 26th" the rain may come.
    """

    done = dated and (done_at(frame, first) is not None or (deed is not None and _is_done(frame, deed, first)))

    def own(cue: Hit) -> bool:
        if any(h.first < cue.first <= h.last for h in frame.of("possible")):
            return False  # "believed to be" plans nothing
        if cue.value == CHANCE and (share or (cue.last > first and not _befalls(frame, cue))):
            return False
        if done and _is_subject(frame, cue):
            return False  # "the rescue plan was adopted Monday"
        if not frame.same_clause(cue, first, last):
            return False
        return cue.first <= last or not (aged or done or cue in foreseen_behind(frame, last))

    denials = [h for h in frame.of("denies") if not (dated and _dates_it(h, first, last))]
    denied = denials and frame.nearest(denials, first, last, _DENIAL, lambda h: _governs(frame, h, first, last))
    if denied or (deed is not None and _is_not_done(frame, deed, first, last)):
        return "denied"
    for name in ("planned", "possible"):
        cues = frame.of(name)
        if cues and frame.nearest(cues, first, last, _MODAL, own) is not None:
            return name
    if dated and deed is not None and not done and frame.of("planned") and _is_ahead(frame, deed, first):
        return "planned"
    if _supposed(frame, first) or (dated and _is_condition(frame, first, last)):
        return "possible"
    if cited is not NOBODY or frame.nearest(frame.of("hearsay"), first, last, _MODAL) is not None:
        return "attributed"
    return "asserted"


def _befalls(frame: Frame, cue: Hit) -> bool:
    """Say whether a chance is of what befalls somebody: "1,200 homes are at risk of flooding"."""
    return any(0 < h.first - cue.last <= _CHANCE for h in frame.concepts("happening"))


def _is_subject(frame: Frame, cue: Hit) -> bool:
    """Say whether the verb "to be" stands right behind a cue, which then is its subject."""
    rules = grammar(frame.book.code)
    return rules is not None and cue.last < frame.sentence.last and frame.tokens.words[cue.last + 1] in rules.passives


def _is_not_done(frame: Frame, deed: Hit, first: int, last: int) -> bool:
    """Say whether the deed of a date is negated: "was not founded in 1990", "depuis le 3 mai, rien n'a été signé".

    "Was not founded before 1990" and "n'a été fondé qu'en 1990" say when it was.
    """
    told = [h for h in frame.of("negation") if h.last < deed.first <= h.last + _NEGATION]
    if not told or not (frame.same_clause(deed, first, last) or _opens(frame, first, last)):
        return False
    if deed.first > last:  # the date opens the clause, and what is said of that day stands behind it
        ends = deed.last + _NEGATION
        return told[-1].first > last and not any(last < h.first <= ends for h in frame.of("negation_off"))
    behind = told[-1].first < first and deed.last < first
    return behind and not any(told[-1].first < h.first < first for h in frame.of("negation_off"))


def _opens(frame: Frame, first: int, last: int) -> bool:
    """Say whether a date opens its sentence and a comma sets it off: "Depuis le 25 mars, …"."""
    words, behind = frame.tokens.words, last + 1
    return behind < frame.sentence.last and words[behind] == "," and first <= frame.sentence.first + _OPENING


def _is_done(frame: Frame, deed: Hit, first: int) -> bool:
    """Say whether a date is of a done deed before it, whatever is told behind: "signé en 2023 …, prévoit …"."""
    return deed.last < first and looks_back(frame.tokens, deed.first, frame.book.code)


def _is_ahead(frame: Frame, deed: Hit, first: int) -> bool:
    """Say whether a date is of a deed before it that is planned: "will sign a trade treaty with Serbia on 4 May"."""
    cues = (h for h in frame.of("planned") if h.last < deed.first)
    led = frame.nearest(cues, deed.first, deed.last, _LED, lambda h: frame.same_clause(h, deed.first, deed.last))
    return led is not None and deed.last < first and frame.same_clause(deed, first, first)


def _supposed(frame: Frame, first: int) -> bool:
    """Say whether a verb in the conditional stands close before: "ce qui porterait le groupe à 16 milliards"."""
    if not frame.book.supposing:
        return False
    words, starts = frame.tokens.words, {h.first for h in frame.of("clause_start")}
    for i in range(first - 1, max(frame.sentence.first, first - _MODAL) - 1, -1):
        if i in starts or words[i] in PARTY_ENDS:
            return False
        if words[i].endswith(frame.book.supposing) and not any(h.first == i for h in frame.of("hearsay")):
            return True
    return False


def _is_condition(frame: Frame, first: int, last: int) -> bool:
    """Say whether a date is of what is only supposed: "si l'élection avait lieu dimanche", "if it were held Sunday"."""
    return any(h.last < first and frame.cost(h, first, last) <= _CONDITION for h in frame.of("condition"))


def _governs(frame: Frame, cue: Hit, first: int, last: int) -> bool:
    """A denial reaches into its own "that" clause, and back only within its own clause.

    "Dément que 12 soient morts", "denied reports that 12 had died"; but not "denied a part in the blast that killed
    12": of what is told of a thing by the way nothing is denied.
    """
    if cue.last >= first:
        return frame.same_clause(cue, first, last)
    links = {h.last + 1 for h in frame.of("and") if cue.last < h.first < first}
    if any(h.first in links and h.last < first for h in (*frame.of("says"), *frame.concepts("act"))):
        return False  # "rejected the figures and accused the party of fraud in 300 polling stations"
    between = [h.first for h in frame.of("clause_start") if cue.last < h.first < first]
    return not between or (len(between) == 1 and between[0] <= cue.last + _THAT)


def _dates_it(cue: Hit, first: int, last: int) -> bool:
    """Say whether a date stands beside a verb of denial, and is its day: "a démenti mardi", "on Wednesday denied"."""
    return cue.first - last <= _BESIDE and first - cue.last <= _BESIDE
