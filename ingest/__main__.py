"""The door frame: `ingest NAME …` finds its commands through entry points and loads one only when it is asked for."""

from __future__ import annotations

import errno
import os
import sys
from importlib.metadata import EntryPoint, entry_points

import click

from ingest.errors import IngestError

GROUP = "ingest.commands"


class _NobodyReads(Exception):
    """BrokenPipeError under a name that click does not make exit status 1 of."""


class Door(click.Group):
    """A command group whose commands are the entry points of the group `ingest.commands`."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _NobodyReads from error

    def _found(self) -> dict[str, EntryPoint]:
        return {point.name: point for point in entry_points(group=GROUP)}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(self._found())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        point = self._found().get(cmd_name)
        if point is None:
            return None
        command = point.load()
        if not isinstance(command, click.Command):
            raise TypeError(f"entry point {point.name} = {point.value}: expected a click command, got {command!r}")
        return command


@click.command(cls=Door, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="ingest")
def cli() -> None:
    """Crawl news outlets, read their articles, keep them in SQL.

    \b
    Exit status: 0 healthy · 1 a bug, or `db check` found faults · 2 usage · 3 an outlet is unhealthy ·
    74 the store failed · 75 another run holds the outlet · 78 bad configuration · 130 interrupted ·
    141 the reader of the output closed it
    """


def main() -> None:
    """Run the command line; errors that this project raises on purpose become one line and an exit status."""
    try:
        for argument in sys.argv[1:]:
            if any("\udc80" <= character <= "\udcff" for character in argument):
                raise click.UsageError(f"expected arguments in {sys.getfilesystemencoding()}, got {argument!r}")
        status = cli(standalone_mode=False)
        sys.stdout.flush()
        if isinstance(status, int):  # click gives back what an Exit said, and does not raise it
            sys.exit(status)
    except (BrokenPipeError, _NobodyReads):  # whoever read the output has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except click.Abort:
        click.echo("interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except IngestError as error:
        click.echo(f"ingest: {error}", err=True)
        sys.exit(error.exit_status)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        click.echo(f"ingest: the output: {error.strerror}", err=True)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(74)


if __name__ == "__main__":
    main()
