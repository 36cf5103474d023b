from __future__ import annotations

from archive_app.domain.file_names import LONGEST, file_name


def test_a_name_loses_only_what_no_system_takes():
    assert file_name("重钢/大渡口：一号 <高炉>?") == "重钢_大渡口：一号 _高炉__"
    assert file_name(" 档案. ") == "档案"
    assert file_name("高炉\x07\n\u202e") == "高炉___"


def test_a_long_name_is_cut_between_two_letters():
    assert file_name("a" + "厂" * 100) == "a" + "厂" * ((LONGEST - 1) // 3)
