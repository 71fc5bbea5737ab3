"""The row of an outlet: made when it is first met, kept as its file says."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from ingest.outlet import Outlet
from storage.tables import outlets


def outlet_row(connection: Connection, outlet: Outlet, now: datetime) -> int:
    """outlets.id, locked until the transaction ends: what is written of one outlet is written one after the other."""
    query = select(outlets).where(outlets.c.slug == outlet.slug).with_for_update()
    row = connection.execute(query).one_or_none()
    values = {
        "name": outlet.name,
        "home": outlet.home,
        "kind": outlet.kind,
        "country": outlet.country,
        "languages": list(outlet.languages),
        "time_zone": outlet.time_zone,
    }
    if row is None:
        make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        connection.execute(make(outlets).values(slug=outlet.slug, first_seen_at=now, **values).on_conflict_do_nothing())
        row = connection.execute(query).one()
    elif any(getattr(row, name) != value for name, value in values.items()):
        connection.execute(update(outlets).where(outlets.c.id == row.id).values(**values))
    return int(row.id)
