"""Whether a page's data say that it is something else than an article: a product, an event, a person's profile."""

from __future__ import annotations

from ingest.extract.json_ld import Node, strings, types
from ingest.extract.titles import same
from ingest.page import Page

# Of pages: there is one of them, and it is this page.
_PAGES = {"profilepage", "contactpage", "aboutpage", "checkoutpage", "searchresultspage"}
# Of things: boxes beside stories show them too, so the page must be named after it.
_THINGS = set(
    """
    product productgroup individualproduct podcastseries jobposting event musicevent theaterevent danceevent comedyevent
    exhibitionevent visualartsevent screeningevent literaryevent festival businessevent educationevent foodevent
    childrensevent socialevent saleevent
    """.split()
)  # no sports event: reports of a match are named after it
_OG = {"product", "product.item", "product.group", "og:product", "profile", "event"}
_WORKS = """
    article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle askpublicnewsarticle
    backgroundnewsarticle reviewnewsarticle blogposting liveblogposting socialmediaposting report scholarlyarticle
    techarticle satiricalarticle advertisercontentarticle recipe review howto creativework book medicalwebpage
    """.split()


def declared_other(headline: str, page: Page) -> str | None:
    """What the page's data say that it is, where no article is among them ("product"); None otherwise."""
    nodes = [(types(node), node) for node in page.json_ld]
    if any(kinds.intersection(_WORKS) for kinds, _ in nodes):
        return None
    for kinds, node in nodes:
        found = kinds & _PAGES
        if not found and (things := kinds & _THINGS) and _is_named(node, headline):
            found = things
        if found:
            return min(found)
    return next((kind.lower() for kind in page.meta.get("og:type", ()) if kind.lower() in _OG), None)


def _is_named(node: Node, headline: str) -> bool:
    return same(headline) in {same(name) for name in strings(node.get("name"))}
