"""Profiles: what is compared of a claim, worked out once.

profile             its fields
values, scenes      what its value is, when and where the story of its article is set
profiling, running  how the fields are worked out; running totals that stand alone
"""
