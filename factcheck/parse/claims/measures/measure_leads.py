"""What the word nearest to an amount leads to: the measure that its verb moves, that its owner has, that it tells."""

from __future__ import annotations

from factcheck.language.concepts import concepts
from factcheck.model.late import late
from factcheck.model.named_concepts import LEVEL, MOVES, OUTPUT, SHARES, VOTE
from factcheck.parse.claims.counts.befallen import suffered_right_behind
from factcheck.parse.claims.measures.groups import whole_behind
from factcheck.parse.claims.measures.moves import moves_by, moving, way
from factcheck.parse.clauses.clauses import Frame, named_tokens
from factcheck.parse.clauses.participants import SUBJECT_REACH
from factcheck.parse.words.concept_roles import concepts_by_role, is_person, of_role
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_COMPARED = 5  # tokens behind "than": "than the company's closing price"
_APPOSED = 24  # as SUBJECT_REACH, past an apposition: "le butin, composé de montres de luxe, est estimé à"
_GOODS_REACH = 8  # tokens from "of" to the verb: "of the stolen gold and silver has been recovered"
_CHAIN = 8  # tokens from a measure to whose it is, past another noun
# "of" and what may stand around it, by letters: an article, a word. "(le coût) total de la réparation du (pont)"
_LEADING = late("w{0,2}od*w{0,2}(?:od*w{0,2})?")
_DAMAGED = frozenset({"damaged"})
_MARKS = frozenset(",;:()")
_OWNERS = frozenset({"city", "region", "country", "company", "bank", "election"})  # an amount is theirs
_PRICED = frozenset({"value", "price"})  # whatever else they are of
_WORTH, _GOODS = frozenset({"value"}), frozenset({"stolen", "seized", "destroyed", "damaged"})
_TRADING = frozenset({"open", "start", "close", "end", "complete"})
_ESTIMATE = frozenset({"forecast"})
_LOSS = ("loss",)


def led_on(frame: Frame, hit: Hit, first: int, last: int, kind: str, dimension: str) -> Hit:
    """Return what the word nearest to the amount in [first, last] leads to, or the word itself.

    kind  as in Claim. dimension  of the amount.
    """
    if concepts_by_role([hit]).keys() - {"act"}:
        return (
            _owned(frame, hit, first, dimension, kind)
            or _damage(frame, hit, first, kind)
            or _reached(frame, hit, first)
            or hit
        )
    moved = phrase_behind(frame, last) or moving(frame, hit, first, last) or _moved(frame, hit, first)
    moved = (moved and _owned(frame, moved, first, dimension, kind)) or moved  # "the cost of sales rose to $3bn"
    moved = moved or _mover(frame, hit, first, last, kind) or _told_of(frame, hit, first, last)
    return moved or _estimated(frame, hit, first) or _traded(frame, hit, first, kind) or _lost(hit, first, kind) or hit


def _moved(frame: Frame, act: Hit, first: int) -> Hit | None:
    """Return the measure that is told to move to or by an amount: "le bénéfice a bondi de 6 % à 7 milliards".

    One that another figure tells moves nothing: "the 133-year-old club lost £13m". Of two moves that an "and" joins it
    may stand before the first: "a chuté de 20 % à Lens et progressé de 3 % à Lille".
    """
    told = [h for h in frame.concepts("measure") if h.last < act.first < first and h.first not in frame.numbered]
    near = frame.nearest(told, act.first, act.last, SUBJECT_REACH, lambda h: frame.same_clause(h, act.first, act.last))
    if near is not None or not told or MOVES.isdisjoint(act.value):
        return near
    if not any(h.last == act.first - 1 for h in frame.of("and")):
        return None
    before = [h for h in frame.concepts("act") if h.last < act.first - 1 and not MOVES.isdisjoint(h.value)]
    return _moved(frame, before[-1], act.first - 1) if before else None


def _told_of(frame: Frame, act: Hit, first: int, last: int) -> Hit | None:
    """Return the measure that a sum is told of, where what is done with it stands behind: "un budget de 5 M€ prévu"."""
    if act.first <= last:
        return None
    links = {h.last: h.first for h in frame.of("amount_of")}
    noun = links.get(first - 1, first) - 1
    return next((h for h in frame.concepts("measure") if h.last == noun), None)


