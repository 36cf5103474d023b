"""What a folder of dossiers says of itself, so that an interrupted series goes on in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from archive_app.archive.archive import Archive
from archive_app.archive.issuing.orders import Order
from archive_app.domain.errors import Refused
from archive_app.store.system import settle
from archive_app.store.vault import sha256_of

MANIFEST = "案卷清册.json"
FORMAT = 2
VOLUME = ("file", "pages", "size", "sha256", "number")


@dataclass(frozen=True, slots=True)
class Volume:
    """A file of a dossier, as it was written; a final one has a number."""

    file: str
    pages: int
    size: int
    sha256: str
    number: str = ""

    def is_whole(self, folder: Path) -> bool:
        """Tell whether its file is there, byte for byte."""
        path = folder / self.file
        try:
            return path.stat().st_size == self.size and sha256_of(path) == self.sha256
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier in its folder: of which site, in which volumes, up to which operation it tells."""

    site: str
    code: str
    name: str
    reference: str
    seq: int
    volumes: tuple[Volume, ...]

    def is_whole(self, folder: Path) -> bool:
        """Tell whether all its files are there, byte for byte."""
        return all(volume.is_whole(folder) for volume in self.volumes)

    @property
    def pages(self) -> int:
        """Return how many pages all its volumes have."""
        return sum(volume.pages for volume in self.volumes)

    @property
    def size(self) -> int:
        """Return how many bytes all its volumes have."""
        return sum(volume.size for volume in self.volumes)


@dataclass(slots=True)
class Manifest:
    """The dossiers of one series that are finished, by site, and since when it runs."""

    order: Order
    began: int
    history: str
    dossiers: dict[str, Dossier] = field(default_factory=dict)

    def keep(self, folder: Path) -> None:
        """Have it on the drive, in place of what it was before."""
        from archive_app.dossier.replacing import replacing  # noqa: PLC0415 - late

        told = {
            "format": FORMAT,
            **_held(self.order),
            "began": self.began,
            "history": self.history,
            "dossiers": [asdict(one) for one in self.dossiers.values()],
        }
        with replacing(folder / MANIFEST) as file:
            file.write(json.dumps(told, ensure_ascii=False, indent=1).encode())
        settle(folder)


def manifest_of(archive: Archive, folder: Path, order: Order) -> Manifest:
    """Return what a folder holds of a series, or a new manifest if it holds none.

    Raise `Refused` if its series is another one, of another archive, or cannot be read.
    """
    with archive.store.reading() as tables:
        fresh = Manifest(order, *tables.journal.position())
        if not (folder / MANIFEST).exists():
            return fresh
        found = _read(folder, order)
        if tables.journal.hash_at(found.began) != found.history:
            raise Refused("series_of_other_archive", folder=str(folder))
    return found


def _read(folder: Path, order: Order) -> Manifest:
    try:
        told = json.loads((folder / MANIFEST).read_text("utf-8"))
        held = {key: told.get(key, value) for key, value in _held(Order()).items()}
        profile = str(told["profile"])
        dossiers = [_dossier(one) for one in told["dossiers"]]
        began, history = int(told["began"]), str(told["history"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused("series_unreadable", file=str(folder / MANIFEST)) from error
    if held != _held(order):
        raise Refused("other_series", folder=str(folder), profile=profile)
    return Manifest(order, began, history, {one.site: one for one in dossiers})


def _held(order: Order) -> dict[str, object]:
    """Return what must be the same for a series to go on, as JSON has it."""
    told = {key: value for key, value in asdict(order).items() if key != "reason"}
    return told | {"without": sorted(order.without)}


def _dossier(told: dict[str, Any]) -> Dossier:
    """Return a dossier from what a manifest says; in the first format it was one file."""
    if "file" in told:
        volumes = [{key: told[key] for key in VOLUME if key in told}]
    else:
        volumes = told["volumes"]
    about = {key: told[key] for key in ("site", "code", "name", "reference", "seq")}
    return Dossier(**about, volumes=tuple(Volume(**one) for one in volumes))
