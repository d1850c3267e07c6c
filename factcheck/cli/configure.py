"""What holds in a run: the command line goes before the configuration file, and that before the defaults."""

from __future__ import annotations

import argparse
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.cli.output import Volume, note, relative
from factcheck.cli.triage import DECISIONS
from factcheck.model.errors import UsageError
from factcheck.model.frozen import fields_of, frozen, replace
from factcheck.model.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.judge.rule import Rule
    from factcheck.model.document import Prepared
    from factcheck.settings.load import Loaded
    from factcheck.settings.schema import Settings

_MOST_WORDS = 20_000_000  # bytes of a file of the user's own words
# Options that go by another name on the command line than in the file.
_FLAG = {"jobs": "-j", "paths": "PATH", "cache": "--no-cache"}


@frozen
class Configured:
    """The settings of a run, and which of them the command line gives."""

    settings: Settings
    file: str | None
    in_file: frozenset[str]
    on_line: frozenset[str]

    @property
    def root(self) -> str:
        """Return the folder that patterns of the file are seen from, as seen from the working directory."""
        return "." if self.file is None else str(Path(self.file).parent)

    def place(self, key: str) -> str:
        """Return what to call a setting in an error: the option, or the file and its key."""
        if key in self.on_line or self.file is None:
            return _FLAG.get(key, f"--{key}")
        return f"{self.file}: {key}:"

    def origin(self, key: str) -> str:
        """Return where the value of a setting comes from."""
        if key in self.on_line:
            return "command line"
        return str(self.file) if key in self.in_file else "default"


def add_configuration(parser: argparse.ArgumentParser) -> None:
    """Declare where settings come from, and how much is said on standard error."""
    parser.add_argument("--config", metavar="FILE", help="take settings from this file, not the nearest one")
    parser.add_argument("--isolated", action="store_true", help="take no settings from any file")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("-q", "--quiet", action="store_true", help="say only what went wrong")
    how.add_argument("-v", "--verbose", action="store_true", help="say also how the work was done")


def configure(options: argparse.Namespace) -> None:
    """Fill in what the command line leaves open, and put all settings of the run into `options.configured`.

    An option that is None was not given. The user's own words hold from here on.
    """
    from factcheck.settings.schema import Settings, written

    options.original = copy(options)
    loaded = _loaded(options)
    known = {name: written(name) for name in fields_of(Settings)}
    given: dict[str, Any] = {n: v for n in known if (v := getattr(options, n, None)) not in (None, [])}
    changed: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in given.items()}
    settings = replace(loaded.settings, **changed)
    for name in known:
        if hasattr(options, name):
            setattr(options, name, getattr(settings, name))
    line = frozenset(known[name] for name in given)
    options.configured = Configured(settings, loaded.file, loaded.given, line)
    _check_patterns(options.configured)
    _check_report_language(options.configured)
    _use_own_words(options.configured)
    note(f"settings from {loaded.file or 'no file'}", Volume.LOUD)


def _loaded(options: argparse.Namespace) -> Loaded:
    from factcheck.settings.load import Loaded, find, load

    if options.isolated and options.config is not None:
        raise UsageError(f"--isolated: would leave --config {options.config} unread; leave one of the two out")
    if options.isolated:
        return Loaded()
    if options.config is not None:
        return load(Path(options.config), inside=False)  # the user names it: it is theirs
    path = find(Path.cwd())
    return Loaded() if path is None else load(path)


def _check_patterns(configured: Configured) -> None:
    """Refuse a pattern of the command line that a file could not hold either."""
    from factcheck.settings.schema import checked_pattern

    for key in ("include", "exclude"):
        for pattern in getattr(configured.settings, key) if key in configured.on_line else ():
            try:
                checked_pattern(pattern)
            except ValueError as wrong:
                raise UsageError(f"{configured.place(key)} {pattern!r}: {wrong}") from None


def _check_report_language(configured: Configured) -> None:
    wanted = configured.settings.report_lang
    if wanted is None:
        return
    from factcheck.report import report_languages

    if wanted not in report_languages():
        hint = nearest(wanted, report_languages())
        raise UsageError(f"{configured.place('report-lang')} {wanted!r}: no report in that language{hint}")


def _use_own_words(configured: Configured) -> None:
    from factcheck.language.own import Own, use_own

    use_own(Own(*(_contents(configured, key) for key in ("concepts", "entities"))))


def _contents(configured: Configured, key: str) -> tuple[tuple[str, str], ...]:
    from factcheck.settings.load import text_of

    paths = {relative(path): Path(path) for path in getattr(configured.settings, key)}
    for shown, path in paths.items():
        if not path.exists():
            raise UsageError(f"{configured.place(key)} {shown}: no such file of your own words; check the spelling")
    return tuple((shown, text_of(path, shown, _MOST_WORDS)) for shown, path in paths.items())


def _rule_folders(configured: Configured) -> list[Path]:
    """Return the folders of the user's rules; UsageError, with where it is said, for one that is none."""
    folders = [Path(relative(folder)) for folder in configured.settings.rules]
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"{configured.place('rules')} {folder}: no such folder of rules; check the spelling")
    return folders


def every_rule(options: argparse.Namespace) -> tuple[Rule, ...]:
    """Return the rules that come with the package and those of the user, whichever of them are to be applied."""
    from factcheck.judge.rule import load_rules

    return load_rules(_rule_folders(options.configured))


def rules_of(options: argparse.Namespace) -> tuple[Rule, ...]:
    """Return the rules that come with the package and those of the user, as the settings choose and change them."""
    from factcheck.settings.rules import changed, choose

    configured: Configured = options.configured
    settings = configured.settings
    rules = changed(every_rule(options), settings.rule, configured.file or "")
    return choose(rules, settings.select, settings.ignore, (configured.place("select"), configured.place("ignore")))


def wanted_of(options: argparse.Namespace) -> Callable[[str], bool]:
    """Return which files inside folders are to be read; patterns of the command line are seen from where it runs.

    What reviewers decided lies among the articles, most often, and ends as they may: it is none.
    """
    from factcheck.settings.files import wanted

    configured: Configured = options.configured
    parts = [
        wanted(include, exclude, "." if key in configured.on_line else configured.root)
        for key, include, exclude in (
            ("include", configured.settings.include, ()),
            ("exclude", (), configured.settings.exclude),
        )
    ]
    asked: Sequence[Callable[[str], bool]] = [part for part in parts if part is not None]
    ledger = Path(configured.settings.decisions or DECISIONS).absolute()

    def is_ledger(path: str) -> bool:
        return path.endswith(ledger.name) and Path(path).absolute() == ledger

    return lambda path: not is_ledger(path) and all(ask(path) for ask in asked)


def same_source_of(prepared: Sequence[Prepared], options: argparse.Namespace) -> list[tuple[str, ...]]:
    """Return the documents that copy one source, as the settings say which those are."""
    from factcheck.settings.sources import source_groups

    return source_groups((p.document for p in prepared), options.configured.settings.sources)
