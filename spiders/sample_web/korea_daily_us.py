"""An English newspaper on WordPress with a tagDiv theme.

Its traps: the weather and date of the visit in every header, no date in what a reader sees, two captions with
different credits, the byline at the end of the text, an author box that names other employers, cards of other stories
with dates, short links, and a theme whose "+00:00" is not true.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from html import escape

from spiders.sample_web import korea_daily_us_lists as lists
from spiders.sample_web.html import json_ld, line, meta
from spiders.sample_web.http import Answer, Request, redirect
from spiders.sample_web.story import LOS_ANGELES, Story, read_stories
from spiders.sample_web.truth import Truth, ending_of

OUTLET = "korea_daily_us"
ROOT = "https://www.koreadailyus.com"
CANONICAL = "https://koreadailyus.com"

SOFT_404 = "community-calendar-for-the-first-week-of-april"
TAKEN_DOWN = "parade-route-announced-for-saturday-morning"
PARTNER = "partner/seven-reasons-to-buy-a-better-mattress"
DIGEST = "category/newsletter"


class KoreaDailyUs:
    hosts = ("www.koreadailyus.com", "koreadailyus.com")

    def __init__(self) -> None:
        told = read_stories(OUTLET)
        self._later = [story for story in told if story.is_new]
        self.stories = {story.extra["slug"]: story for story in told if not story.is_new}
        self._copies = {story.extra["copied_to"]: story for story in told if "copied_to" in story.extra}
        self._gone = {TAKEN_DOWN}
        self._moved: dict[str, str] = {}

    # -- what is there -----------------------------------------------------------------------------------------------
    def answer(self, request: Request) -> Answer:
        if request.host != self.hosts[0] or request.scheme != "https":
            return redirect(ROOT + request.path + (f"?{request.query}" if request.query else ""))
        if request.path == "/robots.txt":
            return Answer(content_type="text/plain", body=b"User-agent: *\nDisallow: /wp-admin/\nDisallow: /partner/\n")
        made = lists.answer(self, request)
        if made is not None:
            return made
        slug = request.path.strip("/")
        if slug in self._moved:
            return redirect(f"{ROOT}/{self._moved[slug]}/")
        if slug in self._gone:
            return Answer(status=410, body=self.frame("Gone", "<p>This story is no longer here.</p>").encode())
        if slug == SOFT_404:
            return Answer(body=self.frame("Page not found", _NOT_FOUND).encode())
        story = self._asked(request, slug)
        if story is None:
            return Answer(status=404, body=self.frame("Page not found", _NOT_FOUND).encode())
        if request.path != "/" and not request.path.endswith("/"):
            return redirect(f"{ROOT}/{slug}/")
        return Answer(body=self._page(story, slug or story.extra["slug"]).encode())

    def _asked(self, request: Request, slug: str) -> Story | None:
        if number := request.value("p"):
            return next((story for story in self.stories.values() if str(story.extra["post"]) == number), None)
        return self.stories.get(slug) or self._copies.get(slug)

    def edit(self) -> None:
        for slug, story in list(self.stories.items()):
            self.stories[slug] = story.edited()
            if story.is_withdrawn:
                del self.stories[slug]
                self._gone.add(slug)
            if (new := story.extra.get("moved_to")) is not None:
                self.stories[new] = self.stories.pop(slug)
                self._moved[slug] = new
        self.stories = {story.extra["slug"]: story for story in self._later} | self.stories

    def listed(self) -> list[tuple[str, Story]]:
        """Slug and story of everything that is linked to, newest first."""
        return [*self.stories.items(), *self._copies.items()]

    def truths(self) -> list[Truth]:
        told = [_truth(story) for story in [*self.stories.values(), *self._later]]
        for slug, story in self._copies.items():
            original, copy = f"{CANONICAL}/{story.extra['slug']}", f"{CANONICAL}/{slug}"
            told = [replace(truth, twin=copy) if truth.address == original else truth for truth in told]
            told.append(replace(_truth(story), address=copy, aliases=(), twin=original))
        for slug, ending, again in (
            (SOFT_404, ("rejected", "soft-404"), True),
            (PARTNER, ("rejected", "robots"), True),
            (TAKEN_DOWN, ("gone", "http-410"), False),
        ):
            told.append(
                Truth(outlet=OUTLET, address=f"{CANONICAL}/{slug}", first=ending, second=ending if again else None)
            )
        return told

    # -- pages -------------------------------------------------------------------------------------------------------
    def frame(self, title: str, body: str, head: str = "") -> str:
        """The page around everything: whose header shows the weather and the date of the visit, never the story's."""
        now = datetime.now(LOS_ANGELES)
        degrees = random.uniform(55, 75)  # noqa: S311 - weather; it makes every answer differ from the one before
        return (
            f'<!doctype html><html lang="en-US"><head><meta charset="UTF-8"><title>{escape(title)}</title>{head}</head>'
            '<body class="td-theme"><div class="td-header-sp-top-menu"><div class="td-weather-top-widget">'
            f'<span class="td-big-degrees">{degrees:.1f}</span><span class="td-weather-unit">F</span>'
            '<div class="td-weather-city">Los Angeles</div></div>'
            f'<div class="td_data_time">{now:%A, %B} {now.day}, {now.year}</div></div>'
            f'<nav><ul><li><a href="{ROOT}/">Home</a></li>{lists.sections(self)}'
            f'<li><a href="{ROOT}/{DIGEST}/">Newsletter</a></li><li><a href="{ROOT}/about-us/">About us</a></li>'
            f"</ul></nav>{body}"
            f'<footer class="td-footer"><p>© {now.year} The Korea Daily. All rights reserved.</p></footer>'
            "</body></html>"
        )

    def _page(self, story: Story, slug: str) -> str:
        body = (
            '<article class="post"><div class="td-crumb-container"><span>Home</span> <span>'
            f'{story.section}</span></div><header class="td-post-title">'
            f'<h1 class="entry-title">{line(story.headline)}</h1>'
            f'<div class="td-module-meta-info">{_theme_date(story)}</div></header>'
            f"{_theme_metas(story)}{_AD}"
            f'<div class="td-post-content">{_pictures(story)}{self._text(story)}</div>'
            f"{_AD}{_author_box(story)}</article>{self._related(story)}"
        )
        return self.frame(f"{story.headline} - The Korea Daily", body, _head(story, f"{ROOT}/{slug}/"))

    def _text(self, story: Story) -> str:
        email = story.page("email")
        parts = [_paragraph(text) for text in story.paragraphs]
        if (related := story.page("related_link")) is not None:
            parts.insert(2, f'<p><strong><a href="{ROOT}/{_EDITORIAL}/">{line(related)}</a></strong></p>')
        if story.page("paywall"):
            parts.append('<div class="paywall-offer"><p>Subscribe to continue reading this story.</p></div>')
        parts += [f"<p>{line(text, email=email)}</p>" for text in story.byline]
        return "".join(parts)

    def _related(self, story: Story) -> str:
        others = [pair for pair in self.listed() if pair[1] is not story][:3]
        return (
            '<div class="td_block_related_posts"><h4 class="td-related-title">Must read</h4>'
            f"{''.join(lists.card(*pair) for pair in others)}</div>"
        )


