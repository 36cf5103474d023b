from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Make a folder with both sides of a photograph, and a damaged one."""
    folder = tmp_path / "资料"
    folder.mkdir()
    for name, colour in (("a正.jpg", "red"), ("a背.jpg", "blue")):
        Image.new("RGB", (20, 20), colour).save(folder / name)
    (folder / "坏.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    return folder


def test_a_trial_says_what_would_come_in_and_writes_nothing(typed, works, papers):
    folder, site = works
    done = typed("take-in", folder, "--site", site, papers, "--dry-run", "--json")
    assert done.code == 1
    assert done.data["dry_run"] is True
    new = {Path(each["file"]).name: each for each in done.data["new"]}
    assert {name: each["kind"] for name, each in new.items()} == dict.fromkeys(
        ("a正.jpg", "a背.jpg"), "photograph"
    )
    assert new["a正.jpg"]["record"] == new["a背.jpg"]["record"]
    assert [Path(each["file"]).name for each in done.data["refused"]] == ["坏.jpg"]
    assert len(done.data["unmatched"]) == 2
    again = typed("take-in", folder, "--site", site, papers, "--json")
    assert len({each["code"] for each in again.data["taken_in"]}) == 1


def test_a_trial_can_be_read_by_people(typed, works, papers):
    folder, site = works
    said = typed(
        "take-in", folder, "--site", site, papers, "--dry-run", "--apart", "--lang", "zh"
    ).out
    assert "将导入 2 个文件，成为 2 个条目" in said
    assert f"未导入：{papers / '坏.jpg'}" in said
    assert f"  照片  {papers}" in said


def test_a_correction_that_nobody_can_read_is_refused(typed, works, papers):
    folder, site = works
    done = typed("take-in", folder, "--site", site, papers, "--shift", "很久", "--json")
    assert done.data["error"]["key"] == "bad_shift"


def test_files_may_be_meant_for_one_record_or_to_stand_below_it(typed, works, papers):
    folder, site = works
    above = typed("add", folder, "--site", site, "--kind", "building", "--json").data["code"]
    told = ("take-in", folder, "--site", site, papers / "a正.jpg", "--json")
    [one] = typed(*told, "--onto", above, "--dry-run").data["new"]
    assert one["joins"] == above
    [below] = typed(*told, "--under", above).data["taken_in"]
    assert below["code"] != above
    assert typed(*told, "--onto", "A-0099").data["error"]["key"] == "unknown_entry"
