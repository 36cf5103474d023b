"""Two pictures a page, with their captions."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from archive_app.domain.errors import Damaged
from archive_app.dossier.blocks import Plate, Shown
from archive_app.dossier.layout.composition import compose
from archive_app.dossier.layout.measures import HEIGHT, PART_HEADING, WIDTH
from archive_app.dossier.layout.plates import MOST_CAPTION, plate_strips
from archive_app.dossier.layout.strips import text_strips


def _plate(*paths: Path, caption: tuple[str, ...] = ("A-1　东立面",)) -> Plate:
    return Plate(tuple(Shown(path, "") for path in paths), caption, "见原件：x", "e")


def test_two_plates_go_on_a_page_even_under_a_heading(letters, jpeg):
    heading = text_strips(letters, "二、照片册页", PART_HEADING)
    plates = [strip for _ in range(4) for strip in plate_strips(letters, _plate(jpeg()))]
    pages = compose([*heading, *plates], HEIGHT)
    assert [len(page.placed) for page in pages] == [3, 2]


def test_a_picture_is_in_the_middle_with_its_caption_under_it(letters, jpeg, drawn):
    (strip,) = plate_strips(letters, _plate(jpeg()))
    found = drawn(strip)
    ((left, foot, right, top),) = found.pictures
    assert (left + right) / 2 == pytest.approx(100 + WIDTH / 2)
    assert (right - left) / (top - foot) == pytest.approx(60 / 40)
    assert top <= 500
    first, last = found.place("A"), found.place("面")
    assert (first[0] + last[2]) / 2 == pytest.approx(100 + WIDTH / 2, abs=1)
    assert 500 - strip.height < first[1] < first[3] < foot


def test_the_first_picture_that_a_pdf_can_hold_is_taken(letters, jpeg, tmp_path):
    tiff = tmp_path / "x.tif"
    tiff.write_bytes(b"II*\0")
    (strip,) = plate_strips(letters, _plate(tiff, jpeg()))
    assert strip.held.path == jpeg()


def test_what_cannot_be_shown_leaves_a_ruled_place_that_says_why(letters, drawn):
    (strip,) = plate_strips(letters, _plate())
    found = drawn(strip)
    assert found.text == "见原件：xA-1东立面"
    assert (len(found.upright), len(found.level)) == (2, 2)


def test_a_caption_too_long_for_the_plate_goes_on_below_it(letters, jpeg):
    made = list(plate_strips(letters, _plate(jpeg(), caption=("题名", "说明。" * 200))))
    assert len(made[0].caption) == MOST_CAPTION
    assert len(made) > 2
    assert {strip.entry for strip in made} == {"e"}


def test_an_original_that_is_gone_is_damage(letters, tmp_path):
    gone = Plate((Shown(tmp_path / "gone.jpg", "0" * 64),), ("东立面",), "见原件：x")
    with pytest.raises(Damaged, match="original_missing"):
        list(plate_strips(letters, gone))


def test_an_original_that_is_no_picture_any_more_is_damage(letters, tmp_path, png):
    path = tmp_path / "x.jpg"
    path.write_bytes(b"spoilt")
    rendition = tmp_path / "x.png"
    rendition.write_bytes(png("L"))
    altered = Shown(path, "0" * 64), Shown(rendition, "")
    with pytest.raises(Damaged, match="original_altered"):
        list(plate_strips(letters, Plate(altered, ("东立面",), "见原件：x")))
    whole = Shown(path, hashlib.sha256(b"spoilt").hexdigest()), Shown(rendition, "")
    (strip,) = plate_strips(letters, Plate(whole, ("东立面",), "见原件：x"))
    assert strip.held.path == rendition


def test_a_rendition_that_is_gone_is_not(letters, tmp_path):
    (strip,) = plate_strips(letters, _plate(tmp_path / "gone.jpg"))
    assert strip.held is None
