"""Match: claims to facts, with the evidence for every pair.

Every room imports only from those above it, and `align` goes through them step by step:

weights     what all evidence weighs, as weights.toml states it
profiles    what is compared of a claim
likeness    how two claims stand to each other by themselves
prints      sentences that several documents print
gate        which documents, passages and claims may meet
vetoes      what forbids that two claims be one fact
documents   what their documents tell besides
comparison  a pair compared: vetoes, grounds, then what every field weighs
groups      facts from pairs
statements  statements without a figure that bear on each other
align       all that, step by step
trace       the same once more, for a reader
"""

from factcheck.match.align import Alignment, alignment

__all__ = ["Alignment", "alignment"]
