"""The rules and all other data travel with the package: built directly, built from the sdist, installed in place.

Each way of installing must print the very bytes that the checkout prints for the seeds.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PARTS = ("factcheck", "rules", "seeds", "pyproject.toml", "README.md")
RULES = sorted(path.name for path in (ROOT / "rules").glob("*.toml"))
DATA = sorted(
    path.relative_to(ROOT).as_posix()
    for kind in ("*.toml", "report/page/*")
    for path in (ROOT / "factcheck").rglob(kind)
    if path.is_file()
)

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Return what a command prints; 0 and 1 (something was found) are both good."""
    clean = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "FACTCHECK_RULES")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**clean, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def must(*command: str | Path, cwd: Path) -> None:
    """Run a command that has no other good answer than 0."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what is built, so that nothing is written into the project."""
    copy = tmp_path_factory.mktemp("project")
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / part)
    return copy


@pytest.fixture(scope="module")
def expected(checkout: Path) -> str:
    return run(sys.executable, "-m", "factcheck", "check", "seeds", "--format", "json", cwd=checkout)


@pytest.fixture(scope="module")
def direct_wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    must(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", out, checkout, cwd=checkout)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def wheel_from_sdist(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("sdist")
    must(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, checkout, cwd=checkout)
    with tarfile.open(next(out.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    assert {f"rules/{name}" for name in RULES} <= names
    assert {f"seeds/{path.name}" for path in (ROOT / "seeds").glob("*.txt")} <= names
    return next(out.glob("*.whl"))


def check_wheel(wheel: Path, seeds: Path, target: Path) -> str:
    """Unpack a wheel, look for its data and return the report it prints."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(target)
    assert RULES
    assert {*DATA, *(f"factcheck/rules/{name}" for name in RULES)} <= names
    assert not [name for name in names if name.startswith(("tests/", "seeds/"))]
    place = run(sys.executable, "-c", "import factcheck; print(factcheck.__file__)", cwd=seeds, PYTHONPATH=str(target))
    assert place.startswith(str(target))
    command = (sys.executable, "-m", "factcheck", "check", "seeds", "--format", "json")
    return run(*command, cwd=seeds, PYTHONPATH=str(target))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """Return a folder that holds the seeds and nothing else of the project."""
    shutil.copytree(ROOT / "seeds", tmp_path / "elsewhere" / "seeds")
    return tmp_path / "elsewhere"


def test_a_wheel_holds_rules_and_data(direct_wheel: Path, expected: str, elsewhere: Path, tmp_path: Path) -> None:
    assert check_wheel(direct_wheel, elsewhere, tmp_path / "target") == expected


def test_a_wheel_built_from_the_sdist_does_too(
    wheel_from_sdist: Path, expected: str, elsewhere: Path, tmp_path: Path
) -> None:
    assert check_wheel(wheel_from_sdist, elsewhere, tmp_path / "target") == expected


def test_an_editable_install_finds_them_in_place(
    checkout: Path, expected: str, elsewhere: Path, tmp_path: Path
) -> None:
    """Install without the network: the dependencies are those of the environment the tests run in."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path).strip())
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    install = ("install", "--no-deps", "--no-build-isolation", "--ignore-installed", "-q", "-e", checkout)
    must(sys.executable, "-m", "pip", "--python", python, *install, cwd=tmp_path)
    place = run(python, "-c", "import factcheck; print(factcheck.__file__)", cwd=elsewhere)
    assert place.startswith(str(checkout))
    assert run(home / "bin" / "factcheck", "check", "seeds", "--format", "json", cwd=elsewhere) == expected
