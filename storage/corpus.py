"""The corpus: the one place that writes articles, and the door to everything that is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Self, get_args

from sqlalchemy import select, update

from ingest.capture import Handled, Saved
from ingest.outlet import Outlet
from storage import arguments, as_of, lease, loading, matching, people, schema, search, stored, wire
from storage import changes as change_feed
from storage import clusters as grouping
from storage.clock import now as clock_now
from storage.config import checked_url
from storage.engine import BUSY_TIMEOUT, Database
from storage.known import Known
from storage.outlet_rows import outlet_row
from storage.rows import insert_row
from storage.saving import Group
from storage.selection import Selection, selected_ids
from storage.tables import outlets, runs

ALL = Selection()


class Corpus:
    """An open database. Usable from several threads; every method is one transaction.

    Every method raises StoreError, with one line that names the database, when the store itself fails.

    >>> with Corpus.open("sqlite:///corpus.db") as corpus:  # doctest: +SKIP
    ...     corpus.article("https://example.com/news/1").article.headline
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        """For `open`."""
        self.database = database
        self.known = Known(database)
        self._clock = clock

    @classmethod
    def open(
        cls,
        url: str,
        *,
        create: bool = True,
        clock: Callable[[], datetime] = clock_now,
        busy_timeout: float = BUSY_TIMEOUT,
    ) -> Corpus:
        """Open the database at an SQLAlchemy address.

        create:        make it, or bring it to the newest version. False: it must be there, at this code's version.
        busy_timeout:  seconds to wait for another writer of the SQLite file.

        Raises StoreError (missing folder or file, not a database, read-only, locked, newer than this code) and
        ConfigError (no address of an SQLite or PostgreSQL database, no driver for PostgreSQL).
        """
        database = Database(checked_url(url, said="url"), busy_timeout=busy_timeout)
        try:
            database.prepare(create=create)
            if create:
                schema.upgrade(database)
            else:
                schema.require(database)
        except BaseException:
            database.close()
            raise
        return cls(database, clock)

    def close(self) -> None:
        """Close all connections. Nothing is lost: what was saved is committed. Other methods raise StoreError then;
        iterators that are half read go on to their end."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- runs ------------------------------------------------------------------------------------

    def begin_run(self, outlet: Outlet) -> int:
        """Begin a run of an outlet and hold the outlet for it; gives runs.id.

        A holder whose process is dead, or that was not heard of for `lease.TERM`, loses the outlet at once.
        Raises HeldError when another run holds it.
        """
        now, holder = self._clock(), lease.this_process()
        with self.database.writing() as connection:
            outlet_id = outlet_row(connection, outlet, now)
            run = {"outlet_id": outlet_id, "started_at": now, "heartbeat_at": now, "state": "running"}
            nothing: dict[str, object] = {"complaints": [], "counts": {}, "skipped": {}}
            run_id = insert_row(connection, runs, {**run, **nothing, "holder": str(holder)})
            lease.take(connection, outlet=outlet.slug, outlet_id=outlet_id, run_id=run_id, holder=holder, now=now)
        return run_id

    def heartbeat(self, run_id: int) -> None:
        """Say that the run lives: to be called every minute. Raises HeldError when another run has taken its outlet."""
        with self.database.writing() as connection:
            slug = connection.execute(
                select(outlets.c.slug).join(runs, runs.c.outlet_id == outlets.c.id).where(runs.c.id == run_id)
            ).scalar_one_or_none()
            lease.renew(connection, outlet=slug or "?", run_id=run_id, now=self._clock())

    def end_run(
        self,
        run_id: int,
        *,
        finished: bool,
        healthy: bool,
        complaints: Sequence[str] = (),
        counts: Mapping[str, int] | None = None,
        skipped: Mapping[str, int] | None = None,
    ) -> None:
        """End the run and let the outlet go. `finished` False: it was ended early, and no judgement is stored.

        A run that had lost its outlet stays "abandoned", but its figures are kept.
        """
        now = self._clock()
        with self.database.writing() as connection:
            connection.execute(
                update(runs)
                .where(runs.c.id == run_id)
                .values(
                    ended_at=now,
                    healthy=healthy if finished else None,
                    complaints=list(complaints),
                    counts=dict(counts or {}),
                    skipped=dict(skipped or {}),
                )
            )
            connection.execute(
                update(runs)
                .where(runs.c.id == run_id, runs.c.state == "running")
                .values(state="finished" if finished else "interrupted")
            )
            lease.give_back(connection, run_id=run_id)

    def runs(self, limit: int | None = 20, outlet: str | None = None) -> list[stored.StoredRun]:
        """The newest runs, newest first; of one outlet (slug) or of all. Raises QueryError for an outlet of which
        nothing is stored, ValueError for a limit below 0."""
        if limit is not None:
            arguments.whole("limit", limit, least=0)
        with self.database.reading() as connection:
            if outlet is not None:
                matching.outlet_id(connection, outlet)
            return stored.find_runs(connection, outlet=outlet, limit=limit, now=self._clock())

    # -- articles --------------------------------------------------------------------------------

    def save(self, run_id: int, outlet: Outlet, handled: Sequence[Handled]) -> list[Saved]:
        """Store captures with what was read of them: one outcome each, in the order given.

        All of it is one transaction: committed when this returns, and nothing of it is stored when it raises. A capture
        that cannot be written ends as failed, "not-stored", without harm to the others. Renews the run's hold.

        Raises StoreError when the store fails, HeldError when another run has taken the outlet.
        """
        if not handled:
            return []
        now = self._clock()
        with self.database.writing() as connection:
            outlet_id = outlet_row(connection, outlet, now)
            lease.renew(connection, outlet=outlet.slug, run_id=run_id, now=now)
            return Group(connection, outlet, outlet_id, run_id).save(handled)

    def article(self, key: int | str) -> stored.StoredArticle | None:
        """The article with that row number, identifier, or any known address of it; None: there is none."""
        arguments.key("key", key)
        with self.database.reading() as connection:
            return loading.find_article(connection, key)

    def article_as_of(self, key: int | str, at: datetime) -> stored.StoredArticle | None:
        """The article as it was stored at an aware moment, see `storage.as_of.as_of`; None: there is none, or it was
        not stored yet. Raises ValueError for a naive moment: nobody could say which zone it is in."""
        arguments.key("key", key)
        arguments.moment("at", at)
        with self.database.reading() as connection:
            found = loading.find_article(connection, key)
            if found is None:
                return None
            return as_of.as_of(connection, found, stored.find_revisions(connection, found.id), at)

    def articles(
        self,
        selection: Selection = ALL,
        *,
        newest_first: bool = False,
        provenance: bool = True,
    ) -> Iterator[stored.StoredArticle]:
        """The articles that are selected, each as it is now, ascending by row number or newest first.

        All are of one state of the database: the transaction is open until the last is read or the iterator closed. A
        few hundred are in memory at a time. provenance: False leaves that of the articles empty, which is faster. The
        first `next` raises QueryError for words that cannot be understood and outlets of which nothing is stored.

        >>> for found in corpus.articles(Selection(outlets=("korea_daily",), language="ko")):  # doctest: +SKIP
        ...     print(found.article.headline)
        """
        with self.database.reading() as connection:
            ids = selected_ids(connection, selection, newest_first=newest_first)
            yield from loading.stream_articles(connection, ids, provenance=provenance)

    def revisions(self, article_id: int) -> list[stored.StoredRevision]:
        """All states of the article (articles.id), the first one first; [] for one that is not there."""
        arguments.whole("article_id", article_id, least=0)
        with self.database.reading() as connection:
            return stored.find_revisions(connection, article_id)

    def people(self, outlet: str) -> list[people.StoredPerson]:
        """The persons in the bylines of an outlet (slug), those with the most articles first, aliases joined. Raises
        QueryError for an outlet of which nothing is stored."""
        arguments.text("outlet", outlet)
        with self.database.reading() as connection:
            matching.outlet_id(connection, outlet)
            return people.find_people(connection, outlet)

    def changes(
        self, after: int = 0, *, limit: int | None = None, outlet: str | None = None
    ) -> Iterator[change_feed.StoredChange]:
        """What happened to articles after the change of that number, in order, up to what is committed by then; at most
        `limit`, of one outlet (slug) or of all. Remember the last `seq` and go on from there: nothing is missed. The
        first `next` raises QueryError for an outlet of which nothing is stored, ValueError for a number below 0."""
        arguments.whole("after", after, least=0)
        if limit is not None:
            arguments.whole("limit", limit, least=0)
        while limit is None or limit > 0:
            size = change_feed.PAGE if limit is None else min(limit, change_feed.PAGE)
            page = self.change_page(after, limit=size, outlet=outlet)
            yield from page.changes
            if not page.more:
                return
            after = page.upto
            limit = None if limit is None else limit - len(page.changes)

    def change_page(
        self, after: int, *, limit: int = change_feed.PAGE, outlet: str | None = None
    ) -> change_feed.ChangePage:
        """At most `limit` changes, and up to which number all have been looked at: for those who follow the feed.
        Raises QueryError for an outlet of which nothing is stored, ValueError for an `after` below 0 or a `limit` below
        1."""
        arguments.whole("after", after, least=0)
        arguments.whole("limit", limit, least=1)
        with self.database.reading() as connection:
            if outlet is not None:
                matching.outlet_id(connection, outlet)
            return change_feed.change_page(connection, after=after, limit=limit, outlet=outlet)

    def last_change(self) -> int:
        """The number of the last change; 0: nothing has happened."""
        with self.database.reading() as connection:
            return change_feed.last_change(connection)

    def clusters(self, selection: Selection = ALL) -> Iterator[wire.Cluster]:
        """Clusters of near-duplicates of which a member is selected, whole, by their first member.

        All are of one state of the database: the transaction is open until the last is read or the iterator closed. The
        first `next` raises QueryError for an outlet of which nothing is stored."""
        with self.database.reading() as connection:
            yield from wire.clusters(connection, selection)

    def cluster(self, article_id: int) -> wire.Cluster | None:
        """The cluster that the article (articles.id) is in; None: it has no near-duplicates."""
        arguments.whole("article_id", article_id, least=0)
        with self.database.reading() as connection:
            return wire.cluster_of(connection, article_id)

    def rebuild_clusters(self) -> int:
        """Sign and group all articles anew, a few in each transaction; gives how many there are."""
        return grouping.rebuild(self.database, self._clock())

    def search(
        self, query: str, outlet: str | None = None, limit: int = 20, sort: search.Sort = "relevance"
    ) -> list[search.Hit]:
        """Articles that answer the query in headline, byline or text, the best first; see `storage.search.search`.

        Raises QueryError for a query that cannot be understood and for an outlet of which nothing is stored, ValueError
        for a limit below 0 or an unknown order."""
        arguments.text("query", query)
        arguments.whole("limit", limit, least=0)
        if sort not in get_args(search.Sort):
            raise ValueError(f"sort: expected one of {', '.join(get_args(search.Sort))}, got {sort!r}")
        with self.database.reading() as connection:
            return search.search(connection, query, outlet=outlet, limit=limit, sort=sort)

    def outlet_counts(self) -> dict[str, stored.OutletCounts]:
        """Slug → what is stored of that outlet."""
        with self.database.reading() as connection:
            return stored.count_outlets(connection, now=self._clock())
