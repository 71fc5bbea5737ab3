"""The query language: what is asked for, and where a broken query breaks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import QueryError
from storage.query import FIELDS, All, Either, Field, Node, Not, Term, parse, positive, printed

PAGE = Path(__file__).resolve().parents[2] / "docs" / "search.md"


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("금리 인상", "금리 AND 인상"),
        ("a OR b c", "a OR (b AND c)"),
        ("(a OR b) c", "(a OR b) AND c"),
        ("a -b", "a AND NOT b"),
        ("a -(b OR c)", "a AND NOT (b OR c)"),
        ("NOT NOT a", "a"),
        ('"Bank of Korea" -"no phrase"', '"Bank of Korea" AND NOT "no phrase"'),
        ('author:"Ann Lee" AFTER:2026-03', 'author:"Ann Lee" AND after:2026-03'),
        ("and or not", "and AND or AND not"),
        ("3:2 한은(총재) http://a.example/b", '"3:2" AND "한은(총재)" AND "http://a.example/b"'),
        ('5" Breaking: news', '5 AND "Breaking:" AND news'),
        ("(a OR f(x))", 'a OR "f(x)"'),
        ("a !! - (-) %", "a"),
        ("' OR 1=1 --", "1=1"),
        ("ORANGE", "ORANGE"),
        ("before:2026-03-05T10:00+09:00", 'before:"2026-03-05T10:00+09:00"'),
    ],
)
def test_what_a_query_asks_for(query: str, same: str) -> None:
    node = parse(query)
    assert printed(node) == same
    assert parse(same) == node


@pytest.mark.parametrize("query", ["", "  ", "!!", "-", "--", "(-)", '""', "%_'"])
def test_a_query_without_a_letter_or_digit_asks_for_nothing(query: str) -> None:
    with pytest.raises(QueryError, match="nothing is asked for"):
        parse(query)


@pytest.mark.parametrize("query", ['"after: 2026"', "note: bridge", "Breaking: news", "http://a.example/", "before"])
def test_a_colon_behind_what_is_no_field_is_plain_text(query: str) -> None:
    assert isinstance(parse(query), Term | All)


@pytest.mark.parametrize(
    ("query", "shown"), [("a\0b", "a⟨here⟩\ufffdb"), ("lang:ko\0", "lang:ko⟨here⟩\ufffd"), ("a\ud800", "a⟨here⟩?")]
)
def test_a_character_that_no_text_has_is_told_in_one_that_can_be_printed(query: str, shown: str) -> None:
    with pytest.raises(QueryError, match=r"no text has the character U\+(0000|D800)") as caught:
        parse(query)
    assert str(caught.value).endswith(shown)


@pytest.mark.parametrize(
    ("query", "at", "problem"),
    [
        ('a "b', 2, "quotation mark is not closed"),
        ("a (b", 2, "bracket is not closed"),
        ("a)", 1, "bracket closes nothing"),
        ("()", 1, "nothing between these brackets"),
        ("OR a", 0, "OR needs something on its left"),
        ("a OR", 3, "OR needs something on its right"),
        ("a AND OR b", 5, "AND needs something on its right"),
        ("NOT", 2, "NOT needs something on its right"),
        ("a outlt:x", 2, "no field 'outlt'; did you mean 'outlet'"),
        ("foo:bar", 0, "there are: outlet, author, before, after, lang"),
        ("before:2026-13", 7, "expected a year, a month or a day"),
        ("after:soon", 6, "expected a year"),
        ("author:!", 0, "needs a name"),
        ('lang:" "', 0, "needs a value"),
        ("after: 2026-03 금리", 0, "after: needs a value; write it without a blank: after:…"),
        ("금리 Outlet: weekly", 3, "outlet: needs a value"),
        ("a -lang: ko", 3, "lang: needs a value"),
        ("(a author:)", 3, "author: needs a value"),
        ("after:", 0, "after: needs a value"),
        ("(" * 50 + "a", 40, "more than 40 brackets"),
        ("-" * 50 + "a", 40, "more than 40 brackets"),
        ("a " * 101, 201, "more than 100 words"),
    ],
)
def test_a_broken_query_is_told_with_its_place(query: str, at: int, problem: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(query)
    assert problem in caught.value.problem
    assert caught.value.at == at


def test_what_is_excluded_is_not_marked() -> None:
    assert positive(parse("a OR (b -c) lang:ko")) == ["a", "b"]


def test_every_query_of_the_page_on_searching_can_be_read() -> None:
    rows = re.findall(r"^\| (`.*?`) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    queries = [query for row in rows for query in re.findall(r"`(.+?)`", row)]
    assert len(queries) >= 12
    assert all(parse(query) for query in queries)
    assert {name for name in FIELDS if any(f"{name}:" in query for query in queries)} == set(FIELDS)


words = st.text(st.characters(exclude_characters='"', exclude_categories=("Cs", "Z", "C")), max_size=6)
terms = words.map(lambda word: Term(f"{word}a".strip()))
phrases = st.lists(words, min_size=1, max_size=3).map(lambda some: Term(" ".join([*some, "b"]).strip()))
fields = st.sampled_from([Field("outlet", "daily"), Field("author", "Ann Lee"), Field("before", "2026-03-01T10:00")])


def combined(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(parts, min_size=2, max_size=3)
    return (
        several.map(lambda some: All(tuple(part for part in some if not isinstance(part, All)) or (Term("x"),)))
        | several.map(lambda some: Either(tuple(part for part in some if not isinstance(part, Either)) or (Term("x"),)))
        | parts.map(lambda part: part.part if isinstance(part, Not) else Not(part))
    )


@given(st.recursive(terms | phrases | fields, combined, max_leaves=12))
def test_a_printed_query_reads_as_itself(node: Node) -> None:
    once = parse(printed(node))
    assert printed(once) == printed(parse(printed(once)))
    assert parse(printed(once)) == once


def read(query: str) -> Node | QueryError:
    try:
        return parse(query)
    except QueryError as error:
        return error


@given(st.text(st.sampled_from('ab금리 "()-:ANDORNOT2026after'), max_size=30))
def test_any_text_is_a_query_or_a_told_fault(query: str) -> None:
    node = read(query)
    if isinstance(node, QueryError):
        assert 0 <= node.at <= len(query)
    else:
        assert parse(printed(node)) == node
