"""Words before names that say what the named did, in Japanese and Chinese: "文｜", "攝影：", "编辑 ", "本报记者"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import PersonKind
from ingest.eastern_names import is_eastern_name

HAN = "\u3400-\u4dbf\u4e00-\u9fff々〆ヶ\u3040-\u30ff"
_SIGN = "[:：/／=＝|｜]"
# With a blank alone behind it a word is a label only where it begins and a name follows ("编辑 柴琳 校对 李四海").
_BEGINS = r"(?:^|(?<=[\s（(【〔\[|｜/／]))"
_BLANK_AND_NAME = rf"\s+(?=[{HAN}]{{2,4}}(?:$|[\s、，,/／|｜()（）【】〔〕]))"
_PICTURES = "写真|撮影|攝影|摄影|攝|摄|圖|图|カメラ"
# Those who checked or arranged a text did not write it.
_OTHERS = (
    "編集|编辑|編輯|责编|責編|責任編輯|责任编辑|監修|来源|來源|出典|校对|校對|校閲|责任校对|責任校對|审校|审核|一审|二审|三审|初审|复审|终审|"
    "监制|監製|统筹|統籌|策划|策劃|视觉|排版|值班编委"
)
_POSTS = (
    "(?:専門)?編集委員|論説(?:副委員長|委員長?)|解説委員|専門委員|論説主幹|主筆|編集長|特派員|[支総部]局長|部長|デスク|コラムニスト|ジャーナリスト|"
    "教授|研究員|評論家|作家|弁護士"
)
_LABELS: tuple[tuple[str, PersonKind | None], ...] = (
    (rf"(?:原作|原著)(?:者)?\s*{_SIGN}", PersonKind.ORIGINAL_AUTHOR),
    (rf"(?:翻訳|翻译|編譯|编译|譯者|译者|訳|譯|译)(?:者)?\s*{_SIGN}", PersonKind.TRANSLATOR),
    (
        (
            rf"(?:{_PICTURES})\s*(?:{_SIGN}|・(?!文|構成|取材))|{_BEGINS}(?:撮影|攝影|摄影){_BLANK_AND_NAME}|"
            rf"(?:攝影|摄影)(?:記者|记者)\s*{_SIGN}?"
        ),
        PersonKind.PHOTOGRAPHER,
    ),
    (rf"(?:責任編輯|责任编辑)\s*{_SIGN}?|(?:{_OTHERS})\s*{_SIGN}|{_BEGINS}(?:{_OTHERS}){_BLANK_AND_NAME}", None),
    (
        (
            rf"文(?:\s?[、・/／&]\s?)?[图圖攝摄影]{{1,2}}(?:\s*{_SIGN}\s*|\s+)|"
            r"(?:(?:取材|構成|写真)・文|文・(?:写真|構成)|取材|文責|執筆者?|筆者|著者|作者|撰文|撰稿|采写|採寫|記者|记者|"
            r"投稿者|ライター|文|聞き手|報導|报道|通讯员|通訊員)"
            rf"\s*(?:{_SIGN}|[・\s])\s*|(?:by|By|BY)\s+|"
            r"(?:新华社|新華社|中新社|中新网|本报|本報|实习|實習|特约|特約|见习|見習)?(?:记者|記者|通讯员|通訊員)|"
            rf"(?:{_POSTS})(?:\s+|・)"
        ),
        PersonKind.AUTHOR,
    ),
)
_LABEL = re.compile("|".join(f"(?P<k{number}>{words})" for number, (words, _) in enumerate(_LABELS)))
_END_OF_PIECE = re.compile(r"\s*(?:$|[、，,/／|｜()（）])")
_GLUED = re.compile(rf"[{HAN}]+$")

_POST = re.compile(_POSTS)

Segment = tuple[PersonKind | None, str, bool, str | None]


def segments(text: str) -> Iterator[Segment]:
    """The text cut at its labels: what the named did (None: nothing that makes an author), the text, whether a label
    says so, and the post that the label is ("編集委員 "). What is glued to the front of a label is a house
    ("总台央视记者"), or a part of the label."""
    # "張三記者" has its role behind the name: that is no label
    labels = [label for label in _LABEL.finditer(text) if not _END_OF_PIECE.match(text, label.end())]
    if not labels:
        yield PersonKind.AUTHOR, text, False, None
        return
    if head := _GLUED.sub("", text[: labels[0].start()]).strip(" \u3000〔[（(【"):
        yield PersonKind.AUTHOR, head, False, None
    for number, label in enumerate(labels):
        last = number + 1 == len(labels)
        behind = text[label.end() : len(text) if last else labels[number + 1].start()]
        kind = _LABELS[int((label.lastgroup or "k0")[1:])][1]
        post = label[0].strip("・ \u3000")
        yield kind, behind if last else _without_house(behind), True, post if _POST.fullmatch(post) else None


def _without_house(text: str) -> str:
    """What stands between two labels without what is glued to the second, but for a name ("王小明攝影：李四海")."""
    glued = _GLUED.search(text)
    return text if glued is None or not glued.start() or is_eastern_name(glued[0]) else text[: glued.start()]
