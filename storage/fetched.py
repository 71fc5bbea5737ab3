"""Looking back: what was fetched, and the newest page that the archive keeps of an address."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

from sqlalchemy import select

from ingest.capture import ArchiveRef
from ingest.finding import Finding
from ingest.outlet import Outlet
from ingest.url import canonical
from storage.corpus import Corpus
from storage.state import findings_from_json
from storage.tables import addresses, captures, outlets


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCapture:
    """A fetch and what became of it; the columns of the view `capture_list`. `fetched_at` is aware UTC."""

    id: int
    run_id: int
    outlet: str
    url: str
    final_url: str
    fetched_at: datetime
    status: int | None
    outcome: str
    reason: str | None
    detail: str | None
    article_id: int | None
    archive_file: str | None


def find_captures(corpus: Corpus, *, outlet: str | None = None) -> list[StoredCapture]:
    """All captures, of one outlet (slug) or of all, the first one first. Raises StoreError."""
    names = [field.name for field in fields(StoredCapture) if field.name != "outlet"]
    query = select(outlets.c.slug.label("outlet"), *(captures.c[name] for name in names))
    query = query.join(outlets, outlets.c.id == captures.c.outlet_id).order_by(captures.c.id)
    if outlet is not None:
        query = query.where(outlets.c.slug == outlet)
    with corpus.database.reading() as connection:
        return [StoredCapture(**row) for row in connection.execute(query).mappings()]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """A fetch whose page is in the archive. Times are aware UTC; see `ingest.capture.Capture` for the fields."""

    url: str
    final_url: str
    via: tuple[str, ...]
    fetched_at: datetime
    source: str | None
    hints: tuple[Finding, ...]
    archived: ArchiveRef


def newest_page(corpus: Corpus, outlet: Outlet, url: str) -> KeptPage | None:
    """The newest archived fetch of an address, or of its article's other addresses; None: none is kept.

    Raises StoreError; ValueError for what is no http(s) address.
    """
    form = canonical(url, outlet)
    mine = (
        select(addresses.c.id, addresses.c.article_id)
        .join(outlets, outlets.c.id == addresses.c.outlet_id)
        .where(outlets.c.slug == outlet.slug, addresses.c.url == form)
    )
    with corpus.database.reading() as connection:
        address = connection.execute(mine).one_or_none()
        if address is None:
            return None
        of_it = captures.c.address_id == address.id
        if address.article_id is not None:
            of_it |= captures.c.article_id == address.article_id
        query = (
            select(captures, addresses.c.hints)
            .outerjoin(addresses, addresses.c.id == captures.c.address_id)
            .where(of_it, captures.c.archive_file.is_not(None), captures.c.status.between(200, 299))
            .order_by(captures.c.fetched_at.desc(), captures.c.id.desc())
            .limit(1)
        )
        row = connection.execute(query).one_or_none()
    if row is None:
        return None
    return KeptPage(
        url=row.url,
        final_url=row.final_url,
        via=tuple(row.via),
        fetched_at=row.fetched_at,
        source=row.source,
        hints=findings_from_json(row.hints or ()),
        archived=ArchiveRef(
            file=row.archive_file, offset=row.archive_offset, length=row.archive_length, digest=row.archive_digest
        ),
    )
