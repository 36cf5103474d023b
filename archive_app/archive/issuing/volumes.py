"""A dossier in one file, or in volumes where it is too large for one file or one box."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.damages import told_by_record
from archive_app.archive.issuing.editions import Edition, issue_again
from archive_app.archive.issuing.filing import Which, issue_final, next_edition
from archive_app.archive.issuing.issuing import Issued, Planned, draft
from archive_app.datafiles import shipped
from archive_app.domain.progress import Progress, Within


def in_volumes(told: Planned) -> list[Planned]:
    """Return what was planned in volumes of at most so many pages as ordered, and 2 GB.

    A single record that is larger stays whole. Raise `Refused("volume_too_small")` where so few
    pages have no room for what every volume needs.
    """
    from archive_app.dossier.volumes import volumes  # noqa: PLC0415 - late

    if not told.order.most_pages:
        return [told]
    fonts = shipped("resources") / "fonts"
    words = told.issue.profile.words["volume"]
    with told_by_record(told.holder):
        plans = volumes(told.plan, words, fonts=fonts, most_pages=told.order.most_pages)
    return [replace(told, plan=plan) for plan in plans]


def volume_path(target: Path, number: int, of: int) -> Path:
    """Return the file of a volume: `案卷-02.pdf`; a dossier in one keeps its name."""
    return target.with_stem(f"{target.stem}-{number:02}") if of > 1 else target


def issue_drafts(progress: Progress, told: Planned, *, target: Path) -> Iterator[Issued]:
    """Write drafts of the volumes of what was planned, in files named after the target.

    Raise what `issuing.issue` and `in_volumes` raise.
    """
    for one, path, _, within in _each(told, target, progress):
        yield draft(one, path, within)


def issue_finals(
    archive: Archive,
    progress: Progress,
    told: Planned,
    *,
    target: Path,
    reason: str = "",
    held: Mapping[str, Edition] = {},
) -> Iterator[tuple[Issued, Edition]]:
    """Issue the volumes of what was planned for filing, each an edition with its own number.

    What is `held` of them already, by its volume, is written again under its number. Raise what
    `filing.issue_final` and `in_volumes` raise.
    """
    known = [int(str(one.values["edition"])) for one in held.values()]
    edition = known[0] if known else next_edition(archive, told.issue.casefile.site.entry.id)
    for one, path, volume, within in _each(told, target, progress):
        if again := held.get(volume):
            yield issue_again(archive, within, number=again.number, target=path), again
        else:
            which = Which(edition, volume)
            yield issue_final(archive, within, one, target=path, reason=reason, which=which)


def _each(
    told: Planned, target: Path, progress: Progress
) -> Iterator[tuple[Planned, Path, str, Progress]]:
    """Walk through the volumes: each with its file, which it is (`2/3`), and its progress."""
    volumes = in_volumes(told)
    of = len(volumes)
    if of == 1:
        yield volumes[0], target, "", progress
        return
    progress.expect(of)
    for number, one in enumerate(volumes, start=1):
        yield one, volume_path(target, number, of), f"{number}/{of}", Within(progress)
        progress.step()
