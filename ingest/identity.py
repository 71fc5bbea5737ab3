"""What an article is known by: its identifier, and a digest of its text that survives re-typing."""

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


def normal_text(text: str) -> str:
    """The text as it is compared: compatibility forms unified, case folded, white space and punctuation dropped."""
    unified = unicodedata.normalize("NFKC", _LOST_DOT.sub("·", text)).casefold()
    return unicodedata.normalize("NFKC", _NO_LETTER.sub("", unified))


def text_digest(headline: str, body: str) -> str:
    """32 hex digits, equal for texts that differ in nothing but white space, punctuation, case and character forms."""
    data = f"{normal_text(headline)}\n{normal_text(body)}".encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=16).hexdigest()
