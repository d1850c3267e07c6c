"""Language and knowledge as data: what words mean, per language and shared by all.

A language is a folder of TOML files (`fr/`, `en/`); concepts and entities are shared so that claims
align across languages. No other room knows a word, and this room knows no article.
"""

from factcheck.language.concepts import policies

__all__ = ["policies"]
