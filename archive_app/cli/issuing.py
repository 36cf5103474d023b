"""Issuing the dossier of a site."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive import issuing
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.cli.watching import watched

_SCOPES = ("internal", "submission", "public")


@command("issue")
@ARCHIVE
@click.option("--site", metavar="CODE", required=True)
@click.option("--profile", metavar="NAME", default="site-dossier")
@click.option("--to", "target", metavar="FILE.pdf", required=True, type=PATH)
@click.option("--scope", metavar="|".join(_SCOPES), type=click.Choice(_SCOPES), default="internal")
@click.pass_obj
def issue(
    manner: Manner, *, folder: Path, site: str, profile: str, target: Path, scope: str
) -> Answer:
    """Issue the PDF dossier of a site."""
    with reading(folder, manner) as archive, watched() as progress:
        issued = issuing.issue(
            archive, progress, site=site, profile=profile, target=target, scope=scope
        )
    lines = [manner.say("issued", path=issued.path, pages=issued.pages)]
    if issued.missing:
        lines.append(manner.say("missing_characters", characters="".join(issued.missing)))
    return Answer(
        {
            "path": str(issued.path),
            "pages": issued.pages,
            "size": issued.size,
            "sha256": issued.sha256,
            "missing": list(issued.missing),
            "seq": issued.seq,
        },
        lines,
    )
