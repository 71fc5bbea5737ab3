"""Addresses: one canonical form per article, the outlet's own number in it, and whether it is an article's at all.

All of it is judged by the address alone; nothing here fetches, and nothing but `canonical` raises.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from urllib.parse import quote, unquote, unquote_plus, urlsplit
from zoneinfo import ZoneInfo

from ingest.article import Moment, Precision
from ingest.outlet import IdRule, Outlet, bare_host, without_www

# Keys that say how a reader came, not what he reads: campaign and click numbers, sessions, WordPress reply links.
_NOISE = re.compile(
    r"""(?xi) utm_\w+ | at_(?:medium|campaign|custom\d) | pk_\w+ | mtm_\w+ | hsa_\w+ | oly_\w+ | fb_\w+ | vero_\w+
    | (?:fb|g|d|y|tw|ir|ms|tt)clk?id | gclsrc | gbraid | wbraid | srsltid | igsh(?:id)? | mc_[ce]id | _ga | _gl
    | _hs(?:enc|mi) | mkt_tok | ref_(?:src|url) | cmpid | ncid | s_cid | ns_\w+ | wt_mc | sr_share
    | __twitter_impression | phpsessid | jsessionid | replytocom"""
)
_BROKEN_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")
_ESCAPE = re.compile("%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
_TIDY = re.compile(r"[A-Za-z0-9._~/-]*")  # as most paths are
_SESSION = re.compile(r";jsessionid=[^/]*", re.IGNORECASE)
_AMP = re.compile("&(?:amp;)+")
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")
_DEFAULT_PORTS = {80, 443}

_FILES = re.compile(
    r"""(?xi) \. (?: jpe?g | png | gif | webp | avif | svg | ico | bmp | tiff? | css | m?js | json | xml | rss | atom
    | zip | gz | rar | 7z | tar | dmg | exe | apk | mp3 | m4a | wav | ogg | mp4 | m4v | mov | avi | webm | wmv | m3u8
    | pdf | docx? | xlsx? | pptx? | hwpx? | csv | ics | epub | woff2? | ttf | eot | txt ) $"""
)
_MACHINERY = re.compile(
    r"(?i)^/(?:wp-json|wp-admin|wp-login\.php|wp-includes|xmlrpc\.php|cdn-cgi|cgi-bin/mt-|api/|oembed)(?:/|$|\b)"
)
# The last part of an address that leads to a page about the site or the reader, never to a story.
_SERVICE = re.compile(
    r"""(?xi) (?: about(?:-us)? | account | advertis(?:e|ing) | archives? | cart | categor(?:y|ies) | checkout
    | comments | contacts?(?:-us)? | cookies? | cookie-policy | datenschutz | disclaimer | donate | faq | feeds? | help
    | home | impressum | imprint | join | latest | legal | log-?(?:in|out) | newsletters? | order | password
    | privacy(?:-policy)? | profile | regist(?:er|ration) | rss | search | sign-?(?:in|up) | sitemap | staff
    | subscri(?:be|ptions?) | tags? | terms(?:-(?:and-conditions|of-(?:service|use)))? | topics
    ) (?:\. [a-z]{2,5} \d? )?"""
)
_SHELF = re.compile(r"(?i)tags?|categor(?:y|ies)|authors?|topics?|autor(?:en)?|auteur|rubrik")
_PAGER = re.compile(r"(?i)(?:^|/)(?:page|seite|pagina)[/-]\d{1,5}$")
_DAY_SHELF = re.compile(r"/(?:19|20)\d\d/(?:0?\d|1[0-2])(?:/[0-3]?\d)?$")
_VARIANT = re.compile(r"(?:^|&)(?:share|print|printable)=")
_INDEX = re.compile(r"(?i)(?:index|default|home|main)\.(?:html?|php\d?|aspx?|jsp|do|cfm)$")
_STORY = re.compile(r"\d{4}|[^/-]+(?:-[^/-]+){3}|[^/_]+(?:_[^/_]+){3}")
_QUERY_ID = re.compile(r"(?i)(?:^|&)(?:[a-z_]*(?:id|idx|idxno|no|num|seq|srl|code|key|p|story|article|aid|n))=[^&]*\d")


def canonical(url: str, outlet: Outlet) -> str:
    """The one form of an address that every spelling of it shares. Idempotent; ASCII only.

    Dropped: "www.", ports 80 and 443, user names, fragments, `;jsessionid=`, the slash at the end of a path, and of the
    query what is known to be noise, or everything but `addresses.keep` where the outlet names that (then sorted, blank
    values dropped too). The scheme becomes that of `outlet.home`; the host goes to lower case and its ASCII form;
    escapes are written as RFC 3986 section 6.2.2 asks, so %20 at the end of a path stays what it is.

    Raises ValueError for what is not an http(s) address: another scheme, no host, a bad port.
    """
    host, port, path, pairs = _parts(url)
    keep = outlet.addresses.keep
    if keep is None:
        chosen = [text for key, text in pairs if not _NOISE.fullmatch(key)]
    else:
        chosen = sorted({text for key, text in pairs if key in keep and text.partition("=")[2]})
    scheme = "http" if outlet.home.startswith("http:") else "https"
    query = "?" + "&".join(chosen) if chosen else ""
    return f"{scheme}://{host}{port}{path}{query}"


def outlet_id(url: str, outlet: Outlet) -> str | None:
    """The outlet's own number of the article ("7608516", "bbsIdx8-6312"); None when no rule of the outlet matches."""
    found = _identified(url, outlet)
    return found[1] if found else None


