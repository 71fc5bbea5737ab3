"""Roles and houses behind names in European languages: "Political Editor, BBC Wales", "AP Science Writer"."""

from __future__ import annotations

import re

from ingest.byline_noise import strip_noise
from ingest.byline_words import AGENCIES, DOMAIN, ORGANISATION_WORDS, clean, is_agency, is_station, words_of
from ingest.roles import latin_role, may_hold_role

PLACE_BEHIND = re.compile(
    r"""\s+ (?: in | aus | à | en | from | at | at[ ]the | bei | im | [Ff]or | FOR | für | für[ ]die | für[ ]das
    | for[ ]the | [Ss]pecial[ ][Tt]o | pour | para | reporting[ ]from | in[ ]the | exclusive[ ]to | per )
    \s+ (?:the\s+)? [A-ZÀ-Þ] .* $""",
    re.VERBOSE,
)
_AT = re.compile(
    r"""\s+ (?P<word> at | of | for | with | with[ ]the | bei | beim | der | des | für | von | vom | am | an[ ]der | du
    | de[ ]la | de[ ]l' | del ) \s+ (?:the\s+)? (?= [A-ZÀ-Þ] )""",
    re.VERBOSE,
)
# Behind these stands a house ("Director of the Example Institute") or a subject ("Professor of Law").
_SUBJECT = re.compile("of|for|für")
_NO_HOUSE_ALONE = frozenset("media news digital online international radio television press project network".split())
_HOUSE_WORDS = ORGANISATION_WORDS | {word for agency in AGENCIES for word in words_of(agency)}
_ROLE = 4  # words
_PAID = frozenset("sponsored paid gesponsert anzeige advertorial".split())
_IN_SENTENCES = frozenset("is was are has who covers covered writes wrote reports reported contributed joined".split())


def agency_and_role(piece: str) -> tuple[str, str] | None:
    """Role and agency of "AP Science Writer", "Associated Press Writer"; None for every other text."""
    words = piece.split()
    for end in range(min(len(words) - 1, 3), 0, -1):
        role = " ".join(words[end:])
        if is_agency(" ".join(words[:end])) and latin_role(role):
            return role, " ".join(words[:end])
    return None


def role_and_house(piece: str) -> tuple[str | None, str | None]:
    """Role and organisation of a piece that follows a name."""
    if post := agency_and_role(piece):
        return post
    if piece.casefold() == "redaktion":
        return piece, None
    if latin_role(piece) or _is_role_somewhere(piece):
        for at in _AT.finditer(piece):
            role, behind = piece[: at.start()], piece[at.end() :]
            if latin_role(role) and (not _SUBJECT.fullmatch(at["word"]) or _is_house(behind)):
                return role, behind
        return piece, None
    words = {word.casefold().strip(".") for word in piece.split()}
    house = (
        words & ORGANISATION_WORDS
        and not words & _PAID
        and len(words) <= 8
        and piece[:1].isupper()
        and not words & _IN_SENTENCES
    )
    if is_agency(piece) or is_station(piece) or DOMAIN.fullmatch(piece) or house:
        return None, piece
    return None, None


def _is_role_somewhere(piece: str) -> bool:
    """Whether a piece is a role and where it is held ("envoyée spéciale à Kiev")."""
    role = PLACE_BEHIND.sub("", piece)
    words = role.casefold().split()
    return (
        role != piece
        and piece[-1] != "."
        and len(words) <= _ROLE
        and _IN_SENTENCES.isdisjoint(words)
        and latin_role(role)
    )


def _is_house(text: str) -> bool:
    """Whether what stands behind an "of" is a house. "Seoul University" and "Institute for Peace" have a house's word
    where houses have it, "Media Studies" has not."""
    words = [word.casefold().strip(".,") for word in re.split(r"\s+(?:of|for|in|at|on)\s", text)[0].split()]
    if is_agency(text) or (text.isupper() and len(words) == 1):
        return True
    return words[-1] in ORGANISATION_WORDS and (len(words) > 1 or words[0] not in _NO_HOUSE_ALONE)


def _may_be_post(line: str) -> bool:
    """Whether a line holds a word of roles or houses; few lines that follow names do."""
    words = words_of(line)
    return "." in line or not _HOUSE_WORDS.isdisjoint(words) or may_hold_role(line, words)


def reads_as_post(line: str) -> tuple[str | None, str | None] | None:
    """Role and houses of a line that is nothing else ("Vice Chair, Research Council, Example Foundation").

    The houses are joined with "; " in printed order. None for any other line.
    """
    if len(line) > 160 or not _may_be_post(line):
        return None
    pieces = [piece.strip() for piece in re.split(r"\s*[,|/]\s*", strip_noise(clean(line))) if piece.strip()]
    if not pieces or len(pieces) > 6:
        return None
    role, house = role_and_house(pieces[0])
    if role is None and house is None:
        return None
    rest = pieces[1:]
    if any(not piece[:1].isupper() or len(piece.split()) > 8 for piece in rest):
        return None
    return role, "; ".join(([house] if house else []) + rest) or None
