"""Ages: how old somebody is, or became.

ages, bare_ages, aged_people  at death, by a bare number, and beside whoever has so many years
lives, running_lives          a birth and a death, in brackets and in the run of a sentence
ages_then, births_then        at a deed that a text dates, and when somebody was born who was so old then
bearers                       whose age or birth a claim tells
"""
