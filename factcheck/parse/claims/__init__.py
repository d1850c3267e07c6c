"""Claims: what a figure or a date says of what, of whom, where and when.

claims, reader, thread        the sentences of a document in order, and what goes on from one to the next
sentence_figures, told        what every reader here is given of a sentence, and of one figure
claim_kinds, uncounted, not_understood  of which kind a figure is, whether it counts at all, and what nobody understood
numbers_in_names              numbers that are parts of names, and count nothing
claim_building, claim_words   a claim put together, with the words that a reader is shown

What a number counts
  counted, counted_things, befallen, bare_numbers, dwellers  its noun, or the nearest thing or happening
  absences, single_victims, spared, offspring, losses        people, told without a number or beside those who suffered
  lists, breakdowns, parts_of_whole, bounded_counts          several figures of one thing, parts and wholes
  handled, ballots, scores                                   what is done to them; votes and matches
What an amount, a share or a length measures
  measured, measure_leads, amounts, movers, moves, levels    the measure that words near it lead to, and how it moves
  conversions, reached, distances, falls, lasting, penalties one value told twice, ways, heights, terms
How old somebody is
  ages, aged_people, bare_ages, bearers, lives, running_lives, ages_then
What a date dates
  date_subjects, deed_dates, event_dates, resumed, tenures, unequalled, bare_years, works
What dates come to
  derived  ages and lengths of time that a sentence leaves to its reader
What its sentence says of its scope
  claim_scope, count_scope, count_rates, share_scope, account_scope, partial_rates, sentence_scope
"""
