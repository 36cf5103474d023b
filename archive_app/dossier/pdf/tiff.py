"""TIFF headers: a PDF holds the packed strips of many scans as they are."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from struct import error, unpack
from typing import BinaryIO

from archive_app.dossier.pdf import jbig2
from archive_app.dossier.pdf.images import Image, sound_profile

SIGNATURE = (b"II*\0", b"MM\0*")
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 7: 1}
LETTERS = {1: "B", 3: "H", 4: "L"}
MOST_VALUES = 1 << 24  # what one entry may hold: more is no header
MOST_PAGES = 16

SUBFILE, WIDTH, HEIGHT, BITS, PACKING, PHOTOMETRIC, FILL = 254, 256, 257, 258, 259, 262, 266
OFFSETS, ORIENTATION, SAMPLES, ROWS, COUNTS, PLANAR = 273, 274, 277, 278, 279, 284
FAX3, PREDICTOR, COLOURS, TILES, EXTRA, PROFILE = 292, 317, 320, 322, 338, 34675
PLAIN, HUFFMAN, GROUP3, GROUP4, DEFLATE, OLD_DEFLATE = 1, 2, 3, 4, 8, 32946
WHITE_IS_0, BLACK_IS_0, RGB, PALETTE, SEPARATED = 0, 1, 2, 3, 5
CHANNELS = {WHITE_IS_0: 1, BLACK_IS_0: 1, RGB: 3, PALETTE: 1, SEPARATED: 4}

Tags = Mapping[int, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Directory:
    """What is said of one picture of the file: its numbers by tag, and its colour profile."""

    tags: Tags
    profile: bytes

    def one(self, tag: int, otherwise: int = 0) -> int:
        """Return the first number of a tag."""
        return next(iter(self.tags.get(tag, ())), otherwise)


def read(file: BinaryIO) -> Image | None:
    """Return the picture of a TIFF file; None if no PDF/A may hold it as it is packed.

    That is so for LZW, tiles, pages beyond the first, planes, transparency, reversed bits, and for
    strips that are packed each by itself, unless they are of Group 4: JBIG2 holds those together.
    """
    try:
        directory = _only_picture(file)
        return _image(directory) if directory else None
    except (error, OverflowError, ValueError):
        return None


def _image(of: Directory) -> Image | None:
    spans = tuple(zip(of.tags.get(OFFSETS, ()), of.tags.get(COUNTS, ()), strict=True))
    photometric, bits = of.one(PHOTOMETRIC, -1), of.one(BITS, 1)
    channels = CHANNELS.get(photometric, 0)
    strange = of.one(FILL, 1) != 1 or TILES in of.tags or EXTRA in of.tags
    if strange or not channels or not spans or set(of.tags.get(BITS, (1,))) != {bits}:
        return None
    if of.one(SAMPLES, 1) != channels or (channels > 1 and of.one(PLANAR, 1) != 1):
        return None
    packed = _packed(of, spans, bits)
    return _Told(of, photometric, channels, bits).image(packed, spans) if packed else None


@dataclass(frozen=True, slots=True)
class Packing:
    """How a PDF says that something is packed, and what it has to add to it."""

    filter: str
    settings: Mapping[str, int | str]
    leads: tuple[bytes, ...] = ()


def _packed(of: Directory, spans: Sequence[tuple[int, int]], bits: int) -> Packing | None:
    """Return how the strips are packed; None where a PDF has no word for it."""
    packing, single = of.one(PACKING, PLAIN), len(spans) == 1
    if packing == PLAIN:
        return Packing("", {})
    if packing in {DEFLATE, OLD_DEFLATE} and single:
        return Packing("/FlateDecode", _predicted(of, bits))
    if packing == GROUP4 and bits == 1 and not single:
        leads = jbig2.leads(of.one(WIDTH), of.one(HEIGHT), of.one(ROWS), [n for _, n in spans])
        return Packing("/JBIG2Decode", {}, leads)
    return _faxed(of, packing) if single and bits == 1 else None


def _faxed(of: Directory, packing: int) -> Packing | None:
    """Return how one strip is packed as a fax is."""
    how: dict[int, dict[str, int | str]] = {
        GROUP4: {"K": -1},
        GROUP3: {"K": 4 if of.one(FAX3) & 1 else 0, "EndOfLine": "true", "EndOfBlock": "false"},
        HUFFMAN: {"K": 0, "EncodedByteAlign": "true", "EndOfBlock": "false"},
    }
    if packing not in how:
        return None
    size = {"Columns": of.one(WIDTH), "Rows": of.one(HEIGHT)}
    return Packing("/CCITTFaxDecode", {**how[packing], **size})


def _predicted(of: Directory, bits: int) -> dict[str, int | str]:
    if of.one(PREDICTOR, 1) != 2:
        return {}
    colours, columns = of.one(SAMPLES, 1), of.one(WIDTH)
    return {"Predictor": 2, "Colors": colours, "BitsPerComponent": bits, "Columns": columns}


@dataclass(frozen=True, slots=True)
class _Told:
    """What a header says of colours."""

    of: Directory
    photometric: int
    channels: int
    bits: int

    def image(self, packed: Packing, spans: tuple[tuple[int, int], ...]) -> Image | None:
        """Return the picture; None if the bits of its colours have another order in a PDF."""
        of, is_fax = self.of, packed.filter in {"/CCITTFaxDecode", "/JBIG2Decode"}
        if self.bits not in {1, 2, 4, 8} or not of.one(WIDTH) or not of.one(HEIGHT):
            return None
        colours = of.tags.get(COLOURS, ()) if self.photometric == PALETTE else ()
        if self.photometric == PALETTE and len(colours) != 3 << self.bits:
            return None
        said = of.one(ORIENTATION, 1)
        return Image(
            width=of.one(WIDTH),
            height=of.one(HEIGHT),
            bits=self.bits,
            channels=self.channels,
            packing=packed.filter,
            spans=spans,
            orientation=said if 1 <= said <= 8 else 1,
            profile=sound_profile(of.profile, self.channels),
            palette=_palette(colours),
            inverted=self.photometric == (BLACK_IS_0 if is_fax else WHITE_IS_0),
            settings=packed.settings,
            leads=packed.leads,
        )


def _palette(colours: Sequence[int]) -> bytes:
    """Return the colours of a palette one by one, from all reds, all greens and all blues."""
    each = len(colours) // 3
    return bytes(colours[channel * each + n] >> 8 for n in range(each) for channel in range(3))


def _only_picture(file: BinaryIO) -> Directory | None:
    """Return the first picture, if the others are but smaller ones of it."""
    order = "<" if file.read(2) == b"II" else ">"
    size = os.fstat(file.fileno()).st_size
    found: Directory | None = None
    at = unpack(f"{order}2xL", file.read(6))[0]
    for _ in range(MOST_PAGES):
        if not at:
            return found
        directory, at = _directory(file, order, at, size)
        if found is None:
            found = directory
        elif not directory.one(SUBFILE) & 1:
            return None
    return None


def _directory(file: BinaryIO, order: str, at: int, size: int) -> tuple[Directory, int]:
    file.seek(at)
    count = unpack(f"{order}H", file.read(2))[0]
    entries = file.read(12 * count)
    following = unpack(f"{order}L", file.read(4))[0]
    tags, profile = dict[int, Sequence[int]](), b""
    for place in range(count):
        tag, content, number, sort = _entry(
            file, order, entries[12 * place : 12 * place + 12], size
        )
        if tag == PROFILE:
            profile = content
        elif sort in LETTERS:
            tags[tag] = unpack(f"{order}{number}{LETTERS[sort]}", content)
    return Directory(tags, profile), following


def _entry(file: BinaryIO, order: str, entry: bytes, size: int) -> tuple[int, bytes, int, int]:
    """Return the tag, the bytes, the number of values and the type of an entry."""
    tag, sort, number = unpack(f"{order}HHL", entry[:8])
    length = SIZES.get(sort, 0) * number
    if number > MOST_VALUES or length > size:
        raise ValueError
    if length <= 4:
        return tag, entry[8 : 8 + length], number, sort
    file.seek(unpack(f"{order}L", entry[8:])[0])
    return tag, file.read(length), number, sort
