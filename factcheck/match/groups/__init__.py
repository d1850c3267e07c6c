"""Groups: from compared pairs to facts.

apart     pairs that a reviewer said are not comparable
partners  what the rivals of a pair tell
group     facts from pairs, the strongest first
pooled    what claims of one value know together
"""
