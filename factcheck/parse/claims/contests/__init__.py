"""Contests: figures with two sides.

ballots      votes for and against
scores       results of matches
vote_shares  shares of votes, and whose they are
"""
