"""How the work is done: in how many processes, with which cache, and what is said of it meanwhile."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.exits import some
from factcheck.cli.output import Volume, note
from factcheck.model.errors import UsageError

if TYPE_CHECKING:
    from factcheck.ingest.paths import ReadFile
    from factcheck.model.document import Prepared
    from factcheck.store.parsing import Parser

WORTH_KEEPING = 50  # documents from which on a cache is begun unasked: fewer are parsed sooner than it is opened
_LONG = 1.0  # seconds of work from which on progress is shown
_PAUSE = 0.1  # between two times it is drawn


def add_work(parser: argparse.ArgumentParser) -> None:
    """Declare how the work is done."""
    parser.add_argument("-j", "--jobs", type=_jobs, metavar="N", help="parse in N processes, 0 for one a processor")
    parser.add_argument("--no-cache", dest="cache", action="store_false", default=None, help="parse all again")
    parser.add_argument("--cache-dir", metavar="DIR", help="what was parsed is kept here (.factcheck)")


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) > 256:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 256")
    return int(text)


@contextmanager
def reading(options: argparse.Namespace, files: int) -> Iterator[ReadFile]:
    """Give what reads one file; pages that were read before need not be looked through again."""
    from factcheck.ingest.readers import read_file

    if not keeps(options, files):
        yield read_file
        return
    from factcheck.store.cache import PAGES, Cache
    from factcheck.store.reading import PageReader

    with Cache(folder_of(options), PAGES) as cache:
        reader = PageReader(cache)
        yield reader
        reader.finish()


@contextmanager
def parsing(options: argparse.Namespace, prepared: Sequence[Prepared]) -> Iterator[Parser]:
    """Give what parses documents as the options say; its cache is open for the length of the block."""
    from factcheck.store.parsing import Parser

    with ExitStack() as stack:
        cache = None
        if keeps(options, len(prepared)):
            from factcheck.store.cache import Cache

            cache = stack.enter_context(Cache(folder_of(options)))
            if not cache.usable:
                note(f"{options.cache_dir}: cannot be used as a cache; everything is parsed", Volume.LOUD)
        parser = Parser(cache, options.jobs or _processors())
        if _shows_progress():
            parser.progress = stack.enter_context(_progress())
        yield parser
    work = f"{some(len(prepared), 'document')}, {parser.known} parsed before"
    note(f"{work}; {some(parser.jobs, 'process', 'processes')}", Volume.LOUD)


def keeps(options: argparse.Namespace, documents: int) -> bool:
    """Say whether what is parsed is kept: where the user says so, else where that pays or has begun."""
    if options.cache is not None:
        return bool(options.cache)
    asked = "cache-dir" in options.configured.on_line or "cache-dir" in options.configured.in_file
    return asked or documents >= WORTH_KEEPING or folder_of(options).is_dir()


def folder_of(options: argparse.Namespace) -> Path:
    """Return the folder of the cache; UsageError for one that is something else."""
    folder = Path(options.cache_dir)
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{options.configured.place('cache-dir')} {folder}: is no folder; name another")
    return folder


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _shows_progress() -> bool:
    return note.volume >= Volume.NORMAL and sys.stderr.isatty() and os.environ.get("TERM", "") not in ("", "dumb")


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None]]:
    """Give a function that draws how far the work is, on one line that is taken away at the end."""
    began = drawn = time.monotonic()

    def draw(done: int, of: int) -> None:
        nonlocal drawn
        now = time.monotonic()
        if now - began > _LONG and now - drawn > _PAUSE:
            drawn = now
            print(f"\rfactcheck: {done} of {of} documents", end="", file=sys.stderr, flush=True)  # noqa: T201

    try:
        yield draw
    finally:
        if drawn > began:
            print("\r\033[K", end="", file=sys.stderr, flush=True)  # noqa: T201
