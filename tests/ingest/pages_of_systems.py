"""Invented pages as usual content systems print them."""

from __future__ import annotations

from tests.ingest.printed_page import Printed

SYSTEMS = {
    "wp2020": Printed(
        main=(
            '<main><article class="post type-post"><header class="entry-header">'
            '<div class="entry-categories"><a rel="category tag" href="/c">Local</a></div>'
            '<h1 class="entry-title">@HEADLINE</h1><div class="post-meta-wrapper"><ul class="post-meta">'
            '<li class="post-author meta-wrapper"><span class="meta-icon">'
            '<span class="screen-reader-text">Post author</span></span><span class="meta-text">By '
            '<a href="/author/jane/">Jane Doering</a></span></li><li class="post-date meta-wrapper">'
            '<span class="screen-reader-text">Post date</span><span class="meta-text"><a href="#">'
            'November 3, 2026</a></span></li><li class="post-comment-link"><a href="#c">3 Comments on '
            '@HEADLINE</a></li></ul></div></header><div class="post-inner"><div class="entry-content">'
            "@TEXT</div></div></article></main>"
        ),
    ),
    "wp-block": Printed(
        main=(
            '<main><h1 class="wp-block-post-title">@HEADLINE</h1><div class="wp-block-group"><p>Written '
            'by</p><div class="wp-block-post-author-name"><a href="/author/jane">Jane Doering</a></div>'
            '<p>in</p><div class="taxonomy-category wp-block-post-terms"><a>Local</a></div>'
            '<div class="wp-block-post-date"><time datetime="2026-11-03T10:00:00-05:00"><a href="/x">'
            'November 3, 2026</a></time></div></div><div class="entry-content wp-block-post-content">'
            "@TEXT</div></main>"
        ),
    ),
    "blogger": Printed(
        main=(
            "<div class='main'><h2 class='date-header'><span>Tuesday, November 3, 2026</span></h2>"
            "<div class='post hentry'><h3 class='post-title entry-title'>@HEADLINE</h3>"
            "<div class='post-body entry-content'>@TEXT</div><div class='post-footer'>"
            "<span class='post-author vcard'>Posted by <span class='fn'>"
            "<a rel='author' href='/profile/1'><span>Jane Doering</span></a></span></span> "
            "<span class='post-timestamp'>at <a class='timestamp-link' href='/x'>"
            "<abbr class='published' title='2026-11-03T10:00:00-05:00'>10:00 AM</abbr></a></span></div>"
            "</div></div>"
        ),
        title="The Norbridge Post: @HEADLINE",
    ),
    "medium": Printed(
        main=(
            '<article><div><h1 class="pw-post-title gq gr">@HEADLINE</h1><div class="aa bb"><div>'
            '<a class="cc" rel="noopener follow" href="/@jane?source=post_page"><img alt="Jane Doering">'
            '</a></div><div><p class="be b"><a data-testid="authorName" href="/@jane?source=post_page">'
            "Jane Doering</a></p><span>·</span><p><button>Follow</button></p><div>"
            '<span data-testid="storyReadTime">6 min read</span><span>·</span>'
            '<span data-testid="storyPublishDate">Nov 3, 2026</span></div></div></div>@TEXT</div>'
            "</article>"
        ),
        title="@HEADLINE | by Jane Doering | The Norbridge Post | Nov, 2026 | Medium",
    ),
    "substack": Printed(
        main=(
            '<article class="newsletter-post post"><div class="post-header">'
            '<h1 class="post-title published">@HEADLINE</h1><h3 class="subtitle">What the ferry meant to '
            'a town.</h3><div class="byline-wrapper"><div class="pencraft">'
            '<a href="https://substack.com/@jane">Jane Doering</a></div><div class="pencraft">Nov 03, '
            '2026</div></div><button>Share</button></div><div class="available-content">'
            '<div class="body markup">@TEXT</div></div></article>'
        ),
        title="@HEADLINE - by Jane Doering",
    ),
    "ghost": Printed(
        main=(
            '<article class="gh-article post"><header class="gh-article-header">'
            '<a class="gh-article-tag" href="/tag/local/">Local</a><h1 class="gh-article-title">@HEADLINE'
            '</h1><p class="gh-article-excerpt">What the ferry meant to a town.</p>'
            '<div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/jane/">'
            'Jane Doering</a></h4><div class="gh-article-meta-content">'
            '<time class="gh-article-meta-date" datetime="2026-11-03">Nov 3, 2026</time>'
            '<span class="gh-article-meta-length"> — 5 min read</span></div></div></header>'
            '<section class="gh-content">@TEXT</section></article>'
        ),
    ),
    "drupal": Printed(
        main=(
            '<article about="/node/7" class="node node--type-article"><h1 class="title page-title">'
            '<span property="schema:name">@HEADLINE</span></h1><footer class="node__meta">'
            '<div class="node__submitted">Submitted by <span class="field field--name-uid">'
            '<span lang="" about="/user/7" typeof="schema:Person" property="schema:name" datatype="">'
            'Jane Doering</span></span> on <span class="field field--name-created">'
            '<time datetime="2026-11-03T10:00:00-05:00">Tue, 11/03/2026 - 10:00</time></span></div>'
            '</footer><div class="node__content"><div class="field--name-body">@TEXT</div></div>'
            "</article>"
        ),
    ),
    "joomla": Printed(
        main=(
            '<div class="com-content-article item-page" itemscope itemtype="https://schema.org/Article">'
            '<div class="page-header"><h1>@HEADLINE</h1></div><dl class="article-info text-muted">'
            '<dt class="article-info-term">Details</dt>'
            '<dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">'
            'Written by: <span itemprop="name">Jane Doering</span></dd><dd class="category-name">'
            'Category: <a>Local</a></dd><dd class="published">'
            '<time datetime="2026-11-03T10:00:00-05:00" itemprop="datePublished">Published: 03 November '
            '2026</time></dd><dd class="hits">Hits: 382</dd></dl><div itemprop="articleBody">@TEXT</div>'
            "</div>"
        ),
    ),
    "squarespace": Printed(
        main=(
            '<article class="h-entry"><div class="blog-item-top-wrapper">'
            '<div class="blog-item-meta-wrapper"><span class="blog-meta-item">'
            '<time class="dt-published blog-meta-item" datetime="">Nov 3</time></span> <span>Written By '
            '<a class="blog-author-name" href="/blog?author=1">Jane Doering</a></span></div>'
            '<h1 class="entry-title">@HEADLINE</h1></div><div class="blog-item-content e-content">@TEXT'
            "</div></article>"
        ),
        head=(
            '<meta itemprop="datePublished" content="2026-11-03T10:00:00-0500"/>'
            '<meta itemprop="author" content="Jane Doering"/>'
        ),
    ),
    "arc": Printed(
        main=(
            '<main><div data-testid="headline-wrap"><h1 data-testid="headline">@HEADLINE</h1></div>'
            '<h2 data-testid="deck">The pillars had rotted below the water line.</h2><div class="xayjd1">'
            '<div data-testid="byline">By <a data-qa="author-name">Jane Doering</a> and '
            '<a data-qa="author-name">Piet van Loon</a></div><span data-testid="display-date">November '
            '3, 2026 at 5:00 a.m. EST</span></div><div data-testid="article-body">@TEXT</div></main>'
        ),
        authors=["Jane Doering", "Piet van Loon"],
        deck="The pillars had rotted below the water line.",
    ),
    "hash-classes": Printed(
        main=(
            '<main class="css-1a2b"><section class="sc-9xk"><div class="css-77a"><span class="css-k1">'
            'Local</span><h1 class="css-zz">@HEADLINE</h1><div class="css-b1"><div class="css-b2">Jane '
            'Doering</div><div class="css-b3">3 November 2026, 10:00</div></div></div>'
            '<div class="css-body">@TEXT</div></section></main>'
        ),
    ),
    "by-upper": Printed(
        main=(
            '<div id=c><h1>@HEADLINE</h1><p class="m">BY JANE DOERING | STAFF WRITER | NOV 3, 2026 | '
            "UPDATED NOV 4, 2026</p>@TEXT</div>"
        ),
    ),
    "pub-upd": Printed(
        main=(
            "<div id=c><h1>@HEADLINE</h1><div>Jane Doering, Norbridge Bureau Chief</div><div>Published "
            "10:00 AM EST, Tue November 3, 2026</div><div>Updated 11:30 AM EST, Wed November 4, 2026"
            "</div>@TEXT</div>"
        ),
    ),
    "iso-attr": Printed(
        main=(
            '<div id=c><h1>@HEADLINE</h1><div class=info><span data-timestamp="1793718000000">12 hours '
            "ago</span><span>Text: Jane Doering Photos: Piet van Loon</span></div>@TEXT</div>"
        ),
    ),
    "nextdata": Printed(
        main="<div id=c><h1>@HEADLINE</h1><div class=info>Jane Doering</div>@TEXT</div>",
        head=(
            '<script id="__NEXT_DATA__" type="application/json">'
            '{"props":{"pageProps":{"article":{"headline":"@HEADLINE",'
            '"publishedAt":"2026-11-03T15:00:00Z","updatedAt":"2026-11-04T15:00:00Z",'
            '"authors":[{"name":"Jane Doering"}]}}}}</script>'
        ),
    ),
    "amp": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><p class="amp-wp-byline"><amp-img src="a.png"></amp-img>'
            '<span class="amp-wp-author author vcard">Jane Doering</span></p><p class="amp-wp-posted-on">'
            '<time datetime="2026-11-03T15:00:00+00:00">2 days ago</time></p>@TEXT</article>'
        ),
    ),
    "footer-author": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><time>03.11.2026</time>@TEXT<p><em>Jane Doering covers local "
            "government for the Post. Reach her at jdoering@norbridgepost.example.</em></p></article>"
        ),
    ),
    "emdash": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><p>By Jane Doering, Associated Press — Nov. 3, 2026 10:00 am</p>@TEXT</article>"
        ),
    ),
}
