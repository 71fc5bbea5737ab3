"""Pages that turned into notices."""

from __future__ import annotations

import pytest

from ingest.article import Article
from ingest.notice import became_notice, says_taken_away

LONG = "The council voted on Monday to keep the old bridge open until the new one is ready. " * 6


def made(body: str) -> Article:
    return Article(outlet="daily", url="https://daily.example.com/1", headline="The bridge", article_body=body)


@pytest.mark.parametrize(
    "notice",
    [
        "This article has been removed.",
        "The story was withdrawn at the request of a person named in it.",
        "이 기사는 삭제되었습니다.",
        "해당 기사는 언론사 요청으로 삭제됐습니다.",
        "게시물이 비공개 처리되었습니다.",
    ],
)
def test_a_notice_in_place_of_the_text_is_one(notice: str) -> None:
    assert became_notice(made(LONG), made(notice))


@pytest.mark.parametrize(
    "text",
    [
        "Please log in to read this article.",
        "Checking your browser before you continue.",
        "Something went wrong. Try again later.",
        "기사를 읽으려면 로그인해 주세요.",
        "The statue was removed from the square on Sunday.",
    ],
)
def test_walls_errors_and_news_are_none(text: str) -> None:
    assert not became_notice(made(LONG), made(text))


def test_a_long_story_about_a_removal_is_none() -> None:
    assert not says_taken_away(f"This article has been removed. {LONG}")


def test_what_was_short_already_has_not_turned_into_one() -> None:
    assert not became_notice(made("A short item of news."), made("This article has been removed."))
