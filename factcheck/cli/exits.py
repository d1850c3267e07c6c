"""What the exit codes mean, and when an input that could not be read decides."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from enum import IntEnum

from factcheck.model.errors import UnreadableInputError


class ExitCode(IntEnum):
    """What the exit codes mean; of two that apply the one further down this list loses."""

    INTERRUPTED = 130
    FAILED = 2
    INCOMPLETE = 3
    FOUND = 1
    CLEAN = 0


def incomplete(unreadable: Sequence[UnreadableInputError], options: argparse.Namespace) -> tuple[ExitCode, str] | None:
    """Return the code for inputs that could not be read, or None when they do not decide."""
    named = [error for error in unreadable if error.named]
    if named:
        return ExitCode.FAILED, f"{some(len(named), 'input')} named on the command line could not be read"
    if unreadable and options.strict:
        return ExitCode.INCOMPLETE, f"{some(len(unreadable), 'file')} could not be read (--strict)"
    return None


def some(n: int, noun: str, plural: str | None = None) -> str:
    """Return a number of things in words; the plural where it is not the noun with an s."""
    return f"{n or 'no'} {noun if n == 1 else plural or f'{noun}s'}"
