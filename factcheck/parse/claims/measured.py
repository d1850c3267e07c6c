"""What an amount, a share, a measure or a duration is one of."""

from __future__ import annotations

from factcheck.language.concepts import concepts
from factcheck.model.named_concepts import EXTENTS, VOTE
from factcheck.parse.claims.counted import Counted
from factcheck.parse.claims.movers import mover
from factcheck.parse.claims.moves import moves_by, moving, noun_at, way
from factcheck.parse.clauses.clauses import Frame, named_tokens
from factcheck.parse.clauses.participants import SUBJECT_REACH
from factcheck.parse.clauses.parties import words_of
from factcheck.parse.clauses.places import PLACE_KINDS
from factcheck.parse.words.concept_roles import concepts_by_role, is_person, of_role, stem
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_MEASURE_REACH = 12
_COMPARED = 5  # tokens behind "than": "than the company's closing price"
_APPOSED = 24  # as SUBJECT_REACH, past an apposition: "le butin, composé de montres de luxe, est estimé à"
_CONVERTED = 5  # tokens of an amount in brackets: "(6.5 miles)"
_OWNERS = frozenset({"city", "region", "country", "company", "election"})  # an amount is theirs, and none of them
_ELECTION = frozenset({"election"})  # a share told of one, and of nothing else, is one of the votes
_WORTH, _GOODS = frozenset({"value"}), frozenset({"stolen", "seized", "destroyed", "damaged"})
_STRIKING = frozenset({"striking"})
_ESTIMATE = frozenset({"forecast"})
_LEVEL = frozenset({"reach", "remain"})  # "le bénéfice atteint 286 millions": what only says that there is an amount


def is_age(frame: Frame, first: int) -> bool:
    """Say whether a duration is somebody's age: it stands right behind a word for a person ("un enfant de 30 mois")."""
    before = first - 1
    if before < frame.sentence.first or frame.tokens.words[before] not in frame.book.np_of:
        return False
    return any(h.last == before - 1 and any(map(is_person, h.value)) for h in frame.of("concept"))


def measured(frame: Frame, first: int, last: int, kind: str = "", *, of_stuff: bool = False) -> Counted:
    """Return what an amount, a share, a measure or a duration is one of: the nearest measure, thing or happening.

    kind  as in Claim. of_stuff  what stands behind it may be what there is so much of: not "12 km de long".
    """
    stuff = _stuff(frame, last) if of_stuff else ""
    hit = (
        _unit_of(frame, first, last, kind)
        or _of_votes(frame, last)
        or _amount_of(frame, last)
        or each_of(frame, last)
        or (_compared(frame, first, last) if kind == "percentage" else None)
        or frame.nearest(
            frame.of("concept"),
            first,
            last,
            _MEASURE_REACH,
            lambda h: _may_be_of(frame, h, first, last) and not (stuff and of_role(h, "thing")),
        )
    )
    if hit is not None and not concepts_by_role([hit]).keys() - {"act"}:
        moved = _phrase_behind(frame, last) or moving(frame, hit, first, last) or _moved(frame, hit, first)
        hit = moved or _mover(frame, hit, first, last, kind) or _estimated(frame, hit, first) or hit
    elif hit is not None:
        hit = _owned(frame, hit, first) or _reached(frame, hit, first) or hit
    roles = concepts_by_role([hit] if hit else [])
    things = roles.get("measure", frozenset()) | roles.get("thing", frozenset())
    if kind == "percentage" and things == _ELECTION:
        things |= VOTE
    happening = roles.get("happening", frozenset()) or _of_goods(frame, things, first, last)
    head = stuff or _head_before(frame, first)
    if kind == "percentage" and moves_by(frame, first, last, kind):
        at = mover(frame, first)
        head = "" if at is None else frame.tokens.words[at]  # every other share "rises" too
        if at is not None and hit is not None and not hit.first <= at <= hit.last:
            things &= roles.get("measure", frozenset())  # of "the fees at eight universities" no universities rise
    label = words_of(frame, hit) if hit and (things or "happening" in roles) else _noun_before(frame, first)
    return Counted(happening, things, stem(head) if head else "", frozenset(), label)


def _phrase_behind(frame: Frame, last: int) -> Hit | None:
    """Return the set phrase for a thing that stands right behind an amount: "awarded £150,000 in damages"."""
    behind = (h for h in frame.concepts("thing", "measure") if h.first == last + 1 < h.last)
    return next(behind, None)


def _unit_of(frame: Frame, first: int, last: int, kind: str) -> Hit | None:
    """Return what a unit and the words right behind it tell together.

    "24 metres wide" is no length, and a "24-hour strike" lasts a day; "two years in prison" may be asked for or served.
    """
    strikes = [h for h in frame.concepts("happening") if kind == "duration" and not _STRIKING.isdisjoint(h.value)]
    return next((h for h in (*frame.concepts("measure"), *strikes) if first <= h.first <= last < h.last), None)


