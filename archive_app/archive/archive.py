"""An open archive: its folder, its kinds, its operations. What can be done with it is beside."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from types import TracebackType
from typing import Self

from archive_app.archive.declared import Declared, harmonise
from archive_app.archive.devices import device_of
from archive_app.archive.engines import Engines
from archive_app.archive.layout import lay_out
from archive_app.archive.protection import settle
from archive_app.domain.changes import Changes
from archive_app.domain.errors import Damaged, Refused, Unavailable
from archive_app.domain.identifiers import whole
from archive_app.domain.kinds import Kinds
from archive_app.domain.steps import Step
from archive_app.domain.system_faults import why as told
from archive_app.domain.vocabularies import Vocabularies
from archive_app.store.lock import Lock
from archive_app.store.store import Store, Tables
from archive_app.store.vault import Vault


class Archive:
    """An archive that is open. Close it, or use it as a context.

    `person` signs what is changed; what is shown is told in that person's `language` (zh or en).
    """

    def __init__(self, folder: Path, *, person: str, read_only: bool = False) -> None:
        """Open the archive in a folder, for writing if nobody else does."""
        self.folder = folder
        self.person = person
        self.language = "zh"
        self._lock = Lock(folder)
        self.read_only = read_only or not self._lock.take()
        self.held_by = self._lock.holder() if self.read_only and not read_only else ""
        self.faults: tuple[Refused, ...] = ()  # of the files in kinds/, vocabularies/, profiles/
        self._listeners: list[Callable[[Changes], None]] = []
        try:
            self.store = Store(
                folder / "archive.db", device=None if self.read_only else device_of(folder)
            )
            self.store.heard = self._tell
            self.vault = Vault(folder)
            self.engines = Engines(folder / "derived")
            self._declared = self._declare()
        except BaseException:
            self._lock.free()
            raise

    @property
    def name(self) -> str:
        """Return the name of the archive."""
        with self.store.reading() as tables:
            return tables.about.get("name") or self.folder.stem

    @property
    def kinds(self) -> Kinds:
        """Return the kinds that are in force."""
        return self._declared.kinds

    @property
    def vocabularies(self) -> Vocabularies:
        """Return the vocabularies that are in force."""
        return self._declared.vocabularies

    @property
    def derived(self) -> Path:
        """Return the folder of what can be made again: previews and the search index."""
        return self.folder / "derived"

    def step(
        self,
        label: str,
        *,
        patient: bool = False,
        undoes: str | None = None,
        **details: str | int,
    ) -> Step:
        """Return a step of the person who has the archive open."""
        return Step(label, self.person, details, undoes, patient)

    @contextmanager
    def operation(self, step: Step) -> Iterator[Tables]:
        """Change the archive in one operation of a step; see `Store.operation`.

        What hangs on designations is settled at its end.
        """
        with self.store.operation(step) as tables:
            yield tables
            settle(tables, self.kinds, self.vocabularies)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call a listener after each commit, on the thread that committed; return how to end it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Close the archive; harmless when it is closed."""
        self.engines.close()
        self.store.close()
        self._lock.free()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _tell(self, changes: Changes) -> None:
        if changes.definitions:
            with self.store.reading() as tables:
                self._declared = Declared.of(tables)
        elif changes.terms:
            with self.store.reading() as tables:
                self._declared = self._declared.with_terms(tables)
        for listener in list(self._listeners):
            listener(changes)

    def _declare(self) -> Declared:
        if not self.read_only:
            self.vault.empty_incoming()
            self.faults = harmonise(self.folder, self.store)
        with self.store.reading() as tables:
            return Declared.of(tables)


def create(folder: Path, *, name: str = "", person: str) -> Archive:
    """Make a new archive in a folder that does not exist or is empty, and open it.

    Where it cannot be made whole, as on a full disk, the folder is as it was.
    """
    there = folder.exists()
    if there and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("folder_in_use", folder=str(folder))
    try:
        return _made(folder, name or folder.stem, person)
    except BaseException:
        rmtree(folder, ignore_errors=True)
        if there:
            folder.mkdir()
        raise


def _made(folder: Path, name: str, person: str) -> Archive:
    try:
        lay_out(folder)
    except OSError as error:
        why = told(error)
        raise Unavailable("folder_not_made", folder=str(folder), why=why) from error
    archive = Archive(folder, person=person)
    try:
        with archive.store.unrecorded() as tables:
            tables.about.put("name", whole(name))
    except BaseException:
        archive.close()
        raise
    return archive


def open_archive(folder: Path, *, person: str, read_only: bool = False) -> Archive:
    """Open an archive; read-only where another process writes it, and `held_by` says who.

    Raise `Unavailable` where there is none, and `Damaged` for an empty file, which SQLite would
    take for a new archive without anything in it.
    """
    database = folder / "archive.db"
    if not database.is_file():
        raise Unavailable("not_an_archive", folder=str(folder))
    if not database.stat().st_size:
        raise Damaged("database_damaged", why="empty_file")
    return Archive(folder, person=person, read_only=read_only)
