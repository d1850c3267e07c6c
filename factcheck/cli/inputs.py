"""What the arguments name: the documents, the formats; each refused in one line with its remedy."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.configure import add_configuration, wanted_of
from factcheck.cli.exits import ExitCode, incomplete, some
from factcheck.cli.output import complain, note, print_result, relative
from factcheck.cli.work import add_work, reading
from factcheck.model.errors import UnreadableInputError, UsageError
from factcheck.model.nearest import nearest

if TYPE_CHECKING:
    from factcheck.ingest.limits import Limits
    from factcheck.ingest.origin import Origin
    from factcheck.model.document import Document, Prepared
    from factcheck.report.formats import Render

STDIN = "-"


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """Declare the documents to read, and how the work on them is done."""
    add_paths(parser)
    add_how(parser)


def add_report_lang(parser: argparse.ArgumentParser) -> None:
    """Declare the language that a command speaks of findings in."""
    parser.add_argument("--report-lang", metavar="LANG", help="fr or en (default: of most documents; en if even)")


def add_how(parser: argparse.ArgumentParser) -> None:
    """Declare how the work is done, and where settings come from."""
    add_work(parser)
    add_configuration(parser)


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Declare the documents to read."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file (.txt .md .html .jsonl), a folder, or -")
    parser.add_argument("--stdin-filename", metavar="NAME", help="what - is called, and the file that it stands for")
    parser.add_argument("--lang", metavar="LANG", help="language of documents that do not say theirs")
    parser.add_argument("--include", action="append", metavar="GLOB", help="of folders, only these files")
    parser.add_argument("--exclude", action="append", metavar="GLOB", help="of folders, not these files")


def add_rule_folders(parser: argparse.ArgumentParser) -> None:
    """Declare folders with rules of the user's own."""
    parser.add_argument("--rules", action="append", metavar="DIR", help="also apply the rules of a folder")


def read(options: argparse.Namespace) -> tuple[list[Prepared], tuple[UnreadableInputError, ...]]:
    """Return the documents of the paths, and what could not be read, which is said at once."""
    from factcheck.ingest import read_paths
    from factcheck.ingest.paths import files_of
    from factcheck.language.schema import languages
    from factcheck.pipeline import prepare_inputs

    if options.lang is not None:
        known(options.configured.place("lang"), options.lang, languages())
    paths, wanted = paths_of(options), wanted_of(options)
    with reading(options, len(files_of(paths, wanted)[0])) as read_file:
        limits, at_hand = limits_of(options), standard_input(options)
        inputs = read_paths(paths, wanted=wanted, limits=limits, read=read_file, at_hand=at_hand)
    for error in inputs.unreadable:
        complain(str(error))
    _tell_remarks(inputs.origins)
    if not inputs.documents and not any(error.named for error in inputs.unreadable):
        raise UsageError("no document could be read; name a file or folder that holds one")
    _tell_languages(inputs.documents, languages())
    return prepare_inputs(inputs, options.lang), inputs.unreadable


def _tell_remarks(origins: Sequence[Origin]) -> None:
    """Say what of the files is not used; what is said of many files alike is said once, with the first place."""
    places: dict[str, list[str]] = {}
    for place, remark in (told for origin in origins for told in origin.remarks):
        places.setdefault(remark, []).append(place)
    for remark, where in places.items():
        more = f" and {len(where) - 1} more" if len(where) > 1 else ""
        note(f"{where[0]}{more}: {remark}")


def _tell_languages(documents: Sequence[Document], supported: Collection[str]) -> None:
    """Say which languages that documents name are none of those supported: "french" is a slip, and loses the claims."""
    from collections import Counter

    from factcheck.ingest.prepare import given_language

    given = Counter(lang for document in documents if (lang := given_language(document)) not in (None, *supported))
    for lang, n in sorted(given.items()):
        name = f"lang {lang!r} is not supported; use one of {', '.join(supported)}"
        note(f"{some(n, 'document')} without claims: {name}")


def show_files(options: argparse.Namespace) -> tuple[ExitCode, str]:
    """List the files that would be read, one a line, and say what could not be."""
    from factcheck.ingest.paths import files_of
    from factcheck.report.escape import terminal

    files, unreadable = files_of(paths_of(options), wanted_of(options))
    for error in unreadable:
        complain(str(error))
    print_result("".join(terminal(path.replace(os.sep, "/")) + "\n" for path, _ in files))
    return incomplete(unreadable, options) or (ExitCode.CLEAN, some(len(files), "file"))


def paths_of(options: argparse.Namespace) -> list[str]:
    """Return the paths of the command line, else those of the settings; UsageError where there are none."""
    if not options.paths:
        raise UsageError("no PATH is given, and no `paths` in the settings; name a file or a folder")
    return [relative(path) for path in options.paths if path != STDIN]


def standard_input(options: argparse.Namespace) -> dict[str, bytes | UnreadableInputError]:
    """Return what standard input holds, or why it cannot be read, under its name; nothing where it is no path."""
    name = os.path.normpath(relative(options.stdin_filename or "stdin.txt")).replace(os.sep, "/")
    if STDIN not in options.paths:
        if options.stdin_filename is not None:
            raise UsageError(f"--stdin-filename {name}: nothing is read from standard input; give - as a PATH")
        return {}
    limits = limits_of(options)
    return {name: _piped(name, limits.jsonl if name.endswith(".jsonl") else limits.article)}


def _piped(name: str, limit: int) -> bytes | UnreadableInputError:
    from factcheck.ingest.limits import size

    if sys.stdin is None:
        return UnreadableInputError(name, "standard input is closed; give the article's text")
    content = sys.stdin.buffer.read(limit + 1)
    if len(content) > limit:
        return UnreadableInputError(name, f"is larger than {size(limit)}; split it into articles")
    if not content.strip():
        return UnreadableInputError(name, "standard input is empty; give the article's text")
    return content


def limits_of(options: argparse.Namespace) -> Limits:
    """Return how large an input may be."""
    from factcheck.ingest.limits import Limits

    limits = options.configured.settings.limits
    return Limits(limits.file_size, limits.jsonl_size)


def outputs_of(options: argparse.Namespace) -> list[tuple[str, Path]]:
    """Return the files to write, each with its format; all are judged before any work is done."""
    outputs: list[tuple[str, Path]] = []
    place = options.configured.place("output")
    for pair in options.output:
        name, equals, path = pair.partition("=")
        if not equals or not path:
            raise UsageError(f"{place} {pair!r}: must be FORMAT=FILE, for example md=report.md")
        known(place, name, formats())
        if path == "-":
            raise UsageError(f"{place} {pair!r}: standard output has the form of --format; name a file")
        if not Path(path).absolute().parent.is_dir():
            raise UsageError(f"{place} {path}: its folder does not exist; create it first")
        if Path(path).absolute() in (other.absolute() for _, other in outputs):
            raise UsageError(f"{place} {Path(path)}: is named twice; give each format its own file")
        outputs.append((name, Path(path)))
    return outputs


def formats() -> Mapping[str, Render]:
    """Return the formats of a whole result by name."""
    from factcheck.report import FORMATS

    return FORMATS


def known(option: str, value: str, names: Collection[str]) -> None:
    """Raise UsageError, with the nearest of the known names, for a value that is none of them."""
    if value not in names:
        raise UsageError(f"{option} {value!r}: not known{nearest(value, names)}")
