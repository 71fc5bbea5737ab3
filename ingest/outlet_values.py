"""Readers of single values in an outlet file, and what makes readers of lists and tables of them.

A reader takes the value as TOML gives it, the file and the dotted key (for the error), and returns what the rest of the
house works with: compiled patterns, checked selectors, days. Errors are `ConfigError`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from math import inf
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from ingest.errors import ConfigError
from ingest.outlet import without_www
from ingest.selector import compile_selector

Reader = Callable[[Any, str, str], Any]


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


def dotted(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _nearest(value: object, known: Any) -> str:
    near = get_close_matches(str(value), list(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""
