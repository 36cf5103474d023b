from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_app.store.engine import Connection, connect_writer, driver
from archive_app.store.migrations import migrate
from archive_app.store.triggers import WATCHED, columns, watch

Rows = list[tuple[str, str | None, object, object]]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = connect_writer(tmp_path / "a.db")
    migrate(opened)
    watch(opened)
    opened.execute("insert into device values ('d', 'A', 0)")
    opened.execute(
        "insert into operation (seq, id, device, number, at, step, label)"
        " values (7, 'o', 'd', 1, 'now', 's', 'add')"
    )
    yield opened
    opened.close()


@pytest.fixture
def underway(connection: Connection) -> Connection:
    connection.execute("insert into temp.underway values (7)")
    return connection


def altered(connection: Connection) -> Rows:
    rows = connection.execute(
        "select table_name, entry, before, after from alteration order by rowid"
    )
    return [
        (table, entry, before and json.loads(before), after and json.loads(after))
        for table, entry, before, after in rows
    ]


def add(connection: Connection, fields: str = "{}") -> None:
    connection.execute(
        "insert into entry (id, kind, code, fields) values ('e', 'site', 'A-1', ?)", [fields]
    )


def test_nothing_changes_outside_an_operation(connection: Connection):
    with pytest.raises(driver.IntegrityError, match="outside an operation"):
        add(connection)


def test_an_insert_keeps_the_whole_row(underway: Connection):
    add(underway, '{"area": 16.5, "core": true}')
    [(table, entry, before, after)] = altered(underway)
    assert (table, entry, before) == ("entry", "e", None)
    assert after == {
        "id": "e",
        "kind": "site",
        "site": None,
        "parent": None,
        "position": 0,
        "code": "A-1",
        "title": "",
        "fields": {"area": 16.5, "core": True},
        "removed": None,
    }


def test_an_update_keeps_only_what_changed(underway: Connection):
    add(underway, '{"kept": 1, "changed": {"text": "一九三八"}, "gone": [1, 2]}')
    underway.execute(
        "update entry set title = '重钢', fields = ? where id = 'e'",
        ['{"kept": 1, "changed": {"text": "1938"}, "come": false}'],
    )
    assert altered(underway)[-1] == (
        "entry",
        "e",
        {"title": "", "fields": {"changed": {"text": "一九三八"}, "gone": [1, 2]}},
        {"title": "重钢", "fields": {"changed": {"text": "1938"}, "come": False}},
    )


def test_an_update_that_changes_nothing_is_not_written(underway: Connection):
    add(underway)
    underway.execute("update entry set title = title")
    assert len(altered(underway)) == 1


def test_a_delete_keeps_the_whole_row(underway: Connection):
    add(underway)
    underway.execute("delete from entry")
    [_, (_, entry, before, after)] = altered(underway)
    assert entry == "e"
    assert isinstance(before, dict)
    assert set(before) == set(columns(underway, "entry"))
    assert after is None


def test_a_field_may_have_any_name(underway: Connection):
    add(underway, '{"a.b": 1, "$[0]": 2, "规模": 3}')
    underway.execute('update entry set fields = \'{"a.b": 2, "$[0]": 2, "规模": 4}\'')
    assert altered(underway)[-1][2:] == (
        {"fields": {"a.b": 1, "规模": 3}},
        {"fields": {"a.b": 2, "规模": 4}},
    )


@pytest.mark.parametrize("table", WATCHED)
def test_every_watched_table_has_its_three_triggers(connection: Connection, table: str):
    rows = connection.execute(
        "select name, sql from temp.sqlite_schema where type = 'trigger'"
        " and tbl_name = ? order by name",
        [table],
    ).fetchall()
    events = ["delete", "insert", "update"]
    assert [name for name, _ in rows] == [f"journal_{table}_{event}" for event in events]
    for name in columns(connection, table):
        assert all(f'"{name}"' in sql for _, sql in rows)


def test_a_table_is_watched_or_known_to_need_no_watching(connection: Connection):
    tables = {
        name
        for (name,) in connection.execute("select name from sqlite_schema where type = 'table'")
    }
    unwatched = {"about", "device", "operation", "alteration", "original", "passage", "draft"}
    assert tables == unwatched | set(WATCHED)
