"""Text as machines read it becomes the paragraphs that a person wrote."""

from __future__ import annotations

from archive_app.domain.entries import Passage
from archive_app.dossier.blocks import Paragraph
from archive_app.dossier.parts.prose import paragraphs


def _of(text: str, page: int | None = None) -> list[Paragraph]:
    return list(paragraphs([Passage(text, page=page)], "e"))


def test_each_line_is_a_paragraph_without_its_indent():
    assert _of("　　第一段。\n\n 第二段。") == [
        Paragraph("第一段。", "e"),
        Paragraph("第二段。", "e"),
    ]


def test_lines_that_a_page_broke_are_joined_again():
    page = (
        "一九三八年三月钢铁厂迁建委员会成\n立于汉口，同年迁往重庆大渡口，历\n时两年。\n全长12.5 km."
    )
    assert [one.text for one in _of(page, page=1)] == [
        "一九三八年三月钢铁厂迁建委员会成立于汉口，同年迁往重庆大渡口，历时两年。",
        "全长12.5 km.",
    ]


def test_words_of_a_broken_latin_line_keep_their_space():
    assert _of("the works were moved\nto Chongqing in 1938", page=2)[0].text == (
        "the works were moved to Chongqing in 1938"
    )


def test_a_line_that_begins_small_goes_on_the_one_before():
    page = "The front facade is\na one-story canopy\n\nRoof: flat"
    assert [one.text for one in _of(page, page=1)] == [
        "The front facade is a one-story canopy",
        "Roof: flat",
    ]


def test_a_short_numbered_line_is_a_heading():
    assert _of("一、基本情况\n第二章 总则")[0].heading
    assert not _of("一、先说结论：" + "很长" * 20)[0].heading
    assert not _of("一、完成。")[0].heading


def test_a_marked_heading_loses_its_marks():
    assert _of("## 历史沿革") == [Paragraph("历史沿革", "e", heading=True)]
