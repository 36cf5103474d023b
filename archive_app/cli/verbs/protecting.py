"""四有: what each site has, its zones from GeoJSON, and those that lie over each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from archive_app.archive.programme.four_haves import Standing, four_haves
from archive_app.archive.programme.protection_zones import Drawn, draw_zone, drawn, overlaps
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, CODE, PATH, Group, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import changing, reading
from archive_app.domain.four_haves import HAVES, LACKING, PARTLY, WHOLE
from archive_app.domain.protection import STATUS

protect = Group("protect")
_SIGNS = {WHOLE: "✓", PARTLY: "△", LACKING: "✗"}


@command("list")
@ARCHIVE
@click.argument("some_codes", metavar="CODE", nargs=-1)
@click.option("--lacking", "lacking_only", is_flag=True)
@click.pass_obj
def listed(
    manner: Manner, *, folder: Path, some_codes: Sequence[str], lacking_only: bool
) -> Answer:
    """Show what each site has."""
    with reading(folder, manner) as archive:
        found = four_haves(archive, some_codes)
    shown = [one for one in found if one.lacking or not lacking_only]
    count = sum(bool(one.lacking) for one in found)
    data = {"total": len(found), "lacking": count, "sites": [_site(one) for one in shown]}
    total = manner.say("haves_total", sites=len(found), lacking=count)
    return Answer(data, [*_lines(shown, manner), total])


@command("zone")
@ARCHIVE
@CODE
@click.option("--sort", "zone_sort", metavar="SORT", required=True)
@click.option("--from", "outline_file", metavar="FILE.geojson", type=PATH, required=True)
@click.option("--system", "outline_system", metavar="SYSTEM", default="")
@click.option("--title", "zone_title", metavar="TEXT", default="")
@click.pass_obj
def zone(
    manner: Manner,
    /,
    *,
    folder: Path,
    code: str,
    zone_sort: str,
    outline_file: Path,
    outline_system: str,
    zone_title: str,
) -> Answer:
    """Give a site a zone."""
    with changing(folder, manner) as archive:
        entry = draw_zone(
            archive, code, zone_sort, outline_file, system=outline_system, title=zone_title
        )
        (one,) = [each for each in drawn(archive) if each.zone.id == entry.id]
        pairs = [(pair.one, pair.other) for pair in overlaps(archive)]
    others = [other for pair in pairs if one in pair for other in pair if other != one]
    data = {"id": entry.id, **_zone(one), "overlaps": [_zone(other) for other in others]}
    said = {"code": entry.code, "title": entry.title, "area": f"{one.outline.area:,.0f}"}
    return Answer(
        data,
        [
            manner.say("zone_drawn", **said),
            *(f"    ! {_clash(one, other, manner)}" for other in others),
        ],
    )


@command("overlaps")
@ARCHIVE
@click.pass_obj
def overlapping(manner: Manner, *, folder: Path) -> Answer:
    """List zones that lie over each other."""
    with reading(folder, manner) as archive:
        found = overlaps(archive)
    lines = [_clash(pair.one, pair.other, manner) for pair in found]
    data = {"overlaps": [[_zone(pair.one), _zone(pair.other)] for pair in found]}
    return Answer(data, lines or [manner.say("zones_apart")])


for _one in (listed, zone, overlapping):
    protect.add_command(_one)


def _site(one: Standing) -> dict[str, object]:
    return {
        "code": one.site.code,
        "title": one.site.title,
        "legal_status": str(one.site.values.get(STATUS, "")).partition("/")[2],
        **{name: have.state for name, have in one.haves.items()},
        "told": {name: list(have.told) for name, have in one.haves.items() if have.told},
        "asked": list(one.asked),
        "lacking": list(one.lacking),
    }


def _lines(found: Sequence[Standing], manner: Manner) -> Iterator[str]:
    for one in found:
        told = [
            f"{_SIGNS[have.state]}{HAVES[name](manner.language)}"
            for name, have in one.haves.items()
        ]
        code, title = one.site.code, one.site.title
        yield manner.say("haves_line", code=code, title=title, haves="  ".join(told))


def _zone(one: Drawn) -> dict[str, object]:
    told = {"code": one.zone.code, "title": one.zone.title, "sort": one.sort}
    return told | {"site": one.site.code, "square_metres": round(one.outline.area)}


def _clash(one: Drawn, other: Drawn, manner: Manner) -> str:
    return manner.say(
        "zones_over_each_other",
        site=one.site.title,
        zone=one.zone.title,
        code=one.zone.code,
        other_site=other.site.title,
        other_zone=other.zone.title,
        other=other.zone.code,
    )
