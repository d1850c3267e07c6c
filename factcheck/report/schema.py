"""The JSON Schema of what the JSON holds, for programs that read it. Fields are added to it, never taken away."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from factcheck.model.published import ParsedDocument, Result

SUBJECTS: dict[str, type[BaseModel]] = {"result": Result, "parsed": ParsedDocument}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(subject: str) -> dict[str, Any]:
    """Return the JSON Schema of one of SUBJECTS: what `check` prints, or an entry of what `parse` prints.

    A reader must take fields that it does not know: later versions add some. KeyError for another subject.
    """
    schema = SUBJECTS[subject].model_json_schema(mode="serialization")
    return {"$schema": _DIALECT, **_open(schema)}


def _open(value: Any) -> Any:
    """Return the schema without the ban of further fields, which holds for what is built, not for what is read."""
    if isinstance(value, dict):
        return {k: _open(v) for k, v in value.items() if k != "additionalProperties" or v is not False}
    return [_open(v) for v in value] if isinstance(value, list) else value
