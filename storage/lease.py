"""Who holds an outlet: one run at a time, and a dead holder never blocks the next."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select, update

from ingest.errors import HeldError
from storage.tables import leases, runs

TERM = timedelta(minutes=5)
"""A lease that was not renewed for so long may be taken by anybody."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A process. `start` tells a process from a later one that was given the same number; None: not known here."""

    host: str
    pid: int
    start: str | None

    def __str__(self) -> str:
        return f"{self.host.partition('/')[0]}, process {self.pid}"

    def is_dead(self, here: Holder) -> bool:
        """Whether it certainly does not run any more, as seen from `here`; False where that cannot be known."""
        return self.host == here.host and process_start(self.pid) != self.start


def this_process() -> Holder:
    """This process. Containers of one machine that count their processes apart are different hosts."""
    pid = os.getpid()
    try:
        space = os.readlink("/proc/self/ns/pid")  # noqa: PTH115 -- "pid:[4026531836]" is no path
    except OSError:
        space = ""
    return Holder(host=f"{platform.node()}/{space}", pid=pid, start=process_start(pid))


def process_start(pid: int) -> str | None:
    """Boot and start time of a running process; where the system does not tell, "running"; None: there is none."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        after_name = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return _runs(pid)
    if after_name[0] in "ZX":  # a zombie holds nothing
        return None
    return f"{boot}:{after_name[19]}"  # field 22 of proc(5), counted from field 3


def _runs(pid: int) -> str | None:
    if Path("/proc/self/stat").exists():
        return None
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return None
    except PermissionError:
        pass
    return "running"


def take(connection: Connection, *, outlet: str, outlet_id: int, run_id: int, holder: Holder, now: datetime) -> None:
    """Let the run hold the outlet. A lease that is expired, or whose process is dead, is taken over: its run is
    marked abandoned. Raises HeldError when another run holds it."""
    row = connection.execute(select(leases).where(leases.c.outlet_id == outlet_id)).one_or_none()
    if row is not None:
        other = Holder(row.host, row.pid, row.process_start)
        if row.expires_at > now and not other.is_dead(holder):
            raise HeldError(outlet, f"run {row.run_id}, {other}")
        connection.execute(update(runs).where(runs.c.id == row.run_id).values(state="abandoned"))
        connection.execute(delete(leases).where(leases.c.outlet_id == outlet_id))
    connection.execute(
        insert(leases).values(
            outlet_id=outlet_id,
            run_id=run_id,
            host=holder.host,
            pid=holder.pid,
            process_start=holder.start,
            expires_at=now + TERM,
        )
    )


def renew(connection: Connection, *, outlet: str, run_id: int, now: datetime) -> None:
    """Hold the outlet for another term. Raises HeldError when another run has taken it, or the run has ended."""
    done = connection.execute(update(leases).where(leases.c.run_id == run_id).values(expires_at=now + TERM))
    if not done.rowcount:
        raise HeldError(outlet, f"run {run_id} holds it no more")
    connection.execute(update(runs).where(runs.c.id == run_id).values(heartbeat_at=now))


def give_back(connection: Connection, *, run_id: int) -> None:
    """Hold the outlet no more. Nothing happens when another run has taken it."""
    connection.execute(delete(leases).where(leases.c.run_id == run_id))
