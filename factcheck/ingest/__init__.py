"""From files to documents ready to be parsed: reading, decoding, language, publication date, zones."""

from factcheck.ingest.origin import Origin
from factcheck.ingest.paths import Inputs, read_paths
from factcheck.ingest.prepare import prepare

__all__ = ["Inputs", "Origin", "prepare", "read_paths"]
