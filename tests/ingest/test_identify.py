"""Languages told by their words."""

import tomllib
from pathlib import Path

import pytest

from factcheck.ingest.identify import identify
from factcheck.ingest.knowledge import knowledge, read_pages_file
from factcheck.model.errors import DataError

CASES = tomllib.loads((Path(__file__).parent / "identify.toml").read_text("utf-8"))


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, case in CASES.items() for text in case["texts"]])
def test_the_language_is_told(lang: str, text: str) -> None:
    assert identify(text) == lang


def test_long_texts_cost_no_more_than_their_beginning() -> None:
    assert identify("La crue a fait douze morts dans la vallée. " * 1000 + "The end. " * 9000) == "fr"


def test_word_lists_are_in_lower_case() -> None:
    assert all(word == word.lower() for words in knowledge().words.values() for word in words)


def test_an_unknown_key_names_file_key_and_the_nearest_one(tmp_path: Path) -> None:
    file = tmp_path / "xx.toml"
    file.write_text('[page]\nfurnitur = ["home"]\n', "utf-8")
    with pytest.raises(DataError, match=r"xx\.toml: unknown key 'page\.furnitur'; did you mean 'furniture'\?"):
        read_pages_file(file)
