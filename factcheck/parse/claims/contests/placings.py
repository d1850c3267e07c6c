"""Placings: where a ranking, a contest or a chart puts somebody: "ranked 11th", "peaked at No. 8", "à la 8e place"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.model.frozen import replace
from factcheck.model.mention import Mention
from factcheck.model.named_concepts import RANK
from factcheck.model.quantity import Quantity
from factcheck.parse.claims.counts.counted import Counted
from factcheck.parse.claims.sentence_figures import SentenceFigures
from factcheck.parse.clauses.joining import Figure, join_figures
from factcheck.parse.clauses.noun_phrases import noun_phrase
from factcheck.parse.clauses.survey import Survey
from factcheck.parse.words.concept_roles import stem
from factcheck.parse.words.phrasebook import Phrasebook

_PLACING = Counted(frozenset(), RANK, "", frozenset(), "rank")
_LAST = 1000  # the last place of a ranking that a text would tell
_SMALL = 4  # tokens between a verb and the place: "s'est classé à la"


def marked_places(survey: Survey, mentions: Sequence[Mention]) -> list[Figure]:
    """Return the places of rankings that a mark tells from what counts: "reached number three", "à la 8e place".

    Any other number with such a mark tells which one, and counts nothing.
    """
    of = survey.phrases.of
    marks = {last + 1: first for first, last in of("rank_mark")}
    nouns = {first for first, _ in of("rank_noun")}
    if not (marks or nouns):
        return []
    told = {last for kind in ("placing", "reaching") for _, last in of(kind)}
    world = {i for span in of("worldwide") for i in span}
    unread = [replace(m, cardinal=True) for m in mentions if m.kind in ("number", "ordinal") and not m.cardinal]
    out = []
    for figure in filter(_is_place, join_figures(survey.tokens, unread)):
        mark = marks.get(figure.first)
        if figure.kind == "ordinal" and figure.last + 1 in nouns:
            out.append(figure)
        elif mark is not None and (
            not world.isdisjoint((mark - 1, figure.last + 1)) or _led_by(survey.tokens.words, mark, told, survey.book)
        ):
            out.append(replace(figure, first=mark, kind="ordinal", quantity=_ranked(figure.quantity)))
    return out


def is_placing(seen: SentenceFigures, figure: Figure) -> bool:
    """Say whether an ordinal is a place: "finished second in the vote", "third place", "classé 11e"; a noun has none.

    What is done in the first place is done first of all, and who came first came before others.
    """
    if figure.kind != "ordinal" or not _is_place(figure):
        return False
    frame, words, behind = seen.frame, seen.tokens.words, figure.last + 1
    if any(h.last == figure.last - 1 and h.first == figure.first for h in frame.of("rank_mark")):
        return True
    told = {h.last for h in frame.among("placing", *(("arriving",) if figure.stated != 1 else ()))}
    if any(h.first == behind for h in frame.of("rank_noun")):
        told |= {h.last for h in frame.of("reaching")}
        return figure.stated != 1 or _led_by(words, figure.first, told, seen.book)
    phrase = seen.phrases[figure.first]
    alone = phrase is None or behind > seen.sentence.last or words[behind] in seen.book.np_of
    alone = alone or any(h.first == behind for h in frame.of("worldwide"))
    return bool(told) and alone and _led_by(words, figure.first, told, seen.book)


def placing(seen: SentenceFigures, figure: Figure) -> Counted:
    """Return what a place is one of, with the noun of the contest behind it: "third in the slalom"."""
    frame, behind = seen.frame, figure.last + 1
    behind = next((h.last + 1 for h in frame.among("rank_noun", "worldwide") if h.first == behind), behind)
    if behind >= seen.sentence.last or behind in seen.links or seen.tokens.words[behind] not in seen.book.stop:
        return _PLACING
    behind += seen.tokens.words[behind + 1] in seen.book.articles
    phrase = noun_phrase(frame, behind, frame.occupied)
    if phrase is None or phrase.head is None or any(h.first <= phrase.head <= h.last for h in frame.of("entity")):
        return _PLACING
    return replace(_PLACING, head=stem(seen.tokens.words[phrase.head]))


def _is_place(figure: Figure) -> bool:
    stated, quantity = figure.stated, figure.quantity
    return quantity is not None and quantity.hedge is None and stated is not None and stated in range(1, _LAST)


def _ranked(quantity: Quantity | None) -> Quantity | None:
    return quantity and replace(quantity, dimension="ordinal")


def _led_by(words: Sequence[str], first: int, told: Collection[int], book: Phrasebook) -> bool:
    """Say whether a verb, by its last token, leads to a place, with small words between at most."""
    for at in range(first - 1, max(first - 2 - _SMALL, -1), -1):
        if at in told:
            return True
        if words[at] not in book.stop and words[at] not in book.articles:
            return False
    return False
