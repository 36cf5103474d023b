"""Where everything meets: what was typed, the commands, and the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from archive_app.cli.answers import Answer
from archive_app.cli.commands import PATH, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.program import program
from archive_app.cli.run import run
from archive_app.domain.errors import Unavailable

_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@command("open")
@click.argument("folder", metavar="ARCHIVE", type=PATH, required=False)
@click.pass_obj
def open_window(manner: Manner, *, folder: Path | None) -> Answer:
    """Open the window, on an archive or on the page where one is chosen."""
    if sys.platform == "linux" and not _DISPLAYS & os.environ.keys():
        raise Unavailable("no_display")  # Qt would end the process without a word to a program
    from archive_app.ui import application  # noqa: PLC0415 - no other command needs Qt

    code = application.run(
        folder, person=manner.person, language=manner.language, asks=not manner.named
    )
    return Answer({"archive": str(folder) if folder else None}, code=code)


def commands() -> Group:
    """Return every command of the program."""
    group = program()
    group.add_command(open_window)
    return group


def main() -> int:
    """Run what was typed and return the exit code."""
    return run(commands(), sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
