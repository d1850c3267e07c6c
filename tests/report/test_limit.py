"""A report within a size: the most severe findings that fit, and how many do not."""

import re

import pytest

from factcheck.model.errors import UsageError
from factcheck.report import READABLE
from factcheck.report.limit import Limit, limit_of, render_within
from tests.report.make import result, sources


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("20", Limit(findings=20)),
        ("0", Limit(findings=0)),
        ("60KB", Limit(size=60_000)),
        ("60 kb", Limit(size=60_000)),
        ("1MB", Limit(size=1_000_000)),
        ("64KiB", Limit(size=65_536)),
    ],
)
def test_a_limit_is_a_number_or_a_size(text: str, limit: Limit) -> None:
    assert limit_of(text) == limit


@pytest.mark.parametrize("text", ["", "many", "-1", "10GB", "1.5MB", "KB"])
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match="a number of findings or a size, for example 20 or 60KB"):
        limit_of(text)


@pytest.mark.parametrize("name", sorted(READABLE))
def test_as_many_findings_as_fit_are_shown(name: str) -> None:
    render, full = READABLE[name], result("en")
    sizes = [len(render(full, sources(), n).encode()) for n in range(6)]
    assert render_within(render, full, sources(), Limit(size=max(sizes))) == render(full, sources())
    for n in (0, 2, 4):
        page = render_within(render, full, sources(), Limit(size=sizes[n]))
        assert len(page.encode()) <= sizes[n]
        assert page == render(full, sources(), n)
        assert re.search(rf"{5 - n} less severe finding", page)


def test_a_size_that_nothing_fits_is_refused() -> None:
    with pytest.raises(UsageError, match=r"--limit 100 bytes: the report takes \d+ without any finding; allow more"):
        render_within(READABLE["md"], result("en"), sources(), Limit(size=100))
