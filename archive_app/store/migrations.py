"""The tables of an archive, one SQL file after the other, each in a transaction of its own."""

from __future__ import annotations

from pathlib import Path

from archive_app.datafiles import shipped
from archive_app.domain.errors import Unavailable
from archive_app.store.engine import APPLICATION_ID, Connection


def pending(connection: Connection) -> list[Path]:
    """Return the migrations that this archive still needs, oldest first.

    Raise `Unavailable` for a file that is no archive, or one that a newer program made.
    """
    done = int(connection.execute("pragma user_version").fetchone()[0])
    known = sorted((shipped("db") / "migrations").glob("*.sql"))
    application = int(connection.execute("pragma application_id").fetchone()[0])
    if done and application != APPLICATION_ID:
        file = connection.execute("pragma database_list").fetchone()[2]
        raise Unavailable("not_an_archive", folder=str(Path(file).parent))
    if done > len(known):
        raise Unavailable("newer_version", has=done, knows=len(known))
    return known[done:]


def migrate(connection: Connection) -> None:
    """Bring the tables to the newest version."""
    for path in pending(connection):
        from sqlite_utils import Database  # noqa: PLC0415 - needed once in an archive's life

        database = Database(connection, execute_plugins=False)
        with database.atomic():
            database.executescript(path.read_text("utf-8"))
            connection.execute(f"pragma application_id = {APPLICATION_ID}")
            connection.execute(f"pragma user_version = {int(path.name.partition('_')[0])}")


def schema(connection: Connection) -> str:
    """Return the tables and indexes as they are now, in the form of `db/schema.sql`."""
    rows = connection.execute(
        "select sql from sqlite_schema where sql is not null order by tbl_name, type desc, name"
    )
    head = "-- Made from db/migrations; a test compares the two. Do not edit.\n\n"
    return head + "\n\n".join(f"{sql};" for (sql,) in rows) + "\n"
