from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.companions import common_name, companions


def together(*names: str) -> list[tuple[str, ...]]:
    return [tuple(names[place] for place in found) for found in companions(names)]


@pytest.mark.parametrize(
    ("names", "records"),
    [
        (("老照片12正.jpg", "老照片12背.jpg"), [("老照片12正.jpg", "老照片12背.jpg")]),
        (("a_back.tif", "a_front.tif"), [("a_front.tif", "a_back.tif")]),
        (("厂志 第2页.jpg", "厂志 第10页.jpg", "厂志 第1页.jpg"),
         [("厂志 第1页.jpg", "厂志 第2页.jpg", "厂志 第10页.jpg")]),
        (("history_p1.png", "history-p2.png"), [("history_p1.png", "history-p2.png")]),
        (("DSC_0001.NEF", "DSC_0001.JPG"), [("DSC_0001.JPG", "DSC_0001.NEF")]),
        (("IMG_1.HEIC", "IMG_1.MOV"), [("IMG_1.HEIC", "IMG_1.MOV")]),
        (("访谈.srt", "访谈.wav"), [("访谈.wav", "访谈.srt")]),
    ],
)  # fmt: skip
def test_what_belongs_together_is_one_record_its_head_first(names, records):
    assert together(*names) == records


@pytest.mark.parametrize(
    "names",
    [
        ("DSC_0001.jpg", "DSC_0002.jpg"),
        ("总图.dwg", "总图.pdf"),
        ("a.jpg", "a.png", "a.tif"),
        ("厂志1.jpg", "厂志2.jpg"),
        ("访谈.wav", "访谈.mp3"),
        ("正.jpg", "背.jpg"),
    ],
)
def test_what_only_looks_alike_stays_apart(names):
    assert together(*names) == [(name,) for name in names]


def test_a_record_is_called_by_what_its_files_have_in_common():
    assert common_name("老照片12正.jpg") == "老照片12.jpg"
    assert common_name("厂志 第2页.tif") == "厂志.tif"
    assert common_name("高炉.jpg") == "高炉.jpg"


@given(st.lists(st.sampled_from(["a正.jpg", "a背.jpg", "b.jpg", "b.nef", "c_p1.png", "c.srt"])))
def test_every_file_stands_in_just_one_record(names):
    assert sorted(place for found in companions(names) for place in found) == list(
        range(len(names))
    )
