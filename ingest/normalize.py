"""Findings become an article: for each field one is chosen, and why the others were not is kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ingest.article import Article, Image, Moment, Person
from ingest.byline import parse_byline
from ingest.capture import Reading, Rejected
from ingest.choose import Bench, why_not
from ingest.extract.agency import find_agency
from ingest.extract.authors import merge_persons, rank_authors
from ingest.extract.blocks import blocks_on
from ingest.extract.body import is_clear, weighed_on
from ingest.extract.dates import rank_dates
from ingest.extract.headline import rank_headlines
from ingest.extract.images import all_images
from ingest.extract.remains import LIMIT, Around, is_asked, odds_of_remains
from ingest.extract.signed import without_signatures
from ingest.extract.site_name import is_site, site_names
from ingest.extract.structure import structure_of
from ingest.finding import Finding, Voice
from ingest.language import text_language
from ingest.outlet import Outlet, Rules
from ingest.oversize import MAX_TAGS
from ingest.page import Page
from ingest.refuse import calls_itself_article, refuse_texts
from ingest.url import canonical, is_article

_PLAIN = """
    alternative_headline description section keywords attachments canonical_url is_accessible_for_free
    is_machine_translated source_organization in_language
    """.split()


def normalize(findings: Sequence[Finding], page: Page, outlet: Outlet, rules: Rules) -> Reading | Rejected:
    """The article that the findings tell, with a verdict per field; or why there is none."""
    bench = Bench(findings, rules)
    headline = _decide_headline(bench)
    body = _decide_body(bench, headline, page, outlet, rules)
    published, modified = _decide_dates(bench, outlet, page.capture.fetched_at)
    byline, authors = _decide_authors(bench, outlet)
    if body is not None:
        body = without_signatures(body, byline, authors)
    signed = byline is not None or published is not None
    refused = refuse_texts(headline, body, page, outlet, signed=signed) or _refuse_date(bench, outlet)
    if refused is not None and page.is_cut_short and refused.reason in ("no-headline", "no-body", "too-short"):
        refused = Rejected(reason="too-large", detail=f"{refused.reason} in the first {MAX_TAGS} tags")
    if refused is not None:
        return Rejected(reason=refused.reason, detail=refused.detail, verdicts=tuple(bench.verdicts.values()))
    _add_what_follows(bench, headline, body, rules, site_names(page, outlet))
    fields = {field: value for field in _PLAIN if (value := _decide(bench, field)) is not None}
    article = Article(
        outlet=outlet.slug,
        url=_address(page, fields.get("canonical_url"), outlet),
        headline=headline,
        article_body=body,
        byline=byline,
        authors=authors,
        date_published=published,
        date_modified=modified,
        image=_decide_images(bench),
        article_structure=structure_of(page, body),
        **fields,
    )
    return Reading(article=article, verdicts=tuple(bench.verdicts.values()))


def _address(page: Page, named: str | None, outlet: Outlet) -> str:
    """Where the article lives: the address that answered, unless that is a short link or a variant of the one that the
    page names as its own ("/?p=51204", "/story/amp"). What else pages name there is often wrong, such as their home."""
    here = canonical(page.url, outlet)
    if named is None or not is_article(named, outlet):
        return here
    path, _, query = here.partition("?")
    longer = bool(query) and "?" not in named
    variant = re.sub(r"/(?:amp|print|m)(?=/|$)", "", path) == named
    return named if longer or variant else here


def _decide(bench: Bench, field: str) -> Any:
    chosen = bench.decide(field)
    return None if chosen is None else chosen.value


def _decide_headline(bench: Bench) -> Any:
    """By what most statements agree on, unless the outlet file says whom to believe or gives a rule."""
    chosen = bench.decide("headline", None if bench.prefers("headline") else rank_headlines)
    return None if chosen is None else chosen.value


def _decide_body(bench: Bench, headline: Any, page: Page, outlet: Outlet, rules: Rules) -> Any:
    """The text; None where all that general reading found is what remains around one that is not there.

    A long text that is clear by its blocks is not asked, nor one that has little around it.
    """
    blocks = blocks_on(page)
    heard = [finding for finding in bench.heard("article_body") if finding.voice is Voice.GENERAL]
    weighed = weighed_on(page, outlet, rules) if heard and headline is not None else None
    if weighed is not None:
        description = next((str(finding.value) for finding in bench.heard("description")), "")
        around = Around(headline, description, calls_itself_article(page), blocks, weighed.sums)
        for finding in heard:
            text = str(finding.value)
            if is_asked(text, blocks, clear=is_clear(weighed)) and (odds := odds_of_remains(text, around)) > LIMIT:
                bench.beat(finding, f"reads as what remains of a page without its text ({odds:.1f}, over {LIMIT})")
    return _decide(bench, "article_body")


def _decide_dates(bench: Bench, outlet: Outlet, fetched_at: datetime) -> tuple[Moment | None, Moment | None]:
    if outlet.first_day is not None:
        start = datetime.combine(outlet.first_day, time(), ZoneInfo(outlet.time_zone or "UTC"))
        for field in ("date_published", "date_modified"):
            for finding in bench.heard(field):
                if isinstance(finding.value, Moment) and finding.value.instant < start:
                    bench.beat(finding, TOO_EARLY)

    def ranking(heard: list[Finding]) -> list[tuple[Finding, str]]:
        return rank_dates(heard, outlet, fetched_at)

    published = bench.decide("date_published", ranking)
    if published is not None and isinstance(published.value, Moment):
        for finding in bench.heard("date_modified"):
            if isinstance(finding.value, Moment) and _before(finding.value, published.value):
                bench.beat(finding, "before it was published")
    modified = bench.decide("date_modified", ranking)
    return _moment(published), _moment(modified)


TOO_EARLY = "before the outlet's first day"


def _refuse_date(bench: Bench, outlet: Outlet) -> Rejected | None:
    """Refused when the page dates itself before the outlet's first day, and nothing says otherwise."""
    verdict = bench.verdicts.get("date_published")
    if verdict is None or verdict.chosen is not None:
        return None
    early = next((finding for finding, why in verdict.beaten if why == TOO_EARLY), None)
    detail = f"{early.raw[:60]!r} is before {outlet.first_day}" if early else ""
    return Rejected(reason="wrong-date", detail=detail) if early else None


