"""The receipt of a second copy: one page that says what was verified, and places to sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.field.field import Day, Line
from archive_app.datafiles import shipped
from archive_app.domain.progress import Quiet


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is on the second drive: all of it was read back there and is what the archive has.

    `copied` files are new, `found` were there from an earlier try; `size` in bytes. `database` and
    `sums` are the SHA-256 of the database and of the list that names every file; `pdf` is the page
    to sign. On the `same_drive` as the archive it protects against little.
    """

    folder: Path
    pdf: Path
    copied: int
    found: int
    size: int
    database: str
    sums: str
    at: str
    same_drive: bool

    @property
    def files(self) -> int:
        """Return how many files are on the second drive."""
        return self.copied + self.found


def write_receipt(archive: Archive, day: Day, receipt: Receipt) -> None:
    """Set the page of a receipt as a PDF; the words stand in `exports/receipts`."""
    from archive_app.dossier.receipts import receipt_plan  # noqa: PLC0415 - late: ReportLab
    from archive_app.dossier.typesetting import typeset  # noqa: PLC0415 - late

    text = (shipped("exports") / "receipts" / "field-day.toml").read_text("utf-8")
    made = datetime.fromisoformat(receipt.at)
    told = {
        "archive": _short(archive.name, 16),
        "date": f"{day.date:%Y年%m月%d日}",
        "person": _short(day.person, 16),
        "made": f"{made:%Y年%m月%d日 %H:%M:%S}",
        "entries": f"{len(day.lines):,}",
        "files": f"{receipt.files:,}",
        "size": f"{receipt.size:,}",
        "incomplete": f"{len(day.incomplete):,}",
        "drafts": f"{len(day.drafts):,}",
        "folder": _short(str(receipt.folder)),
        "database": receipt.database,
        "sums": receipt.sums,
    }
    plan = receipt_plan(text, told, _figures(day), receipt.at, same_drive=receipt.same_drive)
    typeset(plan, receipt.pdf, Quiet(), fonts=shipped("resources") / "fonts")


def _figures(day: Day) -> list[tuple[str, int, int, int]]:
    """Return how many entries, files and bytes there are by site and kind, the most first."""
    found: dict[tuple[str, str], list[Line]] = {}
    for line in day.lines:
        found.setdefault((line.site, line.kind.label.zh), []).append(line)
    return [
        (
            f"{_short(site, 14)}·{kind}" if site else kind,
            len(lines),
            sum(len(line.files) for line in lines),
            sum(line.size for line in lines),
        )
        for (site, kind), lines in sorted(found.items(), key=lambda one: -len(one[1]))
    ]


def _short(text: str, most: int = 60) -> str:
    """Return a text that stays on its line or two: its middle left out."""
    half = most // 2
    return text if len(text) <= most else f"{text[:half]}…{text[-half:]}"
