"""Lines that a label opens and that are no text whatever follows, in the languages that `line_kinds` does not know:
credits of pictures, tags, newsletters. Written as `calls` are."""

from __future__ import annotations

from ingest.extract.calls import judges

_BEHIND = r"\s*[:：/／|=＝©ⓒ.]\s*\S.{0,110}$"
_CREDIT = (
    r"(?:kuvat?|zdroj|kép|fotók?|fotoğraf|φωτό|φωτογραφί(?:α|ες)|gambar|görsel|(?:ال)?صورة|צילום|תמונה|slika|nuotr|attēls"
    r"|ภาพ|crédits?(?: photos?)?|créditos?|credits?|bildquellen?|titelbild|beitragsbild|foto(?:s|credit)?"
    r"|(?:main |cover |featured? )?(?:image|photo) (?:credits?|source|courtesy(?: of)?)"
    r"|사진(?: ?제공| ?출처)?|写真(?:提供)?|画像(?:提供)?)"
)
_CREDITS_BEGIN = """
    kuv zdr kép fot φωτ gam gör صور الص ציל תמו sli nuo att ภาพ cre cré bil tit bei mai ima cov fea
    사진제 사진출 사진연 사진뉴 사진게 写真共 写真時 写真提 画像提
"""
_TAGS = (
    r"(?:tags?|topics?|schlagw[oö]rter?|filed (?:under|in)|categor(?:y|ies)|kategorien?|keywords?|etiquetas"
    r"|mots[- ]clés|temas|т[эе]ги|posted in)\s*[:：]\s*\S.{0,160}$|(?:posted in|filed under) [^.]{1,40}$"
)
_LINES: dict[str, str] = {
    _CREDITS_BEGIN: _CREDIT + _BEHIND,
    "nuo": r"nuotr\..{1,80}$",
    "pho": r"photo (?:courtesy|by) .{0,60}\bon (?:unsplash|flickr|pexels)\W*$|photo courtesy (?:of|:).{1,80}$",
    "med ima": r"(?:media|image) caption,",
    "pic": r"pic\.twitter\.com/\w+$",
    "lis aud": r"(?:audio: ?)?listen to this article\b.{0,20}$",
    "tag top sch fil cat key eti mot tem тэг тег kat pos": _TAGS,
    "태그다 태그 标签 標籤 キーワ タグ": r"(?:태그|标签|標籤|キーワード|タグ)\s*[:：].{0,120}$",
    "til ira abo εγγ đăn ber اشت": r"(?:tilaa (?:uutiskirje|uutiskirjeemme)|iratkozz(?:on|) fel|abonează-te la"
    r"|εγγραφείτε στο|đăng ký nhận|berlangganan newsletter|اشترك في)\b.{0,80}$",
    "原标题 原標題": r"原[标標][题題]\s*[:：].{1,120}$",
    "이기사": r"이 기사는 언론사에서 .{1,20} 섹션으로 분류했습니다.{0,20}$|이 기사를 추천합니다\W*$",
    "기사추 기사의 기사섹": r"기사 추천은 \d+시간 내 \d+회까지.{0,30}$|기사의 섹션 정보는 해당 언론사의 분류를.{0,80}$"
    r"|기사 섹션 분류 안내\W*$",
    "订阅我 訂閱我 ニュー": r"(?:订阅|訂閱)我[们們].{0,40}$|ニュースレター(?:に|を)登録.{0,30}$",
}
LABELLED_BY_BEGINNING = judges(_LINES, r"^\W*")
LABELLED_BY_WORD = judges(
    {
        "图 圖": r"^\W*[图圖]片?(?:[来來]源)?\s*[:：/／].{1,60}$",
        "사진": r"^[▲△▼◆■].{1,200}사진\s*(?:=|제공|출처|ⓒ|/).{0,30}$|^\W?\[사진[ =].{1,40}\]$",
        "연합뉴스 뉴시스 뉴스1": r"^[▲△▼◆■].{1,200}/\s?(?:연합뉴스|뉴시스|뉴스1).{0,10}$",
    }
)
