"""Claims: the mentions that say something comparable, each with what its sentence says around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from hashlib import blake2b

from factcheck.language.knowledge import broader, within
from factcheck.model.claim import Claim, Slots
from factcheck.model.mention import Mention
from factcheck.model.period import When
from factcheck.model.quantity import Quantity
from factcheck.model.text import Unknown
from factcheck.parse import counted, roles, speech
from factcheck.parse.clauses import Frame, NounPhrase, noun_phrase, read_sentence
from factcheck.parse.designations import designations
from factcheck.parse.joining import Figure, as_year, join_figures
from factcheck.parse.names import Aliases, short_form
from factcheck.parse.phrases import Hit, Phrasebook
from factcheck.parse.sentences import Sentence
from factcheck.parse.tokens import WORD, Tokens

_KIND = {
    "money": "money",
    "percentage": "percentage",
    "quantity": "measure",
    "age": "age",
    "duration": "duration",
    "ordinal": "ordinal",
    "number": "quantity",
    "range": "quantity",
    "date": "date",
}
_COUNTS = ("number", "range", "ordinal")
_AMOUNTS = ("money", "percentage", "measure", "duration", "age")
_QUOTE_WORDS = 12
_SUM = 1_000_000
_CROWD = 10_000
_FIRST_YEAR, _LAST_YEAR = 1500, 2100  # what four bare digits can be the year of
_YEAR = Decimal(31_557_600)  # seconds of a Julian year, by which durations are told
_CONTEXT = 16
_EVENT_REACH = 40
_ASIDE = 8  # tokens between a date and the commas around what is said by the way
_SILENT_ZONES = ("boilerplate",)


def read_claims(
    document: str,
    tokens: Tokens,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    book: Phrasebook,
    aliases: Aliases,
    frames: dict[int, Frame],
) -> tuple[list[Claim], list[Unknown]]:
    """Return the claims of a document by place, and the figures that nothing could be made of.

    aliases  what the short names of the document stand for.
    frames   takes what was read of each sentence, by its index, for later readers.
    """
    figures = join_figures(tokens, mentions)
    starts = [f.first for f in figures]
    seen: dict[str, int] = {}
    readers = []
    for sentence in sentences:
        inside = figures[bisect_left(starts, sentence.first) : bisect_right(starts, sentence.last)]
        inside = [f for f in inside if f.last <= sentence.last]
        names = designations(tokens, sentence) if inside else {}
        inside = [f for f in inside if f.first not in names]
        if inside and sentence.zone not in _SILENT_ZONES:
            passed = frozenset(i for passed in names.values() for i in passed)
            readers.append(_Reader(document, tokens, sentence, inside, book, seen, aliases, passed))
            frames[sentence.index] = readers[-1].frame
    passages = _passages(readers)
    claims: list[Claim] = []
    unknown: list[Unknown] = []
    topic: counted.Counted | None = None
    money: Quantity | None = None
    for reader in readers:
        claims += reader.claims(topic, money, passages[reader.sentence.paragraph])
        unknown += reader.unknown
        topic, money = reader.topic, reader.money
    return claims, unknown


def _passages(readers: list[_Reader]) -> dict[int, frozenset[str]]:
    """Return what each paragraph speaks of: the names of its sentences that hold figures."""
    names: dict[int, set[str]] = {}
    for reader in readers:
        names.setdefault(reader.sentence.paragraph, set()).update(reader.names)
    return {paragraph: frozenset(found) for paragraph, found in names.items()}


class _Reader:
    """Reads the claims of one sentence."""

    def __init__(
        self,
        document: str,
        tokens: Tokens,
        sentence: Sentence,
        figures: list[Figure],
        book: Phrasebook,
        seen: dict[str, int],
        aliases: Aliases,
        passed: frozenset[int] = frozenset(),
    ) -> None:
        self.document, self.tokens, self.sentence, self.figures = document, tokens, sentence, figures
        self.book, self.seen = book, seen
        spans = [(f.first, f.last) for f in figures if f.kind != "date"]
        occupied = frozenset(i for f in figures for i in range(f.first, f.last + 1))
        self.frame: Frame = read_sentence(tokens, sentence, book, spans, occupied, aliases)
        self.phrases: dict[int, NounPhrase | None] = {
            f.first: noun_phrase(self.frame, _behind(tokens, f), occupied, passed=passed) if f.kind in _COUNTS else None
            for f in figures
        }
        self.owned = {
            key: frozenset(range(p.first, p.last + 1)) if p else frozenset[int]() for key, p in self.phrases.items()
        }
        self.names = _names(self.frame)
        words, kinds, stop = tokens.words, tokens.kinds, book.stop
        span = range(sentence.first, sentence.last + 1)
        self.content = [i for i in span if kinds[i] == WORD and len(words[i]) > 2 and words[i] not in stop]
        self.dates = [f for f in figures if f.kind == "date" and _places_in_time(f.when)]
        self.unknown: list[Unknown] = []
        self.told: frozenset[int] = frozenset()  # tokens of happenings that figures of the sentence have taken
        self.topic: counted.Counted | None = None
        self.money: Quantity | None = None
        self.passage: frozenset[str] = frozenset()
        self.last_counted: counted.Counted | None = None
        self.last_cited = speech.NOBODY

    def claims(self, topic: counted.Counted | None, money: Quantity | None, passage: frozenset[str]) -> list[Claim]:
        """Return the claims of the sentence, by place.

        topic  what the last figure that somebody was cited for counted: "700 000 selon la CGT" goes on counting it.
        money    the last sum of money before the sentence, unless another large count came after it.
        passage  the names of the paragraph.
        """
        out: list[Claim] = []
        self.topic, self.money, self.passage = topic, money, passage
        for figure in self.figures:
            if self._is_note_mark(figure):
                continue
            if figure.kind == "date" and not (_places_in_time(figure.when) or _is_hour(figure.when)):
                continue
            claim = self._date(figure) if figure.kind == "date" else self._figure(figure)
            if claim is not None:
                out.append(_of_whole(claim, out[-1]) if out else claim)
        return out

    def _is_note_mark(self, figure: Figure) -> bool:
        """Say whether a figure in brackets points to a source: "[2]" does, and "(3)" where "(1)" and "(2)" are too."""
        start, end = self.tokens.span(figure.first, figure.last)
        text, marks = self.tokens.text, self.tokens.text[max(start - 1, 0) : start] + self.tokens.text[end : end + 1]
        digits = text[start:end]
        if marks != "()" or not digits.isdecimal() or len(digits) > 2:
            return marks == "[]"
        return int(digits) > 0 and all(f"({n})" in text for n in range(1, int(digits)))

    def _figure(self, figure: Figure) -> Claim | None:
        phrase = self.phrases[figure.first]
        if self._dates_a_noun(figure):
            return self._date(as_year(figure))
        figure, kind = self._told_as(figure, phrase)
        cited = speech.speaker(self.frame, figure.first, figure.last)
        if kind in _AMOUNTS:
            phrase = None if kind == "money" else phrase
            return self._build(figure, kind, roles.measured(self.frame, figure.first, figure.last), phrase, cited)
        return None if self._anaphoric(figure, phrase) else self._count(figure, kind, phrase, cited)

    def _dates_a_noun(self, figure: Figure) -> bool:
        """Say whether a bare year behind a singular article dates the noun: in "a 1996 film" nothing is counted.

        Nor in "its 2024 report", where the noun stands last: a count of thousands has its comma there.
        """
        before = figure.first - 1
        digits = self.tokens.words[figure.first]
        year = figure.kind == "number" and figure.first == figure.last and len(digits) == 4 and digits.isdecimal()
        if not year or before < self.sentence.first or not _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
            return False
        return self.tokens.words[before] in self.book.indefinite or self._is_of_one(figure)

    def _is_of_one(self, figure: Figure) -> bool:
        """Say whether a year stands between a possessive and a noun in the singular, which ends its phrase there."""
        words, at = self.tokens.words, figure.first
        if not self.book.head_last or at >= self.sentence.last or words[at - 1] not in self.book.definite:
            return False
        return int(words[at]) % 100 > 0 and not words[at + 1].endswith(self.book.plural)

    def _told_as(self, figure: Figure, phrase: NounPhrase | None) -> tuple[Figure, str]:
        """Return a figure with the kind of claim it makes: sums without their currency, ages told as durations."""
        kind = _KIND[figure.kind]
        if kind == "quantity" and self.money is not None and _is_large(figure) and self._bare(phrase):
            return replace(figure, quantity=_in_money(figure.quantity, self.money)), "money"
        if kind == "money" and figure.quantity is not None:
            self.money = figure.quantity
        elif kind == "quantity" and _is_large(figure):
            self.money = None
        if kind == "duration" and roles.is_age(self.frame, figure.first):
            return replace(figure, quantity=_in_years(figure.quantity)), "age"
        return figure, kind

    def _count(self, figure: Figure, kind: str, phrase: NounPhrase | None, cited: speech.Speaker) -> Claim | None:
        """Return the claim of a number that counts something, or None when nothing is found that it counts."""
        if (
            _has_fraction(figure)
            and counted.measure_beside(self.frame, figure.first, figure.last) is not counted.NOTHING
        ):
            phrase = None  # "a magnitude of at least 5.9 hit": nothing is counted by a figure with a fraction
        taken = self.told.union(*(s for key, s in self.owned.items() if key != figure.first))
        what = counted.counted(self.frame, phrase, figure.first, figure.last, taken)
        if what.told_at >= 0 and phrase is not None:
            self.told |= {what.told_at}
        if phrase is None:
            readings = self._elliptic(figure, what, cited, taken)
            what = next((r for r in readings if r is not counted.NOTHING), counted.NOTHING)
            if what is counted.NOTHING:
                if kind != "ordinal":
                    self._not_understood(figure, "number-without-noun")
                return None
        what = counted.on_scale(what, figure.quantity.stated if figure.quantity else None)
        scale = _scale_of(what)
        if scale and kind == "quantity" and figure.quantity is not None:
            figure, kind = replace(figure, quantity=replace(figure.quantity, dimension=scale)), "measure"
        elif what.happening or what.things or what.head:
            self.last_counted = what
            if cited is not speech.NOBODY and what.happening:
                self.topic = what
        return self._build(figure, kind, what, phrase, cited)

    def _moved_to(self, figure: Figure, taken: frozenset[int]) -> counted.Counted:
        """Return what the figure counts that another one moved to: "passée de 12 000 à 15 000 habitants"."""
        behind = next((f for f in self.figures if f.first == figure.last + 2), None)
        phrase = self.phrases[behind.first] if behind is not None else None
        if behind is None or phrase is None:
            return counted.NOTHING
        return counted.counted(self.frame, phrase, behind.first, behind.last, taken)

    def _bare(self, phrase: NounPhrase | None) -> bool:
        """Say whether no noun stands behind a figure: a capital begins the next name of a list of sums."""
        return phrase is None or (phrase.head is not None and self.tokens.capital(phrase.head))

    def _anaphoric(self, figure: Figure, phrase: NounPhrase | None) -> bool:
        """Say whether a "two" only points back: "les deux pays" counts nothing anew, "les deux projets de loi" may."""
        two = figure.quantity is not None and figure.quantity.stated == 2 and figure.quantity.hedge is None
        before = figure.first - 1
        behind = phrase.head + 1 if phrase is not None and phrase.head is not None else self.sentence.last
        bare = behind > self.sentence.last or self.tokens.words[behind] not in self.book.np_of
        return two and bare and before >= self.sentence.first and self.tokens.words[before] in self.book.definite

    def _elliptic(
        self, figure: Figure, near: counted.Counted, cited: speech.Speaker, taken: frozenset[int]
    ) -> Iterator[counted.Counted]:
        """Yield what a bare number may count, the likeliest first; counted.NOTHING where a reading does not hold."""
        first, last = figure.first, figure.last
        if first > self.sentence.first and self.tokens.words[first - 1] == "(":  # "les postes supprimés (13 500)"
            yield counted.antecedent(self.frame, first, last, counted.PARENTHESIS_REACH)
        yield counted.measure_beside(self.frame, first, last)
        yield counted.own_happening(self.frame, first, last, taken)
        yield self.last_counted or counted.NOTHING
        if near.happening:
            yield near
        if counted.moved_from(self.frame, first):
            yield self._moved_to(figure, taken)
            yield counted.antecedent(self.frame, first, last, counted.PARENTHESIS_REACH)
        if cited is not speech.NOBODY or (_is_crowd(figure) and self.frame.of("speaker_kind")):
            yield self.topic or counted.NOTHING
        if figure.quantity is not None and figure.quantity.hedge is not None:
            yield counted.antecedent(self.frame, first, last)

    def _date(self, figure: Figure) -> Claim:
        what = roles.dated(self.frame, figure.first, figure.last)
        return self._build(figure, "date", what, None, speech.speaker(self.frame, figure.first, figure.last))

    def _anchors(self, figure: Figure, what: counted.Counted) -> bool:
        """Say whether a date only tells when a figure or a thing holds, and no deed's date.

        It stands right behind an amount, or near one and dates no deed; or it tells which thing is meant.
        """
        if roles.named_by_year(self.frame, figure.first, figure.last) is not None:
            return True
        for other in self.figures:
            if other.first == figure.first:  # "a 1980 film": the year is a number among the figures
                continue
            gap = figure.first - other.last
            if other.kind in ("money", "percentage", "quantity") and 0 < gap <= 3:
                return True
            if other.kind != "date" and abs(gap) <= 6 and not counted.is_event(what.happening):
                return True
        return False

    def _build(
        self, figure: Figure, kind: str, what: counted.Counted, phrase: NounPhrase | None, cited: speech.Speaker
    ) -> Claim:
        frame, first, last = self.frame, figure.first, figure.last
        if kind == "date":
            deed = counted.act(frame, first, last, roles.DATED_REACH, ("act", "happening"))
        else:
            deed = counted.act(frame, first, phrase.last if phrase else last)
        agents = roles.aged(frame, first) if kind == "age" else None
        agents = agents or roles.participants(frame, deed, first, last, cited.who)
        places = roles.places(frame, first, phrase.last if phrase else last)
        event = figure.when if kind == "date" else self._event(figure)
        slots = Slots(
            happening=what.happening,
            things=counted.telling(what.things),
            head=what.head,
            predicate=counted.deeds(deed),
            subject=agents.subject,
            object=agents.object,
            origin=what.origin,
            places=places.ids,
            regions=frozenset().union(*(within(p) for p in places.ids)),
            speaker=cited.who,
            speaker_kind=cited.kind,
            scope=self._scope(figure, phrase, cited) if kind != "date" else frozenset(),
            policy=counted.policy(what),
            event=event,
            words=self._words(first, last),
            names=self.names,
            passage=self.passage,
        )
        start, end = self._quote(figure, phrase)
        quote = self.tokens.text[start:end]
        return Claim(
            id=self._id(quote, kind),
            document=self.document,
            start=start,
            end=end,
            quote=quote,
            sentence=self.sentence.index,
            sentence_start=self.sentence.start,
            sentence_end=self.sentence.end,
            paragraph=self.sentence.paragraph,
            zone=self.sentence.zone,
            kind=kind,
            stance=speech.stance(frame, first, last, cited, deed if kind == "date" else None),
            measure=self._measure(what, deed, figure, kind),
            subject=agents.label or None,
            place=places.label or None,
            period=event.timex if event else None,
            speaker=cited.label or None,
            quantity=figure.quantity,
            when=figure.when,
            slots=slots,
            final=speech.is_final(frame, first, last),
            revision=frame.nearest(frame.of("revision"), first, last, 10) is not None,
            damaged=figure.damaged,
            anchors_figure=kind == "date" and self._anchors(figure, what),
        )

    def _measure(self, what: counted.Counted, deed: Hit | None, figure: Figure, kind: str) -> str:
        """Return what a claim is a figure or the date of; the date of a dateline is that of the publication."""
        dates_page = kind == "date" and self.sentence.zone == "dateline"
        return "publication" if dates_page else _measure(what, deed, figure)

    def _scope(self, figure: Figure, phrase: NounPhrase | None, cited: speech.Speaker) -> frozenset[str]:
        """Return the scope of a count; "contre" before another party's figure sets it beside, not before."""
        others = frozenset(i for f in self.figures if f is not figure for i in range(f.first, f.last + 1))
        found = counted.scope(self.frame, figure.first, figure.last, phrase, others)
        rival = cited is not speech.NOBODY and self.last_cited is not speech.NOBODY and cited.who != self.last_cited.who
        self.last_cited = cited
        if figure.quantity is not None and figure.quantity.hedge == "first":
            found |= {"first"}
        return found - {"previous"} if rival else found

    def _event(self, figure: Figure) -> When | None:
        """Return the date that a figure is told of: the nearest that is not another figure's, or None."""
        dates = [d for d in self.dates if self._reaches(d, figure)]
        nearest = min(dates, key=lambda d: self._apart(d, figure), default=None)
        return nearest.when if nearest is not None and self._apart(nearest, figure) < _EVENT_REACH else None

    def _reaches(self, date: Figure, figure: Figure) -> bool:
        """Say whether a date can be that of a figure; one behind it may be that of a figure it is compared with.

        "3,5 millions, un million de mieux que le 31 janvier" and "1,28 million, plus qu'au 31 janvier (1,27 million)"
        both give the date to another figure.
        """
        if self._aside(date, figure):
            return False
        if date.first < figure.first:
            return True
        if date.last < self.sentence.last and self.tokens.words[date.last + 1] == "(":
            return not any(f.first == date.last + 2 for f in self.figures)
        return not any(figure.last < h.first < date.first for h in self.frame.of("clause_start"))

    def _aside(self, date: Figure, figure: Figure) -> bool:
        """Say whether a date stands with its own deed between commas: "le groupe, fondé en 1954, emploie 21 300"."""
        words, first, last = self.tokens.words, self.sentence.first, self.sentence.last
        before = next(
            (i for i in range(date.first - 1, max(first, date.first - _ASIDE) - 1, -1) if words[i] == ","), None
        )
        after = next((i for i in range(date.last + 1, min(last, date.last + _ASIDE) + 1) if words[i] == ","), None)
        if before is None or after is None or before < figure.first < after:
            return False
        return any(before < i < date.first for i in self.content)

    def _apart(self, one: Figure, other: Figure) -> int:
        """Return how far two figures of the sentence are from each other, in the costs of parse.clauses."""
        return self.frame.cost(Hit(one.first, one.last, "date", None), other.first, other.last)

    def _words(self, first: int, last: int) -> tuple[str, ...]:
        """Return the stems of the words around some tokens, the nearest first, the left one of two."""
        words, content = self.tokens.words, self.content
        left, right = bisect_left(content, first), bisect_right(content, last)
        near = [(first - i, i) for i in content[max(left - _CONTEXT, 0) : left]]
        near += [(i - last, i) for i in content[right : right + _CONTEXT]]
        near.sort()
        return tuple(dict.fromkeys(counted.stem(words[i]) for _, i in near[:_CONTEXT]))

    def _quote(self, figure: Figure, phrase: NounPhrase | None) -> tuple[int, int]:
        """Return the span of the value phrase: the figure and, for a count, the noun up to its head."""
        start, end = self.tokens.span(figure.first, figure.last)
        if phrase is not None and phrase.head is not None:
            _, far = self.tokens.span(figure.first, counted.word_end(self.frame, phrase.head))
            if len(self.tokens.text[start:far].split()) <= _QUOTE_WORDS:
                end = max(end, far)
        return start, end

    def _id(self, quote: str, kind: str) -> str:
        sentence = self.tokens.text[self.sentence.start : self.sentence.end]
        raw = "\0".join((self.document, kind, quote, sentence))
        number = self.seen.get(raw, 0)
        self.seen[raw] = number + 1
        return "c-" + blake2b(f"{raw}\0{number}".encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()

    def _not_understood(self, figure: Figure, reason: str) -> None:
        start, end = self.tokens.span(figure.first, figure.last)
        self.unknown.append(Unknown(start, end, self.tokens.text[start:end], reason))


def _of_whole(claim: Claim, before: Claim) -> Claim:
    """Return a part with what befell its whole: in "75 blessés, dont 14 enfants" the children are injured too."""
    slots, whole = claim.slots, before.slots
    if "part" not in slots.scope or slots.happening or claim.kind != "quantity" or before.kind != "quantity":
        return claim
    return replace(claim, slots=replace(slots, happening=whole.happening, policy=slots.policy or whole.policy))


def _in_years(duration: Quantity | None) -> Quantity | None:
    """Return a duration as an age: its base is years, not seconds."""
    if duration is None:
        return None
    return replace(duration, dimension="age", base=duration.base.scaled(1 / _YEAR))


def _scale_of(what: counted.Counted) -> str:
    """Return the dimension of a bare number on a scale, as a magnitude is; "" for whatever is counted."""
    return "magnitude" if what.things == {"magnitude"} else ""


def _behind(tokens: Tokens, figure: Figure) -> int:
    """Return the last token of a figure, with the capitals that a translation left behind a damaged one."""
    after = figure.last + 1
    if figure.damaged and after < len(tokens.words):
        start, end = tokens.span(after, after)
        if tokens.text[start:end].isupper():
            return after
    return figure.last


def _has_fraction(figure: Figure) -> bool:
    stated = figure.quantity.stated if figure.quantity is not None else None
    return stated is not None and stated != stated.to_integral_value()


def _is_crowd(figure: Figure) -> bool:
    """Say whether a bare figure is of the size in which parties count a crowd."""
    return figure.quantity is not None and figure.quantity.stated is not None and figure.quantity.stated >= _CROWD


def _is_large(figure: Figure) -> bool:
    """Say whether a bare figure is of the size in which sums of money are told, millions and more."""
    return figure.quantity is not None and figure.quantity.stated is not None and figure.quantity.stated >= _SUM


def _in_money(figure: Quantity | None, money: Quantity) -> Quantity | None:
    """Return a bare figure in the currency of the sum before it: "3 milliards d'euros … puis 2,55 milliards"."""
    if figure is None:
        return None
    return replace(figure, unit=money.unit, dimension=money.dimension)


def _places_in_time(when: When | None) -> bool:
    """Say whether a date phrase names a time at all: "désormais" and "jadis" do not."""
    return when is not None and (when.period is not None or when.timex[:1] in "X0123456789")


def _is_hour(when: When | None) -> bool:
    """Say whether a date phrase is a time of day alone: it is a claim, and dates no other."""
    return when is not None and when.hour_alone


def _names(frame: Frame) -> frozenset[str]:
    """Return the entities and names of a sentence, full names also by their short form."""
    named = {h.value.actor if h.kind == "entity" else h.value for h in frame.hits if h.kind in ("entity", "name")}
    short = {short_form(name) for name in named if name.startswith("n:")}
    return frozenset(named | {name for name in short if name})


def _measure(what: counted.Counted, deed: Hit | None, figure: Figure) -> str:
    """Return what is counted, measured or dated, for a reader: concepts, else the noun, else the deed."""
    wider = frozenset().union(*map(broader, what.happening))  # who signs also agrees: the narrower word says it
    named = sorted(what.things) + sorted(what.happening - wider)
    if named:
        return " ".join(named)
    if what.label:
        return what.label
    acts = sorted(counted.of_role(deed, "act", "happening"))
    return acts[0] if acts else (figure.quantity.dimension if figure.quantity else "date")
