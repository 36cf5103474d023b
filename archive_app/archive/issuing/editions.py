"""Editions: dossiers as they were issued for filing, and the same bytes once more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from archive_app import __version__
from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import whole
from archive_app.archive.issuing.casefiles import RENDITION
from archive_app.archive.issuing.damages import holder_at, told_by_record
from archive_app.archive.issuing.issuing import Issued, set_in_type
from archive_app.archive.viewing.previews import kept_path
from archive_app.domain.entries import Entry, Value
from archive_app.domain.errors import Damaged, Refused
from archive_app.domain.progress import Progress
from archive_app.store.store import Tables

if TYPE_CHECKING:
    from archive_app.dossier.blocks import Plan
    from archive_app.dossier.typesetting import Typeset

KIND = "edition"


@dataclass(frozen=True, slots=True)
class Edition:
    """A final dossier: its number, and what it was when it was issued."""

    id: str
    number: str
    site: str
    values: Mapping[str, Value]

    @property
    def sha256(self) -> str:
        """Return the SHA-256 of its PDF."""
        return str(self.values.get("sha256", ""))

    @property
    def volume(self) -> str:
        """Return which volume it is of how many, as `2/3`; "" for a dossier in one."""
        return str(self.values.get("volume", ""))

    @property
    def seq(self) -> int:
        """Return the position in the journal up to which it tells."""
        return int(str(self.values.get("journal_position", 0)))


def issue_again(archive: Archive, progress: Progress, *, number: str, target: Path) -> Issued:
    """Write the PDF of an edition once more, with the same bytes.

    Raise `Refused` for a number that is no edition's, and `Damaged` where the same bytes cannot
    be made any more: by another version of the program, or from a picture that was made anew.
    """
    edition = edition_of(archive, number)
    plan = plan_of(archive, edition)
    made = str(edition.values.get("program", ""))

    def same(written: Typeset) -> None:
        if written.sha256 != edition.sha256:
            raise Damaged("edition_differs", number=edition.number, made=made, now=__version__)

    with told_by_record(partial(holder_at, archive, edition.site)):
        return set_in_type(plan, target, progress, seq=edition.seq, settled=same)


def edition_of(archive: Archive, number: str) -> Edition:
    """Return an edition by its number; raise `Refused` if there is none of this number."""
    with archive.store.reading() as tables:
        entry = entry_in(tables, number)
        if entry.kind != KIND:
            raise Refused("not_an_edition", entry=number)
        return _edition(archive, tables, entry)


def editions(archive: Archive, site: str = "") -> list[Edition]:
    """Return the editions of a site, or all, the newest first."""
    with archive.store.reading() as tables:
        home = entry_in(tables, site).id if site else ""
        found = [one for one in tables.entries.of_kinds([KIND]) if home in {"", one.site}]
        return [_edition(archive, tables, one) for one in sorted(found, key=_order, reverse=True)]


def plan_of(archive: Archive, edition: Edition) -> Plan:
    """Return what stands in an edition; raise `Damaged` if the archive has lost it."""
    from archive_app.dossier.kept import read  # noqa: PLC0415 - late

    with archive.store.reading() as tables:
        files = list(tables.originals.of([edition.id]))
    if not files:
        raise Damaged("kept_plan_unreadable")
    original = files[0].original
    archive.vault.verify(original.sha256, original.size)
    return read(archive.vault.path(original.sha256).read_bytes(), partial(_picture, archive))


def _picture(archive: Archive, name: str, sha256: str) -> Path:
    """Return where a picture of a kept plan lies: an original, or a preview, made if need be."""
    if sha256:
        return archive.vault.path(sha256)
    return kept_path(archive, name, RENDITION) or archive.vault.path(name)


def _edition(archive: Archive, tables: Tables, entry: Entry) -> Edition:
    found = whole(tables, archive.kinds, [entry])[0]
    return Edition(entry.id, entry.code, entry.site, found.values)


def _order(entry: Entry) -> tuple[int, str]:
    return int(str(entry.values.get("journal_position", 0))), entry.code
