"""The terms that an archive has of its own: added, renamed or united while working."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from archive_app.domain.entries import Term
from archive_app.store.engine import Connection


class Terms:
    """The archive's own terms; those that are only in use here are copies of the files' terms."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def own(self) -> list[Term]:
        """Return the terms that a person added, renamed or united here, the eldest name first."""
        rows = self._connection.execute(
            "select id, vocabulary, zh, en, parent, united_into, ours from term"
            " where ours <> 0 or united_into <> '' order by id"
        )
        return [replace(Term(*row), retired=ours == RETIRED) for *row, ours in rows]

    def put(self, term: Term) -> None:
        """Have a term be just this from now on."""
        self._connection.execute(
            "insert into term (id, vocabulary, zh, en, parent, ours) values (?, ?, ?, ?, ?, ?)"
            " on conflict (id) do update set zh = excluded.zh, en = excluded.en,"
            " parent = excluded.parent, ours = excluded.ours",
            (
                term.id,
                term.vocabulary,
                term.zh,
                term.en,
                term.parent,
                RETIRED if term.retired else OURS,
            ),
        )

    def unite(self, keep: str, others: Iterable[str]) -> None:
        """Have all that is said with other terms be said with one; they mean that one from now."""
        for other in others:
            for statement in (SUPERFLUOUS, LINKS, UNITED):
                self._connection.execute(statement, {"keep": keep, "other": other})


OURS, RETIRED = 1, 2
"""What `ours` says of a term: that a person here said how it is, and that it is offered no more."""

SUPERFLUOUS = """
    delete from link where term = :other and exists (
        select 1 from link same where same.source = link.source
        and same.field = link.field and same.term = :keep)
"""
LINKS = "update link set term = :keep where term = :other"
UNITED = "update term set united_into = :keep where id = :other or united_into = :other"
