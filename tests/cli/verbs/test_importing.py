from __future__ import annotations

from pathlib import Path

import pytest

LIST = "重点项目清单,,\n序号,项目名称,总投资（亿元）\n1,海军博物馆,0.8\n2,火车博物馆,不少\n"


@pytest.fixture
def projects(tmp_path: Path) -> Path:
    (tmp_path / "项目.csv").write_text(LIST, "gb18030")
    return tmp_path / "项目.csv"


def imported(typed, works, projects, *more):
    folder, site = works
    return typed("import", folder, projects, "--kind", "project", "--site", site, *more)


def test_a_list_comes_in_but_for_the_rows_that_cannot_be_read(typed, works, projects):
    done = imported(typed, works, projects, "--json")
    assert done.code == 1
    told = {key: done.data[key] for key in ("added", "same", "refused")}
    assert told == {"added": 1, "same": 0, "refused": 1}
    (row,) = done.data["refused_rows"]
    assert row["row"] == 4
    assert row["why"].startswith("总投资（亿元）：")
    assert Path(done.data["refused_file"]).read_text("utf-8-sig").count("火车博物馆") == 1
    found = typed("find", works[0], "海军博物馆", "--json").data["hits"]
    shown = typed("show", works[0], found[0]["code"], "--json").data
    assert (shown["order_number"], shown["investment"]) == ("1", "0.8亿元")
    assert "import_key" not in shown


def test_importing_again_adds_nothing_and_undoing_takes_all_back(typed, works, projects):
    imported(typed, works, projects)
    again = imported(typed, works, projects, "--json")
    assert (again.data["added"], again.data["same"]) == (0, 1)
    undone = typed("undo", works[0], "--json")
    assert (undone.data["undone"]["label"], undone.code) == ("import_list", 0)
    assert imported(typed, works, projects, "--json").data["added"] == 1


def test_a_trial_saves_nothing_and_writes_the_mapping_that_it_proposes(
    typed, works, projects, tmp_path
):
    mapping = tmp_path / "对应.toml"
    done = imported(typed, works, projects, "--mapping", mapping, "--dry-run")
    assert "Nothing was saved" in done.out
    assert typed("find", works[0], "海军博物馆", "--json").data["total"] == 0
    edited = mapping.read_text("utf-8").replace('unit = "亿元"\n', "")
    mapping.write_text(edited.replace("{总投资（亿元）}", "{项目名称}"), "utf-8")
    imported(typed, works, projects, "--mapping", mapping)
    code = typed("find", works[0], "海军博物馆", "--json").data["hits"][0]["code"]
    assert typed("show", works[0], code, "--json").data["investment"] == "0.8万元"


def test_a_mapping_that_is_not_there_or_is_none_is_told(typed, works, projects, tmp_path):
    gone = imported(typed, works, projects, "--mapping", tmp_path / "无.toml", "--json")
    assert (gone.code, gone.data["error"]["sort"]) == (1, "refused")
    (tmp_path / "m.toml").write_bytes("kind = '项目'".encode("gb18030"))
    faulty = imported(typed, works, projects, "--mapping", tmp_path / "m.toml", "--json")
    assert faulty.data["error"]["key"] == "faulty_mapping"


def test_people_are_told_in_lines(typed, works, projects, tmp_path):
    wanted = tmp_path / "refused.csv"
    done = imported(typed, works, projects, "--refused", wanted)
    assert "Row 4 was refused" in done.out
    assert "Imported 1, already held 0, refused 1." in done.out
    assert str(wanted) in done.out
