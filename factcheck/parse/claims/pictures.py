"""When a picture was taken: "la photo du port a été prise en 2004", "a video of the crash recorded in May"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

TAKEN = frozenset(("film",))
_LEAD = 10  # tokens from "taken" to its date: "taken at a fair in Orsen in 2004"
_OPENING = 2  # tokens before the noun that a sentence opens with: "the same video", "cette vidéo"
_OF = 8  # tokens of what is to be seen on a picture, between its noun and "taken"


@once
def taken_on(frame: Frame, first: int) -> bool:
    """Say whether a date tells when a picture was taken: behind a verb of taking whose subject is the picture.

    The verbs say anything of anything else ("a decision taken in 2004"): the picture stands right before the verb, past
    no more than what is to be seen on it, or opens the sentence.
    """
    verbs = [h for h in frame.of("picture_taken") if first - _LEAD <= h.last < first]
    verb = max(verbs, key=lambda h: h.first, default=None)
    if verb is None or any(verb.last < h.first < first for h in frame.of("clause_start")):
        return False
    return any(_is_subject(frame, picture, verb) for picture in frame.of("picture"))


def _is_subject(frame: Frame, picture: Hit, verb: Hit) -> bool:
    """Say whether a picture is what was taken: "l'image, prise", "une photo du port prise", "la photo a été prise"."""
    words, rules, between = frame.tokens.words, grammar(frame.book.code), range(picture.last + 1, verb.first)
    if picture.last >= verb.first or rules is None:
        return False
    if all(words[i] == "," for i in between):
        return True
    if words[picture.last + 1] in frame.book.np_of and len(between) <= _OF and all(words[i] != "," for i in between):
        return True
    return picture.first <= frame.sentence.first + _OPENING and words[verb.first - 1] in rules.passives
