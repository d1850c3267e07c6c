"""The forms of the contract as models of pydantic: what the Python API returns, and what JSON and its schema come of.

A model has the fields, types and defaults of the value of its name. Between the rooms the values go about: a command
that prints text needs no validator, and to load it takes a third of a short run.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, PlainSerializer, create_model

from factcheck.model import contract


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


# Printed as a JSON number, a whole one without a fraction.
Number = Annotated[Decimal, PlainSerializer(_number, return_type=int | float, when_used="json")]


class _Published(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True, defer_build=True)

    def to_json(self) -> dict[str, Any]:
        """Return what the command line prints as JSON."""
        return self.model_dump(mode="json")


def _model(form: type[Any]) -> type[_Published]:
    """Return the model of a form of the contract; the types of its fields are looked up by their names here."""
    given: Any = {f.name: (f.type, ... if f.default is MISSING else f.default) for f in fields(form)}
    return create_model(form.__name__, __base__=_Published, __module__=__name__, __doc__=form.__doc__, **given)


Mention = _model(contract.Mention)
Value = _model(contract.Value)
Claim = _model(contract.Claim)
Statement = _model(contract.Statement)
Pair = _model(contract.Pair)
Fact = _model(contract.Fact)
PublishedDate = _model(contract.PublishedDate)
NotUnderstood = _model(contract.NotUnderstood)
DocumentInfo = _model(contract.DocumentInfo)
Finding = _model(contract.Finding)
SetAside = _model(contract.SetAside)
RuleInfo = _model(contract.RuleInfo)
Reprint = _model(contract.Reprint)
Unreadable = _model(contract.Unreadable)
ParsedDocument = _model(contract.ParsedDocument)
Result = _model(contract.Result)


def published(value: Any) -> Any:
    """Return the model of a value of the contract; what is a model already is returned as it is."""
    model: type[_Published] = globals()[type(value).__name__]
    return model.model_validate(value)


def json_of(value: Any) -> dict[str, Any]:
    """Return a value of the contract as JSON holds it."""
    told: dict[str, Any] = published(value).to_json()
    return told
