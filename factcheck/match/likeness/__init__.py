"""Likeness: how two claims stand to each other by what they say themselves.

two_values, relations  their values: the same, able to hold together, or apart
sharing                their parties, what they count, the deed, and who is cited for them
times, two_dates       how far the days of two figures, or two dates, lie apart
daily_counts           counts that each day has of its own
reported               figures that firms tell anew every quarter
"""
