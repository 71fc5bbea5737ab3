"""Fields by the rules of the outlet file. A rule that does not fit a page is no finding, never an error."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.article import Attachment, Image
from ingest.byline import parse_byline
from ingest.dates import parse_date
from ingest.extract.text import one_line, paragraphs, plain
from ingest.finding import Finding, Value, Voice
from ingest.outlet import Outlet, Rule, Rules
from ingest.page import Page
from ingest.selector import matches

BODY = "article_body"
_DATES = ("date_published", "date_modified")
_TRUTHS = {"true": True, "yes": True, "1": True, "free": True, "false": False, "no": False, "0": False, "locked": False}
_PICTURE = ("data-src", "data-original", "data-lazy-src", "src", "href", "content")


def find_by_rules(page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of every field that the outlet file has rules for, and whether the page says that it is a machine
    translation. Rules of the body are read by `ingest.extract.body`, which cuts and cleans what they select."""
    found = []
    for field in rules.fields:
        if field == BODY:
            continue
        found += find_field(field, page, outlet, rules)
    if rules.translated:
        text = " ".join(paragraphs(page.tree))
        for pattern in rules.translated:
            if match := pattern.search(text):
                found.append(_finding("is_machine_translated", True, match[0], pattern.pattern))
                break
    return found


def find_field(field: str, page: Page, outlet: Outlet, rules: Rules) -> list[Finding]:
    """Findings of one field, in the order of its rules."""
    chain = enumerate(rules.fields.get(field, ()))
    found = (_apply(field, rule, f"{field}[{number}]", page, outlet, rules) for number, rule in chain)
    return [finding for finding in found if finding is not None]


def _apply(field: str, rule: Rule, where: str, page: Page, outlet: Outlet, rules: Rules) -> Finding | None:
    where = rule.select or where
    if field == "image":
        images = tuple(image for item in _selected(rule, page) if (image := _image(item, rule, page)) is not None)
        images = images if rule.many else images[:1]
        return _finding(field, images, " ".join(image.url for image in images), where) if images else None
    if field == "attachments":
        files = tuple(file for item in _selected(rule, page) if (file := _attachment(item, rule, page)) is not None)
        files = files if rule.many else files[:1]
        return _finding(field, files, ", ".join(file.name for file in files), where) if files else None
    texts = list(_texts(rule, page))
    if not texts:
        return None
    raw = "\n".join(texts)
    value = _value(field, texts, raw, page, outlet, rules)
    return None if value is None or value == () else _finding(field, value, raw, where)


def _value(field: str, texts: list[str], raw: str, page: Page, outlet: Outlet, rules: Rules) -> Value | None:
    if field in _DATES:
        for text in texts:
            moment = parse_date(
                text,
                zone=outlet.time_zone,
                order=outlet.date_order,
                languages=outlet.languages,
                fetched_at=page.capture.fetched_at,
                filler_times=rules.filler_times,
            )
            if moment is not None:
                return moment
        return None
    if field == "authors":
        return parse_byline(raw, outlet_name=outlet.name)
    if field == "keywords":
        return tuple(dict.fromkeys(one_line(word) for text in texts for word in text.split(",") if one_line(word)))
    if field in ("is_accessible_for_free", "is_machine_translated"):
        return _TRUTHS.get(texts[0].casefold(), True if field == "is_machine_translated" else None)
    if field == "byline":
        return " / ".join(line for text in texts for line in text.split("\n") if line.strip())
    if field == "canonical_url":
        return page.absolute(texts[0])
    return one_line(texts[0])


def _selected(rule: Rule, page: Page) -> list[HtmlElement | str]:
    if rule.select is None:
        return [_cut(match) for match in rule.pattern.finditer(page.text)] if rule.pattern else []
    return matches(page.tree, rule.select)


def _cut(match: re.Match[str]) -> str:
    """The first group that matched, or the whole match."""
    return next((group for group in match.groups() if group), match[0])


def _texts(rule: Rule, page: Page) -> list[str]:
    """The texts that a rule gives, in page order; only the first without `many`. Blank ones are none."""
    found = []
    for item in _selected(rule, page):
        text = _text(item, rule)
        if text and rule.select is not None and rule.pattern is not None:
            match = rule.pattern.search(text)
            text = _cut(match).strip() if match else ""
        if text:
            found.append(text)
            if not rule.many:
                break
    return found


def _text(item: HtmlElement | str, rule: Rule) -> str:
    if isinstance(item, str):
        return plain(item)
    if rule.attribute is not None:
        return plain(item.get(rule.attribute))
    if item.tag == "meta":
        return plain(item.get("content"))
    return "\n".join(line.strip() for text in paragraphs(item) for line in text.split("\n") if line.strip())


def _image(item: HtmlElement | str, rule: Rule, page: Page) -> Image | None:
    if isinstance(item, str):
        url = page.absolute(item)
        return Image(url=url) if url else None
    picture = item if item.tag in ("img", "meta", "a", "link", "source") else item.find(".//img")
    if picture is None:
        return None
    names = (rule.attribute,) if rule.attribute else _PICTURE
    url = next((address for name in names if name and (address := page.absolute(picture.get(name)))), None)
    return Image(url=url, caption=one_line(picture.get("alt")) or None) if url else None


def _attachment(item: HtmlElement | str, rule: Rule, page: Page) -> Attachment | None:
    if isinstance(item, str):
        name, url = plain(item), None
    else:
        name = _text(item, rule)
        link = item if item.tag == "a" else item.find(".//a[@href]")
        url = page.absolute(link.get("href")) if link is not None else None
    if rule.select is not None and rule.pattern is not None:
        match = rule.pattern.search(name)
        name = _cut(match).strip() if match else ""
    return Attachment(name=one_line(name), url=url) if one_line(name) else None


def _finding(field: str, value: Value, raw: str, where: str) -> Finding:
    return Finding(field=field, value=value, raw=raw, voice=Voice.RULE, where=where)
