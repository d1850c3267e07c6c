"""The same articles give the same bytes: in any order, under any hash seed, locale and time zone."""

import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.report import FORMATS as ALL

ROOT = Path(__file__).parent.parent
SEEDS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "seeds").glob("*.txt"))
FORMATS = ("html", "json", "md", "text")
COMMITTED = ("html", "json", "md")
AROUND = [  # hash seed, locale, time zone, width of the terminal
    ("0", "C", "UTC", "40"),
    ("1", "C.UTF-8", "Pacific/Kiritimati", "80"),
    ("4242", "fr_FR.UTF-8", "America/Los_Angeles", "300"),
]

pytestmark = pytest.mark.slow


def report(paths: list[str], form: str, around: tuple[str, str, str, str] = AROUND[1], folder: Path = ROOT) -> bytes:
    """Return the report on some articles, made in a process of its own."""
    seed, locale, zone, width = around
    said = {"PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale, "TZ": zone, "COLUMNS": width}
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", *paths, "--format", form],
        cwd=folder,
        env={**os.environ, **said},
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="module")
def expected() -> dict[str, bytes]:
    return {form: report(["seeds"], form) for form in FORMATS}


def test_there_are_five_seeds() -> None:
    assert len(SEEDS) == 5


def in_all_formats(folder: Path, around: tuple[str, str, str, str]) -> dict[str, bytes]:
    """Return the report on the seeds in every format there is, written by one process into one folder."""
    outputs = [f"--output={name}={folder / name}" for name in sorted(ALL)]
    report(["seeds", *outputs], "json", around)
    return {name: (folder / name).read_bytes() for name in sorted(ALL)}


def test_hash_seed_locale_time_zone_and_terminal_do_not_show(tmp_path: Path) -> None:
    first, *others = (in_all_formats(tmp_path, around) for around in AROUND)
    assert set(FORMATS) < set(first)
    for other in others:
        assert [name for name in first if other[name] != first[name]] == []


@pytest.mark.parametrize("shuffle", range(3))
def test_the_order_of_the_articles_does_not_show(expected: dict[str, bytes], shuffle: int) -> None:
    paths = SEEDS[::-1] if shuffle == 0 else random.Random(shuffle).sample(SEEDS, len(SEEDS))
    assert report(paths, "json", AROUND[shuffle]) == expected["json"]


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the reports that lie beside a copy of the seeds, as those that are committed do."""
    beside = tmp_path_factory.mktemp("beside")
    shutil.copytree(ROOT / "seeds", beside / "seeds")
    (beside / "reports").mkdir()
    outputs = [f"--output={form}=reports/seeds.{form}" for form in COMMITTED]
    report(["seeds", *outputs], "json", folder=beside)
    return beside / "reports"


@pytest.mark.parametrize("form", COMMITTED)
def test_the_committed_reports_are_what_the_command_writes(placed: Path, form: str) -> None:
    assert (ROOT / "reports" / f"seeds.{form}").read_bytes() == (placed / f"seeds.{form}").read_bytes()


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_committed_reports_lead_to_the_seeds(form: str) -> None:
    page = (ROOT / "reports" / f"seeds.{form}").read_text("utf-8")
    links = re.findall(r"""(?:\]\(|href=")([^)"#]+)#L\d+""", page)
    assert links
    assert [link for link in links if not (ROOT / "reports" / link).is_file()] == []


def test_the_piece_of_a_report_in_the_readme_is_a_real_one(expected: dict[str, bytes]) -> None:
    if not (ROOT / "reports" / "seeds.md").exists():
        pytest.skip("reports/seeds.md is not there yet: .ci/reports writes it")
    _, _, rest = (ROOT / "README.md").read_text("utf-8").partition("```text\n")
    entries = rest.partition("\n```")[0].split("\n\n")
    printed = expected["text"].decode()
    assert entries
    assert [entry for entry in entries if entry not in printed] == []
