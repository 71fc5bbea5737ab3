"""What may stand in an outlet file: every key with the reader of its value. Strict: what is not named here is an error.

A reader takes the value as TOML gives it, the file and the dotted key (for the error), and returns what the rest of the
house works with: compiled patterns, checked selectors, voices. Errors are `ConfigError`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime
from difflib import get_close_matches
from math import inf
from typing import Any, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from ingest.article import Article
from ingest.errors import ConfigError
from ingest.finding import Voice
from ingest.outlet import DateOrder, IdRule, Rule, SourceKind, without_www
from ingest.selector import compile_selector

Reader = Callable[[Any, str, str], Any]

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


def text(value: Any, where: str, key: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(where, key, "text", value)
    return value


def choice(*allowed: str, what: str = "") -> Reader:
    def read(value: Any, where: str, key: str) -> str:
        if value not in allowed:
            near = _nearest(value, allowed)
            raise ConfigError(where, key, what + "one of " + ", ".join(allowed) + near, value)
        return str(value)

    return read


def matching(form: str, expected: str) -> Reader:
    def read(value: Any, where: str, key: str) -> str:
        if not isinstance(value, str) or not re.fullmatch(form, value):
            raise ConfigError(where, key, expected, value)
        return value

    return read


def number(least: float, most: float | None = None, *, whole: bool = False) -> Reader:
    kind = "a whole number" if whole else "a number"
    expected = f"{kind} of at least {least:g}" if most is None else f"{kind} from {least:g} to {most:g}"

    def read(value: Any, where: str, key: str) -> float:
        good = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
        if not good or not least <= value < inf or (most is not None and value > most):
            raise ConfigError(where, key, expected, value)
        return int(value) if whole else float(value)

    return read


def truth(value: Any, where: str, key: str) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(where, key, "true or false", value)
    return value


def day(value: Any, where: str, key: str) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ConfigError(where, key, "a day without quotes, as 2024-05-31", value)
    return value


def pattern(value: Any, where: str, key: str) -> re.Pattern[str]:
    try:
        return re.compile(text(value, where, key))
    except re.error as error:
        raise ConfigError(where, key, f"a regular expression ({error})", value) from None


def source_pattern(value: Any, where: str, key: str) -> re.Pattern[str]:
    """A pattern with a group `source`, which names the original publisher."""
    found = pattern(value, where, key)
    if "source" not in found.groupindex:
        raise ConfigError(where, key, "a regular expression with a group (?P<source>…)", value)
    return found


def selector(value: Any, where: str, key: str) -> str:
    try:
        compile_selector(text(value, where, key))
    except ValueError as error:
        raise ConfigError(where, key, f"a CSS selector, or an XPath that starts with / or ( or ./ ({error})") from None
    return str(value)


def address(value: Any, where: str, key: str) -> str:
    try:
        split = urlsplit(text(value, where, key))
        if split.scheme in ("http", "https") and split.hostname and (split.port is None or split.port):
            return str(value)
    except ValueError:
        pass
    raise ConfigError(where, key, "an absolute http:// or https:// address", value)


def source_address(value: Any, where: str, key: str) -> str:
    """An absolute address, or one that begins with {home}."""
    told = text(value, where, key)
    if told.startswith("{home}") and "{" not in told[6:]:
        if told[6:7] not in ("", "/"):
            raise ConfigError(where, key, "a slash behind {home}, as {home}/feed/", value)
        return told
    return str(address(value, where, key))


def host(value: Any, where: str, key: str) -> str:
    told = text(value, where, key).lower()
    if not re.fullmatch(r"[^\s/:@?#]+|[0-9a-f:]+", told):
        raise ConfigError(where, key, "a host without scheme, port and path, as example.com", value)
    return without_www(told)


def time_zone(value: Any, where: str, key: str) -> str:
    told = text(value, where, key)
    try:
        ZoneInfo(told)
    except (ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        pass
    except KeyError:
        pass
    else:
        return told
    near = _nearest(told, sorted(available_timezones()))
    raise ConfigError(where, key, "an IANA time zone, as Asia/Seoul" + near, value)


def strftime_form(value: Any, where: str, key: str) -> str:
    told = text(value, where, key)
    if not re.search("%[Yy]", told) or "%d" not in told:
        raise ConfigError(where, key, "a strptime format with at least year, month and day, as %Y%m%d%H%M%S%f", value)
    return told


def many(reader: Reader) -> Reader:
    """A list of values; a single value is a list of one."""

    def read(value: Any, where: str, key: str) -> list[Any]:
        if not isinstance(value, list):
            return [reader(value, where, key)]
        return [reader(one, where, f"{key}[{position}]") for position, one in enumerate(value)]

    return read


def listed(reader: Reader) -> Reader:
    """A list of values, written as one."""

    def read(value: Any, where: str, key: str) -> list[Any]:
        if not isinstance(value, list):
            raise ConfigError(where, key, "a list", value)
        return [reader(one, where, f"{key}[{position}]") for position, one in enumerate(value)]

    return read


def table(keys: Mapping[str, Reader], required: tuple[str, ...] = ()) -> Reader:
    def read(value: Any, where: str, key: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise ConfigError(where, key, "a table", value)
        for name in value:
            if name not in keys:
                near = _nearest(name, keys) or "; known keys: " + ", ".join(keys)
                raise ConfigError(where, dotted(key, name), "a known key" + near, name)
        for name in required:
            if name not in value:
                raise ConfigError(where, dotted(key, name), "this key, which must be there")
        return {name: keys[name](one, where, dotted(key, name)) for name, one in value.items()}

    return read


def per_field(reader: Reader) -> Reader:
    """A table with names of Article fields as keys."""
    return table(dict.fromkeys(ARTICLE_FIELDS, reader))


def dotted(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _nearest(value: object, known: Any) -> str:
    near = get_close_matches(str(value), list(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


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
