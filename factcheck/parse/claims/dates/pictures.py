"""When a picture was taken: "la photo du port a été prise en 2004", "a video of the crash recorded in May"."""

from __future__ import annotations

from factcheck.parse.clauses.clauses import Frame, once
from factcheck.parse.clauses.verbs import told_verbs
from factcheck.parse.words.concept_roles import of_role
from factcheck.parse.words.deed_grammar import grammar
from factcheck.parse.words.phrases import Hit

TAKEN = frozenset(("film",))
_LEAD = 10  # tokens from "taken" to its date: "taken at a fair in Orsen in 2004"
_OPENING = 2  # tokens before the noun that a sentence opens with: "the same video", "cette vidéo"
_OF = 8  # tokens of what is to be seen on a picture, between its noun and "taken"
_HELPERS = 3  # tokens between the picture and the verb alone: "has probably been"


@once
def taken_on(frame: Frame, first: int) -> bool:
    """Say whether a date tells when a picture was taken: behind a verb of taking whose subject is the picture.

    The verbs say anything of anything else ("a decision taken in 2004"): the picture stands right before the verb, past
    no more than what is to be seen on it, or opens the sentence. The first date behind the verb is its own: not the
    second of "shot in 2001 and released in 2003".
    """
    verbs = [h for h in frame.of("picture_taken") if first - _LEAD <= h.last < first]
    verb = max(verbs, key=lambda h: h.first, default=None)
    if verb is None:
        return False
    breaks = {h.first for h in frame.of("clause_start")} | {v.first for v in told_verbs(frame)}
    if any(verb.last < at < first for at in breaks) or not frame.occupied.isdisjoint(range(verb.last + 1, first)):
        return False
    return any(_is_subject(frame, picture, verb) for picture in frame.of("picture"))


def _is_subject(frame: Frame, picture: Hit, verb: Hit) -> bool:
    """Say whether a picture is what was taken: "l'image, prise", "une photo du port prise", "la photo a été prise"."""
    words, rules, between = frame.tokens.words, grammar(frame.book.code), range(picture.last + 1, verb.first)
    if picture.last >= verb.first or rules is None:
        return False
    if all(words[i] == "," for i in between):
        return True
    befell = [h for h in frame.of("concept") if h.first <= verb.first <= h.last and of_role(h, "happening")]
    if any(h.last > h.first for h in befell) or any(h.first in between for h in frame.of("clause_start")):
        return False  # "le portrait du maire pris en otage", "the photo of the man who was shot"
    shows = words[picture.last + 1] in frame.book.np_of
    if shows and verb.value == "shown" and not befell and len(between) <= _OF and all(words[i] != "," for i in between):
        return True
    opens = picture.first <= frame.sentence.first + _OPENING and words[verb.first - 1] in rules.passives
    return opens and (shows or len(between) <= _HELPERS)
