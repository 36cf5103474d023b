"""Where everything meets: what was typed, the commands, and the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app.cli.manner import Manner, guessed_manner

if TYPE_CHECKING:
    from archive_app.cli.commands import Group

_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def main() -> int:
    """Run what was typed and return the exit code."""
    arguments = sys.argv[1:]
    if _is_plain(arguments) and _has_screen():
        return _show(Path(arguments[1]), guessed_manner(arguments))
    from archive_app.cli.run import run  # noqa: PLC0415 - see _is_plain

    return run(commands(), arguments)


def commands() -> Group:
    """Return every command of the program."""
    import click  # noqa: PLC0415 - see _is_plain

    from archive_app.cli.answers import Answer  # noqa: PLC0415 - see _is_plain
    from archive_app.cli.commands import PATH, command  # noqa: PLC0415 - see _is_plain
    from archive_app.cli.program import program  # noqa: PLC0415 - see _is_plain
    from archive_app.domain.errors import Unavailable  # noqa: PLC0415 - see _is_plain

    @command("open")
    @click.argument("folder", metavar="ARCHIVE", type=PATH, required=False)
    @click.pass_obj
    def open_window(manner: Manner, *, folder: Path | None) -> Answer:
        """Open the window, on an archive or on the page where one is chosen."""
        if not _has_screen():
            raise Unavailable("no_display")  # Qt would end the process without a word to a program
        code = _show(folder, manner)
        return Answer({"archive": str(folder) if folder else None}, code=code)

    group = program()
    group.add_command(open_window)
    return group


def _is_plain(arguments: Sequence[str]) -> bool:
    """Tell whether an archive is to be opened and nothing else is said.

    Then the window is seen before what reads options and prints answers could be imported.
    """
    return len(arguments) == 2 and arguments[0] == "open" and not arguments[1].startswith("-")


def _has_screen() -> bool:
    return sys.platform != "linux" or bool(_DISPLAYS & os.environ.keys())


def _show(folder: Path | None, manner: Manner) -> int:
    from archive_app.ui import application  # noqa: PLC0415 - no other command needs Qt

    return application.run(
        folder, person=manner.person, language=manner.language, asks=not manner.named
    )


if __name__ == "__main__":
    sys.exit(main())
