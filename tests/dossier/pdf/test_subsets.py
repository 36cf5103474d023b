"""A document holds only the part of a face that it uses."""

from __future__ import annotations

from pathlib import Path
from struct import pack, unpack, unpack_from

from hypothesis import given
from hypothesis import strategies as some

from archive_app.datafiles import shipped
from archive_app.dossier.pdf.faces import Face, face
from archive_app.dossier.pdf.subsets import MATRIX, MORE, SCALE, TWO_SCALES, WORDS, subset

SONG = face(shipped("resources") / "fonts" / "NotoSerifSC-Regular.ttf")


class Read:
    """The tables of a font, read without our own reader of faces."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        count = unpack_from(">H", data, 4)[0]
        records = [unpack_from(">4sLLL", data, 12 + 16 * place) for place in range(count)]
        self.tags = [tag for tag, *_ in records]
        self.tables = {tag: data[offset : offset + length] for tag, _, offset, length in records}
        ends = len(self.tables[b"loca"]) // 4
        self.ends = unpack(f">{ends}L", self.tables[b"loca"])

    def outline(self, glyph: int) -> bytes:
        return self.tables[b"glyf"][self.ends[glyph] : self.ends[glyph + 1]]


def _glyphs(text: str) -> list[int]:
    return [0, *(SONG.glyph(character) or 0 for character in text)]


def test_glyphs_keep_their_outlines_under_their_new_numbers():
    glyphs = _glyphs("厂史铁")
    made = Read(subset(SONG, glyphs))
    for number, glyph in enumerate(glyphs):
        assert made.outline(number).rstrip(b"\0") == SONG.outline(glyph).rstrip(b"\0")


def test_a_part_of_a_font_is_much_smaller_than_the_whole():
    assert len(subset(SONG, _glyphs("厂史铁"))) < 10_000


def test_a_glyph_may_be_asked_for_twice():
    made = Read(subset(SONG, _glyphs("〓〓")))
    assert made.outline(1) == made.outline(2)


@given(some.text(some.characters(codec="gb2312", exclude_categories=["Cc"]), max_size=20))
def test_every_subset_is_a_sound_font(text: str):
    data = subset(SONG, _glyphs(text))
    made = Read(data)
    assert made.tags == sorted(made.tags)
    assert sum(unpack(f">{len(data) // 4}L", data)) % 2**32 == 0xB1B0AFBA
    count = unpack_from(">4xH", made.tables[b"maxp"])[0]
    assert count == len(made.ends) - 1 == len(made.tables[b"hmtx"]) // 4 >= len(text) + 1


class Composing(Face):
    """A face whose glyph for 明 is composed of those for 日 and 月, scaled in every way."""

    def outline(self, glyph: int) -> bytes:
        sun, moon, bright = (self.glyph(character) or 0 for character in "日月明")
        if glyph != bright:
            return super().outline(glyph)
        parts = [
            pack(">2H2bH", SCALE | MORE, sun, 0, 0, 0x4000),
            pack(">2H2h2H", WORDS | TWO_SCALES | MORE, moon, 500, 0, 0x4000, 0x4000),
            pack(">2H2b4H", MATRIX | MORE, sun, 0, 0, 0x4000, 0, 0, 0x4000),
            pack(">2H2b", 0, moon, 0, 0),
        ]
        return pack(">h8x", -1) + b"".join(parts)


def test_a_composed_glyph_brings_its_parts(fonts: Path):
    letters = Composing(fonts / "NotoSerifSC-Regular.ttf")
    sun, moon, bright = (letters.glyph(character) or 0 for character in "日月明")
    made = Read(subset(letters, [0, bright, moon]))
    assert made.outline(2).rstrip(b"\0") == letters.outline(moon).rstrip(b"\0")
    assert made.outline(3).rstrip(b"\0") == letters.outline(sun).rstrip(b"\0")
    places = (12, 20, 32, 46)
    parts = [unpack_from(">H", made.outline(1), place)[0] for place in places]
    assert parts == [3, 2, 3, 2]
