"""What is stored, as plain data for programs. Field names are those of the values; times are ISO 8601 in UTC."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from storage.people import StoredPerson
from storage.search import Hit
from storage.state import article_to_json
from storage.stored import StoredArticle, StoredRevision, StoredRun
from storage.wire import Cluster

Json = dict[str, Any]


def article_json(
    found: StoredArticle, revisions: Sequence[StoredRevision], *, cluster: Cluster | None = None, provenance: bool
) -> Json:
    """An article with its addresses, revisions and near-duplicates; `article` has every known field, `provenance` only
    if asked for."""
    told = {
        "id": found.id,
        "identifier": found.identifier,
        "outlet": found.outlet,
        "url": found.url,
        "revision": found.revision,
        "first_seen_at": found.first_seen_at,
        "last_checked_at": found.last_checked_at,
        "last_changed_at": found.last_changed_at,
        "gone_at": found.gone_at,
        "gone_reason": found.gone_reason,
        "taken_down_at": found.taken_down_at,
        "takedown_reason": found.takedown_reason,
        "duplicate_of": _twin(found.duplicate_of) if found.duplicate_of else None,
        "duplicates": [_twin(twin) for twin in found.duplicates],
        "cluster": cluster_json(cluster) if cluster is not None else None,
        "addresses": [asdict(address) for address in found.addresses],
        "revisions": [
            {
                "number": revision.number,
                "fetched_at": revision.fetched_at,
                "changed": list(revision.changed),
                "minor": revision.minor,
            }
            for revision in revisions
        ],
        "article": article_to_json(found.article),
    }
    if provenance:
        told["provenance"] = found.provenance
    plain: Json = _plain(told)
    return plain


def cluster_json(cluster: Cluster) -> Json:
    """Near-duplicates, the one that was stored first leading; `cluster` is the identifier of that."""
    return {"cluster": cluster.identifier, "copies": [_plain(asdict(copy)) for copy in cluster.copies]}


def hits_json(hits: Sequence[Hit]) -> list[Json]:
    """What a search found."""
    return [_plain(asdict(hit)) for hit in hits]


def runs_json(runs: Sequence[StoredRun]) -> list[Json]:
    """Runs, the newest first."""
    return [_plain(asdict(run)) for run in runs]


def people_json(people: Sequence[StoredPerson]) -> list[Json]:
    """Persons of an outlet, those with the most articles first."""
    return [_plain(asdict(person)) for person in people]


def _twin(twin: tuple[int, str]) -> Json:
    return {"id": twin[0], "identifier": twin[1]}


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
