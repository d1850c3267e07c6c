"""The register of questions: each under the name of the function that answers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from factcheck.judge.subject import Evidence
from factcheck.model.frozen import frozen

Answer = bool | Evidence


@frozen
class Question:
    """A named question: what it asks of, and the function that answers."""

    name: str
    over: str
    ask: Callable[[Any], Answer]


QUESTIONS: dict[str, Question] = {}


def question(over: str) -> Callable[[Callable[[Any], Answer]], Callable[[Any], Answer]]:
    """Register a function under its own name as a question over claims, pairs, facts or documents."""

    def register(ask: Callable[[Any], Answer]) -> Callable[[Any], Answer]:
        name = ask.__name__
        if name in QUESTIONS:
            raise ValueError(f"two questions are named {name}")
        QUESTIONS[name] = Question(name, over, ask)
        return ask

    return register
