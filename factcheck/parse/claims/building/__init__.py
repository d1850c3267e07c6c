"""Building: a claim put together of what its sentence makes of a figure.

claim_kinds          of which kind it is: a count, a sum, an age, a measure on a scale
surroundings         what the sentence says around it: what is done, by whom, where and when
claim_building       the figure, and of whom, where, when and according to whom
claim_words, senses  what a reader sees of it, and what the words around it mean
"""
