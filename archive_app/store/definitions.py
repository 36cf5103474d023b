"""What the archive adds of its own: kinds, vocabularies and profiles; its name; its devices."""

from __future__ import annotations

from archive_app.domain.identifiers import code, letter, new_id
from archive_app.store.engine import Connection


class Definitions:
    """The archive's own definitions, as TOML, by sort and name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, sort: str) -> dict[str, str]:
        """Return the texts of one sort (kind, vocabulary, profile) by name."""
        rows = self._connection.execute(
            "select name, text from definition where sort = ? order by name", [sort]
        )
        return dict(rows)

    def define(self, sort: str, name: str, text: str) -> None:
        """Keep a definition in place of the last one of this name."""
        self._connection.execute(
            "insert into definition (id, sort, name, text) values (?, ?, ?, ?)"
            " on conflict (sort, name) do update set text = excluded.text",
            (new_id(), sort, name, text),
        )


class About:
    """What the archive is: its id, its name, when it was made."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> str:
        """Return what is known under a key, "" if nothing is."""
        row = self._connection.execute("select value from about where key = ?", [key]).fetchone()
        return str(row[0]) if row else ""

    def put(self, key: str, value: str) -> None:
        """Know something under a key."""
        self._connection.execute(
            "insert into about (key, value) values (?, ?)"
            " on conflict do update set value = excluded.value",
            (key, value),
        )


class Codes:
    """The codes that a device gives: a letter of its own and a running number, never used twice."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def know(self, device: str) -> None:
        """Give a device a letter, if it has none."""
        (count,) = self._connection.execute("select count(*) from device").fetchone()
        self._connection.execute(
            "insert into device (id, letter) values (?, ?) on conflict (id) do nothing",
            (device, letter(count)),
        )

    def take(self, device: str) -> str:
        """Return the next code of a device."""
        (mark, number) = self._connection.execute(
            "update device set last_code = last_code + 1 where id = ? returning letter, last_code",
            [device],
        ).fetchone()
        return code(mark, number)

    def take_some(self, device: str, count: int) -> list[str]:
        """Return the next so many codes of a device."""
        (mark, last) = self._connection.execute(
            "update device set last_code = last_code + ?2 where id = ?1"
            " returning letter, last_code",
            [device, count],
        ).fetchone()
        return [code(mark, number) for number in range(last - count + 1, last + 1)]
