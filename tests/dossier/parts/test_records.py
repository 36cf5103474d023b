"""Records as tables, as text and as plates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive_app.dossier.blocks import Heading, Note, Paragraph, Plate, Shown, Table
from archive_app.dossier.facts import Issue
from archive_app.dossier.parts.records import blocks
from archive_app.dossier.profiles import PartProfile, Profile


@pytest.fixture
def issue(casefile, profile) -> Issue:
    return Issue(casefile(), profile, profile.scope("internal"))


def _part(profile: Profile, *kinds: str) -> PartProfile:
    return next(part for part in profile.parts if part.kinds == kinds)


def test_a_history_is_set_under_its_title_with_its_text(issue, profile, item, held, tmp_path):
    path = tmp_path / "厂史.txt"
    path.write_text("", "utf-8")
    history = item(
        "history", "厂史", {"date": "1958年"}, [held(path, "text/plain", "第一段。\n第二段。")]
    )
    assert list(blocks(issue, _part(profile, "history", "document"), [history])) == [
        Heading("厂史", 2, "id2"),
        Note("档号：A-0002　日期：1958年", "id2"),
        Paragraph("第一段。", "id2"),
        Paragraph("第二段。", "id2"),
    ]


def test_long_fields_are_part_of_the_text(issue, profile, item):
    history = item("history", "厂史", {"description": "提要。\n又一段。"})
    texts = [one.text for one in blocks(issue, _part(profile, "history", "document"), [history])]
    assert texts[2:] == ["内容提要：提要。", "又一段。"]


def test_a_file_without_text_is_named(issue, profile, item, held, tmp_path):
    path = tmp_path / "厂史.pdf"
    path.write_bytes(b"")
    history = item("history", "厂史", {}, [held(path, "application/pdf")])
    *_, last = blocks(issue, _part(profile, "history", "document"), [history])
    assert last == Note("本件没有可识别的文字，原件见：厂史.pdf", "id2")


def test_a_scan_without_text_is_shown_by_its_rendition(issue, profile, item, held, tmp_path, jpeg):
    path = tmp_path / "厂史.pdf"
    path.write_bytes(b"")
    scan = replace(held(path, "application/pdf"), rendition=jpeg())
    *_, plate = blocks(
        issue, _part(profile, "history", "document"), [item("history", "厂史", {}, [scan])]
    )
    assert plate.pictures == (Shown(jpeg(), ""),)
    read = replace(scan, passages=held(path, "x", "有文字。").passages)
    *_, last = blocks(
        issue, _part(profile, "history", "document"), [item("history", "厂史", {}, [read])]
    )
    assert last == Paragraph("有文字。", "id3")


def test_every_picture_of_a_photograph_has_its_plate(issue, profile, item, held, jpeg):
    files = [held(jpeg("a.jpg")), held(jpeg("b.jpg"))]
    plates = list(
        blocks(issue, _part(profile, "photograph"), [item("photograph", "东立面", {}, files)])
    )
    assert [plate.caption[0] for plate in plates] == [
        "A-0002　东立面（1/2）",
        "A-0002　东立面（2/2）",
    ]
    assert plates[0].pictures == (Shown(files[0].path, files[0].original.sha256),)


def test_a_drawing_stands_in_the_list_and_has_its_place_at_its_plate(
    issue, profile, item, held, jpeg
):
    seen = item("drawing", "平面图", {}, [held(jpeg())])
    unseen = item("drawing", "节点图", {}, [])
    table, plate = blocks(issue, _part(profile, "drawing"), [seen, unseen])
    assert isinstance(table, Table)
    assert [row.entry for row in table.rows] == ["", "id3"]
    assert isinstance(plate, Plate)
    assert plate.entry == "id2"
    assert [row.cells[0] for row in table.rows] == ["1", "2"]


def test_a_picture_that_is_no_jpeg_is_followed_by_its_rendition(
    issue, profile, item, held, jpeg, tmp_path
):
    tiff = tmp_path / "图.tif"
    tiff.write_bytes(b"II*\0")
    drawing = item("drawing", "平面图", {}, [replace(held(tiff, "image/tiff"), rendition=jpeg())])
    _, plate = blocks(issue, _part(profile, "drawing"), [drawing])
    assert [shown.path for shown in plate.pictures] == [tiff, jpeg()]
    assert plate.absent == "此件无法在纸面上显示，原件见：图.tif"


def test_a_sound_with_a_transcript_is_set_as_text_too(issue, profile, item):
    spoken = item("sound", "访谈", {"transcript": "问：哪年进厂？"})
    silent = item("sound", "汽笛声")
    table, *text = blocks(issue, _part(profile, "sound", "film", "interview"), [spoken, silent])
    assert [row.entry for row in table.rows] == ["", "id3"]
    assert text[0] == Heading("访谈", 2, "id2")
    assert text[-1] == Paragraph("文字稿：问：哪年进厂？", "id2")


def test_what_is_written_and_drawn_of_a_building_follows_the_tables(
    issue, profile, item, held, jpeg
):
    described = item("building", "水塔", {"description": "砖砌，高28米。", "date": "1958年"})
    drawn = item("building", "烟囱", {}, [held(jpeg())])
    named = item("building", "料仓")
    heading, table, *apart = blocks(issue, profile.parts[2], [described, drawn, named])
    assert heading == Heading("建（构）筑物登记表", 2)
    assert [row.entry for row in table.rows] == ["", "", "id4"]
    assert apart[:3] == [
        Heading("水塔", 2, "id2"),
        Note("编号：A-0002　年代：1958年", "id2"),
        Paragraph("建筑描述：砖砌，高28米。", "id2"),
    ]
    assert apart[3] == Heading("烟囱", 2, "id3")
    assert isinstance(apart[-1], Plate)


def test_a_table_of_a_kind_that_is_not_there_is_left_out(issue, profile, item):
    form = profile.parts[2]
    heading, table = blocks(issue, form, [item("equipment", "蒸汽机")])
    assert heading == Heading("设备登记表", 2)
    assert len(table.rows) == 1
