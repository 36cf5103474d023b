"""Where the papers lie: box by box, shelf by shelf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from archive_app.archive.papers.shelving import PLACE, Box, shelf_list
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading


@command("shelves")
@ARCHIVE
@click.pass_obj
def shelves(manner: Manner, *, folder: Path) -> Answer:
    """Show the shelf list: every box, where it stands, and what is in it."""
    with reading(folder, manner) as archive:
        boxes = shelf_list(archive)
    return Answer({"boxes": [_data(box) for box in boxes]}, _lines(boxes))


def _data(box: Box) -> dict[str, object]:
    place = dict(zip(PLACE, box.place, strict=True))
    held = [asdict(one) for one in box.held]
    return {"code": box.code, "number": box.number, "title": box.title, **place, "held": held}


def _lines(boxes: Sequence[Box]) -> Iterator[str]:
    for box in boxes:
        where = " ".join(part for part in box.place if part)
        yield "  ".join(part for part in (where, box.number, box.code, box.title) if part)
        for one in box.held:
            yield f"    {one.number or one.code}  {one.title}"
