"""What a person's name looks like in scripts without capitals: Arabic, Hebrew, those of India, Thai, Georgian.

Any two to four words could be one there, so that only a label, a field for authors or a known given name makes a name.
"""

from __future__ import annotations

import re
import unicodedata

# Hebrew to Burmese, Georgian, Ethiopic, Khmer; without their digits and full stops
_OF_WORDS = (
    "\u05d0-\u05f2\u0591-\u05bd\u0620-\u0657\u066e-\u06d3\u06d5-\u06dc\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f"
    "\u0900-\u0963\u0971-\u09e3\u0a00-\u0a63\u0a80-\u0ae3\u0b00-\u0b63\u0b80-\u0be3\u0c00-\u0c63\u0c80-\u0ce3"
    "\u0d00-\u0d63\u0d80-\u0ddf\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0ecd\u1000-\u103f\u10d0-\u10ff\u1200-\u135f"
    "\u1780-\u17d3"
)
CASELESS = re.compile(f"[{_OF_WORDS}]")
_WORD = re.compile(rf"[{_OF_WORDS}][{_OF_WORDS}'’׳״\"־.\-]*")
_THAI = re.compile("[\u0e00-\u0eff]")
_LONGEST_WORD = 24
_LONGEST = 60
_TITLES = frozenset(
    'د. أ. أ.د. ا.د. دكتور دكتورة الدكتور الدكتورة م. دکتر ד"ר ד״ר פרופ\' פרופ׳ عو"د डॉ. डॉ प्रो. ড. ডা. ดร.'.split()
)
# Words of sentences, of sections, of places and of posts: no name holds one.
_NOT_IN_NAMES = frozenset(
    """
    في من على إلى الى عن أن ان إن قال قالت هذا هذه ذلك التي الذي بعد قبل مع بين حتى لا ما هل كيف لماذا متى أين كان كانت
    اليوم أمس غدا الآن آخر المزيد كل جميع عاجل تحديث نشر تاريخ منذ دقيقة دقائق ساعة ساعات يوم أيام قراءة مشاركة تعليق
    سياسة اقتصاد رياضة ثقافة رأي مقالات محليات الرئيسية كرة القدم تل خاص حول ضمن لدى
    كاتب كاتبة صحفي صحفية صحافي صحافية أستاذ باحث باحثة محلل خبير عضو رئيس مدير وزير سفير
    از به در با که این آن را برای است بود شد می تا هم یا سیاسی ورزشی اقتصادی فرهنگی
    کے کی کا میں سے نے کو پر اور ہے
    של את על עם אל כי זה זו הוא היא הם לא גם או אם כל בין לפני אחרי היום אתמול עוד תל עודכן פורסם תאריך שעה דקות שעות
    קריאה תגובות שיתוף ספורט כלכלה תרבות דעות בארץ בעולם כתב כתבת כתבנו לענייני עיתונאי עיתונאית פרשן פרשנית מנכ"ל יו"ר
    में का की के को से ने पर और है हैं था थे थी यह वह कि जो एक इस उस भी नहीं लिए साथ बाद पहले आज कल अब नई अपडेट खबर खबरें
    मिनट घंटे दिन पढ़ें शेयर राजनीति खेल देश विदेश मनोरंजन कारोबार नेता मंत्री पत्रकार
    ও এর এই সেই যে থেকে জন্য করে হয় আজ কাল নতুন খবর খেলা রাজনীতি বিনোদন জেলা সময় মিনিট
    ข่าว กีฬา การเมือง วันนี้ เวลา อ่าน แชร์ นาที
    და არის რომ ეს
    """.split()
)
_MOST_WORDS = 4


def is_caseless_name(text: str, most: int = _MOST_WORDS) -> bool:
    """Whether a text is two to `most` words (one to two of Thai) that can be a person's name in a script without
    capitals, behind a title or not."""
    if len(text) > _LONGEST or not CASELESS.match(text):
        return False
    words = text.split()
    bare = words[1:] if words[0] in _TITLES else words
    fewest, most = (1, 2) if _THAI.match(text) else (2, most)  # Thai has no blanks but between given and family name
    if not fewest <= len(bare) <= most:
        return False
    return all(_is_word(word) for word in bare)


def _is_word(word: str) -> bool:
    if len(word) > _LONGEST_WORD or _WORD.fullmatch(word) is None or word in _NOT_IN_NAMES:
        return False
    letters = [sign for sign in word if unicodedata.category(sign)[0] == "L"]
    return len(letters) > 1 or word.endswith(".")
