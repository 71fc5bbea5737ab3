"""Saving what was read: one group is one transaction, one capture one savepoint. Only `storage.corpus` calls this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from ingest.article import Article
from ingest.capture import Failed, Gone, Handled, NotModified, Outcome, Reading, Rejected, Result, Saved
from ingest.notice import became_notice
from ingest.outlet import Outlet
from ingest.revision import compare
from storage import duplicates, merging, not_stored, rows
from storage.addresses import AddressBook, Forms, forms_of
from storage.group_rows import GroupRows
from storage.recognizing import Recognizer
from storage.state import clean, provenance_to_json
from storage.tables import addresses, articles
from storage.withdrawal import CONFIRM, withdrawal_of


@dataclass(slots=True)
class Group:
    """Captures of one outlet that are saved together, on a connection that is in a write transaction."""

    connection: Connection
    outlet: Outlet
    outlet_id: int
    run_id: int
    stored: Recognizer = field(init=False)
    write: GroupRows = field(init=False)

    def __post_init__(self) -> None:
        self.stored = Recognizer(self.connection, self.outlet, self.outlet_id)
        self.write = GroupRows(self.connection, self.outlet_id, self.run_id)

    def save(self, handled: Sequence[Handled]) -> list[Saved]:
        """Save each in its own savepoint. What cannot be written ends as failed, "not-stored", and harms no other."""
        saved = []
        for one in handled:
            before = self.write.mark()
            try:
                with self.connection.begin_nested():
                    saved.append(self._save(one))
            except not_stored.FAULTS as error:
                failed = not_stored.failed(one, error)
                self.write.back_to(before)
                with self.connection.begin_nested():
                    saved.append(self._save(replace(one, result=failed)))
        self.write.finish(max((one.capture.fetched_at for one in handled), default=None))
        return saved

    def _save(self, handled: Handled) -> Saved:
        """Whatever became of the page, nothing of it is kept when its article was taken down."""
        result = handled.result
        article = clean(result.article) if isinstance(result, Reading) else None
        forms = forms_of(handled.capture, self.outlet, article)
        book = AddressBook(self.connection, self.outlet_id, forms)
        if (taken := self.stored.taken_down(book, forms, article)) is not None:
            led = self.stored.led_from(book, forms)
            if led is None or led.taken_down_at is not None:
                return self._refused(handled, book, forms, taken)
            return self._led_to_refused(handled)
        return self._decide(handled, result, article, book, forms)

    def _decide(
        self, handled: Handled, result: Result, article: Article | None, book: AddressBook, forms: Forms
    ) -> Saved:
        match result:
            case Reading():
                assert article is not None
                return self._read(handled, result, article, book, forms)
            case NotModified():
                return self._not_modified(handled, book, forms)
            case Gone():
                return self._gone(handled, result, book, forms)
            case Rejected() | Failed():
                return self._other(handled, result, book, forms)

    def _read(self, handled: Handled, reading: Reading, article: Article, book: AddressBook, forms: Forms) -> Saved:
        known = self.stored.find(book, forms, article)
        left = self.stored.left(book, forms, article, known)
        before = left or known
        if before is not None and became_notice(rows.article_of(before), article):
            notice = Gone(reason="notice", detail=article.article_body)
            forms = forms_of(handled.capture, self.outlet)  # a notice may name any page as its own
            return self._gone(handled, notice, AddressBook(self.connection, self.outlet_id, forms), forms)
        if left is not None:
            return self._elsewhere(handled)
        if known is None:
            return self._new(handled, reading, article, book, forms)
        return self._known(handled, reading, article, book, forms, known)

    def _elsewhere(self, handled: Handled) -> Saved:
        """The story at the address that answered is left to a fetch of its own: what was announced of the one that was
        asked for has been used to read it."""
        forms = forms_of(handled.capture, self.outlet)
        book = AddressBook(self.connection, self.outlet_id, forms)
        book.found(handled.capture, forms)
        detail = f"leads to {handled.capture.final_url}, another story"
        return self._other(handled, Rejected(reason="redirect-elsewhere", detail=detail), book, forms)

    def _led_to_refused(self, handled: Handled) -> Saved:
        """An article whose address leads to one that was taken down: it is told of as if it led to any other, and
        nothing of the page is kept."""
        handled = _not_kept(handled)
        if isinstance(handled.result, Reading):
            return replace(self._elsewhere(handled), kept=False)
        wordless = type(handled.result)(reason=handled.result.reason)
        forms = forms_of(handled.capture, self.outlet)
        book = AddressBook(self.connection, self.outlet_id, forms)
        return replace(self._decide(handled, wordless, None, book, forms), kept=False)

    def _refused(self, handled: Handled, book: AddressBook, forms: Forms, taken: int) -> Saved:
        """Nothing of the page is kept; whoever archived it erases it."""
        handled = _not_kept(handled)
        capture = handled.capture
        address_id = book.settled(capture, forms, Outcome.REJECTED, "taken-down", again=False)
        if address_id is not None:  # another address may have been announced with its headline
            rows.update_row(self.connection, addresses, address_id, {"hints": []})
        detail = f"article {taken} was taken down"
        self.write.capture(handled, Outcome.REJECTED, "taken-down", detail, address_id, taken)
        return Saved(outcome=Outcome.REJECTED, reason="taken-down", article=taken, kept=False)

    def _new(self, handled: Handled, reading: Reading, article: Article, book: AddressBook, forms: Forms) -> Saved:
        capture = handled.capture
        digest = duplicates.body_digest(article)
        twin = duplicates.find_identical(self.connection, outlet_id=self.outlet_id, article=article, digest=digest)
        article_id = rows.insert_row(
            self.connection,
            articles,
            {
                "outlet_id": self.outlet_id,
                "identifier": self.stored.identifier(forms, capture.final_url),
                "url": article.url,
                "revision": 1,
                "text_digest": digest,
                **rows.dates_of(article),
                "first_seen_at": capture.fetched_at,
                "last_checked_at": capture.fetched_at,
                "last_changed_at": capture.fetched_at,
            },
        )
        outcome = Outcome.DUPLICATE if twin else Outcome.NEW
        reason, detail = ("identical-text", f"same text as {twin[1]}") if twin else (None, None)
        address_id = book.read(capture, forms, article_id, outcome, first_seen=capture.fetched_at)
        capture_id = self.write.capture(handled, outcome, reason, detail, address_id, article_id)
        self.write.revision(handled, reading, article, article_id, 1, capture_id, (), minor=False)
        self.write.index(article_id, article, fresh=True)
        self.write.sign(article_id, 1, article)
        if twin:
            duplicates.link(self.connection, article_id, twin[0], capture.fetched_at)
        self.write.change(outcome.value, article_id, 1, capture_id, capture.fetched_at)
        return Saved(outcome=outcome, reason=reason, article=article_id, revision=1)

    def _known(
        self,
        handled: Handled,
        reading: Reading,
        article: Article,
        book: AddressBook,
        forms: Forms,
        known: Row[Any],
    ) -> Saved:
        capture = handled.capture
        absorbed = self.stored.moved_from(book, forms, article, known)
        if absorbed is not None:
            keep, lose = sorted((known.id, absorbed.id))
            merging.merge(self.connection, keep=keep, lose=lose, now=capture.fetched_at)
            self.write.forget(lose)
            known, absorbed = (known, absorbed) if known.id == keep else (absorbed, known)
        change = compare(rows.article_of(known), article)
        stale = capture.fetched_at < known.last_changed_at  # two addresses of one article, read in the other order
        revised = change.kind == "revised" and not stale
        outcome = Outcome.REVISED if revised else Outcome.UNCHANGED
        number = known.revision + revised
        address_id = book.read(capture, forms, known.id, outcome, first_seen=known.first_seen_at)
        detail = f"took in article {absorbed.id}, which moved" if absorbed is not None else None
        if stale and change.kind == "revised":
            detail = "older than the state that is stored"
        capture_id = self.write.capture(handled, outcome, None, detail, address_id, known.id)
        if absorbed is not None:
            self.write.change("merged", absorbed.id, absorbed.revision, capture_id, capture.fetched_at)
        values = _seen_again(known, capture.fetched_at)
        if forms.moved and not stale:
            values["url"] = article.url
        if known.gone_at is not None and "gone_at" in values:
            self.write.change("restored", known.id, known.revision, capture_id, capture.fetched_at)
        if revised:
            digest = duplicates.body_digest(article)
            values |= {"revision": number, "last_changed_at": capture.fetched_at, "text_digest": digest}
            values |= rows.dates_of(article)
            self.write.revision(
                handled, reading, article, known.id, number, capture_id, change.fields, minor=change.minor
            )
            self.write.index(known.id, article, fresh=False)
            self.write.sign(known.id, number, article)
            self.write.change("revised", known.id, number, capture_id, capture.fetched_at, change.fields)
        rows.update_row(self.connection, articles, known.id, values)
        if values.get("text_digest", known.text_digest) != known.text_digest:
            duplicates.unlink(self.connection, known.id)
            for text in (known.text_digest, values["text_digest"]):
                duplicates.regroup(self.connection, outlet_id=self.outlet_id, digest=text, now=capture.fetched_at)
        return Saved(outcome=outcome, article=known.id, revision=number, changed=change.fields if revised else ())

    def _not_modified(self, handled: Handled, book: AddressBook, forms: Forms) -> Saved:
        capture = handled.capture
        article_id = book.article_at(forms.asked)
        known = self.stored.article(article_id) if article_id is not None else None
        first_seen = known.first_seen_at if known else capture.fetched_at
        address_id = book.confirmed(capture, forms, first_seen=first_seen)
        capture_id = self.write.capture(handled, Outcome.UNCHANGED, None, None, address_id, article_id)
        if known is None:
            return Saved(outcome=Outcome.UNCHANGED)
        if known.gone_at is not None and capture.fetched_at >= known.last_checked_at:
            self.write.change("restored", known.id, known.revision, capture_id, capture.fetched_at)
        rows.update_row(self.connection, articles, known.id, _seen_again(known, capture.fetched_at))
        return Saved(outcome=Outcome.UNCHANGED, article=known.id, revision=known.revision)

    def _gone(self, handled: Handled, gone: Gone, book: AddressBook, forms: Forms) -> Saved:
        """An article is gone when the address it lives at is; an old address of it that dies says nothing of it."""
        capture = handled.capture
        article_id = book.article_at(forms.asked) or book.article_at(forms.final)
        known = self.stored.article(article_id) if article_id is not None else None
        lives_here = known is not None and (known.url in forms.roles or book.is_checked(forms.asked))
        address_id = book.settled(capture, forms, Outcome.GONE, gone.reason)
        capture_id = self.write.capture(
            handled, Outcome.GONE, gone.reason, gone.detail, address_id, article_id, led_to=book.led_to
        )
        if known is None:
            return Saved(outcome=Outcome.GONE, reason=gone.reason)
        if lives_here and known.gone_at is None and capture.fetched_at >= known.last_checked_at:
            times = {"last_checked_at": capture.fetched_at, "gone_at": capture.fetched_at}
            rows.update_row(self.connection, articles, known.id, times)
            self.write.change("gone", known.id, known.revision, capture_id, capture.fetched_at)
        return Saved(outcome=Outcome.GONE, reason=gone.reason, article=known.id, revision=known.revision)

    def _other(self, handled: Handled, result: Rejected | Failed, book: AddressBook, forms: Forms) -> Saved:
        outcome = Outcome.REJECTED if isinstance(result, Rejected) else Outcome.FAILED
        article_id = book.article_at(forms.asked)
        withdrawn = None
        if article_id is not None and isinstance(result, Rejected):
            withdrawn = withdrawal_of(result, asked=forms.asked, final=forms.final, outlet=self.outlet)
            if withdrawn and book.is_withdrawn(handled.capture, forms, result.reason):
                return self._gone(handled, Gone(reason=withdrawn, detail=result.detail), book, forms)
        soon = CONFIRM if withdrawn else None
        address_id = book.settled(handled.capture, forms, outcome, result.reason, soon=soon)
        verdicts = result.verdicts if isinstance(result, Rejected) else ()
        provenance = provenance_to_json(verdicts) if verdicts else None
        self.write.capture(
            handled,
            outcome,
            result.reason,
            result.detail,
            address_id,
            article_id,
            provenance=provenance,
            led_to=book.led_to,
        )
        return Saved(outcome=outcome, reason=result.reason, article=article_id)


def _seen_again(known: Row[Any], at: datetime) -> dict[str, Any]:
    """What an answer says of an article that is there; an older answer than the last one says nothing."""
    return {"last_checked_at": at, "gone_at": None} if at >= known.last_checked_at else {}


def _not_kept(handled: Handled) -> Handled:
    """The same without what the page, or who announced it, says."""
    return replace(handled, capture=replace(handled.capture, hints=()), archived=None)
