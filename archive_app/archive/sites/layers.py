"""Layers that people bring: GeoJSON, KML, KMZ and GPX files of their disk or kept with a site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive_app.archive.archive import Archive
from archive_app.domain.entries import Attachment
from archive_app.domain.errors import Refused
from archive_app.domain.maps.shapes import Layer

MEDIA_TYPES = (
    "application/geo+json",
    "application/vnd.google-earth.kml+xml",
    "application/vnd.google-earth.kmz",
    "application/gpx+xml",
)
SUFFIXES = (".geojson", ".json", ".kml", ".kmz", ".gpx")


@dataclass(frozen=True, slots=True)
class HeldLayer:
    """A file with shapes that is kept with an entry of a site."""

    name: str
    sha256: str


def held_layers(archive: Archive, site: str) -> list[HeldLayer]:
    """Return the files with shapes that are kept with a site and its records."""
    with archive.store.reading() as tables:
        ids = [one.id for one in tables.entries.of_site(site)]
        return list(_layers(tables.originals.of(ids)))


def held_layer(archive: Archive, held: HeldLayer) -> Layer:
    """Return the shapes of a file that is kept; raise `Refused` as `layer` does."""
    return layer(archive, archive.vault.path(held.sha256), held.name)


def layer(archive: Archive, path: Path, name: str = "") -> Layer:
    """Return the shapes of a file, read by the limited processes; blocks while it is read.

    Raise `Refused` for what is none, or is damaged, or has more points than a map can show.
    """
    from archive_app.media import looks  # noqa: PLC0415 - late, as all of media

    shapes = looks.shapes(archive.engines.workers, path)
    if not shapes:
        raise Refused("layer_empty", file=name or path.name)
    return Layer(name or path.stem, tuple(shapes))


def _layers(held: Iterator[Attachment]) -> Iterator[HeldLayer]:
    for one in held:
        if one.original.media_type in MEDIA_TYPES:
            yield HeldLayer(one.file_name or one.original.sha256[:8], one.original.sha256)
