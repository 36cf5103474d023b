"""Every character finds a face that has it; what none has is shown as 〓 and told."""

from __future__ import annotations

from pathlib import Path

from archive_app.dossier.pdf.faces import Face
from archive_app.dossier.pdf.typefaces import Typeface, Typefaces, UsedFace


def test_a_rare_character_is_taken_from_another_face(fonts: Path):
    typefaces = Typefaces(fonts)
    song = typefaces.styles["song"]
    faces = [used.face.name for used, _ in song.shown("厂𠮷𪨊")]
    assert faces[0] == "NotoSerifSC-Regular"
    assert "ArchiveSupplement-Regular" in faces
    assert not typefaces.missing


def test_what_no_face_has_is_shown_as_a_geta_mark_and_told(fonts: Path):
    typefaces = Typefaces(fonts)
    song = typefaces.styles["song"]
    assert song.width("厂\U0001f682") == 2.0
    ((used, number),) = song.shown("\U0001f682")
    assert used.glyphs[int(number, 16)] == used.face.glyph("〓")
    assert used.characters["\U0001f682"] == int(number, 16)
    assert typefaces.missing == {"\U0001f682"}


def test_characters_are_numbered_in_the_order_of_their_use(fonts: Path):
    song = Typefaces(fonts).styles["song"]
    assert [number for _, number in song.shown("厂史厂")] == ["0001", "0002", "0001"]


def test_only_faces_that_show_something_are_used(fonts: Path):
    typefaces = Typefaces(fonts)
    typefaces.styles["hei"].width("厂")
    assert typefaces.used == []
    typefaces.styles["hei"].shown("厂")
    assert [used.face.name for used in typefaces.used] == ["NotoSansSC-Regular"]


class Blank(Face):
    """A face that has nothing."""

    def glyph(self, character: str) -> int | None:
        assert character
        return None


def test_without_even_a_geta_mark_the_faces_own_empty_glyph_is_shown(fonts: Path):
    missing: set[str] = set()
    used = UsedFace(Blank(fonts / "NotoSansSC-Regular.ttf"), "L0")
    assert Typeface([used], missing).width("厂") == 1.0
    assert missing == {"厂", "〓"}
