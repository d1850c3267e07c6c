"""A statement made of what was read: its words, who it is of, and who is cited for it."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from factcheck.model.statement import Statement
from factcheck.parse.clauses import speakers
from factcheck.parse.clauses.cited_parties import NOBODY
from factcheck.parse.clauses.parties import parties
from factcheck.parse.statements.about import About, ruled_out
from factcheck.parse.statements.stated_sentence import StatedSentence
from factcheck.parse.words.phrases import Hit
from factcheck.parse.words.tokens import WORD

# Standings that somebody may be cited for.
_TOLD = ("done", "undone", "planned", "possible", "excluded")


def made(
    scope: StatedSentence,
    first: int,
    told_of: About,
    standing: str,
    deeds: frozenset[str],
    *,
    agents: Sequence[Hit] = (),
    holder: frozenset[str] = frozenset(),
    speaker: str | None = None,
) -> Statement:
    """Return the statement of a sentence from the subject at token `first` to the end of what it is about.

    agents  who does the deed. holder  who confirms, denies or is bound. speaker  who is cited, where that is not for
    the sentence to tell.
    """
    frame, sentence = scope.frame, scope.frame.sentence
    last = told_of.last
    while last > first and (frame.tokens.words[last] in frame.book.stop or frame.tokens.kinds[last] != WORD):
        last -= 1
    start, end = frame.tokens.span(scope.opening(first), last)
    quote = frame.tokens.text[start:end]
    doing = parties(agents)
    cited = speakers.speaker(frame, scope.opening(first), last) if standing in _TOLD else NOBODY
    return Statement(
        id=_id(scope, standing, quote),
        document=scope.document,
        start=start,
        end=end,
        quote=quote,
        sentence=sentence.index,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        zone=sentence.zone,
        standing=standing,
        deeds=deeds,
        things=told_of.things,
        holder=holder,
        agents=doing,
        others=told_of.others - doing,
        names=scope.names,
        lang=frame.book.code,
        named=told_of.named,
        words=told_of.words,
        said=told_of.said,
        head=told_of.head,
        origins=told_of.origins,
        against=ruled_out(deeds) if standing == "done" else frozenset(),
        speaker=speaker or cited.label or None,
        attributed=speaker is not None or cited is not NOBODY,
    )


def _id(scope: StatedSentence, standing: str, quote: str) -> str:
    sentence = scope.frame.sentence
    raw = "\0".join((scope.document, standing, quote, str(sentence.start)))
    return "s-" + blake2b(raw.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
