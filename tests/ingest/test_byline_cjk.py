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


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("曙光報／ 記者申雨桐／台北即時報導", ["申雨桐"]),
        ("經世日報 記者申雨桐／台北報導", ["申雨桐"]),
        ("文｜申雨桐　攝影｜方立", ["申雨桐", "方立"]),
        ("文｜申雨桐 編輯｜林淑芬", ["申雨桐"]),
        ("採訪撰文｜申雨桐", ["申雨桐"]),
        ("作者丨申雨桐 编辑丨柴琳", ["申雨桐"]),
        ("曙光报记者 申雨桐 编辑 柴琳 校对 陈大文", ["申雨桐"]),
        ("（曙光记者 申雨桐）", ["申雨桐"]),
        ("山田花子　佐藤健一", ["山田花子", "佐藤健一"]),
        ("早瀬ひかり　真鍋拓", ["早瀬ひかり", "真鍋拓"]),
        ("長谷川　三千子", ["長谷川 三千子"]),
        ("山田 花子", ["山田 花子"]),
    ],
)
def test_papers_desks_and_bars_beside_names(line: str, names: list[str]) -> None:
    assert [person.name for person in parse_byline(line, declared=True)] == names


def test_who_took_the_picture_stands_behind_a_bar() -> None:
    kinds = [person.kind.value for person in parse_byline("文｜申雨桐　攝影｜方立", declared=True)]
    assert kinds == ["author", "photographer"]


@pytest.mark.parametrize(
    ("line", "role", "organisation"),
    [
        ("編集委員・山田花子", "編集委員", None),
        ("特派員 山田花子", "特派員", None),
        ("社会部 山田花子", None, "社会部"),
        ("社会部・山田花子", None, "社会部"),
    ],
)
def test_a_post_or_a_desk_before_a_japanese_name(line: str, role: str | None, organisation: str | None) -> None:
    (person,) = parse_byline(line, declared=True)
    assert (person.name, person.role, person.organisation) == ("山田花子", role, organisation)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("【早瀬ひかり】", ["早瀬ひかり"]),
        ("（早瀬ひかり、真鍋拓）", ["早瀬ひかり", "真鍋拓"]),
        ("（敬称略）", []),
        ("（随時掲載）", []),
        ("（共同）", []),
    ],
)
def test_brackets_below_a_japanese_text_sign_it(line: str, expected: list[str]) -> None:
    told = "市は三日、古い渡船場を来年三月で閉じると発表した。調べで柱の多くが水の中で腐っていると分かった。"
    body = "".join(f"<p>{told}{number}回目の会議でのことだ。</p>" for number in range(6))
    assert names(article(text=body, end=f"<p>{line}</p>")) == expected
