"""An invented page as a system or a paper prints it, and what the general reading makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from ingest.article import Article, PersonKind
from ingest.capture import Capture, Reading
from ingest.outlet_file import outlet_for_address
from ingest.read import read

HEADLINE = "Norbridge closes its ferry landing"
TEXT = (
    (
        "The council of Norbridge voted on Tuesday to close the old ferry landing after engineers found that its "
        "pillars had rotted below the water line."
    ),
    (
        "Residents who depend on the crossing said that the decision came without warning and would add forty "
        "minutes to the way to work for many of them."
    ),
    (
        "“We were promised a new landing three years ago, and nothing has been built since,” said Martha Quell, "
        "who runs the bakery beside the pier."
    ),
    (
        "The city expects repairs to cost about four million dollars, of which the state will pay half, according to a "
        "report that was published last week."
    ),
    (
        "A second vote on a temporary bridge is planned for December, and the mayor said that she would support it if "
        "the costs can be kept in bounds."
    ),
)
_SECTIONS = ("News", "Politics", "Sport", "Culture", "Opinion", "Weather")
_OTHERS = ("Mayor opens new library wing", "School board delays its budget", "Storm leaves thousands without power")
_NAMED = {PersonKind.AUTHOR, PersonKind.ORIGINAL_AUTHOR, PersonKind.ORGANISATION}


@dataclass(frozen=True)
class Printed:
    """What a page has between its navigation and its related stories, with @HEADLINE and @TEXT, and what it says.

    date: the day that the page's own clock shows; None where the page tells none.
    deck: what stands above the text and belongs to it.
    """

    main: str
    head: str = ""
    title: str = "@HEADLINE - The Norbridge Post"
    authors: Sequence[str] = ("Jane Doering",)
    date: str | None = "2026-11-03"
    deck: str = ""

    @property
    def body(self) -> str:
        """The paragraphs that an article should hold."""
        return "\n\n".join([self.deck, *TEXT] if self.deck else TEXT)

    @property
    def html(self) -> str:
        """The whole page: an English paper's, with a navigation, related stories that have dates, and a footer."""
        sections = "".join(f'<li><a href="/{name.lower()}/">{name}</a></li>' for name in _SECTIONS)
        related = "".join(
            f'<li><a href="/2026/10/{day}/other-story">{title}</a> <span>October {day}, 2026</span></li>'
            for day, title in enumerate(_OTHERS, start=12)
        )
        source = (
            f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{self.title}</title>{self.head}</head>"
            '<body><header><a href="/"><img src="/l.png" alt="The Norbridge Post"></a>'
            f"<nav><ul>{sections}</ul></nav></header>"
            f"{self.main}<aside><h3>Related stories</h3><ul>{related}</ul></aside>"
            "<footer><p>© 2026 The Norbridge Post. All rights reserved.</p>"
            '<a href="/about">About</a> <a href="/privacy">Privacy policy</a></footer></body></html>'
        )
        return source.replace("@HEADLINE", HEADLINE).replace("@TEXT", paragraphs(TEXT))


Story = tuple[str, str, str, str]
"""A headline and three paragraphs."""


@dataclass(frozen=True)
class Signed:
    """What a page in a language (ISO 639-1) has below its headline and behind its text, and the authors it names."""

    language: str
    below: str
    authors: Sequence[str] = ()
    end: str = ""

    def html(self, stories: Mapping[str, Story]) -> str:
        """The whole page, with the story of its language; no element of it says what it is."""
        headline, *texts = stories[self.language]
        return (
            f"<!doctype html><html lang={self.language}><head><meta charset=utf-8><title>{headline} - Site</title>"
            "</head><body><div class=top><a href=/>Site</a>"
            '<ul><li><a href="/0">A</a></li><li><a href="/1">B</a></li></ul></div>'
            f'<div class="x1"><h1>{headline}</h1>{self.below}<div class="x2">{paragraphs(texts)}{self.end}</div></div>'
            "<div class=foot><p>© 2026 Site</p></div></body></html>"
        )


def paragraphs(texts: Sequence[str]) -> str:
    """The texts as paragraphs of a page."""
    return "".join(f"<p>{text}</p>" for text in texts)


@lru_cache(maxsize=512)
def article_of(html: str, url: str) -> Article:
    """The article of a page that was fetched on 2026-11-05 at noon (UTC), of an outlet that nobody has described."""
    capture = Capture(
        url=url,
        final_url=url,
        fetched_at=datetime(2026, 11, 5, 12, tzinfo=UTC),
        status=200,
        headers=(("content-type", "text/html"),),
        body=html.encode(),
    )
    found = read(capture, outlet_for_address(url))
    assert isinstance(found, Reading), found
    return found.article


def names_of(article: Article) -> list[str]:
    """The people and houses that wrote it."""
    return [person.name for person in article.authors if person.kind in _NAMED]
