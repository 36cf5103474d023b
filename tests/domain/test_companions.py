from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_app.domain.companions import as_front, companions, front_of


def together(*names: str, folder: str = "") -> list[tuple[str, ...]]:
    return [tuple(names[place] for place in found) for found in companions(names, folder)]


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
        (("厂志第十二页.jpg", "厂志第二页.jpg"), [("厂志第二页.jpg", "厂志第十二页.jpg")]),
        (("厂志页二.jpg", "厂志页一.jpg"), [("厂志页一.jpg", "厂志页二.jpg")]),
        (("厂志p2.jpg", "厂志p1.jpg"), [("厂志p1.jpg", "厂志p2.jpg")]),
        (("第二页.jpg", "第一页.jpg"), [("第一页.jpg", "第二页.jpg")]),
        (("高炉背面.jpg", "高炉.jpg", "高炉.nef"), [("高炉.jpg", "高炉背面.jpg", "高炉.nef")]),
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
        ("feed.jpg", "feedback.jpg"),
        ("靠.jpg", "靠背.jpg"),
        ("网页1.jpg", "网页2.jpg"),
        ("第1张.jpg", "第2张.jpg"),
        ("p1.jpg", "p2.jpg"),
        ("a.jpg", "a.png", "a_back.jpg"),
    ],
)
def test_what_only_looks_alike_stays_apart(names):
    assert together(*names) == [(name,) for name in names]


def test_numbers_in_a_folder_of_scans_are_the_pages_of_one_thing():
    assert together("厂志-02.jpg", "厂志-01.jpg", folder="扫描件") == [
        ("厂志-01.jpg", "厂志-02.jpg")
    ]
    assert together("p1.jpg", "p2.jpg", folder="厂志扫描") == [("p1.jpg", "p2.jpg")]


@pytest.mark.parametrize(
    "names",
    [
        ("厂志-01.jpg", "厂志-03.jpg"),
        ("DSC_0001.jpg", "DSC_0002.jpg"),
        ("Scan-01.jpg", "Scan-02.jpg"),
        ("老照片-01.jpg", "老照片-02.jpg"),
        ("p1.jpg", "p2.jpg"),
    ],
)
def test_but_not_with_a_gap_nor_where_the_name_is_that_of_a_heap(names):
    assert together(*names, folder="扫描") == [(name,) for name in names]


def test_a_back_tells_what_its_front_is_called():
    for back in ("高炉背面.JPG", "高炉_back.jpg", "高炉（反面）.jpg"):
        assert front_of(back) in {as_front("高炉.jpg"), as_front("高炉正.jpg")}
    for other in ("高炉.jpg", "高炉正面.jpg", "靠背.jpg", "合同背面.docx"):
        assert front_of(other) is None


@given(st.lists(st.sampled_from(["a正.jpg", "a背.jpg", "b.jpg", "b.nef", "c_p1.png", "c.srt"])))
def test_every_file_stands_in_just_one_record(names):
    assert sorted(place for found in companions(names) for place in found) == list(
        range(len(names))
    )
