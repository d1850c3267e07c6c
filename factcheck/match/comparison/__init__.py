"""Comparison: what speaks for two claims being one fact, and what it weighs.

compare                              a pair compared: vetoes first, then what every field weighs
two_facts                            what their documents tell against them
grounds, measured                    what values that differ must share
fields, value_field, counted_fields  what each field of two claims says
explain                              what a field looked at, for a reader
"""
