"""What a person did on a day, by the calendar on the wall where it was done."""

from __future__ import annotations

from datetime import date, timedelta

from archive_app.store.engine import Connection

DONE = (
    " from operation join alteration on alteration.operation = operation.seq"
    " where person = ? and at >= ? and at < ? and label <> 'import_list'"
)


class Days:
    """The days of the people who work on an archive, read from its journal."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def worked_on(self, person: str, day: date) -> dict[str, str]:
        """Return the entries, not removed, that a person added or changed on a day.

        Each comes with when it was touched last (ISO 8601 with zone), the latest first. What a
        list brought in was recorded by others, and is not counted.
        """
        rows = self._connection.execute(
            f"select touched, last from (select entry as touched, max(at) as last{DONE}"
            " and entry is not null group by entry) join entry on entry.id = touched"
            " where removed is null order by last desc, touched desc",
            (person, *_bounds(day)),
        )
        return dict(rows.fetchall())

    def attached(self, person: str, day: date) -> set[str]:
        """Return the ids of the attachments that a person added on a day, and that are there."""
        rows = self._connection.execute(
            f"select attachment.id from attachment join entry on entry.id = attachment.entry"
            f" where removed is null and attachment.id in (select row_id{DONE}"
            " and table_name = 'attachment' and before is null)",
            (person, *_bounds(day)),
        )
        return {attachment for (attachment,) in rows}


def _bounds(day: date) -> tuple[str, str]:
    """Return what the times of a day begin with, and those of the next."""
    return day.isoformat(), (day + timedelta(days=1)).isoformat()
