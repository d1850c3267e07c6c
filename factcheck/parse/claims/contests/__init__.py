"""Contests: figures with two sides.

ballots  votes for and against
scores   results of matches
"""
