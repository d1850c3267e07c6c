"""Dates: phrases found by pattern, linked with their neighbours, resolved from what they hang on."""