def _traded(frame: Frame, act: Hit, first: int, kind: str) -> Hit | None:
    """Return the shares before a verb of trading, whose price a sum behind it is: "its shares closed at 17 euros".

    So is what they rise or fall to: "shares jumped 5% to $40".
    """
    priced = _TRADING | MOVES if kind == "money" else _TRADING
    if act.last >= first or not priced.issuperset(act.value):
        return None
    told = [h for h in frame.concepts("thing") if h.last < act.first and not SHARES.isdisjoint(h.value)]
    return frame.nearest(told, act.first, act.last, SUBJECT_REACH, lambda h: frame.same_clause(h, act.first, act.last))


def _lost(act: Hit, first: int, kind: str) -> Hit | None:
    """Return the loss that a sum right behind the verb for it is: "Kestrel lost £20m", "a perdu 15 millions"."""
    return act._replace(value=_LOSS) if kind == "money" and act.last == first - 1 and "lose" in act.value else None


def _estimated(frame: Frame, act: Hit, first: int) -> Hit | None:
    """Return what befell something where a sum is put on it: "le butin est estimé à 3 millions", "les dégâts …"."""
    linked = any(h.first == act.last + 1 and h.last == first - 1 for h in frame.of("level_at"))
    linked = linked or any(h.first == act.last + 1 == first for h in frame.of("agent"))  # "estimés par l'assureur à"
    if act.last >= first or not linked or not {*act.value} <= _ESTIMATE:
        return None
    opened = [h.first for h in frame.of("clause_start")]
    told = [h for h in frame.concepts("happening") if not any(h.last < i < act.first for i in opened)]
    return frame.nearest(told, act.first, act.last, _APPOSED, lambda h: h.last < act.first)


def suffered(frame: Frame, last: int) -> Hit | None:
    """Return what is told to have befallen the goods that an amount is of, whatever befell them before.

    Of "3 millions de bijoux volés ont été retrouvés" the sum was found, and no such sum was stolen.
    """
    words, rules, link = frame.tokens.words, grammar(frame.book.code), last + 1
    link += link < frame.sentence.last and words[link + 1] in frame.book.np_of  # "£4 million worth of"
    if rules is None or link >= frame.sentence.last or words[link] not in frame.book.np_of:
        return None
    for i in range(link + 2, min(link + _GOODS_REACH, frame.sentence.last)):
        if words[i] in _MARKS or i in frame.numbered:
            return None
        if words[i] in rules.passives or (words[i] in frame.book.stop and words[i + 1] in rules.passives):
            return suffered_right_behind(frame, frame.concepts("happening"), i - 1)
    return None


def befell_goods(frame: Frame, things: frozenset[str], first: int, last: int) -> frozenset[str]:
    """Return what befell the goods that an amount is the value of: "dérobé des montres d'une valeur de 3 millions"."""
    if things != _WORTH:
        return frozenset()
    told = [h for h in frame.concepts("happening") if not _GOODS.isdisjoint(h.value)]
    hit = frame.nearest(told, first, last, SUBJECT_REACH, lambda h: frame.same_clause(h, first, last))
    return of_role(hit, "happening")


def compared(frame: Frame, first: int, last: int) -> Hit | None:
    """Return what stands behind "than" that a share is more or less than: "28% more than Friday's closing price"."""
    than = next((h for h in frame.of("than") if h.first == last + 2), None)
    if than is None or not way(frame, first, last):
        return None
    told = next((h for h in frame.concepts("measure", "thing") if than.last < h.first <= than.last + _COMPARED), None)
    return told if told is not None and "," not in frame.tokens.words[than.last : told.first] else None


def of_whole(frame: Frame, first: int, last: int) -> Hit | None:
    """Return what a share is told of by the whole right behind it: "obtient 28,5 % des suffrages".

    Of a country's output it is the share that is named before: "debt will reach 105% of GDP" tells of the debt.
    """
    whole = whole_behind(frame, last, "measure")
    if whole is None or OUTPUT.isdisjoint(whole.value):
        return None if whole is None or VOTE.isdisjoint(whole.value) else whole
    told = (h for h in frame.concepts("measure") if h.last < first and OUTPUT.isdisjoint(h.value))
    return frame.nearest(told, first, last, SUBJECT_REACH, lambda h: frame.same_clause(h, first, last))


