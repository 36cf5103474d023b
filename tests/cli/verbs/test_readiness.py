from __future__ import annotations


def test_gaps_are_told_with_exit_code_1(typed, works):
    folder, site = works
    told = typed("ready", folder, "--site", site, "--json")
    assert (told.code, told.data["ready"]) == (1, False)
    assert told.data["passed"] < told.data["checks"]
    gap = next(one for one in told.data["gaps"] if one["field"] == "introduction")
    assert (gap["code"], gap["rank"], gap["key"]) == (site, "required", "missing")
    assert gap["message"]


def test_each_gap_is_a_line_for_people(typed, works):
    folder, site = works
    typed("set", folder, site, "--set", "history=厂徽\ue000〔没有的志〕")
    told = typed("ready", folder, "--site", site).out
    assert "[required]" in told
    assert "〔没有的志〕" not in told
    assert "“没有的志”" in told
    assert "\ue000" in told


def test_a_final_dossier_with_gaps_asks_for_a_reason(typed, works, tmp_path):
    folder, site = works
    words = ["issue", folder, "--site", site, "--to", tmp_path / "定稿.pdf", "--final", "--json"]
    refused = typed(*words)
    assert (refused.code, refused.data["error"]["key"]) == (1, "not_ready")
    assert typed(*words, "--reason", "先行归档").code == 0
