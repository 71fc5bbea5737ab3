"""The frontier gives out each address once, new ones first, never more at a time than fit."""

from __future__ import annotations

import asyncio

from spiders.frontier import UNDER_WAY, Address, Frontier


def addresses(*keys: str) -> list[Address]:
    return [Address(key=key, url=f"https://a.example/{key}") for key in keys]


def drain(frontier: Frontier) -> list[str]:
    async def all_of_it() -> list[str]:
        keys = []
        while (address := await frontier.next()) is not None:
            keys.append(address.key)
            frontier.settle()
        return keys

    return asyncio.run(all_of_it())


def test_new_addresses_come_before_those_to_look_at_again() -> None:
    frontier = Frontier()
    frontier.add(addresses("old"), again=True)
    frontier.add(addresses("new"))
    assert drain(frontier) == ["new", "old"]


def test_an_address_is_given_out_once() -> None:
    frontier = Frontier()
    assert frontier.add(addresses("a", "a", "b")) == 2
    assert frontier.add(addresses("b"), again=True) == 0
    assert drain(frontier) == ["a", "b"]


def test_no_more_than_the_limit_are_given_out() -> None:
    frontier = Frontier(limit=2)
    frontier.add(addresses("a", "b", "c"))
    assert frontier.full
    assert drain(frontier) == ["a", "b"]
    assert frontier.waiting == 1


def test_it_waits_for_open_sources() -> None:
    async def test() -> None:
        frontier = Frontier()
        frontier.source_opened()
        waiting = asyncio.ensure_future(frontier.next())
        await asyncio.sleep(0)
        assert not waiting.done()
        frontier.add(addresses("a"))
        found = await waiting
        assert found is not None
        assert found.key == "a"
        frontier.source_closed()
        assert await frontier.next() is None

    asyncio.run(test())


def test_it_waits_when_too_many_are_under_way() -> None:
    async def test() -> None:
        frontier = Frontier()
        frontier.add(addresses(*map(str, range(UNDER_WAY + 1))))
        for _ in range(UNDER_WAY):
            await frontier.next()
        waiting = asyncio.ensure_future(frontier.next())
        await asyncio.sleep(0)
        assert not waiting.done()
        frontier.settle()
        assert await waiting is not None

    asyncio.run(test())


def test_when_stopped_it_gives_out_nothing_more() -> None:
    async def test() -> None:
        frontier = Frontier()
        frontier.source_opened()
        waiting = asyncio.ensure_future(frontier.next())
        await asyncio.sleep(0)
        frontier.stop()
        assert await waiting is None
        await frontier.quiet()

    asyncio.run(test())
