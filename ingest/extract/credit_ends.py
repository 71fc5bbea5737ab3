"""Captions in plain paragraphs: short lines that end with who took the picture."""

from __future__ import annotations

import re

_LONGEST = 220  # characters: what is longer is a paragraph with a credit behind it
_SIGNED = re.compile(r"[©ⓒⒸ]\s?\S[^.]{0,40}$")
_BRACKETED = re.compile(
    r"[(（\[]\s?(?:사진|사진제공|자료사진|圖|图|照片|資料照片|写真|photo|foto|bild)\s?(?:[=ⓒ:：/／｜|].{1,40}|제공.{0,20})[)）\]]\W*$",
    re.IGNORECASE,
)
_NAME_AND_HOUSE = re.compile(r"\([A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}\s?/\s?[A-ZÀ-Þ][^()]{2,40}\)$")
_PHOTO = re.compile(
    r"[.!?…»”\"')]\s+(?:photos?|photograph|foto|צילום)\s?(?:credits?|courtesy)?\s?[:：]\s?\S.{1,40}$", re.IGNORECASE
)
_TAKEN = re.compile(r"(?:^|[\s。，])[\u4e00-\u9fff]{2,4}\s?[摄攝]\W*$")
_ARROW = re.compile(r"[▲△▼].*(?:사진|제공|캡처|ⓒ|©|자료).{0,30}$")
_RESALE = re.compile(r"재판매 및 DB 금지\W*$", re.IGNORECASE)
_SENTENCE = re.compile(r"다\.\s?[(\[]")


def ends_with_credit(line: str) -> bool:
    """Whether a line is a caption by its end ("The old bridge. Photo: Jane Roe", "다리 모습 ⓒ 서해시"). A paragraph of
    Korean that is a sentence before the brackets stays."""
    if len(line) > _LONGEST:
        return False
    last = line[-1:]
    if line[:1] in "▲△▼" and _ARROW.match(line):
        return True
    if last in ")）]" and (_NAME_AND_HOUSE.search(line) or (_BRACKETED.search(line) and not _SENTENCE.search(line))):
        return True
    if not line.isascii() and (_SIGNED.search(line) or _TAKEN.search(line) or _RESALE.search(line)):
        return True
    return ":" in line[-50:] and _PHOTO.search(line) is not None
