"""The nouns of factcheck: small frozen values that every room shares.

This room imports nothing of ours. Values here carry no file handling, no language and no
opinion; they know how to answer one question about themselves.
"""
