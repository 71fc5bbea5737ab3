"""What elements are called that hold the author."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract import author_names
from ingest.extract.author_names import declared_marks
from tests.ingest.signed_page import page

WORDS = """
    byline by-line by_line author autor autora autorin writer writers reporter journalist redakteur verfasser auteur
    auteurs autore autrice giornalista firma firmante forfatter skribent författare kirjoittaja contributor contributors
    creator byauthor written-by writtenby posted-by postedby published-by publishedby vcard credit credits ghost-author
    presenter yazar muhabir username user-name periodista columnist dateline-name byl von by upby penulis tacgia tac-gia
    person-name personname staff-name staffname member-name membername entry-meta entrymeta post-meta postmeta
    article-meta articlemeta meta-info post-info postinfo article-info articleinfo article-head-meta article-header-meta
    article-headmeta article-headermeta post-details entry-details submitted post-byline info-article infoarticle
    kuerzel signature signatur writername reportersname nameauthor
    """.split()
OTHERS = (
    "sitewritername avatar author-bio byte-count post-12 metadata creators standby firmament autoridad autoplay".split()
)


@pytest.mark.parametrize("word", WORDS)
def test_every_word_for_authors_marks_an_element(word: str) -> None:
    found = declared_marks(page(f"<p class='x {word}'>Jane Roe</p><p id='{word.upper()}'>John Doe</p><p class=x>y</p>"))
    assert [element.text for element in found] == ["Jane Roe", "John Doe"]


@pytest.mark.parametrize("word", OTHERS)
def test_words_that_only_look_like_them_mark_none(word: str) -> None:
    assert declared_marks(page(f"<p class='x {word}'>Jane Roe</p>")) == {}


@pytest.mark.parametrize(
    ("attributes", "strength"),
    [
        ("rel=author", 4),
        ("itemprop='x Creator'", 4),
        ("class='entry-meta'", 2),
        ("class='entry-meta byline'", 3),
        ("class=x id=byline", 3),
        ("data-testid=author-name", 3),
        ("rel=author class=byline", 4),
    ],
)
def test_marks_are_plain_or_plainer(attributes: str, strength: float) -> None:
    assert list(declared_marks(page(f"<a {attributes}>Jane Roe</a>")).values()) == [strength]


NAMES = st.lists(st.sampled_from([*WORDS, *OTHERS, "-", "_", "x", " ", "İ"]), max_size=4).map("".join)


@given(st.lists(NAMES, max_size=5))
def test_names_are_found_together_as_one_by_one(names: list[str]) -> None:
    by_word = {name: max(map(author_names._word_strength, name.lower().split()), default=0) for name in names}
    found = author_names._strengths(names)
    assert {name: strength for name, strength in by_word.items() if strength} == {
        name: strength for name, strength in found.items() if name in by_word
    } or "İ" in "".join(names)
