"""Prints: sentences that several documents print, and what of them is compared.

masked, templates  sentences without their figures, and those filled in for two bearers
reprints, copies   sentences printed so often that once is enough, and those that two documents share
one_order          which sentences of two texts stand for which
counterparts       which of their claims do
retold             stories that are told twice in one order
"""
