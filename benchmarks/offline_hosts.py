"""Crawl real pages as the web sites they came from, with no outlet rules, by one command into one database.

    python benchmarks/offline_hosts.py                          all hosts
    python benchmarks/offline_hosts.py --hosts 40               the 40 with the most pages
    python benchmarks/offline_hosts.py --hosts 40 --faults 0.3  and a third of all answers fails once or twice

The pages are not part of the project: `--shared` is a folder with `pages/truth.jsonl` and `tools/offline_web.py`, which
serves them on loopback as a proxy. Ends with 1 when a page has not exactly one outcome, when one failed, or when fewer
than 97 % became articles with headline and text.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import text

from ingest.outlet_file import outlet_for_address
from ingest.url import canonical
from storage.corpus import Corpus

ENOUGH = 0.97
SHARED = Path(__file__).resolve().parents[2] / "shared"


@dataclass
class Verdict:
    """What became of the pages that the hosts announce.

    announced:  canonical addresses. Front pages are none: they are where a crawl begins.
    outcomes:   address → outcomes of its captures, as stored.
    texts:      address of an article → headline and body.
    reasons:    (outcome, reason) → pages.
    skipped:    why addresses were not asked for → how many.
    seconds, exit_status: of the command.
    """

    announced: set[str]
    outcomes: dict[str, list[str]]
    texts: dict[str, tuple[str, str]]
    reasons: Counter[tuple[str, str]]
    skipped: Counter[str]
    seconds: float
    exit_status: int
    errors: str = field(repr=False)

    @property
    def not_once(self) -> dict[str, list[str]]:
        """Pages that have no outcome, or more than one."""
        found = {url: self.outcomes.get(url, []) for url in self.announced}
        return {url: outcomes for url, outcomes in found.items() if len(outcomes) != 1}

    @property
    def failed(self) -> list[str]:
        return sorted(url for url in self.announced if "failed" in self.outcomes.get(url, []))

    @property
    def dead_links(self) -> int:
        """Addresses that saved front pages link to and the offline web does not have."""
        unknown = self.outcomes.keys() - self.announced
        return sum(not {"new", "duplicate", "unchanged"} & set(self.outcomes[url]) for url in unknown)

    @property
    def share(self) -> float:
        """Of the announced pages, those that are articles with headline and text."""
        return len(self.announced & self.texts.keys()) / len(self.announced)

    def as_text(self) -> str:
        ends = Counter(outcome for url in self.announced for outcome in self.outcomes.get(url, ["none"]))
        told = ", ".join(f"{outcome} {count}" for outcome, count in ends.most_common())
        why = ", ".join(f"{outcome} {reason} {count}" for (outcome, reason), count in self.reasons.most_common())
        return "\n".join(
            (
                f"{len(self.announced)} pages announced: {told}",
                f"articles with headline and text: {self.share:.1%}",
                f"rejected and failed: {why or 'none'}",
                f"links of saved front pages that lead nowhere: {self.dead_links}",
                f"addresses not asked for: {dict(self.skipped.most_common()) or 'none'}",
                f"{self.seconds:.1f} s, {len(self.announced) / self.seconds:.1f} pages a second",
                f"exit status of the crawl: {self.exit_status}",
                *(f"not exactly one outcome: {url} {outcomes}" for url, outcomes in sorted(self.not_once.items())),
                *(f"failed: {url}" for url in self.failed),
            )
        )


def pages_by_host(shared: Path) -> dict[str, list[str]]:
    """Host → addresses of its saved pages, the hosts with the most pages first."""
    found: dict[str, list[str]] = {}
    with (shared / "pages" / "truth.jsonl").open(encoding="utf-8") as rows:
        for row in rows:
            url = json.loads(row)["url"]
            found.setdefault((urlsplit(url).hostname or "").lower(), []).append(url)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


@contextmanager
def served(shared: Path, hosts: Sequence[str], *, faults: float = 0.0, seed: int = 7) -> Iterator[str]:
    """The hosts' pages on loopback; gives the address of the proxy."""
    command = [sys.executable, str(shared / "tools" / "offline_web.py"), str(shared / "pages"), "--port", "0"]
    command += ["--hosts", ",".join(hosts), "--faults", str(faults), "--seed", str(seed)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        yield server.stdout.readline().rstrip().rpartition(" ")[2]
    finally:
        server.terminate()
        server.communicate()


def crawl(
    shared: Path, hosts: Sequence[str], folder: Path, *, faults: float = 0.0, seed: int = 7, timeout: float = 1800
) -> Verdict:
    """Crawl the hosts once, into `folder`, and look at what was stored."""
    announced = {
        _canonical(url)
        for host, urls in pages_by_host(shared).items()
        if host in set(hosts)
        for url in urls
        if urlsplit(url).path not in ("", "/") or urlsplit(url).query
    }
    database = f"sqlite:///{folder / 'corpus.db'}"
    command = [sys.executable, "-m", "ingest", "crawl", *(f"http://{host}/" for host in hosts), "--delay", "0"]
    command += ["--json", "--database", database, "--archive", str(folder / "archive")]
    with served(shared, hosts, faults=faults, seed=seed) as proxy:
        began = time.monotonic()
        environment = os.environ | {"http_proxy": proxy, "https_proxy": proxy, "no_proxy": ""}
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=timeout, check=False
        )
        seconds = time.monotonic() - began
    if not done.stdout.startswith("{"):
        raise RuntimeError(f"the crawl ended with exit status {done.returncode}\n{done.stderr}")
    skipped: Counter[str] = Counter()
    for outlet in json.loads(done.stdout)["outlets"]:
        skipped.update(outlet["skipped"])
    outcomes, texts, reasons = _stored(database)
    return Verdict(announced, outcomes, texts, reasons, skipped, seconds, done.returncode, done.stderr)


