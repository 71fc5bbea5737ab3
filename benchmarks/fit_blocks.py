"""Fits the weights by which `ingest.extract.weighed` tells text from furniture, and says what they are worth.

    python benchmarks/fit_blocks.py --data ../shared/pages [--write]

`--data` is a folder with truth.jsonl and pages/. Needs numpy, scipy and scikit-learn. The labels: a page whose text is
known whole teaches with full weight; of one of which only snippets are known, the blocks that hold a snippet do, and
all others teach with a third of the weight what the general extractor makes of them. Five folds by outlet: no fold is
judged by weights that have seen one of its outlets. `--write` fits on all pages and writes the weights.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ingest.capture import Capture
from ingest.extract.block_traits import traits_of
from ingest.extract.body import general_lines, page_facts
from ingest.extract.body_lines import Lines
from ingest.extract.titles import same
from ingest.extract.weighed import WEIGHTS, block_sums
from ingest.outlet import Rules
from ingest.outlet_file import outlet_for_address
from ingest.page import Page

FOLDS = 5
FEWEST = 15  # outlets that must show a trait for it to get a weight
STRENGTH = 0.05  # of the evidence against the wish for small weights (`C` of scikit-learn)
SMALL = 0.03  # weights below are left out
TAUGHT = 0.3
SNIPPET = 2.0
_SHINGLE = 4


@dataclass(slots=True)
class Sample:
    """The blocks of one page: traits, lengths, whether each is text, how much that counts."""

    outlet: str
    whole: bool
    traits: list[Any]
    lengths: list[int]
    text: list[bool]
    counts: list[float]


def samples(folder: Path) -> list[Sample]:
    with (folder / "truth.jsonl").open(encoding="utf-8") as rows:
        return [_sample(json.loads(row), folder) for row in rows]


def _sample(row: dict[str, Any], folder: Path) -> Sample:
    capture = Capture(
        url=row["url"],
        final_url=row["url"],
        fetched_at=datetime.now(UTC),
        status=200,
        headers=(("content-type", "text/html"),),
        body=gzip.decompress((folder / row["file"]).read_bytes()),
    )
    outlet = outlet_for_address(row["url"])
    page = Page(capture)
    known = Lines.of(page, outlet, Rules())
    whole = "body" in row
    truth = row["body"] if whole else "\n".join(general_lines(page, known, Rules()))
    optional = {same(row["body_paragraphs"][number]) for number in row.get("body_optional") or ()}
    sample = Sample(row["domain"], whole, traits_of(known.blocks, page_facts(page, known)), [], [], [])
    judge = _Judge(truth)
    for block in known.blocks:
        key, line = block.key, " ".join(block.text.split())
        text, counts = judge.is_text(key, block.text), 1.0 if whole else TAUGHT
        if key in optional:
            counts = 0.0
        if any(" ".join(snippet.split()) in line for snippet in row.get("with", ())):
            text, counts = True, SNIPPET
        elif any(" ".join(snippet.split()) in line for snippet in row.get("without", ())):
            text, counts = False, SNIPPET
        sample.lengths.append(len(block.text))
        sample.text.append(text)
        sample.counts.append(counts)
    return sample


class _Judge:
    """Whether a block is part of a text that is known."""

    def __init__(self, truth: str) -> None:
        self._key = same(truth)
        self._lines = {same(line) for line in truth.split("\n")}
        self._shingles = _shingles(truth)

    def is_text(self, key: str, text: str) -> bool:
        if len(key) < 20:
            return key in self._lines
        if key in self._key:
            return True
        own = _shingles(text)
        return len(key) > 40 and sum((own & self._shingles).values()) > 0.6 * sum(own.values())


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w", text) if not re.search(r"[a-z]", text) else re.findall(r"\w+", text)
    return Counter(zip(*(words[number:] for number in range(_SHINGLE)), strict=False))


def fit(chosen: list[Sample]) -> dict[str, float]:
    """Weights by trait, of these pages alone."""
    shown = defaultdict(set)
    for sample in chosen:
        for both in sample.traits:
            for trait in (*both[0], *both[1]) if both else ():
                shown[trait].add(sample.outlet)
    order = {trait: number for number, trait in enumerate(sorted(t for t, by in shown.items() if len(by) >= FEWEST))}
    places: list[int] = []
    starts = [0]
    text: list[bool] = []
    counts: list[float] = []
    for sample in chosen:
        for both, length, is_text, count in zip(sample.traits, sample.lengths, sample.text, sample.counts, strict=True):
            if both is not None and count:
                places += sorted({order[trait] for trait in (*both[0], *both[1]) if trait in order})
                starts.append(len(places))
                text.append(is_text)
                counts.append(count * min(length, 500) ** 0.5 / 10)
    matrix = csr_matrix((np.ones(len(places), np.float32), places, starts), shape=(len(text), len(order)))
    model = LogisticRegression(C=STRENGTH, max_iter=400).fit(matrix, text, sample_weight=counts)
    fitted = {trait: round(float(model.coef_[0][number]), 2) for trait, number in order.items()}
    return {"": round(float(model.intercept_[0]), 2)} | {t: w for t, w in fitted.items() if abs(w) >= SMALL}


def quality(judged: list[tuple[Sample, dict[str, float]]]) -> str:
    """Precision and recall in characters of blocks, mean of the pages whose text is known whole."""
    precision, recall = [], []
    for sample, weights in judged:
        if not sample.whole:
            continue
        kept = [total >= 0 for total in block_sums(sample.traits, weights)]
        rows = list(zip(sample.lengths, sample.text, kept, strict=True))
        right = sum(length for length, text, keep in rows if text and keep)
        precision.append(right / max(1, sum(length for length, _, keep in rows if keep)))
        recall.append(right / max(1, sum(length for length, text, _ in rows if text)))
    p, r = float(np.mean(precision)), float(np.mean(recall))
    return f"precision {100 * p:.1f}, recall {100 * r:.1f}, F1 {200 * p * r / (p + r):.1f} on {len(precision)} pages"


def fold_of(outlet: str) -> int:
    return int(hashlib.sha256(outlet.encode()).hexdigest(), 16) % FOLDS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with truth.jsonl and pages/")
    parser.add_argument("--write", action="store_true", help="fit on all pages, and replace the committed weights")
    parser.add_argument("--folds", type=Path, help="folder to write the weights of each fold into, as 0.json to 4.json")
    given = parser.parse_args()
    pages = samples(given.data)
    judged = []
    for fold in range(FOLDS):
        weights = fit([sample for sample in pages if fold_of(sample.outlet) != fold])
        judged += [(sample, weights) for sample in pages if fold_of(sample.outlet) == fold]
        if given.folds:
            given.folds.mkdir(parents=True, exist_ok=True)
            (given.folds / f"{fold}.json").write_text(json.dumps(weights, ensure_ascii=False), "utf-8")
    print("outlets left out:", quality(judged))
    weights = fit(pages)
    print("all pages:       ", quality([(sample, weights) for sample in pages]), f"; {len(weights)} weights")
    if given.write:
        target = Path(__file__).resolve().parents[1] / "ingest" / "extract" / WEIGHTS
        target.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
