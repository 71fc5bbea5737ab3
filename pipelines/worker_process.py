"""The other end of a `WorkerPool`: one process that reads the pages it is given, one at a time, until its input ends.

Frames are eight bytes of length and a pickle, in over stdin and out over stdout. The process dies by itself when its
parent is gone: at the end of its input when it is idle, and by an alarm whose default action ends it, even inside C
code that never lets go of the interpreter, when it hangs.
"""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

LENGTH = struct.Struct(">Q")
MEMORY_LIMIT = 1024**3
"""Bytes of address space that reading may take beyond what the process holds when it is ready to read. A page that
needs more is `failed`; the machine must not start to swap for it. What pages of up to 20 MB need is measured by
`benchmarks/robustness.py`."""

GRACE = 5.0
"""Seconds after the time limit before the alarm: the parent, if it lives, ends a hanging worker first."""


def main(reader: str) -> None:
    """Serve until stdin ends. `reader` is "module:function", called with a Capture and an Outlet."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which decides what is still to be read
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get between the frames
    module, _, name = reader.partition(":")
    read: Callable[[Any, Any], Any] = getattr(importlib.import_module(module), name)
    limit_memory(MEMORY_LIMIT)
    outlets: dict[int, Any] = {}
    _send(outgoing, pickle.dumps("ready"))
    while (frame := _receive(incoming)) is not None:
        number, outlet, capture, time_limit = frame
        if outlet is not None:
            outlets[number] = outlet
        _set_alarm(time_limit + GRACE)
        answer = _answer(read, capture, outlets[number])
        _set_alarm(0)
        _send(outgoing, answer)


def _answer(read: Callable[[Any, Any], Any], capture: Any, outlet: Any) -> bytes:
    """The pickle of ("read", result), ("raised", text) or ("spent", text): this process should read nothing more.

    Whatever one page does to its reader is that page's outcome alone, and so is an answer that cannot be pickled.
    """
    said: tuple[str, str]
    try:
        return pickle.dumps(("read", read(capture, outlet)), protocol=pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        said = "spent", "MemoryError: the page needs more memory than a worker may have"
    except Exception as error:
        said = "raised", f"{type(error).__name__}: {error}"[:500] + _place(error)
    return pickle.dumps(said, protocol=pickle.HIGHEST_PROTOCOL)


def _place(error: Exception) -> str:
    """Where it was raised, for the person who will mend it: " (file:line)"."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return "" if trace is None else f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})"  # noqa: PTH119


def _set_alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def limit_memory(more: int) -> None:
    """Let this process take `more` bytes of address space beyond what it has. Does nothing where systems have no such
    limit, or do not tell what a process has."""
    try:
        import resource

        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 - pathlib is not needed for one line
            held = int(statm.read().split()[0]) * resource.getpagesize()
    except (ImportError, OSError):
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = held + more
    if hard == resource.RLIM_INFINITY or hard > limit:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _receive(stream: BinaryIO) -> tuple[int, Any, Any, float] | None:
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (size,) = LENGTH.unpack(head)
    body = stream.read(size)
    frame: tuple[int, Any, Any, float] | None = pickle.loads(body) if len(body) == size else None  # noqa: S301 - our own parent
    return frame


def _send(stream: BinaryIO, body: bytes) -> None:
    stream.write(LENGTH.pack(len(body)) + body)
    stream.flush()


if __name__ == "__main__":
    main(sys.argv[1])
