"""Editions: dossiers as they were issued for filing, and the same bytes once more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from archive_app import __version__
from archive_app.archive.archive import Archive
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.references import entry_in
from archive_app.archive.entries.wholes import whole, write
from archive_app.archive.issuing.casefiles import RENDITION
from archive_app.archive.issuing.issuing import Issued, Planned, set_in_type
from archive_app.archive.issuing.readiness import readiness
from archive_app.archive.viewing.previews import kept_path
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Attachment, Entry, Original, Value
from archive_app.domain.errors import Damaged, Refused
from archive_app.domain.identifiers import new_id
from archive_app.domain.progress import Progress
from archive_app.store.store import Tables

if TYPE_CHECKING:
    from archive_app.dossier.blocks import Plan
    from archive_app.dossier.typesetting import Typeset

KIND = "edition"
FILE, MEDIA_TYPE = "plan.json.gz", "application/gzip"


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
    def seq(self) -> int:
        """Return the position in the journal up to which it tells."""
        return int(str(self.values.get("journal_position", 0)))


def issue_final(
    archive: Archive, progress: Progress, told: Planned, *, target: Path, reason: str = ""
) -> tuple[Issued, Edition]:
    """Issue what was planned for filing, under a number that stays its own.

    It is known to the archive before it takes its place: a crash between the two leaves an
    edition that `issue_again` writes, never a file that nobody knows. `reason` says why it is
    issued with gaps: without it `Refused("not_ready")` is raised where there are such as filing
    does not allow. Raise what `issuing.issue` raises, too, and
    `Refused("not_for_filing")` for a profile without a cover to bear the number.
    """
    from archive_app.dossier.stamping import stamped  # noqa: PLC0415 - late

    _allow(archive, told, reason)
    casefile = told.casefile
    home = casefile.site.entry
    with archive.operation(archive.step("issue_final", site=home.code)) as tables:
        number = archive.store.next_code(tables)
        which = 1 + sum(one.kind == KIND for one in _all_of(tables, home.id))
    plan, stamp = stamped(told.plan, told.profile.words, number, which)
    values: dict[str, Value] = {
        "title": f"{plan.title}（{stamp.told[1]}）",
        "edition": which,
        "profile": told.profile.id,
        "scope": f"dossier_scope/{told.scope}",
        "date": read_date(casefile.issued_at[:10]),
        "issued_by": casefile.issued_by,
        "journal_position": casefile.seq,
        "program": __version__,
        "check_code": stamp.code,
    }
    values |= {"reason": reason.strip()} if reason.strip() else {}
    values |= {"letters": plan.letters} if plan.letters else {}
    recording = _Recording(archive, home, number, values, plan)
    issued = set_in_type(plan, target, progress, seq=casefile.seq, settled=recording.record)
    return issued, edition_of(archive, number)


def _allow(archive: Archive, told: Planned, reason: str) -> None:
    """Raise `Refused` unless a dossier can be filed: a cover, and no gap without a reason."""
    if not told.profile.cover:
        raise Refused("not_for_filing", profile=told.profile.label(archive.language))
    found = readiness(archive, told)
    if not found.is_ready and not reason.strip():
        raise Refused("not_ready", count=found.checks - found.passed, checks=found.checks)


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


class _Recording:
    """Enters an edition into the archive at the moment when its PDF is whole."""

    def __init__(
        self, archive: Archive, home: Entry, number: str, values: dict[str, Value], plan: Plan
    ) -> None:
        self._archive = archive
        self._home = home
        self._number = number
        self._values = values
        self._plan = plan

    def record(self, written: Typeset) -> None:
        """Keep the plan and enter the edition, in one step."""
        archive = self._archive
        original = self._kept()
        kind = archive.kinds[KIND]
        values = self._values | {
            "pages": written.pages,
            "size": written.size,
            "sha256": written.sha256,
        }
        with archive.operation(archive.step("issue_final", site=self._home.code)) as tables:
            entry = new_entry(archive.kinds, kind, self._home, None, self._number)
            write(tables, kind, replace(entry, values=values), archive.vocabularies, decided=True)
            tables.originals.keep(original)
            tables.originals.attach(Attachment(new_id(), entry.id, original, 0, "", FILE))

    def _kept(self) -> Original:
        """Keep the plan among the originals."""
        from archive_app.dossier.kept import keep  # noqa: PLC0415 - late

        with TemporaryDirectory() as folder:
            file = Path(folder) / FILE
            file.write_bytes(keep(self._plan))
            with self._archive.vault.receive(file) as incoming:
                incoming.admit()
                return Original(incoming.sha256, incoming.size, MEDIA_TYPE)


def _picture(archive: Archive, name: str, sha256: str) -> Path:
    """Return where a picture of a kept plan lies: an original, or a preview, made if need be."""
    if sha256:
        return archive.vault.path(sha256)
    return kept_path(archive, name, RENDITION) or archive.vault.path(name)


def _all_of(tables: Tables, site: str) -> Iterable[Entry]:
    """Return the entries of a site, those in the trash too: no edition's number comes twice."""
    return tables.entries.some(tables.entries.below(site)).values()


def _edition(archive: Archive, tables: Tables, entry: Entry) -> Edition:
    found = whole(tables, archive.kinds, [entry])[0]
    return Edition(entry.id, entry.code, entry.site, found.values)


def _order(entry: Entry) -> tuple[int, str]:
    return int(str(entry.values.get("journal_position", 0))), entry.code
