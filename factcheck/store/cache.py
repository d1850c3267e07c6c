"""A cache: one SQLite file in a folder that git ignores and that anybody may delete.

An entry is found by the content of its document, the version of the tool and all that it knows, never by the time of
a file. What cannot be opened, read or written is done without; an entry that is damaged is written anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

PARSED, PAGES = "parsed.sqlite", "pages.sqlite"  # parsed documents; articles found in web pages
SPARE = 20_000  # entries that are kept beyond those of one run
_SCHEMA = 1
_WAIT = 2.0  # seconds for another run that writes
_AT_ONCE = 500  # keys of one query: SQLite takes 999 at least


class Cache:
    """Entries by key, for the length of a `with` block; without a folder that can be used it is empty and stays so."""

    def __init__(self, folder: Path, file: str = PARSED) -> None:
        self._folder = folder
        self._file = file
        self._base: sqlite3.Connection | None = None

    def __enter__(self) -> Cache:
        try:
            self._base = self._open()
        except (OSError, sqlite3.OperationalError):  # no right to write, or another run is at work in it
            self._base = None
        except sqlite3.DatabaseError:  # another program's file, or half of one: it is ours to throw away
            self._base = self._anew()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.close()
            self._base = None

    @property
    def usable(self) -> bool:
        """Say whether entries can be kept."""
        return self._base is not None

    def read(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the entries there are, by key."""
        found: dict[bytes, bytes] = {}
        if self._base is None:
            return found
        for at in range(0, len(keys), _AT_ONCE):
            part = keys[at : at + _AT_ONCE]
            marks = ",".join("?" * len(part))
            try:
                rows = self._base.execute(f"SELECT key, value FROM entry WHERE key IN ({marks})", part).fetchall()
            except sqlite3.Error:
                return {}
            found |= {key: value for key, value in rows if isinstance(key, bytes) and isinstance(value, bytes)}
        return found

    def write(self, entries: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep entries, all of them or none: a run that is killed leaves the cache as it was."""
        if self._base is None:
            return
        with suppress(sqlite3.Error), self._base:
            self._base.executemany("INSERT OR REPLACE INTO entry (key, value) VALUES (?, ?)", entries)

    def keep_only(self, keys: Collection[bytes], spare: int = SPARE) -> None:
        """Throw away all other entries once there are more than `spare` of them: what nobody asks for must not pile
        up."""
        if self._base is None:
            return
        with suppress(sqlite3.Error), self._base:
            (count,) = self._base.execute("SELECT count(*) FROM entry").fetchone()
            if count > len(keys) + spare:
                self._base.execute("CREATE TEMP TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY)")
                self._base.execute("DELETE FROM kept")
                self._base.executemany("INSERT OR IGNORE INTO kept (key) VALUES (?)", ((key,) for key in keys))
                self._base.execute("DELETE FROM entry WHERE key NOT IN (SELECT key FROM kept)")

    def _open(self) -> sqlite3.Connection:
        if self._folder.is_symlink():
            raise OSError("a link may lead anywhere")
        self._folder.mkdir(parents=True, exist_ok=True)
        ignore = self._folder / ".gitignore"
        if not ignore.exists() and not ignore.is_symlink():
            ignore.write_text("# Kept by factcheck to save time; may be deleted.\n*\n", "utf-8")
        path = self._folder / self._file
        if path.is_symlink():  # another program's file must not even be looked into
            raise sqlite3.DatabaseError("a link")
        base = sqlite3.connect(path, timeout=_WAIT)
        try:
            base.execute("PRAGMA trusted_schema = OFF")  # a file that came with a repository may hold anything
            (version,) = base.execute("PRAGMA user_version").fetchone()
            if version != _SCHEMA or not _is_ours(base):
                raise sqlite3.DatabaseError("not of this version")
            base.execute("PRAGMA journal_mode = WAL")
            base.execute("PRAGMA synchronous = OFF")  # a lost cache is no loss
        except sqlite3.DatabaseError:
            base.close()
            raise
        return base

    def _anew(self) -> sqlite3.Connection | None:
        """Return an empty cache in place of what lies there, or None where that cannot be done."""
        try:
            for suffix in ("", "-wal", "-shm", "-journal"):
                (self._folder / f"{self._file}{suffix}").unlink(missing_ok=True)
            base = sqlite3.connect(self._folder / self._file, timeout=_WAIT)
            with base:
                base.execute("CREATE TABLE entry (key BLOB PRIMARY KEY, value BLOB NOT NULL)")
                base.execute(f"PRAGMA user_version = {_SCHEMA}")
            base.execute("PRAGMA journal_mode = WAL")
            base.execute("PRAGMA synchronous = OFF")
        except (OSError, sqlite3.Error):
            return None
        return base


def _is_ours(base: sqlite3.Connection) -> bool:
    """Say whether the file holds our one table and nothing that would act on its own: no view, no trigger."""
    rows = base.execute("SELECT type, name FROM sqlite_master ORDER BY name").fetchall()
    return rows == [("table", "entry"), ("index", "sqlite_autoindex_entry_1")]
