"""Tables for others let out what a dossier of their scope lets out, and no more."""

from __future__ import annotations

import csv
import tracemalloc
from pathlib import Path

import pytest
from python_calamine import load_workbook

from archive_app.archive.archive import Archive, open_archive
from archive_app.archive.entries import description
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.intake.intake import take_in
from archive_app.archive.papers.tables import Found, tables_of, write_found, write_table
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet

OWN = """id = "stacks"
label = {zh = "烟囱", en = "Stacks"}
kinds = ["structure"]
[[column]]
label = {zh = "名称", en = "Name"}
from = ["@title"]
[[column]]
label = {zh = "序号", en = "Number"}
from = ["core_number"]
"""


def _add(archive: Archive, kind: str, site: Entry | None = None, **values: str) -> Entry:
    told = [Assignment(field, "=", value) for field, value in values.items()]
    return description.add(archive, kind=kind, site=site.code if site else "", set_=told)


def _rows(archive: Archive, profile: str, target: Path, **how: str) -> list[dict[str, str]]:
    count = write_table(archive, Quiet(), profile=profile, target=target, **how)
    rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
    assert len(rows) == count
    return rows


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "清单.csv"


def test_each_site_has_its_line(archive: Archive, site: Entry, target: Path):
    _add(archive, "site", name="=HYPERLINK(1)", founded="1938年")
    rows = _rows(archive, "sites", target)
    assert [(one["序号"], one["名称"]) for one in rows] == [
        ("1", "重庆钢铁厂"),
        ("2", "'=HYPERLINK(1)"),
    ]
    assert rows[0]["曾用名与别名"] == "重钢"
    assert rows[1]["始建年代"] == "1938年"


def test_a_table_is_in_the_language_of_who_asks(archive: Archive, site: Entry, target: Path):
    archive.language = "en"
    assert _rows(archive, "dublin-core", target)[0]["type"] == "Site"


def test_only_what_is_marked_is_a_core_item(archive: Archive, site: Entry, target: Path):
    _add(archive, "structure", site, title="一号高炉", core_item="是", core_number="1")
    _add(archive, "structure", site, title="烟囱")
    (row,) = _rows(archive, "core-items", target)
    assert (row["名称"], row["物项序号"], row["遗产点"]) == ("一号高炉", "1", "重庆钢铁厂")


def test_the_fixity_list_has_a_line_a_file(
    archive: Archive, site: Entry, files: Path, target: Path
):
    take_in(archive, Quiet(), site=site.code, paths=[files])
    rows = _rows(archive, "fixity", target)
    assert {row["文件名"] for row in rows} == {path.name for path in files.iterdir()}
    assert all(
        archive.vault.path(row["SHA-256"]).stat().st_size == int(row["字节"]) for row in rows
    )


def test_a_public_table_keeps_back_what_a_public_dossier_does(
    archive: Archive, site: Entry, target: Path
):
    told = {"place": "29.482812,106.478056 WGS84", "place_precision": "1公里"}
    description.change(
        archive, site.id, [Assignment(field, "=", value) for field, value in told.items()]
    )
    _add(archive, "photograph", site, title="高炉", open_status="控制")
    assert _rows(archive, "photographs", target) == []
    assert len(_rows(archive, "photographs", target, scope="internal")) == 1
    assert "取至1 公里" in _rows(archive, "sites", target)[0]["坐标"]
    assert "29.48" in _rows(archive, "sites", target, scope="internal")[0]["坐标"]


def test_of_a_site_that_is_kept_back_nothing_is_let_out(
    archive: Archive, site: Entry, target: Path
):
    _add(archive, "photograph", site, title="高炉")
    description.change(archive, site.id, [Assignment("open_status", "=", "控制")])
    for profile in ("sites", "photographs", "dublin-core"):
        assert _rows(archive, profile, target) == []


def test_a_table_may_be_of_one_site(archive: Archive, site: Entry, target: Path):
    other = _add(archive, "site", name="第二厂")
    _add(archive, "photograph", other, title="厂门")
    assert _rows(archive, "photographs", target, site=site.code) == []
    assert len(_rows(archive, "photographs", target, site=other.code)) == 1


def test_an_archive_may_have_tables_of_its_own(archive: Archive, site: Entry, tmp_path: Path):
    _add(archive, "structure", site, title="烟囱", core_number="7")
    (archive.folder / "profiles").mkdir(exist_ok=True)
    (archive.folder / "profiles" / "table-stacks.toml").write_text(OWN, "utf-8")
    folder = archive.folder
    archive.close()
    with open_archive(folder, person="王工") as again:
        assert "stacks" in [one.id for one in tables_of(again)]
        write_table(again, Quiet(), profile="stacks", target=tmp_path / "烟囱.xlsx")
    rows = load_workbook(tmp_path / "烟囱.xlsx").get_sheet_by_index(0).to_python()
    assert rows == [["名称", "序号"], ["烟囱", 7.0]]


def test_what_there_is_not_is_refused_and_nothing_is_written(
    archive: Archive, site: Entry, target: Path
):
    for how in ({"profile": "site"}, {"profile": "sites", "scope": "secret"}):
        with pytest.raises(Refused):
            write_table(archive, Quiet(), target=target, **how)
    assert not target.exists()


def test_many_lines_take_the_memory_of_few(archive: Archive, site: Entry, target: Path):
    def most(count: int) -> int:
        for number in range(count):
            _add(archive, "photograph", site, title=f"照片{number}")
        tracemalloc.start()
        write_table(archive, Quiet(), profile="photographs", target=target)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    few = most(300)
    assert most(900) < few + 500_000


def test_what_was_found_is_written_in_its_order_with_the_question_below(
    archive: Archive, site: Entry, target: Path
):
    late = _add(archive, "drawing", site, title="总装图", date="1957", rights="内部")
    early = _add(archive, "drawing", site, title="基础图", date="1941")
    found = Found([early.id, site.id, late.id], ("检索：图", "2 条"))
    assert write_found(archive, Quiet(), found, profile="entries", target=target) == 3
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert [row[3] for row in rows[1:4]] == ["基础图", "重庆钢铁厂", "总装图"]
    assert rows[1][6] == "1941"
    assert [[cell for cell in row if cell] for row in rows[4:]] == [["检索：图"], ["2 条"]]
    assert write_found(archive, Quiet(), found, profile="sites", target=target) == 1


def test_what_was_found_lets_out_no_more_than_a_dossier_does(
    archive: Archive, site: Entry, target: Path
):
    drawing = _add(archive, "drawing", site, title="总装图")
    description.remove(archive, drawing.code)
    assert write_found(archive, Quiet(), Found([drawing.id]), profile="entries", target=target) == 0
    with pytest.raises(Refused, match="unknown_table"):
        write_found(archive, Quiet(), Found([]), profile="nothing", target=target)
