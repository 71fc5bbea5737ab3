"""Programs that translate and write. Bylines name them where people stand, and they are nobody."""

from __future__ import annotations

import re

_PROGRAMS = frozenset(
    """
    deepl chatgpt gpt openai papago copilot systran deepseek perplexity llm
    파파고 딥엘 챗gpt 챗지피티 인공지능 오픈ai 딥시크 生成ai 人工智能 AI
    """.split()
)
# Houses and models of which some are called like people, or sign stories of their own: programs where they translate.
_MAKERS = frozenset(
    """
    google microsoft bing naver kakao apple yandex baidu amazon claude gemini grok llama anthropic
    구글 네이버 카카오 클로드 제미나이 그록 谷歌 百度 有道 腾讯 グーグル
    """.split()
)
_TRANSLATES = frozenset("translate translator translation translations 번역 번역기 翻译 翻訳 翻譯".split())
_BESIDE = frozenset(
    """
    translated machine automatic chat open app tool assistant pro plus turbo mini 자동 기계 생성형 챗 챗봇
    """.split()
)
_WORDS = _PROGRAMS | _MAKERS | _TRANSLATES | _BESIDE
_GLUED = re.compile(r"(?<=\w)(?=번역기?$|翻[译訳譯]$)")
_MADE_WITH = re.compile(
    r"[\s.,;:|·(–-]*\b(?:machine[- ]|automatically )?"
    r"(?:translated|written|generated|produced|übersetzt|traduit|traducido|tradotto|traduzido)"
    r" (?:with|by|using|via|mit|von|avec|par|con|por|com|da) (?P<maker>[^.,;|()]{2,40})[.)]*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s·/_-]+|(?<=\w)\.(?=\w)")


def is_machine(name: str, *, translates: bool) -> bool:
    """Whether a "name" is a program's ("DeepL", "Google Translate", "GPT-4o", "네이버 파파고").

    translates: it stands where a translator is named, so that a house or a model alone ("Google", "Claude") is one.
    """
    words = _BETWEEN.split(_GLUED.sub(" ", name.replace("A.I", "AI").strip(".")))
    # in capitals only: Ai is a given name
    keys = {word if word == "AI" else word.casefold() for word in words if word and not word[0].isdigit()}
    if not keys or not keys <= _WORDS:
        return False
    if not keys.isdisjoint(_PROGRAMS):
        return True
    return not keys.isdisjoint(_MAKERS) and (translates or not keys.isdisjoint(_TRANSLATES))


def without_machine(line: str) -> str:
    """The line without a note at its end that a program translated or wrote the text ("Translated with DeepL")."""
    found = _MADE_WITH.search(line)
    return line[: found.start()] if found and is_machine(found["maker"].strip(), translates=True) else line
