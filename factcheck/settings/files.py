"""Which files inside folders are looked at: patterns as in a .gitignore, seen from the folder of the settings."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Sequence


def wanted(include: Sequence[str], exclude: Sequence[str], folder: str = ".") -> Callable[[str], bool] | None:
    """Return a function that says of a path whether it is wanted, or None where all are.

    folder  that the patterns are seen from. A path outside it is only wanted where nothing need be included.
    """
    if not include and not exclude:
        return None
    from pathspec import GitIgnoreSpec

    kept, dropped = GitIgnoreSpec.from_lines(include), GitIgnoreSpec.from_lines(exclude)

    def is_wanted(path: str) -> bool:
        seen = os.path.relpath(path, folder).replace(os.sep, "/")
        return (not include or kept.match_file(seen)) and not dropped.match_file(seen)

    return is_wanted


def means_nothing(pattern: str) -> bool:
    """Say whether a pattern is none: blank, a remark, a bracket without its other one, a class such as [z-a]."""
    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings():
        warnings.simplefilter("error")  # "[[:digit:]]" is read as something else than it says
        try:
            read = GitIgnoreSpec.from_lines([pattern]).patterns
        except (ValueError, re.error, Warning):
            return True
    return all(one.include is None for one in read)
