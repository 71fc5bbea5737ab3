"""A page: decoded as browsers do and better, parsed once, never crashing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.capture import Capture
from ingest.charset import decode
from ingest.extract.text import element_text
from ingest.hidden_text import decode_cloudflare
from ingest.page import Page

KOREAN = "가을 하늘이 높고 푸른 날에 마을 사람들이 모여 이야기를 나누고 있다고 한다. 다음 날에도 비는 오지 않았다."


def page(body: bytes | str, content_type: str | None = "text/html", drop: tuple[str, ...] = ()) -> Page:
    data = body.encode() if isinstance(body, str) else body
    headers = (("content-type", content_type),) if content_type else ()
    when = datetime(2026, 11, 20, tzinfo=UTC)
    address = "https://example.com/news/1"
    return Page(Capture(url=address, final_url=address, fetched_at=when, status=200, headers=headers, body=data), drop)


@pytest.mark.parametrize(
    "label", [None, "text/html; charset=utf-8", "text/html; charset=iso-8859-1", "text/html; charset=koi8-r"]
)
def test_cp949_is_read_whatever_the_label_says(label: str | None) -> None:
    assert KOREAN in decode(f"<p>{KOREAN}</p>".encode("cp949"), label)


def test_cp949_is_read_when_the_page_itself_says_utf_8() -> None:
    assert KOREAN in decode(f'<meta charset="utf-8"><p>{KOREAN}</p>'.encode("cp949"), "text/html")


def test_a_short_page_labelled_euc_kr_is_korean() -> None:
    assert decode("<p>안녕</p>".encode("cp949"), "text/html; charset=euc-kr") == "<p>안녕</p>"


def test_utf_8_is_read_whatever_the_label_says() -> None:
    assert decode(f"<p>{KOREAN}</p>".encode(), "text/html; charset=euc-kr") == f"<p>{KOREAN}</p>"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_wins(encoding: str) -> None:
    assert decode("<p>Grüße</p>".encode(encoding), "text/html; charset=iso-8859-1") == "<p>Grüße</p>"


def test_latin_pages_keep_their_umlauts() -> None:
    text = "<p>Die Bürger müssen später über die Änderung abstimmen, heißt es aus dem Rathaus.</p>"
    assert decode(text.encode("cp1252"), "text/html; charset=iso-8859-1") == text
    assert decode(text.encode("cp1252"), None) == text


def test_utf_8_with_a_few_broken_bytes_stays_utf_8() -> None:
    assert "Grüße" in decode("Grüße aus Köln, schöne Wörter überall".encode() + b"\xff", "text/html")


def test_of_two_labels_the_page_s_own_utf_8_is_believed() -> None:
    broken = '<meta charset="utf-8"><p>Größe, Grüße, Höhe, Länge'.encode() + b"\xff</p>"
    assert "Größe" in decode(broken, "text/html; charset=windows-1251")


def test_nothing_decodes_to_nothing() -> None:
    assert decode(b"", None) == ""


@pytest.mark.parametrize("body", ["", "   ", "<!-- only a comment -->", "\x00\x01", "<?php echo 1 ?>", "plain words"])
def test_every_body_has_a_tree(body: str) -> None:
    assert page(body).tree.tag == "html"


def test_control_characters_vanish_and_text_stays() -> None:
    assert page("<p>one\x00 two\x0b</p>").tree.text_content() == "one two"


def test_deep_pages_keep_the_text_above_the_depth_limit() -> None:
    assert "hello" in page("<p>hello</p>" + "<font>" * 1500 + "deep").tree.text_content()
    assert "hello" in page("<p>hello</p>" + "<div>" * 100_000 + "too deep").tree.text_content()
    assert "inside" in page("<p>hello</p>" + "<font>" * 1500 + "inside").tree.text_content()


def test_a_tag_with_countless_attributes_is_read_without_them() -> None:
    attributes = " ".join(f'a{number}="1"' for number in range(50_000))
    tree = page(f"<div {attributes}>text</div>").tree
    assert tree.find(".//div").attrib == {}
    assert tree.text_content() == "text"


def test_a_long_attribute_is_kept() -> None:
    assert len(page(f'<div data-x="{"x" * 30_000}">text</div>').tree.find(".//div").get("data-x")) == 30_000


def test_dropped_elements_are_gone_and_what_follows_them_stays() -> None:
    tree = page("<div class=clock>noon</div>tail<p>text</p>", drop=(".clock", ".clock", "//p/@id")).tree
    assert tree.text_content() == "tailtext"


def test_addresses_are_made_absolute_or_refused() -> None:
    it = page('<base href="/news/">')
    assert it.absolute("a.html") == "https://example.com/news/a.html"
    assert it.absolute(" //cdn.example.com/x ") == "https://cdn.example.com/x"
    for bad in (None, "", "  ", "javascript:void(0)", "mailto:a@example.com", "http://[broken"):
        assert it.absolute(bad) is None


def test_a_broken_base_is_no_base() -> None:
    assert page('<base href="http://[broken">').absolute("/a") == "https://example.com/a"


def test_meta_is_collected_by_every_name_in_page_order() -> None:
    found = page(
        '<meta property="OG:Title" content=" A "><meta name=k content="">'
        "<meta name=k content=b><meta itemprop=k content=c>"
    ).meta
    assert found == {"og:title": ["A"], "k": ["b", "c"]}


@pytest.mark.parametrize(
    "source",
    [
        '{"@graph": [{"@type": "NewsArticle", "headline": "A"}]}',
        '<!-- {"@type": "NewsArticle", "headline": "A"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "A"}\n//]]>',
        '[{"@type": "NewsArticle", "headline": "A",}]',
        '{"@type": "NewsArticle", "text": "two\nlines", "headline": "A"};',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;A&quot;}",
    ],
)
def test_json_ld_is_read_as_pages_write_it(source: str) -> None:
    found = page(f'<script type="application/ld+json; charset=utf-8">{source}</script>').json_ld
    assert [node["headline"] for node in found if "headline" in node] == ["A"]


@pytest.mark.parametrize("source", ["", "not json", "[" * 100_000, '"text"'])
def test_bad_json_ld_is_none(source: str) -> None:
    assert page(f'<script type="application/ld+json">{source}</script>').json_ld == []


def test_json_ld_holds_no_character_that_cannot_be_kept() -> None:
    source = r'{"a": "x\u0000y\ud800z\udc00", "b": "\ud83d\ude00", "c": "\u00e9"}'
    (found,) = page(f'<script type="application/ld+json">{source}</script>').json_ld
    assert found == {"a": "x\ufffdy\ufffdz\ufffd", "b": "\U0001f600", "c": "é"}


def test_json_ld_is_unfolded_to_a_depth_and_no_deeper() -> None:
    source = '{"a":' * 40 + "1" + "}" * 40
    assert 10 <= len(page(f'<script type="application/ld+json">{source}</script>').json_ld) <= 20


def test_the_declared_language() -> None:
    assert page('<html lang="ko-KR"><p>x').language == "ko-KR"
    assert page('<html xml:lang="de"><p>x').language == "de"
    assert page("<p>x").language is None


def test_hidden_addresses_are_made_plain() -> None:
    code = "0f676a6363604f6a776e627f636a216c6062"
    for body in (
        f'<p>Mail <a href="/cdn-cgi/l/email-protection" data-cfemail="{code}">[email&#160;protected]</a> now</p>',
        f'<p>Mail <a href="/cdn-cgi/l/email-protection#{code}"><span>[email protected]</span></a> now</p>',
        f'<a href="/cdn-cgi/l/email-protection#{code}"><span class="__cf_email__" data-cfemail="{code}">x</span></a>',
    ):
        assert "hello@example.com" in page(body).tree.text_content()


def test_a_link_with_its_own_words_keeps_them() -> None:
    code = "0f676a6363604f6a776e627f636a216c6062"
    tree = page(f'<a href="/cdn-cgi/l/email-protection#{code}">Write to us</a>').tree
    assert tree.text_content() == "Write to us"
    assert tree.find(".//a").get("href") == "mailto:hello@example.com"


def test_what_is_made_once_is_not_taken_for_that_of_an_object_which_is_gone() -> None:
    it = page("<body>")

    def size(_: Page, things: list[int]) -> int:
        return len(things)

    assert [it.once(size, [0] * number) for number in range(50)] == list(range(50))


def test_a_text_kept_in_a_template_is_shown() -> None:
    kept = "<p>The ferry runs.</p><!-- ad --><p>Crews repaired the pier, 다시 연다.</p>"
    it = page(f"<body><div itemprop=articleBody><script type='text/template'>{kept}</script> End.</div></body>")
    paragraphs = it.tree.findall(".//p")
    assert [element.text for element in paragraphs] == ["The ferry runs.", "Crews repaired the pier, 다시 연다."]
    assert it.tree.text_content().endswith(" End.")


def test_templates_beside_the_text_stay_hidden() -> None:
    it = page("<body><div><script type='text/template'><p>Subscribe {{name}}</p></script></div></body>")
    assert it.tree.find(".//p") is None


@pytest.mark.parametrize(
    "opening",
    [
        "<noscript><div><img src=pixel.gif></noscript>",
        "<button class=menu>Menu",
        "<svg><path d=M0>",
        "<video src=a.mp4>",
        "<map name=m><area>",
        "<template shadowrootmode=open>",
    ],
)
def test_what_is_never_closed_hides_no_page(opening: str) -> None:
    text = "".join(f"<p>The ferry runs on day {day}.</p>" for day in range(30))
    it = page(f"<body><div><a href=/>Home</a>{opening}<h1>Ferry</h1>{text}<script>go()</script></body>")
    assert element_text(it.tree).endswith("The ferry runs on day 29.")


@pytest.mark.parametrize("opening", ["<button>Menu", "<video src=a.mp4>", "<svg><path d=M0>"])
def test_what_is_never_closed_hides_no_part_of_a_large_page(opening: str) -> None:
    listed = "<ul>" + "<li><a href=/>Story</a></li>" * 300 + "</ul>"
    it = page(f"<body><div>{listed}<div>{opening}" + "<p>The <b>ferry</b> runs.</p>" * 15)
    assert element_text(it.tree).endswith(" The ferry runs." * 15)


@pytest.mark.parametrize("opening", ["<nav><div>Menu</nav>", "<aside><div>Menu</aside>"])
def test_what_stands_beside_the_text_does_not_hold_it(opening: str) -> None:
    it = page(f"<body><div>{opening}<h1>Ferry</h1>" + "<p>The <b>ferry</b> runs.</p>" * 15)
    assert it.tree.find(".//nav") is None
    assert it.tree.find(".//aside") is None


@pytest.mark.parametrize(
    "hidden",
    [
        "<noscript><p>Please enable <a href=/help>scripts</a>.</p></noscript>",
        "<noscript>" + "<p><a href=/>Home</a></p>" * 12 + "</noscript>",
        "<svg>" + "<symbol><text>Sun</text></symbol>" * 160 + "</svg>",
        "<svg><foreignObject>" + "<p>Sun</p>" * 30 + "</foreignObject></svg>",
        "<template><h1>{{title}}</h1>" + "<p>{{text}}</p>" * 160 + "</template>",
    ],
)
def test_what_is_hidden_beside_the_page_stays_hidden(hidden: str) -> None:
    assert element_text(page(f"<body>{hidden}" + "<p>Ferry</p>" * 90).tree) == " ".join(["Ferry"] * 90)


@pytest.mark.parametrize("code", ["", "zz", "0f", "0f0f0f", "   "])
def test_codes_that_hide_no_address(code: str) -> None:
    assert decode_cloudflare(code) is None
    assert page(f'<a data-cfemail="{code}">[email protected]</a>').tree.text_content() == "[email protected]"


@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html", "text/html; charset=euc-kr", "text/html; charset=nonsense"]),
)
@settings(max_examples=150, deadline=None)
def test_no_bytes_can_crash_a_page(body: bytes, content_type: str | None) -> None:
    it = page(body, content_type)
    assert isinstance(it.text, str)
    assert it.tree.tag == "html"
    assert isinstance(it.meta, dict)
    assert isinstance(it.json_ld, list)
