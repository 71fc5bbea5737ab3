"""Whether a page has turned into a notice that its article was taken away. Pure, and on the careful side."""

from __future__ import annotations

import re

from ingest.article import Article

_LONGEST = 300  # characters; a notice says nothing else
_SHRUNK = 3  # so many times longer was the text that it replaced
_TAKEN_AWAY = re.compile(
    r"\b(?:this|the|our) (?:article|story|page|post|report|column)\b.{0,40}"
    r"\b(?:(?:has|have) been|was|is) (?:\w+ )?(?:removed|withdrawn|retracted|deleted|taken down|unpublished)\b"
    r"|(?:기사|게시물|게시글|칼럼|본문)(?:가|이|는|은)? ?.{0,30}(?:삭제|비공개|철회)(?: ?처리)? ?"
    r"(?:되었|됐|된|하였|했)",
    re.IGNORECASE,
)


def says_taken_away(text: str) -> bool:
    """Whether a short text is such a notice and little else."""
    return len(text) <= _LONGEST and _TAKEN_AWAY.search(text) is not None


def became_notice(old: Article, new: Article) -> bool:
    """Whether the article is now a notice in place of its text. A story about a removal is long, or was short."""
    before, body = old.article_body, new.article_body
    return len(before) >= _SHRUNK * len(body) and says_taken_away(body) and not says_taken_away(before)
