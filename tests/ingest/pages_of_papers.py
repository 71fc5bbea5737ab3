"""Invented pages with the bylines, dates and credits of papers in the orders in which they print them."""

from __future__ import annotations

from tests.ingest.printed_page import Printed

PAPERS = {
    "h1-outside": Printed(
        main=(
            '<div class="hero"><h1>@HEADLINE</h1></div><div class="cols"><article><div class="info">By '
            'Jane Doering</div><div><time datetime="2026-11-03T10:00:00-05:00">November 3, 2026</time>'
            "</div>@TEXT</article></div>"
        ),
    ),
    "byline-above": Printed(
        main=(
            '<article><div class="meta">By Jane Doering · <time datetime="2026-11-03T10:00:00-05:00">'
            "November 3, 2026</time></div><h1>@HEADLINE</h1>@TEXT</article>"
        ),
    ),
    "about-author": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><time datetime="2026-11-03T10:00:00-05:00">November 3, 2026'
            '</time>@TEXT</article><section class="about-box"><h3>About the author</h3><h4>Jane Doering'
            "</h4><p>Jane Doering is a reporter who covers the harbour for the Post.</p></section>"
        ),
    ),
    "about-author-class": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><time datetime="2026-11-03T10:00:00-05:00">November 3, 2026'
            '</time>@TEXT<div class="author-box"><h3>About the author</h3><div class="author-name">'
            '<a href="/author/jane">Jane Doering</a></div><div class="author-bio"><p>Jane Doering is a '
            "reporter who covers the harbour for the Post.</p></div></div></article>"
        ),
    ),
    "author-list": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><ul class="authors"><li><a href="/author/jane">Jane Doering</a>'
            '</li><li><a href="/author/piet">Piet van Loon</a></li></ul>'
            '<time datetime="2026-11-03T10:00:00-05:00">November 3, 2026</time>@TEXT</article>'
        ),
        authors=["Jane Doering", "Piet van Loon"],
    ),
    "author-list-roles": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><div class="contributors"><div class="person"><span class="name">'
            'Jane Doering</span><span class="role">Harbour reporter</span></div><div class="person">'
            '<span class="name">Piet van Loon</span><span class="role">Data editor</span></div></div>'
            '<time datetime="2026-11-03T10:00:00-05:00">November 3, 2026</time>@TEXT</article>'
        ),
        authors=["Jane Doering", "Piet van Loon"],
    ),
    "photo-credit": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><p class="byline">Story by Jane Doering<br>Photography by Mila '
            'Osterberg</p><time datetime="2026-11-03T10:00:00-05:00">November 3, 2026</time><figure>'
            '<img src="a.jpg"><figcaption>The landing on Monday. Photo: Mila Osterberg</figcaption>'
            "</figure>@TEXT</article>"
        ),
    ),
    "photo-beside": Printed(
        main=(
            "<div><h1>@HEADLINE</h1><div><span>By Jane Doering</span> <span>|</span> <span>Photos by "
            "Mila Osterberg</span></div><div>Nov. 3, 2026, 10:00 a.m. ET</div>@TEXT</div>"
        ),
    ),
    "staff": Printed(
        main=("<article><h1>@HEADLINE</h1><p>By JANE DOERING<br>Staff Writer</p><p>Nov 3, 2026</p>@TEXT</article>"),
    ),
    "by-and": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><p>By Jane Doering and Piet van Loon, The Norbridge Post</p><p>"
            "Updated: Nov. 4, 2026, 1:00 p.m. | Published: Nov. 3, 2026, 10:00 a.m.</p>@TEXT</article>"
        ),
        authors=["Jane Doering", "Piet van Loon"],
    ),
    "agency": Printed(
        main=("<article><h1>@HEADLINE</h1><p>By JANE DOERING Associated Press</p><p>Nov 3, 2026</p>@TEXT</article>"),
    ),
    "posted-on": Printed(
        main=(
            '<div class="post"><h2 class="title"><a href="/local/norbridge-closes-its-ferry-landing">'
            '@HEADLINE</a></h2><p class="postmetadata">Posted on November 3rd, 2026 by Jane Doering</p>'
            '<div class="entry">@TEXT</div></div>'
        ),
    ),
    "typo3": Printed(
        main=(
            '<div class="news news-single">'
            '<div class="article" itemscope itemtype="http://schema.org/Article"><div class="header">'
            '<h1 itemprop="headline">@HEADLINE</h1></div><div class="footer"><p>'
            '<span class="news-list-date"><time itemprop="datePublished" datetime="2026-11-03">03.11.2026'
            '</time></span> <span class="news-list-author">by Jane Doering</span></p></div>'
            '<div class="news-text-wrap" itemprop="articleBody">@TEXT</div></div></div>'
        ),
    ),
    "bloxcms": Printed(
        main=(
            '<article class="asset"><header class="asset-header"><h1 class="headline"><span>@HEADLINE'
            '</span></h1><div class="meta"><ul class="list-inline"><li>'
            '<span class="tnt-byline" itemprop="author">Jane Doering</span></li>'
            '<li class="visible-print"><span class="published">'
            '<time datetime="2026-11-03T10:00:00-05:00">Nov 3, 2026</time></span></li></ul></div>'
            '</header><div class="asset-content"><div class="asset-body" itemprop="articleBody">@TEXT'
            "</div></div></article>"
        ),
    ),
    "wix": Printed(
        main=(
            '<article><div data-hook="post"><header><div class="avatar">'
            '<span title="Jane Doering" data-hook="user-name">Jane Doering</span></div><ul><li>'
            '<span data-hook="time-ago" title="Nov 3, 2026">Nov 3, 2026</span></li><li>'
            '<span data-hook="time-to-read">3 min read</span></li></ul></header>'
            '<h1 data-hook="post-title"><span>@HEADLINE</span></h1><div data-hook="post-description">'
            "@TEXT</div></div></article>"
        ),
    ),
    "ld-list": Printed(
        main="<article><h1>@HEADLINE</h1>@TEXT</article>",
        head=(
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
            '"headline":"@HEADLINE","datePublished":"2026-11-03T10:00:00-05:00",'
            '"author":[{"@type":"Person","name":"Jane Doering"},{"@type":"Person","name":"Piet van '
            'Loon"}]}</script>'
        ),
        authors=["Jane Doering", "Piet van Loon"],
    ),
    "ld-org": Printed(
        main="<article><h1>@HEADLINE</h1><p>By Jane Doering</p>@TEXT</article>",
        head=(
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
            '"headline":"@HEADLINE","datePublished":"2026-11-03T10:00:00-05:00",'
            '"author":{"@type":"Organization","name":"The Norbridge Post"}}</script>'
        ),
    ),
    "nobody": Printed(
        main="<article><h1>@HEADLINE</h1><p>Norbridge</p><p>November 3, 2026</p>@TEXT</article>",
        authors=[],
    ),
    "photo-only": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><figure><img src=a.jpg><figcaption>Photo by Mila Osterberg"
            "</figcaption></figure><p>November 3, 2026</p>@TEXT</article>"
        ),
        authors=[],
    ),
    "tags-only": Printed(
        main=(
            '<article><h1>@HEADLINE</h1><p>November 3, 2026</p>@TEXT<p>Tags: <a href="/tag/martha-quell">'
            "Martha Quell</a></p></article>"
        ),
        authors=[],
    ),
    "hugo": Printed(
        main=(
            '<main><article class="post"><header class="post-header"><h1 class="post-title">@HEADLINE'
            '</h1><div class="post-meta"><span title="2026-11-03 10:00:00 -0500 EST">November 3, 2026'
            '</span>&nbsp;·&nbsp;4 min&nbsp;·&nbsp;Jane Doering</div></header><div class="post-content">'
            "@TEXT</div></article></main>"
        ),
    ),
    "jekyll": Printed(
        main=(
            '<article class="post h-entry"><header><h1 class="p-name">@HEADLINE</h1><p class="post-meta">'
            '<time class="dt-published" datetime="2026-11-03T10:00:00-05:00">Nov 3, 2026</time>• '
            '<span itemprop="author"><span class="p-author h-card">Jane Doering</span></span></p>'
            '</header><div class="e-content">@TEXT</div></article>'
        ),
    ),
    "livejournal": Printed(
        main=(
            '<div class="b-singlepost"><div class="author">jane_d</div><h1 class="b-singlepost-title">'
            '@HEADLINE</h1><p><time>2026-11-03 10:00:00</time></p><div class="b-singlepost-body">@TEXT'
            "</div></div>"
        ),
        authors=["jane_d"],
    ),
    "role-comma": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><div>Jane Doering, Harbour correspondent</div><div>3 November "
            "2026</div>@TEXT</article>"
        ),
    ),
    "role-comma-nodate": Printed(
        main="<article><h1>@HEADLINE</h1><div>Jane Doering, Harbour correspondent</div>@TEXT</article>",
        date=None,
    ),
    "role-editor-at": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><div>Jane Doering, City Editor</div><div>Last updated 4 November "
            "2026 · First published 3 November 2026</div>@TEXT</article>"
        ),
    ),
    "place-comma": Printed(
        main=("<article><h1>@HEADLINE</h1><div>Norbridge, Hale County</div><div>3 November 2026</div>@TEXT</article>"),
        authors=[],
    ),
    "end-by": Printed(
        main="<article><h1>@HEADLINE</h1><p>3 November 2026</p>@TEXT<p>— Jane Doering</p></article>",
    ),
    "end-reported": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><p>3 November 2026</p>@TEXT<p>Reporting by Jane Doering; Editing "
            "by Piet van Loon</p></article>"
        ),
    ),
    "edited": Printed(
        main=("<article><h1>@HEADLINE</h1><p>Edited by Piet van Loon</p><p>3 November 2026</p>@TEXT</article>"),
        authors=[],
    ),
    "span-pipe": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><div><span>Jane Doering</span><span> | </span><span>Nov 3, 2026"
            "</span><span> | </span><span>5:00 AM</span></div>@TEXT</article>"
        ),
    ),
    "deck-h2": Printed(
        main=(
            "<article><h1>@HEADLINE</h1><h2>The pillars had rotted below the water line.</h2><div>By "
            "Jane Doering</div><div>3 November 2026</div>@TEXT</article>"
        ),
        deck="The pillars had rotted below the water line.",
    ),
}
