"""How well near-duplicates are told from other texts: precision and recall over labelled pairs made at run time.

    python -m benchmarks.duplicates [--data ../shared/pages]

Two sources: invented stories in English and Korean (`invented_texts`), and the bodies of the real pages (truth.jsonl)
where those are there. Copies are wire copy with leads and credits, house-edited copy, cuts, damaged texts, second
translations and reposts with boxes; the others are stories that share paragraphs, quotes, columns' fixed parts, and
forms with other numbers. Half of the pairs choose the threshold, the other half is reported. A pair counts as found
when the store would link the two: it compares them, and the comparison agrees.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.invented_texts import LANGUAGES, reworded, sentences, story
from ingest.signature import THRESHOLD, Print, is_copy, may_be_copies, signature

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
_CREDIT = {
    "en": (
        "NORTHBY (Sample Wire) - ",
        "(C) Our own staff. All rights reserved.",
        "READ ALSO: The night bus comes later",
    ),
    "ko": ("(새별=한들통신) 나하늘 기자 = ", "ⓒ 한들통신 무단 전재 및 재배포 금지", "▶관련기사: 심야 버스가 늦어진다"),
}


class Pair(NamedTuple):
    """Two texts, whether one is a copy of the other, and whether they are of one outlet."""

    kind: str
    copy: bool
    one: str
    other: str
    same_outlet: bool = False


def joined(paragraphs: list[str]) -> str:
    return "\n\n".join(paragraphs)


def damaged(text: str, dice: random.Random) -> str:
    """2 of 100 letters lost, and every third blank one that does not break."""
    lost = "".join("?" if letter.isalpha() and dice.random() < 0.02 else letter for letter in text)
    return "".join("\u00a0" if letter == " " and dice.random() < 0.3 else letter for letter in lost)


def edited(paragraphs: list[str], dice: random.Random) -> str:
    """As another newsroom prints it: a quarter of the paragraphs gone, two in another order, long sentences cut."""
    kept = [part for part in paragraphs if dice.random() > 0.25] or paragraphs
    at = dice.randrange(len(kept))
    kept.insert(dice.randrange(len(kept)), kept.pop(at))
    return joined([part.rpartition(", ")[0] + "." if ", " in part and dice.random() < 0.3 else part for part in kept])


def invented(language: str, count: int, dice: random.Random) -> Iterator[Pair]:
    """Pairs of invented stories in a language, thirteen of each round."""
    lead, credit, box = _CREDIT[language]
    fixed = [" ".join(sentences(language, random.Random(99), 2)) for _ in "12"]
    for _ in range(count):
        parts, other = story(language, dice), story(language, dice)
        text = joined(parts)
        yield Pair("wire: lead and credit", True, text, f"{lead}{text}\n\n{credit}")
        yield Pair("house-edited", True, text, edited(parts, dice))
        yield Pair("damaged, 2 % lost", True, text, damaged(text, dice))
        yield Pair("translated again", True, text, joined(reworded(language, parts, dice)))
        yield Pair("cut", True, text, text[: int(len(text) * dice.choice((0.4, 0.5, 0.6)))])
        yield Pair("repost with boxes", True, text, joined([line for part in parts for line in (part, box)]))
        shared = max(parts, key=len)
        yield Pair("editorial, shares a paragraph", False, text, joined([*other[:2], shared, *other[2:]]))
        yield Pair("daily column", False, joined([*fixed, *parts]), joined([*fixed, *other]), same_outlet=True)
        quoted = sentences(language, dice, 2)
        yield Pair("one event, shared quotes", False, joined([*parts, *quoted]), joined([*quoted, *other]))
        yield Pair("follow-up with background", False, text, joined([*other, *parts[-2:]]))
        yield Pair("standing introduction", False, joined([fixed[0], *parts]), joined([fixed[0], *other]))
        yield Pair("another story", False, text, joined(other))
        form = re.sub(r"\d+", "{}", joined(sentences(language, random.Random(7), 14))).replace("{}", "{}.{}")
        figures = [form.format(*(dice.randrange(10, 99) for _ in range(form.count("{}")))) for _ in "12"]
        yield Pair("form, other numbers", False, *figures)


def of_pages(bodies: list[str], dice: random.Random) -> Iterator[Pair]:
    """Pairs made of the bodies of real pages."""
    for at, body in enumerate(bodies):
        other = bodies[(at + 1) % len(bodies)]
        paragraphs = [part for part in body.split("\n\n") if part.strip()]
        credit = "(C) Our own staff. All rights reserved."
        yield Pair("wire: lead and credit", True, body, f"{other[:200]}\n\n{body}\n\n{credit}")
        yield Pair("cut", True, body, body[: len(body) // 2])
        yield Pair("damaged, 2 % lost", True, body, damaged(body, dice))
        turned = re.sub(r"\w+", lambda m: m[0][::-1] if dice.random() < 0.15 else m[0], body)
        yield Pair("translated again", True, body, turned)
        yield Pair("another story", False, body, other)
        if len(paragraphs) > 4:
            shared = max(paragraphs[: len(paragraphs) // 2], key=len)[: len(other) // 4]
            yield Pair("editorial, shares a paragraph", False, body, f"{shared}\n\n{other}")
        figures = [f"Lot {letter} closed at {{}} after {{}} sales, {body[:60]}." for letter in "abcdefgh"]
        filled = [" ".join(line.format(dice.randrange(9**6), dice.randrange(9**5)) for line in figures) for _ in "12"]
        yield Pair("form, other numbers", False, *filled)


def sources(data: Path, pages: int, rounds: int) -> dict[str, list[Pair]]:
    """Pairs by where they come from; pages only where they are."""
    made = {language: list(invented(language, rounds, random.Random(11))) for language in LANGUAGES}
    truth = data / "truth.jsonl"
    if truth.exists():
        found = (json.loads(line).get("body") or "" for line in truth.read_text("utf-8").splitlines())
        bodies = [body for body in found if len(body) > 800][:pages]
        made["pages"] = list(of_pages(bodies, random.Random(5)))
    return made


def score(made: list[Pair], threshold: float) -> dict[str, list[int]]:
    """Kind → [pairs, judged to be copies]; "" is [true copies found, other pairs found, copies]."""
    counts: dict[str, list[int]] = {"": [0, 0, 0]}
    for kind, copy, one, other, same_outlet in made:
        found = may_be_copies(signature(one), signature(other))
        found = found and is_copy(Print.of(one), Print.of(other), same_outlet=same_outlet, threshold=threshold)
        held = counts.setdefault(kind, [0, 0])
        held[0] += 1
        held[1] += found
        counts[""][0] += found and copy
        counts[""][1] += found and not copy
        counts[""][2] += copy
    return counts


def rates(counts: dict[str, list[int]]) -> tuple[float, float]:
    """Precision and recall."""
    right, wrong, copies = counts[""]
    return right / max(1, right + wrong), right / copies


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/pages"), help="folder with truth.jsonl")
    parser.add_argument("--pages", type=int, default=80, help="how many pages to make pairs of")
    parser.add_argument("--rounds", type=int, default=40, help="how often all kinds of invented pairs are made")
    options = parser.parse_args()
    made = sources(options.data, options.pages, options.rounds)
    halves = {
        "chosen on": [pair for pairs in made.values() for pair in pairs[: len(pairs) // 2]],
        "reported": [pair for pairs in made.values() for pair in pairs[len(pairs) // 2 :]],
    }
    for name, pairs in halves.items():
        print(f"{name}: {len(pairs)} pairs")
        for threshold in THRESHOLDS:
            precision, recall = rates(score(pairs, threshold))
            print(f"  threshold {threshold}: precision {precision:.4f}, recall {recall:.4f}")
    for name, pairs in made.items():
        counts = score(pairs[len(pairs) // 2 :], THRESHOLD)
        precision, recall = rates(counts)
        print(f"{name}, reported, threshold {THRESHOLD}: precision {precision:.4f}, recall {recall:.4f}")
        for kind, (total, found) in sorted((key, value) for key, value in counts.items() if key):
            print(f"  {kind:30} {total:4} pairs, {found:4} found")
    texts = [pair.one for pairs in made.values() for pair in pairs]
    begun = time.process_time()
    for text in texts:
        signature(text)
    print(f"CPU to sign 3,000 characters: {3e6 * (time.process_time() - begun) / sum(map(len, texts)):.2f} ms")


if __name__ == "__main__":
    main()
