"""The revisions of an article, each held against the one before it: for programs, and for people."""

from __future__ import annotations

import sys
from collections.abc import Sequence, Set
from typing import Any

from ingest.article import Moment, Person
from ingest.difference import Part, difference
from storage.as_text import moment_text, person_text
from storage.state import article_to_json
from storage.stored import StoredRevision

Json = dict[str, Any]
_TEXTS = ("article_body", "headline", "alternative_headline", "byline", "description")
_CONTEXT = 60  # characters of unchanged text that are shown on either side of a change


def before_each(revisions: Sequence[StoredRevision]) -> list[tuple[StoredRevision | None, StoredRevision]]:
    """Each revision and the one before it; None for the first of the article, and of each that was merged into it."""
    known = {(each.merged_from, each.number): each for each in revisions}
    return [(known.get((each.merged_from, each.number - 1)), each) for each in revisions]


def revisions_json(revisions: Sequence[StoredRevision], *, provenance: bool) -> list[Json]:
    """Per revision: number, seen_at (ISO 8601, UTC), capture, merged_from, minor, changed, and per changed field
    `before`, `after` and, for texts, `parts`: [{kind: same, removed or added, text}]."""
    return [_revision_json(before, each, provenance=provenance) for before, each in before_each(revisions)]


def _revision_json(before: StoredRevision | None, now: StoredRevision, *, provenance: bool) -> Json:
    told: Json = {
        "number": now.number,
        "merged_from": now.merged_from,
        "seen_at": now.fetched_at.isoformat(),
        "capture": now.capture,
        "minor": now.minor,
        "changed": list(now.changed),
        "differences": [],
    }
    if before is not None:
        old, new = article_to_json(before.article), article_to_json(now.article)
        for field in now.changed:
            one: Json = {"field": field, "before": old.get(field), "after": new.get(field)}
            if field in _TEXTS:
                parts = difference(old.get(field) or "", new.get(field) or "")
                one["parts"] = [{"kind": part.kind, "text": part.text} for part in parts]
            told["differences"].append(one)
    if provenance:
        told["provenance"] = now.provenance
    return told


def revisions_text(
    revisions: Sequence[StoredRevision],
    *,
    hidden: Set[int | None] = frozenset(),
    provenance: bool,
    terminal: bool | None = None,
) -> str:
    """A paragraph per revision: number, time seen, capture; then what differs. Removed words are [-so-], added ones
    {+so+}; red and green on a terminal. hidden: captures whose revisions are left out."""
    colours = sys.stdout.isatty() if terminal is None else terminal
    return "\n\n".join(
        "\n".join(_revision_lines(before, each, provenance=provenance, colours=colours))
        for before, each in before_each(revisions)
        if each.capture not in hidden
    )


def _revision_lines(
    before: StoredRevision | None, now: StoredRevision, *, provenance: bool, colours: bool
) -> list[str]:
    merged = f" · as {now.merged_from}, merged" if now.merged_from else ""
    minor = " · without meaning" if now.minor else ""
    lines = [
        f"revision {now.number} · seen {now.fetched_at:%Y-%m-%d %H:%M:%S} UTC · capture {now.capture}{minor}{merged}"
    ]
    if before is None:
        if now.article.headline:  # there is none left when the article was taken down
            lines.append(f"  first read: {now.article.headline}")
    else:
        for field in now.changed:
            lines += _field_lines(field, getattr(before.article, field), getattr(now.article, field), colours=colours)
    for field in now.changed if provenance else ():
        chosen = (now.provenance.get(field) or {}).get("chosen")
        if chosen:
            lines.append(f"  {field} — {chosen['voice']}{' ' + chosen['where'] if chosen['where'] else ''}")
    return lines


def _field_lines(field: str, old: Any, new: Any, *, colours: bool) -> list[str]:
    if field in _TEXTS and old and new:
        return [f"  {field}", *(f"    {line}" for line in _marked(difference(old, new), colours=colours).splitlines())]
    lines = [f"  {field}"]
    if old not in (None, (), ""):
        lines.append(f"    {_mark('removed', _plain(old), colours=colours)}")
    if new not in (None, (), ""):
        lines.append(f"    {_mark('added', _plain(new), colours=colours)}")
    return lines


def _marked(parts: Sequence[Part], *, colours: bool) -> str:
    shown = []
    for at, part in enumerate(parts):
        if part.kind == "same":
            shown.append(_short(part.text, first=at == 0, last=at == len(parts) - 1))
        else:
            shown.append(_mark(part.kind, part.text, colours=colours))
    return "".join(shown)


def _mark(kind: str, text: str, *, colours: bool) -> str:
    if kind == "removed":
        return f"\x1b[31m{text}\x1b[0m" if colours else f"[-{text}-]"
    return f"\x1b[32m{text}\x1b[0m" if colours else f"{{+{text}+}}"


def _short(text: str, *, first: bool, last: bool) -> str:
    """Unchanged text: only what stands next to a change."""
    head, tail = ("" if first else text[:_CONTEXT]), ("" if last else text[-_CONTEXT:])
    return text if len(text) <= len(head) + len(tail) + 3 else f"{head}…{tail}"


def _plain(value: Any) -> str:
    if isinstance(value, Moment):
        return moment_text(value)
    if isinstance(value, tuple):
        return "; ".join(_plain(item) for item in value)
    if isinstance(value, Person):
        return person_text(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    url, name = getattr(value, "url", None), getattr(value, "caption", None) or getattr(value, "name", None)
    return " · ".join(filter(None, (name, url)))
