"""How files are to be taken in, beyond which and where to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from archive_app.domain.errors import Refused

_SHIFT = re.compile(r"([+-]?)(?:(\d{1,4})d)?(?:(\d{1,2}):(\d\d)(?::(\d\d))?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chose for one taking in.

    `kind` is that of all records, "" for the likeliest of each.
    `together`: files that belong together by their names become one record. `match`: a file whose
    name begins with the code of a record of the site becomes a file of it. `shift` is added to the
    camera's clock. `track` is a file of a satellite receiver that places what has no place.
    `authors`: who made a file, as it says, is named in its record, and added where nobody has the
    name. `onto` names the record that gets all files, `under` the one that new records stand below.
    """

    kind: str = ""
    together: bool = True
    match: bool = False
    shift: timedelta = timedelta()
    track: Path | None = None
    onto: str = ""
    under: str = ""
    authors: bool = False


def read_shift(text: str) -> timedelta:
    """Return the correction that a text means: `-00:35`, `+1d02:00:30`; raise `Refused`."""
    found = _SHIFT.fullmatch(text.strip())
    if not found or not (found[2] or found[3]):
        raise Refused("bad_shift", text=text)
    days, hours, minutes, seconds = (int(found[part] or 0) for part in range(2, 6))
    shift = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -shift if found[1] == "-" else shift
