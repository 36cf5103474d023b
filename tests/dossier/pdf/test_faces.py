"""Faces are read where they lie."""

from __future__ import annotations

from pathlib import Path
from struct import pack, unpack_from

import pytest

from archive_app.dossier.pdf.faces import Face, face


@pytest.fixture
def song(fonts: Path) -> Face:
    return face(fonts / "NotoSerifSC-Regular.ttf")


def test_a_face_is_read_once(fonts: Path):
    assert face(fonts / "NotoSerifSC-Regular.ttf") is face(fonts / "NotoSerifSC-Regular.ttf")


def test_a_face_knows_its_name_and_measures(song: Face):
    assert song.name == "NotoSerifSC-Regular"
    assert song.ascent > 0 > song.descent
    assert len(song.box) == 4


def test_a_chinese_character_is_as_wide_as_its_size(song: Face):
    glyph = song.glyph("厂")
    assert glyph is not None
    assert song.advance(glyph) == 1000
    assert len(song.outline(glyph)) > 50


def test_latin_letters_are_narrower(song: Face):
    glyph = song.glyph("i")
    assert glyph is not None
    assert 0 < song.advance(glyph) < 600


def test_a_character_that_a_face_lacks_has_no_glyph(song: Face):
    assert song.glyph("\U0010fffd") is None
    assert song.glyph("\x00") is None


def test_a_space_has_an_advance_and_no_outline(song: Face):
    glyph = song.glyph(" ")
    assert glyph is not None
    assert song.advance(glyph) > 0
    assert song.outline(glyph) == b""


def test_the_metrics_of_a_glyph_agree_with_its_advance(song: Face):
    glyph = song.glyph("铁")
    assert glyph is not None
    assert unpack_from(">H", song.metrics(glyph))[0] == song.advance(glyph)


def test_a_face_of_the_basic_plane_alone_is_read_too(fonts: Path, tmp_path: Path):
    whole = face(fonts / "NotoSerifSC-Regular.ttf")
    data = bytearray((fonts / "NotoSerifSC-Regular.ttf").read_bytes())
    glyphs = [whole.glyph(character) or 0 for character in "AB铁"]
    starts, ends = [0x41, 0x94C1, 0xFFFF], [0x42, 0x94C1, 0xFFFF]
    deltas = [(glyphs[0] - 0x41) % 65536, 0, 1]
    table = pack(">HHH4H", 4, 0, 0, 6, 0, 0, 0) + pack(">3HH3H", *ends, 0, *starts)
    table += pack(">3H", *deltas) + pack(">3H", 0, 4, 0) + pack(">H", glyphs[2])
    cmap = pack(">HHHHL", 0, 1, 3, 1, 12) + table
    data[whole.offset("cmap") : whole.offset("cmap") + len(cmap)] = cmap
    path = tmp_path / "basic.ttf"
    path.write_bytes(data)
    basic = Face(path)
    assert basic.glyph("A") == glyphs[0]
    assert basic.glyph("B") == glyphs[0] + 1
    assert basic.glyph("铁") == glyphs[2]
    assert basic.glyph("C") is None


def test_a_face_with_short_offsets_is_read_too(fonts: Path, tmp_path: Path):
    whole = face(fonts / "NotoSerifSC-Regular.ttf")
    data = bytearray((fonts / "NotoSerifSC-Regular.ttf").read_bytes())
    head, loca = whole.offset("head"), whole.offset("loca")
    offsets = unpack_from(">3L", data, loca)
    data[head + 50 : head + 52] = bytes(2)
    data[loca : loca + 6] = pack(">3H", *(offset // 2 for offset in offsets))
    path = tmp_path / "short.ttf"
    path.write_bytes(data)
    assert [Face(path).outline(glyph) for glyph in range(2)] == [
        whole.outline(glyph) for glyph in range(2)
    ]


def test_a_face_without_a_name_goes_by_its_files(fonts: Path, tmp_path: Path):
    data = bytearray((fonts / "NotoSerifSC-Regular.ttf").read_bytes())
    name = face(fonts / "NotoSerifSC-Regular.ttf").offset("name")
    data[name + 2 : name + 4] = bytes(2)
    path = tmp_path / "Nameless.ttf"
    path.write_bytes(data)
    assert Face(path).name == "Nameless"
