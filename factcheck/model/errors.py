"""Everything that can go wrong, on one screen.

FactcheckError
├── UsageError          a path that does not exist, an unknown option value      -> exit 2
├── DataError           a rule, language or knowledge file that breaks its schema -> exit 2
└── UnreadableInputError     one input that cannot be read; the others are still worked on
"""

from __future__ import annotations


class FactcheckError(Exception):
    """Base of the family: one line that says what is wrong, where, and what to do."""


class UsageError(FactcheckError):
    """The command was asked for something that cannot be done."""


class DataError(FactcheckError):
    """A data file breaks its schema; the message names file, key and the nearest known one."""


class UnreadableInputError(FactcheckError):
    """One input cannot be read.

    path    as the user gave it, with a line number where there is one.
    reason  one line with the remedy.
    named   the user named it, rather than a folder that holds it. missing  nothing of that name exists.
    """

    def __init__(self, path: str, reason: str, *, named: bool = False, missing: bool = False) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason
        self.named = named
        self.missing = missing
