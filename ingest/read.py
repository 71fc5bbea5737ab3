"""Reading: a capture becomes an article, or a reason why it is none. The page that a newcomer reads first."""

from __future__ import annotations

from ingest.capture import Capture, Reading, Rejected
from ingest.extract.authors import find_authors
from ingest.extract.body import find_bodies
from ingest.extract.dates import find_dates
from ingest.extract.headline import find_headlines
from ingest.extract.images import find_images
from ingest.extract.rules import find_by_rules
from ingest.extract.structured import find_structured
from ingest.finding import Finding
from ingest.normalize import normalize
from ingest.outlet import Outlet, Rules
from ingest.page import Page
from ingest.refuse import refuse_bytes, refuse_page
from ingest.undisturbed import undisturbed

FINDERS = (find_by_rules, find_structured, find_headlines, find_dates, find_authors, find_images, find_bodies)


@undisturbed
def read(capture: Capture, outlet: Outlet) -> Reading | Rejected:
    """What the page tells, read by the outlet's rules and, where it has none, by what all pages have in common.

    Pure: no clock, no network; the same capture and outlet always give the same answer. Raises nothing on purpose,
    whatever the bytes: an exception is a bug, and the caller records it as such.
    """
    rules = outlet.rules_on(capture.fetched_at.date())
    page = Page(capture, drop=rules.drop)
    try:
        refused = refuse_bytes(capture) or refuse_page(page, outlet)
        if refused is not None:
            return refused
        return normalize([*find(page, outlet, rules), *capture.hints], page, outlet, rules)
    finally:
        page.forget()


def find(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Everything that the page says, of every field, by everyone who says something."""
    return [finding for finder in FINDERS for finding in finder(page, outlet, rules)]
