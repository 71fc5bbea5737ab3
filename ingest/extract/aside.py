"""Names of elements that stand aside of the article: comments, navigation, lists of other articles, advertisements."""

from __future__ import annotations

import re
from functools import lru_cache

# In lower case, for lower-cased names, and by first letters: both make it some four times as fast.
_ASIDE_NAMES = re.compile(
    r"""
      a (?: ds? (?<![a-z]ad) (?<![a-z]ads) (?![a-z]) | dvert | lso-?(?:read|like) | rchive-list )
    | b (?: readcrumb | anner | logroll )
    | c (?: omment(?!ary|ator) | ookie | onsent | arousel | ross-?link )
    | disqus
    | f (?: ooter(?!-?meta) | orum-post-signature )
    | kommentar(?!e?-?autor)
    | l (?: atest | isting )
    | m (?: enu | ore-?(?:from|stories|articles|news|posts) | ost-?(?:read|viewed) )
    | n (?: av(?<![a-z]nav) | ewsletter | ext-?(?:article|post|story) )
    | outbrain
    | p (?: opular | romo(?!ted-?by) | rev(?:ious)?-?(?:article|post) | ost-?list )
    | r (?: espond | elated | ecommend | ecirc | ecent | ead-?more | epl(?:ies|y) )
    | s (?: idebar | uggest | wiper | lider )
    | t (?: easer | rending | icker | op-?stories | aboola )
    | w (?: idget (?<! elementor-widget ) | eitere )
    """,
    re.VERBOSE,
)
_KEEP = re.compile(
    r"(?:^|[-_ ])(?:no|has|with|without|hide|show|single|is)[-_](?:sidebar|widget|comment|related|nav|ad)"
)


@lru_cache(maxsize=8192)  # pages repeat few names on many elements
def names_aside(names: str) -> bool:
    """Whether one of the names in an element's class or id says that it stands aside."""
    names = names.lower()
    if not _ASIDE_NAMES.search(names):
        return False
    return not _KEEP.search(names) or any(
        _ASIDE_NAMES.search(word) and not _KEEP.search(word) for word in names.split()
    )
