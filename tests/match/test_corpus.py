"""What tells the events of documents apart: the features that claims and their passages give."""

from __future__ import annotations

from time import process_time

from factcheck.match.gate.corpus import Corpus
from factcheck.match.profiles.profiling import profiles
from tests.match.make import parsed


def test_the_names_of_a_passage_are_features_of_its_document() -> None:
    documents = [parsed("a", [{"value": "3", "passage": ["Dorn"]}]), parsed("b", [{"value": "4"}])]
    first, second = Corpus(documents, profiles(documents)).features
    assert "n:Dorn" in first
    assert "n:Dorn" not in second


def test_a_passage_of_many_names_is_read_once_and_not_once_a_claim() -> None:
    """A text of megabytes may be one paragraph, whose names all its claims share."""
    documents = [parsed("a", [{"value": "3", "passage": [f"n{i}" for i in range(20_000)]}])]
    claims = profiles(documents) * 1500
    began = process_time()
    Corpus(documents, claims)
    assert process_time() - began < 1
