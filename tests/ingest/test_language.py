"""The language of a text, by the text itself."""

from __future__ import annotations

import pytest

from ingest.language import primary, text_language

TEXTS = {
    "en": "The council of the town said that it was ready to open the tower, and that visitors have not long to wait.",
    "de": "Der Rat der Stadt hat am Abend beschlossen, den Turm zu öffnen, und die Besucher müssen nicht lange warten.",
    "fr": "Le conseil de la ville a décidé que la tour est ouverte, et les visiteurs ne doivent pas attendre.",
    "es": "El consejo de la ciudad decidió que la torre se abre por fin, y los visitantes no tienen que esperar más.",
    "ko": "시의회는 저녁에 등대를 열기로 했다. LED 12개와 A4 용지 30장이 쓰였다.",
    "ja": "町の議会は灯台を開くことを決めた。訪問者はもう長く待たなくてもよい。",
    "zh": "市议会晚上决定开放灯塔，游客不必再等很久，第一个月免费参观。",
    "ru": "Совет города вечером решил открыть башню, и посетителям не придётся долго ждать.",
    "ar": "قرر مجلس المدينة في المساء فتح المنارة للزوار بعد سنوات طويلة من الإغلاق",
    "el": "Το δημοτικό συμβούλιο αποφάσισε το βράδυ να ανοίξει τον φάρο για τους επισκέπτες.",
    "th": "สภาเมืองตัดสินใจเปิดประภาคารให้ผู้เข้าชมในตอนเย็น",
    "hi": "नगर परिषद ने शाम को प्रकाशस्तंभ खोलने का निर्णय लिया।",
}


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_plain_texts(code: str) -> None:
    assert text_language(TEXTS[code]) == code


def test_an_english_story_on_a_korean_host_is_english() -> None:
    assert text_language(TEXTS["en"], "ko-KR") == "en"


def test_a_korean_story_declared_english_is_korean() -> None:
    assert text_language(TEXTS["ko"], "en") == "ko"


def test_of_languages_in_one_script_the_declared_one_is_believed() -> None:
    assert text_language(TEXTS["ru"], "bg") == "bg"
    assert text_language(TEXTS["ru"], "en") == "ru"
    assert text_language(TEXTS["ar"], "fa_IR") == "fa"


def test_a_near_relative_is_believed_when_declared() -> None:
    danish = "Byrådet har besluttet at det gamle fyr er åbent for alle, og at det ikke koster noget i en måned."
    assert text_language(danish, "da") == "da"
    assert text_language(danish, "no") == "no"


def test_an_unknown_language_is_what_is_declared() -> None:
    zulu = "Umkhandlu wedolobha unqume ukuvula isibani solwandle izivakashi zizongena mahhala inyanga yonke"
    assert text_language(zulu, "zu") == "zu"


def test_a_text_too_short_to_tell_is_what_is_declared() -> None:
    assert text_language("OK", "de-AT") == "de"
    assert text_language("Northby Quay Lamp Tower Stairs", None) is None
    assert text_language("12345", None) is None


def test_katakana_alone_is_japanese() -> None:
    assert text_language("コンピュータシステムアーキテクチャデザインパターン", None) == "ja"


@pytest.mark.parametrize(
    ("code", "language"),
    [("en_US", "en"), ("KO", "ko"), (" de-DE ", "de"), ("x", None), ("http://x", None), (None, None)],
)
def test_codes_as_pages_write_them(code: str | None, language: str | None) -> None:
    assert primary(code) == language
