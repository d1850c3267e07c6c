"""Untrusted strings in the formats that other programs read; what a person reads is in `escape`.

JSON needs no function of its own: `json.dump` leaves no acting character. Each function here takes any string and
returns one that its format reads back as plain characters.
"""

from __future__ import annotations

import re

from factcheck.report.escape import visible

# What a spreadsheet takes for the beginning of a formula, also in its full-width form.
_FORMULA = re.compile("[=+\\-@＝＋－＠]")
_NOT_XML = re.compile("[\ufffe\uffff]")
_BRACKETS = re.compile(r"[\\\[\]]")


def workflow_message(text: str) -> str:
    """Return the text as the message of a workflow command (`::error::…`)."""
    return visible(text).replace("%", "%25")


def workflow_property(text: str) -> str:
    """Return the text as a property of a workflow command, where colon and comma would end it."""
    return workflow_message(text).replace(":", "%3A").replace(",", "%2C")


def workflow_line(text: str) -> str:
    """Return the text as a line of a log that is no command, even when it looks like one.

    A runner trims a line before it looks for "::" at its beginning, and finds the older "##[" anywhere.
    """
    line = visible(text).replace("##[", "# #[")
    return f"- {line}" if line.startswith("::") else line


def csv_cell(text: str) -> str:
    """Return the text as the content of a cell that no spreadsheet computes; quoting is the CSV writer's work."""
    line = visible(text)
    return f"'{line}" if _FORMULA.match(line) else line


def xml_text(text: str) -> str:
    """Return the text without the characters that XML cannot hold; angle brackets are the XML writer's work."""
    return _NOT_XML.sub("\ufffd", visible(text))


def sarif_message(text: str) -> str:
    """Return the text as a SARIF message, where square brackets would be a link."""
    return _BRACKETS.sub(lambda m: f"\\{m.group()}", visible(text))
