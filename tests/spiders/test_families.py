"""Families: the next outlet of such a kind is ten lines. All pages are our own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from ingest.outlet import Outlet
from ingest.outlet_file import read_outlet
from ingest.url import outlet_id
from tests.spiders.a_page import KOREAN, article, hint, listing, paragraphs


def member(folder: Path, family: str, zone: str = "Asia/Seoul") -> Outlet:
    path = folder / "paper.toml"
    path.write_text(
        f'name = "강변 소식"\nhome = "https://www.paper.example/"\ncountry = "KR"\nlanguages = ["ko"]\n'
        f'time_zone = "{zone}"\nfamily = "{family}"\n'
    )
    return read_outlet(path)


def test_a_paper_on_nd_soft_is_ten_lines(tmp_path: Path) -> None:
    outlet = member(tmp_path, "ndsoft")
    section = "https://www.paper.example/news/articleList.html?sc_section_code=S1N1&view_type=sm"
    found = listing(
        outlet,
        section,
        "<section id=section-list><ul>"
        "<li><h4 class=titles><a class=linked href='/news/articleView.html?idxno=77'>시장 건물 다시 짓는다</a></h4>"
        "<span class=byline><em>사회</em><em>홍길동 기자</em><em class=replace-date>2025-10-29 08:52</em></span></li>"
        "<li><h4 class=titles><a href='/news/articleView.html?idxno=76&sc=1'>다른 소식</a></h4>"
        "<em>10.29 08:52</em></li></ul></section>",
    )
    assert [outlet_id(candidate.url, outlet) for candidate in found.candidates] == ["77", "76"]
    first, second = (hint(candidate, "date_published") for candidate in found.candidates)
    assert first.instant == datetime(2025, 10, 28, 23, 52, tzinfo=UTC)
    assert second is None
    assert found.next_page == f"{section}&page=2"
    got = article(
        outlet,
        "https://www.paper.example/news/articleView.html?idxno=77",
        "<title>시장 건물 다시 짓는다 - 강변 소식</title></head><body><h3 class=heading>시장 건물 다시 짓는다</h3>"
        "<ul><li>기자명 홍길동 기자</li><li>입력 2025.10.29 08:40</li>"
        "<li>승인 2025.10.29 08:52</li><li>댓글 0</li></ul>"
        f"<article id=article-view-content-div>{paragraphs(KOREAN)}<p>저작권자 © 강변 소식 무단전재 금지</p></article>"
        "<aside>많이 본 기사 2025.11.02</aside></body>",
    )
    assert got.article_body.split("\n\n") == KOREAN
    assert got.date_published is not None
    assert got.date_published.instant.date() == datetime(2025, 10, 28, tzinfo=UTC).date()


def test_a_paper_on_gnuboard_is_ten_lines(tmp_path: Path) -> None:
    outlet = member(tmp_path, "gnuboard")
    found = listing(
        outlet,
        "https://www.paper.example/bbs/board.php?bo_table=news",
        "<table><tr><td>9</td><td><a href='/bbs/board.php?bo_table=news&wr_id=9&page=1'>시장 건물 다시 짓는다</a></td>"
        "<td>17-01-05</td></tr></table><a href='/bbs/board.php?bo_table=free'>자유</a>"
        "<nav><strong>1</strong><a href='/bbs/board.php?bo_table=news&page=2'>2</a></nav>",
    )
    (candidate,) = found.candidates
    assert outlet_id(candidate.url, outlet) == "news-9"
    assert hint(candidate, "date_published").instant == datetime(2017, 1, 4, 15, tzinfo=UTC)
    assert [source.url for source in found.sources] == ["https://www.paper.example/bbs/board.php?bo_table=free"]
    assert found.next_page == "https://www.paper.example/bbs/board.php?bo_table=news&page=2"
    got = article(
        outlet,
        candidate.url,
        "<title>x</title></head><body><article id=bo_v><h2 id=bo_v_title>"
        "<span class=bo_v_tit>시장 건물 다시 짓는다</span></h2>"
        "<section id=bo_v_info>작성자 최고관리자 작성일17-01-05 15:32 조회2,372회 댓글0건</section>"
        f"<div id=bo_v_con>{paragraphs(KOREAN)}</div><section id=bo_v_file>"
        "<a class=view_file_download href=/d.php?no=0><strong>hall.hwp</strong></a></section></article></body>",
    )
    assert got.headline == "시장 건물 다시 짓는다"
    assert got.date_published is not None
    assert got.date_published.instant == datetime(2017, 1, 5, 6, 32, tzinfo=UTC)
    assert got.authors == ()
    assert [file.name for file in got.attachments] == ["hall.hwp"]


def test_a_city_of_the_korea_times_is_ten_lines(tmp_path: Path) -> None:
    outlet = member(tmp_path, "koreatimes_us", "America/New_York")
    section = "https://www.paper.example/section/113/276"
    found = listing(
        outlet,
        section,
        "<div><a href='/article/20251030/1492114'>시장 건물 다시 짓는다</a></div><div>[2025-10-30]</div>"
        "<div><a href='http://www.paper.example:80/article/20251029/1492001'>다른 소식</a>"
        "</div><div>[2025-10-29]</div>",
    )
    assert [outlet_id(candidate.url, outlet) for candidate in found.candidates] == ["1492114", "1492001"]
    assert [hint(candidate, "date_published").raw for candidate in found.candidates] == ["2025-10-30", "2025-10-29"]
    assert found.next_page == f"{section}?p=21"
    got = article(
        outlet,
        "https://www.paper.example/article/20040129/77",
        "<title>시장 건물 다시 짓는다</title></head><body><h1>시장 건물 다시 짓는다</h1>"
        "<span class=upload_date>2004-01-29 (목) 12:00:00</span>"
        f"<div>{paragraphs(KOREAN)}</div><p>독자 04-22-2020 04:35:27 (PST)</p></body>",
    )
    assert got.date_published is not None
    assert (got.date_published.precision, got.date_published.raw) == ("day", "2004-01-29 (목) 12:00:00")


def test_a_paper_on_wordpress_is_ten_lines(tmp_path: Path) -> None:
    outlet = member(tmp_path, "wordpress")
    urls = [source.url for source in outlet.sources]
    assert "https://www.paper.example/feed/" in urls
    assert "https://www.paper.example/wp-sitemap.xml" in urls
    found = listing(
        outlet,
        "https://www.paper.example/category/society/",
        "<h3><a href='/market-hall-rebuilt/'>시장 건물 다시 짓는다</a></h3>"
        "<a class=next href='/category/society/page/2/'>다음</a>",
    )
    assert [candidate.url for candidate in found.candidates] == ["https://www.paper.example/market-hall-rebuilt/"]
    assert found.next_page == "https://www.paper.example/category/society/page/2/"
