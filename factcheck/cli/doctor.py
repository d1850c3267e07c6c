"""`factcheck doctor`: what factcheck works with here, one line each, and what is wrong with it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.configure import add_configuration, rules_of
from factcheck.cli.exits import ExitCode, some
from factcheck.cli.output import print_result
from factcheck.model.errors import FactcheckError
from factcheck.model.version import __version__

if TYPE_CHECKING:
    from factcheck.cli.configure import Configured

NEEDED = ("pydantic", "rapidfuzz", "dateparser", "tabulate", "trafilatura", "PyYAML", "pathspec")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.description = "Say what factcheck works with here, one line each, and what is wrong with it."
    parser.set_defaults(run=_doctor, rules=None)
    add_configuration(parser)


def _doctor(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.escape import terminal

    lines, wrong = [], 0
    for name, look in _LOOKS.items():
        try:
            said, mark = look(options), "ok"
        except FactcheckError as error:
            said, mark, wrong = str(error), "WRONG", wrong + 1
        lines.append(f"{mark:5}  {name:9}  {terminal(said)}\n")
    print_result("".join(lines))
    if wrong:
        return ExitCode.FAILED, f"{some(wrong, 'thing')} wrong"
    return ExitCode.CLEAN, "all is well"


def _python(_: argparse.Namespace) -> str:
    return f"factcheck {__version__}, Python {sys.version.split()[0]}"


def _libraries(_: argparse.Namespace) -> str:
    return ", ".join(_versions())


def _versions() -> Iterator[str]:
    for name in NEEDED:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError as error:
            raise FactcheckError(f"{name} is missing; install factcheck again") from error


def _settings(options: argparse.Namespace) -> str:
    configured: Configured = options.configured
    return f"from {configured.file}" if configured.file else "the defaults; `factcheck init` writes a file of them"


def _knowledge(options: argparse.Namespace) -> str:
    from factcheck.language.concepts import concepts
    from factcheck.language.entities import entities
    from factcheck.language.schema import languages
    from factcheck.model.compiled import knowledge_digest

    digest = (knowledge_digest() or b"").hex()[:12] or "not to be told"
    settings = options.configured.settings
    own = some(len((*settings.concepts, *settings.entities)), "own file")
    known = f"{len(concepts())} concepts, {len(entities())} entities, {own}"
    return f"{', '.join(languages())}; {known}; digest {digest}"


def _rules(options: argparse.Namespace) -> str:
    from factcheck.judge.rule import load_rules

    running = rules_of(options)
    shipped = {rule.id for rule in load_rules()}
    own = sum(rule.id not in shipped for rule in running)
    return f"{len(running)} run, {own} of them your own; {len(shipped)} come with factcheck"


def _inputs(options: argparse.Namespace) -> str:
    from factcheck.cli.configure import wanted_of
    from factcheck.ingest.paths import files_of

    if not options.configured.settings.paths:
        return "none are set; name them on the command line"
    files, errors = files_of(list(options.configured.settings.paths), wanted_of(options))
    if errors:
        raise FactcheckError("; ".join(str(error) for error in errors))
    return some(len(files), "file")


def _cache(options: argparse.Namespace) -> str:
    from factcheck.store.cache import PARSED

    folder = Path(options.configured.settings.cache_dir)
    if options.configured.settings.cache is False:
        return "off"
    if folder.exists() and not folder.is_dir():
        raise FactcheckError(f"{folder}: is no folder; name another with cache-dir")
    kept = folder / PARSED
    return f"{kept}, {kept.stat().st_size / 1e6:.1f} MB" if kept.is_file() else f"{folder}, nothing kept yet"


_LOOKS: dict[str, Callable[[argparse.Namespace], str]] = {
    "program": _python,
    "libraries": _libraries,
    "settings": _settings,
    "knowledge": _knowledge,
    "rules": _rules,
    "inputs": _inputs,
    "cache": _cache,
}
