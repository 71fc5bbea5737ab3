"""Fits the weights by which `ingest.extract.remains` tells what remains of a page from the text of an article.

    PYTHONPATH=. python benchmarks/fit_remains.py [--shared ../shared]

Needs numpy and scikit-learn. Teaches with every real page whose text is found by general reading and not clear, or
short (a text), and with those of known text emptied of it and those that never had one (remains). Eight folds by host,
so that no page is judged by weights that have seen its site. Prints what each limit would give, and the weights to be
put into the module. Pages that `read` rejects for other reasons teach nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.emptied_pages import emptied_pages
from benchmarks.own_pages import SHARED, WITHOUT_TEXT, SavedPage, shared_pages
from ingest import normalize
from ingest.extract import remains
from ingest.extract.blocks import blocks_on
from ingest.extract.body import is_clear, weighed_on
from ingest.finding import Voice
from ingest.outlet_file import outlet_for_address
from ingest.page import Page
from ingest.read import find, read
from ingest.refuse import calls_itself_article

FOLDS = 8
STRENGTH = 20.0


def traits(page: SavedPage) -> list[float] | None:
    """The traits of the text that is found on it; None where none is, where it is clear, or a rule
    or data tell it."""
    capture, outlet = page.capture(), outlet_for_address(page.url)
    result = read(capture, outlet)
    verdicts = {verdict.field: verdict.chosen for verdict in result.verdicts}
    headline, body, description = (verdicts.get(name) for name in ("headline", "article_body", "description"))
    if headline is None or body is None or body.voice is not Voice.GENERAL:
        return None
    it = Page(capture)
    if description is None:
        said = [finding for finding in find(it, outlet, outlet.rules) if finding.field == "description"]
        description = said[0] if said else None
    weighed = weighed_on(it, outlet, outlet.rules)
    if weighed is None or not remains.is_asked(str(body.value), blocks_on(it), clear=is_clear(weighed)):
        return None
    told = "" if description is None else str(description.value)
    around = remains.Around(str(headline.value), told, calls_itself_article(it), blocks_on(it), weighed.sums)
    found = remains.traits_of_text(str(body.value), around)
    return [found[name] for name in remains.WEIGHTS if name]


def taught(pages: Iterable[SavedPage]) -> tuple[list[list[float]], list[int], list[str]]:
    rows = [(traits(page), page) for page in pages]
    kept = [(row, page) for row, page in rows if row is not None]
    return [row for row, _ in kept], [_fold(page.url) for _, page in kept], [page.name for _, page in kept]


def _fold(url: str) -> int:
    return int(hashlib.sha256((urlsplit(url).hostname or "").encode()).hexdigest(), 16) % FOLDS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with pages/ (%(default)s)")
    given = parser.parse_args()
    normalize.LIMIT = float("inf")
    saved = list(shared_pages(given.shared))
    texts, text_folds, names = taught(page for page in saved if page.name not in WITHOUT_TEXT)
    rests, rest_folds, _ = taught(
        [*emptied_pages(given.shared), *(page for page in saved if page.name in WITHOUT_TEXT)]
    )
    rows, folds = np.array(texts + rests), np.array(text_folds + rest_folds)
    is_rest = np.array([False] * len(texts) + [True] * len(rests))
    odds = np.zeros(len(rows))
    for fold in range(FOLDS):
        model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(rows[folds != fold], is_rest[folds != fold])
        odds[folds == fold] = model.decision_function(rows[folds == fold])
    print("| limit | texts rejected | remains rejected |\n|---|---|---|")
    for limit in (0.0, 0.5, 1.0, 1.2, remains.LIMIT, 1.5, 2.0, 3.0):
        wrong, right = int((odds[~is_rest] > limit).sum()), int((odds[is_rest] > limit).sum())
        print(f"| {limit} | {wrong} of {len(texts)} | {right} of {len(rests)}, {right / len(rests):.0%} |")
    for number in np.argsort(-odds[: len(texts)])[:12]:
        print(f"  {odds[number]:.1f} {names[number]}")
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(rows, is_rest)
    names_of = [name for name in remains.WEIGHTS if name]
    weights = {"": float(model.intercept_[0])} | dict(zip(names_of, map(float, model.coef_[0]), strict=True))
    print({name: round(weight, 2) for name, weight in weights.items()})
    return 0


if __name__ == "__main__":
    sys.exit(main())
