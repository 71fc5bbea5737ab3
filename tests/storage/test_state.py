"""What goes into JSON comes out equal."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Article, Attachment, Image, Moment, Person, PersonKind
from ingest.finding import Finding, Voice
from storage.state import (
    article_from_json,
    article_to_json,
    clean,
    clean_text,
    findings_from_json,
    findings_to_json,
)
from tests.storage.making import article, person

# What databases keep; NUL and lone surrogates have tests of their own.
characters = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
words = st.text(characters, max_size=12)
line = st.text(characters, min_size=1, max_size=12)
maybe = st.none() | line
moments = st.builds(
    Moment,
    instant=st.datetimes(timezones=st.just(UTC)),
    precision=st.sampled_from(["second", "minute", "day"]),
    zone=st.sampled_from(["Asia/Seoul", "+09:00", "UTC"]),
    zone_source=st.sampled_from(["printed", "outlet", "assumed"]),
    raw=words,
)
persons = st.builds(
    Person, name=line, kind=st.sampled_from(PersonKind), role=maybe, organisation=maybe, email=maybe, raw=words
)
images = st.builds(Image, url=line, caption=maybe, credit=maybe)
attachments = st.builds(Attachment, name=line, url=maybe)
truth = st.none() | st.booleans()


def several(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=3).map(tuple)


articles = st.builds(
    Article,
    outlet=line,
    url=line,
    headline=words,
    article_body=words,
    canonical_url=maybe,
    alternative_headline=maybe,
    byline=maybe,
    authors=several(persons),
    date_published=st.none() | moments,
    date_modified=st.none() | moments,
    description=maybe,
    section=maybe,
    keywords=several(line),
    in_language=maybe,
    image=several(images),
    attachments=several(attachments),
    is_accessible_for_free=truth,
    source_organization=maybe,
    is_machine_translated=truth,
)
findings = st.one_of(
    st.builds(Finding, field=st.just("headline"), value=words, raw=words, voice=st.sampled_from(Voice), where=words),
    st.builds(Finding, field=st.just("date_published"), value=moments, raw=words, voice=st.just(Voice.FEED)),
    st.builds(Finding, field=st.just("authors"), value=several(persons), raw=words, voice=st.just(Voice.SITEMAP)),
    st.builds(Finding, field=st.just("keywords"), value=several(line), raw=words, voice=st.just(Voice.LISTING)),
    st.builds(Finding, field=st.just("image"), value=several(images), raw=words, voice=st.just(Voice.LISTING)),
    st.builds(
        Finding, field=st.just("is_accessible_for_free"), value=st.booleans(), raw=words, voice=st.just(Voice.META)
    ),
)


@given(articles)
def test_an_article_survives_json(given_article: Article) -> None:
    state = json.loads(json.dumps(article_to_json(given_article)))
    assert article_from_json(state) == given_article


@given(articles)
def test_a_body_kept_elsewhere_is_put_back(given_article: Article) -> None:
    state = article_to_json(given_article)
    state.pop("article_body", None)
    assert article_from_json(state, given_article.article_body) == given_article


@given(st.lists(findings, max_size=4).map(tuple))
def test_findings_survive_json(given_findings: tuple[Finding, ...]) -> None:
    assert findings_from_json(json.loads(json.dumps(findings_to_json(given_findings)))) == given_findings


@given(articles)
def test_cleaning_leaves_clean_articles_alone(given_article: Article) -> None:
    assert clean(given_article) == given_article


@given(articles, st.text(min_size=1, max_size=5))
def test_a_cleaned_article_is_clean(given_article: Article, text: str) -> None:
    dirty = replace(given_article, headline=text + "\x00", keywords=(text + "\udc00",))
    cleaned = clean(dirty)
    json.dumps(article_to_json(cleaned), ensure_ascii=False).encode()
    assert clean(cleaned) == cleaned


@given(st.text(st.characters()) | st.text(st.characters(categories=["Cs"])))
def test_clean_text_can_be_kept_by_any_database(text: str) -> None:
    cleaned = clean_text(text)
    cleaned.encode()
    assert "\x00" not in cleaned
    assert clean_text(cleaned) == cleaned


def test_a_clean_article_is_the_very_same() -> None:
    made = article(authors=(person("홍길동"),))
    assert clean(made) is made


def test_a_backslash_that_looks_like_an_escape_is_left_alone() -> None:
    made = article(headline="print \\u0000 and see")
    assert clean(made) == made


def test_an_instant_in_another_zone_is_the_same_instant() -> None:
    seoul = datetime(2026, 3, 2, 18, 0, tzinfo=timezone(timedelta(hours=9)))
    made = article(
        date_published=Moment(
            instant=seoul.astimezone(UTC), precision="minute", zone="Asia/Seoul", zone_source="outlet", raw="18:00"
        )
    )
    assert article_from_json(article_to_json(made)) == made
