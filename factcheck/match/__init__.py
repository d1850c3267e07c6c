"""Match: claims to facts, with the evidence for every pair."""

from factcheck.match.align import Alignment, alignment

__all__ = ["Alignment", "alignment"]
