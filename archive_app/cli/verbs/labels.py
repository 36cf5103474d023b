"""Printing labels for boxes and volumes."""

from __future__ import annotations

from pathlib import Path

import click

from archive_app.archive.papers.labels import write_labels
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.cli.watching import watched


@command("labels")
@ARCHIVE
@click.argument("codes", metavar="CODE", nargs=-1)
@click.option("--profile", "label_sort", metavar="NAME", default="box-3x8")
@click.option("--to", "target", metavar="FILE.pdf", required=True, type=PATH)
@click.option("--from", "first", metavar="PLACE", type=int, default=1)
@click.pass_obj
def labels(
    manner: Manner,
    *,
    folder: Path,
    codes: tuple[str, ...],
    label_sort: str,
    target: Path,
    first: int,
) -> Answer:
    """Write labels of some boxes or volumes, or of all, as a PDF."""
    with reading(folder, manner) as archive, watched() as progress:
        done = write_labels(
            archive, progress, profile=label_sort, target=target, references=codes, first=first
        )
    lines = [manner.say("labels_written", path=done.path, labels=done.labels, pages=done.pages)]
    if done.missing:
        lines.append(manner.say("missing_characters", characters="".join(done.missing)))
    told = {"path": str(done.path), "labels": done.labels, "pages": done.pages}
    return Answer(told | {"missing": list(done.missing)}, lines)
