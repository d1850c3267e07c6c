"""One claim put together: the figure, and what its sentence says of whom, where, when and according to whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from hashlib import blake2b

from factcheck.language.concepts import broader
from factcheck.language.entities import within
from factcheck.model.claim import Claim, Slots
from factcheck.model.frozen import frozen, replace
from factcheck.model.period import When
from factcheck.parse.claims import count_scope, counted
from factcheck.parse.claims.ballots import decided, is_minority, voters
from factcheck.parse.claims.bearers import bearer
from factcheck.parse.claims.date_subjects import dated_deed, named_deed, of_saying
from factcheck.parse.claims.dwellers import POPULATION, homes, of_area
from factcheck.parse.claims.event_dates import anchors_figure, event, only_figure
from factcheck.parse.claims.handled import handled
from factcheck.parse.claims.headings import heading
from factcheck.parse.claims.measured import each_of, scales
from factcheck.parse.claims.moves import moves_by, way
from factcheck.parse.claims.offspring import CHILD
from factcheck.parse.claims.opponents import opponent
from factcheck.parse.claims.reached import as_reached
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.claims.sentence_scope import scope_of_length, scope_of_sentence
from factcheck.parse.claims.spared import NO_ONE
from factcheck.parse.claims.thread import Thread
from factcheck.parse.claims.unequalled import UNEQUALLED, unequalled_since
from factcheck.parse.clauses import stance
from factcheck.parse.clauses.acts import act
from factcheck.parse.clauses.cited_parties import NOBODY, Speaker
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joining import Figure
from factcheck.parse.clauses.noun_phrases import NounPhrase
from factcheck.parse.clauses.participants import Participants, aged, participants
from factcheck.parse.clauses.places import NOWHERE, Places, named, places
from factcheck.parse.clauses.same_party import goes_on
from factcheck.parse.clauses.topics import topic
from factcheck.parse.quantities.negated import as_denied
from factcheck.parse.words.concept_roles import deeds, is_person, of_role, stem, telling
from factcheck.parse.words.phrases import Hit

_HEIGHT = frozenset(("height",))
_SHARE, _RATE, _SEASON = frozenset(("share",)), frozenset(("rate",)), frozenset(("season",))
_AREA, _LENGTH = frozenset(("area",)), "length"
_CHANGE, _MORE = frozenset(("change",)), frozenset(("increment",))
_SET_AGAINST = frozenset({"opponent", "previous"})  # of votes that are told to be somebody else's
_UNEQUALLED = frozenset((UNEQUALLED,))
_DATED = frozenset(("date", "age"))
_QUOTE_WORDS = 12
_CONTEXT = 16


@frozen
class Told:
    """A figure with what was made of it.

    kind  as in Claim. what  what it counts, measures or dates. phrase  the noun phrase that it counts, if one does.
    cited  who is cited for it.
    """

    figure: Figure
    kind: str
    what: counted.Counted
    phrase: NounPhrase | None
    cited: Speaker


class Builder:
    """Builds the claims of one document."""

    def __init__(self, document: str) -> None:
        self.document = document
        self.made: Counter[str] = Counter()

    def claim(self, seen: SentenceFigures, told: Told, thread: Thread, passage: frozenset[str]) -> Claim:
        """Return the claim that a figure makes.

        thread  what the text goes on with. passage  the names of the paragraph.
        """
        figure, kind, what, cited = told.figure, told.kind, told.what, told.cited
        frame, first, last, sentence = seen.frame, figure.first, figure.last, seen.sentence
        deed = _deed(seen, told)
        rival = opponent(seen, figure, what)
        agents = aged(frame, first, last) if kind == "age" else rival
        agents = agents or participants(frame, deed, first, last, cited.who, aged=kind == "age")
        if kind not in _DATED and not agents.subject and goes_on(frame):
            agents = replace(agents, subject=thread.opened[1].subject)
        places = _places(seen, told)
        when = figure.when if kind == "date" else event(seen, figure)
        scope = _scope(seen, told, thread) - (_SET_AGAINST if rival is not None else frozenset())
        slots = _slots(seen, told, deed, agents, places, when, scope, passage)
        start, end = _quote(seen, figure, told.phrase)
        quote = seen.tokens.text[start:end]
        revised = stance.revision(frame, first, last)
        if kind == "date" and revised == "moved":  # no day rose from another: "rounded up from Orsen in May"
            revised = ""
        return Claim(
            id=self._id(seen, quote, kind),
            document=self.document,
            start=start,
            end=end,
            quote=quote,
            sentence=sentence.index,
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            paragraph=sentence.paragraph,
            zone=sentence.zone,
            kind=kind,
            stance=_stance(frame, told, deed),
            measure=_measure(seen, told, deed),
            subject=agents.label or None,
            place=places.label or None,
            period=when.timex if when else None,
            speaker=cited.label or None,
            quantity=as_denied(frame, as_reached(frame, figure.quantity, first), kind, first, last),
            when=figure.when,
            slots=slots,
            final=stance.is_final(frame, first, last),
            revision=bool(revised),
            moved=revised == "moved",
            damaged=figure.damaged,
            anchors_figure=anchors_figure(seen, figure, kind, what),
            beside=only_figure(seen) if kind == "date" else None,
        )

    def _id(self, seen: SentenceFigures, quote: str, kind: str) -> str:
        sentence = seen.tokens.text[seen.sentence.start : seen.sentence.end]
        raw = "\0".join((self.document, kind, quote, sentence))
        number = self.made[raw]
        self.made[raw] += 1
        return "c-" + blake2b(f"{raw}\0{number}".encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _stance(frame: Frame, told: Told, deed: Hit | None) -> str:
    dated = told.kind == "date"
    first, last = told.figure.first, told.figure.last
    return stance.stance(frame, first, last, told.cited, deed if dated else None, dated=dated)


def _places(seen: SentenceFigures, told: Told) -> Places:
    """Return where those counted are: a town's people in it, somebody's children nowhere."""
    frame, first = seen.frame, told.figure.first
    if CHILD in told.what.things and any(h.last == first - 1 for h in frame.among("kin_of", "parent_of")):
        return NOWHERE
    home = named(frame, homes(frame, first) if POPULATION in told.what.things else [])
    return home or places(frame, first, told.phrase.last if told.phrase else told.figure.last)


def _deed(seen: SentenceFigures, told: Told) -> Hit | None:
    """Return what is done near a figure, or what a date is the date of."""
    first, last = told.figure.first, told.figure.last
    if told.kind == "date":
        # "a indiqué lundi que le pays adhérerait" dates no joining
        no_deed = of_saying(seen.frame, first) or unequalled_since(seen.frame, first) is not None
        return None if no_deed else dated_deed(seen.frame, first, last)
    return act(seen.frame, first, told.phrase.last if told.phrase else last)


def _slots(
    seen: SentenceFigures,
    told: Told,
    deed: Hit | None,
    agents: Participants,
    places: Places,
    when: When | None,
    scope: frozenset[str],
    passage: frozenset[str],
) -> Slots:
    what, cited = told.what, told.cited
    # Nothing befell the 31,000 feet at which an engine caught fire, nor all of whom "one child died out of the five".
    if told.kind == "measure" or (told.phrase is None and "share" in scope):
        what = replace(what, happening=frozenset())
    return Slots(
        happening=what.happening,
        things=what.things if told.kind == "age" else telling(what.things),
        people=any(map(is_person, what.things)),
        given=_is_given(seen, told.figure.first),
        head=what.head,
        predicate=deeds(named_deed(seen.frame, deed) if told.kind == "date" else deed) | _own_deed(seen, told),
        subject=agents.subject,
        object=agents.object,
        origin=what.origin or (voters(seen, told.figure) if told.kind == "quantity" else frozenset()),
        places=places.ids,
        regions=frozenset().union(*(within(p) for p in places.ids | agents.object)),
        speaker=cited.who,
        speaker_kind=cited.kind,
        scope=scope,
        policy=counted.policy(told.what if _is_area(told) else what),
        event=when,
        words=_words(seen, told.figure.first, told.figure.last),
        names=seen.names,
        passage=passage,
        bearer=bearer(seen.frame, told.figure, what.happening),
        done=_done(seen, told),
        heading=heading(seen.frame, told.figure.last) if told.kind == "measure" else None,
        topic=topic(seen.frame),
    )


def _is_area(told: Told) -> bool:
    """Say whether an area is told, of which more and more burns or is under water."""
    return told.figure.quantity is not None and told.figure.quantity.dimension == "area"


def _own_deed(seen: SentenceFigures, told: Told) -> frozenset[str]:
    """Return what is done where no verb beside a figure says it.

    A share tells by how much something rose or fell ("closed up 6%"), votes what they decided, and a date since when a
    thing has had no equal.
    """
    if told.kind == "percentage":
        return way(seen.frame, told.figure.first, told.figure.last)
    if told.kind == "quantity":
        return decided(seen, told.figure)
    return told.what.happening & _UNEQUALLED if told.kind == "date" else frozenset()


def _is_given(seen: SentenceFigures, first: int) -> bool:
    return first > seen.sentence.first and seen.tokens.words[first - 1] in seen.book.definite


def _done(seen: SentenceFigures, told: Told) -> frozenset[str]:
    """Return what is done to those that a number counts."""
    if told.kind != "quantity":
        return frozenset()
    return handled(seen.frame, told.figure.first, told.phrase.last if told.phrase else told.figure.last)


def _of_extent(told: Told) -> frozenset[str]:
    """Return the scopes that a height or a length never has by the verb beside it: who fell 200 metres changed none."""
    if told.what.things >= _HEIGHT:
        return _CHANGE | {"previous"}  # "une chute de quatre étages", "fell from the fourth floor"
    quantity = told.figure.quantity
    return _CHANGE if quantity is not None and quantity.dimension == _LENGTH else frozenset()


def _scope(seen: SentenceFigures, told: Told, thread: Thread) -> frozenset[str]:
    """Return the scope of a count; "contre" before another party's figure sets it beside, not before.

    Of a date only whether its sentence tells another deed than the one before ("also sold on 9 May").
    """
    figure, cited = told.figure, told.cited
    found = scope_of_sentence(seen, figure, told.kind, polled=thread.polled)
    if told.kind == "date":
        return found
    others = frozenset(i for f in seen.figures if f is not figure for i in range(f.first, f.last + 1))
    found |= count_scope.scope(seen.frame, figure.first, figure.last, told.phrase, others)
    if moves_by(seen.frame, figure.first, figure.last, told.kind):
        found = found - _MORE | _CHANGE  # "5% more pay" is a rise, nothing on top of something else
    if not count_scope.exceeds(seen.frame, figure.last):
        found -= _of_extent(told)
    if of_area(seen.frame, told.what):
        found |= _AREA
    if not any(f.kind == figure.kind and f.first != figure.first for f in seen.figures):
        found -= _SHARE  # "s'entendre sur 12 dollars": a whole is told beside its part
    each = each_of(seen.frame, figure.last) if told.kind == "money" else None
    if each is not None and _SEASON.isdisjoint(each.value) and not any(map(is_person, each.value)):
        found -= _RATE  # "12 dollars par action" is the price of a share, as "12,50 dollars l'action" is
    if told.kind == "duration":
        found = scope_of_length(seen, figure, found)
    rival = cited is not NOBODY and thread.cited is not NOBODY and cited.who != thread.cited.who
    thread.cited = cited
    if figure.quantity is not None and figure.quantity.hedge == "first":
        found |= {"first"}
    if told.kind == "quantity" and is_minority(seen, figure):
        found |= {"opponent"}
    return found - {"previous"} if rival or "opponent" in found else found


def _words(seen: SentenceFigures, first: int, last: int) -> tuple[str, ...]:
    """Return the stems of the words around some tokens, the nearest first, the left one of two."""
    words, content = seen.tokens.words, seen.content
    left, right = bisect_left(content, first), bisect_right(content, last)
    near = [(first - i, i) for i in content[max(left - _CONTEXT, 0) : left]]
    near += [(i - last, i) for i in content[right : right + _CONTEXT]]
    near.sort()
    return tuple(dict.fromkeys(stem(words[i]) for _, i in near[:_CONTEXT]))


def _quote(seen: SentenceFigures, figure: Figure, phrase: NounPhrase | None) -> tuple[int, int]:
    """Return the span of the value phrase: the figure and, for a count, the noun up to its head or the bound behind."""
    tokens = seen.tokens
    start, end = tokens.span(figure.first, figure.last)
    if phrase is not None and phrase.head is not None:
        bound = any(h.last == phrase.last for h in seen.frame.of("bound_behind"))
        _, far = tokens.span(figure.first, phrase.last if bound else counted.word_end(seen.frame, phrase.head))
        if len(tokens.text[start:far].split()) <= _QUOTE_WORDS:
            end = max(end, far)
    return start, end


def _measure(seen: SentenceFigures, told: Told, deed: Hit | None) -> str:
    """Return what a claim counts, measures or dates, for a reader: concepts, else the noun, else the deed.

    The date of a dateline is that of the publication.
    """
    what, quantity = told.what, told.figure.quantity
    if told.kind == "date" and seen.sentence.zone == "dateline":
        return "publication"
    scale = quantity.dimension.partition(":")[0] if quantity is not None else "date"
    if told.kind in ("measure", "age"):
        return " ".join(sorted(scales(seen.frame, what.things, told.figure.last))) or scale
    things = [what.label] if told.kind == "date" and what.label else sorted(what.things) or _noun(seen, told)
    named = things + _happenings(what.happening, nobody=quantity is NO_ONE)
    if named:
        return " ".join(named)
    if what.label:
        return what.label
    acts = sorted(of_role(deed, "act", "happening"))
    return acts[0] if acts else scale


def _happenings(told: frozenset[str], *, nobody: bool) -> list[str]:
    """Return what befell those counted, for a reader: who signs also agrees, and the narrower word says it.

    nobody  none were counted: who tells of no casualties tells of no dead, and the wider word says it.
    """
    wider = frozenset().union(*map(broader, told))
    return sorted(c for c in told if (broader(c).isdisjoint(told) if nobody else c not in wider))


def _noun(seen: SentenceFigures, told: Told) -> list[str]:
    """Return the noun that a count counts, where it says more than what befell: the rounds of "300 rounds found"."""
    head = told.phrase.head if told.phrase is not None else None
    if head is None or not told.what.happening or not told.what.label:
        return []
    befell = any(h.first <= head <= h.last for h in seen.frame.concepts("happening"))
    return [] if befell else [told.what.label]


def of_whole(claim: Claim, before: Claim) -> Claim:
    """Return a part with what befell its whole: in "75 blessés, dont 14 enfants" the children are injured too."""
    slots, whole = claim.slots, before.slots
    if "part" not in slots.scope or slots.happening or claim.kind != "quantity" or before.kind != "quantity":
        return claim
    own = [claim.measure] if slots.things else []
    measure = " ".join(own + sorted(whole.happening)) if whole.happening else claim.measure
    told = replace(slots, happening=whole.happening, policy=slots.policy or whole.policy)
    return replace(claim, slots=told, measure=measure)
