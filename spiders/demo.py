"""`ingest demo`: the whole journey on a sample web of our own, offline, and what was stored, held against the truth."""

from __future__ import annotations

import json as json_format
import shutil
import subprocess
import sys
import time
from pathlib import Path

import click

from ingest.errors import ConfigError
from spiders.catalogue import load_catalogue
from spiders.demo_story import story_of
from spiders.sample_web.check import differences
from spiders.sample_web.server import SampleWeb
from spiders.sample_web.world import World
from spiders.settings import plain_environment
from storage.corpus import Corpus

OUTLETS = ("korea_daily_us", "korea_daily", "hansun_en", "hansun_ko")
_MARK = ".ingest-demo"
_PATIENCE = 120  # seconds for one crawl


def run(*, folder: Path, json: bool = False) -> int:
    """Crawl the sample web twice, with the newsrooms' edits in between, and print what was stored.

    folder: is emptied first when an earlier demo made it. Raises ConfigError when there is anything else in it.

    Gives 0 when all that was stored is as the sample web knows it to be, 1 otherwise (with a line for each difference).
    """
    _make_room(folder)
    database, archive = f"sqlite:///{folder / 'corpus.db'}", folder / "archive"
    began = time.monotonic()
    world = World()
    with SampleWeb(world.sites) as web:
        say = _silent if json else click.echo
        hosts = sorted({host for site in world.sites for host in site.hosts if host.startswith("www.")})
        say(f"Serving {', '.join(hosts)} on {web.proxy_url}: our own pages, invented people.\n")
        command = f"ingest crawl {' '.join(OUTLETS)}"
        say(f"The first crawl: {command}\n")
        shown = [_crawl(web, database, archive, json=json)]
        web.apply_edits()
        say(f"{shown[0]}\nThe newsrooms work on: stories are edited, moved, withdrawn and published. {command}\n")
        shown.append(_crawl(web, database, archive, json=json))
        say(shown[1])
        asked = len(web.requests)
    with Corpus.open(database, create=False) as corpus:
        wrong = differences(corpus, load_catalogue(), world.truths)
        story = story_of(corpus)
    took = time.monotonic() - began
    if json:
        crawls = [json_format.loads(report) for report in shown]
        told = {"crawls": crawls, "stored": story.as_json(), "differences": wrong, "seconds": round(took, 1)}
        click.echo(json_format.dumps(told, ensure_ascii=False, indent=2))
    else:
        click.echo(story.as_text())
        click.echo(_end(world, wrong, folder, asked, took))
    return 1 if wrong else 0


def _silent(text: str) -> None:
    """For --json, which prints one object and nothing else."""


def _make_room(folder: Path) -> None:
    """An empty folder with our mark in it; what an earlier demo left there is removed."""
    if folder.exists() and not folder.is_dir():
        raise ConfigError(str(folder), "--folder", "a folder", "a file")
    if folder.is_dir() and any(folder.iterdir()):
        if not (folder / _MARK).exists():
            raise ConfigError(str(folder), "--folder", "an empty folder, or that of an earlier demo")
        shutil.rmtree(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _MARK).touch()
    except OSError as error:
        raise ConfigError(str(folder), "--folder", "a folder that can be written", error.strerror) from error


def _crawl(web: SampleWeb, database: str, archive: Path, *, json: bool) -> str:
    """One crawl as an operator starts it, in a process of its own; gives what it printed."""
    command = [sys.executable, "-m", "ingest", "crawl", *OUTLETS, "--delay", "0", "--quiet"]
    command += ["--database", database, "--archive", str(archive), *(("--json",) if json else ())]
    done = subprocess.run(  # noqa: S603 - our own command
        command,
        env=plain_environment() | dict(web.environment),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode != 0:
        raise click.ClickException(f"the crawl ended with exit status {done.returncode}\n{done.stderr}{done.stdout}")
    return done.stdout


def _command() -> str:
    """What the user typed to get here, so that what is told to try works as it is printed."""
    called = Path(sys.argv[0])
    if called.name != "ingest":
        return "python -m ingest"
    return str(called.relative_to(Path.cwd()) if called.is_relative_to(Path.cwd()) else called)


def _end(world: World, wrong: list[str], folder: Path, asked: int, took: float) -> str:
    articles = sum(truth.is_article for truth in world.truths)
    if wrong:
        verdict = "\n".join([f"NOT as it should be, in {len(wrong)} points:", *(f"  {line}" for line in wrong)])
    else:
        verdict = (
            f"Checked against what the sample web knows: {len(world.truths)} addresses ended as they have to, and all "
            f"{articles} articles\nhave the right headline, persons, dates, text, revisions and addresses."
        )
    database = folder / "corpus.db"
    return "\n".join(
        (
            f"{verdict}\n",
            f"database  {database}",
            f"archive   {folder / 'archive'}  (WARC)",
            f"try       {_command()} search 버스 --database sqlite:///{database}",
            f"          {_command()} show 1 --database sqlite:///{database}\n",
            f"{asked} requests, {took:.0f} seconds, nothing left this machine.",
        )
    )
