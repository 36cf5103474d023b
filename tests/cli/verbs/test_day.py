from __future__ import annotations

from archive_app.archive.archive import open_archive
from archive_app.archive.entries.description import save_draft
from archive_app.archive.field.field import new_key


def test_the_day_is_counted_for_people_and_for_programs(typed, works):
    folder, site = works
    typed("add", folder, "--site", site, "--kind", "photograph", "--set", "title=高炉")
    told = typed("day", folder)
    assert "高炉  (lacks Taken, " in told.out
    assert "、" not in told.out
    assert "2 entries, 0 files" in told.out
    data = typed("day", folder, "--json").data
    assert [one["title"] for one in data["entries"]] == ["高炉", "重庆钢铁厂"]
    assert (data["person"], data["incomplete"], "copy" in data) == ("王工", 2, False)


def test_what_was_typed_and_not_saved_is_told(typed, works):
    folder, site = works
    with open_archive(folder, person="王工") as archive:
        save_draft(archive, new_key("equipment", site), {"title": "鼓风机"})
    (draft,) = typed("day", folder, "--json").data["drafts"]
    assert (draft["kind"], draft["title"]) == ("equipment", "鼓风机")
    assert "1 draft not saved" in typed("day", folder).out


def test_another_day_or_another_person_did_nothing(typed, works):
    folder, _ = works
    assert typed("day", folder, "--date", "1999-12-31", "--json").data["entries"] == []
    assert typed("day", folder, "--person", "李工", "--json").data["entries"] == []
    wrong = typed("day", folder, "--date", "yesterday", "--json")
    assert (wrong.code, wrong.data["error"]["key"]) == (1, "bad_day")


def test_the_day_is_copied_to_a_second_drive(typed, works, tmp_path):
    folder, site = works
    (tmp_path / "厂志.txt").write_text("一九三八年迁建。", "utf-8")
    typed("take-in", folder, "--site", site, tmp_path / "厂志.txt")
    (tmp_path / "usb").mkdir()
    copied = typed("day", folder, "--copy-to", tmp_path / "usb", "--json").data["copy"]
    assert (copied["files"], copied["found"]) == (1, 0)
    again = typed("day", folder, "--copy-to", tmp_path / "usb")
    assert "same SHA-256" in again.out
    assert "收据.pdf" in again.out
    assert "same drive" in again.out


def test_a_drive_that_is_not_there_is_said(typed, works, tmp_path):
    folder, _ = works
    gone = typed("day", folder, "--copy-to", tmp_path / "usb", "--json")
    assert (gone.code, gone.data["error"]["key"]) == (3, "copy_no_folder")