def stamp_moment(url: str, outlet: Outlet) -> Moment | None:
    """The moment that is written into the article's number, read in the outlet's time zone; None when there is none.

    The stamp must fill the whole number and lie between 1995 and 2100, so that a mere counter is not taken for one.
    """
    found = _identified(url, outlet)
    if found is None or found[0].stamp is None:
        return None
    return _read_stamp(found[1], found[0].stamp, outlet.time_zone)


def on_site(url: str, outlet: Outlet) -> bool:
    """Whether the address is on one of the outlet's hosts or on a subdomain of one. Ports and "www." do not matter."""
    host = bare_host(url)
    return bool(host) and any(host == known or host.endswith("." + known) for known in outlet.hosts)


def is_article(url: str, outlet: Outlet) -> bool:
    """Whether the address looks like an article's. Says nothing of its host; see `on_site`.

    The outlet's patterns decide where it has `addresses.article`. Otherwise a generous general judgement does: it
    refuses front pages, files, feeds, machinery of the site, shelves (tags, categories, authors, days), further pages
    of a list, search, login and legal pages; `addresses.exclude` refuses more. False for what is no http(s) address.
    """
    try:
        target = _target(url)
        home = _target(outlet.home)
    except ValueError:
        return False
    if any(pattern.search(target) for pattern in outlet.addresses.exclude):
        return False
    if outlet.addresses.article:
        return any(pattern.search(target) for pattern in outlet.addresses.article)
    return target != home and _generally_article(target)


def _generally_article(target: str) -> bool:
    path, _, query = target.partition("?")
    path = unquote(path, errors="replace")
    *before, last = path.strip("/").split("/")
    if not last or _INDEX.fullmatch(last):
        return bool(before) or bool(_QUERY_ID.search(query))
    if any(form.search(path) for form in (_FILES, _MACHINERY, _PAGER, _DAY_SHELF)):
        return False
    if _SERVICE.fullmatch(last) or _VARIANT.search(query):
        return False
    # /category/news/a-story-of-words is one, /category/words-of-a-category is a shelf.
    shelf = next((place for place, part in enumerate(before) if _SHELF.fullmatch(part)), None)
    if shelf is None or re.search(r"\d{4}", last):
        return True
    return shelf < len(before) - 1 and bool(_STORY.search(last))


def _identified(url: str, outlet: Outlet) -> tuple[IdRule, str] | None:
    try:
        target = _target(url)
        pairs = dict(_values(url))
    except ValueError:
        return None
    for rule in outlet.addresses.id:
        if rule.query:
            values = [pairs.get(key, "") for key in rule.query]
            if all(values):
                return rule, "-".join(values)
        elif rule.pattern and (match := rule.pattern.search(target)):
            number = match["id"] if "id" in rule.pattern.groupindex else match[min(1, rule.pattern.groups)]
            if number:
                return rule, number
    return None


