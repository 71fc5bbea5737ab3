"""What an article is known by: its identifier, and the letters of its text."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

from ingest.outlet import Outlet
from ingest.url import outlet_id

# A middle dot that went through CP949 comes back as "?": between two Hangul it counts as none.
_LOST_DOT = re.compile("(?<=[가-힣])\\?(?=[가-힣])")
_NO_LETTER = re.compile(r"[\W_]+")


def article_identifier(canonical_url: str, outlet: Outlet) -> str:
    """`slug:number` with the outlet's own number, or `slug:16 hex digits` of the address where it has none."""
    number = outlet_id(canonical_url, outlet)
    if number is None:
        number = blake2b(canonical_url.encode(), digest_size=8).hexdigest()
    return f"{outlet.slug}:{number}"


def unified(text: str) -> str:
    """The text with compatibility forms unified, and a middle dot where an old encoding lost one between two Hangul."""
    return unicodedata.normalize("NFKC", _LOST_DOT.sub("·", text))


def normal_text(text: str) -> str:
    """The letters and digits of a text: forms unified, case folded, white space and punctuation dropped.

    Two damaged copies of a text are recognized by it. It does not tell whether they say the same: `ingest.wording`.
    """
    return unicodedata.normalize("NFKC", _NO_LETTER.sub("", unified(text).casefold()))


def letters_digest(body: str) -> str:
    """32 hex digits, equal for texts of the same letters and digits: what database versions before 0010 know a text by,
    and still a text that was taken down then, of which nothing else is left."""
    return blake2b(f"\n{normal_text(body)}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
