"""Content-Encoding is undone wholly or not at all, and never beyond the limit."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spiders.decoding import Broken, TooLarge, decode

LIMIT = 1_000_000


def _raw(data: bytes) -> bytes:
    machine = zlib.compressobj(wbits=-15)
    return machine.compress(data) + machine.flush()


@given(st.binary(max_size=5000))
def test_what_was_compressed_comes_back(data: bytes) -> None:
    assert decode(gzip.compress(data), "gzip", LIMIT) == data
    assert decode(zlib.compress(data), "deflate", LIMIT) == data
    assert decode(_raw(data), "deflate", LIMIT) == data
    assert decode(gzip.compress(zlib.compress(data)), "deflate, gzip", LIMIT) == data


@given(st.binary(min_size=1, max_size=3000), st.data())
def test_a_body_that_ends_too_early_is_never_taken_for_the_whole(data: bytes, draw: st.DataObject) -> None:
    whole = gzip.compress(data)
    with pytest.raises(Broken):
        decode(whole[: draw.draw(st.integers(2, len(whole) - 1))], "gzip", LIMIT)


def test_damaged_bytes_are_broken() -> None:
    damaged = bytearray(gzip.compress(b"a text that is long enough to be compressed" * 20))
    damaged[20] ^= 0xFF
    with pytest.raises(Broken):
        decode(bytes(damaged), "gzip", LIMIT)


def test_a_bomb_is_cut_off_at_the_limit() -> None:
    with pytest.raises(TooLarge, match="more than 1000000 bytes"):
        decode(gzip.compress(b"\0" * 100_000_000), "gzip", LIMIT)


def test_a_bomb_in_many_members_is_cut_off_too() -> None:
    with pytest.raises(TooLarge):
        decode(gzip.compress(b"\0" * 400_000) * 3, "gzip", LIMIT)


def test_several_members_are_one_body_and_what_follows_them_is_not() -> None:
    assert decode(gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0\0", "gzip", LIMIT) == b"one two"


def test_plain_bytes_with_a_gzip_label_are_taken_as_they_are() -> None:
    assert decode(b"<html>", "gzip", LIMIT) == b"<html>"


def test_identity_is_no_encoding() -> None:
    assert decode(b"plain", "identity", LIMIT) == b"plain"


def test_an_encoding_that_was_not_asked_for_is_broken() -> None:
    with pytest.raises(Broken, match="'br'"):
        decode(b"\x0b\x02\x80", "br", LIMIT)
