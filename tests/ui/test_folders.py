"""Files are proposed where people keep theirs, under names that every system takes."""

from __future__ import annotations

from archive_app.ui.folders import documents, file_name


def test_what_is_proposed_is_in_a_folder_that_exists() -> None:
    assert documents().is_dir()


def test_a_name_loses_only_what_no_system_takes() -> None:
    assert file_name("重钢/大渡口：一号 <高炉>?") == "重钢_大渡口：一号 _高炉__"
    assert file_name(" 档案. ") == "档案"
