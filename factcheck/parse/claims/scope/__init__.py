"""Scope: what a sentence says that its figures hold of, and of no more.

claim_scope                                all of it, with what the figure itself rules out
sentence_scope                             another deed, another court, what was foreseen, so far
precedents                                 another event than the one the text is about
set_against                                what is another's figure, or a mark that was beaten
share_scope, account_scope, partial_rates  of a share, of an amount in accounts, of a rate of some only
change_scope                               of a share of change, over what time it is reckoned
"""
