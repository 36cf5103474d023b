"""Figures: how many sites, listings and listed items there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from archive_app.archive.programme.figures import Number, Table
from archive_app.archive.programme.figures import figures as counted
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.designations import REGISTER


@command("figures")
@ARCHIVE
@click.option("--by", "fields", metavar="FIELD", multiple=True)
@click.pass_obj
def figures(manner: Manner, *, folder: Path, fields: Sequence[str]) -> Answer:
    """Count the sites by fields; by register their listings and listed items too."""
    with reading(folder, manner) as archive:
        found = counted(archive, fields)
    data: dict[str, object] = {"total": found.total}
    if REGISTER in found.by or not found.by:
        data |= {"listings": found.listings, "items": found.items}
    cells = [_cell(found, one) for one in found.cells] if found.by else []
    return Answer({**data, "cells": cells}, list(_lines(manner, found)))


def _cell(found: Table, one: Number) -> dict[str, object]:
    cell: dict[str, object] = {
        **dict(zip(found.by, one.values, strict=True)),
        "sites": one.sites,
    }
    return cell | ({"listings": one.listings, "items": one.items} if REGISTER in found.by else {})


def _lines(manner: Manner, found: Table) -> Iterator[str]:
    listed = REGISTER in found.by
    for one in found.cells if found.by else ():
        words = " × ".join(word or manner.say("figures_unsaid") for word in one.words)
        counts = f"{one.sites:>7,}" + (f"{one.listings:>7,}{one.items:>7,}" if listed else "")
        yield f"{counts}  {words}"
    yield manner.say("figures_total", sites=found.total, listings=found.listings, items=found.items)
