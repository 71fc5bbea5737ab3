"""Which lines of a page stand in or beside its text and were left out of it. For those who ask; reading does not."""

from __future__ import annotations

from ingest.extract.blocks import blocks_on
from ingest.extract.body import weighed_on
from ingest.outlet import Outlet, Rules
from ingest.page import Page


def left_out(body: str, page: Page, outlet: Outlet, rules: Rules) -> list[str]:
    """Lines in page order: those that the weighing of blocks takes for text, and those between the first and the last
    line of the text; without the ones that the text has, and each once."""
    blocks = blocks_on(page)
    kept = [blocks.key_of(line) for line in body.split("\n") if line]
    whole = "\n".join(kept)
    held = set(kept)
    places = [place for place, block in enumerate(blocks) if block.key in held]
    weighed = weighed_on(page, outlet, rules)
    taken = {blocks.key_of(line) for line in weighed.lines} if weighed is not None else set()
    found: dict[str, str] = {}
    for place, block in enumerate(blocks):
        between = bool(places) and places[0] < place < places[-1]
        # a cell of a table or an entry of a list is a part of a line
        if block.key and (between or block.key in taken) and block.key not in whole:
            found.setdefault(block.key, block.text)
    return list(found.values())
