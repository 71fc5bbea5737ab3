"""Which lines of a text are none of it: advertisements, rights, offers, credits of pictures, links to other stories.

The patterns of `ingest.extract.line_kinds` are exact and dear, some 30 µs a line. A line that one of them fits is
short, or begins as few lines do, or holds a word that few texts hold: so most are known to be text by their keys.
"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extract.line_kinds import is_credit, is_notice, is_offer, is_related

_LONG = 300  # letters and digits: nothing that long is noise
_SHORT = 24  # letters and digits: buttons and labels, which are nothing but a word or two
# the first three letters and digits, or all of one or two, of lines that the anchored patterns fit
_BEGINNINGS = frozenset(
    """
    als rea see wat rel mor don mus rec you tre les auc meh wei zum pas sie das àli lir voi sur lea lee vea ver lep tep
    not más leg lei vej sai läs læs czy zob prz чит fun 관련기 함께보 이기사 関連記 おすす あわせ 相关阅 相关新 相关报
    pho fot bil ima фот pic ill gra vid sym cre sou ảnh zdj get shu ist pix uns dpa reu afp 사진 写真 撮影
    ple sub sig log fol lik fin emp inh wan cop 저작권 wri adv
    """.split()
)
_LABELS = _BEGINNINGS | frozenset(
    """
    anz wer pub ann mai rek spo 광고 広告 sha twe pri ema com tei dru kom mer par imp 공유 댓글 인쇄 스크랩 シェア art
    ap
    """.split()
)
_ENDS = ("gettyimages", "afp", "dpa", "imago", "shutterstock", "istock")
# words one of which every other line holds that they fit
_INSIDE = """
    subscribe signup join register inbox newsletter pushnachrichten whatsappkanal inscrivezvous abonnezvous suscríb
    únete andieserstelle damiteinverstanden hauptinhalt bysigningup thefullstory thefullarticle
    구독하기 구독신청 기사제보 카카오톡채널 네이버에서 네이버채널 カテゴリーをフォロー マイページでまとめて
    allrightsreserved allerechtevorbehalten tousdroitsréservés todoslosderechosreservados 무단전재 무단복제 무단배포
    無断転載 禁止转载 版权所有 isthecopyrighted maynotbepublished ourstandards storycontinues
    """.split()


def noise_in(lines: Sequence[str], keys: Sequence[str]) -> list[bool]:
    """Whether each of the lines is noise. keys: the lines as texts are compared (see `same`)."""
    joined = "\n".join(key for key in keys if len(key) <= _LONG)
    inside = [word for word in _INSIDE if word in joined]
    return [
        may_be_noise(line, key, inside) and (is_notice(line) or is_offer(line) or is_credit(line) or is_related(line))
        for line, key in zip(lines, keys, strict=True)
    ]


def may_be_noise(line: str, key: str, inside: Sequence[str] = _INSIDE) -> bool:
    """Whether a line is worth the patterns. inside: the words to look for in it."""
    if len(key) > _LONG:
        return False
    beginnings = _LABELS if len(key) <= _SHORT else _BEGINNINGS
    return (
        key[:3] in beginnings
        or key[:2] in beginnings
        or key.endswith(_ENDS)
        or any(word in key for word in inside)
        or "©" in line
        or "ⓒ" in line
        or "Ⓒ" in line
    )
