"""Uniting: what pointed at one row, or belonged to it, points at another or belongs to it."""

from __future__ import annotations

import json
from collections.abc import Sequence

from archive_app.store.engine import Connection

# Links that would say what another already says, or that would lead from an entry to itself.
SUPERFLUOUS = """
    delete from link where target = :other and (
        source = :keep or exists (select 1 from link same where same.source = link.source
                                  and same.field = link.field and same.target = :keep))
"""
# Where both were pointed at by one field, and only the link to the other says in which role.
ROLES = """
    update link set (since, until, note) = (
        select other.since, other.until, other.note from link other
        where other.source = link.source and other.field = link.field and other.target = :other)
    where target = :keep and since = '' and until = '' and note = ''
    and exists (select 1 from link other where other.source = link.source
                and other.field = link.field and other.target = :other)
"""
LINKS = "update link set target = :keep where target = :other"
ADOPTED = """
    with recursive adopted (id) as (
        select id from entry where (parent = :other or site = :other) and id <> :other
        union select entry.id from entry join adopted on entry.parent = adopted.id
    )
    update entry set
        parent = case when parent = :other then :keep else parent end,
        site = (select site from entry where id = :keep)
    where id in (select id from adopted)
"""
FILES = """
    update attachment set entry = :keep, position = position + 1 + (
        select coalesce(max(position), -1) from attachment where entry = :keep)
    where entry = :other and original not in (
        select original from attachment where entry = :keep)
"""


class Uniting:
    """Has one row take the place of another, in a few statements however often it is named."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def links(self, keep: str, other: str) -> None:
        """Have all that points at another entry point at the one that is kept."""
        self._do([ROLES, SUPERFLUOUS, LINKS], keep, other)

    def below(self, keep: str, other: str) -> None:
        """Have the one that is kept take over what stands below another, and its files."""
        self._do([ADOPTED, FILES], keep, other)

    def codes(self, entries: Sequence[str]) -> dict[str, list[str]]:
        """Return the codes of what was united into some entries, by entry."""
        found: dict[str, list[str]] = {}
        for entry, code in self._connection.execute(
            "select target, code from link join entry on entry.id = source"
            " where target in (select value from json_each(?))"
            " and field = 'united_into' and removed is not null order by length(code), code",
            [json.dumps(list(entries))],
        ):
            found.setdefault(entry, []).append(code)
        return found

    def into(self, entry: str) -> str:
        """Return the id of the entry that one in the trash was united into, "" if it was not."""
        row = self._connection.execute(
            "select target from link join entry on entry.id = source"
            " where source = ? and field = 'united_into' and removed is not null",
            [entry],
        ).fetchone()
        return str(row[0]) if row else ""

    def _do(self, statements: list[str], keep: str, other: str) -> None:
        for statement in statements:
            self._connection.execute(statement, {"keep": keep, "other": other})
