"""Rules as data: the schema of a rule file, and the loader that refuses what it does not know.

id = "FCQ201"
name = "value-conflict"
over = "fact"                  # claim | pair | fact | document | meeting | remark
severity = "error"             # error | warning | note
when = ["figures", "discrepant"]
unless = ["rival"]
lower_to = "warning"           # the severity when any question of lower_when is answered yes
lower_when = ["attributed"]
note_when = ["loosely_aligned"]  # a note, whatever the rest, when any of these is answered yes
tolerance = 0.01               # figures that differ by at most this share are let pass; tolerance_days for dates
message.fr = "…{left.quote}…"  # and message.en
about = \"\"\"What it finds. Why it matters. Example. What it does not flag.\"\"\"
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from factcheck.judge.message import PLACEHOLDERS, fill, placeholders
from factcheck.judge.predicates import QUESTIONS
from factcheck.judge.tolerance import KEYS, idle
from factcheck.model.compiled import kept, packaged
from factcheck.model.errors import DataError
from factcheck.model.finding import SEVERITIES
from factcheck.model.frozen import fields_of, frozen
from factcheck.model.late import late
from factcheck.model.nearest import nearest
from factcheck.model.shape import Held, Table, checked, plain
from factcheck.model.toml import read_toml

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Over = Literal["claim", "pair", "fact", "document", "meeting", "remark"]
Severity = Literal["error", "warning", "note"]

_PROJECT = "factcheck-claims"
_ID = late(r"[A-Z]{2,5}[0-9]{3}")
_NAME = late(r"[a-z]+(-[a-z]+)*")


def _id(name: str) -> str:
    if _ID.fullmatch(name) is None:
        raise ValueError(f"must be two to five capitals and three digits, such as ABC123, not {name!r}")
    return name


def _name(name: str) -> str:
    if _NAME.fullmatch(name) is None:
        raise ValueError(f"must be small letters, words joined by hyphens, such as old-figure, not {name!r}")
    return name


_Told = Annotated[str, Held(min_length=1)]


@frozen
class Message(Table):
    """One sentence for a reviewer in each language; placeholders are those of judge.message."""

    fr: _Told
    en: _Told


@frozen
class Rule(Table):
    """One rule, as its file says it; the module's docstring has the example."""

    id: Annotated[str, Held(after=_id)]
    name: Annotated[str, Held(after=_name)]
    over: Over
    severity: Severity
    when: Annotated[tuple[str, ...], Held(min_length=1)]
    message: Message
    about: _Told
    unless: tuple[str, ...] = ()
    lower_to: Severity | None = None
    lower_when: tuple[str, ...] = ()
    note_when: tuple[str, ...] = ()
    tolerance: Annotated[Decimal, Held(ge=0, lt=1)] | None = None
    tolerance_days: Annotated[int, Held(ge=0)] | None = None


# Of which subjects a rule may ask: a fact may be asked about its pairs, and is then judged by those that fit.
ASKS_OF = {
    "claim": ("claim",),
    "pair": ("pair",),
    "fact": ("fact", "pair"),
    "document": ("document",),
    "meeting": ("meeting",),
    "remark": ("remark",),
}


def load_rules(folders: Sequence[Path] = ()) -> tuple[Rule, ...]:
    """Return the rules of the project and those of further folders, sorted by id.

    Raises DataError for a file that is no TOML, an unknown key, an unknown question or placeholder, and for two
    rules of one id; the message names file, key and the nearest known one.
    """
    found: dict[str, tuple[str, Rule]] = {}
    for place, rule in _all_rules(folders):
        if rule.id in found:
            raise DataError(f"{place}: the id {rule.id} is already used by {found[rule.id][0]}; give the rule its own")
        found[rule.id] = (place, rule)
    return tuple(found[i][1] for i in sorted(found))


def rules_in(folder: Path) -> tuple[Rule, ...]:
    """Return the rules of one folder alone, sorted by id; DataError as for `load_rules`."""
    return tuple(sorted((rule for _, rule in _read_folder(folder)), key=lambda r: r.id))


def shipped_folder() -> Path:
    """Return the folder of the project's rules as a path; DataError where the package is not in a file system."""
    folder = shipped_rules()
    if not isinstance(folder, Path):
        raise DataError("the rules of factcheck are inside an archive; name a folder of rules")
    return folder


def _all_rules(folders: Sequence[Path]) -> Iterator[tuple[str, Rule]]:
    yield from _shipped()
    for folder in folders:
        yield from _read_folder(folder)


@cache
def _shipped() -> tuple[tuple[str, Rule], ...]:
    """Return the rules of the project with the names of their files."""
    folder = shipped_rules()
    if not isinstance(folder, Path):
        return tuple(_read_folder(folder, named=False))
    plain = kept("rules", ("judge", "model"), lambda: _derive(folder), also=folder)
    return tuple((name, _rule(fields)) for name, fields in plain)


