"""Who is brought to a hospital, wherever it is: "transportées dans quatre hôpitaux", "rushed to a clinic"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.parse.words.phrases import Hit

_TO = 6  # tokens from a verb to the hospital: "transportés vers plusieurs grands hôpitaux", "taken by ambulance to"
_HOSPITAL, _ADMITTED = "hospital", ("hospitalised",)
_ENDS = frozenset(",;:()")


def with_admissions(hits: list[Hit], words: Sequence[str]) -> list[Hit]:
    """Return the hits of a sentence, by place, with a happening at every verb that brings somebody to a hospital.

    A word must lead there: nobody is in hospital of "évacué 40 patients de l'hôpital", "admitted hospitals were full".
    words  of the document, by token.
    """
    brought = [h for h in hits if h.kind == "brought"]
    if not brought:
        return hits
    ends = {h.first for h in hits if h.kind == "clause_start"}
    # "taken into custody outside the hospital"
    ends |= {h.last for h in hits if h.kind == "concept" and any(h.first <= c.first < h.last for c in brought)}
    hospitals = [h.first for h in hits if h.kind == "concept" and _HOSPITAL in h.value]
    leads = {h.first for h in hits if h.kind == "brought_to"}
    found = [
        Hit(cue.first, cue.last, "concept", _ADMITTED)
        for cue in brought
        for at in hospitals
        if 0 < at - cue.last <= _TO
        and ends.isdisjoint(between := range(cue.last + 1, at))
        and not leads.isdisjoint(between)
        and not any(words[i] in _ENDS for i in between)
    ]
    return sorted((*found, *hits), key=lambda h: h.first) if found else hits
