"""Whether a text that a page marks as a second headline is one."""

from __future__ import annotations

import re

from ingest.extract.keys import keys_of
from ingest.extract.line_kinds import is_date_or_byline
from ingest.extract.noise import noise_in

_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]{6}")  # Thai, Japanese, Chinese


def is_subtitle(text: str) -> bool:
    """False for single words, which are kickers and labels ("Related"), for counts in brackets ("(16 pictures)"), for
    bylines and dates, and for calls on the reader: they stand in elements that are called after subtitles, too."""
    if len(text.split()) < 2 and not _UNSPACED.search(text):
        return False
    if (text[:1], text[-1:]) == ("(", ")") or is_date_or_byline(text):
        return False
    return not noise_in([text], keys_of([text]))[0]
