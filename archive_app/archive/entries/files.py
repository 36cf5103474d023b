"""The files that a person points at: one by one, or whole folders."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from archive_app.domain.errors import Refused
from archive_app.domain.system_faults import why as told

SIGNS = {sign: 0x2400 + sign for sign in range(0x20)} | {0x7F: 0x2421}
SIGNS |= dict.fromkeys((*range(0x80, 0xA0), 0x2028, 0x2029), 0xFFFD)
"""Control characters, each with the sign that shows it: a name is one line wherever it stands."""

LITTER = {"thumbs.db", "desktop.ini"}  # what systems leave in folders, beside names with a dot


@dataclass(frozen=True, slots=True)
class Listed:
    """A path that is to be taken in, or the reason why it cannot be looked at."""

    path: Path
    fault: Refused | None = None


def files_in(paths: Sequence[Path]) -> Iterator[Listed]:
    """Walk through files, and through folders by name; links to folders are not followed."""
    for path in paths:
        if path.is_dir():
            yield from _below(path)
        else:
            yield Listed(path)


def name_of(path: Path) -> str:
    """Return a file's name as it can be shown, in one line; old Chinese systems wrote it in GBK."""
    raw = os.fsencode(path.name)
    for encoding in ("utf-8", "gb18030"):
        try:
            return unicodedata.normalize("NFC", raw.decode(encoding)).translate(SIGNS)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace").translate(SIGNS)


def _below(folder: Path) -> Iterator[Listed]:
    try:
        inside = sorted(folder.iterdir())
    except PermissionError:
        yield Listed(folder, Refused("no_permission", path=name_of(folder)))
        return
    except OSError as error:
        why = told(error)
        yield Listed(folder, Refused("unreadable_file", path=name_of(folder), why=why))
        return
    for path in inside:
        if path.name.startswith(".") or path.name.lower() in LITTER:
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _below(path)
        elif not path.is_dir():
            yield Listed(path)
