"""The rows of rooms: who may import whom, downwards only, and no module outside a row."""

import ast
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "factcheck"

# Lowest row first; the rooms of one row are independent of each other.
ROWS = (
    ("model",),
    ("language",),
    ("ingest",),
    ("parse",),
    ("match",),
    ("judge",),
    ("report", "triage", "store", "settings"),
    ("publish",),  # turns inner values into the forms of the contract, on the pipeline's behalf
    ("pipeline",),
    ("explain", "casework"),  # the pipeline once more: for one finding, for the cases of rules
    ("__init__",),  # only names the public API
    ("cli",),
    ("__main__",),
)
ROW = {room: height for height, rooms in enumerate(ROWS) for room in rooms}
# The rooms inside large rooms, in the same way: a text becomes words, these figures, and those claims; what a figure
# counts, dates or measures is told, then its scope, and a claim is built; claims get profiles, what two have in common
# is told, and pairs become facts.
INSIDE = {
    "parse": (
        ("words",),
        ("numbers",),
        ("dates",),
        ("clauses",),
        ("quantities",),
        ("durations",),
        ("claims",),
        ("statements",),
        ("parser",),
        ("__init__",),
    ),
    "parse/claims": (
        ("sentence_figures",),
        ("counts",),
        ("told",),
        ("scene",),
        ("thread", "contests", "dates", "lengths", "ages"),
        ("measures",),
        ("people",),
        ("scope",),
        ("building",),
        ("together", "bare_numbers", "derived", "not_understood"),
        ("reader",),
        ("claims",),
        ("__init__",),
    ),
    "match": (
        ("weights",),
        ("profiles",),
        ("likeness",),
        ("prints",),
        ("gate",),
        ("vetoes",),
        ("documents",),
        ("comparison",),
        ("groups", "statements"),
        ("align",),
        ("trace", "__init__"),
    ),
}
# Language is spent once claims exist: these rooms compare concepts, never words.
DEAF = {"match", "judge"}


def room_of(path: Path) -> str:
    """Return the room of a module: the first folder or the file itself below the package."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_rooms(path: Path) -> list[tuple[int, str]]:
    """Return line and room of every import of ours, also of those inside functions."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports of ours are absolute"
            names = [node.module or ""]
            if node.module == "factcheck":
                names = [f"factcheck.{a.name}" if a.name in ROW else "factcheck" for a in node.names]
        else:
            continue
        ours = [name.split(".") for name in names if name.split(".")[0] == "factcheck"]
        found += [(node.lineno, parts[1] if len(parts) > 1 else "__init__") for parts in ours]
    return found


def breaches(path: Path) -> list[str]:
    """Return one line for every import that does not point downwards."""
    room = room_of(path)
    if room not in ROW:
        return [f"{path}: no row lists the room {room!r}"]
    lines = []
    for line, other in imported_rooms(path):
        allowed = other == room or ROW.get(other, len(ROWS)) < ROW[room]
        if not allowed or (room in DEAF and other == "language"):
            lines.append(f"{path}:{line}: {room} imports {other}")
    return lines


def test_every_module_stands_in_a_row_and_imports_downwards_only() -> None:
    modules = sorted(PACKAGE.rglob("*.py"))
    assert modules
    assert [line for path in modules for line in breaches(path)] == []


@pytest.mark.parametrize("large", INSIDE)
def test_the_rooms_inside_a_large_room_import_downwards_only(large: str) -> None:
    rows = {room: height for height, rooms in enumerate(INSIDE[large]) for room in rooms}
    upward = []
    for path in sorted((PACKAGE / large).rglob("*.py")):
        room = path.relative_to(PACKAGE / large).with_suffix("").parts[0]
        for line, other in imported_modules(path, f"factcheck.{large.replace('/', '.')}"):
            if other != room and rows[other] >= rows[room]:
                upward.append(f"{path}:{line}: {room} imports {other}")
    assert upward == []


# Rooms whose docstring names their modules in the order in which they are asked, and those whose rooms do so as well.
WITH_ROOMS = ("parse/claims", "match")
INNER = (path.parent for large in WITH_ROOMS for path in sorted((PACKAGE / large).glob("*/__init__.py")))
MAPPED = ("judge", *WITH_ROOMS, *(path.relative_to(PACKAGE).as_posix() for path in INNER))


@pytest.mark.parametrize("room", MAPPED)
def test_the_map_of_a_room_names_its_modules(room: str) -> None:
    told = ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text("utf-8"))) or ""
    rows = (line.strip().partition("  ")[0] for line in told.splitlines() if "  " in line.strip())
    named = [name for row in rows for name in row.split(", ")]
    modules = {
        path.stem for path in (PACKAGE / room).iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert sorted(named) == sorted(modules - {"__init__"})


def imported_modules(path: Path, package: str) -> list[tuple[int, str]]:
    """Return line and room of every import of what lies in a package: the first name below it."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == package:
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(package + "."):
            found.append((node.lineno, str(node.module)[len(package) + 1 :].partition(".")[0]))
    return found


def test_a_module_outside_the_rows_and_an_upward_import_are_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path)
    stray = tmp_path / "stray.py"
    stray.write_text("", "utf-8")
    upward = tmp_path / "judge" / "rule.py"
    upward.parent.mkdir()
    upward.write_text("def f():\n    from factcheck.language import load\n    from factcheck import cli\n", "utf-8")
    assert breaches(stray) == [f"{stray}: no row lists the room 'stray'"]
    assert [line.rpartition(": ")[2] for line in breaches(upward)] == ["judge imports language", "judge imports cli"]
