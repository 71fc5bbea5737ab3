"""Last lines of a text that are none of it: where it appeared first, sources, agencies, addresses, rights."""

from __future__ import annotations

import re

from ingest.byline_words import EMAIL, is_agency

_SHORT = 60  # characters
_FIRST = re.compile(
    r"""
    \W* (?: a [ ] version [ ] of [ ] )? (?: this | the ) [ ]
      (?: article | story | column | piece | post | report | essay | content ) \b .{0,30}
      \b (?: originally | first ) [ ] (?: appeared | published | ran | posted ) \b
    | \W* a [ ] version [ ] of [ ] this [ ] (?: article | story ) [ ] appear(?:s|ed) [ ] in \b
    | \W* (?: originally | first ) [ ] published [ ] (?: on | in | by | at ) \b
    | \W* except [ ] for [ ] the [ ] headline , [ ] this [ ] story [ ] has [ ] not [ ] been [ ] edited
    | \W* all [ ] rights [ ] reserved \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SOURCE = re.compile(
    r"(?:kaynak|zdroj|πηγή|المصدر|джерело|источник|източник|źródło|lähde|forrás|sursa|nguồn|sumber|fuente|fonte|bron"
    r"|kilde|källa|출처|來源|来源|出典)\s*[:：]\s*\S.{0,40}",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\W*(?:with (?:\w+ )?inputs?(?: from .{2,40})?"
    r"|(?:avec|con información de|com informações d[aeo]|mit material (?:von|der)) .{2,40})\W*",
    re.IGNORECASE,
)
_BARE_AGENCY = re.compile(r"[\s(\[—–-]*([^\W\d_]{2,8})(?:/[^\W\d_]{2,5})?[\s)\]]*")
_ADDRESSED = re.compile(
    r"(?:.{2,40} can be reached (?:at|by|via) .{0,40}|.{2,40}:\s*|contact .{2,40} (?:at|via) )$", re.IGNORECASE
)
# "（山田花子）", "（共同）", "（つづく）"
_EASTERN_SIGNED = re.compile(r"[（【\[(][\u3040-\u30ff\u4e00-\u9fff・、，／/ 　]{2,20}[）】\])]")
_EASTERN_DESK = re.compile(
    r"[（(]?(?:[\u4e00-\u9fff]{0,8}(?:记者|記者|作者|编辑|編輯|校对|校對|责编|責編|审核|審核|摄影|攝影|撰文|监制|監製)"
    r"[\s:：/／丨｜|]*[\u4e00-\u9fff·]{2,4}[\s、,，]*)+[）)]?"
)
_END = re.compile(r"\W*(?:끝|完|了|###+|ENDS?)\W*")


def is_tail(line: str) -> bool:
    """Whether a line behind a text tells where it appeared first, whose it is or how to reach somebody, or ends it."""
    if _FIRST.match(line):
        return True
    if len(line) > 2 * _SHORT:
        return False
    if (address := EMAIL.search(line)) is not None:
        before = line[: address.start()]
        return len(before) <= _SHORT and (len(before.split()) <= 2 or _ADDRESSED.search(before) is not None)
    if _SOURCE.fullmatch(line) or _WITH.fullmatch(line) or _END.fullmatch(line):
        return True
    if not line.isascii() and (_EASTERN_SIGNED.fullmatch(line) or _EASTERN_DESK.fullmatch(line)):
        return True
    bare = _BARE_AGENCY.fullmatch(line)
    return bare is not None and is_agency(bare[1])
