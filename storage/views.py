"""The views: the promise to analysts and tools. Tables may change; these keep their columns.

Each view is SQL that both engines understand. What a name or a column of them becomes is told in CHANGELOG.md, with the
new `contract()`; a test holds that.
"""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection, text

from storage.views_articles import ARTICLE_LIST, BYLINE_LIST
from storage.views_collecting import ARTICLE_DAILY, CAPTURE_LIST, COVERAGE, OUTLET_HEALTH, RUN_LIST
from storage.views_duplicates import WIRE_COPIES
from storage.views_persons import PERSON_LIST
from storage.views_revisions import EDITS, HEADLINE_CHANGES, REVISION_LIST, TAKEN_DOWN, WITHDRAWN

VIEWS = (
    ARTICLE_LIST,
    BYLINE_LIST,
    PERSON_LIST,
    ARTICLE_DAILY,
    REVISION_LIST,
    EDITS,
    HEADLINE_CHANGES,
    WITHDRAWN,
    TAKEN_DOWN,
    WIRE_COPIES,
    COVERAGE,
    OUTLET_HEALTH,
    CAPTURE_LIST,
    RUN_LIST,
)
"""Those that look at others come after them."""
FORMER = ("v_articles", "v_bylines", "v_revisions", "v_captures", "v_runs")
"""Names that views had in older versions, so that an upgrade takes them down."""


def contract() -> str:
    """Eight hexadecimal digits that change when the name of a view does, or the name, kind or order of its columns."""
    promised = []
    for view in VIEWS:
        columns = " ".join(f"{name} {kind}" for name, kind, _, _ in view.columns)
        promised.append(f"{view.name}: {columns}")
    return sha256("\n".join(promised).encode()).hexdigest()[:8]


def create_views(connection: Connection) -> None:
    """Put up all views. Expects none of them to be there."""
    for view in VIEWS:
        connection.execute(text(view.sql(connection.dialect.name)))


def drop_views(connection: Connection) -> None:
    """Take down what views there are."""
    for name in (*(view.name for view in reversed(VIEWS)), *FORMER):
        connection.execute(text(f"DROP VIEW IF EXISTS {name}"))
