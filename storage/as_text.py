"""What is stored, as text for people: tables on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from ingest.article import Moment, Person
from ingest.capture import Outcome
from storage.people import StoredPerson
from storage.search import Hit
from storage.stored import StoredArticle, StoredRevision, StoredRun
from storage.wire import Cluster
from storage.zones import zone_named

COPIES = 20
"""So many members of a cluster are listed with an article."""
_SOURCES = {"printed": "zone printed", "outlet": "the outlet's zone", "assumed": "zone assumed"}
_TITLES = {
    "alternative_headline": "second",
    "source_organization": "original",
    "is_machine_translated": "translated",
    "is_accessible_for_free": "free",
    "in_language": "language",
}


def article_text(
    found: StoredArticle, revisions: Sequence[StoredRevision], *, cluster: Cluster | None, provenance: bool
) -> str:
    """An article: what it says, who says so, where it is, what became of it, its near-duplicates; then its text."""
    lines = [article_head(found, revisions, cluster)]
    if provenance:
        lines += ["", *_provenance(found)]
    return "\n".join([*lines, "", found.article.article_body] if found.taken_down_at is None else lines)


def tombstone(found: StoredArticle) -> str:
    """That an article was taken down, when and why; "" where it was not."""
    if found.taken_down_at is None:
        return ""
    return f"taken down {_utc(found.taken_down_at)}: {found.takedown_reason or 'no reason was kept'}"


def article_head(found: StoredArticle, revisions: Sequence[StoredRevision], cluster: Cluster | None = None) -> str:
    """An article without its text: the headline, then a line for each thing that is known."""
    article = found.article
    pairs: list[tuple[str, str]] = [("article", f"{found.id} · {found.identifier} · {found.outlet}")]
    pairs.append(("address", found.url))
    pairs += [("also at", f"{each.url} ({each.role})") for each in found.addresses if each.url != found.url]
    for name, title in (("date_published", "published"), ("date_modified", "modified")):
        moment = getattr(article, name)
        pairs.append((title, f"{moment_text(moment)} {_said(found, name)}".rstrip() if moment else "not known"))
    pairs.append(("byline", f"{article.byline or 'none'} {_said(found, 'byline') if article.byline else ''}".rstrip()))
    pairs += [(str(person.kind).replace("_", " "), person_text(person)) for person in article.authors]
    for name in ("alternative_headline", "section", "in_language", "source_organization", "description"):
        if value := getattr(article, name):
            pairs.append((_TITLES.get(name, name), str(value)))
    for name in ("is_machine_translated", "is_accessible_for_free"):
        if (value := getattr(article, name)) is not None:
            pairs.append((_TITLES[name], "yes" if value else "no"))
    if article.keywords:
        pairs.append(("keywords", ", ".join(article.keywords)))
    pairs += [("image", " · ".join(filter(None, (each.url, each.caption, each.credit)))) for each in article.image]
    pairs += [("attachment", " · ".join(filter(None, (each.name, each.url)))) for each in article.attachments]
    if found.duplicate_of:
        pairs.append(("same text as", f"{found.duplicate_of[0]} · {found.duplicate_of[1]}"))
    pairs += [("same text in", f"{number} · {name}") for number, name in found.duplicates]
    pairs += [("near copies", line) for line in _copies(found, cluster)]
    pairs.append(("seen", f"first {_utc(found.first_seen_at)}, last {_utc(found.last_checked_at)}"))
    if found.gone_at:
        why = f": {found.gone_reason}" if found.gone_reason else ""
        pairs.append(("gone", f"since {_utc(found.gone_at)}{why}"))
    pairs += [("revision", _revision(each)) for each in revisions]
    return "\n".join([tombstone(found) or article.headline, "", *_aligned(pairs)])


def _copies(found: StoredArticle, cluster: Cluster | None) -> Iterator[str]:
    """The cluster, the member that was stored first leading, each with the one that it was found to be a copy of."""
    copies = cluster.copies if cluster is not None else ()
    for at, copy in enumerate(copies[:COPIES]):
        parts = [
            f"{copy.article} · {copy.identifier}",
            "stored first" if at == 0 else "",
            f"{copy.similarity:.0%} of {copy.copy_of}" if copy.copy_of else "",
            "this article" if copy.article == found.id else "",
        ]
        yield " · ".join(filter(None, parts))
    if len(copies) > COPIES:
        yield f"… and {len(copies) - COPIES} more: ingest duplicates {found.id}"


def moment_text(moment: Moment) -> str:
    """A moment as its page means it: in its zone, as fine as it is printed, and where the zone is from."""
    local = moment.instant.astimezone(zone_named(moment.zone))
    form = {"day": "%Y-%m-%d", "minute": "%Y-%m-%d %H:%M", "second": "%Y-%m-%d %H:%M:%S"}[moment.precision]
    return f"{local.strftime(form)} {moment.zone} (to the {moment.precision}, {_SOURCES[moment.zone_source]})"


def day_text(published_on: str | None, first_seen_at: datetime) -> str:
    """The day of publication that the page means; where none is known, that is said, and when it was first seen."""
    return published_on or f"not dated, seen {first_seen_at:%Y-%m-%d} UTC"


def person_text(person: Person) -> str:
    """Name, role, organisation, e-mail, as far as known."""
    more = [part for part in (person.role, person.organisation, person.email) if part]
    return person.name + (f" ({', '.join(more)})" if more else "")


def hits_text(hits: Sequence[Hit], *, terminal: bool | None = None) -> str:
    """What a search found: three lines each. What was asked for is bold on a terminal, in «» elsewhere."""
    marks = ("\x1b[1m", "\x1b[0m") if (sys.stdout.isatty() if terminal is None else terminal) else ("«", "»")
    return "\n\n".join(
        f"{hit.headline}\n{hit.article} · {hit.outlet} · {day} · {hit.url}\n{_marked(hit, *marks)}"
        for hit in hits
        for day in (day_text(hit.published_on, hit.first_seen_at),)
    )


def _marked(hit: Hit, begin: str, end: str) -> str:
    line = hit.snippet
    for start, stop in reversed(hit.marks):
        line = f"{line[:start]}{begin}{line[start:stop]}{end}{line[stop:]}"
    return line


def runs_table(runs: Sequence[StoredRun]) -> str:
    """Runs, one line each, complaints under them."""
    head = ["run", "outlet", "began (UTC)", "took", "state", *(outcome.value for outcome in Outcome), "complaints"]
    rows = [
        [
            str(run.id),
            run.outlet,
            f"{run.started_at:%Y-%m-%d %H:%M}",
            _span(run.ended_at - run.started_at) if run.ended_at else "·",
            run.state if run.healthy is None else f"{run.state}, {'healthy' if run.healthy else 'unhealthy'}",
            *(str(run.outcomes.get(outcome.value) or "·") for outcome in Outcome),
            "; ".join(run.complaints),
        ]
        for run in runs
    ]
    return table(head, rows)


def people_table(people: Sequence[StoredPerson]) -> str:
    """Persons, one line each."""
    head = ["person", "name", "also", "as", "e-mail", "articles", "first", "last"]
    rows = [
        [
            str(person.ids[0]),
            person.name,
            "; ".join(person.aliases),
            ", ".join(kind.replace("_", " ") for kind in person.kinds),
            "; ".join(person.emails),
            str(person.articles),
            *(each or "·" for each in (person.first_published_on, person.last_published_on)),
        ]
        for person in people
    ]
    return table(head, rows)


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, terminal: bool | None = None) -> str:
    """Rows under a head: drawn where output goes to a terminal, columns parted by two blanks elsewhere."""
    if sys.stdout.isatty() if terminal is None else terminal:
        return _drawn(head, rows)
    widths = [max(_width(row[at]) for row in (head, *rows)) for at in range(len(head))]
    return "\n".join("  ".join(map(_padded, row, widths)).rstrip() for row in (head, *rows))


def _drawn(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=None, header_style="bold", pad_edge=False)
    for name in head:
        drawn.add_column(name, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))  # brackets in them are no mark-up
    console = Console()
    with console.capture() as capture:
        console.print(drawn)
    return capture.get().rstrip()


def _said(found: StoredArticle, field: str) -> str:
    """Who said so, and the text it was read from, where that is not the value itself."""
    chosen = (found.provenance.get(field) or {}).get("chosen")
    if not chosen:
        return ""
    same = getattr(found.article, field) in (chosen["raw"], chosen["raw"].replace("\n", " / "))
    return f"— {chosen['voice']}" + ("" if same else f": {chosen['raw']!r}")


def _provenance(found: StoredArticle) -> list[str]:
    lines = []
    for field, verdict in found.provenance.items():
        lines.append(field)
        for mark, said, why in (
            *((("+", verdict["chosen"], ""),) if verdict["chosen"] else ()),
            *(("-", beaten, f" ({beaten['why']})") for beaten in verdict["beaten"]),
        ):
            place = f" {said['where']}" if said["where"] else ""
            lines.append(f"  {mark} {said['voice']}{place}: {said['raw'][:100]!r}{why}")
    return lines


def _revision(revision: StoredRevision) -> str:
    if revision.number == 1:
        what = "first read"
    else:
        what = "changed " + ", ".join(revision.changed) + (" (trifles)" if revision.minor else "")
    other = f" · as {revision.merged_from}, merged" if revision.merged_from else ""
    return f"{revision.number} · {_utc(revision.fetched_at)} · {what}{other}"


def _aligned(pairs: Iterable[tuple[str, str]]) -> list[str]:
    pairs = list(pairs)
    widest = max(len(title) for title, _ in pairs)
    lines, last = [], ""
    for title, value in pairs:
        lines.append(f"{'' if title == last else title:<{widest}}  {value}")
        last = title
    return lines


def _utc(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _span(span: timedelta) -> str:
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _width(text: str) -> int:
    """Columns on a terminal: Hangul and hanja take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
