from __future__ import annotations

from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.files import Listed
from archive_app.archive.intake.fronts import fronts
from archive_app.archive.intake.intake import Intake, take_in
from archive_app.archive.intake.options import Options
from archive_app.archive.intake.plan import plan
from archive_app.domain.entries import Entry
from archive_app.domain.progress import Quiet
from tests.archive.conftest import photograph

TOGETHER = Options()


def took(archive: Archive, site: Entry, *paths: Path, options: Options = TOGETHER) -> Intake:
    return take_in(archive, Quiet(), site=site.code, paths=paths, options=options)


def taken(archive: Archive, site: Entry, path: Path) -> str:
    photograph(path, path.name)
    return took(archive, site, path).taken_in[0].code


@pytest.mark.parametrize("front", ["高炉.jpg", "高炉正面.jpg"])
def test_a_back_joins_the_record_that_holds_its_front(
    archive: Archive, site: Entry, tmp_path: Path, front: str
):
    code = taken(archive, site, tmp_path / front)
    back = tmp_path / "高炉_back.jpg"
    photograph(back, "back")
    told = plan(archive, Quiet(), site=site.code, paths=[back]).new
    assert [one.joins for one in told] == [code]
    assert [one.code for one in took(archive, site, back).taken_in] == [code]


def test_so_it_does_where_the_front_is_brought_once_more(
    archive: Archive, site: Entry, tmp_path: Path
):
    code = taken(archive, site, tmp_path / "高炉正.jpg")
    both = [tmp_path / "高炉正.jpg", tmp_path / "高炉背.jpg"]
    photograph(both[1], "back")
    told = plan(archive, Quiet(), site=site.code, paths=both)
    assert ([one.joins for one in told.new], len(told.already_held)) == ([code], 1)
    assert [one.code for one in took(archive, site, *both).taken_in] == [code]


def test_who_wants_each_alone_gets_each_alone(archive: Archive, site: Entry, tmp_path: Path):
    code = taken(archive, site, tmp_path / "高炉.jpg")
    back = tmp_path / "高炉背面.jpg"
    photograph(back, "back")
    apart = Options(together=False)
    assert took(archive, site, back, options=apart).taken_in[0].code != code


def test_a_front_of_several_records_or_with_its_back_gets_none(
    archive: Archive, site: Entry, tmp_path: Path
):
    for folder in ("1", "2"):
        (tmp_path / folder).mkdir()
        photograph(tmp_path / folder / "a.jpg", folder)
        took(archive, site, tmp_path / folder)
    for name in ("b正.jpg", "b背.jpg"):
        photograph(tmp_path / name, name)
    took(archive, site, tmp_path / "b正.jpg", tmp_path / "b背.jpg")
    backs = [(Listed(tmp_path / name),) for name in ("a_back.jpg", "b背面.jpg")]
    with archive.store.reading() as tables:
        assert fronts(tables, site, backs) == {}
