"""The one module that knows the database driver: it connects, and tells failures in our words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from pysqlite3 import dbapi2 as driver

from archive_app.domain.errors import ArchiveError, Damaged, Refused, Unavailable

if TYPE_CHECKING:
    from sqlite3 import Connection as Connection  # noqa: PLC0414 - passed on; the driver has no types
    from tempfile import TemporaryDirectory
else:
    Connection = driver.Connection

APPLICATION_ID = 0x49484131  # "IHA1"
OLDEST = (3, 51, 3)  # versions before have the WAL-reset bug


def version() -> str:
    """Return the version of SQLite in use."""
    return str(driver.sqlite_version)


def connect_writer(path: Path) -> Connection:
    """Return the one connection that writes; every commit is on the disk when it returns."""
    connection = _connect(path, "rwc")
    with failures_told():
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")  # NORMAL loses saved work in a power cut
        connection.execute("pragma foreign_keys = on")
        connection.execute("pragma cache_size = -65536")  # KiB: a step's pages are read once
        connection.execute("pragma recursive_triggers = on")
    return connection


def connect_reader(path: Path) -> Connection:
    """Return a connection that can only read.

    On a read-only medium SQLite opens a file only as immutable, and does not look at its log.
    """
    return _connect(path, "ro" if os.access(path.parent, os.W_OK) else "ro&immutable=1")


def copy_if_stuck(path: Path) -> TemporaryDirectory[str] | None:
    """Return a folder with a copy of a database whose log cannot be read where it lies.

    Opened as immutable on its read-only medium it would silently show an older state.
    """
    log = path.with_name(path.name + "-wal")
    if os.access(path.parent, os.W_OK) or not log.exists() or not log.stat().st_size:
        return None
    import shutil  # noqa: PLC0415 - only a read-only medium needs it
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - as above

    folder = TemporaryDirectory(prefix="archive-")
    for file in (path, log):
        shutil.copyfile(file, Path(folder.name) / file.name)
    return folder


def _connect(path: Path, mode: str) -> Connection:
    if driver.sqlite_version_info < OLDEST:
        raise Unavailable("sqlite_too_old", version=version())
    with failures_told():
        connection: Connection = driver.connect(
            f"file:{quote(os.fsencode(path))}?mode={mode}",
            uri=True,
            timeout=10.0,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("pragma trusted_schema = off")
        connection.execute("pragma cell_size_check = on")
        connection.execute("pragma busy_timeout = 10000")
    return connection


@contextmanager
def failures_told() -> Iterator[None]:
    """Turn the driver's failures into ours; what is our bug passes as it is.

    A text with half a character, as from a terminal of another encoding, is a person's to mend.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise Refused("no_whole_text") from error
    except driver.OperationalError as error:
        raise _unavailable(str(error)) from error
    except driver.DatabaseError as error:
        if isinstance(error, driver.IntegrityError | driver.ProgrammingError):
            raise
        raise Damaged("database_damaged", why=_damage(str(error))) from error


def _damage(why: str) -> str:
    """Return the key of what the driver found wrong with a file, or else its own words."""
    for part, key in (("not a database", "no_database"), ("malformed", "malformed_database")):
        if part in why:
            return key
    return why


def _unavailable(why: str) -> ArchiveError:
    for part, key in (
        ("full", "disk_full"),
        ("locked", "database_locked"),
        ("readonly", "read_only"),
        ("unable to open", "database_not_opened"),
        ("disk I/O", "disk_failed"),
    ):
        if part in why:
            return Unavailable(key, why=why)
    return Unavailable("database_failed", why=why)
