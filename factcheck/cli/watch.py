"""`--watch`: do the work again whenever a file that it read has changed."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from copy import copy
from pathlib import Path

from factcheck.cli.configure import configure, wanted_of
from factcheck.cli.exits import ExitCode
from factcheck.cli.inputs import paths_of
from factcheck.cli.output import complain
from factcheck.cli.triage import DEFAULTS
from factcheck.model.errors import FactcheckError

PAUSE = 0.5  # seconds between two looks
Run = Callable[[argparse.Namespace], tuple[ExitCode, str]]
Seen = dict[str, tuple[int, int] | None]


def watch(options: argparse.Namespace, run: Run, pause: float = PAUSE) -> tuple[ExitCode, str]:
    """Run again and again, each time with the settings that hold then; ends with an interrupt."""
    while True:
        now = copy(options.original)
        try:
            configure(now)
            code, why = run(now)
            complain(f"exit would be {int(code)}: {why}")
        except FactcheckError as error:
            complain(str(error))
        seen = look(now)
        complain("waiting for a change; stop with Control-C")
        while look(now) == seen:
            time.sleep(pause)


def look(options: argparse.Namespace) -> Seen:
    """Return size and time of every file that a run would read; None for one that went away meanwhile."""
    from factcheck.ingest.paths import files_of
    from factcheck.settings.load import OWN, SHARED

    places = [OWN, SHARED, *(options.config,) * bool(options.config)]
    if not hasattr(options, "configured"):  # the settings are broken: only they can mend it
        return {path: _state(path) for path in places}
    settings = options.configured.settings
    files = [path for path, _ in files_of(paths_of(options), wanted_of(options))[0]]
    files += [
        *places,
        *settings.concepts,
        *settings.entities,
        *(options.configured.file,) * bool(options.configured.file),
    ]
    files += [getattr(settings, name) or default for name, default in DEFAULTS.items()]
    files += [str(rule) for folder in settings.rules for rule in sorted(Path(folder).glob("*.toml"))]
    return {path: _state(path) for path in files}


def _state(path: str) -> tuple[int, int] | None:
    try:
        known = Path(path).stat()
    except OSError:
        return None
    return known.st_size, known.st_mtime_ns
