from __future__ import annotations

import pytest

from archive_app.domain.entries import Passage
from archive_app.domain.readings import Facts
from archive_app.domain.titling import title_for

TEXT = (Passage("附件"), Passage("推动老工业城市工业遗产保护利用实施方案\n为贯彻落实……"))


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("重钢志（1938—1985）.txt", "重钢志（1938—1985）"),
        ("000_cd9c835353b98094.txt", "推动老工业城市工业遗产保护利用实施方案"),
        ("20240405.txt", "推动老工业城市工业遗产保护利用实施方案"),
        ("新建文本文档.txt", "推动老工业城市工业遗产保护利用实施方案"),
        ("rules.txt", "rules"),
    ],
)
def test_a_text_whose_name_says_nothing_is_called_by_its_heading(name: str, title: str):
    assert title_for(name, Facts(), TEXT) == title


def test_a_title_that_the_file_gives_itself_wins():
    assert title_for("00012.pdf", Facts(title="厂志"), TEXT) == "厂志"


def test_a_picture_keeps_its_name():
    assert title_for("DSC_0001.JPG", Facts(title="x"), ()) == "DSC_0001"
    assert title_for("00012.jpg", Facts(title="x"), ()) == "00012"


def test_where_there_is_no_heading_the_name_must_do():
    assert title_for("00012.txt", Facts(), (Passage("长" * 80),)) == "00012"
    assert title_for("00012.txt", Facts(), (Passage("\n"),)) == "00012"


def test_the_marks_of_a_markdown_heading_are_left_out():
    assert title_for("00012.md", Facts(), (Passage("# 档案法"),)) == "档案法"
