"""Writing tables of what the archive holds, for spreadsheets."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.issuing.orders import SCOPES
from archive_app.archive.issuing.tables import write_table
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.cli.watching import watched


@command("table")
@ARCHIVE
@click.option("--profile", "table", metavar="NAME", required=True)
@click.option("--to", "target", metavar="FILE.xlsx|.csv", required=True, type=PATH)
@click.option("--site", metavar="CODE", default="")
@click.option("--scope", metavar="|".join(SCOPES), type=click.Choice(SCOPES), default="public")
@click.pass_obj
def table(
    manner: Manner, *, folder: Path, table: str, target: Path, site: str, scope: str
) -> Answer:
    """Write a table, of a site or of all."""
    with reading(folder, manner) as archive, watched() as progress:
        rows = write_table(archive, progress, profile=table, target=target, site=site, scope=scope)
    told = {"path": str(target), "rows": rows}
    return Answer(told, [manner.say("table_written", **told)])
