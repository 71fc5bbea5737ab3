"""What pages say that answer 200 and were not found, in some forty languages.

Only whole phrases that such pages consist of; a story about lost pages says other things beside them.
"""

from __future__ import annotations

import re

# "Error", beside the number 404.
_ERROR = (
    r"errore?|erro|err?eur|fehler|fout(?:code)?|błąd|hata|ошибка|помилка|lỗi|エラー|오류|错误|錯誤|fejl|feil|fel|virhe"
    r"|chyba|chybový kód|hiba|eroare|greška|грешка|σφάλμα|خطأ|خطای?|שגיאה|kesalahan|ralat"
)
_NOT_FOUND = (
    r"\b(?:error\s*)?404\b.{0,12}(?:error|not found|fehler|erreur)|^\W*(?:error\W*)?404\W*$|^\W*not found\W*$",
    r"\b(?:page|article|story|document|file)\b.{0,20}\b(?:not|n['’]t|cannot|could not)\b.{0,12}\bfound\b",
    r"\b(?:page|article|story)\b.{0,20}\b(?:no longer (?:exists?|available)|doesn['’]?t exist|does not exist)",
    r"\b(?:page|article|story) (?:that )?you\b.{3,40}\b(?:not|n['’]t|cannot)\b.{0,12}\bfound\b",
    r"\bseite\b.{0,20}\bnicht\b.{0,12}\bgefunden\b",
    r"\bpage (?:non trouvée|introuvable|inexistante)\b",
    r"\bp[áa]gina no (?:encontrada|disponible)\b",
    r"페이지를? ?찾을 ?수 ?없|(?:존재하지 ?않는|삭제된|찾을 ?수 ?없는) ?(?:페이지|기사|게시물|글)(?:입니다|이거나)",
    # of a whole title only: "시간이 없는 기사" is a headline
    r"(?:^|[|\n-])\W*(?:(?:이미|해당) ?)?(?:삭제된|없는) ?(?:페이지|기사|게시물|글)(?:입니다|이거나|\W*(?:$|[|\n]))",
    r"^\W*존재하지 ?않는 ?(?:페이지|기사|게시물|글)\W*(?:$|[|\n])",
    r"기사가 ?(?:삭제|존재하지)",
    r"요청하신 ?(?:페이지|기사)[가를이]? ?(?:없|찾을)",
    r"ページが?(?:は)?見つかりません|お探しのページ|(?:記事|ページ)は(?:削除され|存在し)",
    r"(?:页面|文章|頁面)(?:不存在|未找到|已(?:被)?删除|已被刪除)|找不到(?:该|此|該)?(?:页面|網頁|頁面)",
    r"\bseite\b.{0,40}\bnicht gefunden\b|\b(?:artikel|beitrag)\b.{0,20}\bnicht (?:mehr )?(?:verfügbar|gefunden)\b",
    r"\barticle n['’]est plus disponible\b",
    r"\bno hemos encontrado la p[áa]gina\b",
    r"\bpage (?:can['’]?t|can ?not|could not) be found\b|\b(?:story|article|page) (?:you\b.{0,30} )?does not exist\b",
    # In other languages whole clauses too: what was not found is named, and that it was not.
    rf"(?<![a-z])(?:{_ERROR})\W{{0,4}}404\b|(?<!\d)404\W{{0,4}}(?:{_ERROR})\b",
    r"\b(?:seite|artikel|beitrag)\b.{0,20}\bgibt es (?:leider |hier )*nicht\b",
    r"\bseite (?:ist )?(?:leider )?nicht (?:mehr )?(?:verfügbar|vorhanden|erreichbar)\b",
    r"\b(?:seite|artikel|beitrag)\b.{0,20}\bexistiert (?:leider )?nicht\b",
    r"\bpagina\b.{0,35}\bnon (?:esiste|(?:è )?(?:stata )?(?:trovata|disponibile))\b",
    r"\bpagina\b.{0,35}\bnon (?:è (?:più |al momento )disponibile)\b",
    r"\bl['’]articolo\b.{0,25}\bnon (?:esiste|è più disponibile|è stato trovato)\b",
    r"\bcontenuto non (?:trovato|disponibile)\b",
    r"\bp[áa]gina\b.{0,35}\bno (?:existe|est[áa] disponible|(?:ha sido|fue) encontrada)\b",
    r"\bp[áa]gina\b.{0,35}\bno (?:se (?:ha |pudo )?encontr\w+|se encuentra)\b",
    r"\bno (?:encontramos|podemos encontrar|hemos podido encontrar|pudimos encontrar) (?:la|esta) p[áa]gina\b",
    r"\bp[áa]gina\b.{0,35}\bn[ãa]o (?:existe|est[áa] (?:mais )?dispon[íi]vel)\b",
    r"\bp[áa]gina\b.{0,35}\bn[ãa]o (?:(?:foi |p[ôo]de ser )?(?:encontrada|localizada))\b",
    r"\bn[ãa]o (?:encontr[áa]mos|foi poss[íi]vel encontrar) a p[áa]gina\b|\bconte[úu]do n[ãa]o encontrado\b",
    r"\bpage\b.{0,35}\bn['’](?:existe (?:pas|plus)|est plus en ligne)\b",
    r"\bpage\b.{0,35}\bn['’](?:(?:est|a) (?:pas|plus) (?:été )?(?:disponible|accessible|trouvée))\b",
    r"\bpage\b.{0,25}\best introuvable\b|\bpas trouvé (?:la|cette) page\b|\bpage que vous (?:re)?cherchez\b",
    r"\bpagina\b.{0,30}\b(?:niet\b.{0,8}\b(?:gevonden|bestaat|beschikbaar)|bestaat\b.{0,10}\bniet)\b",
    r"\b(?:dit|het) artikel\b.{0,20}\bniet (?:meer )?(?:beschikbaar|gevonden)\b",
    r"\bstron[ayę]\b.{0,35}\bnie (?:istnieje|została (?:odnaleziona|znaleziona)|można (?:odnaleźć|znaleźć))\b",
    r"\bnie (?:znaleziono|odnaleziono|możemy znaleźć) (?:(?:takiej|tej|podanej|szukanej) )?(?:strony|artykułu)\b",
    r"страниц[аыу]\b.{0,35}\bне (?:найден[ао]?|существует|нашлась)\b",
    r"\b(?:такой|этой|данной) страницы (?:больше )?(?:не существует|нет)\b",
    r"\b(?:материал|статья)\b.{0,20}\bне найден[ао]?\b",
    r"сторінк[аиу]\b.{0,35}\bне (?:знайден[ао]|існує)\b|\b(?:такої|цієї) сторінки (?:більше )?(?:не існує|немає)\b",
    r"страницата\b.{0,30}\bне (?:е намерена|беше намерена|съществува)\b|\bстраница(?:та)? није пронађена\b",
    r"\bkhông tìm thấy (?:trang|đường dẫn|bài viết|nội dung)\b",
    r"\b(?:trang|bài viết|đường dẫn)\b.{0,40}\b(?:không (?:còn )?tồn tại|đã bị (?:xóa|xoá|gỡ)|không tìm thấy)\b",
    r"\bsayfa\w*\b.{0,25}\b(?:bulunamadı|bulunamıyor|mevcut değil)|\b(?:haber|içerik) bulunamadı\b",
    r"\baradığınız (?:sayfa|haber|içerik)\b",
    r"\b(?:halaman|laman)\b.{0,35}\b(?:tidak|tak) (?:dapat )?(?:ditemukan|ditemui|tersedia|dijumpai)\b",
    r"(?<!andra )\bsidan\b.{0,30}\b(?:kunde inte hittas|kan inte hittas|hittades inte|finns (?:inte|ej))\b",
    r"\bhittar inte sidan\b|\bhittade inte sidan\b",
    # "siden" is "since" too
    r"(?:^|[\n.!?:]\W*|denne )siden\b.{0,30}\b(?:ikke (?:fundet|funnet|tilgjengelig)|kunne ikke findes)\b",
    r"(?:^|[\n.!?:]\W*|denne )siden\b.{0,30}\b(?:findes|finnes|eksisterer) ikke\b",
    r"\b(?:fandt|fant|finder|finner) (?:desværre |dessverre )?ikke siden\b",
    r"\bsivua ei (?:löydy|löytynyt|valitettavasti löyt\w+|ole|voitu)\b|\betsimääsi sivua\b",
    r"\bstránk[auy]\b.{0,30}\b(?:nebyl[ao] nalezen[ao]|neexistuje|nenalezena)\b",
    r"\bstránk[auy]\b.{0,30}\b(?:nebola nájdená|sa nenašla|js?me nenašli|sme nenašli)\b",
    r"\boldal\b.{0,20}\bnem (?:található|létezik)\b",
    r"\bpagina\b.{0,35}\bnu (?:a fost găsită|(?:mai )?există|este disponibilă)\b",
    r"\bstranica\b.{0,30}\b(?:nije (?:pronađena|dostupna)|ne postoji)\b",
    r"\bpàgina\b.{0,30}\bno (?:existeix|s['’]ha trobat|trobada)\b",
    r"σελίδα\b.{0,35}\bδεν (?:βρέθηκε|υπάρχει|είναι διαθέσιμη)\b",
    r"الصفحة.{0,30}غير (?:موجودة|متوفرة|متاحة)|لم (?:يتم العثور|نعثر) على (?:هذه )?الصفحة|الصفحة التي تبحث عنها",
    r"(?:העמוד|הדף).{0,20}(?:לא נמצא|אינו קיים|לא קיים|לא נמצאה)|صفحه.{0,25}(?:یافت نشد|پیدا نشد|وجود ندارد)",
    r"(?:पेज|पृष्ठ).{0,12}(?:नहीं मिला|उपलब्ध नहीं|मौजूद नहीं)|ไม่พบหน้า|পৃষ্ঠা(?:টি)? (?:খুঁজে )?পাওয়া যায়নি",
    r"페이지가 ?(?:없습니다|존재하지 ?않)|기사를? ?찾을 ?수 ?없습니다|잘못된 ?(?:접근|경로|주소)입니다",
    r"(?:記事|ページ)[はが](?:存在し(?:ない|ませ)|見つかり|表示でき|削除され(?:た|まし)|移動(?:した|また))",
    r"掲載(?:期間)?[はが]終了",
    r"(?:页面|文章|頁面|網頁|网页)(?:不存在|未找到|已?下架|走丢了|無法(?:找到|顯示))",
    r"找不到(?:您|你|這|这).{0,8}(?:页面|網頁|网页|頁面|文章)",
    r"[您你](?:所)?(?:访问|訪問|查看|浏览|瀏覽|要找|查找|尋找|请求|請求)的(?:页面|頁面|網頁|网页|文章|内容|內容)",
)
# What such pages say besides, where a text could stand.
_ADVICE = (
    r"\b(?:check|mistyped|wrong|incorrect)\b.{0,30}\b(?:address|url|link|spelling)\b",
    r"\b(?:address|url|link)\b.{0,30}\b(?:mistyped|wrong|incorrect|correct)\b|\b(?:been|was) (?:re)?moved\b",
    r"\b(?:use|try) (?:the |our |a )?search|\b(?:front|home) ?page\b",
    r"\b(?:die|der|ihre) (?:eingegebene )?(?:adresse|url)\b|\b(?:zur|unserer|die) startseite\b|\bsuchfunktion\b",
    r"\bl['’](?:adresse|url)\b|\bpage d['’]accueil\b|\b(?:la|notre) recherche\b|\bmoteur de recherche\b",
    r"\bla (?:direcci[óo]n|url)\b|\bp[áa]gina (?:de inicio|principal|inicial)\b|\bbuscador\b|\bo endere[çc]o\b",
    r"입력하신|주소[가를]|고객 ?센터|다시 (?:한 ?번 )?확인|메인 ?(?:화면|페이지)|이전 ?(?:화면|페이지)",
    r"アドレス|URL|トップページ|ホームページへ|検索[をか]|网址|网站首页|返回首页|首頁",
    r"\b(?:usa|utilizza|prova con) la ricerca\b|\btorna (?:alla|in) home\b|\bhome ?page\b",
    r"\bpagina (?:iniziale|principale)\b|\bl['’]indirizzo\b",
    r"\b(?:página inicial|motor de busca|caixa de busca|barra de pesquisa|utilize a busca)\b|\bvolt[ea] à\b",
    r"\b(?:startpagina|zoekfunctie|homepagina)\b|\bhet adres\b|\bstron\w+ główn\w+|\bwyszukiwark\w+",
    r"\badres (?:strony|url)\b",
    r"\bглавн(?:ую|ой|ая) страниц\w*|\bвоспользуйтесь\b|\bадрес (?:страницы|введ[её]н|указан)\b",
    r"\bголовн(?:у|ої|а) сторінк\w*|\bскористайтеся\b",
    r"\btrang chủ\b|\bô tìm kiếm\b|\bđịa chỉ (?:url|trang)\b|\bana ?sayfa\w*|\barama (?:kutusu|yap)\w*|\bberanda\b",
    r"\bhalaman (?:utama|depan)\b",
    r"\b(?:startsidan|förstasidan|forsiden|etusivu\w*|hlavní stránk\w+)\b",
    r"\b(?:titulní stran\w+|főoldal\w*|naslovnic\w+|pagina principală)\b",
    r"αρχική σελίδα|الصفحة الرئيسية|עמוד הבית|صفحه اصلی|होम ?पेज|मुख्य पृष्ठ|หน้าแรก|홈으로|トップへ|回到首页|回首頁",
    r"返回首頁",
)

NOT_FOUND = re.compile("|".join(_NOT_FOUND), re.IGNORECASE)
ADVICE = re.compile("|".join(_ADVICE), re.IGNORECASE)
