from __future__ import annotations

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.results.loosening import looser


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("高炉", []),
        ("高炉 大修", ["高炉 或 大修"]),
        ("高炉 或 大修", []),
        ("高炉 -大修", []),
        ("“高炉”", ["高炉"]),
        ('"高炉 大修" 请示', ["高炉 大修 请示", "高炉 或 大修 或 请示"]),
        ("类型:图纸 高炉", ["高炉"]),
        ("类型:图纸", []),
        (
            "高炉 日期:=1937..1945 保存状况:差",
            ["高炉 日期:1937..1945 保存状况:差", "高炉 保存状况:差", "高炉 日期:=1937..1945"],
        ),
        ("(高炉 或 焦炉) 日期:=1938", ["(高炉 OR 焦炉) 日期:1938"]),
        ("", []),
    ],
)
def test_what_asks_for_more_is_offered(archive: Archive, text: str, others: list[str]):
    assert looser(archive, text) == others


def test_it_is_spelled_in_the_language_of_the_person(archive: Archive):
    archive.language = "en"
    assert looser(archive, "steel works") == ["steel OR works"]
