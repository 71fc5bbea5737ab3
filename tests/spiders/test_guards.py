"""No request leaves for a private address."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twisted.internet.error import DNSLookupError

from spiders.guards import AddressGuard, GuardedResolver, is_loopback_host, is_private, literal_address, refused_name

PUBLIC = "https://daily.example/"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[0:0:0:0:0:ffff:7f00:1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "１２７.0.0.1",
        "127.0.0.1.",
        "localhost",
        "LOCALHOST.",
        "shop.localhost",
    ],
)
def test_this_machine_is_refused_however_it_is_spelled(host: str) -> None:
    assert AddressGuard(PUBLIC).problem(f"http://{host}/", proxied=False)
    assert AddressGuard(PUBLIC).problem(f"http://{host}:8080/", proxied=True)


@pytest.mark.parametrize(
    "host", ["10.0.0.1", "192.168.1.1", "172.16.0.9", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
             "[fe80::1]", "[fd00:ec2::254]", "3232235777"],
)  # fmt: skip
def test_private_addresses_are_refused_for_every_outlet(host: str) -> None:
    assert AddressGuard(PUBLIC).problem(f"http://{host}/", proxied=False)
    assert AddressGuard("http://127.0.0.1:8000/").problem(f"http://{host}/", proxied=False)


@pytest.mark.parametrize("url", ["https://daily.example/a", "http://93.184.216.34/", "http://[2606:2800:220:1::1]/"])
def test_public_addresses_are_not_refused(url: str) -> None:
    assert AddressGuard(PUBLIC).problem(url, proxied=False) is None


@pytest.mark.parametrize("home", ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]/"])
def test_an_outlet_on_this_machine_may_stay_on_it(home: str) -> None:
    assert AddressGuard(home).problem("http://127.0.0.1:9/x", proxied=False) is None


def test_the_proxy_itself_is_no_place_to_fetch_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy.inside:3128")
    assert AddressGuard(PUBLIC).problem("https://proxy.inside/", proxied=False) == "proxy.inside is the proxy"


def test_an_address_without_a_host_is_refused() -> None:
    assert AddressGuard(PUBLIC).problem("http:///x", proxied=False) == "no host"


@given(st.integers(0, 2**32 - 1))
def test_every_numeric_spelling_means_the_same_address(number: int) -> None:
    plain = ipaddress.IPv4Address(number)
    assert literal_address(str(number)) == plain
    assert literal_address(hex(number)) == plain
    assert literal_address(str(plain)) == plain
    assert is_private(ipaddress.IPv6Address(f"::ffff:{plain}")) == is_private(plain)


@given(st.from_regex(r"[a-z][a-z0-9-]{0,20}\.(com|kr|org)", fullmatch=True))
def test_names_are_no_addresses(name: str) -> None:
    assert literal_address(name) is None
    assert not is_loopback_host(name)


class _Resolver(GuardedResolver):
    def __init__(self) -> None:
        self.proxies = frozenset({"proxy.inside"})


def test_a_name_that_resolves_to_a_private_address_is_not_resolved() -> None:
    with pytest.raises(DNSLookupError, match="private address 10"):
        _Resolver()._checked("10.1.2.3", "rebound.example")
    assert refused_name("https://Rebound.example/x") == "rebound.example resolves to 10.1.2.3"
    assert refused_name("https://other.example/x") is None


def test_a_name_that_resolves_to_a_public_address_is_resolved() -> None:
    assert _Resolver()._checked("93.184.216.34", "daily.example") == "93.184.216.34"
