"""Ways to damage a page: what broken software, broken transfers and ill will make of HTML.

A way that is in `KEEPS` takes nothing away that a reader would see, so that the article must be read off the damaged
page as off the whole one.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Victim:
    """A page's bytes, a random generator, and the length in bytes that the worst pages are blown up to."""

    html: bytes
    random: Random
    full: int

    def at_start(self, piece: bytes) -> bytes:
        """The page with the piece behind <body>."""
        found = _BODY.search(self.html)
        place = found.end() if found else 0
        return self.html[:place] + piece + self.html[place:]

    def at_end(self, piece: bytes) -> bytes:
        """The page with the piece before </body>."""
        place = self.html.lower().rfind(b"</body")
        return self.html[:place] + piece + self.html[place:] if place >= 0 else self.html + piece

    def in_head(self, piece: bytes) -> bytes:
        """The page with the piece before </head>."""
        place = self.html.lower().find(b"</head")
        return self.html[:place] + piece + self.html[place:] if place >= 0 else piece + self.html

    def around(self, before: bytes, after: bytes) -> bytes:
        """The page with the one piece behind <body> and the other before </body>."""
        return Victim(self.at_start(before), self.random, self.full).at_end(after)

    def many(self, piece: str, count: int) -> bytes:
        """The piece `count` times, {n} being its number, or as often as there is room."""
        return "".join(piece.format(n=number) for number in range(min(count, self.full // len(piece)))).encode()


Mutation = Callable[[Victim], bytes]
MUTATIONS: dict[str, Mutation] = {}
KEEPS: set[str] = set()
HEAVY: set[str] = set()

_BODY = re.compile(rb"<body\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]{1,400}>")


def mutation(*, keeps: bool = False, heavy: bool = False) -> Callable[[Mutation], Mutation]:
    """Keep the function among `MUTATIONS`. heavy: its pages are so large that a few of them are enough."""

    def named(function: Mutation) -> Mutation:
        name = function.__name__.replace("_", " ")
        MUTATIONS[name] = function
        if keeps:
            KEEPS.add(name)
        if heavy:
            HEAVY.add(name)
        return function

    return named


# -- cut, torn, shuffled
@mutation()
def truncated(page: Victim) -> bytes:
    return page.html[: page.random.randrange(len(page.html))]


@mutation()
def truncated_in_a_tag(page: Victim) -> bytes:
    tag = page.random.choice(list(_TAG.finditer(page.html)))
    return page.html[: page.random.randrange(tag.start() + 1, tag.end())]


@mutation()
def beginning_lost(page: Victim) -> bytes:
    return page.html[page.random.randrange(len(page.html)) :]


@mutation()
def random_bytes_flipped(page: Victim) -> bytes:
    broken = bytearray(page.html)
    for _ in range(max(1, int(len(broken) * page.random.choice((0.0005, 0.005, 0.05, 0.3))))):
        broken[page.random.randrange(len(broken))] = page.random.randrange(256)
    return bytes(broken)


@mutation()
def stretches_shuffled(page: Victim) -> bytes:
    cuts = sorted(page.random.randrange(len(page.html)) for _ in range(12))
    pieces = [page.html[a:b] for a, b in zip([0, *cuts], [*cuts, len(page.html)], strict=True)]
    page.random.shuffle(pieces)
    return b"".join(pieces)


@mutation()
def tags_lost(page: Victim) -> bytes:
    return _TAG.sub(lambda tag: b"" if page.random.random() < 0.3 else tag[0], page.html)


@mutation()
def tags_doubled(page: Victim) -> bytes:
    return _TAG.sub(lambda tag: tag[0] * (2 if page.random.random() < 0.3 else 1), page.html)


@mutation()
def tags_renamed(page: Victim) -> bytes:
    names = (b"div", b"p", b"td", b"tr", b"select", b"svg", b"math", b"template", b"frameset", b"title", b"x:y", b"br")
    return re.sub(rb"<(/?)[a-zA-Z][\w-]*", lambda tag: b"<" + tag[1] + page.random.choice(names), page.html)


@mutation()
def quotes_lost(page: Victim) -> bytes:
    return re.sub(rb"[\"']", lambda quote: b"" if page.random.random() < 0.1 else quote[0], page.html)


@mutation()
def brackets_lost(page: Victim) -> bytes:
    return re.sub(rb"[<>]", lambda bracket: b"" if page.random.random() < 0.05 else bracket[0], page.html)


@mutation()
def a_comment_never_closed(page: Victim) -> bytes:
    place = page.random.randrange(len(page.html))
    return page.html[:place] + b"<!--" + page.html[place:]


@mutation()
def a_script_never_closed(page: Victim) -> bytes:
    place = page.random.randrange(len(page.html))
    return (
        page.html[:place] + page.random.choice((b"<script>", b"<style>", b"<textarea>", b"<title>")) + page.html[place:]
    )


# -- nothing there
@mutation()
def no_body(page: Victim) -> bytes:
    found = _BODY.search(page.html)
    return page.html[: found.start()] + b"</html>" if found else page.html[: len(page.html) // 3]


@mutation()
def no_head(page: Victim) -> bytes:
    return re.sub(rb"(?is)<head\b.*?</head\s*>", b"", page.html, count=1)


@mutation()
def all_scripts(page: Victim) -> bytes:
    found = _BODY.search(page.html)
    text = page.html[found.end() :] if found else page.html
    return (
        (page.html[: found.end()] if found else b"")
        + b"<script>document.write("
        + json.dumps(text.decode("utf-8", "replace")).replace("</", "<\\/").encode()
        + b")</script></body></html>"
    )


@mutation()
def only_blanks(page: Victim) -> bytes:
    return page.random.choice(
        (b"", b" \r\n\t", b"\x00" * 500, b"\xef\xbb\xbf", b"\xff\xfe", b"<", b"<!--", b"<html>", b"&#0;")
    )


# -- nested
@mutation(keeps=True)
def nested_in_10000_divs(page: Victim) -> bytes:
    deep = page.random.choice((2_100, 5_000, 10_000))
    return page.around(b"<div>" * deep, b"</div>" * deep)


@mutation(keeps=True)
def nested_in_unclosed_inline_tags(page: Victim) -> bytes:
    return page.at_start(page.random.choice((b"<font size=2>", b"<span>", b"<b>", b"<i class=x>")) * 10_000)


@mutation(keeps=True)
def nested_in_tables(page: Victim) -> bytes:
    return page.around(b"<table><tr><td>" * 3_000, b"</td></tr></table>" * 3_000)


@mutation()
def nested_lists_behind_the_text(page: Victim) -> bytes:
    return page.at_end(b"<ul><li><a href=/x>More</a>" * 10_000)


@mutation(keeps=True)
def nested_quotes_before_the_text(page: Victim) -> bytes:
    return page.at_start(b"<blockquote>" * 10_000 + b"</blockquote>" * 10_000)


@mutation(keeps=True)
def unknown_tags_nested(page: Victim) -> bytes:
    return page.around(b"".join(b"<x-%d>" % number for number in range(10_000)), b"")


# -- never closed by the parser, and closed by browsers
@mutation(keeps=True)
def a_div_never_closed_before_the_text(page: Victim) -> bytes:
    name = page.random.choice((b"button", b"noscript", b"svg", b"video", b"a", b"nav", b"aside", b"label"))
    return page.at_start(b"<" + name + b"><div>Menu</" + name + b"><p><a href=/>Home</a></p>")


@mutation(keeps=True)
def an_end_before_the_text(page: Victim) -> bytes:
    return page.at_start(page.random.choice((b"</body></html>", b"<div>Menu</div></html>", b"</HTML>\n")))


# -- letters
@mutation()
def another_charset(page: Victim) -> bytes:
    name = page.random.choice(
        "utf-16 utf-16-le utf-32 utf-7 cp949 shift_jis gb18030 big5 koi8-r latin-1 cp1252 cp037".split()
    )
    return page.html.decode("utf-8", "replace").encode(name, "replace")


@mutation()
def a_wrong_label(page: Victim) -> bytes:
    label = page.random.choice(
        (b"utf-16", b"shift_jis", b"iso-2022-kr", b"x-user-defined", b"nonsense", b"utf-7", b"hz", b"")
    )
    return page.in_head(b'<meta charset="' + label + b'">').replace(b"UTF-8", label).replace(b"utf-8", label)


@mutation()
def control_characters(page: Victim) -> bytes:
    odd = [chr(code).encode() for code in (*range(32), 0x7F, 0x85, 0x200B, 0x202E, 0x2028, 0xFFFE, 0xFFFF, 0x10FFFF)]
    odd += [b"&#x0;", b"&#xD800;", b"&#1114112;", b"&#8;", b"\xed\xa0\x80", b"\xff", b"\xc0\x80"]
    pieces = []
    start = 0
    for place in sorted(page.random.randrange(len(page.html)) for _ in range(200)):
        pieces += [page.html[start:place], page.random.choice(odd)]
        start = place
    return b"".join([*pieces, page.html[start:]])


@mutation()
def entities_of_entities(page: Victim) -> bytes:
    return page.html.replace(b"&", b"&amp;amp;").replace(b"<p>", b"<p>" + b"&amp;" * 200)


@mutation()
def marks_on_every_letter(page: Victim) -> bytes:
    return page.at_start(("<p>" + "a\u0301\u0302\u0303" * min(100_000, page.full // 8) + "</p>").encode())


@mutation()
def packed_once_more(page: Victim) -> bytes:
    return gzip.compress(page.html)


# -- other standards
@mutation()
def as_xml(page: Victim) -> bytes:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>'
    return (
        b'<?xml version="1.0" encoding="UTF-8"?>'
        + bomb
        + page.html.replace(b"</p>", b"&c;</p>").replace(b"<br>", b"<br/>")
    )


@mutation()
def broken_addresses(page: Victim) -> bytes:
    odd = (
        b"http://[::1",
        b"//",
        b"http://a b/",
        b"javascript:x",
        b"http://%zz/",
        b"\\\\x",
        b"?" * 5_000,
        b"http://" + b"a" * 9_999,
    )
    base = b'<base href="' + page.random.choice(odd) + b'">'
    links = re.sub(rb'href="[^"]*"', lambda _: b'href="' + page.random.choice(odd) + b'"', page.html)
    return Victim(links, page.random, page.full).in_head(base)


@mutation()
def a_frameset(page: Victim) -> bytes:
    return b"<html><head><title>x</title></head><frameset cols=50%,50%><frame src=a><noframes>" + page.html
