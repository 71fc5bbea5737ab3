"""Bits of HTML that several sites of the sample web write alike."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_KEY = 0x5A


def hidden_email(address: str) -> str:
    """The link that Cloudflare puts in the place of an address."""
    code = bytes([_KEY, *(byte ^ _KEY for byte in address.encode())]).hex()
    return (
        f'<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="{code}">[email&#160;protected]</a>'
    )


def line(text: str, *, email: str | None = None) -> str:
    """A line of text; `email` "hidden" hides the addresses in it."""
    if email != "hidden":
        return escape(text, quote=False)
    parts, end = [], 0
    for found in _EMAIL.finditer(text):
        parts += [escape(text[end : found.start()], quote=False), hidden_email(found[0])]
        end = found.end()
    return "".join([*parts, escape(text[end:], quote=False)])


def json_ld(data: dict[str, Any]) -> str:
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'


def meta(name: str, content: str | None) -> str:
    """A <meta>; nothing when there is no content. Names with a colon are properties."""
    if content is None:
        return ""
    key = "property" if ":" in name else "name"
    return f'<meta {key}="{escape(name)}" content="{escape(content)}">'
