"""Bytes of a page to text, as browsers do, and better where a label is known to lie."""

from __future__ import annotations

import re

from w3lib.encoding import html_to_unicode, http_content_type_encoding

_HANGUL = re.compile("[가-힣]")
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_UTF8_NAMES = {"utf-8", "utf8"}


def decode(body: bytes, content_type: str | None) -> str:
    """Bytes to text as browsers do, and better where a label is known to lie.

    A byte order mark wins, then the header's charset, then the page's own, then what the bytes look like. Against
    browsers, bytes that are valid UTF-8 and not plain ASCII are UTF-8 whatever the label says (chance makes long CP949
    or Latin text valid UTF-8 practically never), and a label that leaves Hangul unreadable gives way to CP949.
    """
    if not body:
        return ""
    if (text := as_utf8(body)) is not None:
        return text
    if not body.startswith(_MARKS) and (korean := _as_cp949(body, content_type)):
        return korean
    label = http_content_type_encoding(content_type) if content_type else None
    own = _META_CHARSET.search(body[:4096])
    if (label or "").lower() not in _UTF8_NAMES and own and own[1].lower().decode("ascii", "replace") in _UTF8_NAMES:
        label = None  # of two labels that disagree, one saying UTF-8, the page's own is the one its author tested
    header = f"text/html; charset={label}" if label else None
    return html_to_unicode(header, body, default_encoding="utf-8", auto_detect_fun=_guess)[1].removeprefix("\ufeff")


def as_utf8(body: bytes) -> str | None:
    """The text whose UTF-8 these very bytes are; None for others, and for bytes with a byte order mark."""
    if body.startswith(_MARKS):
        return None
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _as_cp949(body: bytes, content_type: str | None) -> str | None:
    """The text, if the bytes are Korean in CP949: labelled so, or readable so with many Hangul syllables and no error.

    A page in another encoding that happens to decode as CP949 yields rare Hangul and hanja, not common syllables.
    """
    own = _META_CHARSET.search(body[:4096])
    labels = " ".join(((content_type or "").lower(), own[1].decode("ascii", "replace").lower() if own else ""))
    labelled = any(name in labels for name in ("euc-kr", "ks_c_5601", "cp949", "ksc5601", "windows-949", "uhc"))
    text = body.decode("cp949", "replace")
    hangul = len(_HANGUL.findall(text))
    broken = text.count("\ufffd")
    common = sum(text.count(syllable) for syllable in "다이의는을가에고하지")
    if labelled:
        return text
    return text if hangul >= 20 and broken * 50 <= hangul and common * 8 >= hangul else None


def _guess(body: bytes) -> str | None:
    """The encoding of bytes without a believable label: UTF-8 with a few broken places, else Windows-1252."""
    text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(character > "\x7f" for character in text)
    return "utf-8" if broken <= max(3, beyond_ascii // 4) else "cp1252"
