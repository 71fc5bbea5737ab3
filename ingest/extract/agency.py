"""News agencies named in the dateline of a text."""

from __future__ import annotations

import re

# Shapes: (로스앤젤레스=연합뉴스) 김종우 특파원 · [서울=뉴시스] · WASHINGTON (AP) — · PARIS, Nov 3 (Reuters) -
_KOREAN = re.compile(
    r"^\s*[\[(（][^=\])）\n]{1,20}=\s*(연합뉴스|뉴시스|뉴스1|뉴스핌|AP|AFP|로이터|신화)[^\])）\n]{0,30}[\])）]"
)
_KOREAN_TAIL = re.compile(r"/\s*(연합뉴스|뉴시스|뉴스1)\s*$")
_LATIN = re.compile(
    r"^[^\n().]{2,60}[(（](AP|AFP|dpa(?:/\w+)?|Reuters|UPI|EFE|ANSA|APA|IANS|PTI|KNA|epd|SDA|Keystone-SDA|TASS|Xinhua|"
    r"Kyodo(?: News)?|Bloomberg|Europa Press|Yonhap|ots|SID)[)）]\s*(?:[-–—:.]|\s)"
)
_NAMES = {"로이터": "Reuters"}


def find_agency(paragraphs: list[str]) -> tuple[str, str] | None:
    """The agency that the text's dateline names, and the words that say so; None when there is none.

    Only the first two paragraphs and, for Korean papers that sign with "/연합뉴스", the last one are looked at: an
    agency named anywhere else is quoted, not the source.
    """
    for paragraph in paragraphs[:2]:
        for pattern in (_KOREAN, _LATIN):
            if match := pattern.search(paragraph[:120]):
                return _NAMES.get(match[1], match[1]), match[0].strip()
    if paragraphs and (match := _KOREAN_TAIL.search(paragraphs[-1])):
        return match[1], match[0].strip()
    return None