def _before(modified: Moment, published: Moment) -> bool:
    """Whether it lies before, by more than the precision of both allows."""
    slack = timedelta(days=1) if "day" in (modified.precision, published.precision) else timedelta(minutes=1)
    return modified.instant + slack <= published.instant


def _moment(finding: Finding | None) -> Moment | None:
    return finding.value if finding is not None and isinstance(finding.value, Moment) else None


def _decide_authors(bench: Bench, outlet: Outlet) -> tuple[str | None, tuple[Person, ...]]:
    """The raw byline, and its persons; a byline that a rule of the outlet file gives is parsed here."""
    for finding in bench.heard("byline"):
        persons = parse_byline(finding.raw, outlet_name=outlet.name) if finding.voice is Voice.RULE else ()
        if persons:
            bench.add(Finding(field="authors", value=persons, raw=finding.raw, voice=Voice.RULE, where=finding.where))
    ranking = None if bench.prefers("authors") else lambda findings: rank_authors(findings, outlet)
    chosen = bench.decide("authors", ranking)
    others = [_persons(finding) for finding in bench.heard("authors") if finding is not chosen]
    merged = merge_persons(_persons(chosen), others) if chosen is not None else ()
    byline = bench.decide("byline", lambda heard: _with_authors(heard, chosen))
    return (None if byline is None else str(byline.value)), merged


def _with_authors(heard: list[Finding], authors: Finding | None) -> list[tuple[Finding, str]]:
    """Bylines, an outlet rule's and then the one that the authors were read from before all others."""
    raw = authors.raw if authors is not None else None
    ranked = sorted(heard, key=lambda finding: (finding.voice is not Voice.RULE, finding.raw != raw))
    return [(finding, why_not(ranked[0], finding) if number else "") for number, finding in enumerate(ranked)]


def _persons(finding: Finding) -> tuple[Person, ...]:
    value = finding.value if isinstance(finding.value, tuple) else ()
    return tuple(person for person in value if isinstance(person, Person))


def _decide_images(bench: Bench) -> tuple[Image, ...]:
    """The pictures of the most trusted voice, and those that the page shows with a caption."""
    heard = bench.heard("image")
    bench.decide("image")
    return all_images(heard)


def _add_what_follows(bench: Bench, headline: str, body: str, rules: Rules, sites: frozenset[str]) -> None:
    """Findings that follow from the headline and the text that were chosen. sites: what the outlet is called."""
    for pattern in rules.repost:
        match = pattern.search(headline)
        if match and (source := (match.groupdict().get("source") or "").strip()):
            bench.add(_follows("source_organization", source, match[0], Voice.RULE, pattern.pattern))
            break
    if (agency := find_agency(body.split("\n\n"))) and not is_site(agency[0], sites):
        bench.add(_follows("source_organization", agency[0], agency[1], Voice.VISIBLE, "dateline"))
    declared = next((str(finding.value) for finding in bench.heard("in_language")), None)
    language = text_language(f"{headline}\n{body}", declared)
    for finding in bench.heard("in_language"):
        if finding.voice is not Voice.RULE:
            bench.beat(finding, "the text itself decides" if language else "no language code")
    if language:
        bench.add(_follows("in_language", language, declared or "", Voice.VISIBLE, "the text"))


def _follows(field: str, value: str, raw: str, voice: Voice, where: str) -> Finding:
    return Finding(field=field, value=value, raw=raw, voice=voice, where=where)
