"""What the header of a picture says that a PDF must know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SPACES = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
TURNED = frozenset({5, 6, 7, 8})
PROFILE_SPACES = {1: b"GRAY", 3: b"RGB ", 4: b"CMYK"}
PROFILE_CLASSES = frozenset({b"scnr", b"mntr", b"prtr", b"spac"})


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as stored: its measures in pixels, how it is packed, where its bytes are.

    `spans` are the offsets and lengths of its packed bytes in the file. `orientation` is the
    EXIF number that says how to turn it upright. A `whole` one is taken over by the PDF from the
    first byte of its file to the last. `leads` are bytes that the PDF puts before each span.
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
    settings: Mapping[str, int | str] = field(default_factory=dict)
    leads: tuple[bytes, ...] = ()

    @property
    def upright(self) -> tuple[int, int]:
        """Return width and height as a person sees them."""
        if self.orientation in TURNED:
            return self.height, self.width
        return self.width, self.height

    @property
    def length(self) -> int:
        """Return how many bytes it has in the PDF."""
        return sum(length for _, length in self.spans) + sum(map(len, self.leads))

    @property
    def device_dependent(self) -> bool:
        """Tell whether its colours need an output profile that a dossier does not carry."""
        return self.channels == 4 and not self.profile


def sound_profile(profile: bytes, channels: int) -> bytes:
    """Return a colour profile if it is whole and for so many channels, else nothing.

    sRGB itself is left out: the dossier says once that its colours are sRGB.
    """
    whole = len(profile) >= 128 and int.from_bytes(profile[:4]) == len(profile)
    sound = profile[36:40] == b"acsp" and profile[8] <= 4 if whole else False
    fits = profile[16:20] == PROFILE_SPACES[channels] and profile[12:16] in PROFILE_CLASSES
    return profile if sound and fits and b"sRGB IEC61966" not in profile[:4096] else b""
