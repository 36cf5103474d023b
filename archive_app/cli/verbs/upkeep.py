"""Keeping an archive well: checking it, its index, its backups."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.archive import open_archive
from archive_app.archive.keeping import backups, upkeep
from archive_app.cli.answers import DONE, UNAVAILABLE, Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.cli.watching import watched
from archive_app.domain.errors import Refused
from archive_app.wording import explain, keys, say


@command("check")
@ARCHIVE
@click.option("--fixity", is_flag=True)
@click.pass_obj
def check(manner: Manner, *, folder: Path, fixity: bool) -> Answer:
    """Check that the archive holds what was put in."""
    with open_archive(folder, person=manner.person) as archive, watched() as progress:
        found = upkeep.check(archive, progress, fixity=fixity)
    findings = [
        {"number": each.number, "key": each.key, "message": _message(each, manner)}
        | {"damage": each.damage, "details": dict(each.details)}
        for each in found
    ]
    lines = [f"{each.number}  {_message(each, manner)}" for each in found]
    return Answer(
        {"findings": findings},
        lines or [manner.say("clean")],
        DONE if upkeep.is_clean(found) else UNAVAILABLE,
    )


@command("rebuild")
@ARCHIVE
@click.pass_obj
def rebuild(manner: Manner, *, folder: Path) -> Answer:
    """Make the search index again from the archive."""
    with reading(folder, manner) as archive, watched() as progress:
        entries = upkeep.rebuild(archive, progress)
    return Answer({"entries": entries}, [manner.say("rebuilt", count=entries)])


@command("backup")
@ARCHIVE
@click.option("--to", metavar="DIR", type=PATH)
@click.pass_obj
def backup(manner: Manner, *, folder: Path, to: Path | None) -> Answer:
    """Copy the archive with its originals, and open the copy before it counts."""
    with reading(folder, manner) as archive, watched() as progress:
        made = backups.backup(archive, progress, to)
    return Answer(
        {
            "path": str(made.path),
            "files": made.files,
            "size": made.size,
            "verified": made.verified,
        },
        [manner.say("backed_up", path=made.path, files=made.files)],
    )


@command("restore")
@click.argument("backup", metavar="BACKUP", type=PATH)
@ARCHIVE
@click.pass_obj
def restore(manner: Manner, *, backup: Path, folder: Path) -> Answer:
    """Make an archive again from a backup, in a new folder."""
    with watched() as progress:
        files = backups.restore(backup, folder, progress)
    return Answer(
        {"archive": str(folder), "files": files},
        [manner.say("restored", archive=folder, files=files)],
    )


def _message(finding: upkeep.Finding, manner: Manner) -> str:
    """Return what a finding says; a fault in the archive's own declarations is told as one."""
    if f"finding.{finding.key}" in keys():
        return say(f"finding.{finding.key}", manner.language, **finding.details)
    fault = Refused(finding.key)
    fault.details |= finding.details
    return explain(fault, manner.language)
