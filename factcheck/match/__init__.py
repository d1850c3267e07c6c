"""Match: claims to facts, with the evidence for every pair."""

from factcheck.match.align import Alignment, align, alignment

__all__ = ["Alignment", "align", "alignment"]
