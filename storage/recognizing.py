"""Which of the stored articles a capture is of, and what a new one is to be called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, or_, select

from ingest.article import Article
from ingest.identity import article_identifier, letters_digest
from ingest.outlet import Outlet
from storage import duplicates, rows
from storage.addresses import AddressBook, Forms
from storage.tables import articles, revisions


@dataclass(frozen=True, slots=True)
class Recognizer:
    """Looks among the articles of one outlet, on a connection that is in a write transaction."""

    connection: Connection
    outlet: Outlet
    outlet_id: int

    def article(self, article_id: int) -> Row[Any] | None:
        """The article with its state in force; None: there is none of that number."""
        known: Row[Any] | None = self.connection.execute(_CURRENT, {"article": article_id}).one_or_none()
        return known

    def taken_down(self, book: AddressBook, forms: Forms, article: Article | None) -> int | None:
        """The article that was taken down and would come back: at one of its addresses, or its text at another.

        article: what was read; None: nothing was, but the page may hold the same."""
        asked = [form for form in (forms.asked, forms.final) if form is not None]
        places = {book.article_at(form) for form in asked} | {self._numbered(form, forms) for form in asked}
        long = article is not None and len(article.article_body) >= duplicates.SHORT
        digests = []
        if article is not None and long:
            digests = [duplicates.body_digest(article), letters_digest(article.article_body)]
        values = {"outlet": self.outlet_id, "places": [place for place in places if place], "digests": digests}
        if not values["places"] and not digests:
            return None
        taken: int | None = self.connection.execute(_TAKEN_DOWN, values).scalar()
        return taken

    def find(self, book: AddressBook, forms: Forms, article: Article) -> Row[Any] | None:
        """The article that the capture is of. The address that answered is believed, if the article lives there; what a
        former address, a redirect or the page's own claim ties to it must also look like the same story."""
        for form, answered in forms.in_order_of_trust():
            numbered = self._numbered(form, forms)
            for article_id in (book.article_at(form), numbered):
                known = self.article(article_id) if article_id is not None else None
                if known is None:
                    continue
                sure = answered and (known.url == form or book.is_checked(form) or known.id == numbered)
                if sure or duplicates.same_story(rows.article_of(known), article):
                    return known
        return None

    def moved_from(self, book: AddressBook, forms: Forms, article: Article, known: Row[Any]) -> Row[Any] | None:
        """Another article that is stored under the address asked, which now redirects here, and is the same story."""
        asked = book.article_at(forms.asked) if forms.moved else None
        if asked is None or asked == known.id:
            return None
        other = self.article(asked)
        return other if other is not None and duplicates.same_story(rows.article_of(other), article) else None

    def led_from(self, book: AddressBook, forms: Forms) -> Row[Any] | None:
        """The article that lives at the address asked, where another address answered."""
        asked = book.article_at(forms.asked) if forms.moved else None
        known = self.article(asked) if asked is not None else None
        lives_there = known is not None and (known.url == forms.asked or book.is_checked(forms.asked))
        return known if lives_there else None

    def left(self, book: AddressBook, forms: Forms, article: Article, known: Row[Any] | None) -> Row[Any] | None:
        """The article whose address was asked, and led to another story, stored or not.

        known: the article that the capture is of, by its text."""
        asked = self.led_from(book, forms)
        if asked is None or (known is not None and known.id == asked.id):
            return None
        return None if duplicates.same_story(rows.article_of(asked), article) else asked

    def identifier(self, forms: Forms, answered: str) -> str:
        """By the first address that carries the outlet's own number, else by the address the page names as its own;
        never one that another article has already. Raises ValueError when none of them is an http(s) address."""
        base = [form for form, _ in forms.in_order_of_trust() if form in forms.numbered]
        names = [article_identifier(form, self.outlet) for form in (*base, forms.canonical, forms.final) if form]
        if not names:
            raise ValueError(f"final_url is to be an http(s) address, not {answered!r}")
        names += [f"{names[-1]}-{number}" for number in range(2, 12)]  # an address that is used for another article
        taken = set(self.connection.execute(_TAKEN, {"names": names}).scalars())
        return next((name for name in names if name not in taken), names[-1])

    def _numbered(self, form: str, forms: Forms) -> int | None:
        """The article with the outlet's own number that is in the address."""
        if form not in forms.numbered:
            return None
        identifier = article_identifier(form, self.outlet)
        return self.connection.execute(
            select(func.coalesce(articles.c.merged_into, articles.c.id)).where(
                articles.c.identifier == identifier, articles.c.outlet_id == self.outlet_id
            )
        ).scalar_one_or_none()


_TAKEN = select(articles.c.identifier).where(articles.c.identifier.in_(bindparam("names", expanding=True)))
_TAKEN_DOWN = (
    select(articles.c.id)
    .where(articles.c.outlet_id == bindparam("outlet"), articles.c.taken_down_at.is_not(None))
    .where(
        or_(
            articles.c.id.in_(bindparam("places", expanding=True)),
            articles.c.text_digest.in_(bindparam("digests", expanding=True)),
        )
    )
    .order_by(articles.c.id)
)
_CURRENT: Select[Any] = (
    select(
        articles.c.id,
        articles.c.url,
        articles.c.revision,
        articles.c.text_digest,
        articles.c.first_seen_at,
        articles.c.last_checked_at,
        articles.c.last_changed_at,
        articles.c.gone_at,
        articles.c.taken_down_at,
        revisions.c.state,
        revisions.c.article_body,
    )
    .join(revisions, (revisions.c.article_id == articles.c.id) & (revisions.c.number == articles.c.revision))
    .where(articles.c.id == bindparam("article"))
)
