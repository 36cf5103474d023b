from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.entries.assigning import assignment
from archive_app.archive.entries.description import add
from archive_app.archive.intake.intake import take_in
from archive_app.archive.intake.looking import look_at
from archive_app.archive.intake.options import Options
from archive_app.archive.intake.plan import Plan, plan
from archive_app.archive.intake.plan import planned as planned_of
from archive_app.archive.intake.units import ByHand
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import photograph


def planned(archive: Archive, site: Entry, *paths: Path, **options: object) -> Plan:
    return plan(archive, Quiet(), site=site.code, paths=paths, options=Options(**options))  # type: ignore[arg-type]


def written(archive: Archive) -> set[Path]:
    files = archive.folder.rglob("*")
    return {path for path in files if path.is_file() and not path.name.startswith("archive.")}


def test_a_plan_tells_what_would_happen_and_writes_nothing(
    archive: Archive, site: Entry, files: Path
):
    (files / "坏.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    take_in(archive, Quiet(), site=site.code, paths=[files / "访谈.wav"])
    before = written(archive)
    with ThreadPoolExecutor(2) as pool:
        found = plan(archive, Quiet(), site=site.code, paths=[files], pool=pool)
    assert {one.file.name: one.kind for one in found.new} == {
        "IMG_0001.jpg": "photograph",
        "总装图.tif": "drawing",
        "厂史.txt": "history",
    }
    assert [one.file.name for one in found.already_held] == ["访谈.wav"]
    assert [one.file.name for one in found.refused] == ["坏.jpg"]
    assert written(archive) == before


def test_a_plan_numbers_the_records_and_offers_those_that_names_begin_with(
    archive: Archive, site: Entry, tmp_path: Path
):
    held = add(archive, kind="photograph", site=site.code)
    for name in ("a正.jpg", "a背.jpg", f"{held.code}_2.jpg"):
        photograph(tmp_path / name, name)
    found = {one.file.name: one for one in planned(archive, site, *tmp_path.glob("*.jpg")).new}
    assert found["a正.jpg"].record == found["a背.jpg"].record
    assert found[f"{held.code}_2.jpg"].offered == held.code
    assert found["a正.jpg"].offered == ""
    apart = planned(archive, site, *tmp_path.glob("*.jpg"), together=False)
    assert len({one.record for one in apart.new}) == 3


def test_what_was_taken_near_to_another_site_is_told(archive: Archive, site: Entry, tmp_path: Path):
    other = add(archive, kind="site", set_=[assignment("place=29.5,106.5 WGS84")])
    (tmp_path / "a.gpx").write_text('<gpx><wpt lat="29.501" lon="106.5"/></gpx>', "utf-8")
    [one] = planned(archive, site, tmp_path / "a.gpx").elsewhere
    assert one.sites[0].code == other.code
    assert planned(archive, other, tmp_path / "a.gpx").elsewhere == ()


def test_a_plan_can_be_stopped_and_a_wrong_kind_is_a_line(
    archive: Archive, site: Entry, files: Path
):
    class Stopping(Quiet):
        def step(self, done: int = 1, note: str = "") -> None:
            super().step(done, note)
            raise Cancelled

    found = plan(archive, Stopping(), site=site.code, paths=[files])
    assert found.cancelled
    assert len(found.new) == 1
    refused = planned(archive, site, files, kind="sound").refused
    assert {one.why.key for one in refused} == {"kind_does_not_take"}
    with pytest.raises(Refused):
        plan(archive, Quiet(), site="A-0099", paths=[files])


def test_the_same_file_twice_would_come_in_once(archive: Archive, site: Entry, tmp_path: Path):
    first, again = tmp_path / "a.jpg", tmp_path / "b.jpg"
    photograph(first, "a")
    again.write_bytes(first.read_bytes())
    found = planned(archive, site, first, again)
    assert [one.file for one in found.new] == [first]
    [held] = found.already_held
    assert (held.file, held.code, held.same) == (again, "", first)


def test_files_may_all_go_to_one_record_that_takes_such(archive: Archive, site: Entry, files: Path):
    record = add(archive, kind="photograph", site=site.code)
    found = planned(archive, site, files, onto=record.code)
    assert {one.file.name: one.joins for one in found.new} == {
        "IMG_0001.jpg": record.code,
        "总装图.tif": record.code,
    }
    assert {one.why.key for one in found.refused} == {"kind_does_not_take"}
    building = add(archive, kind="building", site=site.code)
    assert len(planned(archive, site, files, onto=building.code).new) == 4


def test_new_records_stand_only_below_what_may_have_them(
    archive: Archive, site: Entry, files: Path
):
    building = add(archive, kind="building", site=site.code)
    sound = add(archive, kind="sound", site=site.code)
    assert len(planned(archive, site, files, under=building.code).new) == 4
    refused = planned(archive, site, files, under=sound.code).refused
    assert {one.why.key for one in refused} == {"wrong_parent"}


def test_a_plan_shows_the_clock_put_right_and_what_a_track_places(
    archive: Archive, site: Entry, tmp_path: Path
):
    photograph(tmp_path / "a.jpg", "a", taken="2024:04:05 10:11:12")
    photograph(tmp_path / "b.jpg", "b", taken="2024:04:06 10:11:12")
    at = datetime(2024, 4, 5, 11, 11, 20).astimezone().isoformat()
    track = tmp_path / "走.gpx"
    track.write_text(f'<gpx><trkpt lat="29.5" lon="106.5"><time>{at}</time></trkpt></gpx>', "utf-8")
    paths = tmp_path / "a.jpg", tmp_path / "b.jpg"
    found = planned(archive, site, *paths, shift=timedelta(hours=1), track=track).new
    assert [(one.facts.taken, one.placed) for one in found] == [
        ("2024-04-05T11:11:12", True),
        ("2024-04-06T11:11:12", False),
    ]
    with pytest.raises(Refused, match="not_a_table"):
        planned(archive, site, *paths, track=paths[0])


def test_a_record_that_takes_no_such_file_is_only_named(
    archive: Archive, site: Entry, tmp_path: Path
):
    history = add(archive, kind="history", site=site.code)
    photograph(tmp_path / f"{history.code} 插图.jpg", "x")
    path = tmp_path / f"{history.code} 插图.jpg"
    [one] = planned(archive, site, path, match=True).new
    assert (one.offered, one.joins, one.kind) == (history.code, "", "photograph")
    options = Options(match=True)
    [taken] = take_in(archive, Quiet(), site=site.code, paths=[path], options=options).taken_in
    assert (taken.code == history.code, taken.kind) == (False, "photograph")


def test_a_plan_is_made_anew_without_reading_a_file(archive: Archive, site: Entry, files: Path):
    held = add(archive, kind="photograph", site=site.code)
    photograph(files / f"{held.code} 正面.jpg", "x")
    look = look_at(archive, Quiet(), [files])
    for path in files.iterdir():
        path.unlink()
    joined = ByHand().joined([files / "总装图.tif", files / "IMG_0001.jpg"])
    for match, joins in ((True, held.code), (False, "")):
        found = planned_of(archive, look, site=site.code, options=Options(match=match))
        by_name = {one.file.name: one for one in found.new}
        assert by_name[f"{held.code} 正面.jpg"].joins == joins
        assert by_name[f"{held.code} 正面.jpg"].offered == held.code
    together = planned_of(archive, look, site=site.code, by_hand=joined)
    by_name = {one.file.name: one.record for one in together.new}
    assert by_name["总装图.tif"] == by_name["IMG_0001.jpg"]


def test_a_plan_says_of_a_file_meant_for_one_record_that_another_has_it(
    archive: Archive, site: Entry, files: Path
):
    path = files / "IMG_0001.jpg"
    take_in(archive, Quiet(), site=site.code, paths=[path])
    other = add(archive, kind="photograph", site=site.code)
    found = planned(archive, site, path, onto=other.code)
    assert [one.why.key for one in found.refused] == ["held_elsewhere"]
