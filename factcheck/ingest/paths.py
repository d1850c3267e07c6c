"""From the paths that a user names to the documents they hold."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

from factcheck.ingest.limits import LIMITS, Limits
from factcheck.ingest.origin import Origin
from factcheck.ingest.readers import READERS, Read, cannot_open, read_bytes, read_file
from factcheck.model.document import Document
from factcheck.model.errors import UnreadableInputError
from factcheck.model.frozen import field, frozen, record

Wanted = Callable[[str], bool]
ReadFile = Callable[[Path, str, Limits], list[Read]]


@frozen
class Inputs:
    """What was read, and what could not be.

    documents   sorted by path and line, ids unique. origins  one for each document, in the same order.
    unreadable  in the same order; `named` and `missing` of each decide the exit code.
    """

    documents: tuple[Document, ...] = ()
    origins: tuple[Origin, ...] = ()
    unreadable: tuple[UnreadableInputError, ...] = ()


@record
class _Gathered:
    """Documents as they come in; an id that is taken is an error for the later one."""

    places: dict[str, str]
    documents: list[Document] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    unreadable: list[UnreadableInputError] = field(default_factory=list)

    def add(self, document: Document, origin: Origin, named: bool) -> None:
        path = document.path or ""
        place = path if origin.lines_kept or not path.endswith(".jsonl") else f"{path}:{origin.first_line}"
        if document.id in self.places:
            reason = f"the id {document.id!r} is already that of {self.places[document.id]}; give each document its own"
            self.unreadable.append(UnreadableInputError(place, reason, named=named))
            return
        self.places[document.id] = place
        self.documents.append(document)
        self.origins.append(origin)


def read_paths(
    paths: Sequence[str],
    known: Collection[str] | None = None,
    *,
    wanted: Wanted | None = None,
    limits: Limits = LIMITS,
    read: ReadFile = read_file,
    at_hand: Mapping[str, bytes | UnreadableInputError] | None = None,
) -> Inputs:
    """Read the documents of files and folders.

    known   ids that the caller already uses for other documents. wanted  says of a file in a folder whether it is to
            be read; a file that the user names is. limits  beyond them a file is listed as unreadable.
    read    reads one file; a caller may know what was read before. at_hand  name -> content that goes before the file
            of that name, or is read beside the files: a text that is being edited; or why there is none.
    The result does not depend on the order of `paths`; a file reached in two ways is read once. Nothing is raised:
    what cannot be read is listed.
    """
    gathered = _Gathered(dict.fromkeys(known or (), "a document read before"))
    files, gathered.unreadable = files_of(paths, wanted)
    contents = dict(at_hand or {})
    lying = {_shown(path) for path, _ in files}
    files += [(name, True) for name in contents if name not in lying]
    for path, named in sorted(files, key=lambda item: _shown(item[0])):
        shown = _shown(path)
        given = contents.get(shown)
        for found in read(Path(path), shown, limits) if given is None else _given(given, shown, limits):
            if isinstance(found, UnreadableInputError):
                gathered.unreadable.append(UnreadableInputError(found.path, found.reason, named=named))
            else:
                gathered.add(*found, named)
    return Inputs(tuple(gathered.documents), tuple(gathered.origins), tuple(gathered.unreadable))


def _given(content: bytes | UnreadableInputError, path: str, limits: Limits) -> list[Read]:
    return [content] if isinstance(content, UnreadableInputError) else read_bytes(content, path, limits)


def files_of(
    paths: Sequence[str], wanted: Wanted | None = None
) -> tuple[list[tuple[str, bool]], list[UnreadableInputError]]:
    """Return the files to be read, each once and in order of path, with whether the user named it."""
    found: list[tuple[str, bool]] = []
    errors: list[UnreadableInputError] = []
    for path in sorted({os.path.normpath(path) if path else path for path in paths}):
        if path and os.path.isdir(path):  # noqa: PTH112
            every, closed = _walk(path, wanted)
            inside = [(file, False) for file in every if wanted is None or wanted(file)]
            found += inside
            errors += closed
            if not inside and not closed:
                reason = _nothing_inside(len(every))
                errors.append(UnreadableInputError(_shown(path), reason, named=True))
        elif path and os.path.exists(path):  # noqa: PTH110
            found.append((path, True))
        else:
            errors.append(UnreadableInputError(_shown(path) or "''", _absent(path), named=True, missing=True))
    return _once(found), errors


def _absent(path: str) -> str:
    """Return why nothing can be found under a name that the user gives."""
    try:
        os.stat(path)  # noqa: PTH116
    except OSError as error:
        return "no such file or folder; check the spelling" if not path else cannot_open(error, path)
    return "no such file or folder; check the spelling"


def _nothing_inside(passed_over: int) -> str:
    if passed_over:
        return f"is a folder of {passed_over} files, none of them included; look at include and exclude"
    return f"is a folder with no file to read; none ends in {', '.join(sorted(READERS))}"


def _once(found: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Return each file once, a named one before one found in a folder, in order of path."""
    first: dict[str, tuple[str, bool]] = {}
    for path, named in sorted(found, key=lambda item: (not item[1], _shown(item[0]))):
        first.setdefault(os.path.realpath(path), (path, named))
    return sorted(first.values(), key=lambda item: _shown(item[0]))


def _walk(folder: str, wanted: Wanted | None) -> tuple[list[str], list[UnreadableInputError]]:
    """Return the files below a folder, and the folders that cannot be listed, those left out on purpose not among
    them: what lies in a closed folder would otherwise be missing without a word."""
    closed: list[OSError] = []
    files = list(_below(folder, closed.append))
    named = [(error, str(error.filename)) for error in closed]
    return files, [
        UnreadableInputError(_shown(path), cannot_open(error, path), named=path == folder)
        for error, path in named
        if path == folder or wanted is None or any(wanted(f"{path}{os.sep}article{suffix}") for suffix in READERS)
    ]


def _below(folder: str, onerror: Callable[[OSError], None]) -> Iterator[str]:
    """Yield the files below a folder; hidden names are skipped, links to a folder seen before too."""
    seen: set[str] = set()
    for parent, folders, files in os.walk(folder, onerror=onerror, followlinks=True):
        real = os.path.realpath(parent)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(parent, name)  # noqa: PTH118
            if not name.startswith(".") and Path(name).suffix.lower() in READERS and _is_listed(path):
                yield path


def _is_listed(path: str) -> bool:
    """Say whether a name in a folder is worth opening: a file, or a link that leads nowhere and must be told."""
    return os.path.isfile(path) or not os.path.exists(path)  # noqa: PTH110, PTH113


def _shown(path: str) -> str:
    return path.replace(os.sep, "/")
