"""Each volume can stand alone."""

from __future__ import annotations

import pytest

from archive_app.datafiles import shipped
from archive_app.dossier.blocks import Cover, PagesOf, Table
from archive_app.dossier.declared import load
from archive_app.dossier.letting_out import ordered
from archive_app.dossier.plan import plan
from archive_app.dossier.volumes import volumes


@pytest.fixture
def found(casefile, profile, item, held, jpeg, fonts):
    photographs = [
        item(
            "photograph", f"照片{number:02}", {"responsible": "王工"}, [held(jpeg(f"{number}.jpg"))]
        )
        for number in range(20)
    ]
    told = casefile(*photographs, item("sound", "汽笛", {"narrator": "刘工"}))
    made = plan(ordered(told, profile, "internal"))
    return volumes(made, "第 {volume} 册，共 {volumes} 册", fonts=fonts, most_pages=14)


def _table(planned, name: str) -> Table:
    part = next(part for part in planned.parts if name in part.name)
    return next(block for block in part.blocks if isinstance(block, Table))


def test_each_has_cover_contents_register_index_and_closing_sheet(found):
    for number, one in enumerate(found, start=1):
        names = [part.name for part in one.parts]
        assert names[:4] == ["", "目录", "卷内目录", "分册索引"]
        assert names[-1] == "卷内备考表"
        (cover,) = one.parts[0].blocks
        assert isinstance(cover, Cover)
        assert cover.fields[-1].value == f"第 {number} 册，共 {len(found)} 册"
        assert one.title == f"工业遗产档案（第 {number} 册）"


def test_the_numbers_of_items_run_on(found):
    numbers = [row.cells[0] for one in found for row in _table(one, "卷内目录").rows]
    assert numbers == [str(number) for number in range(1, 22)]


def test_the_index_tells_of_all_volumes_in_each(found):
    first = _table(found[0], "分册索引")
    assert all(_table(one, "分册索引") == first for one in found)
    assert [row.cells[0] for row in first.rows] == [
        f"第 {number} 册" for number in range(1, len(found) + 1)
    ]
    spans = [str(row.cells[2]) for row in first.rows if row.cells[2]]
    assert spans[0].startswith("1—")
    assert spans[-1].endswith("21")


def test_each_names_those_whom_it_tells_of(found):
    named = [
        {row.cells[0] for row in _table(one, "人名").rows}
        for one in found
        if any("人名" in part.name for part in one.parts)
    ]
    assert named[0] == {"王工"}
    assert named[-1] >= {"刘工"}
    assert len(named) < len(found)


def test_pages_in_a_volume_are_its_own(found, dossier):
    for one in found:
        written, pages = dossier(one)
        assert f"— {written.pages} —" in pages[-1]
        wanted = {int(str(row.cells[0])) for row in _table(one, "卷内目录").rows}
        assert all(f"照片{number - 1:02}" in "".join(pages) for number in wanted if number < 21)


def test_what_stands_in_another_volume_is_told_by_its_number(casefile, item, held, jpeg, fonts):
    drawings = [
        item("drawing", f"图{number}", {"sheet_size": "A3"}, [held(jpeg(f"{number}.jpg"))])
        for number in range(12)
    ]
    text = (shipped("exports") / "dossiers" / "record-file.toml").read_text("utf-8")
    made = plan(ordered(casefile(*drawings), load(text), "internal"))
    found = volumes(made, "第 {volume} 册", fonts=fonts, most_pages=14)
    pages = [
        row.cells[8]
        for one in found
        for part in one.parts
        if part.name.endswith("图纸卷")
        for row in _table(one, part.name).rows
    ]
    assert {"第 2 册", "第 3 册"} & set(pages)
    assert any(isinstance(page, PagesOf) for page in pages)
