"""What may stand in an outlet file: every key with the reader of its value. Strict: what is not named is an error."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any, get_args

from ingest.article import Article
from ingest.errors import ConfigError
from ingest.finding import Voice
from ingest.outlet import DateOrder, IdRule, Rule, SourceKind
from ingest.outlet_values import (
    Reader,
    address,
    choice,
    day,
    dotted,
    host,
    listed,
    many,
    matching,
    number,
    pattern,
    selector,
    source_address,
    source_pattern,
    strftime_form,
    table,
    text,
    time_zone,
    truth,
)

KINDS = (
    "newspaper",
    "magazine",
    "broadcaster",
    "agency",
    "think_tank",
    "association",
    "government",
    "company",
    "blog",
    "other",
)
ARTICLE_FIELDS = tuple(item.name for item in fields(Article) if item.name not in ("outlet", "url"))
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def per_field(reader: Reader) -> Reader:
    """A table with names of Article fields as keys."""
    return table(dict.fromkeys(ARTICLE_FIELDS, reader))


_RULE = table({"select": selector, "attribute": text, "pattern": pattern, "many": truth})


def rule(value: Any, where: str, key: str) -> Rule:
    """A selector as text, or a table of `select`, `attribute`, `pattern`, `many`."""
    if isinstance(value, str):
        return Rule(select=selector(value, where, key))
    told = _RULE(value, where, key)
    if "select" not in told and "pattern" not in told:
        raise ConfigError(where, key, "a rule with `select` or `pattern`, or both", value)
    if "attribute" in told and "select" not in told:
        raise ConfigError(where, dotted(key, "attribute"), "`select` beside it", value)
    return Rule(**told)


_ID = table({"query": many(text), "pattern": pattern, "stamp": strftime_form})


def id_rule(value: Any, where: str, key: str) -> IdRule:
    """A table with either `query` or `pattern`, and perhaps `stamp`."""
    told = _ID(value, where, key)
    if ("query" in told) == ("pattern" in told):
        raise ConfigError(where, key, "either `query` or `pattern`", value)
    if "pattern" in told and not told["pattern"].groups:
        raise ConfigError(where, dotted(key, "pattern"), "a group around the article's number, as /(?P<id>\\d+)", value)
    return IdRule(query=tuple(told.get("query", ())), pattern=told.get("pattern"), stamp=told.get("stamp"))


def voice(value: Any, where: str, key: str) -> Voice:
    return Voice(choice(*(item.value for item in Voice), what="a voice, ")(value, where, key))


def source_kind(value: Any, where: str, key: str) -> SourceKind:
    return SourceKind(choice(*(item.value for item in SourceKind))(value, where, key))


SOURCE: dict[str, Reader] = {
    "kind": source_kind,
    "url": source_address,
    "items": selector,
    "link": selector,
    "title": selector,
    "date": selector,
    "author": selector,
    "date_after": truth,
    "page_parameter": text,
    "first_page": number(0, whole=True),
    "page_step": number(1, whole=True),
    "follow": pattern,
    "guessed": truth,
}
ADDRESSES: dict[str, Reader] = {
    "article": many(pattern),
    "exclude": many(pattern),
    "keep": listed(text),
    "id": many(id_rule),
}
RULES: dict[str, Reader] = {
    "fields": per_field(many(rule)),
    "prefer": per_field(many(voice)),
    "distrust": per_field(many(voice)),
    "drop": many(selector),
    "cut_lines": many(pattern),
    "cut_from": many(pattern),
    "translated": many(pattern),
    "repost": many(source_pattern),
    "filler_times": many(matching(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?", "a time of day, as 12:00:00")),
}
LAYOUT: dict[str, Reader] = {"since": day, "until": day, **RULES}
EXPECT: dict[str, Reader] = {
    "announced": number(0, whole=True),
    "coverage": per_field(number(0, 1)),
    "rejected": number(0, 1),
}
OUTLET: dict[str, Reader] = {
    "name": text,
    "home": address,
    "kind": choice(*KINDS),
    "country": matching("[A-Z]{2}", "a country code of two capitals (ISO 3166), as KR"),
    "languages": many(matching(_LANGUAGE.pattern, "a language code (BCP 47), as ko or en-US")),
    "time_zone": time_zone,
    "date_order": choice(*get_args(DateOrder)),
    "hosts": many(host),
    "family": matching("[a-z0-9_]+", "the name of a family: lower-case letters, digits, underscores"),
    "source": listed(table(SOURCE, required=("kind", "url"))),
    "addresses": table(ADDRESSES),
    "rules": table(RULES),
    "layout": listed(table(LAYOUT)),
    "first_day": day,
    "crawl_delay": number(0),
    "expect": table(EXPECT),
}
REQUIRED = ("name", "home", "time_zone", "languages")
_FAMILY_NEVER = ("name", "home", "hosts", "family", "first_day")

read_outlet_table = table(OUTLET, REQUIRED)
read_family_table = table({key: reader for key, reader in OUTLET.items() if key not in _FAMILY_NEVER})
