"""What a byline is without the dates, ages, reading times and buttons that pages set around it."""

from __future__ import annotations

import re
from itertools import chain

from ingest.byline_noise import surroundings

_SEPARATORS = " \t|,;:/-–—•·∙●○"
_LETTER = re.compile(r"[^\W\d_]")
_FURTHER = re.compile(
    r"""
    \b (?: published | updated )? \s* \d+ \s? (?: s | secs? | seconds? | m | h | d | w ) \s ago \b
    | \b \d{1,2} \s? [ap]\.?m\b\.? (?: \s (?-i:[A-Z]{2,4}) \b )?
    | \b (?: leave | post | write ) \s an? \s comment | (?: hinterlass | schreib ) e? \s einen \s kommentar
    | \b (?: actualizado | letztes \s update | letzte \s aktualisierung ) (?: \s a | \s el )? \s* (?= [:\d] | $ )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BUTTONS = frozenset(
    button.strip()
    for button in """
    email|e-mail|mail|pin|pin it|reddit|xing|flipboard|telegram|whats app|messenger|pocket|bookmark|save|print|talk
    copy link|copy link url|copied!|copy url|show more sharing options|facebook email twitter linkedin copy link
    read in app|join the conversation|text size|small|medium|large|aa|a+|a-|article|author|mehr|timer|ist|kommentar
    get author rss feed|gift article|listen|click to print|click to share
    """.replace("\n", "|").split("|")
)


def printed_byline(text: str) -> str:
    """The lines of a byline as printed, joined with " / ", each without what stands at its ends and is no byline;
    all of them where nothing else is there.

    "By Jane Roe, 3 hours ago, 12 comments" reads otherwise at every fetch, and is the same byline.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    kept = [line for line in map(_within, lines) if _LETTER.search(line) and not _is_buttons(line)]
    return " / ".join(kept or lines)


def _is_buttons(line: str) -> bool:
    return all(piece.strip() in _BUTTONS for piece in line.casefold().split("|"))


def _within(line: str) -> str:
    patterns = chain(surroundings(line), (_FURTHER,))
    noise = [match.span() for pattern in patterns for match in pattern.finditer(line)]
    if not noise:
        return line
    letters = (match.start() for match in _LETTER.finditer(line))
    said = [at for at in letters if not any(start <= at < end for start, end in noise)]
    if not said:
        return ""
    start = max((end for _, end in noise if end <= said[0]), default=0)
    end = min((start for start, _ in noise if start > said[-1]), default=len(line))
    return line if (start, end) == (0, len(line)) else line[start:end].strip(_SEPARATORS)
