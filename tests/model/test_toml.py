"""TOML that people write: read with a byte order mark, refused with the line and the remedy."""

from decimal import Decimal

import pytest

from factcheck.model.errors import DataError
from factcheck.model.toml import parse_toml, read_toml


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_is_read_with_and_without_a_byte_order_mark(mark: bytes) -> None:
    assert read_toml("a.toml", mark + 'name = "café"\n'.encode()) == {"name": "café"}


def test_numbers_can_be_made_exact() -> None:
    assert parse_toml("a.toml", "share = 0.1", Decimal) == {"share": Decimal("0.1")}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'about = "ok"\nname = "caf\xe9"\n', "line 2 holds the byte 0xe9, which is no UTF-8; save the file as UTF-8"),
        ('name = "x"'.encode("utf-16"), "line 1 holds the byte 0xff, which is no UTF-8; save the file as UTF-8"),
        (b"a = 1\nb = [", "Invalid value (at end of document)"),
        (b"a = " + b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_toml_is_one_line_with_its_place(content: bytes, said: str) -> None:
    with pytest.raises(DataError) as caught:
        read_toml("a.toml", content)
    assert str(caught.value) == f"a.toml: not valid TOML: {said}"
