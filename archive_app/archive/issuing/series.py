"""Many dossiers at once: one queue, in which a site that fails stops none of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.references import entry_in
from archive_app.archive.issuing.editions import Edition, editions
from archive_app.archive.issuing.filing import extent
from archive_app.archive.issuing.issuing import Issued, Planned, planned
from archive_app.archive.issuing.manifests import MANIFEST, Dossier, Manifest, Volume, manifest_of
from archive_app.archive.issuing.orders import Order
from archive_app.archive.issuing.readiness import Gap, Readiness, readiness
from archive_app.archive.issuing.verifying import changes_of_site
from archive_app.archive.issuing.volumes import issue_drafts, issue_finals
from archive_app.archive.results.listing import listing
from archive_app.domain.entries import Entry
from archive_app.domain.errors import ArchiveError, Cancelled, Refused, Unavailable
from archive_app.domain.file_names import file_name
from archive_app.domain.hits import Question
from archive_app.domain.progress import Progress, Within

SAID = ("profile", "scope", "left_out", "year")
"""What an edition says of itself that another one of the same site may say otherwise."""


@dataclass(frozen=True, slots=True)
class SiteReadiness:
    """What a site's dossier lacks, or why that cannot be told."""

    site: Entry
    found: Readiness | None
    why: ArchiveError | None = None

    @property
    def lacks(self) -> tuple[Gap | ArchiveError, ...]:
        """Return its gaps, or the one reason for which they cannot be told."""
        return self.found.gaps if self.found else (self.why,) if self.why else ()


@dataclass(frozen=True, slots=True)
class Failed:
    """A site whose dossier could not be issued, and why."""

    site: Entry
    why: ArchiveError


@dataclass(frozen=True, slots=True)
class Series:
    """What a series came to: dossiers written now, those that were finished before, failures.

    `cancelled` if a person stopped it: what is finished is kept, and the rest comes next time.
    """

    issued: tuple[Dossier, ...]
    kept: tuple[Dossier, ...]
    failed: tuple[Failed, ...]
    cancelled: bool = False


def sites_named(archive: Archive, told: str) -> list[Entry]:
    """Return the sites that a file lists, one code a line, or that a query finds.

    Raise `Refused` for a line that names no site, and if there is none at all.
    """
    codes = _listed_in(Path(told)) if told else None
    if codes is None:
        ids = listing(archive, Question(text=told)).ids
        with archive.store.reading() as tables:
            held = tables.entries.some(ids)
        found = [held[one] for one in ids if one in held and _is_site(archive, held[one])]
    else:
        with archive.store.reading() as tables:
            found = [entry_in(tables, code) for code in codes]
    for one in found:
        if not _is_site(archive, one):
            raise Refused("not_a_site", entry=one.code)
    if not found:
        raise Refused("no_sites", query=told)
    return list({one.id: one for one in found}.values())


def sites_of(archive: Archive, ids: Sequence[str]) -> list[Entry]:
    """Return the sites that some entries are or belong to, each once, in their order."""
    with archive.store.reading() as tables:
        entries = tables.entries.some(ids)
        homes = dict.fromkeys(entries[one].site for one in ids if one in entries)
        found = tables.entries.some([home for home in homes if home])
    return [found[home] for home in homes if home in found]


def prepared(archive: Archive, folder: Path, order: Order) -> Manifest:
    """Make the folder of a series if need be; return what it holds of it. See `issue_series`."""
    manifest = manifest_of(archive, folder, order)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("cannot_write", file=str(folder)) from error
    if not (folder / MANIFEST).exists():
        manifest.keep(folder)  # so that a crash in the very first dossier is gone on from
    return manifest


def readiness_of(
    archive: Archive, progress: Progress, sites: Sequence[Entry], order: Order
) -> Iterator[SiteReadiness]:
    """Walk through what the dossier of each site lacks; one progress step each."""
    for site in sites:
        try:
            yield SiteReadiness(site, readiness(archive, planned(archive, site.id, order)))
        except ArchiveError as why:
            yield SiteReadiness(site, None, why)
        progress.step(note=site.title)


