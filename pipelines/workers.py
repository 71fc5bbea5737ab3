"""Reading off the reactor: a pool of own processes, one page at a time each.

Not `concurrent.futures`: there one dead worker fails every job that waits. Here a crash or a hang is the outcome of
the one page that caused it, its worker is replaced, and no other page notices.
"""

from __future__ import annotations

import asyncio
import json
import os
import pickle
import sys
from contextlib import suppress

from ingest.capture import Capture, Failed, Reading, Rejected
from ingest.outlet import Outlet
from pipelines.worker_process import LENGTH

READER = "ingest.read:read"
# The parent's module path is handed over as it is; the current folder is not on it unless the parent has it.
_BOOT = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from pipelines.worker_process import main
main(sys.argv[2])
"""
_START_LIMIT = 120.0  # seconds to import the reader; it takes about one on an idle machine
_RECYCLE_AFTER = 2000  # pages; what leaks in C libraries ends with the process


class PoolClosed(Exception):
    """The pool was closed while the page waited or was being read; nothing is known of the page."""


class WorkerPool:
    """Reads pages in up to `workers` processes. Made in, and used from, one running asyncio loop.

    workers:     processes at most; they are started when there is something to read, not before.
    time_limit:  seconds that one page may take.
    reader:      "module:function" that reads; only tests and measurements use another than the default.
    """

    def __init__(self, workers: int, time_limit: float = 30.0, *, reader: str = READER) -> None:
        if workers < 1:
            raise ValueError(f"workers: expected at least 1, got {workers}")
        self.workers, self.time_limit, self.reader = workers, time_limit, reader
        self.closed = False
        self._room = asyncio.Semaphore(workers)
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._outlets: dict[int, tuple[int, Outlet]] = {}  # by id; held, so that the id stays its own

    async def read(self, capture: Capture, outlet: Outlet) -> Reading | Rejected | Failed:
        """What the reader says of the page; Failed("reader-crashed") or Failed("reader-hung") when it does not answer.

        Raises PoolClosed when the pool is closed meanwhile, RuntimeError when the reader cannot even be started.
        """
        async with self._room:
            if self.closed:
                raise PoolClosed
            worker = await self._take()
            try:
                answer = await worker.ask(self._number(outlet), outlet, capture, self.time_limit)
            finally:
                self._give_back(worker)
            if isinstance(answer, Failed) and self.closed:
                raise PoolClosed
            return answer

    def kill(self) -> None:
        """End all workers at once, whatever they are at."""
        self.closed = True
        for worker in self._all:
            worker.kill()

    async def close(self) -> None:
        """End all workers, whatever they are at, and wait until they are gone."""
        self.kill()
        for worker in list(self._all):
            await worker.gone()
        self._all.clear()
        self._idle.clear()

    def _number(self, outlet: Outlet) -> int:
        return self._outlets.setdefault(id(outlet), (len(self._outlets), outlet))[0]

    async def _take(self) -> _Worker:
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                return worker
        self._all = {worker for worker in self._all if worker.process.returncode is None}
        worker = await _Worker.start(self.reader)
        self._all.add(worker)  # before it is ready: whatever ends the waiting must know of the process
        if self.closed:
            worker.kill()
        try:
            await worker.ready(self.reader)
        except BaseException as error:
            worker.kill()
            await worker.gone()
            self._all.discard(worker)
            if self.closed and isinstance(error, Exception):
                raise PoolClosed from error
            raise
        return worker

    def _give_back(self, worker: _Worker) -> None:
        if worker.alive and worker.read < _RECYCLE_AFTER:
            self._idle.append(worker)
        else:
            worker.kill()  # it stays known until it is gone, so that closing waits for it


class _Worker:
    """One process and what it has been told."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.read = 0
        self.alive = True
        self._killed = False
        self._told: set[int] = set()

    @classmethod
    async def start(cls, reader: str) -> _Worker:
        """The process as it has just been started; whoever started it waits for `ready`."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-P",
            "-c",
            _BOOT,
            json.dumps([os.path.abspath(entry) for entry in sys.path]),  # noqa: PTH100 - "" is the current folder
            reader,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,  # Ctrl-C on the terminal reaches the parent alone
        )
        return cls(process)

    async def ready(self, reader: str) -> None:
        """Return when it can read pages. Raises RuntimeError when it ends instead, or takes too long."""
        try:
            async with asyncio.timeout(_START_LIMIT):
                await self._receive()
        except (TimeoutError, EOFError) as error:
            self.kill()
            raise RuntimeError(f"a worker for {reader} does not start (exit status {await self.gone()})") from error

    async def ask(self, number: int, outlet: Outlet, capture: Capture, limit: float) -> Reading | Rejected | Failed:
        frame = (number, None if number in self._told else outlet, capture, limit)
        body = pickle.dumps(frame, protocol=pickle.HIGHEST_PROTOCOL)
        self._told.add(number)
        self.read += 1
        try:
            async with asyncio.timeout(limit):
                await self._send(body)
                answer = await self._receive()
        except TimeoutError:
            self.kill()
            return Failed(reason="reader-hung", detail=f"no answer within {limit:g} seconds")
        except (EOFError, OSError):
            return Failed(reason="reader-crashed", detail=f"the worker ended with {_status(await self._ended())}")
        except asyncio.CancelledError:
            self.kill()
            raise
        try:
            said, value = pickle.loads(answer)  # noqa: S301 - our own child
        except Exception as error:
            return Failed(reason="reader-crashed", detail=f"its answer cannot be read: {type(error).__name__}: {error}")
        if said == "spent":
            self.kill()
        if said != "read":
            return Failed(reason="reader-crashed", detail=value)
        result: Reading | Rejected | Failed = value
        return result

    async def _send(self, body: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(LENGTH.pack(len(body)) + body)
        await self.process.stdin.drain()

    async def _receive(self) -> bytes:
        assert self.process.stdout is not None
        (size,) = LENGTH.unpack(await self.process.stdout.readexactly(LENGTH.size))
        return await self.process.stdout.readexactly(size)

    async def _ended(self) -> int:
        """The exit status of a process that has closed its end: its own, if it goes by itself."""
        self.alive = False
        with suppress(TimeoutError):
            return await asyncio.wait_for(self.process.wait(), 2.0)
        self.kill()
        return await self.gone()

    def kill(self) -> None:
        self.alive = False
        if self._killed:  # asked twice, a process may be reaped behind asyncio's back, and its status is lost
            return
        self._killed = True
        with suppress(ProcessLookupError):
            self.process.kill()

    async def gone(self) -> int:
        return await self.process.wait()


def _status(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"status {code}"
