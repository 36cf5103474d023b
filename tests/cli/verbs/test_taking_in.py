from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest
from PIL import Image

from archive_app.archive.archive import open_archive
from archive_app.archive.results.retrieval import sheet


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Make a folder with a photograph, a text, a damaged photograph and an empty file."""
    folder = tmp_path / "资料"
    folder.mkdir()
    Image.linear_gradient("L").convert("RGB").save(folder / "高炉.jpg")
    (folder / "厂志.txt").write_text("重庆钢铁厂厂志\n一九三八年迁建。", "utf-8")
    (folder / "损坏.jpg").write_bytes((folder / "高炉.jpg").read_bytes()[:200])
    (folder / "空.txt").write_bytes(b"")
    return folder


def test_one_bad_file_is_one_line_and_the_rest_goes_in(typed, works, papers):
    folder, site = works
    done = typed("take-in", folder, "--site", site, papers, papers / "没有.jpg", "--json")
    assert done.code == 1
    taken = {Path(each["file"]).name: each["kind"] for each in done.data["taken_in"]}
    assert taken["高炉.jpg"] == "photograph"
    assert "厂志.txt" in taken
    refused = {Path(each["file"]).name: each["why"] for each in done.data["refused"]}
    assert set(refused) == {"损坏.jpg", "空.txt", "没有.jpg"}
    assert all(refused.values())
    assert done.data["already_held"] == []


def test_taking_in_again_adds_nothing(typed, works, papers):
    folder, site = works
    first = typed("take-in", folder, "--site", site, papers / "高炉.jpg", "--json")
    again = typed("take-in", folder, "--site", site, papers / "高炉.jpg", "--json")
    assert (first.code, again.code) == (0, 0)
    code = first.data["taken_in"][0]["code"]
    assert again.data["already_held"] == [{"file": str(papers / "高炉.jpg"), "code": code}]
    assert again.data["taken_in"] == []


def test_the_original_is_kept_byte_for_byte(typed, works, papers):
    folder, site = works
    done = typed("take-in", folder, "--site", site, papers / "高炉.jpg", "--json")
    with open_archive(folder, person="", read_only=True) as archive:
        held = sheet(archive, done.data["taken_in"][0]["code"]).files[0]
    assert held.path.read_bytes() == (papers / "高炉.jpg").read_bytes()


def test_a_person_may_say_the_kind(typed, works, papers):
    folder, site = works
    done = typed(
        "take-in", folder, "--site", site, "--kind", "drawing", papers / "高炉.jpg", "--json"
    )
    assert [each["kind"] for each in done.data["taken_in"]] == ["drawing"]
    wrong = typed(
        "take-in", folder, "--site", site, "--kind", "sound", papers / "厂志.txt", "--json"
    )
    assert (wrong.code, len(wrong.data["refused"])) == (1, 1)


def test_a_name_in_gbk_comes_in_and_is_read_as_chinese(typed, works, papers):
    folder, site = works
    named = os.fsencode(papers) + b"/" + "车间.txt".encode("gbk")
    Path(os.fsdecode(named)).write_text("车间", "utf-8")
    done = typed("take-in", folder, "--site", site, os.fsdecode(named), "--json")
    assert os.fsencode(done.data["taken_in"][0]["file"]) == named
    assert "车间.txt" in typed("take-in", folder, "--site", site, os.fsdecode(named)).out
    assert typed("find", folder, "车间", "--json").data["hits"][0]["title"] == "车间"


def test_people_are_told_what_came_of_every_file(typed, works, papers):
    folder, site = works
    told = typed("take-in", folder, "--site", site, papers).out.splitlines()
    assert len(told) == 5
    assert {line.split("  ")[1] for line in told[:2]} == {"Factory history", "Photograph"}
    assert told[-1] == "2 taken in, 0 already held, 2 refused."


def test_an_unknown_site_or_kind_takes_nothing_in(typed, works, papers):
    folder, site = works
    assert typed("take-in", folder, "--site", "A-0009", papers).code == 1
    assert typed("take-in", folder, "--site", site, "--kind", "photo", papers).code == 1
    assert typed("find", folder, "", "--json").data["total"] == 1


def test_what_nobody_can_read_comes_in_with_a_sentence(typed, works, tmp_path):
    folder, site = works
    (tmp_path / "模型.step").write_bytes(bytes(99))
    done = typed("take-in", folder, "--site", site, tmp_path / "模型.step", "--lang", "zh")
    assert done.code == 0
    assert "原件已原样保存" in done.out


def test_a_folder_is_watched_until_ctrl_c(works, tmp_path):
    folder, site = works
    scans = tmp_path / "扫描"
    scans.mkdir()
    (scans / "1.txt").write_text("第一页", "utf-8")
    command = [sys.executable, "-m", "archive_app", "take-in", folder, "--site", site]
    with subprocess.Popen(
        [*command, "--watch", "0.1", "--json", scans], stdout=subprocess.PIPE, text=True
    ) as process:
        _wait_for_record(folder)
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert [Path(one["file"]).name for one in json.loads(said)["taken_in"]] == ["1.txt"]


def test_only_one_folder_is_watched(typed, works, papers):
    folder, site = works
    for paths in ([papers / "高炉.jpg"], [papers, papers]):
        done = typed("take-in", folder, "--site", site, "--watch", "1", *paths, "--json")
        assert done.data["error"]["key"] == "watch_one_folder"


def _wait_for_record(folder: Path) -> None:
    """Wait until something has come in beside the site."""
    until = monotonic() + 30
    while monotonic() < until:
        with (
            open_archive(folder, person="", read_only=True) as archive,
            archive.store.reading() as tables,
        ):
            if len(list(tables.entries.all())) > 1:
                return
