"""Filing: a dossier is issued for good, and the archive knows it as an edition."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from archive_app import __version__
from archive_app.archive.archive import Archive
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.wholes import write
from archive_app.archive.issuing.damages import told_by_record
from archive_app.archive.issuing.editions import KIND, Edition, edition_of
from archive_app.archive.issuing.issuing import Issued, Planned, set_in_type
from archive_app.archive.issuing.readiness import readiness
from archive_app.domain.dates import read_date
from archive_app.domain.entries import Attachment, Entry, Original, Value
from archive_app.domain.errors import Refused
from archive_app.domain.identifiers import new_id
from archive_app.domain.progress import Progress

if TYPE_CHECKING:
    from archive_app.dossier.blocks import Plan, Stamp
    from archive_app.dossier.typesetting import Typeset

FILE, MEDIA_TYPE = "plan.json.gz", "application/gzip"


@dataclass(frozen=True, slots=True)
class Which:
    """Which edition of its site a dossier is, and which volume of it, as `2/3`, if of several."""

    edition: int
    volume: str = ""


def issue_final(
    archive: Archive,
    progress: Progress,
    told: Planned,
    *,
    target: Path,
    reason: str = "",
    which: Which | None = None,
) -> tuple[Issued, Edition]:
    """Issue what was planned for filing, under a number that stays its own.

    It is known to the archive before it takes its place: a crash between the two leaves an
    edition that `issue_again` writes, never a file that nobody knows. Raise what `issuing.issue`
    and `allow` raise. Without `which` it is the site's next edition.
    """
    from archive_app.dossier.stamping import stamped  # noqa: PLC0415 - late

    is_ready = allow(archive, told, reason)
    home = told.issue.casefile.site.entry
    with archive.operation(archive.step("issue_final", site=home.code)) as tables:
        number = archive.store.next_code(tables)
    which = which or Which(next_edition(archive, home.id))
    plan, stamp = stamped(told.plan, told.issue.profile.words, number, which.edition)
    values = _values(told, plan, stamp, which)
    values |= {} if is_ready else {"reason": reason.strip()}
    recording = _Recording(archive, home, number, values, plan)
    with told_by_record(told.holder):
        issued = set_in_type(plan, target, progress, seq=told.seq, settled=recording.record)
    return issued, edition_of(archive, number)


def allow(archive: Archive, told: Planned, reason: str) -> bool:
    """Tell whether a dossier has no gaps; raise `Refused` unless it can be filed.

    `not_for_filing`: it has no cover to bear its number. `not_ready`: there are gaps such as
    filing does not allow, and no reason says why it is filed all the same.
    """
    profile = told.issue.profile
    if not profile.cover:
        raise Refused("not_for_filing", profile=profile.label(archive.language))
    found = readiness(archive, told)
    if not found.is_ready and not reason.strip():
        raise Refused("not_ready", count=found.checks - found.passed, checks=found.checks)
    return found.is_ready


def next_edition(archive: Archive, site: str) -> int:
    """Return which edition comes next of a site, those in the trash counted: no number twice."""
    with archive.store.reading() as tables:
        held = tables.entries.some(tables.entries.below(site)).values()
        numbers = [int(str(one.values.get("edition", 0))) for one in held if one.kind == KIND]
    return max(numbers, default=0) + 1


def _values(told: Planned, plan: Plan, stamp: Stamp, which: Which) -> dict[str, Value]:
    """Return what is entered of an edition before its pages are known."""
    casefile = told.issue.casefile
    values: dict[str, Value] = {
        "title": f"{plan.title}（{stamp.told[1]}）",
        "edition": which.edition,
        "profile": told.issue.profile.id,
        "scope": f"dossier_scope/{told.issue.scope.id}",
        "date": read_date(casefile.issued_at[:10]),
        "issued_by": casefile.issued_by,
        "journal_position": casefile.seq,
        "program": __version__,
        "check_code": stamp.code,
    }
    if which.volume:
        values["volume"] = which.volume
    if plan.letters:
        values["letters"] = plan.letters
    return values | extent(told)


def extent(told: Planned) -> dict[str, Value]:
    """Return what is entered of a dossier that does not tell of everything: parts and year."""
    parts = [part for part in told.issue.profile.parts if part.id in told.issue.without]
    left_out: dict[str, Value] = {"left_out": "、".join(part.heading for part in parts)}
    year: dict[str, Value] = {"year": told.issue.year}
    return (left_out if parts else {}) | (year if told.issue.year else {})


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
