"""The command line: the only place that touches the environment, the clock and standard output.

Results go to standard output, everything else to standard error; the last line there says why the exit code
is what it is. Nothing heavy is imported before it is known to be needed.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from factcheck import __version__
from factcheck.model.errors import FactcheckError, UnreadableInputError, UsageError
from factcheck.model.finding import SEVERITIES

if TYPE_CHECKING:
    from factcheck.judge.rule import Rule
    from factcheck.model.contract import Result
    from factcheck.model.document import Prepared
    from factcheck.report.formats import Render


_SELDOM = 100_000  # new objects between two looks of the garbage collector; Python itself takes 700


class ExitCode(IntEnum):
    """What the exit codes mean; of two that apply the one further down this list loses."""

    INTERRUPTED = 130
    FAILED = 2
    INCOMPLETE = 3
    FOUND = 1
    CLEAN = 0


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line with the remedy, like all others."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; `argv` is without the name of the program.

    Without `argv` the process is the command's own: nothing of what loading makes is ever garbage, so that the
    collector looks seldom, and not at all when the process ends (a sixth of a short run).
    """
    if argv is not None:
        return _main(argv)
    gc.set_threshold(_SELDOM, *gc.get_threshold()[1:])
    code = _main(argv)
    gc.freeze()
    return code


def _main(argv: Sequence[str] | None) -> int:
    try:
        options = _parser().parse_args(argv)
        code, why = options.run(options)
    except FactcheckError as error:
        _complain(str(error))
        code, why = ExitCode.FAILED, "the command could not be done"
    except KeyboardInterrupt:
        code, why = ExitCode.INTERRUPTED, "interrupted"
    except Exception as error:  # a fault of ours must not look like a finding (exit 1 is what Python would give)
        import traceback

        traceback.print_exc()
        _complain(f"internal error: {error!r}; please report it with the lines above")
        code, why = ExitCode.FAILED, "internal error"
    _complain(f"exit {int(code)}: {why}")
    return int(code)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="factcheck",
        description="Compare the numbers and dates that several articles give, and report what conflicts.",
        epilog="exit codes: 0 nothing to report, 1 findings at or above --fail-level, 2 could not be done, "
        "3 incomplete (with --strict)",
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_check(commands.add_parser("check", help="compare documents and report what conflicts"))
    _add_parse(commands.add_parser("parse", help="print the mentions and claims of each document"))
    _add_rules(commands.add_parser("rules", help="list the rules, or show one"))
    return parser


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.description = "Compare all the documents given and report what conflicts."
    parser.set_defaults(run=_check)
    _add_inputs(parser)
    parser.add_argument("--format", default="text", metavar="FORMAT", help="text (default), md or json")
    parser.add_argument("--output", action="append", default=[], metavar="FORMAT=FILE", help="also write a file")
    parser.add_argument("--report-lang", metavar="LANG", help="fr or en (default: that of most documents)")
    parser.add_argument(
        "--fail-level",
        default="error",
        choices=(*SEVERITIES, "never"),
        help="least severe finding that makes the exit code 1 (default: error)",
    )
    parser.add_argument("--strict", action="store_true", help="exit 3 when a file in a folder could not be read")
    _add_rule_folders(parser)


def _add_parse(parser: argparse.ArgumentParser) -> None:
    parser.description = "Print the mentions and claims of each document."
    parser.set_defaults(run=_parse)
    _add_inputs(parser)
    parser.add_argument("--format", default="jsonl", metavar="FORMAT", help="jsonl (default), json or text")
    parser.add_argument("--strict", action="store_true", help="exit 3 when a file in a folder could not be read")


def _add_rules(parser: argparse.ArgumentParser) -> None:
    parser.description = "List the rules, or show all of one."
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    listing = commands.add_parser("list", help="one line a rule")
    listing.set_defaults(run=_list_rules)
    _add_rule_folders(listing)
    showing = commands.add_parser("show", help="all of one rule")
    showing.set_defaults(run=_show_rule)
    showing.add_argument("id", metavar="ID")
    _add_rule_folders(showing)


def _add_inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file (.txt .md .html .jsonl) or a folder")
    parser.add_argument("--lang", metavar="LANG", help="language of documents that do not say theirs")


