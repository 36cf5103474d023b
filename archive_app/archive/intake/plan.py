"""What a taking in would do, file by file, before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.entries.files import Listed, name_of
from archive_app.archive.intake.correcting import Teller
from archive_app.archive.intake.fronts import Fronts, fronts
from archive_app.archive.intake.goal import Goal, goal_of
from archive_app.archive.intake.intake import Held, RefusedFile, held_by, holder_of
from archive_app.archive.intake.looking import Look, Looked, look_at
from archive_app.archive.intake.matching import named_record
from archive_app.archive.intake.nearby import Nearby, site_points
from archive_app.archive.intake.options import Options
from archive_app.archive.intake.units import ByHand, units
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Progress
from archive_app.domain.readings import Facts, Reading
from archive_app.store.store import Tables


@dataclass(frozen=True, slots=True)
class New:
    """A file that would come in.

    `record` is the number of its record: files with the same one would become one. `offered` is
    the code of the record that its name begins with, `joins` that of the record that it would
    become part of; both "" for none. `facts` are corrected by the options; what the track gives a
    place is `placed`. `sites` lie near to where it was taken, the nearest first.
    """

    file: Path
    media_type: str
    size: int
    kind: str
    facts: Facts
    record: int
    offered: str
    sites: tuple[Nearby, ...]
    joins: str = ""
    placed: bool = False


Planned = New | Held | RefusedFile


@dataclass(frozen=True, slots=True)
class Plan:
    """What would become of every file, in their order, record by record.

    `cancelled` if a person stopped before the last was looked at.
    """

    site: str
    files: tuple[Planned, ...]
    cancelled: bool = False

    @property
    def new(self) -> tuple[New, ...]:
        """Return what would come in."""
        return tuple(one for one in self.files if isinstance(one, New))

    @property
    def already_held(self) -> tuple[Held, ...]:
        """Return what the site has, or would have twice."""
        return tuple(one for one in self.files if isinstance(one, Held))

    @property
    def refused(self) -> tuple[RefusedFile, ...]:
        """Return what cannot come in."""
        return tuple(one for one in self.files if isinstance(one, RefusedFile))

    @property
    def elsewhere(self) -> tuple[New, ...]:
        """Return what was taken near to other sites and not near to this one."""
        return tuple(one for one in self.new if lies_elsewhere(one, self.site))


_CHOSEN = Options()
_BY_NAMES = ByHand()


def lies_elsewhere(one: New, site: str) -> bool:
    """Tell whether a file was taken near to other sites than that of this code."""
    return bool(one.sites) and site not in {near.code for near in one.sites}


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
    goal_of(archive, site, options)  # what is wrong is said before files are read
    look = look_at(archive, progress, paths, pool=pool)
    return planned(archive, look, site=site, options=options)


def planned(
    archive: Archive,
    look: Look,
    *,
    site: str,
    options: Options = _CHOSEN,
    by_hand: ByHand = _BY_NAMES,
) -> Plan:
    """Return what would become of files that were looked at; no file is read for it.

    Raise `Refused` for an unknown site, record or kind, and for a track that is none.
    """
    goal, teller = goal_of(archive, site, options), Teller(archive, options)
    files = {one.path: one for one in look.files}
    listed = [Listed(path) for path in files]
    grouped = units(listed, together=options.together, by_hand=by_hand)
    with archive.store.reading() as tables:
        beside = fronts(tables, goal.home, grouped) if options.together else {}
        planning = _Planning(archive, tables, goal, teller, beside)
        found = [
            told
            for record, unit in enumerate(grouped, start=1)
            for told in planning.unit(record, [files[one.path] for one in unit])
        ]
    return Plan(goal.home.code, tuple(found), look.cancelled)


class _Planning:
    """One plan, under way."""

    def __init__(
        self, archive: Archive, tables: Tables, goal: Goal, teller: Teller, beside: Fronts
    ) -> None:
        self._archive = archive
        self._tables = tables
        self._goal = goal
        self._teller = teller
        self._beside = beside
        self._sites = site_points(archive)
        self._first: dict[str, Path] = {}

    def unit(self, record: int, unit: Sequence[Looked]) -> Iterator[Planned]:
        """Walk through what would become of the files of one record."""
        first = name_of(unit[0].path)
        named = named_record(self._tables, self._goal.home, first)
        sort = unit[0].reading.media_type if unit[0].reading else ""
        held = {one.path: held for one in unit if one.reading and (held := self._held(one))}
        beside = holder_of(held.values()) or self._beside.get(unit[0].path, "")
        onto = self._goal.record_for(self._archive, self._tables, first, sort, beside)
        for one in unit:
            if one.fault:
                yield RefusedFile(one.path, one.fault)
            elif one.reading:
                new = one.path not in held
                yield self._new(one, one.reading, record, named, onto) if new else held[one.path]

    def _held(self, one: Looked) -> Held | RefusedFile | None:
        """Return by whom a file is held, or which of those before it is the same."""
        holders = self._tables.originals.holders(one.sha256, self._goal.home.id)
        if holders:
            return held_by(one.path, holders, self._goal.onto)
        same = self._first.setdefault(one.sha256, one.path)
        return None if same == one.path else Held(one.path, "", same)

    def _new(
        self, one: Looked, reading: Reading, record: int, named: Entry | None, onto: Entry | None
    ) -> Planned:
        try:
            kind = self._goal.kind_for(self._archive, onto, reading, one.path)
        except Refused as why:
            return RefusedFile(one.path, why)
        facts = self._teller.corrected(reading.facts)
        return New(
            one.path,
            reading.media_type,
            one.size,
            kind.id,
            facts,
            record,
            named.code if named else "",
            self._sites.near(facts),
            onto.code if onto else "",
            facts.latitude != reading.facts.latitude,
        )
