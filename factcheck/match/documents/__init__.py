"""Documents: what the articles of two claims, and the whole corpus, tell besides.

siblings  claims that one sentence sets side by side
prices    prices of one deal
context   all of it, and how rare, single or contrasted a value is
"""
