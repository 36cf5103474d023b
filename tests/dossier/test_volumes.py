"""A dossier in volumes loses nothing and counts on."""

from __future__ import annotations

import pytest

from archive_app.domain.errors import Refused
from archive_app.dossier.blocks import Plate, Row, Table
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan
from archive_app.dossier.volumes import volumes

WORDS = "第 {volume} 册，共 {volumes} 册"


@pytest.fixture
def whole(casefile, profile, item, held, jpeg):
    photographs = [
        item(
            "photograph", f"照片{number:02}", {"responsible": "王工"}, [held(jpeg(f"{number}.jpg"))]
        )
        for number in range(30)
    ]
    records = [item("building", "水塔"), *photographs, item("sound", "汽笛")]
    return plan(ordered(casefile(*records), profile, "internal"))


def _entries(planned) -> list[str]:
    blocks = [block for part in planned.parts for block in part.blocks]
    return [block.entry for block in blocks if isinstance(block, Plate)]


def test_a_dossier_that_has_room_in_one_volume_is_left_as_it_is(whole, fonts):
    assert volumes(whole, WORDS, fonts=fonts, most_pages=60) == [whole]


@pytest.mark.parametrize("most", [14, 17, 25])
def test_no_volume_is_too_long_and_no_record_is_lost_or_parted(whole, fonts, dossier, most: int):
    found = volumes(whole, WORDS, fonts=fonts, most_pages=most)
    assert len(found) > 1
    assert all(dossier(one)[0].pages <= most for one in found)
    assert [entry for one in found for entry in _entries(one)] == _entries(whole)


def test_bytes_count_as_pages_do(whole, fonts):
    size = sum(
        shown.path.stat().st_size
        for part in whole.parts
        for block in part.blocks
        if isinstance(block, Plate)
        for shown in block.pictures
    )
    found = volumes(whole, WORDS, fonts=fonts, most_pages=500, most_bytes=size // 2)
    assert len(found) > 2


def test_a_volume_without_room_for_its_frame_is_refused(whole, fonts):
    with pytest.raises(Refused) as told:
        volumes(whole, WORDS, fonts=fonts, most_pages=3)
    assert told.value.key == "volume_too_small"
    volumes(whole, WORDS, fonts=fonts, most_pages=int(str(told.value.details["least"])))


def test_a_table_longer_than_a_volume_is_cut_between_its_rows(
    casefile, profile, item, fonts, dossier
):
    records = [item("equipment", f"机床{number:03}") for number in range(300)]
    whole = plan(ordered(casefile(*records), profile, "internal"))
    found = volumes(whole, WORDS, fonts=fonts, most_pages=14)
    rows = [row.entry for one in found for row in _rows(one, "登记表")]
    assert rows == [record.entry.id for record in records]
    assert all(dossier(one)[0].pages <= 14 for one in found)
    names = [part.name for part in found[1].parts]
    assert "一、遗产点登记表（续）" in names


def _rows(planned, name: str) -> list[Row]:
    tables = [
        block
        for part in planned.parts
        for block in part.blocks
        if name in part.name and isinstance(block, Table)
    ]
    return [row for table in tables for row in table.rows]
