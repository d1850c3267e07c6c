"""Tags of more attributes than any page has: the parser of pages takes a minute over one of fifty thousand."""

from __future__ import annotations

from factcheck.model.late import late

# A tag of a real page has some dozens at most; the time grows with the square of their number.
MOST_ATTRIBUTES = 1000
# Behind a blank, or right behind the quotation mark that ends a value. A name is taken whole, by looking ahead, or a
# page of stray quotation marks would be read in every possible way.
_ATTRIBUTE = r"""(?:[\s/]+|(?<=["']))(?=([^\s/>=]+))\2(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?"""
_ENDLESS = late(rf"(<[A-Za-z][^\s<>/]*)(?:{_ATTRIBUTE}){{{MOST_ATTRIBUTES},}}")


def with_bounded_tags(html: str) -> str:
    """Return a page without the attributes of its tags that have a thousand or more of them."""
    return _ENDLESS.sub(r"\1", html)
