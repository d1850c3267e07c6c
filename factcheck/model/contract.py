"""The published form of every result: what reports are made of, what the JSON holds and the Python API returns.

Field names and meanings are fixed; the values inside factcheck may change shape behind them. The API returns them as
the models of `factcheck.model.published`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from factcheck.model.frozen import named

if TYPE_CHECKING:
    from typing import Self

    from typing_extensions import TypeIs

    class _Form:
        """What a type checker is to know of a result: the API returns the model of the same name and fields."""

        def to_json(self) -> dict[str, Any]: ...
        def model_dump(self, *, mode: str = ..., **options: Any) -> dict[str, Any]: ...
        def model_dump_json(self, **options: Any) -> str: ...
        def model_copy(self, *, update: dict[str, Any] | None = ..., deep: bool = ...) -> Self: ...
        @classmethod
        def model_json_schema(cls, **options: Any) -> dict[str, Any]: ...
        @classmethod
        def model_validate(cls, obj: Any, **options: Any) -> Self: ...
        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self: ...
else:
    _Form = object

Number = Decimal


@named
class Mention(_Form):
    """A number, quantity, date or duration as it stands in the text; low and high of a date are ISO days, half-open."""

    start: int
    end: int
    text: str
    kind: str
    value: Number | None = None
    low: Number | str | None = None
    high: Number | str | None = None
    unit: str | None = None
    hedge: str | None = None
    timex: str | None = None
    granularity: str | None = None


@named
class Value(_Form):
    """The value of a claim: `stated` is the figure, or the timex of a date."""

    stated: Number | str | None = None
    low: Number | str | None = None
    high: Number | str | None = None
    low_open: bool = False
    high_open: bool = False
    unit: str | None = None
    hedge: str | None = None
    granularity: str | None = None


@named
class Claim(_Form):
    """A mention with what it says."""

    id: str
    document: str
    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int
    kind: str
    measure: str
    subject: str | None = None
    place: str | None = None
    period: str | None = None
    speaker: str | None = None
    stance: str
    zone: str = "body"
    value: Value


@named
class Statement(_Form):
    """What a sentence says without a value: a deed, and how it stands with it. No claim, and in no fact.

    standing      "done" "undone" "planned" "possible" "excluded" "obliged" "optional" "allowed" "forbidden"
                  "confirmed" "unconfirmed" "denied".
    deeds, things  concepts of what is done, and with what. holder  who confirms or denies, or what obliges or allows.
    agents, others  who does it, and to whom or with whom. speaker  who is cited for it.
    """

    id: str
    document: str
    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int
    zone: str = "body"
    standing: str
    deeds: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    holder: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    speaker: str | None = None


def is_statement(said: Claim | Statement) -> TypeIs[Statement]:
    """Say whether a statement is given, or its model: the Python API returns those of `factcheck.model.published`."""
    return hasattr(said, "standing")


@named
class Pair(_Form):
    """Two claims of one fact with their verdict: why they were matched, and why the verdict is what it is."""

    a: str
    b: str
    verdict: str
    relation: str
    matched: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


@named
class Fact(_Form):
    """Claims that speak of the same thing, with every pair of them."""

    id: str
    label: str
    claims: tuple[str, ...]
    pairs: tuple[Pair, ...]


@named
class PublishedDate(_Form):
    """When a document was published, half-open, and how that is known."""

    low: str | None = None
    high: str | None = None
    basis: str


@named
class NotUnderstood(_Form):
    """A place that was seen but not understood."""

    start: int
    end: int
    text: str
    reason: str


@named
class DocumentInfo(_Form):
    """What a run knows of one document. pinned: it is a fact of the user's that the articles are checked against."""

    id: str
    path: str | None = None
    lang: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: PublishedDate
    sha256: str
    pinned: bool = False
    notices: tuple[str, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()


@named
class Finding(_Form):
    """A rule's result for a reviewer to read; it rests on claims, or else on statements."""

    id: str
    document: str
    start: int
    end: int
    rule: str
    severity: str
    verdict: str | None = None
    message: str
    claims: tuple[str, ...]
    because: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@named
class SetAside(_Form):
    """A finding that is not open: somebody, or the user's own files, said why it need not be looked at.

    why     "suppressed" (in the document), "decided" (a reviewer), "baseline" (there before), "unchanged" (neither
            side is in a changed document), "known" (a disagreement declared as such).
    reason  what was said with it, as written.
    """

    finding: Finding
    why: str
    reason: str | None = None


@named
class RuleInfo(_Form):
    """A rule that a finding came from: what it finds, why that matters, what it does not flag."""

    id: str
    name: str
    over: str
    severity: str
    about: str


@named
class Reprint(_Form):
    """A claim that was compared with nothing, and is in no fact: its sentence stands in so many articles already.

    claim  its id, or that of a statement. of  the id of what stands for it, in one of the first prints of the text.
    """

    claim: str
    of: str


@named
class Unreadable(_Form):
    """An input that could not be read."""

    path: str
    reason: str


@named
class ParsedDocument(_Form):
    """What `parse` returns: one document with its mentions and claims."""

    document: DocumentInfo
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...] = ()


@named
class Result(_Form):
    """What `check` returns: all documents compared.

    copies  the ids of documents that print one text. notices  what was left out.
    statements  those that findings rest on, and those that say the same in further prints.
    reprints  claims, then such statements, of further prints of a text, each sorted by place.
    """

    documents: tuple[DocumentInfo, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    set_aside: tuple[SetAside, ...] = ()
    copies: tuple[tuple[str, ...], ...] = ()
    notices: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    rules: tuple[RuleInfo, ...] = ()
    report_lang: str = "en"
