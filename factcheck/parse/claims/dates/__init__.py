"""Dates: what a date dates.

date_subjects         a deed, a happening, or the noun that a year tells from others
event_dates           which date a figure is told of
anchors               dates that only tell when a figure holds
compared_figures      figures that others are compared with, and their dates
others_dates          dates of another deed than a figure of the same sentence
owned_days            dates of the noun that they tell one of from the others
unequalled            dates since which something has had no equal
deed_dates, pictures  dates told by another deed; when a picture was taken
resumed               times of day of what the sentence before tells of
tenures               who holds an office since when
bare_years, works     years of nouns, and of works by their names
"""
