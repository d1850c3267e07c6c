"""Vetoes: what forbids that two claims be one fact, before anything is weighed.

veto                         the first that holds, for two claims of any kind
figures                      of two figures
  counts, repeats, deeds     what they count, how often it was done, what was done to it
  measures                   lengths of time, ways, magnitudes, ages
  accounts, deals, contests  sums of one account, of two deals, results of matches
dates                        of two dates
  moved, dated_deeds         of two that differ, and when they are slots of one event
things, people               whose deed or age it is, as both ask
"""