def _read_stamp(text: str, form: str, zone: str | None) -> Moment | None:
    try:
        local = datetime.strptime(text, form)  # noqa: DTZ007 -- the zone is the outlet's, not in the text
    except ValueError:
        return None
    rest = local.strftime(form).removeprefix(text)  # strptime takes "7" for "07" and "361" for 361 milliseconds
    if rest.strip("0") or not 1995 <= local.year <= 2100:
        return None
    midnight = not (local.hour or local.minute or local.second or local.microsecond)
    precision: Precision = "second" if "%S" in form else "minute" if "%M" in form else "day"
    place = ZoneInfo(zone or "UTC")
    return Moment(
        instant=local.replace(tzinfo=place).astimezone(ZoneInfo("UTC")),
        precision="day" if midnight else precision,
        zone=zone or "UTC",
        zone_source="outlet" if zone else "assumed",
        raw=text,
    )


def _target(url: str) -> str:
    """What patterns are searched in: "path?query" in canonical writing, with every query key but known noise."""
    _, _, path, pairs = _parts(url)
    query = "&".join(text for key, text in pairs if not _NOISE.fullmatch(key))
    return f"{path}?{query}" if query else path


def _values(url: str) -> Iterator[tuple[str, str]]:
    for key, text in reversed(_parts(url)[3]):  # of a key that comes twice the first counts
        yield key, unquote_plus(text.partition("=")[2], errors="replace").strip()


@lru_cache(maxsize=256)  # readers ask for a page's few addresses a dozen times
def _parts(url: str) -> tuple[str, str, str, tuple[tuple[str, str], ...]]:
    """Host, port (":8080" or ""), path, and the query as (decoded key, tidy "key=value") pairs. Raises ValueError."""
    text = re.sub("[\t\r\n]", "", url).strip("".join(map(chr, range(33)))).strip()
    cut = min((at for mark in "?#" if (at := text.find(mark)) >= 0), default=len(text))
    split = urlsplit(text[:cut].replace("\\", "/") + text[cut:])
    if split.scheme not in ("http", "https") or not split.hostname:
        raise ValueError(f"not an http(s) address: {url[:200]!r}")
    port = "" if split.port is None or split.port in _DEFAULT_PORTS else f":{split.port}"
    path = _without_dots(_SESSION.sub("", _tidy(split.path, "/:@!$&'()*+,;="))).rstrip("/") or "/"
    query = _AMP.sub("&", _tidy(split.query, "/?:@!$&'()*+,;="))
    pairs = tuple((unquote_plus(one.partition("=")[0], errors="replace"), one) for one in query.split("&") if one)
    return _host(split.hostname), port, path, pairs


def _host(name: str) -> str:
    if ":" in name:
        address = ipaddress.IPv6Address(name)
        if address.scope_id:
            raise ValueError(f"an address with a zone of this machine: {name!r}")
        return f"[{address.compressed}]"
    host = name.rstrip(".").lower()
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    host = without_www(host)
    if not _HOST.fullmatch(host):
        raise ValueError(f"not a host: {name[:200]!r}")
    return host


def _tidy(text: str, safe: str) -> str:
    """Escapes in one writing: unreserved characters plain, all others escaped, in capitals; a stray % is escaped."""
    if _TIDY.fullmatch(text):
        return text
    text = _BROKEN_ESCAPE.sub("%25", text)
    text = _ESCAPE.sub(
        lambda match: char if (char := chr(int(match[1], 16))) in _UNRESERVED else match[0].upper(), text
    )
    return quote(text, safe=safe + "%", errors="replace")


def _without_dots(path: str) -> str:
    if "/." not in path:
        return path
    kept: list[str] = []
    for part in path.split("/")[1:]:
        if part == "..":
            del kept[-1:]
        elif part != ".":
            kept.append(part)
    return "/" + "/".join(kept)
