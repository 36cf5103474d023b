"""Changing many entries at once, or telling first what that would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from archive_app.archive.entries import batch as many
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import entry_of
from archive_app.cli.answers import DONE, REFUSED, Answer
from archive_app.cli.commands import ARCHIVE, CODES, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.cli.watching import watched
from archive_app.wording import explain


@command("batch")
@ARCHIVE
@CODES
@click.option("--set", "assignments", metavar="FIELD=VALUE", multiple=True, required=True)
@click.option("--dry-run", is_flag=True)
@click.pass_obj
def batch(
    manner: Manner,
    *,
    folder: Path,
    codes: Sequence[str],
    assignments: Sequence[str],
    dry_run: bool,
) -> Answer:
    """Change many entries in one step."""
    said = [assignment(text) for text in assignments]
    if dry_run:
        with reading(folder, manner) as archive:
            ids = [entry_of(archive, code).id for code in codes]
            return _previewed(many.preview(archive, ids, said), manner)
    with changing(folder, manner) as archive, watched() as progress:
        ids = [entry_of(archive, code).id for code in codes]
        done = many.apply(archive, progress, ids, said)
    lines = [*_refused(done.refused, manner), manner.say("batch_done", count=done.changed)]
    data = {"changed": done.changed, "refused": _told(done.refused, manner)}
    return Answer(data, lines, REFUSED if done.refused else DONE)


def _previewed(told: many.BatchPreview, manner: Manner) -> Answer:
    changes = [
        {"field": one.field, "before": one.before, "after": one.after, "count": one.count}
        for one in told.changes
    ]
    return Answer(
        {
            "changing": told.changing,
            "unchanged": told.unchanged,
            "changes": changes,
            "refused": _told(told.refused, manner),
        },
        [
            *(f"{one.count} × {one.field}: {one.before} → {one.after}" for one in told.changes),
            *_refused(told.refused, manner),
            manner.say("batch_previewed", count=told.changing, unchanged=told.unchanged),
        ],
        REFUSED if told.refused else DONE,
    )


def _told(refused: Iterable[many.RefusedEntry], manner: Manner) -> list[dict[str, str]]:
    return [{"code": one.code, "why": explain(one.why, manner.language)} for one in refused]


def _refused(refused: Iterable[many.RefusedEntry], manner: Manner) -> Iterator[str]:
    for one in refused:
        yield f"{one.code}  {explain(one.why, manner.language)}"