def _derive(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return the rules as builtin values, the only decimal among them as it is written."""
    read = _read_folder(folder, named=False)
    return [(name, plain(rule) | {"tolerance": rule.tolerance and str(rule.tolerance)}) for name, rule in read]


def _rule(fields: dict[str, Any]) -> Rule:
    """Return the rule of fields that were checked when they were derived."""
    tolerance = None if fields["tolerance"] is None else Decimal(fields["tolerance"])
    return Rule(**(fields | {"message": Message(**fields["message"]), "tolerance": tolerance}))


def _read_folder(folder: Traversable, named: bool = True) -> Iterator[tuple[str, Rule]]:
    if not folder.is_dir():
        raise DataError(f"{folder}: no such folder of rules; check the spelling")
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    if not files:
        raise DataError(f"{folder}: no rule in it; a rule is a file that ends in .toml")
    for file in files:
        # Those of the project are known by their names; a folder of the user's must be found.
        name = (folder / file.name).as_posix() if named and isinstance(folder, Path) else file.name
        yield name, read_rule(name, _content(name, file))


def _content(name: str, file: Traversable) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise DataError(f"{name}: cannot be opened ({error.strerror}); mend it or take it out of the folder") from error


def shipped_rules() -> Traversable:
    """Return the folder of the project's rules: inside the package when built, beside pyproject.toml when not.

    A wheel carries them as factcheck/rules; an editable install does not, so there the loader looks upwards for the
    project file of that very project and never takes another project's rules/.
    """
    inside = packaged("rules")
    if inside.is_dir():
        return inside
    for folder in Path(__file__).resolve().parents:
        project = folder / "pyproject.toml"
        if project.is_file() and _named(project) and (folder / "rules").is_dir():
            return folder / "rules"
    raise DataError("the rules of factcheck are missing: neither factcheck/rules nor rules/ beside pyproject.toml")


def _named(project: Path) -> bool:
    """Say whether a project file is that of factcheck: it is ours, and its name stands as we write it."""
    try:
        return f'\nname = "{_PROJECT}"' in project.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False


def read_rule(name: str, content: bytes) -> Rule:
    """Return the rule of one file's content; DataError names the file, the key and the nearest known one."""
    data = read_toml(name, content)
    _known_keys(name, data)
    rule = checked(name, Rule, data)
    _check(name, rule)
    return rule


def _known_keys(name: str, data: dict[str, Any]) -> None:
    for key in data:
        if key not in fields_of(Rule):
            raise DataError(f"{name}: unknown key {key!r}{nearest(key, fields_of(Rule))}")
    message = data.get("message")
    for key in message if isinstance(message, dict) else ():
        if key not in fields_of(Message):
            raise DataError(f"{name}: unknown key 'message.{key}'{nearest(key, fields_of(Message))}")


def _check(name: str, rule: Rule) -> None:
    """Refuse questions and placeholders that do not fit what the rule looks at."""
    for key in ("when", "unless", "lower_when", "note_when"):
        for asked in getattr(rule, key):
            _check_question(f"{name}: {key}", asked, rule.over)
    if both := set(rule.when) & set(rule.unless):
        raise DataError(f"{name}: {min(both)!r} stands in when and in unless; the rule would never find anything")
    if (rule.lower_to is None) != (not rule.lower_when):
        raise DataError(f"{name}: lower_to and lower_when belong together; give both or neither")
    if rule.lower_to is not None and SEVERITIES.index(rule.lower_to) <= SEVERITIES.index(rule.severity):
        raise DataError(f"{name}: lower_to: {rule.lower_to!r} is no lower than the severity, {rule.severity!r}")
    given = (key for key in KEYS if getattr(rule, key) is not None)
    if fault := idle(given, rule.over, rule.when):
        raise DataError(f"{name}: {fault}")
    for language in fields_of(Message):
        _check_message(f"{name}: message.{language}", getattr(rule.message, language), PLACEHOLDERS[rule.over])


def _check_message(place: str, template: str, known: Collection[str]) -> None:
    for used in placeholders(template):
        if used not in known:
            raise DataError(f"{place}: unknown placeholder {{{used}}}{nearest(used, known)}")
    if {"{", "}"} & set(fill(template, dict.fromkeys(known, ""))):
        raise DataError(f"{place}: a brace without the other one; a placeholder is written as {{{min(known)}}}")


def _check_question(place: str, asked: str, over: str) -> None:
    fitting = {n for n, q in QUESTIONS.items() if q.over in ASKS_OF[over]}
    if asked not in QUESTIONS:
        raise DataError(f"{place}: unknown predicate {asked!r}{nearest(asked, fitting)}")
    if asked not in fitting:
        raise DataError(
            f"{place}: {asked!r} asks of a {QUESTIONS[asked].over}, not of a {over}{nearest(asked, fitting)}"
        )
