"""Published names against the sites that there are: which each may mean, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from archive_app.archive.programme.matching_names import Match, matches
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.errors import Refused
from archive_app.domain.places import read_place, wgs84

_WHY = {
    "same_name": "match_same_name",
    "other_name": "match_other_name",
    "same_core": "match_same_core",
    "contained": "match_contained",
    "short_form": "match_short_form",
    "alike": "match_alike",
    "nearby": "match_nearby",
}


@command("match")
@ARCHIVE
@click.argument("published", metavar="NAME", nargs=-1)
@click.option("--from", "published_file", metavar="FILE", type=PATH)
@click.option("--at", "published_at", metavar="PLACE", default="")
@click.pass_obj
def match(
    manner: Manner,
    *,
    folder: Path,
    published: Sequence[str],
    published_file: Path | None,
    published_at: str,
) -> Answer:
    """Show which sites published names may mean; nothing is changed."""
    point = wgs84(read_place(published_at)) if published_at else None
    names = [*published, *(_lines_of(published_file) if published_file else [])]
    with reading(folder, manner) as archive:
        found = dict(zip(names, matches(archive, names, point), strict=True))
    return Answer(
        {
            "matches": [
                {"name": name, "likely": [_match(one) for one in likely]}
                for name, likely in found.items()
            ]
        },
        [line for name, likely in found.items() for line in _lines(manner, name, likely)],
    )


def _lines_of(file: Path) -> list[str]:
    """Return the names of a file, one in a line; raise `Refused` for one that cannot be read."""
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("names_unreadable", file=str(file)) from error
    return [line.strip() for line in lines if line.strip()]


def _match(one: Match) -> dict[str, str]:
    told = {"code": one.site.code, "title": one.site.title}
    return told | {"why": one.why, "through": one.through}


def _lines(manner: Manner, name: str, likely: Sequence[Match]) -> Iterator[str]:
    none = manner.say("match_none")
    yield name if likely else f"{name}  {none}"
    for one in likely:
        why = manner.say(_WHY[one.why], through=one.through)
        yield f"    {one.site.code}  {one.site.title}  {why}"
