"""The terms that an archive has of its own: added, renamed or united while working."""

from __future__ import annotations

from collections.abc import Iterable

from archive_app.domain.entries import Term
from archive_app.store.engine import Connection


class Terms:
    """The archive's own terms; those that are only in use here are copies of the files' terms."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def own(self) -> list[Term]:
        """Return the terms that a person added, renamed or united here, the eldest name first."""
        rows = self._connection.execute(
            "select id, vocabulary, zh, en, parent, united_into from term"
            " where ours <> 0 or united_into <> '' order by id"
        )
        return [Term(*row) for row in rows]

    def put(self, term: Term) -> None:
        """Have a term be just this from now on."""
        self._connection.execute(
            "insert into term (id, vocabulary, zh, en, parent, ours) values (?, ?, ?, ?, ?, 1)"
            " on conflict (id) do update set zh = excluded.zh, en = excluded.en,"
            " parent = excluded.parent, ours = 1",
            (term.id, term.vocabulary, term.zh, term.en, term.parent),
        )

    def unite(self, keep: str, others: Iterable[str]) -> None:
        """Have all that is said with other terms be said with one; they mean that one from now."""
        for other in others:
            for statement in (SUPERFLUOUS, LINKS, UNITED):
                self._connection.execute(statement, {"keep": keep, "other": other})


SUPERFLUOUS = """
    delete from link where term = :other and exists (
        select 1 from link same where same.source = link.source
        and same.field = link.field and same.term = :keep)
"""
LINKS = "update link set term = :keep where term = :other"
UNITED = "update term set united_into = :keep where id = :other or united_into = :other"
