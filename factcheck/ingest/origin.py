"""What a file tells of a document beside the document itself."""

from __future__ import annotations

from factcheck.model.frozen import frozen


@frozen
class Origin:
    """How a document was read; `prepare` takes the same fields by name.

    metadata_published  ISO 8601 publication date of the page's own metadata (HTML), or None.
    notices             keys of the message catalogue: "decoded-cp1252", "front-matter-keys-ignored".
    first_line          line of the file, from 1, on which the text begins (JSONL: on which the document stands).
    lines_kept          whether the text's lines are lines of the file; not so in HTML and JSONL.
    remarks             for who runs the tool: file and line, what is not used there. `prepare` needs none.
    """

    metadata_published: str | None = None
    notices: tuple[str, ...] = ()
    first_line: int = 1
    lines_kept: bool = True
    remarks: tuple[tuple[str, str], ...] = ()
