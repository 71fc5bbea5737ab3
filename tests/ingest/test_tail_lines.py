"""Last lines of a text that are none of it."""

from __future__ import annotations

import pytest

from ingest.extract.tail_lines import is_tail


@pytest.mark.parametrize(
    "line",
    [
        "This article originally appeared on Northby Star: The bridge opens",
        "This story was originally published May 3, 2024 at 5:00 AM.",
        "This story was originally published by the Northby Star.",
        "A version of this article appears in print on May 3, 2024, Section A, Page 1 of the New York edition",
        "(Except for the headline, this story has not been edited by Star staff.)",
        "All rights reserved. This material, and other content, may not be reproduced without permission.",
        "hong@star.co.kr",
        "(끝)",
        "◎공감언론 샘플 hong@star.co.kr",
        "Jane Doering can be reached at jane@star.com",
        "Jane Doering: jane@star.com; 555-123-4567",
        "Contact Jane Doering at jane@star.com",
        "Kaynak: AA",
        "Zdroj: ČTK",
        "Πηγή: ΑΠΕ",
        "المصدر: رويترز",
        "Джерело: УНІАН",
        "Источник: ТАСС",
        "Źródło: PAP",
        "Lähde: STT",
        "Forrás: MTI",
        "Sursa: Agerpres",
        "Nguồn: VnExpress",
        "(PAP)",
        "(ANSA)",
        "EFE",
        "（山田花子）",
        "【早瀬ひかり】",
        "新北報記者 申雨桐",
        "編輯 柴琳 校對 陳大文",
        "作者丨申雨桐 编辑丨柴琳",
        "（總台記者 申雨桐）",
        "Avec AFP",
        "(avec AFP)",
        "Con información de EFE",
        "With inputs from PTI",
        "(With inputs from agencies)",
        "(With PTI inputs)",
        "--IANS",
        "dpa",
        "dpa/lno",
        "AFP",
        "(AFP)",
        "[홍길동 기자 hong@star.co.kr]",
        "홍길동 기자 hong@star.co.kr",
    ],
)
def test_sources_agencies_and_addresses_are_no_text(line: str) -> None:
    assert is_tail(line)


@pytest.mark.parametrize(
    "line",
    [
        "Write to her at jane@star.com if you have seen the boat, she asked all who had come to the quay.",
        "This story began on the north quay.",
        "He first published his poems at forty.",
        "The keeper lives on the quay.",
        "No.",
        "Source of all this was the keeper.",
        "끝까지 그는 말하지 않았다.",
        "記者會在三日下午舉行。",
        "（本当にそうだろうか、と彼は考えた。）",
        "Correction: An earlier version of this article misstated the price.",
    ],
)
def test_sentences_at_the_end_are_text(line: str) -> None:
    assert not is_tail(line)
