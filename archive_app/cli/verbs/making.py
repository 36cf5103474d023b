"""Making an archive: an empty one, or one to try things on."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.archive import create
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.watching import watched


@command("new")
@ARCHIVE
@click.option("--name", metavar="TEXT", default="")
@click.pass_obj
def new(manner: Manner, *, folder: Path, name: str) -> Answer:
    """Make an empty archive."""
    with create(folder, name=name, person=manner.person) as archive:
        return Answer(
            {"archive": str(archive.folder), "name": archive.name},
            [manner.say("made", archive=archive.folder)],
        )


@command("demo")
@ARCHIVE
@click.pass_obj
def demo(manner: Manner, *, folder: Path) -> Answer:
    """Make a small archive of real facts."""
    from archive_app.archive.demo import make_demo  # noqa: PLC0415 - `new` needs none of it
    from archive_app.archive.results.retrieval import places  # noqa: PLC0415

    with watched() as progress, make_demo(folder, progress, person=manner.person) as archive:
        sites = [{"code": place.code, "title": place.name} for place in places(archive)]
        return Answer(
            {"archive": str(archive.folder), "name": archive.name, "sites": sites},
            [
                manner.say("made", archive=archive.folder),
                *(f"{site['code']}  {site['title']}" for site in sites),
            ],
        )
