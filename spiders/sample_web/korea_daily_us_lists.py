"""Where the English newspaper lists its stories: front page, categories, feed, sitemap and the newsletter's digest."""

from __future__ import annotations

import re
from email.utils import format_datetime
from html import escape
from typing import TYPE_CHECKING

from spiders.sample_web.html import line
from spiders.sample_web.http import Answer, Request, redirect
from spiders.sample_web.story import Story

if TYPE_CHECKING:
    from spiders.sample_web.korea_daily_us import KoreaDailyUs

ROOT = "https://www.koreadailyus.com"
ON_A_PAGE = 3
IN_THE_FEED = 8

_CATEGORY = re.compile(r"/category/([a-z-]+)(?:/page/(\d+))?/?")
_XML = "application/xml; charset=UTF-8"


def answer(site: KoreaDailyUs, request: Request) -> Answer | None:
    """The list that is asked for; None when the address is not a list's."""
    path = request.path
    if path == "/" and not request.query:
        return Answer(body=_front_page(site).encode())
    if path in ("/feed/", "/feed"):
        return Answer(content_type="application/rss+xml; charset=UTF-8", body=_feed(site).encode())
    if path == "/wp-sitemap.xml":
        return redirect(f"{ROOT}/sitemap_index.xml")
    if path == "/sitemap_index.xml":
        return Answer(content_type=_XML, body=_sitemap_index().encode())
    if path == "/post-sitemap.xml":
        return Answer(content_type=_XML, body=_sitemap(site).encode())
    if path == "/about-us/":
        return Answer(body=site.frame("About us", "<h1>About us</h1><p>We print what we can stand by.</p>").encode())
    if (found := _CATEGORY.fullmatch(path)) is None:
        return None
    if found[1] == "newsletter":
        return Answer(body=_digest(site).encode())
    return Answer(body=_category(site, found[1], int(found[2] or 1)).encode())


def card(slug: str, story: Story) -> str:
    """A story as front page and categories show it; its <time> is why dates are not looked for just anywhere."""
    return (
        '<div class="td_module_1 td_module_wrap"><h3 class="entry-title td-module-title">'
        f'<a href="{address(slug, story)}" rel="bookmark">{line(story.headline)}</a></h3>'
        f'<time class="entry-date updated td-module-date" datetime="{story.published:%Y-%m-%dT%H:%M:%S}+00:00">'
        f"{story.published:%B} {story.published.day}, {story.published.year}</time></div>"
    )


def address(slug: str, story: Story) -> str:
    """The address as lists spell it, which is not always the canonical one."""
    return f"http://koreadailyus.com/{slug}" if story.page("linked_without_slash") else f"{ROOT}/{slug}/"


def sections(site: KoreaDailyUs) -> str:
    names = sorted({story.section for _, story in site.listed() if story.section})
    return "".join(f'<li><a href="{ROOT}/category/{name.lower()}/">{name}</a></li>' for name in names)


def _front_page(site: KoreaDailyUs) -> str:
    from spiders.sample_web.korea_daily_us import PARTNER

    short = "".join(
        f'<li><a href="{ROOT}/?p={story.extra["post"]}">{line(story.headline)}</a></li>'
        for _, story in site.listed()
        if story.page("shortlink")
    )
    cards = "".join(card(*pair) for pair in site.listed()[:5])
    sponsor = f'<p><a href="{ROOT}/{PARTNER}/">Seven reasons to buy a better mattress</a></p>'
    feed = f'<link rel="alternate" type="application/rss+xml" href="{ROOT}/feed/">'
    return site.frame("The Korea Daily", f"<main>{cards}</main><aside><ul>{short}</ul>{sponsor}</aside>", feed)


def _category(site: KoreaDailyUs, name: str, page: int) -> str:
    matching = [pair for pair in site.listed() if (pair[1].section or "").lower() == name]
    part = matching[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    more = f"{ROOT}/category/{name}/page/{page + 1}/"
    pager = (
        f'<div class="page-nav"><a rel="next" href="{more}">Next</a></div>' if page * ON_A_PAGE < len(matching) else ""
    )
    return site.frame(name.title(), f"<h1>{name.title()}</h1>{''.join(card(*pair) for pair in part)}{pager}")


def _digest(site: KoreaDailyUs) -> str:
    items = "".join(
        f"<h2>{line(story.headline)}</h2><p>{line(story.paragraphs[0])}</p>" for _, story in site.listed()[:6]
    )
    return site.frame("Newsletter", f'<h1>Katchup Briefing</h1><div class="td-post-content">{items}</div>')


def _feed(site: KoreaDailyUs) -> str:
    items = "".join(
        f"<item><title>{escape(story.headline)}</title><link>{ROOT}/{slug}/</link>"
        f"<dc:creator><![CDATA[The Korea Daily]]></dc:creator><pubDate>{format_datetime(story.published)}</pubDate>"
        f'<guid isPermaLink="false">{ROOT}/?p={story.extra["post"]}</guid>'
        f"<description><![CDATA[{story.paragraphs[0][:120]} […]]]></description></item>"
        for slug, story in site.listed()[:IN_THE_FEED]
        if story.page("date") != "entry-date"
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel><title>The Korea Daily</title><link>{ROOT}/</link><description>News</description>{items}"
        "</channel></rss>"
    )


def _sitemap_index() -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"<sitemap><loc>{ROOT}/post-sitemap.xml</loc></sitemap></sitemapindex>"
    )


def _sitemap(site: KoreaDailyUs) -> str:
    from spiders.sample_web.korea_daily_us import SOFT_404, TAKEN_DOWN

    rows = [
        f"<url><loc>{ROOT}/{slug}/</loc><lastmod>{(story.modified or story.published).isoformat()}</lastmod></url>"
        for slug, story in site.listed()
    ]
    rows += [f"<url><loc>{ROOT}/{slug}/</loc></url>" for slug in (SOFT_404, TAKEN_DOWN)]
    return (
        '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        f"{''.join(rows)}</urlset>"
    )
