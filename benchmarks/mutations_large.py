"""Ways to blow a page up: megabytes of one thing, too many of another, data without end. See `benchmarks.mutations`."""

from __future__ import annotations

import json

from benchmarks.mutations import Victim, mutation


# -- blown up
@mutation(keeps=True, heavy=True)
def megabytes_of_comment(page: Victim) -> bytes:
    return page.at_start(b"<!--" + b"nothing to read here " * (page.full // 21) + b"-->")


@mutation(keeps=True, heavy=True)
def megabytes_of_script(page: Victim) -> bytes:
    return page.at_start(b"<script>var a=[" + b'{"b":"<div>c</div>"},' * (page.full // 21) + b"];</script>")


@mutation(keeps=True, heavy=True)
def megabytes_of_blanks(page: Victim) -> bytes:
    return page.at_start(page.random.choice((b" ", b"\n", b"\t\n", "\u00a0".encode(), b"&nbsp;")) * (page.full // 6))


@mutation(keeps=True, heavy=True)
def megabytes_in_an_attribute(page: Victim) -> bytes:
    return page.at_start(b'<div data-state="' + b"x&quot;y " * (page.full // 9) + b'"></div>')


@mutation(keeps=True, heavy=True)
def a_picture_inside_the_page(page: Victim) -> bytes:
    return page.at_start(b'<img src="data:image/png;base64,' + b"iVBORw0KGgoAAAANSUhEUg" * (page.full // 22) + b'">')


@mutation(heavy=True)
def megabytes_of_paragraphs(page: Victim) -> bytes:
    piece = b"<p>The council met again on Tuesday, and again it did not decide about the bridge, he said.</p>"
    return page.at_end(piece * (page.full // len(piece)))


@mutation(heavy=True)
def megabytes_of_one_word(page: Victim) -> bytes:
    return page.at_end(
        b"<p>" + page.random.choice((b"a", b"=", b"1", b".", b"@", "가".encode(), b"a@")) * (page.full // 3)
    )


@mutation(heavy=True)
def megabytes_of_text_without_tags(page: Victim) -> bytes:
    return page.at_end(b"Nobody knows how this came to be, and nobody asks. " * (page.full // 51))


@mutation(heavy=True)
def the_page_many_times(page: Victim) -> bytes:
    return page.html * max(2, min(400, page.full // len(page.html)))


# -- too many of something
@mutation(keeps=True)
def a_hundred_thousand_links(page: Victim) -> bytes:
    return page.at_end(b"<footer>" + page.many('<a href="/{n}">More of it</a> ', 100_000) + b"</footer>")


@mutation()
def links_before_the_text(page: Victim) -> bytes:
    return page.at_start(b"<nav><ul>" + page.many('<li><a href="/s/{n}">Part {n}</a></li>', 100_000) + b"</ul></nav>")


@mutation()
def many_headings(page: Victim) -> bytes:
    return page.at_end(page.many("<h1>Another headline of today, number {n}</h1>", 20_000))


@mutation()
def many_times(page: Victim) -> bytes:
    return page.at_end(page.many('<time datetime="2026-11-{n}T10:00">November {n}, 2026</time><br>', 20_000))


@mutation()
def many_bylines(page: Victim) -> bytes:
    return page.at_end(page.many('<div class="byline author">By Jane Sample and John Roe {n}</div>', 20_000))


@mutation()
def many_pictures(page: Victim) -> bytes:
    return page.at_end(
        page.many("<figure><img src=/{n}.jpg alt='A view of it'><figcaption>It, {n}</figcaption></figure>", 50_000),
    )


@mutation()
def many_cells(page: Victim) -> bytes:
    return page.at_end(b"<table>" + page.many("<tr><td>{n}<td>a<td>b<td>c", 50_000) + b"</table>")


@mutation()
def one_row_of_many_cells(page: Victim) -> bytes:
    return page.at_end(b"<table><tr>" + page.many("<td>{n}", 50_000) + b"</table>")


@mutation()
def many_empty_tags(page: Victim) -> bytes:
    piece = page.random.choice(
        ("<br>", "<p>", "<div></div>", "<span></span>", "<p>&nbsp;</p>", "<a>", "<b></b>", "<li>")
    )
    return page.at_start(page.many(piece, 200_000))


@mutation(keeps=True)
def many_meta_tags(page: Victim) -> bytes:
    return page.in_head(page.many('<meta name="x:{n}" content="of no use">', 15_000))


@mutation()
def many_canonical_links(page: Victim) -> bytes:
    return page.in_head(page.many('<link rel="canonical" href="/{n}"><meta property="og:title" content="{n}">', 20_000))


@mutation(keeps=True)
def many_attributes(page: Victim) -> bytes:
    return page.at_start(b"<div " + page.many("a{n}=1 ", 200_000) + b"></div>")


@mutation()
def many_comments_of_readers(page: Victim) -> bytes:
    piece = "<div class=comment><b>reader {n}</b> <i>3 hours ago</i><p>I do not believe a word of it.</p></div>"
    return page.at_end(b"<section id=comments>" + page.many(piece, 20_000) + b"</section>")


# -- data
def _ld(text: str) -> bytes:
    return b'<script type="application/ld+json">' + text.encode("utf-8", "replace") + b"</script>"


@mutation(keeps=True)
def huge_json_ld(page: Victim) -> bytes:
    things = [
        {"@type": "ListItem", "position": number, "name": f"Thing {number}"} for number in range(page.full // 200)
    ]
    return page.in_head(_ld(json.dumps({"@type": "ItemList", "itemListElement": things})))


@mutation(keeps=True)
def deep_json_ld(page: Victim) -> bytes:
    deep = 100_000
    return page.in_head(
        _ld(page.random.choice(("[" * deep + "]" * deep, '{"a":' * deep + "1" + "}" * deep, "[" * deep)))
    )


@mutation()
def many_json_ld_articles(page: Victim) -> bytes:
    node = '{{"@type":"NewsArticle","headline":"Another story {n}","datePublished":"2026-11-1","author":"A. B. {n}"}}'
    return page.in_head(b"".join(_ld(node.format(n=number)) for number in range(min(5_000, page.full // 150))))


@mutation()
def json_ld_of_wrong_types(page: Victim) -> bytes:
    odd: list[object] = [
        None,
        7,
        True,
        "",
        [],
        {},
        [[]],
        [None],
        {"@id": 3},
        {"name": {"name": ["x"]}},
        "\ud800",
        1e308,
    ]
    keys = (
        "headline datePublished dateModified author publisher articleBody image keywords @type @graph @id url".split()
    )
    node = {key: page.random.choice(odd) for key in keys}
    node["@type"] = page.random.choice(["NewsArticle", ["NewsArticle", None], node["@type"]])
    return page.in_head(_ld(json.dumps(node)))


@mutation()
def an_article_body_of_megabytes(page: Victim) -> bytes:
    text = "It goes on, and on, and nobody can say where it ends, said the clerk. " * (page.full // 280)
    return page.in_head(_ld(json.dumps({"@type": "NewsArticle", "headline": "It goes on", "articleBody": text})))


@mutation()
def long_values(page: Victim) -> bytes:
    """Where a pattern that looks back at every letter would never end."""
    value = page.random.choice(
        (
            "By ",
            "a",
            "A. ",
            "2026-11-",
            "12:",
            "1 ",
            ", ",
            "and ",
            "- ",
            "| ",
            "(",
            "기자 ",
            "年",
            "a@a.",
            "&amp;",
            "Mc",
        )
    ) * min(100_000, page.full // 8)
    place = page.random.choice(
        (
            '<meta name="author" content="{}">',
            '<meta property="og:title" content="{}">',
            '<meta property="article:published_time" content="{}">',
            '<meta name="description" content="{}">',
            "<title>{}</title>",
        )
    )
    return page.in_head(place.format(value).encode())


@mutation()
def long_lines(page: Victim) -> bytes:
    value = page.random.choice(
        ("By ", "a. ", "2026-11-20 ", "12:30 ", "Jane Sample, ", "기자 ", "[", "<b>a</b>", "ㆍ", "『", "Nov 20 ", "- ")
    ) * min(50_000, page.full // 10)
    tag = page.random.choice(("p", "h1", "div class=byline", "time", "span class=date", "li", "address"))
    return page.at_start(f"<{tag}>{value}</{tag.split()[0]}>".encode())
