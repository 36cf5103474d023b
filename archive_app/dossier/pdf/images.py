"""What the header of a picture says that a PDF must know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SPACES = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
TURNED = frozenset({5, 6, 7, 8})


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as stored: its measures in pixels, how it is packed, where its bytes are.

    `spans` are the offsets and lengths of its packed bytes in the file. `orientation` is the
    EXIF number that says how to turn it upright. A `whole` one is taken over by the PDF from the
    first byte of its file to the last.
    """

    width: int
    height: int
    bits: int
    channels: int
    packing: str
    spans: tuple[tuple[int, int], ...]
    orientation: int = 1
    profile: bytes = b""
    palette: bytes = b""
    inverted: bool = False
    whole: bool = False
    settings: Mapping[str, int] = field(default_factory=dict)

    @property
    def upright(self) -> tuple[int, int]:
        """Return width and height as a person sees them."""
        if self.orientation in TURNED:
            return self.height, self.width
        return self.width, self.height

    @property
    def length(self) -> int:
        """Return how many bytes of the file the PDF takes over."""
        return sum(length for _, length in self.spans)

    @property
    def device_dependent(self) -> bool:
        """Tell whether its colours need an output profile that a dossier does not carry."""
        return self.channels == 4 and not self.profile
