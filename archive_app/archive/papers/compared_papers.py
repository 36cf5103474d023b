"""Two published lists compared on paper: a workbook or a PDF of what differs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.papers.published_papers import BOOK, SUFFIXES
from archive_app.archive.programme.published_lists import (
    Published,
    compare_lists,
    published_list,
)
from archive_app.datafiles import shipped
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Progress
from archive_app.domain.published_lists import SORTS, Comparison
from archive_app.exchange.books import Leaf, write_book
from archive_app.exchange.writing import Head

WIDE, WIDTHS = 16, {"number": 8, "name": 40, "before": 28, "after": 28, "division": 28}


def write_comparison(
    archive: Archive, progress: Progress, earlier: str, later: str, target: Path
) -> int:
    """Write what differs from one published list to another; return in how many lines.

    XLSX or PDF by the ending. Raise `Refused("unknown_list_file")` for another ending,
    `Unavailable` if the disk is full.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused("unknown_list_file", suffix=suffix, nearest=SUFFIXES)
    found = compare_lists(archive, earlier, later)
    text = (shipped("exports") / "registers" / "list-comparison.toml").read_text("utf-8")
    if suffix == BOOK:
        progress.expect(1)
        _write_book(found, text, target)
        progress.step()
    else:
        then, now = published_list(archive, earlier), published_list(archive, later)
        _write_pages(progress, found, text, _told(archive, then, now, found), target)
    return sum(len(getattr(found, sort)) for sort in SORTS)


def _write_book(found: Comparison, text: str, target: Path) -> None:
    from archive_app.dossier.compared import ComparisonWords, rows_of  # noqa: PLC0415 - late
    from archive_app.dossier.replacing import replacing  # noqa: PLC0415 - late

    words = ComparisonWords(text)
    heads = [Head(label, WIDTHS.get(says, WIDE)) for label, says in words.labels]
    with replacing(target) as file:
        write_book(file, [Leaf(words["list"], heads, rows_of(words, found))])


def _write_pages(
    progress: Progress, found: Comparison, text: str, told: Mapping[str, str], target: Path
) -> None:
    from archive_app.dossier.compared import compared_plan  # noqa: PLC0415 - late
    from archive_app.dossier.typesetting import typeset  # noqa: PLC0415 - late

    at = datetime.now().astimezone().isoformat(timespec="seconds")
    plan = compared_plan(text, told, found, at)
    typeset(plan, target, progress, fonts=shipped("resources") / "fonts")


def _told(archive: Archive, then: Published, now: Published, found: Comparison) -> dict[str, str]:
    """Return what the words of a comparison have places for."""
    told = {sort: f"{len(getattr(found, sort)):,}" for sort in SORTS}
    for name, one in (("then", then), ("now", now)):
        told |= {
            name: f"{one.entry.title} {one.number}".strip(),
            f"{name}_document": one.told("document"),
            f"{name}_on": one.told("published_on"),
            f"{name}_count": f"{len(one.lines):,}",
        }
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    return told | {"archive": archive.name, "person": archive.person or "", "made": today}
