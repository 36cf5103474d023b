"""A list as a limited process dictates it: told there, and believed here only after checking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from archive_app.domain.tables import Row, Sheet
from archive_app.media.answers import checked, is_unicode, refused

_SHEET = {"name": str, "rows": int, "encoding": str}
_MOST_SHEETS, _LONGEST_NAME, _MOST_ROWS = 1000, 1000, 2**31
TRACKS = frozenset(
    {
        "application/gpx+xml",
        "application/vnd.google-earth.kml+xml",
        "application/vnd.google-earth.kmz",
        "application/geo+json",
    }
)
"""The media types in which points come: time, latitude, longitude, altitude in each row."""

TABLES = TRACKS | frozenset(
    {
        "text/plain",
        "text/markdown",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument",
        "application/x-ole-storage",
    }
)
"""The media types in which lists come; that a file is none after all, its reader says."""


def told_sheet(sheet: Sheet) -> dict[str, object]:
    """Return a sheet as JSON has it."""
    told = {"name": sheet.name, "rows": sheet.rows, "encoding": sheet.encoding}
    return {"sheet": told, "names": list(sheet.names)}


def told_rows(rows: list[Row]) -> dict[str, object]:
    """Return some rows as JSON has them."""
    return {"rows": [[row.number, *row.cells] for row in rows]}


def end() -> dict[str, object]:
    """Return what is told after the last row."""
    return {"end": True}


def believed_sheet(answer: object, _body: bytes = b"") -> Sheet:
    """Return the sheet in an answer, or raise the `Refused` in it; ValueError if it is neither."""
    told = _part(answer)
    names = told.get("names")
    if not isinstance(names, list) or len(names) > _MOST_SHEETS:
        raise ValueError("not names")
    named = [checked({"name": name}, {"name": str}, _LONGEST_NAME)["name"] for name in names]
    return Sheet(names=tuple(named), **checked(told.get("sheet"), _SHEET, _LONGEST_NAME))


def believed_rows(answer: object, _body: bytes = b"") -> list[Row]:
    """Return the rows in an answer, none if it is the end, or raise the `Refused` in it."""
    told = _part(answer)
    rows = told.get("rows", [])
    if not isinstance(rows, list) or (not rows and "end" not in told):
        raise ValueError("not rows")
    return list(_rows(rows))


def _rows(rows: list[object]) -> Iterator[Row]:
    last = 0
    for row in rows:
        match row:
            case [int(number), *cells] if last < number < _MOST_ROWS:
                last = number
                yield Row(number, _texts(cells))
            case _:
                raise ValueError("not a row")


def _texts(cells: list[object]) -> tuple[str, ...]:
    texts = tuple(cell for cell in cells if isinstance(cell, str))
    if len(texts) < len(cells) or not is_unicode("".join(texts)):
        raise ValueError("not texts")
    return texts


def _part(answer: object) -> Mapping[str, object]:
    if not isinstance(answer, dict):
        raise ValueError("not an answer")  # noqa: TRY004  whoever speaks wrongly, it is one error
    if "refused" in answer:
        raise refused(answer)
    return answer
