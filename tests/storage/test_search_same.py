"""Both engines give the answers of a plain model, over 5,000 generated documents and hundreds of queries."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest

from ingest.article import Article, Moment, Person
from ingest.capture import Handled, Reading
from storage.query import All, Either, Field, Node, Not, Term, parse, positive, printed
from storage.ranking import score
from storage.search import indexed
from storage.segments import phrases_of
from tests.storage.making import DAILY, WEEKLY, Store, capture

KOREAN = ("금리", "기준금리를", "한국은행이", "물가", "금", "리", "환율은", "서울", "버스가", "美금리", "코로나19가")
ENGLISH = ("rate", "Bank", "of", "Korea", "bus", "café", "AI", "3.5%", "Seoul", "rates", "night")
NAMES = ("홍길동", "Ann Lee", "김서울", "Bo Bank")
START = datetime(2025, 1, 1, tzinfo=UTC)
SIZE = 5_000


def documents(dice: random.Random) -> list[Article]:
    made = []
    for number in range(SIZE):
        outlet = DAILY if number % 3 else WEEKLY
        pool = dice.choice((KOREAN, ENGLISH, KOREAN + ENGLISH))
        at = START + timedelta(hours=dice.randrange(9_000))
        names = dice.sample(NAMES, dice.choice((0, 1, 1, 2)))
        made.append(
            Article(
                outlet=outlet.slug,
                url=f"{outlet.home}news/{number}",
                headline=" ".join(dice.choices(pool, k=3)),
                article_body=" ".join(dice.choices(pool, k=dice.randrange(3, 25))) + f" n{number}",
                authors=tuple(Person(name=name, raw=name) for name in names),
                in_language=dice.choice((None, "ko", "en", "en-US")),
                date_published=dice.choice(
                    (None, Moment(instant=at, precision="minute", zone="UTC", zone_source="printed", raw="x"))
                ),
            )
        )
    return made


def query(dice: random.Random, depth: int) -> Node:
    kind = dice.random()
    if depth == 0 or kind < 0.4:
        if kind < 0.06:
            return dice.choice(
                (
                    Field("outlet", dice.choice(("daily", "weekly"))),
                    Field("author", dice.choice(("길동", "lee", "Ann Lee", "bank"))),
                    Field("lang", dice.choice(("ko", "en"))),
                    Field(dice.choice(("before", "after")), f"2025-{dice.randrange(1, 13):02}"),
                )
            )
        return Term(" ".join(dice.choices((*KOREAN, *ENGLISH, "은행", "준금"), k=dice.choice((1, 1, 1, 2)))))
    if kind < 0.55:
        return Not(query(dice, depth - 1))
    join = All if kind < 0.8 else Either
    return join(tuple(query(dice, depth - 1) for _ in range(dice.choice((2, 2, 3)))))


def matches(node: Node, article: Article, held: str) -> bool:
    match node:
        case Term(words):
            ((wanted, open_end),) = phrases_of([words])
            return f" {' '.join(wanted)}{'' if open_end else ' '}" in held
        case Not(part):
            return not matches(part, article, held)
        case All(parts):
            return all(matches(part, article, held) for part in parts)
        case Either(parts):
            return any(matches(part, article, held) for part in parts)
        case Field("outlet", value):
            return article.outlet == value
        case Field("lang", value):
            return (article.in_language or "").partition("-")[0] == value
        case Field("author", value):
            words = value.lower()
            return any(words in person.name.lower() for person in article.authors)
        case Field(name):
            assert node.instant is not None
            return (dated(article) >= node.instant) == (name == "after")
    raise AssertionError(node)


def dated(article: Article) -> datetime:
    return article.date_published.instant if article.date_published else START


def test_the_engines_answer_as_the_model_does(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.lexemes.LATEST", (500,))  # so that older ones are asked for, too
    monkeypatch.setattr("storage.lexemes.LATEST_PHRASES", (500, 2_000))
    dice = random.Random(20261123)
    stored: dict[int, tuple[Article, str]] = {}
    made = documents(dice)
    for at in range(0, SIZE, 500):
        for outlet in (DAILY, WEEKLY):
            some = [article for article in made[at : at + 500] if article.outlet == outlet.slug]
            handled = [
                Handled(capture=capture(one.url, START), result=Reading(article=one, verdicts=())) for one in some
            ]
            saved = store.save(*handled, outlet=outlet)
            for article, result in zip(some, saved, strict=True):
                stored[result.article] = (article, f" {' '.join(indexed(article))} ")
    assert len(stored) == SIZE
    for _ in range(300):
        node = query(dice, 2)
        found = [number for number in stored if matches(node, *stored[number])]
        asked = printed(node)
        phrases = phrases_of(positive(parse(asked)))
        if phrases:
            ranked = sorted(found)[-1000:]
            key = {n: (score(phrases, stored[n][0].headline, stored[n][1]), dated(stored[n][0]), n) for n in ranked}
            best = sorted(ranked, key=key.__getitem__, reverse=True)[:20]
        else:
            best = sorted(found, key=lambda n: (dated(stored[n][0]), n), reverse=True)[:20]
        assert [hit.article for hit in store.corpus.search(asked)] == best, asked
        newest = sorted(found, key=lambda n: (dated(stored[n][0]), n), reverse=True)[:20]
        assert [hit.article for hit in store.corpus.search(asked, sort="date")] == newest, asked
