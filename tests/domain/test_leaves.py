from __future__ import annotations

import pytest

from archive_app.domain.leaves import Leaf, common_name, is_back, is_plainly_back, leaf


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("老照片12正.jpg", Leaf("side", "老照片12", 0)),
        ("A-9_Back.TIF", Leaf("side", "a-9", 1)),
        ("厂志 第二十一页.jpg", Leaf("page", "厂志", 21)),
        ("第3页.jpg", Leaf("page", "", 3)),
        ("history-p7.png", Leaf("page", "history", 7)),
        ("feedback.jpg", None),
        ("map2.jpg", None),
        ("厂志-02.jpg", None),
    ],
)
def test_a_name_says_which_side_or_page_it_is(name, told):
    assert leaf(name) == told


def test_a_number_is_a_page_in_a_folder_of_scans_only():
    assert leaf("厂志-02.jpg", "1958 扫描") == Leaf("counted", "厂志", 2)
    assert leaf("厂志-02.jpg", "照片") is None


def test_a_letter_for_the_back_counts_where_it_stands_apart():
    assert is_back("靠背.jpg")
    assert not is_back("高炉正面.jpg")
    assert [is_plainly_back(f"{stem}.jpg") for stem in ("老照片12背", "高炉背面", "靠背")] == [
        *(True, True),
        False,
    ]


def test_a_record_is_called_by_what_its_files_have_in_common():
    assert common_name("老照片12正.jpg") == "老照片12.jpg"
    assert common_name("厂志 第2页.tif") == "厂志.tif"
    assert common_name("高炉.jpg") == "高炉.jpg"
    assert common_name("第一页.jpg", "厂志") == "厂志.jpg"
    assert common_name("第一页.jpg") == "第一页.jpg"
    assert common_name("厂志-01.jpg", "扫描") == "厂志.jpg"
