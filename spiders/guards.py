"""No request leaves for a private address: not by a link, not by a redirect, not by a name that resolves to one.

A crawler follows what pages say, so a page could make it ask the machine's own services or its cloud's metadata
address. Literal addresses are judged in any spelling; names are judged by what they resolve to, at the moment of
connecting, so that a name cannot change its mind in between. Behind a proxy, names are the proxy's to resolve.
An outlet whose own home is on loopback (tests, the demo, a site in the making) may stay on loopback.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import unicodedata
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from spiders.reasons import Refused

if TYPE_CHECKING:
    from typing import Self

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# What inet_aton(3), and with it every resolver, takes for an address: 2130706433, 0x7f.1, 0177.0.0.1, 127.1
_NUMERIC = re.compile(r"(?:0x[0-9a-f]*|[0-9]+)(?:\.(?:0x[0-9a-f]*|[0-9]+)){0,3}", re.IGNORECASE)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def literal_address(host: str) -> Address | None:
    """The address that `host` spells out, in whatever notation; None when it is a name."""
    plain = unicodedata.normalize("NFKC", host).strip().strip("[]").rstrip(".").partition("%")[0]
    try:
        return ipaddress.ip_address(plain)
    except ValueError:
        pass
    if not _NUMERIC.fullmatch(plain):
        return None
    try:
        return ipaddress.IPv4Address(socket.inet_aton(plain))
    except OSError:
        return None


def is_loopback_host(host: str) -> bool:
    """Whether `host` is this machine by its very spelling."""
    address = literal_address(host)
    if address is not None:
        return _inner(address).is_loopback
    name = host.lower().rstrip(".")
    return name in {"localhost", "ip6-localhost", "ip6-loopback"} or name.endswith(".localhost")


def is_private(address: Address) -> bool:
    """Whether `address` is anything else than a public unicast address."""
    inner = _inner(address)
    return not inner.is_global or inner.is_multicast or inner.is_reserved


def _inner(address: Address) -> Address:
    """The IPv4 address inside an IPv6 one that merely wraps it."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped
        if address.sixtofour:
            return address.sixtofour
        if address.teredo:
            return address.teredo[1]
        if address in _NAT64:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def proxy_hosts() -> frozenset[str]:
    """Hosts of the proxies in effect, lower-case. They may be private: the user named them, no page did."""
    hosts = (urlsplit(url if "://" in url else f"http://{url}").hostname for url in getproxies().values())
    return frozenset(host for host in hosts if host)


class AddressGuard:
    """Judges addresses for one outlet; `home` is the outlet's front page."""

    def __init__(self, home: str) -> None:
        self.loopback = is_loopback_host(urlsplit(home).hostname or "")
        self.proxies = proxy_hosts()

    def problem(self, url: str, *, proxied: bool) -> str | None:
        """What speaks against asking for `url`, as a short text; None when nothing does."""
        host = (urlsplit(url).hostname or "").lower()
        if not host:
            return "no host"
        if is_loopback_host(host):
            return None if self.loopback else f"{host} is this machine"
        address = literal_address(host)
        if address is not None:
            return f"{host} is a private address" if is_private(address) else None
        if not proxied and host in self.proxies:
            return f"{host} is the proxy"
        return None


def guard_of(crawler: Crawler) -> AddressGuard:
    """The guard of the outlet that this crawler is at; made once per crawl."""
    spider = cast("Any", crawler.spider)
    if not hasattr(spider, "guard"):
        spider.guard = AddressGuard(spider.outlet.home)
    guard: AddressGuard = spider.guard
    return guard


class GuardMiddleware:
    """Refuses requests, and with them redirects, to private addresses. Must stand behind HttpProxyMiddleware."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        problem = guard_of(self.crawler).problem(request.url, proxied=bool(request.meta.get("proxy")))
        if problem:
            raise Refused("private-address", problem)


class GuardedResolver(CachingThreadedResolver):
    """Scrapy's resolver, that gives no private address for a public name."""

    def __init__(self, reactor: Any, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.proxies = proxy_hosts()

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: N802 - Twisted's name
        answer = super().getHostByName(name, timeout)
        if name.lower() in self.proxies or literal_address(name) is not None or is_loopback_host(name):
            return answer  # the guard has judged these, per outlet
        return answer.addCallback(self._checked, name)

    def _checked(self, address: str, name: str) -> str:
        if is_private(ipaddress.ip_address(address)):
            REFUSED_NAMES[name.lower()] = address
            raise DNSLookupError(f"{name} resolves to the private address {address}")
        return address


REFUSED_NAMES: dict[str, str] = {}
"""Names that resolved to a private address in this process, with the address; Twisted drops the error's own text."""


def refused_name(url: str) -> str | None:
    """What a name that could not be "resolved" was refused for; None when it was not refused."""
    host = (urlsplit(url).hostname or "").lower()
    return f"{host} resolves to {REFUSED_NAMES[host]}" if host in REFUSED_NAMES else None
