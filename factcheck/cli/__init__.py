"""The command line: the only place that touches the environment, the clock and standard output.

Results go to standard output, everything else to standard error; the last line there says why the exit code
is what it is. Nothing heavy is imported before it is known to be needed.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from factcheck import __version__
from factcheck.cli.exits import ExitCode
from factcheck.cli.output import Volume, complain, note
from factcheck.model.errors import FactcheckError, UsageError
from factcheck.model.late import late

# A command is a module of its name here, with `configure(parser)`; only the one that is asked for is loaded.
COMMANDS = {
    "check": "compare documents and report what conflicts",
    "parse": "print the mentions and claims of each document",
    "explain": "show every step from the articles to one finding",
    "rules": "list the rules, show one, or run their cases",
    "review": "walk through the open findings, one key a decision",
    "decide": "decide a finding, or those ticked in a report",
    "baseline": "keep the findings there are, to be told of new ones only",
    "init": "write a commented file of settings",
    "config": "print every setting, and where its value comes from",
    "doctor": "say what factcheck works with here, and what is wrong",
    "schema": "print the JSON Schema of the JSON, or of the settings",
    "completion": "print what bash, zsh or fish need to complete",
}
_SELDOM = 1_000_000  # new objects between two looks of the garbage collector; Python itself takes 700
# What argparse says of a value that is none of those there are.
_CHOICE = late(r"argument .*: invalid choice: '(?P<word>.*)' \(choose from (?P<names>.*)\)")


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line with the remedy, like all others."""

    mixed = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        if self._subparsers is not None or self.mixed:
            return super().parse_known_args(args, namespace)
        self.mixed = True  # options among the paths are read by asking this method again; "--" would be lost on the way
        read = super().parse_known_args if "--" in (args or ()) else super().parse_known_intermixed_args
        found, unknown = read(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}{self._meant(unknown[0])}")
        return found, unknown

    def _meant(self, option: str) -> str:
        """Return "; did you mean …?" with the option that a mistyped one is most like, or nothing."""
        from factcheck.model.nearest import likely

        names = {known.lstrip("-"): known for known in self._option_string_actions}
        hint = likely(option.partition("=")[0].lstrip("-"), names)
        return re.sub(r"'(.*)'", lambda found: repr(names[found[1]]), hint)

    def error(self, message: str) -> NoReturn:
        from factcheck.model.nearest import likely

        chosen = _CHOICE.fullmatch(message)
        if chosen is not None:
            message += likely(chosen["word"], re.findall(r"'([^']*)'", chosen["names"]))
        raise UsageError(f"{message}{' See' if message.endswith('?') else '; see'} {self.prog} --help")


class Command:
    """Stands for the parser of a command until a line asks for it: eleven of twelve are never made."""

    module = ""

    def __init__(self, **known: Any) -> None:
        """Take what the parser is to know."""
        self._known = known

    def made(self) -> argparse.ArgumentParser:
        """Return the parser, with all that the command takes."""
        parser = _Parser(**self._known)
        import_module(f"factcheck.cli.{self.module}").configure(parser)
        return parser

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse as the parser does."""
        return self.made().parse_known_args(args, namespace)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; `argv` is without the name of the program.

    Without `argv` the process is the command's own: nothing of what loading makes is ever garbage, so that the
    collector looks seldom, and not at all when the process ends (a sixth of a short run).
    """
    if argv is not None:
        return _main(argv)
    if sys.stderr is None:  # closed; `print` would take standard output for it
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    gc.set_threshold(_SELDOM, *gc.get_threshold()[1:])
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else every installed package is asked for some
    code = _main(argv)
    gc.freeze()
    return code


def _main(argv: Sequence[str] | None) -> int:
    try:
        options = _options(argv)
        note.volume = Volume(Volume.NORMAL + options.verbose - options.quiet)
        if hasattr(options, "isolated"):
            from factcheck.cli.configure import configure

            configure(options)
        code, why = options.run(options)
    except FactcheckError as error:
        complain(str(error))
        code, why = ExitCode.FAILED, "the command could not be done"
    except KeyboardInterrupt:
        code, why = ExitCode.INTERRUPTED, "interrupted"
    except Exception as error:  # a fault of ours must not look like a finding (exit 1 is what Python would give)
        import traceback

        traceback.print_exc()
        complain(f"internal error: {error!r}; please report it with the lines above")
        code, why = ExitCode.FAILED, "internal error"
    (note if code in (ExitCode.CLEAN, ExitCode.FOUND) else complain)(f"exit {int(code)}: {why}")
    return int(code)


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = _parser()
    if "_ARGCOMPLETE" in os.environ:  # a shell asks what could follow
        from factcheck.cli.completing import complete

        complete(parser)
    return parser.parse_args(argv, argparse.Namespace(verbose=False, quiet=False))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="factcheck",
        description="Compare the numbers and dates that several articles give, and report what conflicts.",
        epilog="exit codes: 0 nothing to report, 1 findings at or above --fail-level, 2 could not be done, "
        "3 incomplete (with --strict)",
    )
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    lazily: Any = {"parser_class": Command}
    commands = parser.add_subparsers(metavar="COMMAND", required=True, **lazily)
    for name, purpose in COMMANDS.items():
        commands.add_parser(name, help=purpose).module = name
    return parser
