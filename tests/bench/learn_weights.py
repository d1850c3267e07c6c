"""Learn the weights of matching from labelled clusters of articles, cross-validated by cluster.

    python tests/bench/learn_weights.py DATA [--write] [--ridge 50.0]

DATA holds news/ (docs, gold, manifest.json), clusters.jsonl and pairs.jsonl as the scoring programs read them. Every
candidate pair that the matcher compares is labelled one fact, not one fact, or unknown (weakly not); a ridge
regression of logits, drawn towards the weights set by hand, gives each case of each comparator its weight. Weights are
rounded to a tenth and never of the wrong sign. Out-of-fold figures are printed; only figures go into weights.toml.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from factcheck import Document
from factcheck.ingest import prepare
from factcheck.match.align import Matcher
from factcheck.match.comparison.compare import Comparison
from factcheck.match.likeness.two_values import APART
from factcheck.match.profiles.profile import Profile
from factcheck.match.weights import FILE, SITUATIONS, Case, Weights, load_weights, parse_weights
from factcheck.model.parsed import Parsed
from factcheck.parse import parse_prepared

ABOUT = """\
# The weights of all evidence, in one scale (logits): the prior of the situation plus one case of every field.
# equal: figures that are the same; differ: those that are not; date, moved: dates that can be one, and that cannot.
# from = "learned": by tests/bench/learn_weights.py from labelled pairs of claims, drawn towards the figures set by hand
# in tests/bench/hand_weights.toml, cross-validated by cluster, rounded; only figures come from there.
# Any other "from": set by hand since, for the reason it gives; learning anew learns these too.
# The gate and the limits are set by hand, near what the same program prints with --gate and out of fold.

"""
HAND = Path(__file__).parent / "hand_weights.toml"
FOLDS = 8
WEAK = {"equal": 0.03, "differ": 0.12, "date": 0.05, "moved": 0.12}
# Positives weigh less in learning (1/sqrt of their number in a fact), so that what is learned is too wary; this much is
# given back, read off the out-of-fold figures at whole steps.
SHIFT = {"equal": 2.0, "differ": 2.0, "date": 2.5, "moved": 2.0}
NUMBER = re.compile(r"\d")


@dataclass
class Example:
    """A compared pair with its label (1 one fact, 0 not) and how much it counts."""

    cluster: str
    situation: str
    cases: tuple[str, ...]
    label: int
    weight: float
    judged: bool


@dataclass
class Cluster:
    """One labelled cluster: its parsed documents and a function from two claims to True, False or None (unknown)."""

    name: str
    suite: str
    parsed: list[Parsed]
    same: Any
    gold: set[Any] = field(default_factory=set)


def day(raw: str | None) -> str | None:
    """Return the ISO day or month that a row of data states."""
    found = re.match(r"\d{4}-\d\d(-\d\d)?", raw or "")
    return found.group() if found else None


def read(name: str, text: str, lang: str, published: str | None) -> Parsed:
    """Return one parsed document."""
    return parse_prepared(prepare(Document(id=name, text=text, lang=lang, published=day(published), source=name)))


def news(data: Path) -> Iterator[Cluster]:
    """Yield the clusters whose gold claims have spans."""
    meta = json.loads((data / "news/manifest.json").read_text("utf-8"))
    for path in sorted((data / "news/gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        rows = [m for m in meta if m["cluster"] == gold["cluster"]]
        texts = {m["doc"]: (data / "news/docs" / m["cluster"] / f"{m['doc']}.txt").read_text("utf-8") for m in rows}
        parsed = [read(m["doc"], texts[m["doc"]], m["lang"], m.get("published")) for m in rows]
        by_id = {c["id"]: c for c in gold["claims"]}
        want = {
            frozenset((p["a"], p["b"]))
            for f in gold["facts"]
            for p in f["pairs"]
            if p["verdict"] != "not_comparable" and by_id[p["a"]]["doc"] != by_id[p["b"]]["doc"]
        }
        own = {
            frozenset((a, b))
            for f in gold["facts"]
            for a in f["claim_ids"]
            for b in f["claim_ids"]
            if a < b and by_id[a]["doc"] == by_id[b]["doc"]
        }
        yield Cluster("news/" + gold["cluster"], "news", parsed, Spans(gold["claims"], want | own), want)


class Spans:
    """Labels of pairs through gold claims with spans."""

    def __init__(self, claims: list[dict[str, Any]], want: set[frozenset[str]]) -> None:
        self.want = want
        self.by_document: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for claim in claims:
            self.by_document[claim["doc"]].append(claim)

    def resolve(self, claim: Profile) -> str | None:
        """Return the gold claim that a claim overlaps best."""
        best, score = None, 0.0
        c = claim.claim
        for g in self.by_document[c.document]:
            common = min(c.end, g["end"]) - max(c.start, g["start"])
            if common > 0 and common / (max(c.end, g["end"]) - min(c.start, g["start"])) > score:
                best, score = g["id"], common / (max(c.end, g["end"]) - min(c.start, g["start"]))
        return best

    def __call__(self, a: Profile, b: Profile) -> tuple[bool | None, Any]:
        left, right = self.resolve(a), self.resolve(b)
        if left is None or right is None:
            return None, None
        key = frozenset((left, right))
        if left == right:
            return None, None
        return key in self.want, key


def clusters(data: Path) -> Iterator[Cluster]:
    """Yield the clusters whose gold facts have quotes."""
    for line in (data / "clusters.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        parsed = [read(d["doc_id"], d["text"], row["lang"], d.get("date")) for d in row["docs"]]
        yield Cluster(row["cluster_id"], "clusters", parsed, Quotes(row), set())


class Quotes:
    """Labels of pairs through gold quotes."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.texts = {d["doc_id"]: d["text"] for d in row["docs"]}
        self.spans: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, fact in enumerate(row["gold_facts"]):
            for value in fact["values"]:
                for quote in [value["quote"], *value.get("alt", [])]:
                    pattern = r"\s+".join(map(re.escape, quote.split()))
                    for found in re.finditer(pattern, self.texts[value["doc_id"]]):
                        self.spans[value["doc_id"]].append((*found.span(), number))

    def resolve(self, claim: Profile) -> set[int]:
        """Return the facts whose quotes share a figure with the claim."""
        c, facts = claim.claim, set()
        for start, end, number in self.spans[c.document]:
            low, high = max(start, c.start), min(end, c.end)
            common, quote = self.texts[c.document][low:high] if low < high else "", self.texts[c.document][start:end]
            if common and (NUMBER.search(common) or not NUMBER.search(quote)):
                facts.add(number)
        return facts

    def __call__(self, a: Profile, b: Profile) -> tuple[bool | None, Any]:
        left, right = self.resolve(a), self.resolve(b)
        if not left or not right:
            return None, None
        common = left & right
        return bool(common), (min(common), a.document, b.document) if common else None


