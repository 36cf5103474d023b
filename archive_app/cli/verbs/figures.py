"""Figures: how many sites, listings and listed items there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from archive_app.archive.archive import Archive
from archive_app.archive.papers.charts import export_chart
from archive_app.archive.programme.figures.charting import Wording, chart_of, trend_chart
from archive_app.archive.programme.figures.cross import MEASURES, SITES, cross
from archive_app.archive.programme.figures.numbers import Number, Table, sites_of
from archive_app.archive.programme.figures.numbers import figures as counted
from archive_app.archive.programme.figures.trend import COUNTED, UNITS, Period, there, trend
from archive_app.cli.answers import Answer
from archive_app.cli.commands import ARCHIVE, PATH, command
from archive_app.cli.manner import Manner
from archive_app.cli.opening import reading
from archive_app.domain.designations import REGISTER
from archive_app.domain.errors import Refused
from archive_app.wording import say


@command("figures")
@ARCHIVE
@click.option("--by", "fields", metavar="FIELD", multiple=True)
@click.option("--list", "cells_listed", is_flag=True)
@click.option("--trend", "trend_unit", metavar="month|year", type=click.Choice(list(UNITS)))
@click.option("--chart", metavar="FILE.png|.pdf", type=PATH)
@click.option("--measure", metavar="|".join(MEASURES), type=click.Choice(MEASURES), default=SITES)
@click.pass_obj
def figures(
    manner: Manner,
    /,
    *,
    folder: Path,
    fields: Sequence[str],
    cells_listed: bool,
    trend_unit: str | None,
    chart: Path | None,
    measure: str,
) -> Answer:
    """Count the sites by fields; by register their listings and listed items too."""
    with reading(folder, manner) as archive:
        if trend_unit:
            return _trend(archive, trend_unit, manner, chart, listed=cells_listed)
        found = counted(archive, fields)
        lists = _lists(archive, found) if cells_listed else []
        if chart:
            _draw(archive, found.by, chart, measure)
    data: dict[str, object] = {"total": found.total}
    if REGISTER in found.by or not found.by:
        data |= {"listings": found.listings, "items": found.items}
    cells = [_cell(found, one) for one in found.cells] if found.by else []
    for cell, codes in zip(cells, lists, strict=False):
        cell["list"] = codes
    lines = list(_lines(manner, found, lists))
    if chart:
        data["chart"] = str(chart)
        lines.append(manner.say("chart_written", path=chart))
    return Answer({**data, "cells": cells}, lines)


def _trend(
    archive: Archive, unit: str, manner: Manner, chart: Path | None, *, listed: bool
) -> Answer:
    """Return what there was month by month, or year by year, drawn too if that is asked for."""
    found = trend(archive, unit)
    told = [_told(archive, unit, one, listed=listed) for one in found]
    lines = [manner.say("trend_line", period=one.period, **one.there) for one in found]
    data: dict[str, object] = {"trend": told}
    if chart:
        export_chart(archive, trend_chart(archive, found, _worded(archive)), chart)
        data["chart"] = str(chart)
        lines.append(manner.say("chart_written", path=chart))
    return Answer(data, lines)


def _told(archive: Archive, unit: str, one: Period, *, listed: bool) -> dict[str, object]:
    """Return what there was at the end of a month or year, with the codes of it if asked."""
    told = {unit: one.period, **one.there, "came": dict(one.came)}
    if listed:
        behind = (there(archive, dict(one.cell(name))) for name in COUNTED)
        told["list"] = dict(zip(COUNTED, _codes(archive, list(behind)), strict=True))
    return told


def _lists(archive: Archive, found: Table) -> list[list[str]]:
    """Return the codes of the sites behind each number."""
    cells = (list(zip(found.by, one.keys, strict=True)) for one in found.cells)
    return _codes(archive, [sites_of(archive, cell) for cell in cells])


def _codes(archive: Archive, lists: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the codes of the entries of some lists; an entry that is no more has its id."""
    with archive.store.reading() as tables:
        known = tables.entries.some([one for ids in lists for one in ids])
    return [[known[one].code if one in known else one for one in ids] for ids in lists]


def _draw(archive: Archive, fields: Sequence[str], target: Path, measure: str) -> None:
    """Write a chart of the figures; raise `Refused` where it would have to be by three fields."""
    if len(fields) > 2:
        raise Refused("chart_fields", count=len(fields))
    if not fields:
        raise Refused("empty_chart")
    chart = chart_of(archive, cross(archive, fields), _worded(archive), measure)
    export_chart(archive, chart, target)


def _worded(archive: Archive) -> Wording:
    def words(key: str, **details: object) -> str:
        return say(f"chart.{key}", archive.language, **details)

    return words


def _cell(found: Table, one: Number) -> dict[str, object]:
    cell: dict[str, object] = {
        **dict(zip(found.by, one.values, strict=True)),
        "sites": one.sites,
    }
    return cell | ({"listings": one.listings, "items": one.items} if REGISTER in found.by else {})


def _lines(manner: Manner, found: Table, lists: Sequence[Sequence[str]]) -> Iterator[str]:
    listed = REGISTER in found.by
    for number, one in enumerate(found.cells if found.by else ()):
        words = " × ".join(word or manner.say("figures_unsaid") for word in one.words)
        counts = f"{one.sites:>7,}" + (f"{one.listings:>7,}{one.items:>7,}" if listed else "")
        yield f"{counts}  {words}"
        if lists:
            yield " " * 9 + " ".join(lists[number])
    yield manner.say("figures_total", sites=found.total, listings=found.listings, items=found.items)
