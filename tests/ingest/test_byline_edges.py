"""Bylines without the dates, ages and buttons around them."""

from __future__ import annotations

import pytest

from ingest.byline_edges import printed_byline


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("By Jane Roe | Staff Writer\nNov. 19, 2019\n5:50 PM\nFacebook\nTwitter", "By Jane Roe | Staff Writer"),
        ("By Jane Roe on Monday, November 18th, 2019 at 11:08 a.m.", "By Jane Roe"),
        ("By Jane Roe\n3 hours ago\n12 comments", "By Jane Roe"),
        ("By Jane Roe\n5 min read", "By Jane Roe"),
        ("vor 3 Stunden | Von Eva Muster (dpa)", "Von Eva Muster (dpa)"),
        ("Von Eva Muster (dpa), vor 3 Stunden", "Von Eva Muster (dpa)"),
        ("January 17, 2017 at 6:08 PM by Jane Roe", "by Jane Roe"),
        ("上報快訊／王小美 2020年03月12日 20:19:00", "上報快訊／王小美"),
        ("석다은 기자ㆍdaeun@example.com\n2024.05.06 10:20", "석다은 기자ㆍdaeun@example.com"),
        ("By Jane Roe\nMarch 1, 2024 3 AM PT\n•\n58", "By Jane Roe"),
        ("By Jane Roe | 7m ago\nEmail\nCopy Link URL\nCopied!", "By Jane Roe"),
        ("28. Januar 2015 Eva Muster Schreibe einen Kommentar", "Eva Muster"),
        ("", ""),
    ],
)
def test_what_stands_around_a_byline_is_no_part_of_it(text: str, kept: str) -> None:
    assert printed_byline(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Roe / Political Editor",
        "[홍길순 기자]",
        "By May June, Reuters",
        "Jane Roe @janeroe",
        "Pin",
        "By Jane Roe, updated at 3:15 p.m. by John Doe",
    ],
)
def test_a_byline_with_nothing_around_it_stays_as_printed(text: str) -> None:
    assert printed_byline(text) == text


def test_lines_are_joined() -> None:
    assert printed_byline("By Jane Roe\n\n  Political Editor ") == "By Jane Roe / Political Editor"
