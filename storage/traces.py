"""What else is stored of an article than its own rows: fetches that ended before it was one, or beside it.

A page that was refused (an offer to subscribe, a text that was too short) names no article, though the address it came
from is one of an article's, or led to one. It may hold the same headline and text. Who takes an article down, and who
checks that it is, asks here.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from storage.tables import addresses, captures

OUR_WORDS = func.coalesce(captures.c.reason, "").in_(["taken-down", "redirect-elsewhere"])
"""Captures whose detail says nothing of what was on the page."""


def captures_of(articles: Any) -> ColumnElement[bool]:
    """The captures whose page is of one of these articles (row numbers, or a query for them): by name, or by none and
    at one of their addresses, asked or answered. What was fetched there and is of another article is not among them."""
    at_them = addresses.c.article_id.in_(articles)
    asked = select(addresses.c.id).where(at_them)
    answered = _places().where(at_them).exists()
    named = and_(captures.c.article_id.in_(articles), captures.c.led_to_id.is_(None))
    nameless = and_(captures.c.article_id.is_(None), or_(captures.c.address_id.in_(asked), answered))
    return or_(named, nameless, captures.c.led_to_id.in_(asked))


def article_of_capture() -> ColumnElement[Any]:
    """The article that the page of such a capture is of."""
    at = select(addresses.c.article_id)
    asked = at.where(addresses.c.id == captures.c.address_id).scalar_subquery()
    led_to = at.where(addresses.c.id == captures.c.led_to_id).scalar_subquery()
    answered = _places().where(addresses.c.article_id.is_not(None)).limit(1).scalar_subquery()
    its_own = func.coalesce(captures.c.article_id, asked, answered)
    return case((captures.c.led_to_id.is_not(None), led_to), else_=its_own)


def addresses_of(articles: Any) -> ColumnElement[bool]:
    """The addresses that lead to one of these articles, and those that lead to none and did when they were fetched."""
    led = select(captures.c.address_id).where(captures_of(articles), captures.c.address_id.is_not(None))
    return or_(addresses.c.article_id.in_(articles), and_(addresses.c.article_id.is_(None), addresses.c.id.in_(led)))


def _places() -> Any:
    """The address that answered, where it is known in that spelling."""
    answered = captures.c.final_url
    return (
        select(addresses.c.article_id)
        .where(addresses.c.outlet_id == captures.c.outlet_id)
        .where(or_(addresses.c.url == answered, addresses.c.fetch_url == answered))
        .correlate(captures)
    )
