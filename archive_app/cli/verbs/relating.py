"""What an entry has to do with others, and what happened at a site when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from archive_app.archive.results.relations import Neighbour, neighbours
from archive_app.archive.sites.chronicle import chronicle as moments_of
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.chronicle import Moment

_WAYS = {"above": "way_above", "below": "way_below"}


@command("links")
@ARCHIVE
@CODE
@click.pass_obj
def links(manner: Manner, *, folder: Path, code: str) -> Answer:
    """Show all that an entry can be walked to from, by links and by the tree, each both ways."""
    with reading(folder, manner) as archive:
        found = neighbours(archive, code)
    return Answer(
        {"links": [_neighbour(one) for one in found]},
        (
            f"{'→' if one.outgoing else '←'} {_called(one, manner)}  {one.entry.code}"
            f"  {one.entry.title}{f'  ({one.role})' if one.role else ''}"
            for one in found
        ),
    )


@command("chronicle")
@ARCHIVE
@click.argument("site", metavar="CODE")
@click.pass_obj
def chronicle(manner: Manner, *, folder: Path, site: str) -> Answer:
    """Tell what happened at a site, the earliest first, each with what says so."""
    with reading(folder, manner) as archive:
        found = moments_of(archive, site)
    return Answer({"chronicle": [_moment(one) for one in found]}, _lines(found))


def _neighbour(one: Neighbour) -> dict[str, object]:
    data = {
        "way": one.way,
        "outgoing": one.outgoing,
        "code": one.entry.code,
        "kind": one.entry.kind,
        "title": one.entry.title,
    }
    return data | ({"role": one.role} if one.role else {})


def _called(one: Neighbour, manner: Manner) -> str:
    """Return what a way is called: the field's label, or that it leads up or down the tree."""
    if one.label:
        return one.label(manner.language)
    return manner.say(_WAYS[one.way]) if one.way in _WAYS else one.way


def _moment(one: Moment) -> dict[str, str]:
    return {
        "date": one.date,
        "earliest": one.earliest,
        "latest": one.latest,
        "what": one.what,
        "basis": one.basis,
        "code": one.entry.code,
    }


def _lines(found: list[Moment]) -> Iterator[str]:
    for one in found:
        basis = f"  [{one.basis}]" if one.basis else ""
        yield f"{one.date}  {one.what}  {one.entry.code}{basis}"
