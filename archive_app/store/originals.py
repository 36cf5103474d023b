"""Originals, the entries that they belong to, and what a machine read from them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from archive_app.domain.entries import Attachment, Original, Passage
from archive_app.domain.identifiers import new_id
from archive_app.domain.readings import Facts, Reading
from archive_app.store.engine import Connection

ATTACHED = """
    select attachment.id, entry, sha256, size, media_type, attachment.position, role, file_name
    from attachment join original on sha256 = original
"""


class Originals:
    """The original files of an archive, as its database knows them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Iterator[Original]:
        """Walk through all originals."""
        rows = self._connection.execute("select sha256, size, media_type from original")
        return (Original(*row) for row in rows)

    def get(self, sha256: str) -> Original | None:
        """Return an original by its SHA-256."""
        row = self._connection.execute(
            "select sha256, size, media_type from original where sha256 = ?", [sha256]
        ).fetchone()
        return Original(*row) if row else None

    def named(self) -> set[str]:
        """Return the SHA-256 of all originals that a row or the journal names."""
        rows = self._connection.execute(
            "select sha256 from original"
            " union select coalesce(after, before) ->> '$.original' from alteration"
            " where table_name = 'attachment' and (after is null or before is null)"
        )
        return {sha256 for (sha256,) in rows}

    def of(self, entries: Sequence[str]) -> Iterator[Attachment]:
        """Walk through the files of some entries, entry by entry, in their order."""
        rows = self._connection.execute(
            f"{ATTACHED} where entry in (select value from json_each(?))"
            " order by entry, attachment.position",
            [json.dumps(list(entries))],
        )
        return (_attachment(row) for row in rows)

    def holders(self, sha256: str, site: str) -> list[str]:
        """Return the codes of a site's entries, not removed, that have this original."""
        rows = self._connection.execute(
            "select code from attachment join entry on entry.id = entry"
            " where original = ?1 and removed is null and (site = ?2 or entry.id = ?2)"
            " order by code",
            [sha256, site],
        )
        return [code for (code,) in rows]

    def names(self, site: str) -> Iterator[tuple[str, str]]:
        """Walk through the files of a site's entries, not removed: entry and file name."""
        return iter(
            self._connection.execute(
                "select entry, file_name from attachment join entry on entry.id = entry"
                " where removed is null and site = ? order by code, attachment.position",
                [site],
            )
        )

    def keep(self, original: Original) -> None:
        """Know an original; knowing it twice is harmless."""
        self._connection.execute(
            "insert into original (sha256, size, media_type) values (?, ?, ?)"
            " on conflict do nothing",
            (original.sha256, original.size, original.media_type),
        )

    def attach(self, attachment: Attachment) -> None:
        """Make an original part of an entry."""
        self._connection.execute(
            "insert into attachment (id, entry, original, position, role, file_name)"
            " values (?, ?, ?, ?, ?, ?)",
            (
                *(attachment.id, attachment.entry, attachment.original.sha256),
                *(attachment.position, attachment.role, attachment.file_name),
            ),
        )

    def move(self, attachment: str, entry: str, position: int) -> None:
        """Make a file part of another entry."""
        self._connection.execute(
            "update attachment set entry = ?, position = ? where id = ?",
            (entry, position, attachment),
        )

    def detach(self, attachment: str) -> None:
        """Take a file from its entry; the original stays."""
        self._connection.execute("delete from attachment where id = ?", [attachment])

    def has_reading(self, sha256: str, reader: str, version: int) -> bool:
        """Tell whether an original has been read by this reader or a later version of it."""
        row = self._connection.execute(
            "select 1 from reading where original = ? and reader = ? and version >= ?",
            (sha256, reader, version),
        ).fetchone()
        return row is not None

    def keep_reading(self, sha256: str, reading: Reading, digest: str) -> None:
        """Keep what a machine read, in place of what an earlier one read."""
        for (old,) in self._connection.execute(
            "select id from reading where original = ?", [sha256]
        ).fetchall():
            self._connection.execute("delete from passage where reading = ?", [old])
            self._connection.execute("delete from reading where id = ?", [old])
        reading_id = new_id()
        facts = json.dumps(reading.facts.told(), ensure_ascii=False)
        self._connection.execute(
            "insert into reading (id, original, reader, version, digest, facts)"
            " values (?, ?, ?, ?, ?, ?)",
            (reading_id, sha256, reading.reader, reading.version, digest, facts),
        )
        self._connection.executemany(
            "insert into passage (reading, position, text, page, start, end, speaker)"
            " values (?, ?, ?, ?, ?, ?, ?)",
            [
                (reading_id, position, part.text, part.page, part.start, part.end, part.speaker)
                for position, part in enumerate(reading.passages)
            ],
        )

    def correct(self, sha256: str, position: int, text: str) -> None:
        """Keep a person's better text for a passage, in place of an earlier one."""
        kept = self._connection.execute(
            "update correction set text = ? where original = ? and position = ?",
            (text, sha256, position),
        )
        if not kept.rowcount:
            self._connection.execute(
                "insert into correction (id, original, position, text) values (?, ?, ?, ?)",
                (new_id(), sha256, position, text),
            )

    def facts(self, originals: Sequence[str]) -> dict[str, Facts]:
        """Return what the files themselves say, by SHA-256."""
        rows = self._connection.execute(
            "select original, facts from reading"
            " where original in (select value from json_each(?))",
            [json.dumps(list(originals))],
        )
        return {original: Facts(**json.loads(facts)) for original, facts in rows}

    def passages(self, original: str) -> tuple[Passage, ...]:
        """Return the text of an original, a person's corrections in place of the machine's."""
        rows = self._connection.execute(
            "select coalesce(correction.text, passage.text), page, start, end, speaker"
            " from reading join passage on passage.reading = reading.id"
            " left join correction on correction.original = reading.original"
            " and correction.position = passage.position"
            " where reading.original = ? order by passage.position",
            [original],
        )
        return tuple(Passage(*row) for row in rows)


def _attachment(row: tuple[str, str, str, int, str, int, str, str]) -> Attachment:
    attachment, entry, sha256, size, media_type, position, role, file_name = row
    original = Original(sha256, size, media_type)
    return Attachment(attachment, entry, original, position, role, file_name)
