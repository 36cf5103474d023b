"""Workbooks (XLSX, XLS, ODS): every cell as a text, as near to what a person sees as can be told.

A merged cell's text stands in all of its places. A number is as it was typed; a date tells its day
only where the cell shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import BinaryIO

import python_calamine as calamine

from archive_app.domain.errors import Refused
from archive_app.domain.tables import Row, Sheet
from archive_app.media.plain import lines
from archive_app.media.readers.shown_dates import Places, shown_dates

_FORMATS = {"month": "{0.year}年{0.month}月", "year": "{0.year}年"}
_FIGURES = 15  # which a spreadsheet keeps of a number
_MOST_PLACES = 2_000_000  # that merged cells may cover


def opened(file: BinaryIO, media_type: str, sheet: str) -> tuple[Sheet, Iterator[Row]]:
    """Return what a workbook's sheet is, and its rows."""
    try:
        book = calamine.load_workbook(file)
        names = [each.name for each in book.sheets_metadata if _is_seen(each)] or book.sheet_names
        chosen = _chosen(book, names, sheet)
    except calamine.PasswordError as error:
        raise Refused("encrypted_file") from error
    except calamine.CalamineError as error:
        raise Refused("damaged_file", why=str(error)[:200]) from error
    place = book.sheet_names.index(chosen.name)
    shown = shown_dates(file, chosen.name) if media_type.endswith(".sheet") else iter(())
    told = Sheet(
        name=book.sheet_names[place],
        names=tuple(names),
        rows=chosen.end[0] + 1 if chosen.end else 0,
    )
    return told, _rows(chosen, shown)


def _is_seen(sheet: calamine.SheetMetadata) -> bool:
    return (
        sheet.typ == calamine.SheetTypeEnum.WorkSheet
        and sheet.visible == calamine.SheetVisibleEnum.Visible
    )


def _chosen(
    book: calamine.CalamineWorkbook, names: list[str], sheet: str
) -> calamine.CalamineSheet:
    """Return the sheet of a name, or the first that has a list: two rows and more."""
    if sheet:
        if sheet not in book.sheet_names:
            raise Refused("unknown_sheet", sheet=sheet, nearest=names)
        return book.get_sheet_by_name(sheet)
    found = [book.get_sheet_by_name(name) for name in names]
    return next((each for each in found if each.height > 1), found[0])


def _rows(sheet: calamine.CalamineSheet, shown: Iterator[tuple[int, int, str]]) -> Iterator[Row]:
    """Walk through the rows from the file's first; all texts of a row from its first column."""
    if sheet.start is None:
        return
    before = sheet.start[1]
    merged = _merged(sheet)
    places = Places(shown)
    kept: dict[tuple[int, int], str] = {}
    for number, values in enumerate(sheet.iter_rows()):
        formats = places.of_row(number)
        cells = [""] * before
        cells += [_text(value, formats.get(before + at, "")) for at, value in enumerate(values)]
        for column, first in merged.get(number, {}).items():
            if column < len(cells):
                cells[column] = kept.setdefault(first, cells[column])
        yield Row(number + 1, tuple(cells))


def _merged(sheet: calamine.CalamineSheet) -> Mapping[int, dict[int, tuple[int, int]]]:
    """Return for each row the columns of merged cells, and the place of each one's text."""
    found: dict[int, dict[int, tuple[int, int]]] = {}
    count = 0
    last = sheet.end or (0, 0)
    for first, end in sheet.merged_cell_ranges or []:
        rows = range(first[0], min(end[0], last[0]) + 1)
        columns = range(first[1], min(end[1], last[1]) + 1)
        count += len(rows) * len(columns)
        if count > _MOST_PLACES:
            raise Refused("file_too_large")
        for row in rows:
            found.setdefault(row, {}).update(dict.fromkeys(columns, first))
    return found


def _text(value: object, shown: str) -> str:
    """Return what a cell says; `shown` is month or year where its date shows no more."""
    match value:
        case str():
            text = lines(value).strip()
        case bool():
            text = "TRUE" if value else "FALSE"
        case int() | float():
            text = _figures(value)
        case date():
            text = _day(value, shown)
        case _:
            text = str(value)  # an hour of the day, a length of time
    return text


def _figures(value: float) -> str:
    """Return a number as it was typed: whole without a point, never with an exponent."""
    if value == int(value) and abs(value) < 10**_FIGURES:
        return str(int(value))
    return f"{Decimal(f'{value:.{_FIGURES}g}'):f}"


def _day(value: date, shown: str) -> str:
    if shown:
        return _FORMATS[shown].format(value)
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(" ", "minutes")
    return date(value.year, value.month, value.day).isoformat()
