"""Sets that are filled by hand: made, filled, emptied, put in order, listed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from archive_app.archive.entries.batch import Batch
from archive_app.archive.finding import sets
from archive_app.archive.results.listing import listing
from archive_app.archive.results.searches import search_of
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, CODE, CODES, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.watching import watched
from archive_app.domain.hits import Question
from archive_app.wording import explain

selection = Group("selection")


@command("make")
@ARCHIVE
@click.argument("called", metavar="NAME")
@click.argument("codes", metavar="CODE", nargs=-1)
@click.option("--from", "search", metavar="SEARCH", default="")
@click.pass_obj
def make(manner: Manner, *, folder: Path, called: str, codes: Sequence[str], search: str) -> Answer:
    """Make a set of some entries, or of what a search finds now."""
    with changing(folder, manner) as archive, watched() as progress:
        kept = search_of(archive, search) if search else None
        found = listing(archive, kept.question, kept.order or "code").ids if kept else ()
        entry, batch = sets.make_set(
            archive, called, [*codes, *found], progress, asked=kept.title if kept else ""
        )
    answer = _filled(batch, manner)
    return Answer({"code": entry.code, "title": called, **answer.data}, answer.lines, answer.code)


@command("add")
@ARCHIVE
@CODE
@CODES
@click.pass_obj
def add(manner: Manner, *, folder: Path, code: str, codes: Sequence[str]) -> Answer:
    """Add entries at the end of a set."""
    with changing(folder, manner) as archive, watched() as progress:
        return _filled(sets.add_to(archive, code, codes, progress), manner)


@command("take")
@ARCHIVE
@CODE
@CODES
@click.pass_obj
def take(manner: Manner, *, folder: Path, code: str, codes: Sequence[str]) -> Answer:
    """Take entries out of a set."""
    with changing(folder, manner) as archive:
        taken = sets.take_from(archive, code, codes)
    return Answer({"taken": taken}, [manner.say("set_taken", count=taken)])


@command("put")
@ARCHIVE
@CODE
@CODES
@click.option("--before", metavar="CODE", default="")
@click.pass_obj
def put(manner: Manner, *, folder: Path, code: str, codes: Sequence[str], before: str) -> Answer:
    """Have entries of a set stand before another one of it, or at its end."""
    with changing(folder, manner) as archive:
        sets.put(archive, code, codes, before=before)
    return _shown(manner, folder, code)


@command("show")
@ARCHIVE
@CODE
@click.pass_obj
def show(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Show what is in a set, in its order."""
    return _shown(manner, folder, code)


@command("list")
@ARCHIVE
@click.pass_obj
def listed(manner: Manner, *, folder: Path) -> Answer:
    """List the sets, with how many entries are in each."""
    with reading(folder, manner) as archive:
        found = sets.sets(archive)
    told = [{"code": one.code, "title": one.title, "count": one.count} for one in found]
    return Answer({"sets": told}, (f"{one.code}  {one.title}  {one.count}" for one in found))


for _one in (make, add, take, put, show, listed):
    selection.add_command(_one)


def _shown(manner: Manner, folder: Path, code: str) -> Answer:
    with reading(folder, manner) as archive:
        found = sets.set_of(archive, code)
        listed_now = listing(archive, Question(selection=found.id), "kept")
        rows = listed_now.rows(0, len(listed_now))
    told = [{"code": row.code, "kind": row.kind, "title": row.title.text} for row in rows]
    lines = (f"{row.code}  {row.title.text}" for row in rows)
    return Answer({"title": found.title, "members": told}, lines)


def _filled(batch: Batch, manner: Manner) -> Answer:
    """Return what was added, and what was refused with its reason."""
    refused = [
        {"code": one.code, "why": explain(one.why, manner.language)} for one in batch.refused
    ]
    said = [manner.say("set_filled", count=batch.changed)]
    said += [f"{one['code']}: {one['why']}" for one in refused]
    data = {"added": batch.changed, "refused": refused}
    return Answer(data, said, REFUSED if refused else DONE)
