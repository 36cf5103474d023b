from __future__ import annotations


def test_a_new_archive_has_its_name_and_opens_again(typed, tmp_path):
    folder = tmp_path / "某厂.archive"
    made = typed("new", folder, "--name", "某厂", "--json")
    assert (made.code, made.data) == (0, {"archive": str(folder), "name": "某厂"})
    assert typed("find", folder, "", "--json").data["total"] == 0


def test_a_folder_with_something_in_it_is_not_touched(typed, tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    refused = typed("new", tmp_path, "--json")
    assert refused.code == 1
    assert refused.data["error"]["key"] == "folder_in_use"
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


def test_the_demo_is_an_archive_with_sites_to_try(typed, tmp_path):
    folder = tmp_path / "demo.archive"
    made = typed("demo", folder, "--json")
    assert made.code == 0
    assert len(made.data["sites"]) >= 3
    for site in made.data["sites"]:
        assert typed("show", folder, site["code"], "--json").data["name"] == site["title"]
    assert typed("demo", folder).code == 1
