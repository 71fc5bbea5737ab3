"""`ingest outlets`: the catalogue, and what is stored of each outlet."""

from __future__ import annotations

from typing import Any

from ingest.errors import NothingStored
from ingest.outlet import Outlet
from spiders.catalogue import load_catalogue
from spiders.report import columns, width
from spiders.settings import OUTLET_FOLDERS
from storage.config import database_url
from storage.corpus import Corpus
from storage.stored import OutletCounts


def overview(database: str | None = None) -> tuple[list[dict[str, Any]], list[str]]:
    """One row per outlet, stored ones without a file too; and what is wrong with outlet files.

    Works without a database: then nothing is stored yet. Raises ConfigError.
    """
    catalogue = load_catalogue(OUTLET_FOLDERS)
    stored = _stored(database_url(database))
    slugs = sorted(catalogue) + sorted(set(stored) - set(catalogue))
    rows = [_row(slug, catalogue.get(slug), stored.get(slug)) for slug in slugs]
    return rows, [str(error) for error in catalogue.broken.values()]


def _stored(url: str) -> dict[str, OutletCounts]:
    try:
        with Corpus.open(url, create=False) as corpus:
            return corpus.outlet_counts()
    except NothingStored:
        return {}


def _row(slug: str, outlet: Outlet | None, counts: OutletCounts | None) -> dict[str, Any]:
    counts = counts or OutletCounts()
    run = counts.last_run
    return {
        "outlet": slug,
        "name": outlet.name if outlet else None,
        "home": outlet.home if outlet else None,
        "kind": outlet.kind if outlet else None,
        "languages": list(outlet.languages) if outlet else [],
        "has_file": outlet is not None,
        "sources": len(outlet.sources) if outlet else 0,
        "articles": counts.articles,
        "gone": counts.gone,
        "addresses": counts.addresses,
        "waiting": counts.waiting,
        "last_run": None
        if run is None
        else {
            "id": run.id,
            "started_at": run.started_at.isoformat(),
            "state": run.state,
            "healthy": run.healthy,
            "complaints": list(run.complaints),
            "outcomes": dict(run.outcomes),
        },
    }


def as_text(rows: list[dict[str, Any]]) -> str:
    """The rows as a table; complaints of last runs under it."""
    head = ["outlet", "name", "articles", "waiting", "last run (UTC)", "state"]
    table = [
        [
            row["outlet"],
            row["name"] or "(no file)",
            str(row["articles"]),
            str(row["waiting"]),
            row["last_run"]["started_at"][:16].replace("T", " ") if row["last_run"] else "never",
            _state(row["last_run"]),
        ]
        for row in rows
    ]
    lines = columns([head, *table], left=(0, 1, 4, 5))
    lines[1:1] = ["-" * max(map(width, lines))]
    lines += [
        f"  {row['outlet']}: {complaint}" for row in rows for complaint in (row["last_run"] or {}).get("complaints", ())
    ]
    return "\n".join(lines)


def _state(run: dict[str, Any] | None) -> str:
    if run is None:
        return ""
    if run["healthy"] is None:
        return str(run["state"])
    return "healthy" if run["healthy"] else "unhealthy"
