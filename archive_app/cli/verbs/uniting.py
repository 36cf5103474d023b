"""Entries that are there twice: which they may be, and making them one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.catalogue.duplicates import likely_duplicates, tell_apart
from archive_app.archive.catalogue.uniting import unite as make_one
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading

_WHY = {
    "same_name": "alike_same_name",
    "other_name": "alike_other_name",
    "contained": "alike_contained",
}


@command("duplicates")
@ARCHIVE
@click.option("--kind", metavar="KIND", default="")
@click.option("--apart", metavar="CODE", nargs=2)
@click.pass_obj
def duplicates(manner: Manner, *, folder: Path, kind: str, apart: tuple[str, str] | None) -> Answer:
    """Show which entries may be one thing, the surest first; two that are not are told apart."""
    if apart:
        with changing(folder, manner) as archive:
            tell_apart(archive, *apart)
    with reading(folder, manner) as archive:
        found = likely_duplicates(archive, kind)
    return Answer(
        {
            "duplicates": [
                {
                    "why": two.why,
                    "kind": two.entry.kind,
                    "entries": [
                        {"code": one.code, "title": one.title} for one in (two.entry, two.other)
                    ],
                }
                for two in found
            ]
        },
        (
            f"{manner.say(_WHY[two.why])}  {two.entry.code} {two.entry.title}"
            f"  {two.other.code} {two.other.title}"
            for two in found
        ),
    )


@command("unite")
@ARCHIVE
@click.argument("keep", metavar="KEEP")
@click.argument("others", metavar="OTHER", nargs=-1, required=True)
@click.option("--take", "taking", metavar="FIELD", multiple=True)
@click.pass_obj
def unite(
    manner: Manner, *, folder: Path, keep: str, others: Sequence[str], taking: Sequence[str]
) -> Answer:
    """Make entries that are one thing one entry."""
    with changing(folder, manner) as archive:
        kept = make_one(archive, keep, others, taking=taking)
    return Answer(
        {"id": kept.id, "code": kept.code},
        [manner.say("united", count=len(others), code=kept.code, title=kept.title)],
    )
