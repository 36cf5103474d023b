"""The record that a file's name begins with: `A-0042 正面.jpg`, `CQ-001-0003_2.tif`."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import PurePath

from archive_app.archive.entries.references import entry_named
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.store.store import Tables

_ENDS = re.compile(r"(?<=\w)(?=[^\w]|_|$)|(?<=\d)(?=[^\d\W])")
_SHORTEST = 3
_WITH_A_NUMBER = re.compile(r"\d")


def named_record(tables: Tables, home: Entry, name: str) -> Entry | None:
    """Return the record of a site whose code, or reference code, a file's name begins with.

    The longest such beginning counts; a code that several records have is none.
    """
    stem = PurePath(name).stem
    ends = [found.start() for found in _ENDS.finditer(stem)]
    for end in reversed(ends):
        beginning = stem[:end].strip()
        if len(beginning) < _SHORTEST or not _WITH_A_NUMBER.search(beginning):
            continue
        with suppress(Refused):  # a code that several records have
            found = entry_named(tables, beginning)
            if found and found.site == home.site and found.id != home.id and not found.removed:
                return found
    return None
