"""Entries: adding one, saying what is known of it, removing it and putting it back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.catalogue.inheriting import Proposal, proposals, unsaid
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import assignment
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, PATH, SET, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing
from archive_app.domain.entries import Entry


@command("add")
@ARCHIVE
@click.option("--site", metavar="CODE", default="")
@click.option("--kind", metavar="KIND", required=True)
@SET
@click.option("--file", "files", metavar="PATH", multiple=True, type=PATH)
@click.option("--parent", metavar="CODE", default="")
@click.option("--inherit", is_flag=True)
@click.pass_obj
def add(
    manner: Manner,
    *,
    folder: Path,
    site: str,
    kind: str,
    assignments: Sequence[str],
    files: Sequence[Path],
    parent: str,
    inherit: bool,
) -> Answer:
    """Add one entry with its originals, and if asked with what it inherits."""
    values = [assignment(text) for text in assignments]
    with changing(folder, manner) as archive:
        taken = list[Proposal]()
        if inherit:
            above = proposals(archive, archive.kinds[kind], site=site, parent=parent)
            taken = unsaid(above, values)
        said = [*values, *(each for one in taken for each in one.assignments())]
        entry = description.add(
            archive, kind=kind, site=site, parent=parent, set_=said, files=files
        )
        answer = added(entry, manner)
        return _with_origins(answer, taken, manner) if inherit else answer


@command("set")
@ARCHIVE
@CODE
@click.option("--set", "assignments", metavar="FIELD=VALUE", multiple=True, required=True)
@click.pass_obj
def change(manner: Manner, *, folder: Path, code: str, assignments: Sequence[str]) -> Answer:
    """Change what is known of an entry."""
    values = [assignment(text) for text in assignments]
    with changing(folder, manner) as archive:
        return told(description.change(archive, code, values), manner, "changed")


@command("remove")
@ARCHIVE
@CODE
@click.option("--restore", is_flag=True)
@click.pass_obj
def remove(manner: Manner, *, folder: Path, code: str, restore: bool) -> Answer:
    """Put an entry and all below it into the trash, or take it out again."""
    with changing(folder, manner) as archive:
        if restore:
            return told(description.put_back(archive, code), manner, "put_back")
        return told(description.remove(archive, code), manner, "removed")


def added(entry: Entry, manner: Manner) -> Answer:
    """Return how a new entry is known from now on."""
    return told(entry, manner, "added")


def told(entry: Entry, manner: Manner, done: str) -> Answer:
    """Return what was done with an entry, and how it is known."""
    return Answer(
        {"id": entry.id, "code": entry.code},
        [manner.say(done, code=entry.code, title=entry.title, id=entry.id)],
    )


def _with_origins(answer: Answer, taken: Sequence[Proposal], manner: Manner) -> Answer:
    """Return an answer that also tells which values are from which entry above."""
    return Answer(
        {**answer.data, "inherited": {one.field.id: one.holder.code for one in taken}},
        [
            *answer.lines,
            *(
                manner.say(
                    "inherited",
                    field=one.field.label(manner.language),
                    value=one.shown,
                    code=one.holder.code,
                    title=one.holder.title,
                )
                for one in taken
            ),
        ],
    )
