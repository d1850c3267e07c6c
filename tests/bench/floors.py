"""Compare the headline figures of an evaluation with the floors that the project has reached.

    floors.py FIGURES.json ... [--floors tests/floors.json] [--only PREFIX] [--raise]

Each FIGURES.json maps a name to a number, a fraction as "18/29" or an F1 with its parts as "0.650 (P 0.7 R 0.6)".
Every figure of the floors must be there and be as good, at the four decimals that are printed; there is no
tolerance, because the same input gives the same figures. `--raise` writes better and new figures into the floors and
never a worse one: a floor that has to fall is lowered by hand, with the reason in the commit. `--only` looks at the
figures and the floors whose names begin so, where not everything could be measured.

Exit code: 0 all hold, 1 a figure fell or is missing, 2 a file cannot be read.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

FLOORS = Path(__file__).parent.parent / "floors.json"
# Everything else is better when higher.
LOWER_IS_BETTER = (
    "news.false_alarms_per_100_docs",
    "mixed.pairs_across_events_per_100_docs",
    "mixed.discrepant_across_events_per_100_docs",
    "seeds.false_alarms_on_listed_pairs",
    "news.wrong_spans",
    "clusters.wrong_spans",
    "seeds.wrong_spans",
)
# What depends on the machine or on the data alone is printed and never floored.
NO_FLOOR = ("mixed.documents", "mixed.kb_per_cpu_second", "mixed.time_growth_over_document_growth", "speed.")


def number(figure: str | float) -> float:
    """Return the number that leads a figure, at four decimals; ValueError when none does."""
    leading = re.match(r"-?\d+(\.\d+)?", str(figure))
    if leading is None:
        raise ValueError(f"no number in {figure!r}")
    return round(float(leading.group()) if isinstance(figure, str) else float(figure), 4)


def as_good(name: str, figure: float, floor: float) -> bool:
    """Say whether a figure is at least as good as its floor."""
    return figure <= floor if name in LOWER_IS_BETTER else figure >= floor


def floored(figures: dict[str, str | float]) -> dict[str, float]:
    """Return the figures that can have a floor, as numbers, sorted by name."""
    return {name: number(figures[name]) for name in sorted(figures) if not name.startswith(NO_FLOOR)}


def fallen(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Return one line for every floor that does not hold."""
    lines = []
    for name, floor in floors.items():
        if name not in figures:
            lines.append(f"{name}: not measured, floor {floor}")
        elif not as_good(name, figures[name], floor):
            lines.append(f"{name}: {figures[name]}, floor {floor}")
    return lines


def raised(figures: dict[str, float], floors: dict[str, float]) -> dict[str, float]:
    """Return the floors with every better and every new figure in them."""
    better = {n: v for n, v in figures.items() if n not in floors or as_good(n, v, floors[n])}
    return dict(sorted({**floors, **better}.items()))


def main(argv: list[str] | None = None) -> int:
    """Print what fell and what rose; return the exit code."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("figures", type=Path, nargs="+")
    ask.add_argument("--only", default="", metavar="PREFIX")
    ask.add_argument("--floors", type=Path, default=FLOORS)
    ask.add_argument("--raise", dest="lift", action="store_true")
    options = ask.parse_args(argv)
    try:
        figures = floored({n: v for f in options.figures for n, v in json.loads(f.read_text("utf-8")).items()})
        known = {} if options.lift and not options.floors.exists() else json.loads(options.floors.read_text("utf-8"))
    except (OSError, ValueError) as error:
        print(f"floors: {error}", file=sys.stderr)
        return 2
    figures = {n: v for n, v in figures.items() if n.startswith(options.only)}
    floors = {n: v for n, v in known.items() if n.startswith(options.only)}
    new = raised(figures, floors)
    rises = [f"{n}: {v}, floor {floors.get(n, 'none')}" for n, v in new.items() if floors.get(n) != v]
    falls = fallen(figures, floors)
    print(f"floors: {len(floors)} held to, {len(falls)} fallen, {len(rises)} could rise")
    print("".join(f"  rises  {line}\n" for line in rises) + "".join(f"  FALLEN {line}\n" for line in falls), end="")
    if options.lift:
        options.floors.write_text(json.dumps(dict(sorted({**known, **new}.items())), indent=1) + "\n", "utf-8")
    return 1 if falls else 0


if __name__ == "__main__":
    sys.exit(main())
