"""What the demo shows of what was stored: articles with bylines and dates, what became of some, what a search finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.article import Article
from storage.as_json import article_json, hits_json
from storage.as_text import article_head, hits_text
from storage.corpus import Corpus
from storage.fetched import find_captures
from storage.search import Hit
from storage.stored import StoredArticle, StoredRevision

_READ = (
    "https://koreadailyus.com/harbor-pilot-interview-ships-are-patient",
    "https://koreadailyus.com/laundromat-owner-finds-owner-of-cash-filled-coat",
    "https://koreadaily.com/article/20221211154820746",
    "https://hansun.org/english/bbs/board_view.php?bbs_code=bbsIdx31&num=8420",
    "https://hansun.org/korean/bbs/board_view.php?bbs_code=bbsIdx10&num=7771",
)
_EDITED = "https://koreadaily.com/article/20250620143011556"
_TWIN = "the same text at another address, linked, not dropped"
_MOVED = "a move: one article, both addresses"
_GONE = "withdrawn: the page is gone, the text stays"
_WORDS = ("버스", "night market")
_CUT = 96

Told = tuple[StoredArticle, list[StoredRevision]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoStory:
    """read: articles with their revisions. edited: one that was revised. became: what became of others → which.
    searches: words → hits."""

    read: list[Told]
    edited: Told
    became: dict[str, list[StoredArticle]]
    searches: dict[str, list[Hit]]

    def as_json(self) -> dict[str, Any]:
        return {
            "articles": [article_json(*told, provenance=False) for told in (*self.read, self.edited)],
            "became": {
                what: [{"id": one.id, "identifier": one.identifier, "url": one.url} for one in articles]
                for what, articles in self.became.items()
            },
            "searches": {words: hits_json(hits) for words, hits in self.searches.items()},
        }

    def as_text(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield from _heading("Articles: who wrote them, when, and who says so")
        for told in self.read:
            yield f"{_indented(article_head(*told))}\n"
        yield from _heading("A revision: what an edit changed")
        yield f"{_indented(article_head(*self.edited))}\n"
        yield from (f"  {line}" for line in changes(*(each.article for each in self.edited[1][-2:])))
        yield ""
        for what, articles in self.became.items():
            yield from _heading(what.capitalize())
            for one in articles:
                twin = f" · same text as article {one.duplicate_of[0]}" if one.duplicate_of else ""
                gone = f" · gone since {one.gone_at:%Y-%m-%d %H:%M} UTC" if one.gone_at else ""
                moved = "".join(f"\n  also at {each.url}" for each in one.addresses if each.url != one.url)
                yield f"  {one.article.headline}\n  {one.id} · {one.url}{twin}{gone}{moved}\n"
        for words, hits in self.searches.items():
            yield from _heading(f"ingest search {words}")
            yield f"{_indented(hits_text(hits))}\n"


def story_of(corpus: Corpus) -> DemoStory:
    """Raises StoreError where the store fails, LookupError where an article to be shown is not stored."""
    captures = find_captures(corpus)
    numbers = sorted({capture.article_id for capture in captures if capture.article_id is not None})
    articles = [found for number in numbers if (found := corpus.article(number)) is not None]
    moved = {capture.article_id for capture in captures if capture.outcome == "unchanged" and capture.detail}
    became = {
        _TWIN: [one for one in articles if one.duplicate_of],
        _MOVED: [one for one in articles if one.id in moved],
        _GONE: [one for one in articles if one.gone_at],
    }
    return DemoStory(
        read=[_told(corpus, url) for url in _READ],
        edited=_told(corpus, _EDITED),
        became=became,
        searches={words: corpus.search(words, limit=3) for words in _WORDS},
    )


def changes(before: Article, after: Article) -> Iterator[str]:
    """Headline and paragraphs that went (-) and came (+), each cut to one line."""
    old, new = _paragraphs(before), _paragraphs(after)
    yield from (f"- {_cut(line)}" for line in old if line not in new)
    yield from (f"+ {_cut(line)}" for line in new if line not in old)


def _told(corpus: Corpus, url: str) -> Told:
    found = corpus.article(url)
    if found is None:
        raise LookupError(f"{url}: expected among the articles of the demo, it is not stored")
    return found, corpus.revisions(found.id)


def _paragraphs(article: Article) -> Sequence[str]:
    return article.headline, *article.article_body.split("\n\n")


def _cut(line: str) -> str:
    return line if len(line) <= _CUT else f"{line[: _CUT - 1]}…"


def _heading(title: str) -> Iterator[str]:
    yield f"— {title} {'—' * max(3, 76 - len(title))}\n"


def _indented(block: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in block.split("\n") if line.strip())
