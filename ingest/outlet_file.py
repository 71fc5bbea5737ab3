"""Outlet files: TOML to `Outlet`, strictly. docs/outlets.md is the reference of the format."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ingest.errors import ConfigError
from ingest.outlet import Addresses, Expect, Layout, Outlet, Rules, Source, bare_host
from ingest.outlet_schema import read_family_table, read_outlet_table
from ingest.url import canonical

# A folder of data, not code: the ground floor imports nothing from the floor that it lies on.
PACKAGED_FAMILIES = Path(__file__).resolve().parents[1] / "spiders" / "families"


def read_outlet(path: Path, families: Mapping[str, Mapping[str, Any]] | Path | None = None) -> Outlet:
    """The outlet that a file describes; its slug is the file's name.

    families: where the file's `family` is looked up: tables by name, or a folder of TOML files. None: the folder
    "families" in the file's folder or beside it, then those that come with this project.

    Raises ConfigError, which names the file, the dotted key, what was expected and what came.
    """
    slug = path.stem
    if not re.fullmatch("[a-z0-9_]+", slug):
        raise ConfigError(str(path), "file name", "lower-case letters, digits and underscores before .toml", path.name)
    told = read_outlet_table(_load(path), str(path), "")
    if "family" in told:
        told = _merged(told, _family(told["family"], path, families))
    if not told["languages"]:
        raise ConfigError(str(path), "languages", "at least one language", [])
    return _outlet(slug, told, str(path))


def outlet_for_address(url: str) -> Outlet:
    """An outlet of which nothing is known but an address: slug is its host (with its port, where it names an unusual
    one), home its front page; pages are read by the general reading alone.

    Raises ConfigError for what is not an http(s) address.
    """
    text = url if "://" in url else f"https://{url}"
    scheme = "http" if text.lower().startswith("http:") else "https"
    try:
        plain = canonical(text, Outlet(slug="", name="", home=f"{scheme}://host/", hosts=("host",)))
    except ValueError:
        raise ConfigError(url[:200], "address", "an http:// or https:// address") from None
    place = plain.removeprefix(f"{scheme}://").partition("/")[0].partition("?")[0]
    # The front page is asked for as it was written, "www." included: many hosts answer to only one of the two.
    front = "www." if f"//www.{place}" in text.lower() or f"@www.{place}" in text.lower() else ""
    return Outlet(slug=place, name=place, home=f"{scheme}://{front}{place}/", hosts=(bare_host(plain),))


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(str(path), "file", f"a file that can be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), "file", f"UTF-8 ({error.reason} at byte {error.start})") from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at (line \d+|end of document)", str(error))
        raise ConfigError(str(path), line[1] if line else "file", f"TOML ({error})") from None


def _family(name: str, path: Path, families: Mapping[str, Mapping[str, Any]] | Path | None) -> dict[str, Any]:
    if isinstance(families, Mapping):
        if name not in families:
            raise ConfigError(str(path), "family", _one_of(families), name)
        return _read_family(families[name], f"family {name}")
    folders = (path.parent / "families", path.parent.parent / "families", PACKAGED_FAMILIES)
    for folder in (families,) if families else folders:
        file = folder / f"{name}.toml"
        if file.is_file():
            return _read_family(_load(file), str(file))
    known = {file.stem for folder in ((families,) if families else folders) for file in folder.glob("*.toml")}
    raise ConfigError(str(path), "family", _one_of(known), name)


def _read_family(told: Mapping[str, Any], where: str) -> dict[str, Any]:
    family: dict[str, Any] = read_family_table(told, where, "")
    return family


def _one_of(names: Any) -> str:
    return "one of " + ", ".join(sorted(names)) if names else "the name of a family file"


def _merged(own: dict[str, Any], family: Mapping[str, Any]) -> dict[str, Any]:
    """The outlet's table over its family's: tables merge, lists join (the outlet's first), else the outlet's counts."""
    merged = dict(own)
    for key, value in family.items():
        mine = own.get(key)
        if isinstance(mine, dict):
            merged[key] = _merged(mine, value)
        elif isinstance(mine, list):
            merged[key] = mine + [one for one in value if one not in mine]
        elif key not in own:
            merged[key] = value
    return merged


def _outlet(slug: str, told: dict[str, Any], where: str) -> Outlet:
    home = told["home"]
    plain = {key: told[key] for key in _PLAIN if key in told}
    addresses = told.get("addresses", {})
    expect = told.get("expect", {})
    return Outlet(
        slug=slug,
        **plain,
        languages=tuple(told["languages"]),
        hosts=tuple(dict.fromkeys([bare_host(home), *told.get("hosts", [])])),
        sources=tuple(_source(source, home) for source in told.get("source", [])),
        addresses=Addresses(**{key: tuple(value) for key, value in addresses.items()}),
        rules=_rules(told.get("rules", {})),
        layouts=tuple(_layout(layout, told.get("rules", {}), where) for layout in told.get("layout", [])),
        expect=Expect(**expect),
    )


_PLAIN = ("name", "home", "kind", "country", "time_zone", "date_order", "family", "first_day", "crawl_delay")


def _source(told: Mapping[str, Any], home: str) -> Source:
    return Source(**{**told, "url": told["url"].replace("{home}", home.rstrip("/"))})


def _rules(told: Mapping[str, Any]) -> Rules:
    values: dict[str, Any] = {}
    for key, value in told.items():
        if isinstance(value, dict):
            values[key] = {name: tuple(one) for name, one in value.items()}
        else:
            values[key] = tuple(value)
    return Rules(**values)


def _layout(told: dict[str, Any], rules: dict[str, Any], where: str) -> Layout:
    own = {key: value for key, value in told.items() if key not in ("since", "until")}
    since, until = told.get("since"), told.get("until")
    if since and until and since >= until:
        raise ConfigError(where, "layout.until", f"a day after since = {since}", until)
    return Layout(rules=_rules(_merged(own, rules)), since=since, until=until)
