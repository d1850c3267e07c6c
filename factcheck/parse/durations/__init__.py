"""Durations and ages: how long something lasts and how old someone is."""
