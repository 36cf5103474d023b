from __future__ import annotations


def test_a_list_is_published_shown_written_and_compared(typed, works, tmp_path):
    folder, code = works
    typed("set", folder, code, "--set", "protection_type=area")
    first = typed("list", "publish", folder, "--number", "1", "--date", "2024-03-01", "--json")
    assert (first.code, first.data["sites"], first.data["withheld"]) == (0, 1, [])
    typed("set", folder, code, "--set", "legal_status=county_unit")
    other = typed("site", "add", folder, "--set", "name=汉阳铁厂", "--json").data["code"]
    typed("set", folder, other, "--set", "protection_type=element")
    second = typed("list", "publish", folder, "--number", "2", "--json").data["code"]
    assert "2 sites" in typed("list", "show", folder).out
    shown = typed("list", "show", folder, first.data["code"])
    assert "Third level" in shown.out or "三级" in shown.out
    told = typed("list", "compare", folder, first.data["code"], second)
    assert "1 added, 0 struck off, 1 of another level, 0 of another type, 0 renamed" in told.out
    differing = tmp_path / "变动.pdf"
    codes = (first.data["code"], second)
    assert typed("list", "compare", folder, *codes, "--to", differing, "--json").data["rows"] == 2
    assert differing.read_bytes().startswith(b"%PDF")
    file = tmp_path / "名单.xlsx"
    assert typed("list", "show", folder, second, "--to", file, "--json").data["rows"] == 2
    assert file.stat().st_size > 5000


def test_what_is_left_out_of_a_list_is_told(typed, works):
    folder, code = works
    typed("set", folder, code, "--set", "protection_type=area")
    other = typed("site", "add", folder, "--set", "name=汉阳铁厂", "--json").data["code"]
    typed("set", folder, other, "--set", "protection_type=area", "--set", "open_status=controlled")
    told = typed("list", "publish", folder, "--number", "1")
    assert f"left out, not open to the public: {other}" in told.out
    again = typed("list", "publish", folder, "--number", "1", "--json")
    assert (again.code, again.data["error"]["key"]) == (1, "list_number_taken")
