"""Measures: what an amount, a share or a level measures.

amounts                                the amounts of a sentence in order, each with what it measures
measured, measure_leads, amount_heads  the measure that words near an amount lead to; the noun it is told of
beside                                 what stands there and is none of it
antecedents                            the measure that a relative clause, or what stands behind an aside, goes on from
each_paid                              what is paid or earned on each of a thing
groups                                 the people whose share is told
moves, movers, signed                  what rises or falls, and by how much
levels, reached, extremes              where it moves to, the point it got as far as, the level that this is
"""
