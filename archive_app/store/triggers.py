"""The triggers by which SQLite itself writes the journal, so that no caller can forget to.

An insert keeps the whole row, a delete the whole row, an update only what changed: the columns,
and within a column of JSON the keys. A key on one side only was absent on the other.
"""

from __future__ import annotations

from archive_app.store.engine import Connection

# Each watched table with the SQL that names the entry a row is about, and its columns of JSON.
WATCHED: dict[str, tuple[str, frozenset[str]]] = {
    "entry": ("{row}.id", frozenset({"fields"})),
    "term": ("null", frozenset()),
    "link": ("{row}.source", frozenset()),
    "attachment": ("{row}.entry", frozenset()),
    "reading": ("null", frozenset({"facts"})),
    "correction": ("null", frozenset()),
    "definition": ("null", frozenset()),
}


def watch(connection: Connection) -> None:
    """Make the triggers from the live columns; to be called after migrating."""
    connection.execute("create temp table if not exists underway (operation integer not null)")
    for table in WATCHED:
        for event in ("insert", "update", "delete"):
            connection.execute(f"drop trigger if exists temp.journal_{table}_{event}")
            connection.execute(_trigger(table, columns(connection, table), event))


def columns(connection: Connection, table: str) -> list[str]:
    """Return the names of a table's columns as they are now."""
    rows = connection.execute("select name from pragma_table_info(?) order by cid", [table])
    return [str(name) for (name,) in rows]


def whole(row: str, names: list[str], json_columns: frozenset[str]) -> str:
    """Return the SQL of a whole row as one JSON object."""
    parts = []
    for name in names:
        value = f'{row}."{name}"'
        parts.append(f"'{name}', {f'json({value})' if name in json_columns else value}")
    return f"json_object({', '.join(parts)})"


def _trigger(table: str, names: list[str], event: str) -> str:
    subject, json_columns = WATCHED[table]
    row = "old" if event == "delete" else "new"
    before, after, when = {
        "insert": ("null", whole("new", names, json_columns), ""),
        "delete": (whole("old", names, json_columns), "null", ""),
        "update": (
            _changed("old", "new", names, json_columns),
            _changed("new", "old", names, json_columns),
            "when " + " or ".join(f'old."{name}" is not new."{name}"' for name in names),
        ),
    }[event]
    return f"""
        create temp trigger journal_{table}_{event} after {event} on main.{table} {when} begin
            select raise(abort, 'a change outside an operation')
            where not exists (select 1 from temp.underway);
            insert into alteration (operation, table_name, row_id, entry, before, after)
            values ((select operation from temp.underway), '{table}', {row}.id,
                    {subject.format(row=row)}, {before}, {after});
        end"""


def _changed(row: str, other: str, names: list[str], json_columns: frozenset[str]) -> str:
    """Return the SQL of one JSON object with what a row has that differs from the other."""
    parts = []
    for name in names:
        value = f'{row}."{name}"'
        told = _keys(row, other, name) if name in json_columns else value
        parts.append(f"iif({value} is not {other}.\"{name}\", '$.{name}', '$.\"\"'), {told}")
    return f"json_remove(json_set('{{}}', {', '.join(parts)}), '$.\"\"')"


def _keys(row: str, other: str, name: str) -> str:
    """Return the SQL of the keys of a JSON column that differ from the other row's."""
    mine, theirs = f'{row}."{name}"', f'{other}."{name}"'
    return f"""(select json_group_object(key, json({mine} -> fullkey)) from json_each({mine})
                where ({mine} -> fullkey) is not ({theirs} -> fullkey))"""
