"""Who signs a Chinese or Japanese text in its last lines: names in brackets, reporters beside their editors."""

from __future__ import annotations

import pytest

from ingest.eastern_names import is_japanese_full_name
from ingest.finding import Voice
from tests.ingest.signed_page import article, names


def _signed(end: str) -> list[str]:
    return names(article(end=end), Voice.BYLINE)


@pytest.mark.parametrize(
    "line", ["（佐藤健一、鈴木一郎）", "【佐藤健一、鈴木一郎】", "（佐藤健一・鈴木一郎）", "（佐藤健一　鈴木一郎）"]
)
def test_every_name_in_the_brackets_signs(line: str) -> None:
    assert _signed(f"<p>{line}</p>") == ["佐藤健一", "鈴木一郎"]


@pytest.mark.parametrize("name", ["早瀬ひかり", "早瀬美奈子", "弓削拓郎"])
def test_rare_family_name_in_brackets_signs(name: str) -> None:
    assert _signed(f"<p>（{name}）</p>") == [name]


@pytest.mark.parametrize(
    "words", ["敬称略", "随時掲載", "無断転載禁止", "おわり", "連載おわり", "続く", "共同通信", "北橋支局", "資料写真"]
)
def test_other_words_in_brackets_are_nobody(words: str) -> None:
    assert _signed(f"<p>（{words}）</p>") == []


@pytest.mark.parametrize("text", ["量子力学", "随時掲載", "連載おわり", "江戸時代", "全国女子", "佐藤"])
def test_words_are_no_full_name(text: str) -> None:
    assert not is_japanese_full_name(text)


@pytest.mark.parametrize(
    "end",
    [
        "<p>新京报记者 申雨桐</p><p>编辑 柴琳</p><p>校对 杨许丽</p>",
        "<p>新京报记者 申雨桐 编辑 柴琳 校对 杨许丽</p>",
        "<p>（总台央视记者 申雨桐）</p>",
        "<p>作者丨申雨桐 编辑丨柴琳</p>",
        "<p>作者丨申雨桐</p><p>编辑丨柴琳</p>",
        "<p>界面新闻记者 | 申雨桐</p><p>界面新闻编辑 | 柴琳</p>",
        "<p>来源：北桥日报记者丨申雨桐</p>",
    ],
)
def test_chinese_reporter_signs_and_his_editors_do_not(end: str) -> None:
    assert _signed(end) == ["申雨桐"]


@pytest.mark.parametrize("line", ["编辑 柴琳", "校对丨杨许丽", "多国记者 走进北桥村庄", "外媒记者 热议"])
def test_editors_and_headings_sign_nothing(line: str) -> None:
    assert _signed(f"<p>{line}</p>") == []
