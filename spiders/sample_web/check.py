"""Holding what a crawl stored against what the sample web knows to be true."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from ingest.article import Moment
from ingest.url import canonical
from spiders.catalogue import Catalogue
from spiders.sample_web.story import Story
from spiders.sample_web.truth import Ending, Truth
from storage.corpus import Corpus
from storage.fetched import find_captures
from storage.stored import StoredArticle

UNCHANGED: Ending = ("unchanged", None)
SAME_TEXT: Ending = ("duplicate", "identical-text")

Check = Callable[[StoredArticle, Truth, Story], Iterator[str]]
"""Gives what is wrong, a line each. The story is as it was when it was last there."""


def differences(corpus: Corpus, catalogue: Catalogue, truths: Sequence[Truth]) -> list[str]:
    """Everything that two crawls, with the edits in between, stored otherwise than it is; [] when all is as it is."""
    found = []
    for crawl in (1, 2):
        ends = endings(corpus, catalogue, crawl)
        found += [line for truth in truths for line in wrong_ending(truth, ends, crawl)]
        found += [f"{url}: nobody knows of it" for url in sorted(set(ends) - addresses_of(truths))]
    for truth in truths:
        found += [f"{truth.address}: {line}" for line in wrong_article(corpus, truth)]
    return found


def addresses_of(truths: Sequence[Truth]) -> set[str]:
    """Every canonical address that a crawl may capture."""
    return {url for truth in truths for url in _known_addresses(truth)}


def _known_addresses(truth: Truth) -> tuple[str, ...]:
    return (truth.address, *truth.aliases, *((truth.moved_from,) if truth.moved_from else ()))


def endings(corpus: Corpus, catalogue: Catalogue, crawl: int) -> dict[str, list[Ending]]:
    """Canonical address → how its captures ended in that crawl (from 1) of its outlet."""
    rows = find_captures(corpus)
    runs: dict[str, list[int]] = {}
    for outlet, run_id in sorted({(row.outlet, row.run_id) for row in rows}):
        runs.setdefault(outlet, []).append(run_id)
    found: dict[str, list[Ending]] = {}
    for row in rows:
        if runs[row.outlet][crawl - 1 : crawl] == [row.run_id]:
            url = canonical(row.url, catalogue.outlets[row.outlet])
            found.setdefault(url, []).append((row.outcome, row.reason))
    return found


def wrong_ending(truth: Truth, ends: dict[str, list[Ending]], crawl: int) -> Iterator[str]:
    """Of an article's captures one ends as it has to, and those of its other addresses are unchanged. The new address
    of one that moved looks like a duplicate until the old one is asked, and then is merged with it."""
    expected = truth.first if crawl == 1 else truth.second
    told = [ending for url in _known_addresses(truth) for ending in ends.get(url, [])]
    plain = (UNCHANGED, SAME_TEXT) if truth.moved_from and crawl == 2 else (UNCHANGED,)
    one = [ending for ending in told if ending not in plain] or told[-1:]
    if crawl == 1 and truth.twin and one == [SAME_TEXT]:
        one = [] if expected is None else [expected]
    if one != ([] if expected is None else [expected]):
        yield f"{truth.address}: crawl {crawl} ended as {told}, expected {expected}"


def wrong_article(corpus: Corpus, truth: Truth) -> Iterator[str]:
    """What is wrong with the article as it is stored after the second crawl."""
    stored = corpus.article(truth.address)
    if truth.story is None:
        if stored is not None:
            yield "is no article, but was stored as one"
        return
    if stored is None:
        yield "is not stored"
        return
    story = truth.story if truth.story.is_withdrawn else truth.story.edited()
    for check in CHECKS.values():
        yield from check(stored, truth, story)
    yield from wrong_revisions(corpus, stored, truth.story)
    yield from wrong_duplicate(corpus, stored, truth)


def _wrong_headline(stored: StoredArticle, _: Truth, story: Story) -> Iterator[str]:
    if stored.article.headline != story.headline:
        yield f"headline {stored.article.headline!r}, expected {story.headline!r}"


def _wrong_authors(stored: StoredArticle, _: Truth, story: Story) -> Iterator[str]:
    found = [(p.name, p.kind, p.role, p.organisation, p.email) for p in stored.article.authors]
    expected = [(p.name, p.kind, p.role, p.organisation, p.email) for p in story.authors]
    if found != expected:
        yield f"authors {found}, expected {expected}"


def _wrong_date(stored: StoredArticle, truth: Truth, story: Story) -> Iterator[str]:
    """Where an article has several addresses, an older form of its page may have been read, with minutes only."""
    moment = stored.article.date_published
    found = moment and (_second(moment), moment.precision, moment.zone, moment.zone_source)
    exact = story.published.astimezone(UTC)
    expected = (exact, truth.precision, truth.zone, truth.zone_source)
    older = (exact.replace(second=0), "minute", truth.zone, truth.zone_source) if truth.aliases else expected
    if found not in (expected, older):
        yield f"date_published {found}, expected {expected}"


def _wrong_modified(stored: StoredArticle, _: Truth, story: Story) -> Iterator[str]:
    """A page that nobody touched since may say that it was modified when it was published."""
    moment = stored.article.date_modified
    found = moment and _second(moment)
    expected = {story.modified.astimezone(UTC)} if story.modified else {None, story.published.astimezone(UTC)}
    if found not in expected:
        yield f"date_modified {found}, expected {expected}"


def _wrong_body(stored: StoredArticle, _: Truth, story: Story) -> Iterator[str]:
    found = stored.article.article_body.split("\n\n")
    expected = [paragraph.removeprefix("• ") for paragraph in story.paragraphs]
    if found != expected:
        more = [line for line in found if line not in expected]
        less = [line for line in expected if line not in found]
        yield f"article_body has {more} too much, {less} too little"


def _wrong_language(stored: StoredArticle, _: Truth, story: Story) -> Iterator[str]:
    if stored.article.in_language != story.language:
        yield f"in_language {stored.article.in_language}, expected {story.language}"


def _wrong_attachments(stored: StoredArticle, _: Truth, story: Story) -> Iterator[str]:
    found = tuple(attachment.name for attachment in stored.article.attachments)
    if found != story.attachments:
        yield f"attachments {found}, expected {story.attachments}"


def _wrong_addresses(stored: StoredArticle, truth: Truth, _: Story) -> Iterator[str]:
    missing = set(_known_addresses(truth)) - {address.url for address in stored.addresses}
    if missing:
        yield f"addresses without {sorted(missing)}"
    if stored.url != truth.address:
        yield f"lives at {stored.url}"


def _wrong_presence(stored: StoredArticle, _: Truth, story: Story) -> Iterator[str]:
    if (stored.gone_at is not None) != story.is_withdrawn:
        yield f"gone_at {stored.gone_at}, expected {'a time' if story.is_withdrawn else None}"


CHECKS: dict[str, Check] = {
    "headline": _wrong_headline,
    "authors": _wrong_authors,
    "date_published": _wrong_date,
    "date_modified": _wrong_modified,
    "article_body": _wrong_body,
    "in_language": _wrong_language,
    "attachments": _wrong_attachments,
    "addresses": _wrong_addresses,
    "gone_at": _wrong_presence,
}


def wrong_revisions(corpus: Corpus, stored: StoredArticle, story: Story) -> Iterator[str]:
    """An edited story has a second revision, with exactly the fields in which it differs; others have one. What was
    stored under another name before that was merged has numbers of its own, and was never edited."""
    revisions = corpus.revisions(stored.id)
    found = [set(revision.changed) for revision in revisions if revision.number > 1]
    expected = [story.changed_fields] if story.changed_fields and not story.is_withdrawn else []
    if found != expected:
        yield f"revisions changed {found}, expected {expected}"


def wrong_duplicate(corpus: Corpus, stored: StoredArticle, truth: Truth) -> Iterator[str]:
    """Of two articles with the same text the one that was stored later is linked to the earlier one."""
    twin = corpus.article(truth.twin) if truth.twin else None
    expected = (twin.id, twin.identifier) if twin is not None and twin.id < stored.id else None
    if stored.duplicate_of != expected:
        yield f"duplicate of {stored.duplicate_of}, expected {expected}"


def _second(moment: Moment) -> datetime:
    return moment.instant.replace(microsecond=0)
