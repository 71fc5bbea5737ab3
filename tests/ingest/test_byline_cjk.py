"""Bylines of Chinese and Japanese papers: houses before the reporter, correspondents, bureaus, places of telling."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline
from ingest.finding import Voice
from tests.ingest.signed_page import article, names


def _authors(raw: str) -> list[str]:
    return [person.name for person in parse_byline(raw) if person.kind is PersonKind.AUTHOR]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("北桥日报记者 张晓岚", ["张晓岚"]),
        ("本报记者张晓岚 通讯员李四", ["张晓岚", "李四"]),
        ("本报记者 张晓岚 通讯员 李四", ["张晓岚", "李四"]),
        ("文/张晓岚 图/李四海", ["张晓岚"]),
        ("图/李四海", []),
        ("撰文：张晓岚", ["张晓岚"]),
        ("責任編輯：李四海", []),
        ("【記者王小明台北報導】", ["王小明"]),
        ("中央社記者王小明台北3日電", ["王小明"]),
        ("記者 王小明 綜合報導", ["王小明"]),
        ("北橋支局 高村由紀", ["高村由紀"]),
    ],
)
def test_reporter(raw: str, expected: list[str]) -> None:
    assert _authors(raw) == expected


def test_bureau_is_the_house_of_whoever_works_there() -> None:
    assert [person.organisation for person in parse_byline("北橋支局 高村由紀")] == ["北橋支局"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("<div>北桥日报记者 张晓岚</div><div>2026年11月03日10:00</div>", ["张晓岚"]),
        ("<div>2026/11/3 10:00</div><div>北橋支局 高村由紀</div>", ["高村由紀"]),
        ("<div>2026年11月3日</div><div>北橋支局 高村由紀</div>", ["高村由紀"]),
        ("<div>【記者王小明台北報導】</div>", ["王小明"]),
        ("<div>北橋支局 高村由紀</div>", []),
    ],
)
def test_line_by_the_headline(lines: str, expected: list[str]) -> None:
    assert names(article(lines), Voice.BYLINE) == expected