def issue_series(
    archive: Archive, progress: Progress, sites: Sequence[Entry], folder: Path, order: Order
) -> Series:
    """Issue the dossiers of some sites into a folder, which is made if it is not there.

    What is finished there, and of a site that has not changed since, stays untouched. Raise
    `Refused` if the folder holds another series, `Unavailable` if it cannot be written.
    """
    queue = _Queue(archive, progress, folder, prepared(archive, folder, order))
    issued, kept, failed = list[Dossier](), list[Dossier](), list[Failed]()
    try:
        for site in sites:
            try:
                finished = queue.finished(site)
                kept += [finished] if finished else []
                issued += [] if finished else [queue.issue(site)]
            except ArchiveError as why:
                failed.append(Failed(site, why))
            progress.step(note=site.title)
    except Cancelled:
        return Series(tuple(issued), tuple(kept), tuple(failed), cancelled=True)
    return Series(tuple(issued), tuple(kept), tuple(failed))


class _Queue:
    """Issues one site after the other and remembers on the drive which are finished."""

    def __init__(
        self, archive: Archive, progress: Progress, folder: Path, manifest: Manifest
    ) -> None:
        self._archive = archive
        self._within = Within(progress)
        self._folder = folder
        self._manifest = manifest

    def finished(self, site: Entry) -> Dossier | None:
        """Return a site's dossier if it is there, whole, and tells what the archive holds now."""
        held = self._manifest.dossiers.get(site.id)
        if held and self._is_current(site, held.seq) and held.is_whole(self._folder):
            return held
        return None

    def issue(self, site: Entry) -> Dossier:
        """Write a site's dossier, in all its volumes, and remember it."""
        order = self._manifest.order
        target = self._folder / (file_name(f"{site.code}_{site.title}") + ".pdf")
        told = planned(self._archive, site.id, order)
        if not order.final:
            drafts = issue_drafts(self._within, told, target=target)
            return self._remember(site, [(issued, "") for issued in drafts])
        finals = issue_finals(
            self._archive,
            self._within,
            told,
            target=target,
            reason=order.reason,
            held=self._interrupted(site, told),
        )
        return self._remember(site, [(issued, edition.number) for issued, edition in finals])

    def _interrupted(self, site: Entry, told: Planned) -> dict[str, Edition]:
        """Return editions of this series that were entered before they were remembered."""
        order = self._manifest.order
        meant = {"profile": order.profile, "scope": f"dossier_scope/{order.scope}", **extent(told)}
        found: dict[str, Edition] = {}
        for one in editions(self._archive, site.id):
            said = {key: one.values[key] for key in SAID if key in one.values}
            if (
                said == meant
                and one.seq >= self._manifest.began
                and self._is_current(site, one.seq)
            ):
                found.setdefault(one.volume, one)
        return found

    def _is_current(self, site: Entry, seq: int) -> bool:
        return next(changes_of_site(self._archive, site.id, seq), None) is None

    def _remember(self, site: Entry, written: Sequence[tuple[Issued, str]]) -> Dossier:
        dossier = Dossier(
            site=site.id,
            code=site.code,
            name=site.title,
            reference=str(site.values.get("reference_code", "")),
            seq=min(issued.seq for issued, _ in written),
            volumes=tuple(
                Volume(one.path.name, one.pages, one.size, one.sha256, number)
                for one, number in written
            ),
        )
        self._manifest.dossiers[site.id] = dossier
        self._manifest.keep(self._folder)
        return dossier


def _listed_in(path: Path) -> list[str] | None:
    """Return the codes in a file, one a line; none if there is no such file."""
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        if path.exists():
            raise Refused("unreadable_file", path=str(path), why=str(error)) from error
        return None
    codes = (line.split("#")[0].split(",")[0].strip() for line in lines)
    return [code for code in codes if code]


def _is_site(archive: Archive, entry: Entry) -> bool:
    return archive.kinds[entry.kind].family == "site"
