"""Who speaks by what they are: ", a déclaré mardi à la presse la directrice générale, Ida Kern", "the airline said"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.parse.clauses.clauses import Frame
from factcheck.parse.clauses.joined_verbs import auxiliaries
from factcheck.parse.clauses.offices import is_of
from factcheck.parse.dates.tense import ends_as_past, is_participle
from factcheck.parse.words.deed_grammar import Grammar, grammar
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

_TITLE = 12  # tokens from such a verb to the name behind what somebody is
_PLAIN = 7  # tokens of a noun that says, with its article and what it is of: "the operator of the line"
_OPENING = frozenset((",", ";", ":", "«", '"', "“", "–", "—"))


def titled(frame: Frame, verb: int, parties: Iterable[Hit]) -> list[Hit]:
    """Return who is named behind what they are, behind a verb of speech: "a déclaré la patronne du groupe, Ida Kern".

    verb  its last token. parties  those of whom they may be; what the title names is none: "le directeur de Norbus".
    """
    start = past_told(frame, verb)
    name = _behind_title(frame, start)
    if name is None:
        return []
    return [h for h in parties if start < h.first <= name.first and not is_of(frame, h)]


def _behind_title(frame: Frame, verb: int) -> Hit | None:
    """Return the name that a title of some words leads to, with an article before it and perhaps a comma behind."""
    words, book = frame.tokens.words, frame.book
    end = min(verb + _TITLE, frame.sentence.last)
    if verb + 2 > end or words[verb + 1] not in book.pure_articles:
        return None
    names, known = {h.first: h for h in frame.of("name")}, {h.first: h.last for h in frame.of("entity")}
    at = verb + 2
    while at <= end:
        name = names.get(at)
        if name is not None and not is_of(frame, name):
            return name
        small = words[at] in book.stop and words[at] not in book.articles | book.np_of
        if small or at in frame.numbered or (words[at] == "," and at + 1 not in names):
            return None
        at = (name.last if name is not None else known.get(at, at)) + 1
    return None


def past_told(frame: Frame, verb: int) -> int:
    """Return the token behind which a title begins: past the day and who is told, "a déclaré mardi à la presse"."""
    words, articles = frame.tokens.words, frame.book.articles
    told = {h.first: h.last for h in (*frame.of("speaker_kind"), *frame.of("entity"))}
    leads = {h.first: h.last for h in frame.of("place_in")}
    at = verb
    while at < frame.sentence.last:
        if at + 1 in frame.occupied:
            at += 1
            continue
        noun = leads.get(at + 1, frame.sentence.last) + 1
        while noun < frame.sentence.last and words[noun] in articles:
            noun += 1
        if noun not in told:
            return at
        at = told[noun]
    return at


def plain_sayer(frame: Frame, verb: Hit) -> tuple[int, int] | None:
    """Return the tokens of the noun that is the subject of a verb of speech, whoever it is: "the airline said".

    It begins the clause, has an article or an owner before it, and no figure or name in it. "A blaze reported at noon"
    says nothing, nor does "the storm claimed nine lives".
    """
    words, book, aside = frame.tokens.words, frame.book, auxiliaries(frame.book.code)
    begin, end = frame.sentence.first, verb.first - 1
    rules = grammar(book.code)
    if rules is None or words[verb.last] in book.stop or _has_object(frame, verb, rules):
        return None  # "the deal puts the company at 2 billion"
    if words[verb.last].endswith(rules.gerund_endings):  # "les malades déclarant fumer ont 46 % de risques en plus"
        return None
    while end > begin and words[end] in aside:
        if words[end] in rules.reflexives:  # "trois villes s'ajoutent à la liste", "l'incendie s'est déclaré"
            return None
        end -= 1
    leads, joints = book.determiner - book.np_of, {h.last for h in frame.among("and", "clause_start")}
    for at in range(end, max(begin, end - _PLAIN) - 1, -1):
        if words[at] in leads and (at == begin or words[at - 1] not in book.np_of):
            opens = at == begin or words[at - 1] in _OPENING or at - 1 in joints
            denies = any(h.first == at for h in frame.of("negation"))
            told = opens and not denies and at < end and (end < verb.first - 1 or _is_no_participle(frame, verb, at))
            return (at + 1, end) if told else None
        small = words[at] in book.stop and words[at] not in book.np_of | leads
        if small or at in frame.occupied or frame.tokens.kinds[at] != WORD:
            return None
    return None


def _has_object(frame: Frame, verb: Hit, rules: Grammar) -> bool:
    """Say whether a verb that may be one of speech rather has a figure for its object.

    "The illness claimed 12", "la taxe rapporte 12 millions"; but English may leave out its "that": "said 12 were hurt".
    """
    book, behind = frame.book, min(verb.last + 1, frame.sentence.last)
    if frame.tokens.words[behind] in rules.that | book.pronouns:
        return False
    takes = any(h.last == verb.last for h in frame.of("takes_lives"))
    return takes or (not book.head_last and behind in frame.numbered)


def _is_no_participle(frame: Frame, verb: Hit, opening: int) -> bool:
    """Say whether a verb of speech without an auxiliary is no participle: by what it says, or by a mark before it."""
    tokens, book, behind = frame.tokens, frame.book, min(verb.last + 1, frame.sentence.last)
    if not book.head_last:
        return not is_participle(tokens, verb.last, book.code)
    rules = grammar(book.code)
    if rules is None or tokens.words[behind] in rules.infinitive_marks:
        return False  # "the men said to have stolen 12 cars"
    if not ends_as_past(tokens, verb.last, book.code) or opening > frame.sentence.first:
        return True
    return tokens.words[behind] in rules.that | book.determiner | book.pronouns or behind in frame.numbered
