"""Who is brought to a hospital, wherever it is: "transportées dans quatre hôpitaux", "rushed to a clinic"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.parse.words.phrases import Hit

_TO = 6  # tokens from a verb to the hospital: "transportés vers plusieurs grands hôpitaux", "taken by ambulance to"
_HOSPITAL, _ADMITTED = "hospital", ("hospitalised",)
_ENDS = frozenset(",;:()")


def add_admissions(by_kind: dict[str, list[Hit]], words: Sequence[str]) -> None:
    """Add to the hits of a sentence a happening at every verb that brings somebody to a hospital.

    A word must lead there: nobody is in hospital of "évacué 40 patients de l'hôpital", "admitted hospitals were full".
    words  of the document, by token.
    """
    brought = by_kind.get("brought")
    if not brought:
        return
    concepts = by_kind.get("concept", [])
    ends = {h.first for h in by_kind.get("clause_start", ())}
    # "taken into custody outside the hospital"
    ends |= {h.last for h in concepts if any(h.first <= c.first < h.last for c in brought)}
    hospitals = [h.first for h in concepts if _HOSPITAL in h.value]
    leads = {h.first for h in by_kind.get("brought_to", ())}
    found = [
        Hit(cue.first, cue.last, "concept", _ADMITTED)
        for cue in brought
        for at in hospitals
        if 0 < at - cue.last <= _TO
        and ends.isdisjoint(between := range(cue.last + 1, at))
        and not leads.isdisjoint(between)
        and not any(words[i] in _ENDS for i in between)
    ]
    if found:
        by_kind["concept"] = sorted((*found, *concepts), key=lambda h: h.first)
