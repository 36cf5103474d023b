"""A published list on paper: a workbook or a PDF of what stood in it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.programme.published_lists import Published, published_list
from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Progress
from archive_app.exchange.books import Leaf, write_book
from archive_app.exchange.writing import Head

SUFFIXES = BOOK, PAGES = ".xlsx", ".pdf"
WIDE, WIDTHS = 16, {"number": 8, "name": 40, "legal_status": 28, "division": 28}


def write_published(archive: Archive, progress: Progress, reference: str, target: Path) -> int:
    """Write a published list, XLSX or PDF by its ending; return how many sites stand in it.

    Both have its cross tables, the PDF sketches of where the sites of each division lie too. Raise
    `Refused("unknown_list_file")` for another ending, `Unavailable` if the disk is full.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused("unknown_list_file", suffix=suffix, nearest=SUFFIXES)
    found = published_list(archive, reference)
    text = (shipped("exports") / "registers" / "published-list.toml").read_text("utf-8")
    if suffix == BOOK:
        progress.expect(1)
        _write_book(found, text, target)
        progress.step()
    else:
        _write_pages(archive, progress, found, text, target)
    return len(found.lines)


def _write_book(found: Published, text: str, target: Path) -> None:
    from archive_app.dossier.published import Words, cells_of, rows_of  # noqa: PLC0415 - late
    from archive_app.dossier.replacing import replacing  # noqa: PLC0415 - late

    words = Words(text)
    heads = [Head(label, WIDTHS.get(says, WIDE)) for label, says in words.columns]
    rows = [cells_of(words, number, line) for number, line in enumerate(found.lines, start=1)]
    leaves = [Leaf(words["list"], heads, rows)]
    for name, table in words.crosses(found.lines):
        first, *below = rows_of(words, table)
        leaves.append(Leaf(name, [Head(str(label)) for label in first], below))
    with replacing(target) as file:
        write_book(file, leaves)


def _write_pages(
    archive: Archive, progress: Progress, found: Published, text: str, target: Path
) -> None:
    from archive_app.dossier.published import published_plan  # noqa: PLC0415 - late
    from archive_app.dossier.typesetting import typeset  # noqa: PLC0415 - late

    at = datetime.now().astimezone().isoformat(timespec="seconds")
    plan = published_plan(text, _told(archive, found), found.lines, at)
    typeset(plan, target, progress, fonts=shipped("resources") / "fonts")


def _told(archive: Archive, found: Published) -> dict[str, str]:
    """Return what the words of a list have places for."""
    return {
        "archive": archive.name,
        "title": found.entry.title,
        "number": found.number,
        "published": found.told("published_on"),
        "document": found.told("document"),
        "by": found.told("published_by"),
        "frozen": found.told("frozen_on"),
        "person": found.told("frozen_by"),
        "count": f"{len(found.lines):,}",
    }
