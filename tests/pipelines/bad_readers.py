"""Readers that do to their process what real pages sometimes do. A page's body says which."""

from __future__ import annotations

import ctypes
import os
import sys
import time

from ingest.article import Article
from ingest.capture import Capture, Reading, Rejected
from ingest.outlet import Outlet


class Foreign:
    """Pickled without complaint, and nothing that the other side could read."""

    def __reduce__(self) -> tuple[object, ...]:
        return int, ("not a number",)


def read(capture: Capture, outlet: Outlet) -> Reading | Rejected:
    match capture.body.split(b"\n")[0]:
        case b"hang":
            time.sleep(3600)
        case b"exit":
            os._exit(7)
        case b"segfault":
            ctypes.string_at(0)
        case b"raise":
            raise LookupError("no such thing")
        case b"memory":
            raise MemoryError
        case b"reject":
            return Rejected(reason="no-body")
        case b"unpicklable":
            return Rejected(reason="no-body", detail=lambda: None)  # type: ignore[arg-type]
        case b"foreign":
            return Foreign()  # type: ignore[return-value]
        case b"greedy":
            hoard = [bytearray(16_000_000) for _ in range(1_000)]
            raise AssertionError(f"{len(hoard)} pieces were given")
        case b"print":
            sys.stdout.write("noise on stdout")
            sys.stdout.flush()
            os.write(1, b"more")
    return Reading(
        article=Article(
            outlet=outlet.slug, url=capture.final_url, headline="A headline", article_body=f"{os.getpid()} read it."
        )
    )
