"""Taking in: files become records, their originals kept as they came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

from archive_app.archive.archive import Archive
from archive_app.archive.entries.attaching import (
    DECODED_LATER,
    admit,
    attach,
    read_received,
    receive,
)
from archive_app.archive.entries.files import Listed, files_in, name_of
from archive_app.archive.entries.placing import new_entry
from archive_app.archive.entries.rules import reopen
from archive_app.archive.entries.wholes import write
from archive_app.archive.intake.ahead import done_ahead
from archive_app.archive.intake.at_once import AtOnce
from archive_app.archive.intake.correcting import Teller
from archive_app.archive.intake.fronts import Fronts, fronts
from archive_app.archive.intake.goal import Goal, goal_of
from archive_app.archive.intake.options import Options
from archive_app.archive.intake.units import Unit, units
from archive_app.domain.entries import Entry, Original
from archive_app.domain.errors import ArchiveError, Cancelled, Refused
from archive_app.domain.leaves import common_name
from archive_app.domain.progress import Progress
from archive_app.domain.readings import Reading
from archive_app.domain.steps import Step
from archive_app.domain.titling import title_for
from archive_app.store.store import Tables

AHEAD = 32  # files being read while others are committed
TOGETHER = 64  # files in one operation, at most
PATIENCE = 0.2  # seconds for which what is read may wait to be committed with more


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file that became a record, or part of one: several files may have the same.

    `note` is the key of a sentence that says what was not read, "" if all was.
    """

    code: str
    id: str
    file: Path
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A file that the site has already, and the entry that has it.

    Of a plan also one that holds the `same` as another of its files, which no entry has yet.
    """

    file: Path
    code: str
    same: Path | None = None


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that did not come in, and why."""

    file: Path
    why: ArchiveError


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of every file; `cancelled` if a person stopped: `left_out` did not come in."""

    taken_in: tuple[TakenIn, ...]
    already_held: tuple[Held, ...]
    refused: tuple[RefusedFile, ...]
    cancelled: bool = False
    left_out: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """A file whose original is kept and whose content is known; no record has it yet."""

    file: Path
    original: Original
    reading: Reading


@dataclass(frozen=True, slots=True)
class Chosen:
    """Files grouped into records, and what is known to stand in them by SHA-256."""

    units: Sequence[Unit]
    readings: Mapping[str, Reading] = field(default_factory=dict)


_Found = _Read | Held | RefusedFile
_CHOSEN = Options()


def take_in(
    archive: Archive,
    progress: Progress,
    *,
    site: str,
    paths: Sequence[Path],
    pool: Executor | None = None,
    options: Options = _CHOSEN,
) -> Intake:
    """Take files and folders into a site; each becomes a record.

    Files are read ahead in `pool` while others are committed. What is reported to `progress` is
    durable. One bad file is one line of the answer. Raise `Refused` for an unknown site or kind or
    a track that is none, `Unavailable` if the disk is full: what came in before stays.
    """
    listed = list(files_in(paths))
    chosen = Chosen(units(listed, together=options.together))
    return take_in_chosen(archive, progress, site=site, chosen=chosen, pool=pool, options=options)


def take_in_chosen(
    archive: Archive,
    progress: Progress,
    *,
    site: str,
    chosen: Chosen,
    pool: Executor | None = None,
    options: Options = _CHOSEN,
) -> Intake:
    """Take files in that were looked at and grouped into records already; see `take_in`.

    A photograph whose bytes are still those that were read is not read once more.
    """
    goal = goal_of(archive, site, options)
    count = sum(map(len, chosen.units))
    progress.expect(count)
    step = archive.step("take_in", patient=True, count=count)
    with archive.store.reading() as tables:
        beside = fronts(tables, goal.home, chosen.units) if options.together else {}
    teller = Teller(archive, options)
    work = _Intake(archive, goal, step, teller, chosen.readings, beside)
    if pool is None:
        return work.run(chosen.units, progress, AtOnce(), ahead=1)
    return work.run(chosen.units, progress, pool, ahead=AHEAD)


def held_by(file: Path, holders: Sequence[str], onto: Entry | None) -> Held | RefusedFile:
    """Return by whom a file is held; refused if it was meant for another record than that."""
    if onto is None or onto.code in holders:
        return Held(file, onto.code if onto else holders[0])
    return RefusedFile(file, Refused("held_elsewhere", code=holders[0], onto=onto.code))


def holder_of(told: Iterable[object]) -> str:
    """Return the code of the record that has the first file that is held, "" if none is."""
    return next((one.code for one in told if isinstance(one, Held) and one.code), "")


class _Intake:
    """One taking in, under way."""

    def __init__(
        self,
        archive: Archive,
        goal: Goal,
        step: Step,
        teller: Teller,
        known: Mapping[str, Reading],
        beside: Fronts,
    ) -> None:
        self._archive = archive
        self._goal = goal
        self._step = step
        self._teller = teller
        self._known = known
        self._beside = beside
        self._taken_in: list[TakenIn] = []
        self._held: list[Held] = []
        self._refused: list[RefusedFile] = []

    def run(
        self, grouped: Sequence[Unit], progress: Progress, pool: Executor, *, ahead: int
    ) -> Intake:
        """Read `ahead` records at a time, commit in parts, tell what is done."""
        cancelled = False
        most = TOGETHER if ahead > 1 else 1
        with closing(done_ahead(pool, self._read, grouped, ahead)) as found:
            try:
                for part in _parts(found, most):
                    self._commit(part)
                    progress.step(sum(map(len, part)), part[-1][-1].file.name)
            except Cancelled:
                cancelled = True
        left_out = self._left_out(grouped) if cancelled else ()
        told = tuple(self._taken_in), tuple(self._held), tuple(self._refused)
        return Intake(*told, cancelled, left_out)

    def _read(self, unit: Unit) -> list[_Found]:
        """Keep the originals of files and read them; runs in the pool, holds no lock."""
        return [self._read_one(listed, unit[0].path) for listed in unit]

    def _read_one(self, listed: Listed, first: Path) -> _Found:
        if listed.fault:
            return RefusedFile(listed.path, listed.fault)
        try:
            return self._kept(listed.path, first)
        except Refused as why:
            return RefusedFile(listed.path, why)

    def _kept(self, file: Path, first: Path) -> _Found:
        with receive(self._archive, file) as (incoming, media_type):
            with self._archive.store.reading() as tables:
                holders = tables.originals.holders(incoming.sha256, self._goal.home.id)
            if holders:
                return held_by(file, holders, self._goal.onto)
            if media_type in DECODED_LATER and incoming.sha256 in self._known:
                original = Original(incoming.sha256, incoming.size, media_type)
                reading = self._known[incoming.sha256]
            else:
                original, reading = read_received(self._archive, incoming, media_type)
            with self._archive.store.reading() as tables:
                beside = self._beside.get(first, "")
                onto = self._goal.record_for(
                    self._archive, tables, name_of(first), media_type, beside
                )
            self._goal.kind_for(self._archive, onto, reading, file)  # refused before it is kept
            admit(self._archive, incoming, reading)
        return _Read(file, original, reading)

    def _left_out(self, grouped: Sequence[Unit]) -> tuple[Path, ...]:
        """Return the files that nothing became of."""
        reported: list[TakenIn | Held | RefusedFile] = []
        reported += [*self._taken_in, *self._held, *self._refused]
        told = {one.file for one in reported}
        return tuple(one.path for unit in grouped for one in unit if one.path not in told)

    def _commit(self, part: Sequence[Sequence[_Found]]) -> None:
        """Make records of what was read, in one operation; then say so."""
        taken_in: list[TakenIn] = []
        held = [one for unit in part for one in unit if isinstance(one, Held)]
        with self._archive.operation(self._step) as tables:
            for unit in part:
                new: list[_Read] = []
                for one in (one for one in unit if isinstance(one, _Read)):
                    holders = tables.originals.holders(one.original.sha256, self._goal.home.id)
                    if holders:  # twice in one batch
                        held.append(Held(one.file, holders[0]))
                    else:
                        new.append(one)
                beside = holder_of(unit) or self._beside.get(unit[0].file, "")
                taken_in += self._entered(tables, new, beside) if new else ()
        self._taken_in += taken_in
        self._held += held
        found = (one for unit in part for one in unit)
        self._refused += [one for one in found if isinstance(one, RefusedFile)]

    def _entered(self, tables: Tables, new: Sequence[_Read], beside: str) -> list[TakenIn]:
        """Make files part of one entry: the record that they go to, or a new one."""
        name, sort = name_of(new[0].file), new[0].original.media_type
        entry = self._goal.record_for(self._archive, tables, name, sort, beside)
        if entry:
            reopen(tables, [entry.id], self._archive.vocabularies)
        else:
            entry = self._record(tables, new)
        for read in new:
            attach(tables, entry.id, read.original, read.reading, name_of(read.file))
        made = entry.code, entry.id
        return [
            TakenIn(*made, read.file, entry.kind, read.reading.facts.note or "") for read in new
        ]

    def _record(self, tables: Tables, new: Sequence[_Read]) -> Entry:
        """Return a new record, made after the first of its files."""
        archive, goal, read = self._archive, self._goal, new[0]
        reading, name = read.reading, name_of(read.file)
        kind = goal.kind_for(archive, None, reading, read.file)
        title = common_name(name, name_of(read.file.parent)) if len(new) > 1 else name
        place = new_entry(
            archive.kinds, kind, goal.home, goal.above, archive.store.next_code(tables)
        )
        titled = {kind.title_field.id: title_for(title, reading.facts, reading.passages)}
        named = self._teller.named(tables, kind, reading.facts)
        values = self._teller.values(kind, reading.facts) | titled | named
        entry = replace(place, values=values)
        write(tables, kind, entry, archive.vocabularies)
        return entry


def _parts(found: Iterator[list[_Found]], most: int) -> Iterator[list[list[_Found]]]:
    """Walk through records in parts of at most so many files, that nothing waits for long."""
    part: list[list[_Found]] = []
    until = monotonic() + PATIENCE
    for unit in found:
        part.append(unit)
        if sum(map(len, part)) >= most or monotonic() > until:
            yield part
            part, until = [], monotonic() + PATIENCE
    if part:
        yield part
