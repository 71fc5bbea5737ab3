"""Programs in the place of authors and translators are nobody; people who are called like one stay people."""

from __future__ import annotations

import pytest

from ingest.byline import parse_byline

PROGRAMS = [
    "AI",
    "DeepL",
    "Google Translate",
    "Papago",
    "Naver Papago",
    "네이버 파파고",
    "파파고",
    "Chat GPT",
    "ChatGPT",
    "챗GPT",
    "GPT-4o",
    "Open AI",
    "Microsoft Translator",
    "Bing Translator",
    "구글번역",
    "구글 번역기",
    "구글",
    "Google",
    "Claude",
    "Gemini",
    "AI 번역",
    "AI 번역기",
]


@pytest.mark.parametrize("name", PROGRAMS)
@pytest.mark.parametrize(
    "form", ["번역 {}", "번역: {}", "번역={}", "번역·정리={}", "옮긴이 {}", "[번역={}]", "{} 번역"]
)
def test_a_program_is_no_korean_translator(form: str, name: str) -> None:
    assert parse_byline(form.format(name)) == ()
    assert parse_byline(form.format(name), declared=True) == ()


@pytest.mark.parametrize(
    "raw",
    [
        "번역 구글 번역",
        "번역=구글 번역",
        "Translated by DeepL",
        "Translated by Google",
        "Translation: Google Translate",
        "Translated by GPT-4",
        "Translated by Claude",
        "Übersetzung: DeepL",
        "Traduit par DeepL",
        "Traducido por Google",
        "翻訳: DeepL",
        "翻译：谷歌翻译",
        "By ChatGPT",
        "By AI",
        "By A.I.",
        "AI 기자",
    ],
)
def test_a_program_is_nobody_in_any_language(raw: str) -> None:
    assert parse_byline(raw) == ()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Translated by Claude Lemaire", "Claude Lemaire"),
        ("By Claude", "Claude"),
        ("Ai Morita", "Ai Morita"),
        ("번역 김구글", "김구글"),
        ("Translated by Mina Park", "Mina Park"),
    ],
)
def test_people_who_are_called_like_a_program_are_people(raw: str, name: str) -> None:
    assert [person.name for person in parse_byline(raw)] == [name]


def test_whoever_stands_beside_a_program_is_read() -> None:
    assert [person.name for person in parse_byline("글 홍길순 / 번역 DeepL")] == ["홍길순"]
    assert [person.name for person in parse_byline("By Jane Roe / Translated by DeepL")] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("By Jane Roe. Translated with DeepL", ["Jane Roe"]),
        ("By Jane Roe (translated by Google Translate)", ["Jane Roe"]),
        ("Jane Roe | Machine-translated using Papago.", ["Jane Roe"]),
        ("Von Eva Muster, übersetzt mit DeepL", ["Eva Muster"]),
        ("Par Anne Modèle. Traduit avec DeepL", ["Anne Modèle"]),
        ("By Jane Roe. Translated by Mina Park", ["Jane Roe", "Mina Park"]),
    ],
)
@pytest.mark.parametrize("declared", [True, False])
def test_a_note_that_a_program_made_it_is_no_part_of_a_name(raw: str, names: list[str], declared: bool) -> None:
    assert [person.name for person in parse_byline(raw, declared=declared)] == names


@pytest.mark.parametrize("declared", [True, False])
def test_such_a_note_alone_names_nobody(declared: bool) -> None:
    assert parse_byline("Translated with DeepL", declared=declared) == ()
