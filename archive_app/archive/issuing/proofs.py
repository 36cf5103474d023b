"""Proofs: a dossier as it would be issued now, to leaf through before it is."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.issuing import USUAL, Issued, Planned, draft, planned
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.readiness import Readiness, readiness
from archive_app.domain.progress import Progress

if TYPE_CHECKING:
    from archive_app.dossier.blocks import Part
    from archive_app.dossier.facts import Issue


@dataclass(frozen=True, slots=True)
class Contents:
    """A part of a dossier: its name, and how many records it shows; not `held` if left out."""

    part: str
    name: str
    records: int
    held: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """A dossier before it has pages: what is in it, and what it lacks."""

    told: Planned
    contents: tuple[Contents, ...]
    readiness: Readiness


class Proof:
    """A draft that is nobody's file: its pages are looked at, and then it is gone.

    `drop` deletes it; that is done by itself when nobody has it any more.
    """

    def __init__(self, archive: Archive, issued: Issued) -> None:
        self._archive = archive
        self.issued = issued
        self.drop = weakref.finalize(self, _drop, issued.path.parent)

    def page(self, number: int, size: int) -> bytes:
        """Return a page, from 0, as a JPEG; blocks while it is made."""
        from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

        return looks.page(self._archive.engines.workers, self.issued.path, number, size)


def check(archive: Archive, site: str, order: Order = USUAL) -> Checked:
    """Return what a site's dossier would be made of; raise as `issuing.issue` does."""
    told = planned(archive, site, order)
    return Checked(told, tuple(_contents(told.issue)), readiness(archive, told))


def proof(archive: Archive, progress: Progress, checked: Checked) -> Proof:
    """Set a draft in type, to be looked at; raise as `issuing.issue` does."""
    folder = Path(mkdtemp(prefix="archive-proof-"))
    try:
        issued = draft(checked.told, folder / "proof.pdf", progress)
    except BaseException:
        _drop(folder)
        raise
    return Proof(archive, issued)


def _contents(issue: Issue) -> Iterator[Contents]:
    """Walk through the parts, those too that are left out this time."""
    from archive_app.dossier.plan import outline  # noqa: PLC0415 - late

    held = dict(outline(issue))
    everything = dict(outline(replace(issue, without=frozenset()))) if issue.without else held
    for part_id, part in everything.items():
        told = held.get(part_id)
        name = told.name if told else issue.profile.part(part_id).heading
        yield Contents(part_id, name, len(set(_entries(told or part))), told is not None)


def _drop(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _entries(part: Part) -> Iterator[str]:
    """Walk through the records that a part shows under headings, in lines or as plates."""
    from archive_app.dossier.blocks import Heading, Plate, PlateRow, Table  # noqa: PLC0415 - late

    for block in part.blocks:
        held = block.plates if isinstance(block, PlateRow) else (block,)
        rows = block.rows if isinstance(block, Table) else ()
        shown = [one.entry for one in held if isinstance(one, Heading | Plate)]
        yield from filter(None, [*shown, *(row.entry for row in rows)])