_AD = '<div class="td-a-rec"><span class="td-adspot-title">- Advertisement -</span></div>'
_NOT_FOUND = "<h1>Page not found</h1><p>We could not find the page you were looking for. Try a search.</p>"
_EDITORIAL = "copper-is-worth-stealing-because-someone-is-buying"


def _truth(story: Story) -> Truth:
    first, second = ending_of(story)
    slug = story.extra.get("moved_to", story.extra["slug"])
    dated = story.page("date") != "entry-date"
    return Truth(
        outlet=OUTLET,
        address=f"{CANONICAL}/{slug}",
        zone="UTC" if dated else "America/Los_Angeles",
        zone_source="printed" if dated else "outlet",
        aliases=(f"{CANONICAL}/?p={story.extra['post']}",) if story.page("shortlink") else (),
        story=story,
        first=first,
        second=second,
        moved_from=f"{CANONICAL}/{story.extra['slug']}" if "moved_to" in story.extra else None,
    )


def _head(story: Story, url: str) -> str:
    published = story.published.astimezone(UTC).isoformat()
    modified = (story.modified or story.published).astimezone(UTC).isoformat()
    dated = story.page("date") != "entry-date"
    article = {
        "@type": "NewsArticle",
        "headline": story.headline,
        "author": {"@type": "Person", "name": story.extra["writer"]},
        "articleSection": [story.section],
        "keywords": list(story.tags),
        "inLanguage": "en-US",
        "mainEntityOfPage": {"@id": url},
        **({"datePublished": published, "dateModified": modified} if dated else {}),
        **({"isAccessibleForFree": False} if story.page("paywall") else {}),
    }
    graph = [article, {"@type": "WebSite", "name": "The Korea Daily", "url": f"{ROOT}/"}]
    return "".join(
        (
            f'<link rel="canonical" href="{url}"><link rel="shortlink" href="{ROOT}/?p={story.extra["post"]}">',
            f'<link rel="alternate" type="application/rss+xml" title="The Korea Daily" href="{ROOT}/feed/">',
            meta("og:type", "article"),
            meta("og:title", f"{story.headline} - The Korea Daily"),
            meta("og:site_name", "The Korea Daily"),
            meta("description", story.description),
            meta("article:published_time", published if dated else None),
            meta("article:modified_time", modified if dated and story.modified else None),
            json_ld({"@context": "https://schema.org", "@graph": graph}),
        )
    )


