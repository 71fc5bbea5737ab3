"""Bylines in scripts without capitals: a label and a name, or a field for authors that holds one."""

from __future__ import annotations

import pytest

from ingest.article import PersonKind
from ingest.byline import parse_byline
from ingest.byline_house import houses_in
from ingest.caseless_name import is_caseless_name


def _names(line: str, *, declared: bool = False) -> list[str]:
    return [person.name for person in parse_byline(line, declared=declared) if person.kind is PersonKind.AUTHOR]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("كتبت: ليلى الحداد", ["ليلى الحداد"]),
        ("كتب أحمد سمير", ["أحمد سمير"]),
        ("بقلم: د. خالد منصور", ["د. خالد منصور"]),
        ("بقلم ليلى الحداد وسارة محمود", ["ليلى الحداد", "سارة محمود"]),
        ("بقلم محمد أمين وليد", ["محمد أمين وليد"]),
        ("القاهرة: ليلى الحداد", []),
        ("كتب: أحمد علي تحرير: سارة محمود", ["أحمد علي"]),
        ("تحرير: سارة محمود", ["سارة محمود"]),
        ("نویسنده: مریم کاظمی", ["مریم کاظمی"]),
        ("מאת נועה ברקת", ["נועה ברקת"]),
        ("כתבה: נועה ברקת ורון כהן", ["נועה ברקת", "רון כהן"]),
        ("צילום: נועה ברקת", []),
        ("Written By: सुनीता राजवंशी Edited By: राकेश कुमार | Published: 03 Nov 2026", ["सुनीता राजवंशी"]),
        ("Edited By: सुनीता राजवंशी", []),
        ("लेखक: सुनीता राजवंशी, नई दिल्ली", ["सुनीता राजवंशी"]),
        ("सुनीता राजवंशी द्वारा", ["सुनीता राजवंशी"]),
        ("লেখক: অনন্যা সেন", ["অনন্যা সেন"]),
        ("โดย สมชาย ใจดี", ["สมชาย ใจดี"]),
        ("ผู้เขียน: สมชาย", ["สมชาย"]),
        ("โดย กองบรรณาธิการ", []),
        ("كتب: وكالات", []),
        ("ليلى الحداد", []),
        ("חדשות הצפון", []),
        ("تقرير: أسعار النفط ترتفع", []),
        ("حوار: ليلى الحداد", ["ليلى الحداد"]),
        ("كتب التاريخ القديم", []),
        ("بقلم نخبة من كتاب العالم العربي", []),
        ("रिपोर्ट: सोने के दाम", []),
        ("โดย รัฐบาล เตรียม แจกเงิน", []),
        ("الكاتب: محمد حسن يفوز بالجائزة", []),
        ("Jane Roe | النشرة", ["Jane Roe"]),
    ],
)
def test_label_and_name(line: str, expected: list[str]) -> None:
    assert _names(line) == expected


@pytest.mark.parametrize(
    "name",
    [
        "ليلى الحداد",
        "נועה ברקת",
        "सुनीता राजवंशी",
        "অনন্যা সেন",
        "สมชาย ใจดี",
        "ნინო ბერიძე",
        "Լիլիթ Սարգսյան",
        "مریم کاظمی",
    ],
)
def test_declared_name(name: str) -> None:
    assert _names(name, declared=True) == [name]


@pytest.mark.parametrize("town", ["القاهرة - ليلى الحداد", "القاهرة ، ليلى الحداد"])
def test_declared_name_behind_a_town(town: str) -> None:
    assert _names(town, declared=True) == ["ليلى الحداد"]


@pytest.mark.parametrize(
    "desk",
    [
        "وكالات",
        "رويترز",
        "أ ف ب",
        "فريق التحرير",
        "מערכת הצפון",
        "רויטרס",
        "वेब डेस्क",
        "न्यूज़ डेस्क",
        "एजेंसी",
        "নিজস্ব প্রতিবেদক",
        "ทีมข่าวออนไลน์",
    ],
)
def test_desk_or_agency_is_no_person_but_a_house(desk: str) -> None:
    assert _names(desk, declared=True) == []
    assert houses_in(desk) == (desk,)


@pytest.mark.parametrize("text", ["قال في المدينة", "रोज की खबर", "של העיר", "ليلى", "", "ل م", "Jane Roe"])
def test_words_that_are_no_name(text: str) -> None:
    assert not is_caseless_name(text)
