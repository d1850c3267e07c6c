"""The way from a result to something to read: one module a format, and one module that escapes for all of them."""

from factcheck.report.formats import FORMATS, PARSED_FORMATS, READABLE
from factcheck.report.source import Source
from factcheck.report.words import report_languages

__all__ = ["FORMATS", "PARSED_FORMATS", "READABLE", "Source", "report_languages"]
