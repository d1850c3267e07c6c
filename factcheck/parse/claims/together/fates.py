"""What befell a whole, and where it is, which a part of it shares: "75 blessés, dont 14 enfants"."""

from __future__ import annotations

from factcheck.model.claim import Claim
from factcheck.model.frozen import replace


def of_whole(claim: Claim, before: Claim) -> Claim:
    """Return a part with what befell its whole: in "75 blessés, dont 14 enfants" the children are injured too.

    It is where its whole is: "En Ouganda, 2 630 cas, dont 154 mortels".
    """
    slots, whole = claim.slots, before.slots
    if "part" not in slots.scope or claim.kind != "quantity" or before.kind != "quantity":
        return claim
    if not slots.places and whole.places:
        slots = replace(slots, places=whole.places, regions=slots.regions | whole.regions)
        claim = replace(claim, slots=slots, place=before.place)
    if slots.happening:
        return claim
    own = [claim.measure] if slots.things else []
    measure = " ".join(own + sorted(whole.happening)) if whole.happening else claim.measure
    told = replace(slots, happening=whole.happening, policy=slots.policy or whole.policy)
    return replace(claim, slots=told, measure=measure)