def _stored(database: str) -> tuple[dict[str, list[str]], dict[str, tuple[str, str]], Counter[tuple[str, str]]]:
    outcomes: dict[str, list[str]] = {}
    texts: dict[str, tuple[str, str]] = {}
    reasons: Counter[tuple[str, str]] = Counter()
    query = """SELECT c.url, c.outcome, c.reason, a.headline, a.article_body
        FROM capture_list c LEFT JOIN article_list a ON a.id = c.article_id ORDER BY c.id"""
    with Corpus.open(database, create=False) as corpus, corpus.database.reading() as connection:
        for row in connection.execute(text(query)):
            address = _canonical(row.url)
            outcomes.setdefault(address, []).append(row.outcome)
            if row.outcome in ("rejected", "failed"):
                reasons[row.outcome, row.reason] += 1
            if row.headline and row.article_body:
                texts[address] = row.headline, row.article_body
    return outcomes, texts, reasons


def _canonical(url: str) -> str:
    """In the form that the store has: under http, as the proxy serves everything."""
    bare = f"http://{url.partition('://')[2]}"
    return canonical(bare, outlet_for_address(f"http://{urlsplit(bare).netloc}/"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder with pages/ and tools/ (%(default)s)")
    parser.add_argument("--hosts", type=int, metavar="N", help="the N hosts with the most pages; default: all")
    parser.add_argument("--faults", type=float, default=0.0, metavar="RATE", help="share of answers that fail")
    parser.add_argument("--seed", type=int, default=7, help="which answers fail")
    given = parser.parse_args()
    if not (given.shared / "pages" / "truth.jsonl").is_file():
        parser.error(f"{given.shared}: expected a folder with pages/truth.jsonl")
    hosts = [host for host in pages_by_host(given.shared) if host][: given.hosts]
    with tempfile.TemporaryDirectory(prefix="offline-hosts-") as folder:
        verdict = crawl(given.shared, hosts, Path(folder), faults=given.faults, seed=given.seed)
    print(f"{len(hosts)} hosts, faults {given.faults}")
    print(verdict.as_text())
    return 0 if not verdict.not_once and not verdict.failed and verdict.share >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main())
