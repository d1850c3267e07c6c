"""The weights of all evidence, as weights.toml states them."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

from factcheck.model.compiled import kept, packaged
from factcheck.model.frozen import frozen
from factcheck.model.shape import Table, checked, plain
from factcheck.model.toml import parse_toml

FILE = "weights.toml"
# What two values are to each other decides how much the other evidence counts: equal figures align almost whatever
# the words around them, different ones only by what is counted, of whom and where.
SITUATIONS = ("equal", "differ", "date", "moved")
Level = Literal["same", "close", "unknown", "different"]


def _as_written(name: str) -> str:
    return "from" if name == "origin" else name


@frozen
class Case(Table):
    """One outcome of one comparator.

    level  what it means for a reader. equal, differ  its weight between figures that can both hold and that cannot;
    date, moved  the same for dates. origin  where the weights come from: "learned", or the reason in words.
    """

    __pydantic_config__ = Table.__pydantic_config__ | {"alias_generator": _as_written}

    level: Level
    origin: str
    equal: float = 0.0
    differ: float = 0.0
    date: float = 0.0
    moved: float = 0.0


@frozen
class Gate(Table):
    """When two documents speak of one event: a sum in logits that must reach zero.

    names, concepts, days, values, capitals, words  per unit of shared rarity of that family.
    likeness          per unit of the documents' cosine.
    crowd, ease       against it, per logarithm of the number of documents, and what that is lessened by: among many
                      more must be shared, while two documents given alone are likely of one event.
    least             the least that speaks against it: two texts that share a common word only are not of one event.
    friend, friends   a sum from which a third document is a friend, and what each friend in common adds.
    aloof             against two documents of two circles, per logarithm of the number of documents beyond a handful.
    elsewhere         against it, when two leads name countries and none in common.
    another_time      against it, when two stories are set months apart and neither text names the other's time.
    shared_names      rarity of the shared names from which passages are looked at although the sum is below zero.
    passage_names     rarity of the names that two such passages must share.
    common_documents  a feature in more documents than this tells no event and is not counted; common_words: a word.
    most_compared     how many other documents one document is compared with at most.
    """

    names: float
    concepts: float
    days: float
    values: float
    capitals: float
    words: float
    likeness: float
    crowd: float
    ease: float
    least: float
    friend: float
    friends: float
    aloof: float
    elsewhere: float
    another_time: float
    shared_names: float
    passage_names: float
    common_documents: int
    common_words: int
    most_compared: int


@frozen
class Limits(Table):
    """What a score must reach, in the scale of the weights (logits).

    group       two claims whose values can both hold. clash  two claims whose values cannot.
    toll        two such claims of one happening.
    unmet       score of a pair inside a group that the event gate kept apart.
    hot         a key under which two documents have more pairs of claims than this is not used.
    """

    group: float
    clash: float
    toll: float
    unmet: float
    hot: int


@frozen
class Weights(Table):
    """All weights: the gate, the limits, the prior of each situation, and field -> case -> weights."""

    gate: Gate
    limits: Limits
    prior: Case
    fields: dict[str, dict[str, Case]]

    def table(self) -> dict[str, dict[str, float]]:
        """Return situation -> "field.case" -> weight, for quick look-up."""
        return {
            situation: {
                f"{field}.{name}": getattr(case, situation)
                for field, cases in self.fields.items()
                for name, case in cases.items()
            }
            for situation in SITUATIONS
        }


@cache
def load_weights() -> Weights:
    """Return the weights of the package.

    Raises DataError when the file breaks its schema.
    """
    told = kept("weights", ("match", "model"), _derive)
    return Weights(
        gate=Gate(**told["gate"]),
        limits=Limits(**told["limits"]),
        prior=Case(**told["prior"]),
        fields={
            field: {case: Case(**levels) for case, levels in cases.items()} for field, cases in told["fields"].items()
        },
    )


def _derive() -> dict[str, Any]:
    return plain(parse_weights(packaged("match", FILE).read_text("utf-8"), FILE))


def parse_weights(text: str, label: str) -> Weights:
    """Return the weights that a TOML text states.

    Raises DataError with file, key and the nearest known key.
    """
    return checked(label, Weights, parse_toml(label, text))
