"""What a person did on a day, as the journal has it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.attaching import attach_files
from archive_app.archive.entries.description import Assignment, add, change, remove, save_draft
from archive_app.archive.field import field
from archive_app.archive.field.field import Line, day, day_of, latest, new_key
from archive_app.archive.intake.intake import take_in
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Refused
from archive_app.domain.progress import Quiet
from tests.archive.conftest import photograph, sound

TODAY = datetime.now().astimezone().date()


def said(**values: str) -> list[Assignment]:
    return [Assignment(name, "=", text) for name, text in values.items()]


def line(archive: Archive, entry: str) -> Line:
    return next(one for one in day(archive, TODAY).lines if one.id == entry)


def test_the_day_has_what_the_person_added_and_changed_the_latest_first(
    archive: Archive, site: Entry
):
    blower = add(archive, kind="equipment", site=site.id, set_=said(title="鼓风机"))
    shop = add(archive, kind="building", site=site.id, set_=said(title="炼铁车间"))
    change(archive, blower.code, said(origin="英国谢菲尔德"))
    assert [one.id for one in day(archive, TODAY).lines] == [blower.id, shop.id, site.id]
    assert day(archive, TODAY - timedelta(days=1)).lines == ()


def test_what_another_person_did_is_another_day(archive: Archive, site: Entry):
    archive.person = "李工"
    assert day(archive, TODAY).lines == ()
    shop = add(archive, kind="building", site=site.id, set_=said(title="炼铁车间"))
    assert [one.code for one in day(archive, TODAY).lines] == [shop.code]
    assert day(archive, TODAY).person == "李工"


def test_what_was_removed_or_undone_is_not_counted(archive: Archive, site: Entry):
    remove(archive, add(archive, kind="building", site=site.id, set_=said(title="误")).code)
    add(archive, kind="building", site=site.id, set_=said(title="又误"))
    undo(archive)
    assert [one.id for one in day(archive, TODAY).lines] == [site.id]


def test_files_are_those_that_came_in_on_the_day(
    archive: Archive, site: Entry, files: Path, monkeypatch: pytest.MonkeyPatch
):
    take_in(archive, Quiet(), site=site.id, paths=[files])
    today = day(archive, TODAY)
    assert (today.files, today.size) == (4, sum(path.stat().st_size for path in files.iterdir()))
    monkeypatch.setattr("archive_app.store.journal._now", lambda: "2099-01-02T08:00:00+08:00")
    taken = next(one for one in today.lines if one.kind.id == "photograph")
    attach_files(archive, taken.code, [photograph(files / "补拍.jpg", "补拍")])
    (later,) = day(archive, date(2099, 1, 2)).lines
    assert (later.id, [file.file_name for file in later.files]) == (taken.id, ["补拍.jpg"])


def test_a_line_says_how_long_its_sounds_last(archive: Archive, site: Entry, tmp_path: Path):
    take_in(archive, Quiet(), site=site.id, paths=[sound(tmp_path / "访谈.wav", 3)])
    assert day(archive, TODAY).lines[0].seconds == pytest.approx(3.0)


def test_a_survey_point_says_how_good_it_is(archive: Archive, site: Entry):
    known = said(title="西北角", place="29.48,106.48 CGCS2000", accuracy="2")
    point = add(archive, kind="survey_point", parent=site.id, set_=known)
    assert (line(archive, point.id).accuracy, line(archive, point.id).crs) == (2.0, "CGCS2000")
    change(archive, point.id, said(accuracy="50厘米"))
    assert line(archive, point.id).accuracy is None


def test_what_is_missing_leaves_out_what_the_office_fills_in(archive: Archive, site: Entry):
    photo = add(archive, kind="photograph", site=site.id, set_=said(title="高炉"))
    missing = [one.id for one in line(archive, photo.id).missing]
    assert "description" in missing
    assert not {"reference_code", "retention"} & set(missing)
    assert photo.id in [one.id for one in day(archive, TODAY).incomplete]


def test_the_latest_are_few_but_all_are_counted(archive: Archive, site: Entry):
    for number in range(5):
        add(archive, kind="building", site=site.id, set_=said(title=f"{number}号库"))
    today = latest(archive, TODAY, 2)
    assert (today.entries, today.files) == (6, 0)
    assert [one.title for one in today.lines] == ["4号库", "3号库"]


def test_open_drafts_are_told_by_what_was_typed(archive: Archive, site: Entry):
    save_draft(archive, site.id, {"address": "大渡口"})
    save_draft(archive, new_key("equipment", site.id), {"title": "鼓风机"})
    save_draft(archive, new_key("document", site.id), {"text": "带卷尺\n再来"})
    save_draft(archive, new_key("chimney", site.id), {"title": "一个已不在的类型"})
    gone = add(archive, kind="building", site=site.id, set_=said(title="误"))
    save_draft(archive, gone.id, {"title": "误"})
    remove(archive, gone.code)
    told = {(one.kind.id, one.title, one.site) for one in field.drafts(archive)}
    assert told == {
        ("site", "重庆钢铁厂", site.id),
        ("equipment", "鼓风机", site.id),
        ("document", "带卷尺", site.id),
    }
    assert len(day(archive, TODAY).drafts) == 3


def test_a_day_is_written_as_the_calendar_has_it():
    assert day_of(" 2026-11-22 ") == date(2026, 11, 22)
    with pytest.raises(Refused, match="bad_day"):
        day_of("昨天")
