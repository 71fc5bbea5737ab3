"""Which lines of a text are none of it: advertisements, rights, offers and calls, credits, links to other stories.

The patterns of `line_kinds` and `calls` are exact and dear, some 30 µs a line. A line that one of them fits begins as
few lines do, or holds a word that few texts hold: so most lines are known to be text by their keys, and of the others
it is known which pattern to ask.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from ingest.extract.calls import CALLS_BY_BEGINNING, CALLS_BY_WORD
from ingest.extract.continues import CONTINUES_BY_BEGINNING
from ingest.extract.credit_ends import ends_with_credit
from ingest.extract.furniture import FURNITURE
from ingest.extract.labelled_lines import LABELLED_BY_BEGINNING, LABELLED_BY_WORD
from ingest.extract.line_kinds import is_credit, is_notice, is_offer, is_related
from ingest.extract.related import RELATED_BY_BEGINNING

Judge = Callable[[str], bool]

_LONG = 420  # letters and digits: nothing that long is noise
_SHORT = 24  # letters and digits: buttons and labels, which are nothing but a word or two
# the first three letters and digits, or all of one or two, of lines that the anchored patterns fit
_BEGINNINGS: dict[Judge, str] = {
    is_related: """
        als rea see wat rel mor don mus rec you tre les auc meh wei zum pas sie das àli lir voi sur lea lee vea ver lep
        tep not más leg lei vej sai läs læs czy zob prz чит fun 관련기 함께보 이기사 関連記 おすす あわせ 相关阅 相关新
        相关报
        """,
    is_credit: """
        pho fot bil ima фот pic ill gra vid sym cre sou ảnh zdj get shu ist pix uns dpa reu afp ap 사진 写真 撮影
        """,
    is_offer: "ple sub sig log fol lik fin emp inh wan",
    is_notice: "cop 저작권 wri adv",
}
_LABELS: dict[Judge, str] = {
    is_offer: "sha twe pri ema com tei dru kom mer par imp 공유 댓글 인쇄 스크랩 シェア art",
    is_notice: "anz wer pub ann mai rek spo 광고 広告",
}
# words one of which every other line holds that they fit
_INSIDE: dict[Judge, str] = {
    is_offer: """
        subscribe signup join register inbox newsletter pushnachrichten whatsappkanal inscrivezvous abonnezvous suscríb
        únete andieserstelle damiteinverstanden hauptinhalt bysigningup thefullstory thefullarticle
        구독하기 구독신청 기사제보 카카오톡채널 네이버에서 네이버채널 カテゴリーをフォロー マイページでまとめて
        """,
    is_notice: """
        allrightsreserved allerechtevorbehalten tousdroitsréservés todoslosderechosreservados 무단전재 무단복제 무단배포
        無断転載 禁止转载 版权所有 isthecopyrighted maynotbepublished ourstandards storycontinues
        """,
}
_COUNTER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|bild|image|photo|foto) )?\d+ ?(?:of|von|/|de|sur|di|av|из|z) ?\d+\W*$"
    r"|\W*\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d\W*$|(?:view |show )?(?:comments|kommentare|comentarios) ?\(\d+\)$",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?:#[^\W\d]\w*[\s,]*){2,}$")
_ENDS = ("gettyimages", "afp", "dpa", "imago", "shutterstock", "istock")
_SIGNS = ("©", "ⓒ", "Ⓒ")


def _by_word(*kinds: dict[Judge, str], calls: Sequence[Mapping[str, Judge]] = ()) -> dict[str, tuple[Judge, ...]]:
    found: defaultdict[str, tuple[Judge, ...]] = defaultdict(tuple)
    for kind in kinds:
        for judge, words in kind.items():
            for word in words.split():
                found[word] += (judge,)
    for word, judge in chain.from_iterable(each.items() for each in calls):
        found[word] += (judge,)
    return dict(found)


_BY_BEGINNING = (CALLS_BY_BEGINNING, RELATED_BY_BEGINNING, LABELLED_BY_BEGINNING, CONTINUES_BY_BEGINNING)
_JUDGES = _by_word(_BEGINNINGS, calls=_BY_BEGINNING)
_JUDGES_OF_LABELS = _by_word(_LABELS, _BEGINNINGS, calls=_BY_BEGINNING)
_JUDGES_INSIDE = _by_word(_INSIDE, calls=(CALLS_BY_WORD, LABELLED_BY_WORD))
_ASCII_INSIDE = [word for word in _JUDGES_INSIDE if word.isascii()]  # a text in English holds none of the others


def noise_in(lines: Sequence[str], keys: Sequence[str]) -> list[bool]:
    """Whether each of the lines is noise. keys: the lines as texts are compared (see `same`)."""
    joined = "\n".join(key for key in keys if len(key) <= _LONG)
    inside = [word for word in (_ASCII_INSIDE if joined.isascii() else _JUDGES_INSIDE) if word in joined]
    return [
        key in FURNITURE
        or any(judge(line) for judge in judges_of(line, key, inside))
        or _is_sign(line, key)
        or ends_with_credit(line)
        for line, key in zip(lines, keys, strict=True)
    ]


def _is_sign(line: str, key: str) -> bool:
    """Whether a line counts pictures, pages or seconds ("1 of 5", "0:00 / 2:31", "Comments (12)"), or is tags alone."""
    if line[:1] == "#":
        return _TAGS.match(line) is not None
    return len(key) <= _SHORT and key[-1:].isdigit() and _COUNTER.match(line) is not None


def judges_of(line: str, key: str, inside: Sequence[str] = tuple(_JUDGES_INSIDE)) -> list[Judge]:
    """Who is to be asked whether a line is noise; nobody else says that it is. inside: the words to look for in it."""
    if len(key) > _LONG:
        return []
    judges = _JUDGES_OF_LABELS if len(key) <= _SHORT else _JUDGES
    found = [judge for beginning in {key[:3], key[:2]} if beginning in judges for judge in judges[beginning]]
    if inside:
        found += [judge for word in inside if word in key for judge in _JUDGES_INSIDE[word]]
    if key.endswith(_ENDS):
        found.append(is_credit)
    if not line.isascii() and any(sign in line for sign in _SIGNS):
        found.append(is_notice)
    return found
