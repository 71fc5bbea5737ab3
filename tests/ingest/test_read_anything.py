"""Whatever bytes arrive, reading gives an article or a reason, and raises nothing."""

from __future__ import annotations

import json
from dataclasses import asdict

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ingest.capture import REASONS, Reading
from ingest.read import read
from tests.ingest.a_page import DATA, OUTLET, capture, html

DAMAGE = [
    "",
    "<",
    ">",
    '"',
    "<div>",
    "</div>",
    "<p",
    "</body>",
    "<!--",
    "&#x0;",
    "<table><tr>",
    "<a href='http://[x'>",
    "<script>",
    "]]>",
    "\x00",
    "<base href='x:'>",
]


@given(st.binary(max_size=300))
@example(b"<html><frameset><frame src=a></frameset></html>")
@example(b'<meta http-equiv=refresh content="0;url=/">')
@example(b"<div>" * 20_000)
@settings(max_examples=60, deadline=None)
def test_no_bytes_can_crash_reading(body: bytes) -> None:
    result = read(capture(body), OUTLET)
    assert isinstance(result, Reading) or result.reason in REASONS


@given(st.dictionaries(st.sampled_from(sorted(DATA)), st.text(max_size=12) | st.lists(st.text(max_size=9), max_size=3)))
@example(
    {"headline": "x\x00y", "articleSection": "\ud800", "keywords": ["\ud800", "\x00"], "author": "\x00Jane \udc00"}
)
@settings(max_examples=80, deadline=None)
def test_whatever_data_say_can_be_kept(data: dict[str, object]) -> None:
    result = read(
        capture(html(data={**DATA, **data}, head='<meta name=description content="a&#1;b&#xD800;c">')), OUTLET
    )
    if isinstance(result, Reading):
        kept = repr(result.article).encode()  # no halves of surrogate pairs
        assert b"\\x00" not in kept
        json.dumps(asdict(result.article), default=str, ensure_ascii=False).encode()


@given(st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(DAMAGE), st.integers(0, 40)), max_size=6))
@settings(max_examples=60, deadline=None)
def test_no_damage_to_a_page_can_crash_reading(damage: list[tuple[int, str, int]]) -> None:
    body = html(head='<link rel=canonical href="/2026/lighthouse"><meta name=author content="Jane Sample">')
    for place, piece, gap in damage:
        at = place % len(body)
        body = body[:at] + piece + body[at + gap :]
    result = read(capture(body), OUTLET)
    assert isinstance(result, Reading) or result.reason in REASONS
