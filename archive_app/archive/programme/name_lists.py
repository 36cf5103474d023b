"""A published list as others write it: its names, each beside the sites that it may mean."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.programme.matching_names import Match, matches
from archive_app.domain.conversions import Point
from archive_app.domain.errors import Refused
from archive_app.domain.places import read_place, wgs84
from archive_app.domain.progress import Progress
from archive_app.domain.tables import Row
from archive_app.exchange.headers import DEEP, Header, find_header, plain
from archive_app.exchange.matching import known_names

NAMES = ("公布名称", "名称", "遗产名称", "项目名称", "工业遗产名称", "单位名称", "name", "title")
NUMBERS = ("公布编号", "编号", "序号", "number", "no.")
PLACES = ("坐标", "经纬度", "位置", "place", "coordinates")
KNOWN = {*NAMES, *NUMBERS, *PLACES}
MOST = 20_000  # names of a list
TOGETHER = 32  # names that are looked for at once


@dataclass(frozen=True, slots=True)
class NameList:
    """A sheet of a file: its columns, its rows below them, and which column is likely which.

    `columns` tells by `name`, `number` and `place` the number of a column, -1 for none.
    """

    path: Path
    sheets: tuple[str, ...]
    sheet: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a list with its number there, and the sites that it may mean, the surest first."""

    row: int
    name: str
    number: str
    likely: tuple[Match, ...]


def read_name_list(archive: Archive, path: Path, sheet: str = "") -> NameList:
    """Read a list of names in a spreadsheet or a text file, its header found in the first rows.

    Raise `Refused` for what cannot be read.
    """
    with archive.engines.workers.dictating(path, sheet) as told:
        rows = list(islice(told, MOST))
        sheets, shown = told.sheet.names, told.sheet.name
    header = _header(rows[:DEEP], {*known_names(archive.kinds["designation"]), *KNOWN})
    heads = header.names
    below = tuple(row.cells for row in rows if row.number > header.row)
    columns = {
        "name": max(_column(heads, NAMES), 0),
        "number": _column(heads, NUMBERS),
        "place": _column(heads, PLACES),
    }
    return NameList(path, sheets, shown, heads, below, columns)


def match_list(
    archive: Archive, progress: Progress, found: NameList, columns: Mapping[str, int]
) -> list[Named]:
    """Return the names of a list with the sites that each may mean; nothing is changed.

    Where a row has a place, sites within a kilometre of it are among them.
    """
    rows = [(at, row) for at, row in enumerate(found.rows) if _cell(row, columns["name"])]
    progress.expect(len(rows))
    placed = {at: point for at, row in rows if (point := _point(_cell(row, columns["place"])))}
    plain = [_cell(row, columns["name"]) for at, row in rows if at not in placed]
    likely = _matched(archive, progress, plain)
    named = list[Named]()
    for at, row in rows:
        name, number = _cell(row, columns["name"]), _cell(row, columns["number"])
        if at in placed:
            best: Sequence[Match] = matches(archive, [name], placed[at])[0]
            progress.step()
        else:
            best = next(likely)
        named.append(Named(at, name, number, tuple(best)))
    return named


def _matched(
    archive: Archive, progress: Progress, names: Sequence[str]
) -> Iterator[Sequence[Match]]:
    """Walk through what each name may mean, some names at a time."""
    for start in range(0, len(names), TOGETHER):
        part = names[start : start + TOGETHER]
        yield from matches(archive, part)
        progress.step(len(part))


def _header(rows: Sequence[Row], known: Collection[str]) -> Header:
    """Return the header; a list of nothing but names may have none."""
    header = find_header(rows, known)
    named = [name for name in header.names if name]
    bare = len(named) == 1 and plain(named[0]) not in known
    return Header(("",) * len(header.names), header.row - 1) if bare else header


def _column(heads: Sequence[str], known: Sequence[str]) -> int:
    folded = [plain(head) if head else "" for head in heads]
    return next((folded.index(one) for one in known if one in folded), -1)


def _cell(row: Sequence[str], column: int) -> str:
    return " ".join(row[column].split()) if 0 <= column < len(row) else ""


def _point(text: str) -> Point | None:
    """Return the WGS 84 point that a text means, nothing if it means none."""
    try:
        return wgs84(read_place(text)) if text else None
    except Refused:
        return None
