"""Pages that are no articles, made here: fronts, lists, walls, errors, players, galleries, pages about a site.

    python benchmarks/nonarticles.py

prints how many are rejected, with which reason; and, where the real saved pages are, how many of those are rejected
though a person reads an article there. What was saved from the root of a host is not counted: it is a front page.

Real pages emptied of their text are counted in a row of their own, where they are.

Ends with 1 when fewer than 95 % of all of these are rejected with a right reason, or more than 0.5 % of the real
articles are rejected.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

from benchmarks.emptied_pages import emptied_pages
from benchmarks.nonarticle_kinds import pages_with_text
from benchmarks.nonarticle_words import ADVICE, HEADLINES, LISTS, LOGIN, LOST, PAYWALL, SITES, VIDEO, WALLS
from benchmarks.own_pages import SHARED, WITHOUT_TEXT, SavedPage, own_pages, shared_pages
from ingest.capture import Rejected
from ingest.outlet_file import outlet_for_address
from ingest.read import read

ENOUGH, FALSE = 0.95, 0.005
EMPTY = frozenset(("no-body", "too-short", "no-headline", "not-article", "paywall"))


@dataclass(frozen=True, slots=True)
class NonArticle:
    """kind: for the table. right: reasons that are right for it."""

    kind: str
    page: SavedPage
    right: frozenset[str]

    def reason(self) -> str:
        """What reading says of it: a reason, or "article"."""
        result = read(self.page.capture(), outlet_for_address(self.page.url))
        return result.reason if isinstance(result, Rejected) else "article"


def nonarticles(seed: int = 1) -> list[NonArticle]:
    """The labelled set; the same at every call."""
    random = Random(seed)
    made = (_lists, _lost, _walls, _logins, _stubs, _media, _with_text)
    return [row for make in made for row in make(random)]


def _page(
    kind: str, address: str, body: str, right: Sequence[str], *, title: str, language: str, head: str = ""
) -> NonArticle:
    html = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )
    page = SavedPage(kind, f"https://{language}.press.example.com{address}", html.encode())
    return NonArticle(kind, page, frozenset(right))


def _menu(language: str, random: Random) -> str:
    entries = "".join(f'<li><a href="/{n}">{word}</a></li>' for n, word in enumerate(LISTS[language]))
    return random.choice(
        ("<nav><ul>{}</ul></nav>", "<div id=menu><ul>{}</ul></div>", "<header><ul>{}</ul></header>")
    ).format(entries)


def _foot(language: str) -> str:
    return f"<footer><p>© 2026 {SITES[language]}</p><a href=/imprint>{LISTS[language][0]}</a></footer>"


def _lists(random: Random) -> Iterator[NonArticle]:
    """Fronts, sections, tags, search results: teasers in six layouts, with and without summaries and data."""
    layouts = (
        '<article><h2><a href="{u}">{h}</a></h2><p>{s}</p><time>{d}</time></article>',
        '<div class="card"><a href="{u}"><img src="/i.jpg" alt=""><h3>{h}</h3></a></div>',
        '<li><a href="{u}">{h}</a> <span class="date">{d}</span></li>',
        '<tr><td>{n}</td><td><a href="{u}">{h}</a></td><td>{d}</td></tr>',
        '<section class="teaser"><h3><a href="{u}">{h}</a></h3><p class=summary>{s} <a href="{u}">…</a></p></section>',
        '<a class="tile" href="{u}"><strong>{h}</strong><span>{s}</span></a>',
    )
    places = (("front", "/"), ("section", "/{w}/"), ("tag", "/tag/{w}"), ("search", "/search?q={w}"))
    for (kind, path), layout, language in product(places, layouts, HEADLINES):
        word = random.choice(LISTS[language])
        rows = "".join(
            layout.format(
                n=n,
                u=f"/2026/11/{n}-story",
                h=random.choice(HEADLINES[language]),
                d=f"2026-11-{1 + n % 28:02}",
                s=random.choice(HEADLINES[language]) + ". " + random.choice(HEADLINES[language]) + ".",
            )
            for n in range(random.randrange(8, 30))
        )
        rows = (
            f"<table>{rows}</table>"
            if layout.startswith("<tr")
            else f"<ul>{rows}</ul>"
            if layout.startswith("<li")
            else rows
        )
        heading = random.choice((f"<h1>{word}</h1>", f"<h2>{word}</h2>", ""))
        data = {
            "front": "WebSite",
            "section": "CollectionPage",
            "tag": "CollectionPage",
            "search": "SearchResultsPage",
        }[kind]
        head = random.choice(
            (
                "",
                f'<script type="application/ld+json">{{"@type":"{data}","name":"{word}"}}</script>',
                '<meta property="og:type" content="website">',
            )
        )
        body = f"{_menu(language, random)}<main>{heading}{rows}</main>{_foot(language)}"
        yield _page(
            kind,
            path.format(w="w7"),
            body,
            ["not-article", *EMPTY],
            title=f"{word} | {SITES[language]}",
            language=language,
            head=head,
        )


def _lost(random: Random) -> Iterator[NonArticle]:
    """Error pages: alone, beside links, with advice, and above other stories with summaries."""
    for language, texts in LOST.items():
        lines, site, advice = HEADLINES[language], SITES[language], ADVICE[language]
        teasers = "".join(f"<li><a href=/{n}>{line}</a></li>" for n, line in enumerate(lines))
        cards = "".join(
            f"<div class=card><h3><a href=/{n}>{line}</a></h3><p>{'. '.join(random.sample(lines, 3))}.</p></div>"
            for n, line in enumerate(lines)
        )
        for text in texts:
            menu = _menu(language, random)
            pages = (
                (text, f"<h1>{text}</h1><p>{site}</p>"),
                (site, f"<div class=error><h2>404</h2><p>{text}</p></div>"),
                (f"404 - {site}", f"{menu}<main><p class=big>{text}</p></main><aside><ul>{teasers}</ul></aside>"),
                (f"{text} - {site}", f"{menu}<main><h1>{text}</h1><p>{advice}</p><p>{advice}</p></main>"),
                (text, f"<main><h1>{text}</h1><p>{advice}</p></main><div class=more>{cards}</div>"),
            )
            for title, body in pages:
                yield _page(
                    "not found", "/2026/11/story", body + _foot(language), ["soft-404"], title=title, language=language
                )


def _walls(random: Random) -> Iterator[NonArticle]:
    for name, title, body in WALLS:
        for language in random.sample(list(SITES), 3):
            yield _page(f"wall {name}", "/2026/11/story", body, ["bot-wall"], title=title, language=language)


def _logins(random: Random) -> Iterator[NonArticle]:
    for language, (login, consent) in LOGIN.items():
        form = f"<form><label>{login}</label><input name=user><input type=password><button>{login}</button></form>"
        right = ["not-article", *EMPTY, "bot-wall"]
        yield _page(
            "login", "/login", f"{_menu(language, random)}<h1>{login}</h1>{form}", right, title=login, language=language
        )
        yield _page(
            "consent",
            "/2026/11/story",
            f"<div class=consent><h1>{SITES[language]}</h1><p>{consent}</p><button>OK</button></div>",
            right,
            title=SITES[language],
            language=language,
        )


def _stubs(random: Random) -> Iterator[NonArticle]:
    for language, offer in PAYWALL.items():
        for line in random.sample(HEADLINES[language], 3):
            wall = f"<div class=paywall><p>{offer}</p><a href=/abo>{offer}</a></div>"
            body = f"{_menu(language, random)}<article><h1>{line}</h1>{wall}</article>"
            yield _page(
                "paywall",
                "/2026/11/story",
                body + _foot(language),
                ["paywall", *EMPTY],
                title=f"{line} | {SITES[language]}",
                language=language,
            )
            empty = f"{_menu(language, random)}<article><h1>{line}</h1><div class=article-body></div></article>"
            yield _page(
                "empty template",
                "/2026/11/story",
                empty,
                sorted(EMPTY),
                title=f"{line} | {SITES[language]}",
                language=language,
            )


def _media(random: Random) -> Iterator[NonArticle]:
    for language, label in VIDEO.items():
        line = random.choice(HEADLINES[language])
        for kind, media in (
            ("video", "<video src=/v.mp4></video>"),
            ("gallery", "<figure><img src=/1.jpg><figcaption>1/9</figcaption></figure>" * 9),
        ):
            body = f"{_menu(language, random)}<h1>{line}</h1><div class=player>{media}</div><p>{label}</p>"
            yield _page(kind, "/video/7", body, sorted(EMPTY), title=f"{line} | {SITES[language]}", language=language)


def _with_text(random: Random) -> Iterator[NonArticle]:
    for told in pages_with_text():
        lines = HEADLINES[told.language]
        other = "".join(f"<li><a href=/2026/{n}>{line}</a></li>" for n, line in enumerate(lines))
        body = f"{_menu(told.language, random)}{told.body}<aside><ul>{other}</ul></aside>{_foot(told.language)}"
        title = f"{told.title} | {SITES[told.language]}"
        right = ["paywall"] if told.kind == "teaser" else ["not-article", *EMPTY]
        yield _page(told.kind, told.address, body, right, title=title, language=told.language, head=told.head)


def table(rows: Sequence[tuple[NonArticle, str]]) -> str:
    """Kind → pages, rejected, rejected with a right reason, and the reasons."""
    lines = ["| kind | pages | rejected | right reason | said |", "|---|---|---|---|---|"]
    for kind in [*dict.fromkeys(row.kind for row, _ in rows), ""]:
        said = [(row, reason) for row, reason in rows if kind in ("", row.kind)]
        away, right = sum(reason != "article" for _, reason in said), sum(reason in row.right for row, reason in said)
        told = ", ".join(f"{reason} {count}" for reason, count in Counter(reason for _, reason in said).most_common())
        lines.append(
            f"| {kind or '**all**'} | {len(said)} | {away / len(said):.1%} | {right / len(said):.1%} | {told} |"
        )
    return "\n".join(lines)


def rejected_articles(pages: Sequence[SavedPage]) -> dict[str, str]:
    """Name → reason, of pages that hold articles and are rejected."""
    found = {page.name: read(page.capture(), outlet_for_address(page.url)) for page in pages}
    return {
        name: f"{result.reason}: {result.detail[:60]}" for name, result in found.items() if isinstance(result, Rejected)
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with pages/ (%(default)s); may be missing")
    given = parser.parse_args()
    rows = [(row, row.reason()) for row in nonarticles()]
    saved = list(shared_pages(given.shared))
    emptied = [NonArticle("emptied real page", page, EMPTY) for page in emptied_pages(given.shared)]
    emptied += [NonArticle("real page without text", page, EMPTY) for page in saved if page.name in WITHOUT_TEXT]
    rows += [(row, row.reason()) for row in emptied]
    print(table(rows))
    pages = [page for page in [*own_pages(), *saved] if urlsplit(page.url).path not in ("", "/")]
    pages = [page for page in pages if page.name not in WITHOUT_TEXT]
    wrong = rejected_articles(pages)
    print(f"articles rejected: {len(wrong)} of {len(pages)}, {len(wrong) / len(pages):.2%}")
    for name, reason in wrong.items():
        print(f"  {name}: {reason}")
    right = sum(reason in row.right for row, reason in rows) / len(rows)
    return 0 if right >= ENOUGH and len(wrong) <= FALSE * len(pages) else 1


if __name__ == "__main__":
    sys.exit(main())