def _of_votes(frame: Frame, last: int) -> Hit | None:
    """Return the votes right behind a share of them: "obtient 28,5 % des suffrages", "won 28.5% of the vote"."""
    words, at = frame.tokens.words, last + 1
    if at >= frame.sentence.last or words[at] not in frame.book.np_of:
        return None
    at += 2 if words[at + 1] in frame.book.determiner else 1
    return next((h for h in frame.concepts("thing") if h.first == at and not VOTE.isdisjoint(h.value)), None)


def each_of(frame: Frame, last: int) -> Hit | None:
    """Return the thing for each of which an amount is paid: "12 dollars par action", "$80 a barrel"."""
    link = last + 1
    if link >= frame.sentence.last or frame.tokens.words[link] not in frame.book.each:
        return None
    return next((h for h in frame.concepts("thing") if h.first == link + 1), None)


def _is_others(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether a measure is told not to be that of an amount, or to be the extent that another one tells.

    Of "a rock of 840 metres in diameter 310 million kilometres away" the diameter is that of the rock.
    """
    if _left_out(frame, hit) or _is_of_figure(frame, hit, first, last):
        return True
    told = hit.first - 1 - (frame.tokens.words[hit.first - 1] in frame.book.np_of)
    return not EXTENTS.isdisjoint(hit.value) and told in frame.occupied and not first <= told <= last


def _is_of_figure(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether a measure is told as part of another figure: "the 52-year-old took $3.2 million"."""
    return hit.first in frame.occupied and not first <= hit.first <= last and "measure" in concepts_by_role([hit])


def _left_out(frame: Frame, hit: Hit) -> bool:
    """Say whether something is told not to be part of an amount: "105 millions hors bonus", "before tax"."""
    return any(h.last == hit.first - 1 for h in frame.of("left_out"))


def _moved(frame: Frame, act: Hit, first: int) -> Hit | None:
    """Return the measure that is told to move to or by an amount: "le bénéfice a bondi de 6 % à 7 milliards"."""
    told = [h for h in frame.concepts("measure") if h.last < act.first < first]
    return frame.nearest(told, act.first, act.last, SUBJECT_REACH, lambda h: frame.same_clause(h, act.first, act.last))


def _estimated(frame: Frame, act: Hit, first: int) -> Hit | None:
    """Return what befell something where a sum is put on it: "le butin est estimé à 3 millions", "les dégâts …"."""
    linked = any(h.first == act.last + 1 and h.last == first - 1 for h in frame.of("level_at"))
    if act.last >= first or not linked or not {*act.value} <= _ESTIMATE:
        return None
    opened = [h.first for h in frame.of("clause_start")]
    told = [h for h in frame.concepts("happening") if not any(h.last < i < act.first for i in opened)]
    return frame.nearest(told, act.first, act.last, _APPOSED, lambda h: h.last < act.first)


def _of_goods(frame: Frame, things: frozenset[str], first: int, last: int) -> frozenset[str]:
    """Return what befell the goods that an amount is the value of: "dérobé des montres d'une valeur de 3 millions"."""
    if things != _WORTH:
        return frozenset()
    told = [h for h in frame.concepts("happening") if not _GOODS.isdisjoint(h.value)]
    hit = frame.nearest(told, first, last, SUBJECT_REACH, lambda h: frame.same_clause(h, first, last))
    return of_role(hit, "happening")


def _compared(frame: Frame, first: int, last: int) -> Hit | None:
    """Return what stands behind "than" that a share is more or less than: "28% more than Friday's closing price"."""
    than = next((h for h in frame.of("than") if h.first == last + 2), None)
    if than is None or not way(frame, first, last):
        return None
    told = next((h for h in frame.concepts("measure", "thing") if than.last < h.first <= than.last + _COMPARED), None)
    return told if told is not None and "," not in frame.tokens.words[than.last : told.first] else None


def _mover(frame: Frame, act: Hit, first: int, last: int, kind: str) -> Hit | None:
    """Return the thing right before a verb that is told to rise or fall by a share: "Norlac's shares fell 3%"."""
    if kind != "percentage" or act.last >= first or not moves_by(frame, first, last, kind):
        return None
    things = (h for h in frame.concepts("thing") if h.last < act.first and not any(map(is_person, h.value)))
    told = max(things, key=lambda h: h.last, default=None)
    passed = named_tokens(frame)  # "l'action Norlac a fini"
    words, between = frame.tokens.words, range(told.last + 1 if told is not None else act.first, act.first)
    return told if all(i in passed or words[i] in frame.book.stop for i in between) else None


def _owned(frame: Frame, hit: Hit, first: int) -> Hit | None:
    """Return the measure that a thing before an amount has: "la dette de la commune dépasse 8 millions" is a debt.

    So is "la participation au référendum s'élève à 47 %" no share of referendums.
    """
    owners = [c for c in hit.value if concepts()[c].role != "act"]  # an "election" is also to elect
    if hit.last >= first or not owners or not _OWNERS.issuperset(owners):
        return None
    links = {h.last for h in frame.of("and")}
    for told in frame.concepts("measure"):
        between = range(told.last + 1, hit.first)
        if between and links.isdisjoint(between) and all(frame.tokens.words[i] in frame.book.stop for i in between):
            return told
    return None


def _reached(frame: Frame, hit: Hit, first: int) -> Hit | None:
    """Return the measure before a verb of level where the nearest word is behind: "l'abstention atteint 58 % aux …"."""
    if hit.last < first or "measure" in concepts_by_role([hit]):
        return None
    level = next((h for h in frame.concepts("act") if first - 2 <= h.last < first and {*h.value} <= _LEVEL), None)
    return None if level is None else _moved(frame, level, first)


def behind_conversion(frame: Frame, last: int) -> int:
    """Return the token behind an amount and behind the same in brackets: "10 km (6 miles)"."""
    words = frame.tokens.words
    ahead = range(last + 1, min(last + 1 + _CONVERTED, frame.sentence.last))
    inside = ahead and words[last + 1] in ("(", ")")
    return next((i + 1 for i in ahead if words[i] == ")"), last + 1) if inside else last + 1


def is_distance(frame: Frame, last: int) -> bool:
    """Say whether a length is that to a place: right behind, past a small word or a direction ("10 km de Nice").

    The same in another unit may stand between: "10 km (6 miles) from Nice".
    """
    words, link = frame.tokens.words, behind_conversion(frame, last)
    if link >= frame.sentence.last:
        return False
    if any(h.first == link and h.value == "inside" for h in frame.of("place_in")):
        return False  # "11.8 feet in Varna"
    spots = {h.first for h in frame.named if h.kind == "name" or h.value.kind in PLACE_KINDS}
    if words[link] in frame.book.stop and link + 1 in spots:
        return True
    return any(h.first == link and h.last + 1 in spots for h in frame.of("place_in"))


def scales(frame: Frame, things: frozenset[str], last: int) -> frozenset[str]:
    """Return what an amount of a unit measures: a scale ("depth"), or what it is an amount of ("3 tonnes d'acier")."""
    measures = frozenset(t for t in things if concepts()[t].role == "measure")
    return measures or (things if _amount_of(frame, last) is not None else frozenset())


def _amount_of(frame: Frame, last: int) -> Hit | None:
    """Return what stands right behind an amount and its "of": "trois millions d'euros d'aide", "$24 million in aid"."""
    link = last + 1
    links = {h.first for h in frame.of("amount_of")}
    if link >= frame.sentence.last or link not in links:
        return None
    return noun_at(frame, link + 1)


def _may_be_of(frame: Frame, hit: Hit, first: int, last: int) -> bool:
    """Say whether an amount may be one of what a phrase says."""
    return _outside(hit, first, last) and not {*hit.value} <= _LEVEL and not _is_others(frame, hit, first, last)


def _stuff(frame: Frame, last: int) -> str:
    """Return the word for what a measure is so much of, where it is no known thing: "2 400 tonnes of gravel"."""
    link, words = last + 1, frame.tokens.words
    if link >= frame.sentence.last or words[link] not in frame.book.np_of:
        return ""
    if any(h.first == link + 1 for h in frame.of("concept")):  # "12 km de long"
        return ""
    plain = frame.tokens.kinds[link + 1] == WORD and words[link + 1] not in frame.book.stop
    return words[link + 1] if plain and not frame.tokens.capital(link + 1) else ""


def _outside(hit: Hit, first: int, last: int) -> bool:
    return hit.last < first or hit.first > last


def _head_before(frame: Frame, first: int) -> str:
    """Return the content word right before an amount, past small ones ("un coût estimé à 3 milliards")."""
    words, kinds = frame.tokens.words, frame.tokens.kinds
    for i in range(first - 1, max(frame.sentence.first, first - 5) - 1, -1):
        if kinds[i] != WORD:
            return ""
        if words[i] not in frame.book.stop:
            return words[i]
    return ""


def _noun_before(frame: Frame, first: int) -> str:
    """Return the word right before an amount where an article shows that it is a noun: "le prix de 3 euros"."""
    words, kinds, book = frame.tokens.words, frame.tokens.kinds, frame.book
    for i in range(first - 1, max(frame.sentence.first + 1, first - 5) - 1, -1):
        if kinds[i] != WORD:
            return ""
        if words[i] not in book.stop:
            return words[i] if words[i - 1] in book.determiner else ""
    return ""
