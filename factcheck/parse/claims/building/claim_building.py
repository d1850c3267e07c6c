"""One claim put together: the figure, and what its sentence says of whom, where, when and according to whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from hashlib import blake2b

from factcheck.language.entities import is_region, within
from factcheck.model.claim import Claim, Slots, Thing
from factcheck.model.frozen import replace
from factcheck.model.named_concepts import UNEQUALLED
from factcheck.model.sets import once
from factcheck.parse.claims.ages.bearers import bearer
from factcheck.parse.claims.building.claim_words import quoted, told_measure
from factcheck.parse.claims.building.senses import senses
from factcheck.parse.claims.building.surroundings import Surroundings, surroundings
from factcheck.parse.claims.contests.ballots import Side
from factcheck.parse.claims.counts import counted
from factcheck.parse.claims.counts.befallen import of_land
from factcheck.parse.claims.counts.handled import handled
from factcheck.parse.claims.counts.services import service
from factcheck.parse.claims.dates.anchors import anchors_figure
from factcheck.parse.claims.dates.date_subjects import deeds_dated
from factcheck.parse.claims.dates.event_dates import only_figure
from factcheck.parse.claims.dates.works import works_named
from factcheck.parse.claims.lengths.distances import heading
from factcheck.parse.claims.measures.amount_heads import deed_priced
from factcheck.parse.claims.measures.moves import only_way, way
from factcheck.parse.claims.measures.reached import as_reached
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.claims.thread import Thread
from factcheck.parse.claims.told import Told
from factcheck.parse.clauses import stance
from factcheck.parse.clauses.bodies import opener
from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.honours import as_honour
from factcheck.parse.clauses.plain_verbs import plain_verb
from factcheck.parse.clauses.topics import topic
from factcheck.parse.clauses.undergone import undergone
from factcheck.parse.quantities.negated import as_denied
from factcheck.parse.words.concept_roles import deeds, is_person, stem, telling
from factcheck.parse.words.phrases import Hit

_CONTEXT = 16


class Builder:
    """Builds the claims of one document."""

    def __init__(self, document: str) -> None:
        self.document = document
        self.made: Counter[str] = Counter()

    def claim(self, seen: SentenceFigures, told: Told, thread: Thread, passage: frozenset[str]) -> Claim:
        """Return the claim that a figure makes.

        thread  what the text goes on with. passage  the names of the paragraph.
        """
        figure, kind = told.figure, told.kind
        frame, first, last, sentence = seen.frame, figure.first, figure.last, seen.sentence
        around = surroundings(seen, told, thread, passage)
        start, end = quoted(seen, figure, told.phrase)
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
            stance=_stance(frame, told, around.deed),
            measure=told_measure(seen, told, around.deed),
            subject=around.agents.label or None,
            place=around.places.label or around.scene.label or None,
            period=around.when.timex if around.when else None,
            speaker=told.cited.label or None,
            quantity=as_denied(frame, as_reached(frame, figure.quantity, first), kind, first, last),
            when=figure.when,
            slots=_slots(seen, told, around),
            final=stance.is_final(frame, first, last),
            revision=bool(revised),
            moved=revised == "moved",
            damaged=figure.damaged,
            anchors_figure=anchors_figure(seen, figure, kind, told.what),
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
    aged, share = told.kind == "age", told.kind == "percentage"
    deed = deed if dated else None
    return stance.stance(frame, first, last, told.cited, deed, dated=dated, aged=aged, share=share)


def _slots(seen: SentenceFigures, told: Told, around: Surroundings) -> Slots:
    """Return what matching compares of a figure."""
    frame, what, cited, agents, where = seen.frame, told.what, told.cited, around.agents, around.places.ids
    # Nothing befell the 31,000 feet at which an engine caught fire, nor all of whom "one child died out of the five".
    if told.kind == "measure" or (told.phrase is None and "share" in around.scope):
        what = replace(what, happening=of_land(frame, what.happening) if _is_area(told) else frozenset())
    done = deeds_dated(frame, around.deed) if told.kind == "date" else deeds(around.deed)
    done = only_way(frame, done, around.deed, told.figure) if told.kind == "percentage" else done
    near = _near(seen, told.figure.first, told.figure.last)
    if told.kind == "age":
        done = as_honour(frame, around.deed, done)
    unknown = told.kind in ("date", "age") and not (done or what.happening)
    return Slots(
        happening=once(what.happening),
        things=once(what.things if told.kind == "age" else telling(what.things)),
        people=any(map(is_person, what.things)),
        given=_is_given(seen, told.figure.first),
        head=what.head,
        predicate=once(done | _own_deed(seen, told, around.side)),
        subject=once(agents.subject),
        object=once(agents.object),
        origin=once(what.origin or around.side.body),
        places=once(where),
        scene=around.scene.ids,
        wide=once(frozenset(filter(is_region, where | around.scene.ids))),
        regions=once(frozenset().union(*(within(p) for p in where | around.scene.ids | agents.object))),
        speaker=once(cited.who),
        speaker_kind=cited.kind,
        scope=once(around.scope),
        policy=counted.policy(told.what if _is_area(told) else what),
        event=around.when,
        words=tuple(dict.fromkeys(map(stem, map(seen.tokens.words.__getitem__, near)))),
        senses=senses(seen, near),
        names=seen.names | around.stands_for,
        passage=around.passage,
        bearer=bearer(frame, told.figure, what.happening),
        done=once(_done(seen, told)),
        heading=heading(frame, told.figure.last) if told.kind == "measure" else None,
        thing=_thing(frame, told, around),
        verb=_plain_verb(frame, told) if unknown else "",
        works=once(works_named(seen)) if told.kind == "date" else frozenset(),
        topic=topic(frame),
        opener=opened.value if (opened := opener(frame)) is not None else "",
        service=once(_service(seen, told)),
    )


def _thing(frame: Frame, told: Told, around: Surroundings) -> Thing | None:
    """Return what is built or opened on a date; a noun that stands for the party before, "the probe", tells no more."""
    thing = undergone(frame, around.deed, told.figure.first) if told.kind == "date" else None
    return None if thing is not None and around.stands_for and not thing.names else thing


def _plain_verb(frame: Frame, told: Told) -> str:
    return plain_verb(frame, told.figure.first, told.figure.last, passive=told.kind == "date")


def _is_area(told: Told) -> bool:
    """Say whether an area is told, of which more and more burns or is under water."""
    return told.figure.quantity is not None and told.figure.quantity.dimension == "area"


def _own_deed(seen: SentenceFigures, told: Told, side: Side) -> frozenset[str]:
    """Return what is done where no verb beside a figure says it.

    A share tells by how much something rose or fell ("closed up 6%"), votes what they decided, and a date since when a
    thing has had no equal. A sum is the price of the deed that its noun names.
    """
    if told.kind == "percentage":
        return way(seen.frame, told.figure.first, told.figure.last)
    if told.kind == "money":
        return deed_priced(seen.frame, told.figure.first)
    if told.kind == "quantity":
        return side.did
    return told.what.happening & UNEQUALLED if told.kind == "date" else frozenset()


def _is_given(seen: SentenceFigures, first: int) -> bool:
    return first > seen.sentence.first and seen.tokens.words[first - 1] in seen.book.definite


def _done(seen: SentenceFigures, told: Told) -> frozenset[str]:
    """Return what is done to those that a number counts."""
    if told.kind != "quantity":
        return frozenset()
    return handled(seen.frame, told.figure.first, told.phrase.last if told.phrase else told.figure.last)


def _service(seen: SentenceFigures, told: Told) -> frozenset[str]:
    """Return the service whose work a number counts; who is cited for a number only counted it."""
    if told.kind != "quantity" or told.cited.kind or told.cited.who:
        return frozenset()
    return service(seen.frame, told.figure.first, told.phrase.last if told.phrase else told.figure.last)


def _near(seen: SentenceFigures, first: int, last: int) -> list[int]:
    """Return the words around some tokens, the nearest first, the left one of two."""
    content = seen.content
    left, right = bisect_left(content, first), bisect_right(content, last)
    near = [(first - i, i) for i in content[max(left - _CONTEXT, 0) : left]]
    near += [(i - last, i) for i in content[right : right + _CONTEXT]]
    near.sort()
    return [i for _, i in near[:_CONTEXT]]
