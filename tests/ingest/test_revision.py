"""What counts as a change between two readings."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Article, Image, Moment, Person, Precision
from ingest.revision import FIELDS, UNCHANGED, compare, same_moment

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def moment(instant: datetime = NOON, precision: Precision = "minute", raw: str = "2026-11-20 12:00") -> Moment:
    return Moment(instant=instant, precision=precision, zone="UTC", zone_source="outlet", raw=raw)


ARTICLE = Article(
    outlet="herald",
    url="https://herald.example.com/1",
    headline="Old lighthouse opens",
    article_body="It opens at last.",
    authors=(Person(name="Jane Sample", raw="By Jane Sample"),),
    date_published=moment(),
    image=(Image(url="https://cdn.example.com/a.jpg?sig=1"),),
)


def test_every_field_but_addresses_and_structure_is_compared() -> None:
    left_out = {"outlet", "url", "canonical_url", "article_structure"}
    assert set(FIELDS) == {field.name for field in fields(Article)} - left_out


def test_the_same_is_unchanged_wherever_it_is_read() -> None:
    moved = replace(ARTICLE, url="https://herald.example.com/2", canonical_url="https://herald.example.com/2")
    assert compare(ARTICLE, moved) == UNCHANGED


def test_an_edit_names_its_fields_in_order() -> None:
    change = compare(ARTICLE, replace(ARTICLE, article_body="It stays shut.", headline="Lighthouse stays shut"))
    assert (change.kind, change.fields, change.minor) == ("revised", ("headline", "article_body"), False)


@pytest.mark.parametrize(
    "edit",
    [
        {"date_modified": moment(NOON + timedelta(hours=1))},
        {"keywords": ("quay",)},
        {"image": ()},
        {"article_body": "It opens - at last!"},
        {"headline": "OLD  LIGHTHOUSE OPENS", "date_modified": moment()},
    ],
)
def test_touches_are_minor(edit: dict[str, object]) -> None:
    change = compare(ARTICLE, replace(ARTICLE, **edit))
    assert change.kind == "revised"
    assert change.minor


@pytest.mark.parametrize(
    ("before", "after"),
    [("Prices up 1.5%", "Prices up 15%"), ("-5 at night", "5 at night"), ("Mayor resigns", "Mayor resigns?")],
)
@pytest.mark.parametrize("name", ["headline", "article_body", "description"])
def test_another_figure_or_a_question_is_an_edit(name: str, before: str, after: str) -> None:
    assert not compare(replace(ARTICLE, **{name: before}), replace(ARTICLE, **{name: after})).minor


@pytest.mark.parametrize(
    "edit", [{"authors": ()}, {"date_published": None}, {"byline": "By Jane"}, {"is_accessible_for_free": False}]
)
def test_edits_are_not_minor(edit: dict[str, object]) -> None:
    assert not compare(ARTICLE, replace(ARTICLE, **edit)).minor


def test_what_differs_at_every_fetch_is_no_change() -> None:
    again = replace(
        ARTICLE,
        image=(Image(url="https://cdn.example.com/a.jpg?sig=2"),),
        authors=(Person(name="Jane Sample", raw="Jane Sample"),),
    )
    assert compare(ARTICLE, again) == UNCHANGED


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (moment(), moment(raw="Nov 20, 2026 noon"), True),
        (moment(), moment(NOON + timedelta(minutes=1)), False),
        (moment(raw="3 hours ago"), moment(NOON + timedelta(minutes=40), raw="2026-11-20 12:40"), True),
        (moment(raw="3 hours ago"), moment(NOON + timedelta(hours=2), raw="5 hours ago"), False),
        (moment(precision="day", raw="어제"), moment(NOON + timedelta(hours=20)), True),
        (moment(NOON.replace(hour=0), "day"), moment(), True),
        (moment(NOON.replace(hour=0), "day"), moment(NOON + timedelta(days=1)), False),
        (moment(), moment(NOON + timedelta(seconds=30), "second"), True),
        (moment(NOON + timedelta(seconds=30), "second"), moment(NOON + timedelta(minutes=1)), False),
    ],
)
def test_moments_are_compared_as_finely_as_they_are_printed(one: Moment, other: Moment, same: bool) -> None:
    assert same_moment(one, other) is same
    assert same_moment(other, one) is same


MOMENTS = st.builds(
    moment,
    st.timedeltas(timedelta(), timedelta(days=3)).map(lambda gap: NOON + gap),
    st.sampled_from(["second", "minute", "day"]),
    st.sampled_from(["2 hours ago", "2026-01-02 10:00"]),
)
ARTICLES = st.builds(
    Article,
    outlet=st.just("herald"),
    url=st.just("https://herald.example.com/1"),
    headline=st.text(max_size=4),
    article_body=st.text(max_size=4),
    keywords=st.lists(st.text(max_size=2), max_size=2).map(tuple),
    date_published=st.none() | MOMENTS,
    date_modified=st.none() | MOMENTS,
)


@given(ARTICLES)
def test_an_article_is_unchanged_against_itself(article: Article) -> None:
    assert compare(article, article) == UNCHANGED


@given(ARTICLES, ARTICLES)
def test_the_fields_that_differ_do_not_depend_on_the_direction(one: Article, other: Article) -> None:
    assert compare(one, other) == compare(other, one)
