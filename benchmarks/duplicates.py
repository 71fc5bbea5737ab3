"""How well near-duplicates are told from other texts: precision and recall over labelled pairs made at run time.

    python benchmarks/duplicates.py [--data ../shared/pages]

The bodies of the real pages (truth.jsonl) are cut, damaged, re-worded and given leads and credits; pairs of other
pages, pages that share a paragraph, and forms with other numbers are the negatives. Half of the pages choose the
threshold, the other half is reported. A pair counts as found when a band is shared and the comparison agrees, as in the
store.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path

from ingest.signature import THRESHOLD, Print, is_copy, signature

Pair = tuple[str, bool, str, str]
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)


def pairs(bodies: list[str], dice: random.Random) -> Iterator[Pair]:
    """(kind, whether it is a copy, one text, the other)."""
    for at, body in enumerate(bodies):
        other = bodies[(at + 1) % len(bodies)]
        paragraphs = [part for part in body.split("\n\n") if part.strip()]
        yield "wire: lead and credit", True, body, f"{other[:200]}\n\n{body}\n\n(C) Our own staff. All rights reserved."
        yield "cut to a half", True, body, body[: len(body) // 2]
        yield "damaged, 2 % lost", True, body, "".join("?" if dice.random() < 0.02 else one for one in body)
        yield (
            "re-worded, 15 %",
            True,
            body,
            re.sub(r"\w+", lambda m: m[0][::-1] if dice.random() < 0.15 else m[0], body),
        )
        yield "another page", False, body, other
        if len(paragraphs) > 4:
            shared = max(paragraphs[: len(paragraphs) // 2], key=len)[: len(other) // 4]
            yield "shares a paragraph", False, body, f"{shared}\n\n{other}"
        figures = [f"Lot {letter} closed at {{}} after {{}} sales, {body[:60]}." for letter in "abcdefgh"]
        filled = [" ".join(line.format(dice.randrange(9**6), dice.randrange(9**5)) for line in figures) for _ in "12"]
        yield "form, other numbers", False, filled[0], filled[1]


def score(made: list[Pair], threshold: float) -> dict[str, list[int]]:
    """Kind → [pairs, judged to be copies]; "" is [true copies found, other pairs found, copies]."""
    counts: dict[str, list[int]] = {"": [0, 0, 0]}
    for kind, copy, one, other in made:
        found = bool(set(signature(one)) & set(signature(other)))
        found = found and is_copy(Print.of(one), Print.of(other), same_outlet=False, threshold=threshold)
        held = counts.setdefault(kind, [0, 0])
        held[0] += 1
        held[1] += found
        counts[""][0] += found and copy
        counts[""][1] += found and not copy
        counts[""][2] += copy
    return counts


def rates(counts: dict[str, list[int]]) -> tuple[float, float]:
    right, wrong, copies = counts[""]
    return right / max(1, right + wrong), right / copies


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/pages"), help="folder with truth.jsonl")
    parser.add_argument("--pages", type=int, default=120, help="how many pages to make pairs of")
    options = parser.parse_args()
    truth = options.data / "truth.jsonl"
    if not truth.exists():
        parser.exit(1, f"{truth} is not there\n")
    found = (json.loads(line).get("body") or "" for line in truth.read_text("utf-8").splitlines())
    bodies = [body for body in found if len(body) > 800][: options.pages]
    half = len(bodies) // 2
    chosen, reported = (list(pairs(part, random.Random(5))) for part in (bodies[:half], bodies[half:]))
    for name, made in (("chosen on", chosen), ("reported", reported)):
        print(f"{name}: {len(made)} pairs")
        for threshold in THRESHOLDS:
            precision, recall = rates(score(made, threshold))
            print(f"  threshold {threshold}: precision {precision:.4f}, recall {recall:.4f}")
    for kind, counts in score(reported, THRESHOLD).items():
        if kind:
            print(f"  {kind:24} {counts[0]:4} pairs, {counts[1]:4} found")
    begun = time.process_time()
    for body in bodies:
        signature(body)
    spent = time.process_time() - begun
    print(f"CPU to sign 3,000 characters: {3e6 * spent / sum(map(len, bodies)):.2f} ms")


if __name__ == "__main__":
    main()
