"""Parsing many documents: what was parsed before comes from the cache, the rest is shared out among processes.

The result is the same whatever the cache holds and however many processes work: documents come back in their order.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.language.own import Own, own, use_own
from factcheck.model.document import Prepared
from factcheck.model.errors import UsageError
from factcheck.model.frozen import record
from factcheck.model.parsed import Parsed
from factcheck.parse import parse_prepared
from factcheck.store.context import context

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from factcheck.store.cache import Cache

Progress = Callable[[int, int], None]
_PIECES = 8  # of a process's share: pieces of unlike size come out even in the end


def _quiet(done: int, of: int) -> None:
    """Tell nobody."""


@record
class Parser:
    """Parses documents, as `pipeline.check_prepared` asks for it.

    cache     where parsed documents are kept, None for nowhere. jobs  processes; 1 works in this one.
    progress  is told how many of how many documents are done. known  afterwards, how many came from the cache.
    """

    cache: Cache | None = None
    jobs: int = 1
    progress: Progress = _quiet
    known: int = 0

    def __call__(self, prepared: Sequence[Prepared]) -> list[Parsed]:
        """Return what documents say, in their order."""
        known_by = context() if self.cache is not None else None
        if known_by is None or self.cache is None:
            return list(self._told(self._parsed(prepared), 0, len(prepared)))
        from factcheck.store.codec import dump, key_of

        keys = [key_of(p, known_by) for p in prepared]
        found = self._found(prepared, keys)
        self.known = len(found)
        missing = [(key, p) for key, p in zip(keys, prepared, strict=True) if key not in found]
        fresh = self._told(self._parsed([p for _, p in missing]), len(found), len(prepared))
        made = dict(zip((key for key, _ in missing), fresh, strict=True))
        dumped = ((key, dump(parsed)) for key, parsed in made.items())
        self.cache.write((key, value) for key, value in dumped if value is not None)
        self.cache.keep_only(keys)
        return [found.get(key) or made[key] for key in keys]

    def _found(self, prepared: Sequence[Prepared], keys: Sequence[bytes]) -> dict[bytes, Parsed]:
        from factcheck.store.codec import load

        assert self.cache is not None
        stored = self.cache.read(keys)
        loaded = ((key, load(stored[key], p)) for key, p in zip(keys, prepared, strict=True) if key in stored)
        return {key: parsed for key, parsed in loaded if parsed is not None}

    def _parsed(self, prepared: Sequence[Prepared]) -> Iterator[Parsed]:
        jobs = min(self.jobs, len(prepared))
        if jobs < 2:
            return map(parse_prepared, prepared)
        return _shared_out(prepared, jobs)

    def _told(self, parsed: Iterator[Parsed], done: int, of: int) -> Iterator[Parsed]:
        for number, each in enumerate(parsed, done + 1):
            self.progress(number, of)
            yield each


def _shared_out(prepared: Sequence[Prepared], jobs: int) -> Iterator[Parsed]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    size = max(1, len(prepared) // (jobs * _PIECES))
    try:
        with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(own(),)) as pool, _ended_at_once():
            shares = [prepared[at : at + size] for at in range(0, len(prepared), size)]
            yield from _in_order(pool, shares, jobs)
    except BrokenProcessPool as error:
        raise UsageError(
            f"-j {jobs}: a process was ended from outside, for want of memory perhaps; take fewer"
        ) from error


def _in_order(pool: ProcessPoolExecutor, shares: Iterable[Sequence[Prepared]], jobs: int) -> Iterator[Parsed]:
    """Yield what the documents of some shares say, in their order, with no more shares handed out than processes.

    A share that waits for a process fills a pipe, and a pool that loses its processes then waits for ever.
    """
    from concurrent.futures import FIRST_COMPLETED, Future, wait

    waiting, begun = iter(shares), deque[Future[list[Parsed]]]()
    while True:
        free = jobs - sum(not each.done() for each in begun)
        begun.extend(pool.submit(_parse_all, share) for share in islice(waiting, free))
        if not begun:
            return
        if not begun[0].done():
            wait([each for each in begun if not each.done()], return_when=FIRST_COMPLETED)
        while begun and begun[0].done():
            yield from begun.popleft().result()


def _parse_all(share: Sequence[Prepared]) -> list[Parsed]:
    return [parse_prepared(each) for each in share]


@contextmanager
def _ended_at_once() -> Iterator[None]:
    """End the processes at work when nobody wants what they do any more: an article may take them a minute."""
    from multiprocessing import active_children

    try:
        yield
    except BaseException:
        for process in active_children():
            process.terminate()
        raise


def _begin(words: Own) -> None:
    """Let a process that starts from nothing know what this one was told; it leaves interrupts to its parent."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    use_own(words)


def _end_with_parent() -> None:
    """End this process when its parent is gone: one that was killed tells nobody, and this one would wait for ever."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
