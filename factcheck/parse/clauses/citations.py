"""Who is cited, with all that is told of them: "selon une étude publiée mardi par Orsel", "the fire service said"."""

from __future__ import annotations

from factcheck.parse.clauses.cited_parties import PARTY_ENDS
from factcheck.parse.clauses.clauses import Frame, named_tokens, once
from factcheck.parse.clauses.sayers import is_inverted, is_passive
from factcheck.parse.clauses.verbs import verbs
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit


@once
def _citations(frame: Frame) -> list[range]:
    """Return the tokens of each such phrase, up to the first mark."""
    words, stop = frame.tokens.words, frame.sentence.last + 1
    found = []
    for cue in frame.of("according"):
        end = next((i for i in range(cue.last + 1, stop) if words[i] in PARTY_ENDS), stop)
        found.append(range(cue.first, end))
    return found


def is_of_source(frame: Frame, at: int, figure: int) -> bool:
    """Say whether a token is told of the source that a figure outside the phrase is cited from."""
    spans = _citations(frame)
    return bool(spans) and any(at in span and figure not in span for span in spans)


def is_teller(frame: Frame, at: int, figure: int) -> bool:
    """Say whether a token only names who tells of a figure: "300 came, the Strike Committee said"."""
    spans = _tellers(frame)
    return is_of_source(frame, at, figure) or any(at in span and figure not in span for span in spans)


@once
def _tellers(frame: Frame) -> list[range]:
    """Return the tokens of each subject of a verb of saying.

    A verb may have a thing for its object that its subject did: "the storm claimed nine lives". So a subject before it
    tells something where nothing stands behind the verb ("police said on Monday."), or where it names a party.
    """
    found, cited = [], {h.first for h in frame.of("according")}
    for cue in frame.of("says"):
        span = range(frame.clause_begin(cue.first), cue.first)
        if cue.first in cited:
            continue  # "selon la police" has a phrase of its own
        if is_inverted(frame, cue):
            found.append(range(cue.last + 1, _told_end(frame, cue)))
        elif frame.numbered.isdisjoint(span) and not is_passive(frame, cue) and _tells(frame, cue, span):
            found.append(span)
    return found


def _told_end(frame: Frame, cue: Hit) -> int:
    """Return the token behind a party behind its verb: at the first mark, or with the sentence if no verb follows it.

    In ", said Ida Kern, head of the fire service." all tells of her; in ", said police, killed nine" no more is told.
    """
    words, stop = frame.tokens.words, frame.sentence.last + 1
    end = next((i for i in range(cue.last + 1, stop) if words[i] in PARTY_ENDS), stop)
    more = any(v.first > end and v.form != "base" for v in verbs(frame))
    said = any(h.first > end for h in frame.among("says", "clause_start"))
    return end if more or said or not frame.numbered.isdisjoint(range(end, stop)) else stop


def _tells(frame: Frame, cue: Hit, span: range) -> bool:
    return _closes(frame, cue) or _opens_clause(frame, cue) or _names_party(frame, span)


def _closes(frame: Frame, cue: Hit) -> bool:
    """Say whether behind a verb stands no more than when or where it was said, up to the next mark."""
    words, known = frame.tokens.words, named_tokens(frame) | frame.occupied
    for i in range(cue.last + 1, frame.sentence.last + 1):
        if words[i] in PARTY_ENDS:
            return True
        if i not in known and words[i] not in frame.book.stop:
            return False
    return True


def _opens_clause(frame: Frame, cue: Hit) -> bool:
    rules = grammar(frame.book.code)
    behind = cue.last + 1
    return rules is not None and behind <= frame.sentence.last and frame.tokens.words[behind] in rules.that


def _names_party(frame: Frame, span: range) -> bool:
    return any(h.first in span for h in (*frame.of("speaker_kind"), *frame.named))
