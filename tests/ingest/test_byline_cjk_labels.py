"""Labels in Chinese and Japanese bylines: bars behind them, editors, posts, and houses glued to them."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline


def _told(raw: str, *, declared: bool = True) -> list[tuple[str, str]]:
    return [(person.name, person.kind.value) for person in parse_byline(raw, declared=declared)]


_AUTHOR, _PHOTOGRAPHER = PersonKind.AUTHOR.value, PersonKind.PHOTOGRAPHER.value


@pytest.mark.parametrize(
    "raw",
    [
        "文｜申雨桐　攝影｜方立",
        "文|申雨桐 攝影|方立",
        "文丨申雨桐 摄影丨方立",
        "记者 申雨桐 摄影 方立",
        "記者申雨桐／攝影記者方立",
    ],
)
def test_photographer_stands_behind_a_bar_or_a_blank(raw: str) -> None:
    assert _told(raw) == [("申雨桐", _AUTHOR), ("方立", _PHOTOGRAPHER)]


@pytest.mark.parametrize(
    "raw",
    [
        "採訪撰文｜申雨桐　編輯｜林淑芬",
        "作者丨申雨桐 编辑丨柴琳",
        "新京报记者 申雨桐 编辑 柴琳 校对 杨许丽",
        "记者：申雨桐 监制：柴琳 责任编辑：杨许丽",
        "采写：申雨桐 审核：柴琳",
        "记者申雨桐／责任编辑柴琳",
        "作者：申雨桐 原标题：北桥",
    ],
)
def test_who_edits_or_checks_is_no_author(raw: str) -> None:
    assert _told(raw) == [("申雨桐", _AUTHOR)]


@pytest.mark.parametrize("raw", ["编辑 柴琳", "校对 杨许丽", "編輯｜林淑芬", "界面新闻编辑 | 柴琳"])
def test_editor_alone_is_nobody(raw: str) -> None:
    assert _told(raw) == []


@pytest.mark.parametrize(
    "raw",
    [
        "聯合報／ 記者申雨桐／台北即時報導",
        "經濟日報 記者申雨桐／台北報導",
        "新京报记者 申雨桐",
        "（总台央视记者 申雨桐）",
        "界面新闻记者 | 申雨桐",
        "北橋特派員 申雨桐",
    ],
)
def test_house_before_the_reporter_is_no_person(raw: str) -> None:
    assert _told(raw) == [("申雨桐", _AUTHOR)]


@pytest.mark.parametrize(
    "raw",
    [
        "編集委員・山田花子",
        "論説委員 山田花子",
        "論説委員長 山田花子",
        "ジャーナリスト・山田花子",
        "北橋大学教授 山田花子",
    ],
)
def test_japanese_post_stands_before_the_name(raw: str) -> None:
    assert _told(raw) == [("山田花子", _AUTHOR)]


@pytest.mark.parametrize("raw", ["社会部 山田花子", "社会部・山田花子", "（社会部　山田花子）"])
def test_desk_before_the_name_is_the_house(raw: str) -> None:
    (person,) = parse_byline(raw, declared=True)
    assert (person.name, person.organisation) == ("山田花子", "社会部")


def test_desk_before_several_names_is_the_house_of_all() -> None:
    persons = parse_byline("北橋総局 山田花子、佐藤健一", declared=True)
    assert [(person.name, person.organisation) for person in persons] == [
        ("山田花子", "北橋総局"),
        ("佐藤健一", "北橋総局"),
    ]


@pytest.mark.parametrize("raw", ["文、圖／申雨桐", "文・圖｜申雨桐", "文/图 申雨桐", "圖文／申雨桐"])
def test_who_wrote_and_photographed_is_the_author(raw: str) -> None:
    assert _told(raw) == [("申雨桐", _AUTHOR)]


def test_desk_alone_before_other_words_is_no_byline() -> None:
    assert _told("経済部 景気動向", declared=False) == []


@pytest.mark.parametrize("raw", ["山田花子　佐藤健一", "山田花子 佐藤健一 早瀬由紀子", "原田恵 佐藤健一"])
def test_blank_between_whole_japanese_names_divides_them(raw: str) -> None:
    assert [name for name, _ in _told(raw)] == raw.split()


@pytest.mark.parametrize("raw", ["山田 花子", "五十嵐 隼人", "勅使河原 美加子", "佐々木 ひとみ", "マイケル ジャクソン"])
def test_blank_within_a_japanese_name_stays(raw: str) -> None:
    assert [name for name, _ in _told(raw)] == [raw]
