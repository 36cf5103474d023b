from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from archive_app.media.readers import exif
from archive_app.media.readers.exif import _moment, _position

TIME, ZONE = 0x9003, 0x9011
GPS = {
    1: "N",
    2: (29.0, 31.0, 12.5),
    3: "E",
    4: (106.0, 30.0, 1.25),
    5: b"\0",
    6: 250.456,
    17: 90.0,
}


def facts(path):
    with Image.open(path) as image:
        return exif.facts(image)


def test_the_cameras_clock_and_its_zone_are_read(photo):
    found = facts(photo(details={TIME: "2024:05:01 10:00:00", ZONE: "+08:00"}))
    assert (found["taken"], found["zone"]) == ("2024-05-01T10:00:00", "+08:00")


def test_the_time_of_scanning_stands_in_for_the_time_of_taking(photo):
    assert facts(photo(details={0x9004: "2024:05:01 10:00:00"}))["taken"] == "2024-05-01T10:00:00"


@pytest.mark.parametrize(
    "written",
    ["0000:00:00 00:00:00", "    :  :     :  :  ", "", "2024:02:30 10:00:00", "today", None],
)
def test_a_clock_that_was_never_set_says_nothing(written):
    assert _moment(written) is None


def test_the_time_of_a_change_counts_for_a_telephone_and_not_for_an_editor(photo):
    phone = {0x10F: "HUAWEI", 0x132: "2024:05:01 10:00:00"}
    assert facts(photo(main=phone))["taken"] == "2024-05-01T10:00:00"
    assert facts(photo(main=phone | {0x131: "Adobe Photoshop"}))["taken"] is None
    assert facts(photo(main={0x132: "2024:05:01 10:00:00"}))["taken"] is None


def test_a_position_is_read_with_altitude_and_direction(photo):
    found = facts(photo(gps=GPS))
    assert found["latitude"] == pytest.approx(29.5201389, abs=1e-7)
    assert found["longitude"] == pytest.approx(106.5003472, abs=1e-7)
    assert (found["altitude"], found["direction"]) == (250.46, 90)


def test_south_west_and_below_the_sea_are_negative(photo):
    found = facts(photo(gps=GPS | {1: "S", 3: "W", 5: b"\1"}))
    assert (found["latitude"] < 0, found["longitude"] < 0, found["altitude"]) == (
        True,
        True,
        -250.46,
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {2: (0.0, 0.0, 0.0), 4: (0.0, 0.0, 0.0)},
        {2: (91.0, 0.0, 0.0)},
        {4: (181.0, 0.0, 0.0)},
        {2: (float("nan"), 0.0, 0.0)},
        {2: ()},
        {2: "29 31 12"},
        {1: "?"},
        {3: None},
    ],
    ids=str,
)
def test_half_a_position_or_an_impossible_one_is_none(wrong):
    found = _position(GPS | wrong)
    assert (found["latitude"], found["longitude"]) == (None, None)


@settings(suppress_health_check=[HealthCheck.too_slow])  # the first texts of a fresh clone are slow
@given(
    st.dictionaries(
        st.integers(0, 31), st.floats() | st.text() | st.binary() | st.tuples(st.floats())
    )
)
def test_no_position_raises(gps):
    told = {"latitude", "longitude", "altitude", "direction", "datum", "accuracy"}
    assert set(_position(gps)) == told


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("Canon", "Canon EOS R", "Canon EOS R"),
        ("NIKON CORPORATION", "NIKON D70", "NIKON D70"),
        ("EASTMAN KODAK COMPANY", "KODAK CX7530", "KODAK CX7530"),
        ("HUAWEI", "P40", "HUAWEI P40"),
        ("", "DSC", "DSC"),
        ("Apple", "", "Apple"),
        ("", "", None),
    ],
)
def test_a_camera_is_named_once(photo, make, model, camera):
    assert facts(photo(main={0x10F: make, 0x110: model}))["camera"] == camera


def test_a_description_in_chinese_is_read_in_every_way_that_it_is_written(photo):
    for main, details in [
        ({0x10E: "型钢车间".encode()}, {}),
        ({0x10E: "型钢车间".encode("gbk")}, {}),
        ({0x9C9C: "型钢车间".encode("utf-16-le") + b"\0\0"}, {}),
        ({}, {0x9286: b"UNICODE\0" + "型钢车间".encode("utf-16-le")}),
        ({}, {0x9286: b"UNICODE\0" + "型钢车间".encode("utf-16-be")}),
    ]:
        assert facts(photo(main=main, details=details))["description"] == "型钢车间", (
            main,
            details,
        )


@pytest.mark.parametrize(
    "default",
    ["OLYMPUS DIGITAL CAMERA         ", "SONY DSC", "DCIM\\100MEDIA\\DJI_0001.JPG", "   "],
)
def test_what_a_camera_writes_into_every_picture_is_no_description(photo, default):
    assert facts(photo(main={0x10E: default}))["description"] is None


def test_tags_that_cannot_be_read_count_as_none(photo, monkeypatch):
    def broken(_):
        raise SyntaxError("not a TIFF")

    path = photo(main={0x10F: "Canon"}, details={0x9286: b"SJIS\0\0\0\0???"})
    assert facts(path)["description"] is None
    monkeypatch.setattr(Image.Image, "getexif", broken)
    assert facts(path)["camera"] is None


def test_author_and_title_are_read(photo):
    found = facts(photo(main={0x13B: "张工".encode(), 0x9C9B: "高炉".encode("utf-16-le")}))
    assert (found["author"], found["title"]) == ("张工", "高炉")
