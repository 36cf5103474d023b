"""Links: values that point at an entry or at a term, and the terms that are in use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from archive_app.domain.entries import Link, Term
from archive_app.store.engine import Connection

COLUMNS = "id, source, field, coalesce(target, term), target is null, position, since, until, note"
SELECT = f"select {COLUMNS} from link"


class Links:
    """The links of an archive, and its terms."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, entries: Sequence[str]) -> Iterator[Link]:
        """Walk through the links that start at some entries, in the order of their fields."""
        return self._where(
            "source in (select value from json_each(?)) order by source, field, position",
            [json.dumps(list(entries))],
        )

    def to(self, entry: str) -> list[Link]:
        """Return the links that point at an entry."""
        return list(self._where("target = ? order by field, source", [entry]))

    def to_all(self, entries: Sequence[str], field: str) -> list[Link]:
        """Return the links of a field that point at any of some entries."""
        condition = "target in (select value from json_each(?)) and field = ? order by source"
        return list(self._where(condition, [json.dumps(list(entries)), field]))

    def sources(self, vocabulary: str) -> list[tuple[str, str]]:
        """Return what points at terms of a vocabulary, each with the term."""
        span = [f"{vocabulary}/", f"{vocabulary}0"]  # 0 comes after the slash
        return list(
            self._connection.execute(
                "select source, term from link where term >= ? and term < ?", span
            )
        )

    def all(self) -> Iterator[Link]:
        """Walk through all links, source by source."""
        return self._where("true order by source, field, position", [])

    def point(self, source: str, field: str, links: Iterable[Link]) -> None:
        """Have a field of an entry point at just these targets; what stays is not touched."""
        wanted = {link.id: link for link in links}
        now = {link.id: link for link in self._where("source = ? and field = ?", [source, field])}
        self.change(
            [now[gone] for gone in now.keys() - wanted.keys()],
            [link for link in wanted.values() if link != now.get(link.id)],
        )

    def change(self, gone: Iterable[Link], wanted: Iterable[Link]) -> None:
        """Have some links no more, and others as they are given, new or not."""
        self._connection.executemany("delete from link where id = ?", [(one.id,) for one in gone])
        self._connection.executemany(
            "insert into link (id, source, field, target, term, position, since, until, note)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " on conflict (id) do update set position = excluded.position,"
            " since = excluded.since, until = excluded.until, note = excluded.note",
            [_row(link) for link in wanted],
        )

    def terms(self, ids: Sequence[str] | None = None) -> dict[str, Term]:
        """Return the terms that are in use, or those of some ids, by id."""
        rows = self._connection.execute(
            "select id, vocabulary, zh, en, parent, united_into from term"
            " where ?1 is null or id in (select value from json_each(?1))",
            [None if ids is None else json.dumps(list(ids))],
        )
        return {row[0]: Term(*row) for row in rows}

    def need(self, terms: Iterable[Term]) -> None:
        """Have these terms in the archive; those that it has stay as they are."""
        self._connection.executemany(
            "insert into term (id, vocabulary, zh, en, parent) values (?, ?, ?, ?, ?)"
            " on conflict do nothing",
            [(term.id, term.vocabulary, term.zh, term.en, term.parent) for term in terms],
        )

    def _where(self, condition: str, values: Sequence[object]) -> Iterator[Link]:
        rows = self._connection.execute(f"{SELECT} where {condition}", values)
        return (_link(row) for row in rows)


def _row(link: Link) -> tuple[str | int | None, ...]:
    target, term = (None, link.target) if link.is_term else (link.target, None)
    return (
        *(link.id, link.source, link.field, target, term),
        *(link.position, link.since, link.until, link.note),
    )


def _link(row: tuple[str, str, str, str, int, int, str, str, str]) -> Link:
    link, source, field, target, is_term, position, since, until, note = row
    return Link(link, source, field, target, bool(is_term), position, since, until, note)
