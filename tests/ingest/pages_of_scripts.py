"""What invented pages print below the headline and behind the text, in other scripts and languages of Asia.

All were published on 2026-11-03 on the page's own clock.
"""

from __future__ import annotations

from tests.ingest.printed_page import Signed

EASTERN = (
    Signed(
        "tr",
        ("<div>Haber: Elif Tanrıöver</div><div>Yayınlanma: 03.11.2026 - 10:00 Güncelleme: 04.11.2026 - 11:20</div>"),
        ["Elif Tanrıöver"],
    ),
    Signed("tr", "<div>Elif Tanrıöver</div><div>3 Kasım 2026 Salı 10:00</div>", ["Elif Tanrıöver"]),
    Signed("tr", "<div>Haber: Elif Kayaoğlu</div><div>03.11.2026 - 10:00</div>", ["Elif Kayaoğlu"]),
    Signed("tr", "<div>Haber Merkezi</div><div>3 Kasım 2026 10:00</div>"),
    Signed("tr", "<div>Giriş: 03.11.2026 10:00 Güncelleme: 04.11.2026 11:00</div><div>Kaynak: AA</div>"),
    Signed("ru", "<div>Ирина Ковалевская</div><div>3 ноября 2026, 10:00</div>", ["Ирина Ковалевская"]),
    Signed("ru", "<div>03.11.2026 10:00</div><div>Автор: Ирина Ковалевская</div>", ["Ирина Ковалевская"]),
    Signed(
        "ru",
        "<div>Текст: Ирина Ковалевская</div><div>Фото: Олег Мостовой</div><div>3 ноября 2026</div>",
        ["Ирина Ковалевская"],
    ),
    Signed("ru", "<div>10:00, 3 ноября 2026</div><div>Источник: ТАСС</div>"),
    Signed(
        "ru", "<div>Ирина Ковалевская, корреспондент</div><div>3 ноября 2026 года в 10:00</div>", ["Ирина Ковалевская"]
    ),
    Signed("ru", "<div>Фото: Олег Мостовой</div><div>3 ноября 2026</div>"),
    Signed("uk", "<div>Автор: Ірина Ковальчук</div><div>3 листопада 2026, 10:00</div>", ["Ірина Ковальчук"]),
    Signed("uk", "<div>Ірина Ковальчук</div><div>03.11.2026, 10:00</div>", ["Ірина Ковальчук"]),
    Signed("uk", "<div>Підготувала Ірина Ковальчук</div><div>3 листопада 2026</div>", ["Ірина Ковальчук"]),
    Signed("uk", "<div>Редакція</div><div>3 листопада 2026, 10:00</div>"),
    Signed("el", "<div>Της Ελένης Βασιλάκη</div><div>Δημοσίευση: 03 Νοεμβρίου 2026, 10:00</div>", ["Ελένης Βασιλάκη"]),
    Signed("el", "<div>Του Γιώργου Παππά</div><div>03/11/2026 10:00</div>", ["Γιώργου Παππά"]),
    Signed("el", "<div>Συντάκτης: Ελένη Βασιλάκη</div><div>3 Νοεμβρίου 2026, 10:00</div>", ["Ελένη Βασιλάκη"]),
    Signed("el", "<div>Ελένη Βασιλάκη</div><div>Τρίτη 03 Νοεμβρίου 2026</div>", ["Ελένη Βασιλάκη"]),
    Signed("el", "<div>Newsroom</div><div>03.11.2026 | 10:00</div>"),
    Signed("el", "<div>Του Αγίου Νικολάου</div><div>03.11.2026</div>"),
    Signed("ar", "<div>كتبت: ليلى الحداد</div><div>الثلاثاء 3 نوفمبر 2026 - 10:00 ص</div>", ["ليلى الحداد"]),
    Signed("ar", "<div>بقلم ليلى الحداد</div><div>3 نوفمبر 2026</div>", ["ليلى الحداد"]),
    Signed("ar", "<div>ليلى الحداد</div><div>نشر في: 3 نوفمبر 2026: 10:00 ص</div>", ["ليلى الحداد"]),
    Signed("ar", "<div>القاهرة - رويترز</div><div>3 نوفمبر 2026</div>"),
    Signed("ar", "<div>أخبار محلية</div><div>الثلاثاء 03/11/2026</div>"),
    Signed("ar", '<div class="author-name">ليلى الحداد</div><div>03-11-2026</div>', ["ليلى الحداد"]),
    Signed("ar", "<div>كتب: أحمد سمير - تصوير: خالد منصور</div><div>2026-11-03</div>", ["أحمد سمير"]),
    Signed("ar", "<div>تقرير: أسعار النفط ترتفع</div><div>3 نوفمبر 2026</div>"),
    Signed("ar", "<div>كرة القدم</div><div>3 نوفمبر 2026</div>"),
    Signed("ar", "<div>وكالات</div><div>3 نوفمبر 2026</div>"),
    Signed("he", "<div>נועה ברקת</div><div>03.11.2026, 10:00</div>", ["נועה ברקת"]),
    Signed("he", "<div>מאת: נועה ברקת</div><div>3 בנובמבר 2026, 10:00</div>", ["נועה ברקת"]),
    Signed("he", "<div>מערכת הצפון</div><div>03/11/2026 10:00</div>"),
    Signed("he", "<div>נועה ברקת | 3.11.26</div>", ["נועה ברקת"]),
    Signed("he", '<div><a rel="author" href="/a/1">נועה ברקת</a></div><div>פורסם: 03.11.2026</div>', ["נועה ברקת"]),
    Signed("he", "<div>חדשות מקומיות</div><div>03.11.2026, 10:00</div>"),
    Signed("he", "<div>כתבה: הקיץ הארוך ביותר</div><div>03.11.2026</div>"),
    Signed(
        "hi",
        (
            "<div>Written By: सुनीता राजवंशी</div><div>Published: 03 Nov 2026, 10:00 AM IST | Updated: "
            "04 Nov 2026, 11:00 AM IST</div>"
        ),
        ["सुनीता राजवंशी"],
    ),
    Signed("hi", "<div>लेखक: सुनीता राजवंशी</div><div>3 नवंबर 2026, 10:00 बजे</div>", ["सुनीता राजवंशी"]),
    Signed("hi", "<div>Edited By: राकेश कुमार</div><div>03 Nov 2026 10:00 AM</div>"),
    Signed("hi", "<div>न्यूज़ डेस्क, नई दिल्ली</div><div>Tue, 03 Nov 2026 10:00 AM IST</div>"),
    Signed(
        "hi",
        ('<div class="author">सुनीता राजवंशी</div><div>Updated: 04 Nov 2026</div><div>Published: 03 Nov 2026</div>'),
        ["सुनीता राजवंशी"],
    ),
    Signed("hi", "<div>रिपोर्ट: सोने का भाव</div><div>3 नवंबर 2026</div>"),
    Signed("hi", "<div>उत्तर प्रदेश</div><div>03 Nov 2026</div>"),
    Signed("id", "<div>Dewi Anggraini</div><div>Selasa, 03 November 2026 | 10:00 WIB</div>", ["Dewi Anggraini"]),
    Signed("id", "<div>Penulis: Dewi Anggraini</div><div>Selasa, 3 Nov 2026 10:00 WIB</div>", ["Dewi Anggraini"]),
    Signed(
        "id",
        (
            "<div>Reporter: Dewi Anggraini</div><div>Editor: Budi Santoso</div><div>Selasa, 3 November "
            "2026 10:00 WIB</div>"
        ),
        ["Dewi Anggraini"],
    ),
    Signed("id", "<div>Oleh Dewi Anggraini</div><div>3 November 2026</div>", ["Dewi Anggraini"]),
    Signed("id", "<div>Tim Redaksi</div><div>Selasa, 3 Nov 2026</div>"),
    Signed("id", "<div>Editor: Budi Santoso</div><div>Selasa, 3 Nov 2026</div>"),
    Signed("vi", "<div>Thứ ba, 3/11/2026, 10:00 (GMT+7)</div><div>Nguyễn Thu Hạnh</div>", ["Nguyễn Thu Hạnh"]),
    Signed("vi", "<div>Tác giả: Nguyễn Thu Hạnh</div><div>03/11/2026 10:00</div>", ["Nguyễn Thu Hạnh"]),
    Signed(
        "vi", "<div>03/11/2026 10:00 GMT+7</div>", ["Nguyễn Thu Hạnh"], end="<p><strong>Nguyễn Thu Hạnh</strong></p>"
    ),
    Signed("vi", "<div>Thứ Ba, ngày 03/11/2026 10:00</div>", end="<p>Theo Tuổi Trẻ</p>"),
    Signed("vi", "<div>Theo Thanh Niên</div><div>03/11/2026</div>"),
    Signed("ja", "<div>高村由紀</div><div>2026年11月3日 10時00分</div>"),
    Signed("ja", "<div>2026/11/3 10:00</div><div>北橋支局 高村由紀</div>", ["高村由紀"]),
    Signed("ja", "<div>北橋新聞社会部 高村由紀</div><div>2026年11月3日 10:00</div>", ["高村由紀"]),
    Signed("ja", "<div>2026年11月3日 10:00</div><div>山田由紀</div>"),
    Signed("ja", "<div>山田由紀</div><div>2026年11月3日 10:00</div>", ["山田由紀"]),
    Signed("ja", "<div>文・山田由紀　写真・田中健</div><div>2026/11/03</div>", ["山田由紀"]),
    Signed("ja", "<div>2026.11.03 10:00</div><div>共同通信</div>", ["共同通信"]),
    Signed("ja", "<div>2026年11月3日(火) 10:00</div>", ["山田由紀"], end="<p>（山田由紀）</p>"),
    Signed("ja", "<div>社会部</div><div>2026/11/03 10:00</div>"),
    Signed("zh", "<div>2026-11-03 10:00　来源：北桥日报　作者：张晓岚</div>", ["张晓岚"]),
    Signed("zh", "<div>北桥日报记者 张晓岚</div><div>2026年11月03日10:00</div>", ["张晓岚"]),
    Signed("zh", "<div>文/张晓岚</div><div>2026-11-03 10:00:00</div>", ["张晓岚"]),
    Signed(
        "zh",
        "<div>2026年11月03日 10:00 来源：北桥网</div>",
        ["张晓岚", "李四海"],
        end="<p>（本报记者 张晓岚 李四海）</p>",
    ),
    Signed("zh", "<div>责任编辑：李四海</div><div>2026-11-03 10:00</div>"),
    Signed("zh", "<div>記者王小明／台北報導</div><div>2026/11/03 10:00</div>", ["王小明"]),
    Signed("zh", "<div>来源：新华社</div><div>2026-11-03 10:00</div>"),
    Signed("zh", "<div>记者走进北桥村庄</div><div>2026-11-03</div>"),
    Signed(
        "ko", "<div>민서윤 기자</div><div>입력 2026.11.03. 오전 10:00 수정 2026.11.04. 오전 11:00</div>", ["민서윤"]
    ),
    Signed("ko", "<div>등록 :2026-11-03 10:00</div><div>민서윤 기자 minsy@bukdari.example</div>", ["민서윤"]),
    Signed("ko", "<div>북다리=민서윤 기자</div><div>2026-11-03 10:00</div>", ["민서윤"]),
    Signed("ko", "<div>글·사진 민서윤 기자</div><div>승인 2026.11.03 10:00</div>", ["민서윤"]),
    Signed("ko", "<div>온라인뉴스팀</div><div>입력 2026-11-03 10:00:00</div>"),
    Signed("th", "<div>3 พฤศจิกายน 2569 เวลา 10:00 น.</div>"),
    Signed("th", "<div>โดย สมชาย ใจดี</div><div>3 พฤศจิกายน 2569 10:00 น.</div>", ["สมชาย ใจดี"]),
    Signed("th", "<div>โดย กองบรรณาธิการ</div><div>3 พ.ย. 2569</div>"),
    Signed("th", "<div>ผู้เขียน: สมชาย ใจดี</div><div>3 พ.ย. 2026 เวลา 10:00</div>", ["สมชาย ใจดี"]),
    Signed("th", "<div>โดย รัฐบาล เตรียม แจกเงิน</div><div>3 พ.ย. 2569</div>"),
)
