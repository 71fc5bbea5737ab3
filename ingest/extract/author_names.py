"""What elements are called that hold the author: their relation, their class, their id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from lxml.html import HtmlElement

from ingest.extract.attributes import attributes_on
from ingest.page import Page

# In lower case, for lower-cased names: to ignore case costs four times as much.
_MARK = re.compile(
    r"byline|author|autor(?!id|a?d[aeo]|i[sz])|(?<![a-z])(?:writer|writers|reporter|journalist|redakteur|verfasser|auteurs?|"
    r"autore|autrice|giornalista|firma|firmante|forfatter|skribent|författare|kirjoittaja|contributors?|creator|"
    r"byauthor|written-?by|posted-?by|published-?by|writtenby|postedby|vcard|credits?|ghost-author|presenter|yazar|muhabir|user-?name|"
    r"periodista|columnist|dateline-name|byl|von|by|upby|penulis|tac-?gia|by[-_]line|person-?name|staff-?name|member-?name|"
    r"entry-?meta|post-?meta|article-?meta|articlemeta|meta-info|post-?info|article-?info|article-?head(?:er)?-?meta|"
    r"post-details|entry-details|submitted|post-?byline|info-?article|kuerzel|signature|signatur|(?:writer|reporter)s?name)(?![a-z])"
)
_WEAK_MARK = re.compile(
    r"(?<![a-z])(?:credits?|von|by|presenter|entry-?meta|post-?meta|article-?meta|articlemeta|meta-info|post-?info|article-?info|"
    r"article-?head(?:er)?-?meta|post-details|entry-details|submitted|info-?article|signature|signatur|creator|contributors?)(?![a-z])"
)
_STRONG_MARK = re.compile(r"byline|author|autor|writer|reporter|journalist|redakteur|auteur|verfasser")
_NO_MARK = re.compile(
    r"avatar|image|img|photo|picture|thumb|icon|social|share|follow|authori[sz]|bio(?:graphy|graf)?(?![a-z])|descri|about|"
    r"more-?(?:from|by)|count|comment|date(?!line)|time|position|title(?!-?author)|jobtitle|role|job|source|"
    r"caption|copyright|tooltip|popup|modal|newsletter|button|btn|(?<!author)-link(?![a-z])|-links(?![a-z])|posts|articles|latest|other|related|teaser"
)
# Of these one is in every name that _MARK finds: as a run of letters ("författare" is two), or anywhere. Looking for
# them, in Latin-1 with blanks for all signs, costs an eighth of trying the patterns on all names, and few are left.
_RUN = re.compile(
    rb"""[ ] (?:
      a (?: rticle (?: meta | info ) | uteurs? | utrice )
    | by l?
    | c (?: olumnist | ontributors? | reator | redits? )
    | d (?: ateline | etails )
    | entrymeta
    | f (?: irma | irmante | orfatter )
    | giornalista
    | head (?: er )? meta
    | info (?: article )?
    | journalist
    | k (?: irjoittaja | uerzel )
    | m (?: ember (?: name )? | eta | uhabir )
    | p (?: enulis | eriodista | erson (?: name )? | ost (?: edby | info | meta ) | resenter | ublishedby )
    | re (?: dakteur | porter (?: s?name )? ) | rfattare
    | s (?: ignature? | kribent | taff (?: name )? | ubmitted )
    | tac (?: gia )?
    | u (?: pby | ser (?: name )? )
    | v (?: card | erfasser | on )
    | writ (?: ers? (?: name )? | tenby )
    | yazar
    ) (?![a-z])""",
    re.VERBOSE,
)
_ANYWHERE = ("author", "autor", "byline")
_LETTERS = bytes(each if chr(each).isalpha() else 32 for each in range(128)) + b" " * 128
_RELATIONS = frozenset(("author", "creator"))
_NAMED_IN = ("class", "id", "data-testid", "data-component", "data-hook", "data-qa")
_VALUE = itemgetter(1)
_END = "\0"  # of a name; no tree holds it


def declared_marks(page: Page) -> dict[HtmlElement, float]:
    """The elements that say that they hold the author, and how plainly: 4 by their relation, 3 by a word, 2 by a wider
    word."""
    attributes = attributes_on(page)
    found: dict[HtmlElement, float] = {}
    for attribute in ("rel", "itemprop"):
        for element, value in attributes[attribute]:
            if not _RELATIONS.isdisjoint(value.lower().split()):
                found[element] = 4
    named = [attributes[attribute] for attribute in _NAMED_IN]
    strengths = _strengths(set(map(_VALUE, chain.from_iterable(named))))
    if strengths:
        for element, value in chain.from_iterable(named):
            if value in strengths:
                found[element] = max(strengths[value], found.get(element, 0))
    return found


def _strengths(names: Iterable[str]) -> dict[str, float]:
    """Those of a page's names that mark authors, and how plainly."""
    text = _END.join(["", *names, ""])
    lower = text.lower()
    if len(lower) != len(text):  # one letter has two of them below it
        text = lower
    found: dict[str, float] = {}
    for hit in _hits(lower):
        start, end = lower.rfind(_END, 0, hit) + 1, lower.index(_END, hit)
        if text[start:end] not in found:
            found[text[start:end]] = max(map(_word_strength, lower[start:end].split()))
    return {name: strength for name, strength in found.items() if strength}


def _hits(names: str) -> Iterator[int]:
    """Where a run of letters or a part of a name stands that may mark authors."""
    for run in _RUN.finditer(names.encode("latin-1", "replace").translate(_LETTERS)):
        yield run.start() + 1
    for part in _ANYWHERE:
        at = names.find(part)
        while at >= 0:
            yield at
            at = names.find(part, at + len(part))


@lru_cache(maxsize=8192)
def _word_strength(word: str) -> float:
    if not _MARK.search(word) or _NO_MARK.search(word):
        return 0
    return 3 if _STRONG_MARK.search(word) or not _WEAK_MARK.search(word) else 2
