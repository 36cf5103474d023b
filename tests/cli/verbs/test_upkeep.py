from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def held(typed, works, tmp_path) -> tuple[Path, Path]:
    """Take a text in; return the archive and where the text's original is."""
    folder, site = works
    (tmp_path / "厂志.txt").write_text("一九三八年迁建。", "utf-8")
    typed("take-in", folder, "--site", site, tmp_path / "厂志.txt")
    original = next(path for path in (folder / "originals").rglob("*") if path.is_file())
    return folder, original


def test_a_sound_archive_is_clean(typed, held):
    folder, _ = held
    checked = typed("check", folder, "--fixity", "--json")
    assert (checked.code, checked.data) == (0, {"findings": []})


def test_a_changed_original_is_damage(typed, held):
    folder, original = held
    original.chmod(0o644)
    original.write_text("一九三九年迁建。", "utf-8")
    assert typed("check", folder, "--json").code == 0  # of the same length: only fixity sees it
    checked = typed("check", folder, "--fixity", "--json")
    (finding,) = checked.data["findings"]
    assert (checked.code, finding["number"], finding["damage"]) == (3, "E202", True)
    assert original.name in finding["message"]


def test_a_missing_original_is_damage(typed, held):
    folder, original = held
    original.unlink()
    assert typed("check", folder, "--json").data["findings"][0]["number"] == "E201"
    assert "E201" in typed("check", folder).out


def test_a_fault_in_the_archives_own_kinds_is_a_finding_but_no_damage(typed, works):
    folder, _ = works
    (folder / "kinds" / "chimney.toml").write_text("id = 1\n", "utf-8")
    checked = typed("check", folder, "--json")
    assert checked.code == 0
    assert checked.data["findings"][0]["number"] == "E401"
    assert "chimney.toml" in checked.data["findings"][0]["message"]


def test_the_index_is_made_again(typed, held):
    folder, _ = held
    assert typed("rebuild", folder, "--json").data == {"entries": 2}
    assert typed("find", folder, "迁建", "--json").data["total"] == 1


def test_a_backup_becomes_the_archive_again(typed, held, tmp_path):
    folder, original = held
    made = typed("backup", folder, "--to", tmp_path / "disk", "--json")
    assert made.code == 0
    assert (made.data["files"], made.data["verified"]) == (1, True)
    again = tmp_path / "again.archive"
    restored = typed("restore", made.data["path"], again, "--json")
    assert (restored.code, restored.data) == (0, {"archive": str(again), "files": 1})
    assert typed("check", again, "--fixity").code == 0
    shown = [typed("show", each, "A-0002", "--json").data for each in (folder, again)]
    assert shown[0] == shown[1]
    assert (again / original.relative_to(folder)).read_bytes() == original.read_bytes()


def test_a_backup_goes_into_the_archive_if_nobody_says_where(typed, held):
    folder, _ = held
    made = typed("backup", folder, "--json")
    assert Path(made.data["path"]).parent == folder / "backups"


def test_nothing_is_restored_over_an_archive(typed, held):
    folder, _ = held
    made = typed("backup", folder, "--json")
    refused = typed("restore", made.data["path"], folder, "--json")
    assert (refused.code, refused.data["error"]["key"]) == (1, "folder_in_use")


def test_what_is_no_backup_is_not_restored(typed, works, tmp_path):
    folder, _ = works
    refused = typed("restore", folder, tmp_path / "again", "--json")
    assert refused.code == 1
    assert not (tmp_path / "again").exists()
