"""What a person typed and has not saved: kept at every change, gone when it is saved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from archive_app.domain.entries import Value
from archive_app.store.engine import Connection


class Drafts:
    """The drafts of an archive; they are no part of its history."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, entry: str, person: str) -> dict[str, Value | None] | None:
        """Return what a person typed for an entry; None as a value clears a field."""
        row = self._connection.execute(
            'select "values" from draft where entry = ? and person = ?', (entry, person)
        ).fetchone()
        return json.loads(row[0]) if row else None

    def kept(self, entry: str, person: str) -> str:
        """Return when a draft was kept (ISO 8601, UTC), "" if there is none."""
        row = self._connection.execute(
            "select at from draft where entry = ? and person = ?", (entry, person)
        ).fetchone()
        return str(row[0]) if row else ""

    def all_of(self, person: str) -> dict[str, str]:
        """Return what a person has drafts of and when each was kept, the latest first."""
        rows = self._connection.execute(
            "select entry, at from draft where person = ? order by at desc, entry", [person]
        )
        return dict(rows.fetchall())

    def keep(self, entry: str, person: str, values: Mapping[str, Value | None]) -> None:
        """Keep what a person typed, in place of the last draft."""
        self._connection.execute(
            'insert into draft (entry, person, "values", at) values (?, ?, ?, ?)'
            ' on conflict do update set "values" = excluded."values", at = excluded.at',
            (
                *(entry, person, json.dumps(dict(values), ensure_ascii=False)),
                datetime.now(UTC).isoformat(timespec="seconds"),
            ),
        )

    def drop(self, entry: str, person: str) -> None:
        """Forget a draft."""
        self._connection.execute(
            "delete from draft where entry = ? and person = ?", (entry, person)
        )
