from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.domain.errors import Damaged, Unavailable
from archive_app.store import engine


def test_what_is_written_is_on_the_disk_when_the_commit_returns(tmp_path: Path):
    connection = engine.connect_writer(tmp_path / "a.db")
    assert connection.execute("pragma synchronous").fetchone() == (2,)  # FULL
    assert connection.execute("pragma journal_mode").fetchone() == ("wal",)
    assert connection.execute("pragma foreign_keys").fetchone() == (1,)
    connection.close()


def test_the_driver_has_not_the_wal_reset_bug():
    assert tuple(map(int, engine.version().split("."))) >= engine.OLDEST


def test_a_driver_with_the_bug_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(engine, "OLDEST", (99, 0, 0))
    with pytest.raises(Unavailable) as told:
        engine.connect_writer(tmp_path / "a.db")
    assert told.value.key == "sqlite_too_old"


def test_a_reader_cannot_write(tmp_path: Path):
    engine.connect_writer(tmp_path / "a.db").close()
    reader = engine.connect_reader(tmp_path / "a.db")
    with pytest.raises(Unavailable) as told, engine.failures_told():
        reader.execute("create table x (y)")
    assert told.value.key == "read_only"
    reader.close()


def test_a_file_that_is_no_database_is_damage_and_not_our_bug(tmp_path: Path):
    (tmp_path / "a.db").write_bytes(b"not a database" * 1000)
    with pytest.raises(Damaged) as told, engine.failures_told():
        engine.connect_writer(tmp_path / "a.db")
    assert (told.value.key, told.value.details["why"]) == ("database_damaged", "no_database")


def test_a_database_with_torn_pages_is_told_as_one(tmp_path: Path):
    writer = engine.connect_writer(tmp_path / "a.db")
    writer.execute("create table x (y)")
    writer.execute("insert into x values (zeroblob(100000))")
    writer.close()
    with (tmp_path / "a.db").open("rb+") as file:
        file.seek(4096)
        file.write(b"torn" * 1024)
    with pytest.raises(Damaged) as told, engine.failures_told():
        engine.connect_reader(tmp_path / "a.db").execute("select y from x").fetchall()
    assert told.value.details["why"] == "malformed_database"


def test_a_database_that_is_not_there_cannot_be_opened(tmp_path: Path):
    with pytest.raises(Unavailable) as told, engine.failures_told():
        engine.connect_reader(tmp_path / "nowhere" / "a.db").execute("select 1")
    assert told.value.key == "database_not_opened"


def test_a_full_disk_is_told_as_one(tmp_path: Path):
    connection = engine.connect_writer(tmp_path / "a.db")
    connection.execute("pragma max_page_count = 3")
    connection.execute("create table x (y)")
    with pytest.raises(Unavailable) as told, engine.failures_told():
        connection.execute("insert into x values (zeroblob(100000))")
    assert told.value.key == "disk_full"
    connection.close()


@pytest.mark.parametrize("why", ["database is locked", "something new"])
def test_every_failure_of_the_driver_has_a_name(why: str):
    with pytest.raises(Unavailable), engine.failures_told():
        raise engine.driver.OperationalError(why)


def test_a_bug_of_ours_is_not_hidden(tmp_path: Path):
    connection = engine.connect_writer(tmp_path / "a.db")
    connection.execute("create table x (y not null)")
    with pytest.raises(engine.driver.IntegrityError), engine.failures_told():
        connection.execute("insert into x values (null)")
    connection.close()


def test_an_archive_on_a_read_only_medium_is_opened_as_unchanging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    writer = engine.connect_writer(tmp_path / "a.db")
    writer.execute("create table x (y)")
    writer.close()
    monkeypatch.setattr(engine.os, "access", lambda *_: False)
    reader = engine.connect_reader(tmp_path / "a.db")
    assert reader.execute("select count(*) from x").fetchone() == (0,)
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]
    reader.close()