def pairs(data: Path) -> Iterator[Cluster]:
    """Yield the pairs of short texts of other sources than the clusters: their marked spans, or none of them."""
    for line in (data / "pairs.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if not row.get("balanced") or row["id"].startswith("clus:"):
            continue
        parsed = [
            read("a", row["a"], row["lang"], row.get("ref_date_a")),
            read("b", row["b"], row["lang"], row.get("ref_date_b")),
        ]
        yield Cluster("pairs/" + row["id"], "pairs", parsed, Marked(row))


class Marked:
    """Labels of pairs of short texts: between marked spans one fact, in unrelated texts none."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.row = row

    def __call__(self, a: Profile, b: Profile) -> tuple[bool | None, Any]:
        if self.row["label"] == "unrelated":
            return False, None
        spans = self.row.get("spans") or {}
        hits = [any(s in p.claim.quote for s in spans.get(p.claim.document, ())) for p in (a, b)]
        apart = self.row["label"] == "discrepant"
        return (True if all(hits) and apart == (a.key != b.key) else None), None


def examples(cluster: Cluster, weights: Weights) -> list[Example]:
    """Return the compared pairs of a cluster with their labels."""
    matcher = Matcher(cluster.parsed, weights)
    matcher.pool()
    found, size = [], Counter[Any]()
    for a, b, comparison in matcher.weighed(matcher.blocks.candidates(matcher.events)):
        same, key = cluster.same(a, b)
        fact = min(key) if isinstance(key, frozenset) and same else key
        size[fact] += bool(same)
        found.append((comparison, same, fact))
    return [_example(cluster, comparison, same, size[fact]) for comparison, same, fact in found]


def mixed_examples(labelled: list[Cluster], weights: Weights) -> dict[str, list[Example]]:
    """Return, by cluster, the compared pairs of one corpus of all; those across two events are not one fact."""
    parts = [c for c in labelled if c.suite != "pairs" and not c.name.startswith("fr_")]
    of = {f"{c.name}/{p.document.id}": c for c in parts for p in c.parsed}
    matcher = Matcher([p for c in parts for p in renamed(c)], weights)
    matcher.pool()
    cluster_of = [of[p.document.id] for p in matcher.parsed]
    found: dict[str, list[Example]] = defaultdict(list)
    for a, b, comparison in matcher.weighed(matcher.blocks.candidates(matcher.events)):
        left, right = cluster_of[a.document], cluster_of[b.document]
        if a.document == b.document:
            continue
        same = left.same(a, b)[0] if left is right else False
        if same is not None:
            weight = 0.3 if left is right else 1.0
            found[left.name].append(Example(left.name, comparison.situation, comparison.cases, int(same), weight, True))
    return found


def _example(cluster: Cluster, comparison: Comparison, same: bool | None, size: int) -> Example:
    situation = comparison.situation
    weight = WEAK[situation] if same is None else 1.0 / max(size, 1) ** 0.5 if same else 1.0
    if cluster.suite == "pairs" and same is not None:
        weight = 0.5
    return Example(cluster.name, situation, comparison.cases, int(bool(same)), weight, same is not None)


class Model:
    """Logistic regression over (situation, case), drawn towards the weights set by hand."""

    def __init__(self, weights: Weights, ridge: float) -> None:
        self.weights, self.ridge = weights, ridge
        self.cases = [f"{f}.{c}" for f, cases in weights.fields.items() for c in cases]
        self.index = {c: i for i, c in enumerate(self.cases)}
        self.width = len(self.cases) + 1
        table = weights.table()
        self.hand = np.array([[table[s][c] for c in self.cases] + [getattr(weights.prior, s)] for s in SITUATIONS])
        self.free = self.hand.copy()

    def design(self, found: list[Example]) -> tuple[Any, ...]:
        rows = np.array([[self.index[c] for c in e.cases] + [self.width - 1] for e in found])
        column = np.array([SITUATIONS.index(e.situation) for e in found])
        label = np.array([e.label for e in found], float)
        return rows, column, label, np.array([e.weight for e in found])

    def fit(self, found: list[Example]) -> None:
        rows, column, label, weight = self.design(found)
        flat_rows = column[:, None] * self.width + rows
        low, high = self.bounds()

        def loss(x: Any) -> tuple[float, Any]:
            z = x[flat_rows].sum(1)
            p = 1 / (1 + np.exp(-z))
            gap = x - self.hand.ravel()
            value = float((weight * (np.logaddexp(0, z) - label * z)).sum() + self.ridge * (gap**2).sum() / 2)
            error = weight * (p - label)
            gradient = self.ridge * gap
            np.add.at(gradient, flat_rows.ravel(), np.repeat(error, flat_rows.shape[1]))
            return value, gradient

        best = minimize(loss, self.hand.ravel(), jac=True, method="L-BFGS-B", bounds=list(zip(low, high, strict=True)))
        self.free = best.x.reshape(self.hand.shape)

    def bounds(self) -> tuple[Any, Any]:
        """Return the least and the most of each weight: sameness never speaks against, difference never for."""
        low, high = np.full(self.hand.shape, -8.0), np.full(self.hand.shape, 8.0)
        for i, case in enumerate(self.cases):
            name, outcome = case.split(".")
            level = self.weights.fields[name][outcome].level
            if case in FREE_OF_SIGN or name == "value":
                continue
            if level == "unknown" and not self.hand[:, i].any():
                low[:, i] = high[:, i] = 0.0
            if level == "same":
                low[:, i] = 0.0
            if level == "different":
                high[:, i] = 0.0
        return np.minimum(low, self.hand).ravel(), np.maximum(high, self.hand).ravel()

    def score(self, found: list[Example]) -> Any:
        rows, column, _, _ = self.design(found)
        return self.free.ravel()[column[:, None] * self.width + rows].sum(1)

    def learned(self) -> Weights:
        """Return the weights with the learned figures, rounded to a tenth."""
        rounded = np.round(self.free, 1) + 0.0
        fields: dict[str, dict[str, Case]] = defaultdict(dict)
        for case, i in self.index.items():
            name, outcome = case.split(".")
            figures = {s: float(rounded[k, i]) for k, s in enumerate(SITUATIONS)}
            fields[name][outcome] = replace(self.weights.fields[name][outcome], **figures, origin="learned")
        prior = {s: float(round(rounded[k, -1] + SHIFT[s], 1)) for k, s in enumerate(SITUATIONS)}
        return replace(self.weights, fields=dict(fields), prior=replace(self.weights.prior, **prior))


FREE_OF_SIGN = {"speaker.same", "speaker.rival", "speaker.different", "story.own"}


def folds(found: list[Cluster]) -> dict[str, int]:
    """Return the fold of every cluster."""
    return {c.name: i % FOLDS for i, c in enumerate(sorted(found, key=lambda c: c.name))}


def grouped(cluster: Cluster, weights: Weights) -> Counter[str]:
    """Return counts of right and wrong pairs that grouping makes of a cluster, those that differ counted apart."""
    matcher = Matcher(cluster.parsed, weights)
    counts: Counter[str] = Counter()
    right, right_apart = set(), set()
    for members in matcher.grouped():
        for i, a in enumerate(members):
            for b in members[i + 1 :]:
                if a.document == b.document:
                    continue
                same, key = cluster.same(a, b)
                apart = matcher.compare(a, b).relation == APART
                if same:
                    right.add(key)
                    right_apart |= {key} if apart else set()
                else:
                    kind = "wrong" if same is False else "unlisted"
                    counts[kind] += 1
                    counts[kind + "_apart"] += apart
    counts["right"], counts["right_apart"] = len(right), len(right_apart)
    return counts


def reachable(cluster: Cluster) -> Counter[str]:
    """Return how many gold pairs have a claim of ours on both sides, by whether our values differ."""
    from factcheck.match.likeness.relations import relation

    matcher = Matcher(cluster.parsed, load_weights())
    found: dict[str, set[Any]] = {"gold": set(), "gold_apart": set()}
    for i, a in enumerate(matcher.claims):
        for b in matcher.claims[i + 1 :]:
            if a.document != b.document:
                same, key = cluster.same(a, b)
                if same:
                    found["gold"].add(key)
                    if a.dimension == b.dimension and relation(a, b) == APART:
                        found["gold_apart"].add(key)
    return Counter({name: len(keys) for name, keys in found.items()})


def f1(right: int, wrong: int, gold: int) -> str:
    """Return precision, recall and F1 as text."""
    p, r = right / max(1, right + wrong), right / max(1, gold)
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}"


def report(name: str, counts: Counter[str]) -> None:
    """Print the figures of one suite."""
    print(f"{name:28} all {f1(counts['right'], counts['wrong'], counts['gold'])}", end="  ")
    print(f"differing {f1(counts['right_apart'], counts['wrong_apart'], counts['gold_apart'])}", end="  ")
    print(f"unlisted {counts['unlisted']} ({counts['unlisted_apart']} differing)")


def write(weights: Weights, path: Path) -> None:
    """Write the learned figures, all of them "learned" from then on, with the gate and the limits set by hand."""
    text = HAND.read_text("utf-8")
    head = ABOUT + text[text.index("[gate]") : text.index("[prior]")]
    lines = ["[prior]", 'level = "unknown"']
    lines += [f"{s} = {getattr(weights.prior, s)}" for s in SITUATIONS] + ['from = "learned"', ""]
    for name, cases in weights.fields.items():
        lines.append(f"[fields.{name}]")
        for outcome, case in cases.items():
            figures = "".join(f"{s} = {getattr(case, s)}, " for s in SITUATIONS if getattr(case, s))
            lines.append(f'{outcome} = {{ level = "{case.level}", {figures}from = "{case.origin}" }}')
        lines.append("")
    path.write_text(head + "\n".join(lines), "utf-8")


GATE = ("names", "concepts", "days", "values", "capitals", "words", "likeness")


def gate_rows(parsed: list[Parsed], event: list[str], weights: Weights, weight: float) -> list[list[float]]:
    """Return label, weight, logarithm of the number of documents and what is shared, for all pairs of a corpus."""
    matcher = Matcher(parsed, weights)
    speaking = {claim.document for claim in matcher.claims}
    number = {id(p): i for i, p in enumerate(matcher.parsed)}
    event_of = {number[id(p)]: e for p, e in zip(parsed, event, strict=True)}
    return [
        [event_of[a] == event_of[b], weight, float(np.log(len(parsed))), *shared]
        for (a, b), shared in sorted(matcher.events.shared().items())
        if a in speaking and b in speaking
    ]


def learn_gate(labelled: list[Cluster], weights: Weights) -> None:
    """Print the figures of the event gate, learned on clusters alone, on all of them mixed, and on small mixtures."""
    rows: list[list[float]] = []
    long = [c for c in labelled if c.suite != "pairs"]
    for cluster in long:
        size = len(cluster.parsed)
        rows += gate_rows(cluster.parsed, [cluster.name] * size, weights, 10.0 / size)
    distinct = [renamed(c) for c in long if not c.name.startswith("fr_")]
    everything = [p for some in distinct for p in some]
    events = [c.name for c in long if not c.name.startswith("fr_") for _ in c.parsed]
    rows += gate_rows(everything, events, weights, 1.0)
    chance = random.Random(7)
    for size in (2, 2, 2, 4, 8, 20):
        for _ in range(60):
            picked = chance.sample(range(len(everything)), size)
            rows += gate_rows([everything[i] for i in picked], [events[i] for i in picked], weights, 4.0 / size)
    data = np.array(rows, float)
    label, weight = data[:, 0], data[:, 1]
    x = np.hstack([data[:, 3:], -data[:, 2:3], -np.ones((len(data), 1))])

    def loss(w: Any) -> tuple[float, Any]:
        z = x @ w
        value = float((weight * (np.logaddexp(0, z) - label * z)).sum() + (w**2).sum() / 20)
        return value, x.T @ (weight * (1 / (1 + np.exp(-z)) - label)) + w / 10

    best = minimize(
        loss, np.ones(x.shape[1]) / 10, jac=True, method="L-BFGS-B", bounds=[(0, 30)] * (x.shape[1] - 1) + [(-9, 9)]
    )
    print("[gate]", {n: round(float(v), 2) for n, v in zip((*GATE, "crowd", "constant"), best.x, strict=True)})
    z = x @ best.x
    for name, low, high in (("alone", 0, 3.6), ("mixed", 5.5, 9)):
        here = (data[:, 2] >= low) & (data[:, 2] < high)
        for limit in (-1, 0, 1, 2):
            passed = here & (z >= limit)
            print(f"  {name} at {limit}: of one event {label[passed].sum():.0f}/{label[here].sum():.0f}", end="  ")
            print(f"of two {(1 - label[passed]).sum():.0f}/{(1 - label[here]).sum():.0f}")


def renamed(cluster: Cluster) -> list[Parsed]:
    """Return the documents of a cluster under ids that are unique among all clusters."""
    found = []
    for parsed in cluster.parsed:
        document = replace(parsed.document, id=f"{cluster.name}/{parsed.document.id}")
        found.append(replace(parsed, document=document))
    return found


def main() -> None:
    """Learn, cross-validate, print, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--gate", action="store_true", help="learn the event gate instead")
    parser.add_argument("--ridge", type=float, default=50.0)
    options = parser.parse_args()
    labelled = [*news(options.data), *clusters(options.data), *pairs(options.data)]
    hand = parse_weights(HAND.read_text("utf-8"), HAND.name)
    if options.gate:
        learn_gate(labelled, hand)
        return
    pooling = load_weights()  # what claims of one value know together is found with the weights in use
    found = {c.name: examples(c, pooling) for c in labelled}
    for name, some in mixed_examples(labelled, pooling).items():
        found[name] += some
    gold = {c.name: reachable(c) for c in labelled if c.suite != "pairs"}
    fold_of = folds(labelled)
    for title, learn in (("as they stand", False), ("learned, out of fold", True)):
        print(f"## {title}")
        total: dict[str, Counter[str]] = defaultdict(Counter)
        for fold in range(FOLDS):
            weights = hand
            if learn:
                model = Model(hand, options.ridge)
                model.fit([e for name, some in found.items() if fold_of[name] != fold for e in some])
                weights = model.learned()
            for cluster in labelled:
                if fold_of[cluster.name] == fold and cluster.suite != "pairs":
                    total[cluster.suite] += grouped(cluster, weights) + gold[cluster.name]
        for suite, counts in sorted(total.items()):
            report(suite, counts)
    model = Model(hand, options.ridge)
    model.fit([e for some in found.values() for e in some])
    if options.write:
        import factcheck.match.weights as module

        write(model.learned(), Path(module.__file__).parent / FILE)
    else:
        print("not written; --write puts the figures into", FILE)


if __name__ == "__main__":
    main()
