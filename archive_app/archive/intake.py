"""Taking in: files become records, their originals kept as they came."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Executor, wait
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.archive.at_once import AtOnce
from archive_app.archive.attaching import admit, attach, read_received, receive
from archive_app.archive.files import Listed, files_in, name_of
from archive_app.archive.references import entry_in
from archive_app.archive.telling import told
from archive_app.archive.wholes import write
from archive_app.domain.entries import Entry, Original
from archive_app.domain.errors import ArchiveError, Cancelled, Refused
from archive_app.domain.guessing import kind_for, takes
from archive_app.domain.identifiers import new_id
from archive_app.domain.kinds import Kind
from archive_app.domain.progress import Progress
from archive_app.domain.readings import Reading
from archive_app.domain.steps import Step
from archive_app.domain.titling import title_for
from archive_app.store.store import Tables

AHEAD = 32  # files being read while others are committed
TOGETHER = 64  # files in one operation, at most


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A file that became a record."""

    code: str
    id: str
    file: Path
    kind: str


@dataclass(frozen=True, slots=True)
class Held:
    """A file that the site has already, and the entry that has it."""

    file: Path
    code: str


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that did not come in, and why."""

    file: Path
    why: ArchiveError


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of every file; `cancelled` if a person stopped before the last."""

    taken_in: tuple[TakenIn, ...]
    already_held: tuple[Held, ...]
    refused: tuple[RefusedFile, ...]
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """A file whose original is kept and whose content is known; no record has it yet."""

    file: Path
    original: Original
    reading: Reading


def take_in(
    archive: Archive,
    progress: Progress,
    *,
    site: str,
    paths: Sequence[Path],
    kind: str = "",
    pool: Executor | None = None,
) -> Intake:
    """Take files and folders into a site; each becomes a record of `kind`, or of the likeliest.

    Files are read ahead in `pool` while others are committed. What is reported to `progress` is
    durable. One bad file is one line of the answer. Raise `Refused` for an unknown site or kind,
    `Unavailable` if the disk is full: what came in before stays.
    """
    with archive.store.reading() as tables:
        home = tables.entries.get(entry_in(tables, site).site)
    if home is None:
        raise Refused("site_needed", kind=kind)
    given = archive.kinds[kind] if kind else None
    listed = list(files_in(paths))
    progress.expect(len(listed))
    work = _Intake(archive, home, given, archive.step("take_in", patient=True, count=len(listed)))
    if pool is None:
        return work.run(listed, progress, AtOnce(), ahead=1)
    return work.run(listed, progress, pool, ahead=AHEAD)


class _Intake:
    """One taking in, under way."""

    def __init__(self, archive: Archive, home: Entry, kind: Kind | None, step: Step) -> None:
        self._archive = archive
        self._home = home
        self._kind = kind
        self._step = step
        self._taken_in: list[TakenIn] = []
        self._held: list[Held] = []
        self._refused: list[RefusedFile] = []

    def run(
        self, listed: Sequence[Listed], progress: Progress, pool: Executor, *, ahead: int
    ) -> Intake:
        """Read `ahead` files at a time, commit in parts, tell what is done."""
        cancelled = False
        rest = iter(listed)
        waiting = deque(pool.submit(self._read, one) for one in islice(rest, ahead))
        try:
            while waiting:
                part = [waiting.popleft().result()]
                while waiting and waiting[0].done() and len(part) < TOGETHER:
                    part.append(waiting.popleft().result())
                more = islice(rest, ahead - len(waiting))
                waiting.extend(pool.submit(self._read, one) for one in more)
                self._commit(part)
                progress.step(len(part), part[-1].file.name)
        except Cancelled:
            cancelled = True
        finally:
            running = [future for future in waiting if not future.cancel()]
            wait(running)  # nothing of ours may go on reading when we are gone
        return Intake(tuple(self._taken_in), tuple(self._held), tuple(self._refused), cancelled)

    def _read(self, listed: Listed) -> _Read | Held | RefusedFile:
        """Keep a file's original and read it; runs in the pool, holds no lock."""
        if listed.fault:
            return RefusedFile(listed.path, listed.fault)
        try:
            return self._kept(listed.path)
        except Refused as why:
            return RefusedFile(listed.path, why)

    def _kept(self, file: Path) -> _Read | Held:
        with receive(self._archive, file) as (incoming, media_type):
            held = self._holder(incoming.sha256)
            if held:
                return Held(file, held)
            original, reading = read_received(self._archive, incoming, media_type)
            self._kind_of(reading, media_type, file)  # refused before it is kept
            admit(self._archive, incoming, reading)
        return _Read(file, original, reading)

    def _holder(self, sha256: str) -> str:
        with self._archive.store.reading() as tables:
            return next(iter(tables.originals.holders(sha256, self._home.id)), "")

    def _kind_of(self, reading: Reading, media_type: str, file: Path) -> Kind:
        if self._kind is None:
            name = name_of(file)
            kinds = self._archive.kinds
            return kind_for(kinds, media_type, reading.facts, reading.passages, name)
        if not takes(self._kind, media_type):
            raise Refused("kind_does_not_take", kind=self._kind.id, media_type=media_type)
        return self._kind

    def _commit(self, part: Sequence[_Read | Held | RefusedFile]) -> None:
        """Make records of what was read, in one operation; then say so."""
        taken_in: list[TakenIn] = []
        held = [one for one in part if isinstance(one, Held)]
        with self._archive.operation(self._step) as tables:
            for one in [one for one in part if isinstance(one, _Read)]:
                holders = tables.originals.holders(one.original.sha256, self._home.id)
                if holders:  # twice in one batch
                    held.append(Held(one.file, holders[0]))
                else:
                    taken_in.append(self._record(tables, one))
        self._taken_in += taken_in
        self._held += held
        self._refused += [one for one in part if isinstance(one, RefusedFile)]

    def _record(self, tables: Tables, read: _Read) -> TakenIn:
        archive = self._archive
        reading, name = read.reading, name_of(read.file)
        kind = self._kind_of(reading, read.original.media_type, read.file)
        entry = Entry(
            id=new_id(),
            kind=kind.id,
            site=self._home.id,
            parent="",
            position=0,
            code=archive.store.next_code(tables),
            title="",
            values=told(kind, reading.facts)
            | {kind.title_field.id: title_for(name, reading.facts, reading.passages)},
        )
        write(tables, kind, entry, archive.vocabularies)
        attach(tables, entry.id, read.original, reading, name)
        return TakenIn(entry.code, entry.id, read.file, kind.id)
