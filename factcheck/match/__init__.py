"""Match: claims to facts, with the evidence for every pair.

The modules in the order in which they are asked:

align                         all that follows, step by step
profile, profiling            what is compared of a claim, and how it is worked out
values, scenes                what its value is, when and where its article is set
corpus, events, pages         how rare names and words are, and which documents and passages may meet by them
masked, templates             sentences without their figures, and those filled in for two bearers
copies, reprints, followers   sentences that several documents print, and what of them is compared
keys                          which claims of documents that meet are worth comparing
compare, weights              a pair compared: vetoes first, then what every field weighs
relations                     how two values stand to each other
vetoes                        what forbids that two claims be one fact: a room of its own
sharing, times                what two claims have in common, and how far their days lie apart
grounds, measured, two_facts  what values that differ must share, and what their documents tell against them
fields, value_field, counted_fields  what each field of two claims says
context, siblings, running, deals  what the document and the corpus add to that
apart                         pairs that a reviewer said are not comparable
partners, pooled              what the rivals of a pair tell, and what claims of one value know together
group                         facts from pairs, the strongest first
statements, matter            statements without a figure that bear on each other
trace, explain                the same once more, for a reader
"""

from factcheck.match.align import Alignment, alignment

__all__ = ["Alignment", "alignment"]