def _theme_date(story: Story) -> str:
    if story.page("date") != "entry-date":
        return ""
    return (
        f'<span class="td-post-date"><time class="entry-date updated td-module-date" datetime="{_untrue(story)}">'
        f"{story.published:%B} {story.published.day}, {story.published.year}</time></span>"
    )


def _theme_metas(story: Story) -> str:
    return (
        '<span class="td-page-meta" itemprop="author" itemscope itemtype="https://schema.org/Person">'
        f'<meta itemprop="name" content="{escape(story.extra["writer"])}"></span>'
        f'<meta itemprop="datePublished" content="{_untrue(story)}">'
    )


def _untrue(story: Story) -> str:
    """The theme writes the site's own clock and calls it UTC."""
    return f"{story.published:%Y-%m-%dT%H:%M:%S}+00:00"


def _pictures(story: Story) -> str:
    if not story.captions:
        return ""
    image = f"{ROOT}/wp-content/uploads/{story.published:%Y/%m}/{story.name}.jpg"
    shown = story.captions[-1]
    doubled = f'<p class="td-featured-alt">{line(story.captions[0])}</p>' if len(story.captions) > 1 else ""
    return (
        f'<div class="td-post-featured-image"><figure><img src="{image}" alt="{escape(story.captions[0])}">{doubled}'
        f'<figcaption class="wp-caption-text">{line(shown)}</figcaption></figure></div>'
    )


def _paragraph(text: str) -> str:
    if not text.startswith("• "):
        return f"<p>{line(text)}</p>"
    question, _, answer = text.removeprefix("• ").partition("\n")
    return f"<ul><li>{line(question)}<br>{line(answer)}</li></ul><p>{'&nbsp;' * 9}</p>"


def _author_box(story: Story) -> str:
    if "bio" not in story.extra:
        return ""
    name = escape(story.extra["writer"])
    link = f'<a href="{ROOT}/author/{name.lower().replace(" ", "")}/">{name}</a>'
    return (
        f'<div class="author-box-wrap"><a href="#"><img alt="{name}" src="/avatar.png"></a>'
        f'<div class="desc"><div class="td-author-name vcard author"><span class="fn">{link}</span></div>'
        f'<div class="td-author-description">{line(story.extra["bio"])}</div></div></div>'
    )
