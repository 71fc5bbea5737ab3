"""Labels of other stories are none of the text, in the languages that it may be written in."""

from __future__ import annotations

import pytest

from ingest.extract.noise import noise_in
from ingest.extract.titles import same


def is_noise(line: str) -> bool:
    return noise_in([line], [same(line)])[0]


@pytest.mark.parametrize(
    "line",
    [
        "Te recomendamos",
        "Te recomendamos: El puente",
        "READ THIS: The bridge opens",
        "NOW READ: The bridge opens",
        "CZYTAJ RÓWNIEŻ: Most",
        "関連：橋が開通",
        "Читайте: Міст відкрито",
        "Lue myös:",
        "Lue aiheesta lisää:",
        "Verwandte Artikel:",
        "Diese Artikel könnten dich ebenfalls interessieren:",
        "Neueste Beiträge:",
        "Přečtěte si také:",
        "Čtěte také: Most stojí",
        "Kapcsolódó cikkek",
        "Olvassa el ezt is:",
        "Citește și:",
        "Διαβάστε επίσης:",
        "Διαβάστε ακόμα: Η γέφυρα",
        "Baca juga: Jembatan baru",
        "Xem thêm:",
        "İlgili Haberler",
        "اقرأ أيضا:",
        "קראו גם:",
        "यह भी पढ़ें:",
        "Прочетете още:",
        "Читайте також:",
        "Pročitajte još:",
        "Preberite tudi:",
        "Loe ka:",
        "Lasi arī:",
        "Taip pat skaitykite:",
        "Sjá einnig:",
        "อ่านเพิ่มเติม",
        "ข่าวที่เกี่ยวข้อง",
        "também leia:",
        "LEIA MAIS:",
        "Ver también:",
        "À lire aussi :",
        "Lees ook:",
        "Læs også:",
        "Readers also like:",
        "You might also like",
        "More from The Star",
        "More on this story",
        "Related Topics",
        "Recommended for you",
        "関連記事",
        "【関連記事】",
        "▶관련기사",
        "[관련기사] 다리가 열렸다",
        "☞ 이 기사도 읽어보세요",
        "延伸閱讀：",
        "更多新聞",
        "相關新聞",
        "推荐阅读",
    ],
)
def test_labels_of_other_stories_are_none_of_the_text(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga buku itu pada malam hari, kata penjaga mercusuar.",
        "Xem thêm một lần nữa, ông nói, rồi mới quyết định.",
        "More on that later.",
        "More from the harbour than from the town, said the keeper of the light, who counts the boats every morning.",
        "You might also like the harbour, she said.",
        "Lue myös kirja, sanoi vartija.",
        "Читайте також уголос, сказала вона.",
        "Læs mere end jeg gør, sagde hun.",
        "Vezi și tu cum arată podul.",
        "延伸阅读这本书的人很多。",
    ],
)
def test_sentences_that_begin_so_are_text(line: str) -> None:
    assert not is_noise(line)
