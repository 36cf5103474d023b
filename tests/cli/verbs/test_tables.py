from __future__ import annotations


def test_a_table_is_written_and_told(typed, works, tmp_path):
    folder, site = works
    target = tmp_path / "清单.csv"
    told = typed("table", folder, "--profile", "sites", "--to", target, "--json")
    assert (told.code, told.data) == (0, {"path": str(target), "rows": 1})
    assert "重庆钢铁厂" in target.read_text("utf-8-sig")
    one = typed("table", folder, "--profile", "fixity", "--to", target, "--site", site)
    assert "0 lines" in one.out


def test_what_there_is_not_is_refused(typed, works, tmp_path):
    folder, _ = works
    for profile, name in (("sitess", "a.csv"), ("sites", "a.doc")):
        refused = typed("table", folder, "--profile", profile, "--to", tmp_path / name, "--json")
        assert (refused.code, refused.data["error"]["sort"]) == (1, "refused")
        assert refused.data["error"]["nearest"]
    assert list(tmp_path.glob("a.*")) == []
