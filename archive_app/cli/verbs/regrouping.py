"""Files put together in one record, and taken apart again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.intake import regrouping
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing
from archive_app.cli.verbs.describing import told


@command("join")
@ARCHIVE
@CODE
@click.argument("others", metavar="OTHER", nargs=-1, required=True)
@click.pass_obj
def join(manner: Manner, *, folder: Path, code: str, others: Sequence[str]) -> Answer:
    """Give a record the files of others."""
    with changing(folder, manner) as archive:
        return told(regrouping.join(archive, code, others), manner, "files_joined")


@command("split")
@ARCHIVE
@CODE
@click.option("--file", "file_number", metavar="N", type=click.IntRange(min=1), required=True)
@click.pass_obj
def split(manner: Manner, *, folder: Path, code: str, file_number: int) -> Answer:
    """Make a record of its own of one file of a record."""
    with changing(folder, manner) as archive:
        return told(regrouping.split(archive, code, file_number), manner, "file_split")
