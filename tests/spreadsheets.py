"""Small workbooks, written for tests as Excel writes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
QUOTED = {'"': "&quot;"}
FORMATS = ['yyyy"年"m"月"', "yyyy/m/d", 'yyyy"年"', "0.00%"]
MONTH, DAY, YEAR, PERCENT = range(1, 5)  # the styles of cells that tests use

Cell = str | float | tuple[float, int] | None


def write_workbook(
    path: Path, sheets: dict[str, Sequence[Sequence[Cell]]], merged: Sequence[str] = ()
) -> Path:
    """Write sheets of texts, numbers, and (number, style); `merged` is of the first one."""
    files = {f"worksheets/sheet{at}.xml": at for at in range(1, len(sheets) + 1)}
    named = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"/>'
        for at, name in enumerate(sheets, 1)
    )
    with ZipFile(path, "w") as parts:
        parts.writestr("[Content_Types].xml", _types(list(files)))
        parts.writestr("_rels/.rels", _relations({"xl/workbook.xml": "officeDocument"}))
        parts.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{named}</sheets></workbook>',
        )
        related = dict.fromkeys(files, "worksheet") | {"styles.xml": "styles"}
        parts.writestr("xl/_rels/workbook.xml.rels", _relations(related))
        parts.writestr("xl/styles.xml", _styles())
        for (name, at), rows in zip(files.items(), sheets.values(), strict=True):
            parts.writestr(f"xl/{name}", _sheet(rows, merged if at == 1 else ()))
    return path


def _types(sheets: Sequence[str]) -> str:
    named = {"workbook.xml": WORKBOOK} | dict.fromkeys(sheets, WORKSHEET)
    parts = "".join(
        f'<Override PartName="/xl/{name}" ContentType="{sort}"/>' for name, sort in named.items()
    )
    rels = f'<Default Extension="rels" ContentType="{RELATIONS}"/>'
    return f'<Types xmlns="{PACKAGE}/content-types">{rels}{parts}</Types>'


def _relations(targets: dict[str, str]) -> str:
    told = "".join(
        f'<Relationship Id="rId{at}" Type="{OFFICE}/{sort}" Target="{target}"/>'
        for at, (target, sort) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'


def _styles() -> str:
    formats = "".join(
        f'<numFmt numFmtId="{at}" formatCode="{escape(code, QUOTED)}"/>'
        for at, code in enumerate(FORMATS, 164)
    )
    cells = "".join(f'<xf numFmtId="{at}"/>' for at in range(164, 164 + len(FORMATS)))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts>'
        f'<cellXfs><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>'
    )


def _sheet(rows: Sequence[Sequence[Cell]], merged: Sequence[str]) -> str:
    lines = "".join(
        f'<row r="{number}">{"".join(_cells(row, number))}</row>'
        for number, row in enumerate(rows, 1)
    )
    ranges = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    cells = f"<mergeCells>{ranges}</mergeCells>" if ranges else ""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData>{cells}</worksheet>'


def _cells(row: Sequence[Cell], number: int) -> Iterator[str]:
    for at, cell in enumerate(row):
        place = f"{chr(65 + at)}{number}"
        match cell:
            case None:
                continue
            case str():
                text = f'<is><t xml:space="preserve">{escape(cell)}</t></is>'
                yield f'<c r="{place}" t="inlineStr">{text}</c>'
            case (value, style):
                yield f'<c r="{place}" s="{style}"><v>{value}</v></c>'
            case _:
                yield f'<c r="{place}"><v>{cell!r}</v></c>'
