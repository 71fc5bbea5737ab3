"""Labels of other stories in the middle of a text, alone or before a headline ("Baca juga: …", "Xem thêm:"), in the
languages that `line_kinds` does not know.

Behind the label a sign has to follow, or the line ends: a sentence that begins so goes on. Written as `calls` are.
"""

from __future__ import annotations

from ingest.extract.calls import judges

_SIGN = r"\s*(?:[:：|…→>»\])】]|\.\.\.|$)"
# by the first letters: labels, in lower case
_LABELS: dict[str, str] = {
    # English, German
    "rea now als": r"(?:now |also )?read this|now read|also read",
    "ter": r"te recomendamos",
    "чит": r"читайте",
    "czy": r"czytaj również",
    "関連": r"関連",
    "you rea": r"(?:you|readers) (?:(?:may|might|will) )?also (?:like|enjoy|be interested in)",
    "rec rel": r"recommended for you|related topics?",
    "mor": r"more (?:from|on) [^.:]{2,40}",
    "ver ähn neu zum": r"(?:verwandte|ähnliche|neu(?:es)?te) (?:artikel|beiträge|themen|meldungen)|zum weiterlesen",
    "die fol das": r"(?:diese|folgende) (?:artikel|beiträge) könnten (?:dich|sie|euch)[^.:]{0,20} interessieren"
    r"|das könnte (?:dir|ihnen|euch) auch gefallen",
    # Romance languages
    "tam lei ver not": r"também leia|leia (?:mais|ainda)|ver também|not[ií]cias relacionadas",
    "lea ver art": r"lea más|ver también|art[ií]culos relacionados",
    "lir àvo àdé art dan": r"lire (?:plus|la suite|aussi)|à (?:voir|découvrir) (?:aussi|également)"
    r"|articles? (?:liés|connexes|similaires)|dans la même rubrique",
    "app pot art": r"approfondisci|potrebbe interessarti(?: anche)?|articoli correlati",
    "cit vez pea": r"cite[șş]te (?:și|şi|mai mult|pe)|vezi (?:și|şi)|pe aceea[șş]i temă",
    # Dutch, Scandinavian, Finnish, Baltic
    "lee mee": r"lees (?:meer|verder|hier meer)|meer over dit onderwerp",
    "läs les læs": r"(?:läs|les|læs) (?:mer|mere|mera|flere|vidare|videre)",
    "lue aih": r"lue (?:myös|lisää|aiheesta lisää|seuraavaksi)|aiheesta lisää",
    "sjá les": r"sjá (?:einnig|líka)|lestu (?:einnig|líka|meira)",
    "loe las tai ska": r"loe (?:ka|lisaks|veel)|lasi(?:et)? (?:arī|vēl)|(?:taip pat )?skaitykite(?: taip pat)?",
    # Slavonic languages, Hungarian, Albanian, Greek, Turkish
    "pře pre čtě čít sou prz pow": r"(?:přečtěte|prečítajte) si (?:také|též|i|aj|tiež|více)"
    r"|(?:čtěte|čítajte) (?:také|též|i|aj|tiež|více|dále)|související(?: články?)?|przeczytaj (?:również|więcej)"
    r"|powiązane(?: artykuły)?",
    "pro čit pre pov": r"(?:pročitajte|čitajte|preberite) (?:još|tudi|također|takođe|više|več|i)"
    r"|povezan[ie] (?:članci|vijesti|vesti|teme)",
    "про виж още сва чит див біл пот мат вож": r"(?:прочетете|вижте) (?:още|също|и)|още по темата|свързани статии"
    r"|(?:читайте|дивіться|читать|смотрите|прочитајте|прочитайте) (?:також|ще|також:|также|ещё|еще|још|и)"
    r"|більше по темі|по теме|материалы по теме",
    "kap olv ezi tov": r"kapcsolódó (?:cikkek|cikkeink|tartalom|anyagok)|olvass[aeoá]\w* el (?:ezt|azt) is"
    r"|ez is érdekelhet\w*|további (?:cikkek|cikkeink)",
    "lex": r"lexo (?:edhe|më shumë)",
    "δια δεί σχε": r"(?:διαβάστε|δείτε) (?:επίσης|ακόμ[αη]|περισσότερα|και)|σχετικά (?:άρθρα|θέματα)",
    "ilg i̇l bun ayr": r"i\u0307?lgili (?:haber(?:ler)?|içerik(?:ler)?)|bunlar da ilginizi çekebilir|ayrıca oku(?:yun)?",
    # Indonesian and Malay, Vietnamese, Thai
    "bac sim lih art ber pil": r"baca (?:juga|pula|selengkapnya|lagi)|(?:simak|lihat) (?:juga|pula)"
    r"|(?:artikel|berita) terkait|pilihan (?:redaksi|editor)",
    "xem đọc tin bài": r"(?:xem|đọc) thêm|tin (?:bài )?liên quan|bài (?:viết )?liên quan",
    "อาน ขาว": r"อ่าน(?:ข่าว)?เพิ่มเติม|(?:อ่าน)?ข่าวที่เกี่ยวข้อง",
    # Arabic, Persian, Hebrew, Hindi, Bengali
    "اقر إقر شاه موا أخب": r"[اإ]قر[أا] (?:أيض[اًا]+|المزيد)|شاهد أيض[اًا]+|(?:مواضيع|أخبار) ذات صلة",
    "بیش اخب مطا": r"بیشتر بخوانید|(?:اخبار|مطالب) مرتبط",
    "קרא כתב עוד": r"קראו (?:גם|עוד)|כתבות (?:נוספות|קשורות)|עוד בנושא",
    "यहभ यभप इसभ और": r"(?:यह|ये|इसे) भी पढ़ें|और पढ़ें",
    "আরও আরো আরপ": r"আর[ওো] পড়ুন",
    # Chinese and Japanese
    "延伸阅 延伸閱 推荐阅 推薦閱 相关文 相關新 相關文 相關報": r"(?:延伸|推荐|推薦)(?:阅读|閱讀)"
    r"|相[关關](?:文章|新聞|報導)",
    "更多新 更多相 更多报 更多報 看更多 往下看": r"更多(?:新[闻聞]|相[关關])?(?:报道|報導|新[闻聞]|文章)?"
    r"|看更多|往下看更多",
    "関連リ 関連ニ 関連記 こちら 合わせ": r"関連(?:リンク|ニュース|記事)|こちらも(?:どうぞ|おすすめ)|合わせて読みたい",
}
RELATED_BY_BEGINNING = judges(_LABELS, r"^\W*", _SIGN)
