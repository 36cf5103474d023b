"""What a taking in would do, file by file, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.attaching import read_or_noted
from archive_app.archive.entries.files import Listed, files_in, name_of
from archive_app.archive.intake.ahead import done_ahead
from archive_app.archive.intake.at_once import AtOnce
from archive_app.archive.intake.guessing import kind_of
from archive_app.archive.intake.intake import AHEAD, Held, RefusedFile
from archive_app.archive.intake.matching import named_record
from archive_app.archive.intake.nearby import Nearby, nearest_sites, site_points
from archive_app.archive.intake.options import Options
from archive_app.archive.intake.units import Unit, home_of, units
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.progress import Progress
from archive_app.domain.readings import Facts
from archive_app.store.vault import sha256_of


@dataclass(frozen=True, slots=True)
class New:
    """A file that would come in.

    `record` is the number of its record: files with the same one would become one. `offered` is
    the code of the record that its name begins with, "" for none. `sites` lie near to where it was
    taken, the nearest first.
    """

    file: Path
    media_type: str
    size: int
    kind: str
    facts: Facts
    record: int
    offered: str
    sites: tuple[Nearby, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What would become of every file; `cancelled` if a person stopped before the last."""

    site: str
    new: tuple[New, ...]
    already_held: tuple[Held, ...]
    refused: tuple[RefusedFile, ...]
    cancelled: bool = False

    @property
    def elsewhere(self) -> tuple[New, ...]:
        """Return what was taken near to other sites and not near to this one."""
        return tuple(
            one
            for one in self.new
            if one.sites and self.site not in {near.code for near in one.sites}
        )


_Looked = New | Held | RefusedFile
_CHOSEN = Options()


def plan(
    archive: Archive,
    progress: Progress,
    *,
    site: str,
    paths: Sequence[Path],
    pool: Executor | None = None,
    options: Options = _CHOSEN,
) -> Plan:
    """Return what `intake.take_in` would do with files and folders; nothing is written.

    Files are read where they are, ahead in `pool`. Raise `Refused` for an unknown site or kind.
    """
    home = home_of(archive, site)
    listed = list(files_in(paths))
    progress.expect(len(listed))
    looking = _Looking(archive, home, options)
    grouped = list(enumerate(units(listed, together=options.together), start=1))
    return looking.run(grouped, progress, pool or AtOnce(), ahead=AHEAD if pool else 1)


class _Looking:
    """One look at files, under way."""

    def __init__(self, archive: Archive, home: Entry, options: Options) -> None:
        self._archive = archive
        self._home = home
        self._kind = archive.kinds[options.kind] if options.kind else None
        self._sites = site_points(archive)

    def run(
        self,
        grouped: Sequence[tuple[int, Unit]],
        progress: Progress,
        pool: Executor,
        *,
        ahead: int,
    ) -> Plan:
        """Look at `ahead` records at a time, and tell each that is done."""
        found: list[_Looked] = []
        cancelled = False
        with closing(done_ahead(pool, self._look, grouped, ahead)) as looked:
            try:
                for unit in looked:
                    found += unit
                    progress.step(len(unit), unit[-1].file.name)
            except Cancelled:
                cancelled = True
        return Plan(
            self._home.code,
            tuple(one for one in found if isinstance(one, New)),
            tuple(one for one in found if isinstance(one, Held)),
            tuple(one for one in found if isinstance(one, RefusedFile)),
            cancelled,
        )

    def _look(self, numbered: tuple[int, Unit]) -> list[_Looked]:
        record, unit = numbered
        return [self._look_at(listed, record, name_of(unit[0].path)) for listed in unit]

    def _look_at(self, listed: Listed, record: int, first: str) -> _Looked:
        if listed.fault:
            return RefusedFile(listed.path, listed.fault)
        try:
            return self._known(listed.path, record, first)
        except Refused as why:
            return RefusedFile(listed.path, why)
        except OSError as why:
            told = Refused("unreadable_file", path=name_of(listed.path), why=why.strerror or "")
            return RefusedFile(listed.path, told)

    def _known(self, file: Path, record: int, first: str) -> New | Held:
        from archive_app.media.recognition import recognise  # noqa: PLC0415 - late

        reading = read_or_noted(self._archive, file, recognise(file), 0)
        sha256 = sha256_of(file)
        with self._archive.store.reading() as tables:
            holders = tables.originals.holders(sha256, self._home.id)
            named = named_record(tables, self._home, first)
        if holders:
            return Held(file, holders[0])
        return New(
            file,
            reading.media_type,
            file.stat().st_size,
            named.kind if named else kind_of(self._archive, self._kind, reading, file).id,
            reading.facts,
            record,
            named.code if named else "",
            tuple(nearest_sites(self._sites, reading.facts)),
        )
