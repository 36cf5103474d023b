"""A published list is read from any spreadsheet, and each name told with what it may mean."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import Assignment
from archive_app.archive.entries.description import add
from archive_app.archive.programme.name_lists import match_list, read_name_list
from archive_app.domain.errors import Refused
from archive_app.domain.progress import QUIET

Writes = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Writes:
    def write(text: str) -> Path:
        path = tmp_path / "名单.csv"
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.fixture
def archive(archive: Archive) -> Archive:
    said = [Assignment("name", "=", "天府煤矿旧址"), Assignment("place", "=", "29.8,106.4 WGS84")]
    add(archive, kind="site", set_=said)
    add(archive, kind="site", set_=[Assignment("name", "=", "裕华纱厂")])
    return archive


def test_the_columns_are_known_by_what_they_are_called(archive: Archive, write: Writes) -> None:
    path = write("第一批工业遗产名单,,\n序号,遗产名称,坐标\n1,裕华纱厂,\n2,天府煤矿,\n")
    found = read_name_list(archive, path)
    assert found.heads == ("序号", "遗产名称", "坐标")
    assert found.columns == {"name": 1, "number": 0, "place": 2}
    assert len(found.rows) == 2


def test_each_name_is_told_with_the_sites_that_it_may_mean(archive: Archive, write: Writes) -> None:
    path = write('序号,名称,坐标\n1,裕华纱厂,\n2,"磺厂","29.8004,106.4 WGS84"\n3,白沙水电站,\n,,\n')
    found = read_name_list(archive, path)
    named = match_list(archive, QUIET, found, found.columns)
    told = [(one.number, one.name, [match.why for match in one.likely]) for one in named]
    assert told == [
        ("1", "裕华纱厂", ["same_name"]),
        ("2", "磺厂", ["nearby"]),
        ("3", "白沙水电站", []),
    ]
    assert named[1].likely[0].site.title == "天府煤矿旧址"


def test_a_list_of_nothing_but_names_loses_none_of_them(archive: Archive, write: Writes) -> None:
    found = read_name_list(archive, write("裕华纱厂\n天府煤矿\n"))
    named = match_list(archive, QUIET, found, found.columns)
    assert [one.name for one in named] == ["裕华纱厂", "天府煤矿"]


def test_what_is_no_list_is_refused(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        read_name_list(archive, tmp_path / "没有.xlsx")
