"""Where the text of a page is, by the density of its paragraphs: cheap, and good where pages are built plainly."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lxml.html import HtmlElement

from ingest.extract.blocks import Block, Blocks, is_sentence

_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "menu", "figcaption"))
_FURNITURE_NAMES = r"""
    comments? comment-?list comments?-?(?:area|section) disqus related recommend\w* recirc\w* side-?bar
    foot(?:er)? share\w* sharing social\w* newsletter\w* subscri\w* signup promo\w* sponsor\w* advert\w* ads?
    ad-?(?:slot|container|wrapper)\w* banner\w* cookie\w* consent\w* breadcrumbs? nav navi\w* menu pagination
    pager tags? tag-?list widget\w* popular most-?read trending teaser-?list author-?(?:bio|box|info)
    about-?author byline meta metadata caption\w* credit\w* toolbar modal popup overlay paywall login hidden
    print-?only copyright\w* disclaimer more-?(?:stories|news|from) outbrain taboola read-?(?:more|also|next)
    see-?also linkbox infobox toc table-of-contents
    """
_FURNITURE = re.compile(rf"(?i)(?:^|[\s_-])(?:{'|'.join(_FURNITURE_NAMES.split())})(?:$|[\s_-])")
_BODY = re.compile(
    r"(?i)article-?_?body|story-?_?body|entry-?content|post-?content|article-?content|articletext|news-?_?body|"
    r"article_?view"
)
_SHARE = 0.3
_DECAY = 0.75
_PARAGRAPHS = frozenset(("p", "li", "blockquote", "pre", "h2", "h3", "h4", "h5", "h6", "dd", "dt"))


class Furniture:
    """Which elements are menus, lists of other stories, boxes: judged once per element, with all that is inside.

    Names lie: pages call their whole frame "has-sidebar" or "content-footer". What holds a good part of the page's
    running text is never furniture.
    """

    def __init__(self, blocks: Blocks) -> None:
        self.running = [_running(block) for block in blocks]
        self._known: dict[HtmlElement, bool] = {}
        self._text: dict[HtmlElement, int] = defaultdict(int)
        self._most = _SHARE * sum(self.running)
        for block, running in zip(blocks, self.running, strict=True):
            if running:
                for node in _path(block.element):
                    self._text[node] += running

    def holds(self, block: Block) -> bool:
        """Whether the block is inside a piece of furniture."""
        path = []
        verdict = False
        for node in _path(block.element):
            if node in self._known:
                verdict = self._known[node]
                break
            path.append(node)
        for node in reversed(path):
            verdict = verdict or (self._text.get(node, 0) <= self._most and _is_furniture(node))
            self._known[node] = verdict
        return verdict


def _path(element: HtmlElement) -> Iterator[HtmlElement]:
    """The element and what it is in, up to the body."""
    node: HtmlElement | None = element
    while node is not None and node.tag not in ("body", "html"):
        yield node
        node = node.getparent()


def _running(block: Block) -> int:
    """How much running text a block is: sentences count, links count against it."""
    running = len(block.text) - 2 * block.linked
    return running if running >= 80 or (running >= 40 and is_sentence(block.text)) else 0


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _FURNITURE_TAGS:
        return True
    if element.get("itemprop") == "articleBody" or element.tag in ("article", "main"):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(names) > 1 and _FURNITURE.search(names) is not None and _BODY.search(names) is None


def dense_lines(blocks: Blocks) -> list[str]:
    """The text of the container with the most running text; [] when the page has none."""
    furniture = Furniture(blocks)
    scores: dict[HtmlElement, float] = defaultdict(float)
    for block, running in zip(blocks, furniture.running, strict=True):
        if not running or furniture.holds(block):
            continue
        weight = float(running)
        path = _path(block.element)
        if block.element.tag in _PARAGRAPHS:
            next(path, None)
        for node in path:
            scores[node] += weight
            weight *= _DECAY
            if weight < 1:
                break
    if not scores:
        return []
    best = max(scores, key=lambda element: scores[element])
    return [blocks[number].text for number in blocks.inside(best) if not furniture.holds(blocks[number])]


def running_text(blocks: Blocks) -> int:
    """How much running text the page has outside its furniture, in characters."""
    furniture = Furniture(blocks)
    return sum(
        running
        for block, running in zip(blocks, furniture.running, strict=True)
        if running and not furniture.holds(block)
    )
