"""Where entries stand and what is said again: moving one, duplicating one, reverting a field."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.catalogue import moving, repeating, restoring
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing
from archive_app.cli.verbs.describing import told


@command("move")
@ARCHIVE
@CODE
@click.option("--parent", metavar="CODE", required=True)
@click.pass_obj
def move(manner: Manner, *, folder: Path, code: str, parent: str) -> Answer:
    """Move an entry, with all below it, below another one or to another site."""
    with changing(folder, manner) as archive:
        return told(moving.move(archive, code, parent), manner, "moved")


@command("duplicate")
@ARCHIVE
@CODE
@click.pass_obj
def duplicate(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Add an entry beside another with the same values."""
    with changing(folder, manner) as archive:
        return told(repeating.duplicate(archive, code), manner, "added")


@command("revert")
@ARCHIVE
@CODE
@click.option("--field", metavar="FIELD", required=True)
@click.option("--before", "seq", metavar="SEQ", type=int, required=True)
@click.pass_obj
def revert(manner: Manner, *, folder: Path, code: str, field: str, seq: int) -> Answer:
    """Give a field the value back that it had before a change."""
    with changing(folder, manner) as archive:
        return told(restoring.restore(archive, code, seq, field), manner, "changed")
