"""One archive's database: reading from any thread, writing in operations, one at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from archive_app.domain.changes import Changes
from archive_app.domain.errors import Unavailable
from archive_app.domain.hits import Narrowing
from archive_app.domain.steps import Step
from archive_app.store.choosing import Choosing, is_large
from archive_app.store.days import Days
from archive_app.store.definitions import About, Codes, Definitions
from archive_app.store.drafts import Drafts
from archive_app.store.engine import (
    Connection,
    connect_reader,
    connect_writer,
    copy_if_stuck,
    failures_told,
)
from archive_app.store.entries import Entries
from archive_app.store.figures import Figures
from archive_app.store.journal import Journal
from archive_app.store.links import Links
from archive_app.store.listings import Listings
from archive_app.store.migrations import migrate, pending
from archive_app.store.narrowing import Tallies
from archive_app.store.originals import Originals
from archive_app.store.placed import Placed
from archive_app.store.terms import Terms
from archive_app.store.triggers import watch
from archive_app.store.turns import Turns
from archive_app.store.undoing import Undoing
from archive_app.store.uniting import Uniting


class Tables:
    """What one connection can see, and inside an operation can change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @cached_property
    def entries(self) -> Entries:
        """The entries."""
        return Entries(self._connection)

    @cached_property
    def links(self) -> Links:
        """The links and the terms in use."""
        return Links(self._connection)

    @cached_property
    def terms(self) -> Terms:
        """The archive's own terms."""
        return Terms(self._connection)

    @cached_property
    def tallies(self) -> Tallies:
        """How many entries have which term."""
        return Tallies(self._connection)

    @cached_property
    def figures(self) -> Figures:
        """How many sites there are of each combination."""
        return Figures(self._connection)

    @cached_property
    def listings(self) -> Listings:
        """The designations that are in force."""
        return Listings(self._connection)

    @cached_property
    def placed(self) -> Placed:
        """Where entries lie."""
        return Placed(self._connection)

    @cached_property
    def originals(self) -> Originals:
        """The files, and what a machine read from them."""
        return Originals(self._connection)

    @cached_property
    def drafts(self) -> Drafts:
        """What is typed and not saved."""
        return Drafts(self._connection)

    @cached_property
    def days(self) -> Days:
        """What was done on a day."""
        return Days(self._connection)

    @cached_property
    def definitions(self) -> Definitions:
        """The archive's own kinds, vocabularies and profiles."""
        return Definitions(self._connection)

    @cached_property
    def about(self) -> About:
        """What the archive is."""
        return About(self._connection)

    @cached_property
    def codes(self) -> Codes:
        """The codes that devices give."""
        return Codes(self._connection)

    @cached_property
    def journal(self) -> Journal:
        """What was changed, when and by whom."""
        return Journal(self._connection)

    @cached_property
    def undoing(self) -> Undoing:
        """What can be taken back."""
        return Undoing(self._connection)

    @cached_property
    def uniting(self) -> Uniting:
        """What takes the place of what."""
        return Uniting(self._connection)

    def choosing(self, narrowing: Narrowing) -> Choosing | None:
        """Return what chooses among very many entries by their terms; None if they are few."""
        if is_large(self._connection, narrowing):
            return Choosing(self._connection, narrowing)
        return None

    def faults(self) -> Iterator[str]:
        """Walk through what SQLite itself finds wrong with the file."""
        for (line,) in self._connection.execute("pragma integrity_check"):
            if line != "ok":
                yield line
        for table, row, parent, _ in self._connection.execute("pragma foreign_key_check"):
            yield f"{table} {row} -> {parent}"


class Store:
    """An open database. Only the process that holds the archive's lock may write."""

    def __init__(self, path: Path, *, device: str | None) -> None:
        """Open the database; `device` None opens it for reading only."""
        self._copy = None if device else copy_if_stuck(path)
        self._path = Path(self._copy.name) / path.name if self._copy else path
        self._device = device
        self._turns = Turns()
        self._local = threading.local()
        self._readers: list[tuple[threading.Thread, Connection]] = []
        self._readers_lock = threading.Lock()
        self._writer = self._open_writer(device) if device else None
        self.heard: Callable[[Changes], None] = lambda _: None

    @contextmanager
    def reading(self) -> Iterator[Tables]:
        """See the archive as it is at one moment, on this thread's own connection."""
        connection = self._reader()
        with failures_told():
            if connection.in_transaction:  # reading within reading: the same moment
                yield Tables(connection)
                return
            connection.execute("begin")
            try:
                yield Tables(connection)
            finally:
                connection.execute("rollback")

    @contextmanager
    def operation(self, step: Step) -> Iterator[Tables]:
        """Change the archive: everything inside is one operation of the step, or nothing at all.

        Keep it under about 200 ms or 64 files. What changed goes to `heard` when it is durable.
        Raise `Unavailable` in an archive that is open for reading only.
        """
        if not self._writer or not self._device:
            raise Unavailable("read_only")
        changes = None
        with self._turns.taken(patient=step.patient), _transaction(self._writer):
            tables = Tables(self._writer)
            seq = tables.journal.begin(step, self._device)
            yield tables
            changes = tables.journal.finish(seq)
        if changes:
            self.heard(changes)

    @contextmanager
    def unrecorded(self) -> Iterator[Tables]:
        """Change what is no part of the archive's history: drafts, readings' text, its name."""
        if not self._writer:
            raise Unavailable("read_only")
        with self._turns.taken(patient=False), _transaction(self._writer):
            yield Tables(self._writer)

    def next_code(self, tables: Tables) -> str:
        """Return the next code of this device, inside an operation."""
        return tables.codes.take(self._device or "")

    def next_codes(self, tables: Tables, count: int) -> list[str]:
        """Return the next so many codes of this device, inside an operation."""
        return tables.codes.take_some(self._device or "", count)

    def copy_to(self, path: Path, paused: Callable[[], None]) -> None:
        """Copy the database to a new file while others go on reading and writing.

        `paused` is called between parts and may raise to stop.
        """
        with failures_told():
            target = connect_writer(path)
            try:
                self._reader().backup(target, pages=256, progress=lambda *_: paused())
                target.execute("pragma journal_mode = delete")
            finally:
                target.close()

    def close(self) -> None:
        """Close all connections; the log is written into the file."""
        with self._readers_lock:
            for _, connection in self._readers:
                connection.close()
            self._readers.clear()
        self._local = threading.local()
        if self._writer:
            self._writer.close()
            self._writer = None
        if self._copy:
            self._copy.cleanup()

    def _open_writer(self, device: str) -> Connection:
        connection = connect_writer(self._path)
        try:
            with failures_told():
                migrate(connection)
                watch(connection)
                with _transaction(connection):
                    Codes(connection).know(device)
        except BaseException:
            connection.close()
            raise
        return connection

    def _reader(self) -> Connection:
        connection: Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect_reader(self._path)
            with failures_told():
                if pending(connection):
                    connection.close()
                    raise Unavailable("older_version")
            self._local.connection = connection
            with self._readers_lock:
                self._close_abandoned()
                self._readers.append((threading.current_thread(), connection))
        return connection

    def _close_abandoned(self) -> None:
        """Close the connections of threads that have ended: pools come and go, files are few."""
        for thread, connection in self._readers:
            if not thread.is_alive():
                connection.close()
        self._readers = [reader for reader in self._readers if reader[0].is_alive()]


@contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    with failures_told():
        connection.execute("begin immediate")
        try:
            yield
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback")
            raise