def _add_rule_folders(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rules", action="append", default=[], metavar="DIR", help="also apply the rules of a folder")


def _check(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.pipeline import check_prepared, source_of

    _known("--format", options.format, _formats())
    outputs = _outputs(options.output)
    rules = _rules(options.rules)
    _spare_inputs(outputs, options.paths)
    prepared, unreadable = _read(options)
    result = check_prepared(prepared, unreadable=unreadable, report_lang=options.report_lang, rules=rules)
    for name, path in outputs:
        folder = os.path.relpath(path.parent).replace(os.sep, "/")
        _write_file(path, _formats()[name](result, {p.document.id: source_of(p, folder) for p in prepared}))
    _print(_formats()[options.format](result, {p.document.id: source_of(p) for p in prepared}))
    return _verdict(result, unreadable, options)


def _parse(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.pipeline import parse_all, source_of
    from factcheck.report import PARSED_FORMATS

    _known("--format", options.format, PARSED_FORMATS)
    prepared, unreadable = _read(options)
    sources = {p.document.id: source_of(p) for p in prepared}
    _print(PARSED_FORMATS[options.format](parse_all(prepared), sources))
    return _incomplete(unreadable, options) or (ExitCode.CLEAN, f"{_some(len(prepared), 'document')} parsed")


def _list_rules(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.rules import list_rules

    rules = _rules(options.rules)
    _print(list_rules(rules))
    return ExitCode.CLEAN, _some(len(rules), "rule")


def _show_rule(options: argparse.Namespace) -> tuple[ExitCode, str]:
    from factcheck.report.rules import show_rule

    rules = {rule.id: rule for rule in _rules(options.rules)}
    _known("rule", options.id, rules)
    _print(show_rule(rules[options.id]))
    return ExitCode.CLEAN, "1 rule"


def _read(options: argparse.Namespace) -> tuple[list[Prepared], tuple[UnreadableInputError, ...]]:
    """Return the documents of the paths, and what could not be read, which is said at once."""
    from factcheck.ingest import read_paths
    from factcheck.language.schema import languages
    from factcheck.pipeline import prepare_inputs

    if options.lang is not None:
        _known("--lang", options.lang, languages())
    inputs = read_paths([_relative(path) for path in options.paths])
    for error in inputs.unreadable:
        _complain(str(error))
    if not inputs.documents and not any(error.named for error in inputs.unreadable):
        raise UsageError("no document could be read; name a file or folder that holds one")
    return prepare_inputs(inputs, options.lang), inputs.unreadable


def _verdict(
    result: Result, unreadable: Sequence[UnreadableInputError], options: argparse.Namespace
) -> tuple[ExitCode, str]:
    level = options.fail_level
    counted = SEVERITIES[: SEVERITIES.index(level) + 1] if level in SEVERITIES else ()
    n = sum(finding.severity in counted for finding in result.findings)
    found = f"{_some(n, 'finding')} at or above {level}" if counted else "--fail-level never"
    return _incomplete(unreadable, options) or (ExitCode.FOUND if n else ExitCode.CLEAN, found)


def _incomplete(unreadable: Sequence[UnreadableInputError], options: argparse.Namespace) -> tuple[ExitCode, str] | None:
    """Return the code for inputs that could not be read, or None when they do not decide."""
    named = [error for error in unreadable if error.named]
    if named:
        return ExitCode.FAILED, f"{_some(len(named), 'input')} named on the command line could not be read"
    if unreadable and options.strict:
        return ExitCode.INCOMPLETE, f"{_some(len(unreadable), 'file')} could not be read (--strict)"
    return None


def _formats() -> Mapping[str, Render]:
    from factcheck.report import FORMATS

    return FORMATS


def _rules(folders: Sequence[str]) -> tuple[Rule, ...]:
    from factcheck.judge.rule import load_rules

    return load_rules([Path(folder) for folder in folders])


def _known(option: str, value: str, names: Iterable[str]) -> None:
    """Raise UsageError, with the nearest of the known names, for a value that is none of them."""
    known = sorted(names)
    if value in known:
        return
    from difflib import get_close_matches

    near = get_close_matches(value, known, 1)
    remedy = f"did you mean {near[0]!r}?" if near else f"use one of {', '.join(known)}"
    raise UsageError(f"{option} {value!r}: not known; {remedy}")


def _outputs(pairs: Sequence[str]) -> list[tuple[str, Path]]:
    """Return the files to write, each with its format; all are judged before any work is done."""
    outputs = []
    for pair in pairs:
        name, equals, path = pair.partition("=")
        if not equals or not path:
            raise UsageError(f"--output {pair!r}: must be FORMAT=FILE, for example md=report.md")
        _known("--output", name, _formats())
        if not Path(path).absolute().parent.is_dir():
            raise UsageError(f"--output {path}: its folder does not exist; create it first")
        outputs.append((name, Path(path)))
    return outputs


def _spare_inputs(outputs: Sequence[tuple[str, Path]], inputs: Sequence[str]) -> None:
    """Refuse to write over a file that is to be read."""
    given = [Path(name) for name in inputs if Path(name).is_file()]
    for _, path in outputs:
        if path.is_file() and any(path.samefile(source) for source in given):
            raise UsageError(f"--output {path}: is also read as input; choose another file")


def _write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all: a run that is interrupted leaves the old one."""
    import tempfile

    try:
        handle, draft = tempfile.mkstemp(dir=path.absolute().parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
            umask = os.umask(0)
            os.umask(umask)
            Path(draft).chmod(0o666 & ~umask)  # mkstemp keeps the file to its owner
            Path(draft).replace(path)
        finally:
            Path(draft).unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"--output {path}: {error.strerror}; choose a file that can be written") from error


def _print(text: str) -> None:
    """Write a result to standard output as UTF-8, whatever the locale; a reader that went away is no error."""
    if sys.stdout is None:
        raise UsageError("standard output: closed; open it or write with --output")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What remains in the buffer must not raise again when the interpreter closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise UsageError(f"standard output: {error.strerror}; make room or write with --output") from error


def _complain(line: str) -> None:
    """Write one line to standard error, with nothing in it that a terminal would act on."""
    from factcheck.report.escape import terminal

    print(f"factcheck: {terminal(line)}", file=sys.stderr)  # noqa: T201


def _relative(path: str) -> str:
    """Return a path as it may be printed: one given from the root is told from where the command runs."""
    return os.path.relpath(path) if os.path.isabs(path) else path  # noqa: PTH117


def _some(n: int, noun: str) -> str:
    return f"{n or 'no'} {noun}{'' if n == 1 else 's'}"
