"""Which of several findings of authors is believed, and what the others still add."""

from __future__ import annotations

from ingest.article import Person, PersonKind
from ingest.extract.authors import merge_persons, rank_authors
from ingest.finding import Finding, Voice
from ingest.outlet import Outlet

OUTLET = Outlet(slug="example", name="The Springfield Star", home="https://news.example.com/")


def said(voice: Voice, *people_named: str, where: str = "") -> Finding:
    persons = tuple(Person(name=name, raw=name) for name in people_named)
    return Finding(field="authors", value=persons, raw=", ".join(people_named), voice=voice, where=where)


def first(*findings: Finding) -> Finding:
    return rank_authors(findings, OUTLET)[0][0]


def test_rule_of_the_outlet_is_believed_before_all() -> None:
    rule = said(Voice.RULE, "Jane")
    others = [said(Voice.JSON_LD, "Jane Roe"), said(Voice.META, "Jane Roe"), said(Voice.VISIBLE, "Jane Roe")]
    assert first(*others, rule) is rule


def test_confirmed_voice_is_believed_before_a_lone_one() -> None:
    visible = said(Voice.VISIBLE, "Jane Roe")
    assert first(said(Voice.META, "Otto Loud"), said(Voice.META, "Jane Roe"), visible) is visible


def test_json_ld_is_believed_before_another_lone_voice() -> None:
    data = said(Voice.JSON_LD, "Jane Roe")
    assert first(said(Voice.VISIBLE, "Otto Loud"), data) is data


def test_full_name_is_believed_before_the_given_name() -> None:
    full = said(Voice.BYLINE, "Jane Roe")
    assert first(said(Voice.JSON_LD, "Jane"), full) is full


def test_longer_form_of_a_full_name_is_not() -> None:
    short = said(Voice.JSON_LD, "Jane Roe")
    assert first(short, said(Voice.VISIBLE, "Jane Roe Parliamentary", where="div.author")) is short


def test_spelled_name_is_believed_before_the_login() -> None:
    spelled = said(Voice.VISIBLE, "Jane Roe", where="div.author")
    assert first(said(Voice.JSON_LD, "janeroe"), spelled) is spelled
    assert first(spelled, said(Voice.META, "janeroe")) is spelled


def test_all_authors_are_believed_before_the_first_of_them() -> None:
    both = said(Voice.VISIBLE, "Jane Roe", "John Doe", where="div.byline")
    assert first(said(Voice.JSON_LD, "Jane Roe"), both) is both


def test_further_names_outside_of_a_byline_are_not() -> None:
    one = said(Voice.JSON_LD, "Jane Roe")
    assert first(one, said(Voice.VISIBLE, "Jane Roe", "Pub Med", where="div.info")) is one
    assert first(one, said(Voice.VISIBLE, *(f"Jane {n}oe" for n in "ABCDE"), "Jane Roe", where="div.byline")) is one


def test_words_that_are_no_name_are_believed_last() -> None:
    byline = said(Voice.BYLINE, "Jane Roe")
    assert first(said(Voice.META, "Das Magazin am Fluss"), byline) is byline


def test_ranking_says_why_each_stands_below() -> None:
    findings = [
        said(Voice.JSON_LD, "A B"),
        said(Voice.JSON_LD, "C D"),
        said(Voice.META, "A B"),
        said(Voice.FEED, "E F"),
    ]
    whys = {(finding.voice, finding.raw): why for finding, why in rank_authors(findings)}
    assert whys == {
        (Voice.JSON_LD, "A B"): "",
        (Voice.JSON_LD, "C D"): "stands after it",
        (Voice.META, "A B"): "says the same",
        (Voice.FEED, "E F"): "json-ld is believed before feed here",
    }


def test_nothing_said_is_nothing_ranked() -> None:
    assert rank_authors([said(Voice.META)], OUTLET) == []
    assert rank_authors([Finding(field="authors", value="Jane", raw="Jane", voice=Voice.META)], OUTLET)[0][1] == ""


def test_merging_fills_what_is_missing_and_adds_nobody() -> None:
    chosen = (Person(name="Jane Roe", raw="Jane Roe", role="Editor"),)
    others = [
        (Person(name="JANE ROE", raw="", role="Reporter", email="j@example.com"), Person(name="John Doe", raw="")),
        (Person(name="Jane Roe", raw="", organisation="Star", kind=PersonKind.PHOTOGRAPHER),),
    ]
    assert merge_persons(chosen, others) == (
        Person(name="Jane Roe", raw="Jane Roe", role="Editor", email="j@example.com", organisation="Star"),
    )
