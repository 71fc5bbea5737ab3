"""The words that say of what a date is the date, in the languages of the press: one pattern that is searched fast."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Literal

Label = Literal["published", "modified", "print", "none"]

# Every entry begins with letters. The order does not matter: of several labels before a date, the one that stands
# nearest counts.
_MODIFIED = r"""
최종\s?수정 기사\s?수정 수정 업데이트 갱신
\bupdated?\b \bmodified\b \bedited\b \brevised\b \blast\s+(?:updated?|modified|edited|revised|reviewed)\b
\blast\s+(?:change|update|modification) \bmedically\s+reviewed\b
letzte\s+(?:aktualisierung|änderung) neueste\s+(?:aktualisierung|änderung) aktualisier\w* geändert
\bstand\b(?=\W{0,4}(?:\d|(?:vom|am)\b|(?:mo|di|mi|do|fr|sa|so)\w*[.,])|\W*$)
überarbeitet zuletzt mis\s+à\s+jour mise\s+à\s+jour modifiée? actualisée?
actualizad[oa] última\s+actualización actualización modificad[oa] atualizad[oa] atualização aggiornat[oa] aggiornamento
modificat[oa] bijgewerkt gewijzigd zaktualizowan\w* aktualizacj\w* aktualizov\w* aktualizac\w* upraven\w*
uppdatera\w* opdatere\w* oppdatert sist\s+endret päivitetty muokattu güncell?e\w* обновлен\w* обновлён\w*
изменен\w* оновлен\w* 最終更新 更新 修正 改訂 修订 修訂 cập\s+nhật diperbarui frissít\w* módosít\w* actualizat
ενημερώθηκε ενημέρωση تحديث עודכן
modifica\s+il aangepast ændret endret ändrad změněn\w* zmeněn\w* actualitzat ažurira\w* ажурира\w*
posodob\w* обновен\w* актуализиран\w* atnaujint\w* atjauno\w* atjaunin\w* uuendatud muudetud uppfært diubah dikemaskini
अपडेट আপডেট อัปเดต อัพเดต ปรับปรุง แก้ไขล่าสุด بروزرسانی به\W?روز\W?رسانی
"""
_PUBLISHED = r"""
최초\s?입력 기사\s?입력 입력 入力 등록일시 등록일 등록 작성일시 작성일 작성 게시일 게시 승인 송고 게재 보도
\bpublished\b \bposted\b \bfiled\b \bissued\b \breleased\b \bcreated\b \bsubmitted\b \bwritten\b
\bfirst\s+(?:published|posted|filed|issued|released|created|submitted|written)\b \bpubdate\b \bdate\b
veröffentlicht veröffentlichung erstellt erschienen publiziert eingestellt erstveröffentlichung datum
publiée? parue? mise?\s+en\s+ligne crééee? publicad[oa] publicação publicación creado criado fecha
pubblicat[oa] pubblicazione creato gepubliceerd geplaatst opublikowan\w* publikacj\w* dodan[oeay] utworzono
publikov\w* vydán\w* publicera\w* publisert publicere\w* udgivet julkaistu yay[ıi]n\w* giriş oluşturulma eklenme
опубликован\w* дата опубліковано 公開 掲載 配信 投稿 作成 発表 发布 發布 发表 發表 刊登 đăng tayang közzét\w*
megjelen\w* publicat δημοσίευση δημοσιεύθηκε نشر פורסם
offentliggjort objavljen\w* објављен\w* публикуван\w* paskelbt\w* publikuot\w* publicēt\w* avaldatud δημοσιεύτηκε
diterbitkan dipublikasi\w* diunggah diposting xuất\s+bản प्रकाशित প্রকাশ เผยแพร่ تاریخ\s+انتشار 发稿 發稿 上传 上傳
"""
# A newspaper's print date, often the day after the article went on line. Without a page number it may be either.
_PRINT = r"발행일 발행 print\s+edition in\s+print printausgabe en\s+papier 紙面 지면"

PRINT_PAGE = re.compile(r"\s*(?:[가-힣]{1,6}\s?)?[A-Z]?\d{1,3}\s?(?:면|[Pp]age\b)|\s*(?:page|p\.)\s?[A-Z]?\d{1,3}\b")

_ENTRY = re.compile(r"(?P<edge>\\b)?(?P<stem>\w+?)(?P<tail>(?:\w[?*].*|\W.*)?)")
_KINDS: dict[str, Label] = {"m": "modified", "p": "published", "n": "print"}


def lowered(text: str) -> str:
    """The text in lower case, every character where it was: what labels are searched in."""
    return text.replace("İ", "i").lower()  # of all letters this one alone would become two


def label_kind(match: re.Match[str]) -> Label:
    """What the label that `LABELS` has found says."""
    return _KINDS[(match.lastgroup or "n")[0]]


def _ways(kind: str, words: str) -> Iterator[tuple[str, str]]:
    """Each entry as (letters, pattern behind them that closes with an empty group named by the kind)."""
    for number, word in enumerate(words.split()):
        found = _ENTRY.fullmatch(word)
        assert found is not None, word
        edge = rf"(?<![^\W\d]{found['stem']})" if found["edge"] else ""  # "5 May 2020Updated 6 May 2020"
        yield found["stem"], f"{edge}{found['tail']}(?P<{kind}{number}>)"


def _branches(ways: list[tuple[str, str]]) -> str:
    """Ways of (letters, pattern behind them) as one pattern, longer words before those that they begin with."""
    same = groupby(sorted((way for way in ways if way[0]), key=_first), _first)
    longer = [letter + _group(_branches([(stem[1:], tail) for stem, tail in group])) for letter, group in same]
    return "|".join([*longer, *(tail for stem, tail in ways if not stem)])


def _first(way: tuple[str, str]) -> str:
    return way[0][0]


def _group(ways: str) -> str:
    return f"(?:{ways})" if "|" in ways else ways


# Branching letter by letter: tried one after the other, whatever the case, these words took 56 µs to find none in a
# line of 73 characters; so they take 5.
_WAYS = [*_ways("m", _MODIFIED), *_ways("p", _PUBLISHED), *_ways("n", _PRINT)]
LABELS = re.compile(_branches(_WAYS))
_IN_ASCII = re.compile(_branches([way for way in _WAYS if way[0].isascii()]))


def holds_label(words: str) -> bool:
    """Whether there is any label in a text (`lowered` already)."""
    return (_IN_ASCII if words.isascii() else LABELS).search(words) is not None
