from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from archive_app.archive.archive import Archive
from archive_app.archive.catalogue.history import undo
from archive_app.archive.entries.description import add, entry_of, remove
from archive_app.archive.entries.files import Listed
from archive_app.archive.intake.intake import Chosen, Intake, take_in, take_in_chosen
from archive_app.archive.intake.looking import look_at
from archive_app.archive.intake.options import Options
from archive_app.archive.keeping.upkeep import check
from archive_app.archive.results.retrieval import sheet
from archive_app.archive.viewing import previews
from archive_app.domain.entries import Entry
from archive_app.domain.errors import Cancelled, Refused, Unavailable
from archive_app.domain.progress import Quiet
from archive_app.store import vault
from tests.archive.conftest import photograph
from tests.media.compounds import compound, word


def took(archive: Archive, site: Entry, *paths: Path, kind: str = "") -> Intake:
    return take_in(archive, Quiet(), site=site.code, paths=paths, options=Options(kind=kind))


def refusals(intake: Intake) -> dict[str, str]:
    return {one.file.name: one.why.key for one in intake.refused}


class Stopping(Quiet):
    """A progress of somebody who stops after some steps, and remembers what was reported."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.done = 0

    def step(self, done: int = 1, note: str = "") -> None:
        super().step(done, note)
        self.done += done
        self.left -= done
        if self.left <= 0:
            raise Cancelled


def test_each_file_becomes_a_record_of_the_right_kind(archive: Archive, site: Entry, files: Path):
    intake = took(archive, site, files)
    assert {one.file.name: one.kind for one in intake.taken_in} == {
        "IMG_0001.jpg": "photograph",
        "总装图.tif": "drawing",
        "访谈.wav": "sound",
        "厂史.txt": "history",
    }
    assert intake.refused == intake.already_held == ()


def test_a_record_has_its_original_and_what_the_file_says(
    archive: Archive, site: Entry, files: Path
):
    kinds = {one.kind: one.id for one in took(archive, site, files).taken_in}
    seen = sheet(archive, kinds["photograph"])
    [held] = seen.files
    assert held.path.read_bytes() == (files / "IMG_0001.jpg").read_bytes()
    assert held.path.name == held.original.sha256
    assert seen.entry.title == "IMG_0001"
    assert seen.shown["date"] == "2024-04-05"
    assert previews.preview(archive, held.original.sha256)
    text = sheet(archive, kinds["history"]).files[0].passages
    assert "汉阳铁厂内迁" in "".join(passage.text for passage in text)
    assert sheet(archive, kinds["sound"]).files[0].facts.duration == 2.0


def test_what_the_site_has_already_is_not_taken_in_again(
    archive: Archive, site: Entry, files: Path
):
    codes = {one.file.name: one.code for one in took(archive, site, files).taken_in}
    shutil.copyfile(files / "IMG_0001.jpg", files / "又一份.jpg")
    intake = took(archive, site, files)
    assert intake.taken_in == ()
    held = {one.file.name: one.code for one in intake.already_held}
    assert held == codes | {"又一份.jpg": codes["IMG_0001.jpg"]}


def test_twice_in_one_batch_is_once(archive: Archive, site: Entry, files: Path):
    shutil.copyfile(files / "IMG_0001.jpg", files / "IMG_0001 (2).jpg")
    intake = took(archive, site, files)
    assert len(intake.taken_in) == 4
    assert len(intake.already_held) == 1


def test_another_site_gets_a_record_on_the_same_original(
    archive: Archive, site: Entry, files: Path
):
    took(archive, site, files)
    other = add(archive, kind="site")
    intake = took(archive, other, files)
    assert len(intake.taken_in) == 4
    with archive.store.reading() as tables:
        assert len(list(tables.originals.all())) == 4


def test_what_was_removed_may_be_taken_in_again(archive: Archive, site: Entry, files: Path):
    for one in took(archive, site, files).taken_in:
        remove(archive, one.code)
    assert len(took(archive, site, files).taken_in) == 4


def test_one_bad_file_is_one_line_and_the_rest_goes_in(archive: Archive, site: Entry, files: Path):
    (files / "empty.jpg").touch()
    (files / "damaged.jpg").write_bytes((files / "IMG_0001.jpg").read_bytes()[:300])
    (files / "model.step").write_bytes(b"\x00\x01\x02\x03" * 100)
    (files / "gone.jpg").symlink_to(files / "nowhere")
    intake = took(archive, site, files, files / "没有这个.jpg")
    assert refusals(intake) == {
        "empty.jpg": "empty_file",
        "damaged.jpg": "damaged_file",
        "gone.jpg": "no_such_file",
        "没有这个.jpg": "no_such_file",
    }
    assert len(intake.taken_in) == 5
    kept = {one.file.name: one.id for one in intake.taken_in}["model.step"]
    [held] = sheet(archive, kept).files
    assert held.path.read_bytes() == b"\x00\x01\x02\x03" * 100
    assert list((archive.folder / "incoming").iterdir()) == []
    assert check(archive, Quiet(), fixity=True) == []


def test_a_name_in_gbk_comes_in_and_reads_as_chinese(archive: Archive, site: Entry, files: Path):
    raw = os.fsencode(files) + b"/" + "轧机.jpg".encode("gbk")
    (files / "IMG_0001.jpg").rename(Path(os.fsdecode(raw)))
    titles = {entry_of(archive, one.code).title for one in took(archive, site, files).taken_in}
    assert "轧机" in titles


def test_a_kind_can_be_given_if_it_takes_such_files(archive: Archive, site: Entry, files: Path):
    intake = took(archive, site, files, kind="drawing")
    assert {one.kind for one in intake.taken_in} == {"drawing"}
    assert refusals(intake) == dict.fromkeys(("访谈.wav", "厂史.txt"), "kind_does_not_take")
    with pytest.raises(Refused) as told:
        took(archive, site, files, kind="documnet")
    assert told.value.nearest == ("document",)


def test_an_unknown_site_takes_nothing_in(archive: Archive, site: Entry, files: Path):
    with pytest.raises(Refused) as told:
        take_in(archive, Quiet(), site="A-0009", paths=[files])
    assert told.value.nearest == (site.code,)


def test_what_is_reported_is_kept_and_the_rest_is_not_there(
    archive: Archive, site: Entry, tmp_path: Path
):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(12):
        photograph(folder / f"{number:02}.jpg", f"照片 {number}")
    progress = Stopping(5)
    intake = take_in(archive, progress, site=site.code, paths=[folder])
    assert intake.cancelled
    assert len(intake.taken_in) == progress.done < 12
    with archive.store.reading() as tables:
        assert len(tables.entries.codes()) == progress.done + 1
    assert check(archive, Quiet(), fixity=True) == []
    rest = took(archive, site, folder)
    assert len(rest.taken_in) == 12 - progress.done


def test_files_may_be_read_in_a_pool(archive: Archive, site: Entry, tmp_path: Path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(80):
        photograph(folder / f"{number:02}.jpg", f"照片 {number}")
    with ThreadPoolExecutor(4) as pool:
        intake = take_in(archive, Quiet(), site=site.code, paths=[folder], pool=pool)
    names = [one.file.name for one in intake.taken_in]
    assert (intake.refused, intake.already_held) == ((), ())
    assert names == [f"{number:02}.jpg" for number in range(80)]


def test_a_full_disk_leaves_the_archive_as_it_was(
    archive: Archive, site: Entry, files: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(vault, "_write", full)
    with pytest.raises(Unavailable) as told:
        took(archive, site, files)
    assert told.value.key == "disk_full"
    with archive.store.reading() as tables:
        assert tables.entries.codes() == [site.code]
    assert check(archive, Quiet()) == []
    assert list((archive.folder / "incoming").iterdir()) == []


def test_a_list_with_times_stays_one_when_its_copy_has_lost_its_name(
    archive: Archive, site: Entry, tmp_path: Path
):
    (tmp_path / "转写.csv").write_text("开始,内容\n0:05,那年出铁\n", "utf-8")
    [one] = took(archive, site, tmp_path / "转写.csv").taken_in
    [passage] = sheet(archive, one.code).files[0].passages
    assert (passage.text, passage.start) == ("那年出铁", 5.0)


def test_a_file_with_a_password_is_kept_and_says_so(archive: Archive, site: Entry, tmp_path: Path):
    (tmp_path / "密.doc").write_bytes(compound(**word("密", flags=0x0100)))
    intake = took(archive, site, tmp_path / "密.doc")
    assert [one.note for one in intake.taken_in] == ["encrypted"]
    [held] = sheet(archive, intake.taken_in[0].code).files
    assert held.path.read_bytes() == (tmp_path / "密.doc").read_bytes()
    assert previews.preview(archive, held.original.sha256) is None


def test_files_that_belong_together_become_one_record(archive: Archive, site: Entry, files: Path):
    photograph(files / "老照片正.jpg", "正")
    photograph(files / "老照片背.jpg", "背")
    (files / "访谈.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\n那年出铁", "utf-8")
    taken = {one.file.name: one for one in took(archive, site, files).taken_in}
    assert taken["老照片正.jpg"].code == taken["老照片背.jpg"].code
    seen = sheet(archive, taken["老照片背.jpg"].code)
    assert [held.file_name for held in seen.files] == ["老照片正.jpg", "老照片背.jpg"]
    assert seen.entry.title == "老照片"
    heard = sheet(archive, taken["访谈.srt"].code)
    assert (heard.entry.kind, taken["访谈.wav"].code) == ("sound", taken["访谈.srt"].code)
    assert heard.files[1].passages[0].start == 1.0


def test_a_file_goes_to_the_record_that_its_name_begins_with_if_that_is_wished(
    archive: Archive, site: Entry, tmp_path: Path
):
    held = add(archive, kind="photograph", site=site.code)
    photograph(tmp_path / f"{held.code}_1.jpg", "一")
    photograph(tmp_path / "别的.jpg", "二")
    intake = take_in(
        archive,
        Quiet(),
        site=site.code,
        paths=sorted(tmp_path.glob("*.jpg")),
        options=Options(match=True),
    )
    codes = {one.file.name: one.code for one in intake.taken_in}
    assert codes[f"{held.code}_1.jpg"] == held.code
    assert codes["别的.jpg"] != held.code
    assert len(sheet(archive, held.code).files) == 1


@pytest.mark.real
def test_everything_readable_comes_in_and_everything_else_has_a_reason(
    archive: Archive, site: Entry, shared: Path
):
    with ThreadPoolExecutor(2) as pool:
        folders = [shared / "data", shared / "seeds"]
        intake = take_in(archive, Quiet(), site=site.code, paths=folders, pool=pool)
    kinds = {one.kind for one in intake.taken_in}
    assert kinds == {"photograph", "drawing", "sound", "film", "document"}
    assert len(intake.taken_in) >= 180
    assert {one.why.key for one in intake.refused} <= {"damaged_file"}
    assert check(archive, Quiet(), fixity=True) == []


def test_files_may_all_become_part_of_one_record(archive: Archive, site: Entry, files: Path):
    record = add(archive, kind="building", site=site.code)
    options = Options(onto=record.code)
    intake = take_in(archive, Quiet(), site=site.code, paths=[files], options=options)
    assert {one.code for one in intake.taken_in} == {record.code}
    assert len(sheet(archive, record.id).files) == 4


def test_a_file_of_another_record_is_not_silently_left_there(
    archive: Archive, site: Entry, files: Path
):
    mine = took(archive, site, files / "IMG_0001.jpg").taken_in[0].code
    other = add(archive, kind="photograph", site=site.code).code
    paths = [files / "IMG_0001.jpg"]
    for onto, held, refused in ((mine, [mine], []), (other, [], ["held_elsewhere"])):
        found = take_in(archive, Quiet(), site=site.code, paths=paths, options=Options(onto=onto))
        assert [one.code for one in found.already_held] == held
        assert list(refusals(found).values()) == refused


def test_who_made_a_file_is_named_where_that_is_wished_and_undone_with_it(
    archive: Archive, site: Entry, tmp_path: Path
):
    paths = [photograph(tmp_path / f"{one}.jpg", one, author="Wang Wu") for one in ("a", "b")]
    for options, named in ((Options(), 0), (Options(authors=True), 1)):
        found = take_in(archive, Quiet(), site=site.code, paths=paths[named:][:1], options=options)
        record = entry_of(archive, found.taken_in[0].code)
        people = record.values.get("responsible", [])
        assert isinstance(people, list)
        assert [entry_of(archive, str(one)).title for one in people] == ["Wang Wu"] * named
    undo(archive)
    with archive.store.reading() as tables:
        assert tables.entries.titled(["agent"], "Wang Wu") == []


def test_new_records_may_stand_below_another(archive: Archive, site: Entry, files: Path):
    above = add(archive, kind="building", site=site.code)
    options = Options(under=above.code)
    intake = take_in(archive, Quiet(), site=site.code, paths=[files], options=options)
    assert {entry_of(archive, one.code).parent for one in intake.taken_in} == {above.id}


def test_what_was_chosen_of_a_look_comes_in_as_it_was_grouped(
    archive: Archive, site: Entry, files: Path
):
    look = look_at(archive, Quiet(), [files])
    pair = Listed(files / "总装图.tif"), Listed(files / "IMG_0001.jpg")
    chosen = Chosen([pair], look.readings())
    intake = take_in_chosen(archive, Quiet(), site=site.code, chosen=chosen)
    assert len({one.code for one in intake.taken_in}) == 1
    assert [one.file.name for one in intake.taken_in] == ["总装图.tif", "IMG_0001.jpg"]
    assert [one.kind for one in intake.taken_in] == ["drawing", "drawing"]
    assert check(archive, Quiet(), fixity=True) == []


def test_a_photograph_that_was_altered_since_the_look_is_read_again(
    archive: Archive, site: Entry, files: Path
):
    path = files / "IMG_0001.jpg"
    look = look_at(archive, Quiet(), [path])
    photograph(path, "another", taken="2023:01:02 03:04:05")
    chosen = Chosen([(Listed(path),)], look.readings())
    [one] = take_in_chosen(archive, Quiet(), site=site.code, chosen=chosen).taken_in
    assert sheet(archive, one.id).shown["date"] == "2023-01-02"


def test_who_stops_is_told_what_did_not_come_in(archive: Archive, site: Entry, files: Path):
    intake = take_in(archive, Stopping(1), site=site.code, paths=[files])
    assert intake.cancelled
    told = [one.file for one in intake.taken_in]
    assert len(told) == 1
    assert {*told, *intake.left_out} == set(files.iterdir())
