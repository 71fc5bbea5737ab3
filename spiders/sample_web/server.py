"""The sample web's server: a forward proxy on loopback behind which a few hosts of our own making live.

Plain addresses come as absolute-form requests ("GET http://host/path"), https ones through CONNECT and TLS with a
certificate of our own authority. Nothing is ever passed on to the network: a host that is not here is a 502.
"""

from __future__ import annotations

import asyncio
import ssl
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Self

from spiders.sample_web.certificate import make_certificates
from spiders.sample_web.http import Answer, Request, Site, split_target

_LIMIT = 2**16


@dataclass(frozen=True, slots=True)
class Served:
    """One line of the request log: when (seconds of a monotonic clock), what was asked, what status was given."""

    at: float
    url: str
    status: int


class SampleWeb:
    """Serves sites in a thread of its own, from `with` to the end of it.

    proxy_url:  address for http_proxy and https_proxy.
    authority:  file of the certificate authority, for SSL_CERT_FILE.
    requests:   everything that was asked, in the order of the answers.
    """

    def __init__(self, sites: Sequence[Site] | None = None, port: int = 0) -> None:
        if sites is not None:
            self.sites: tuple[Site, ...] = tuple(sites)
        else:
            from spiders.sample_web.world import World

            self.sites = World().sites
        self.requests: list[Served] = []
        self._hosts: dict[str, Site] = {host: site for site in self.sites for host in site.hosts}
        self._port = port
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._folder = tempfile.TemporaryDirectory(prefix="sample-web-")

    def __enter__(self) -> Self:
        self._context, self.authority = make_certificates(sorted(self._hosts), Path(self._folder.name))
        ready: threading.Event = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,), name="sample-web", daemon=True)
        self._thread.start()
        ready.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()
        self._folder.cleanup()

    @property
    def proxy_url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def environment(self) -> Mapping[str, str]:
        """What a process needs in its environment to crawl this web and no other."""
        lower = {"http_proxy": self.proxy_url, "https_proxy": self.proxy_url, "no_proxy": ""}
        return lower | {name.upper(): value for name, value in lower.items()} | {"SSL_CERT_FILE": str(self.authority)}

    def apply_edits(self) -> None:
        """Let the newsrooms work: every site changes as it says in its own `edit`."""
        for site in self.sites:
            site.edit()

    # -- the loop's own thread -------------------------------------------------------------------------------------
    def _run(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._serve(ready))
        finally:
            self._loop.close()

    async def _serve(self, ready: threading.Event) -> None:
        self._stop = asyncio.Event()
        server = await asyncio.start_server(self._connected, "127.0.0.1", self._port, limit=_LIMIT)
        self._port = server.sockets[0].getsockname()[1]
        ready.set()
        await self._stop.wait()
        server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._converse(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ssl.SSLError):
            pass  # the other side has gone, or does not speak HTTP
        finally:
            self._tasks.discard(task)
            writer.close()
            with suppress(ConnectionError, ssl.SSLError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        tunnel: str | None = None
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            line, *rest = head.rstrip("\r\n").split("\r\n")
            method, target, _ = line.split(" ", 2)
            headers = {name.strip().lower(): value.strip() for name, _, value in (text.partition(":") for text in rest)}
            if method == "CONNECT":
                tunnel = target.rpartition(":")[0].lower()
                if tunnel not in self._hosts:
                    await self._send(writer, method, f"https://{tunnel}/", _no_host(tunnel))
                    return
                writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
                await writer.drain()
                await writer.start_tls(self._context)
                continue
            scheme, host, path, query = split_target(f"https://{tunnel}{target}" if tunnel else target)
            request = Request(scheme=scheme, host=host, path=path, query=query, headers=headers)
            site = self._hosts.get(host)
            answer = site.answer(request) if site else _no_host(host)
            await self._send(writer, method, request.url, _or_not_modified(answer, headers))
            if headers.get("connection", "").lower() == "close":
                return

    async def _send(self, writer: asyncio.StreamWriter, method: str, url: str, answer: Answer) -> None:
        self.requests.append(Served(self._loop.time(), url, answer.status))
        fields = [
            ("Date", formatdate(usegmt=True)),
            ("Content-Type", answer.content_type),
            ("Content-Length", str(len(answer.body))),
            *answer.validators,
            *answer.headers,
        ]
        lines = "".join(
            f"{name}: {value}\r\n" for name, value in fields if not (answer.status == 304 and "Content" in name)
        )
        head = f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}\r\n{lines}\r\n"
        writer.write(head.encode("latin-1") + (b"" if method == "HEAD" or answer.status == 304 else answer.body))
        await writer.drain()


def _no_host(host: str) -> Answer:
    return Answer(status=502, content_type="text/plain", body=f"{host} is not part of the sample web\n".encode())


def _or_not_modified(answer: Answer, headers: Mapping[str, str]) -> Answer:
    """The answer, or a 304 where the request's validators say that the asker has it already."""
    if answer.status != 200 or answer.modified is None:
        return answer
    validators = dict(answer.validators)
    if "if-none-match" in headers:
        known = headers["if-none-match"] == validators["ETag"]
    else:
        known = headers.get("if-modified-since") == validators["Last-Modified"]
    return Answer(status=304, body=answer.body, modified=answer.modified) if known else answer
