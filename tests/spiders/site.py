"""A small news site on 127.0.0.1 that misbehaves on request, and the command line run against it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self

from storage.tables import metadata

ROOT = Path(__file__).resolve().parents[2]

TEXT = """\
The town council voted on Tuesday to rebuild the old market hall, which has stood empty since the fire of last winter. \
The work is to begin in May and to take two years.
Several shop owners said that they would return as soon as the roof is closed. Others have found rooms elsewhere and \
do not want to move a second time.
The mayor thanked everybody who had written to her. The cost is shared between the town and the district, she said, \
and nobody's rent will rise because of it.""".splitlines()


def article(number: int, *, headline: str | None = None, extra: str = "", day: int = 0) -> bytes:
    """A plain, well-made article page."""
    title = headline or f"Market hall number {number} will be rebuilt by the town"
    date = f"2026-03-{day or number % 27 + 1:02d}T08:15:00+00:00"
    paragraphs = "".join(f"<p>{text} ({number}.)</p>" for text in TEXT)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - The Loop</title>
<meta property="og:type" content="article"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{date}"><meta name="author" content="Mara Lindqvist">
</head><body><header><nav><a href="/">Home</a></nav></header><main><article><h1>{title}</h1>
<p class="byline">By Mara Lindqvist</p>{paragraphs}{extra}</article></main>
<footer>The Loop, a paper of our own invention</footer></body></html>""".encode()


@dataclass
class Answer:
    """What the site answers; `before` is called first (to wait, to count)."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    before: Callable[[], None] | None = None
    cut: int | None = None  # close the connection after so many bytes of the body
    chunks: int = 0  # send the body so many times, without a length


@dataclass
class Site:
    """`pages` maps a path (with query) to what is answered: one Answer, or several, one after another."""

    pages: dict[str, Answer | list[Answer]] = field(default_factory=dict)
    requests: Counter[str] = field(default_factory=Counter)
    seen: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __enter__(self) -> Self:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                try:
                    site._answer(self)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def home(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        path = request.path
        self.requests[path] += 1
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.seen.append((path, headers))
        answer = self.pages.get(path, Answer(b"<html><body>no such page</body></html>", 404))
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if answer.before:
            answer.before()
        body = answer.body
        status = answer.status
        etag = answer.headers.get("ETag")
        if etag and headers.get("if-none-match") == etag:
            status, body = 304, b""
        request.send_response(status)
        request.send_header("Content-Type", answer.kind)
        for name, value in answer.headers.items():
            request.send_header(name, value.replace("HOME", self.home))
        if answer.chunks:
            request.send_header("Connection", "close")
            request.end_headers()
            for _ in range(answer.chunks):
                request.wfile.write(body)
            request.close_connection = True
            return
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body if answer.cut is None else body[: answer.cut])
        if answer.cut is not None:
            request.close_connection = True

    def with_articles(self, count: int, *, feed: bool = True) -> Self:
        """`count` articles at /news/story-of-the-hall-N, announced by /feed."""
        for number in range(1, count + 1):
            self.pages[f"/news/story-of-the-hall-{number}"] = Answer(
                article(number), headers={"ETag": f'"v1-{number}"'}
            )
        if feed:
            self.announce([f"/news/story-of-the-hall-{number}" for number in range(1, count + 1)])
        return self

    def announce(self, paths: list[str], at: str = "/feed") -> None:
        """A feed of these addresses."""
        items = "".join(
            f"<item><title>Story {path[-12:]}</title><link>{path if '://' in path else self.home + path}</link></item>"
            for path in paths
        )
        self.pages[at] = Answer(
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Loop</title>{items}</channel></rss>'.encode(),
            kind="application/rss+xml",
        )

    def outlet_file(self, folder: Path, *, slug: str = "the_loop", sources: str = "", more: str = "") -> Path:
        """An outlet file for this site in `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{slug}.toml"
        declared = sources or '[[source]]\nkind = "feed"\nurl = "/feed"\n'
        path.write_text(
            f'name = "The Loop"\nhome = "{self.home}/"\ntime_zone = "UTC"\nlanguages = ["en"]\n{more}\n'
            + declared.replace('url = "/', 'url = "{home}/'),
            "utf-8",
        )
        return path


@dataclass
class Box:
    """A folder with database, archive and outlet files, and the command line in it."""

    folder: Path

    def __post_init__(self) -> None:
        self.outlets.mkdir(exist_ok=True)

    @property
    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy") and not k.startswith("INGEST_")}
        return kept | {
            "INGEST_DATABASE_URL": f"sqlite:///{self.folder}/corpus.db",
            "INGEST_ARCHIVE": str(self.folder / "archive"),
            "INGEST_OUTLETS": str(self.folder / "outlets"),
        }

    @property
    def outlets(self) -> Path:
        return self.folder / "outlets"

    def run(
        self, *arguments: str, timeout: float = 90, environment: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """`ingest …`, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "ingest", *arguments],
            cwd=ROOT,
            env=self.environment | (environment or {}),
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """`ingest …`, under way."""
        return subprocess.Popen(
            [sys.executable, "-m", "ingest", *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def crawl(self, *arguments: str, status: int | None = 0, **more: Any) -> dict[str, Any]:
        """`ingest crawl --json …`: the report, after a look at the exit status."""
        done = self.run("crawl", "--json", "--workers", "1", *arguments, **more)
        assert status is None or done.returncode == status, f"exit status {done.returncode}\n{done.stderr}{done.stdout}"
        report: dict[str, Any] = json.loads(done.stdout)
        assert report["exit_status"] == done.returncode
        return report

    def ask(self, query: str) -> list[tuple[Any, ...]]:
        """What a query of the database answers."""
        connection = sqlite3.connect(self.folder / "corpus.db", timeout=10)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def let_pass(self, **span: float) -> None:
        """Let time pass: all that is stored becomes so much older."""
        back = f"-{timedelta(**span).total_seconds()} seconds"
        connection = sqlite3.connect(self.folder / "corpus.db", timeout=10)
        with connection:
            for table in metadata.sorted_tables:
                for name in (column.name for column in table.columns if f"_{column.name}".endswith("_at")):
                    connection.execute(
                        f"UPDATE {table.name} SET {name} = strftime('%Y-%m-%d %H:%M:%f000', {name}, ?)", [back]
                    )
        connection.close()


def only(report: dict[str, Any]) -> dict[str, Any]:
    """The one outlet of a report."""
    (outlet,) = report["outlets"]
    found: dict[str, Any] = outlet
    return found


def wait_until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)
