"""Lines at the end of a text that say who wrote it: a name behind a dash, or the beginning of a biography."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.extract.byline_neighbours import is_spoken_of
from ingest.extract.line_kinds import is_biography
from ingest.given_names import starts_with_given_name
from ingest.latin_name import is_name

_DASHED = re.compile(r"[—–―-]{1,2}\s?(?P<name>[^\W\d_][^—–\d,;:!?()]{3,40})")
_BIOGRAPHY = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w.'’-]+ ){1,3}[A-ZÀ-Þ][\w'’-]+) "
    r"(?:is an? |covers |writes |reports |ist |arbeitet |schreibt )"
)
_CONTACT = re.compile(
    r"(?:Contact|Reach|Email|E-mail|Write to|You can (?:contact|reach|email)) (?:reporter |staff writer )?"
    r"(?P<name>(?:[A-ZÀ-Þ][\w.'’-]+ ){1,3}[A-ZÀ-Þ][\w'’-]+)(?= (?:at|by|via|on) .*@)"
)
_QUOTED = ("”", '"', "“", "»", "«", "’", "'")


def signed_at_end(lines: Sequence[str], number: int, at: int) -> str | None:
    """The name that a line behind the text signs with ("— Jane Roe"), that a biography begins with ("Jane Roe covers
    the harbour."), or that readers are to write to; None where the text speaks of that person, and behind a quotation:
    it names who said it.

    at: the number of the headline's line; number: that of the line.
    """
    line = lines[number]
    if dashed := _DASHED.fullmatch(line):
        if lines[number - 1].endswith(_QUOTED):
            return None
    elif not is_biography(line):
        return None
    match = dashed or _BIOGRAPHY.match(line) or _CONTACT.match(line)
    name = match["name"].strip(" .") if match else ""
    if not is_name(name) or not starts_with_given_name(name):
        return None
    return None if is_spoken_of(name, [*lines[:number], *lines[number + 1 :]], at) else name
