"""The questions that rules may ask, each a named function of three to ten lines.

A question answers yes or no, or with the claims and mentions that make it yes; a rule names it in `when`, `unless`,
`lower_when` or `note_when`. What a question asks of (claim, pair, fact, document, meeting, remark) decides where it may
stand: rules over facts may also ask of pairs, and then speak of those pairs of the fact for which the answers fit.
"""

from factcheck.judge.predicates import (
    claims,
    compared,
    copies,
    documents,
    doubts,
    facts,
    likeness,
    periods,
    statements,
    verdicts,
)
from factcheck.judge.predicates.registry import QUESTIONS, question

__all__ = [
    "QUESTIONS", "claims", "compared", "copies", "documents", "doubts", "facts", "likeness", "periods", "question",
    "statements", "verdicts",
]  # fmt: skip
