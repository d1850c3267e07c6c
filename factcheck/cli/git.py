"""What git knows: who works here, and what the documents said at an earlier commit."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.model.errors import DataError, UnreadableInputError, UsageError

if TYPE_CHECKING:
    from factcheck.model.document import Document, Prepared
    from factcheck.triage.changed import Before


_FACTS = ".toml"  # a document in such a file is a pinned fact: articles are never read from one


def user_name() -> str | None:
    """Return the name that git commits under, or None where there is no git or no name."""
    try:
        return _git("config", "user.name").decode("utf-8", "replace").strip() or None
    except UsageError:
        return None


def before(ref: str, prepared: Sequence[Prepared], lang: str | None) -> Before:
    """Return what each document that changed since a commit said then; a new one said nothing.

    Raises UsageError where git cannot tell: no repository, no such commit.
    """
    root = _said("--changed-since", "rev-parse", "--show-toplevel")
    commit = _commit(ref)
    earlier = _earlier_names(root, commit)
    found: dict[str, frozenset[str]] = {}
    versions: dict[str, dict[str, Prepared]] = {}
    for each in prepared:
        path = each.document.path or ""
        name = os.path.relpath(os.path.realpath(path), os.path.realpath(root)).replace(os.sep, "/")
        if name in earlier and earlier[name] == "":
            continue
        old_name = earlier.get(name)
        if old_name is not None and name not in versions:
            versions[name] = _version(_git("-C", root, "show", f"{commit}:{old_name}"), path, lang)
        old = _same_document(each.document, versions.get(name, {}))
        if old is None or _differs(old, each):
            found[each.document.id] = _keys(old)
    return found


def _earlier_names(root: str, commit: str) -> dict[str, str | None]:
    """Return for each tracked file its name at the commit: "" when it did not change since, None when it is new."""
    tracked = _git("-C", root, "ls-files", "-z").decode("utf-8", "surrogateescape").split("\0")
    names: dict[str, str | None] = dict.fromkeys(filter(None, tracked), "")
    fields = iter(
        _git("-C", root, "diff", "--name-status", "-M", "-z", commit).decode("utf-8", "surrogateescape").split("\0")
    )
    for status in fields:
        if status:
            old = next(fields)
            names[next(fields) if status[0] in "RC" else old] = None if status[0] == "A" else old
    return names


def _version(raw: bytes, path: str, lang: str | None) -> dict[str, Prepared]:
    """Return the documents of an earlier content of a file by their ids; none where it cannot be read."""
    from factcheck.ingest.paths import Inputs
    from factcheck.ingest.readers import read_bytes
    from factcheck.pipeline import prepare_inputs
    from factcheck.triage.fact_documents import pinned_facts
    from factcheck.triage.facts import read_facts

    if path.endswith(_FACTS):
        with suppress(DataError):
            return {p.document.id: p for p in pinned_facts(read_facts(path, raw))}
        return {}
    read = [r for r in read_bytes(raw, path) if not isinstance(r, UnreadableInputError)]
    once = {document.id: (document, origin) for document, origin in read}
    inputs = Inputs(tuple(d for d, _ in once.values()), tuple(o for _, o in once.values()))
    return {p.document.id: p for p in prepare_inputs(inputs, lang)}


def _same_document(document: Document, versions: dict[str, Prepared]) -> Prepared | None:
    """Return the earlier version of a document: of a file of records the one of its id, else the only one."""
    if (document.path or "").endswith((".jsonl", _FACTS)):
        return versions.get(document.id)
    return next(iter(versions.values()), None)


def _differs(old: Prepared, new: Prepared) -> bool:
    return (old.sha256, old.published, old.lang) != (new.sha256, new.published, new.lang)


def _keys(old: Prepared | None) -> frozenset[str]:
    from factcheck.pipeline import parse_all
    from factcheck.triage.changed import claim_keys

    if old is None:
        return frozenset()
    said = next(parse_all([old]))
    return claim_keys((*said.claims, *said.statements), old.document.text)


def _commit(ref: str) -> str:
    try:
        return _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}").decode().strip()
    except UsageError as error:
        raise UsageError(f"--changed-since {ref}: no such commit; `git log` lists those there are") from error


def _said(option: str, *arguments: str) -> str:
    try:
        return _git(*arguments).decode("utf-8", "surrogateescape").rstrip("\n")
    except UsageError as error:
        raise UsageError(f"{option}: {error}") from error


def _git(*arguments: str) -> bytes:
    """Return what git prints; UsageError with its own first line where it fails."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError as error:
        raise UsageError("git could not be started; install it or leave the option out") from error
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().split("\n")
        raise UsageError(f"git says: {lines[0] or f'exit {done.returncode}'}")
    return done.stdout
