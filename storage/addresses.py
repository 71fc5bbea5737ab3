"""What one capture teaches of its addresses: which lead to which article, and when which is to be asked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, null, select, update

from ingest.article import Article
from ingest.capture import Capture, Outcome
from ingest.outlet import Outlet
from ingest.url import canonical, outlet_id
from storage.rows import insert_row, update_row
from storage.schedule import after, next_check
from storage.state import clean_text, findings_to_json
from storage.tables import addresses
from storage.withdrawal import is_confirmed


@dataclass(frozen=True, slots=True)
class Forms:
    """The canonical addresses of a capture, without repeats.

    asked, final, canonical:  the address asked, the one that answered, the one the page names as its own; None where
        it is no http(s) address, or there is none.
    roles:     every form → how it came to be known.
    numbered:  the forms that carry the outlet's own number of the article.
    """

    asked: str | None
    final: str | None
    canonical: str | None
    roles: dict[str, str]
    numbered: frozenset[str]

    @property
    def moved(self) -> bool:
        """Whether another address answered than was asked."""
        return self.final is not None and self.asked != self.final

    def in_order_of_trust(self) -> Iterator[tuple[str, bool]]:
        """The forms, and whether what is known of each is true of the page without a look at its text."""
        if self.final:
            yield self.final, True
        for role in ("canonical", "requested", "redirect"):
            for form, known_as in self.roles.items():
                if known_as == role and form != self.final:
                    yield form, False


def forms_of(capture: Capture, outlet: Outlet, article: Article | None = None) -> Forms:
    """The addresses of a capture in canonical form."""
    asked = _canonical(capture.url, outlet)
    final = asked if capture.final_url == capture.url else _canonical(capture.final_url, outlet)
    named = _canonical(article.canonical_url, outlet) if article and article.canonical_url else None
    roles: dict[str, str] = {}
    for form, role in (
        (asked, "requested"),
        (final, "final"),
        *((_canonical(url, outlet), "redirect") for url in capture.via),
        (named, "canonical"),
    ):
        if form is not None:
            roles.setdefault(form, role)
    rules = outlet.addresses.id
    numbered = frozenset(form for form in roles if rules and outlet_id(form, outlet) is not None)
    return Forms(asked, final, named, roles, numbered)


def _canonical(url: str, outlet: Outlet) -> str | None:
    try:
        return canonical(url, outlet)
    except ValueError:
        return None


class AddressBook:
    """The rows of one capture's addresses, looked up once, and what is written to them.

    led_to:  row of the address of another story that answered, once it was `found`; None: none did.
    """

    def __init__(self, connection: Connection, outlet_id: int, forms: Forms) -> None:
        self.connection = connection
        self.outlet_id = outlet_id
        self.led_to: int | None = None
        found = connection.execute(_KNOWN, {"outlet": outlet_id, "forms": list(forms.roles)})
        self._rows = {row.url: row for row in found}

    def article_at(self, form: str | None) -> int | None:
        """The article that an address is known to lead to."""
        row = self._rows.get(form or "")
        return row.article_id if row else None

    def is_checked(self, form: str | None) -> bool:
        """Whether the address is one that is asked again from time to time."""
        row = self._rows.get(form or "")
        return row is not None and row.next_check_at is not None

    def read(
        self, capture: Capture, forms: Forms, article_id: int, outcome: Outcome, *, first_seen: datetime
    ) -> int | None:
        """An article was read: tie all its addresses to it. From now on the address that answered is asked for it, and
        no other. Gives the row of the address asked."""
        answered = forms.final or forms.asked
        asked_id = None
        for form, role in forms.roles.items():
            values: dict[str, Any] = {}
            row = self._rows.get(form)
            if row is None or row.article_id is None or form == answered:
                values["article_id"] = article_id
            if form == answered:
                values |= self._answered(capture, forms, first_seen)
            if form in (answered, forms.asked):
                values |= self._fetched(form, capture, outcome, None, failures=0)
            number = self._write(form, role, capture, values)
            if form == forms.asked:
                asked_id = number
            if form == answered:
                answered_id = number
        if answered is not None:
            self.connection.execute(_LEAVE_OTHERS, {"article": article_id, "but": answered_id})
        return asked_id

    def found(self, capture: Capture, forms: Forms) -> None:
        """Another story answered than was asked for: it is to be fetched by itself, if it is not known."""
        if forms.final is None:
            return
        known = forms.final in self._rows
        values = {"fetch_url": clean_text(capture.final_url), "next_check_at": capture.fetched_at}
        self.led_to = self._write(forms.final, "redirect", capture, {} if known else values)

    def confirmed(self, capture: Capture, forms: Forms, *, first_seen: datetime) -> int | None:
        """The answer was "not modified"."""
        if forms.asked is None:
            return None
        values = self._fetched(forms.asked, capture, Outcome.UNCHANGED, None, failures=0)
        values["next_check_at"] = next_check(first_seen, capture.fetched_at)
        validators = _validators(capture)
        values |= {name: value for name, value in validators.items() if value}
        return self._write(forms.asked, "requested", capture, values)

    def is_withdrawn(self, capture: Capture, forms: Forms, reason: str) -> bool:
        """Whether a look at the address that looks as if its article was withdrawn confirms the one before it."""
        row = self._rows.get(forms.asked or "")
        if row is None or row.last_checked_at is None:
            return False
        apart = capture.fetched_at - row.last_checked_at
        return is_confirmed(reason, before=row.outcome, before_reason=row.reason, apart=apart)

    def settled(
        self,
        capture: Capture,
        forms: Forms,
        outcome: Outcome,
        reason: str,
        *,
        again: bool = True,
        soon: timedelta | None = None,
    ) -> int | None:
        """Nothing was read. Validators stay as they are: what was not read must not be answered "not modified".

        again:  False: the address is never asked again.
        soon:   after what time it is asked again, instead of the usual, unless it would not be.
        """
        if forms.asked is None:
            return None
        row = self._rows.get(forms.asked)
        times = row.failures + 1 if row is not None and row.outcome == outcome.value else 1
        first_seen = row.first_seen_at if row is not None else capture.fetched_at
        values = self._fetched(forms.asked, capture, outcome, reason, failures=times)
        usual = after(outcome, first_seen=first_seen, now=capture.fetched_at, times=times)
        when = capture.fetched_at + soon if usual and soon else usual
        values["next_check_at"] = when if again else None
        return self._write(forms.asked, "requested", capture, values)

    def _answered(self, capture: Capture, forms: Forms, first_seen: datetime) -> dict[str, Any]:
        values: dict[str, Any] = {
            "fetch_url": clean_text(capture.final_url),
            "next_check_at": next_check(first_seen, capture.fetched_at),
            **_validators(capture),
        }
        asked = self._rows.get(forms.asked or "")
        if capture.hints:
            values["hints"] = findings_to_json(capture.hints)
        elif asked is not None and forms.moved:
            values["hints"] = asked.hints
        if capture.source:
            values["source"] = capture.source
        return values

    def _fetched(
        self, form: str, capture: Capture, outcome: Outcome, reason: str | None, *, failures: int
    ) -> dict[str, Any]:
        return {
            "last_checked_at": capture.fetched_at,
            "checks": self._rows[form].checks + 1 if form in self._rows else 1,
            "outcome": outcome.value,
            "reason": reason,
            "failures": failures,
        }

    def _write(self, form: str, role: str, capture: Capture, values: dict[str, Any]) -> int:
        row = self._rows.get(form)
        if row is not None:
            if values:
                update_row(self.connection, addresses, row.id, values)
            return int(row.id)
        asked = role == "requested"
        fresh: dict[str, Any] = {
            "outlet_id": self.outlet_id,
            "url": form,
            "fetch_url": clean_text(capture.url) if asked else form,
            "role": role,
            "source": capture.source if asked else None,
            "hints": findings_to_json(capture.hints) if asked else [],
            "first_seen_at": capture.fetched_at,
        }
        return insert_row(self.connection, addresses, fresh | values)


def _validators(capture: Capture) -> dict[str, str | None]:
    return {"etag": capture.header("etag"), "last_modified": capture.header("last-modified")}


_KNOWN = select(
    addresses.c.id,
    addresses.c.url,
    addresses.c.article_id,
    addresses.c.first_seen_at,
    addresses.c.next_check_at,
    addresses.c.checks,
    addresses.c.outcome,
    addresses.c.reason,
    addresses.c.last_checked_at,
    addresses.c.failures,
    addresses.c.hints,
).where(addresses.c.outlet_id == bindparam("outlet"), addresses.c.url.in_(bindparam("forms", expanding=True)))
_LEAVE_OTHERS = (
    update(addresses)
    .where(
        addresses.c.article_id == bindparam("article"),
        addresses.c.id != bindparam("but"),
        addresses.c.next_check_at.is_not(None),
    )
    .values(next_check_at=null())
)
