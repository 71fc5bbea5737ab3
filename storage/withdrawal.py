"""Which answers, other than 404 and 410, say that an article was withdrawn. Pure.

One look is not enough: a site in trouble leads everything to its front page or its latest story, or says "not found"
for a while. So the same has to be seen twice in a row, `CONFIRM` apart. A wall, an offer to subscribe, an empty page
and an error never withdraw anything: they say that the page is not shown, not that it is not there.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from ingest.capture import Outcome, Rejected
from ingest.notice import says_taken_away
from ingest.outlet import Outlet
from ingest.url import canonical

Withdrawal = Literal["redirect-home", "redirect-elsewhere", "notice"]
CONFIRM = timedelta(hours=1)


def withdrawal_of(result: Rejected, *, asked: str | None, final: str | None, outlet: Outlet) -> Withdrawal | None:
    """What a refused page that answered for an article looks like; None: like nothing of the kind.

    asked, final:  the canonical addresses that were asked and that answered.
    """
    if result.reason == "soft-404" or (result.reason == "too-short" and says_taken_away(result.detail)):
        return "notice"
    if result.reason == "redirect-elsewhere":
        return "redirect-elsewhere"
    if result.reason == "not-article" and asked != final and final == canonical(outlet.home, outlet):
        return "redirect-home"
    return None


def is_confirmed(reason: str, *, before: str | None, before_reason: str | None, apart: timedelta) -> bool:
    """Whether the look before this one saw the same.

    reason:                 why the page is refused now.
    before, before_reason:  outcome and reason of the last fetch of the address; None: there was none.
    apart:                  time between the two.
    """
    if before == Outcome.GONE.value:
        return True
    return before == Outcome.REJECTED.value and before_reason == reason and apart >= CONFIRM