def _mover(frame: Frame, act: Hit, first: int, last: int, kind: str) -> Hit | None:
    """Return the thing right before a verb that is told to rise or fall by a share: "Norlac's shares fell 3%"."""
    if kind != "percentage" or act.last >= first or not moves_by(frame, first, last, kind):
        return None
    things = (h for h in frame.concepts("thing") if h.last < act.first and not any(map(is_person, h.value)))
    told = max(things, key=lambda h: h.last, default=None)
    passed = named_tokens(frame)  # "l'action Norlac a fini"
    words, between = frame.tokens.words, range(told.last + 1 if told is not None else act.first, act.first)
    return told if all(i in passed or words[i] in frame.book.stop for i in between) else None


def _owned(frame: Frame, hit: Hit, first: int, dimension: str, kind: str) -> Hit | None:
    """Return the measure that a thing before an amount has: "la dette de la commune dépasse 8 millions" is a debt.

    So is "la participation au référendum s'élève à 47 %" no share of referendums. Anything has a value or a price, and
    what else is measured as the amount is: "les recettes mondiales du film s'élèvent à 74 millions".
    """
    owners = [c for c in hit.value if concepts()[c].role != "act"]  # an "election" is also to elect
    if hit.last >= first or not owners:
        return None
    links, owner = {h.last for h in frame.of("and")}, _OWNERS.issuperset(owners)
    for told in frame.concepts("measure"):
        if _is_measured(told, dimension, kind) and _leads_to(frame, told.last, hit.first):
            return told if kind != "percentage" else told._replace(value=(*told.value, *_people(hit)))
        if not owner and _PRICED.isdisjoint(told.value):
            continue
        between = range(told.last + 1, hit.first)
        if between and links.isdisjoint(between) and all(frame.tokens.words[i] in frame.book.stop for i in between):
            return told
    return None


def _people(hit: Hit) -> list[str]:
    """Return of whom a rate is: "le taux de chômage des jeunes" is another one than that of all."""
    return [c for c in hit.value if is_person(c)]


def _is_measured(hit: Hit, dimension: str, kind: str) -> bool:
    """Say whether a measure is told in amounts of a dimension, and of no other; a level of no dimension in shares."""
    known = [concepts()[c] for c in hit.value]
    if kind == "percentage":
        return all(c.policy == "level" and not c.dimensions for c in known)
    return bool(dimension) and all(dimension in c.dimensions for c in known)


def _leads_to(frame: Frame, noun: int, owner: int) -> bool:
    """Say whether a noun leads to whose it is, past adjectives and one noun more: "le coût total de la réparation du
    pont", "the value of the stake of the old bank"."""
    words, book = frame.tokens.words, frame.book

    def kind(i: int) -> str:
        if words[i] in book.np_of:
            return "o"
        if words[i] in book.determiner:
            return "d"
        return "w" if frame.tokens.kinds[i] == WORD and words[i] not in book.stop else "-"

    return owner - noun <= _CHAIN and _LEADING.fullmatch("".join(map(kind, range(noun + 1, owner)))) is not None


def _damage(frame: Frame, hit: Hit, first: int, kind: str) -> Hit | None:
    """Return the damage that was done to a thing before a sum: "put the damage to the bridge at $3m"."""
    if kind != "money" or hit.last >= first:
        return None
    acts = [h.first for h in frame.concepts("act")]
    done = (h for h in frame.concepts("happening") if 1 < hit.first - h.last <= _CHAIN and _DAMAGED.issuperset(h.value))
    told = next(done, None)
    if told is None or any(told.last < i < hit.first for i in acts) or not frame.same_clause(told, hit.first, hit.last):
        return None
    return told


def _reached(frame: Frame, hit: Hit, first: int) -> Hit | None:
    """Return the measure before a verb of level where the nearest word is behind: "l'abstention atteint 58 % aux …"."""
    if hit.last < first or "measure" in concepts_by_role([hit]):
        return None
    level = verb_before(frame, first, LEVEL)
    return None if level is None else _moved(frame, level, first)


def phrase_behind(frame: Frame, last: int) -> Hit | None:
    """Return the set phrase for a thing that stands right behind an amount: "awarded £150,000 in damages"."""
    behind = (h for h in frame.concepts("thing", "measure") if h.first == last + 1 < h.last)
    return next(behind, None)


def verb_before(frame: Frame, first: int, said: frozenset[str]) -> Hit | None:
    """Return the verb right before an amount, past one word at most, where it says nothing but that: "s'élève à"."""
    near = (h for h in frame.concepts("act") if first - 2 <= h.last < first)
    return next((h for h in near if said.issuperset(h.value)), None)
