"""Why two claims were taken to speak of one thing, as lines for a reader."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from factcheck.model.claim import Claim
from factcheck.model.fact import Evidence, Link
from factcheck.report.notation import looked_at
from factcheck.report.words import Words, load_words
from factcheck.report.written import names_as_written, stem_as_written, stems_as_written


def matched_lines(
    link: Link | None, claims: Mapping[str, Claim], sentences: Mapping[str, str], words: Words
) -> tuple[str, ...]:
    """Return the evidence that speaks for two claims being of one thing, the heaviest first.

    claims, sentences  by the id of the claim. Fields that saw the same values are told together.
    """
    if link is None:
        return ()
    told: dict[_Seen, list[str]] = {}
    for evidence in link.evidence:
        if evidence.weight > 0:
            left, right = _seen(evidence, claims[link.a], claims[link.b], (sentences[link.a], sentences[link.b]), words)
            alone = "" if left or right else evidence.field
            told.setdefault((left, right, evidence.level, alone), []).append(evidence.field)
    plain = {seen: fields for seen, fields in told.items() if _is_plain(seen)}
    return tuple(
        _line(tuple(fields), left, right, level, words.lang)
        for (left, right, level, _), fields in (plain or told).items()
    )


SHOWN = 6  # words that both sentences have: two long ones share dozens, which nobody looks for any more

_Seen = tuple[str, str, str, str]  # the two values, how near they are, and the field where neither says anything


def _is_plain(seen: _Seen) -> bool:
    """Say whether a reader sees by himself that something speaks for a match.

    What differs, or stands on one side alone, was weighed too, and `explain` tells it; here it would only puzzle.
    """
    left, right, level, _ = seen
    return level != "different" and bool(left) == bool(right)


# The evidence of a large fact says the same again and again: few fields, few levels, the values of its claims.
_SAID = 65_536


@lru_cache(maxsize=_SAID)
def _line(fields: tuple[str, ...], left: str, right: str, level: str, lang: str) -> str:
    """Return what was compared, the values where they say more than the quotes, and how near they are."""
    words = load_words(lang)
    field, said = ", ".join(words.named("field", f) for f in fields), _nearness(level, words)
    if not left and not right and fields[0] in words.statement:
        said = words.statement[fields[0]]
        return said if level == "same" else f"{said} ({words.label['in_part']})"
    if not left and not right:
        return words.fill("label", "evidence_bare", field=field, level=said)
    if left == right:
        return words.fill("label", "evidence_same", field=field, left=left, level=said)
    if level == "same":  # "12 March / 13 March (same)": they count alike, and a reader sees that they are not one
        said = words.named("level", "close")
    return words.fill("label", "evidence", field=field, left=left or "–", right=right or "–", level=said)


def _nearness(level: str, words: Words) -> str:
    """Return how near two values are; what speaks for a match although neither text says it all fits in part."""
    return str(words.label["in_part"]) if level == "unknown" else words.named("level", level)


def _seen(evidence: Evidence, a: Claim, b: Claim, sentences: tuple[str, str], words: Words) -> tuple[str, str]:
    """Return the two values that a field looked at; of lists that share something only that."""
    if evidence.field == "words":
        theirs = frozenset(b.slots.words)
        shared = [word for word in a.slots.words if word in theirs]
        told = ", ".join(stems_as_written(shared[:SHOWN], *sentences))
        return told, told
    if evidence.field == "head" and evidence.left == evidence.right:
        head = stem_as_written(evidence.left, *sentences)  # "" for a noun of another sentence: nobody reads its stem
        return head, head
    if {evidence.left, evidence.right} <= {"", a.quote, b.quote}:
        return "", ""
    return _common(evidence.field, evidence.left, evidence.right, sentences, words.lang)


@lru_cache(maxsize=_SAID)
def _common(field: str, left: str, right: str, sentences: tuple[str, str], lang: str) -> tuple[str, str]:
    """Return two lists in words, or what they share of the first where they share something."""
    words = load_words(lang)
    theirs = right.split(", ")
    shared = ", ".join(x for x in left.split(", ") if x in theirs)
    if shared:
        told = looked_at(field, names_as_written(shared, *sentences), words)
        return told, told
    mine, others = names_as_written(left, *sentences), names_as_written(right, *sentences)
    return looked_at(field, mine, words), looked_at(field, others, words)
