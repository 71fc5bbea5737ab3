"""Error pages that answer 200, as they are worded in many languages, and stories that use the same words."""

from __future__ import annotations

from html import escape

import pytest

from ingest.capture import Rejected
from ingest.read import read
from tests.ingest.a_page import OUTLET, TEXT, capture

SAID = {
    "de": [
        "Diese Seite gibt es leider nicht (mehr)",
        "Fehler 404",
        "Seite nicht verfügbar",
        "Der Artikel existiert nicht",
    ],
    "it": ["Errore 404", "Ops! La pagina che stai cercando non esiste", "La pagina non è stata trovata"],
    "es": ["Error 404", "La página que buscas no existe o ha cambiado", "Esta página no se encuentra"],
    "fr": ["Erreur 404", "La page demandée est introuvable", "Cette page n’est plus disponible"],
    "pt": ["Erro 404", "A página que você procura não foi encontrada", "Conteúdo não encontrado"],
    "nl": ["Deze pagina bestaat niet (meer)", "De pagina kan niet worden gevonden", "Fout 404"],
    "pl": ["Błąd 404", "Strona, której szukasz, nie istnieje", "Nie znaleziono strony"],
    "ru": ["Ошибка 404", "Страница, которую вы ищете, не найдена", "Такой страницы не существует"],
    "uk": ["Помилка 404", "Сторінку не знайдено", "Такої сторінки не існує"],
    "vi": ["Không tìm thấy trang", "Trang bạn yêu cầu không tồn tại hoặc đã bị xóa", "Lỗi 404"],
    "ja": [
        "指定されたページが存在しないか、掲載期間が終了した可能性があります。",
        "ページが表示できません",
        "404エラー",
    ],
    "ko": ["요청한 페이지가 존재하지 않습니다", "기사를 찾을 수 없습니다", "잘못된 접근입니다"],
    "zh": ["您访问的页面不存在", "抱歉，找不到您要的頁面", "404错误"],
    "tr": ["Sayfa bulunamadı", "Aradığınız sayfa mevcut değil", "Hata 404"],
    "id": ["Halaman tidak ditemukan", "Maaf, halaman yang Anda cari tidak tersedia"],
    "sv": ["Sidan kunde inte hittas", "Sidan du söker finns inte"],
    "da": ["Siden blev ikke fundet", "Siden findes ikke"],
    "no": ["Siden ble ikke funnet", "Vi fant dessverre ikke siden"],
    "fi": ["Sivua ei löytynyt", "Etsimääsi sivua ei ole"],
    "cs": ["Stránka nebyla nalezena", "Požadovaná stránka neexistuje", "Chyba 404"],
    "hu": ["A keresett oldal nem található"],
    "ro": ["Pagina căutată nu a fost găsită", "Pagina nu există"],
    "hr": ["Stranica nije pronađena"],
    "el": ["Η σελίδα δεν βρέθηκε"],
    "ar": ["الصفحة غير موجودة", "لم يتم العثور على الصفحة"],
    "he": ["העמוד לא נמצא"],
    "fa": ["صفحه مورد نظر یافت نشد"],
    "hi": ["पेज नहीं मिला"],
    "th": ["ไม่พบหน้าที่คุณต้องการ"],
}
BESIDE = "".join(f"<li><a href=/2026/{n}>{line[:60]}</a> <span>{n}h ago</span></li>" for n, line in enumerate(TEXT * 2))
HEADLINES = [
    "Errore 404: la pagina che non esiste e il paese che la cerca",
    "Diese Seite gibt es nicht: wie ein Tagebuch verschwand",
    "Страница не найдена: как исчез дневник",
    "ページが存在しない時代の日記",
    "Không tìm thấy trang nhật ký của người gác đèn",
]


@pytest.mark.parametrize(("language", "says"), [(code, says) for code, all_of in SAID.items() for says in all_of])
def test_a_page_that_says_so_in_its_heading_was_not_found(language: str, says: str) -> None:
    body = (
        f"<html lang={language}><title>The Sample Herald</title><body><nav><a href=/>Herald</a></nav>"
        f"<main><h1>{escape(says)}</h1><p>Here are other stories of this week, chosen by the editors of the Herald.</p>"
        f"</main><aside><h3>Most read</h3><ul>{BESIDE}</ul></aside>"
    )
    result = read(capture(body), OUTLET)
    assert isinstance(result, Rejected)
    assert result.reason == "soft-404"


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_story_under_such_a_headline_is_read(headline: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT)
    body = f"<title>{headline} | Herald</title><body><article><h1>{headline}</h1>{text}</article>"
    result = read(capture(body), OUTLET)
    assert not isinstance(result, Rejected), (result.reason, result.detail)
