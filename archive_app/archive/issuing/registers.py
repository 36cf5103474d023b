"""What goes beside a series of dossiers: what they lack, their list, what is signed for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.manifests import Dossier
from archive_app.archive.issuing.readiness import Gap
from archive_app.archive.issuing.series import Series, SiteReadiness
from archive_app.archive.issuing.writing import writing
from archive_app.datafiles import shipped
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError
from archive_app.domain.progress import Quiet
from archive_app.exchange.writing import Head

READY = "定稿准备情况.xlsx"
LIST, HAND_OVER = "案卷目录", "移交清单"
WIDE, WIDTHS = 12, {"name": 40, "sha256": 66, "reference": 24}


def write_readiness(
    folder: Path,
    found: Sequence[SiteReadiness],
    heads: Sequence[str],
    explained: Callable[[Gap | ArchiveError], str],
) -> Path:
    """Write a table of sites and of what they lack, each cell telling in how many entries.

    `heads` name its first columns: number, code, site, checks, passed.
    """
    counts = [Counter(map(explained, one.lacks)) for one in found]
    lacking = list(dict.fromkeys(gap for gaps in counts for gap in gaps))
    columns = [Head(head, WIDE) for head in heads] + [Head(gap, 2 * WIDE) for gap in lacking]
    with writing(folder / READY, columns) as write:
        for number, (one, gaps) in enumerate(zip(found, counts, strict=True), start=1):
            checks = (one.found.checks, one.found.passed) if one.found else (0, 0)
            told = [gaps[gap] or "" for gap in lacking]
            write([number, one.site.code, one.site.title, *checks, *told])
    return folder / READY


def write_registers(
    archive: Archive, folder: Path, sites: Sequence[Entry], done: Series, scope: str
) -> tuple[Path, ...]:
    """Write the list of the dossiers in a folder, for machines and for people, and what is signed.

    They come in the order of the sites; of a series that was stopped nothing is written. Raise
    `Unavailable` if the disk is full.
    """
    finished = {one.site: one for one in (*done.kept, *done.issued)}
    dossiers = [finished[site.id] for site in sites if site.id in finished]
    if done.cancelled or not dossiers:
        return ()
    from archive_app.dossier.registers import columns_of, register_plan  # noqa: PLC0415 - late
    from archive_app.dossier.typesetting import typeset  # noqa: PLC0415 - late

    home, at = shipped("exports") / "registers", datetime.now().astimezone()
    texts = {
        LIST: (home / "dossiers.toml").read_text("utf-8"),
        HAND_OVER: (home / "hand-over.toml").read_text("utf-8"),
    }
    lines = [_line(number, one) for number, one in enumerate(dossiers, start=1)]
    told = _told(archive, dossiers, f"{at:%Y年%m月%d日}", scope)
    columns = columns_of(texts[LIST])
    book = folder / f"{LIST}.xlsx"
    with writing(book, [Head(label, WIDTHS.get(says, WIDE)) for label, says in columns]) as write:
        for line in lines:
            write([line[says] for _, says in columns])
    pages = [folder / f"{name}.pdf" for name in texts]
    for page, text in zip(pages, texts.values(), strict=True):
        plan = register_plan(text, told, lines, at.isoformat(timespec="seconds"))
        typeset(plan, page, Quiet(), fonts=shipped("resources") / "fonts")
    return book, *pages


def _told(archive: Archive, dossiers: Sequence[Dossier], date: str, scope: str) -> dict[str, str]:
    """Return what the words of a list have places for."""
    files = sum(len(one.volumes) for one in dossiers)
    return {
        "archive": archive.name,
        "person": archive.person,
        "date": date,
        "scope": archive.vocabularies.term(f"dossier_scope/{scope}").zh,
        "dossiers": f"{len(dossiers):,}",
        "volumes": f"{files:,}",
        "pages": f"{sum(one.pages for one in dossiers):,}",
        "files": f"{files:,}",
        "size": f"{sum(one.size for one in dossiers):,}",
    }


def _line(number: int, one: Dossier) -> dict[str, str | int]:
    """Return what a list tells of a dossier; one without a reference code goes by its code."""
    return {
        "number": number,
        "reference": one.reference or one.code,
        "name": one.name,
        "volumes": len(one.volumes),
        "pages": one.pages,
        "file": "\n".join(volume.file for volume in one.volumes),
        "size": one.size,
        "sha256": "\n".join(volume.sha256 for volume in one.volumes),
    }
