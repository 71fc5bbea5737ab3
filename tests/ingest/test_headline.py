"""Headlines: which of the many on a page is the article's."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from ingest.capture import Capture
from ingest.extract.headline import find_headlines, rank_headlines
from ingest.extract.site_name import is_site, strip_site, title_parts
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet
from ingest.page import Page

OUTLET = Outlet(slug="herald", name="The Sample Herald", home="https://herald.example.com/")
HEADLINE = "Old lighthouse opens to visitors"


def page(html: str, address: str = "https://herald.example.com/2026/lighthouse") -> Page:
    when = datetime(2026, 11, 20, tzinfo=UTC)
    return Page(Capture(url=address, final_url=address, fetched_at=when, status=200, body=html.encode()))


def found(html: str, field: str = "headline", outlet: Outlet = OUTLET) -> list[Finding]:
    return [finding for finding in find_headlines(page(html), outlet) if finding.field == field]


def headline(html: str, outlet: Outlet = OUTLET) -> str | None:
    ranked = rank_headlines(found(html, outlet=outlet))
    return str(ranked[0][0].value) if ranked else None


def json_ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    "title",
    [
        f"{HEADLINE} | The Sample Herald",
        f"{HEADLINE} - The Sample Herald",
        f"{HEADLINE} – herald.example.com",
        f"The Sample Herald: {HEADLINE}",
        f"{HEADLINE} | Harbour News | The Sample Herald",
        f"{HEADLINE}  ·  THE SAMPLE HERALD",
        HEADLINE,
    ],
)
def test_the_site_s_name_is_no_part_of_a_title(title: str) -> None:
    assert headline(f"<title>{title}</title>") == HEADLINE


@pytest.mark.parametrize(
    "named",
    [
        '<meta property="og:site_name" content="Quayside">',
        '<script type="application/ld+json">{"@type":"NewsMediaOrganization","name":"Quayside"}</script>',
        '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Quayside"}}</script>',
    ],
)
def test_the_site_is_known_by_its_own_data(named: str) -> None:
    assert headline(f"{named}<title>{HEADLINE} - Quayside</title>") == HEADLINE


def test_the_site_is_known_by_its_host() -> None:
    outlet = Outlet(slug="quayside", name="quayside-online.example", home="https://quayside-online.example/")
    ranked = rank_headlines(
        find_headlines(
            page(f"<title>{HEADLINE} - Quayside Online Northby</title>", "https://quayside-online.example/1"), outlet
        )
    )
    assert ranked[0][0].value == HEADLINE


def test_a_dash_inside_a_headline_stays() -> None:
    assert headline("<title>Open at last - the old lighthouse</title>") == "Open at last - the old lighthouse"


def test_a_name_after_the_article_is_no_name_of_the_site() -> None:
    assert headline(f'<meta name="application-name" content="{HEADLINE}"><title>{HEADLINE}</title>') == HEADLINE


def test_the_heading_is_believed_before_what_is_written_for_search_engines() -> None:
    head = '<meta property="og:title" content="Lighthouse opens"><title>Lighthouse opens - see inside</title>'
    assert headline(f"{head}<h1>{HEADLINE}</h1>") == HEADLINE


def test_a_cut_title_gives_way_to_the_heading() -> None:
    head = json_ld(headline="Old lighthouse opens…") + '<meta property="og:title" content="Old lighthouse opens...">'
    assert headline(f"{head}<h1>{HEADLINE}</h1>") == HEADLINE


SIGNS = [" - ", " | ", " » ", " · ", " • ", " < ", "_", "｜", " ▷ ", " [", ": "]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("tag", ["h1", "h2", "h3", "div"])
def test_the_part_of_a_title_that_the_page_shows_is_the_headline(sign: str, tag: str) -> None:
    for title in (f"{HEADLINE}{sign}Quayside Post", f"Quayside Post{sign}{HEADLINE}"):
        assert headline(f"<title>{title}</title><div>Quayside Post</div><{tag}>{HEADLINE}</{tag}>") == HEADLINE


@pytest.mark.parametrize("logo", ["Quayside Post", '<a href="/">Quayside Post</a>'])
def test_an_h1_with_the_site_s_name_gives_way_to_the_smaller_heading(logo: str) -> None:
    for title in (f"{HEADLINE} - Quayside Post", f"Quayside Post » Archive » {HEADLINE}"):
        assert headline(f"<title>{title}</title><h1>{logo}</h1><h2>{HEADLINE}</h2>") == HEADLINE


def test_an_h1_with_a_section_s_name_gives_way_to_the_smaller_heading() -> None:
    assert headline(f"<title>{HEADLINE} - Quayside</title><h1>Harbour</h1><h2>{HEADLINE}</h2>") == HEADLINE


def test_a_subtitle_that_the_title_holds_too_is_not_the_headline() -> None:
    title = "Up the stairs at last - Old lighthouse of Northby opens to visitors from all over the county"
    html = "<h1>Up the stairs at last</h1><h2>Old lighthouse of Northby opens to visitors from all over the county</h2>"
    assert headline(f"<title>{title}</title>{html}") == "Up the stairs at last"


def test_a_short_headline_stays_before_the_site_s_longer_name() -> None:
    title = "History - Saint George's Choir of Northby"
    line = "<div>Saint George's Choir of Northby</div>"
    assert headline(f"<title>{title}</title>{line}<h1>History</h1>") == "History"
    assert headline(f"<title>{title}</title>{line}<h1>History of the choir</h1>") == "History of the choir"


def test_a_line_that_repeats_the_heading_takes_nothing_from_it() -> None:
    html = f"<title>{HEADLINE} - Quayside</title><div>{HEADLINE}</div><h1>{HEADLINE}</h1>"
    assert headline(html) == HEADLINE


def test_a_part_in_the_middle_of_a_title_is_no_site_s_name() -> None:
    title = "Ada Sample: Our true selves - Quayside Post"
    assert headline(f"<title>{title}</title><h1>Our true selves</h1>") == "Our true selves"


def test_a_word_in_the_middle_of_a_title_is_a_section() -> None:
    title = "Energy Centre - Releases - Quayside Wire - Quayside Wire"
    assert headline(f"<title>{title}</title><h1>Releases</h1><h1>{HEADLINE}</h1><h1>About us</h1>") == HEADLINE


def test_a_lone_heading_is_believed_before_what_the_data_say_of_it_together() -> None:
    other = "The best lighthouses of 2026 compared"
    metas = "".join(f'<meta property="{name}" content="{other}">' for name in ("og:title", "twitter:title"))
    data = json_ld(headline=other, name=other)
    assert headline(f"{data}{metas}<title>{other}</title><h1>{HEADLINE}</h1>") == HEADLINE


@pytest.mark.parametrize("end", [" -", " |", " » ☆☆☆", " –", "_", " | -"])
def test_a_sign_with_nothing_behind_it_is_no_part_of_a_headline(end: str) -> None:
    assert headline(f"<title>{HEADLINE}{end}</title>") == HEADLINE
    assert headline(f"<h1>{HEADLINE}{end}</h1>") == HEADLINE


@pytest.mark.parametrize("end", ["!", "?", "…?", " (II)", ' "at last"', " »at last«"])
def test_a_sign_that_says_something_stays(end: str) -> None:
    assert headline(f"<title>{HEADLINE}{end}</title>") == HEADLINE + end


@pytest.mark.parametrize(
    "title",
    [
        "古老灯塔本周重新开放_时政_北岸日报",
        "古老灯塔本周重新开放-北岸新闻网",
        "古老灯塔本周重新开放--时政--北岸网",
        "古老灯塔本周重新开放 - 时政 - 北岸日报",
    ],
)
def test_chinese_titles_part_the_site_without_blanks(title: str) -> None:
    assert headline(f"<title>{title}</title>") == "古老灯塔本周重新开放"


def test_japanese_titles_part_the_site_without_blanks() -> None:
    for site in ("：北浜新聞デジタル", "：北浜新聞", "－北浜ニュース"):
        assert headline(f"<title>古い灯台が再び公開された{site}</title>") == "古い灯台が再び公開された"


def test_korean_titles_tell_the_way_up_to_the_front_page() -> None:
    assert headline("<title>오래된 등대 다시 열린다 < 사회 < 기사본문 - 북항신문</title>") == "오래된 등대 다시 열린다"


@pytest.mark.parametrize("heading", ["Navigation", "Menu", "Opinion"])
def test_headings_that_nothing_agrees_with_are_menus(heading: str) -> None:
    head = f'<meta property="og:title" content="{HEADLINE}"><title>{HEADLINE} in Opinion</title>'
    assert headline(f"{head}<h1>{heading}</h1><h1>{heading}</h1>") == HEADLINE


def test_of_several_headings_the_one_that_the_data_state_is_the_article_s() -> None:
    assert headline(f"<title>{HEADLINE}</title><h1>Navigation</h1><h1>{HEADLINE}</h1><h1>More news</h1>") == HEADLINE


def test_a_heading_that_names_the_site_is_none() -> None:
    assert headline(f"<title>{HEADLINE} | Tales of the Quay</title><h1>Tales of the Quay</h1>") == HEADLINE
    assert headline(f'<title>{HEADLINE}</title><h1><a href="/">Tales of the Quay</a></h1>') == HEADLINE
    assert headline(f'<title>{HEADLINE}</title><a href="/"><h1>Tales of the Quay</h1></a>') == HEADLINE


def test_a_lone_heading_of_several_words_is_the_headline() -> None:
    head = '<meta property="og:title" content="Visits"><title>Visits</title>'
    assert headline(f"{head}<h1>{HEADLINE}</h1>") == HEADLINE


@pytest.mark.parametrize(
    "heading",
    [
        f"<h1><span>Harbour</span>{HEADLINE}</h1>",
        f"<h1><span>Harbour</span><br><span>{HEADLINE}</span></h1>",
        f"<h1>{HEADLINE}<small>A keeper's letters were found under the stairs</small></h1>",
    ],
)
def test_a_kicker_or_subtitle_that_the_data_leave_out_is_left_out(heading: str) -> None:
    head = f'<meta property="og:title" content="{HEADLINE}">'
    assert headline(f"{head}<title>{HEADLINE}</title>{heading}") == HEADLINE


@pytest.mark.parametrize("kicker", ["<span>Harbour news</span> ", "<em>Harbour news:</em>"])
def test_a_kicker_that_the_title_leaves_out_is_left_out(kicker: str) -> None:
    for text in (HEADLINE, f"<span>{HEADLINE}</span>"):
        assert headline(f"<title>{HEADLINE} - Quayside Post</title><h1>{kicker}{text}</h1>") == HEADLINE


def test_a_kicker_longer_than_the_headline_is_left_out() -> None:
    head = '<title>Lamps lit</title><meta property="og:title" content="Lamps lit">'
    assert headline(f"{head}<h1><span>The harbour and its council</span> Lamps lit</h1>") == "Lamps lit"


def test_a_kicker_that_the_title_states_too_stays_as_the_title_spells_it() -> None:
    html = f"<title>Harbour: {HEADLINE} - Quayside Post</title><h1><span>Harbour</span><span>{HEADLINE}</span></h1>"
    assert headline(html) == f"Harbour: {HEADLINE}"


def test_a_kicker_known_by_its_class_is_left_out() -> None:
    assert (
        headline(f'<title>Visits</title><h1><span class="article-kicker">Harbour</span>: {HEADLINE}</h1>') == HEADLINE
    )


def test_a_kicker_that_the_data_state_too_stays_as_they_spell_it() -> None:
    head = json_ld(headline=f"Harbour: {HEADLINE}")
    assert (
        headline(f"{head}<h1><span class=kicker>Harbour</span><span>{HEADLINE}</span></h1>") == f"Harbour: {HEADLINE}"
    )


def test_series_tags_stay() -> None:
    title = "[ISSUE&FOCUS OCT]The reason for lighthouses"
    assert headline(f"<title>The Sample Herald</title><h1>{title.replace('&', '&amp;')}</h1>") == title


def test_microdata_headlines_count() -> None:
    html = f"<div itemprop=headline>{HEADLINE}</div><h2 itemprop=alternativeHeadline>Letters found</h2>"
    html += "<h1 itemprop=headline></h1>"
    assert headline(html) == HEADLINE
    assert found(html, "alternative_headline")[0].value == "Letters found"


def test_second_headlines_are_found_by_data_and_by_class() -> None:
    assert (
        found(json_ld(headline=HEADLINE, alternativeHeadline="Letters found"), "alternative_headline")[0].value
        == "Letters found"
    )
    shown = found(
        f'<header><h1>{HEADLINE}</h1><p>x</p><h2 class="article-subtitle x">Letters found</h2></header>',
        "alternative_headline",
    )
    assert [(finding.value, finding.voice) for finding in shown] == [("Letters found", Voice.VISIBLE)]
    assert not found(
        f"<header><h1>{HEADLINE}</h1><h2 class=subtitle>{'x ' * 300}</h2></header>", "alternative_headline"
    )


def test_a_page_that_goes_by_the_site_s_name_alone_has_that() -> None:
    assert headline("<title>The Sample Herald</title>") == "The Sample Herald"


def test_no_title_no_headline() -> None:
    assert headline("<h1> </h1><p>text</p>") is None


def test_a_rule_comes_first() -> None:
    rule = Finding(field="headline", value="By rule", raw="By rule", voice=Voice.RULE, where="h3")
    ranked = rank_headlines([*found(f"<title>{HEADLINE}</title>"), rule])
    assert ranked[0] == (rule, "")
    assert ranked[1][1] == "the outlet's rule comes first"


def test_every_other_finding_is_told_why_it_was_beaten() -> None:
    html = (
        json_ld(headline=HEADLINE, name="Visits")
        + f'<meta property="og:title" content="Old light…"><h1>{HEADLINE}</h1>'
    )
    why = {finding.where: reason for finding, reason in rank_headlines(found(html))}
    assert why["[0].headline"] == "says the same"
    assert why["og:title"] == "cut short"
    assert why["[0].name"] == "the page's heading is believed first"
    lone = rank_headlines(found(f'<title>Else</title><meta property="og:title" content="{HEADLINE}">'))
    assert lone[1][1] == "less of the page agrees with it"


def test_a_headline_without_letters_is_believed_last() -> None:
    ranked = rank_headlines(found(f"<title>***</title><meta property=og:title content='{HEADLINE}'>"))
    assert ranked[-1][0].value == "***"


def test_pieces_of_titles() -> None:
    assert title_parts("One | Two - Three") == ["One", "Two", "Three"]
    assert not is_site("***", frozenset({"the sample herald"}))
    assert strip_site("The Sample Herald", frozenset({"the sample herald"})) == "The Sample Herald"
