"""Agencies, desks and accounts of sites in scripts without capitals: what stands in bylines and is no person."""

from __future__ import annotations

import re

CASELESS_AGENCIES = frozenset(
    """
    رويترز|وكالة رويترز|فرانس برس|وكالة فرانس برس|أ ف ب|ا ف ب|أ.ف.ب|د ب أ|د.ب.أ|أسوشيتد برس|أسوشييتد برس|الأناضول
    وكالة الأناضول|سبوتنيك|شينخوا|أ ش أ|وكالة أنباء الشرق الأوسط|واس|وام|سانا|خبرگزاری فارس|ایرنا|ایسنا|تسنیم|رویترز
    רויטרס|אי-אפ-פי|סוכנות רויטרס|रॉयटर्स|पीटीआई|पीटीआई-भाषा|एएनआई|आईएएनएस|यूनीवार्ता|एएफपी|রয়টার্স|এএফপি|বাসস|ইউএনবি
    """.replace("\n", "|").split("|")
) - {""}
CASELESS_AGENCIES = frozenset(agency.strip() for agency in CASELESS_AGENCIES if agency.strip())
# One of these words makes a "name" a desk's, a house's or an account's.
_DESK_WORDS = frozenset(
    """
    وكالات الوكالات وكالة التحرير تحرير المحرر محرر محررو مراسل مراسلة مراسلنا مراسلو المراسل متابعة متابعات موقع الموقع
    صحيفة جريدة مجلة قناة قسم شبكة فريق إدارة ادارة هيئة أسرة بوابة نيوز نت أخبار اخبار مصادر مركز غرفة عواصم خدمة
    تحریریه خبرگزاری خبرنگار گروه سرویس سایت روزنامه اداره ویب نیوز ڈیسک نمائندہ رپورٹر ایجنسی ایجنسیاں اخبار
    מערכת המערכת סוכנויות סוכנות כתבי כתבים צוות חדשות אתר ערוץ דובר דוברות דסק דסקט עיתון עורכי שירות מנהל אורח כללי
    डेस्क वेब न्यूज़ न्यूज न्यूज़ टीम एजेंसी एजेंसियां एजेंसियाँ ब्यूरो संवाददाता संवाद समाचार वार्ता भाषा रिपोर्टर संपादक संपादकीय दैनिक
    लाइव टीवी ऑनलाइन डिजिटल प्रतिनिधि एडमिन विज्ञप्ति
    ডেস্ক ওয়েব প্রতিবেদক প্রতিনিধি সংবাদদাতা নিজস্ব অনলাইন নিউজ রিপোর্ট রিপোর্টার স্টাফ সম্পাদক সম্পাদকীয় বিজ্ঞপ্তি টিভি
    டெஸ்க் செய்திப்பிரிவு డెస్క్ న్యూస్ ഡെസ്ക് ലേഖകൻ ಡೆಸ್ಕ್ ડેસ્ક
    რედაქცია სააგენტო ადმინისტრატორი
    """.split()
)
# Thai has no blanks between words.
_THAI_DESK = re.compile("กองบรรณาธิการ|ทีมข่าว|ทีมงาน|สำนักข่าว|ผู้สื่อข่าว|ออนไลน์|แอดมิน|เว็บ|กองบก|ข่าว|หนังสือพิมพ์|ฝ่าย|ศูนย์")
_BETWEEN = re.compile(r"[\s/,،؛|-]+")


def is_caseless_desk(text: str) -> bool:
    """Whether a text in a script without capitals is a desk, a house or an account of a site, as far as names go."""
    return not _DESK_WORDS.isdisjoint(_BETWEEN.split(text.strip())) or _THAI_DESK.search(text) is not None
