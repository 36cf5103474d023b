"""A dossier that is too large for one file or one box, in volumes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.editions import issue_final
from archive_app.archive.issuing.issuing import Issued, Planned, set_in_type
from archive_app.datafiles import shipped
from archive_app.domain.progress import Progress, Within


def in_volumes(told: Planned, most_pages: int) -> list[Planned]:
    """Return what was planned in volumes of at most so many pages, and of at most 2 GB.

    A single record that is larger stays whole. Raise `Refused("volume_too_small")` where so few
    pages have no room for what every volume needs.
    """
    from archive_app.dossier.volumes import volumes  # noqa: PLC0415 - late

    fonts = shipped("resources") / "fonts"
    words = told.profile.words["volume"]
    plans = volumes(told.plan, words, fonts=fonts, most_pages=most_pages)
    return [replace(told, plan=plan) for plan in plans]


def volume_path(target: Path, number: int, of: int) -> Path:
    """Return the file of a volume: `案卷-02.pdf`; a dossier in one keeps its name."""
    return target.with_stem(f"{target.stem}-{number:02}") if of > 1 else target


def issue_volumes(
    progress: Progress, told: Planned, *, target: Path, most_pages: int
) -> Iterator[Issued]:
    """Write drafts of the volumes of what was planned, in files named after the target.

    Raise what `issuing.issue` and `in_volumes` raise.
    """
    volumes = in_volumes(told, most_pages)
    progress.expect(len(volumes))
    for number, one in enumerate(volumes, start=1):
        path = volume_path(target, number, len(volumes))
        yield set_in_type(one.plan, path, Within(progress), seq=one.casefile.seq)
        progress.step()


def issue_final_volumes(
    archive: Archive,
    progress: Progress,
    told: Planned,
    *,
    target: Path,
    most_pages: int,
    reason: str = "",
) -> Iterator[tuple[Issued, str]]:
    """Issue the volumes of what was planned for filing, each an edition with its own number.

    Raise what `editions.issue_final` and `in_volumes` raise.
    """
    volumes = in_volumes(told, most_pages)
    progress.expect(len(volumes))
    for number, one in enumerate(volumes, start=1):
        path = volume_path(target, number, len(volumes))
        issued, edition = issue_final(archive, Within(progress), one, target=path, reason=reason)
        yield issued, edition.number
        progress.step()
