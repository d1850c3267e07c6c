"""The clock: the only place that looks at it, and an option that stops it for a run that must be repeatable."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime

from factcheck.model.errors import UsageError


def add_today(parser: argparse.ArgumentParser) -> None:
    """Declare the day by which things expire."""
    parser.add_argument("--today", metavar="DATE", help="the day by which things expire (default: today)")


def today(options: argparse.Namespace) -> date:
    """Return the day of the run, in UTC; UsageError for an option that is no day."""
    if options.today is None:
        return datetime.now(UTC).date()
    try:
        return date.fromisoformat(options.today)
    except ValueError as error:
        raise UsageError(f"--today {options.today!r}: must be a day such as 2026-11-21") from error


def moment(options: argparse.Namespace) -> str:
    """Return when a decision is taken, in UTC; the day alone where the clock is stopped."""
    if options.today is not None:
        return today(options).isoformat()
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
