"""Contests: figures with two sides.

ballots      votes for and against
placings     where a ranking puts somebody
scores       results of matches
standings    whose votes a figure beside a name is
vote_shares  shares of votes that do not say so
"""
