"""Print how long factcheck takes, as ratios to work that any machine can do for comparison.

    bench.py [--runs N]

Times are CPU seconds of the process itself (user and system), each the least of N runs: what else runs on a machine
only ever adds to them, by a fifth and more. Ratios stay comparable between machines where seconds do not; nothing here
fails, `target` is what the project asks of itself.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


def child_cpu(environment: dict[str, str], *arguments: str) -> float:
    """Return the CPU seconds of one Python child, output thrown away; RuntimeError when it could not do its job."""
    null = os.open(os.devnull, os.O_WRONLY)
    try:
        child = os.posix_spawn(
            sys.executable,
            [sys.executable, *arguments],
            environment,
            file_actions=[(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)],
        )
    finally:
        os.close(null)
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):  # 1: something was found
        raise RuntimeError(f"python {' '.join(arguments)} failed")
    return usage.ru_utime + usage.ru_stime


def cold(runs: int, ours: tuple[str, ...], yard: tuple[str, ...]) -> float:
    """Return the ratio of two cold starts, measured in turns so that a busy machine slows both.

    Both find their modules compiled, as they are after an installation: in a folder of this measurement, for an
    environment that forbids bytecode would have ours compiled from source in every run and those of others not.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        child_cpu(environment, *ours), child_cpu(environment, *yard)  # the first run writes the compiled modules
        times = [(child_cpu(environment, *ours), child_cpu(environment, *yard)) for _ in range(runs)]
    return min(a for a, _ in times) / min(b for _, b in times)


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds of one call."""
    start = time.process_time()
    work()
    return max(time.process_time() - start, 1e-9)


def text_of(size: int, turn: int, *paths: Path) -> str:
    """Return at least `size` bytes of seed text whose digits differ from turn to turn, so that no cache answers.

    paths  the seeds that it is made of; by default all.
    """
    digits = str.maketrans({str(d): str((d - 1 + turn) % 9 + 1) for d in range(1, 10)})
    once = "\n\n".join(path.read_text("utf-8") for path in paths or SEEDS).translate(digits)
    return "\n\n".join([once] * -(-size // len(once.encode())))


def parse_cpu(size: int, turn: int) -> float:
    """Return the CPU seconds that parsing one document of a size takes."""
    from factcheck import Document, parse

    document = Document(id="bench", text=text_of(size, turn), lang="fr", published="2024-12-12")
    return cpu(lambda: parse(document))


def scan_cpu(size: int, turn: int) -> float:
    """Return the CPU seconds that looking for digits in the same text takes."""
    digits, text = re.compile(r"\d[\d\s.,]*"), text_of(size, turn)
    return cpu(lambda: [digits.findall(text) for _ in range(50)]) / 50


def articles(runs: int) -> tuple[float, float]:
    """Return the time of dateparser.search_dates over that of parsing, and that of parsing over the digit scan.

    All three read the same articles, of the length that articles have, in turns: a busy machine slows each of them.
    """
    from dateparser.search import search_dates

    from factcheck import Document, parse

    digits = re.compile(r"\d[\d\s.,]*")
    parse_cpu(20_000, 0)  # language data and lazy imports are loaded once
    ours, peer, scan = [], [], []
    for turn in range(runs):
        texts = [text_of(1, turn, path) for path in SEEDS]
        read = [Document(id="bench", text=text, lang="fr", published="2024-12-12") for text in texts]
        ours.append(cpu(lambda read=read: [parse(document) for document in read]))
        peer.append(cpu(lambda texts=texts: [search_dates(text, languages=["fr"]) for text in texts]))
        scan.append(cpu(lambda texts=texts: [digits.findall(text) for text in texts for _ in range(50)]) / 50)
    parsing = min(ours)
    return min(peer) / parsing, parsing / min(scan)


def doubling(runs: int) -> tuple[float, float]:
    """Return parse over digit scan at 100 KB, and the time of 200 KB over that of 100 KB."""
    parse_cpu(20_000, 0)  # language data and lazy imports are loaded once
    sizes = {size: min(parse_cpu(size, turn) for turn in range(runs)) for size in (100_000, 200_000)}
    yard = min(scan_cpu(100_000, turn) for turn in range(runs))
    return sizes[100_000] / yard, sizes[200_000] / sizes[100_000]


def again(runs: int) -> float:
    """Return the time that 50 articles take out of the cache over that of parsing them."""
    from factcheck import Document
    from factcheck.ingest import prepare
    from factcheck.store.cache import Cache
    from factcheck.store.parsing import Parser

    texts = [text_of(3_000, turn) for turn in range(50)]
    prepared = [prepare(Document(id=f"{n:02}", text=text, lang="fr")) for n, text in enumerate(texts)]
    with tempfile.TemporaryDirectory() as folder, Cache(Path(folder)) as cache:
        Parser(cache)(prepared)  # also loads what both need
        warm = min(cpu(lambda: Parser(cache)(prepared)) for _ in range(runs))
        cold = min(cpu(lambda: Parser()(prepared)) for _ in range(runs))
    return warm / cold


def main() -> None:
    """Print one line a ratio."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--runs", type=int, default=9)
    runs = ask.parse_args().runs
    os.chdir(ROOT)
    seeds = cold(runs, ("-m", "factcheck", "check", "seeds"), ("-c", "import pydantic, rapidfuzz"))
    version = cold(runs, ("-m", "factcheck", "--version"), ("-c", "import argparse, json"))
    scan, double = doubling(max(4, runs // 2))
    dates, article_scan = articles(runs)
    print(f"check seeds, cold        / import pydantic, rapidfuzz   {seeds:8.2f}   target <= 4")
    print(f"--version, cold          / import argparse, json        {version:8.2f}   target <= 3")
    print(f"search_dates, dateparser / parse, articles              {dates:8.2f}   target >= 4")
    print(f"parse, articles          / digit scan                   {article_scan:8.0f}   target <= 150")
    print(f"parse, 100 KB            / digit scan                   {scan:8.0f}   target <= 150")
    print(f"parse, 200 KB            / parse, 100 KB                {double:8.2f}   target <= 2")
    print(f"parsed before, 50 texts  / parse, 50 texts              {again(runs):8.2f}   target <= 0.2")


if __name__ == "__main__":
    main()
