"""Whether two spellings can be one Korean name."""

from __future__ import annotations

import pytest

from ingest.romanized import is_romanized, same_latin


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("김예진", "Yejin Kim"),
        ("김예진", "Kim Ye-jin"),
        ("김예진", "KIM YE JIN"),
        ("김예진", "Kim, Yejin"),
        ("김예진", "Jane Yejin Kim"),
        ("홍길동", "Hong Gil-dong"),
        ("홍길동", "Kil Tong Hong"),
        ("이영호", "Young-ho Rhee"),
        ("이영호", "Lee Yeongho"),
        ("박철", "Chul Park"),
        ("최경준", "Kyeongjun Choi"),
        ("최경준", "Kyung-joon Choe"),
        ("정현우", "Hyunwoo Chung"),
        ("노준", "Roh Joon"),
        ("케빈 노", "Kevin Rho"),
        ("남궁민", "Min Namgung"),
        ("서 주 석", "Suh Choo-suk"),
        ("임은혜", "Eunhye Lim"),
    ],
)
def test_a_name_is_known_in_latin_letters(hangul: str, latin: str) -> None:
    assert is_romanized(latin, hangul)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("김예진", "Jane Kim"),
        ("김예진", "Yejin Park"),
        ("김예진", "Minsu Kim"),
        ("정하나", "Hannah Smith"),
        ("홍길동", "Ann Lee"),
        ("홍길동", "Hong"),
        ("홍", "Hong"),
        ("홍길동", ""),
        ("홍 ann", "Ann Hong"),
    ],
)
def test_another_name_is_not(hangul: str, latin: str) -> None:
    assert not is_romanized(latin, hangul)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yejin Kim", "Kim Ye-jin"),
        ("Yejin Kim", "YEJIN KIM"),
        ("Ho Young Lee", "Rhee Hoyoung"),
        ("Jun Park", "Jun Pak"),
        ("Kevin Rho", "Kevin Noh"),
        ("Jane Roe", "JANE ROE"),
    ],
)
def test_ways_to_write_one_name_are_the_same(one: str, other: str) -> None:
    assert same_latin(one, other)
    assert same_latin(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Yejin Kim", "Yejin Park"), ("Jane Kim", "Yejin Kim"), ("Kim", "Yejin Kim"), ("Jane Roe", "Jane Doe"), ("", "")],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not same_latin(one, other)
