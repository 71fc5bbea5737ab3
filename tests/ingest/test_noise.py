"""Lines that are none of a text are found although most lines are never held against the patterns."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest.extract import line_kinds
from ingest.extract.calls import CALLS_BY_BEGINNING, CALLS_BY_WORD
from ingest.extract.line_kinds import is_credit, is_notice, is_offer, is_related
from ingest.extract.noise import judges_of, noise_in
from ingest.extract.titles import same

JUDGES = {"RELATED": is_related, "CREDIT": is_credit, "RIGHTS": is_notice, "ADVERT": is_notice, "OFFER": is_offer}
TALE = "the ferry of Northby runs seven times a day from the spring on"


def is_call(line: str) -> bool:
    key = same(line)
    begun = CALLS_BY_BEGINNING.get(key[:3])
    return (begun is not None and begun(line)) or any(
        word in key and fits(line) for word, fits in CALLS_BY_WORD.items()
    )


def is_noise(line: str) -> bool:
    return is_notice(line) or is_offer(line) or is_credit(line) or is_related(line) or is_call(line)


@pytest.mark.parametrize("name", JUDGES)
@given(st.data())
def test_no_line_that_a_pattern_fits_is_missed(name: str, data: st.DataObject) -> None:
    pattern: re.Pattern[str] = getattr(line_kinds, f"_{name}")
    line = " ".join(data.draw(st.from_regex(pattern)).split())
    assert JUDGES[name] in judges_of(line, same(line)) or not JUDGES[name](line)


@pytest.mark.parametrize(
    "line",
    [
        f"Lesen Sie auch: {TALE}",
        f"Read more … {TALE}",
        f"▶ 관련기사 | {TALE}",
        f"Foto: {TALE}",
        f"사진 = {TALE}",
        f"In the spring {TALE} / Getty Images.",
        f"Subscribe to our paper, as {TALE[:40]}, and to our newsletter",
        f"Join the talk in our forum, for {TALE}",
        f"Get the news, for {TALE[:40]}, in your inbox",
        f"Follow us on Facebook, for {TALE}",
        f"An dieser Stelle finden Sie einen Beitrag, der sagt: {TALE}",
        f"Ich bin damit einverstanden, dass mir gezeigt wird: {TALE}",
        f"To read the full story of how {TALE}",
        f"By signing up, for {TALE[:40]}, you agree to it",
        f"카카오톡 채널을 추가하면 {TALE}",
        f"네이버에서 샘플신문 구독하면 {TALE}",
        f"© 2026 {TALE}",
        f"Ⓒ 2026 {TALE}",
        f"Copyright 2026 {TALE}",
        f"2026 The Sample Herald. All rights reserved, for {TALE[:40]}",
        f"This article may not be published, for {TALE}",
        f"Our standards: {TALE}",
        f"샘플신문 무단 전재 금지 {TALE}",
        f"Story continues below {TALE[:40]}",
    ],
)
def test_long_lines_are_noise_too(line: str) -> None:
    assert is_noise(line)
    assert noise_in([TALE, line], [same(TALE), same(line)]) == [False, True]


@example(["Advertisement", "", "-", TALE])
@given(
    st.lists(
        st.one_of(
            st.text(),
            st.sampled_from(
                ["Read more", f"Join us. {TALE}", f"We join: {TALE} newsletter", f"Folgt uns: {TALE} Kanal"]
            ),
        )
    )
)
def test_many_lines_are_judged_as_each_is(lines: list[str]) -> None:
    assert noise_in(lines, [same(line) for line in lines]) == [is_noise(line) for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "Northby will join the alliance of ports today, the mayor said after a meeting of the council.",
        "Voters who want to take part must register by email before 5 May, the council said.",
        "The mayor said that residents can subscribe to the city's newsletter at the town hall.",
        "More than 40 captains will join the economic forum in Northby.",
        "Jane Roe will join the channel in May, when the ferry starts.",
    ],
)
def test_news_of_who_joins_what_is_text(line: str) -> None:
    assert not is_noise(line)
