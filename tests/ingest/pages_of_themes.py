"""Invented pages of further themes and builders, and of papers whose authors stand in stacks, at the end or nowhere."""

from __future__ import annotations

from tests.ingest.printed_page import Printed

THEMES = {
    "elementor": Printed(
        main=(
            '<div class="elementor-widget-container"><h1 class="elementor-heading-title">@HEADLINE</h1>'
            '</div><div class="elementor-widget-post-info"><ul class="elementor-icon-list-items">'
            '<li itemprop="author"><a href="/author/jane/">'
            '<span class="elementor-icon-list-text elementor-post-info__item--type-author">Jane Doering'
            '</span></a></li><li itemprop="datePublished">'
            '<span class="elementor-post-info__item--type-date"><time>November 3, 2026</time></span></li>'
            '</ul></div><div class="elementor-widget-theme-post-content">@TEXT</div>'
        ),
    ),
    "newspaper-theme": Printed(
        main=(
            '<article><header class="td-post-title"><h1 class="entry-title">@HEADLINE</h1>'
            '<div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">'
            'By</div> <a href="/author/jane">Jane Doering</a><div class="td-author-line"> - </div></div>'
            '<span class="td-post-date"><time class="entry-date" datetime="2026-11-03T10:00:00+00:00">'
            'November 3, 2026</time></span></div></header><div class="td-post-content">@TEXT</div>'
            "</article>"
        ),
    ),
    "jnews": Printed(
        main=(
            '<div class="entry-header"><h1 class="jeg_post_title">@HEADLINE</h1>'
            '<div class="jeg_meta_container"><div class="jeg_meta_author"><span class="meta_text">by'
            '</span> <a href="/author/jane">Jane Doering</a></div><div class="jeg_meta_date"><a href="#">'
            'November 3, 2026</a></div><div class="jeg_meta_category"><span class="meta_text">in</span> '
            '<a rel="category tag" href="/l">Local</a></div></div></div><div class="content-inner">@TEXT'
            "</div>"
        ),
    ),
    "webflow": Printed(
        main=(
            '<section><h1 class="heading-7">@HEADLINE</h1><div class="blog-meta">'
            '<div class="text-block-3">Written by</div><div class="text-block-4">Jane Doering</div>'
            '<div class="text-block-3">Published on</div><div class="text-block-4">November 3, 2026</div>'
            '</div><div class="rich-text w-richtext">@TEXT</div></section>'
        ),
    ),
    "hubspot": Printed(
        main=(
            '<div class="blog-post"><h1><span id="hs_cos_wrapper_name">@HEADLINE</span></h1>'
            '<div class="blog-post__meta">by <a href="/blog/author/jane" rel="author">Jane Doering</a>, '
            'on Nov 3, 2026 10:00:00 AM</div><div class="blog-post__body">'
            '<span id="hs_cos_wrapper_post_body">@TEXT</span></div></div>'
        ),
    ),
    "sharepoint": Printed(
        main=(
            '<div class="ms-rtestate"><h1>@HEADLINE</h1><table><tr><td>Author:</td><td>Jane Doering</td>'
            "</tr><tr><td>Date:</td><td>03 November 2026</td></tr></table>@TEXT</div>"
        ),
    ),
    "dl-meta": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><dl><dt>Author</dt><dd>Jane Doering</dd><dt>Published</dt><dd>3 "
            "November 2026</dd></dl>@TEXT</article>"
        ),
    ),
    "mediawiki": Printed(
        main=(
            '<div id="content"><h1 id="firstHeading">@HEADLINE</h1><div id="mw-content-text"><p><strong>'
            "November 3, 2026</strong></p>@TEXT</div></div>"
        ),
        authors=[],
    ),
    "brightspot": Printed(
        main=(
            '<div class="ArticlePage"><h1 class="ArticlePage-headline">@HEADLINE</h1>'
            '<div class="ArticlePage-authorInfo"><div class="ArticlePage-authorBy">By</div>'
            '<div class="ArticlePage-authorName"><a href="/people/jane">Jane Doering</a></div></div>'
            '<div class="ArticlePage-datePublished">Published November 3, 2026 at 10:00 AM EST</div>'
            '<div class="ArticlePage-articleBody">@TEXT</div></div>'
        ),
    ),
    "publii": Printed(
        main=(
            '<main class="post"><article class="content"><div class="hero"><h1>@HEADLINE</h1>'
            '<p class="content__meta">By <a class="content__author" href="/authors/jane" rel="author">'
            'Jane Doering</a> <time datetime="2026-11-03T10:00">November 3, 2026</time></p></div>'
            '<div class="content__entry">@TEXT</div></article></main>'
        ),
    ),
    "craft": Printed(
        main=(
            '<article><p class="eyebrow">Local</p><h1>@HEADLINE</h1><p class="lead">The pillars had '
            'rotted.</p><p class="meta">Jane Doering &mdash; 3 November 2026</p>@TEXT</article>'
        ),
        deck="The pillars had rotted.",
    ),
    "old-font": Printed(
        main=("<center><h2>@HEADLINE</h2><i>by Jane Doering</i><br><small>Nov. 3, 2026</small></center>@TEXT"),
    ),
    "with-three": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><p>By Jane Doering, Piet van Loon and Mila Osterberg</p><p>Nov. "
            "3, 2026 Updated 1:15 p.m. ET</p>@TEXT</article>"
        ),
        authors=["Jane Doering", "Piet van Loon", "Mila Osterberg"],
    ),
    "stacked": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><div><p>Jane Doering</p><p>Harbour Reporter</p></div><div><p>"
            "Piet van Loon</p><p>Data Reporter</p></div><p>November 3, 2026</p>@TEXT</article>"
        ),
        authors=["Jane Doering", "Piet van Loon"],
    ),
    "follow": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><div class="auth"><img alt="Jane Doering">'
            '<a href="/profile/jane-doering">Jane Doering</a><a href="https://x.com/jd">Follow @jd</a>'
            "</div><div>November 3, 2026 / 10:00 AM EST / The Norbridge Post</div>@TEXT</article>"
        ),
    ),
    "for-wire": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><p>By Jane Doering for Hale County News Service</p><p>Nov 3, 2026"
            "</p>@TEXT</article>"
        ),
    ),
    "staff-report": Printed(
        main="<article><h1>@HEADLINE</h1><p>Staff report</p><p>Nov 3, 2026</p>@TEXT</article>",
        authors=[],
    ),
    "guest": Printed(
        main=("<article><h1>@HEADLINE</h1><p>Guest Column by Jane Doering</p><p>Nov 3, 2026</p>@TEXT</article>"),
    ),
    "interview": Printed(
        main="<article><h1>@HEADLINE</h1><p>Interview: Jane Doering</p><p>Nov 3, 2026</p>@TEXT</article>",
    ),
    "end-italic": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><p>Nov 3, 2026</p>@TEXT<p><i>Jane Doering is a staff writer for "
            "the Norbridge Post.</i></p></article>"
        ),
    ),
    "end-contact": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><p>Nov 3, 2026</p>@TEXT<p>Contact Jane Doering at "
            "jdoering@norbridgepost.example or follow her on X.</p></article>"
        ),
    ),
    "related-authors": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><p>Nov 3, 2026</p>@TEXT</article><div class="more">'
            '<div class="card"><h3><a href=/x>Another story about the mayor of the town</a></h3>'
            '<span class="author">Mila Osterberg</span></div><div class="card"><h3><a href=/y>Third '
            'story about the school</a></h3><span class="author">Rolf Anders</span></div></div>'
        ),
        authors=[],
    ),
    "comments": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><p>Nov 3, 2026</p>@TEXT</article><div class="thread"><h3>2 '
            "replies</h3><div><b>Mila Osterberg</b><p>November 4, 2026</p><p>I was there and saw it all "
            "with my own eyes, and the council is right to close it.</p></div></div>"
        ),
        authors=[],
    ),
}
