"""Which of the dates told of an article is believed, and why not the others."""

from __future__ import annotations

from datetime import UTC, date, datetime

from ingest.article import Moment
from ingest.extract.dates import rank_dates
from ingest.finding import Finding, Voice
from ingest.outlet import Layout, Outlet, Rules

FETCHED = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)


def outlet(**more: object) -> Outlet:
    return Outlet(slug="example", name="Example", home="https://news.example.com/", **more)  # type: ignore[arg-type]


def told(voice: Voice, text: str, where: str = "", precision: str = "second") -> Finding:
    """A finding of a moment printed in UTC, or with the offset in `text`."""
    instant = datetime.fromisoformat(text if "+" in text else text + "+00:00")
    offset = f"{instant:%z}"
    value = Moment(
        instant=instant.astimezone(UTC),
        precision=precision,  # type: ignore[arg-type]
        zone=f"{offset[:3]}:{offset[3:]}" if "+" in text else "UTC",
        zone_source="printed",
        raw=text,
    )
    return Finding(field="date_published", value=value, raw=text, voice=voice, where=where)


def order(*findings: Finding, of: Outlet | None = None) -> list[tuple[Voice, str]]:
    return [(finding.voice, why) for finding, why in rank_dates(findings, of or outlet(), FETCHED)]


def test_voices_are_believed_in_their_order() -> None:
    ranked = order(
        told(Voice.FEED, "2024-01-05T10:00:00"),
        told(Voice.META, "2024-01-03T10:00:00"),
        told(Voice.JSON_LD, "2024-01-01T10:00:00"),
    )
    assert ranked == [
        (Voice.JSON_LD, ""),
        (Voice.META, "json-ld is believed before meta"),
        (Voice.FEED, "json-ld is believed before feed"),
    ]  # fmt: skip


def test_two_that_agree_outvote_one() -> None:
    ranked = order(
        told(Voice.JSON_LD, "2024-01-01T10:00:00"),
        told(Voice.META, "2024-03-03T10:00:00"),
        told(Voice.VISIBLE, "2024-03-03T00:00:00", precision="day"),
    )
    assert ranked[0] == (Voice.META, "")
    assert ranked[1] == (Voice.JSON_LD, "two others agree on another day")


def test_the_same_thing_marked_and_shown_is_one_vote() -> None:
    ranked = order(
        told(Voice.JSON_LD, "2024-01-01T10:00:00"),
        told(Voice.MICRODATA, "2024-03-03T10:00:00"),
        told(Voice.VISIBLE, "2024-03-03T10:00:00"),
    )
    assert ranked[0][0] is Voice.JSON_LD


def test_a_rule_of_the_outlet_is_never_overruled() -> None:
    others = (told(Voice.META, "2024-03-03T10:00:00"), told(Voice.VISIBLE, "2024-03-03T10:00:00"))
    assert order(told(Voice.RULE, "2024-01-01T10:00:00"), *others)[0][0] is Voice.RULE


def test_the_order_that_the_outlet_prefers_is_kept() -> None:
    prefers = outlet(layouts=(Layout(rules=Rules(prefer={"date_published": (Voice.URL,)}), since=date(2026, 1, 1)),))
    ranked = order(
        told(Voice.JSON_LD, "2024-03-03T10:00:00"),
        told(Voice.META, "2024-03-03T10:00:00"),
        told(Voice.URL, "2024-01-01T10:00:00"),
        of=prefers,
    )
    assert ranked[0][0] is Voice.URL


def test_a_date_of_making_yields_to_a_date_of_publication() -> None:
    weak = told(Voice.META, "2024-01-01T10:00:00", "meta dcterms.created")
    ranked = order(weak, told(Voice.VISIBLE, "2024-03-03T10:00:00"))
    assert ranked == [(Voice.VISIBLE, ""), (Voice.META, "a date of making, not of publication")]
    assert order(weak)[0][0] is Voice.META


def test_a_date_of_making_that_others_confirm_is_kept() -> None:
    weak = told(Voice.META, "2024-03-03T10:00:00", "meta date")
    ranked = order(weak, told(Voice.MICRODATA, "2024-01-01T10:00:00"), told(Voice.VISIBLE, "2024-03-03T10:00:00"))
    assert ranked[0][0] is Voice.META


def test_a_much_older_day_in_the_address_is_believed() -> None:
    late = (told(Voice.JSON_LD, "2019-06-17T10:00:00"), told(Voice.META, "2019-06-17T10:00:00"))
    assert order(*late, told(Voice.URL, "2017-07-12T00:00:00", precision="day"))[0][0] is Voice.URL
    assert order(*late, told(Voice.URL, "2019-06-10T00:00:00", precision="day"))[0][0] is Voice.JSON_LD


def test_the_same_clock_with_an_offset_beats_the_one_called_utc() -> None:
    ranked = order(told(Voice.META, "2024-05-06T20:00:00"), told(Voice.MICRODATA, "2024-05-06T20:00:00+09:00"))
    assert ranked == [(Voice.MICRODATA, ""), (Voice.META, "the same clock, wrongly marked as UTC")]


def test_of_one_day_the_finding_with_the_time_comes_first() -> None:
    day = told(Voice.META, "2024-05-06T00:00:00", precision="day")
    ranked = order(day, told(Voice.VISIBLE, "2024-05-06T20:00:00"))
    assert ranked == [(Voice.VISIBLE, ""), (Voice.META, "the same day, less precisely")]
    assert order(day, told(Voice.VISIBLE, "2024-05-07T20:00:00"))[0][0] is Voice.META


def test_hints_alone_are_ranked_too_and_other_values_left_out() -> None:
    odd = Finding(field="date_published", value="soon", raw="soon", voice=Voice.META)
    assert order(odd, told(Voice.FEED, "2024-05-06T20:00:00")) == [(Voice.FEED, "")]
    assert order(odd) == []
    assert order() == []
