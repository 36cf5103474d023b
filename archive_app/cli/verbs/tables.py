"""Writing tables of what the archive holds, for spreadsheets."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.entries.description import entry_of
from archive_app.archive.finding.labels import told
from archive_app.archive.finding.sets import SET, set_of
from archive_app.archive.issuing.orders import SCOPES
from archive_app.archive.papers.tables import Found, write_found, write_table
from archive_app.archive.results.listing import listing
from archive_app.archive.results.searches import search_of
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.cli.watching import watched
from archive_app.domain.hits import Question


@command("table")
@ARCHIVE
@click.option("--profile", "table", metavar="NAME", required=True)
@click.option("--to", "target", metavar="FILE.xlsx|.csv", required=True, type=PATH)
@click.option("--site", metavar="CODE", default="")
@click.option("--of", "found", metavar="CODE", default="")
@click.option("--scope", metavar="|".join(SCOPES), type=click.Choice(SCOPES), default="public")
@click.pass_obj
def table(
    manner: Manner, *, folder: Path, table: str, target: Path, site: str, found: str, scope: str
) -> Answer:
    """Write a table, of a site or of all, or of what a search finds or a set holds."""
    how = {"profile": table, "scope": scope}
    with reading(folder, manner) as archive, watched() as progress:
        if found:
            some = _found(archive, found, manner)
            rows = write_found(archive, progress, some, target=target, **how)
        else:
            rows = write_table(archive, progress, target=target, site=site, **how)
    told = {"path": str(target), "rows": rows}
    return Answer(told, [manner.say("table_written", **told)])


def _found(archive: Archive, code: str, manner: Manner) -> Found:
    """Return what a search finds or a set holds, with what is written below the table."""
    if entry_of(archive, code).kind == SET:
        question, order = Question(selection=set_of(archive, code).id), "kept"
    else:
        kept = search_of(archive, code)
        question, order = kept.question, kept.order or "code"
    ids = listing(archive, question, order).ids
    asked = manner.say("table_asked", asked=told(archive, question))
    return Found(ids, (asked, manner.say("table_found", count=len(ids))))
