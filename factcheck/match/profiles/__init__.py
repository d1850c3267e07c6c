"""Profiles: what is compared of a claim, worked out once.

profile             its fields
values, scenes      what its value is, when and where the story of its article is set
profiling           how the fields are worked out
running, parts      running totals that stand alone; victims of one kind beside the toll of all
"""
