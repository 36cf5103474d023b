"""Sites, to which everything else belongs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import assignment
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, SET, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing
from archive_app.cli.verbs.describing import added

site = Group("site")


@command("add")
@ARCHIVE
@SET
@click.pass_obj
def add(manner: Manner, *, folder: Path, assignments: Sequence[str]) -> Answer:
    """Add a site."""
    values = [assignment(text) for text in assignments]
    with changing(folder, manner) as archive:
        return added(description.add(archive, kind="site", set_=values), manner)


site.add_command(add)
