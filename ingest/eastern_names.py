"""Family names common enough to tell a Japanese or Chinese name from two or three other ideographs."""

from __future__ import annotations

import re

_JAPANESE = """
佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邉 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤
斉藤 清水 山崎 阿部 池田 橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 村上 長谷川 近藤 石井 坂本 遠藤
青木 藤井 西村 福田 太田 三浦 藤原 岡本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田
森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 大野 丸山 今井 高田 藤本 武田 村田 上野 杉山
増田 平野 菅原 久保 小島 千葉 大塚 松井 岩崎 桜井 木下 野口 松尾 野村 菊地 菊池 佐野 大西 杉本 新井
浜田 市川 古川 水野 小松 島田 小山 山内 西田 西川 北村 五十嵐 福島 安田 中田 川口 平田 川崎 飯田 吉川
本田 久保田 沢田 岩田 中西 服部 川村 樋口 福井 早川 荒木 大久保 田口 永井 小池 松下 星野 内藤 黒田 尾崎
小田 永田 望月 松村 大島 関口 川上 須藤 森本 大橋 岡崎 荒井
"""
_CHINESE = (
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁"
    "魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔"
)
_HAN = "\u3400-\u9fff々"
_JAPANESE_NAME = re.compile(
    rf"(?:{'|'.join(sorted(_JAPANESE.split(), key=len, reverse=True))})[ \u3000・]?[{_HAN}\u3040-\u30ff]{{1,4}}"
)
# Two signs may as well be a section ("金融"), and some ends are a place's or a house's.
_CHINESE_NAME = re.compile(
    rf"(?:[{_CHINESE}][{_HAN}]|欧阳|歐陽|司马|司馬|上官|诸葛|諸葛)[{_HAN}](?<![省市区區县縣州界网網报報社部会會馆館局院校科学學日者])"
)
_JAPANESE_FAMILY = frozenset(_JAPANESE.split())
_KANA = re.compile("[\u3040-\u309f]")
_TWO_NAMES = re.compile("[\u4e00-\u9fff]{2,3} [\u4e00-\u9fff]{2,3}")
# Family names of four ideographs are as rare as given names of four.
_WHOLE_NAME = re.compile(rf"[\u4e00-\u9fff]{{2}}[{_HAN}\u3040-\u309f]{{2,4}}(?<![員長者授社部局班所官])")
# Two ideographs and a given name: one often written in kana, or two signs of which the second ends few other words.
_KANA_GIVEN = """
ひかり さくら あかり みどり かおり さおり しおり ゆかり みのり ひとみ あゆみ めぐみ なおみ まゆみ ひろみ なつみ まなみ
ともみ くみ えみ まみ けい ゆい まい あい めい れい あおい はるか さやか ほのか あすか ちか りか はるな まりな かんな
ゆうこ けいこ ようこ りえ さえ みき ゆき みゆき あき さき ゆうき ひろき なおき さつき みさき かずき まこと みのる
いずみ のぞみ つばさ しのぶ しょうこ けんじ たけし つよし ひろし たかし さとし ゆうた けんた りょうた たろう いちろう
"""
_FULL_NAME = re.compile(
    rf"[\u4e00-\u9fff々]{{2,3}}(?:{'|'.join(_KANA_GIVEN.split())})|"
    r"[\u4e00-\u9fff々]{3,4}[子美郎介太也哉輔夫雄恵香奈菜彦希斗翔織](?<![電様菓親女男調帽障利原粒分因種獅王弟]子)"
)


def is_eastern_name(text: str) -> bool:
    """Whether a text begins with a common Japanese or Chinese family name, and has as many signs behind it as given
    names have."""
    return _CHINESE_NAME.fullmatch(text) is not None or _JAPANESE_NAME.fullmatch(text) is not None


def is_japanese_full_name(text: str) -> bool:
    """Whether a text, set apart from all others, reads as a family name of any kind and a given name ("早瀬ひかり")."""
    return _JAPANESE_NAME.fullmatch(text) is not None or _FULL_NAME.fullmatch(text) is not None


def divided_names(text: str) -> list[str]:
    """The names in a text of names with blanks between them; [] where a blank divides the two parts of one name.

    Chinese names hold no blank, and Japanese ones no second one: "山田 花子" is one name, "山田花子 佐藤健一" are two.
    """
    names = text.split()
    if len(names) > 1 and (all(map(_is_whole, names)) or (_KANA.search(text) and _are_two(names))):
        return names
    return names if _TWO_NAMES.fullmatch(text) and names[0] not in _JAPANESE_FAMILY else []


def _is_whole(name: str) -> bool:
    if name in _JAPANESE_FAMILY:
        return False
    return _WHOLE_NAME.fullmatch(name) is not None or is_eastern_name(name)


def _are_two(names: list[str]) -> bool:
    """Whether two words are too long for family and given name of one ("長谷川 三千子" has six signs)."""
    return (
        len(names) == 2 and min(map(len, names)) > 2 and len("".join(names)) >= 8 and names[0] not in _JAPANESE_FAMILY
    )
