"""Clauses: what surrounds a figure in its sentence, the nouns, verbs, parties, places and who is cited."""
