"""Counts: what a number counts, and whether it counts at all.

uncounted, numbers_in_names  figures that count nothing: marks of notes, parts of names
counted, counted_things      the noun behind a number, or the nearest thing, measure or happening
befallen, spared, handled    what befell those counted, what did not, and what is done to them
services                     the service without a name whose work a number counts
count_scope, count_rates     a part of them, an increment, an earlier figure; so many each time
parts_of_counts              whether they are some of others
cases                        bare cases, in a text that tells of a disease
bounded_counts               counts that words behind their noun leave open on one side
"""
