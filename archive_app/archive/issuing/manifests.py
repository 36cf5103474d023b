"""What a folder of dossiers says of itself, so that an interrupted series goes on in it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.domain.errors import Refused
from archive_app.store.system import settle
from archive_app.store.vault import sha256_of

MANIFEST = "案卷清册.json"


@dataclass(frozen=True, slots=True)
class Order:
    """How all dossiers of a series are issued; `reason` says why with gaps, if it is final."""

    profile: str = "site-dossier"
    scope: str = "internal"
    final: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier in its folder: of which site, and what its file was when it was written."""

    site: str
    code: str
    name: str
    reference: str
    file: str
    pages: int
    size: int
    sha256: str
    seq: int
    number: str = ""
    volumes: int = 1

    def is_whole(self, folder: Path) -> bool:
        """Tell whether its file is there, byte for byte."""
        path = folder / self.file
        try:
            return path.stat().st_size == self.size and sha256_of(path) == self.sha256
        except OSError:
            return False


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
            "format": 1,
            **{key: value for key, value in asdict(self.order).items() if key != "reason"},
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
        held = (told["profile"], told["scope"], told["final"])
        dossiers = [Dossier(**one) for one in told["dossiers"]]
        began, history = int(told["began"]), str(told["history"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Refused("series_unreadable", file=str(folder / MANIFEST)) from error
    if held != (order.profile, order.scope, order.final):
        raise Refused("other_series", folder=str(folder), profile=held[0])
    return Manifest(order, began, history, {one.site: one for one in dossiers})
