"""Twenty dossiers by one command: what is damaged is one line and stops none of the others."""

from __future__ import annotations

import json

from PIL import Image

from archive_app.archive.archive import open_archive


def _damage(folder):
    (path,) = [one for one in (folder / "originals").rglob("*") if one.is_file()]
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-5] + b"spoil")


def test_of_twenty_sites_one_is_damaged(typed, works, tmp_path):
    folder, site = works
    for number in range(2, 21):
        typed("site", "add", folder, "--set", f"name=第{number}厂")
    Image.linear_gradient("L").convert("RGB").save(tmp_path / "高炉.jpg")
    typed("take-in", folder, "--site", site, tmp_path / "高炉.jpg")
    _damage(folder)
    out = tmp_path / "报送"
    done = typed("issue", folder, "--sites", "", "--to", out, "--json")
    assert (done.code, len(done.data["issued"]), len(done.data["ready"])) == (1, 19, 20)
    (failed,) = done.data["failed"]
    assert failed["code"] == site
    assert "“A-0021 高炉”" in failed["why"]
    assert len(list(out.glob("A-*.pdf"))) == 19
    assert sorted(done.data["lists"]) == [
        "定稿准备情况.xlsx",
        "案卷目录.pdf",
        "案卷目录.xlsx",
        "移交清单.pdf",
    ]
    again = typed("issue", folder, "--sites", "", "--to", out)
    assert (again.code, again.out.count("Not issued")) == (1, 1)
    assert "0 dossiers issued, 19 there before, 1 failed" in again.out


def test_final_ones_are_told_with_their_numbers(typed, works, tmp_path):
    folder, site = works
    words = ["issue", folder, "--sites", "重庆钢铁厂", "--to", tmp_path / "报送", "--final"]
    refused = typed(*words, "--json")
    assert (refused.code, refused.data["lists"]) == (1, ["定稿准备情况.xlsx"])
    done = typed(*words, "--reason", "先行归档", "--json")
    assert (done.code, done.data["issued"][0]["code"]) == (0, site)
    with open_archive(folder, person="") as archive, archive.store.reading() as tables:
        assert tables.entries.by_code(done.data["issued"][0]["number"]).kind == "edition"


def test_what_is_no_site_is_refused_before_anything_is_written(typed, works, tmp_path):
    folder, _ = works
    refused = typed("issue", folder, "--sites", "没有这样的", "--to", tmp_path / "报送", "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "no_sites")
    assert not (tmp_path / "报送").exists()


def test_many_are_cut_into_volumes_each(typed, works, tmp_path):
    folder, site = works
    for number in range(12):
        typed("add", folder, "--site", site, "--kind", "history", "--set", f"title=厂史{number}")
    words = ["--sites", "重庆钢铁厂", "--volumes", "8", "--to", tmp_path / "报送"]
    done = typed("issue", folder, *words, "--json")
    (dossier,) = done.data["issued"]
    assert (done.code, len(dossier["volumes"]) > 1) == (0, True)
    assert all((tmp_path / "报送" / one["file"]).exists() for one in dossier["volumes"])


def test_a_spoilt_manifest_is_told_with_what_to_do(typed, works, tmp_path):
    folder, _ = works
    (tmp_path / "案卷清册.json").write_text(json.dumps([]))
    refused = typed("issue", folder, "--sites", "", "--to", tmp_path, "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "series_unreadable")
