"""仿宋 of the machine, in which official text is set where it is there and may travel in a PDF."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from hashlib import file_digest
from itertools import chain
from pathlib import Path
from struct import error, unpack_from

from archive_app.dossier.pdf.faces import face

FILES = (
    "simfang.ttf",
    "仿宋_GB2312.ttf",
    "fangsong_gb2312.ttf",
    "fzfsk.ttf",
    "fzfsjw.ttf",
    "方正仿宋_gbk.ttf",
    "方正仿宋简体.ttf",
    "stfangso.ttf",
    "华文仿宋.ttf",
)
"""By what file names 仿宋 is known, the better known first."""

TRUETYPE = frozenset({b"\0\1\0\0", b"true"})
RESTRICTED, NO_SUBSETS, BITMAPS_ONLY = 0x0002, 0x0100, 0x0200
FREER = 0x000C  # may be embedded for printing, or for editing: this outweighs the restriction
SHORT = 8
USUAL = "的一是年月日，。0"


def body_face(folders: Iterable[Path] | None = None) -> Path | None:
    """Return the file of 仿宋 on this machine, None if there is none that may be embedded."""
    places = _places() if folders is None else folders
    there = {path.name.lower(): path for path in chain.from_iterable(map(_fonts, places))}
    found = (there[name] for name in FILES if name in there)
    return next((path for path in found if _may_be_used(path)), None)


def told(path: Path | None) -> str:
    """Return how an edition names a face: by its file and the first places of its SHA-256."""
    if path is None:
        return ""
    with path.open("rb") as file:
        return f"{path.name} {file_digest(file, 'sha256').hexdigest()[:SHORT]}"


def face_told(name: str, folders: Iterable[Path] | None = None) -> Path | None:
    """Return the file of a face that an edition names, None if this machine does not have it."""
    found = body_face(folders) if name else None
    return found if found and told(found) == name else None


def _places() -> Iterator[Path]:
    home = Path.home()
    yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    yield home / "AppData/Local/Microsoft/Windows/Fonts"
    yield from (home / ".local/share/fonts", home / ".fonts", home / "Library/Fonts")
    yield from map(Path, ("/usr/local/share/fonts", "/usr/share/fonts", "/Library/Fonts"))


def _fonts(folder: Path) -> Iterator[Path]:
    try:
        yield from folder.rglob("*.[tT][tT][fF]")
    except OSError:  # a folder that nobody may read has no fonts for us
        return


def _may_be_used(path: Path) -> bool:
    """Tell whether a file has TrueType outlines, common characters, and leave to travel."""
    try:
        with path.open("rb") as file:
            if file.read(4) not in TRUETYPE:
                return False
        read = face(path)
        rights = unpack_from(">8xH", read.table("OS/2"))[0]
        has_outlines = bool(read.table("glyf"))
        has_usual = all(read.glyph(one) is not None for one in USUAL)
    except (OSError, error, KeyError, ValueError, IndexError):
        return False
    forbidden = rights & (NO_SUBSETS | BITMAPS_ONLY)
    restricted = rights & RESTRICTED and not rights & FREER
    return has_outlines and has_usual and not forbidden and not restricted
