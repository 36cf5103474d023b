"""What a machine reads from a foreign file."""

from __future__ import annotations

from dataclasses import dataclass

from archive_app.domain.entries import Passage


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file itself says; what it does not say is None.

    `taken` is the camera's own clock, ISO 8601 without zone; `zone` its offset as `+08:00` if the
    file gives one. Degrees are as cameras write them, WGS 84 unless `datum` names another system,
    `accuracy` and `altitude` in metres, `direction` in degrees from north. `width` and `height` in
    pixels, upright. `colours` is bilevel, grey or colour. `duration` in seconds. `page_width` and
    `page_height` of the first page in millimetres. `keywords` are joined by "；". `note` is the key
    of a sentence that says what was not read.
    """

    taken: str | None = None
    zone: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    altitude: float | None = None
    direction: float | None = None
    camera: str | None = None
    description: str | None = None
    author: str | None = None
    title: str | None = None
    width: int | None = None
    height: int | None = None
    dpi: float | None = None
    colours: str | None = None
    duration: float | None = None
    sample_rate: int | None = None
    channels: int | None = None
    pages: int | None = None
    page_width: float | None = None
    page_height: float | None = None
    encoding: str | None = None
    datum: str | None = None
    accuracy: float | None = None
    keywords: str | None = None
    rights: str | None = None
    note: str | None = None

    def told(self) -> dict[str, str | int | float]:
        """Return only what the file says."""
        found = ((name, getattr(self, name)) for name in self.__slots__)
        return {name: value for name, value in found if value is not None}


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of one reader on one original.

    `reader` and `version` name the reader, so that a better one can read again. `preview` is a
    JPEG or PNG of at most the size asked for, upright, without metadata; None where there is
    nothing to see.
    """

    media_type: str
    reader: str
    version: int
    facts: Facts
    passages: tuple[Passage, ...] = ()
    preview: bytes | None = None
