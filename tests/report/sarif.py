"""The part of SARIF 2.1.0 that we write, as a schema of our own: the official one is not ours to copy, and is wider.

What it lists is what the standard has; a property that it does not list is refused.
"""

from __future__ import annotations

from typing import Any


def _object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _list(item: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": item, **more}


_TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_SAID = _object("text", text={"type": "string"})
_REGION = _object(
    "startLine",
    startLine=_COUNT,
    startColumn=_COUNT,
    endLine=_COUNT,
    endColumn=_COUNT,
    snippet=_object("text", text=_TEXT),
)
_FILE = _object(
    "uri", uri={"type": "string", "pattern": r"^(?!//)[A-Za-z0-9%/._~-]*$"}, uriBaseId={"const": "%SRCROOT%"}
)
_LOCATION = _object(
    id={"type": "integer", "minimum": 0},
    physicalLocation=_object("artifactLocation", artifactLocation=_FILE, region=_REGION),
    logicalLocations=_list(_object("name", name=_TEXT)),
    message=_SAID,
)
_RULE = _object(
    "id",
    id=_TEXT,
    name=_TEXT,
    shortDescription=_SAID,
    fullDescription=_SAID,
    help=_object("text", text={"type": "string"}, markdown={"type": "string"}),
    defaultConfiguration=_object(level=_LEVEL),
    properties=_object(tags=_list(_TEXT, uniqueItems=True, maxItems=20)),
)
_SUPPRESSION = _object(
    "kind",
    kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=_TEXT,
)
_RESULT = _object(
    "message ruleId level locations partialFingerprints",
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_SAID,
    locations=_list(_LOCATION, minItems=1, maxItems=1),
    relatedLocations=_list(_LOCATION, uniqueItems=True),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT},
    suppressions=_list(_SUPPRESSION, uniqueItems=True),
    properties={"type": "object"},
)
_DRIVER = _object("name", name=_TEXT, version=_TEXT, semanticVersion=_TEXT, rules=_list(_RULE, uniqueItems=True))
_NOTIFICATION = _object("message", level=_LEVEL, message=_SAID, locations=_list(_LOCATION))
_RUN = _object(
    "tool results",
    tool=_object("driver", driver=_DRIVER),
    language={"type": "string", "pattern": "^[a-z]{2}$"},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    originalUriBaseIds={"type": "object", "additionalProperties": _object(description=_SAID)},
    invocations=_list(
        _object(
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=_list(_NOTIFICATION),
        )
    ),
    results=_list(_RESULT, maxItems=25_000),
)
WRITTEN = _object(
    "version runs", **{"$schema": _TEXT, "version": {"const": "2.1.0"}, "runs": _list(_RUN, minItems=1, maxItems=20)}
)
