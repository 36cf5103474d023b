from __future__ import annotations

from PIL import Image


def test_files_are_joined_and_split_again(typed, works, tmp_path):
    folder, site = works
    for name, colour in (("一.png", "red"), ("二.png", "blue")):
        Image.new("RGB", (9, 9), colour).save(tmp_path / name)
    paths = tmp_path / "一.png", tmp_path / "二.png"
    taken = typed("take-in", folder, "--site", site, *paths, "--json").data["taken_in"]
    first, second = (each["code"] for each in taken)
    assert typed("join", folder, first, second, "--json").data["code"] == first
    assert len(typed("show", folder, first, "--json").data["files"]) == 2
    made = typed("split", folder, first, "--file", "2", "--json").data["code"]
    assert made not in {first, second}
    assert typed("split", folder, first, "--file", "1", "--json").code == 1
