from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.datafiles import shipped
from archive_app.domain.errors import Unavailable
from archive_app.store.engine import connect_writer
from archive_app.store.migrations import migrate, pending, schema


def test_the_schema_that_people_read_is_the_one_that_is_made(tmp_path: Path):
    connection = connect_writer(tmp_path / "a.db")
    migrate(connection)
    assert (shipped("db") / "schema.sql").read_text("utf-8") == schema(connection)
    connection.close()


def test_migrating_again_changes_nothing(tmp_path: Path):
    connection = connect_writer(tmp_path / "a.db")
    migrate(connection)
    assert pending(connection) == []
    migrate(connection)
    connection.close()


def test_an_archive_of_a_newer_program_is_left_alone(tmp_path: Path):
    connection = connect_writer(tmp_path / "a.db")
    migrate(connection)
    connection.execute("pragma user_version = 9999")
    with pytest.raises(Unavailable) as told:
        migrate(connection)
    assert told.value.key == "newer_version"
    connection.close()


def test_somebody_elses_database_is_not_touched(tmp_path: Path):
    connection = connect_writer(tmp_path / "a.db")
    connection.execute("pragma user_version = 1")
    with pytest.raises(Unavailable) as told:
        migrate(connection)
    assert told.value.key == "not_an_archive"
    assert told.value.details == {"folder": str(tmp_path)}
    connection.close()


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    connection = connect_writer(tmp_path / "a.db")
    folder = tmp_path / "db" / "migrations"
    folder.mkdir(parents=True)
    (folder / "0001_half.sql").write_text("create table one (x);\ncreate table one (x);\n")
    monkeypatch.setattr("archive_app.store.migrations.shipped", lambda name: tmp_path / name)
    with pytest.raises(Exception, match="already exists"):
        migrate(connection)
    assert connection.execute("select count(*) from sqlite_schema").fetchone() == (0,)
    connection.close()


def test_what_an_older_archive_declares_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    connection = connect_writer(tmp_path / "a.db")
    folder = tmp_path / "db" / "migrations"
    folder.mkdir(parents=True)
    first = next((shipped("db") / "migrations").glob("0001_*.sql"))
    (folder / first.name).write_text(first.read_text("utf-8"), "utf-8")
    with monkeypatch.context() as older:
        older.setattr("archive_app.store.migrations.shipped", lambda name: tmp_path / name)
        migrate(connection)
    connection.execute("insert into definition values ('1', 'kind', 'tower.toml', 'id = 1')")
    migrate(connection)
    kept = connection.execute("select * from definition").fetchall()
    assert kept == [("1", "kind", "tower.toml", "id = 1")]
    assert (shipped("db") / "schema.sql").read_text("utf-8") == schema(connection)
    connection.close()
